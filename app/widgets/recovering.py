"""A damaged file recovered: what can be read of it comes as a new map without a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.widgets.message_bar import Choice
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.model.salvage import Report
    from app.widgets.window import MainWindow

_NOTHING = {"empty", "too-large", "too-full", "too-many-parts"}
"""What is wrong with files that nothing can be read of."""


def remedies(window: MainWindow, error: FileError, path: Path) -> tuple[Choice, ...]:
    """What can be done about a file that cannot be opened: recover what can be read of it."""
    if error.cause is None or error.cause.code in _NOTHING:
        return ()
    return (
        Choice(
            lambda: QCoreApplication.translate("Recovering", "Recover what can be read"),
            lambda: recover(window, path),
        ),
    )


def recover(window: MainWindow, path: Path) -> bool:
    """Opens what can be read of a damaged file as a new map, which is not saved, and says what is
    missing: here, or in another window when this one has a map. The file stays as it is. False
    when there is nothing to be read."""
    from app.files.errors import FileError
    from app.files.salvaging import recover as read

    try:
        journey, report = read(path)
    except FileError as error:
        kept = error
        window.messages.show_message(lambda: sentence(kept), "error")
        return False
    if report is None:  # it was mended meanwhile
        window.documents.open_all([path])
        return True
    if window.session.started:
        other = window.program.open_window(journey=journey)
        other.ready.connect(lambda: _tell(other, path, report))
    else:
        window.documents.take(journey)
        _tell(window, path, report)
    return True


def _tell(window: MainWindow, path: Path, report: Report) -> None:
    window.session.mark_unsaved()

    def words() -> str:
        text = QCoreApplication.translate(
            "Recovering",
            "Recovered from “{name}”: {stages} stages, {lanes} lanes, {notes} notes. The damaged "
            "file is as it was; save this map under a name of its own.",
        )
        return text.format(name=path.name, **report.read._asdict())

    def show_missing() -> bool:
        from app.widgets.missing_list import Missing

        Missing(window, path.name, report).show()
        return False

    window.messages.show_message(
        words,
        "warning",
        Choice(lambda: QCoreApplication.translate("Recovering", "What is missing…"), show_missing),
        Choice(
            lambda: QCoreApplication.translate("Recovering", "Save as…"), window.documents.save_as
        ),
        lasting=True,
    )
