"""What the session refuses, and how it says so."""

from __future__ import annotations

from pathlib import Path

from app.model.errors import EditError
from app.model.journey import Journey, empty_journey
from app.session import Session


def named(title: str) -> Journey:
    return empty_journey(title)


def test_an_edit_error_changes_nothing_and_is_told(qapp):
    session = Session()
    session.start(named("first"))
    refused: list[EditError] = []
    session.refused.connect(refused.append)
    first = session.journey

    def refuse(journey: Journey) -> Journey:
        raise EditError("no-lane", id="x")

    session.preview(named("seen"))
    assert not session.edit("Bad", refuse)
    assert session.shown is session.journey is first
    assert session.undo_stack.count() == 0
    assert [error.code for error in refused] == ["no-lane"]
    assert session.edit("Good", lambda journey: journey.replace(title="good"))
    assert session.journey.title == "good"


def test_a_read_only_map_refuses_in_words(qapp, tmp_path: Path):
    session = Session()
    journey = named("locked")
    session.start(journey, tmp_path / "a.parcours", None, read_only=True)
    refused: list[EditError] = []
    session.refused.connect(refused.append)
    session.preview(named("seen"))
    assert session.shown is journey
    assert not session.commit("Rename", named("other"))
    assert session.journey is journey
    assert session.undo_stack.count() == 0
    [error] = refused
    assert error.code == "read-only"
    assert " " in str(error)
    session.saved(tmp_path / "b.parcours", None)
    assert session.commit("Rename", named("other"))
