"""The audit's worksheet as pages: all is there, inside the paper, whatever the map holds."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.layout.colors import contrast
from app.layout.heat import heat, heat_ink
from app.layout.paging import MARGIN
from app.layout.picture import Box, Text
from app.layout.text.engine import TextEngine
from app.layout.worksheet import Page, lay_worksheet
from app.model.criteria import usual_criteria
from app.model.items import Score, TouchpointUse
from app.model.journey import Criterion, Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Persona, Touchpoint

A4 = (1122.5, 793.7)
A5 = (793.7, 559.4)
LONG = "Kundenbeziehungsmanagementsystem" * 4


@pytest.fixture(scope="module")
def engine(qapp: object) -> TextEngine:
    return TextEngine()


def a_map(
    counts: list[int],
    criteria: tuple[Criterion, ...] = (),
    *,
    name: str = "",
    comment: str = "",
    language: str = "en",
) -> Journey:
    """Touchpoints named `T1x`, `T2x`…, so many in each stage; all scored by the first criterion."""
    stages = tuple(Stage(id=f"s{n}", name=f"Stage {n} {name}") for n in range(len(counts)))
    first = (criteria or usual_criteria(language))[0].id
    cells: list[Cell] = []
    entries: list[Touchpoint] = []
    for stage, count in zip(stages, counts, strict=True):
        uses: list[TouchpointUse] = []
        for _ in range(count):
            number = len(entries) + 1
            entries.append(
                Touchpoint(id=f"t{number}", name=f"T{number}x {name}".strip(), owner=name[:80])
            )
            said = f"{comment} C{number}x" if comment else ""
            scores = (Score(criterion=first, value=number % 6, comment=said),)
            uses.append(
                TouchpointUse(
                    kind="touchpoint", id=f"u{number}", touchpoint=f"t{number}", scores=scores
                )
            )
        if uses:
            cells.append(Cell(stage=stage.id, items=tuple(uses)))
    return empty_journey(f"Map {name}", language).replace(
        stages=stages,
        lanes=(Lane(id="l", kind="touchpoint", cells=tuple(cells)),),
        touchpoints=tuple(entries),
        criteria=criteria,
        personas=(Persona(id="p", name="Claire", role="nurse"),),
    )


def texts(pages: tuple[Page, ...]) -> list[str]:
    return [part.line.text for page in pages for part in page.parts if isinstance(part, Text)]


def times(pages: tuple[Page, ...], word: str) -> int:
    return sum(word in text.split() for text in texts(pages))


def check_inside(pages: tuple[Page, ...]) -> None:
    for page in pages:
        right, bottom = page.width - MARGIN + 1, page.height - MARGIN + 1
        for part in page.parts:
            if isinstance(part, Text):
                assert part.x >= MARGIN - 1
                assert part.x + part.line.width <= right, part.line.text
                assert MARGIN <= part.y <= bottom
            else:
                assert isinstance(part, Box)
                assert part.x >= MARGIN - 4
                assert part.x + part.w <= right
                assert part.y >= MARGIN - 1
                assert part.y + part.h <= bottom


def check_apart(pages: tuple[Page, ...]) -> None:
    """No two lines of text lie over one another."""
    for page in pages:
        found = [part for part in page.parts if isinstance(part, Text)]
        found.sort(key=lambda part: part.y)
        for n, one in enumerate(found):
            for other in found[n + 1 :]:
                if other.y - one.y >= 9:
                    break
                beside = (
                    one.x + one.line.width <= other.x + 0.1
                    or other.x + other.line.width <= one.x + 0.1
                )
                assert beside, (one.line.text, other.line.text)


@given(
    counts=st.lists(st.integers(0, 14), max_size=4),
    many=st.integers(0, 14),
    name=st.sampled_from(["", "Accueil téléphonique du matin", LONG, "عنوان طويل", "予約ページ"]),
    comment=st.sampled_from(["", "too slow", "word " * 900]),
    filled=st.booleans(),
    paper=st.sampled_from([A4, A5]),
)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_everything_is_there_and_nothing_is_cut(
    engine: TextEngine,
    counts: list[int],
    many: int,
    name: str,
    comment: str,
    filled: bool,
    paper: tuple[float, float],
) -> None:
    criteria = tuple(
        Criterion(id=f"c{n}", name=f"K{n}x {name[:20]}", question=f"Q{n}x {name}?")
        for n in range(many)
    )
    journey = a_map(counts, criteria, name=name, comment=comment)
    pages = lay_worksheet(journey, engine, *paper, filled=filled)
    check_inside(pages)
    check_apart(pages)
    parts = max(1, sum(one.startswith("Criteria ") for one in texts(pages)))
    total = sum(counts)
    for number in range(1, total + 1):
        assert times(pages, f"T{number}x") == parts
        assert times(pages, f"C{number}x") == (1 if filled and comment else 0)
    for n in range(many):
        assert times(pages, f"Q{n}x") == 1
        assert times(pages, f"K{n}x") >= 1
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in texts((page,))


def test_every_page_repeats_the_heads(engine: TextEngine) -> None:
    pages = lay_worksheet(a_map([40]), engine, *A4, filled=False)
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        said = texts((page,))
        assert {"Touchpoint", "Simple", "Personal", "Comments"} <= set(said)
        assert f"Page {number} of {len(pages)}" in said
    assert "Stage 0 (continued)" in texts(pages[1:2])
    assert [heading for page in pages for heading, _ in page.headings] == ["Stage 0"]


def test_a_blank_one_has_boxes_to_tick_and_a_filled_one_the_scores(engine: TextEngine) -> None:
    journey = a_map([2], comment="slow")
    blank = lay_worksheet(journey, engine, *A4, filled=False)
    digits = [text for text in texts(blank) if text in "12345"]
    assert len(digits) == (2 + 3) * 6 * 5
    assert times(blank, "slow") == 0
    assert "Date:" in texts(blank)
    filled = lay_worksheet(journey, engine, *A4, filled=True, day="2027-03-01")
    marked = [
        part.line.text
        for page in filled
        for part in page.parts
        if isinstance(part, Text) and part.color == "#ffffff"
    ]
    assert marked == ["1", "2"]
    assert "Mean" in texts(filled)
    assert times(filled, "slow") == 2
    assert any("1\u00a0Mar\u00a02027" in text for text in texts(filled))


def test_a_long_name_of_a_criterion_makes_numbers_of_them_all(engine: TextEngine) -> None:
    criteria = (*usual_criteria("fr"), Criterion(id="x", name="mot " * 60, question="?"))
    pages = lay_worksheet(a_map([1], criteria, language="fr"), engine, *A4, filled=False)
    said = texts(pages)
    assert "1. Simple" in said
    assert "Simple" not in said
    check_inside(pages)


def test_a_map_without_a_touchpoint_gives_a_page(engine: TextEngine) -> None:
    for filled in (True, False):
        (page,) = lay_worksheet(empty_journey(), engine, *A4, filled=filled)
        said = texts((page,))
        assert "Untitled map" in said
        assert ("There is no touchpoint on this map yet." in said) == filled
    (page,) = lay_worksheet(empty_journey("", "fr"), engine, *A4, filled=False)
    assert "Autres points de contact" in texts((page,))


@given(st.floats(1, 5))
def test_numbers_are_readable_on_the_heat(mean: float) -> None:
    for sheet in ("#ffffff", "#000000", "#12161f"):
        assert contrast(heat(mean, sheet), heat_ink(mean, sheet)) >= 4.5
