"""The example maps in a real window: opened, written in, saved, exported, taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.exporting.export import export_file
from app.files.store import load
from app.model.items import Note
from app.model.queries import find_item
from tests.examples.maps import FILES, items
from tests.widgets.conftest import drawn_once, open_window, program, settings

__all__ = ["drawn_once", "open_window", "program", "settings"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_opened_changed_saved_and_exported(open_window, path: Path, tmp_path, qtbot):
    file = tmp_path / path.name
    shutil.copy(path, file)
    window = open_window(file)
    session, canvas = window.session, window.canvas
    note = next(item for item in items(session.journey) if isinstance(item, Note))

    session.select([note.id])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_F2)
    writer = QApplication.focusWidget()
    QTest.keyClick(writer, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(writer, "Zigzag 42")
    QTest.keyClick(writer, Qt.Key.Key_Escape)
    assert find_item(session.journey, note.id).item.text == "Zigzag 42"

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: session.undo_stack.isClean())
    assert find_item(load(file).journey, note.id).item.text == "Zigzag 42"
    out = tmp_path / "map.pdf"
    export_file(session.journey, out)
    with pymupdf.open(out) as document:
        assert "Zigzag 42" in document[0].get_text()

    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: file.read_bytes() == path.read_bytes())
