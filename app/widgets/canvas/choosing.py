"""What a press, a drag and a double click mean, by what is under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF

from app.layout.moods import level_on
from app.layout.picture import GroupKind
from app.model import edits
from app.model.errors import EditError
from app.model.moments import stage_of
from app.model.queries import find_lane
from app.widgets.canvas.editing import Editing, fresh
from app.widgets.canvas.grips import Grip, grip_at
from app.widgets.canvas.hits import ITEMS, Hit, cell_at, hit
from app.widgets.canvas.knobs import knob_at
from app.widgets.canvas.overlay import Knob
from app.widgets.canvas.ranges import extended
from app.widgets.canvas.texts import new_kind
from app.widgets.canvas.tools.band import Band
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.drag import Drag
from app.widgets.canvas.tools.heads import HeadDrag, why_fixed
from app.widgets.canvas.tools.link import LinkDrag
from app.widgets.canvas.tools.phase import PhaseDrag
from app.widgets.canvas.tools.point import PointDrag
from app.widgets.canvas.tools.resize import Resize, make_automatic
from app.widgets.canvas.tools.span import Span

BESIDE: frozenset[GroupKind] = frozenset({"chip", "curve", "logo"})
"""Kinds of group that a click does not select."""

_GROUND = (None, "cell", "prompt", "chip", "logo", "fold")
"""Kinds of group that a rubber band begins on."""

_CELLS = ("cell", "prompt")
"""Kinds of group that stand for a cell."""

_HEADS = ("stage", "lane", "separator")


class Under(NamedTuple):
    """What is under the pointer: an element, and the edge or the handle to take hold of."""

    hit: Hit | None
    grip: Grip | None
    knob: Knob | None = None

    @property
    def border(self) -> Grip | None:
        """The edge, when it is that of a stage or a lane."""
        return self.grip if self.grip is not None and self.grip.kind in _BORDERS else None

    @property
    def element(self) -> str | None:
        """The id of what a press is for."""
        if self.knob is not None:
            return self.knob.element
        if self.border is not None:
            return self.border.element
        if self.hit is None or self.hit.group.kind in BESIDE:
            return None
        return self.hit.group.element


_BORDERS = ("width", "height")
_NOTHING = Under(None, None)


class Choosing:
    """Chooses; what is chosen is done by tools and by the editor of texts."""

    def __init__(self, bench: Bench, editor: Editing) -> None:
        self._bench = bench
        self._session = bench.session
        self._editor = editor

    def under(self, at: QPointF) -> Under:
        """What is at a point of the sheet. A map that may only be read has no edges to hold."""
        picture = self._bench.scene.picture
        if picture is None:
            return _NOTHING
        found = hit(picture, at.x(), at.y())
        if self._session.read_only:
            return Under(found, None)
        canvas = self._bench.canvas
        knob = knob_at(canvas.overlay.marks.knobs, canvas.zoom, at.x(), at.y(), found)
        if knob is not None:
            return Under(found, None, knob)
        return Under(found, grip_at(picture, canvas.zoom, at.x(), at.y(), found))

    def press(self, under: Under, pointer: Pointer) -> Callable[[], None] | None:
        """Select at once what a drag would move; what is left to do when it is a mere click.
        Ctrl adds one or takes it away, Shift adds all as far as there."""
        session = self._session
        element, chosen = under.element, session.selection
        if under.knob is not None:
            return lambda: session.select([under.knob.element]) if under.knob else None
        if element is None:
            return None if pointer.adds else lambda: session.select(())
        kind = under.hit.group.kind if under.hit is not None else None
        if pointer.extends:
            session.select(extended(session.seen.journey, chosen, element))
            return None
        if pointer.adds:
            if element in chosen:
                return lambda: session.select(one for one in chosen if one != element)
            if kind in _CELLS:
                return lambda: session.select([*chosen, element])
            session.select([*chosen, element])
            return None
        if kind in _CELLS or under.border is not None or element in chosen:
            return lambda: session.select([element])
        session.select([element])
        return None

    def drag(self, start: Pointer, under: Under) -> Tool | None:
        """The gesture that a drag from there is."""
        grabbed, grip, knob = under
        if knob is not None:
            return LinkDrag(self._bench, start, knob, self._add_linked)
        if grip is not None and grip.kind in ("first", "last"):
            return PhaseDrag(self._bench, start, grip.element, grip.kind)
        if grip is not None:
            kind = Resize if under.border is not None else Span
            return kind(self._bench, start, grip)
        if grabbed is None or grabbed.group.kind in _GROUND:
            return Band(self._bench, start)
        kind = grabbed.group.kind
        if kind not in ITEMS and kind not in _HEADS and kind != "phase":
            return None
        if self._session.read_only:
            self._session.refused.emit(EditError("read-only"))
            return None
        if kind in _HEADS:
            fixed = why_fixed(self._session.journey, kind == "stage")
            if fixed is not None:
                self._session.refused.emit(fixed)
                return None
            return HeadDrag(self._bench, start, grabbed)
        if kind == "phase":
            return PhaseDrag(self._bench, start, grabbed.group.element, None)
        if kind == "emotion":
            self._session.select([grabbed.group.element])
            return PointDrag(self._bench, start, grabbed)
        return Drag(self._bench, start, grabbed)

    def double_click(self, under: Under, at: QPointF) -> None:
        """Open the text under a point of the sheet, or start one in its cell; make a border
        automatic; on the ground show the whole map."""
        found, picture = under.hit, self._bench.scene.picture
        element = found.group.element if found is not None else ""
        if element in self._session.seen.collapsed:
            self._session.edit(
                QCoreApplication.translate("Tools", "Expand"),
                lambda now: edits.bring_out(now, [element]),
            )
        elif under.knob is not None:
            self._editor.open(under.knob.element)
        elif under.border is not None:
            make_automatic(self._bench, under.border)
        elif found is None:
            if picture is not None and cell_at(picture, at.x(), at.y()) is None:
                self._bench.canvas.fit()
            else:
                self.add_at(at)
        elif found.group.kind in _CELLS:
            self.add_at(at)
        elif found.group.kind not in BESIDE:
            self._editor.open(found.group.element)

    def _add_linked(self, at: QPointF, source: str, link: str) -> None:
        self.add_at(at, source=source, link=link)

    def add_at(
        self, at: QPointF, index: int | None = None, source: str = "", link: str = ""
    ) -> None:
        """Start an item in the cell at a point, at an index of the cell (None: last); a point of
        the curve just there. An arrow `link` leads to it from the item `source`, if any."""
        picture = self._bench.scene.picture
        target = cell_at(picture, at.x(), at.y()) if picture is not None else None
        lane = find_lane(self._session.journey, target.lane) if target is not None else None
        if picture is None or target is None or lane is None or new_kind(lane.kind) is None:
            return
        new = replace(fresh(target.lane, target.stage, index), source=source, link=link)
        if lane.kind == "emotion":
            stage = next(one for one in picture.columns if one.stage == stage_of(target.stage))
            new = replace(
                new,
                level=round(level_on(picture, lane.id, at.y()), 1),
                at=round(min(1.0, max(0.0, (at.x() - stage.x) / stage.w)), 2),
            )
        self._editor.open_new(new, source or f"{target.lane}/{target.stage}")
