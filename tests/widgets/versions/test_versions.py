"""Earlier versions, by the panel: kept at saves, listed, opened, restored."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.files.store import load, save
from app.files.versions.keeping import keep_saved
from app.files.versions.record import read_version
from app.state import state_folder
from app.widgets.keeping import versions as keeping_versions
from app.widgets.message_bar import MessageBar
from app.widgets.questions import Answer
from app.widgets.versions import deeds
from app.widgets.window import MainWindow
from tests.widgets.versions.hands import kept, opened, saved, store, write

OpenWindow = Callable[..., MainWindow]


def test_what_is_saved_and_what_was_there_before_are_kept(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    before = map_file.read_bytes()
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    after = map_file.read_bytes()
    assert [read_version(one.path) for one in kept(map_file)] == [after, before]
    write(window, "two")
    saved(window, qtbot)
    assert len(kept(map_file)) == 3


def test_closing_never_waits_and_the_program_ends_once_all_is_kept(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = map_file.read_bytes()
    may_go = Event()

    def slow(*arguments: Any, **more: Any) -> None:
        assert may_go.wait(60)
        keep_saved(*arguments, **more)

    monkeypatch.setattr(keeping_versions, "keep_saved", slow)
    window = open_window(map_file)
    write(window, "one")
    assert window.documents.save()
    window.keeping.versions.measure(lambda _: None)
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert kept(map_file) == []
    app = QCoreApplication.instance()
    assert app is not None
    (worker,) = (one for one in app.findChildren(QThread, "bench") if one.isRunning())
    may_go.set()
    app.aboutToQuit.emit()  # the program does not go before it is done
    assert worker.isFinished()
    assert [read_version(one.path) for one in kept(map_file)] == [map_file.read_bytes(), before]


def test_what_a_save_as_overwrites_may_be_anything(
    open_window: OpenWindow, map_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    large = tmp_path / "large.parcours"
    large.write_bytes(b'{"a": "' + b"x y " * 7_000_000 + b'"}')
    window = open_window(map_file)
    write(window, "one")
    with qtbot.waitSignal(window.keeping.versions.kept), qtbot.captureExceptions() as errors:
        assert window.documents._write(large, None)  # pyright: ignore[reportPrivateUsage]
    assert errors == []
    assert len(kept(large)) == 2


def test_saving_under_another_name_carries_the_past_on(
    open_window: OpenWindow, map_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    write(window, "two")
    other = tmp_path / "other.parcours"
    with qtbot.waitSignal(window.keeping.versions.kept):
        assert window.documents._write(other, None)  # pyright: ignore[reportPrivateUsage]
    assert len(kept(other)) == 3
    assert len(kept(map_file)) == 2


def test_what_another_program_wrote_there_is_kept_before_it_is_overwritten(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write(window, "mine")
    saved(window, qtbot)
    foreign = load(map_file).journey.replace(title="Theirs")
    save(map_file, foreign)
    theirs = map_file.read_bytes()
    write(window, "again")
    with qtbot.waitSignal(window.keeping.versions.kept):
        window.documents._write(map_file, None)  # pyright: ignore[reportPrivateUsage]
    assert theirs in [read_version(one.path) for one in kept(map_file)]


def test_a_store_that_cannot_be_written_is_told_once_and_no_save_fails(
    open_window: OpenWindow, map_file: Path, own_state: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    folder = state_folder("versions")
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    write(window, "one")
    saved(window, qtbot)
    assert window.messages.isVisible()
    assert "earlier version" in window.messages.text
    window.messages.hide()
    write(window, "two")
    saved(window, qtbot)
    assert not window.messages.isVisible()
    assert window.session.clean


def test_nothing_is_kept_when_the_preferences_leave_no_room(
    open_window: OpenWindow, map_file: Path
) -> None:
    window = open_window(map_file)
    window.program.settings.setValue(keeping_versions.SIZE, 0)
    write(window, "one")
    assert window.documents.save()
    window.close()
    assert kept(map_file) == []
    assert not state_folder("versions").exists()


def test_the_list_says_when_what_and_how_it_differs(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    for text in ("one", "two"):
        write(window, text)
        saved(window, qtbot)
    panel = opened(window, qtbot, 3)
    model = panel.model
    qtbot.waitUntil(lambda: "1 added" in str(model.index(0).data()))
    qtbot.waitUntil(lambda: "oldest" in str(model.index(2).data()))
    assert "5 stages" in str(model.index(0).data())
    write(window, "three")
    saved(window, qtbot)
    qtbot.waitUntil(lambda: len(model.entries) == 4)


def test_one_is_restored_in_one_step_that_undo_takes_back(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    first = window.session.journey
    write(window, "one")
    saved(window, qtbot)
    now = window.session.journey
    panel = opened(window, qtbot, 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    steps = window.session.undo_stack.count()
    qtbot.mouseClick(panel.restore_button, Qt.MouseButton.LeftButton)
    assert window.session.journey == first
    assert window.session.undo_stack.count() == steps + 1
    assert "as it was at" in window.messages.text
    window.commands["undo"].trigger()
    assert window.session.journey is now


def test_enter_opens_one_beside_as_a_map_without_a_file(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    first = window.session.journey
    write(window, "one")
    saved(window, qtbot)
    panel = opened(window, qtbot, 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    other = window.program.windows[-1]
    assert other is not window
    qtbot.waitUntil(lambda: other.is_ready and other.messages.isVisible())
    assert other.session.journey == first
    assert other.session.path is None
    assert "has no file" in other.findChildren(MessageBar)[0].text
    assert window.session.journey != first


def test_one_is_written_into_a_file_byte_for_byte(
    open_window: OpenWindow, map_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    before = map_file.read_bytes()
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    panel = opened(window, qtbot, 2)
    target = tmp_path / "then.parcours"
    assert panel.deeds.write(panel.model.entries[1], target)
    assert target.read_bytes() == before


def test_versions_are_removed_after_asking(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [Answer.Cancel, Answer.Discard, Answer.Discard]
    monkeypatch.setattr(deeds, "ask", lambda *_: answers.pop(0))
    window = open_window(map_file)
    for text in ("one", "two"):
        write(window, text)
        saved(window, qtbot)
    panel = opened(window, qtbot, 3)
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(1))
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert len(kept(map_file)) == 3
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(panel.model.entries) == 2)
    assert len(kept(map_file)) == 2
    panel.remove_all()
    qtbot.waitUntil(lambda: panel.model.entries == [])
    assert kept(map_file) == []
    assert not panel.list.isVisible()


def test_a_damaged_version_is_told_and_the_others_work(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    newest, oldest = kept(map_file)
    newest.path.write_bytes(newest.path.read_bytes()[:-30])
    panel = opened(window, qtbot, 2)
    qtbot.waitUntil(lambda: "cannot be read" in str(panel.model.index(0).data()))
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.restore()
    assert "damaged" in window.messages.text
    panel.list.setCurrentIndex(panel.model.index(1))
    panel.restore()
    assert "as it was at" in window.messages.text
    assert oldest.path.exists()


def test_a_moved_map_keeps_its_past(
    open_window: OpenWindow, map_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    window.close()
    moved = tmp_path / "elsewhere.parcours"
    os.rename(map_file, moved)
    panel = opened(open_window(moved), qtbot, 2)
    assert panel.current is not None


def test_a_read_only_map_is_looked_at_but_not_changed(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    window.close()
    map_file.chmod(0o444)
    window = open_window(map_file)
    panel = opened(window, qtbot, 2)
    assert not panel.restore_button.isEnabled()
    assert not panel.keep_button.isEnabled()
    assert panel.open_button.isEnabled()
    assert not window.commands["keep_snapshot"].isEnabled()


def test_hundreds_are_listed_and_only_those_in_sight_are_read(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    data = map_file.read_bytes()
    now = 1_800_000_000.0
    for n in range(500):
        store().keep(map_file, data + b"\n" * n, at=now + n, now=now + n, limit=10**9)
    panel = opened(window, qtbot, 500)
    qtbot.waitUntil(lambda: "Nothing differs" in str(panel.model.index(0).data()))
    qtbot.waitUntil(lambda: not panel.busy)
    read = [n for n in range(500) if "stages" in str(panel.model.index(n).data())]
    assert 0 < len(read) < 30


def test_the_panel_speaks_the_other_language_at_once(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    panel = opened(window, qtbot, 2)
    qtbot.waitUntil(lambda: "1 added" in str(panel.model.index(0).data()))
    window.program.choose_language("fr")
    qtbot.waitUntil(lambda: panel.restore_button.text() == "Restaurer")
    assert "1 ajout" in str(panel.model.index(0).data())


def test_what_differs_from_one_to_the_map_is_listed(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    write(window, "one")
    saved(window, qtbot)
    panel = opened(window, qtbot, 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    window.commands["keep_snapshot"].trigger()
    QTest.keyClick(panel.naming.field, Qt.Key.Key_Return)
    panel.list.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
    panel.differ()
    listed = window.keeping.differences.panel
    assert listed is not None
    assert listed.isVisible()
    assert not panel.isVisible()
    rows = listed.list.model()

    def said() -> list[str]:
        return [str(rows.index(n, 0).data()) for n in range(rows.rowCount())]

    qtbot.waitUntil(lambda: any("one" in one for one in said()))
    assert not any("Snapshots" in one for one in said())


def test_enter_presses_the_button_that_has_the_keyboard(
    open_window: OpenWindow, map_file: Path, qtbot: QtBot
) -> None:
    window = open_window(map_file)
    before = window.session.journey
    write(window, "One")
    saved(window, qtbot)
    panel = opened(window, qtbot, 2)
    panel.list.setCurrentIndex(panel.model.index(1))
    panel.restore_button.setFocus()
    QTest.keyClick(panel.restore_button, Qt.Key.Key_Return)
    assert window.session.journey == before
