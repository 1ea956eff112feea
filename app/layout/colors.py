"""Colour arithmetic: perceptual mixing, contrast, the tone that a name stands for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from app.model.theme import Theme, Tone

Three = tuple[float, float, float]

TEXT = 4.5
"""Least contrast of a text (WCAG 2.2, success criterion 1.4.3)."""

LARGE = 3.0
"""Least contrast of a large text, a line or a mark (1.4.3 and 1.4.11)."""

_LARGE_PX = 24.0
"""From this size on a text is large: 18 points (WCAG 2.2, definition of large scale)."""


def least_for(size: float) -> float:
    """The contrast that a text of a size in px needs."""
    return LARGE if size >= _LARGE_PX else TEXT


def linear(hex_color: str) -> Three:
    """Red, green and blue as amounts of light, each 0 to 1 (sRGB, IEC 61966-2-1)."""

    def one(index: int) -> float:
        value = int(hex_color[index : index + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return one(1), one(3), one(5)


def coded(red: float, green: float, blue: float) -> str:
    """The colour of amounts of light; what is under 0 or above 1 is cut to that."""

    def one(value: float) -> int:
        value = min(1.0, max(0.0, value))
        code = 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
        return round(code * 255)

    return f"#{one(red):02x}{one(green):02x}{one(blue):02x}"


def luminance(hex_color: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = linear(hex_color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2)."""
    a, b = luminance(one), luminance(other)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


def contrast_with(color: str, luminances: Iterable[float]) -> float:
    """The least contrast of a colour with grounds of such luminances."""
    own = luminance(color) + 0.05
    return min(max(own, one + 0.05) / min(own, one + 0.05) for one in luminances)


def oklab(hex_color: str) -> Three:
    """Lightness 0 to 1, and how red rather than green, how yellow rather than blue (Björn
    Ottosson, "A perceptual color space for image processing", 2020)."""
    red, green, blue = linear(hex_color)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def light_of(light: float, a: float, b: float) -> Three:
    """The amounts of light of a colour in OKLab; under 0 or above 1 where no screen shows it."""
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


@lru_cache(maxsize=4096)
def mix(one: str, other: str, share: float) -> str:
    """The colour `share` of the way (0 to 1) from one to the other, perceptually even."""
    if share <= 0 or one == other:
        return one
    if share >= 1:
        return other
    pairs = zip(oklab(one), oklab(other), strict=True)
    return coded(*light_of(*(a + (b - a) * share for a, b in pairs)))


def along(stops: tuple[str, ...], share: float) -> str:
    """The colour at `share` (0 to 1) of evenly spaced stops."""
    place = min(1.0, max(0.0, share)) * (len(stops) - 1)
    index = min(int(place), len(stops) - 2) if len(stops) > 1 else 0
    if len(stops) == 1:
        return stops[0]
    return mix(stops[index], stops[index + 1], place - index)


@lru_cache(maxsize=4096)
def readable(preferred: str, *grounds: str, least: float = TEXT) -> str:
    """`preferred`, or black or white where it has less than `least` contrast with a ground."""

    def worst(color: str) -> float:
        return min(contrast(color, ground) for ground in grounds)

    if worst(preferred) >= least:
        return preferred
    fitting = (color for color in ("#16191f", "#ffffff", "#000000") if worst(color) >= TEXT)
    return next(fitting, max(("#000000", "#ffffff"), key=worst))


@lru_cache(maxsize=4096)
def legible(color: str, *grounds: str, least: float = 4.5) -> str:
    """`color`, moved towards black or white until it stands out from every ground: as a text does
    (4.5:1), or as an icon does (`least` 3:1)."""

    under = [luminance(ground) for ground in grounds]

    def worst(one: str) -> float:
        return contrast_with(one, under)

    end = max(("#000000", "#ffffff"), key=worst)
    share = 0.0
    while worst(mix(color, end, share)) < least and share < 1:
        share += 0.04
    return mix(color, end, share)


def tone_of(color: str, theme: Theme) -> Tone:
    """A tone made from one colour `#rrggbb` for a theme: its grounds are near the sheet's."""
    return _tone_on(color, theme.ground, theme.card)


@lru_cache(maxsize=512)
def _tone_on(color: str, sheet: str, card: str) -> Tone:
    dark = luminance(sheet) < 0.18
    head = mix(sheet, color, 0.22 if dark else 0.12)
    cell = mix(sheet, color, 0.07 if dark else 0.05)
    return Tone(strong=color, text=legible(color, head, cell, card), head=head, cell=cell)


def tone(theme: Theme, paint: str | None, kind: str) -> Tone:
    """The tone of `paint` (a colour or a tone's name), or else of the lane kind."""
    if paint and paint.startswith("#"):
        return tone_of(paint, theme)
    found = getattr(theme.tones, paint or kind, None)
    return found if isinstance(found, Tone) else theme.tones.neutral
