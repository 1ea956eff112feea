"""An export running beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QObject, QThread, Signal

from app.crash import write_log
from app.exporting.options import ExportOptions
from app.quiet import quiet

if TYPE_CHECKING:
    from app.exporting.export import ExportReport
    from app.model.journey import Journey
    from app.model.scope import Scope


What = Literal["map", "blank", "filled"]


class ExportOrder(NamedTuple):
    """What to write and how. `what` is the map, or the audit's worksheet, blank or filled in;
    `theme` its colours (see `dress`)."""

    path: Path
    options: ExportOptions = ExportOptions()
    what: What = "map"
    theme: str | None = None


class ExportJob(QThread):
    """Writes one file. A document is immutable, so the thread needs no lock."""

    progressed = Signal(float)
    """How much is done, 0 to 1."""
    succeeded = Signal(object)
    """An `ExportReport`."""
    failed = Signal(object)
    """The exception; `ExportCancelled` after `cancel`."""

    def __init__(
        self, journey: Journey, scope: Scope, order: ExportOrder, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self._journey, self._scope = journey, scope
        self._order = order
        self._cancelled = False

    def cancel(self) -> None:
        """Asks it to stop; it does so at its next step and leaves no file."""
        self._cancelled = True

    def run(self) -> None:
        try:
            with quiet():
                report = self._write(self._order)
        except Exception as error:
            if not hasattr(error, "code"):
                write_log(error)  # a fault of the program, not of the order
            self.failed.emit(error)
        else:
            self.succeeded.emit(report)

    def _write(self, order: ExportOrder) -> ExportReport:
        from app.model.scope import within
        from app.widgets.exporting.dress import dressed

        journey = dressed(within(self._journey, self._scope), order.theme)
        if order.what != "map":
            from app.exporting.worksheet import export_worksheet

            return export_worksheet(
                journey,
                order.path,
                filled=order.what == "filled",
                paper=order.options.paper,
                progress=self._progress,
            )
        from app.exporting.export import export_file

        return export_file(journey, order.path, order.options, progress=self._progress)

    def _progress(self, done: float) -> bool:
        self.progressed.emit(done)
        return not self._cancelled
