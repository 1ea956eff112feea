"""Several windows at once: opened, edited, closed in any order, at any moment."""

from __future__ import annotations

import gc
import shutil
from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from app.model import edits
from app.widgets.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def files(map_file: Path) -> list[Path]:
    """Three maps."""
    names = [map_file.with_name(f"{name}.parcours") for name in ("one", "two", "three")]
    return [Path(shutil.copy(map_file, name)) for name in names]


def edit(window: MainWindow) -> None:
    """Steps of their own, a step of several, one undone."""
    session = window.session
    for title in ("a", "ab", "abc"):
        session.edit("Title", lambda j, title=title: edits.change_journey(j, title=title), merge=1)
    session.edit("Title", lambda j: edits.change_journey(j, title="d"))
    session.edit("Title", lambda j: edits.change_journey(j, title="e"))
    session.undo_stack.undo()


def let_go() -> None:
    """What is to be deleted goes, what nobody holds is collected."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_maps_are_edited_and_close_in_any_order(program, qtbot, files, order):
    windows = [program.open_window(path) for path in files]
    qtbot.waitUntil(lambda: all(one.has_map for one in windows), timeout=20_000)
    for window in windows:
        edit(window)
        window.show_palette()
        window.show_capture()
        gc.collect()
    for left, number in enumerate(order, 1):
        windows[number].session.undo_stack.setClean()
        assert windows[number].close()
        let_go()
        assert len(program.windows) == 3 - left
        QCoreApplication.processEvents()


@pytest.mark.parametrize("turns", range(6))
def test_a_window_closes_before_all_of_it_is_there(program, files, turns):
    windows = [program.open_window(path) for path in files]
    for _ in range(turns):
        QCoreApplication.processEvents()
    for window in windows:
        assert window.close()
    let_go()
    assert program.windows == []
    QCoreApplication.processEvents()
    let_go()


def test_windows_that_just_open_are_left_alone_at_the_end(open_window, files, program):
    window = open_window()
    window.documents.open_all(files)
    assert len(program.windows) == 3
