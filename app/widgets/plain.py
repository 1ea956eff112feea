"""Texts of users and of the computer where Qt would guess between plain and rich text."""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is written, line by line, whatever it looks like."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>" if text else ""
