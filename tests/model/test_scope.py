"""A part of a map is a sound map that holds what was asked for and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.data import data_path
from app.files.store import load
from app.model.faults import faults
from app.model.journey import Journey, Phase
from app.model.queries import iter_items
from app.model.reading import read_journey
from app.model.scope import chosen, only
from app.model.views import View
from app.model.writing import write_journey
from tests.big_maps import big_map


def example() -> Journey:
    return load(data_path("templates", "example.en.json")).journey


def ids_of(journey: Journey) -> list[str]:
    return [place.item.id for place in iter_items(journey)]


@settings(max_examples=40)
@given(st.data())
def test_what_is_left_is_sound_and_is_what_was_asked_for(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 5))
    made = big_map(data.draw(st.integers(0, 40)), count, data.draw(st.integers(1, 11)))
    made = made.replace(phases=(Phase(id="f", first="s1", last=f"s{count}"),))
    some = data.draw(st.lists(st.sampled_from([stage.id for stage in made.stages])))
    rows = data.draw(st.lists(st.sampled_from([lane.id for lane in made.lanes])))
    notes = data.draw(st.lists(st.sampled_from(ids_of(made) or ["none"])))
    stages = data.draw(st.sampled_from([None, some]))
    lanes = data.draw(st.sampled_from([None, rows]))
    items = data.draw(st.sampled_from([None, notes]))
    left = only(made, stages=stages, lanes=lanes, items=items)
    assert faults(left) == ()
    assert read_journey(write_journey(left)).journey == left
    assert set(ids_of(left)) <= set(ids_of(made))
    if stages is not None:
        assert {one.id for one in left.stages} <= set(stages)
    if lanes is not None:
        assert {one.id for one in left.lanes} <= set(lanes)
    if items is not None:
        assert set(ids_of(left)) <= set(items)
        if stages is None and lanes is None:
            assert set(ids_of(left)) == set(items) - {"none"}
    elif stages is None and lanes is None:
        assert left is made
    if left is not made:
        assert {one.touchpoint for one in _uses(left)} >= {one.id for one in left.touchpoints}


def _uses(journey: Journey):
    items = [place.item for place in iter_items(journey)]
    return [item for item in items if item.kind in ("note", "touchpoint")]


def test_one_stage_keeps_its_notes_its_phase_and_its_personas() -> None:
    whole = example()
    first = whole.stages[0]
    left = only(whole, stages=[first.id])
    assert left.stages == (first,)
    assert [lane.id for lane in left.lanes] == [lane.id for lane in whole.lanes]
    assert {cell.stage for lane in left.lanes for cell in lane.cells} == {first.id}
    assert left.focus in {None, *(one.id for one in left.personas)}
    assert left.theme is whole.theme


def test_the_view_goes_on_hiding_what_it_hid() -> None:
    whole = example()
    lane = whole.lanes[0].id
    whole = whole.replace(view=View(hidden_lanes=(lane,)))
    left = only(whole, stages=[whole.stages[0].id])
    assert left.view == whole.view
    assert lane in {one.id for one in left.lanes}


def test_what_is_selected_is_taken_as_it_is_meant() -> None:
    whole = example()
    stage, lane = whole.stages[1].id, whole.lanes[0].id
    there = next(one for one in iter_items(whole) if one.stage == stage)
    both = chosen(whole, [stage, lane])
    assert both is not None
    assert [one.id for one in both.stages] == [stage]
    assert [one.id for one in both.lanes] == [lane]
    one = chosen(whole, [there.item.id])
    assert one is not None
    assert ids_of(one) == [there.item.id]
    cell = chosen(whole, [f"{there.lane.id}/{stage}"])
    assert cell is not None
    assert there.item.id in ids_of(cell)
    assert {stage} == {found.stage for found in iter_items(cell)}
    assert chosen(whole, ["title"]) is None
    assert chosen(whole, []) is None


def test_a_phase_is_its_stages() -> None:
    whole = example()
    whole = whole.replace(
        phases=(Phase(id="f", first=whole.stages[1].id, last=whole.stages[2].id),)
    )
    left = chosen(whole, ["f"])
    assert left is not None
    assert left.stages == whole.stages[1:3]
