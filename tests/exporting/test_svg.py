"""SVG: as the PNG to another program's eye, readable text, sound and self-contained files."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image as Picture

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.png import write_png
from app.exporting.svg import svg_bytes, write_svg
from app.exporting.svg.fonts import SvgFonts
from app.exporting.svg.words import SvgWord, SvgWords
from app.exporting.xml_texts import content
from app.files.templates import load_template
from app.layout.layouter import Layouter
from app.layout.picture import Box, Glyph, Gradient, Image, Path, Text
from app.layout.text.lines import TextStyle
from app.model.assets import make_asset
from app.model.journey import Asset, empty_journey
from app.model.theme import InkedLook, TextLooks, Theme
from tests.exporting.pictures import (
    SENTENCES,
    group,
    picture,
    text_part,
    torture,
)
from tests.exporting.svgs import HREF, SVG, fonts_of, mean_difference, rendered, texts_of

TOLERANCE = 1.0
"""Mean difference from the PNG, of 255: two programs smooth the same edges in two ways."""


@pytest.fixture(scope="module")
def make(engine, assets):
    def make(shown, **options) -> bytes:
        return svg_bytes(shown, engine=engine, assets=assets, **options)

    return make


@pytest.mark.parametrize("mode", ["text", "outlines"])
def test_every_primitive_is_drawn_as_in_the_png(
    engine, assets, png_asset, jpeg_asset, make, tmp_path, mode
):
    shown = torture(engine, png_asset.id, jpeg_asset.id)
    write_png(shown, tmp_path / "map.png", engine=engine, assets=assets)
    with Picture.open(tmp_path / "map.png") as png:
        assert mean_difference(rendered(make(shown, text=mode), tmp_path), png) < TOLERANCE


WORDS = (
    "Why do you ask ?",
    "why ask ?",
    "ask",
    "ask ",
    "« Pourquoi : ceci »",
    "ceci  cela",
    " an e-mail ; e-mail",
    "e-mail",
    "AVA (AVA) 18 h n\u2019AVA",
    "a\u00a0b \u0416 b",
)


def test_words_stand_where_they_do_letter_by_letter_however_often_they_are_met(engine):
    style = TextStyle(13.0)
    again = SvgWords(SvgFonts(), engine)
    for text in (*WORDS, *reversed(WORDS)):
        (line,) = engine.wrap(text, style, 1e6).lines
        anew = SvgWords(SvgFonts(), engine).of(line, style)
        known = again.of(line, style)
        assert anew is not None
        assert known is not None
        letters = [
            "".join(of for word in words for _, of, _ in word.spans) for words in (anew, known)
        ]
        assert letters == [content(line.text), content(line.text)]
        assert placed(known) == pytest.approx(placed(anew), abs=1.01)


def placed(words: list[SvgWord]) -> list[float]:
    """Where the letters of words stand in their line."""
    pen, found = 0.0, []
    for word in words:
        found += [pen + place for _, _, places in word.spans for place in places]
        pen += word.width
    return [*found, pen]


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_in_any_script_is_read_whole(engine, make, tmp_path, code):
    shown = picture(group(text_part(engine, SENTENCES[code], 10, 30)))
    data = make(shown)
    assert texts_of(data) == [SENTENCES[code]]
    write_png(shown, tmp_path / "map.png", engine=engine, assets={}.get)
    with Picture.open(tmp_path / "map.png") as png:
        assert mean_difference(rendered(data, tmp_path), png) < TOLERANCE


def places(data: bytes) -> list[float]:
    (text,) = ElementTree.fromstring(data).iter(f"{SVG}text")
    return [float(x) for x in text.get("x", "").split()]


def test_a_letter_stands_where_layout_put_it(engine, make):
    part = text_part(engine, "AVATAR, 12:30", 10, 30)
    expected = [10 + x for run in engine.runs(part.line, part.style) for x in run.xs]
    assert places(make(picture(group(part)))) == pytest.approx(expected, abs=0.005)


def test_a_letter_drawn_in_two_ways_is_in_two_fonts(engine, make):
    """The colon between digits stands higher than the one after a word."""
    parts = [text_part(engine, text, 10, y) for text, y in (("a: b", 20), ("12:30", 50))]
    colons = {
        run.glyphs[part.line.text.index(":")]
        for part in parts
        for run in engine.runs(part.line, part.style)
    }
    assert len(colons) == 2
    first, second = fonts_of(make(picture(group(*parts))))
    assert ord(":") in first.getBestCmap()
    assert list(second.getBestCmap()) == [ord(":")]


@pytest.mark.parametrize("code", ["ar", "he", "hi", "th", "emoji"])
def test_what_programs_would_tear_is_drawn_as_outlines_under_unseen_text(engine, make, code):
    data = make(picture(group(text_part(engine, SENTENCES[code], 10, 30))))
    assert fonts_of(data) == []
    (text,) = ElementTree.fromstring(data).iter(f"{SVG}text")
    assert text.get("fill-opacity") == "0"
    assert text.get("direction") == ("rtl" if code in ("ar", "he") else None)


def test_outlines_hold_no_text_but_its_name(engine, make):
    shown = picture(group(text_part(engine, 'Buy « fast » & "free"', 10, 30)))
    data = make(shown, text="outlines")
    assert texts_of(data) == []
    assert fonts_of(data) == []
    names = [g.get("aria-label") for g in ElementTree.fromstring(data).iter(f"{SVG}g")]
    assert 'Buy « fast » & "free"' in names


def test_the_fonts_inside_hold_what_is_used_and_no_more(engine, make):
    (font,) = fonts_of(make(picture(group(text_part(engine, "aba é", 10, 30)))))
    assert sorted(map(chr, font.getBestCmap())) == [" ", "a", "b", "é"]
    assert font["maxp"].numGlyphs == 5
    assert font.flavor == "woff"


def test_names_language_and_size(engine, make):
    shown = picture(group(), title="Été & <cie>")._replace(language="fr")
    root = ElementTree.fromstring(make(shown))
    assert root.findtext(f"{SVG}title") == "Été & <cie>"
    assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert (root.get("width"), root.get("height")) == ("300", "200")
    assert root.get("viewBox") == "0 0 300 200"


def test_the_same_map_makes_the_same_bytes(engine, assets, png_asset, jpeg_asset, make):
    shown = torture(engine, png_asset.id, jpeg_asset.id)
    assert make(shown) == make(shown)


def test_a_crop_shows_its_part_and_holds_no_more(engine, assets, make, tmp_path):
    near = group(Box(0, 0, 20, 20, "#ff0000"))._replace(w=20.0, h=20.0)
    far = near._replace(x=200.0)
    data = make(picture(near, far), crop=(15, 15, 40, 30))
    image = rendered(data, tmp_path).convert("RGB")
    assert image.size == (40, 30)
    assert image.getpixel((10, 10)) == (255, 0, 0)
    assert image.getpixel((20, 20)) == (255, 255, 255)
    assert data.count(b'class="note"') == 1


def test_groups_are_chosen_and_the_ground_left_out(make, tmp_path):
    parts = group(Box(0, 0, 20, 20, "#ff0000")), group(Box(40, 0, 20, 20, "#00ff00"), element="n2")
    data = make(picture(*parts), groups=lambda one: one.element == "n2", transparent=True)
    image = rendered(data, tmp_path).convert("RGBA")
    assert image.getpixel((20, 20)) == (0, 0, 0, 0)
    assert image.getpixel((60, 20)) == (0, 255, 0, 255)


def test_a_photograph_is_upright_once_and_named(tmp_path, qapp, engine):
    turned = Picture.frombytes("RGB", (40, 20), b"\xff\0\0" * 800)
    turned.paste((0, 0, 255), (20, 0, 40, 20))
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(tmp_path / "turned.jpg", exif=exif, quality=95)
    asset: Asset = make_asset((tmp_path / "turned.jpg").read_bytes(), "image/jpeg", 20, 40)
    use = Image(0, 0, 20, 40, asset.id, alternative="The <shop>")
    shown = picture(group(use, use._replace(x=100.0)))
    data = svg_bytes(shown, engine=engine, assets={asset.id: asset}.get)
    root = ElementTree.fromstring(data)
    (image,) = root.iter(f"{SVG}image")
    assert image.get(HREF, "").startswith("data:image/jpeg;base64,")
    assert [one.findtext(f"{SVG}title") for one in root.iter(f"{SVG}use")] == ["The <shop>"] * 2
    drawn = rendered(data, tmp_path).convert("RGB")
    assert drawn.getpixel((20, 15))[0] > 200
    assert drawn.getpixel((20, 45))[2] > 200


def test_capitals_and_the_logo_of_a_theme_are_in_the_file(engine, png_asset):
    looks = TextLooks(title=InkedLook(capitals=True))
    theme = Theme(looks=looks, logo=png_asset.id, logo_alternative="Ours")
    journey = empty_journey("La fête").replace(theme=theme, assets=(png_asset,))
    assets = {png_asset.id: png_asset}.get
    data = svg_bytes(Layouter(engine).lay(journey), engine=engine, assets=assets)
    assert "LA FÊTE" in texts_of(data)
    root = ElementTree.fromstring(data)
    named = [*root.iter(f"{SVG}use"), *root.iter(f"{SVG}image")]
    assert "Ours" in [one.findtext(f"{SVG}title") for one in named]


def test_a_picture_that_cannot_be_read_is_told(engine, tmp_path):
    shown = picture(group(Image(0, 0, 60, 60, "none")))
    unread = write_svg(shown, tmp_path / "map.svg", engine=engine, assets={}.get)
    assert unread == {"none"}


def test_no_size_is_refused_and_a_stop_leaves_nothing(engine, assets, tmp_path):
    with pytest.raises(ExportError, match="nothing to export"):
        svg_bytes(picture(width=0.0), engine=engine, assets=assets)
    path = tmp_path / "map.svg"
    for last in (0.0, 1.0):
        with pytest.raises(ExportCancelled):
            write_svg(
                picture(group()),
                path,
                engine=engine,
                assets=assets,
                progress=lambda done, last=last: done < last,
            )
    assert list(tmp_path.iterdir()) == []


def test_the_example_in_both_languages_holds_no_long_number(qapp, engine):
    for language in ("en", "fr"):
        journey = load_template("example", language)
        assets = {asset.id: asset for asset in journey.assets}.get
        data = svg_bytes(Layouter(engine).lay(journey), engine=engine, assets=assets)
        bare = re.sub(r"base64,[^)\"]*", "", data.decode())
        scales = re.sub(r"scale\([^)]*\)|opacity=\"[^\"]*", "", bare)
        assert not re.findall(r"\d\.\d{3}", scales)


colors = st.sampled_from(["#ff0000", "#00ff0080", "#12345600"])
lengths = st.floats(-10, 400, allow_nan=False)
fills = st.one_of(st.none(), colors, st.builds(Gradient, colors, colors))
strokes = st.one_of(st.none(), colors)
dashes = st.lists(st.floats(0, 9), max_size=3).map(tuple)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.text(st.characters(exclude_categories=("Cs",)), max_size=40),
    box=st.builds(
        Box, lengths, lengths, lengths, lengths, fills, lengths, strokes, lengths, dashes
    ),
    name=st.text(max_size=8),
)
def test_anything_makes_a_sound_file(engine, make, text, box, name):
    line = Path((("M", box.x, box.y), ("L", box.w, box.h)), (0, 0, 9, 9), box.fill, box.stroke)
    icon = Glyph(box.x, box.y, 16, name, "#000000")
    lines = engine.wrap(text, TextStyle(13.0), 200).lines
    texts = [Text(10, 20, one, TextStyle(13.0), "#000000") for one in lines]
    shown = picture(group(box, line, icon, *texts), title=name)
    for mode in ("text", "outlines"):
        ElementTree.fromstring(make(shown, text=mode))
