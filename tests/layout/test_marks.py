"""The small marks of notes and what they mean: drawn where there is something to say, or hidden."""

from __future__ import annotations

from typing import Any

import pytest

from app.layout.layouter import Layouter
from app.layout.marks import MARK_ICONS
from app.layout.picture import Band, Glyph, Group, Picture, Text
from app.model.edits import change_item, change_journey, remove_items
from app.model.items import EmotionPoint, Item, Metric, Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from tests.layout.fake_text import FixedText

ALL: dict[str, Any] = {
    "importance": 4,
    "impact": 5,
    "effort": 2,
    "votes": 12,
    "evidence": "assumed",
}


def note(name: str = "n", **marks: Any) -> Note:
    return Note(kind="note", id=name, text="Buys").replace(**marks)


def one_map(*items: Item, language: str = "en", width: float | None = None) -> Journey:
    kinds = {"note": "opportunity", "metric": "metric", "emotion": "emotion"}
    lanes = tuple(
        Lane.model_validate(
            {"id": f"l{at}", "kind": kinds[one.kind], "cells": (Cell(stage="s", items=(one,)),)}
        )
        for at, one in enumerate(items)
    )
    stages = (Stage(id="s", width=width),)
    return empty_journey("Map", language).replace(stages=stages, lanes=lanes)


def lay(journey: Journey) -> Picture:
    return Layouter(FixedText()).lay(journey)


def legend(picture: Picture) -> Band | None:
    return next((band for band, _ in picture.bands if band.id == "/legend"), None)


def words(group: Group) -> list[str]:
    return [part.line.text for part in group.parts if isinstance(part, Text)]


def icons(group: Group) -> list[str]:
    return [part.name for part in group.parts if isinstance(part, Glyph)]


def group_of(picture: Picture, element: str) -> Group:
    return next(group for group, _, _ in picture.walk() if group.element == element)


def test_effort_impact_votes_and_evidence_each_have_a_shape_and_a_number() -> None:
    found = group_of(lay(one_map(note(**ALL))), "n")
    names = ("impact", "effort", "votes", "assumed")
    assert icons(found) == [MARK_ICONS[name] for name in names]
    assert words(found) == ["Buys", "5/5", "2/5", "12"]
    assert len(set(MARK_ICONS.values())) == len(MARK_ICONS)


def test_hidden_marks_hide_what_a_figure_rests_on() -> None:
    metric = Metric(kind="metric", id="m", label="Visits", value=12.0, evidence="assumed")
    journey = one_map(metric)
    assert "Assumed" in words(group_of(lay(journey), "m"))
    hidden = lay(change_journey(journey, marks=False))
    assert (
        hidden.bands[-1][0].groups
        == lay(one_map(metric.replace(evidence=None))).bands[-1][0].groups
    )


@pytest.mark.parametrize(
    ("items", "language", "said"),
    [
        ((note(),), "en", None),
        ((note(evidence="measured"),), "en", ["Measured"]),
        ((note(**ALL),), "en", ["Importance to the customer", "Impact", "Effort", "Votes"]),
        ((note(impact=1), note("o", decisive=True)), "fr", ["Moment de vérité", "Impact"]),
        ((Metric(kind="metric", id="m", evidence="observed"),), "fr", ["Observé"]),
        ((EmotionPoint(kind="emotion", id="e", decisive=True),), "en", ["Moment of truth"]),
    ],
)
def test_the_legend_says_the_marks_in_use_alone(
    items: tuple[Item, ...], language: str, said: list[str] | None
) -> None:
    picture = lay(one_map(*items, language=language, width=900.0))
    band = legend(picture)
    if said is None:
        assert band is None
        return
    assert band is not None
    assert words(band.groups[0])[: len(said)] == said


def test_the_legend_says_what_metrics_drawn_as_columns_rest_on() -> None:
    journey = one_map(Metric(kind="metric", id="m", value=3.0, evidence="measured"))
    (lane,) = journey.lanes
    band = legend(lay(journey.replace(lanes=(lane.replace(columns=True),))))
    assert band is not None
    assert words(band.groups[0]) == ["Measured"]


@pytest.mark.parametrize("width", [80.0, 190.0, 4000.0])
def test_the_legend_stands_below_all_lanes_within_the_sheet(width: float) -> None:
    picture = lay(one_map(note(**ALL), note("o", decisive=True, evidence="measured"), width=width))
    band, top = next((band, top) for band, top in picture.bands if band.id == "/legend")
    last = picture.rows[-1]
    assert top >= last.y + last.h
    assert top + band.height <= picture.height
    (group,) = band.groups
    for part in group.parts:
        if isinstance(part, Text):
            assert part.x >= 0
            assert part.x + part.line.width <= group.w + 0.01
            assert 0 < part.y < group.h


def test_hidden_marks_leave_words_owner_and_moment_of_truth() -> None:
    shown = one_map(note(owner="Sales", decisive=True, **ALL))
    hidden = change_journey(shown, marks=False)
    layouter = Layouter(FixedText())
    before = layouter.lay(shown)
    after = layouter.lay(hidden)
    assert legend(after) is None
    assert after.height < before.height
    assert words(group_of(after, "n")) == ["Buys", "Sales"]
    assert icons(group_of(after, "n")) == ["star-fill", "user"]
    assert layouter.lay(shown) == before
    assert Layouter(FixedText()).lay(hidden) == after


def test_the_legend_follows_each_edit() -> None:
    layouter = Layouter(FixedText())
    journey = one_map(note(impact=2), note("o", effort=3), width=900.0)
    first = legend(layouter.lay(journey))
    assert first is not None
    same = legend(layouter.lay(change_item(journey, "n", text="Sells")))
    assert same is first
    assert words(first.groups[0]) == ["Impact", "Effort"]
    second = legend(layouter.lay(change_item(journey, "n", impact=0)))
    assert second is not None
    assert words(second.groups[0]) == ["Effort"]
    assert legend(layouter.lay(remove_items(journey, ["n", "o"]))) is None


def test_tags_stand_on_notes_last_and_go_with_the_marks() -> None:
    journey = one_map(
        note(owner="Sales", votes=3, tags=("to test", "#2", "long " * 12)), width=160.0
    )
    found = group_of(lay(journey), "n")
    said = words(found)
    assert said[:5] == ["Buys", "Sales", "3", "#to test", "#2"]
    assert " ".join(said[5:]).split() == ["#long", *["long"] * 11]
    assert all(
        part.x + part.line.width <= found.w for part in found.parts if isinstance(part, Text)
    )
    band = legend(lay(journey))
    assert band is not None
    assert words(band.groups[0]) == ["Votes"]
    assert words(group_of(lay(change_journey(journey, marks=False)), "n")) == ["Buys", "Sales"]
