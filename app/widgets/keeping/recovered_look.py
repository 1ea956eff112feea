"""A map that was not saved, looked at before it is decided what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.widgets.keeping.offers import Offer
    from app.widgets.keeping.recovery import Recovery
    from app.widgets.window import MainWindow

_WIDEST = 1_100.0
"""Widest picture of a whole map, px."""


class RecoveredLook(QDialog):
    """The whole map as it would come back, with what can be done about it. Not modal; closing it
    decides nothing."""

    def __init__(self, window: MainWindow, offer: Offer, recovery: Recovery) -> None:
        super().__init__(window)
        self.setObjectName("recovered_look")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer, self._recovery = offer, recovery
        self._words = words_label()
        self._recover = QPushButton(self)
        self._recover.setProperty("role", "primary")
        self._discard = QPushButton(self)
        self._later = QPushButton(self)
        self._recover.clicked.connect(lambda: self._decide(recovery.recover))
        self._discard.clicked.connect(lambda: self._decide(recovery.discard))
        self._later.clicked.connect(self.close)
        self._picture = QLabel(self)
        recovered = offer.recovered
        if recovered is not None:
            ratio = self.devicePixelRatioF()
            image = window.program.drawing.whole(recovered.journey, _WIDEST, ratio)
            self._picture.setPixmap(QPixmap.fromImage(image))
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._picture)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(8)
        foot.addWidget(self._words, 1)
        for button in (self._later, self._discard, self._recover):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self._recover.setDefault(True)
        self._say()
        size = self._picture.sizeHint()
        size.setHeight(size.height() + foot.sizeHint().height())
        self.resize(size.boundedTo(window.size() * 0.9))

    def _decide(self, how: Callable[[Offer], None]) -> None:
        self.close()
        how(self._offer)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        name = self._recovery.name_of(self._offer)
        self.setWindowTitle(self.tr("Not saved: {name}").format(name=name))
        self._words.setText(
            self.tr("“{name}” as it was when Parcours stopped, not saved.").format(name=name)
        )
        self._picture.setAccessibleName(self._words.text())
        self._recover.setText(self.tr("Recover"))
        self._discard.setText(self.tr("Discard"))
        self._later.setText(self.tr("Decide later"))
