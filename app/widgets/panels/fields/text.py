"""Text editors: one line, several lines that grow, a list of one entry a line."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QMimeData, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from app.model.base import MAX_TEXT
from app.widgets.panels.fields.mixed import Mixed, mixed_words
from app.widgets.raw_text import document_text, one_line

_MARGIN = 2.0
"""Between text and padding, px: as much as QLineEdit keeps."""


class OfferingLine(QLineEdit):
    """A line of text that may offer what the map already uses."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Callable[[], list[str]] | None = None
        self.textChanged.connect(self._on_text)

    def suggest(self, words: Callable[[], list[str]], completer: QCompleter | None = None) -> None:
        """Offers words while the user types; they are asked for when the focus comes."""
        self._words = words
        completer = completer or QCompleter(self)
        completer.setModel(QStringListModel(self))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def put(self, text: str) -> None:
        """Writes a text that the user did not type; the cursor stays while it can."""
        caret = self.cursorPosition() if self.hasFocus() else 0
        blocked = self.blockSignals(True)
        self.setText(text)
        self.blockSignals(blocked)
        self.setCursorPosition(min(caret, len(self.text())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        passing = event.reason() == Qt.FocusReason.PopupFocusReason
        if self._words is not None and not passing:
            cast(QStringListModel, self.completer().model()).setStringList(self._words())

    def _on_text(self, text: str) -> None:
        raise NotImplementedError


class TextLine(OfferingLine):
    """Pasted line ends become spaces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: str | Mixed = ""

    def show_value(self, value: str | Mixed) -> None:
        """Shows the document's text; nothing happens when it is what stands here."""
        if value == self._value:
            return
        mixed = isinstance(value, Mixed)
        self.setPlaceholderText(mixed_words() if mixed else "")
        self._value = value
        self.put("" if isinstance(value, Mixed) else one_line(value))

    def _on_text(self, text: str) -> None:
        plain = one_line(text)
        if plain != text:
            caret = self.cursorPosition()
            self.setText(plain)
            self.setCursorPosition(min(caret, len(plain)))
        elif text != self._value:
            self._value = text
            self.edited.emit(text)


class GrowingText(QPlainTextEdit):
    """Several lines of text, as high as what it holds between `least` and `most` lines.

    Tab leaves it. With `one_line` the text may wrap but holds no line ends: Return types none, and
    pasted ones become spaces.
    """

    edited = Signal(object)

    def __init__(
        self,
        least: int = 2,
        most: int = 9,
        parent: QWidget | None = None,
        *,
        one_line: bool = False,
    ) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._value = ""
        self._least = least
        self._most = most
        self._height = 0
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def text(self) -> str:
        """What stands here, lines separated by line feeds."""
        return document_text(self.document())

    def show_value(self, value: str) -> None:
        """Shows the document's text; nothing happens when it is what stands here."""
        if value == self._value:
            return
        self._value = value
        if self._one_line:
            value = one_line(value)
        if value == self.text():
            return
        caret = self.textCursor().position() if self.hasFocus() else 0
        blocked = self.blockSignals(True)
        self.setPlainText(value)
        self.blockSignals(blocked)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():  # one more than fits is refused as too long when it is set
            text = source.text()[: MAX_TEXT + 1]
            self.insertPlainText(one_line(text) if self._one_line else text)
            self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        lines = min(max(round(self.document().size().height()), self._least), self._most)
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * _MARGIN
        line = QFontMetricsF(self.font()).lineSpacing()
        return QSize(120, math.ceil(lines * line + around))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        most = round(self.document().size().height()) > self._most
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAsNeeded if most else policy.ScrollBarAlwaysOff
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)
        height = self.sizeHint().height()
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def _on_text(self) -> None:
        text = self.text()
        if text != self._value:
            self._value = text
            self.edited.emit(text)


class LinesText(GrowingText):
    """A list of texts, one a line; its value is a tuple without the empty lines."""

    def __init__(self, least: int = 2, most: int = 9, parent: QWidget | None = None) -> None:
        super().__init__(least, most, parent)
        self._entries: tuple[str, ...] = ()

    def show_value(self, value: tuple[str, ...]) -> None:  # type: ignore[override]
        """Shows the list; lines being typed stay as they are while they mean the same."""
        if value == self._entries:
            return
        self._entries = value
        super().show_value("\n".join(entry.replace("\n", " ") for entry in value))

    def _on_text(self) -> None:
        self._value = self.text()
        entries = tuple(line.strip() for line in self._value.split("\n") if line.strip())
        if entries != self._entries:
            self._entries = entries
            self.edited.emit(entries)
