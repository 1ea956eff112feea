"""The menu of what is shown: the map's named views above its own entries."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.widgets.listed import ListedEntries, numbered
from app.widgets.view_commands import ViewCommands


class ViewMenu(QObject):
    """Lists the named views below the menu's own entries whenever it opens, the current ticked."""

    def __init__(self, menu: QMenu, views: ViewCommands) -> None:
        super().__init__(menu)
        self._menu = menu
        self._views = views
        self._shown: list[str | None] = []
        self._listed = ListedEntries(menu, self._take)
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists the views of now."""
        named = self._views.named
        choices: list[tuple[str | None, str]] = []
        if self._views.any:
            choices += [(one.id, one.name or self.tr("Unnamed view")) for one in self._views.all]
            choices.append((None, self.tr("Everything")))
        self._shown = [view for view, _ in choices]
        entries = self._listed.show(len(choices))
        for number, (action, (view, name)) in enumerate(zip(entries, choices, strict=True), 1):
            action.setText(numbered(number, name))
            action.setCheckable(True)
            action.setChecked(view == (named.id if named is not None else None))

    def _take(self, number: int) -> None:
        self._views.take(self._shown[number])
