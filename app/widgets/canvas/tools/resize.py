"""Dragging the border of a stage or a lane."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QCoreApplication, QLineF, Qt, QTimer

from app.model import edits
from app.model.errors import EditError
from app.model.journey import Journey
from app.model.queries import find_lane, find_stage
from app.widgets.canvas.grips import Grip
from app.widgets.canvas.overlay import Tag
from app.widgets.canvas.tools.base import Bench, Pointer, Tool

_QUICK, _SLOW = 0.016, 0.06
"""Seconds. The border follows the pointer at once. So does a map that shows a change within the
first of these; one that needs longer has as long a pause after each; beyond the second it follows
when the pointer rests."""

_REST = 120
"""Milliseconds."""

_EACH = 2e-5
"""About what one element of the map adds to the time that another width takes, in seconds."""

_WIDTHS, _HEIGHTS = (80.0, 4000.0), (24.0, 4000.0)
"""What the model takes, px (`Stage.width`, `Lane.height`)."""


class Resize(Tool):
    """Gives a stage a width or a lane a height, and all that are selected with it. A lane pushed
    below what it holds becomes automatic."""

    scrolls = True

    def __init__(self, bench: Bench, start: Pointer, grip: Grip) -> None:
        super().__init__(bench, start)
        self._grip = grip
        self._base = bench.session.journey
        self._across = grip.kind == "width"
        self.cursor = Qt.CursorShape.SplitHCursor if self._across else Qt.CursorShape.SplitVCursor
        kin = (one.id for one in (self._base.stages if self._across else self._base.lanes))
        chosen = set(bench.session.selection)
        if grip.element not in chosen:
            chosen = {grip.element}
        picture = bench.picture
        shown = {one.stage for one in picture.columns if not one.collapsed}
        shown.update(one.lane for one in picture.rows if not one.collapsed)
        self._ids = [one for one in kin if one in chosen and one in shown]
        self._first = self._size = self._shown(grip.element)
        self._latest = self._base
        groups = sum(len(band.groups) for band, _ in bench.picture.bands)
        self._cost = groups * _EACH if self._across else 0.0
        self._rest = QTimer(bench.canvas)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(lambda: self.again())

    def move(self, pointer: Pointer) -> None:
        off = pointer.sheet - self.start.sheet
        low, high = _WIDTHS if self._across else _HEIGHTS
        wanted = self._first + (off.x() if self._across else off.y())
        size = float(round(min(high, max(low, wanted))))
        if size != self._size:
            self._size = size
            self._latest = self._sized(size if size != self._first else None)
            if self._cost > _SLOW:
                self._rest.start(_REST)
        if self._latest is not self.bench.session.shown and not self._rest.isActive():
            self._show()
        self._mark(pointer)

    def finish(self, pointer: Pointer) -> None:
        self._stop()
        session = self.bench.session
        if self._across:
            name = QCoreApplication.translate("Tools", "Change width")
        else:
            name = QCoreApplication.translate("Tools", "Change height")
            session.preview(self._latest)
            least = [one for one in self._ids if self._shown(one) > self._size]
            if self._latest is not self._base:
                for one in least:
                    self._latest = edits.change_lane(self._latest, one, height=None)
        session.commit(name, self._latest)

    def cancel(self) -> None:
        self._stop()
        self.bench.session.cancel()

    def _sized(self, size: float | None) -> Journey:
        """The map with that size; None for as it was."""
        if size is None:
            return self._base
        journey = self._base
        try:
            for one in self._ids:
                if self._across:
                    journey = edits.change_stage(journey, one, width=size)
                else:
                    journey = edits.change_lane(journey, one, height=size)
        except EditError:
            return self._base
        return journey

    def _show(self) -> None:
        before = perf_counter()
        self.bench.session.preview(self._latest)
        self._cost = perf_counter() - before
        if _QUICK < self._cost <= _SLOW:
            self._rest.start(round(self._cost * 1000))

    def _shown(self, element: str) -> float:
        """How large a stage or lane is on the sheet at present."""
        picture = self.bench.picture
        if self._across:
            return next(c.w for c in picture.columns if c.stage == element)
        return next(r.h for r in picture.rows if r.lane == element)

    def _is_least(self) -> bool:
        """Whether the lane is higher than wanted, for what it holds asks for more."""
        shown = self.bench.session.shown is self._latest
        return shown and not self._across and self._shown(self._grip.element) > self._size

    def _mark(self, pointer: Pointer) -> None:
        picture = self.bench.picture
        size = self._shown(self._grip.element) if self._is_least() else self._size
        if self._across:
            column = next(c for c in picture.columns if c.stage == self._grip.element)
            at = column.x + size + 3
            line = QLineF(at, self._grip.line[1], at, picture.height)
        else:
            row = next(r for r in picture.rows if r.lane == self._grip.element)
            at = row.y + size + 3
            line = QLineF(self._grip.line[0], at, picture.width, at)
        words = QCoreApplication.translate("Tools", "{size} px").format(size=round(size))
        if self._is_least():
            words = QCoreApplication.translate("Tools", "Automatic")
        self.bench.canvas.mark(guide=line, tag=Tag(words, pointer.sheet))

    def _stop(self) -> None:
        self._rest.stop()
        self._rest.deleteLater()
        self.bench.canvas.mark(guide=None, tag=None)


def make_automatic(bench: Bench, grip: Grip) -> None:
    """A double click on a border: the size that the contents ask for."""
    journey = bench.session.journey
    stage, lane = find_stage(journey, grip.element), find_lane(journey, grip.element)
    if stage is not None:
        bench.session.edit(
            QCoreApplication.translate("Tools", "Automatic width"),
            lambda now: edits.change_stage(now, stage.id, width=None),
        )
    elif lane is not None:
        bench.session.edit(
            QCoreApplication.translate("Tools", "Automatic height"),
            lambda now: edits.change_lane(now, lane.id, height=None),
        )
