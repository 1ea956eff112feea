"""What can be done to a template of the user's from its card: looking, editing, removing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from app.widgets.cards import Card
from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Managing(QObject):
    """Gives cards their context menus. A template of the user's can be edited, with F2, and
    removed, with Delete: it goes to the system's trash and can be put back from the message."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window

    def take(self, card: Card, path: Path, *, own: bool) -> None:
        """Takes care of the card of a template; `own` for one that the user may change."""
        card.menu_wanted.connect(lambda at: self._show_menu(card, path, own, at))
        if own:
            card.edited.connect(lambda: self._edit(path))
            card.removed.connect(lambda: self._remove(path, card.title))

    def _show_menu(self, card: Card, path: Path, own: bool, at: QPoint) -> None:
        menu = QMenu(card)
        menu.setObjectName("card_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[tuple[str, Callable[[], object], str]] = [
            (self.tr("&Start a map from it"), card.click, "Enter"),
            (self.tr("&Look at it first"), card.previewed.emit, "Space"),
        ]
        if own:
            entries += [
                (self.tr("&Edit this template"), card.edited.emit, "F2"),
                (self.tr("&Move to the trash"), card.removed.emit, "Del"),
            ]
        for number, (words, run, keys) in enumerate(entries):
            if number == 2:
                menu.addSeparator()
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _=False, run=run: run())
        menu.popup(at)

    def _edit(self, path: Path) -> None:
        self._window.templates.edit(path)

    def _remove(self, path: Path, title: str) -> None:
        messages, file = self._window.messages, QFile(str(path))
        if not file.moveToTrash():
            messages.show_message(
                lambda: self.tr(
                    "“{name}” could not be moved to the trash. Remove its file yourself: {path}"
                ).format(name=title, path=path),
                "error",
            )
            return
        away = file.fileName()
        back = Choice(lambda: self.tr("Put it back"), lambda: self._put_back(away, path))
        messages.show_message(
            lambda: self.tr("The template “{name}” is in the trash.").format(name=title),
            "info",
            *((back,) if away else ()),
        )
        self._window.program.templates_changed.emit()

    def _put_back(self, away: str, path: Path) -> bool:
        from app.files.templates import free_path

        target = free_path(path)
        if not QFile.rename(away, str(target)):
            self._window.messages.show_message(
                lambda: self.tr("It could not be put back. Look for it in the trash."), "error"
            )
            return False
        # what the trash of Linux wrote down about it
        note = Path(away).parent.parent / "info" / f"{Path(away).name}.trashinfo"
        note.unlink(missing_ok=True)
        self._window.program.templates_changed.emit()
        return True
