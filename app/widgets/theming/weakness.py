"""Which colours of a theme the map cannot show as they are, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.layout.colors import readable
from app.model.theme import Theme
from app.theming.contrasts import Pair, weak
from app.widgets.theming.contrast_list import ground_name

_MARKS = ("accent", "good", "neutral", "bad")
"""Roles that are no texts: the map shows them as they are."""


def weak_words(theme: Theme) -> dict[str, str]:
    """For each role whose text is too weak somewhere, `tones.pain.text` for one, what the map
    shows in its place, on the first such ground."""
    first: dict[str, Pair] = {}
    for pair in weak(theme):
        if pair.text not in _MARKS:
            first.setdefault(pair.text, pair)
    pattern = QCoreApplication.translate(
        "Weakness", "Too weak on the ground “{ground}”: the map shows {color} there."
    )
    return {
        role: pattern.format(
            ground=ground_name(pair), color=readable(pair.color, pair.under, least=pair.least)
        )
        for role, pair in first.items()
    }
