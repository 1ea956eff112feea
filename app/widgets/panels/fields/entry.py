"""One value of a list of the map, with a field for each part of it."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.base import Part
from app.model.errors import EditError
from app.widgets.panels.fields.text import GrowingText, TextLine
from app.widgets.sentences import sentence


class Entry(QWidget):
    """A value, told anew when a field of it changes; nothing is told before one is shown."""

    edited = Signal(object)
    refused = Signal(str)

    _value: Part | None = None

    def named_text(
        self, name: str, text: str, part: str, *below: QWidget
    ) -> tuple[TextLine, GrowingText]:
        """A line for the value's `name` over a text for another part of it, over anything else;
        `name` and `text` are what they are called."""
        line, field = TextLine(), GrowingText(1, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for editor, words in ((line, name), (field, text)):
            editor.setPlaceholderText(words)
            editor.setAccessibleName(words)
            column.addWidget(editor)
        for widget in below:
            column.addWidget(widget)
        line.edited.connect(lambda value: self._tell(name=value))
        field.edited.connect(lambda value: self._tell(**{part: value}))
        return line, field

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
