"""Every template and example, in both languages, as PDF, SVG and PNG, seen with libraries and
programs nobody here wrote: each note is there once and in order, nothing is cut, no program
complains, and the three look the same, in the map's own theme and, for every third, in its dark
variant.

In order is lane by lane from the top, in each from the first stage to the last, as a map is drawn.
`test_tags` reads every PDF stage by stage, by its structure; `test_tables_out`, `test_html`,
`test_markdown`, `test_mermaid` and `test_pptx` read every map from the formats that are not drawn
so; `test_pptx_rendered` looks at presentations.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pymupdf
import pypdf
import pytest
from PIL import Image, ImageChops

from app.exporting.export import Source, export_source
from app.layout.picture import Text
from app.model.items import Note, TouchpointUse
from app.model.journey import Journey
from app.model.queries import iter_items
from app.model.reading import read_journey
from app.theming.variants import dark
from tests.exporting import pdfs, svgs
from tests.exporting.told import MAPS, main_words

MEAN = 1.0
"""Of 255, over all pixels and channels. Three programs smooth the edges of the same letters in
three ways, which comes to 0.2 where there is little text and to 0.92 where it is dense."""

SQUARE = 30.0
"""Of 255, over any square of 16 px. A bold title whose stems fall between two pixels comes to 24; a
line of small text that is missing or a letter's width away comes to 40 and more."""

MISSING = [name for name in ("qpdf", "pdffonts") if not shutil.which(name)]
"""`.ci/run` installs them; Debian's packages are `qpdf` and `poppler-utils`."""

each_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)


class Files(NamedTuple):
    pdf: Path
    svg: Path
    png: Path


def written(source: Source, folder: Path) -> Files:
    """A map's files, none of which has anything to warn of."""
    files = Files(*(folder / f"map{ending}" for ending in (".pdf", ".svg", ".png")))
    for path in files:
        report = export_source(source, path)
        assert report.warnings == ()
        assert (report.path, report.pages, report.size) == (path, 1, path.stat().st_size)
    return files


@each_map
def test_a_map_is_read_and_looks_the_same(qapp, engine, tmp_path, path):
    source = Source(read_journey(path.read_bytes()).journey, engine)
    files = written(source, tmp_path)
    text = text_of(source)
    (page,) = pypdf.PdfReader(files.pdf).pages
    assert squeezed(page.extract_text()) == text
    # The one program takes what letters stand for, the other what is drawn: capitals, in titles.
    lines = svgs.texts_of(files.svg.read_bytes())
    assert squeezed("".join(lines)).casefold() == text.casefold()
    check_page(source.seen, files.pdf)
    check_with_programs(files.pdf)
    look_the_same(files, tmp_path)


@pytest.mark.parametrize("path", MAPS[::3], ids=lambda path: path.name)  # both languages, by turns
def test_a_dark_map_looks_the_same(qapp, engine, tmp_path, path):
    journey = read_journey(path.read_bytes()).journey
    source = Source(journey.replace(theme=dark(journey.theme)), engine)
    look_the_same(written(source, tmp_path), tmp_path)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def notes_of(journey: Journey) -> list[tuple[str, str]]:
    """Ids and words of notes and touchpoints, lane by lane, stage by stage."""
    return [
        (place.item.id, squeezed(main_words(journey, place.item)))
        for place in iter_items(journey)
        if isinstance(place.item, (Note, TouchpointUse))
    ]


def text_of(source: Source) -> str:
    """All text of the map's picture, which has every note once and in order."""
    found: list[tuple[str, str]] = []
    every = ""
    for group, _, _ in source.picture.walk():
        text = "".join(squeezed(one.line.text) for one in group.parts if isinstance(one, Text))
        every += text
        if group.kind in ("note", "touchpoint"):
            found.append((group.element, text))
    wanted = notes_of(source.seen)
    assert [one for one, _ in found] == [one for one, _ in wanted]
    for (_, text), (_, words) in zip(found, wanted, strict=True):
        assert text.count(words) == 1 or not words
    return every


def check_page(journey: Journey, pdf: Path) -> None:
    """As MuPDF reads it, which puts words in the place of marks: all is inside of the page, notes
    are in order, and fonts are embedded as fonts."""
    with pymupdf.open(pdf) as document:
        (page,) = document
        x, y, right, bottom = page.rect
        inside = pymupdf.Rect(x - 0.5, y - 0.5, right + 0.5, bottom + 0.5)
        # A gradient has no bounds of its own.
        painted = [box for kind, box in page.get_bboxlog() if kind != "fill-shade"]
        assert [box for box in painted if not inside.contains(pymupdf.Rect(box))] == []
        assert len(page.get_image_info()) >= len(journey.assets)
        for _, _, kind, name, *_ in page.get_fonts():
            assert kind == "Type0", f"{name} is embedded by glyph"
        read = squeezed(page.get_text())
    place = 0
    for _, words in notes_of(journey):
        place = read.index(words, place) + len(words)
    for words, count in Counter(words for _, words in notes_of(journey)).items():
        assert read.count(words) >= count


def check_with_programs(pdf: Path) -> None:
    """With qpdf and poppler's; a computer without them passes this over, CI never does."""
    if MISSING and "CI" not in os.environ:
        return
    assert "No syntax or stream encoding errors" in said("qpdf", "--check", pdf)
    rows = said("pdffonts", pdf).splitlines()[2:]
    flags = [re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", row) for row in rows]
    embedded = [found and set(found.groups()) == {"yes"} for found in flags]
    assert embedded, "no fonts"
    assert all(embedded), "a font is not embedded, no subset, or has no Unicode"


def said(*command: str | Path) -> str:
    """What a program prints; fails with what it complains of."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, ""), command
    return done.stdout


def look_the_same(files: Files, folder: Path) -> None:
    """As MuPDF draws the PDF, resvg the SVG, and Pillow reads the PNG, which has nothing at its
    edges."""
    with Image.open(files.png) as image:
        png = image.convert("RGB")
    w, h = png.size
    for edge in ((0, 0, w, 8), (0, h - 8, w, h), (0, 0, 8, h), (w - 8, 0, w, h)):
        assert len(png.crop(edge).getcolors() or ()) == 1
    svg = svgs.rendered(files.svg.read_bytes(), folder).convert("RGB")
    seen = {"PDF": pdfs.drawn(files.pdf), "SVG": svg, "PNG": png}
    for (one, left), (other, right) in combinations(seen.items(), 2):
        assert svgs.mean_difference(left, right) < MEAN, f"{one} and {other}"
        apart = ImageChops.difference(left, right).convert("L").reduce(16)
        assert apart.getextrema()[1] < SQUARE, f"{one} and {other}"
