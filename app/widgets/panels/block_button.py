"""A block of the left panel: pressed it is added, dragged it goes where it is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from app.widgets.block_kinds import Block, block_mime

_PADDING = 28
"""Beside icon and name, px."""

_ALT = Qt.KeyboardModifier.AltModifier
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class BlockButton(QPushButton):
    """Press, or drag onto the map. What else is offered stands in its menu; one that can be
    changed, removed and moved has F2, Delete and Alt with an arrow for that."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)
    """So many places down."""

    def __init__(self, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        """What is added."""
        self._offered: tuple[tuple[str, Callable[[], object], str], ...] = ()
        self._called = ""
        self._grip: QPoint | None = None
        self.setObjectName(_name(block))
        self.setProperty("role", "block")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(22, 12))

    def call(self, name: str) -> None:
        """Shows a name as far as there is room."""
        self._called = name
        self._elide()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(60, hint.height()) if self._called else hint

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(120, hint.height()) if self._called else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        if self._called:
            room = max(20, self.width() - self.iconSize().width() - _PADDING)
            right = Qt.TextElideMode.ElideRight
            shown = self.fontMetrics().elidedText(self._called, right, room)
            self.setText(shown.replace("&", "&&"))

    def offer(self, entries: tuple[tuple[str, Callable[[], object], str], ...]) -> None:
        """Entries of the menu: words, what they do, and their keys."""
        self._offered = entries

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key(), 0) if event.modifiers() == _ALT else 0
        if not self._offered:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.changed.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, not the map's, while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and self._offered:
            pressed = cast(QKeyEvent, event)
            if pressed.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) or (
                pressed.key() in _STEPS and pressed.modifiers() == _ALT
            ):
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._grip = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        far = (event.position().toPoint() - grip).manhattanLength() if grip is not None else 0
        if grip is None or far < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._grip = None
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(block_mime(self.block))
        drag.setPixmap(self.grab())
        drag.setHotSpot(grip)
        drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.accessibleName().replace("&", "&&"), self.click)
        if self._offered:
            menu.addSeparator()
        for words, run, keys in self._offered:
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _=False, run=run: run())
        menu.popup(event.globalPos())
        event.accept()


def _name(block: Block) -> str:
    if block.own:
        return f"own-block-{block.own}"
    if block.kind is None:
        return f"piece-{block.what}"
    return f"block-{block.kind}" if block.line == "free" else f"block-{block.line}"
