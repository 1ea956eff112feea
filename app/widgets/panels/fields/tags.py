"""A line of tags, parted by commas."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.widgets.panels.fields.mixed import Mixed, mixed_words


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a line: each once, without the spaces around it."""
    found = (" ".join(one.split()) for one in text.replace("\n", ",").split(","))
    return tuple({one.casefold(): one for one in found if one}.values())


class TagsLine(QLineEdit):
    """Tags as people write them; what is typed stays as it stands while it means the same."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[str, ...] | Mixed = ()
        self.textEdited.connect(self._on_edited)

    def show_value(self, value: Any) -> None:
        """Shows the document's tags; nothing happens when they are what stands here."""
        self.setPlaceholderText(mixed_words() if isinstance(value, Mixed) else "")
        if value == self._value:
            return
        self._value = value
        self.setText("" if isinstance(value, Mixed) else ", ".join(value))

    def _on_edited(self, text: str) -> None:
        value = tags_in(text)
        if value != self._value:
            self._value = value
            self.edited.emit(value)
