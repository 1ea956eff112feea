"""A damaged file recovered: what can be read of it comes as a new map without a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.crash import write_log, write_note
from app.quiet import quiet
from app.widgets.errand import Errand
from app.widgets.message_bar import Choice
from app.widgets.plain import isolated
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.model.salvage import Report, Salvaged
    from app.widgets.window import MainWindow

_NOTHING = {"empty", "too-large", "too-full", "too-many-parts"}
"""What is wrong with files that nothing can be read of."""

_PATIENCE_MS = 500
"""Recovering that takes no longer says nothing meanwhile."""

_LOOK_MS = 100
"""How often it is looked whether hands that were busy are free."""


def remedies(window: MainWindow, error: FileError, path: Path) -> tuple[Choice, ...]:
    """What can be done about a file that cannot be opened: recover what can be read of it."""
    if error.cause is None or error.cause.code in _NOTHING:
        return ()
    return (_recover_choice(window, path),)


def _recover_choice(window: MainWindow, path: Path) -> Choice:
    def run() -> bool:
        recover(window, path)
        return False  # what is said stays until there is more to say

    return Choice(lambda: QCoreApplication.translate("Recovering", "Recover what can be read"), run)


def note_fault(error: FileError) -> None:
    """Writes into the log what is wrong inside of a file, and where: of its text nothing."""
    cause = error.cause
    if cause is not None:
        place = [f"line {cause.line}, column {cause.column}"] if cause.line is not None else []
        write_note(f"a file could not be opened: {cause.code}", place)


def recover(window: MainWindow, path: Path) -> None:
    """Reads what can be read of a damaged file beside the window's work and opens it as a new
    map, which is not saved, saying what is missing: here, or in another window when this one has
    a map. The file stays as it is. One that is being recovered already is left to that."""
    if all(one.ended or one.path != path for one in window.findChildren(Recovering)):
        Recovering(window, path)


class Recovering(QObject):
    """Recovers one file for one window; nothing comes of it once that is closed. What comes while
    somebody writes or drags waits for the end of that."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self.path = path
        self.ended = False
        self._done = 0.0
        self._count = window.messages.count
        """Of the message that is replaced by what comes of it."""
        window.messages.installEventFilter(self)
        self._job = job = _Job(path)
        job.progressed.connect(self._progressed)
        job.over.connect(self._hand_over)
        self.destroyed.connect(job.cancel)
        self._patience = self._timer(_PATIENCE_MS, self._say)
        self._look = self._timer(_LOOK_MS, self._hand_over)
        self._patience.start()
        job.start()

    def cancel(self) -> None:
        """Gives it up: nothing comes, which is said, with the way to begin again."""
        self._job.cancel()
        self._end()
        name = isolated(self.path.name)

        def words() -> str:
            text = QCoreApplication.translate(
                "Recovering", "“{name}” is not recovered: cancelled at {percent}%."
            )
            return text.format(name=name, percent=done)

        done = round(self._done * 100)
        again = _recover_choice(self._window, self.path)
        self._window.messages.show_message(words, "info", again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self._is_said
        ):
            self.cancel()
            return True
        return False

    def _timer(self, wait: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(run)
        return timer

    def _progressed(self, done: float) -> None:
        self._done = done
        if self._is_said:
            self._window.messages.say_again()

    def _say(self) -> None:
        cancel = Choice(lambda: QCoreApplication.translate("Recovering", "Cancel"), self.cancel)
        messages = self._window.messages
        focus = QApplication.focusWidget()
        free = focus is None or messages.isAncestorOf(focus) or self._window.documents.empty
        messages.show_message(self._words, "info", cancel, lasting=True)
        self._count = messages.count
        if free and self._window.isActiveWindow():
            messages.take_keyboard()  # Esc cancels

    @property
    def _is_said(self) -> bool:
        return self._window.messages.says(self._words)

    def _words(self) -> str:
        words = QCoreApplication.translate(
            "Recovering", "Recovering what can be read of “{name}”: {percent}%…"
        )
        return words.format(name=isolated(self.path.name), percent=round(self._done * 100))

    def _end(self) -> None:
        self.ended = True
        self._patience.stop()
        self._look.stop()
        if self._window.messages.count == self._count:
            self._window.messages.hide()
        self._window.messages.removeEventFilter(self)
        self.deleteLater()

    def _hand_over(self) -> None:
        if self.ended:
            return
        if self._window.canvas.busy():
            self._look.start()
            return
        self._end()
        found = self._job.found
        if isinstance(found, Exception):
            self._window.messages.show_message(lambda: sentence(found), "error")
        elif found is not None:
            _open(self._window, self.path, found)


class _Job(Errand):
    progressed = Signal(float)

    def __init__(self, path: Path) -> None:
        super().__init__("recovering")
        self._path = path
        self.found: Salvaged | Exception | None = None

    def run(self) -> None:
        from app.files.errors import FileError
        from app.files.salvaging import recover as read

        try:
            with quiet():
                self.found = read(self._path, self._tell)
        except _Cancelled:
            return
        except FileError as error:
            self.found = error
        except Exception as error:
            write_log(error)  # a fault of the program, not of the file
            self.found = error

    def _tell(self, done: float) -> None:
        if self.cancelled:
            raise _Cancelled
        self.progressed.emit(done)


class _Cancelled(Exception):
    pass


def _open(window: MainWindow, path: Path, found: Salvaged) -> None:
    report = found.report
    if report is None:  # it was mended meanwhile
        window.documents.open_all([path])
    elif not window.documents.empty:
        other = window.program.open_window(journey=found.journey, unsaved=True)
        other.ready.connect(lambda: _tell(other, path, report))
    else:
        window.documents.take(found.journey, unsaved=True)
        _tell(window, path, report)


def _tell(window: MainWindow, path: Path, report: Report) -> None:
    window.documents.source = path

    def words() -> str:
        text = QCoreApplication.translate(
            "Recovering",
            "Recovered from “{name}”: {stages} stages, {lanes} lanes, {notes} notes. The damaged "
            "file is as it was; save this map under a name of its own.",
        )
        read = {name: QLocale().toString(count) for name, count in report.read._asdict().items()}
        return text.format(name=path.name, **read)

    def show_missing() -> bool:
        from app.widgets.missing_list import Missing

        Missing(window, path.name, report).show()
        return False

    window.messages.show_message(
        words,
        "warning",
        Choice(lambda: QCoreApplication.translate("Recovering", "What is missing…"), show_missing),
        Choice(
            lambda: QCoreApplication.translate("Recovering", "Save as…"),
            lambda: window.documents.save_as(beside=True),
        ),
        lasting=True,
    )
