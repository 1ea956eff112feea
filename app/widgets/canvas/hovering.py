"""What shows, before any press, what the pointer is upon and what can be taken hold of."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt

from app.layout.picture import GroupKind
from app.widgets.canvas.grips import Grip, GripKind
from app.widgets.canvas.hits import ITEMS, Hit, Place
from app.widgets.canvas.knobs import DIRECTIONS, keeps_knobs, knobs_around, knobs_of_arrow
from app.widgets.canvas.overlay import Knob, Outline, Trace
from app.widgets.canvas.tools.base import Bench

_HEADS: frozenset[GroupKind] = frozenset({"stage", "lane", "phase", "persona"})
_ARROWS: frozenset[GroupKind] = frozenset({"link", "link-label"})
_LIFTED = ITEMS | _HEADS | _ARROWS


_CURSORS: dict[GripKind, Qt.CursorShape] = {
    "width": Qt.CursorShape.SplitHCursor,
    "height": Qt.CursorShape.SplitVCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "first": Qt.CursorShape.SizeHorCursor,
    "last": Qt.CursorShape.SizeHorCursor,
}


class Hovering:
    """Lifts the element under the pointer, shows the edge or the handles that a press would take
    hold of, and gives the pointer its shape."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._seen: tuple[str, Grip | None, Knob | None] = ("", None, None)
        self._home = ""
        self._quiet = False

    def show(
        self,
        found: Hit | None,
        grip: Grip | None = None,
        knob: Knob | None = None,
        at: QPointF | None = None,
    ) -> None:
        """The pointer, at a point of the sheet, is upon this, or upon nothing."""
        element = found.group.element if found and found.group.kind in _LIFTED else ""
        if knob is not None:
            element = knob.element
        home = self._home_of(found, knob, at)
        if home != self._home:
            self._home = home
            self.show_knobs()
        if (element, grip, knob) == self._seen:
            return
        held = self._seen[1:] != (None, None)
        self._seen = element, grip, knob
        handle = QLineF(*grip.line) if grip is not None else None
        self._bench.canvas.mark(hovered=self._outline(element), handle=handle, knob=knob)
        if grip is not None:
            self.set_cursor(_CURSORS[grip.kind])
        elif knob is not None:
            self.set_cursor(Qt.CursorShape.CrossCursor)
        elif held:
            self.set_cursor(None)

    def hush(self, quiet: bool) -> None:
        """Show no handles while something is under way."""
        self._quiet = quiet
        self.show_knobs()

    def show_knobs(self) -> None:
        """Bring the handles up to date: those of the note under the pointer, and of the only
        element that is selected."""
        session = self._bench.session
        knobs: tuple[Knob, ...] = ()
        if not self._quiet and session.started and not session.read_only:
            chosen = session.selection
            shown = [*chosen] if len(chosen) == 1 else []
            if self._home and self._home not in shown:
                shown.append(self._home)
            knobs = tuple(knob for one in shown for knob in self._knobs_of(one))
        if knobs != self._bench.canvas.overlay.marks.knobs:
            self._bench.canvas.mark(knobs=knobs)

    def set_cursor(self, shape: Qt.CursorShape | None) -> None:
        """The pointer's shape on the map; None for the usual arrow."""
        if shape is None:
            self._bench.canvas.viewport().unsetCursor()
        else:
            self._bench.canvas.viewport().setCursor(shape)

    def _outline(self, element: str) -> Outline | Trace | None:
        if not element:
            return None
        scene = self._bench.scene
        return scene.trace_of(element) or scene.outline_of(element)

    def _home_of(self, found: Hit | None, knob: Knob | None, at: QPointF | None) -> str:
        """The note whose handles are shown: the one under the pointer, as long as it goes from
        there to none but a handle."""
        if knob is not None:
            return knob.element if knob.end in DIRECTIONS else self._home
        if found is not None and found.group.kind in ITEMS:
            return found.group.element
        place = self._bench.scene.place_of(self._home) if self._home and at is not None else None
        if place is None or at is None:
            return ""
        box = Place(place.x(), place.y(), place.width(), place.height())
        return self._home if keeps_knobs(box, self._bench.canvas.zoom, at.x(), at.y()) else ""

    def _knobs_of(self, element: str) -> tuple[Knob, ...]:
        scene, zoom = self._bench.scene, self._bench.canvas.zoom
        trace = scene.trace_of(element)
        if trace is not None:
            return knobs_of_arrow(zoom, element, trace)
        item = scene.item_of(element)
        if item is None or scene.picture is None:
            return ()
        at, group = item.pos(), item.drawn
        return knobs_around(
            scene.picture, zoom, Hit(group, Place(at.x(), at.y(), group.w, group.h))
        )
