"""Where captured notes go: a pure matter."""

from __future__ import annotations

from itertools import count

import pytest

from app.model.items import EmotionPoint, Note
from app.model.journey import Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.queries import find_item
from app.widgets.capture.parsing import parse
from app.widgets.capture.placing import Target, destination, placed, stepped, target_of
from app.widgets.capture.prefixes import DEFAULTS


def note(name: str) -> Note:
    return Note(kind="note", id=name, text=name)


MAP = empty_journey("Map", "fr").replace(
    stages=(Stage(id="s1", name="One"), Stage(id="s2", name="Two")),
    lanes=(
        Lane(id="line", kind="separator"),
        Lane(id="act", kind="action", cells=(Cell(stage="s1", items=(note("a"), note("b"))),)),
        Lane(
            id="emo",
            kind="emotion",
            cells=(Cell(stage="s1", items=(EmotionPoint(kind="emotion", id="e"),)),),
        ),
        Lane(id="pain1", kind="pain"),
        Lane(id="pain2", kind="pain"),
    ),
    touchpoints=(Touchpoint(id="shop", name="Boutique"),),
)


def adding(typed: str, target: Target | None = None, journey=MAP):
    numbers = count()
    captured = [parse(line, DEFAULTS) for line in typed.split("\n")]
    return placed(journey, captured, target or Target("act", "s2"), lambda: f"new{next(numbers)}")


def items(journey, lane: str, stage: str):
    found = next(one for one in journey.lanes if one.id == lane).cell(stage)
    return found.items if found else ()


@pytest.mark.parametrize(
    ("selection", "target"),
    [
        ((), Target("act", "s1")),
        (("a",), Target("act", "s1", 1)),
        (("act/s2",), Target("act", "s2")),
        (("s2",), Target("act", "s2")),
        (("pain2",), Target("pain2", "s1")),
        (("title",), Target("act", "s1")),
        (("line/s2",), Target("act", "s1")),
        (("a", "pain1/s2"), Target("pain1", "s2")),
    ],
)
def test_the_current_cell_is_the_selected_one(selection, target):
    assert target_of(MAP, selection) == target


def test_what_was_current_stays_where_the_selection_says_nothing():
    last = Target("pain2", "s2", 3)
    assert target_of(MAP, (), last) == Target("pain2", "s2")
    assert target_of(MAP, ("s1",), last) == Target("pain2", "s1")
    assert target_of(empty_journey(), (), last) is None


def test_steps_pass_over_what_takes_no_text_and_end_at_the_edge():
    assert stepped(MAP, Target("act", "s1", 2), 1, 0) == Target("act", "s2")
    assert stepped(MAP, Target("act", "s1", 2), 0, 1) == Target("emo", "s1")
    assert stepped(MAP, Target("act", "s1", 2), 0, -1) == Target("act", "s1", 2)
    assert stepped(MAP, Target("pain2", "s2"), 0, 1) == Target("pain2", "s2")


def test_a_plain_note_goes_below_the_selected_one():
    done = adding("first\nsecond", Target("act", "s1", 1))
    assert [one.text for one in items(done.journey, "act", "s1")] == ["a", "first", "second", "b"]
    assert done.own == done.ids[-1]


def test_a_prefix_leads_to_the_first_lane_of_its_kind():
    done = adding("! trop cher")
    assert [one.text for one in items(done.journey, "pain1", "s2")] == ["trop cher"]
    assert done.own is None
    inside = adding("! trop cher", Target("pain2", "s2"))
    assert [one.text for one in items(inside.journey, "pain2", "s2")] == ["trop cher"]


def test_a_touchpoint_of_the_inventory_is_used_again():
    done = adding("& boutique\n@ Site")
    uses = [find_item(done.journey, one).item for one in done.ids]
    assert uses[0].touchpoint == "shop"
    assert [one.name for one in done.journey.touchpoints] == ["Boutique", "Site"]
    assert uses[1].touchpoint == done.journey.touchpoints[1].id


def test_faces_make_points_that_stand_apart():
    done = adding(":)) ravi\n:( déçu\n:/", Target("act", "s1"))
    points = items(done.journey, "emo", "s1")
    assert [one.level for one in points] == [0, 2, -1, 0]
    assert [one.quote for one in points] == ["", "ravi", "déçu", ""]
    places = [one.at for one in points]
    assert places == sorted(set(places))


def test_points_stand_along_the_stage_as_they_were_said():
    journey, target = MAP, Target("emo", "s2")
    for index, face in enumerate((":)", ":(", ":|", ":))")):
        done = placed(
            journey, [parse(face, DEFAULTS)], target, iter([f"p{index}", f"q{index}"]).__next__
        )
        journey, target = done.journey, target._replace(index=index + 1)
    points = items(journey, "emo", "s2")
    assert [one.level for one in points] == [1, -1, 0, 2]
    assert [one.at for one in points] == sorted({one.at for one in points})


def test_a_missing_lane_is_added_where_it_usually_stands():
    done = adding("? et la garantie\n= NPS 42 %\n? encore")
    assert done.added == ("thought", "metric")
    assert [lane.kind for lane in done.journey.lanes] == [
        "separator",
        "action",
        "thought",
        "emotion",
        "pain",
        "pain",
        "metric",
    ] or [lane.kind for lane in done.journey.lanes][:1] == ["separator"]
    lane = next(one for one in done.journey.lanes if one.kind == "metric")
    (metric,) = lane.cell("s2").items
    assert (metric.label, metric.value, metric.unit) == ("NPS", 42, "%")
    assert lane.name == "Indicateurs"


def test_a_map_without_lanes_or_stages():
    bare = MAP.replace(lanes=())
    plain, routed = parse("x", DEFAULTS), parse("!x", DEFAULTS)
    assert destination(bare, plain, None) is None
    there = destination(bare, routed, None)
    assert there is not None
    assert there.lane is None
    assert there.stage.id == "s1"
    assert destination(empty_journey(), routed, None) is None
