"""Tells the user of an accident: in a dialog the first time, in the window's bar after that."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from app.crash import write_log
from app.refusals import tell as say_no
from app.widgets.message_bar import Choice
from app.words import Words

if TYPE_CHECKING:
    from app.widgets.accidents.dialog import AccidentDialog
    from app.widgets.program import Program
    from app.widgets.window import MainWindow


class Teller(QObject):
    """Shows one dialog at a time and counts in it what happens meanwhile. An accident that the
    user knows from this run is told in the window's bar: it may come with every paint."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self.program: Program | None = None
        """Whose windows there are, from when it is made."""
        self._dialog: AccidentDialog | None = None
        self._told: set[object] = set()

    def tell(self, what: object) -> None:
        """Tells of an accident; `what` tells it from others."""
        try:
            self._tell(what)
        except Exception as error:  # telling fails too: the log knows both
            write_log(error)

    def cannot_start(self, error: Exception) -> None:
        """No window could be opened: says so in the terminal and in a dialog, until that is
        closed."""
        say_no(Words.of_user().unforeseen(error))
        from app.widgets.accidents.dialog import AccidentDialog

        dialog = AccidentDialog(None)
        dialog.quit_wanted.connect(self._app.quit)
        dialog.exec()

    def begin(self, window: MainWindow) -> None:
        """The first window is ready: says in its bar that a run before this one crashed, if one
        did, and loads what tells of accidents, for after one nothing more may be loaded."""
        from app.widgets.accidents import dialog as _dialog  # noqa: F401
        from app.widgets.accidents.hard import take_crashes

        if take_crashes() and window.messages.isHidden():
            log = Choice(lambda: self.tr("Show the log"), window.commands["log"].trigger)
            window.messages.show_message(
                lambda: self.tr("Parcours ended unexpectedly last time. The log says where."),
                "info",
                log,
                lasting=True,
            )

    def _tell(self, what: object) -> None:
        window = self._front()
        dialog = self._dialog
        if dialog is not None and isValid(dialog) and dialog.isVisible():
            dialog.count()
        elif what in self._told and window is not None:
            self._tell_in(window)
        else:
            self._told.add(what)
            try:
                self._show(window)
            except Exception as error:
                write_log(error)
                if window is not None:
                    self._tell_in(window)

    def _show(self, window: MainWindow | None) -> None:
        from app.widgets.accidents.dialog import AccidentDialog

        popup = self._app.activePopupWidget()
        if popup is not None:
            popup.close()  # it would keep the mouse and the keyboard
        windows = self.program.windows if self.program is not None else []
        dialog = AccidentDialog(window, windows)
        self._dialog = dialog
        if self._app.activeModalWidget() is not None:
            dialog.setWindowModality(Qt.WindowModality.ApplicationModal)  # or it could not be used
        writing = isinstance(self._app.focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)
        if window is not None and (writing or window.canvas.editing):
            dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.quit_wanted.connect(self._quit)
        if window is None:  # there is nothing to go on with
            dialog.finished.connect(lambda: self._app.exit(1))
        dialog.show()
        dialog.raise_()

    def _tell_in(self, window: MainWindow) -> None:
        bar = window.messages
        words = self._words()
        if bar.isVisible() and bar.text == words:
            return
        save = Choice(lambda: self.tr("Save a copy…"), window.documents.save_copy)
        choices = (save,) if window.session.started else ()
        log = Choice(lambda: self.tr("Show the log"), window.commands["log"].trigger)
        bar.show_message(self._words, "error", *choices, log)

    def _words(self) -> str:
        return self.tr("Something unexpected went wrong again. What is open is still here.")

    def _quit(self) -> None:
        if self.program is not None and any(one.isVisible() for one in self.program.windows):
            self.program.quit()
        else:
            self._app.quit()

    def _front(self) -> MainWindow | None:
        """The window that the user works in, or the last one."""
        if self.program is None:
            return None
        windows = [one for one in self.program.windows if isValid(one) and one.isVisible()]
        active = self._app.activeWindow()
        with contextlib.suppress(ValueError):
            return windows[[*windows].index(active)]  # pyright: ignore[reportArgumentType]
        return windows[-1] if windows else None
