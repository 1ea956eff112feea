"""What stands at the points of an emotion curve, and where levels lie in its lane."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.layout.areas import Area
from app.layout.colors import legible, mix
from app.layout.context import Parts
from app.layout.picture import Box, Glyph, Path, Picture, Primitive
from app.layout.shapes import circle
from app.layout.space import snap
from app.model.moods import MarkShape
from app.model.theme import Theme

FACE = 13.0
"""Radius of a face, px; the handle of every point has it."""

ROOM = 28.0
"""From the curve's edge to the highest and lowest level."""

_AIR = 4.0
"""Between words and a line that they interrupt."""

_DOT = 6.5
_SMALL_DOT = 4.5
_HALO = 5.0
"""How far the ring around the highest and lowest point reaches past its face."""
_ICONS = ("cloud-lightning", "cloud-rain", "cloud", "cloud-sun", "sun")
"""From the lowest level to the highest."""


def level_color(theme: Theme, level: float) -> str:
    """Good, neutral or bad."""
    if level >= 0.6:
        return theme.good
    return theme.bad if level <= -0.6 else theme.neutral


class MoodGrounds(NamedTuple):
    """What lies under a curve: the grounds of good, neutral and bad, the lines of its scale, the
    sheet."""

    good: str
    neutral: str
    bad: str
    rule: str
    sheet: str


def mood_grounds(theme: Theme) -> MoodGrounds:
    """The grounds under the curves of a theme."""
    return MoodGrounds(
        mix(theme.ground, theme.good, 0.06),
        theme.tones.emotion.cell,
        mix(theme.ground, theme.bad, 0.055),
        mix(theme.ground, theme.muted, 0.14),
        theme.ground,
    )


def halo_of(theme: Theme, level: float) -> str:
    """The ring around a curve's highest and lowest point."""
    return mix(theme.ground, level_color(theme, level), 0.24)


def level_y(level: float, h: float) -> float:
    """Where a level lies on a curve of height `h`."""
    return ROOM + (2 - level) / 4 * (h - 2 * ROOM)


def rule_at(level: float, w: float, h: float, words: Iterable[Area], theme: Theme) -> Parts:
    """A faint line at a level of the scale, which words on it interrupt: it would strike them
    through."""
    y = snap(level_y(level, h))
    ink = mood_grounds(theme).rule
    gaps = sorted(
        (area.x - _AIR, area.x + area.w + _AIR) for area in words if area.y <= y < area.y + area.h
    )
    parts: list[Primitive] = []
    at = 0.0
    for left, right in (*gaps, (w, w)):
        if left > at:
            parts.append(Box(at, y, min(left, w) - at, 1, ink))
        at = max(at, right)
    return tuple(parts)


def level_at(y: float, h: float) -> float:
    """The level at a height, the inverse of `level_y`, kept within -2 and 2."""
    return min(2.0, max(-2.0, 2 - (y - ROOM) / (h - 2 * ROOM) * 4))


def level_on(picture: Picture, lane: str, y: float) -> float:
    """The level at a height of the sheet, measured on a lane's curve; 0 where there is none."""
    for band, top in picture.bands:
        for group in band.groups if band.id == lane else ():
            if group.kind == "curve":
                return level_at(y - top - group.y, group.h)
    return 0.0


def radius_of(shape: MarkShape, *, back: bool) -> float:
    """The radius of a mark."""
    if back:
        return _SMALL_DOT
    return _DOT if shape == "dot" else FACE


def mark(
    shape: MarkShape, level: float, color: str, theme: Theme, *, back: bool, extreme: int
) -> Parts:
    """The mark of a point in a square of twice `FACE`. `color` is its curve's; a point that steps
    `back` is a small dot; `extreme` is 1 for a curve's highest point, -1 for its lowest, else
    0."""
    middle = FACE
    bounds = (0.0, 0.0, 2 * FACE, 2 * FACE)
    if back:
        return (Path(circle(middle, middle, _SMALL_DOT), bounds, color, theme.ground, 1.5),)
    parts: Parts = ()
    if extreme:
        reach = radius_of(shape, back=False) + _HALO
        around = (middle - reach, middle - reach, 2 * reach, 2 * reach)
        halo = halo_of(theme, level)
        at = middle - reach - 10 if extreme > 0 else middle + reach - 1
        name = "caret-up-fill" if extreme > 0 else "caret-down-fill"
        ink = legible(level_color(theme, level), *mood_grounds(theme), least=3.0)
        parts = (
            Path(circle(middle, middle, reach), around, halo),
            Glyph(middle - 5.5, at, 11, name, ink),
        )
    if shape == "dot":
        return (*parts, Path(circle(middle, middle, _DOT), bounds, color, theme.ground, 2.0))
    if shape == "icon":
        ink = legible(level_color(theme, level), theme.ground)
        name = _ICONS[min(4, max(0, round(level) + 2))]
        ring = Path(circle(middle, middle, FACE - 0.5), bounds, theme.ground, color, 1.5)
        return (*parts, ring, Glyph(middle - 8.5, middle - 8.5, 17, name, ink))
    return (*parts, *_face(middle, middle, level, theme))


def reach_of(shape: MarkShape, *, back: bool, extreme: int) -> tuple[float, float, float]:
    """How far a mark reaches from its point: to the sides, up, down."""
    radius = radius_of(shape, back=back)
    if back or not extreme:
        return radius, radius, radius
    reach = radius + _HALO
    return reach, reach + (9 if extreme > 0 else 0), reach + (9 if extreme < 0 else 0)


def _face(x: float, y: float, level: float, theme: Theme) -> Parts:
    """A face in a ring of its level's colour; the mouth bends with the level."""
    color = level_color(theme, level)
    bend = max(-1.0, min(1.0, level / 1.5)) * 3.6
    mouth = y + 4.2 - bend * 0.35
    half = 5.2
    dot = 1.15
    bounds = (x - FACE, y - FACE, 2 * FACE, 2 * FACE)
    return (
        Path(circle(x, y, FACE), bounds, theme.ground, color, 2.0),
        Path(circle(x - 4.4, y - 3, dot), bounds, color),
        Path(circle(x + 4.4, y - 3, dot), bounds, color),
        Path(
            (
                ("M", x - half, mouth),
                ("C", x - half / 2, mouth + bend, x + half / 2, mouth + bend, x + half, mouth),
            ),
            bounds,
            None,
            color,
            1.8,
        ),
    )
