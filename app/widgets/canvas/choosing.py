"""What a press, a drag and a double click mean, by what is under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF

from app.layout.emotions import level_on
from app.layout.picture import GroupKind
from app.model.errors import EditError
from app.model.queries import find_lane
from app.widgets.canvas.editing import Editing, fresh
from app.widgets.canvas.hits import ITEMS, Hit, cell_at
from app.widgets.canvas.texts import new_kind
from app.widgets.canvas.tools.band import Band
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.drag import Drag
from app.widgets.canvas.tools.point import PointDrag

BESIDE: frozenset[GroupKind] = frozenset({"chip", "curve"})
"""Kinds of group that a click does not select."""


class Choosing:
    """Chooses; what is chosen is done by tools and by the editor of texts."""

    def __init__(self, bench: Bench, editor: Editing) -> None:
        self._bench = bench
        self._session = bench.session
        self._editor = editor

    def press(self, found: Hit | None, pointer: Pointer) -> Callable[[], None] | None:
        """Select at once what a drag would move; what is left to do when it is a mere click."""
        session = self._session
        group = found.group if found is not None else None
        if group is None or group.kind in BESIDE:
            return None if pointer.adds else lambda: session.select(())
        element, chosen = group.element, session.selection
        if group.kind == "prompt":
            return lambda: self._add_at(pointer.sheet)
        if pointer.adds:
            if element in chosen:
                return lambda: session.select(one for one in chosen if one != element)
            if group.kind == "cell":
                return lambda: session.select([*chosen, element])
            session.select([*chosen, element])
            return None
        if group.kind == "cell":
            return lambda: session.select([element])
        if element in chosen:
            return lambda: session.select([element])
        session.select([element])
        return None

    def drag(self, start: Pointer, grabbed: Hit | None) -> Tool | None:
        """The gesture that a drag from there is."""
        kind = grabbed.group.kind if grabbed is not None else None
        if grabbed is None or kind not in ITEMS:
            return Band(self._bench, start) if kind in (None, "cell", "prompt", "chip") else None
        if self._session.read_only:
            self._session.refused.emit(EditError("read-only"))
            return None
        if kind == "emotion":
            self._session.select([grabbed.group.element])
            return PointDrag(self._bench, start, grabbed)
        return Drag(self._bench, start, grabbed)

    def double_click(self, found: Hit | None, at: QPointF) -> None:
        """Open the text under a point of the sheet, or start one in its cell."""
        if found is None:
            return
        if found.group.kind in ("cell", "prompt"):
            self._add_at(at)
        elif found.group.kind not in BESIDE:
            self._editor.open(found.group.element)

    def _add_at(self, at: QPointF) -> None:
        """Start an item in the cell at a point; a point of the curve just there."""
        picture = self._bench.scene.picture
        target = cell_at(picture, at.x(), at.y()) if picture is not None else None
        lane = find_lane(self._session.journey, target.lane) if target is not None else None
        if picture is None or target is None or lane is None or new_kind(lane.kind) is None:
            return
        new = fresh(target.lane, target.stage)
        if lane.kind == "emotion":
            place = target.place
            new = replace(
                new,
                level=round(level_on(picture, lane.id, at.y()), 1),
                at=round(min(1.0, max(0.0, (at.x() - place.x) / place.w)), 2),
            )
        self._editor.open_new(new)
