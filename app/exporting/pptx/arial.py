# pyright: basic
"""How wide text is in Arial, which every computer with an office program has or stands in for.

A presentation carries no fonts: what it is read with sets the text in a font of its own. Arial's
widths are Helvetica's, which reportlab knows; it publishes no types.
"""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics

FONT = "Arial"

_LIKE_SPACE = "\u2009\u202f\u00a0"


def arial_width(text: str, size: float, bold: bool) -> float | None:
    """The width of a text, in the unit of its size; None where a character of it is not one of
    Western Europe's."""
    widths = _widths(bold)
    try:
        return sum(map(widths.__getitem__, text)) * size / 1000
    except KeyError:
        return None


@cache
def _widths(bold: bool) -> dict[str, int]:
    font = pdfmetrics.getFont("Helvetica-Bold" if bold else "Helvetica")
    widths: dict[str, int] = {}
    for code in range(32, 256):
        try:
            char = bytes([code]).decode("cp1252")
        except UnicodeDecodeError:
            continue
        widths[char] = font.widths[code]
    for char in _LIKE_SPACE:
        widths[char] = widths[" "]
    return widths
