"""Why a map cannot be changed here, and what can be done with it all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.widgets.message_bar import Choice
from app.widgets.plain import isolated

if TYPE_CHECKING:
    from app.session import Session
    from app.widgets.window import MainWindow


def is_newer(session: Session) -> bool:
    """Whether the map is of a newer program, so that this one can write no copy of it either."""
    from app.model.journey import VERSION

    return session.started and session.journey.version > VERSION


def read_only_words(session: Session) -> str:
    """The sentence that stands where the map would be changed."""
    if is_newer(session):
        return QCoreApplication.translate(
            "ReadOnly", "This map was made by a newer Parcours; this one can only show it."
        )
    return QCoreApplication.translate(
        "ReadOnly", "This map is read-only; save a copy to change it."
    )


def tell_read_only(window: MainWindow) -> None:
    """Says in the window why its map cannot be changed, and offers what can be done."""
    if is_newer(window.session):
        tell_newer(window)
        return
    if window.keeping.sharing.waits:
        window.keeping.sharing.remind()
        return
    window.messages.show_message(
        lambda: QCoreApplication.translate(
            "ReadOnly", "This file is read-only. Save it under another name to edit it."
        ),
        "info",
        Choice(
            lambda: QCoreApplication.translate("ReadOnly", "Save as…"),
            lambda: window.documents.save_as(beside=True),
        ),
    )


def tell_newer(window: MainWindow) -> None:
    """Says that the map can be looked at and exported, and nothing else."""
    name = isolated(window.documents.name)
    window.messages.show_message(
        lambda: QCoreApplication.translate(
            "ReadOnly",
            "“{name}” was made by a newer Parcours. It can be looked at and exported here, but "
            "neither changed nor saved: this Parcours would lose what only the newer one knows.",
        ).format(name=name),
        "warning",
        Choice(lambda: QCoreApplication.translate("ReadOnly", "Export…"), window.show_export),
        lasting=True,
    )
