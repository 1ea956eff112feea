"""A text field whose words may be bold, italic or links."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.model.styles import Look, look_between, span_at, styled
from app.widgets.canvas.rich_text import (
    characters,
    format_of,
    look_of,
    show_spans,
    spans_of,
    units,
)
from app.widgets.canvas.texts import Typed
from app.widgets.links import open_link
from app.widgets.raw_text import document_text


class StyledText(QTextEdit):
    """Holds a text with its styles. Nothing rich comes in from outside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._styled = False
        self.link_color = ""
        """Of linked words, as `#rrggbb`; to be set before the text."""
        self.setAcceptRichText(False)
        self.cursorPositionChanged.connect(self._leave_link)

    def show_typed(self, typed: Typed) -> None:
        """Takes a text with its styles in the place of what stands here."""
        self.setPlainText(typed.text)
        self._styled = typed.styles is not None
        show_spans(self.document(), typed.styles or (), self.link_color)

    def text(self) -> str:
        """What stands in it."""
        return document_text(self.document())

    def typed(self) -> Typed:
        """What stands in it, with its bold, italic and linked words where it can have some."""
        return Typed(self.text(), spans_of(self.document()) if self._styled else None)

    @property
    def can_style(self) -> bool:
        """Whether words can be bold, italic or a link."""
        return self._styled

    @property
    def look(self) -> Look:
        """What the selected words have in common; without any, how the next ones will look."""
        start, end = self._selected()
        if start == end:
            return look_of(self.currentCharFormat())
        return look_between(spans_of(self.document()), len(self.text()), start, end)

    @property
    def link(self) -> str:
        """The address that the words at the caret lead to."""
        place = self._selected()[0]
        spans = spans_of(self.document())
        near = (span_at(spans, place), span_at(spans, place - 1))
        return next((one.link for one in near if one is not None and one.link), "")

    def selection_rect(self) -> QRect:
        """Where the selected words are, or the caret; of several lines the last."""
        cursor = self.textCursor()
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        start, end = self.cursorRect(first), self.cursorRect(last)
        return start.united(end) if start.top() == end.top() else end

    def set_look(
        self, *, bold: bool | None = None, italic: bool | None = None, link: str | None = None
    ) -> None:
        """Set the selected words, or the next ones, otherwise; None leaves as it is. A link with
        no words selected is that of the link at the caret, or its own address."""
        if not self._styled:
            return
        start, end = self._selected()
        if start == end and link is None:
            was = self.look
            new = Look(
                was.bold if bold is None else bold,
                was.italic if italic is None else italic,
                was.link,
                was.more,
            )
            self.setCurrentCharFormat(format_of(new, self.link_color))
            return
        if start == end:
            start, end = self._linked(start)
            if start == end and link:
                self.textCursor().insertText(link, format_of(self.look, self.link_color))
                end = start + len(link)
        text = self.text()
        spans = styled(
            spans_of(self.document()), len(text), start, end, bold=bold, italic=italic, link=link
        )
        show_spans(self.document(), spans, self.link_color, start, end)
        self._leave_link()

    def select_link(self) -> None:
        """Select the link at the caret, or the word, where nothing is selected."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        start, end = self._linked(self._selected()[0])
        if start < end:
            text = self.text()
            cursor.setPosition(units(text, start))
            cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def _linked(self, place: int) -> tuple[int, int]:
        """Where the link at a place of the text begins and ends."""
        spans = spans_of(self.document())
        link = self.link
        first = last = place
        for span in spans:
            if link and span.link == link and span.start <= last and first <= span.end:
                first, last = min(first, span.start), max(last, span.end)
        return first, last

    def mousePressEvent(self, event: QMouseEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.button() == Qt.MouseButton.LeftButton:
            unit = self.cursorForPosition(event.position().toPoint()).position()
            span = span_at(spans_of(self.document()), characters(self.text(), unit))
            if span is not None and open_link(span.link):
                return
        super().mousePressEvent(event)

    def _selected(self) -> tuple[int, int]:
        """Start and end of what is selected, in the characters of the text."""
        cursor, text = self.textCursor(), self.text()
        return characters(text, cursor.selectionStart()), characters(text, cursor.selectionEnd())

    def _leave_link(self) -> None:
        """What is typed right after a link is none."""
        cursor = self.textCursor()
        look = look_of(self.currentCharFormat())
        if not self._styled or cursor.hasSelection() or not look.link:
            return
        after = span_at(spans_of(self.document()), self._selected()[0])
        if after is None or after.link != look.link:
            self.setCurrentCharFormat(format_of(look._replace(link=""), self.link_color))
