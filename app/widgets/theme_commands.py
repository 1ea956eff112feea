"""What the menus do with the look of the map: themes chosen, made, checked and shared."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from app.widgets.file_dialogs import ask_files, ask_new_file
from app.widgets.message_bar import Choice
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.themes import ThemeShelf
    from app.model.journey import Asset, Journey
    from app.model.theme import Theme
    from app.theming.seeing import Sight
    from app.widgets.theming.panel import ThemePanel
    from app.widgets.theming.sight_bar import SightBar
    from app.widgets.window import MainWindow

FOLDER = "themes/folder"
"""The setting that names another folder for the user's themes than the usual one."""


class ThemeCommands(QObject):
    """Works on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._tried: Journey | None = None
        self._known: tuple[ThemeShelf, ThemeShelf] | None = None
        self.panel: ThemePanel | None = None
        self.bar: SightBar | None = None

    # choosing

    @property
    def theme(self) -> Theme:
        """The theme of the map."""
        return self._session.journey.theme

    @property
    def folder(self) -> Path:
        """Where the user's themes are; it may not be there yet."""
        named = str(self._window.program.settings.value(FOLDER, ""))
        if named:
            return Path(named)
        place = QStandardPaths.StandardLocation.AppDataLocation
        return Path(QStandardPaths.writableLocation(place)) / "themes"

    def shelves(self) -> tuple[ThemeShelf, ThemeShelf]:
        """The themes that come with Parcours, and the user's own."""
        from app.files.themes import ThemeShelf, shipped_themes, themes_in

        self._known = ThemeShelf(shipped_themes(), ()), themes_in(self.folder)
        return self._known

    def known(self) -> tuple[ThemeShelf, ThemeShelf]:
        """The shelves as they were when they were last looked at."""
        if self._known is None:
            return self.shelves()
        return self._known

    def try_on(self, theme: Theme | None) -> None:
        """Shows the map in a theme until another is tried, or none: nothing is recorded."""
        session = self._session
        if self._tried is not None and session.shown is not self._tried:
            self._tried = None  # somebody else shows something since
            if theme is None:
                return
        if theme is None:
            if self._tried is not None:
                self._tried = None
                session.cancel()
        elif not session.previewing or self._tried is not None:
            from app.model.edits import dress
            from app.model.errors import EditError

            try:
                session.preview(dress(session.journey, theme, self._logo_of(theme)))
            except EditError:
                return  # a template keeps the theme: choosing one says so
            self._tried = session.shown if session.previewing else None

    def apply(self, theme: Theme, logo: Asset | None = None, label: str = "") -> bool:
        """Gives the map a theme, as one step to undo; one without a logo leaves the map its own."""
        from app.model.edits import dress

        self._window.finish_editing()
        self._tried = None
        logo = logo or self._logo_of(theme)
        label = label or self.tr("Change theme")
        return self._session.edit(label, lambda j: dress(j, theme, logo))

    def _logo_of(self, theme: Theme) -> Asset | None:
        """The picture of the logo of a theme that is offered."""
        found = (shelf.logos.get(theme.logo or "") for shelf in self.known())
        return next((one for one in found if one is not None), None)

    def change(self, label: str, make: Callable[[Theme], Theme]) -> bool:
        """Gives the map what `make` makes of its theme."""
        from app.model.edits import change_journey

        self._window.finish_editing()
        self._tried = None
        return self._session.edit(label, lambda j: change_journey(j, theme=make(j.theme)))

    # changing

    @property
    def edited(self) -> bool:
        """Whether the editor of themes is shown."""
        return self.panel is not None and self.panel.isVisible()

    def show_editor(self) -> None:
        """Goes to the editor of themes beside the map; from there, back to the map."""
        workspace = self._window.workspace
        if self.edited:
            self.hide_editor()
            return
        if self.panel is None:
            from app.widgets.theming.panel import ThemePanel

            self.panel = ThemePanel(self._window)
            self.panel.closed.connect(self.hide_editor)
        workspace.lend_right(self.panel)
        workspace.show_right(True)
        self.panel.enter()
        self._window.commands.refresh()

    def hide_editor(self) -> None:
        """Shows the inspector again in the place of the editor."""
        self._window.finish_editing()
        self._window.workspace.lend_right(None)
        self._window.canvas.setFocus()
        self._window.commands.refresh()

    def make_light(self) -> None:
        """Turns the theme into its light variant."""
        from app.theming.variants import light

        self.change(self.tr("Light variant of the theme"), light)

    def make_dark(self) -> None:
        """Turns the theme into its dark variant."""
        from app.theming.variants import dark, is_light

        if is_light(self.theme):
            self.change(self.tr("Dark variant of the theme"), dark)

    def make_printed(self) -> None:
        """Turns the theme into its variant for paper."""
        from app.theming.variants import light, printed

        self.change(self.tr("Print variant of the theme"), lambda one: printed(light(one)))

    def repair(self) -> None:
        """Makes every text of the theme readable, and says what was done."""
        from app.theming.contrasts import repaired, weak

        count = len(weak(self.theme))
        if not count:
            self._say(self.tr("Every text of the theme is readable on its ground."))
        elif self.change(self.tr("Repair contrast"), repaired):
            left = len(weak(self.theme))
            said = self.tr("%n pair(s) of colours were made readable.", "", count - left)
            if left:
                said += " " + self.tr(
                    "%n cannot be with these grounds: there the map writes in black or white.",
                    "",
                    left,
                )
            self._say(said)

    # looking

    @property
    def sight(self) -> Sight | None:
        """The eyes for which the map is shown; None for its own colours."""
        return self._window.canvas.sight

    def see_as(self, sight: Sight | None) -> None:
        """Shows the map as colour-blind eyes see it; exports and files stay as they are."""
        window = self._window
        window.canvas.see_as(sight)
        if self.bar is None and sight is not None:
            from app.widgets.theming.sight_bar import SightBar

            self.bar = SightBar()
            self.bar.ended.connect(lambda: self.see_as(None))
            window.workspace.middle.add_above(self.bar)
        if self.bar is not None:
            self.bar.show_sight(sight)
        window.commands.refresh()

    # files

    def save(self) -> bool:
        """Keeps the theme among the user's own, under its name; asks before another of that name
        is replaced."""
        from app.files.errors import FileError
        from app.files.themes import load_theme

        self._window.finish_editing()
        path = self._own_path(self.theme)
        if os.path.exists(path):
            try:
                same = load_theme(path) == self.theme
            except FileError:
                same = False
            if not same:
                words = self.tr("You have a theme “{name}” already.").format(name=path.stem)
                self._window.messages.show_message(
                    words,
                    "warning",
                    Choice(lambda: self.tr("Replace it"), lambda: self._keep(path)),
                    Choice(lambda: self.tr("Keep both"), lambda: self._keep(_free(path))),
                )
                return False
        return self._keep(path)

    def bring(self) -> None:
        """Asks for a file of a theme, gives it to the map and keeps it among the user's own."""
        window = self._window
        title, filters = self.tr("Import a theme"), self.tr("Themes and maps")
        filters += " (*.theme *.parcours)"
        for path in ask_files(
            window, window.program.icons, title, window.documents.folder(), filters
        ):
            self.bring_file(path)

    def bring_file(self, path: Path) -> bool:
        """Gives the map the theme of a file; False, and a message, when it cannot be read."""
        from app.files.errors import FileError
        from app.files.themes import load_dress

        try:
            theme, logo = load_dress(path)
        except FileError as error:
            self._fail(error)
            return False
        if not theme.name:
            theme = theme.replace(name=path.stem[:200])
        if not self.apply(theme, logo):
            return False
        self._window.messages.show_message(
            lambda: self.tr("The map has the theme of “{name}”.").format(name=path.name),
            "info",
            Choice(lambda: self.tr("Keep it among my themes"), self.save),
        )
        return True

    def send(self) -> None:
        """Asks where, and writes the theme into a file."""
        from app.files.names import file_stem
        from app.model.theme_file import THEME_SUFFIX
        from app.widgets.theming.names import theme_name

        self._window.finish_editing()
        window = self._window
        stem = file_stem(theme_name(self.theme), self.tr("Theme"))
        start = window.documents.folder() / (stem + THEME_SUFFIX)
        title, filters = self.tr("Export the theme"), self.tr("Themes") + " (*.theme)"
        while True:
            path = ask_new_file(window, window.program.icons, title, start, filters)
            if path is None:
                return
            if path.suffix.lower() == THEME_SUFFIX:
                break  # the file dialog has asked whether to replace it
            start = path.with_name(path.name + THEME_SUFFIX)
            if not os.path.exists(start):
                path = start
                break
        self.send_to(path)

    def send_to(self, path: Path) -> bool:
        """Writes the theme into a file; False, and a message, when it cannot be."""
        return self._write(path, lambda: self.tr("The theme is in “{name}”."))

    def _own_path(self, theme: Theme) -> Path:
        from app.files.names import file_stem
        from app.model.theme_file import THEME_SUFFIX
        from app.widgets.theming.names import theme_name

        return self.folder / (file_stem(theme_name(theme), self.tr("Theme")) + THEME_SUFFIX)

    def _keep(self, path: Path) -> bool:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            from app.files.errors import file_error

            self._fail(file_error(error, path))
            return False
        return self._write(path, lambda: self.tr("“{name}” is among your themes."))

    def _write(self, path: Path, said: Callable[[], str]) -> bool:
        from app.files.errors import FileError
        from app.files.themes import save_theme
        from app.importing.errors import ImportRefusal
        from app.importing.pictures import as_logo
        from app.model.theme_file import dress_of

        theme, logo = dress_of(self._session.journey)
        if logo is not None:
            try:
                logo = as_logo(logo)
                theme = theme.replace(logo=logo.id)
            except (ImportRefusal, ValueError):
                logo = None  # it is damaged
        try:
            save_theme(path, theme, logo)
        except FileError as error:
            self._fail(error)
            return False
        self._known = None
        self._window.messages.show_message(lambda: said().format(name=path.stem))
        return True

    def _say(self, words: str) -> None:
        self._window.messages.show_message(words)

    def _fail(self, error: Exception) -> None:
        self._window.messages.show_message(lambda: sentence(error), "error")


def _free(path: Path) -> Path:
    """The path, or with the first number that no file there has."""
    number = 2
    while os.path.exists(found := path.with_stem(f"{path.stem} {number}")):
        number += 1
    return found
