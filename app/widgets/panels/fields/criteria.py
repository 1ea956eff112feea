"""An entry of the audit's criteria: name, guiding question, and what goes when it is removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.model.journey import Criterion
from app.widgets.panels.fields.entry import Entry


class CriterionEntry(Entry):
    """`scores` tells how many touchpoints are judged by the criterion of an identity."""

    def __init__(self, scores: Callable[[str], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = scores
        self.loss = QLabel()
        self.loss.setTextFormat(Qt.TextFormat.PlainText)
        self.loss.setWordWrap(True)
        self.loss.setProperty("role", "muted")
        self.name, self.question = self.named_text(
            self.tr("Criterion"), self.tr("Guiding question"), "question", self.loss
        )

    def show_value(self, value: Criterion) -> None:
        """Shows a criterion."""
        self._value = value
        self.name.show_value(value.name)
        self.question.show_value(value.question)
        count = self._scores(value.id)
        self.loss.setText(self.tr("%n score(s), which go if it is removed", "", count))
        self.loss.setVisible(count > 0)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
