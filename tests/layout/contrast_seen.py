"""What truly lies under the texts and icons of a picture, and how well they stand out from it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.layout.colors import contrast
from app.layout.picture import Box, Fill, Glyph, Gradient, Group, Image, Path, Picture, Text
from tests.layout.checks import ink, ink_of_icon

_TILE = 160.0
"""Side of the squares that areas are looked up by, px."""


class Weak(NamedTuple):
    """A text or an icon that does not stand out from its ground as it must."""

    kind: str
    element: str
    what: str
    color: str
    ground: str
    ratio: float


class _Painted(NamedTuple):
    """An area that was painted, `order` among all."""

    order: int
    x: float
    y: float
    w: float
    h: float
    part: Box | Path | Image
    dx: float
    dy: float


def weak_places(picture: Picture) -> list[Weak]:
    """Texts under 4.5:1 (3:1 from 24 px, bold ones from 18.66 px on; WCAG 2.2, 1.4.3), icons under
    3:1 (1.4.11), and what something painted later hides, whose ratio is 1."""
    painted: dict[tuple[int, int], list[_Painted]] = {}
    seen: list[tuple[int, Group, Text | Glyph, float, float]] = []
    order = 0
    for group, x, y in picture.walk():
        for part in group.parts:
            order += 1
            if isinstance(part, Text | Glyph):
                seen.append((order, group, part, x, y))
                continue
            area = _area(part)
            if area is not None:
                left, top, w, h = area
                one = _Painted(order, left + x, top + y, w, h, part, x, y)
                for tile in _tiles(one.x, one.y, w, h):
                    painted.setdefault(tile, []).append(one)
    return [
        found
        for at, group, part, x, y in seen
        for found in _looked_at(at, group, part, x, y, picture.ground, painted)
    ]


def _looked_at(
    order: int,
    group: Group,
    part: Text | Glyph,
    x: float,
    y: float,
    sheet: str,
    painted: dict[tuple[int, int], list[_Painted]],
) -> Iterator[Weak]:
    if isinstance(part, Text):
        area = ink(part, x, y)
        what, least = part.line.text, _least(part)
        if not what.strip():
            return
    else:
        what, least = part.name, 3.0
        area = ink_of_icon(part, x, y)
    left, top, w, h = area
    worst: tuple[float, str, str] | None = None
    for across in (0.05, 0.5, 0.95):
        at_x, at_y = left + w * across, top + h / 2
        here = painted.get((int(at_x // _TILE), int(at_y // _TILE)), ())
        over = [one for one in here if _covers(one, at_x, at_y)]
        ground = sheet
        for one in over:
            if one.order < order:
                ground = _laid_over(one, at_x, ground)
        shown = _blend(part.color, ground)
        ratio = contrast(shown, ground)
        for one in over:
            if one.order > order and _hides(one):
                ratio, ground = 1.0, f"under {one.part}"
        if worst is None or ratio < worst[0]:
            worst = ratio, shown, ground
    assert worst is not None
    if worst[0] < least:
        yield Weak(group.kind, group.element, what, worst[1], worst[2], round(worst[0], 2))


def _least(part: Text) -> float:
    size, bold = part.style.size, part.style.weight >= 700
    return 3.0 if size >= 24 or (bold and size >= 18.66) else 4.5


def _tiles(x: float, y: float, w: float, h: float) -> Iterator[tuple[int, int]]:
    for column in range(int(x // _TILE), int((x + w) // _TILE) + 1):
        for row in range(int(y // _TILE), int((y + h) // _TILE) + 1):
            yield column, row


def _area(part: Box | Path | Image) -> tuple[float, float, float, float] | None:
    if isinstance(part, Image):
        return part.x, part.y, part.w, part.h
    if part.fill is None:
        return None
    return part.bounds if isinstance(part, Path) else (part.x, part.y, part.w, part.h)


def _covers(one: _Painted, x: float, y: float) -> bool:
    if not (one.x <= x <= one.x + one.w and one.y <= y <= one.y + one.h):
        return False
    if isinstance(one.part, Path):
        return _within(one.part, x - one.dx, y - one.dy)
    radius = min(one.part.radius, one.w / 2, one.h / 2)
    across = max(one.x + radius - x, x - (one.x + one.w - radius), 0.0)
    down = max(one.y + radius - y, y - (one.y + one.h - radius), 0.0)
    return across * across + down * down <= radius * radius or not (across and down)


def _within(path: Path, x: float, y: float) -> bool:
    """By the non-zero rule, as painters fill."""
    turns = 0
    for (ax, ay), (bx, by) in _edges(path):
        if (ay <= y) != (by <= y) and (bx - ax) * (y - ay) / (by - ay) + ax > x:
            turns += 1 if by > ay else -1
    return turns != 0


def _edges(path: Path) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    start = at = (0.0, 0.0)
    for name, *numbers in path.segments:
        to = [float(one) for one in numbers]
        if name == "M":
            if at != start:
                yield at, start
            start = at = (to[0], to[1])
        elif name == "L":
            yield at, (to[0], to[1])
            at = (to[0], to[1])
        elif name == "C":
            begin = at
            for step in range(1, 9):
                t = step / 8
                point = (
                    _cubic(t, begin[0], to[0], to[2], to[4]),
                    _cubic(t, begin[1], to[1], to[3], to[5]),
                )
                yield at, point
                at = point
        else:
            yield at, start
            at = start
    if at != start:
        yield at, start


def _cubic(t: float, a: float, b: float, c: float, d: float) -> float:
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def _fill_at(fill: Fill, share: float) -> str:
    """As painters run a gradient: each component evenly."""
    if isinstance(fill, Gradient):
        return _coded(
            tuple(
                a + (b - a) * share
                for a, b in zip(_parts(fill.left), _parts(fill.right), strict=True)
            )
        )
    return fill or "#00000000"


def _laid_over(one: _Painted, x: float, ground: str) -> str:
    if isinstance(one.part, Image):
        return ground
    return _blend(_fill_at(one.part.fill, (x - one.x) / one.w if one.w else 0.0), ground)


def _hides(one: _Painted) -> bool:
    """Whether nothing is seen through it, or hardly anything."""
    if isinstance(one.part, Image):
        return True
    return _parts(_fill_at(one.part.fill, 0.5))[3] > 127


@cache
def _blend(color: str, ground: str) -> str:
    red, green, blue, alpha = _parts(color)
    if alpha == 255:
        return color[:7]
    share = alpha / 255
    under = _parts(ground)
    mixed = (a * share + b * (1 - share) for a, b in zip((red, green, blue), under, strict=False))
    return _coded((*mixed, 255.0))[:7]


@cache
def _parts(color: str) -> tuple[float, float, float, float]:
    full = color + "ff" if len(color) == 7 else color
    return tuple(float(int(full[n : n + 2], 16)) for n in (1, 3, 5, 7))  # type: ignore[return-value]


def _coded(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(one):02x}" for one in parts)
