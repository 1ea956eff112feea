"""The menu of what is shown: the map's named views above its own entries."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.widgets.view_commands import ViewCommands


class ViewMenu(QObject):
    """Lists the named views below the menu's own entries whenever it opens, the current ticked."""

    def __init__(self, menu: QMenu, views: ViewCommands) -> None:
        super().__init__(menu)
        self._menu = menu
        self._views = views
        self._listed: list[QAction] = []
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists the views of now."""
        for action in self._listed:
            self._menu.removeAction(action)
            action.deleteLater()
        self._listed = []
        if not self._views.any:
            return
        self._listed.append(self._menu.addSeparator())
        named = self._views.named
        choices = [(one.id, one.name or self.tr("Unnamed view")) for one in self._views.all]
        for number, (view, name) in enumerate([*choices, (None, self.tr("Everything"))], 1):
            text = name.replace("&", "&&")
            action = self._menu.addAction(f"&{number} {text}" if number < 10 else text)
            action.setCheckable(True)
            action.setChecked(view == (named.id if named is not None else None))
            action.triggered.connect(self._chooser(view))
            self._listed.append(action)

    def _chooser(self, view: str | None) -> Callable[[], None]:
        return lambda: self._views.take(view)
