"""Every map that ships, exported and read back: all text, all pixels, all fonts."""

from __future__ import annotations

import re
from pathlib import Path

import pymupdf
import pypdf
import pytest
from PIL import Image, ImageChops, ImageStat

from app.data import data_path
from app.exporting.export import export_file
from app.exporting.pdf import write_pdf
from app.exporting.png import write_png
from app.model.items import Note
from app.model.journey import Journey
from app.model.queries import iter_items
from app.model.reading import read_journey
from tests.exporting.pictures import torture

TEMPLATES = sorted(data_path("templates").glob("*.json"))


def mean_difference(pdf: Path, png: Path) -> float:
    """Over all pixels and channels, of the page at 96 dpi against the picture."""
    with pymupdf.open(pdf) as document:
        page = document[0].get_pixmap(dpi=96)
    with Image.open(png) as image:
        drawn = Image.frombytes("RGB", (page.width, page.height), page.samples)
        assert drawn.size == image.size
        return sum(ImageStat.Stat(ImageChops.difference(drawn, image.convert("RGB"))).mean) / 3


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words_of(journey: Journey) -> list[str]:
    names = [journey.title, *(part.name for part in (*journey.stages, *journey.lanes))]
    notes = [place.item.text for place in iter_items(journey) if isinstance(place.item, Note)]
    return [text for text in (*names, *notes) if text]


@pytest.fixture(params=TEMPLATES, ids=lambda path: path.stem)
def journey(request) -> Journey:
    return read_journey(request.param.read_bytes()).journey


def test_pdf_and_png_of_a_template(qapp, journey, tmp_path):
    pdf, png = tmp_path / "map.pdf", tmp_path / "map.png"
    for path in (pdf, png):
        report = export_file(journey, path)
        assert report.warnings == ()
        assert (report.path, report.pages, report.size) == (path, 1, path.stat().st_size)
    assert mean_difference(pdf, png) < 1
    with pymupdf.open(pdf) as document:
        for _, _, kind, name, *_ in document.get_page_fonts(0):
            assert kind == "Type0", f"{name} is embedded by glyph"
    read = squeezed(pypdf.PdfReader(pdf).pages[0].extract_text())
    for text in words_of(journey):
        assert squeezed(text) in read


def test_pdf_and_png_of_every_primitive(engine, assets, png_asset, jpeg_asset, tmp_path):
    shown = torture(engine, png_asset.id, jpeg_asset.id)
    pdf, png = tmp_path / "map.pdf", tmp_path / "map.png"
    write_pdf(shown, pdf, engine=engine, assets=assets)
    write_png(shown, png, engine=engine, assets=assets)
    assert mean_difference(pdf, png) < 1
