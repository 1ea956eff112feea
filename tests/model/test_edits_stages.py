from __future__ import annotations

import pytest

from app.model.edits import (
    add_item,
    add_lane,
    add_link,
    add_persona,
    add_phase,
    add_stage,
    change_item,
    change_items,
    change_journey,
    change_lane,
    change_link,
    change_persona,
    change_phase,
    change_stage,
    move_lane,
    move_stage,
    remove_lane,
    remove_stage,
    set_span,
)
from app.model.errors import EditError
from app.model.items import EmotionPoint, Note
from app.model.journey import Journey, Link, Phase, Prompt, Stage, Template, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Persona
from app.model.queries import counts, faults, find_item, find_lane, find_stage


@pytest.fixture
def journey() -> Journey:
    """Stages a to e; note `wide` in b covers b, c, d; `end` in e; a phase over b to d."""
    map_ = empty_journey("A map")
    for name in "abcde":
        map_ = add_stage(map_, Stage(id=name, name=name.upper()))
    map_ = add_lane(map_, Lane(id="do", kind="action"))
    map_ = add_lane(map_, Lane(id="pain", kind="pain"))
    map_ = add_item(map_, Note(kind="note", id="wide", span=3), "do", "b")
    map_ = add_item(map_, Note(kind="note", id="end"), "do", "e")
    map_ = add_item(map_, Note(kind="note", id="hurts"), "pain", "c")
    return add_phase(map_, Phase(id="during", first="b", last="d"))


def covered(map_: Journey, item_id: str = "wide") -> str:
    place = find_item(map_, item_id)
    assert place is not None
    names = [stage.id for stage in map_.stages]
    at = names.index(place.stage)
    assert isinstance(place.item, Note)
    return "".join(names[at : at + place.item.span])


def phase(map_: Journey) -> str:
    names = "".join(stage.id for stage in map_.stages)
    one = map_.phases[0]
    return names[names.index(one.first) : names.index(one.last) + 1]


@pytest.mark.parametrize(
    ("index", "expected"), [(0, "bcd"), (1, "bcd"), (2, "bxcd"), (3, "bcxd"), (4, "bcd")]
)
def test_a_stage_put_into_a_span_is_covered(journey: Journey, index: int, expected: str) -> None:
    new = add_stage(journey, Stage(id="x"), index)
    assert new.stages[index].id == "x"
    assert (covered(new), phase(new)) == (expected, expected)
    assert faults(new) == ()
    assert new.lanes[1] is journey.lanes[1]


@pytest.mark.parametrize(
    ("stage", "index", "spans", "phases"),
    [
        ("a", 4, "bcd", "bcd"),
        ("a", 2, "bcad", "bcad"),
        ("c", 0, "bd", "bd"),
        ("c", 4, "bd", "bd"),
        ("c", 3, "bdc", "bdc"),
        ("d", 4, "bc", "bc"),
        ("d", 2, "bdc", "bdc"),
        ("e", 2, "becd", "becd"),
        ("e", 0, "bcd", "bcd"),
        ("b", 0, "bac", "cd"),
        ("b", 2, "bde", "cbd"),
        ("b", 4, "b", "cd"),
    ],
)
def test_spans_and_phases_follow_a_moved_stage(
    journey: Journey, stage: str, index: int, spans: str, phases: str
) -> None:
    new = move_stage(journey, stage, index)
    assert new.stages[index].id == stage
    assert (covered(new), phase(new)) == (spans, phases)
    assert faults(new) == ()
    assert counts(new) == counts(journey)


def test_a_moved_stage_leaves_lanes_with_the_same_order_alone(journey: Journey) -> None:
    assert move_stage(journey, "c", 3).lanes[1] is journey.lanes[1]
    assert move_stage(journey, "c", 2) is journey
    assert move_stage(journey, "e", 99) is journey


def test_a_removed_stage_takes_its_cells_and_shortens_the_rest(journey: Journey) -> None:
    linked = add_link(journey, Link(id="k", source="wide", target="hurts"))
    new = remove_stage(linked, "c")
    assert find_item(new, "hurts") is None
    assert new.links == ()
    assert (covered(new), phase(new)) == ("bd", "bd")
    assert covered(remove_stage(journey, "d")) == "bc"
    assert phase(remove_stage(journey, "b")) == "cd"
    for name in "bcd":
        journey = remove_stage(journey, name)
    assert journey.phases == ()
    assert faults(journey) == ()


def test_every_stage_can_go(journey: Journey) -> None:
    for name in "edcba":
        journey = remove_stage(journey, name)
        assert faults(journey) == ()
    assert counts(journey) == (0, 2, 0)


def test_prompts_go_with_their_stage_and_their_lane(journey: Journey) -> None:
    prompts = (Prompt(lane="do"), Prompt(lane="do", stage="c"), Prompt(lane="pain"))
    map_ = change_journey(journey, template=Template(id="t", prompts=prompts))
    assert faults(remove_lane(remove_stage(map_, "c"), "pain")) == ()
    left = remove_lane(remove_stage(map_, "c"), "pain").template
    assert left is not None
    assert left.prompts == prompts[:1]


def test_stages_and_lanes_are_renamed_resized_and_moved(journey: Journey) -> None:
    new = change_stage(journey, "a", name="Découvrir\x07", width=240.0)
    found = find_stage(new, "a")
    assert found is not None
    assert (found.name, found.width) == ("Découvrir", 240.0)
    lane = find_lane(change_lane(journey, "do", name="Faire", height=80.0), "do")
    assert lane is not None
    assert (lane.name, lane.height) == ("Faire", 80.0)
    assert [one.id for one in move_lane(journey, "do", 1).lanes] == ["pain", "do"]
    assert move_lane(journey, "do", 0) is journey
    assert change_stage(journey, "a", name="A") is journey


def test_a_lane_takes_a_kind_that_fits_what_it_holds(journey: Journey) -> None:
    assert faults(change_lane(journey, "do", kind="thought")) == ()
    with pytest.raises(EditError) as refused:
        change_lane(journey, "do", kind="emotion")
    assert refused.value.code == "lane-not-empty"


def test_a_lane_may_bring_its_cells(journey: Journey) -> None:
    def lane(*cells: Cell) -> Lane:
        return Lane(id="new", kind="emotion", cells=cells)

    def point(name: str) -> EmotionPoint:
        return EmotionPoint(kind="emotion", id=name)

    new = add_lane(
        journey, lane(Cell(stage="c", items=(point("y"),)), Cell(stage="a", items=(point("x"),)))
    )
    assert [cell.stage for cell in new.lanes[2].cells] == ["a", "c"]
    wide = Note(kind="note", id="w", span=2)
    for cells, code in (
        ((Cell(stage="no"),), "no-stage"),
        ((Cell(stage="a"), Cell(stage="a")), "used-cell"),
        ((Cell(stage="a", items=(wide,)),), "wrong-kind"),
        ((Cell(stage="a", items=(point("end"),)),), "used-id"),
        ((Cell(stage="a", items=(point("z"), point("z"))),), "used-id"),
    ):
        with pytest.raises(EditError) as refused:
            add_lane(journey, lane(*cells))
        assert refused.value.code == code
    with pytest.raises(EditError) as refused:
        add_lane(journey, Lane(id="n", kind="note", cells=(Cell(stage="e", items=(wide,)),)))
    assert refused.value.code == "past-end"


def test_what_a_template_locks_stays(journey: Journey) -> None:
    locked = ("stage-order", "stage-names", "lane-order", "lane-names", "lane-kinds", "colors")
    map_ = add_link(journey, Link(id="k", source="wide", target="hurts"))
    map_ = add_persona(map_, Persona(id="p"))
    map_ = change_journey(map_, template=Template(id="t", locked=locked))
    for do in (
        lambda: move_stage(map_, "a", 1),
        lambda: change_stage(map_, "a", name="Other"),
        lambda: change_stage(map_, "a", color="#112233"),
        lambda: move_lane(map_, "do", 1),
        lambda: change_lane(map_, "do", name="Other"),
        lambda: change_lane(map_, "do", kind="thought"),
        lambda: change_journey(map_, theme=map_.theme.replace(accent="#112233")),
        lambda: change_item(map_, "wide", color="#112233"),
        lambda: change_items(map_, ["hurts", "wide"], color="#112233"),
        lambda: change_phase(map_, map_.phases[0].id, color="#112233"),
        lambda: change_persona(map_, "p", color="#112233"),
        lambda: change_link(map_, "k", color="#112233"),
    ):
        with pytest.raises(EditError) as refused:
            do()
        assert refused.value.code == "locked"
    change_stage(map_, "a", width=300.0)
    change_item(map_, "wide", text="Other")
    set_span(map_, "wide", 1)
    change_persona(map_, "p", name="Other")
    change_link(map_, "k", label="Other")
    change_phase(map_, map_.phases[0].id, name="Other")
    added = add_lane(add_stage(map_, Stage(id="x"), 0), Lane(id="y", kind="note"), 0)
    assert faults(remove_lane(remove_stage(added, "a"), "do")) == ()


def test_too_many_stages_are_refused_in_words() -> None:
    stages = tuple(Stage(id=f"s{n}") for n in range(500))
    full = empty_journey().replace(stages=stages)
    with pytest.raises(EditError) as refused:
        add_stage(full, Stage(id="one-more"))
    assert refused.value.code == "too-many"
