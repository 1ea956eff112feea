"""A theme for a bright room, for a dark one, and for paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.layout.colors import contrast
from app.model.theme import Theme, Tone, Tones
from app.theming.contrasts import TEXT, repaired
from app.theming.hues import color_of, shade_of
from app.theming.inks import with_inks
from app.theming.palettes import from_colors

_SHEET, _CARD, _HEAD, _CELL = 0.20, 0.265, 0.30, 0.235
"""Lightness of the grounds in the dark."""


_BRIGHT = 0.6
"""Lightness of the ground from which on a theme is a light one."""


def is_light(theme: Theme) -> bool:
    """Whether the theme's sheet is light."""
    return shade_of(theme.ground).light >= _BRIGHT


def light(theme: Theme, name: str = "") -> Theme:
    """The theme on a light ground: a theme that is light already as it is, a dark one with the
    same hues, dark texts on a white sheet."""
    if is_light(theme):
        return theme.replace(name=name or theme.name)

    def at(color: str, level: float, most: float = 0.4) -> str:
        shade = shade_of(color)
        return color_of(shade._replace(light=level, chroma=min(most, shade.chroma)))

    if _outlined(theme):
        return _turned(theme.replace(name=name or theme.name), at, night=False)

    def tone(one: Tone) -> Tone:
        return Tone(
            strong=at(one.strong, 0.72),
            text=at(one.strong, 0.44),
            head=at(one.strong, 0.955, 0.025),
            cell=at(one.strong, 0.983, 0.01),
        )

    theme = with_inks(theme, lambda _, own: at(own, 0.42))
    return repaired(
        theme.replace(
            name=name or theme.name,
            ground="#ffffff",
            card="#ffffff",
            text=at(theme.text, 0.26, 0.03),
            muted=at(theme.muted, 0.50, 0.03),
            line=at(theme.line, 0.925, 0.012),
            accent=at(theme.accent, 0.52),
            good=at(theme.good, 0.6),
            neutral=at(theme.neutral, 0.65),
            bad=at(theme.bad, 0.58),
            tones=_each(theme.tones, tone),
        )
    )


def dark(theme: Theme, name: str = "") -> Theme:
    """The theme on a dark ground: the same hues, light texts, no shadows."""

    def at(color: str, light: float, most: float = 0.4) -> str:
        shade = shade_of(color)
        return color_of(shade._replace(light=light, chroma=min(most, shade.chroma)))

    if _outlined(theme):
        return _turned(theme.replace(name=name or theme.name), at, night=True)

    def tone(one: Tone) -> Tone:
        return Tone(
            strong=at(one.strong, 0.70),
            text=at(one.text, 0.86, 0.10),
            head=at(one.strong, _HEAD, 0.045),
            cell=at(one.strong, _CELL, 0.018),
        )

    theme = with_inks(theme, lambda _, own: at(own, 0.86, 0.10))
    return repaired(
        theme.replace(
            name=name or theme.name,
            ground=at(theme.accent, _SHEET, 0.012),
            card=at(theme.accent, _CARD, 0.015),
            text=at(theme.text, 0.95, 0.01),
            muted=at(theme.muted, 0.78, 0.02),
            line=at(theme.accent, 0.37, 0.02),
            accent=at(theme.accent, 0.72),
            good=at(theme.good, 0.75),
            neutral=at(theme.neutral, 0.78),
            bad=at(theme.bad, 0.72),
            tones=_each(theme.tones, tone),
            shadows=False,
        )
    )


def _turned(theme: Theme, light_up: Callable[[str, float, float], str], *, night: bool) -> Theme:
    """A theme of strong lines, made for weak eyes, the other way round: black on white or white on
    black, the edges of its lanes in their hues."""
    sheet, ink = ("#000000", "#ffffff") if night else ("#ffffff", "#000000")
    level = 0.75 if night else 0.45

    def tone(one: Tone) -> Tone:
        strong = light_up(one.strong, level, 0.4)
        return one.replace(strong=strong, text=ink, head=sheet, cell=sheet)

    marks = ("accent", "good", "neutral", "bad")
    return repaired(
        theme.replace(
            ground=sheet,
            card=sheet,
            text=ink,
            muted="#dadada" if night else "#2b2b2b",
            line=ink,
            stages=(ink,),
            stage_text=sheet,
            tones=_each(theme.tones, tone),
            shadows=False,
            **{name: light_up(getattr(theme, name), level, 0.4) for name in marks},
        )
    )


def _outlined(theme: Theme) -> bool:
    """Whether the theme's lines are as strong as texts."""
    return contrast(theme.line, theme.ground) >= TEXT


def recolored(colors: Sequence[str], theme: Theme) -> Theme:
    """The theme in a palette made from some colours, the brand's first; a dark one stays dark.
    ValueError without any."""
    made = from_colors(colors, light(theme))
    return made if is_light(theme) else dark(made)


def printed(theme: Theme, name: str = "") -> Theme:
    """The theme for paper: a white sheet and white cells, which cost no ink, darker edges and
    texts, no shadows."""

    def down_to(color: str, most: float) -> str:
        shade = shade_of(color)
        return color_of(shade._replace(light=min(most, shade.light)))

    def tone(one: Tone) -> Tone:
        head = shade_of(one.strong)
        return Tone(
            strong=down_to(one.strong, 0.62),
            text=down_to(one.text, 0.40),
            head=color_of(head._replace(light=0.965, chroma=min(0.02, head.chroma))),
            cell="#ffffff",
        )

    theme = with_inks(theme, lambda _, own: down_to(own, 0.42))
    return repaired(
        theme.replace(
            name=name or theme.name,
            ground="#ffffff",
            card="#ffffff",
            text="#000000",
            muted=down_to(theme.muted, 0.42),
            line="#c4cad4",
            accent=down_to(theme.accent, 0.5),
            tones=_each(theme.tones, tone),
            shadows=False,
        )
    )


def _each(tones: Tones, change: Callable[[Tone], Tone]) -> Tones:
    kinds = type(tones).model_fields
    return tones.replace(**{kind: change(getattr(tones, kind)) for kind in kinds})
