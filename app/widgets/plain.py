"""Texts of users and of the computer where Qt would guess between plain and rich text."""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is written, whatever it looks like."""
    return f"<span>{html.escape(text)}</span>" if text else ""
