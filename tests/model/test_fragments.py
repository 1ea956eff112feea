"""Copy and paste, in the model: every word comes along, and nothing else changes."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model import edits
from app.model.assets import make_asset
from app.model.edits.pasting import Pasted, Target
from app.model.errors import EditError, ReadError
from app.model.fragments import Fragment, cut_out, read_fragment, write_fragment
from app.model.items import EmotionPoint, Item, Metric, Note, Person, PictureUse, TouchpointUse
from app.model.journey import Journey, Link, Stage, empty_journey
from app.model.lanes import TAKES, Cell, Lane, LaneKind
from app.model.people import Persona, Touchpoint
from app.model.plain_words import words_of
from app.model.queries import faults, iter_items, span_of
from app.model.reading import read_journey
from app.model.writing import write_journey

SAMPLE = Path(__file__).parent.parent / "samples" / "version-1.parcours"
ASSET = make_asset(b"one", "image/png", 3, 2, "One")

TEXT = st.sampled_from(["one", "two\nlines", "é 日本 🚲", "", "a & b", "x" * 600])


@st.composite
def an_item(draw: st.DrawFn, kind: LaneKind, name: str, room: int) -> Item:
    text, span = draw(TEXT), draw(st.integers(1, room))
    match draw(st.sampled_from(TAKES[kind])):
        case "note":
            named = draw(st.sampled_from([None, "web"]))
            return Note(kind="note", id=name, text=text, span=span, touchpoint=named, owner="Ann")
        case "touchpoint":
            return TouchpointUse(kind="touchpoint", id=name, touchpoint="web", span=span, note=text)
        case "emotion":
            return EmotionPoint(kind="emotion", id=name, quote=text, level=1.5, persona="marie")
        case "metric":
            return Metric(kind="metric", id=name, label=text[:500], value=1.5, unit="%")
        case "picture":
            return PictureUse(kind="picture", id=name, asset=ASSET.id, caption=text, span=span)
        case "person":
            return Person(kind="person", id=name, name=text[:500], persona="marie", span=span)


@st.composite
def some_map(draw: st.DrawFn, mark: str = "") -> Journey:
    count = draw(st.integers(0, 4))
    stages = tuple(Stage(id=f"{mark}s{n}", name=f"Stage {n}") for n in range(count))
    lanes: list[Lane] = []
    number = 0
    for row in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(list(TAKES)))
        cells: list[Cell] = []
        for n in range(count):
            items: list[Item] = []
            for _ in range(draw(st.integers(0, 2)) if TAKES[kind] else 0):
                items.append(draw(an_item(kind, f"{mark}i{number}", count - n)))
                number += 1
            if items:
                cells.append(Cell(stage=f"{mark}s{n}", items=tuple(items)))
        lanes.append(Lane(id=f"{mark}l{row}", name=kind, kind=kind, cells=tuple(cells)))
    links = ()
    if number > 1:
        links = (Link(id=f"{mark}link", source=f"{mark}i0", target=f"{mark}i1", label="then"),)
    return empty_journey().replace(
        stages=stages,
        lanes=tuple(lanes),
        links=links,
        touchpoints=(Touchpoint(id="web", name="Web site"),),
        personas=(Persona(id="marie", name="Marie", portrait=ASSET.id),),
        assets=(ASSET,),
    )


def ids_of(journey: Journey) -> list[str]:
    cells = [f"{lane.id}/{stage.id}" for lane in journey.lanes for stage in journey.stages]
    heads = [part.id for part in (*journey.stages, *journey.lanes)]
    return [*heads, *cells, *(place.item.id for place in iter_items(journey))]


def words(journey: Journey) -> Counter[str]:
    return Counter(words_of(journey, place.item) for place in iter_items(journey))


def pasted(journey: Journey, fragment: Fragment, target: Target, grow: bool) -> Pasted | None:
    """None where a map has no place for it, or none for so long a text."""
    try:
        return edits.paste(journey, fragment, target, fragment.new_ids(), grow=grow)
    except EditError as error:
        if error.code not in ("no-place", "too-long"):
            raise
        return None


@settings(max_examples=150)
@given(some_map(), some_map("x"), st.data(), st.booleans(), st.booleans())
def test_every_word_that_is_copied_is_pasted(
    source: Journey, there: Journey, data: st.DataObject, same: bool, grow: bool
) -> None:
    names = ids_of(source)
    chosen = data.draw(st.lists(st.sampled_from(names), max_size=6)) if names else []
    before = write_journey(source)
    found = cut_out(source, chosen)
    assert write_journey(source) == before
    if found is None:
        return
    assert not faults(found.journey)
    raw = write_fragment(found)
    again = read_fragment(raw)
    assert again == found
    assert write_fragment(again) == raw
    target_map = source if same else there
    wanted = [None, *ids_of(target_map)]
    target = Target(
        data.draw(st.sampled_from(wanted)), data.draw(st.sampled_from(wanted)), tuple(chosen)
    )
    kept = write_journey(target_map)
    done = pasted(target_map, again, target, grow)
    if done is None:
        return
    assert write_journey(target_map) == kept
    assert not faults(done.journey)
    assert read_journey(write_journey(done.journey)).journey == done.journey
    assert set(done.ids) <= {*ids_of(done.journey)}
    new = words(done.journey) - words(target_map)
    if not done.converted:
        assert new == words(found.journey)
    else:
        said = "\n".join(new.elements()) + "".join(
            getattr(place.item, "source", "") for place in iter_items(done.journey)
        )
        for text in words(found.journey):
            assert all(line in said for line in text.split("\n"))
    assert len(done.journey.touchpoints) == len(done.journey.personas) == 1
    assert len(done.journey.assets) == 1
    assert len(done.journey.links) == len(target_map.links) + len(found.journey.links)


def grid(stages: str, *lanes: tuple[LaneKind, str]) -> Journey:
    """A map of empty lanes, each a kind and an id."""
    return empty_journey().replace(
        stages=tuple(Stage(id=name, name=name) for name in stages),
        lanes=tuple(Lane(id=name, kind=kind, name=name) for kind, name in lanes),
    )


def note(name: str, span: int = 1) -> Note:
    return Note(kind="note", id=name, text=name, span=span)


def at(journey: Journey, lane: str, stage: str) -> list[str]:
    return [
        words_of(journey, place.item)
        for place in iter_items(journey)
        if (place.lane.id, place.stage) == (lane, stage)
    ]


def copied(journey: Journey, *ids: str) -> Fragment:
    found = cut_out(journey, ids)
    assert found is not None
    return found


def test_items_keep_their_places_to_each_other() -> None:
    journey = grid("abcd", ("note", "p"), ("separator", "line"), ("note", "q"), ("note", "r"))
    journey = edits.add_item(journey, note("one"), "p", "a")
    journey = edits.add_item(journey, note("two", 2), "q", "b")
    found = copied(journey, "one", "two")
    assert [lane.id for lane in found.journey.lanes] == ["p", "line", "q"]
    assert [stage.id for stage in found.journey.stages] == ["a", "b", "c"]
    done = edits.paste(journey, found, Target("q", "b"), found.new_ids(), grow=True)
    assert at(done.journey, "q", "b") == ["two", "one"]
    assert done.new_lanes == 1
    fresh = done.journey.lanes[-1]
    assert (fresh.kind, at(done.journey, fresh.id, "c")) == ("note", ["two"])
    less = edits.paste(journey, found, Target("q", "b"), found.new_ids(), grow=False)
    assert at(less.journey, "r", "c") == ["two"]


def test_an_item_goes_to_the_nearest_lane_that_takes_it_or_changes_kind() -> None:
    source = grid("a", ("emotion", "e"))
    point = EmotionPoint(kind="emotion", id="p", level=-2, quote="Oh no")
    found = copied(edits.add_item(source, point, "e", "a"), "p")
    there = grid("a", ("note", "n"), ("action", "m"), ("emotion", "f"))
    done = edits.paste(there, found, Target("n", "a"), found.new_ids(), grow=False)
    assert at(done.journey, "f", "a") == ["Oh no"]
    assert (done.elsewhere, done.converted) == (1, 0)
    there = grid("a", ("separator", "s"), ("pain", "n"))
    done = edits.paste(there, found, Target("s", "a"), found.new_ids(), grow=False)
    assert at(done.journey, "n", "a") == ["Oh no"]
    assert (done.elsewhere, done.converted) == (0, 1)
    with pytest.raises(EditError, match="no place"):
        edits.paste(grid("a", ("separator", "s")), found, Target(), found.new_ids(), grow=False)


def test_a_touchpoint_of_the_same_id_but_another_name_is_another_one() -> None:
    source = grid("a", ("touchpoint", "t")).replace(touchpoints=(Touchpoint(id="w", name="Web"),))
    use = TouchpointUse(kind="touchpoint", id="u", touchpoint="w")
    found = copied(edits.add_item(source, use, "t", "a"), "u")
    there = grid("a", ("touchpoint", "t"))
    for own, count in (
        (Touchpoint(id="w", name="App"), 2),
        (Touchpoint(id="z", name="web", owner="IT"), 1),
        (Touchpoint(id="w", name="Web", owner="IT"), 1),
    ):
        into = there.replace(touchpoints=(own,))
        done = edits.paste(into, found, Target("t", "a"), found.new_ids(), grow=False)
        assert len(done.journey.touchpoints) == count
        assert at(done.journey, "t", "a") == [own.name if count == 1 else "Web"]


def test_stages_find_their_lanes_and_bring_those_that_are_not_there() -> None:
    source = grid("ab", ("note", "x"), ("metric", "y"))
    source = edits.add_item(source, note("one"), "x", "a")
    source = edits.add_item(source, Metric(kind="metric", id="m", label="NPS"), "y", "a")
    found = copied(source, "a")
    assert found.shape == "stages"
    there = grid("cd", ("note", "other"), ("note", "x2"))
    there = edits.change_lane(there, "x2", name="X")
    done = edits.paste(there, found, Target(stage="c"), found.new_ids(), grow=False)
    assert [stage.name for stage in done.journey.stages] == ["c", "a", "d"]
    fresh = done.ids[0]
    assert at(done.journey, "x2", fresh) == ["one"]
    assert done.new_lanes == 1
    assert at(done.journey, done.journey.lanes[-1].id, fresh) == ["NPS"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"fragment": "else"}, "not-a-map"),
        ({"fragment": None}, "not-a-map"),
        ({"format": "other"}, "not-a-map"),
        ({"stages": 3}, "want-list"),
        ({"touchpoints": []}, "broken-reference"),
    ],
)
def test_a_damaged_fragment_is_refused(change: dict[str, object], code: str) -> None:
    journey = read_journey(SAMPLE.read_bytes()).journey
    found = copied(journey, *(lane.id for lane in journey.lanes))
    value = {**json.loads(write_fragment(found)), **change}
    with pytest.raises(ReadError) as refused:
        read_fragment(json.dumps(value).encode())
    assert refused.value.code == code


def test_five_thousand_notes_are_pasted_in_one_pass() -> None:
    cells = tuple(
        Cell(stage=name, items=tuple(note(f"{name}{n}") for n in range(1250))) for name in "abcd"
    )
    journey = grid("abcd").replace(lanes=(Lane(id="l", kind="note", cells=cells),))
    found = copied(journey, *(f"l/{name}" for name in "abcd"))
    done = edits.paste(journey, found, Target("l", "a"), found.new_ids(), grow=False)
    assert sum(1 for _ in iter_items(done.journey)) == 10_000


def a_lane_of(stages: str, **spans: int) -> Journey:
    """A lane `l` with a note in each of some stages, by their spans."""
    journey = grid(stages, ("note", "l"))
    for stage, span in spans.items():
        journey = edits.add_item(
            journey, note(f"in-{stage}", span).replace(id=f"n{stage}"), "l", stage
        )
    return journey


@pytest.mark.parametrize(
    ("there", "missing", "stages"),
    [
        ("c", 2, "abc"),
        ("ac", 1, "abc"),
        ("cba", 0, "cba"),
        ("xb", 2, "xabc"),
        ("xyz", 0, "xyz"),
        ("xy", 1, "xyc"),
        ("", 3, "abc"),
    ],
)
def test_a_pasted_lane_finds_its_own_stages_and_brings_those_that_are_gone(
    there: str, missing: int, stages: str
) -> None:
    found = copied(a_lane_of("abc", a=1, b=1, c=1), "l")
    into = grid(there)
    assert edits.lacking(into, found, Target()) == (missing, 0)
    done = edits.paste(into, found, Target(), found.new_ids(), grow=True)
    assert "".join(stage.name for stage in done.journey.stages) == stages
    assert faults(done.journey) == ()
    own = {one.name: one.id for one in done.journey.stages}
    twins = [own.get(name, own[stages[n]]) for n, name in enumerate("abc")]
    lane = done.ids[0]
    assert [at(done.journey, lane, one) for one in twins] == [["in-a"], ["in-b"], ["in-c"]]
    if there:
        less = edits.paste(into, found, Target(), found.new_ids(), grow=False)
        assert [stage.name for stage in less.journey.stages] == list(there)
        assert words(less.journey) == words(done.journey)


def test_a_lane_lacks_the_stages_that_its_notes_cover() -> None:
    found = copied(a_lane_of("abc", a=3), "l")
    into = grid("x")
    assert edits.lacking(into, found, Target()) == (2, 0)
    done = edits.paste(into, found, Target(), found.new_ids(), grow=True)
    [place] = iter_items(done.journey)
    assert span_of(place.item) == 3
    less = edits.paste(into, found, Target(), found.new_ids(), grow=False)
    [place] = iter_items(less.journey)
    assert span_of(place.item) == 1


def test_parked_items_are_copied_with_others() -> None:
    journey = a_lane_of("ab", b=1)
    journey = edits.add_parked(journey, note("later", 2))
    journey = edits.add_parked(journey, EmotionPoint(kind="emotion", id="p", quote="Hm"))
    for chosen in (["nb", "later", "p"], ["l", "later", "p"], ["b", "p", "later"]):
        found = copied(journey, *chosen)
        assert read_fragment(write_fragment(found)) == found
        assert faults(found.journey) == ()
        assert words(found.journey) == Counter(["in-b", "later", "Hm"])


def test_parked_items_are_copied_as_well() -> None:
    journey = grid("ab", ("note", "n"), ("emotion", "e"))
    journey = edits.add_parked(journey, note("later", 2))
    journey = edits.add_parked(journey, EmotionPoint(kind="emotion", id="p", quote="Hm"))
    found = copied(journey, "later", "p")
    assert read_fragment(write_fragment(found)) == found
    done = edits.paste(journey, found, Target("n", "a"), found.new_ids(), grow=False)
    assert at(done.journey, "n", "a") == ["later"]
    assert at(done.journey, "e", "a") == ["Hm"]
    assert done.journey.parking == journey.parking


def test_no_lane_is_pasted_while_the_structure_is_locked() -> None:
    there = edits.add_item(grid("st", ("pain", "lb")), note("b1"), "lb", "t")
    fragment = copied(there, "lb")
    here = edits.change_journey(grid("st", ("action", "la")), fixed=True)
    with pytest.raises(EditError) as caught:
        edits.paste(here, fragment, Target("la", "s"), fragment.new_ids(), grow=False)
    assert caught.value.code == "fixed"


def test_items_of_another_map_go_to_the_lanes_of_their_kinds() -> None:
    there = grid("ab", ("goal", "g"), ("thought", "t"), ("pain", "p"), ("metric", "m"))
    for name, lane in (("aim", "g"), ("idea", "t"), ("hurt", "p")):
        there = edits.add_item(there, note(name), lane, "b")
    found = copied(there, "aim", "idea", "hurt")
    here = grid("s", ("touchpoint", "1"), ("pain", "2"), ("note", "3"), ("goal", "4"))
    target = Target("1", "s")
    assert edits.lacking(here, found, target) == (0, 1)
    done = edits.paste(here, found, target, found.new_ids(), grow=True)
    assert [at(done.journey, lane.id, "s") for lane in done.journey.lanes] == [
        [],
        ["hurt"],
        [],
        ["aim"],
        ["idea"],
    ]
    assert done.journey.lanes[-1].kind == "thought"
