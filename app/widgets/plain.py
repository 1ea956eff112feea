"""Texts of users and of the computer where Qt would guess between plain and rich text."""

from __future__ import annotations

import unicodedata


def isolated(text: str) -> str:
    """A text of a user to be put into a sentence: one that is written from the right has marks
    about it, so that the sentence keeps its own direction."""
    if any(unicodedata.bidirectional(one) in ("R", "AL") for one in text):
        return f"\u2068{text}\u2069"
    return text


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is written, line by line, whatever it looks like."""
    lines = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    lines = lines.replace("\n", "<br>")
    return f"<span>{lines}</span>" if text else ""
