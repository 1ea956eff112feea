"""What is said when an edit of the map was refused, with what lifts the refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.widgets.message_bar import Choice
from app.widgets.read_only import tell_read_only
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.model.errors import EditError
    from app.widgets.window import MainWindow


def tell_refused(window: MainWindow, error: EditError) -> None:
    """Says in the window's message bar why an edit was not done."""
    choices: tuple[Choice, ...] = ()
    if error.code == "read-only":
        tell_read_only(window)
        return
    if error.code == "fixed":

        def unlock() -> str:
            return QCoreApplication.translate("MainWindow", "Unlock")

        choices = (Choice(unlock, window.parking.lock_structure),)
    elif error.code == "locked" and window.templates.edits_template:

        def take_off() -> str:
            return QCoreApplication.translate("MainWindow", "Take the locks off")

        choices = (Choice(take_off, window.templates.unlock),)
    window.messages.show_message(lambda: sentence(error), "warning", *choices)
