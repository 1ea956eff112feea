"""Dragging from elsewhere, as the window system tells it. Without a display Qt drags nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


class Hand:
    """Something dragged over the canvas from elsewhere, as the window system tells it."""

    def __init__(self, port: QWidget, mime: QMimeData) -> None:
        self.port = port
        self.mime = mime
        self.inside = False

    def over(self, at: QPoint) -> bool:
        """Move there; whether a drop would do something."""
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        if not self.inside:
            self.inside = True
            enter = QDragEnterEvent(at, copy, self.mime, left, none)
            QApplication.sendEvent(self.port, enter)
            if not enter.isAccepted():
                return False
        event = QDragMoveEvent(at, copy, self.mime, left, none)
        QApplication.sendEvent(self.port, event)
        return event.isAccepted()

    def leave(self) -> None:
        QApplication.sendEvent(self.port, QDragLeaveEvent())
        self.inside = False

    def drop(self, at: QPoint) -> None:
        self.over(at)
        action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        event = QDropEvent(at.toPointF(), action, self.mime, left, none, QEvent.Type.Drop)
        QApplication.sendEvent(self.port, event)
