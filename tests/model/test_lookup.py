"""Looking up is finding, map after map, without reading again what stayed the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model import edits
from app.model.items import Note
from app.model.journey import Journey
from app.model.lanes import Cell, Lane
from app.model.lookup import Lookup
from app.model.queries import counts, find_item, find_items, iter_items
from tests.big_maps import big_map
from tests.layout.maps import maps


def holding(journey: Journey, ids: set[str]) -> list[int]:
    return [
        number
        for number, lane in enumerate(journey.lanes)
        if any(item.id in ids for cell in lane.cells for item in cell.items)
    ]


@given(st.lists(maps(), min_size=1, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_a_lookup_finds_what_queries_find(journeys: list[Journey], random):
    lookup = Lookup()
    for journey in [*journeys, journeys[0]]:
        ids = [place.item.id for place in iter_items(journey)]
        ids += [item.id for item in journey.parking]
        some = {one for one in ids if random.random() < 0.3} | {"nobody", "l0/s0"}
        for one in some:
            assert lookup.find_item(journey, one) == find_item(journey, one)
        assert lookup.find_items(journey, some) == find_items(journey, some)
        for _ in range(2):  # a tuple, as a selection is, is remembered
            answer = lookup.find_items(journey, tuple(some))
            assert answer == find_items(journey, some)
            answer.clear()
        assert lookup.lanes_of(journey, some) == holding(journey, some)
        assert lookup.cells_of(journey, some) == [
            (number, cell)
            for number, lane in enumerate(journey.lanes)
            for cell in lane.cells
            if any(item.id in some for item in cell.items)
        ]
        assert lookup.count(journey) == counts(journey).notes


def test_an_edit_reads_its_lane_alone(monkeypatch: pytest.MonkeyPatch):
    journey, lookup = big_map(300, 10, 6), Lookup()
    one = next(place.item.id for place in iter_items(journey) if isinstance(place.item, Note))
    lookup.find_item(journey, one)
    touched: list[str] = []
    real = Lane.__getattribute__

    def look(self: Lane, name: str) -> object:
        if name == "cells":
            touched.append(self.id)
        return real(self, name)

    after = edits.change_item(journey, one, text="another")
    monkeypatch.setattr(Lane, "__getattribute__", look)
    found = lookup.find_item(after, one)
    assert found is not None
    assert found.item.text == "another"
    assert set(touched) == {found.lane.id}


def test_a_lookup_knows_a_note_that_moved_to_another_lane():
    cells = (Cell(stage="s", items=(Note(kind="note", id="n"),)),)
    journey = big_map(0, 1, 0).replace(
        lanes=(Lane(id="a", kind="note", cells=cells), Lane(id="b", kind="note")),
    )
    stage, lookup = journey.stages[0].id, Lookup()
    journey = journey.replace(
        lanes=(journey.lanes[0].replace(cells=(cells[0].replace(stage=stage),)), journey.lanes[1])
    )
    assert lookup.lanes_of(journey, {"n"}) == [0]
    moved = edits.move_items(journey, ["n"], "b", stage)
    assert lookup.lanes_of(moved, {"n"}) == [1]
    assert lookup.lanes_of(journey, {"n"}) == [0]
