"""Where a window stood on a map that was not saved when the program stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.state import state_folder
from app.widgets.canvas.sheet_view import Place
from app.widgets.keeping.open_windows import OpenWindows
from app.widgets.keeping.opening_again import OpeningAgain
from app.widgets.keeping.remembered import Remembered, Runs
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.widgets.keeping.test_recovery import (
    _let_go,  # noqa: F401  (a fixture)
    journals,
    left,
    offered,
    press,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ZOOM = 1.5
PLACE = Place(ZOOM, 320.0, 480.0, 640, 480)
MIDDLE = QPointF(320 + 640 / 2, 480 + 480 / 2) / ZOOM


def killed(program: Program, qtbot: QtBot, path: Path | None) -> list[MainWindow]:
    """The windows of a start after the program was killed with changes to a map."""
    left(path)
    (journal,) = journals()
    runs = Runs(state_folder("windows"))
    runs.keep([Remembered(str(path or ""), journal.name, place=PLACE)])
    runs.end()
    kept = program.open_windows = OpenWindows(program, Runs(state_folder("windows")))
    OpeningAgain(program, kept).start(wanted=True)
    qtbot.waitUntil(
        lambda: not kept.opening and all(one.is_ready for one in program.windows), timeout=20_000
    )
    return program.windows


def is_there(window: MainWindow) -> bool:
    off = (window.canvas.visible_rect().center() - MIDDLE) * ZOOM
    return window.canvas.zoom == ZOOM and max(abs(off.x()), abs(off.y())) <= 1


def top(part: QWidget) -> int:
    return part.mapToGlobal(QPoint()).y()


def test_bars_that_come_and_go_leave_it(program: Program, map_file: Path, qtbot: QtBot) -> None:
    (window,) = killed(program, qtbot, map_file)
    assert is_there(window)
    found = offered(qtbot, program)
    bar = found.bar
    assert bar is not None
    qtbot.waitUntil(lambda: bar.height() > 0 and top(window.canvas) > top(bar))
    low = window.canvas.height()
    assert is_there(window)
    press(found, "Recover")
    assert is_there(window)
    window.messages.hide()
    qtbot.waitUntil(lambda: window.canvas.height() > low)
    assert is_there(window)


def test_a_new_map_that_is_recovered_is_seen_where_it_was(program: Program, qtbot: QtBot) -> None:
    (window,) = killed(program, qtbot, None)
    press(offered(qtbot, program), "Recover")
    assert is_there(window)
