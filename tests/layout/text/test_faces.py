from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont as FontFile

from app.data import data_path
from app.layout.icons import icon_glyph
from app.layout.text.bundle import Bundle, FontError
from app.layout.text.engine import TextEngine
from app.layout.text.faces import Face
from app.layout.text.lines import TextStyle
from app.layout.text.system import SystemFaces


def read_font(source: Path | io.BytesIO) -> FontFile:
    data = source if isinstance(source, io.BytesIO) else io.BytesIO(source.read_bytes())
    return FontFile(data)


FONTS = sorted(data_path("resources", "fonts").glob("*.ttf"))


def names(engine: TextEngine, text: str, style: TextStyle) -> list[str]:
    line = engine.wrap(text, style, 1e6).lines[0]
    return [run.face.name for run in engine.runs(line, style)]


def test_weights_and_slant_choose_the_nearest_face(engine: TextEngine):
    for style, cut in (
        (TextStyle(12, 400), "Regular"),
        (TextStyle(12, 600), "SemiBold"),
        (TextStyle(12, 700), "Bold"),
        (TextStyle(12, 400, True), "Italic"),
        (TextStyle(12, 700, True), "BoldItalic"),
        (TextStyle(12, 600, True), "SemiBold"),
    ):
        assert names(engine, "abc", style) == [f"ParcoursSans-{cut}"]
    assert names(engine, "שלום", TextStyle(12, 600)) == ["NotoSansHebrew-Bold"]
    assert names(engine, "ابج", TextStyle(12)) == ["NotoSansArabic-Regular"]


def test_emoji_are_in_colour_unless_text_is_asked_for(engine: TextEngine):
    style = TextStyle(12)
    for text in ("😀", "❤️", "1️⃣", "🇫🇷", "👍🏽", "👩‍👩‍👧", "⭐", "🛍", "©️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"):
        line = engine.wrap(text, style, 100).lines[0]
        (run,) = engine.runs(line, style)
        assert run.face.name == "Twemoji"
        (glyph,) = run.glyphs
        layers = run.face.color_layers(glyph)
        assert layers
        assert all(layer and color and color.startswith("#") for layer, color in layers)
        assert line.width == style.size
    for text in ("12", "©", "❤", "☎", "✓", "☎\ufe0e", "1\ufe0f"):
        assert "Twemoji" not in names(engine, text, style)


def test_colours_agree_with_another_reader():
    path = data_path("resources", "fonts", "Twemoji.ttf")
    face = Face.from_file(path)
    font = read_font(path)
    palette = font["CPAL"].palettes[0]
    order = font.getReverseGlyphMap()
    layers = font["COLR"].ColorLayers
    assert len(layers) > 3000
    for name in list(layers)[::37]:
        expected = []
        for layer in layers[name]:
            color = palette[layer.colorID]
            text = f"#{color.red:02x}{color.green:02x}{color.blue:02x}"
            text += "" if color.alpha == 255 else f"{color.alpha:02x}"
            expected.append((order[layer.name], text))
        assert face.color_layers(order[name]) == tuple(expected)
    assert Bundle().face("ParcoursSans-Regular").color_layers(5) == ()


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_shipped_fonts_can_be_printed_and_are_ours_by_name(path: Path):
    font = read_font(path)
    assert "glyf" in font
    assert "fvar" not in font
    assert font["OS/2"].fsType == 0
    assert "Inter" not in (font["name"].getDebugName(1), font["name"].getDebugName(16))
    face = Face.from_file(path)
    assert face.data() == path.read_bytes()
    assert (face.path, face.index, face.name) == (path, 0, path.stem)
    assert face.cover == frozenset(font.getBestCmap())
    assert face.upem == font["head"].unitsPerEm
    assert 0.7 < face.ascent < 1.6
    assert 0.0 < face.descent < 1.0


def test_every_font_has_its_licence_beside_it():
    folder = data_path("resources", "fonts")
    said = (folder / "README.md").read_text("utf-8")
    for path in FONTS:
        assert path.stem in said or f"{path.stem.split('-')[0]}-*" in said
    for name in ("OFL-Inter", "OFL-Noto", "OFL-NotoSans", "LICENSE-Twemoji"):
        text = (folder / f"{name}.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE" in text
        assert f"{name}.txt" in said


class Finder:
    """Lends one face and keeps what it was asked for."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.asked: list[str] = []

    def face_for(self, char: str, style: TextStyle) -> Face | None:
        self.asked.append(char)
        return self.face if ord(char) in self.face.cover else None


def test_others_are_asked_once_and_only_for_what_we_lack():
    finder = Finder(Face.from_data(_font_with("\ua015", "Lent"), "Lent"))
    engine = TextEngine(finder)
    style = TextStyle(12)
    assert names(engine, "Où ? שלום 😀 ☎", style) == names(TextEngine(), "Où ? שלום 😀 ☎", style)
    assert finder.asked == []
    assert names(engine, "a\ua015\ua015", style) == ["ParcoursSans-Regular", "Lent"]
    assert finder.asked == ["\ua015"]


def test_a_letter_keeps_its_face_when_only_its_mark_is_lacking():
    finder = Finder(Face.from_data(_font_with("\ua015", "Lent"), "Lent"))
    engine = TextEngine(finder)
    text = "a\u1dff\U0001e08f"
    assert engine.missing(text) == {"\U0001e08f"}
    assert set(names(engine, text, TextStyle(12))) <= {"ParcoursSans-Regular", "NotoSans-Regular"}


def test_a_broken_file_is_no_face(tmp_path: Path):
    (tmp_path / "bad.ttf").write_bytes(b"no font")
    with pytest.raises(ValueError, match="bad"):
        Face.from_file(tmp_path / "bad.ttf")


def some_fonts(folder: Path, *names: str) -> Bundle:
    for name in names:
        shutil.copy(data_path("resources", "fonts", f"{name}.ttf"), folder)
    return Bundle(folder)


def test_without_its_own_font_nothing_is_set_and_one_sentence_says_why(tmp_path: Path):
    bundle = some_fonts(tmp_path, "NotoSans-Regular")
    (tmp_path / "ParcoursSans-Bold.ttf").write_bytes(b"no font")
    for style, name in ((TextStyle(12), "Regular"), (TextStyle(12, 700), "Bold")):
        with pytest.raises(FontError) as caught:
            TextEngine(bundle=bundle).wrap("a", style, 100)
        path = tmp_path / f"ParcoursSans-{name}.ttf"
        assert (
            str(caught.value) == f"The font {path} is missing or damaged: install Parcours again."
        )


def test_other_fonts_that_are_gone_or_damaged_are_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    bundle = some_fonts(tmp_path, "ParcoursSans-Regular", "NotoSansHebrew-Regular")
    (tmp_path / "NotoSansArabic-Regular.ttf").write_bytes(b"no font")
    (tmp_path / "Twemoji.ttf").write_bytes(b"")
    engine = TextEngine(bundle=bundle)
    assert names(engine, "Prix", TextStyle(12)) == ["ParcoursSans-Regular"]
    assert caplog.messages == []
    assert names(engine, "שלום", TextStyle(12)) == ["NotoSansHebrew-Regular"]
    assert engine.missing("שלום ب 😀") == {"ب", "😀"}
    assert engine.missing("ب") == {"ب"}
    damaged = [message for message in caplog.messages if "Arabic" in message]
    assert len(damaged) == 1


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("👩\u200d\U0001fae9", "\U0001fae9"),
        ("🙂\u20e0", "\u20e0"),
        ("🙂\u0301", "\u0301"),
        ("👍🏽\u0301", "\u0301"),
        ("👩\u200d👩\u200d👧", ""),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿🇫🇷1️⃣❤️", ""),
    ],
)
def test_parts_of_an_emoji_that_no_font_has_are_named(engine: TextEngine, text: str, lacking: str):
    assert engine.missing(text) == set(lacking)
    style = TextStyle(12)
    line = engine.wrap(text, style, 100).lines[0]
    boxes = [glyph for run in engine.runs(line, style) for glyph in run.glyphs if not glyph]
    assert len(boxes) == len(lacking)


def test_an_emoji_that_ours_has_in_part_is_set_in_a_face_that_has_it_whole():
    finder = Finder(Face.from_data(_font_with("🙂\U0001fae9", "Lent"), "Lent"))
    engine = TextEngine(finder)
    assert names(engine, "🙂\u200d\U0001fae9", TextStyle(12)) == ["Lent"]
    assert names(engine, "🙂", TextStyle(12)) == ["Twemoji"]


def test_icons_come_from_plain_files():
    face, glyph = icon_glyph("smiley")
    assert face.path is not None
    font = read_font(face.path)
    assert glyph == font.getGlyphID(font.getBestCmap()[_code("smiley")])
    assert icon_glyph("no-such-icon") == icon_glyph("question")
    for name in ("smiley-sad", "smiley-meh", "user", "star-fill"):
        assert icon_glyph(name) != icon_glyph("question")
    assert face is icon_glyph("star")[0]


def _code(name: str) -> int:
    import json

    face, _ = icon_glyph(name)
    assert face.path is not None
    charmap = next(face.path.parent.glob("phosphor-charmap-*.json"))
    return int(json.loads(charmap.read_text("utf-8"))[name], 16)


def _font_with(chars: str, family: str) -> bytes:
    """A font that has one filled square for some characters and nothing else."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    pen.lineTo((100, 700))
    pen.lineTo((800, 700))
    pen.lineTo((800, 0))
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "square"])
    builder.setupCharacterMap({ord(char): "square" for char in chars})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": square})
    builder.setupHorizontalMetrics({".notdef": (900, 0), "square": (900, 100)})
    builder.setupHorizontalHeader(ascent=900, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=900, sTypoDescender=-200, usWinAscent=900, usWinDescent=200)
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


def test_a_font_of_the_system_is_taken_over_whole(qapp):
    from PySide6.QtGui import QFont, QFontDatabase

    char = "\ua015"
    data = _font_with(char, "Taken Over")
    number = QFontDatabase.addApplicationFontFromData(data)
    before = qapp.font()
    try:
        qapp.setFont(QFont("Taken Over"))
        engine = TextEngine(SystemFaces())
        style = TextStyle(20.0)
        assert engine.missing(char) == frozenset()
        line = engine.wrap(f"a {char}", style, 100).lines[0]
        run = engine.runs(line, style)[-1]
        assert run.face.path is None
        assert run.glyphs == (1,)
        assert line.width == pytest.approx(
            engine.width("a ", style) + 18 + engine.width("a b", style) - engine.width("ab", style),
            abs=1,
        )
        taken = read_font(io.BytesIO(run.face.data()))
        assert taken.getBestCmap() == {ord(char): "square"}
        assert taken["glyf"]["square"].xMax == 800
    finally:
        qapp.setFont(before)
        QFontDatabase.removeApplicationFont(number)
