"""Where a window stands on the screen, remembered from one run to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_KEY = "window/geometry"


def restore_place(window: MainWindow) -> None:
    """Puts a window where the last one stood, with its panels as they were; one that was never
    placed in the middle of the screen."""
    settings = window.program.settings
    place = settings.value(_KEY)
    if not place or not window.restoreGeometry(place):
        available = window.screen().availableGeometry()
        first = QRect(QPoint(0, 0), first_size(available.size()))
        first.moveCenter(available.center())
        window.setGeometry(first)
    window.workspace.restore(settings)


def keep_place(window: MainWindow) -> None:
    """Remembers where a window stands and what its panels are like."""
    settings = window.program.settings
    settings.setValue(_KEY, window.saveGeometry())
    window.workspace.keep(settings)


def first_size(available: QSize) -> QSize:
    """The size of a window that was never placed, on a screen with so much room."""
    most = QSize(1720, 1000)
    return (available * 0.92).boundedTo(most).expandedTo(QSize(640, 400))
