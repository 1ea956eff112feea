"""What keys and the mouse do on the map, for the list of shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


def map_keys() -> list[tuple[str, str]]:
    """Pairs of what is done and its keys, in the language of now."""
    return [
        (
            QCoreApplication.translate("MapKeys", "Go from note to note"),
            "← ↑ → ↓",
        ),
        (
            QCoreApplication.translate("MapKeys", "Next, previous note"),
            f"{_key('Tab')}, {_key('Shift+Tab')}",
        ),
        (
            QCoreApplication.translate("MapKeys", "Edit the selected note"),
            QCoreApplication.translate("MapKeys", "Enter, or just type"),
        ),
        (
            QCoreApplication.translate("MapKeys", "New line in a note"),
            _key("Shift+Enter"),
        ),
        (QCoreApplication.translate("MapKeys", "Cancel"), _key("Esc")),
        (
            QCoreApplication.translate("MapKeys", "Select several notes"),
            QCoreApplication.translate("MapKeys", "Shift+click, or drag over them"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Move the view"),
            QCoreApplication.translate("MapKeys", "Space+drag"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Zoom"),
            QCoreApplication.translate("MapKeys", "Ctrl+wheel"),
        ),
    ]


def _key(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
