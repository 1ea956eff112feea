"""New maps that nothing was done to: there is no word to lose, and they come back all the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model import edits
from app.widgets.keeping.open_windows import OpenWindows
from app.widgets.keeping.recovery import Recovery
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.widgets.keeping.test_open_windows import (
    ended,
    ended_by_closing,
    run,  # noqa: F401  (a fixture)
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Run = Callable[[], OpenWindows]


def begin(window: MainWindow, how: str, file: Path) -> None:
    if how == "file":
        window.documents.new_from_file(file)
    elif how == "blank":
        window.documents.new_blank()
    else:
        window.documents.new_from_template(how, "fr")


def as_killed(program: Program, kept: OpenWindows, qtbot: QtBot) -> None:
    """What was written down is all that the next start finds."""
    kept.write()
    kept._ending = True
    ended_by_closing(program, kept, qtbot)


@pytest.mark.parametrize(("how", "end"), [("shop", "quit"), ("blank", "quit"), ("file", "kill")])
def test_it_comes_back_as_it_was(
    run: Run,  # noqa: F811
    program: Program,
    map_file: Path,
    tmp_path: Path,
    qtbot: QtBot,
    how: str,
    end: str,
) -> None:
    file = shutil.copy(map_file, tmp_path / "ours.parcours")
    kept = run()
    window = program.windows[0]
    window.documents.open_path(map_file)
    for _ in range(2):
        begin(window, how, file)
    qtbot.waitUntil(
        lambda: len(program.windows) == 3 and all(one.is_ready for one in program.windows)
    )
    other = program.windows[1]
    other.canvas.zoom_to(1.3)
    wanted = other.session.journey
    if end == "quit":
        program.quit()
        ended(program, kept, qtbot)
    else:
        as_killed(program, kept, qtbot)
    run()
    assert len(program.windows) == 3
    (back,) = (one for one in program.windows if one.canvas.zoom == 1.3)
    assert back.session.journey == wanted
    assert (back.session.path, back.session.clean) == (None, True)
    back.session.edit("Rename", lambda map: edits.change_journey(map, title="Mine"))
    assert back.documents.begun is None
    back.session.undo_stack.undo()
    assert back.documents.begun is not None


def test_a_template_that_is_gone_is_told(
    run: Run,  # noqa: F811
    program: Program,
    map_file: Path,
    qtbot: QtBot,
) -> None:
    kept = run()
    program.windows[0].documents.new_from_file(map_file)
    program.quit()
    ended(program, kept, qtbot)
    map_file.unlink()
    run()
    (window,) = program.windows
    assert not window.session.started
    assert "bike.parcours" in window.messages.text


def test_closed_it_is_let_go(run: Run, program: Program, qtbot: QtBot) -> None:  # noqa: F811
    kept = run()
    program.windows[0].documents.new_in_language("shop")
    ended_by_closing(program, kept, qtbot)
    run()
    (window,) = program.windows
    assert not window.session.started


def test_a_new_map_comes_back_in_its_window_with_what_stands_in_the_capture_line(
    run: Run,  # noqa: F811
    program: Program,
    map_file: Path,
    qtbot: QtBot,
) -> None:
    kept = run()
    program.windows[0].documents.open_path(map_file)
    program.windows[0].documents.new_blank()
    other = program.windows[1]
    qtbot.waitUntil(lambda: other.is_ready)
    other.session.edit("Rename", lambda map: edits.change_journey(map, title="Mine"))
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    line = other.capture_line()
    line.enter()
    QTest.keyClicks(line.field, "! left here")
    program.quit()
    ended(program, kept, qtbot)
    run()
    assert len(program.windows) == 2
    (back,) = (one for one in program.windows if one.session.journey.title == "Mine")
    assert not back.session.clean
    assert back.capture_line().field.text() == "! left here"
    assert all(one.offers == [] for one in program.findChildren(Recovery))
