"""The title page and the appendix: what is on them, read back from the file, on any paper."""

from __future__ import annotations

import re
from typing import get_args

import pymupdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.exporting.export import Source, export_file
from app.exporting.options import Appendix, ExportOptions
from app.exporting.pages import plan_pages
from app.exporting.pages.plan import ink
from app.exporting.placing import Extent
from app.exporting.texts.lists import actions_of
from app.layout.layouter import Layouter
from app.layout.picture import Text
from app.layout.text.engine import TextEngine
from app.model.journey import Stage, empty_journey
from app.model.people import Persona
from app.model.reading import read_journey
from tests.exporting.structures import Read, read_structure
from tests.exporting.test_tags import is_sound
from tests.exporting.told import MAPS
from tests.layout.random_maps import random_maps

PARTS: tuple[Appendix, ...] = get_args(Appendix)
ALL = ExportOptions(title_page=True, appendix=PARTS)
ENGINE = TextEngine()
SPREADS = [
    ALL,
    ALL._replace(paper="A3"),
    ALL._replace(paper="A4", turn="portrait", spread="tile", page_index=True),
    ALL._replace(paper="A5", spread="split", page_index=True),
]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def table_rows(read: Read, title: str) -> list[list[str]]:
    """The rows of the tables of a part."""
    part = next(one for one in read.inner if one.title == title)
    rows = [one for one in part.walk() if one.role == "TR"]
    return [[cell.replaces or cell.text.strip() for cell in row.inner] for row in rows]


@pytest.fixture(params=["literie.fr", "example.en", "touchpoints.fr"])
def journey(request):
    path = next(path for path in MAPS if path.stem == request.param)
    return read_journey(path.read_bytes()).journey


@pytest.mark.parametrize("options", SPREADS, ids=["one", "fit", "tile", "split"])
def test_the_pages_beside_a_map_are_tagged_and_numbered(qapp, tmp_path, journey, options):
    path = tmp_path / "map.pdf"
    report = export_file(journey, path, options)
    read = read_structure(path)
    is_sound(read)
    titles = [one for one in read.walk() if one.role == "H1"]
    assert [squeezed(one.text) for one in titles] == [squeezed(journey.title)] * 2
    for persona in journey.personas:
        assert squeezed(read.whole).count(squeezed(persona.name)) >= 3
    with pymupdf.open(path) as document:
        assert document.page_count == report.pages
        last = document[-1].get_text()
        toc = document.get_toc()
        labels = [document[n].get_label() for n in range(document.page_count)]
    assert re.search(rf"Page {report.pages} (of|sur) {report.pages}", last)
    assert labels == [str(n) for n in range(1, report.pages + 1)]
    parts = [one.title for one in read.inner if any(kid.role == "H2" for kid in one.inner)]
    assert [name for level, name, _ in toc if level == 1][1:] == parts[len(journey.stages) :]


def test_tables_have_heads_and_every_touchpoint(qapp, tmp_path, journey):
    path = tmp_path / "map.pdf"
    export_file(journey, path, ALL)
    read = read_structure(path)
    french = journey.language == "fr"
    rows = table_rows(
        read, "Inventaire des points de contact" if french else "Touchpoint inventory"
    )
    assert len(rows) == len(journey.touchpoints) + 1
    assert {row[0] for row in rows[1:]} == {one.name for one in journey.touchpoints}
    for table in (one for one in read.walk() if one.role == "Table"):
        head, *others = table.inner
        assert {cell.scope for cell in head.inner} == {"Column"}
        assert all(row.inner[0].role == "TH" for row in others)
    rows = table_rows(read, "Liste des actions" if french else "Action list")
    said = [squeezed(row[0]) for row in rows]
    notes = [squeezed(one.note.text) for one in actions_of(journey)]
    assert sorted(text.removeprefix("★") for text in said if text.removeprefix("★") in notes) == (
        sorted(notes)
    )


def test_actions_are_sorted_by_what_they_promise(journey):
    ranks = [
        (-one.note.impact, one.note.effort or 6, -one.note.votes) for one in actions_of(journey)
    ]
    assert ranks == sorted(ranks)


def test_empty_parts_are_left_out(qapp, tmp_path):
    journey = empty_journey("Nothing yet")
    path = tmp_path / "map.pdf"
    assert export_file(journey, path, ALL).pages == 2
    one = journey.replace(personas=(Persona(id="p"),))
    assert export_file(one, path, ALL).pages == 3
    assert export_file(one, path, ALL._replace(title_page=False, appendix=())).pages == 1


def test_the_title_page_lies_as_the_map_does(engine, journey):
    source = Source(journey, engine)
    for turn in ("auto", "portrait", "landscape"):
        options = ALL._replace(paper="A4", turn=turn, spread="tile")
        title, first, *_ = plan_pages(source.picture, journey, options, engine).pages
        assert (title.width, title.height) == pytest.approx((first.width, first.height))


def test_a_long_title_and_scenario_stay_on_the_title_page(engine):
    words = "Une histoire qui n’en finit pas de commencer " * 40
    journey = empty_journey(words[:200]).replace(scenario=words, owner="Équipe " * 20)
    source = Source(journey, engine)
    for turn in ("portrait", "landscape"):
        options = ALL._replace(paper="A5", turn=turn)
        page = plan_pages(source.picture, journey, options, engine).pages[0]
        inside(page)


def test_long_names_of_stages_stand_on_the_title_page(engine):
    names = [f"Discovery and comparison of the many offers {n}" for n in range(10)]
    stages = tuple(Stage(id=f"s{n}", name=name) for n, name in enumerate(names))
    source = Source(empty_journey("Map").replace(stages=stages), engine)
    options = ExportOptions(title_page=True)
    page = plan_pages(source.picture, source.journey, options, engine).pages[0]
    inside(page)
    shown = [
        " ".join(part.line.text.strip() for part in one.group.parts if isinstance(part, Text))
        for one in page.windows[0].shown
        if one.group.element.startswith("title/stage-")
    ]
    assert [squeezed(one) for one in shown] == [squeezed(one) for one in names]


def test_the_number_of_a_small_page_is_whole(engine):
    people = tuple(Persona(id=f"p{n}", name="Ada", goals=("To travel",)) for n in range(3))
    source = Source(empty_journey("A map with a long name " * 4).replace(personas=people), engine)
    options = ExportOptions(paper="70x70", appendix=("personas",))
    page = plan_pages(source.picture, source.journey, options, engine, after=1000).pages[-1]
    texts = [part.line.text for part in page.marks if isinstance(part, Text)]
    assert texts[-1].endswith(f"of {page.number + 1000}")


@pytest.mark.parametrize("paper", [None, "A4", "70x70", "297x100"])
def test_what_is_too_long_for_the_title_page_goes_on_on_the_next(qapp, tmp_path, paper):
    def told(name: str) -> str:
        return " ".join(f"{name}{n}" for n in range(900))

    journey = empty_journey("Map").replace(
        scenario=told("scene"),
        goal=told("goal"),
        owner="Somebody",
        edition="12",
        personas=tuple(Persona(id=f"p{n}", name=f"Person {n}") for n in range(9)),
        stages=(Stage(id="s", name="First"),),
    )
    path = tmp_path / "map.pdf"
    report = export_file(journey, path, ExportOptions(paper=paper, title_page=True))
    with pymupdf.open(path) as document:
        pages = [one.get_text("words") for one in document][:-1]
        height = document[0].rect.height
    assert report.pages == len(pages) + 1 > 2
    first = [word[4] for word in pages[0] if word[4].startswith("scene")]
    assert len(first) > 100 or paper in ("70x70", "297x100")
    shown = [word[4] for page in pages for word in page]
    for name in ("scene", "goal"):
        assert [one for one in shown if one.startswith(name)] == told(name).split()
    assert {"Somebody", "12"} <= {*shown}
    for words in pages:
        assert all(word[1] >= 0 and word[3] <= height for word in words)
    strip = next(word[1] for word in pages[0] if word[4] == "First")
    assert all(word[3] < strip for word in pages[0] if word[4] != "First")
    is_sound(read_structure(path))


def inside(page) -> None:
    """Nothing leaves the paper, no line of text the next one."""
    for window in page.windows:
        paper = window.source
        for group, x, y in window.shown:
            for part in group.parts:
                own = ink(part).moved(x, y)
                if isinstance(part, Text):
                    top = y + part.y - part.style.size * 0.8
                    own = Extent(x + part.x, top, x + part.x + part.line.width, y + part.y)
                assert own.left >= paper.left - 1
                assert own.right <= paper.right + 1
                assert own.top >= paper.top - 1
                assert own.bottom <= paper.bottom + 1


@settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(random_maps(), st.sampled_from(["A5", "A4", "A2", "Letter", "90x400"]), st.booleans())
def test_nothing_of_random_pages_leaves_the_paper(journey, paper, upright):
    options = ALL._replace(paper=paper, turn="portrait" if upright else "auto")
    sheets = plan_pages(Layouter(ENGINE).lay(journey), journey, options, ENGINE)
    assert [page.number for page in sheets.pages] == list(range(1, len(sheets.pages) + 1))
    for page in sheets.pages:
        if page.number == 1 or page.name:
            inside(page)
