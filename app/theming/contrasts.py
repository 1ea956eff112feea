"""Every text of a theme on every ground it can stand on: is it readable, and made so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.layout.colors import (
    LARGE,
    TEXT,
    along,
    contrast,
    contrast_with,
    least_for,
    luminance,
)
from app.layout.note_shapes import note_ground_color
from app.model.theme import Theme, Tone
from app.theming.hues import Shade, color_of, shade_of
from app.theming.inks import USUAL, look_of, with_inks

_FINE = 100
"""Steps from black to white that a colour is moved by."""

_STEPS = 24
"""Places looked at along the stages' run of colours."""


class Pair(NamedTuple):
    """A text, or a mark, on a ground. `text` and `ground` name roles, `tones.pain.text` for one;
    `least` is the contrast that it needs."""

    text: str
    ground: str
    color: str
    under: str
    least: float

    @property
    def ratio(self) -> float:
        """The contrast that it has, 1 to 21."""
        return contrast(self.color, self.under)

    @property
    def holds(self) -> bool:
        """Whether that is enough."""
        return self.ratio >= self.least


def pairs(theme: Theme) -> tuple[Pair, ...]:
    """Every pair of the theme, in the order of an editor's lists."""
    return tuple(_pairs(theme))


def weak(theme: Theme) -> tuple[Pair, ...]:
    """The pairs that nobody should have to read."""
    return tuple(pair for pair in _pairs(theme) if not pair.holds)


def repaired(theme: Theme) -> Theme:
    """The theme with every text readable: texts go darker or lighter in their own hue, and the
    grounds of stages where their text is white or black already. The same object when all is."""
    if not weak(theme):
        return theme
    grounds = (theme.ground, theme.card)
    theme = theme.replace(
        text=_moved(theme.text, TEXT, *grounds),
        muted=_moved(theme.muted, TEXT, *grounds),
        **{name: _moved(getattr(theme, name), LARGE, *grounds) for name in _MARKS},
    )
    kinds = type(theme.tones).model_fields
    tones = {kind: readable_tone(theme, getattr(theme.tones, kind)) for kind in kinds}
    theme = theme.replace(tones=theme.tones.replace(**tones))
    theme = with_inks(
        theme,
        lambda part, own: _moved(
            own, _least_of(theme, part), *(under for _, under in _under(theme, part))
        ),
    )
    return _with_stages(_with_notes(theme))


def readable_tone(theme: Theme, tone: Tone) -> Tone:
    """The tone with its own text and the theme's readable on it: grounds so strong that the map's
    texts cannot stand on them are let fade into the sheet."""
    cell = _calmed(tone.cell, theme.ground, (theme.text, theme.muted))
    head = _calmed(tone.head, theme.ground, (theme.text,))
    text = _moved(tone.text, TEXT, head, cell, theme.card)
    return tone.replace(cell=cell, head=head, text=text)


_MARKS = ("accent", "good", "neutral", "bad")


def _pairs(theme: Theme) -> Iterator[Pair]:
    yield Pair("text", "ground", theme.text, theme.ground, TEXT)
    yield Pair("text", "card", theme.text, theme.card, TEXT)
    yield Pair("muted", "ground", theme.muted, theme.ground, TEXT)
    yield Pair("muted", "card", theme.muted, theme.card, TEXT)
    for part in USUAL:
        own = look_of(theme, part).color
        for role, under in _under(theme, part):
            if own is not None:
                yield Pair(f"looks.{part}", role, own, under, _least_of(theme, part))
            elif role.endswith(_STICKY):
                yield Pair("text", role, theme.text, under, TEXT)
    yield _on_stages(theme)
    for name in _MARKS:
        yield Pair(name, "ground", getattr(theme, name), theme.ground, LARGE)
    for name in type(theme.tones).model_fields:
        tone: Tone = getattr(theme.tones, name)
        role = f"tones.{name}"
        yield Pair(f"{role}.text", f"{role}.head", tone.text, tone.head, TEXT)
        yield Pair(f"{role}.text", f"{role}.cell", tone.text, tone.cell, TEXT)
        yield Pair(f"{role}.text", "card", tone.text, theme.card, TEXT)
        yield Pair("text", f"{role}.cell", theme.text, tone.cell, TEXT)
        yield Pair("muted", f"{role}.cell", theme.muted, tone.cell, TEXT)


_STICKY = ".sticky"


def _least_of(theme: Theme, part: str) -> float:
    """What the words of a part need."""
    return least_for(theme.scale.title) if part == "title" else TEXT


def _under(theme: Theme, part: str) -> Iterator[tuple[str, str]]:
    """What the words of a part that may have a colour of its own stand on: roles and colours."""
    if part != "note":
        yield "ground", theme.ground
    elif theme.note_shape not in ("sticky", "plain"):
        yield "card", theme.card
    else:
        role = _STICKY if theme.note_shape == "sticky" else ".cell"
        for kind in type(theme.tones).model_fields:
            yield f"tones.{kind}{role}", note_ground_color(theme, getattr(theme.tones, kind))


def _with_notes(theme: Theme) -> Theme:
    """The theme with the texts of sticky notes readable, where that leaves the others so."""
    if theme.note_shape != "sticky" or look_of(theme, "note").color is not None:
        return theme
    cells = [getattr(theme.tones, kind).cell for kind in type(theme.tones).model_fields]
    under = [color for _, color in _under(theme, "note")]
    moved = theme.replace(text=_moved(theme.text, TEXT, theme.ground, theme.card, *cells, *under))
    return moved if len(weak(moved)) < len(weak(theme)) else theme


def _on_stages(theme: Theme) -> Pair:
    """The stages' text where their run of colours suits it least."""
    least = least_for(theme.scale.stage)
    worst = min(_run(theme.stages), key=lambda one: contrast(theme.stage_text, one))
    return Pair("stage_text", "stages", theme.stage_text, worst, least)


def _run(stops: tuple[str, ...]) -> list[str]:
    between = [along(stops, step / _STEPS) for step in range(_STEPS + 1)]
    return [*stops, *between]


def _calmed(ground: str, sheet: str, texts: tuple[str, ...]) -> str:
    """The ground, or the first on its way to the sheet on which all the texts are readable."""
    own, end = shade_of(ground), shade_of(sheet)
    over = [luminance(text) for text in texts]
    for step in range(_STEPS + 1):
        share = step / _STEPS
        light = own.light + (end.light - own.light) * share
        color = color_of(Shade(light, own.chroma * (1 - share) + end.chroma * share, own.hue))
        if step == 0:
            color = ground
        if contrast_with(color, over) >= TEXT:
            return color
    return sheet


def _moved(color: str, least: float, *grounds: str) -> str:
    """The colour, or the nearest in its hue with enough contrast on every ground; black or white
    where no other has, and the better of both where none has enough."""
    under = [luminance(ground) for ground in grounds]

    def worst(one: str) -> float:
        return contrast_with(one, under)

    if worst(color) >= least:
        return color
    own = shade_of(color)
    low, high = _too_near(luminance(color), least, under)

    def step(away: int) -> str:
        return color_of(own._replace(light=own.light + away / _FINE))

    darker = bisect_left(range(_FINE), True, key=lambda n: luminance(step(-n)) <= low)
    lighter = bisect_left(range(_FINE), True, key=lambda n: luminance(step(n)) >= high)
    found = (step(away) for away in sorted((-darker, lighter), key=abs))
    fitting = (one for one in found if worst(one) >= least)
    return next(fitting, max(("#000000", "#ffffff"), key=worst))


def _too_near(own: float, least: float, under: Sequence[float]) -> tuple[float, float]:
    """The luminances around one's own between which none has enough contrast with all grounds."""
    low = high = own
    near = [((one + 0.05) / least - 0.05, (one + 0.05) * least - 0.05) for one in under]
    for _ in near:
        for start, end in near:
            if start < high and end > low:
                low, high = min(low, start), max(high, end)
    return low, high


def _with_stages(theme: Theme) -> Theme:
    pair = _on_stages(theme)
    if pair.holds:
        return theme
    run = _run(theme.stages)
    text = _moved(theme.stage_text, pair.least, *run)
    if min(contrast(text, one) for one in run) >= pair.least:
        return theme.replace(stage_text=text)
    stops = tuple(_moved(one, pair.least + 0.3, theme.stage_text) for one in theme.stages)
    theme = theme.replace(stages=stops)
    if _on_stages(theme).holds:
        return theme
    dark = contrast("#ffffff", theme.stages[0]) >= contrast("#000000", theme.stages[0])
    text = "#ffffff" if dark else "#000000"
    stops = tuple(_moved(one, pair.least + 0.3, text) for one in theme.stages)
    theme = theme.replace(stage_text=text, stages=stops)
    if _on_stages(theme).holds:
        return theme
    return theme.replace(stages=(theme.stages[0],))
