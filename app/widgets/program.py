"""What all windows of one run share: settings, language, appearance, icons, the open windows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QObject, QRect, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.data import data_path
from app.widgets.asking import Asking
from app.widgets.collecting import reclaim
from app.widgets.i18n import Language
from app.widgets.keeping.opening_again import put_before_show
from app.widgets.recent import RecentFiles
from app.widgets.startup import Wanted
from app.widgets.style.appearance import Appearance, load_fonts

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.begun import Begun
    from app.widgets.drawing import Drawing
    from app.widgets.icons import Icons
    from app.widgets.keeping.open_windows import OpenWindows
    from app.widgets.keeping.remembered import Remembered
    from app.widgets.window import MainWindow

_ASIDE = 28
"""How far a window stands from the one before, px."""

FIRST_FONTS = ("ParcoursSans-Regular.ttf", "ParcoursSans-SemiBold.ttf", "ParcoursSans-Bold.ttf")


class Program(QObject):
    """Made once by whoever makes the QApplication; every window takes it as its first argument."""

    icons_loaded = Signal()
    """There are icons, or they have other colours."""
    choices_changed = Signal()
    """The language, the appearance or the prefixes of the capture line were chosen anew."""
    windows_changed = Signal()
    """A window opened, or one is gone."""
    templates_changed = Signal()
    """A template of the user's was saved, or is gone."""

    def __init__(
        self,
        app: QApplication,
        window: type[MainWindow],
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(app)
        self._window = window
        self.app = app
        self.settings = settings or user_settings()
        self.asking = Asking()
        self.recent = RecentFiles(self.settings, self.asking, self)
        self.language = Language(
            app, data_path("resources", "i18n"), self._text("language", "system"), self
        )
        load_fonts(app, tuple(data_path("resources", "fonts", name) for name in FIRST_FONTS))
        self.appearance = Appearance(app, self._text("appearance", "system"), self)
        self.icons: Icons | None = None
        self._drawing: Drawing | None = None
        self.windows: list[MainWindow] = []
        self.open_windows: OpenWindows | None = None
        """What remembers them for the next run; None where nothing does."""

    def open_window(
        self,
        path: Path | None = None,
        template: str | None = None,
        journey: Journey | None = None,
        *,
        begun: Begun | None = None,
        unsaved: bool = False,
        remembered: Remembered | None = None,
        behind: bool = False,
    ) -> MainWindow:
        """Shows another window: on a file, a new map, given (and how it was `begun`, or that it is
        `unsaved`) or from a template, on what is remembered of a former run, or the start page.
        `behind` the others it leaves them the keyboard."""
        window = self._window(self, Wanted(path, template, journey, remembered, begun, unsaved))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.windows.append(window)
        window.destroyed.connect(lambda: self._forget(window))
        if remembered is None:
            self._step_aside(window)
        else:
            put_before_show(window, remembered)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, behind)
        window.show()
        self.windows_changed.emit()
        return window

    def window_on(self, path: Path) -> MainWindow | None:
        """The window that has this file open, is about to, or is saving its map there, under
        whatever name; by its name alone where the disk does not answer."""
        from app.files.locks import Place, key_of, place_of

        def place(one: Path) -> Place | None:
            return self.asking.ask(one, lambda: place_of(one), None)

        def same(own: Path) -> bool:
            if own == path or wanted is None:
                return own == path
            found = place(own)
            return found is not None and found.is_same(wanted)

        def key(one: Path) -> str | None:
            return self.asking.ask(one, lambda: key_of(one), None)

        wanted = place(path) if self.windows else None
        for window in self.windows:
            saving = window.documents.saving
            if saving.busy and window.keeping.sharing.is_elsewhere(path, key):
                continue
            owns = window.session.path, window.documents.opening.path, saving.path
            if any(own is not None and same(own) for own in owns):
                return window
        return None

    def _forget(self, window: MainWindow) -> None:
        """A window is going; told when all of it is gone. The program may have gone before it."""
        self.windows.remove(window)
        if isValid(self):
            QTimer.singleShot(0, self, self.windows_changed.emit)
            if self.windows:
                QTimer.singleShot(0, self, reclaim)

    def _step_aside(self, window: MainWindow) -> None:
        """A new window does not come to stand right over another one, and is all on the screen."""
        others = [one for one in self.windows if one is not window and one.isVisible()]
        taken = {_corner(one.geometry()) for one in others}
        room = window.screen().availableGeometry()
        for one in others[:1]:
            room = room.marginsRemoved(_frame(one))
        place = window.geometry()
        for _ in taken:
            if _corner(place) not in taken:
                break
            place.translate(_ASIDE, _ASIDE)
            if not room.contains(place):
                place.moveTopLeft(room.topLeft())
        if place != window.geometry():
            place.setSize(place.size().boundedTo(room.size()))
            window.setGeometry(place)

    def load_icons(self) -> None:
        """Loads the icon font; done once, after the first paint."""
        if self.icons is None:
            from app.widgets.icons import Icons

            self.icons = Icons(self.appearance)
            self.appearance.changed.connect(self.icons_loaded)
            self.icons_loaded.emit()

    @property
    def drawing(self) -> Drawing:
        """What maps are drawn with; made when first asked for, after the first paint."""
        if self._drawing is None:
            from app.widgets.drawing import Drawing

            self._drawing = Drawing()
        return self._drawing

    def choose_language(self, choice: str) -> None:
        """Changes the language of every window now and for the next runs."""
        self.language.choose(choice)
        self.settings.setValue("language", choice)
        self.choices_changed.emit()

    def choose_appearance(self, choice: str) -> None:
        """Changes light or dark now and for the next runs."""
        self.appearance.choose(choice)
        self.settings.setValue("appearance", choice)
        self.choices_changed.emit()

    @property
    def wheel(self) -> str:
        """What a mouse's wheel does on the map: `scroll` or `zoom`."""
        return "zoom" if self._text("wheel", "scroll") == "zoom" else "scroll"

    def choose_wheel(self, choice: str) -> None:
        """Changes what the wheel does, in every window, now and for the next runs."""
        self.settings.setValue("wheel", choice)
        self.choices_changed.emit()

    @property
    def opens_again(self) -> bool:
        """Whether the program starts with what was open when it ended, or with the start page."""
        return self.open_windows is not None and self.start == "windows"

    @property
    def start(self) -> str:
        """What the program starts with: `windows`, those that were open, or `page`."""
        return "page" if self._text("start", "windows") == "page" else "windows"

    def choose_start(self, choice: str) -> None:
        """Chooses what the program starts with: `windows` or `page`."""
        self.settings.setValue("start", choice)
        self.choices_changed.emit()

    def quit(self) -> None:
        """Closes every window. Unsaved changes come back at the next start; where they do not,
        each window asks about them, and a refusal keeps the rest."""
        if self.open_windows is not None:
            self.open_windows.quit()
            return
        for window in tuple(self.windows):
            if not window.close():
                return

    def _text(self, key: str, default: str) -> str:
        value = self.settings.value(key, default)
        return value if isinstance(value, str) else default


def _corner(place: QRect) -> tuple[int, int]:
    return place.x(), place.y()


def _frame(window: MainWindow) -> QMargins:
    """What the desktop puts around a window."""
    inner, outer = window.geometry(), window.frameGeometry()
    return QMargins(
        inner.left() - outer.left(),
        inner.top() - outer.top(),
        outer.right() - inner.right(),
        outer.bottom() - inner.bottom(),
    )


def user_settings() -> QSettings:
    """The settings of this user, kept as an INI file."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "parcours", "parcours")
