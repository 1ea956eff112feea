"""Opens at the start what was open at the end: each window on its map, where and as it stood."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer

from app.crash import write_note
from app.state import state_folder
from app.widgets.keeping.leaving import is_left
from app.widgets.keeping.remembered import NOTHING
from app.widgets.message_bar import Choice
from app.widgets.plain import isolated

if TYPE_CHECKING:
    from app.widgets.begun import Begun
    from app.widgets.keeping.open_windows import OpenWindows
    from app.widgets.keeping.remembered import Remembered
    from app.widgets.program import Program
    from app.widgets.window import MainWindow

PATIENCE = 5.0
"""How long a disk is waited for before its map is opened, which may be asleep, s."""
_TRIES = 2
"""How often what was open may end the program while it opens, before it is only offered."""


class OpeningAgain(QObject):
    """Opens one window after the other: the one that was in front first, the others once it can
    be worked in, behind it."""

    def __init__(self, program: Program, kept: OpenWindows) -> None:
        super().__init__(program)
        self._program = program
        self._kept = kept
        self._opened: list[MainWindow] = []
        self._wanted: list[Remembered] = []
        self._gone: list[str] = []

    def start(self, *, wanted: bool) -> None:
        """Opens the first window: of what was open, when that is `wanted`, or the start page."""
        runs = self._kept.runs
        left = runs.claim()
        if not wanted:
            left = NOTHING
        if left.damaged:
            write_note("The list of what was open could not be read, and is forgotten")
        self._kept.left = {one.journal: one for one in left.windows if one.journal}
        self._wanted = [
            one for one in left.windows if one.path or one.begun or is_left(one.journal)
        ]
        if not self._wanted:
            runs.forget_left()
            self._program.open_window()
        elif left.tries < _TRIES:
            self.open_all()
        else:
            self._offer(self._program.open_window())

    def _offer(self, window: MainWindow) -> None:
        """Opening what was open has ended the program more than once: it is only offered."""

        def words() -> str:
            return self.tr("Parcours stopped while it opened what was open last time.")

        def show() -> None:
            choice = Choice(lambda: self.tr("Open it again"), self.open_all)
            window.messages.show_message(words, "warning", choice, lasting=True)

        window.ready.connect(show)

    def open_all(self) -> None:
        """Opens all that was open."""
        self._kept.opening = True
        self._kept.waiting += sorted(self._wanted, key=lambda one: not one.front)
        self._wanted = []
        self._next()

    def _next(self) -> None:
        if not self._kept.waiting:
            self._end()
            return
        wanted = self._kept.waiting.pop(0)
        window = self._program.open_window(remembered=wanted, behind=bool(self._opened))
        self._opened.append(window)
        if len(self._opened) == 1:
            window.first_painted.connect(self._kept.runs.begin_opening)
        pending = [True]

        def go_on() -> None:
            if pending:
                pending.clear()
                QTimer.singleShot(0, self, self._next)

        window.ready.connect(lambda: self._look_at(window, wanted))
        window.ready.connect(go_on)
        window.destroyed.connect(go_on)  # closed before it was ready

    def _look_at(self, window: MainWindow, wanted: Remembered) -> None:
        file = _file(wanted)
        gone = not window.session.started and window.startup.gone and file
        if gone and not _is_offered(wanted):
            self._gone.append(Path(file).name)

    def _end(self) -> None:
        """All is open. A window whose map is gone is closed when there are others."""
        opened = [one for one in self._opened if one in self._program.windows]
        with_maps = [one for one in opened if one.session.started]
        front = with_maps[0] if with_maps else None
        for window in opened:
            if front is not None and window.startup.gone and not window.session.started:
                window.close()
        front = front or (opened[0] if opened else None)
        if front is not None:
            front.come_forward()
            if self._gone:
                self._tell_gone(front)
        self._kept.opening = False
        if self._kept.write():
            self._kept.runs.forget_left()
        if opened:
            opened[0].keeping.look_for_unsaved()

    def _tell_gone(self, window: MainWindow) -> None:
        count = len(self._gone)

        def words() -> str:
            quoted = (self.tr("“{name}”").format(name=isolated(one)) for one in self._gone[:5])
            text = self.tr("%n map(s) open last time were not found: {names}", None, count)
            return text.format(names=", ".join(quoted))

        look = Choice(lambda: self.tr("Open a map…"), window.documents.choose_file)
        window.messages.show_message(words, "warning", look, lasting=True)


def _is_offered(wanted: Remembered) -> bool:
    """Whether there is a journal of the map: what it holds is offered, with what became of its
    file."""
    journal = state_folder("journals") / wanted.journal
    return bool(wanted.journal) and os.path.exists(journal / "head")


def put_before_show(window: MainWindow, wanted: Remembered) -> None:
    """Where the window stands and what its panels are like."""
    if wanted.geometry:
        window.restoreGeometry(QByteArray(bytes.fromhex(wanted.geometry)))
    window.workspace.wish(left=wanted.left, right=wanted.right, sizes=wanted.sizes)


def take_up(window: MainWindow, wanted: Remembered) -> bool:
    """Opens the map in a window that has none, at the place that was seen. False when it is
    nowhere to be found. On a disk that does not answer its file alone is opened, which can be
    given up: what was left unsaved is offered then. A template there is not found."""
    file = _file(wanted)
    there = not file or window.program.asking.ask(
        Path(file), lambda: os.path.isfile(file), None, PATIENCE
    )
    left = wanted.journal if there is not None else ""
    if not (left and window.keeping.leaving.take_up(left)):
        if there is False:
            return False
        if wanted.begun is not None:
            if there is None:  # it would be read at once, and waited for
                return False
            _begin(window, wanted.begun)
        elif file:
            window.documents.opening.begin(Path(file))
        else:
            return False

    def go_back() -> None:
        if wanted.place is not None and window.session.started:
            window.canvas.go_to(wanted.place)

    window.documents.opening.after(go_back)
    return True


def _begin(window: MainWindow, begun: Begun) -> None:
    """Starts a map again as it was started."""
    if os.path.isabs(begun.template):
        window.documents.new_from_file(Path(begun.template))
    elif begun.template:
        window.documents.new_from_template(begun.template, begun.language)
    else:
        window.documents.new_blank()


def _file(wanted: Remembered) -> str:
    """The file that the map is in, or begins with; empty for none."""
    template = wanted.begun.template if wanted.begun is not None else ""
    return wanted.path or (template if os.path.isabs(template) else "")


def put_back(window: MainWindow, wanted: Remembered) -> None:
    """What the window showed of its map, once its panels are there."""
    session = window.session
    if not session.started:
        return
    if wanted.table:
        window.tables.bring_back(wanted.table)
    if wanted.place is not None:
        window.canvas.go_to(wanted.place)
    known = session.lookup.known(session.shown, wanted.selection)
    session.select(one for one in wanted.selection if one in known)
