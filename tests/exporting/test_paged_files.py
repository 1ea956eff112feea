"""PDFs of several pages, read back by other programs: pages, texts, bookmarks, links."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pymupdf
import pypdf
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QColor, QImage, QPainter

from app.data import data_path
from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.export import Source, export_file
from app.exporting.options import ExportOptions
from app.exporting.pages import Sheets, plan_pages
from app.exporting.pages.qpages import PagePainter
from app.exporting.pdf import write_pdf
from app.exporting.qpaint import PicturePainter
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.queries import iter_items
from app.model.reading import read_journey
from app.model.styles import TextSpan
from tests.big_maps import big_map

SHIPPED = sorted(data_path("templates").glob("*.json"))[::3]
SPLIT = ExportOptions(paper="A4", spread="split", zoom=1.2)
TILE = ExportOptions(paper="A4", spread="tile", page_index=True)


@pytest.fixture(params=SHIPPED, ids=lambda path: path.stem)
def shipped(request) -> Journey:
    return read_journey(request.param.read_bytes()).journey


@pytest.fixture
def made(engine, tmp_path: Path) -> Callable[[Journey, ExportOptions], tuple[Sheets, Path]]:
    def write(journey: Journey, options: ExportOptions) -> tuple[Sheets, Path]:
        source = Source(journey, engine)
        sheets = plan_pages(source.picture, journey, options, engine)
        path = tmp_path / "map.pdf"
        write_pdf(
            source.picture,
            path,
            engine=engine,
            assets=source.assets,
            sheets=sheets,
            journey=journey,
        )
        return sheets, path

    return write


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def notes_of(journey: Journey) -> list[str]:
    places = iter_items(journey)
    return [place.item.text for place in places if isinstance(place.item, Note) and place.item.text]


def checked(path: Path) -> None:
    """A program that nobody here wrote finds nothing wrong with the file."""
    qpdf = shutil.which("qpdf")
    if qpdf is not None:
        done = subprocess.run([qpdf, "--check", str(path)], capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    with pymupdf.open(path) as document:
        assert not document.is_repaired


def test_a_split_map_has_every_note_once_and_its_heads_on_each_page(made, shipped) -> None:
    sheets, path = made(shipped, SPLIT)
    checked(path)
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) == len(sheets.pages) > 1
    read = [squeezed(page.extract_text()) for page in reader.pages]
    for page, planned in zip(reader.pages, sheets.pages, strict=True):
        assert float(page.mediabox.width) == pytest.approx(planned.width, abs=0.01)
        assert float(page.mediabox.height) == pytest.approx(planned.height, abs=0.01)
    whole = "".join(read)
    for text in notes_of(shipped):
        assert squeezed(text) in whole
    for lane in shipped.lanes:
        if lane.name:
            assert squeezed(lane.name) in whole
    stages = {stage.id: stage.name for stage in shipped.stages}
    for text, planned in zip(read, sheets.pages, strict=True):
        shown = {one.group.element for window in planned.windows for one in window.shown}
        for stage, name in stages.items():
            if stage in shown and name:
                assert squeezed(name) in text
        if planned.number > 1:
            assert str(len(sheets.pages)) in text


def test_a_tile_holds_only_the_text_that_it_shows(made, shipped) -> None:
    sheets, path = made(shipped, TILE)
    checked(path)
    with pymupdf.open(path) as document:
        assert len(document) == len(sheets.pages) > 2
        whole = "".join(squeezed(page.get_text()) for page in document)
        for text in notes_of(shipped):
            assert squeezed(text) in whole
        lengths = [len(page.get_text()) for page in document]
        assert sum(lengths[1:]) < 2.2 * lengths[0]  # the index shows all of the map
        for page in list(document)[1:]:
            for x0, y0, x1, y1, *_ in page.get_text("words"):
                box = pymupdf.Rect(x0, y0, x1, y1)
                assert box.intersects(page.rect)


def test_tiles_name_the_pages_that_join_them(made) -> None:
    journey = big_map(60, 9, 6)
    sheets, path = made(journey.replace(language="fr"), TILE._replace(paper="A5"))
    with pymupdf.open(path) as document:
        second = document[1].get_text()
        assert f"Page 2 sur {len(sheets.pages)}" in second
        assert "suite page 3" in second
        assert "Plan des pages" in document[0].get_text()
        assert "suite page 2" in document[2].get_text()


def places(reader: pypdf.PdfReader) -> dict[str, tuple[int, tuple[float, ...]]]:
    """The page and the rectangle that each bookmark leads to."""
    found: dict[str, tuple[int, tuple[float, ...]]] = {}

    def walk(entries) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry)
                continue
            edges = (entry["/Left"], entry["/Bottom"], entry["/Right"], entry["/Top"])
            page = reader.get_destination_page_number(entry)
            found[entry.title] = (page, tuple(float(edge) for edge in edges))

    walk(reader.outline)
    return found


@pytest.mark.parametrize("options", [SPLIT, TILE, TILE._replace(page_index=False)])
def test_bookmarks_lead_to_the_page_that_shows_the_head(made, options) -> None:
    journey = big_map(90, 8, 9)
    sheets, path = made(journey, options)
    marks = places(pypdf.PdfReader(path))
    with pymupdf.open(path) as document:
        for part in (*journey.stages, *journey.lanes):
            page, (left, bottom, right, top) = marks[part.name]
            assert not sheets.pages[page].overview
            height = sheets.pages[page].height
            box = pymupdf.Rect(left - 2, height - top - 2, right + 2, height - bottom + 2)
            first = part.name.split()[0]
            assert first in document[page].get_text(clip=box), part.name
            assert document[page].rect.contains(box)


def test_pages_are_called_by_their_numbers(made) -> None:
    sheets, path = made(big_map(60, 9, 6), TILE)
    labels = pypdf.PdfReader(path).page_labels
    assert labels == [str(page.number) for page in sheets.pages]


def test_pages_before_and_after_count(engine) -> None:
    journey = big_map(60, 9, 6)
    source = Source(journey, engine)
    for options in (SPLIT, TILE):
        plain = plan_pages(source.picture, journey, options, engine)
        sheets = plan_pages(source.picture, journey, options, engine, before=2, after=3)
        assert [page.number for page in sheets.pages] == [page.number + 2 for page in plain.pages]


def test_links_stand_on_the_page_of_their_words(made) -> None:
    stages = tuple(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(8))
    cells = tuple(
        Cell(
            stage=stage.id,
            items=(
                Note(
                    kind="note",
                    id=f"n{n}",
                    text=f"Word {n}",
                    styles=(TextSpan(start=0, end=6, link=f"https://example.org/{n}"),),
                ),
            ),
        )
        for n, stage in enumerate(stages)
    )
    lane = Lane(id="l", kind="note", name="Lane", cells=cells)
    journey = empty_journey("Links").replace(stages=stages, lanes=(lane,))
    sheets, path = made(journey, SPLIT._replace(paper="A5"))
    assert len(sheets.pages) > 1
    found: set[str] = set()
    with pymupdf.open(path) as document:
        for page in document:
            for link in page.get_links():
                number = link["uri"].rpartition("/")[2]
                assert f"Word {number}" in page.get_text(clip=link["from"] + (-1, -1, 1, 1))
                found.add(number)
    assert found == {str(n) for n in range(8)}


@pytest.mark.parametrize("options", [SPLIT, TILE._replace(page_index=False)], ids=["split", "tile"])
def test_a_preview_is_the_page(made, engine, options) -> None:
    journey = read_journey((data_path("templates") / "ecommerce.fr.json").read_bytes()).journey
    sheets, path = made(journey, options)
    painter_of = PagePainter(PicturePainter(engine, Source(journey).assets))
    with pymupdf.open(path) as document:
        for page, written in zip(sheets.pages[:3], document, strict=False):
            pixels = written.get_pixmap(dpi=96)
            image = QImage(pixels.width, pixels.height, QImage.Format.Format_RGB888)
            image.fill(QColor("#ffffff"))
            painter = QPainter(image)
            painter.scale(96 / 72, 96 / 72)
            painter_of.paint(painter, page)
            painter.end()
            drawn = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)
            line = image.bytesPerLine()
            shown = Image.frombytes("RGB", drawn.size, bytes(image.constBits()), "raw", "RGB", line)
            assert sum(ImageStat.Stat(ImageChops.difference(drawn, shown)).mean) / 3 < 1


def test_sixty_stages_on_a_small_paper(made) -> None:
    journey = big_map(1200, 60, 20)
    sheets, path = made(journey, SPLIT._replace(paper="A4", zoom=1.0))
    assert 20 < len(sheets.pages) < 400
    assert sheets.smallest > 4
    numbers = [page.number for page in sheets.pages]
    assert all(b == a + 1 for a, b in pairwise(numbers))
    assert pypdf.PdfReader(path).get_num_pages() == len(sheets.pages)


@pytest.mark.parametrize("spread", ["fit", "tile", "split"])
@pytest.mark.parametrize(
    "journey",
    [
        empty_journey(),
        empty_journey("One").replace(stages=(Stage(id="s", name="Only"),)),
        empty_journey("One").replace(lanes=(Lane(id="l", kind="note", name="Only"),)),
    ],
    ids=["empty", "one stage", "one lane"],
)
def test_the_smallest_maps_have_a_page(qapp, tmp_path, spread, journey) -> None:
    path = tmp_path / "map.pdf"
    options = ExportOptions(paper="A5", spread=spread, page_index=True)
    assert export_file(journey, path, options).pages == 1
    checked(path)


def test_what_cannot_be_is_refused(engine) -> None:
    journey = big_map(20, 4, 3)
    source = Source(journey, engine)
    for changes, code in (
        ({"overlap": 200.0}, "overlap"),
        ({"overlap": -1.0}, "overlap"),
        ({"zoom": 0.0}, "zoom"),
        ({"zoom": float("nan")}, "zoom"),
        ({"across": 0}, "across"),
        ({"zoom": 20.0, "paper": "70x70", "overlap": 20.0}, "pages"),
    ):
        options = TILE._replace(**changes)  # type: ignore[arg-type]
        with pytest.raises(ExportError) as refused:
            plan_pages(source.picture, journey, options, engine)
        assert refused.value.code == code


def test_a_map_is_as_many_pages_wide_as_asked(engine) -> None:
    journey = big_map(60, 9, 6)
    source = Source(journey, engine)
    for across in (1, 2, 5):
        options = TILE._replace(page_index=False, across=across, turn="landscape")
        sheets = plan_pages(source.picture, journey, options, engine)
        lefts = {round(page.windows[0].source.left, 2) for page in sheets.pages}
        assert len(lefts) == across


def test_a_cancelled_export_of_many_pages_leaves_no_file(qapp, tmp_path) -> None:
    told: list[float] = []

    def stop(share: float) -> bool:
        told.append(share)
        return share < 0.4

    with pytest.raises(ExportCancelled):
        export_file(big_map(900, 20, 8), tmp_path / "map.pdf", SPLIT, progress=stop)
    assert told == sorted(told)
    assert list(tmp_path.iterdir()) == []
