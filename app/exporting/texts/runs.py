"""The text of an item in stretches that are set alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.exporting.texts.saying import Said
from app.model.styles import is_link


class TextRun(NamedTuple):
    """A stretch of a text, never empty; `link` is an address that may be opened, or nothing."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


def runs_of(said: Said) -> Iterator[TextRun]:
    """The whole text of an item, without what is told beside it."""
    place = 0
    for span in said.spans:
        if span.start > place:
            yield TextRun(said.text[place : span.start])
        link = span.link if is_link(span.link) else ""
        yield TextRun(said.text[span.start : span.end], span.bold, span.italic, link)
        place = span.end
    if place < len(said.text):
        yield TextRun(said.text[place:])
