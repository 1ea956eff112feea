"""Says above the map that it is shown as other eyes see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from app.theming.seeing import Sight


class SightBar(QFrame):
    """Shown while the colours are not the map's own; its button ends that."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sight_bar")
        self.setProperty("role", "message")
        self.setProperty("level", "info")
        self._sight: Sight | None = None
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.end = QPushButton()
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.end)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_sight(self, sight: Sight | None) -> None:
        """Says what the map is shown for; goes when it is for everybody."""
        self._sight = sight
        self._name()
        self.setVisible(sight is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        names = {
            "protan": self.tr("Seen without red (protanopia)."),
            "deutan": self.tr("Seen without green (deuteranopia)."),
            "tritan": self.tr("Seen without blue (tritanopia)."),
        }
        words = self.tr("Files and exports keep the colours of the map.")
        self._words.setText(f"{names.get(self._sight or '', '')} {words}".strip())
        self.end.setText(self.tr("Show all colours"))
        self.setAccessibleName(self._words.text())
