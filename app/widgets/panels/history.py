"""The history: every step since the map was opened, to go back to and forth."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QUndoView, QVBoxLayout, QWidget

from app.session import Session


class History(QWidget):
    """A click on a step makes the map as it was after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.view = QUndoView()
        self.view.setObjectName("history")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setIconSize(QSize(14, 14))
        self.view.setWordWrap(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 6)
        column.addWidget(self.view)
        self._name()

    def attach(self, session: Session) -> None:
        """Shows the steps of this session from now on."""
        self.view.setStack(session.undo_stack)

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Marks the step that is in the file."""
        self.view.setCleanIcon(icon("floppy-disk"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        self.view.setEmptyLabel(self.tr("Map as it was opened"))
        self.view.setAccessibleName(self.tr("History"))
        self.view.setAccessibleDescription(
            self.tr("Every step since the map was opened. Choose one to go back to it.")
        )
