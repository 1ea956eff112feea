"""What can be done about a map that is offered at the start, and what is decided by that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.files.journals.folders import ASIDE, Claim, left_behind
from app.files.journals.frames import framed, read_frames
from app.state import state_folder
from app.widgets.keeping.recovery import Recovery
from app.widgets.program import Program
from tests.widgets.conftest import OpenWindow
from tests.widgets.keeping.test_recovery import (
    _let_go,  # noqa: F401  (a fixture)
    journals,
    left,
    offered,
    press,
    words,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_discarded_it_waits_some_days_and_can_be_offered_again(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    left()
    window = open_window()
    found = offered(qtbot, program)
    press(found, "Discard")
    assert found.bar is None
    assert journals() == []
    assert len(list((state_folder("journals") / ASIDE).iterdir())) == 1
    assert "kept for 7 days" in window.messages.text
    button = next(
        one for one in window.messages.findChildren(QPushButton) if one.text() == "Offer it again"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    offered(qtbot, program)
    assert len(journals()) == 1


def test_what_was_discarded_is_offered_again_by_a_command_of_another_run(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    wanted = left()
    window = open_window()
    window.commands["offer_discarded"].trigger()
    assert "Nothing that was discarded" in window.messages.text
    press(offered(qtbot, program), "Discard")
    window.messages.hide()
    for found in program.findChildren(Recovery):
        found.let_go()
        found.setParent(None)  # a run that knows nothing of it
    window.commands["offer_discarded"].trigger()
    press(offered(qtbot, program), "Recover")
    assert window.session.journey == wanted
    window.commands["offer_discarded"].trigger()
    assert "Nothing that was discarded" in window.messages.text


def test_what_was_discarded_and_cannot_be_brought_back_is_not_said_to_be_gone(
    open_window: OpenWindow, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_place: Path) -> Claim:
        raise OSError(30, "read-only")

    left()
    window = open_window()
    found = offered(qtbot, program)
    press(found, "Discard")
    monkeypatch.setattr("app.files.journals.folders.bring_back", refused)
    window.commands["offer_discarded"].trigger()
    aside = state_folder("journals") / ASIDE
    assert "could not be offered again" in window.messages.text
    assert str(aside) in window.messages.text
    assert len(list(aside.iterdir())) == 1
    assert found.offers == []
    monkeypatch.undo()
    window.commands["offer_discarded"].trigger()
    offered(qtbot, program)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "in the last 7 days"), ("fr", "au cours des 7\xa0derniers jours")],
)
def test_the_tip_says_how_long_it_can_be_offered_again(
    open_window: OpenWindow, program: Program, qtbot: QtBot, language: str, words: str
) -> None:
    window = open_window()
    program.choose_language(language)
    qtbot.waitUntil(lambda: words in window.commands["offer_discarded"].toolTip())


def test_not_decided_it_is_offered_at_the_next_start(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    left()
    open_window()
    offered(qtbot, program).let_go()
    (claim,) = left_behind(state_folder("journals"))
    claim.let_go()


def test_a_look_decides_nothing(open_window: OpenWindow, program: Program, qtbot: QtBot) -> None:
    left()
    window = open_window()
    found = offered(qtbot, program)
    press(found, "Look at it")
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    assert dialog.windowTitle() == "Not saved: Café"
    press(found, "Look at it")
    assert [one for one in window.findChildren(QDialog) if one.isVisible()] == [dialog]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(found.offers) == 1


def test_what_is_looked_at_is_decided_there(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    wanted = left()
    window = open_window()
    found = offered(qtbot, program)
    press(found, "Look at it")
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
    assert set(buttons) == {"Recover", "Discard", "Decide later"}
    QTest.mouseClick(buttons["Recover"], Qt.MouseButton.LeftButton)
    assert window.session.journey == wanted
    assert found.offers == []
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in window.findChildren(QDialog)))


def test_a_discard_that_fails_is_told_and_decides_nothing(
    open_window: OpenWindow, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_claim: Claim) -> Path:
        raise OSError(30, "read-only")

    left()
    window = open_window()
    found = offered(qtbot, program)
    monkeypatch.setattr(Claim, "put_aside", refused)
    press(found, "Discard")
    assert "still offered" in window.messages.text
    assert len(found.offers) == 1


def test_what_a_newer_program_left_is_for_that_one(
    open_window: OpenWindow, program: Program, qtbot: QtBot
) -> None:
    left()
    (journal,) = journals()
    head = json.loads(read_frames(journal / "head")[0][0])
    (journal / "head").write_bytes(framed(json.dumps({**head, "format": 1000}).encode()))
    window = open_window()
    found = offered(qtbot, program)
    assert "when a newer Parcours stopped" in words(window)
    press(found, "Not now")
    assert (found.bar, journals()) == (None, [journal])
    (claim,) = left_behind(state_folder("journals"))
    claim.let_go()
