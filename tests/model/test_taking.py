"""One difference taken over alone: it is no more, the map is sound, and nothing else is lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model import edits
from app.model.comparing import Difference, Names, differences
from app.model.errors import EditError
from app.model.faults import TIDIED, faults
from app.model.items import Item, Metric, Note
from app.model.journey import Journey, Stage
from app.model.lanes import Lane
from app.model.taking import taken_over
from tests.layout.random_maps import random_maps
from tests.model.test_comparing import note, small
from tests.model.test_edits_random import Editing


def only(before: Journey, after: Journey) -> Difference:
    (one,) = differences(before, after)
    return one


def key(one: Difference) -> tuple[str, ...]:
    return one.group, one.what, one.element, one.field


def test_a_note_comes_back_where_it_was_and_nothing_else() -> None:
    before = small()
    gone = edits.remove_items(before, ["n1"])
    mine = edits.change_item(gone, "n2", text="Mine")
    found = {one.element: one for one in differences(before, mine) if one.what != "changed"}
    back = taken_over(mine, before, found["n1"])
    assert [item.id for item in back.lanes[0].cells[0].items] == ["n1", "n2"]
    assert Names(back).items["n2"] == note("n2", "Mine")
    assert back.links == (), "the arrow is a difference of its own"
    assert taken_over(back, before, found["l1"]).links == before.links
    assert taken_over(mine, before, found["l1"]) == taken_over(back, before, found["l1"]), (
        "an arrow brings what it joins"
    )


def test_what_another_changed_is_taken_and_mine_stays() -> None:
    base = small()
    mine = edits.change_item(base, "n1", importance=4)
    theirs = edits.change_item(base, "n1", text="Theirs")
    result = taken_over(mine, theirs, only(base, theirs), base)
    assert Names(result).items["n1"] == note("n1", "Theirs", importance=4)
    assert taken_over(result, theirs, only(base, theirs), base) is result


def test_a_stage_comes_back_with_what_it_held() -> None:
    before = edits.add_item(small(), note("n3", "Pays"), "p", "s2")
    mine = edits.remove_stage(before, "s2")
    one = next(one for one in differences(before, mine) if one.group == "stages")
    assert taken_over(mine, before, one) == before


def test_of_a_stage_that_goes_what_is_only_here_waits_in_the_parking_lot() -> None:
    base = edits.add_item(small(), note("n3", "Pays"), "p", "s2")
    theirs = edits.remove_stage(edits.move_items(base, ["n3"], "p", "s1"), "s2")
    mine = edits.add_item(base, note("mine", "Only here"), "a", "s2")
    one = next(one for one in differences(base, theirs) if one.group == "stages")
    result = taken_over(mine, theirs, one, base)
    assert [stage.id for stage in result.stages] == ["s1"]
    assert {item.id for item in result.parking} == {"mine", "n3"}
    moved = next(one for one in differences(base, theirs) if one.element == "n3")
    assert Names(taken_over(result, theirs, moved, base)).spots["n3"].stage == "s1"


def test_what_i_rewrote_waits_in_the_parking_lot_when_another_removed_it() -> None:
    base = small()
    mine = edits.change_item(base, "n1", text="My words")
    for theirs in (edits.remove_lane(base, "a"), edits.remove_items(base, ["n1"])):
        one = next(one for one in differences(base, theirs) if one.group in ("lanes", "notes"))
        result = taken_over(mine, theirs, one, base)
        assert result.parking == (note("n1", "My words"),), one
        gone = next(one for one in differences(base, theirs) if one.element == "n1")
        assert taken_over(result, theirs, gone, base) is result
    wide = edits.change_item(base, "n1", span=2)
    assert "n1" not in Names(taken_over(wide, theirs, gone, base)).items, "it says nothing else"


def test_an_item_of_another_kind_keeps_its_links_and_what_i_wrote() -> None:
    base = edits.add_lane(small(), Lane(id="m", kind="metric"))
    metric = Metric(kind="metric", id="n1", label="Calls")
    theirs = edits.add_item(edits.remove_items(base, ["n1"]), metric, "m", "s1")
    theirs = theirs.replace(links=base.links)
    for one in differences(base, theirs):
        assert taken_over(base, theirs, one, base) == theirs, one
        mine = edits.change_item(base, "n1", text="My words")
        result = taken_over(mine, theirs, one, base)
        assert [item.text for item in result.parking if isinstance(item, Note)] == ["My words"]
        assert result.replace(parking=()) == theirs


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(random_maps(), st.integers(0, 10_000))
def test_no_word_that_is_only_mine_is_lost(base: Journey, seed: int) -> None:
    random = Random(seed)
    mine, theirs = _edited(base, random, "mine"), _edited(base, random, "theirs")
    known = Names(base).items
    here = Names(mine).items
    own = {name: here[name] for name in here if _words(here[name]) != _words(known.get(name))}
    for one in differences(base, theirs):
        try:
            result = Names(taken_over(mine, theirs, one, base))
        except EditError:
            continue
        for name, item in own.items():
            if one.group in ("notes", "personas", "touchpoints") and one.what == "changed":
                continue  # the field itself gives way, which the row says
            assert _words(result.items[name]) == _words(item), one


def _words(item: Item | None) -> object:
    return item.text if isinstance(item, Note) else item is not None


def _edited(journey: Journey, random: Random, words: str) -> Journey:
    """A map with stages, lanes and notes removed, notes rewritten, moved and new."""
    for n in range(6):
        notes = [item.id for item in Names(journey).items.values() if isinstance(item, Note)]
        stages, lanes = journey.stages, journey.lanes
        name = random.choice(notes) if notes else ""
        with suppress(EditError, IndexError):
            match random.randrange(6):
                case 0:
                    journey = edits.remove_stage(journey, random.choice(stages).id)
                case 1:
                    journey = edits.remove_lane(journey, random.choice(lanes).id)
                case 2:
                    journey = edits.remove_items(journey, [name])
                case 3:
                    lane, stage = random.choice(lanes).id, random.choice(stages).id
                    journey = edits.move_items(journey, [name], lane, stage)
                case 4:
                    lane, stage = random.choice(lanes).id, random.choice(stages).id
                    journey = edits.add_item(journey, note(f"{words}{n}", words), lane, stage)
                case _:
                    journey = edits.change_item(journey, name, text=f"{words} {n}")
    return journey


def test_a_note_brings_its_lane_and_stage_bare_and_its_touchpoint() -> None:
    before = edits.add_item(small(), note("n3", "Pays", touchpoint="web"), "p", "s2")
    before = edits.add_item(before, note("n4", "Waits"), "p", "s2")
    mine = edits.remove_touchpoint(edits.remove_lane(edits.remove_stage(before, "s2"), "p"), "web")
    one = next(one for one in differences(before, mine) if one.element == "n3")
    result = taken_over(mine, before, one)
    assert Names(result).items["n3"] == Names(before).items["n3"]
    assert "n4" not in Names(result).items
    assert [lane.id for lane in result.lanes] == ["a", "p"]
    assert not faults(result)


def test_locks_stay_and_forbid_nothing() -> None:
    before = small()
    mine = edits.add_stage(before, Stage(id="s3"), 1).replace(fixed=True)
    one = next(one for one in differences(before, mine) if one.group == "stages")
    result = taken_over(mine, before, one)
    assert [stage.id for stage in result.stages] == ["s1", "s2"]
    assert result.fixed


def test_what_cannot_be_done_alone_says_so() -> None:
    before = small()
    mine = edits.park_items(edits.remove_link(before, "l1"), ["n1"])
    one = next(one for one in differences(before, mine) if one.group == "links")
    with pytest.raises(EditError) as refused:
        taken_over(mine, before, one)
    assert refused.value.code == "not-alone"


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(random_maps(), random_maps())
def test_whatever_differs_can_be_taken_over_one_by_one(now: Journey, source: Journey) -> None:
    _takes_all(now, source)


def _takes_all(now: Journey, source: Journey) -> None:
    """Each alone leaves a sound map without that difference; all, one after the other, leave the
    source, but for what cannot be done alone."""
    assert not [one for one in faults(now) if one.code not in TIDIED]
    work, refused = now, set[tuple[str, ...]]()
    for _ in range(2 * len(differences(source, now)) + 5):
        left = [one for one in differences(source, work) if key(one) not in refused]
        if not left:
            break
        one = left[0]
        try:
            result = taken_over(work, source, one)
        except EditError:
            refused.add(key(one))
            continue
        assert not [one for one in faults(result) if one.code not in TIDIED], one
        still = {key(each) for each in differences(source, result)}
        if key(one) in still:
            clipped = one.group == "template" or one.field in ("span", "styles")
            assert one.what == "moved" or clipped or result is work, one
            refused.add(key(one))
        work = result
    assert {key(one) for one in differences(source, work)} <= refused


class Taking(Editing):
    """Whatever is edited can be taken back by its differences."""

    def do(self, edit: Callable[..., Journey], *args: Any, **changes: Any) -> None:
        before = self.journey
        super().do(edit, *args, **changes)
        work = self.journey
        for _ in range(40):
            found = differences(before, work)
            if not found:
                break
            try:
                result = taken_over(work, before, found[0])
            except EditError:
                break
            assert not [one for one in faults(result) if one.code not in TIDIED]
            if result is work:
                break
            work = result


TestTaking = Taking.TestCase
TestTaking.settings = settings(
    max_examples=10, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
