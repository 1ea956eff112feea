"""Where on a picture the texts of a map stand."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.files.templates import load_template
from app.layout.layouter import Layouter
from app.layout.picture import Group, Text
from app.layout.text.engine import TextEngine
from app.layout.text.lines import TextStyle
from app.layout.tracing import GroupTrace, Stretch
from app.model.items import Note
from app.model.journey import Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.queries import iter_items
from app.model.reading import read_journey

ENGINE = TextEngine()
STYLE = TextStyle(12.0)
SAMPLES = Path(__file__).parent.parent / "samples"
MIXED = st.text(st.sampled_from("abé fi ﬁ漢字אבג مرحبا👩‍💻\u0301\u00ad\n\t12.,"), max_size=40)


def groups_of(journey) -> dict[str, Group]:
    picture = Layouter(ENGINE).lay(journey)
    return {group.element: group for group, _, _ in picture.walk() if group.kind != "curve"}


def note_group(text: str, **more) -> Group:
    note = Note(kind="note", id="n", text=text, **more)
    lane = Lane(id="l", kind="note", cells=(Cell(stage="s", items=(note,)),))
    journey = empty_journey().replace(stages=(Stage(id="s", width=160.0),), lanes=(lane,))
    return groups_of(journey)["n"]


@settings(max_examples=150, deadline=None)
@given(MIXED, st.integers(1, 200))
def test_the_parts_of_a_line_cover_it_without_gap_or_overlap(text, width):
    for line in ENGINE.wrap(text, STYLE, float(width)).lines:
        whole = ENGINE.spans(line, STYLE).of(0, len(line.text))
        assert sum(b - a for a, b in whole) == pytest.approx(line.width, abs=0.1)
        single = [
            span
            for at in range(len(line.text))
            for span in ENGINE.spans(line, STYLE).of(at, at + 1)
        ]
        for left, right in single:
            assert -0.01 <= left < right <= line.width + 0.02
        if "\u0301" not in text and "\u200d" not in text:
            assert sum(b - a for a, b in single) == pytest.approx(line.width, abs=0.1 + 0.02 * 40)


def test_a_part_in_the_middle_lies_between_what_is_around_it():
    line = ENGINE.wrap("one two three", STYLE, 500).lines[0]
    ((left, right),) = ENGINE.spans(line, STYLE).of(4, 7)
    assert left == pytest.approx(ENGINE.width("one\u00a0", STYLE), abs=0.5)
    assert right - left == pytest.approx(ENGINE.width("two", STYLE), abs=0.5)


def test_a_ligature_is_shared_out():
    line = ENGINE.wrap("offen", STYLE, 500).lines[0]
    edges = [ENGINE.spans(line, STYLE).of(at, at + 1)[0] for at in range(5)]
    assert all(a[1] == pytest.approx(b[0], abs=0.02) for a, b in itertools.pairwise(edges))


def test_right_to_left_runs_from_the_right():
    line = ENGINE.wrap("שלום עולם", STYLE, 500).lines[0]
    ((first, _),) = ENGINE.spans(line, STYLE).of(0, 4)
    ((last, _),) = ENGINE.spans(line, STYLE).of(5, 9)
    assert last < first
    both = ENGINE.wrap("abc שלום def", STYLE, 500).lines[0]
    assert len(ENGINE.spans(both, STYLE).of(2, 6)) == 2


def test_a_match_over_a_line_end_is_marked_on_both_lines():
    group = note_group("Compare three offers in the evening, on the phone")
    trace = GroupTrace(group, ["Compare three offers in the evening, on the phone"], ENGINE)
    marks = trace.marks(Stretch(0, 0, 35))
    lines = [part for part in group.parts if isinstance(part, Text)]
    assert len(marks) == 2 < len(lines) + 1
    for mark, part in zip(marks, lines, strict=False):
        assert mark.x == pytest.approx(part.x, abs=0.5)
        assert mark.y < part.y < mark.y + mark.h


def test_equal_texts_of_a_note_each_have_their_place():
    group = note_group("Sales", owner="Sales")
    trace = GroupTrace(group, ["Sales", "Sales"], ENGINE)
    (one,) = trace.marks(Stretch(0, 0, 5))
    (two,) = trace.marks(Stretch(1, 0, 5))
    assert two.y > one.y
    assert two.h < one.h


@settings(max_examples=100, deadline=None)
@given(MIXED)
def test_every_note_is_traced_whatever_its_text(text):
    group = note_group(text)
    trace = GroupTrace(group, [text], ENGINE)
    drawn = [part for part in group.parts if isinstance(part, Text)]
    width = sum(part.line.width for part in drawn)
    marks = trace.marks(Stretch(0, 0, len(text)))
    assert sum(mark.w for mark in marks) == pytest.approx(width, abs=0.5)


def shown_texts(journey):
    """What a map is known to show: element, its texts in the order of drawing."""
    entries = {one.id: one.name for one in journey.touchpoints}
    names = {one.id: one.name for one in journey.personas}
    yield "title", [journey.title]
    yield "scenario", [journey.scenario]
    for part in (*journey.stages, *journey.phases):
        yield part.id, [part.name]
    for lane in journey.lanes:
        yield lane.id, [lane.name, "" if lane.kind == "separator" else lane.description]
    for persona in journey.personas:
        if persona.id == journey.focus:
            yield persona.id, [persona.name, persona.role, persona.place, persona.quote]
    for place in iter_items(journey):
        item = place.item
        if item.kind == "note":
            if place.lane.kind != "text":
                yield item.id, [item.text, entries.get(item.touchpoint or "", ""), item.owner]
        elif item.kind == "touchpoint":
            yield item.id, [entries[item.touchpoint]]
        elif item.kind == "emotion":
            yield item.id, [item.quote]
        elif item.kind == "metric":
            yield item.id, [item.label]
        elif item.kind == "person":
            yield item.id, [item.name or names.get(item.persona or "", ""), item.role]
        elif item.kind == "picture":
            yield item.id, [item.caption]


@pytest.mark.parametrize("name", ["example.en", "example.fr", "scripts", "version-1"])
def test_every_text_that_a_map_shows_is_traced(name):
    if name.startswith("example"):
        journey = load_template(*name.split("."))
    else:
        journey = read_journey((SAMPLES / f"{name}.parcours").read_bytes()).journey
    groups = groups_of(journey)
    count = 0
    for element, texts in shown_texts(journey):
        trace = GroupTrace(groups[element], texts, ENGINE)
        for index, text in enumerate(texts):
            if text.strip():
                marks = trace.marks(Stretch(index, 0, len(text)))
                assert marks, (element, text)
                assert sum(mark.w for mark in marks) > 2
                count += 1
    assert count > 20
