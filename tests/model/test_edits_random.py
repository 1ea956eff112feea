"""Random edits: a map stays sound, a file reads back the same, and the past never changes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.model import edits
from app.model.criteria import criteria_of
from app.model.errors import EditError
from app.model.items import EmotionPoint, Item, Metric, Note, Person, TouchpointUse
from app.model.journey import Block, Criterion, Journey, Link, Phase, Stage, empty_journey
from app.model.lanes import TAKES, Lane, LaneKind
from app.model.people import Persona, Touchpoint
from app.model.queries import faults, iter_items
from app.model.reading import read_journey
from app.model.writing import write_journey

SAMPLE = Path(__file__).parent.parent / "samples" / "version-1.parcours"
TEXT = st.text(max_size=6) | st.sampled_from(["a\r\nb\x00", "é", "עברית", "🛒", " "])
AT = st.none() | st.integers(-1, 6)
PICK = st.integers(0, 30)


class Editing(RuleBasedStateMachine):
    """A person who edits without thinking."""

    def __init__(self) -> None:
        super().__init__()
        self.journey = empty_journey()
        self.past: list[tuple[Journey, bytes]] = []
        self.names = count()

    @initialize(sample=st.booleans())
    def begin(self, sample: bool) -> None:
        if sample:
            self.journey = read_journey(SAMPLE.read_bytes()).journey
            template = self.journey.template
            assert template is not None
            self.journey = edits.change_journey(self.journey, template=template.replace(locked=()))
        self.past.append((self.journey, write_journey(self.journey)))

    def do(self, edit: Callable[..., Journey], *args: Any, **changes: Any) -> None:
        before = self.journey
        try:
            after = edit(before, *args, **changes)
        except EditError:
            return
        assert (after == before) == (after is before)
        if after is not before:
            self.journey = after
            self.past.append((after, write_journey(after)))

    def fresh(self) -> str:
        return f"x{next(self.names)}"

    def one(self, parts: Any, pick: int) -> str:
        return parts[pick % len(parts)].id if parts else "none"

    def item(self, pick: int) -> str:
        return self.one([place.item for place in iter_items(self.journey)], pick)

    def stage(self, pick: int) -> str:
        return self.one(self.journey.stages, pick)

    def lane(self, pick: int) -> str:
        return self.one(self.journey.lanes, pick)

    @rule(name=TEXT, at=AT)
    def add_stage(self, name: str, at: int | None) -> None:
        self.do(edits.add_stage, Stage(id=self.fresh(), name=name), at)

    @rule(pick=PICK, name=TEXT, width=st.sampled_from([None, 80.0, 200.0, 5.0]))
    def change_stage(self, pick: int, name: str, width: float | None) -> None:
        self.do(edits.change_stage, self.stage(pick), name=name, width=width)

    @rule(pick=PICK, at=st.integers(-1, 6))
    def move_stage(self, pick: int, at: int) -> None:
        self.do(edits.move_stage, self.stage(pick), at)

    @rule(pick=PICK, start=st.integers(-1, 5), end=st.integers(0, 9), text=TEXT)
    def style_text(self, pick: int, start: int, end: int, text: str) -> None:
        link = "https://exemple.fr" if pick % 3 == 0 else None
        self.do(edits.style_text, self.item(pick), start, end, bold=pick % 2 == 0, link=link)
        self.do(edits.style_texts, (self.item(pick), self.item(start)), italic=pick % 5 > 2)
        notes = [one.item for one in iter_items(self.journey) if one.item.kind == "note"]
        self.do(edits.style_text, self.one(notes, pick), start, end, bold=True)
        if notes:
            self.do(edits.change_item, self.one(notes, pick), text=text * 2)

    @rule(pick=PICK)
    def remove_stage(self, pick: int) -> None:
        self.do(edits.remove_stage, self.stage(pick))

    @rule(kind=st.sampled_from(list(TAKES)), at=AT)
    def add_lane(self, kind: LaneKind, at: int | None) -> None:
        self.do(edits.add_lane, Lane(id=self.fresh(), kind=kind), at)

    @rule(pick=PICK, name=TEXT, kind=st.sampled_from(list(TAKES)))
    def change_lane(self, pick: int, name: str, kind: LaneKind) -> None:
        self.do(edits.change_lane, self.lane(pick), name=name, kind=kind)

    @rule(pick=PICK, at=st.integers(-1, 6))
    def move_lane(self, pick: int, at: int) -> None:
        self.do(edits.move_lane, self.lane(pick), at)

    @rule(pick=PICK)
    def remove_lane(self, pick: int) -> None:
        self.do(edits.remove_lane, self.lane(pick))

    @rule(lane=PICK, stage=PICK, at=AT, other=PICK, text=TEXT, span=st.integers(1, 6))
    def add_item(
        self, lane: int, stage: int, at: int | None, other: int, text: str, span: int
    ) -> None:
        name, persona = self.fresh(), self.one(self.journey.personas, other)
        touchpoint = self.one(self.journey.touchpoints, other)
        choices: list[Item] = [
            Note(kind="note", id=name, text=text, span=span),
            Note(kind="note", id=name, touchpoint=touchpoint),
            TouchpointUse(kind="touchpoint", id=name, touchpoint=touchpoint, span=span, note=text),
            EmotionPoint(kind="emotion", id=name, level=float(other % 5 - 2), persona=persona),
            Metric(kind="metric", id=name, value=float(other)),
            Person(kind="person", id=name, persona=persona, span=span),
        ]
        self.do(edits.add_item, choices[other % 6], self.lane(lane), self.stage(stage), at)

    @rule(pick=PICK, text=TEXT)
    def change_text(self, pick: int, text: str) -> None:
        found = next((p for p in iter_items(self.journey) if p.item.id == self.item(pick)), None)
        field = {"note": "text", "emotion": "quote", "metric": "label", "person": "name"}
        if found is not None:
            name = field.get(found.item.kind, "note")
            if name in type(found.item).model_fields:
                self.do(edits.change_item, found.item.id, **{name: text})

    @rule(picks=st.lists(PICK, max_size=4), source=TEXT, span=st.integers(1, 8))
    def change_items(self, picks: list[int], source: str, span: int) -> None:
        ids = [self.item(pick) for pick in picks]
        kinds = {p.item.id: p.item.kind for p in iter_items(self.journey)}
        if all(kinds.get(one) == "note" for one in ids):
            self.do(edits.change_items, ids, source=source, span=span)

    @rule(pick=PICK, span=st.integers(0, 8))
    def set_span(self, pick: int, span: int) -> None:
        self.do(edits.set_span, self.item(pick), span)

    @rule(picks=st.lists(PICK, max_size=4), lane=PICK, stage=PICK, at=AT)
    def move_items(self, picks: list[int], lane: int, stage: int, at: int | None) -> None:
        ids = [self.item(pick) for pick in picks]
        self.do(edits.move_items, ids, self.lane(lane), self.stage(stage), at)

    @rule(picks=st.lists(PICK, max_size=4))
    def remove_items(self, picks: list[int]) -> None:
        self.do(edits.remove_items, {self.item(pick) for pick in picks})

    @rule(picks=st.lists(PICK, max_size=4))
    def duplicate_items(self, picks: list[int]) -> None:
        self.do(edits.duplicate_items, {self.item(pick): self.fresh() for pick in picks})

    @rule(picks=st.lists(PICK, max_size=4), at=AT, text=TEXT)
    def park(self, picks: list[int], at: int | None, text: str) -> None:
        self.do(edits.add_parked, Note(kind="note", id=self.fresh(), text=text), at)
        parked = [self.one(self.journey.parking, pick) for pick in picks[:1]]
        self.do(edits.park_items, [*parked, *(self.item(pick) for pick in picks[1:])], at)

    @rule(picks=st.lists(PICK, max_size=4), lane=PICK, stage=PICK, at=AT)
    def unpark(self, picks: list[int], lane: int, stage: int, at: int | None) -> None:
        ids = [self.one(self.journey.parking, pick) for pick in picks]
        self.do(edits.unpark, ids, self.lane(lane), self.stage(stage), at)

    @rule(one=PICK, other=PICK)
    def add_link(self, one: int, other: int) -> None:
        link = Link(id=self.fresh(), source=self.item(one), target=self.item(other))
        self.do(edits.add_link, link)

    @rule(pick=PICK, end=PICK)
    def change_link(self, pick: int, end: int) -> None:
        self.do(edits.change_link, self.one(self.journey.links, pick), target=self.item(end))

    @rule(pick=PICK)
    def remove_link(self, pick: int) -> None:
        self.do(edits.remove_link, self.one(self.journey.links, pick))

    @rule(first=PICK, last=PICK)
    def add_phase(self, first: int, last: int) -> None:
        phase = Phase(id=self.fresh(), first=self.stage(first), last=self.stage(last))
        self.do(edits.add_phase, phase)

    @rule(pick=PICK, last=PICK)
    def change_phase(self, pick: int, last: int) -> None:
        phase = self.one(self.journey.phases, pick)
        self.do(edits.change_phase, phase, last=self.stage(last))

    @rule(name=TEXT)
    def add_people(self, name: str) -> None:
        self.do(edits.add_persona, Persona(id=self.fresh(), name=name))
        self.do(edits.add_touchpoint, Touchpoint(id=self.fresh(), name=name))

    @rule(pick=PICK, nobody=st.booleans())
    def set_focus(self, pick: int, nobody: bool) -> None:
        persona = None if nobody else self.one(self.journey.personas, pick)
        self.do(edits.set_focus, persona)

    @rule(pick=PICK)
    def remove_people(self, pick: int) -> None:
        self.do(edits.remove_persona, self.one(self.journey.personas, pick))
        self.do(edits.remove_touchpoint, self.one(self.journey.touchpoints, pick))

    @rule(pick=PICK, name=TEXT, less=st.booleans())
    def set_criteria(self, pick: int, name: str, less: bool) -> None:
        known = criteria_of(self.journey)
        at = pick % len(known)
        more = () if less else (Criterion(id=self.fresh(), name=name),)
        self.do(edits.set_criteria, (*more, *known[at + 1 :], *known[:at]))

    @rule()
    def reset_criteria(self) -> None:
        self.do(edits.reset_criteria)

    @rule(pick=PICK, criterion=PICK, value=st.integers(0, 6))
    def set_score(self, pick: int, criterion: int, value: int) -> None:
        name = self.one(criteria_of(self.journey), criterion)
        uses = [one.item for one in iter_items(self.journey) if one.item.kind == "touchpoint"]
        self.do(edits.set_score, [self.one(uses, pick)], name, value=value)

    @rule(title=TEXT, parked=st.booleans())
    def change_journey(self, title: str, parked: bool) -> None:
        notes = (Note(kind="note", id=self.fresh()),) if parked else ()
        self.do(edits.change_journey, title=title, parking=notes)

    @rule(kind=st.sampled_from(list(TAKES)), name=TEXT, prompt=TEXT)
    def add_block(self, kind: LaneKind, name: str, prompt: str) -> None:
        block = Block(id=self.fresh(), kind=kind, name=name, prompt=prompt)
        self.do(edits.add_block, block, self.fresh())

    @rule(pick=PICK)
    def keep_block(self, pick: int) -> None:
        self.do(edits.keep_block, self.lane(pick), self.fresh(), self.fresh())

    @rule(pick=PICK, name=TEXT, at=AT, how=st.sampled_from(["change", "remove", "use"]))
    def use_block(self, pick: int, name: str, at: int | None, how: str) -> None:
        template = self.journey.template
        block = self.one(template.custom if template else (), pick)
        if how == "change":
            self.do(edits.change_block, block, name=name, prompt=name)
        elif how == "remove":
            self.do(edits.remove_block, block)
        else:
            self.do(edits.add_block_lane, block, self.fresh(), at)

    @rule(pick=PICK, stage=st.none() | PICK, text=TEXT)
    def ask(self, pick: int, stage: int | None, text: str) -> None:
        there = self.stage(stage) if stage is not None else None
        self.do(edits.ask, self.lane(pick), text, self.fresh(), there)

    @invariant()
    def sound(self) -> None:
        assert faults(self.journey) == ()
        reading = read_journey(write_journey(self.journey))
        assert reading.journey == self.journey

    def teardown(self) -> None:
        for journey, written in reversed(self.past):
            assert write_journey(journey) == written


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=50,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
