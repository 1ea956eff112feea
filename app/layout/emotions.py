"""The emotion lane: bands of mood, a scale, a curve for each persona, a mark and a quote at each
point."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from app.layout.areas import Area
from app.layout.colors import legible, mix, readable, tone
from app.layout.context import Context, Parts, edit_box, set_lines
from app.layout.curves import Curve, Placed, curves_of
from app.layout.moods import (
    FACE,
    ROOM,
    halo_of,
    level_y,
    mark,
    mood_grounds,
    radius_of,
    reach_of,
    rule_at,
)
from app.layout.people import Known
from app.layout.picture import EditBox, Glyph, Group, Path, Primitive
from app.layout.quotes import Circle, Obstacles, PlacedQuote, Quote, QuoteSetter, Taken
from app.layout.shapes import rounded
from app.layout.slots import dividers, sub_cells
from app.layout.space import snap
from app.layout.text.lines import TextBlock
from app.model.items import EmotionPoint
from app.model.lanes import Lane
from app.model.moods import MarkShape, ticks

_TALLEST = 330.0
"""Of a curve that grows for its quotes."""

_STEP = 24.0
_BELOW = 8.0
"""From the last quote below the curve to the lane's edge."""

_HEAD = 9.0
"""From the scale's words to the right edge of the lane's head."""


_STAR = 13.0
_ASIDE = 0.46
"""Where a moment of truth's star begins, in radii right of its point."""


class _Tick(NamedTuple):
    level: float
    block: TextBlock


class _Drawn(NamedTuple):
    """A lane at one height of its curves, with the names and quotes that found a clear place, by
    curve and by point."""

    h: float
    curves: tuple[Curve, ...]
    lines: tuple[Path, ...]
    names: dict[int, PlacedQuote]
    quotes: dict[str, PlacedQuote]

    @property
    def settled(self) -> int:
        return len(self.names) + len(self.quotes)


class Moods(NamedTuple):
    """A laid lane: its height, its groups, and what its head shows of the scale."""

    height: float
    groups: tuple[Group, ...]
    scale: Parts


def lay_emotions(
    lane: Lane,
    context: Context,
    known: Mapping[str, Known],
    focus: str | None,
    least: float,
    under: float,
) -> Moods:
    """The lane at a height of `least` or more, placed on the sheet but for the lane's top; `under`
    is where the words of its head end.

    The curves grow until no quote covers a line, a mark, another quote or an edge. Quotes that
    have no such place even then stand below the curves, and the lane is higher by them; the box
    of the group `curve` is always the curves' own, which levels are measured in."""
    w = context.grid_right - context.grid_left
    scale = _ticks(lane, context)
    tall = max((tick.block.height for tick in scale), default=0.0)
    top = snap(max(0.0, under + 3 + tall / 2 - ROOM)) if scale else 0.0
    foot = snap(max(0.0, tall / 2 + 4 - ROOM))
    ordered = _ordered(lane, context)
    laid = _Setting(lane, context, known, focus, ordered)
    h = max(
        (snap(lane.height or 0.0) or context.space.emotion_lane) - (top + foot),
        least - top - foot,
        3 * FACE,
        snap((len(scale) - 1) * (tall + 1)) + 2 * ROOM if scale else 0.0,
    )
    drawn = laid.grown(h)
    h = drawn.h
    names, quotes = laid.below(drawn, Area(0, 0, w, h + foot))
    placed = [*names.values(), *quotes.values()]
    lowest = max((q.area.y + q.area.h + _BELOW for q in placed), default=0.0)
    height = top + max(h + foot, snap(lowest))
    left = context.grid_left
    ground = _mood(context, w, top, h, height)
    areas = [one.area for one in placed]
    rules = [rule for tick in scale for rule in rule_at(tick.level, w, h, areas, context.theme)]
    words: list[Primitive] = []
    for index, one in names.items():
        style = laid.name_style
        ink = drawn.curves[index].ink
        words += set_lines(one.block, style, ink, one.area.x, one.area.y, one.area.w, one.align)
    lines = [
        line._replace(x=line.x + column.x - left)
        for column in context.columns
        for line in dividers(column, h, context.theme.line)
    ]
    out = [
        Group("curve", lane.id, left, top, w, h, (*ground, *rules, *lines, *drawn.lines, *words))
    ]
    for column in context.columns:
        if column.collapsed:
            continue
        out.append(Group("cell", f"{lane.id}/{column.stage}", column.x, 0, column.w, height, ()))
        out += sub_cells(lane, column, height)
    for curve in drawn.curves:
        for one in curve.points:
            quote = quotes.get(one.point.id)
            out.append(_point_group(one, curve, lane, quote, context, (left, top)))
    return Moods(height, tuple(out), _scale_parts(scale, lane, context, top, h))


class _Setting:
    """Draws one lane at whatever height is wanted."""

    def __init__(
        self,
        lane: Lane,
        context: Context,
        known: Mapping[str, Known],
        focus: str | None,
        ordered: Sequence[tuple[EmotionPoint, float]],
    ) -> None:
        self._lane, self._context = lane, context
        self._known, self._focus = known, focus
        self._ordered = ordered
        self._w = context.grid_right - context.grid_left
        self.name_style = context.styles.quote._replace(weight=600)
        self._names = QuoteSetter(context.text, self.name_style, self._w)
        self._quotes = QuoteSetter(context.text, context.styles.quote, self._w)
        quoted = context.labels.quoted
        self._words = {point.id: quoted(point.quote) for point, _ in ordered if point.quote}

    def wanted(self, drawn: _Drawn) -> int:
        """How many names and quotes look for a place."""
        return len(self._words) + sum(1 for curve in drawn.curves if curve.name)

    def grown(self, h: float) -> _Drawn:
        """The lane at that height, or the least one that settles as much as the tallest does."""
        best = self.draw(h)
        if best.settled == self.wanted(best) or h >= _TALLEST:
            return best
        tallest = self.draw(_TALLEST)
        if tallest.settled <= best.settled:
            return best
        best, low, high = tallest, 0, ceil((_TALLEST - h) / _STEP)
        while high - low > 1:
            middle = (low + high) // 2
            drawn = self.draw(min(_TALLEST, h + middle * _STEP))
            if drawn.settled >= tallest.settled:
                best, high = drawn, middle
            else:
                low = middle
        return best

    def draw(self, h: float) -> _Drawn:
        """The lane with curves of that height."""
        placed = [Placed(point, x, snap(level_y(point.level, h))) for point, x in self._ordered]
        curves = curves_of(placed, self._known, self._focus, self._context)
        lines: list[Path] = []
        samples: list[Obstacles] = []
        for curve in curves:
            line = curve.line()
            if line is not None:
                lines.append(line[0])
                samples.append(line[1])
        shape = self._lane.marks
        taken = Taken(
            _mark_area(one, shape, curve.back) for curve in curves for one in curve.points
        )
        room = Area(0, 0, self._w, h)
        names: dict[int, PlacedQuote] = {}
        for index, curve in reversed(list(enumerate(curves))):
            found = self._named(curve, room, taken, samples) if curve.name else None
            if found is not None:
                names[index] = found
                taken.add(found.area)
        quotes: dict[str, PlacedQuote] = {}
        for curve in reversed(curves):
            others = self._faces(other for other in curves if other is not curve)
            for one in curve.points:
                words = self._words.get(one.point.id)
                if not words:
                    continue
                reach = max(reach_of(shape, back=curve.back, extreme=one.extreme))
                quote = Quote(words, one.x, one.y)
                found = self._quotes.beside(quote, reach, room, taken, samples, others=others)
                if found is not None:
                    quotes[one.point.id] = found
                    taken.add(found.area)
        return _Drawn(h, curves, tuple(lines), names, quotes)

    def _faces(self, curves: Iterable[Curve]) -> list[Circle]:
        shape = self._lane.marks
        return [
            Circle(one.x, one.y, radius_of(shape, back=curve.back))
            for curve in curves
            for one in curve.points
        ]

    def _named(
        self, curve: Curve, room: Area, taken: Taken, samples: list[Obstacles]
    ) -> PlacedQuote | None:
        """A curve's name at its end, or at its beginning where there is no room."""
        for one in (curve.points[-1], curve.points[0]):
            reach = reach_of(self._lane.marks, back=curve.back, extreme=one.extreme)[0]
            quote = Quote(curve.name, one.x, one.y)
            found = self._names.beside(quote, reach, room, taken, samples, first="beside")
            if found is not None:
                return found
        return None

    def below(
        self, drawn: _Drawn, room: Area
    ) -> tuple[dict[int, PlacedQuote], dict[str, PlacedQuote]]:
        """Every name and quote: those that found no clear place stand below the room."""
        names, quotes = dict(drawn.names), dict(drawn.quotes)
        there: list[Area] = []
        for index, curve in enumerate(drawn.curves):
            if curve.name and index not in names:
                end = curve.points[-1]
                found = self._names.below({0: Quote(curve.name, end.x, end.y)}, room, there)
                names[index] = found[0]
                there.append(found[0].area)
        points = [one for curve in reversed(drawn.curves) for one in curve.points]
        rest = {
            n: Quote(self._words[one.point.id], one.x, one.y)
            for n, one in enumerate(points)
            if one.point.id in self._words and one.point.id not in quotes
        }
        for n, place in self._quotes.below(rest, room, there).items():
            quotes[points[n].point.id] = place
        return names, quotes


def _ordered(lane: Lane, context: Context) -> list[tuple[EmotionPoint, float]]:
    """Points left to right with their x from the grid's left edge."""
    columns = {column.stage: column for column in context.columns}
    out: list[tuple[EmotionPoint, float]] = []
    for cell in lane.cells:
        column = columns.get(cell.stage)
        if column is None:
            continue
        left = column.x - context.grid_left
        out.extend(
            (item, left + item.at * column.w)
            for item in cell.items
            if isinstance(item, EmotionPoint)
        )
    out.sort(key=lambda pair: pair[1])
    return out


def _ticks(lane: Lane, context: Context) -> list[_Tick]:
    """The scale's marks, set in the width of the lane's head, from the lowest to the highest."""
    if lane.scale is None:
        return []
    w = context.space.lane_head - 2 * _HEAD
    style = context.styles.small
    signed = not lane.scale.words and lane.scale.low * lane.scale.high < 0
    out: list[_Tick] = []
    for level, value in ticks(lane.scale):
        words = value if isinstance(value, str) else context.labels.number(value, signed=signed)
        out.append(_Tick(level, context.text.wrap(words, style, w)))
    return out


def _scale_parts(
    scale: Iterable[_Tick], lane: Lane, context: Context, top: float, h: float
) -> Parts:
    """The scale at the right of the lane's head, each mark at the height of its level."""
    color = tone(context.theme, lane.color, lane.kind)
    ink = readable(context.theme.muted, color.head)
    w = context.space.lane_head - 2 * _HEAD
    parts: list[Primitive] = []
    for tick in scale:
        y = snap(top + level_y(tick.level, h) - tick.block.height / 2)
        parts += set_lines(tick.block, context.styles.small, ink, _HEAD, y, w, 1.0)
    return tuple(parts)


def _mood(
    context: Context,
    w: float,
    top: float,
    h: float,
    height: float,
) -> Parts:
    """Three faint grounds of curves of height `h` that begin `top` below the lane's edge: good,
    neutral, bad; one more for what stands below them, down to the lane's `height`."""
    r = context.space.radius_cell
    third = h / 3
    grounds = mood_grounds(context.theme)
    more = height - top - h
    below: Parts = ()
    if more > 0:
        below = (Path(rounded(0, h, w, more, 0, r), (0, h, w, more), grounds.neutral),)
    return (
        Path(rounded(0, -top, w, third + top, r, 0), (0, -top, w, third + top), grounds.good),
        Path(rounded(0, third, w, third, 0, 0), (0, third, w, third), grounds.neutral),
        Path(
            rounded(0, 2 * third, w, h - 2 * third, 0, 0 if more > 0 else r),
            (0, 2 * third, w, h - 2 * third),
            grounds.bad,
        ),
        *below,
    )


def _mark_area(p: Placed, shape: MarkShape, back: bool) -> Area:
    """What a mark covers, its star included, with a little air."""
    side, up, down = reach_of(shape, back=back, extreme=p.extreme)
    right = side
    if p.point.decisive:
        r = radius_of(shape, back=back)
        right, up = max(side, r * _ASIDE + _STAR), max(up, r + 5)
    air = 3.0
    return Area(p.x - side - air, p.y - up - air, side + right + 2 * air, up + down + 2 * air)


def _point_group(
    p: Placed,
    curve: Curve,
    lane: Lane,
    quote: PlacedQuote | None,
    context: Context,
    corner: tuple[float, float],
) -> Group:
    """Mark and quote of one point. The group's box covers a face alone: it is the handle; a quote
    lies where there was room for it."""
    theme = context.theme
    grounds: tuple[str, ...] = mood_grounds(theme)
    x, y = p.x - FACE, p.y - FACE
    parts: list[Primitive] = [
        *mark(lane.marks, p.point.level, curve.color, theme, back=curve.back, extreme=p.extreme)
    ]
    edit: EditBox | None = None
    style = context.styles.quote
    ink = readable(theme.muted if curve.back else theme.text, *grounds)
    if quote is not None:
        area = quote.area
        at_x, at_y = area.x - x, area.y - y
        parts += set_lines(quote.block, style, ink, at_x, at_y, area.w, quote.align)
        edit = edit_box(quote.block, style, ink, theme.ground, at_x, at_y, area.w)
    else:
        blank = context.text.wrap("", style, 120)
        edit = edit_box(blank, style, ink, theme.ground, FACE - 60, 2 * FACE + 4, 120)
    if p.point.decisive:
        r = radius_of(lane.marks, back=curve.back)
        color = mix(theme.neutral, theme.ground, 0.4) if curve.back else theme.neutral
        if p.extreme:
            grounds = (*grounds, halo_of(theme, p.point.level))
        color = legible(color, *grounds, least=3.0)
        parts.append(Glyph(FACE + r * _ASIDE, FACE - r - 5, _STAR, "star-fill", color))
    left, top = corner
    return Group("emotion", p.point.id, left + x, top + y, 2 * FACE, 2 * FACE, tuple(parts), edit)
