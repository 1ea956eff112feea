from __future__ import annotations

import pytest

from app.model.edits import (
    add_item,
    add_lane,
    add_link,
    add_stage,
    change_item,
    change_items,
    duplicate_items,
    move_items,
    remove_items,
    set_span,
)
from app.model.edits.items import change_placed
from app.model.errors import EditError
from app.model.faults import faults
from app.model.items import EmotionPoint, Note
from app.model.journey import Journey, Link, Stage, empty_journey
from app.model.lanes import Lane
from app.model.queries import find_item


def note(name: str, text: str = "", span: int = 1) -> Note:
    return Note(kind="note", id=name, text=text, span=span)


@pytest.fixture
def journey() -> Journey:
    map_ = empty_journey("A map")
    for name in ("s1", "s2", "s3"):
        map_ = add_stage(map_, Stage(id=name, name=name.upper()))
    map_ = add_lane(map_, Lane(id="do", kind="action"))
    map_ = add_lane(map_, Lane(id="feel", kind="emotion"))
    map_ = add_lane(map_, Lane(id="pain", kind="pain"))
    for name, stage in (("a", "s1"), ("b", "s1"), ("c", "s2")):
        map_ = add_item(map_, note(name, f"Note {name}"), "do", stage)
    return map_


def cell(map_: Journey, lane: str, stage: str) -> list[str]:
    found = next(one for one in map_.lanes if one.id == lane).cell(stage)
    return [item.id for item in found.items] if found else []


def test_a_note_is_put_where_it_is_wanted(journey: Journey) -> None:
    new = add_item(journey, note("n"), "do", "s1", 1)
    assert cell(new, "do", "s1") == ["a", "n", "b"]
    assert cell(add_item(journey, note("n"), "do", "s1"), "do", "s1") == ["a", "b", "n"]
    assert new.lanes[1] is journey.lanes[1]
    assert new.lanes[0].cells[1] is journey.lanes[0].cells[1]
    assert new.lanes[0].cells[0].items[0] is journey.lanes[0].cells[0].items[0]
    assert cell(journey, "do", "s1") == ["a", "b"]


def test_cells_stand_in_the_order_of_the_stages(journey: Journey) -> None:
    new = add_item(journey, note("x"), "pain", "s3")
    new = add_item(new, note("y"), "pain", "s1")
    assert [one.stage for one in new.lanes[2].cells] == ["s1", "s3"]


def test_what_does_not_fit_is_refused_in_words(journey: Journey) -> None:
    point = EmotionPoint(kind="emotion", id="e")
    for do, code in (
        (lambda: add_item(journey, point, "do", "s1"), "wrong-kind"),
        (lambda: add_item(journey, note("a"), "do", "s1"), "used-id"),
        (lambda: add_item(journey, note("do"), "do", "s1"), "used-id"),
        (lambda: add_item(journey, note("n"), "no", "s1"), "no-lane"),
        (lambda: add_item(journey, note("n"), "do", "no"), "no-stage"),
        (lambda: change_item(journey, "no", text=""), "no-item"),
        (lambda: change_item(journey, "a", text="x" * 20_001), "too-long"),
        (lambda: change_item(journey, "a", text="half \ud83d"), "broken-text"),
        (lambda: change_item(journey, "a", importance=9), "bad-value"),
        (lambda: change_item(journey, "a", touchpoint="no"), "no-touchpoint"),
        (lambda: move_items(journey, ["a"], "feel", "s1"), "wrong-kind"),
        (lambda: duplicate_items(journey, {"a": "b"}), "used-id"),
    ):
        with pytest.raises(EditError) as refused:
            do()
        assert refused.value.code == code
        assert str(refused.value).endswith(".")


def test_text_is_cleaned_and_nothing_else(journey: Journey) -> None:
    new = change_item(journey, "a", text="one\r\ntwo\x00\u2028three\tfour\x85 \u200f«é»")
    assert new.lanes[0].cells[0].items[0].text == "one\ntwo\nthree\tfour\n \u200f«é»"
    assert change_item(journey, "a", text="Note a") is journey


def test_several_notes_change_at_once(journey: Journey) -> None:
    journey = add_item(journey, note("d"), "pain", "s3")
    new = change_items(journey, ["c", "a", "a"], importance=4)
    changed = {one: find_item(new, one).item.importance for one in "abcd"}
    assert changed == {"a": 4, "b": 0, "c": 4, "d": 0}
    assert new.lanes[2] is journey.lanes[2]
    assert new.lanes[0].cells[0].items[1] is journey.lanes[0].cells[0].items[1]
    one = change_items(journey, ["c"], importance=4)
    assert one.lanes[0].cells[0] is journey.lanes[0].cells[0]
    assert change_items(new, ["a", "c"], importance=4) is new
    assert change_items(journey, (), importance=4) is journey
    for ids, changes, code in (
        (["a", "no"], {"importance": 4}, "no-item"),
        (["a", "c"], {"importance": 9}, "bad-value"),
        (["a"], {"touchpoint": "no"}, "no-touchpoint"),
    ):
        with pytest.raises(EditError) as refused:
            change_items(journey, ids, **changes)
        assert refused.value.code == code
    with pytest.raises(TypeError):
        change_items(journey, ["a"], id="b")


def test_notes_move_and_keep_the_order_given(journey: Journey) -> None:
    new = move_items(journey, ["c", "a"], "pain", "s2")
    assert cell(new, "pain", "s2") == ["c", "a"]
    assert [one.stage for one in new.lanes[0].cells] == ["s1"]
    again = move_items(journey, ["a"], "do", "s1", 1)
    assert cell(again, "do", "s1") == ["b", "a"]
    assert again.lanes[0].cells[1] is journey.lanes[0].cells[1]
    assert move_items(journey, ["a"], "do", "s1", 0) is journey
    assert move_items(journey, [], "do", "s1") is journey


def test_copies_stand_after_their_originals(journey: Journey) -> None:
    new = duplicate_items(journey, {"a": "a2", "c": "c2"})
    assert cell(new, "do", "s1") == ["a", "a2", "b"]
    assert cell(new, "do", "s2") == ["c", "c2"]


def test_a_removed_note_takes_its_links_along(journey: Journey) -> None:
    linked = add_link(journey, Link(id="l1", source="a", target="b"))
    linked = add_link(linked, Link(id="l2", source="b", target="c"))
    new = remove_items(linked, ["c", "no"])
    assert [link.id for link in new.links] == ["l1"]
    assert find_item(new, "c") is None
    assert [one.stage for one in new.lanes[0].cells] == ["s1"]
    assert remove_items(journey, ["no"]) is journey
    assert faults(new) == ()


def test_no_span_passes_the_last_stage(journey: Journey) -> None:
    assert find_item(set_span(journey, "c", 3), "c").item.span == 2
    wide = set_span(journey, "a", 3)
    assert find_item(wide, "a").item.span == 3
    assert find_item(move_items(wide, ["a"], "do", "s3"), "a").item.span == 1
    for many in (9, 501, 10**9):
        assert set_span(wide, "a", many) is wide
        assert find_item(set_span(journey, "c", many), "c").item.span == 2
    with pytest.raises(EditError) as refused:
        set_span(journey, "a", 0)
    assert refused.value.code == "bad-value"


@pytest.mark.parametrize("changes", [{"text": "other"}, {"span": 9}, {"text": "Note c"}])
def test_an_item_whose_place_is_known_changes_as_any(journey: Journey, changes) -> None:
    place = find_item(journey, "c")
    assert place is not None
    new = change_placed(journey, place, **changes)
    assert new == change_item(journey, "c", **changes)
    assert new.lanes[1] is journey.lanes[1]
    assert new.lanes[0].cells[0] is journey.lanes[0].cells[0]
    assert (new is journey) == (changes == {"text": "Note c"})
    with pytest.raises(EditError):
        change_placed(journey, place, text="x" * 30_000)
