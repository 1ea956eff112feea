from __future__ import annotations

from collections.abc import Callable

import pytest

from app.model.assets import asset_bytes, make_asset
from app.model.edits import (
    add_asset,
    add_item,
    add_lane,
    add_link,
    add_persona,
    add_phase,
    add_stage,
    add_touchpoint,
    change_journey,
    change_link,
    change_persona,
    change_phase,
    change_touchpoint,
    move_persona,
    move_touchpoint,
    remove_link,
    remove_persona,
    remove_phase,
    remove_touchpoint,
    set_focus,
)
from app.model.errors import EditError
from app.model.items import EmotionPoint, Item, Note, Person, PictureUse, TouchpointUse
from app.model.journey import Journey, Link, Phase, Prompt, Stage, Template
from app.model.journey import empty_journey as empty
from app.model.lanes import Lane, LaneKind
from app.model.people import Persona, Touchpoint
from app.model.queries import faults, find_item, find_persona, find_touchpoint, iter_items

PIXEL = b"\x89PNG\r\n\x1a\nnot really a picture"


@pytest.fixture
def journey() -> Journey:
    map_ = add_stage(add_stage(empty("A map"), Stage(id="s1")), Stage(id="s2"))
    map_ = add_persona(add_persona(map_, Persona(id="p1", name="Camille")), Persona(id="p2"))
    map_ = add_touchpoint(map_, Touchpoint(id="t1", name="Web shop", owner="Web team"))
    items: dict[LaneKind, Item] = {
        "emotion": EmotionPoint(kind="emotion", id="e", persona="p1", quote="Oh"),
        "person": Person(kind="person", id="w", persona="p1"),
        "touchpoint": TouchpointUse(
            kind="touchpoint", id="u", touchpoint="t1", span=2, note="Slow on Saturdays"
        ),
        "action": Note(kind="note", id="n", text="Opens it", touchpoint="t1"),
    }
    for kind, item in items.items():
        map_ = add_lane(map_, Lane(id=f"l-{kind}", kind=kind))
        map_ = add_item(map_, item, f"l-{kind}", "s1")
    return map_


def item(map_: Journey, item_id: str) -> Item:
    place = find_item(map_, item_id)
    assert place is not None
    return place.item


def code(do: Callable[[], Journey]) -> str:
    with pytest.raises(EditError) as refused:
        do()
    return refused.value.code


def test_the_first_persona_comes_into_focus(journey: Journey) -> None:
    assert journey.focus == "p1"
    assert set_focus(journey, "p2").focus == "p2"
    assert set_focus(journey, None).focus is None
    assert set_focus(journey, "p1") is journey
    assert code(lambda: set_focus(journey, "no")) == "no-persona"


def test_a_persona_changes_moves_and_goes(journey: Journey) -> None:
    new = change_persona(journey, "p2", name="Idriss\r", goals=("Be\x00 quick",), age=41)
    found = find_persona(new, "p2")
    assert found is not None
    assert (found.name, found.goals, found.age) == ("Idriss\n", ("Be quick",), 41)
    assert code(lambda: change_persona(journey, "p2", age=999)) == "bad-value"
    assert code(lambda: change_persona(journey, "p2", portrait="none")) == "no-asset"
    assert [one.id for one in move_persona(journey, "p2", 0).personas] == ["p2", "p1"]


def test_a_removed_persona_leaves_words_behind(journey: Journey) -> None:
    new = remove_persona(journey, "p1")
    assert new.focus == "p2"
    point, person = item(new, "e"), item(new, "w")
    assert isinstance(point, EmotionPoint)
    assert isinstance(person, Person)
    assert (point.persona, point.quote) == (None, "Oh")
    assert (person.persona, person.name) == (None, "Camille")
    assert new.lanes[2] is journey.lanes[2]
    assert remove_persona(new, "p2").focus is None
    assert faults(new) == ()


def test_a_removed_touchpoint_leaves_notes_behind(journey: Journey) -> None:
    parked = change_journey(journey, parking=(Note(kind="note", id="k", touchpoint="t1"),))
    linked = add_link(parked, Link(id="a", source="u", target="n"))
    new = remove_touchpoint(linked, "t1")
    left = item(new, "u")
    assert isinstance(left, Note)
    assert (left.text, left.span) == ("Web shop\nSlow on Saturdays", 2)
    kept = item(new, "n")
    assert isinstance(kept, Note)
    assert (kept.text, kept.touchpoint) == ("Opens it", None)
    assert new.parking[0].touchpoint is None
    assert new.links == linked.links
    assert faults(new) == ()


def test_a_touchpoint_turned_note_keeps_long_and_unknown_words(journey: Journey) -> None:
    use = {"kind": "touchpoint", "id": "v", "touchpoint": "t1", "note": "x" * 20_000}
    odd = TouchpointUse.model_validate({**use, "text": 3, "later": [1]})
    left = item(remove_touchpoint(add_item(journey, odd, "l-touchpoint", "s2"), "t1"), "v")
    assert isinstance(left, Note)
    assert (len(left.text), left.source) == (20_000, "Web shop")
    assert left.__pydantic_extra__ == {"later": [1]}


def test_a_touchpoint_changes_and_moves_in_the_inventory(journey: Journey) -> None:
    new = change_touchpoint(journey, "t1", channel="web", online=True)
    found = find_touchpoint(new, "t1")
    assert found is not None
    assert (found.channel, found.online, found.owner) == ("web", True, "Web team")
    assert all(a.lane is b.lane for a, b in zip(iter_items(new), iter_items(journey), strict=True))
    more = add_touchpoint(journey, Touchpoint(id="t2"), 0)
    assert [one.id for one in more.touchpoints] == ["t2", "t1"]
    assert [one.id for one in move_touchpoint(more, "t1", 0).touchpoints] == ["t1", "t2"]


def test_links_join_two_items_of_the_map(journey: Journey) -> None:
    new = add_link(journey, Link(id="a", source="n", target="u", label="or\x07"))
    assert new.links[0].label == "or"
    assert change_link(new, "a", target="e").links[0].target == "e"
    assert remove_link(new, "a").links == ()
    assert code(lambda: change_link(new, "a", target="n")) == "link-to-itself"
    assert code(lambda: change_link(new, "a", target="no")) == "no-item"
    assert code(lambda: add_link(new, Link(id="a", source="n", target="e"))) == "used-id"
    assert code(lambda: remove_link(new, "no")) == "no-link"


def test_phases_run_forward(journey: Journey) -> None:
    new = add_phase(journey, Phase(id="f", first="s1", last="s2"))
    assert change_phase(new, "f", last="s1").phases[0].last == "s1"
    assert remove_phase(new, "f").phases == ()
    backwards = Phase(id="b", first="s2", last="s1")
    assert code(lambda: add_phase(new, backwards)) == "phase-order"
    assert code(lambda: change_phase(new, "f", last="no")) == "no-stage"


def test_a_picture_is_kept_once(journey: Journey) -> None:
    asset = make_asset(PIXEL, "image/png", 1, 1, "dot.png")
    new = add_asset(journey, asset)
    assert add_asset(new, make_asset(PIXEL, "image/png", 1, 1)) is new
    assert asset_bytes(new.assets[0]) == PIXEL
    picture = PictureUse(kind="picture", id="i", asset=asset.id)
    new = add_lane(new, Lane(id="l-pictures", kind="picture"))
    assert faults(add_item(new, picture, "l-pictures", "s1")) == ()
    lane = add_lane(journey, Lane(id="l-pictures", kind="picture"))
    assert code(lambda: add_item(lane, picture, "l-pictures", "s1")) == "no-asset"


@pytest.mark.parametrize("data", ["bm90IHRoZSBzYW1l", "no base64!", "YWJj=YWJj"])
def test_a_damaged_picture_is_found_out(data: str) -> None:
    asset = make_asset(PIXEL, "image/png", 1, 1).replace(data=data)
    with pytest.raises(ValueError, match="damaged"):
        asset_bytes(asset)


def test_the_map_itself_changes_and_its_parts_stay_sound(journey: Journey) -> None:
    assert change_journey(journey, title="A map") is journey
    assert change_journey(journey, title="Été\x00").title == "Été"
    assert code(lambda: change_journey(journey, language="français")) == "bad-value"
    assert code(lambda: change_journey(journey, title="x" * 501)) == "too-long"
    note = Note(kind="note", id="n")
    assert code(lambda: change_journey(journey, parking=(note,))) == "used-id"
    asking = Template(id="t", prompts=(Prompt(lane="no"),))
    assert code(lambda: change_journey(journey, template=asking)) == "no-lane"
    parked = change_journey(journey, parking=(note.replace(id="k"),))
    assert faults(change_journey(parked, parking=(note.replace(id="k", text="Later"),))) == ()
    for field in ("stages", "lanes", "version", "personas", "criteria"):
        with pytest.raises(TypeError):
            change_journey(journey, **{field: ()})
    with pytest.raises(TypeError):
        change_journey(journey, heading="x")
