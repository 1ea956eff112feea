"""A map made into a template: sound whatever is chosen, and nothing of the map leaks into it."""

from __future__ import annotations

from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model import edits
from app.model.faults import faults
from app.model.items import EmotionPoint, Note
from app.model.journey import (
    Block,
    Journey,
    Link,
    Locked,
    Prompt,
    Review,
    Stage,
    Template,
    empty_journey,
)
from app.model.lanes import TAKES, Cell, Lane
from app.model.people import Persona
from app.model.queries import find_block, offers
from app.model.reading import read_journey
from app.model.templating import Choices, Samples, as_template
from app.model.views import NamedView, View
from app.model.writing import write_journey
from tests.layout.random_maps import random_maps

CHOICES = st.builds(
    Choices,
    id=st.just("mine"),
    version=st.integers(1, 9),
    name=st.just("My template"),
    description=st.text(max_size=5),
    language=st.sampled_from(["en", "fr"]),
    samples=st.sampled_from(get_args(Samples)),
    prompts=st.booleans(),
    personas=st.booleans(),
    touchpoints=st.booleans(),
    pictures=st.booleans(),
    parking=st.booleans(),
    locked=st.lists(st.sampled_from(get_args(Locked)), unique=True).map(tuple),
    blocks=st.lists(st.sampled_from(list(TAKES)), unique=True).map(tuple),
)


def notes_of(journey: Journey) -> list[str]:
    return [item.id for lane in journey.lanes for cell in lane.cells for item in cell.items]


@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(random_maps(), CHOICES, st.data())
def test_whatever_is_chosen_the_template_is_sound_and_itself(
    journey: Journey, choices: Choices, data: st.DataObject
) -> None:
    waiting = data.draw(st.booleans()) and journey.touchpoints
    journey = journey.replace(
        owner="Ada",
        fixed=True,
        review=Review(rhythm="yearly"),
        view=View(hidden_lanes=tuple(lane.id for lane in journey.lanes[:1])),
        views=(NamedView(id="look", name="Look", view=View()),),
        parking=(Note(kind="note", id="parked", text="later", touchpoint="t1"),) if waiting else (),
    )
    made = as_template(journey, choices)
    assert faults(made) == ()
    assert read_journey(write_journey(made)).journey == made
    # what it is
    template = made.template
    assert template is not None
    assert (template.id, template.version) == ("mine", choices.version)
    assert (template.locked, template.blocks) == (choices.locked, choices.blocks)
    # what always stays, by the same ids
    assert made.stages == journey.stages
    assert made.phases == journey.phases
    assert [lane.replace(cells=()) for lane in made.lanes] == [
        lane.replace(cells=()) for lane in journey.lanes
    ]
    assert (made.theme, made.criteria) == (journey.theme, journey.criteria)
    # what never goes along
    assert not made.owner
    assert not made.edition
    assert not made.fixed
    assert made.review is made.view is None
    assert made.views == ()
    # what was chosen
    whole = choices.samples == "all"
    assert set(notes_of(made)) <= set(notes_of(journey))
    assert whole or (notes_of(made), made.links, made.scenario) == ([], (), "")
    assert choices.personas or (made.personas, made.focus) == ((), None)
    assert choices.touchpoints or not made.touchpoints
    assert choices.pictures or not any(one.portrait for one in made.personas)
    assert choices.parking or not made.parking
    if whole and choices.personas and choices.touchpoints and choices.pictures:
        assert made.lanes == journey.lanes
        assert made.links == journey.links
    text = write_journey(made.replace(assets=())).decode()
    assert all(asset.id in text for asset in made.assets)
    if not choices.prompts and choices.samples != "prompts":
        assert template.prompts == ()


def small() -> Journey:
    ana = Note(kind="note", id="n1", text=" Where do they look? ")
    more = Note(kind="note", id="n2", text="and then?")
    lanes = (
        Lane(
            id="do",
            kind="action",
            name="Actions",
            icon="user",
            color="#112233",
            cells=(Cell(stage="a", items=(Note(kind="note", id="n0", text=" "), ana, more)),),
        ),
        Lane(
            id="feel",
            kind="emotion",
            cells=(
                Cell(
                    stage="a",
                    items=(
                        EmotionPoint(kind="emotion", id="e1", persona="ada", quote="Oh?"),
                        EmotionPoint(kind="emotion", id="e2", persona="bob"),
                    ),
                ),
            ),
        ),
    )
    return empty_journey("A map").replace(
        stages=(Stage(id="a", name="A"), Stage(id="b", name="B")),
        lanes=lanes,
        personas=(Persona(id="ada", name="Ada"), Persona(id="bob", name="Bob")),
        focus="bob",
        links=(Link(id="x", source="n1", target="n2"),),
        template=Template(
            id="old",
            name="Old",
            version=4,
            prompts=(
                Prompt(lane="do", stage="a", text="What?"),
                Prompt(lane="do", text="What else?"),
            ),
            custom=(Block(id="c", kind="note", name="Legal"),),
        ),
    )


def test_the_first_note_of_a_cell_becomes_its_question() -> None:
    made = as_template(small(), Choices("new", name="Mine", samples="prompts"))
    assert made.template is not None
    assert [(one.lane, one.stage, one.text) for one in made.template.prompts] == [
        ("do", "a", "Where do they look?"),
        ("do", None, "What else?"),
        ("feel", None, "Oh?"),
    ]
    assert notes_of(made) == []
    assert made.title == "Mine"


def test_without_prompts_only_the_notes_ask() -> None:
    made = as_template(small(), Choices("new", samples="prompts", prompts=False))
    assert made.template is not None
    assert [one.text for one in made.template.prompts] == ["Where do they look?", "Oh?"]


def test_the_blocks_of_the_map_go_along() -> None:
    made = as_template(small(), Choices("new"))
    assert find_block(made, "c") is not None


def test_a_curve_stays_once_when_the_personas_go() -> None:
    made = as_template(small(), Choices("new", samples="all", personas=False))
    cell = made.lanes[1].cells[0]
    assert [(item.id, getattr(item, "persona", "")) for item in cell.items] == [("e2", None)]


def test_a_map_without_a_template_becomes_one() -> None:
    made = as_template(empty_journey("Plain"), Choices("new", name="First", author="Ada"))
    assert made.template == Template(id="new", name="First", author="Ada")


def test_a_lane_kept_as_a_block_can_be_added_again() -> None:
    journey = small()
    kept = edits.keep_block(journey, "do", "block", "unused")
    block = find_block(kept, "block")
    assert block == Block(
        id="block",
        kind="action",
        name="Actions",
        icon="user",
        color="#112233",
        prompt="What else?",
    )
    assert edits.keep_block(kept, "do", "again", "unused") is kept
    more = edits.add_block_lane(kept, "block", "fresh", 1)
    lane = more.lanes[1]
    assert (lane.id, lane.kind, lane.name, lane.icon, lane.color) == (
        *("fresh", "action", "Actions", "user", "#112233"),
    )
    assert more.template is not None
    assert more.template.prompts[-1] == Prompt(lane="fresh", text="What else?")
    assert faults(more) == ()


def test_a_map_made_from_scratch_can_have_blocks() -> None:
    journey = edits.add_block(empty_journey(), Block(id="b", kind="pain", name="Risk"), "made")
    assert journey.template == Template(
        id="made", custom=(Block(id="b", kind="pain", name="Risk"),)
    )
    changed = edits.change_block(journey, "b", prompt="What can go\r\nwrong?")
    assert find_block(changed, "b") == Block(
        id="b", kind="pain", name="Risk", prompt="What can go\nwrong?"
    )
    assert edits.change_block(changed, "b", name="Risk") is changed
    assert find_block(edits.remove_block(changed, "b"), "b") is None


def test_lanes_and_cells_ask_what_they_are_told_to() -> None:
    journey = edits.ask(small(), "do", "Why?", "unused")
    journey = edits.ask(journey, "feel", "How?\r\n", "unused", "b")
    journey = edits.ask(journey, "do", "", "unused", "a")
    assert journey.template is not None
    assert [(one.lane, one.stage, one.text) for one in journey.template.prompts] == [
        ("do", None, "Why?"),
        ("feel", "b", "How?\n"),
    ]
    assert edits.ask(journey, "do", "Why?", "unused") is journey
    plain = edits.ask(small().replace(template=None), "do", "Why?", "made")
    assert plain.template == Template(id="made", prompts=(Prompt(lane="do", text="Why?"),))


def test_a_template_offers_some_kinds_or_all() -> None:
    journey = small()
    assert offers(journey, "metric")
    journey = journey.replace(template=Template(id="t", blocks=("action",)))
    assert offers(journey, "action")
    assert not offers(journey, "metric")


def test_two_blocks_of_one_id_are_a_fault() -> None:
    block = Block(id="b", kind="note")
    journey = empty_journey().replace(template=Template(id="t", custom=(block, block)))
    assert [(one.code, one.where) for one in faults(journey)] == [
        ("duplicate-id", ("template", "custom", 1, "id"))
    ]
