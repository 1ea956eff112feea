"""A view shows what it says and nothing else, and keeps every note of the map."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model import edits
from app.model.faults import faults
from app.model.items import Item, Note, span_of
from app.model.journey import Journey, Link, Phase
from app.model.queries import iter_items
from app.model.reading import read_journey
from app.model.viewing import Viewer, carried, fold, seen, values_of
from app.model.views import FACETS, View
from app.model.writing import write_journey
from tests.big_maps import big_map

OWNERS = ("", "Support", "support ", "Sales")
TAGS = ((), ("risk",), ("idea", "Risk"))


def _marked(item: Item, n: int) -> Item:
    if not isinstance(item, Note):
        return item
    evidence: Any = (None, "assumed", "measured")[n % 3]
    return item.replace(owner=OWNERS[n % 4], tags=TAGS[n % 3], evidence=evidence)


@st.composite
def maps(draw: st.DrawFn) -> Journey:
    stages = draw(st.integers(1, 5))
    made = big_map(draw(st.integers(0, 40)), stages, draw(st.integers(1, 11)), draw(st.integers()))
    lanes = tuple(
        lane.replace(
            cells=tuple(
                cell.replace(items=tuple(_marked(one, n) for n, one in enumerate(cell.items)))
                for cell in lane.cells
            )
        )
        for lane in made.lanes
    )
    first = draw(st.integers(0, stages - 1))
    last = draw(st.integers(first, stages - 1))
    ids = [place.item.id for place in iter_items(made)]
    links = [
        Link(id=f"k{n}", source=one, target=other)
        for n, (one, other) in enumerate(zip(ids, ids[5:], strict=False))
    ]
    made = made.replace(
        lanes=lanes,
        links=tuple(links),
        phases=(Phase(id="f", first=f"s{first + 1}", last=f"s{last + 1}"),),
        touchpoints=tuple(
            one.replace(owner=OWNERS[n % 4]) for n, one in enumerate(made.touchpoints)
        ),
    )
    for spot in draw(st.lists(st.integers(0, 200), max_size=4)):
        if ids:
            place = next(one for one in iter_items(made) if one.item.id == ids[spot % len(ids)])
            at = next(n for n, one in enumerate(made.stages) if one.id == place.stage)
            if not (isinstance(place.item, Note)):
                continue
            made = edits.set_span(made, place.item.id, 1 + spot % (stages - at))
    return made


@st.composite
def views(draw: st.DrawFn, journey: Journey) -> View:
    def some(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(draw(st.lists(st.sampled_from([*names, "gone"]), unique=True, max_size=4)))

    stages, lanes = tuple(s.id for s in journey.stages), tuple(x.id for x in journey.lanes)
    values = {
        "persona": some(("p1",)),
        "owner": some(OWNERS),
        "channel": some(("web", "")),
        "tag": some(("risk", "")),
        "evidence": some(("assumed", "")),
    }
    asked = draw(st.sets(st.sampled_from(FACETS), max_size=2))
    return View(
        hidden_stages=some(stages),
        hidden_lanes=some(lanes),
        collapsed_stages=some(stages),
        collapsed_lanes=some(lanes),
        **{facet: values[facet] for facet in asked},
    )


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_what_is_seen_is_a_sound_map_of_exactly_what_the_view_shows(data: st.DataObject) -> None:
    whole = data.draw(maps())
    journey = whole.replace(view=data.draw(views(whole)))
    view = journey.view
    assert view is not None
    found = seen(journey)
    assert faults(found.journey) == ()
    assert found.journey.view is None
    assert [s.id for s in found.journey.stages] == [
        s.id for s in whole.stages if s.id not in view.hidden_stages
    ]
    assert [x.id for x in found.journey.lanes] == [
        x.id for x in whole.lanes if x.id not in view.hidden_lanes
    ]
    order = [stage.id for stage in whole.stages]
    shown: dict[str, tuple[str, list[str]]] = {}
    for place in iter_items(found.journey):
        names = [stage.id for stage in found.journey.stages]
        at = names.index(place.stage)
        shown[place.item.id] = place.lane.id, names[at : at + span_of(place.item)]
    counts = dict.fromkeys(found.collapsed, 0)
    for place in iter_items(whole):
        at = order.index(place.stage)
        covered = order[at : at + span_of(place.item)]
        kept = [one for one in covered if one not in view.hidden_stages]
        small = place.lane.id in view.collapsed_lanes
        opened = kept if small else [one for one in kept if one not in view.collapsed_stages]
        wanted = place.lane.id not in view.hidden_lanes and _fits(place.item, whole, view)
        assert (place.item.id in shown) == (wanted and bool(opened))
        if place.item.id in shown:
            lane, stages = shown[place.item.id]
            assert lane == place.lane.id
            assert stages == kept[kept.index(opened[0]) : kept.index(opened[-1]) + 1]
        if wanted and small and kept:
            counts[place.lane.id] += 1
        elif wanted and kept and not opened:
            counts[kept[0]] += 1
    assert dict(found.counts) == counts
    assert all(x.source in shown and x.target in shown for x in found.journey.links)
    assert len(found.journey.links) == sum(
        x.source in shown and x.target in shown for x in whole.links
    )
    assert read_journey(write_journey(journey)).journey == journey


def _fits(item: Item, journey: Journey, view: View) -> bool:
    for facet in FACETS:
        wanted = {fold(facet, one) for one in view.values(facet)}
        if facet == "persona":
            wanted &= {one.id for one in journey.personas}
        own = values_of(item, facet, journey)
        if wanted and own is not None and wanted.isdisjoint(fold(facet, one) for one in own):
            return False
    return True


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_a_viewer_that_has_seen_other_maps_sees_the_same(data: st.DataObject) -> None:
    viewer = Viewer()
    journey = data.draw(maps())
    for _ in range(3):
        journey = journey.replace(view=data.draw(st.none() | views(journey)))
        assert viewer.see(journey) == seen(journey)
        items = [place.item.id for place in iter_items(journey)]
        if items:
            one = data.draw(st.sampled_from(items))
            journey = edits.remove_items(journey, [one])
            assert viewer.see(journey) == seen(journey)


def test_a_map_without_a_view_is_what_is_seen() -> None:
    journey = big_map(50, 4, 5)
    assert Viewer().see(journey).journey is journey


def test_an_edit_in_one_lane_leaves_what_is_seen_of_the_others() -> None:
    journey = edits.put_away(big_map(80, 4, 8), ["s2", "l3"], "hidden")
    journey = edits.filter_by(journey, "owner", [""])
    viewer = Viewer()
    before = viewer.see(journey).journey
    item = next(place.item for place in iter_items(journey) if place.lane.id == "l1")
    after = viewer.see(edits.change_item(journey, item.id, text="other")).journey
    assert [new is old for new, old in zip(after.lanes, before.lanes, strict=True)] == [
        lane.id != "l1" for lane in before.lanes
    ]
    assert viewer.see(edits.change_stage(journey, "s1", name="x")).journey.lanes == before.lanes


def test_what_is_written_under_a_filter_stays_shown_until_the_filter_changes() -> None:
    journey = edits.filter_by(big_map(20, 3, 1), "owner", ["Support"])
    assert not list(iter_items(seen(journey).journey))
    note = Note(kind="note", id="new", text="n")
    after = carried(journey, edits.add_item(journey, note, "l1", "s1"))
    assert [p.item.id for p in iter_items(seen(after).journey)] == ["new"]
    again = carried(after, edits.change_item(after, "new", owner="Support"))
    other = carried(again, edits.change_item(again, "new", owner="Sales"))
    assert [p.item.id for p in iter_items(seen(other).journey)] == ["new"]
    hidden = next(p.item for p in iter_items(journey))
    still = carried(other, edits.change_item(other, hidden.id, text="y"))
    assert [p.item.id for p in iter_items(seen(still).journey)] == ["new"]
    assert not list(iter_items(seen(edits.filter_by(still, "owner", ["Support"])).journey))


def test_what_is_shown_besides_a_filter_leaves_the_other_lanes_the_same_objects() -> None:
    journey = edits.filter_by(big_map(80, 4, 4), "owner", ["Nobody"])
    viewer = Viewer()
    first = viewer.see(journey).journey
    note = Note(kind="note", id="new", text="n")
    after = carried(journey, edits.add_item(journey, note, "l1", "s1"))
    second = viewer.see(after).journey
    kept = [new is old for new, old in zip(second.lanes, first.lanes, strict=True)]
    assert kept == [lane.id != "l1" for lane in first.lanes]
    left_out = {place.item.id for place in iter_items(journey)}
    left_out -= {place.item.id for place in iter_items(first)}
    other = next(p for p in iter_items(journey) if p.lane.id != "l1" and p.item.id in left_out)
    shown = edits.bring_out(after, [other.item.id])
    third = viewer.see(shown).journey
    assert other.item.id in {place.item.id for place in iter_items(third)}
    kept = [new is old for new, old in zip(third.lanes, second.lanes, strict=True)]
    assert kept == [lane.id != other.lane.id for lane in first.lanes]
    again = edits.filter_by(shown, "owner", ["Nobody"])
    assert viewer.see(again) == seen(again)


def test_a_named_view_keeps_nothing_that_is_shown_only_for_having_been_written() -> None:
    journey = edits.keep_view(edits.filter_by(big_map(20, 3, 2), "owner", ["A"]), "v", "A’s")
    note = Note(kind="note", id="new", text="n")
    after = carried(journey, edits.add_item(journey, note, "l1", "s1"))
    assert after.view is not None
    assert after.view.also == ("new",)
    assert after.view.lasting == after.views[0].view
    updated = edits.update_view(after, "v")
    assert updated.views[0].view.also == ()
    assert updated.view == after.view
    again = edits.keep_view(after, "w", "Again")
    assert again.views[1].view.also == ()


def test_what_matched_when_it_was_changed_stays_shown() -> None:
    note = Note(kind="note", id="new", owner="Support")
    journey = edits.add_item(big_map(0, 2, 1), note, "l1", "s1")
    journey = edits.filter_by(journey, "owner", ["support"])
    after = carried(journey, edits.change_item(journey, "new", owner="S"))
    assert [p.item.id for p in iter_items(seen(after).journey)] == ["new"]


def test_the_commands_of_views_change_what_is_shown_alone() -> None:
    journey = big_map(30, 4, 5)
    only = edits.show_only(journey, ["l2", "s3"])
    found = seen(only).journey
    assert [x.id for x in found.lanes] == ["l2"]
    assert [x.id for x in found.stages] == ["s3"]
    assert only.lanes == journey.lanes
    kept = edits.keep_view(only, "v", "Mine")
    wide = edits.show_all_parts(kept)
    assert seen(wide).journey.lanes == journey.lanes
    assert seen(edits.take_view(wide, "v")).journey == seen(only).journey.replace(views=kept.views)
    back = edits.bring_out(edits.put_away(journey, ["l1", "s1"], "collapsed"), ["l1", "s1"])
    assert back.view is None
    gone = edits.remove_view(edits.rename_view(kept, "v", "Other"), "v")
    assert gone.views == ()
    assert seen(gone).journey == seen(only).journey
    assert edits.clear_filters(edits.filter_by(journey, "tag", ["x"])).view is None
    assert edits.update_view(wide, "v").views[0].view.hidden_lanes == ()


def test_an_item_that_is_filtered_out_can_be_brought_out() -> None:
    journey = edits.filter_by(big_map(6, 2, 1), "tag", ["x"])
    item = next(p.item for p in iter_items(journey))
    journey = edits.bring_out(journey, [item.id])
    assert [p.item.id for p in iter_items(seen(journey).journey)] == [item.id]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_is_deleted_leaves_the_views(data: st.DataObject) -> None:
    journey = data.draw(maps())
    items = [place.item.id for place in iter_items(journey)]

    def sound(view: View) -> View:
        known = {*(x.id for x in journey.stages), *(x.id for x in journey.lanes), *items}
        known.update(one.id for one in journey.personas)
        parts = (
            *("hidden_stages", "hidden_lanes", "collapsed_stages", "collapsed_lanes"),
            *("persona", "also"),
        )
        left = {name: tuple(x for x in getattr(view, name) if x in known) for name in parts}
        return view.replace(**left)

    also = tuple(data.draw(st.lists(st.sampled_from(items), unique=True))) if items else ()
    view = sound(data.draw(views(journey))).replace(also=also)
    journey = edits.set_view(journey, view)
    journey = edits.set_view(edits.keep_view(journey, "kept", "Kept"), journey.view)
    stage, lane = journey.stages[-1].id, journey.lanes[0].id
    gone = set(data.draw(st.lists(st.sampled_from([stage, lane, "p1", *items]), unique=True)))
    after = journey
    for one in sorted(gone & {stage, lane, "p1"}):
        remove = {stage: edits.remove_stage, lane: edits.remove_lane}
        after = remove.get(one, edits.remove_persona)(after, one)
    after = edits.remove_items(after, gone)
    left = {place.item.id for place in iter_items(after)}
    gone |= set(items) - left
    for shown in (after.view or View(), *(one.view for one in after.views)):
        named = {
            *(*shown.hidden_stages, *shown.hidden_lanes, *shown.collapsed_stages),
            *(*shown.collapsed_lanes, *shown.persona, *shown.also),
        }
        assert gone.isdisjoint(named)
    assert after.views[0].view.tag == journey.views[0].view.tag
    assert not faults(after)
    assert after.view is None or after.view.hides or after.view.filters or after.view.source
    assert read_journey(write_journey(after)).journey == after


def test_a_view_of_deleted_parts_alone_is_none() -> None:
    journey = edits.put_away(big_map(6, 2, 2), ["l1", "s1"], "hidden")
    left = edits.remove_lane(journey, "l1")
    assert left.view is not None
    assert left.view.hidden_stages == ("s1",)
    assert edits.remove_stage(left, "s1").view is None
