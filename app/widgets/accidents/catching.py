"""Catches exceptions that nobody expected, wherever they happen, and has them told."""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from collections import Counter
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.crash import write_log
from app.widgets.accidents.qt_messages import QtMessages
from app.widgets.accidents.telling import Teller

Accident = tuple[str, str]
"""What tells one accident from another: the kind of the error and where it was raised."""


class Accidents(QObject):
    """Holds Python's hooks and Qt's messages; installed once by `launch`.

    Errors come from any thread and from the midst of painting: they are logged at once and told
    when the window's thread is back in its loop."""

    _happened = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.teller = Teller(app, self)
        self._lock = threading.Lock()
        self._counts: Counter[Accident] = Counter()
        self._happened.connect(self.teller.tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> object:
        """Takes over Python's hooks and Qt's messages; what Qt's messages went to before."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self._caught(args.exc_value)
        sys.unraisablehook = lambda args: self._caught(args.exc_value)
        return qInstallMessageHandler(QtMessages())

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Logs an error without a word of the map, and has the user told."""
        self._caught(error)

    def _caught(self, error: BaseException | None) -> None:
        if error is None or isinstance(error, SystemExit | KeyboardInterrupt):
            return
        try:
            what = _accident(error)
            with self._lock:
                self._counts[what] += 1
                times = self._counts[what]
            if _worth_a_line(times):
                write_log(error, times)
            _let_go(error)
            if isValid(self):
                self._happened.emit(what)
        except Exception as another:  # the hook itself must never raise
            write_log(another)


def _accident(error: BaseException) -> Accident:
    kind = type(error)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
    return f"{kind.__module__}.{kind.__qualname__}", where


def _worth_a_line(times: int) -> bool:
    """The first, the tenth, the hundredth… An error at each paint would fill the log."""
    return str(times).strip("0") == "1"


def _let_go(error: BaseException) -> None:
    """What the error holds on to goes: a painter in a frame would keep its widget in painting,
    which ends the program at the next one."""
    traceback.clear_frames(error.__traceback__)
    for name in ("last_exc", "last_value", "last_traceback"):
        with contextlib.suppress(AttributeError):
            delattr(sys, name)
