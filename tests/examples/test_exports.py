"""The example maps as files of every kind, read back: every note is there once, and nothing is
cut."""

from __future__ import annotations

import re
from pathlib import Path

import pymupdf
import pypdf
import pytest
from PIL import Image

from app.exporting.export import export_file
from app.model.items import Note
from app.model.journey import Journey
from tests.examples.maps import FILES, items, journey, strings
from tests.exporting.svgs import texts_of


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def notes(map_: Journey) -> set[str]:
    return {squeezed(item.text) for item in items(map_) if isinstance(item, Note)}


def shown(map_: Journey) -> list[str]:
    """What a map shows of its own texts, but for those of the parking lot."""
    return [squeezed(text) for text in strings(map_.replace(parking=())) if text]


def all_once(map_: Journey, read: str) -> None:
    """Every note's text stands in what was read, and no more often than in the map."""
    for text in notes(map_):
        most = sum(other.count(text) for other in shown(map_))
        assert 1 <= read.count(text) <= most, text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_pdf_of_an_example(qapp, path: Path, tmp_path: Path) -> None:
    map_, out = journey(path), tmp_path / "map.pdf"
    assert export_file(map_, out).warnings == ()
    all_once(map_, squeezed(pypdf.PdfReader(out).pages[0].extract_text()))
    with pymupdf.open(out) as document:
        (page,) = document
        x, y, right, bottom = page.rect
        inside = pymupdf.Rect(x - 0.5, y - 0.5, right + 0.5, bottom + 0.5)
        boxes = [pymupdf.Rect(image["bbox"]) for image in page.get_image_info()]
        assert len(boxes) >= len(map_.assets)
        boxes += [pymupdf.Rect(block[:4]) for block in page.get_text("blocks")]
        boxes += [one["rect"] for one in page.get_drawings()]
        assert [box for box in boxes if not inside.contains(box)] == []
        all_once(map_, squeezed(page.get_text()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_png_of_an_example(qapp, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "map.png"
    assert export_file(journey(path), out).warnings == ()
    with Image.open(out) as image:
        pixels = image.convert("RGB")
    w, h = pixels.size
    for edge in ((0, 0, w, 8), (0, h - 8, w, h), (0, 0, 8, h), (w - 8, 0, w, h)):
        colors = pixels.crop(edge).getcolors() or ()
        assert [color for _, color in colors] == [(255, 255, 255)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_svg_of_an_example(qapp, path: Path, tmp_path: Path) -> None:
    map_, out = journey(path), tmp_path / "map.svg"
    assert export_file(map_, out).warnings == ()
    all_once(map_, squeezed("".join(texts_of(out.read_bytes()))))
