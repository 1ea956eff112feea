"""What can be deleted, and what deleting and duplicating are called."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.model import edits
from app.model.journey import Link, Phase
from app.model.people import Persona
from app.model.references import identities

BACKSPACE = Qt.Key.Key_Backspace


@pytest.fixture
def rich(desk):
    """A desk whose map has a persona, a phase and a link too."""
    journey = edits.add_persona(desk.journey, Persona(id="lea", name="Léa"))
    journey = edits.add_phase(journey, Phase(id="before", name="Before", first="s1", last="s2"))
    desk.session.start(edits.add_link(journey, Link(id="then", source="a1", target="a4")))
    return desk


@pytest.mark.parametrize(
    ("ids", "name"),
    [
        (["lea"], "Delete persona"),
        (["before"], "Delete phase"),
        (["then"], "Delete link"),
        (["t1"], "Delete touchpoint"),
        (["e1"], "Delete emotion"),
        (["m1"], "Delete metric"),
        (["p1"], "Delete person"),
        (["a1", "a2"], "Delete notes"),
        (["a1", "t1"], "Delete selection"),
        (["act/s2"], "Delete note"),
        (["s1", "before", "then", "a1", "lea", "act", "title"], "Delete selection"),
    ],
)
def test_what_can_be_deleted_is_and_named(rich, ids, name):
    before = rich.journey
    rich.session.select(ids)
    assert rich.canvas.can_delete
    rich.key(BACKSPACE)
    left = {one for _, one in identities(rich.journey)}
    assert not left & set(ids)
    assert rich.undo() == name
    assert rich.journey is before
    assert rich.session.selection == tuple(ids)


@pytest.mark.parametrize("ids", [[], ["title"], ["scenario"], ["pai/s1"], ["title", "pai/s1"]])
def test_what_is_nothing_cannot_be_deleted(rich, ids):
    rich.session.select(ids)
    assert not rich.canvas.can_delete
    assert not rich.canvas.can_duplicate
    rich.key(BACKSPACE)
    assert rich.session.selection == tuple(ids)
    assert rich.session.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("ids", "name"),
    [
        (["t1"], "Duplicate touchpoint"),
        (["a1", "a2"], "Duplicate notes"),
        (["a1", "p1"], "Duplicate selection"),
        (["act/s2"], "Duplicate note"),
    ],
)
def test_duplicates_are_named_after_what_is_copied(rich, ids, name):
    rich.session.select(ids)
    assert rich.canvas.can_duplicate
    rich.canvas.duplicate_selection()
    assert rich.undo() == name


def test_a_read_only_map_offers_nothing(rich):
    rich.session.start(rich.journey, read_only=True)
    rich.session.select(["a1"])
    assert not rich.canvas.can_delete
    assert not rich.canvas.can_duplicate


@pytest.mark.parametrize(
    ("ids", "after"),
    [
        (["a2"], "a3"),
        (["a1", "a3"], "a2"),
        (["a4"], "act/s2"),
        (["s2"], "s3"),
        (["s3"], "s2"),
        (["act"], "tou"),
        (["per"], "met"),
        (["before"], "s1"),
        (["then"], "a1"),
    ],
)
def test_what_follows_is_selected_after_deleting(rich, ids, after):
    rich.session.select(ids)
    rich.key(BACKSPACE)
    assert rich.session.selection == (after,)
    rich.key(Qt.Key.Key_Down)
    assert len(rich.session.selection) == 1


@pytest.mark.parametrize("ids", [["lea"], ["s1", "s2", "s3"]])
def test_nothing_is_selected_when_none_of_the_kind_is_left(rich, ids):
    rich.session.select(ids)
    rich.key(BACKSPACE)
    assert rich.session.selection == ()
    rich.type("x")
    rich.key(Qt.Key.Key_Escape)
    assert rich.journey.title == "Small map", "nothing that was not selected is written over"
    rich.session.select(())
    rich.key(Qt.Key.Key_Down)
    assert len(rich.session.selection) == 1
