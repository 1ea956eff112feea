"""The parking lot: what goes there comes back as it was, and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import edits
from app.model.edits.converting import converted
from app.model.errors import EditError
from app.model.items import EmotionPoint, Item, Metric, Note, Person, Score, TouchpointUse
from app.model.journey import Journey, Link, Stage, empty_journey
from app.model.lanes import TAKES, Cell, Lane
from app.model.people import Persona, Touchpoint
from app.model.queries import faults, find_item, find_parked, iter_items, span_of
from app.model.styles import TextSpan

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)


def items_of(words: list[str]) -> list[Item]:
    """One item of each kind, each saying two of the words."""
    return [
        Note(kind="note", id="note", text=words[0], source=words[1], span=2),
        TouchpointUse(
            kind="touchpoint",
            id="touchpoint",
            touchpoint="shop",
            note=words[2],
            scores=(Score(criterion="simple", value=2, comment=words[3]),),
        ),
        EmotionPoint(kind="emotion", id="emotion", quote=words[4], level=-1.0, persona="ada"),
        Metric(kind="metric", id="metric", label=words[5], value=68.5, unit="%", source=words[6]),
        Person(kind="person", id="person", name=words[7], role=words[8]),
    ]


def a_map(words: list[str] | None = None) -> Journey:
    """Three stages, a lane of each kind, an item of each kind in the first stage."""
    words = words or [f"word{n}" for n in range(9)]
    held = {item.kind: item for item in items_of(words)}
    first = {"note": "action", "touchpoint": "touchpoint", "emotion": "emotion"}
    first |= {"metric": "metric", "person": "person"}
    lanes: list[Lane] = []
    for kind in TAKES:
        inside = tuple(item for name, item in held.items() if first[name] == kind)
        cells = (Cell(stage="s1", items=inside),) if inside else ()
        lanes.append(Lane(id=f"lane-{kind}", kind=kind, cells=cells))
    return empty_journey("Map", "fr").replace(
        stages=tuple(Stage(id=f"s{n}") for n in (1, 2, 3)),
        lanes=tuple(lanes),
        personas=(Persona(id="ada", name="Ada"),),
        touchpoints=(Touchpoint(id="shop", name="Shop"),),
        links=(Link(id="link", source="note", target="person", label="so"),),
    )


ALL = ("note", "touchpoint", "emotion", "metric", "person")


def test_all_kinds_wait_as_they_were_and_come_back_the_same() -> None:
    journey = a_map()
    before = {place.item.id: place for place in iter_items(journey)}
    parked = edits.park_items(journey, ALL)
    assert faults(parked) == ()
    assert [item.id for item in parked.parking] == list(ALL)
    assert list(iter_items(parked)) == []
    for one in ALL:
        assert find_parked(parked, one) is before[one].item
        place = before[one]
        parked = edits.unpark(parked, [one], place.lane.id, place.stage)
        found = find_item(parked, one)
        assert found is not None
        assert found.item is place.item
    assert parked.parking == ()
    assert parked.lanes == journey.lanes


def test_arrows_go_with_what_leaves_its_cell() -> None:
    assert edits.park_items(a_map(), ["note"]).links == ()
    assert edits.park_items(a_map(), ["metric"]).links == a_map().links


def test_the_lot_has_an_order() -> None:
    journey = edits.park_items(a_map(), ["metric", "note"])
    journey = edits.add_parked(journey, Note(kind="note", id="idea", text="a\r\nb"), 1)
    assert [item.id for item in journey.parking] == ["metric", "idea", "note"]
    idea = find_parked(journey, "idea")
    assert isinstance(idea, Note)
    assert idea.text == "a\nb"
    moved = edits.park_items(journey, ["metric"], 1)
    assert [item.id for item in moved.parking] == ["idea", "metric", "note"]
    assert edits.park_items(moved, ["metric"], 1) is moved


def test_parked_items_are_changed_copied_and_removed_like_others() -> None:
    journey = edits.park_items(a_map(), ["note"])
    changed = edits.change_items(journey, ["note", "person"], span=3)
    assert [changed.parking[0].kind, span_of(changed.parking[0])] == ["note", 3]
    assert edits.change_item(journey, "note", text="word0") is journey
    twice = edits.duplicate_items(journey, {"note": "twin", "person": "other"})
    assert [item.id for item in twice.parking] == ["note", "twin"]
    assert find_item(twice, "other") is not None
    gone = edits.remove_items(twice, {"note", "other"})
    assert [item.id for item in gone.parking] == ["twin"]
    assert faults(gone) == ()
    assert edits.set_span(journey, "note", 2) is journey


def test_what_a_parked_item_names_may_go() -> None:
    journey = edits.park_items(a_map(), ALL)
    journey = edits.remove_touchpoint(edits.remove_persona(journey, "ada"), "shop")
    assert faults(journey) == ()
    assert journey.parking[1].kind == "note"
    assert journey.parking[1].text == "Shop\nword2"


@pytest.mark.parametrize(
    ("ids", "code"), [(["note", "nothing"], "no-item"), (["lane-action"], "no-item")]
)
def test_nothing_moves_when_one_is_not_there(ids: list[str], code: str) -> None:
    with pytest.raises(EditError) as refused:
        edits.park_items(a_map(), ids)
    assert refused.value.code == code


def test_references_and_ids_hold() -> None:
    journey = a_map()
    for item, code in (
        (Note(kind="note", id="note"), "used-id"),
        (Note(kind="note", id="new", touchpoint="none"), "no-touchpoint"),
        (Person(kind="person", id="new", persona="none"), "no-persona"),
    ):
        with pytest.raises(EditError) as refused:
            edits.add_parked(journey, item)
        assert refused.value.code == code


def test_a_metric_becomes_a_note_in_the_words_of_its_map() -> None:
    journey = edits.unpark(edits.park_items(a_map(), ["metric"]), ["metric"], "lane-pain", "s2")
    place = find_item(journey, "metric")
    assert place is not None
    assert isinstance(place.item, Note)
    assert place.item.text == "word5: 68,5 %"


def test_a_lane_without_notes_refuses_what_it_does_not_take() -> None:
    journey = edits.park_items(a_map(), ALL)
    for lane in ("lane-emotion", "lane-metric", "lane-separator"):
        with pytest.raises(EditError) as refused:
            edits.unpark(journey, ["note"], lane, "s1")
        assert refused.value.code == "wrong-kind"
    silent = edits.change_item(journey, "person", name="", role=" ")
    with pytest.raises(EditError):
        edits.unpark(silent, ["person"], "lane-pain", "s1")


def test_figures_faces_and_unknown_fields_come_along_into_a_note() -> None:
    journey = edits.park_items(a_map(), ALL)
    newer = EmotionPoint(kind="emotion", id="newer", level=-2, quote="Oh", persona="ada", mood="x")
    journey = edits.add_parked(journey, newer)
    journey = edits.change_item(journey, "metric", target=70.0, signed=True, history=(61.5, 64.0))
    journey = edits.change_item(journey, "touchpoint", satisfaction=3)
    for one, text, source in (
        ("newer", "Oh", "🙁🙁\nAda"),
        ("metric", "word5: +68,5 % → +70 %", "word6\n61,5 → 64"),
        ("touchpoint", "Shop\nword2", "3/5\nSimple 2/5: word3"),
    ):
        place = find_item(edits.unpark(journey, [one], "lane-pain", "s1"), one)
        assert place is not None
        assert (place.item.text, place.item.source) == (text, source)
        assert place.item == converted(journey, find_parked(journey, one), "note")
        assert (place.item.__pydantic_extra__ or {}) == ({"mood": "x"} if one == "newer" else {})


def test_addresses_and_touchpoints_of_a_note_come_along() -> None:
    link = TextSpan(start=0, end=3, link="https://x.example/a")
    note = Note(kind="note", id="n", text="see it", styles=(link,), touchpoint="shop", owner="Ann")
    point = converted(a_map(), note, "emotion")
    assert point.quote == "see it\nShop\nhttps://x.example/a\nAnn"
    with pytest.raises(EditError):
        converted(a_map(), note.replace(text="x" * 20_000, styles=()), "emotion")


@given(
    words=st.lists(WORDS, min_size=9, max_size=9),
    lane=st.sampled_from(list(TAKES)),
    stage=st.sampled_from(["s1", "s2", "s3"]),
    at=st.none() | st.integers(-1, 4),
)
def test_no_word_is_lost_on_the_way_to_any_lane(
    words: list[str], lane: str, stage: str, at: int | None
) -> None:
    journey = a_map(words)
    parked = edits.park_items(journey, ALL)
    for item in items_of(words):
        try:
            back = edits.unpark(parked, [item.id], f"lane-{lane}", stage, at)
        except EditError:
            assert "note" not in TAKES[lane]  # type: ignore[index]
            continue
        assert faults(back) == ()
        written = back.model_dump_json()
        for value in item.__dict__.values():
            if isinstance(value, str) and value in words:
                assert _json(value) in written
    assert journey == a_map(words)


def _json(text: str) -> str:
    return Note(kind="note", id="x", text=text).model_dump_json().split('"text":"')[1].split('"')[0]


def test_a_locked_structure_keeps_its_stages_and_lanes() -> None:
    journey = edits.change_journey(a_map(), fixed=True)
    for change in (
        lambda: edits.add_stage(journey, Stage(id="new")),
        lambda: edits.move_stage(journey, "s1", 2),
        lambda: edits.remove_stage(journey, "s1"),
        lambda: edits.add_lane(journey, Lane(id="new", kind="note")),
        lambda: edits.move_lane(journey, "lane-note", 0),
        lambda: edits.remove_lane(journey, "lane-note"),
        lambda: edits.change_lane(journey, "lane-note", kind="goal"),
    ):
        with pytest.raises(EditError) as refused:
            change()
        assert refused.value.code == "fixed"
        assert "Lock structure" in str(refused.value)
    assert edits.move_stage(journey, "s1", 0) is journey
    renamed = edits.change_stage(journey, "s1", name="Before", width=300.0)
    renamed = edits.change_lane(renamed, "lane-note", name="Ideas")
    assert edits.move_items(renamed, ["note"], "lane-note", "s2") is not renamed
    free = edits.change_journey(journey, fixed=False)
    assert edits.remove_stage(free, "s1") is not free
