"""A map on paper: planned, painted and read back."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from app.exporting.errors import ExportError
from app.exporting.export import Source, export_file
from app.exporting.options import ExportOptions
from app.exporting.pages import plan_pages
from app.exporting.paper import MARGIN, MM, find_paper, turned
from app.model.items import Note
from app.model.journey import Duration, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.views import View
from app.words import Words
from tests.exporting.pictures import group, picture, text_part


@pytest.mark.parametrize(
    ("name", "size"),
    [("a4", (210, 297)), ("210x297", (210, 297)), ("500 × 100,5 mm", (100.5, 500))],
)
def test_a_paper_has_a_name_or_a_size(name: str, size: tuple[float, float]) -> None:
    assert find_paper(name) == pytest.approx([side * MM for side in size])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("B7", "paper"),
        ("210", "paper"),
        ("-5x100", "paper"),
        ("10x297", "paper-size"),
        ("100x6000", "paper-size"),
    ],
)
def test_other_papers_are_refused(name: str, code: str) -> None:
    with pytest.raises(ExportError) as refused:
        find_paper(name)
    assert refused.value.code == code


def test_a_paper_lies_as_asked(engine) -> None:
    wide = picture(width=2000.0, height=900.0)
    assert len(turned("A4", "auto")) == 2
    for turn, lies_across in (("auto", True), ("portrait", False), ("landscape", True)):
        (page,) = plan_pages(
            wide, empty_journey(), ExportOptions(paper="A4", turn=turn), engine
        ).pages
        assert (page.width > page.height) == lies_across
        (window,) = page.windows
        left, top, right, bottom = window.on_page
        assert min(left, top, page.width - right, page.height - bottom) >= MARGIN - 0.01


def test_small_letters_are_reported_with_their_size(engine) -> None:
    shown = picture(group(text_part(engine, "Small", 10, 40)), width=4000.0)
    options = ExportOptions(paper="A4")
    sheets = plan_pages(shown, empty_journey(), options, engine)
    (warning,) = sheets.warnings
    assert warning.code == "small-fit"
    assert sheets.smallest == pytest.approx(13 * (841.89 - 2 * MARGIN) / 4000, abs=0.01)
    assert "2.6 pt" in str(warning)
    assert "less than 6 pt" in str(warning)
    assert "2,6 pt" in Words("fr").warning(warning.code, warning.params)
    assert "2.6 pt" in Words("en").warning(warning.code, warning.params)
    assert not plan_pages(shown, empty_journey(), ExportOptions(), engine).warnings
    assert not plan_pages(shown, empty_journey(), options._replace(smallest=2.5), engine).warnings


def test_a_map_too_large_for_a_page_of_its_size_says_how_small_it_is(engine) -> None:
    shown = picture(group(text_part(engine, "Small", 10, 40)), width=60_000.0)
    (warning,) = plan_pages(shown, empty_journey(), ExportOptions(), engine).warnings
    assert warning.code == "small-page"
    assert "3.1 pt" in str(warning)
    for language, size in (("en", "3.1 pt"), ("fr", "3,1 pt")):
        assert size in Words(language).warning(warning.code, warning.params)
    asked = ExportOptions(smallest=3)
    assert not plan_pages(shown, empty_journey(), asked, engine).warnings


def test_parts_without_a_least_size_of_letters_are_as_large_as_asked(engine) -> None:
    lane = Lane(id="l", kind="note", name="Lane")
    journey = empty_journey().replace(stages=(Stage(id="s", name="Stage"),), lanes=(lane,))
    options = ExportOptions(paper="A5", spread="split", smallest=0)
    source = Source(journey, engine)
    sheets = plan_pages(source.picture, journey, options, engine)
    assert sheets.scale == pytest.approx(0.75)
    assert not sheets.warnings


def test_an_export_says_how_small_its_letters_are(qapp, tmp_path: Path) -> None:
    journey = empty_journey("A title")
    report = export_file(journey, tmp_path / "map.pdf", ExportOptions(paper="70x70", smallest=30))
    assert [warning.code for warning in report.warnings] == ["small-fit"]
    with pymupdf.open(tmp_path / "map.pdf") as document:
        assert tuple(document[0].rect)[2:] == pytest.approx((70 * MM, 70 * MM), abs=0.01)


def test_a_window_holds_only_what_is_seen_through_it(engine) -> None:
    two = group(text_part(engine, "Here", 10, 40), text_part(engine, "There", 600, 40))
    shown = picture(two, width=1200.0)
    whole = plan_pages(shown, empty_journey(), ExportOptions(), engine).pages[0].windows[0]
    half = whole._replace(source=whole.source._replace(right=300.0))
    for window, words in ((whole, ["Here", "There"]), (half, ["Here"])):
        found = [
            part for one, x, y in window.shown for part in one.parts if window.sees(part, x, y)
        ]
        assert [part.line.text for part in found] == words


@pytest.mark.parametrize("first", range(5))
def test_stages_that_a_note_reaches_over_stay_together(engine, first: int) -> None:
    stages = tuple(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(6))
    note = Note(kind="note", id="n", text="Over two stages", span=2)
    lane = Lane(id="l", kind="note", name="Lane", cells=(Cell(stage=f"s{first}", items=(note,)),))
    journey = empty_journey().replace(stages=stages, lanes=(lane,))
    source = Source(journey, engine)
    options = ExportOptions(paper="A5", turn="portrait", spread="split")
    pages = plan_pages(source.picture, journey, options, engine).pages
    assert len(pages) > 1
    for page in pages:
        groups = [one.group for window in page.windows for one in window.shown]
        heads = {one.element for one in groups if one.kind == "stage"}
        notes = [one for one in groups if one.kind == "note"]
        assert (f"s{first}" in heads) == (f"s{first + 1}" in heads) == bool(notes)


def test_a_page_has_the_words_for_what_its_view_leaves_out(engine) -> None:
    stages = tuple(
        Stage(id=f"s{n}", name=f"Stage {n}", duration=Duration(low=1, unit="day")) for n in range(4)
    )
    lane = Lane(id="l", kind="note", name="Lane")
    journey = empty_journey().replace(
        stages=stages, lanes=(lane,), view=View(hidden_stages=("s3",))
    )
    source = Source(journey, engine)
    options = ExportOptions(paper="A4", spread="split")
    sheets = plan_pages(source.picture, journey, options, engine)
    wanted = {one.parts for one, _, _ in source.picture.walk() if one.kind == "chip"}
    found = {
        one.group.parts
        for page in sheets.pages
        for window in page.windows
        for one in window.shown
        if one.group.kind == "chip"
    }
    assert wanted == found != set()
