"""What a page of a part shows: stage heads, then lane by lane, then arrows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.pages.plan import Placed, Window, ink, ink_of, meet
from app.exporting.pages.split.parting import part_of
from app.exporting.pages.split.rows import AIR, words_of
from app.exporting.pages.split.signs import signs_of
from app.exporting.pages.split.strips import Ground, Strip, text_column
from app.exporting.paper import MARGIN
from app.exporting.placing import Extent
from app.layout.picture import Box, Column, Group, Path, Picture, Primitive, Text

if TYPE_CHECKING:
    from app.exporting.pages.furniture import Edge
    from app.layout.context import Measurer
    from app.layout.on_paper import PaperLayout

_PAD = 2.0
"""What is shown around heads, px: letters and lines reach over their edges a little."""

_BORDER = 4.0
"""Of the sheet's colour around what is on the page, pt."""

_LINE_LEAST = 30.0
"""Of a separator beside its name, px."""


class Frame(NamedTuple):
    """A part of the map and where it lies on its page: px of the map, pt of the page."""

    columns: tuple[Column, ...]
    first: int
    last: int
    """Of the map's columns."""
    strips: range
    source: Extent
    """Of the map, px, without heads."""
    begins: float
    """Of a strip that is parted, what begins from here on is on the page, and what begins before
    `ends`; px."""
    ends: float
    left: float
    top: float
    paper: Extent
    """What can be printed of the page, pt."""
    heads: float
    """Height of the stage heads with their phases, px."""
    scale: float
    """Pt a px."""


class Painted(NamedTuple):
    """What pages are made of."""

    picture: Picture
    ground: Ground
    layout: PaperLayout
    text: Measurer


def sheet_window(width: float, height: float, color: str) -> Window:
    """The colour of the map's sheet under all that a page of a size in pt can show of it."""
    edge = MARGIN - _BORDER
    room = Extent(0.0, 0.0, width - 2 * edge, height - 2 * edge)
    return Window(room, edge, edge, 1.0, (), color)


def head_window(width: float, height: float, groups: tuple[Group, ...], place: Extent) -> Window:
    """The head of the map, of a width and height in px, at a place of the page, pt, which says
    how large it is."""
    scale = (place.right - place.left) / width
    source = Extent(-_PAD, -_PAD, width + _PAD, height)
    shown = tuple([Placed(group, group.x, group.y) for group in groups])
    return Window(source, place.left - _PAD * scale, place.top - _PAD * scale, scale, shown)


def page_windows(
    painted: Painted, frame: Frame, neighbours: Mapping[Edge, int | None]
) -> tuple[tuple[Window, ...], tuple[Primitive, ...]]:
    """The windows of a page in the order in which they are read, and the signs that say on which
    page an arrow goes on."""
    drawer = _Drawer(painted, frame)
    windows = drawer.heads()
    for n in frame.strips:
        windows += drawer.strip(painted.ground.strips[n])
    arrows = drawer.arrows()
    signs: tuple[Primitive, ...] = ()
    if arrows is not None:
        windows.append(arrows)
        signs = signs_of(arrows, neighbours, frame.paper, painted.text)
    return tuple(windows), signs


_HEAD_LEAST = 0.4
"""How small the words of a lane's head may be set again where little of the lane is left."""


class _Drawer:
    def __init__(self, painted: Painted, frame: Frame) -> None:
        self._painted, self._frame = painted, frame
        self._lane_head = painted.layout.lane_head
        self._scale = frame.scale
        self._x = frame.left + self._lane_head * self._scale
        self._y = frame.top + frame.heads * self._scale

    def heads(self) -> list[Window]:
        """Phases and stage heads, these standing on the first lane."""
        frame, ground = self._frame, self._painted.ground
        left, _, right, _ = frame.source
        found: list[Window] = []
        high = ground.heads_bottom - ground.heads_top
        height, phases = self._painted.layout.phases(frame.columns)
        if phases:
            source = Extent(left, -_PAD, right, height)
            y = self._y - (high + height + _PAD) * self._scale
            shown = tuple([Placed(group, group.x, group.y) for group in phases])
            found.append(Window(source, self._x, y, self._scale, shown))
        source = Extent(left, ground.heads_top - _PAD, right, ground.heads_bottom)
        y = self._y - (high + _PAD) * self._scale
        shown = ground.heads[frame.first : frame.last + 1]
        found.append(Window(source, self._x, y, self._scale, shown))
        return found

    def strip(self, strip: Strip) -> list[Window]:
        """What is seen of a lane: its head, then its cells and what they hold."""
        _, top, _, bottom = self._frame.source
        if strip.kind == "separator":
            return self._separator(strip)
        up = max(top, strip.top) - (AIR if strip.top < top else 0.0)
        down = min(bottom, strip.bottom) + (AIR if strip.bottom > bottom else 0.0)
        found: list[Window] = []
        if strip.head is not None:
            head = self._lane(strip, strip.head, max(up, top), min(down, bottom))
            found += [] if head is None else [head]
        left, _, right, _ = self._frame.source
        source = Extent(left, up, right, down)
        shown = [
            one.placed
            for one in strip.held
            if self._frame.first <= one.first
            and one.last <= self._frame.last
            and self._among(one.placed, one.loose, source, strip)
        ]
        shown = [*self._across(strip, source), *shown]
        cut = [
            one
            for one in strip.held
            if one.first <= self._frame.last
            and self._frame.first <= one.last
            and not (self._frame.first <= one.first and one.last <= self._frame.last)
            and self._among(one.placed, one.loose, source, strip)
        ]
        parted = [part_of(one, self._frame.columns) for one in cut]
        shown += [one.ground for one in parted]
        y = self._y + (up - top) * self._scale
        found.append(Window(source, self._x, y, self._scale, tuple(shown)))
        for one in parted:
            if one.words is not None:
                x = self._x + (one.x - left) * self._scale
                y = self._y + (one.source.top - top) * self._scale
                scale = self._scale * one.shrunk
                found.append(Window(one.source, x, y, scale, (one.words,)))
        return found

    def _among(self, placed: Placed, loose: bool, source: Extent, strip: Strip) -> bool:
        """Whether a group of a lane is on the page; one that is not cut stands on one only."""
        group, _, y = placed
        if loose:
            return y < source.bottom and y + group.h > source.top
        return self._begins(y, strip)

    def _begins(self, y: float, strip: Strip) -> bool:
        """Whether what begins at a height of a strip is on the page."""
        frame, strips = self._frame, self._painted.ground.strips
        if strip is strips[frame.strips[0]] and y < frame.begins:
            return False
        return not (strip is strips[frame.strips[-1]] and y >= frame.ends)

    def _lane(self, strip: Strip, head: Placed, top: float, bottom: float) -> Window | None:
        """The head of a lane, beside what is seen of it or of what reaches out of it; its words
        again on each page that has room for them. None where nothing is seen."""
        group, x, y = head
        high = max(top, y)
        low = min(bottom, y + group.h) if y + group.h > high else bottom
        source = Extent(x - _PAD, high, x + self._lane_head + _PAD, low)
        left = self._frame.left - _PAD * self._scale
        at = self._y + (source.top - self._frame.source.top) * self._scale
        if top <= y:
            return Window(source, left, at, self._scale, (head,))
        words = words_of(group)
        needed = max((ink(part).bottom for part in words), default=1.0)
        seen = source.bottom - source.top
        if seen <= 0:
            return None
        shrunk = min(1.0, seen / max(needed, 1.0))
        if shrunk < _HEAD_LEAST:
            words, shrunk = (), 1.0
        ground = group.parts[0]
        if isinstance(ground, Box):
            ground = ground._replace(h=seen / shrunk, w=ground.w / shrunk)
        rest = [part for part in group.parts[1 + len(words) :] if ink(part).top + y >= top]
        lowered = Group(group.kind, group.element, 0, 0, group.w, seen, (ground, *words))
        shown = [Placed(lowered, 0.0, 0.0)]
        if rest and shrunk == 1.0:
            more = group._replace(parts=tuple(rest))
            shown.append(Placed(more, 0.0, y - source.top))
        room = Extent(-_PAD, 0.0, self._lane_head / shrunk + _PAD, seen / shrunk)
        return Window(room, left, at, self._scale * shrunk, tuple(shown))

    def _across(self, strip: Strip, source: Extent) -> list[Placed]:
        """Curves with the names that stand in these stages; the ground of a collapsed lane with
        its words."""
        frame = self._frame
        columns = self._painted.ground.columns
        found: list[Placed] = []
        for placed in strip.across:
            group, x, y = placed
            own = ink_of(group)
            if own is None or not meet(own.moved(x, y), source):
                continue
            if strip.kind == "collapsed":
                moved = frame.columns[0].x - x
                parts = [
                    part._replace(x=part.x + moved) if isinstance(part, Text) else part
                    for part in group.parts
                ]
            else:
                parts = [
                    part
                    for part in group.parts
                    if not isinstance(part, Text)
                    or frame.first <= text_column(part, x, columns) <= frame.last
                ]
            kept = group if len(parts) == len(group.parts) and strip.kind != "collapsed" else None
            found.append(Placed(kept or group._replace(parts=tuple(parts)), x, y))
        return found

    def _separator(self, strip: Strip) -> list[Window]:
        """A line across the page with its name, which is set smaller when it is too long."""
        found: list[Window] = []
        frame = self._frame
        wide = self._lane_head + frame.source.right - frame.source.left
        for group, x, y in strip.across:
            line = group.parts[-1]
            if not isinstance(line, Path):
                continue
            start = line.bounds[0]
            shrunk = min(1.0, wide / (start + _LINE_LEAST))
            end = wide / shrunk
            height = line.bounds[1]
            drawn = line._replace(
                segments=(("M", start, height), ("L", end, height)),
                bounds=(start, height, end - start, 0.0),
            )
            whole = group._replace(parts=(*group.parts[:-1], drawn), w=end)
            source = Extent(x - _PAD, y, x + end + _PAD, y + group.h)
            top = y - frame.source.top + group.h * (1 - shrunk) / 2
            at = frame.left - _PAD * self._scale * shrunk, self._y + top * self._scale
            found.append(Window(source, *at, self._scale * shrunk, (Placed(whole, x, y),)))
        return found

    def arrows(self) -> Window | None:
        """The arrows that are seen, and the words of those that stand here; None without any."""
        frame, ground = self._frame, self._painted.ground
        shown = [one for one in ground.links if self._meets(one)]
        labels = [
            one
            for one, strip in ground.labels
            if frame.first <= one.first <= frame.last and self._has(one.ink, strip)
        ]
        shown += [one.placed for one in labels]
        if not shown:
            return None
        top = min([frame.source.top - AIR, *(one.ink.top for one in labels)])
        bottom = max([frame.source.bottom + AIR, *(one.ink.bottom for one in labels)])
        grown = frame.source._replace(top=top, bottom=bottom)
        y = self._y + (top - frame.source.top) * self._scale
        return Window(grown, self._x, y, self._scale, tuple(shown))

    def _meets(self, placed: Placed) -> bool:
        group, x, y = placed
        own = ink_of(group)
        return own is not None and meet(own.moved(x, y), self._frame.source)

    def _has(self, own: Extent, strip: int) -> bool:
        """Whether a label that stands in a strip is on this page."""
        return strip in self._frame.strips and self._begins(
            own.top, self._painted.ground.strips[strip]
        )
