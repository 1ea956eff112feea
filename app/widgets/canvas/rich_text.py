"""Bold, italic and linked words in a document of Qt: from spans of a text and back."""

from __future__ import annotations

import json

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from app.model.styles import PLAIN, Look, Spans, TextSpan, is_link, tidied
from app.model.styles import look_of as look_of_span
from app.widgets.raw_text import document_text

_LINK = QTextFormat.Property.UserProperty.value + 1
_MORE = QTextFormat.Property.UserProperty.value + 2


def units(text: str, place: int) -> int:
    """Qt's index, in UTF-16 units, of a character of a text."""
    before = text[:place]
    if before.isascii():
        return place
    return place + sum(char > "\uffff" for char in before)


def characters(text: str, unit: int) -> int:
    """The index of the character of a text that Qt has at an index."""
    if text.isascii():
        return unit
    place = unit
    while place > 0 and units(text, place) > unit:
        place -= 1
    return place


def format_of(look: Look, link_color: str) -> QTextCharFormat:
    """How characters are shown that look so; the rest is as in the whole document."""
    made = QTextCharFormat()
    if look.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if look.italic:
        made.setFontItalic(True)
    if look.link:
        made.setProperty(_LINK, look.link)
    if is_link(look.link):
        made.setFontUnderline(True)
        if link_color:
            made.setForeground(QColor(link_color))
    if look.more:
        made.setProperty(_MORE, json.dumps(dict(look.more)))
    return made


def look_of(shown: QTextCharFormat) -> Look:
    """What a format of `format_of` says."""
    more = shown.property(_MORE)
    return Look(
        shown.fontWeight() >= QFont.Weight.Bold,
        shown.fontItalic(),
        str(shown.property(_LINK) or ""),
        json.loads(more) if more else {},
    )


def spans_of(document: QTextDocument) -> Spans:
    """The spans of a document's text (`raw_text.document_text`)."""
    found: list[TextSpan] = []
    at = 0
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            end = at + len(piece.text())
            look = look_of(piece.charFormat())
            if look != PLAIN:
                known = {"bold": look.bold, "italic": look.italic, "link": look.link}
                found.append(TextSpan(start=at, end=end, **known, **look.more))
            at = end
            pieces += 1
        at += 1
        block = block.next()
    return tidied(tuple(found), max(0, at - 1))


def show_spans(
    document: QTextDocument, spans: Spans, link_color: str, start: int = 0, end: int | None = None
) -> None:
    """Sets a part of a document's text as spans of all of it say; one step of its undo."""
    text = document_text(document)
    end = len(text) if end is None else end
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    place = start
    while place < end:
        span = next((one for one in spans if one.end > place), None)
        if span is None or span.start >= end:
            look, after = PLAIN, end
        elif span.start > place:
            look, after = PLAIN, span.start
        else:
            look, after = look_of_span(span), min(span.end, end)
        cursor.setPosition(units(text, place))
        cursor.setPosition(units(text, after), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(format_of(look, link_color))
        place = after
    cursor.endEditBlock()
