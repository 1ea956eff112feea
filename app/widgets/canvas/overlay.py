"""What lies over the map and is no part of it: selection, hover, drop place, ghost."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QPixmap, QRegion, QTransform

ACCENT = QColor("#3b5bdb")
REFUSED = QColor("#e03131")
FOUND = QColor("#ffe066")
FOUND_NOW = QColor("#ffb347")
FOUND_EDGE = QColor("#d9480f")

_REACH = 14.0
"""How far any mark reaches around its place, px of the screen."""

_NEAR = {"selected": 4.0, "hovered": 7.0, "knobs": 5.0, "knob": 7.0}
"""How far outlines and handles do that are changed most, so that nothing beside them is painted."""

_MOST_AREAS = 60
"""With more changed areas than this, everything is repainted."""

_TAG = 640
"""How far a tag reaches from its point, px of the screen."""


class Outline(NamedTuple):
    """An element's rectangle on the sheet and the radius of its corners."""

    x: float
    y: float
    w: float
    h: float
    radius: float = 6.0

    def around(self, to_view: QTransform, gap: float) -> tuple[QRectF, float]:
        """The rectangle and radius `gap` px outside of it, on the view."""
        place = to_view.mapRect(QRectF(self.x, self.y, self.w, self.h))
        return place.adjusted(-gap, -gap, gap, gap), self.radius * to_view.m11() + gap


Segments = tuple[tuple[str | float, ...], ...]
"""As those of `layout.picture.Path`."""


class Trace(NamedTuple):
    """An arrow on the sheet: its bounds, its line and its head, both from the corner of the
    bounds, and its label."""

    x: float
    y: float
    w: float
    h: float
    line: Segments
    head: Segments
    label: Outline | None = None


class Knob(NamedTuple):
    """A small round handle at a point of the sheet, of a note or of an arrow. From `left`,
    `right`, `top` or `bottom` of a note an arrow is drawn, `source` and `target` are the ends of
    one."""

    element: str
    end: str
    x: float
    y: float


class Loose(NamedTuple):
    """An arrow between a side of a note and the pointer, which is at (x2, y2), on the sheet. It
    leaves its note in the direction (dx, dy); the head is at the pointer, or at the note."""

    x1: float
    y1: float
    dx: float
    dy: float
    x2: float
    y2: float
    backwards: bool = False

    @property
    def bend(self) -> float:
        """How far the curve goes straight on from its ends."""
        return max(24.0, (abs(self.x2 - self.x1) + abs(self.y2 - self.y1)) * 0.35)


class Drop(NamedTuple):
    """Where a drag would let go, px of the sheet: a line between items, or the outline of a
    cell; `others` are the cells of what is dragged along to places of its own."""

    cell: QRectF
    line: QLineF | None = None
    refused: bool = False
    others: tuple[QRectF, ...] = ()


class Ghost(NamedTuple):
    """A picture of what is dragged; `at` is its corner on the sheet. One that `copies` bears a
    plus."""

    image: QPixmap
    at: QPointF
    number: int = 1
    """How many are dragged."""
    copies: bool = False


class Found:
    """What a search found: stretches of text, and those of the match that is looked at."""

    def __init__(self, marks: list[QRectF], current: list[QRectF]) -> None:
        self.marks = marks
        self.current = current


class Tag(NamedTuple):
    """A few words beside a point of the sheet, such as a size."""

    words: str
    at: QPointF


class Marks(NamedTuple):
    """Everything the overlay shows; rectangles and lines in px of the sheet."""

    selected: tuple[Outline, ...] = ()
    traced: tuple[Trace, ...] = ()
    """The selected arrows."""
    hovered: Outline | Trace | None = None
    handle: QLineF | None = None
    """An edge that can be taken hold of."""
    band: QRectF | None = None
    drop: Drop | None = None
    guide: QLineF | None = None
    """A line across the map: where a stage or lane would go, or end."""
    veiled: tuple[Outline, ...] = ()
    ghost: Ghost | None = None
    found: Found | None = None
    knobs: tuple[Knob, ...] = ()
    knob: Knob | None = None
    """The one that a press would take hold of."""
    loose: Loose | None = None
    aim: Outline | None = None
    """Where an arrow would lead."""
    tag: Tag | None = None


class Overlay:
    """Holds the marks; `mark_painting.paint_marks` paints them at a constant size on screen."""

    def __init__(self) -> None:
        self.marks = Marks()

    def change(self, to_view: QTransform, **changes: object) -> QRegion | None:
        """Change some marks; what of the view must be repainted, None for all of it."""
        old, new = self.marks, self.marks._replace(**changes)
        self.marks = new
        areas: list[_Area] = []
        for name in changes:
            before, after = getattr(old, name), getattr(new, name)
            if before == after:
                continue
            if name == "found":
                return None
            around = _NEAR.get(name, _REACH)
            one, two = set(_keys(before, around)), set(_keys(after, around))
            areas += (one ^ two) or (one | two)
            if name == "knobs":  # one of them may be the one that is larger
                areas += _keys((old.knob, new.knob), _NEAR["knob"])
        if len(areas) > _MOST_AREAS:
            return None
        region = QRegion()
        for area in areas:
            region += _device(area, to_view)
        return region


class _Area(NamedTuple):
    """What a mark covers: a place on the sheet and so many px of the screen around it; or a
    place of a fixed size on the screen, from a corner on the sheet."""

    x: float
    y: float
    w: float = 0.0
    h: float = 0.0
    around: float = _REACH
    fixed: bool = False


def _keys(value: object, around: float = _REACH) -> list[_Area]:
    """The areas that a mark covers; `around` is how far an outline or a handle reaches."""
    match value:
        case QRectF():
            return [_Area(value.x(), value.y(), value.width(), value.height())]
        case QLineF():
            return _keys(QRectF(value.p1(), value.p2()).normalized())
        case Outline():
            return [_Area(*value[:4], around)]
        case Trace():
            return [_Area(*value[:4]), *_keys(value.label)]
        case Knob():
            return [_Area(value.x, value.y, around=around)]
        case Loose():
            return _loose(value)
        case Drop():
            return [*_keys(value.cell), *_keys(value.others)]
        case Ghost():
            size = value.image.deviceIndependentSize()
            return [_Area(value.at.x(), value.at.y(), size.width(), size.height(), fixed=True)]
        case Tag():
            return [_Area(value.at.x(), value.at.y(), around=_TAG)]
        case tuple():  # after those above, which are tuples too
            return [key for one in value for key in _keys(one, around)]
        case _:
            return []


def _loose(arrow: Loose) -> list[_Area]:
    """The box of the curve and of what it bends around."""
    bend = arrow.bend
    left, right = sorted((arrow.x1, arrow.x2))
    top, bottom = sorted((arrow.y1, arrow.y2))
    return [_Area(left - bend, top - bend, right - left + 2 * bend, bottom - top + 2 * bend)]


def _device(area: _Area, to_view: QTransform) -> QRect:
    if area.fixed:
        place = QRectF(to_view.map(QPointF(area.x, area.y)), QSizeF(area.w, area.h))
    else:
        place = to_view.mapRect(QRectF(area.x, area.y, area.w, area.h))
    around = area.around
    return place.adjusted(-around, -around, around, around).toAlignedRect()
