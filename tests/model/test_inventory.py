"""The inventory of touchpoints as rows, and its edits: pure."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import edits
from app.model.common_touchpoints import COMMON, find_common, inventoried, search_common
from app.model.errors import EditError
from app.model.inventory import (
    UNUSED,
    Entry,
    Filter,
    Inventory,
    collation,
    grouped,
    in_order,
    kept,
    sort_key,
)
from app.model.items import Note, TouchpointUse
from app.model.journey import Journey, Link, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.queries import iter_items


def use(id: str, touchpoint: str, importance: int = 0, satisfaction: int = 0) -> TouchpointUse:
    return TouchpointUse(
        kind="touchpoint",
        id=id,
        touchpoint=touchpoint,
        importance=importance,
        satisfaction=satisfaction,
    )


def a_map() -> Journey:
    """A site in two stages and the lot, a shop in one, a fax nowhere; a note names the site."""
    cells = (
        Cell(stage="s1", items=(use("u1", "site", 4, 2), use("u3", "shop"))),
        Cell(stage="s2", items=(use("u2", "site", 0, 5),)),
    )
    note = Note(kind="note", id="n", text="Looks", touchpoint="site")
    return empty_journey("A map").replace(
        stages=(Stage(id="s1", name="First"), Stage(id="s2", name="Second")),
        lanes=(
            Lane(id="t", name="Touchpoints", kind="touchpoint", cells=cells),
            Lane(id="a", name="Actions", kind="action", cells=(Cell(stage="s2", items=(note,)),)),
        ),
        touchpoints=(
            Touchpoint(id="site", name="Site", channel="web", owner="Web"),
            Touchpoint(id="shop", name="Shop", channel="shop", owner="Élise"),
            Touchpoint(id="fax", name="Fax"),
        ),
        parking=(use("u4", "site", 2, 1),),
        links=(Link(id="l", source="n", target="u1"),),
    )


def entries(journey: Journey) -> dict[str, Entry]:
    return {one.id: one for one in Inventory().read(journey)}


def test_an_entry_knows_its_places_and_ratings():
    site = entries(a_map())["site"]
    assert [one.item.id for one in site.uses] == ["u1", "u2", "u4"]
    assert site.stages == ("s1", "s2")
    assert (site.importance, site.worst) == (3.0, 1)
    assert site.satisfaction == pytest.approx(8 / 3)
    fax = entries(a_map())["fax"]
    assert (fax.uses, fax.importance, fax.satisfaction, fax.worst) == ((), None, None, None)


def test_places_stand_in_the_order_of_the_stages():
    moved = edits.move_stage(a_map(), "s2", 0)
    assert [one.item.id for one in entries(moved)["site"].uses] == ["u2", "u1", "u4"]


def test_what_says_the_same_is_the_same_object():
    inventory, journey = Inventory(), a_map()
    before = {one.id: one for one in inventory.read(journey)}
    journey = edits.change_item(journey, "u3", satisfaction=3)
    after = {one.id: one for one in inventory.read(journey)}
    assert after["site"] is before["site"]
    assert after["fax"] is before["fax"]
    assert after["shop"].satisfaction == 3


ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(["", "Site", "site", "sîte", "Étape 2", "etape 10", "zoo", "œuf"]),
        st.sampled_from(["web", "shop", "other"]),
        st.integers(0, 5),
    ),
    max_size=12,
).map(
    lambda rows: [
        Entry(Touchpoint(id=f"t{n}", name=name, channel=channel), _rated(n, rating))
        for n, (name, channel, rating) in enumerate(rows)
    ]
)


def _rated(n: int, rating: int):
    from app.model.inventory import Use

    return (Use(use(f"u{n}", f"t{n}", satisfaction=rating), "t", "s1"),) if rating else ()


@given(ENTRIES, st.sampled_from(["name", "channel", "satisfaction", "stages"]), st.booleans())
def test_sorting_is_stable_and_what_says_nothing_comes_last(rows, column, down):
    key = sort_key(column, {"channel": ["web", "shop", "other"]}, ["s1"])
    found = in_order(rows, key, down=down)
    assert sorted(one.id for one in found) == sorted(one.id for one in rows)
    keys = [key(one) for one in found]
    assert [nothing for nothing, _ in keys] == sorted(nothing for nothing, _ in keys)
    places = {one.id: n for n, one in enumerate(rows)}
    for one, other in pairwise(found):
        if key(one) == key(other):
            assert places[one.id] < places[other.id]
        elif key(one)[0] == key(other)[0]:
            assert (key(one)[1] > key(other)[1]) == down


def test_names_are_sorted_as_dictionaries_do():
    names = ["zoo", "Étape 10", "etape 2", "eau", "œuf", "Oeil", "ÉTÉ", "été"]
    assert sorted(names, key=collation) == [
        *("eau", "etape 2", "Étape 10", "été", "ÉTÉ", "Oeil", "œuf", "zoo"),
    ]


@given(st.lists(st.text(max_size=8), max_size=6))
def test_every_text_has_a_place(texts):
    found = sorted(texts, key=collation)
    assert sorted(found) == sorted(texts)


def test_words_and_choices_narrow_down():
    found = Inventory().read(a_map())

    def said(entry: Entry) -> list[str]:
        return [entry.touchpoint.name, entry.touchpoint.owner]

    def ids(wanted: Filter) -> list[str]:
        return [one.id for one in kept(found, wanted, said)]

    assert ids(Filter()) == ["site", "shop", "fax"]
    assert ids(Filter("elise SHOP")) == ["shop"]
    assert ids(Filter(channels=frozenset({"web", "other"}))) == ["site", "fax"]
    assert ids(Filter(owners=frozenset({""}))) == ["fax"]
    assert ids(Filter(moments=frozenset({"before"}))) == []
    assert ids(Filter(stages=frozenset({"s2"}))) == ["site"]
    assert ids(Filter(stages=frozenset({UNUSED}))) == ["fax"]
    assert ids(Filter(stages=frozenset({"s1", UNUSED}), owners=frozenset({"Web"}))) == ["site"]


def test_groups_by_stage_count_the_places_there():
    found = grouped(Inventory().read(a_map()), "stage", ["s1", "s2"])
    said = [(key, [(one.id, one.satisfaction) for one in here]) for key, here in found]
    assert said == [
        ("s1", [("site", 2.0), ("shop", None)]),
        ("s2", [("site", 5.0)]),
        (UNUSED, [("fax", None)]),
    ]


def test_groups_by_owner_stand_by_name_those_without_last():
    found = grouped(Inventory().read(a_map()), "owner")
    assert [key for key, _ in found] == ["Élise", "Web", ""]


def test_fields_of_several_change_at_once_and_others_stay():
    journey = a_map()
    after = edits.change_touchpoints(journey, ["site", "fax"], owner="Care")
    assert [one.owner for one in after.touchpoints] == ["Care", "Élise", "Care"]
    assert after.lanes[0] is journey.lanes[0]
    assert after.touchpoints[1] is journey.touchpoints[1]
    assert edits.change_touchpoints(after, ["site"], owner="Care") is after
    with pytest.raises(EditError):
        edits.change_touchpoints(journey, ["nobody"], owner="Care")


def test_deleting_takes_all_places_and_leaves_no_name_behind():
    after = edits.delete_touchpoints(a_map(), ["site"])
    assert [one.id for one in after.touchpoints] == ["shop", "fax"]
    items = {place.item.id: place.item for place in iter_items(after)}
    assert set(items) == {"u3", "n"}
    assert items["n"].touchpoint is None
    assert after.parking == ()
    assert after.links == ()


def test_merging_keeps_every_place_and_fills_what_was_empty():
    journey = edits.change_touchpoint(a_map(), "shop", note="Old", link="x", moment="after")
    after = edits.merge_touchpoints(journey, "site", ["shop", "fax"])
    assert [one.id for one in after.touchpoints] == ["site"]
    merged = after.touchpoints[0]
    assert (merged.name, merged.channel, merged.owner) == ("Site", "web", "Web")
    assert (merged.note, merged.link, merged.moment) == ("Old", "x", "after")
    uses = [p.item for p in iter_items(after) if p.item.kind == "touchpoint"]
    assert {one.id: one.touchpoint for one in uses} == dict.fromkeys(("u1", "u2", "u3"), "site")
    assert edits.merge_touchpoints(journey, "site", ["site"]) is journey


def test_merging_loses_no_words():
    journey = a_map()
    site, shop, fax = journey.touchpoints
    shop = Touchpoint(**{**shop.__dict__, "link": "http://b", "note": "Old", "later": 7})
    journey = journey.replace(touchpoints=(site.replace(link="http://a"), shop, fax))
    (merged,) = edits.merge_touchpoints(journey, "site", ["shop", "fax"]).touchpoints
    assert (merged.link, merged.note) == ("http://a", "Old\nhttp://b")
    assert merged.model_extra == {"later": 7}
    journey = edits.change_touchpoints(journey, ["site", "shop"], note="x" * 15_000)
    journey = edits.change_touchpoint(journey, "shop", note="y" * 15_000)
    with pytest.raises(EditError) as refused:
        edits.merge_touchpoints(journey, "site", ["shop"])
    assert refused.value.code == "too-long-merged"


def test_numbers_in_names_count_by_their_value_however_long():
    names = ["9" * 5000, "a 10", "a 2", "a 007", "1" + "0" * 5000]
    assert sorted(names, key=collation) == ["9" * 5000, "1" + "0" * 5000, "a 2", "a 007", "a 10"]


def test_a_copy_stands_after_its_original_and_is_used_nowhere():
    after = edits.duplicate_touchpoints(a_map(), {"site": ("twin", "Site 2")})
    assert [one.id for one in after.touchpoints] == ["site", "twin", "shop", "fax"]
    assert after.touchpoints[1].owner == "Web"
    assert entries(after)["twin"].uses == ()


def test_placing_adds_to_the_inventory_what_it_lacks():
    common = find_common("surveys")
    assert common is not None
    fresh = common.touchpoint("new", "fr")
    journey = a_map()
    after = edits.place_touchpoints(
        journey, {"x": fresh, "y": journey.touchpoints[2]}, "t", "s2", 0
    )
    cell = after.lanes[0].cell("s2")
    assert cell is not None
    assert [item.id for item in cell.items] == ["x", "y", "u2"]
    assert after.touchpoints[-1].name == "Enquête de satisfaction"
    with pytest.raises(EditError):
        edits.place_touchpoints(journey, {"x": fresh}, "a", "s2")


def test_the_library_is_whole_in_both_languages():
    assert len({one.key for one in COMMON}) == len(COMMON) == 30
    for language in ("en", "fr"):
        names = [one.wording(language).name for one in COMMON]
        assert len(set(names)) == len(names)
        assert all(one.wording(language).about.endswith((".", "?", "non.")) for one in COMMON)
    moments = [one.moment for one in COMMON]
    assert [moments.count(one) for one in ("before", "during", "after")] == [12, 7, 11]


def test_the_library_is_searched_without_accents_and_knows_what_the_map_has():
    assert [one.key for one in search_common("REUNION enquete", "fr")] == []
    assert [one.key for one in search_common("enquete", "fr")] == ["surveys"]
    assert len(search_common("", "en")) == len(COMMON)
    journey = edits.add_touchpoint(a_map(), Touchpoint(id="w", name="site WEB"))
    common = find_common("website")
    assert common is not None
    found = inventoried(journey, common)
    assert found is not None
    assert found.id == "w"


def test_the_library_knows_names_of_the_other_language_too():
    common = find_common("surveys")
    assert common is not None
    assert common in search_common(common.fr.name, "en")
    assert common in search_common(common.en.name, "fr")
