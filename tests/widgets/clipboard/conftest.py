"""A clean clipboard before and after each test: what is left on it outlives the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.journey import Journey
from app.model.writing import write_journey
from app.widgets.window import MainWindow
from tests.widgets.canvas.conftest import small_map

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.fixture
def put(clipboard: QClipboard) -> Callable[..., None]:
    """Puts on the clipboard what another program would."""

    def putter(text: str = "", html: str = "", **more: bytes) -> None:
        data = QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        for name, value in more.items():
            data.setData(name, value)
        clipboard.setMimeData(data)

    return putter


class Desk:
    """A window with the small map, worked by keys."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session

    @property
    def journey(self) -> Journey:
        return self.session.journey

    @property
    def bytes(self) -> bytes:
        return write_journey(self.journey)

    @property
    def said(self) -> str:
        bar = self.window.messages
        return bar.text if bar.isVisible() else ""

    def select(self, *ids: str) -> None:
        self.session.select(ids)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = CTRL) -> None:
        focus = QApplication.focusWidget()
        QTest.keyClick(focus if focus is not None else self.window.canvas, key, keys)

    def copy(self, *ids: str) -> None:
        self.select(*ids)
        self.key(Qt.Key.Key_C)

    def cut(self, *ids: str) -> None:
        self.select(*ids)
        self.key(Qt.Key.Key_X)

    def paste(self, *ids: str) -> None:
        if ids:
            self.select(*ids)
        self.key(Qt.Key.Key_V)

    def undo(self) -> None:
        self.session.undo_stack.undo()

    def texts(self, lane: str, stage: str) -> list[str]:
        """The words of a cell's items."""
        from app.model.plain_words import words_of

        found = next(one for one in self.journey.lanes if one.id == lane).cell(stage)
        return [words_of(self.journey, item) for item in found.items] if found else []


@pytest.fixture
def desk(open_window, clipboard: QClipboard, tmp_path: Path) -> Desk:
    path = tmp_path / "small.parcours"
    path.write_bytes(write_journey(small_map()))
    window = open_window(path)
    window.canvas.setFocus()
    return Desk(window)
