"""A duration typed as people say it: `3 days`, `1–2 months`, or words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.layout.labels import labels_for
from app.model.durations import parse_duration
from app.model.edits.tools import checked
from app.model.errors import EditError
from app.model.journey import Duration
from app.widgets.sentences import sentence


class DurationLine(QLineEdit):
    """One line; a number alone keeps the unit that was there. It is rewritten as the map writes
    durations when the focus leaves."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Duration | None = None
        self._language = "en"
        self.textEdited.connect(self._on_text)

    def set_language(self, language: str) -> None:
        """Writes durations as a map of this language (BCP 47) does."""
        if language != self._language:
            self._language = language
            if not self.hasFocus():
                self._write()

    def show_value(self, value: Duration | None) -> None:
        """Shows a duration; what is being typed stays while it means the same."""
        if value == self._value:
            return
        self._value = value
        self._write()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._write()
        self.refused.emit("")

    def _write(self) -> None:
        words = labels_for(self._language).duration(self._value).replace("\u00a0", " ")
        if words != self.text():
            self.setText(words)

    def _on_text(self, text: str) -> None:
        unit = self._value.unit if self._value is not None else "day"
        try:
            value = checked(lambda: parse_duration(text, unit, self._language))
        except EditError as error:
            self.refused.emit(sentence(error))
            return
        self.refused.emit("")
        if value is not None and value.text:
            value = value.replace(unit=unit)
        if value != self._value:
            self._value = value
            self.edited.emit(value)
