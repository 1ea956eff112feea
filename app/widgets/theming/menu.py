"""The menu of themes: each is seen on the map while it is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.widgets.plain import plain_tip

if TYPE_CHECKING:
    from app.model.theme import Theme
    from app.widgets.window import MainWindow

_PAUSE = 60
"""How long the pointer or the keyboard rests on a theme before the map wears it, ms: passing over
a menu does not lay a large map out a dozen times."""

_LONGEST = 48
"""Characters of a name that a menu shows."""


class ThemeMenu(QObject):
    """Fills a menu whenever it opens. Arrow keys or the pointer try a theme on, Enter or a click
    takes it, Esc leaves all as it was."""

    def __init__(self, menu: QMenu, window: MainWindow) -> None:
        super().__init__(menu)
        self.menu = menu
        self._window = window
        self._themes: dict[QAction, Theme] = {}
        self._wanted: Theme | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._try_on)
        menu.setStyleSheet("QMenu { icon-size: 26px; }")
        menu.setEnabled(window.session.started)
        window.session.replaced.connect(lambda: menu.setEnabled(True))
        menu.aboutToShow.connect(self.fill)
        menu.aboutToHide.connect(self._on_hide)
        menu.hovered.connect(self._on_hover)

    def fill(self) -> None:
        """Lists the themes of now: those that come with Parcours, then the user's own."""
        from app.widgets.theming.names import is_worn, theme_name
        from app.widgets.theming.sample import theme_icon

        self.menu.clear()
        self._themes.clear()
        window = self._window
        if not window.has_map:
            return
        window.finish_editing()
        now, ratio = window.session.journey.theme, window.devicePixelRatioF()
        shelves = window.themes.shelves()
        for shelf in shelves:
            for theme in shelf.themes.values():
                action = self.menu.addAction(_entry(theme_name(theme)))
                action.setIcon(theme_icon(theme, ratio))
                action.setEnabled(not window.session.read_only)
                if is_worn(theme, now):
                    font = action.font()
                    font.setBold(True)
                    action.setFont(font)
                action.triggered.connect(lambda _=False, one=theme: window.themes.apply(one))
                self._themes[action] = theme
            self.menu.addSeparator()
        for error in (one for shelf in shelves for one in shelf.broken):
            self._add_broken(error)
        self.menu.addSeparator()
        for name in ("theme_editor", "theme_import"):
            self.menu.addAction(window.commands[name])

    def _add_broken(self, error: Exception) -> None:
        """A file of the user's folder that holds no theme, and why."""
        from pathlib import Path

        from app.widgets.sentences import sentence

        name = _entry(Path(getattr(error, "path", "")).name)
        action = self.menu.addAction(self.tr("{name} (damaged)").format(name=name))
        action.setToolTip(plain_tip(sentence(error)))
        action.triggered.connect(
            lambda: self._window.messages.show_message(lambda: sentence(error), "warning")
        )

    def _on_hover(self, action: QAction) -> None:
        self._wanted = self._themes.get(action)
        self._pause.start()

    def _try_on(self) -> None:
        if self.menu.isVisible():
            self._window.themes.try_on(self._wanted)

    def _on_hide(self) -> None:
        """What is chosen is told after the menu is hidden: the look goes after that."""
        self._pause.stop()
        self._wanted = None
        QTimer.singleShot(0, self, lambda: self._window.themes.try_on(None))


def _entry(name: str) -> str:
    """A name as an entry of a menu, no longer than a menu should be."""
    short = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
    return short.replace("&", "&&")
