"""Buttons of commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QActionEvent
from PySide6.QtWidgets import QToolButton


class CommandButton(QToolButton):
    """A button whose default action may change all day, as that of undo does with each edit.

    Qt's own takes such an action up anew at every change and connects itself to it once more each
    time (Qt 6.11): memory grows, and the time that a change takes. This one says anew what the
    action says, and no more.
    """

    def actionEvent(self, event: QActionEvent) -> None:
        action = self.defaultAction()
        changed = event.type() == QEvent.Type.ActionChanged and event.action() == action
        if changed and action is not None:
            self._follow(action)
        else:
            super().actionEvent(event)

    def _follow(self, action: QAction) -> None:
        self.setText(action.iconText())
        icon = action.icon()
        if icon.cacheKey() != self.icon().cacheKey():
            self.setIcon(icon)
        if action.toolTip() != self.toolTip():
            self.setToolTip(action.toolTip())
        if action.statusTip() != self.statusTip():
            self.setStatusTip(action.statusTip())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
        self.setEnabled(action.isEnabled())
