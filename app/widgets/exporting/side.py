"""The left of the window: the choices, which scroll, above what is always in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.widgets.exporting.foot import Foot

_LEAST = 0.2
"""Part of the height that warnings may take however long the choices are."""


class Side(QWidget):
    """Gives the warnings the room that the choices leave."""

    def __init__(self, choices: QWidget, foot: Foot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices, self._foot = choices, foot
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(foot)
        choices.installEventFilter(self)

    def share(self) -> None:
        """Shares the height out."""
        choices, warnings = self._choices, self._foot.warnings
        wanted = choices.heightForWidth(choices.width())
        if wanted < 0:
            wanted = choices.sizeHint().height()
        rest = self._foot.bare_height()
        warnings.allow(max(round(self.height() * _LEAST), self.height() - wanted - rest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.share()
        return super().eventFilter(watched, event)
