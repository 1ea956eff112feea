"""The icons a note or a lane can carry, and a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.widgets.panels.fields import Choice

_NAMES = ("", "user", "users", "heart", "star")


class IconChoice(Choice):
    """A drop-down list of icons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            [(name, name or QCoreApplication.translate("Icons", "None")) for name in _NAMES],
            parent,
        )
