"""What is open is remembered while the program runs, and kept whole when it ends."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from app.crash import write_log
from app.widgets.keeping.remembered import Remembered, Runs
from app.widgets.map_writer import PATIENCE

if TYPE_CHECKING:
    from app.widgets.program import Program
    from app.widgets.window import MainWindow

SOON = 1_000
"""How long changes of what is open are gathered before they are written, ms."""
_MOST_SELECTED = 500
"""A longer selection is not remembered."""


class OpenWindows(QObject):
    """One to a run. It writes down which windows are open, on what and where, whenever that has
    changed; `quit` ends the run with nothing lost and nothing asked."""

    def __init__(self, program: Program, runs: Runs) -> None:
        super().__init__(program)
        self.runs = runs
        self.waiting: list[Remembered] = []
        """What is still to be opened."""
        self.left: dict[str, Remembered] = {}
        """What the run before had open with changes that were not saved, by their journals."""
        self.opening = False
        """Whether what was open is being opened: its journals are not for anybody else."""
        self._program = program
        self._followed: set[MainWindow] = set()
        self._ending = self._troubled = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.write)
        program.windows_changed.connect(self._windows_changed)
        program.choices_changed.connect(self.stir)

    def stir(self) -> None:
        """Something that is remembered has changed."""
        if not self._ending and not self._timer.isActive():
            self._timer.start()

    def write(self) -> bool:
        """Writes down what is open now; whether that could be done."""
        self._timer.stop()
        return self._ending or self._keep([*map(remember, self._windows()), *self.waiting])

    def write_down_all(self) -> bool:
        """Writes down what is open and all that is not saved; whether all of it could be."""
        windows = self._windows()
        self._write_down(windows)
        safe = [window.keeping.leaving.possible for window in windows]
        return self.write() and all(safe)

    def window_closes(self, window: MainWindow) -> None:
        """A window is about to go, its map saved or let go. The last one ends the program, and is
        what comes back."""
        if not self._ending and not any(one is not window for one in self._windows()):
            left = window.keeping.leaving.left
            self._end([remember(window)._replace(journal=left, begun=None), *self.waiting])

    def quit(self, *, asking: bool = True) -> bool:
        """Closes every window. What is not saved comes back at the next start as it is: only maps
        whose changes cannot be kept are asked about, and a refusal keeps the rest open. When
        windows are not opened again at the start, or the list of them cannot be written, all are
        asked about, if there may be `asking`: else what was left is offered at the next start."""
        windows = self._windows()
        if asking and not (self._program.opens_again and self.write()):
            return all(window.close() for window in windows)
        self._write_down(windows)
        self._ending = True
        kept: list[Remembered] = []
        for window in sorted(windows, key=lambda one: one.keeping.leaving.possible):
            seen = remember(window)
            journal = window.keeping.leaving.leave() if window.is_ready else seen.journal
            if not window.close():
                self._ending = False
                self.waiting += kept  # they have gone, and come back at the next start
                self.write()
                return False
            kept.append(seen._replace(path=_path(window), journal=journal))
        self._end([*kept, *self.waiting])
        return True

    def end(self) -> None:
        """The run ends, however many windows there are."""
        if not self._ending:
            self._end([*map(remember, self._windows()), *self.waiting])
        self.runs.end()

    def _write_down(self, windows: Iterable[MainWindow]) -> None:
        """Writes down what is open and all that is not saved; then waits for what is being saved,
        which the program may be killed in, and whose disk may not answer."""
        for window in windows:
            window.finish_editing()
        _ = [window.keeping.leaving.possible for window in windows]
        self.write()
        until = time.monotonic() + PATIENCE
        for window in windows:
            window.documents.saving.wait(max(0.0, until - time.monotonic()))

    def _end(self, windows: Iterable[Remembered]) -> None:
        self._timer.stop()
        self._keep(windows)
        self._ending = True

    def _keep(self, windows: Iterable[Remembered]) -> bool:
        """Windows without a map are not worth coming back; nor is a map that is saved, when the
        program starts with the start page."""
        again = self._program.opens_again
        try:
            self.runs.keep(
                [one for one in windows if one.journal or (again and (one.path or one.begun))]
            )
        except OSError as error:
            if not self._troubled:
                write_log(error)
            self._troubled = True
            return False
        self._troubled = False
        return True

    def _windows(self) -> list[MainWindow]:
        return [one for one in self._program.windows if isValid(one) and one.isVisible()]

    # following

    def _windows_changed(self) -> None:
        for window in self._program.windows:
            if window not in self._followed:
                self._followed.add(window)
                self._follow(window)
        self._followed.intersection_update(self._program.windows)
        self.stir()

    def _follow(self, window: MainWindow) -> None:
        session, workspace, frame = window.session, window.workspace, window.windowHandle()
        for changed in (
            session.state_changed,
            session.selection_changed,
            window.canvas.view_changed,
            workspace.folded,
            workspace.splitterMoved,
            frame.xChanged,
            frame.yChanged,
            frame.windowStateChanged,
        ):
            changed.connect(self.stir)


def remember(window: MainWindow) -> Remembered:
    """What brings a window back as it is."""
    if not window.is_ready:
        return window.startup.remembered
    session, workspace = window.session, window.workspace
    left, right, sizes = workspace.wished
    return Remembered(
        path=_path(window),
        journal=window.keeping.leaving.journal,
        begun=window.documents.begun,
        geometry=bytes(window.saveGeometry().data()).hex(),
        place=window.canvas.place if session.started else None,
        selection=session.selection if len(session.selection) <= _MOST_SELECTED else (),
        left=left,
        right=right,
        sizes=sizes,
        table=window.tables.page,
        front=window.isActiveWindow(),
    )


def _path(window: MainWindow) -> str:
    if not window.is_ready:
        return window.startup.remembered.path
    return str(window.documents.opening.path or window.session.path or "")
