"""What an arrow looks like: a line with round corners, a head, a label on a small plate."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from app.layout.areas import Area
from app.layout.colors import contrast, mix, readable, tone
from app.layout.context import Context, set_lines
from app.layout.links.tracks import Line, Point
from app.layout.picture import Box, EditBox, Glyph, Group, Path, Primitive
from app.layout.space import snap
from app.layout.text.engine import LEADING
from app.layout.text.lines import TextBlock
from app.model.journey import Link

_RADIUS = 6.0
_STROKE = 1.6
_HEAD = 7.0
_HALF = 3.6
_ICON = 12.0
_MOST = 150.0
"""A label's text is broken at this width, px."""

ICONS = {"alternative": "git-branch", "loop": "arrow-counter-clockwise", "triggers": "lightning"}
"""The sign of each kind of link; the usual one, `next`, has none."""

Segment = tuple[str | float, ...]


class Plate(NamedTuple):
    """A label before it is placed."""

    w: float
    h: float
    icon: str
    block: TextBlock | None


def plate_of(link: Link, context: Context) -> Plate | None:
    """The label of a link: the sign of its kind and its words; None without either."""
    icon = ICONS.get(link.kind, "")
    style = context.styles.small
    most = max(30.0, min(_MOST, context.grid_right - context.grid_left - _ICON - 13))
    block = context.text.wrap(link.label, style, most) if link.label.strip() else None
    if block is None:
        return Plate(_ICON + 5, _ICON + 4, icon, None) if icon else None
    w = block.width + 10 + (_ICON + 3 if icon else 0)
    return Plate(snap(w + 0.5), snap(block.height + 2), icon, block)


def draw_line(link: Link, line: Line, place: Area | None, context: Context) -> Group:
    """The arrow itself; its corner is that of its line's bounds. Its text is edited where its
    label lies, at `place`, or else in the middle of its longest piece."""
    theme, style = context.theme, context.styles.small
    color = _ink(link, context)
    points = _distinct(line.points())
    left = min(x for x, _ in points)
    top = min(y for _, y in points)
    points = [(x - left, y - top) for x, y in points]
    w, h = max(x for x, _ in points), max(y for _, y in points)
    dash = (5.0, 4.0) if link.dashed or link.kind == "alternative" else ()
    if link.kind == "triggers" and not link.dashed:
        dash = (1.0, 4.0)
    shaft = Path(_rounded(_shortened(points)), (0, 0, w, h), None, color, _STROKE, dash)
    high = snap(style.size * LEADING)
    if place is None:
        x, y = _middle(points)
        area = Area(x - 40, y - high / 2, 80, high)
    else:
        sign = _ICON + 2 if link.kind in ICONS else 0.0
        x, y = snap(place.x) - left + 5 + sign, snap(place.y) - top + 1
        area = Area(x, y, max(place.w - 10 - sign, 40.0), max(place.h - 2, high))
    edit = EditBox(*area, style, theme.text, theme.ground)
    return Group("link", link.id, left, top, w, h, (shaft, _arrow(points, color)), edit)


def draw_label(link: Link, plate: Plate, place: Area, context: Context) -> Group:
    """The plate with a link's sign and words, over every line."""
    theme, style = context.theme, context.styles.small
    color = _ink(link, context)
    w, h = place.w, place.h
    edge = mix(theme.ground, color, 0.45)
    parts: list[Primitive] = [Box(0.5, 0.5, w - 1, h - 1, theme.ground, 5.0, edge)]
    if plate.icon:
        parts.append(Glyph(3, (h - _ICON) / 2, _ICON, plate.icon, color))
    if plate.block is not None:
        inner = 5 + (_ICON + 2 if plate.icon else 0)
        ink = readable(theme.text, theme.ground)
        parts += set_lines(plate.block, style, ink, inner, 1, plate.block.width)
    return Group("link-label", link.id, snap(place.x), snap(place.y), w, h, tuple(parts))


def _ink(link: Link, context: Context) -> str:
    """The line's colour, moved towards the text's until it can be seen (3:1) on the sheet."""
    theme = context.theme
    color = tone(theme, link.color, "neutral").strong if link.color else theme.muted
    share = 0.0
    while contrast(mix(color, theme.text, share), theme.ground) < 3 and share < 1:
        share += 0.1
    return mix(color, theme.text, share)


def _distinct(points: tuple[Point, ...]) -> list[Point]:
    """The points without those that change nothing."""
    out: list[Point] = []
    for point in points:
        if out and abs(out[-1][0] - point[0]) < 0.01 and abs(out[-1][1] - point[1]) < 0.01:
            continue
        if len(out) > 1 and _in_line(out[-2], out[-1], point):
            out[-1] = point
        else:
            out.append(point)
    return out if len(out) > 1 else [*out, (out[0][0] + 1.0, out[0][1])]


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return (a[0] == b[0] == c[0] and (b[1] - a[1]) * (c[1] - b[1]) > 0) or (
        a[1] == b[1] == c[1] and (b[0] - a[0]) * (c[0] - b[0]) > 0
    )


def _shortened(points: list[Point]) -> list[Point]:
    """The line up to the middle of its head."""
    (x1, y1), (x2, y2) = points[-2:]
    length = abs(x2 - x1) + abs(y2 - y1)
    keep = max(0.0, 1 - _HEAD * 0.6 / length)
    return [*points[:-1], (x1 + (x2 - x1) * keep, y1 + (y2 - y1) * keep)]


def _rounded(points: list[Point]) -> tuple[Segment, ...]:
    out: list[Segment] = [("M", *points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_RADIUS, _far(before, corner) / 2, _far(corner, after) / 2)
        one, two = _towards(corner, before, radius), _towards(corner, after, radius)
        near, far = _towards(corner, before, radius * 0.45), _towards(corner, after, radius * 0.45)
        out += [("L", *one), ("C", *near, *far, *two)]
    out.append(("L", *points[-1]))
    return tuple(out)


def _arrow(points: list[Point], color: str) -> Path:
    """The head, its tip on the edge of the item."""
    (x1, y1), (x2, y2) = points[-2:]
    dx, dy = (1.0 if x2 > x1 else -1.0, 0.0) if abs(x2 - x1) > abs(y2 - y1) else (0.0, 1.0)
    if dx == 0.0 and y2 < y1:
        dy = -1.0
    back_x, back_y = x2 - dx * _HEAD, y2 - dy * _HEAD
    one = (back_x - dy * _HALF, back_y + dx * _HALF)
    two = (back_x + dy * _HALF, back_y - dx * _HALF)
    xs, ys = (x2, one[0], two[0]), (y2, one[1], two[1])
    bounds = (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return Path((("M", x2, y2), ("L", *one), ("L", *two), ("Z",)), bounds, color)


def _middle(points: list[Point]) -> Point:
    """The middle of the longest piece."""
    (x1, y1), (x2, y2) = max(pairwise(points), key=lambda piece: _far(*piece))
    return (x1 + x2) / 2, (y1 + y2) / 2


def _far(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(start: Point, end: Point, length: float) -> Point:
    whole = _far(start, end)
    if whole == 0:
        return start
    return (
        start[0] + (end[0] - start[0]) * length / whole,
        start[1] + (end[1] - start[1]) * length / whole,
    )
