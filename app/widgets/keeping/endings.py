"""Ends that are not the user's: the system asks the program to go, or the session ends."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

from app.widgets.keeping.open_windows import OpenWindows

SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class Endings(QObject):
    """Has everything kept when a signal ends the program, and when the user logs out. A signal
    that whoever started the program has it pass over, as `nohup` does, ends nothing.

    Qt's loop sleeps in the system, where no handler of Python's runs: Python writes the number of
    a signal into a pipe that the loop watches."""

    def __init__(self, app: QGuiApplication, windows: OpenWindows) -> None:
        super().__init__(windows)
        self._app = app
        self._windows = windows
        app.commitDataRequest.connect(self._session_ends)
        if sys.platform != "win32":
            self._watch()

    def _watch(self) -> None:
        self._read, self._written = os.pipe()
        for end in (self._read, self._written):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._written, warn_on_full_buffer=False)
        found = [signal.Signals[name] for name in SIGNALS]
        self._watched = [one for one in found if signal.getsignal(one) is not signal.SIG_IGN]
        for one in self._watched:
            signal.signal(one, _noted)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)

    def _signalled(self) -> None:
        """The first signal ends the program in good order, the next at once."""
        os.read(self._read, 64)
        for one in self._watched:
            signal.signal(one, signal.SIG_DFL)
        if self._windows.quit(asking=False):
            self._app.exit(0)

    def _session_ends(self, manager: QSessionManager) -> None:
        """The user logs out: all is written down, for the program may be ended any moment; it goes
        on if they change their mind."""
        if not self._windows.write_down_all() and manager.allowsInteraction():
            if not self._windows.quit():
                manager.cancel()
            manager.release()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """The pipe tells the loop."""
