"""Random maps made from random templates, edited at random, take over random new versions: nothing
of the user's is lost, and nothing is done that was not chosen."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model import edits
from app.model.assets import make_asset
from app.model.errors import EditError
from app.model.items import Note
from app.model.journey import (
    Block,
    Criterion,
    Journey,
    Link,
    Origin,
    Phase,
    Prompt,
    Stage,
    Template,
)
from app.model.lanes import TAKES, Lane
from app.model.people import Touchpoint
from app.model.queries import faults, iter_items, phase_run
from app.model.reading import read_journey
from app.model.renewal import changes, recorded, renewed, ticked
from app.model.theme import Theme
from app.model.writing import write_journey
from tests.layout.random_maps import random_maps

NAMES = ("", "Discover", "Acheter", "الزبون", "漢字", "a\x00b")
LOGOS = tuple(make_asset(name, "image/png", 4, 3) for name in (b"ours", b"theirs"))


class Hand:
    """Edits a map without thinking; `mark` is in the identities of what it makes."""

    def __init__(self, random: Random, mark: str) -> None:
        self.random = random
        self.mark = mark
        self.made = 0

    def fresh(self) -> str:
        self.made += 1
        return f"{self.mark}{self.made}"

    def edited(self, journey: Journey, times: int) -> Journey:
        """The map after so many edits; those that are refused do nothing."""
        for _ in range(times):
            edit, *given, fields = self.random.choice(self.doings(journey))
            try:
                journey = edit(journey, *given, **fields)
            except EditError:
                continue
        return journey

    def doings(self, journey: Journey) -> list[Any]:
        random, one = self.random, self.one
        stage, lane = one(journey.stages), one(journey.lanes)
        item = one([place.item for place in iter_items(journey)])
        kind = random.choice(list(TAKES))
        blocks = journey.template.custom if journey.template is not None else ()
        name = random.choice(NAMES)
        at = random.randint(0, 7)
        ends = sorted(random.choices(range(len(journey.stages)), k=2)) if journey.stages else ()
        first, last = (journey.stages[end].id for end in ends) if ends else ("none", "none")
        return [
            (edits.add_stage, Stage(id=self.fresh(), name=name), at, {}),
            (edits.change_stage, stage, {"name": name}),
            (edits.change_stage, stage, {"questions": (name,), "split": random.random() < 0.5}),
            (edits.move_stage, stage, at, {}),
            (edits.remove_stage, stage, {}),
            (edits.add_lane, Lane(id=self.fresh(), kind=kind, name=name), at, {}),
            (edits.change_lane, lane, {"name": name, "color": random.choice((None, "pain"))}),
            (edits.change_lane, lane, {"kind": kind}),
            (edits.move_lane, lane, at, {}),
            (edits.remove_lane, lane, {}),
            (
                edits.add_item,
                Note(kind="note", id=self.fresh(), text=name, span=random.randint(1, 3)),
                lane,
                stage,
                {},
            ),
            (edits.move_items, [item], lane, stage, {}),
            (edits.remove_items, [item], {}),
            (edits.park_items, [item], {}),
            (
                edits.add_link,
                Link(
                    id=self.fresh(),
                    source=item,
                    target=one([p.item for p in iter_items(journey)]),
                ),
                {},
            ),
            (edits.add_phase, Phase(id=self.fresh(), name=name, first=first, last=last), {}),
            (edits.remove_phase, one(journey.phases), {}),
            (edits.move_phase, one(journey.phases), at, {}),
            (edits.change_phase, one(journey.phases), {"name": name}),
            (edits.add_touchpoint, Touchpoint(id=self.fresh(), name=name), {}),
            (edits.change_touchpoint, one(journey.touchpoints), {"name": name}),
            (edits.remove_touchpoint, one(journey.touchpoints), {}),
            (edits.set_criteria, (Criterion(id=self.fresh(), name="Quick"),), {}),
            (edits.reset_criteria, {}),
            (edits.add_block, Block(id=self.fresh(), kind=kind, name=name), "t", {}),
            (edits.change_block, one(blocks), {"name": name}),
            (edits.remove_block, one(blocks), {}),
            (edits.move_block, one(blocks), at, {}),
            (edits.add_block_lane, one(blocks), self.fresh(), {}),
            (edits.dress, Theme(radius=random.choice((0.0, 6.0))), {}),
            (edits.dress, Theme(radius=3, logo=LOGOS[0].id), LOGOS[0], {}),
            (edits.set_logo, random.choice((*LOGOS, None)), {}),
            (edits.ask, lane, name, "t", random.choice((stage, None)), {}),
        ]

    def one(self, parts: Any) -> str:
        return self.random.choice(parts).id if parts else "none"


@st.composite
def cases(draw: st.DrawFn) -> tuple[Journey, Journey]:
    """A map made from a template and edited, and a map that is the template's new version: the
    old one edited, or at times another map altogether."""
    first = draw(random_maps()).replace(template=Template(id="t", version=1))
    random = Random(draw(st.integers(0, 2**32)))
    journey = recorded(first) if random.random() < 0.8 else first
    journey = Hand(random, "mine").edited(journey, random.randint(0, 12))
    if random.random() < 0.15:
        journey = journey.replace(fixed=True)
    if random.random() < 0.85:
        new = Hand(random, "new" if random.random() < 0.8 else "mine").edited(
            first, random.randint(0, 12)
        )
    else:
        new = draw(random_maps())
    custom = new.template.custom if new.template is not None else ()
    prompts = tuple(
        Prompt(lane=lane.id, stage=stage.id, text="?")
        for lane in new.lanes
        for stage in new.stages
        if random.random() < 0.3
    )
    name = "t" if random.random() < 0.9 else "u"
    locked = random.choice(((), ("stage-order", "stage-names", "lane-order", "colors")))
    return journey, new.replace(
        template=Template(id=name, version=2, prompts=prompts, locked=locked, custom=custom),
        fixed=False,
    )


def content(journey: Journey) -> dict[str, Any]:
    """Every item by its identity, with its cell; how many stages it covers may change."""
    return {
        place.item.id: (
            place.lane.id,
            place.stage,
            place.item.model_dump(exclude={"span"}),
        )
        for place in iter_items(journey)
    }


def overlaps(journey: Journey) -> set[frozenset[str]]:
    """The pairs of phases that lie over one another."""
    runs = [(one.id, *phase_run(journey, one)) for one in journey.phases]
    return {
        frozenset((one, other))
        for one, first, last in runs
        for other, start, end in runs
        if one != other and first <= end and start <= last
    }


def check_nothing_lost(before: Journey, after: Journey, template: Journey) -> None:
    held, now = content(before), content(after)
    assert {name: now.get(name) for name in held} == held
    assert after.links == before.links
    assert after.parking == before.parking
    assert after.personas == before.personas
    assert after.focus == before.focus
    assert before.template is not None
    assert after.template is not None
    known = before.template.origin or Origin()
    if template.theme.logo is None:
        assert after.theme.wearing(Theme()) in (
            before.theme.wearing(Theme()),
            template.theme.wearing(Theme()),
        )
        assert (after.theme.logo, after.theme.logo_alternative) == (
            before.theme.logo,
            before.theme.logo_alternative,
        )
    offered = {one.id for one in (*after.template.custom, *known.custom)}
    assert {one.id for one in before.template.custom} <= offered
    asked = {(one.lane, one.stage) for one in after.template.prompts}
    lanes = {one.id for one in after.lanes}
    assert all(
        (one.lane, one.stage) in asked
        for one in before.template.prompts
        if one.lane.startswith("mine") and one.stage is None and one.lane in lanes
    )
    assert {one.id for one in before.assets} <= {one.id for one in after.assets}
    assert (after.title, after.scenario, after.owner) == (
        before.title,
        before.scenario,
        before.owner,
    )


def check_questions(before: Journey, after: Journey) -> None:
    """What the user asks in lanes that stay is asked still, unless more is ticked."""
    assert before.template is not None
    assert after.template is not None
    was = (before.template.origin or Origin()).prompts or ()
    old = {(one.lane, one.stage): one.text for one in was}
    now = {(one.lane, one.stage): one.text for one in after.template.prompts}
    lanes = {one.id for one in after.lanes}
    stages = {one.id for one in after.stages} | {None}
    for place, text in {(one.lane, one.stage): one.text for one in before.template.prompts}.items():
        if text and text != old.get(place) and place[0] in lanes and place[1] in stages:
            assert now.get(place) == text


@given(cases(), st.randoms(use_true_random=False))
@settings(
    max_examples=250,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_nothing_is_ever_lost(case: tuple[Journey, Journey], random: Random) -> None:
    journey, template = case
    listed = changes(journey, template)
    keys = [one.key for one in listed]
    assert len(set(keys)) == len(keys)
    check_questions(journey, renewed(journey, template, ticked(listed)))
    for chosen in (ticked(listed), frozenset(keys), {k for k in keys if random.random() < 0.5}):
        after = renewed(journey, template, chosen)
        check_nothing_lost(journey, after, template)
        assert faults(after) == ()
        assert read_journey(write_journey(after)).journey == after
        assert after.template is not None
        assert after.template.version == 2
        assert after.fixed == journey.fixed
        assert overlaps(after) <= overlaps(journey)
        assert renewed(after, template, chosen) is after
        offered = changes(after, template)
        assert renewed(after, template, ticked(offered) & set(chosen)) is after
        if set(chosen) >= ticked(listed):
            assert ticked(offered) == frozenset()


@given(cases())
@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_what_is_declined_is_not_done(case: tuple[Journey, Journey]) -> None:
    journey, template = case
    after = renewed(journey, template, ())
    assert after.replace(template=None) == journey.replace(template=None)
    was, now = journey.template, after.template
    assert was is not None
    assert now is not None
    assert now.version == 2
    assert now.locked == was.locked
    for one in changes(journey, template):
        only = renewed(journey, template, {one.key})
        if one.state == "kept":
            assert only == after
        if one.group not in ("stages", "phases"):
            assert only.stages == journey.stages
            assert only.phases == journey.phases
        if one.group != "theme":
            assert only.theme == journey.theme
        if one.group != "samples":
            assert set(content(only)) == set(content(journey))
        if one.what == "add" and one.state != "kept" and one.group in ("stages", "lanes"):
            assert one.element in {part.id for part in getattr(only, one.group)}
        if one.what == "remove" and one.state != "kept":
            assert one.element not in {part.id for part in getattr(only, one.group)}


@given(random_maps(), st.randoms(use_true_random=False))
@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_an_empty_map_becomes_what_the_new_version_is(first: Journey, random: Random) -> None:
    """Of a map nobody wrote in, unless something else has taken an identity."""
    lanes = tuple(lane.replace(cells=()) for lane in first.lanes)
    first = first.replace(lanes=lanes, links=(), template=Template(id="t"))
    hand = Hand(random, "new")
    new = hand.edited(first, random.randint(0, 12))
    new = new.replace(template=(new.template or Template(id="t")).replace(version=2))
    after = renewed(recorded(first), new, ticked(changes(recorded(first), new)))
    assert after.stages == new.stages
    assert [one.replace(cells=()) for one in after.lanes] == [
        one.replace(cells=()) for one in new.lanes
    ]
    assert {one.id for one in after.touchpoints} == {one.id for one in new.touchpoints}
    assert after.criteria == new.criteria
    logo = new.theme if new.theme.logo is not None else first.theme
    assert after.theme == new.theme.wearing(logo)
    assert after.template == recorded(new).template
    assert changes(after, new) == tuple(one for one in changes(after, new) if one.group == "phases")
