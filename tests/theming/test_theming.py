"""Themes: readable whatever they are made from, even in their steps, true to their hues."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.layout.colors import contrast
from app.layout.layouter import Layouter
from app.layout.note_shapes import note_ground_color
from app.layout.picture import Text
from app.model.journey import empty_journey
from app.model.theme import InkedLook, TextLooks, Theme, Tone, Tones
from app.theming.contrasts import pairs, repaired, weak
from app.theming.hues import apart, color_of, shade_of
from app.theming.palettes import colors_in, from_colors, tone_for
from app.theming.seeing import SIGHTS, color_seen
from app.theming.variants import dark, is_light, light, printed, recolored
from tests.layout.fake_text import FixedText

colors = st.integers(0, 0xFFFFFF).map(lambda one: f"#{one:06x}")
tones = st.builds(Tone, strong=colors, text=colors, head=colors, cell=colors)
themes = st.builds(
    Theme,
    ground=colors,
    text=colors,
    muted=colors,
    accent=colors,
    card=colors,
    stages=st.lists(colors, min_size=1, max_size=4).map(tuple),
    stage_text=colors,
    good=colors,
    tones=st.builds(Tones, action=tones, pain=tones, neutral=tones),
)


@given(colors)
def test_a_colour_is_what_its_shade_says(color):
    assert color_of(shade_of(color)) == color


@given(st.floats(0, 1), st.floats(0, 0.5), st.floats(0, 359.9))
def test_a_shade_no_screen_shows_keeps_its_lightness(light, chroma, hue):
    found = shade_of(color_of(shade_of("#808080")._replace(light=light, chroma=chroma, hue=hue)))
    assert found.light == pytest.approx(light, abs=0.06)
    assert found.chroma <= chroma + 0.02


def test_the_theme_of_every_new_map_is_readable():
    assert weak(Theme()) == ()
    assert {pair.text for pair in pairs(Theme())} >= {"text", "muted", "stage_text", "accent"}


def test_a_text_too_pale_is_found_and_named():
    (pair, *_) = weak(Theme(muted="#c0c0c0"))
    assert (pair.text, pair.ground, pair.least) == ("muted", "ground", 4.5)
    assert pair.ratio == pytest.approx(contrast("#c0c0c0", "#ffffff"))


@given(themes)
def test_any_theme_is_made_readable(theme):
    """But for texts on two sheets of which one is black and one is white: nothing suits both."""
    mended = repaired(theme)
    left = weak(mended)
    sheets = (theme.ground, theme.card)
    if all(_some_text(least, *sheets) for least in (3.0, 4.5)):
        assert left == ()
    else:
        assert all({pair.ground} & {"ground", "card"} or "tones" in pair.ground for pair in left)
    if not weak(theme):
        assert mended is theme


def _some_text(least: float, *grounds: str) -> bool:
    return any(
        all(contrast(text, one) >= least for one in grounds) for text in ("#000000", "#ffffff")
    )


def test_a_large_title_may_be_paler_and_is_drawn_so():
    looks = TextLooks(title=InkedLook(color="#8a8a8a"))
    small = Theme(looks=looks)
    assert [pair.text for pair in weak(small)] == ["looks.title"]
    large = small.replace(scale=small.scale.replace(title=30.0))
    assert weak(large) == ()
    journey = empty_journey("Title", "en")
    for theme, color in ((large, "#8a8a8a"), (small, "#16191f")):
        picture = Layouter(FixedText()).lay(journey.replace(theme=theme))
        drawn = [part for group, _, _ in picture.walk() for part in group.parts]
        assert color in {part.color for part in drawn if isinstance(part, Text)}


@pytest.mark.parametrize("shape", ["sticky", "plain"])
def test_texts_of_notes_are_judged_on_what_notes_stand_on(shape):
    pale = Theme(note_shape=shape, looks=TextLooks(note=InkedLook(color="#767676")))
    found = weak(pale)
    assert {pair.text for pair in found} == {"looks.note"}
    assert all(pair.under == note_ground_color(pale, _tone(pale, pair)) for pair in found)
    assert weak(repaired(pale)) == ()
    assert repaired(pale).looks.note.color not in (None, "#767676")


@given(colors)
def test_the_map_s_own_text_is_made_readable_on_sticky_notes(color):
    theme = repaired(Theme(note_shape="sticky", text=color))
    assert weak(theme) == ()


def _tone(theme, pair):
    return getattr(theme.tones, pair.ground.split(".")[1])


@given(themes)
def test_what_is_readable_keeps_its_hue(theme):
    theme = theme.replace(ground="#ffffff", card="#ffffff")
    before, after = shade_of(theme.text), shade_of(repaired(theme).text)
    if before.chroma > 0.08 and after.chroma > 0.04:
        assert apart(before.hue, after.hue) < 12


@given(colors)
def test_a_brand_gives_a_readable_theme_whose_lanes_can_be_told_apart(brand):
    theme = from_colors((brand,), Theme())
    assert weak(theme) == ()
    strong = [getattr(theme.tones, kind).strong for kind in ("action", "touchpoint", "thought")]
    assert len(set(strong)) == 3
    lights = [shade_of(one).light for one in strong]
    assert max(lights) - min(lights) < 0.03
    assert apart(shade_of(theme.tones.pain.strong).hue, 25) < 8


@given(colors)
@example("#ffe600")
@example("#ff6600")
@example("#777777")
def test_a_brand_stands_on_the_map_as_it_is(brand):
    theme = from_colors((brand,), Theme())
    assert (theme.stages[0] == brand) is (contrast(brand, theme.ground) >= 1.15)


@given(st.lists(colors, min_size=1, max_size=6))
def test_several_colours_give_a_readable_theme(several):
    theme = from_colors(several, Theme(), "Ours")
    assert theme.name == "Ours"
    assert weak(theme) == ()


def test_no_colour_gives_no_theme():
    with pytest.raises(ValueError, match="needs a colour"):
        from_colors((), Theme())


def test_a_picture_gives_its_colours_the_most_telling_first():
    red, blue, white = b"\xd0\x20\x20", b"\x20\x40\xd0", b"\xff\xff\xff"
    found = colors_in(white * 900 + red * 300 + blue * 40)
    assert len(found) == 2
    assert apart(shade_of(found[0]).hue, shade_of("#d02020").hue) < 5
    assert apart(shade_of(found[1]).hue, shade_of("#2040d0").hue) < 5
    assert colors_in(white * 10) == ("#f8f8f8",)
    assert colors_in(b"") == ()


@given(st.binary(max_size=300), st.integers(0, 8))
def test_any_picture_gives_at_most_what_is_asked(pixels, count):
    found = colors_in(pixels, count)
    assert len(found) == len(set(found)) <= count
    assert found == colors_in(pixels, count)


@given(themes)
def test_the_dark_and_the_printed_theme_are_readable(theme):
    night, paper = dark(theme), printed(theme)
    assert weak(night) == ()
    assert weak(paper) == ()
    assert shade_of(night.ground).light < 0.25
    assert (paper.ground, paper.card, paper.tones.action.cell) == ("#ffffff",) * 3


@pytest.mark.parametrize("sight", SIGHTS)
def test_greys_look_the_same_to_everybody(sight):
    for grey in ("#000000", "#808080", "#ffffff"):
        assert color_seen(grey, sight) == grey


def test_without_cones_for_red_or_green_both_look_alike():
    for sight in ("protan", "deutan"):
        red, green = (shade_of(color_seen(one, sight)) for one in ("#c04040", "#508030"))
        assert apart(red.hue, green.hue) < 20
    kept = shade_of(color_seen("#c04040", "tritan"))
    assert apart(kept.hue, shade_of("#c04040").hue) < 25


whole = st.sampled_from((Theme(), dark(Theme()), printed(Theme())))


@given(whole, colors)
def test_one_colour_makes_a_whole_tone_for_any_theme(theme, color):
    tone = tone_for(color, theme)
    assert tone.strong == color
    assert weak(theme.replace(tones=theme.tones.replace(pain=tone))) == ()


@given(colors)
def test_a_dark_theme_becomes_light_and_a_light_one_stays(color):
    theme = from_colors((color,), Theme())
    assert light(theme) is theme
    found = light(dark(theme))
    assert is_light(found)
    assert weak(found) == ()


def test_a_theme_for_weak_eyes_stays_one_in_the_dark_and_back():
    theme = Theme(line="#000000", stages=("#000000",), stage_text="#ffffff")
    night = dark(theme)
    assert (night.ground, night.card, night.line, night.text) == ("#000000",) * 2 + ("#ffffff",) * 2
    assert (night.stages, night.stage_text) == (("#ffffff",), "#000000")
    day = light(night)
    assert (day.ground, day.line, day.stages) == ("#ffffff", "#000000", ("#000000",))
    assert weak(night) == weak(day) == ()


@given(st.lists(colors, min_size=1, max_size=4), whole)
def test_a_theme_in_other_colours_stays_light_or_dark(some, theme):
    found = recolored(some, theme)
    assert is_light(found) == is_light(theme)
    assert weak(found) == ()
