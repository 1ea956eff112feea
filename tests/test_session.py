"""The session: undo, previews, merging, the clean state, selection."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.session import Session


def named(title: str) -> Journey:
    return empty_journey(title)


def with_notes(*ids: str) -> Journey:
    notes = tuple(Note(kind="note", id=i, text=i) for i in ids)
    lane = Lane(id="lane", kind="action", cells=(Cell(stage="stage", items=notes),))
    return empty_journey().replace(stages=(Stage(id="stage"),), lanes=(lane,))


@pytest.fixture
def session(qapp) -> Session:
    session = Session()
    session.start(named("first"))
    return session


class Listener:
    """Records what the session tells."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.changes: list[tuple[Journey | None, Journey]] = []
        self.selections: list[tuple[str, ...]] = []
        self.states = 0
        session.changed.connect(lambda old, new: self.changes.append((old, new)))
        session.selection_changed.connect(lambda: self.selections.append(session.selection))
        session.state_changed.connect(self._count)

    def _count(self) -> None:
        self.states += 1


def test_without_a_map_it_says_so(qapp):
    session = Session()
    assert not session.started
    with pytest.raises(RuntimeError):
        _ = session.journey


def test_commit_undo_redo_tell_each_change_once(session):
    heard = Listener(session)
    first, second = session.journey, named("second")
    assert session.commit("Rename", second)
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert heard.changes == [(first, second), (second, first), (first, second)]
    assert [id(new) for _, new in heard.changes] == [id(second), id(first), id(second)]
    assert session.journey is second
    assert session.undo_stack.undoText() == "Rename"
    assert heard.states >= 3


def test_the_same_map_pushes_nothing(session):
    heard = Listener(session)
    assert session.commit("Nothing", session.journey)
    assert session.undo_stack.count() == 0
    assert heard.changes == []


def test_preview_shows_and_cancel_leaves_nothing_behind(session):
    heard = Listener(session)
    first, seen = session.journey, named("seen")
    session.preview(seen)
    assert session.shown is seen
    assert session.journey is first
    assert session.previewing
    session.cancel()
    assert session.shown is first
    assert not session.previewing
    assert session.undo_stack.count() == 0
    assert session.clean
    assert heard.changes == [(first, seen), (seen, first)]


def test_committing_what_is_previewed_is_told_once(session):
    heard = Listener(session)
    seen = named("seen")
    session.preview(seen)
    session.commit("Rename", seen)
    assert len(heard.changes) == 1
    assert not session.previewing
    assert session.undo_stack.count() == 1


def test_a_commit_of_nothing_ends_a_preview(session):
    first = session.journey
    session.preview(named("seen"))
    session.commit("Nothing", first)
    assert session.shown is first


def test_undo_ends_a_preview(session):
    first = session.journey
    session.commit("Rename", named("second"))
    session.preview(named("seen"))
    session.undo_stack.undo()
    assert session.shown is first


def test_commits_with_the_same_key_are_one_step(session):
    first = session.journey
    for title in ("a", "ab", "abc"):
        session.commit("Type", named(title), merge=("text", "n1"))
    session.commit("Type", named("x"), merge=("text", "n2"))
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.journey.title == "abc"
    session.undo_stack.undo()
    assert session.journey is first
    session.undo_stack.redo()
    assert session.journey.title == "abc"


def test_an_undo_or_another_commit_ends_merging(session):
    session.commit("Type", named("a"), merge="k")
    session.commit("Other", named("b"))
    session.commit("Type", named("c"), merge="k")
    assert session.undo_stack.count() == 3
    session.undo_stack.undo()
    session.undo_stack.undo()
    session.commit("Type", named("d"), merge="k")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.journey.title == "a"


def test_typing_back_to_the_start_leaves_no_step(session):
    first = session.journey
    session.commit("Type", named("a"), merge="k")
    session.commit("Type", first, merge="k")
    assert session.undo_stack.count() == 0
    assert session.journey is first
    assert session.clean


def test_clean_is_tied_to_the_save(session, tmp_path: Path):
    assert session.clean
    session.commit("Type", named("a"), merge="k")
    assert not session.clean
    session.saved(tmp_path / "a.parcours", "stamp")
    assert session.clean
    assert session.path == tmp_path / "a.parcours"
    assert session.stamp == "stamp"
    session.commit("Type", named("b"), merge="k")
    assert not session.clean
    session.undo_stack.undo()
    assert session.clean
    assert session.journey.title == "a"
    session.undo_stack.undo()
    assert not session.clean
    session.undo_stack.redo()
    assert session.clean
    session.undo_stack.undo()
    session.commit("Other", named("c"))
    assert not session.clean
    session.undo_stack.undo()
    assert not session.clean


def test_undone_to_what_the_file_holds_it_is_clean_after_it_was_read_again(session, tmp_path):
    path = tmp_path / "map.parcours"
    session.start(named("One"), path, "stamp")
    session.commit("Rename", named("Two"))
    session.reread("Read again", path, named("One"), "other stamp")
    stack = session.undo_stack
    assert [stack.count(), session.clean] == [2, True]
    clean = []
    for step in (stack.undo, stack.undo, stack.redo, stack.redo):
        step()
        clean.append(session.clean)
    assert clean == [False, True, False, True]


def test_undone_to_what_the_file_held_it_is_not_clean_when_that_is_gone(session, tmp_path):
    session.start(named("One"), tmp_path / "map.parcours", "stamp")
    session.commit("Rename", named("Two"))
    session.mark_unsaved()
    session.undo_stack.undo()
    assert not session.clean
    session.saved(tmp_path / "map.parcours", "stamp")
    session.undo_stack.redo()
    session.undo_stack.undo()
    assert session.clean


def test_undo_and_redo_restore_the_selection(qapp):
    session = Session()
    session.start(with_notes("a", "b"))
    session.select(["a", "b"])
    session.commit("Delete note", with_notes("b"))
    assert session.selection == ("b",)
    session.select([])
    session.commit("Add note", with_notes("b", "c"), select=["c"])
    assert session.selection == ("c",)
    session.undo_stack.undo()
    assert session.selection == ()
    session.undo_stack.undo()
    assert session.selection == ("a", "b")
    session.undo_stack.redo()
    assert session.selection == ("b",)
    session.undo_stack.redo()
    assert session.selection == ("c",)


def test_cells_lanes_and_fixed_parts_stay_selected_while_they_exist(qapp):
    session = Session()
    session.start(with_notes("a"))
    session.select(["title", "lane/stage", "stage", "lane", "a"])
    session.commit("Delete", with_notes().replace(lanes=()))
    assert session.selection == ("title", "stage")


def test_selection_is_told_when_it_differs(session):
    heard = Listener(session)
    session.select(["a", "b", "a"])
    session.select(("a", "b"))
    assert heard.selections == [("a", "b")]


def test_a_preview_has_a_selection_of_its_own(qapp):
    session = Session()
    session.start(with_notes("a"))
    session.select(["a"])
    session.preview(with_notes("a", "new"))
    session.select(["new"])
    session.cancel()
    assert session.selection == ("a",)
    session.preview(with_notes("a", "new"))
    session.select(["new"])
    session.commit("Add note", session.shown)
    assert session.selection == ("new",)
    session.undo_stack.undo()
    assert session.selection == ("a",)


def test_a_commit_from_a_listener_is_told_in_order(session):
    first, second, third = session.journey, named("second"), named("third")
    early: list[Journey] = []
    late: list[Journey] = []

    def react(_old: Journey, new: Journey) -> None:
        early.append(new)
        if new is second and len(early) == 1:
            session.commit("React", third)

    session.changed.connect(react)
    session.changed.connect(lambda _old, new: late.append(new))
    session.commit("Rename", second)
    assert [j.title for j in early] == [j.title for j in late] == ["second", "third"]
    assert session.journey is third
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.journey is first


def test_starting_again_forgets_everything(session, tmp_path: Path):
    session.commit("Rename", named("second"))
    session.select(["a"])
    heard = Listener(session)
    session.start(named("other"), tmp_path / "x.parcours", "stamp")
    assert session.undo_stack.count() == 0
    assert session.clean
    assert session.selection == ()
    assert [new.title for _, new in heard.changes] == ["other"]
    assert heard.states >= 1


def test_steps_survive_the_garbage_collector(session):
    for number in range(200):
        session.commit("Rename", named(str(number)), merge=number // 10)
    gc.collect()
    assert session.undo_stack.count() == 20
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.journey.title == "first"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("cpxmur"), st.integers(0, 3)), max_size=30))
def test_undoing_everything_gives_the_first_map(qapp, moves):
    session = Session()
    first = named("first")
    session.start(first)
    for move, number in moves:
        match move:
            case "c":
                session.commit("C", named(str(number)))
            case "m":
                session.commit("M", named(str(number)), merge=number)
            case "p":
                session.preview(named(str(number)))
            case "x":
                session.cancel()
            case "u":
                session.undo_stack.undo()
            case _:
                session.undo_stack.redo()
    last, at = session.journey, session.undo_stack.index()
    session.cancel()
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.shown is first
    assert session.clean
    session.undo_stack.setIndex(at)
    assert session.shown is last


def test_all_that_was_done_settles_once(session):
    settled: list[tuple[str, ...]] = []
    session.start(with_notes("a", "b"))
    session.settled.connect(lambda: settled.append(session.selection))
    session.select(["a"])
    assert settled == [("a",)]
    session.preview(with_notes("a", "b", "c"))
    assert settled == [("a",)]  # nothing else can be done
    settled.clear()
    session.commit("more", with_notes("a", "b", "c"), select=["c"])
    assert settled == [("c",)]
    session.commit("fewer", with_notes("c"))
    settled.clear()
    session.undo_stack.undo()
    assert settled == [("c",)]


def test_it_settles_after_what_listeners_do(session):
    session.start(with_notes("a", "b"))
    heard: list[str] = []
    session.selection_changed.connect(lambda: heard.append("selection"))
    session.state_changed.connect(lambda: heard.append("state"))
    session.settled.connect(lambda: heard.append("settled"))
    session.changed.connect(lambda *_: session.select(["b"]))
    session.commit("less", with_notes("b"))
    assert heard[-1] == "settled"
    assert heard.count("settled") == 1
    assert session.selection == ("b",)


def test_what_stirs_by_itself_settles_at_once(session):
    settled: list[int] = []
    session.settled.connect(lambda: settled.append(1))
    session.stir()
    assert settled == [1]
