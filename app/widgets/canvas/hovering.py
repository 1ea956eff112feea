"""What shows, before any press, what the pointer is upon."""

from __future__ import annotations

from PySide6.QtCore import QLineF, Qt

from app.layout.picture import GroupKind
from app.widgets.canvas.grips import Grip, GripKind
from app.widgets.canvas.hits import ITEMS, Hit
from app.widgets.canvas.tools.base import Bench

_HEADS: frozenset[GroupKind] = frozenset({"stage", "lane", "phase", "persona"})


_CURSORS: dict[GripKind, Qt.CursorShape] = {
    "width": Qt.CursorShape.SplitHCursor,
    "height": Qt.CursorShape.SplitVCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
}


class Hovering:
    """Lifts the element under the pointer, shows the edge that a press would take hold of, and
    gives the pointer its shape."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._seen: tuple[str, Grip | None] = ("", None)

    def show(self, found: Hit | None, grip: Grip | None = None) -> None:
        """The pointer is upon this, or upon nothing."""
        kinds = ITEMS | _HEADS
        element = found.group.element if found and found.group.kind in kinds else ""
        if (element, grip) == self._seen:
            return
        held = self._seen[1] is not None
        self._seen = element, grip
        place = self._bench.scene.outline_of(element) if element else None
        handle = QLineF(*grip.line) if grip is not None else None
        self._bench.canvas.mark(hovered=place, handle=handle)
        if grip is not None:
            self.set_cursor(_CURSORS[grip.kind])
        elif held:
            self.set_cursor(None)

    def set_cursor(self, shape: Qt.CursorShape | None) -> None:
        """The pointer's shape on the map; None for the usual arrow."""
        if shape is None:
            self._bench.canvas.viewport().unsetCursor()
        else:
            self._bench.canvas.viewport().setCursor(shape)
