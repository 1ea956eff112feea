"""What was changed between two maps, written down and done again: always the same map."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.files.journals.changes import DAMAGED, change, changed
from app.model import edits
from app.model.base import Part
from app.model.journey import Asset, Journey, Stage, empty_journey
from app.model.reading import read_journey
from tests.big_maps import big_map
from tests.model.test_edits_random import Editing


def pictured(asset: Asset) -> str:
    return asset.model_dump_json(exclude_defaults=True)


def value_of(journey: Journey) -> dict[str, Any]:
    return json.loads(journey.model_dump_json(exclude_defaults=True))


def read(value: dict[str, Any]) -> Journey:
    return read_journey(json.dumps(value).encode()).journey


def done_again(value: dict[str, Any], old: Journey, new: Journey) -> dict[str, Any]:
    said = change(old, new, pictured)
    assert bool(said) == (old != new)
    return changed(value, json.loads(said)) if said else value


class Replaying(Editing):
    """Somebody who edits without thinking, undoes and does again, and is written down."""

    def __init__(self) -> None:
        super().__init__()
        self.value: dict[str, Any] = {}

    def do(self, edit: Callable[..., Journey], *args: Any, **changes: Any) -> None:
        before = self.journey
        if not self.value:
            self.value = value_of(before)
        super().do(edit, *args, **changes)
        self.value = done_again(self.value, before, self.journey)
        if len(self.past) > 2:
            back = done_again(self.value, self.journey, self.past[-3][0])
            assert read(back) == self.past[-3][0]
            assert read(done_again(back, self.past[-3][0], self.journey)) == self.journey

    def teardown(self) -> None:
        if self.value:
            assert read(self.value) == self.journey


TestReplaying = Replaying.TestCase
TestReplaying.settings = settings(
    max_examples=25, stateful_step_count=25, suppress_health_check=[HealthCheck.too_slow]
)


def test_a_change_costs_what_changed_and_not_the_map() -> None:
    journey = big_map(5_000, 60, 10)
    lane = next(lane for lane in journey.lanes if lane.kind == "note")
    item = lane.cells[3].items[0]
    assert item.kind == "note"
    said = change(journey, edits.change_item(journey, item.id, text="Autre"), pictured)
    assert len(said) < 300
    stage = journey.stages[0].id
    assert len(change(journey, edits.move_stage(journey, stage, 5), pictured)) < 4_000


def test_equal_parts_that_are_other_objects_change_nothing() -> None:
    journey = big_map(300, 12, 8)
    assert change(journey, read_journey(journey.model_dump_json().encode()).journey, pictured) == ""


def test_unknown_fields_come_and_go() -> None:
    plain = empty_journey("Carte")
    known = read_journey(b'{"format":"parcours","version":1,"title":"Carte","later":[1]}').journey
    for old, new in ((plain, known), (known, plain), (known, known.replace(title="Autre"))):
        assert read(done_again(value_of(old), old, new)) == new


def test_lists_of_parts_are_empty_by_default() -> None:
    """A list that is left out of JSON, for it has its default, is begun from nothing."""
    for kind in _kinds(Part):
        for name, field in kind.model_fields.items():
            default = field.default
            if isinstance(default, tuple):
                assert not any(isinstance(one, Part) for one in default), f"{kind.__name__}.{name}"


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda s: (
            st.lists(s)
            | st.dictionaries(st.sampled_from(["c", "s", "p", "t", "n", "o", "stages"]), s)
        ),
    )
)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_a_change_that_does_not_belong_is_told(damaged: Any) -> None:
    journey = empty_journey().replace(stages=(Stage(id="a"), Stage(id="b")))
    try:
        changed(value_of(journey), {"t": {"stages": damaged}})
        changed(value_of(journey), damaged)
    except DAMAGED:
        return


@pytest.mark.parametrize("steps", [[[0, 3]], [[-1, 1]], [[0, 0]], [{"o": 5, "p": {}}]])
def test_steps_beyond_the_list_are_refused(steps: Any) -> None:
    journey = empty_journey().replace(stages=(Stage(id="a"), Stage(id="b")))
    with pytest.raises(DAMAGED):
        changed(value_of(journey), {"t": {"stages": steps}})


def _kinds(kind: type[Part]) -> list[type[Part]]:
    return [kind, *(one for child in kind.__subclasses__() for one in _kinds(child))]
