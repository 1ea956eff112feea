"""Pieces of HTML. Every text of a map goes through `text_of`, every address through `linked`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from app.exporting.texts.lists import Value
from app.exporting.texts.runs import TextRun
from app.layout.labels import Labels
from app.model.styles import is_link

# Control characters, halves of characters and those that are none may not stand in HTML.
_LOST = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]"
    + "|["
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
    )
    + "]"
)
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "ug", "ur", "yi"}
)


def direction(language: str) -> str:
    """`rtl` or `ltr`, for a language (BCP 47)."""
    return "rtl" if language.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def plain_text(text: str) -> str:
    """A text for an element or a quoted attribute."""
    return escape(_LOST.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")))


def text_of(text: str) -> str:
    """A text inside an element, its line ends kept."""
    return plain_text(text).replace("\n", "<br>")


def linked(address: str, inner: str) -> str:
    """`inner` (HTML) as a link; as it is where the address is none that may be opened."""
    if not is_link(address):
        return inner
    return f'<a href="{plain_text(address)}" rel="noopener noreferrer nofollow">{inner}</a>'


def run_of(run: TextRun) -> str:
    """A stretch of a note."""
    made = linked(run.link, text_of(run.text))
    if run.italic:
        made = f"<em>{made}</em>"
    return f"<strong>{made}</strong>" if run.bold else made


def value_of(value: Value, labels: Labels) -> str:
    """What a cell of a table says; an address can be followed."""
    if value is None:
        return ""
    if isinstance(value, str):
        return linked(value, text_of(value))
    return plain_text(labels.number(value))


def terms(pairs: Iterable[tuple[str, str]], kind: str) -> str:
    """Names and what they stand for (HTML) as a list; nothing for none."""
    made = "".join(
        f"<div><dt>{text_of(name)}</dt><dd dir=auto>{inner}</dd></div>" for name, inner in pairs
    )
    return f'<dl class="{kind}">{made}</dl>\n' if made else ""
