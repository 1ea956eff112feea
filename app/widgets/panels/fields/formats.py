"""The window's switches for bold, italic and links, in a row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.widgets.command_button import CommandButton

_NAMES = ("bold", "italic", "link")


class FormatButtons(QWidget):
    """Buttons for actions of the window it is shown in. A click leaves the focus in the text
    that is written, so that it is about the words selected there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for name in _NAMES:
            button = CommandButton()
            button.setProperty("role", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            row.addWidget(button)
            self.buttons[name] = button
        row.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for name, button in self.buttons.items():
            action = self.window().findChild(QAction, name)
            if action is not None and button.defaultAction() is not action:
                button.setDefaultAction(action)
