"""The emotion curve and the colours: properties that readers of a map rely on."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from app.layout.colors import along, contrast, legible, luminance, mix, readable, tone_of
from app.layout.shapes import sample, smooth
from app.model.theme import Theme, Tone

HEX = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")

POINTS = st.lists(
    st.tuples(st.floats(0, 1000), st.floats(0, 150)),
    min_size=2,
    max_size=12,
    unique_by=lambda point: round(point[0]),
).map(sorted)


@given(POINTS)
def test_the_curve_never_overshoots_its_points(points: list[tuple[float, float]]) -> None:
    dots = sample(smooth(points))
    for left, right in itertools.pairwise(points):
        low, high = min(left[1], right[1]), max(left[1], right[1])
        between = [y for x, y in dots if left[0] <= x <= right[0]]
        assert all(low - 1e-6 <= y <= high + 1e-6 for y in between)


@given(POINTS)
def test_the_curve_meets_every_point(points: list[tuple[float, float]]) -> None:
    dots = sample(smooth(points))
    for x, y in points:
        assert min(abs(x - a) + abs(y - b) for a, b in dots) < 1e-6


@given(HEX, HEX)
def test_mixing_starts_and_ends_at_its_colours(one: str, other: str) -> None:
    assert mix(one, other, 0) == one
    assert mix(one, other, 1) == other
    assert along((one, other), 0) == one
    assert along((one,), 0.4) == one


@given(HEX, HEX)
def test_text_is_readable_on_any_one_ground(text: str, ground: str) -> None:
    assert contrast(readable(text, ground), ground) >= 4.5


THEMES = (Theme(), Theme(ground="#14161c", card="#22252d"), Theme(ground="#fdf6e3"))


@given(HEX, st.sampled_from(THEMES))
def test_a_tone_of_any_colour_is_readable_on_its_grounds(color: str, theme: Theme) -> None:
    made = tone_of(color, theme)
    for ground in (made.head, made.cell, theme.card):
        assert contrast(made.text, ground) >= 4.5


@given(HEX, st.sampled_from(THEMES))
def test_a_tone_lies_near_the_sheet(color: str, theme: Theme) -> None:
    made = tone_of(color, theme)
    dark = luminance(theme.ground) < 0.18
    for ground in (made.head, made.cell):
        assert (luminance(ground) < 0.18) == dark


@given(HEX, st.lists(HEX, min_size=1, max_size=3))
def test_an_icon_keeps_its_hue_as_far_as_its_grounds_let_it(color: str, grounds: list[str]) -> None:
    made = legible(color, *grounds, least=3.0)
    best = max(min(contrast(one, ground) for ground in grounds) for one in ("#000000", "#ffffff"))
    assert min(contrast(made, ground) for ground in grounds) >= min(3.0, best)
    if all(contrast(color, ground) >= 3 for ground in grounds):
        assert made == color


def test_the_default_theme_is_readable() -> None:
    theme = Theme()
    for name in type(theme.tones).model_fields:
        tone = getattr(theme.tones, name)
        assert isinstance(tone, Tone)
        for ground in ("#ffffff", tone.head, tone.cell):
            assert contrast(tone.text, ground) >= 4.5, (name, ground)
            assert contrast(theme.muted, ground) >= 4.5, (name, ground)
    for step in range(21):
        assert contrast(theme.stage_text, along(theme.stages, step / 20)) >= 4.5, step
