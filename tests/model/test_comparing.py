"""What differs between two states of a map: nothing that changed is missed, nothing is made up."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from app.model import edits
from app.model.comparing import Difference, Names, Spot, Tally, differences, tally
from app.model.items import EmotionPoint, Note
from app.model.journey import FORMAT, VERSION, Asset, Journey, Link, Stage, Template
from app.model.lanes import Cell, Lane
from app.model.people import Persona, Touchpoint
from app.model.reading import read_journey
from app.model.writing import write_journey
from tests.layout.random_maps import random_maps
from tests.model.test_edits_random import Editing

SAMPLES = Path(__file__).parent.parent / "samples"
TURNED = {"added": "removed", "removed": "added"}


def note(name: str, text: str = "", **fields: Any) -> Note:
    return Note(kind="note", id=name, text=text, **fields)


def small() -> Journey:
    return Journey(
        format=FORMAT,
        version=VERSION,
        stages=(Stage(id="s1", name="Discover"), Stage(id="s2", name="Buy")),
        lanes=(
            Lane(
                id="a",
                kind="action",
                name="Actions",
                cells=(Cell(stage="s1", items=(note("n1", "Looks"), note("n2", "Asks"))),),
            ),
            Lane(id="p", kind="pain", name="Pains"),
        ),
        personas=(Persona(id="lea", name="Léa"),),
        touchpoints=(Touchpoint(id="web", name="Web site"),),
        links=(Link(id="l1", source="n1", target="n2"),),
    )


def kinds(before: Journey, after: Journey) -> list[tuple[str, str, str, str]]:
    return [(one.group, one.what, one.element, one.field) for one in differences(before, after)]


def test_equal_maps_differ_in_nothing() -> None:
    for path in sorted(SAMPLES.glob("*.parcours")):
        data = path.read_bytes()
        first, second = read_journey(data).journey, read_journey(data).journey
        assert differences(first, second) == differences(first, first) == ()


def test_a_note_says_where_it_is() -> None:
    after = edits.add_item(small(), note("n3", "Pays", span=1), "p", "s2")
    found = differences(small(), after)
    spot = Spot("p", "s2", None, "Pains", "Buy")
    assert found == (
        Difference("notes", "added", "n3", "Pays", "", None, note("n3", "Pays"), None, spot),
    )
    assert spot.cell == "p/s2"


def test_words_before_and_after() -> None:
    after = edits.change_item(small(), "n1", text="Looks around", importance=3)
    found = differences(small(), after)
    assert [(one.field, one.before, one.after) for one in found] == [
        ("text", "Looks", "Looks around"),
        ("importance", 0, 3),
    ]
    assert {one.stands for one in found} == {Spot("a", "s1", None, "Actions", "Discover")}
    assert tally(found) == Tally(changed=1)


def test_of_an_item_that_changed_its_kind_all_that_it_said_is_told() -> None:
    other = EmotionPoint(kind="emotion", id="n1", level=2)
    after = edits.remove_items(small(), ["n1"]).replace(parking=(other,))
    gone, come = (one for one in differences(small(), after) if one.group == "notes")
    assert (gone.what, gone.element, gone.name) == ("removed", "n1", "Looks")
    assert (come.what, come.element, come.after) == ("added", "n1", other)
    assert (gone.was, come.stands) == (Spot("a", "s1", None, "Actions", "Discover"), Spot())
    assert tally((gone, come)) == Tally(added=1, removed=1)


def test_moves() -> None:
    across = edits.move_items(small(), ["n1"], "p", "s2")
    (found,) = differences(small(), across)
    assert (found.what, found.was, found.stands) == (
        "moved",
        Spot("a", "s1", None, "Actions", "Discover"),
        Spot("p", "s2", None, "Pains", "Buy"),
    )
    within = edits.move_items(small(), ["n1"], "a", "s1", 1)
    assert len(differences(small(), within)) == 1
    stages = edits.move_stage(small(), "s1", 1)
    assert [(one.group, one.what) for one in differences(small(), stages)] == [("stages", "moved")]
    parked = edits.park_items(edits.remove_link(small(), "l1"), ["n1"])
    moved = [one for one in differences(small(), parked) if one.group == "notes"]
    assert [(one.what, one.stands) for one in moved] == [("moved", Spot())]


def test_an_arrow_is_called_by_its_ends() -> None:
    (found,) = differences(small(), edits.remove_link(small(), "l1"))
    assert (found.what, found.name, found.was) == (
        "removed",
        "Looks → Asks",
        Spot("a", "s1", None, "Actions", "Discover"),
    )


def test_what_there_is_one_of() -> None:
    before = small()
    after = before.replace(
        title="New",
        theme=before.theme.replace(radius=0.0),
        template=Template(id="t", name="Shop"),
        assets=(Asset(id="x", name="a.png", mime="image/png", width=1, height=1, data=""),),
    )
    assert kinds(before, after) == [
        ("map", "changed", "", "title"),
        ("template", "added", "", ""),
        ("theme", "changed", "", "radius"),
        ("pictures", "added", "x", ""),
    ]
    assert Names(after).picture("x") == "a.png"


def test_what_only_newer_programs_know() -> None:
    """Unknown fields, wherever they are, and cells that hold nothing else."""
    before = small()
    data = before.model_dump(mode="json")
    lane = {**data["lanes"][1], "cells": [{"stage": "s2", "items": [], "mood": 3}]}
    for name, other in {
        "map": {**data, "new": 1},
        "stages": {**data, "stages": [{**data["stages"][0], "new": 1}, data["stages"][1]]},
        "lanes": {**data, "lanes": [data["lanes"][0], lane]},
    }.items():
        after = Journey.model_validate_json(json.dumps(other))
        assert [(one.group, one.field) for one in differences(before, after)] == [(name, "other")]
        assert [(one.group, one.field) for one in differences(after, before)] == [(name, "other")]


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(random_maps(), random_maps())
def test_turned_round_it_leads_back(before: Journey, after: Journey) -> None:
    there, back = differences(before, after), differences(after, before)
    assert bool(there) == (before != after)

    def told(found: tuple[Difference, ...], *, turn: bool) -> set[tuple[str, ...]]:
        return {
            (
                one.group,
                TURNED.get(one.what, one.what) if turn else one.what,
                one.element,
                one.field,
                repr(one.after if turn else one.before),
                repr(one.before if turn else one.after),
                repr((one.stands, one.was) if turn else (one.was, one.stands)),
            )
            for one in found
            if one.what != "moved" or (one.group == "notes" and one.before is None)
        }

    assert told(there, turn=False) == told(back, turn=True)
    moves = [sum(one.what == "moved" for one in found) for found in (there, back)]
    assert moves[0] == moves[1]


@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
@given(random_maps())
def test_a_file_read_again_differs_in_nothing(journey: Journey) -> None:
    assert differences(journey, read_journey(write_journey(journey)).journey) == ()


class Comparing(Editing):
    """Whatever is edited shows up, and says what part of the map it is about."""

    def do(self, edit: Callable[..., Journey], *args: Any, **changes: Any) -> None:
        before = self.journey
        super().do(edit, *args, **changes)
        found = differences(before, self.journey)
        assert bool(found) == (self.journey is not before)
        assert all(one.group != "map" or one.field != "other" for one in found)


TestComparing = Comparing.TestCase
TestComparing.settings = settings(
    max_examples=25,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
