"""An entry of the audit's criteria: name, guiding question, and what goes when it is removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.model.errors import EditError
from app.model.journey import Criterion
from app.widgets.panels.fields.text import GrowingText, TextLine
from app.widgets.sentences import sentence


class CriterionEntry(QWidget):
    """`scores` tells how many touchpoints are judged by the criterion of an identity."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, scores: Callable[[str], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = scores
        self._value: Criterion | None = None
        self.name, self.question = TextLine(), GrowingText(1, 6)
        for field, words in (
            (self.name, self.tr("Criterion")),
            (self.question, self.tr("Guiding question")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.loss = QLabel()
        self.loss.setTextFormat(Qt.TextFormat.PlainText)
        self.loss.setWordWrap(True)
        self.loss.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.question)
        column.addWidget(self.loss)
        self.name.edited.connect(lambda text: self._tell(name=text))
        self.question.edited.connect(lambda text: self._tell(question=text))

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

    def _tell(self, **fields: Any) -> None:
        if self._value is None:
            return
        try:
            self._value = self._value.replace(**fields)
        except ValidationError:
            self.refused.emit(sentence(EditError("bad-value")))
            return
        self.refused.emit("")
        self.edited.emit(self._value)
