"""The PDF, read back by other programs: text, fonts, pages, bookmarks, metadata."""

from __future__ import annotations

import base64
import re
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pymupdf
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Picture

from app import __version__
from app.exporting.compressing import Growing
from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.options import ExportOptions
from app.exporting.pages import plan_pages
from app.exporting.pdf import write_pdf
from app.exporting.pdf.content import Content
from app.exporting.pdf.document import number
from app.exporting.pdf.words import Words
from app.exporting.png import write_png
from app.layout.layouter import Layouter
from app.layout.picture import Box, Glyph, Group, Image
from app.layout.picture import Path as PathPart
from app.model.journey import Stage, empty_journey
from app.model.lanes import Lane
from tests.exporting import pdfs
from tests.exporting.pictures import (
    SENTENCES,
    asset_of,
    drawing,
    group,
    picture,
    text_part,
    torture,
)
from tests.exporting.svgs import mean_difference


@pytest.fixture
def written(engine, assets, tmp_path: Path):
    def write(shown, **options) -> Path:
        path = tmp_path / "map.pdf"
        if "paper" in options:
            wanted = ExportOptions(paper=options.pop("paper"))
            options["sheets"] = plan_pages(shown, empty_journey("Map"), wanted, engine)
        write_pdf(shown, path, **{"engine": engine, "assets": assets, **options})
        return path

    return write


def page_text(path: Path) -> str:
    with pymupdf.open(path) as document:
        return document[0].get_text()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def font_objects(path: Path) -> list[pypdf.generic.DictionaryObject]:
    reader = pypdf.PdfReader(path)
    resources = reader.pages[0]["/Resources"]
    return [font.get_object() for font in resources["/Font"].values()]


def test_every_primitive_is_drawn_as_in_the_png(
    written, engine, assets, png_asset, jpeg_asset, tmp_path
):
    shown = torture(engine, png_asset.id, jpeg_asset.id)
    write_png(shown, tmp_path / "map.png", engine=engine, assets=assets)
    with Picture.open(tmp_path / "map.png") as png:
        assert mean_difference(pdfs.drawn(written(shown)), png) < 1


@pytest.mark.parametrize("language", SENTENCES)
def test_text_of_every_script_is_read_back(written, engine, language):
    text = SENTENCES[language]
    path = written(picture(group(text_part(engine, text, 10, 40))))
    assert page_text(path).strip() == text


@pytest.mark.parametrize(
    "text", ["AVATAR To Wo. fi ffl", "é à ç ô", "x² H₂O ½ → ≥ …", "tab\tend", "😀"]
)
def test_kerned_ligated_and_combined_text_is_read_back(written, engine, text):
    path = written(picture(group(text_part(engine, text, 10, 40))))
    assert squeezed(page_text(path)) == squeezed(text)
    assert squeezed(pypdf.PdfReader(path).pages[0].extract_text()) == squeezed(text)


def test_a_glyph_keeps_each_text_it_stands_for(written, engine):
    hyphens = "a-b a‐b a\u00a0b a b Ωm Ωm"
    path = written(picture(group(text_part(engine, hyphens, 10, 40))))
    read = page_text(path).strip().replace("\u00a0", " ")
    assert read == hyphens.replace("\u00a0", " ")


def test_text_stands_where_layout_placed_it(written, engine):
    part = text_part(engine, "AVATAR To Wolves", 20, 100)
    path = written(picture(group(part)))
    with pymupdf.open(path) as document:
        (block,) = document[0].get_text("rawdict")["blocks"]
    characters = [c for line in block["lines"] for span in line["spans"] for c in span["chars"]]
    placed = [x for run in engine.runs(part.line, part.style) for x in run.xs]
    assert [c["origin"][0] / 0.75 - 30 for c in characters] == pytest.approx(placed, abs=0.03)
    assert {round(c["origin"][1] / 0.75, 1) for c in characters} == {110.0}


def test_all_fonts_are_embedded_subsets(written, engine, png_asset, jpeg_asset):
    path = written(torture(engine, png_asset.id, jpeg_asset.id))
    fonts = font_objects(path)
    assert len(fonts) >= 5
    for font in fonts:
        descendant = font["/DescendantFonts"][0].get_object()
        assert re.match(r"/[A-Z]{6}\+", font["/BaseFont"])
        assert (
            descendant["/FontDescriptor"]["/FontFile2"].get_object().get_data()[:4] == b"\0\1\0\0"
        )
        assert "/ToUnicode" in font
    assert b"Helvetica" not in path.read_bytes()


def test_icons_add_nothing_to_the_text(written, engine):
    icons = [Glyph(10 + 20 * i, 50, 16, "smiley", "#2f9e44") for i in range(5)]
    path = written(picture(group(*icons, text_part(engine, "Blog", 10, 40))))
    assert page_text(path).strip() == "Blog"
    assert pypdf.PdfReader(path).pages[0].extract_text().strip() == "Blog"


def test_text_follows_the_order_of_the_picture(written, engine):
    upper = text_part(engine, "second", 10, 20)
    lower = text_part(engine, "first", 10, 150)
    path = written(picture(group(lower), group(upper)))
    assert pypdf.PdfReader(path).pages[0].extract_text().split() == ["first", "second"]


def test_the_page_has_the_size_of_the_map(written):
    with pymupdf.open(written(picture(width=1000.0, height=600.0))) as document:
        assert len(document) == 1
        assert tuple(document[0].rect) == (0, 0, 750, 450)


def test_a_very_wide_map_is_scaled_to_the_largest_page(written):
    with pymupdf.open(written(picture(width=40_000.0, height=2000.0))) as document:
        assert document[0].rect.width == pytest.approx(14_400)
        assert document[0].rect.height == pytest.approx(720)


@pytest.mark.parametrize(
    ("paper", "wide", "size"),
    [
        ("A4", True, (841.89, 595.28)),
        ("a4", False, (595.28, 841.89)),
        ("A0", True, (3370.39, 2383.94)),
        ("Letter", True, (792, 612)),
        ("tabloid", False, (792, 1224)),
    ],
)
def test_a_map_is_fitted_to_paper_with_a_margin(written, paper, wide, size):
    w, h = (2000.0, 900.0) if wide else (900.0, 2000.0)
    dark = picture(width=w, height=h, ground="#000000")
    with pymupdf.open(written(dark, paper=paper)) as document:
        page = document[0]
        assert tuple(page.rect)[2:] == pytest.approx(size, abs=0.05)
        (sheet,) = (drawn["rect"] for drawn in page.get_drawings() if drawn["type"] == "f")
    margins = (sheet.x0, sheet.y0, size[0] - sheet.x1, size[1] - sheet.y1)
    assert min(margins) == pytest.approx(28.35, abs=0.1)
    assert margins[0] == pytest.approx(margins[2], abs=0.1)
    assert margins[1] == pytest.approx(margins[3], abs=0.1)


def test_unknown_paper_is_refused(written, tmp_path):
    with pytest.raises(ExportError, match="B7 is no paper size"):
        written(picture(), paper="B7")
    assert list(tmp_path.iterdir()) == []


def test_metadata_says_what_it_is_and_not_who_made_it(written):
    when = datetime(2026, 11, 22, 15, 4, 5, tzinfo=UTC)
    path = written(picture(title="Été – Кошмар"), created=when)
    reader = pypdf.PdfReader(path)
    assert reader.pdf_header == "%PDF-1.7"
    assert reader.metadata is not None
    assert dict(reader.metadata) == {
        "/Title": "Été – Кошмар",
        "/Producer": f"Parcours {__version__}",
        "/Creator": "Parcours",
        "/CreationDate": "D:20261122150405+00'00'",
        "/ModDate": "D:20261122150405+00'00'",
    }
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "en"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert str(path.parent).encode() not in path.read_bytes()


def test_the_same_picture_gives_the_same_bytes(written, engine, png_asset, jpeg_asset):
    when = datetime(2026, 11, 22, tzinfo=UTC)
    shown = torture(engine, png_asset.id, jpeg_asset.id)
    assert written(shown, created=when).read_bytes() == written(shown, created=when).read_bytes()


def test_bookmarks_lead_to_stages_and_lanes(written, engine):
    journey = empty_journey("Vélo", "fr").replace(
        stages=(Stage(id="s1", name="Notoriété"), Stage(id="s2"), Stage(id="s3", name="Achat")),
        lanes=(Lane(id="l1", kind="action", name="Actions"), Lane(id="l2", kind="pain", name="旅")),
    )
    shown = Layouter(engine).lay(journey)
    path = written(shown, journey=journey)
    with pymupdf.open(path) as document:
        table = document.get_toc(simple=False)
        assert [(level, title) for level, title, _, _ in table] == [
            (1, "Vélo"),
            (2, "Notoriété"),
            (2, "Achat"),
            (2, "Actions"),
            (2, "旅"),
        ]
    reader = pypdf.PdfReader(path)
    _, below = reader.outline
    assert isinstance(below, list)
    lefts = [float(entry["/Left"]) / 0.75 for entry in below[:2]]
    assert lefts == pytest.approx([shown.columns[0].x, shown.columns[2].x], abs=0.1)


def test_a_jpeg_passes_through_and_alpha_becomes_a_mask(written, png_asset, jpeg_asset):
    path = written(
        picture(group(Image(0, 0, 50, 50, png_asset.id), Image(60, 0, 50, 50, jpeg_asset.id)))
    )
    reader = pypdf.PdfReader(path)
    found = [x.get_object() for x in reader.pages[0]["/Resources"]["/XObject"].values()]
    filters = {image["/Filter"]: image for image in found}
    assert set(filters) == {"/DCTDecode", "/FlateDecode"}
    assert "/SMask" in filters["/FlateDecode"]
    assert "/SMask" not in filters["/DCTDecode"]
    assert base64.b64decode(jpeg_asset.data) in path.read_bytes()


def test_a_picture_used_often_is_stored_once(written, jpeg_asset):
    many = [Image(i * 20, 0, 20, 20, jpeg_asset.id) for i in range(9)]
    assert written(picture(group(*many))).read_bytes().count(b"/DCTDecode") == 1


def test_a_grey_picture_and_a_damaged_one(written):
    grey = asset_of(drawing(31, 17).convertToFormat(drawing(1, 1).Format.Format_Grayscale8))
    broken = grey.replace(id="broken", data="AAAA")
    other = grey.replace(data=asset_of(drawing(9, 9)).data, id="0" * 64)
    found = {asset.id: asset for asset in (grey, broken, other)}
    pictures = (Image(50, 0, 50, 50, "broken"), Image(110, 0, 50, 50, other.id))
    shown = picture(group(Image(0, 0, 31, 17, grey.id), *pictures))
    path = written(shown, assets=found.get)
    with pymupdf.open(path) as document:
        pixels = document[0].get_pixmap(dpi=96)
        assert len({*pixels.pixel(12, 12)}) == 1
        assert pixels.pixel(80, 20) == pixels.pixel(140, 20) == (0xF1, 0xF3, 0xF5)


def test_an_emoji_is_vectors_in_its_colours(written, engine):
    path = written(picture(group(text_part(engine, "😀", 20, 100, size=80.0))))
    with pymupdf.open(path) as document:
        assert document[0].get_images() == []
        assert document[0].get_text().strip() == "😀"
        pixels = document[0].get_pixmap(dpi=96)
        red, green, blue = pixels.pixel(80, 60)
    assert red > 200
    assert green > 150
    assert blue < 150


def test_repeated_shapes_are_stored_once(written):
    notes = [group(Box(0, 0, 100, 30, "#ffffff", 6, "#e3e7ee"), y=i * 40.0) for i in range(50)]
    reader = pypdf.PdfReader(written(picture(*notes)))
    assert len(reader.pages[0]["/Resources"]["/XObject"]) == 2


def test_what_many_groups_repeat_is_made_once(written, engine, monkeypatch):
    """Fifty notes alike, but for where they stand, cost as many shapes and words as one."""
    made: list[object] = []

    def count(of: type, name: str) -> None:
        plain = getattr(of, name)

        def counted(self, first, *rest):
            made.append(first)
            return plain(self, first, *rest)

        monkeypatch.setattr(of, name, counted)

    count(Content, "_made")
    count(Words, "_made")
    parts = (
        Box(0, 0, 100, 30, "#ffffff", 6, "#e3e7ee"),
        PathPart((("M", 4, 4), ("L", 90, 4)), (4, 4, 86, 0), None, "#ffd43b"),
        text_part(engine, "Compare offers", 6, 20),
    )
    notes = [group(*parts, x=i % 7, y=i * 40.0) for i in range(50)]
    path = written(picture(*notes, height=2100.0))
    ground, *rest = made
    assert isinstance(ground, Box)
    assert rest == [*parts[:2], "Compare", " ", "offers"]
    content = pypdf.PdfReader(path).pages[0]["/Contents"].get_object().get_data()
    assert content.count(b"1 0 0 -1 6 20 Tm") == 50
    assert page_text(path).count("Compare offers") == 50


def test_a_line_is_written_as_when_its_words_were_met_first(written, engine):
    """Words are looked up between spaces; signs after a space and hyphens part them otherwise."""
    texts = (
        *("To AVA, by e-mail", "To", "mot !", "mot ! To", "« To » : e-mail", "e-mail", "! To"),
        *("mot", "To  To", " To", "-5 To", "To e-mail ! mot", "a b c " * 20, "To, e-mail mot"),
    )
    lines = [text_part(engine, text, 10, 20, size=11.5) for text in (*texts, *texts[::-1])]
    groups = [group(line, y=40.0 * n) for n, line in enumerate(lines)]
    path = written(picture(*groups, height=1200.0))
    content = pypdf.PdfReader(path).pages[0]["/Contents"].get_object().get_data()
    shown = re.findall(rb"\[(.*)\]TJ", content)
    assert len(shown) == len(lines)
    assert shown == shown[::-1]
    assert page_text(path).count("To e-mail ! mot") == 2


def test_a_long_page_is_packed_while_it_is_painted(written, engine, monkeypatch):
    pieces: list[bytes] = []
    add = Growing.add

    def counted(self, piece: bytes) -> None:
        pieces.append(piece)
        add(self, piece)

    monkeypatch.setattr(Growing, "add", counted)
    line = text_part(engine, "Attend", 10, 20)
    path = written(picture(*[group(line, y=20.0 * n) for n in range(1500)], height=30_100.0))
    assert len(pieces) > 1
    content = pypdf.PdfReader(path).pages[0]["/Contents"].get_object().get_data()
    assert content == b"".join(pieces)
    assert page_text(path).split() == ["Attend"] * 1500


def test_an_empty_title_and_an_empty_map(written, engine):
    journey = empty_journey()
    path = written(Layouter(engine).lay(journey), journey=journey)
    with pymupdf.open(path) as document:
        assert len(document) == 1
    with pytest.raises(ExportError, match="nothing to export"):
        written(picture(width=0.0))


def test_a_cancelled_pdf_leaves_what_was_there(written, tmp_path):
    path = tmp_path / "map.pdf"
    path.write_bytes(b"old")
    for stop_at in (0.0, 1.0):
        with pytest.raises(ExportCancelled):
            written(picture(group()), progress=lambda done, stop=stop_at: done < stop)
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]


def test_five_thousand_notes(written, engine):
    texts = [text_part(engine, f"Compare {i} offres", 6, 20, size=11.5) for i in range(250)]
    notes = [
        Group("note", f"n{i}", i % 50 * 190.0, i // 50 * 40.0, 180, 34, (
            Box(0, 0, 180, 34, "#ffffff", 6, "#e3e7ee"), texts[i % 250]))
        for i in range(5000)
    ]  # fmt: skip
    path = written(picture(*notes, width=9500.0, height=4000.0))
    content = pypdf.PdfReader(path).pages[0]["/Contents"].get_object().get_data()
    assert content.count(b"TJ") == 5000
    assert path.stat().st_size < 2 * len(zlib.compress(content)) + 100_000


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_stops_the_file(written, tmp_path, value):
    with pytest.raises(ValueError, match="no number"):
        written(picture(group(Box(0, 0, value, 10, "#ff0000"))))
    assert list(tmp_path.iterdir()) == []


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_written_as_a_pdf_can_have_them(value):
    assert re.fullmatch(r"-?\d+(\.\d{1,2})?", number(value))
    assert float(number(value)) == pytest.approx(value, rel=1e-6, abs=0.0051)


def test_a_picture_without_a_side_is_left_out(written, png_asset):
    path = written(picture(group(Image(0, 0, 190, 0, png_asset.id))))
    with pymupdf.open(path) as document:
        assert document[0].get_images() == []
