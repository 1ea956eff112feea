"""Colours by lightness, chroma and hue: what the eye takes for even steps."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from app.layout.colors import coded, light_of, oklab

_EDGE = 1e-4
"""How far an amount of light may be from 0 to 1 and still be shown."""


class Shade(NamedTuple):
    """A colour in OKLCH: `light` 0 to 1, `chroma` 0 (grey) to about 0.37, `hue` in degrees."""

    light: float
    chroma: float
    hue: float


def shade_of(color: str) -> Shade:
    """A colour `#rrggbb` as a shade. Greys have hue 0."""
    light, a, b = oklab(color)
    chroma = hypot(a, b)
    return Shade(light, chroma, degrees(atan2(b, a)) % 360 if chroma > 1e-4 else 0.0)


def color_of(shade: Shade) -> str:
    """The colour `#rrggbb` of a shade; with less chroma where a screen cannot show as much (CSS
    Color 4, gamut mapping by chroma)."""
    light = min(1.0, max(0.0, shade.light))
    low, high = 0.0, max(0.0, shade.chroma)
    if not _shown(light, high, shade.hue):
        for _ in range(18):
            middle = (low + high) / 2
            if _shown(light, middle, shade.hue):
                low = middle
            else:
                high = middle
        high = low
    return coded(*_light(light, high, shade.hue))


def apart(one: float, other: float) -> float:
    """Degrees between two hues, 0 to 180."""
    return abs((one - other + 180) % 360 - 180)


def _light(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    angle = radians(hue)
    return light_of(light, chroma * cos(angle), chroma * sin(angle))


def _shown(light: float, chroma: float, hue: float) -> bool:
    return all(-_EDGE <= one <= 1 + _EDGE for one in _light(light, chroma, hue))
