"""Themes from a brand's colour, from several colours, or from a picture."""

from __future__ import annotations

from collections.abc import Sequence

from app.layout.colors import TEXT, coded, contrast, light_of, oklab
from app.model.theme import Theme, Tone, Tones
from app.theming.contrasts import readable_tone, repaired
from app.theming.hues import Shade, apart, color_of, shade_of

_MEANT = {"pain": 25.0, "opportunity": 150.0, "emotion": 80.0}
"""Hues in degrees that say something whatever the brand: red hurts, green could be better, amber
is felt."""

_FREE = ("action", "touchpoint", "thought", "picture", "goal", "metric")
"""Kinds that take any hue, in the order of the steps away from the brand's."""

_GREY = ("person", "note", "text", "separator", "neutral")

_LETTERS = ("#ffffff", "#16191f", "#000000")
"""Of stages: the first that is readable on the brand's colour; one always is."""

_SEEN = 1.15
"""Least contrast of a stage's ground with the sheet."""

_CLEAR = 22.0
"""Least degrees between a free hue and one that means something."""


def tone_in(hue: float, chroma: float = 0.13) -> Tone:
    """A tone of one hue: the same lightness for every hue, so that no lane shouts."""
    return Tone(
        strong=color_of(Shade(0.72, chroma, hue)),
        text=color_of(Shade(0.44, chroma * 0.9, hue)),
        head=color_of(Shade(0.955, chroma * 0.16, hue)),
        cell=color_of(Shade(0.983, chroma * 0.06, hue)),
    )


def tone_for(color: str, theme: Theme) -> Tone:
    """A whole tone made from one colour for a theme: edges in the colour itself, grounds near the
    theme's sheet, texts readable on them."""
    shade = shade_of(color)
    if shade_of(theme.ground).light >= 0.6:
        text, head, cell = 0.44, 0.955, 0.983
    else:
        text, head, cell = 0.86, 0.30, 0.235
    made = Tone(
        strong=color,
        text=color_of(shade._replace(light=text, chroma=shade.chroma * 0.9)),
        head=color_of(shade._replace(light=head, chroma=shade.chroma * 0.16)),
        cell=color_of(shade._replace(light=cell, chroma=shade.chroma * 0.06)),
    )
    return readable_tone(theme, made)


def from_colors(colors: Sequence[str], base: Theme, name: str = "") -> Theme:
    """`base` with its colours made from some, the brand's first: it is the ground of the first
    stage as it is, under white or dark letters, unless it is that of the sheet. The others become
    tones of the kinds whose hue they are nearest to. ValueError without any."""
    if not colors:
        raise ValueError("a palette needs a colour")
    brand = shade_of(colors[0])
    chroma = min(0.16, max(0.02, brand.chroma))
    hues = _hues(brand.hue)
    for color in colors[1:]:
        shade = shade_of(color)
        if shade.chroma >= 0.03 and hues:
            nearest = min(_FREE, key=lambda kind: apart(hues[kind], shade.hue))
            hues[nearest] = shade.hue
    tones = {kind: tone_in(hue, chroma) for kind, hue in hues.items()}
    tones |= {kind: tone_in(hue, max(0.11, chroma)) for kind, hue in _MEANT.items()}
    tones |= {kind: tone_in(brand.hue, min(0.02, chroma)) for kind in _GREY}
    letters = next(one for one in _LETTERS if contrast(one, colors[0]) >= TEXT)
    turn = 40 if letters == _LETTERS[0] else -25
    second = shade_of(colors[1]) if len(colors) > 1 else brand._replace(hue=brand.hue + turn)
    seen = contrast(colors[0], base.ground) >= _SEEN
    return repaired(
        base.replace(
            name=name or base.name,
            accent=colors[0],
            stages=(colors[0] if seen else _beside(brand, letters), _beside(second, letters)),
            stage_text=letters,
            tones=Tones(**tones),
        )
    )


def colors_in(pixels: bytes, count: int = 5) -> tuple[str, ...]:
    """The colours that a picture is of, the most telling first, at most `count`.

    `pixels` are red, green and blue, a byte each, from a picture made small (some thousand pixels
    are enough). Greys are left out unless there is nothing else. The groups are those of k-means
    in OKLab, begun with the colours farthest from one another, so that the same picture always
    gives the same colours.
    """
    found: dict[bytes, int] = {}
    for at in range(0, len(pixels) - 2, 3):
        color = bytes(one & 0xF8 for one in pixels[at : at + 3])
        found[color] = found.get(color, 0) + 1
    points = [(oklab("#" + color.hex()), share) for color, share in sorted(found.items())]
    vivid = [one for one in points if _chroma(one[0]) > 0.035 and 0.12 < one[0][0] < 0.97]
    chosen = vivid or points
    if not chosen or count < 1:
        return ()
    centres = _spread(chosen, count)
    weights: list[float] = []
    for _ in range(8):
        sums = [[0.0, 0.0, 0.0, 0.0] for _ in centres]
        for point, share in chosen:
            nearest = min(range(len(centres)), key=lambda n: _far(point, centres[n]))
            for axis in range(3):
                sums[nearest][axis] += point[axis] * share
            sums[nearest][3] += share
        centres = [
            (one[0] / one[3], one[1] / one[3], one[2] / one[3]) if one[3] else centres[n]
            for n, one in enumerate(sums)
        ]
        weights = [one[3] for one in sums]
    ranked = sorted(
        range(len(centres)), key=lambda n: (-weights[n] * (0.02 + _chroma(centres[n])), centres[n])
    )
    return tuple(dict.fromkeys(coded(*light_of(*centres[n])) for n in ranked if weights[n]))


def _hues(brand: float) -> dict[str, float]:
    """A hue for each free kind: even steps from the brand's, those that mean something left out."""
    turn = [(brand + step * 360 / 48) % 360 for step in range(48)]
    open_ = [hue for hue in turn if all(apart(hue, one) >= _CLEAR for one in _MEANT.values())]
    return {kind: open_[n * len(open_) // len(_FREE)] for n, kind in enumerate(_FREE)}


def _beside(shade: Shade, letters: str) -> str:
    """A ground for the last stage, light or dark enough for the letters of all."""
    low, high = (0.36, 0.55) if letters == _LETTERS[0] else (0.74, 0.9)
    return color_of(shade._replace(light=min(high, max(low, shade.light)), hue=shade.hue % 360))


Point = tuple[float, float, float]


def _chroma(point: Point) -> float:
    return (point[1] ** 2 + point[2] ** 2) ** 0.5


def _far(one: Point, other: Point) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _spread(points: list[tuple[Point, int]], count: int) -> list[Point]:
    """Points to begin with: the commonest, then each the one farthest from those before."""
    first = max(points, key=lambda one: one[1])[0]
    centres = [first]
    while len(centres) < min(count, len(points)):
        far = max(points, key=lambda one: min(_far(one[0], c) for c in centres) * one[1] ** 0.5)
        if far[0] in centres:
            break
        centres.append(far[0])
    return centres
