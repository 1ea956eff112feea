"""Texts come out of Qt's documents as they were typed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from app.widgets.raw_text import document_text, one_line, selected_text

TEXTS = [
    "",
    "\n",
    "Prix\u00a0: 5\u202f€",
    "«\u00a0one\u00a0»\n\n two  three\t\n",
    "e\u0301 \u200b \u00ad \ufffc 👩‍💻 שלום",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_document_gives_back_what_it_took(qapp, text):
    document = QTextDocument()
    document.setPlainText(text)
    assert document_text(document) == text
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert selected_text(cursor) == text


def test_a_line_separator_is_a_line_end(qapp):
    document = QTextDocument()
    QTextCursor(document).insertText("a\u2028b")
    assert document_text(document) == "a\nb"


def test_one_line_changes_line_ends_only(qapp):
    assert one_line(" a\u00a0: \u202fb\t c ") == " a\u00a0: \u202fb\t c "
    assert one_line("a\r\nb\nc\u2028d\u2029e") == "a b c d e"
