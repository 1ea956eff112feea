"""Text of Qt's documents as it was typed: Qt's own plain text has spaces for no-break spaces."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextCursor, QTextDocument

_BREAK = re.compile("[\u2028\u2029\ufdd0\ufdd1]")
"""What Qt's documents hold for line ends (`QTextDocument.toRawText`)."""

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def document_text(document: QTextDocument) -> str:
    """All of a document, its lines separated by line feeds."""
    return _BREAK.sub("\n", document.toRawText())


def selected_text(cursor: QTextCursor) -> str:
    """What a cursor has selected, lines separated by line feeds."""
    return _BREAK.sub("\n", cursor.selectedText())


def one_line(text: str) -> str:
    """The text with a space for each line end; nothing else changes."""
    return _LINE_END.sub(" ", text)
