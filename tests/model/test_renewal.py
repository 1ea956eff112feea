"""A template's changes, one by one: what is taken over, what is offered, what stays."""

from __future__ import annotations

from app.files.templates import load_template
from app.model import edits
from app.model.assets import make_asset
from app.model.items import Metric, Note, Score, TouchpointUse
from app.model.journey import (
    Asset,
    Block,
    Criterion,
    Journey,
    Phase,
    Prompt,
    Stage,
    Template,
    empty_journey,
)
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.renewal import Change, changes, recorded, renewed, ticked
from app.model.templating import Choices, as_template
from app.model.theme import Theme

STAGES = tuple(Stage(id=f"s{n}", name=name) for n, name in enumerate(("Know", "Buy", "Use")))
LANES = (
    Lane(id="do", kind="action", name="Actions"),
    Lane(id="say", kind="thought", name="Thoughts"),
)
OLD = empty_journey("Shop", "en").replace(
    stages=STAGES,
    lanes=LANES,
    phases=(Phase(id="p", name="Before", first="s0", last="s1"),),
    touchpoints=(Touchpoint(id="t", name="Till"),),
    template=Template(id="shop", name="Shop", prompts=(Prompt(lane="do", text="What?"),)),
)


def version_2(**fields: object) -> Journey:
    """The template's next version, with these fields of the map changed."""
    about = fields.pop("about", {})
    assert OLD.template is not None
    assert isinstance(about, dict)
    template = OLD.template.replace(version=2, **about)
    return OLD.replace(**fields).replace(template=template)


def with_note(journey: Journey, lane: str, stage: str, span: int = 1) -> Journey:
    note = Note(kind="note", id=f"n-{lane}-{stage}", text="Mine", span=span)
    return edits.add_item(journey, note, lane, stage)


def listed(journey: Journey, new: Journey) -> dict[str, tuple[str, str]]:
    """Each change with its state and reason."""
    return {one.key: (one.state, one.reason) for one in changes(journey, new)}


def taken_over(journey: Journey, new: Journey, *more: str) -> Journey:
    return renewed(journey, new, {*ticked(changes(journey, new)), *more})


def names(parts: tuple[Stage, ...] | tuple[Lane, ...]) -> list[str]:
    return [one.name for one in parts]


MAP = recorded(OLD)


def test_a_map_as_its_template_is_has_nothing_to_take_over() -> None:
    assert changes(MAP, OLD) == ()
    assert renewed(MAP, OLD, ()) is MAP


def test_a_new_stage_comes_where_it_stands_in_the_template() -> None:
    fresh = Stage(id="s9", name="Compare")
    new = version_2(stages=(STAGES[0], fresh, *STAGES[1:]))
    mine = edits.add_stage(MAP, Stage(id="own", name="Mine"), 1)
    mine = with_note(mine, "do", "s0", span=3)
    after = taken_over(mine, new)
    assert names(after.stages) == ["Know", "Compare", "Mine", "Buy", "Use"]
    assert after.lanes[0].cells[0].items[0].span == 4  # grows around it
    assert names(renewed(mine, new, ()).stages) == ["Know", "Mine", "Buy", "Use"]


def test_what_the_user_took_away_does_not_come_back() -> None:
    mine = edits.remove_stage(MAP, "s1")
    new = version_2(lanes=(LANES[0], LANES[1].replace(name="Doubts")))
    assert listed(mine, new) == {"lanes/change/say/name": ("ticked", "")}
    assert names(taken_over(mine, new).stages) == ["Know", "Use"]


def test_a_name_is_taken_over_unless_the_user_gave_another() -> None:
    new = version_2(stages=(STAGES[0].replace(name="Discover"), *STAGES[1:]))
    assert names(taken_over(MAP, new).stages) == ["Discover", "Buy", "Use"]
    mine = edits.change_stage(MAP, "s0", name="Hear of us")
    assert listed(mine, new) == {"stages/change/s0/name": ("offered", "yours")}
    after = taken_over(mine, new)
    assert names(after.stages) == ["Hear of us", "Buy", "Use"]
    assert changes(after, new) == ()  # declined for good
    assert names(taken_over(mine, new, "stages/change/s0/name").stages)[0] == "Discover"


def test_a_map_without_a_record_is_offered_what_differs() -> None:
    new = version_2(
        stages=(STAGES[0].replace(name="Discover", description="First"), *STAGES[1:]),
        lanes=(*LANES, Lane(id="pain", kind="pain", name="Pains")),
    )
    mine = edits.add_lane(OLD, Lane(id="own", kind="goal", name="Mine"))
    assert listed(mine, new) == {
        "stages/change/s0/name": ("offered", "unknown"),
        "stages/change/s0/description": ("ticked", ""),
        "lanes/add/pain/": ("ticked", ""),
        "lanes/remove/own/": ("offered", "unknown"),
    }
    after = taken_over(mine, new)
    assert names(after.stages)[0] == "Know"
    assert names(after.lanes) == ["Actions", "Thoughts", "Pains", "Mine"]
    assert after.template is not None
    assert after.template.origin is not None  # from now on it is known


def test_an_order_is_taken_over_unless_the_user_made_another() -> None:
    new = version_2(stages=(STAGES[2], *STAGES[:2]), lanes=LANES[::-1])
    after = taken_over(with_note(MAP, "say", "s2"), new)
    assert names(after.stages) == ["Use", "Know", "Buy"]
    assert names(after.lanes) == ["Thoughts", "Actions"]
    assert after.lanes[0].cells[0].stage == "s2"
    (order, *_) = changes(MAP, new)
    assert order.after == (("Use", ""),)  # one moves, to the front
    mine = edits.move_stage(MAP, "s0", 1)
    assert listed(mine, new)["stages/order//"] == ("offered", "yours")
    assert names(taken_over(mine, new).stages) == ["Buy", "Know", "Use"]


def test_what_the_template_has_no_longer_goes_only_when_it_holds_nothing() -> None:
    new = version_2(stages=STAGES[:2], lanes=LANES[:1])
    after = taken_over(MAP, new)
    assert (names(after.stages), names(after.lanes)) == (["Know", "Buy"], ["Actions"])
    mine = with_note(with_note(MAP, "say", "s0"), "do", "s1", span=2)
    stay = {
        "stages/remove/s2/": ("kept", "holds"),  # a note of another stage reaches over it
        "lanes/remove/say/": ("kept", "holds"),
    }
    assert listed(mine, new) == stay
    assert renewed(mine, new, stay).replace(template=None) == mine.replace(template=None)
    said = edits.change_lane(MAP, "say", name="What they say")
    assert listed(said, new)["lanes/remove/say/"] == ("offered", "yours")


def test_a_lane_keeps_its_kind_while_something_does_not_fit() -> None:
    new = version_2(lanes=(LANES[0].replace(kind="metric"), LANES[1]))
    assert taken_over(MAP, new).lanes[0].kind == "metric"
    mine = with_note(MAP, "do", "s1")
    (change,) = changes(mine, new)
    assert (change.state, change.reason, change.number) == ("kept", "unfit", 1)
    assert renewed(mine, new, {change.key}).lanes == mine.lanes


def test_locks_do_not_forbid_it_and_come_along() -> None:
    every = ("stage-order", "stage-names", "lane-order", "lane-names", "lane-kinds", "colors")
    old = OLD.replace(template=OLD.template and OLD.template.replace(locked=every))
    new = version_2(
        stages=(STAGES[1].replace(name="Pay"), STAGES[0], STAGES[2]),
        theme=Theme(name="Night"),
        about={"locked": ("colors",)},
    )
    after = taken_over(recorded(old), new)
    assert names(after.stages) == ["Pay", "Know", "Use"]
    assert after.theme.name == "Night"
    assert after.template is not None
    assert after.template.locked == ("colors",)


def test_a_locked_structure_stays_and_the_rest_comes() -> None:
    new = version_2(
        stages=(STAGES[1], STAGES[0].replace(name="Hear"), Stage(id="s9")),
        lanes=(*LANES, Lane(id="x", kind="pain")),
    )
    mine = edits.change_journey(MAP, fixed=True)
    kept = {key for key, (state, _) in listed(mine, new).items() if state == "kept"}
    assert kept == {"stages/add/s9/", "stages/order//", "stages/remove/s2/", "lanes/add/x/"}
    after = renewed(mine, new, set(listed(mine, new)))
    assert names(after.stages) == ["Hear", "Buy", "Use"]
    assert after.fixed


def test_the_theme_is_taken_over_unless_the_user_changed_it() -> None:
    new = version_2(theme=Theme(name="Night", radius=0))
    assert taken_over(MAP, new).theme == new.theme
    mine = edits.change_journey(MAP, theme=Theme(radius=12))
    assert listed(mine, new) == {"theme/replace//": ("offered", "yours")}
    assert taken_over(mine, new).theme == mine.theme
    unchanged = version_2(stages=STAGES)
    assert changes(mine, unchanged) == ()


def test_a_logo_of_the_users_own_stays_and_is_no_other_theme() -> None:
    logo = make_asset(b"ours", "image/png", 4, 3)
    new = version_2(theme=Theme(name="Night", radius=0))
    mine = edits.set_logo(MAP, logo)
    assert listed(mine, new) == {"theme/replace//": ("ticked", "")}
    after = taken_over(mine, new)
    assert (after.theme.name, after.theme.logo, after.assets) == ("Night", logo.id, (logo,))
    assert changes(mine, version_2(stages=STAGES)) == ()
    theirs = make_asset(b"theirs", "image/png", 4, 3)
    branded = version_2(theme=Theme(name="Night", logo=theirs.id), assets=(theirs,))
    assert listed(mine, branded) == {"theme/replace//": ("offered", "yours")}
    assert taken_over(MAP, branded).theme.logo == theirs.id
    worn = recorded(OLD.replace(theme=branded.theme, assets=(theirs,)))
    assert changes(worn, version_2(theme=branded.theme.wearing(Theme()))) == ()
    assert taken_over(worn, new).theme == new.theme.wearing(branded.theme)


def test_questions_of_the_users_own_are_not_replaced_unless_that_is_chosen() -> None:
    mine = edits.ask(edits.ask(MAP, "do", "Mine?", "x"), "say", "And here?", "x", "s1")
    assert changes(mine, version_2(stages=STAGES)) == ()
    why = (Prompt(lane="do", text="Why?"), Prompt(lane="say", text="How?"))
    new = version_2(about={"prompts": why})
    assert listed(mine, new) == {
        "prompts/replace//": ("ticked", ""),
        "prompts/replace//changed": ("offered", "yours"),
    }

    def texts(journey: Journey) -> list[str]:
        assert journey.template is not None
        return [one.text for one in journey.template.prompts]

    after = taken_over(mine, new)
    assert texts(after) == ["Mine?", "How?", "And here?"]
    assert changes(after, new) == ()
    assert texts(taken_over(mine, new, "prompts/replace//changed")) == ["Why?", "How?", "And here?"]
    assert texts(renewed(mine, new, ["prompts/replace//changed"])) == ["Why?", "And here?"]
    assert texts(taken_over(MAP, new)) == ["Why?", "How?"]
    assert texts(taken_over(MAP, version_2(about={"prompts": ()}))) == []
    assert MAP.template is not None
    assert MAP.template.origin is not None
    unnoted = MAP.template.origin.replace(prompts=None)
    before = mine.replace(template=mine.template and mine.template.replace(origin=unnoted))
    assert listed(before, new)["prompts/replace//changed"] == ("offered", "unknown")
    assert listed(before, version_2(about={"prompts": ()})) == {}


def test_prompts_of_lanes_of_the_users_own_stay() -> None:
    block = Block(id="b", kind="goal", name="Promise", prompt="Which?")
    mine = edits.add_block_lane(edits.add_block(MAP, block, "shop"), "b", "own")
    new = version_2(
        about={
            "prompts": (Prompt(lane="say", stage="s1", text="Why?"),),
            "custom": (Block(id="c", kind="pain", name="Cost"),),
        }
    )
    after = taken_over(mine, new)
    assert after.template is not None
    assert [one.text for one in after.template.prompts] == ["Why?", "Which?"]
    assert [one.name for one in after.template.custom] == ["Cost", "Promise"]


def test_phases_are_taken_over_beside_the_users_own() -> None:
    new = version_2(
        phases=(
            Phase(id="p", name="Before", first="s0", last="s0"),
            Phase(id="q", name="After", first="s1", last="s2"),
        )
    )
    after = taken_over(MAP, new)
    assert [(one.name, one.first, one.last) for one in after.phases] == [
        ("Before", "s0", "s0"),
        ("After", "s1", "s2"),
    ]
    mine = edits.add_phase(MAP, Phase(id="own", name="Mine", first="s2", last="s2"))
    after = taken_over(mine, new)
    assert [(one.name, one.first, one.last) for one in after.phases] == [
        ("Before", "s0", "s0"),
        ("Mine", "s2", "s2"),
        ("After", "s1", "s1"),
    ]
    gone = version_2(phases=())
    assert taken_over(MAP, gone).phases == ()


def test_what_is_judged_keeps_its_criterion() -> None:
    old = OLD.replace(criteria=(Criterion(id="quick", name="Quick"),))
    use = TouchpointUse(
        kind="touchpoint", id="u", touchpoint="t", scores=(Score(criterion="quick", value=2),)
    )
    lane = Lane(id="tp", kind="touchpoint")
    mine = edits.add_item(edits.add_lane(recorded(old), lane), use, "tp", "s0")
    new = version_2(criteria=(Criterion(id="safe", name="Safe"),))
    assert [one.id for one in taken_over(mine, new).criteria] == ["safe", "quick"]
    assert [one.id for one in taken_over(recorded(old), new).criteria] == ["safe"]


def test_touchpoints_that_are_named_stay_in_the_inventory() -> None:
    new = version_2(touchpoints=(Touchpoint(id="web", name="Web shop", channel="web"),))
    assert [one.id for one in taken_over(MAP, new).touchpoints] == ["web"]
    note = Note(kind="note", id="n", touchpoint="t")
    mine = edits.add_item(MAP, note, "do", "s0")
    assert listed(mine, new)["touchpoints/remove/t/"] == ("kept", "holds")
    assert [one.id for one in taken_over(mine, new).touchpoints] == ["t", "web"]


def test_sample_notes_come_only_when_asked_for_and_only_where_all_is_new() -> None:
    asset = Asset(id="0" * 64, mime="image/png", width=1, height=1, data="")
    lane = Lane(
        id="tp",
        kind="touchpoint",
        cells=(
            Cell(
                stage="s1",
                items=(
                    TouchpointUse(kind="touchpoint", id="use", touchpoint="web"),
                    Note(kind="note", id="n-do-s0", text="Sample"),
                ),
            ),
        ),
    )
    old_lane = LANES[0].replace(
        cells=(Cell(stage="s0", items=(Note(kind="note", id="more", text="Never"),)),)
    )
    new = version_2(
        lanes=(old_lane, LANES[1], lane),
        touchpoints=(*OLD.touchpoints, Touchpoint(id="web")),
        assets=(asset,),
    )
    mine = with_note(MAP, "do", "s0")
    assert listed(mine, new)["samples/add//"] == ("offered", "")
    assert taken_over(mine, new).lanes[2].cells == ()
    after = taken_over(mine, new, "samples/add//")
    assert [one.id for one in after.lanes[2].cells[0].items] == ["use", "n-do-s0-2"]
    assert after.lanes[0] == mine.lanes[0]
    assert after.assets == ()


def test_another_part_of_the_same_name_is_in_no_danger() -> None:
    new = version_2(lanes=(*LANES, Lane(id="n-do-s0", kind="pain", name="Pains")))
    mine = with_note(MAP, "do", "s0")
    assert listed(mine, new) == {"lanes/add/n-do-s0/": ("kept", "taken")}
    assert renewed(mine, new, {"lanes/add/n-do-s0/"}).lanes == mine.lanes


def test_a_map_that_is_no_template_changes_nothing() -> None:
    assert changes(MAP, empty_journey()) == ()


def test_changes_name_what_the_user_knows() -> None:
    mine = edits.change_stage(MAP, "s0", name="Hear of us")
    new = version_2(stages=(STAGES[0].replace(color="pain"), *STAGES[1:]))
    (change,) = changes(mine, new)
    assert change == Change("stages", "change", "s0", "color", "Hear of us", None, "pain")


def test_a_map_of_many_notes_takes_a_version_over() -> None:
    notes = tuple(Metric(kind="metric", id=f"m{n}") for n in range(2000))
    lane = Lane(id="fig", kind="metric", cells=(Cell(stage="s1", items=notes),))
    mine = edits.add_lane(MAP, lane)
    after = taken_over(mine, version_2(stages=(Stage(id="s9"), *STAGES)))
    assert after.lanes[2] is lane  # what does not change is the same object


def test_a_shipped_template_starts_with_its_record() -> None:
    journey = load_template("shop", "fr")
    assert journey.template is not None
    assert journey.template.origin is not None
    assert names(journey.template.origin.stages) == names(journey.stages)
    assert changes(journey, journey) == ()


def test_a_template_made_of_a_map_is_the_next_version_for_the_others() -> None:
    """A designer starts from the template, saves a new version; a colleague's map takes it over."""
    drawn = edits.add_stage(MAP, Stage(id="s9", name="Compare"), 1)
    made = as_template(drawn, Choices("shop", version=2, name="Shop"))
    assert made.template is not None
    assert made.template.origin is None
    mine = with_note(MAP, "do", "s1")
    after = taken_over(mine, made)
    assert names(after.stages) == ["Know", "Compare", "Buy", "Use"]
    assert after.lanes[0].cells[0].items[0].id == "n-do-s1"
    assert changes(drawn, made) == ()
