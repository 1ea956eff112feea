"""What the program offers at its start of what was not saved when it stopped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.files.journals.folders import Claim
from app.files.journals.journal import About, Draft, Journal
from app.files.journals.reading import recover
from app.files.locks import EditLock, take
from app.files.store import load, save
from app.model import edits
from app.model.journey import Journey, Stage
from app.state import made_folder, state_folder
from app.widgets.keeping.offers import offer_of
from app.widgets.keeping.recovery import Recovery
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.big_maps import big_map
from tests.widgets.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def _let_go(program: Program) -> Iterator[None]:
    yield
    for found in program.findChildren(Recovery):
        found.let_go()


def left(
    path: Path | None = None, count: int = 3, texts: tuple[Draft, ...] = (), title: str = "Café"
) -> Journey:
    """A journal as a process leaves it that was killed after so many edits."""
    found = load(path) if path else None
    first = found.journey if found else big_map(20, 4, 4).replace(title=title)
    states = [first]
    for index in range(count):
        stage = Stage(id=f"new{index}", name=f"New {index}")
        states.append(edits.add_stage(states[-1], stage))
    about = About(str(path or ""), found.stamp if found else None, 1_700_000_000.0)
    journal = Journal(made_folder("journals"), about, first)
    for new in states[1:]:
        journal.record(new)
    if texts:
        journal.draft(states[-1], texts)
    journal.keep()
    return states[-1]


def journals() -> list[Path]:
    root = state_folder("journals")
    return [one.parent for one in root.glob("*/head")]


def journal_of(title: str) -> Path:
    return next(one for one in journals() if title.encode() in (one / "head").read_bytes())


def recovery(program: Program) -> Recovery:
    (found,) = program.findChildren(Recovery)
    return found


def offered(qtbot: QtBot, program: Program, count: int = 1) -> Recovery:
    found = recovery(program)
    qtbot.waitUntil(lambda: found.bar is not None and len(found.offers) == count)
    return found


def words(window: MainWindow) -> str:
    bar = recovery(window.program).bar
    assert bar is not None
    return " | ".join(label.text() for label in bar.findChildren(QLabel) if label.text())


def press(found: Recovery, text: str) -> None:
    assert found.bar is not None
    buttons = [one for one in found.bar.findChildren(QPushButton) if one.isVisible()]
    button = next(one for one in buttons if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_left_nothing_offered(open_window: OpenWindow, program: Program) -> None:
    open_window()
    assert recovery(program).bar is None


def test_a_map_comes_back_over_its_file(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    wanted = left(map_file)
    window = open_window()
    found = offered(qtbot, program)
    said = words(window)
    assert "“bike.parcours” was not saved when Parcours stopped." in said
    assert ("3 changes at " in said) != ("3 changes since " in said), "a minute is told once"
    assert f"{len(wanted.stages)} stages" in said
    assert not window.session.started, "nothing happens unasked"
    press(found, "Recover")
    assert window.session.journey == wanted
    assert window.session.path == map_file
    assert not window.session.clean
    assert window.isWindowModified()
    assert found.bar is None
    assert "Save it to keep it" in window.messages.text
    assert window.keeping.outside.base is None, "what the file holds was not read"
    qtbot.waitUntil(lambda: len(journals()) == 1)
    assert window.documents.save()
    assert window.keeping.outside.base == wanted
    assert load(map_file).journey == wanted
    assert journals() == []


def test_killed_again_it_is_offered_again(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    left(map_file)
    window = open_window()
    press(offered(qtbot, program), "Recover")
    window.session.edit("Edit title", lambda map: edits.change_journey(map, title="Autre"))
    qtbot.waitUntil(lambda: len(journals()) == 1)
    again = recover(journals()[0])
    assert (again.journey, again.changes) == (window.session.journey, 4)
    assert again.begun == 1_700_000_000.0


def test_what_came_back_is_compared_with_the_file(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    left(map_file)
    window = open_window()
    press(offered(qtbot, program), "Recover")
    buttons = window.messages.findChildren(QPushButton)
    (compare,) = (one for one in buttons if one.text() == "See the differences")
    QTest.mouseClick(compare, Qt.MouseButton.LeftButton)
    assert window.keeping.differences.shown
    assert window.messages.isVisible()


def test_the_window_that_has_the_file_takes_it(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    wanted = left(map_file)
    window = open_window(map_file)
    press(offered(qtbot, program), "Recover")
    assert window.session.journey == wanted
    assert len(program.windows) == 1


def test_a_new_map_comes_back_in_a_window_of_its_own(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    wanted = left()
    window = open_window(map_file)
    found = offered(qtbot, program)
    assert "“Café”" in words(window)
    press(found, "Recover")
    other = program.windows[-1]
    qtbot.waitUntil(lambda: other.session.started and not other.session.clean)
    assert other is not window
    assert other.session.journey == wanted
    assert other.session.path is None


def test_a_file_that_changed_since_is_left_alone(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    wanted = left(map_file)
    other = load(map_file).journey.replace(title="By somebody else")
    save(map_file, other)
    window = open_window()
    found = offered(qtbot, program)
    assert "its file has changed since" in words(window)
    press(found, "Recover")
    assert window.session.journey == wanted
    assert window.session.path is None
    assert "new map" in window.messages.text
    assert load(map_file).journey == other


def test_a_file_that_is_gone_comes_back_as_a_new_map(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    left(map_file)
    map_file.unlink()
    window = open_window()
    found = offered(qtbot, program)
    assert "its file is gone" in words(window)
    press(found, "Recover")
    assert window.session.path is None


def test_a_file_that_cannot_be_looked_at_keeps_nothing_from_being_offered(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    left(title="Second")
    first = edits.change_journey(load(map_file).journey, title="First")
    about = About("/tmp/" + "a" * 300, load(map_file).stamp, 1_700_000_000.0)
    journal = Journal(made_folder("journals"), about, first)
    journal.record(edits.change_journey(first, title="Changed"))
    journal.keep()
    open_window()
    offered(qtbot, program, 2)
    assert "its file is gone" in words(program.windows[0])


def test_an_offer_that_fails_is_shown_all_the_same(
    open_window: OpenWindow, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> None:
        raise MemoryError

    left()
    monkeypatch.setattr("app.files.journals.reading.recover", fail)
    open_window()
    offered(qtbot, program)
    assert "cannot be read" in words(program.windows[0])


def test_what_came_back_does_not_give_way_to_what_another_saved(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    lock = take(map_file)
    assert isinstance(lock, EditLock)
    wanted = left(map_file)
    window = open_window()
    press(offered(qtbot, program), "Recover")
    assert window.session.read_only
    save(map_file, load(map_file).journey.replace(title="Theirs"))
    lock.release()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert (window.session.journey, window.session.clean) == (wanted, False)
    assert not window.session.read_only
    assert "changed by another program" in window.messages.text
    qtbot.waitUntil(lambda: len(journals()) == 1)


def test_stopped_after_the_save_there_is_nothing_to_offer(
    open_window: OpenWindow, program: Program, map_file: Path, qtbot: QtBot
) -> None:
    save(map_file, left(map_file))
    open_window()
    qtbot.waitUntil(lambda: journals() == [])
    assert recovery(program).offers == []


def test_several_and_damaged_ones_are_told_in_both_languages(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    for title in ("Un", "Deux", "Trois", "Quatre"):
        left(title=title)
    damaged = journal_of("Trois")
    (damaged / "0.map").write_bytes(b"?")
    cut = journal_of("Quatre")
    log = (cut / "0.log").read_bytes()
    (cut / "0.log").write_bytes(log[:-4])
    window = open_window()
    found = offered(qtbot, program, 4)
    said = words(window)
    assert "Changes to “Trois” were not saved, and cannot be read." in said
    assert "2 changes " in said
    assert "the last changes cannot be read" in said
    program.choose_language("fr")
    qtbot.waitUntil(lambda: "«\xa0Un\xa0» n’était pas enregistrée" in words(window))
    program.choose_language("en")
    qtbot.waitUntil(lambda: "“Un” was not saved" in words(window))
    for _ in range(4):
        press(found, "Discard")
    assert found.bar is None


def test_what_was_being_written_beside_the_map_can_be_copied(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    left(texts=(("Capture line", "half a thought"),))
    window = open_window()
    found = offered(qtbot, program)
    assert "with what was being written" in words(window)
    press(found, "Recover")
    assert "“half a thought” was being written." in window.messages.text
    copy = window.messages.findChildren(QPushButton)[-2]
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "half a thought"
    QGuiApplication.clipboard().clear()


def test_a_text_brought_back_is_offered_again_after_another_kill(
    open_window: OpenWindow, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nothing was changed before it or since: it is what the new journal begins with."""
    first = big_map(20, 4, 4)
    wanted = edits.change_journey(first, title="Written words")
    killed = Journal(made_folder("journals"), About("", None, 1_700_000_000.0), first)
    killed.draft(wanted)
    killed.keep()
    window = open_window()
    press(offered(qtbot, program), "Recover")
    assert window.session.journey == wanted
    qtbot.waitUntil(lambda: len(journals()) == 1 and journals() != [killed.folder])
    again = shutil.copytree(
        journals()[0], tmp_path / "again", ignore=shutil.ignore_patterns("lock")
    )
    offer = offer_of(Claim(again))
    assert offer is not None
    assert offer.recovered is not None
    assert offer.recovered.journey == wanted
    offer.claim.let_go()
    name = window.keeping.leaving.leave()
    assert name, "nothing is asked at quitting"
    window.session.undo_stack.setClean()
    window.close()
    other = open_window()
    assert other.keeping.leaving.take_up(name)
    assert other.session.journey == wanted


def test_what_was_being_written_is_kept_until_it_is_copied(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    left(texts=(("Some field", "half a thought"),))
    window = open_window()
    press(offered(qtbot, program), "Recover")
    qtbot.waitUntil(lambda: len(journals()) == 1)
    qtbot.waitUntil(lambda: recover(journals()[0]).texts == (("Some field", "half a thought"),))
    copy = window.messages.findChildren(QPushButton)[-2]
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: recover(journals()[0]).texts == ())
    QGuiApplication.clipboard().clear()


def test_a_folder_full_of_rubbish_is_no_trouble(
    open_window: OpenWindow, program: Program, map_file: Path
) -> None:
    root = made_folder("journals")
    (root / "file").write_text("?")
    (root / "folder").mkdir()
    (root / "other").mkdir()
    (root / "other" / "0.map").write_text("?")
    shutil.copytree(root, root / "deep")
    window = open_window(map_file)
    assert window.session.started
    assert recovery(program).offers == []
