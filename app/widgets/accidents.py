"""What happens when the program itself errs: a line in the log, a sentence in the window."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from app.crash import write_log
from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from app.widgets.program import Program


class Accidents(QObject):
    """Catches exceptions that nobody expected, in any thread; installed once by `launch`."""

    _happened = Signal(str)

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._happened.connect(self._tell)

    def install(self) -> None:
        """Takes over Python's hook and Qt's messages."""
        import threading

        sys.excepthook = self.caught
        threading.excepthook = lambda args: self._caught(args.exc_value)
        qInstallMessageHandler(_qt_message)

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Logs the error without a word of the map, and tells the user."""
        if isinstance(error, KeyboardInterrupt):
            self._program.app.quit()
            return
        self._caught(error)

    def _caught(self, error: BaseException | None) -> None:
        path = write_log(error) if error is not None else None
        self._happened.emit(str(path) if path else "")

    def _tell(self, log: str) -> None:
        windows = [window for window in self._program.windows if window.isVisible()]
        active = self._program.app.activeWindow()
        for window in windows:
            if window is active or window is windows[-1]:
                choices = ()
                if window.session.started:
                    save = window.documents.save_copy
                    choices = (Choice(lambda: self.tr("Save a copy…"), save),)
                window.messages.show_message(lambda: self._words(log), "error", *choices)
                return

    def _words(self, log: str) -> str:
        text = self.tr("Something unexpected went wrong. Your map is still here.")
        return text + " " + self.tr("Details: {path}").format(path=log) if log else text


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's warnings go to standard error, where developers look; users see none of them."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg, QtMsgType.QtWarningMsg) and (
        sys.stderr
    ):
        print(f"{context.category or 'qt'}: {text}", file=sys.stderr)
