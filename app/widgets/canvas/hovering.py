"""What shows, before any press, what the pointer is upon."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.layout.picture import GroupKind
from app.widgets.canvas.hits import ITEMS, Hit
from app.widgets.canvas.tools.base import Bench

_HEADS: frozenset[GroupKind] = frozenset({"stage", "lane", "phase", "persona"})


class Hovering:
    """Lifts the element under the pointer and gives the pointer its shape."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._element = ""

    def show(self, found: Hit | None) -> None:
        """The pointer is upon this, or upon nothing."""
        element = found.group.element if found and found.group.kind in ITEMS | _HEADS else ""
        if element == self._element:
            return
        self._element = element
        place = self._bench.scene.outline_of(element) if element else None
        self._bench.canvas.mark(hovered=place)

    def set_cursor(self, shape: Qt.CursorShape | None) -> None:
        """The pointer's shape on the map; None for the usual arrow."""
        if shape is None:
            self._bench.canvas.viewport().unsetCursor()
        else:
            self._bench.canvas.viewport().setCursor(shape)
