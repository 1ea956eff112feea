"""Files of a window: new, open, save, reload, and what is asked before changes are lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.widgets.begun import Begun
from app.widgets.collecting import many_made
from app.widgets.file_dialogs import ask_files, documents_folder
from app.widgets.map_writer import PATIENCE, SUFFIXES, MapWriter
from app.widgets.message_bar import Choice
from app.widgets.opening import Opening
from app.widgets.plain import isolated
from app.widgets.questions import Answer, ask
from app.widgets.read_only import is_newer, tell_newer
from app.widgets.saving import Saving
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.files.store import Stamp
    from app.model.journey import Journey
    from app.widgets.window import MainWindow

PERSONA = ".persona"
THEME = ".theme"
OPENED = (*SUFFIXES, PERSONA, THEME)
"""The endings of what is opened rather than put into a cell: maps, and personas and themes, which
come into the map that is open."""
EXAMPLE = "example"
"""The template that shows what a map can hold; it comes apart from those to start with."""
OWNER = "maps/owner"
"""The setting that fills the owner of new maps."""


def is_map(path: Path) -> bool:
    """Whether a file is opened as a map, rather than come into one."""
    return path.suffix.lower() not in (PERSONA, THEME)


class Documents(QObject):
    """Reads and writes the session's map; what fails is told in the window's message bar."""

    opened = Signal()
    """Another map is in the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._messages = window.messages
        self.recent = window.program.recent
        self.writer = MapWriter(window)
        self._begun: Begun | None = None
        self.source: Path | None = None
        """The damaged file that the map was recovered from, which has no file of its own."""
        window.session.replaced.connect(self._another_map)
        self.saving = Saving(window)
        self.saving.refused.connect(self._refused)
        self.opening = Opening(window, self.opened.emit)

    @property
    def name(self) -> str:
        """What the map is called: its file's name; without a file its title, on one line."""
        path = self._session.path
        if path is not None:
            return path.name
        return " ".join(self._session.journey.title.split()) or self.tr("Untitled")

    @property
    def stem(self) -> str:
        """What to call a file of the map, without ending: as its own file, or by its title."""
        from app.files.names import file_stem

        path = self._session.path
        return path.stem if path else file_stem(self._session.journey.title, self.tr("Untitled"))

    def folder(self) -> Path:
        """Where to look for files first: beside the map, or among the user's documents; there too
        while the map's disk may not answer."""
        path = self._session.path or self.source
        return path.parent if path and not self.saving.late else documents_folder()

    @property
    def begun(self) -> Begun | None:
        """How the map was started, while no file holds it and nothing is done to it; None also
        for one that cannot be started again."""
        session = self._session
        new = session.started and session.clean and session.path is None
        return self._begun if new else None

    # taking up a map

    @property
    def empty(self) -> bool:
        """Whether the window has no map, and none is coming."""
        return not (self._session.started or self.opening.busy)

    def new_from_template(self, name: str, language: str) -> None:
        """Starts a map from a shipped template: here, or in another window when this has a map."""
        from app.files.templates import load_template

        self._start_with(lambda: load_template(name, language), Begun(name, language))

    def new_from_file(self, path: Path) -> None:
        """Starts a map from a template of the user's, which stays as it is."""
        from app.files.templates import load_as_template

        self._start_with(lambda: load_as_template(path), Begun(str(path.absolute())))

    def new_blank(self) -> None:
        """Starts a map without a stage or a lane."""
        from app.model.journey import empty_journey

        language = self._window.program.language.code
        self._start_with(lambda: empty_journey(self.tr("New map"), language), Begun())

    def _start_with(self, made: Callable[[], Journey], begun: Begun) -> None:
        from app.files.errors import FileError

        try:
            journey = made()
        except FileError as error:
            self._fail(error)
            return
        owner = str(self._window.program.settings.value(OWNER, ""))
        if owner and not journey.owner:
            journey = journey.replace(owner=owner)
        self.take(journey, begun)

    def new_in_language(self, name: str) -> None:
        """Starts a map from a template in the window's language."""
        self.new_from_template(name, self._window.program.language.code)

    def take(self, journey: Journey, begun: Begun | None = None, unsaved: bool = False) -> None:
        """Starts with a new map, `unsaved` from the first or not: here, or in another window when
        this has a map."""
        if not self.empty:
            self._window.program.open_window(journey=journey, begun=begun, unsaved=unsaved)
            return
        with many_made():
            self._session.start(journey, brought_back=unsaved)
        self._begun = begun
        self._messages.hide()
        self.opened.emit()

    def choose_file(self) -> None:
        """Asks for files and opens them."""
        window, title = self._window, self.tr("Open a map")
        self.open_all(ask_files(window, window.program.icons, title, self.folder(), self._filter()))

    def open_all(self, paths: Iterable[Path]) -> None:
        """Opens each file: the first here when this window is empty, the rest in other windows.
        One that is open already comes to the front, and an empty window goes that has served no
        purpose and says nothing. Personas and themes come into the map."""
        elsewhere = False
        for path in paths:
            if not is_map(path):
                self._bring(path)
                continue
            open_already = self._window.program.window_on(path)
            if open_already is not None:
                open_already.come_forward()
                elsewhere |= open_already is not self._window
            elif self.empty:
                self.opening.begin(path)
            else:
                self._window.program.open_window(path)
        if elsewhere and self.empty and self._window.is_ready and not self._messages.isVisible():
            QTimer.singleShot(0, self._window, lambda: self.empty and self._window.close())

    def expect(self, path: Path | None) -> None:
        """The window is made for this file."""
        if path is not None and is_map(path):
            self.opening.expect(path)

    def open_first(self, path: Path) -> None:
        """Opens the file that the window was made for, beside its work."""
        if is_map(path):
            self.opening.begin(path)
        else:
            self._bring(path)

    def open_recent(self, path: Path) -> None:
        """Opens a file of the list; one that is gone leaves the list, and that is said."""
        if not self.recent.is_gone(path):
            self.open_all([path])
            return
        self.recent.forget(path)
        text = self.tr("“{name}” was not found and has left the list. It may have been moved.")
        choice = Choice(self.tr("Look for it…"), self.choose_file)
        self._messages.show_message(text.format(name=path.name), "warning", choice)

    def take_files(self, paths: Iterable[Path]) -> None:
        """Opens the maps among files that were dropped and brings the personas in; when there is
        none, says what can be dropped."""
        paths = list(paths)
        known = [path for path in paths if path.suffix.lower() in OPENED]
        self.open_all(known)
        if paths and not known:
            text = self.tr(
                "“{name}” is not a map. Drop a .parcours file anywhere, or a picture or a table "
                "on an open map that can be edited."
            )
            self._messages.show_message(text.format(name=paths[0].name), "warning")

    def open_path(self, path: Path) -> bool:
        """Opens a file in this window, in the place of its map, before this returns; False when
        it cannot be."""
        return self.opening.run(path)

    def reload(self) -> bool:
        """Reads the file again; undoing that brings back what was here. False when it cannot be
        read."""
        from app.files.errors import FileError
        from app.files.store import load

        self._window.finish_editing()
        path, _ = self.saving.ground()
        if path is None:
            return False
        if self._session.read_only and self._session.clean:
            return self.open_path(path)
        try:
            found = load(path)
        except FileError as error:
            self._fail(error)
            return False
        before = self._session.journey
        self._session.reread(self.tr("Read again"), path, found.journey, found.stamp)
        self._session.allow_editing(not (found.read_only or self._window.keeping.sharing.waits))
        self._say_read(path, before != found.journey)
        return True

    def _say_read(self, path: Path, differs: bool) -> None:
        name = isolated(path.name)

        def words() -> str:
            if differs:
                return self.tr("“{name}” was read again. Undo brings back what was here.").format(
                    name=name
                )
            return self.tr("“{name}” holds what is here.").format(name=name)

        self._messages.show_message(words)

    def open_copy(self) -> None:
        """Starts another map, which no file holds yet, with all that this one holds."""
        self.take(self._session.journey)

    # writing it

    def save(self, *, beside: bool = False) -> bool:
        """Writes the map into its file, or asks for one. False when it is not written; `beside`
        the window's work it only begins to be, and what goes wrong is told later."""
        self._window.finish_editing(goes_on=True)
        if beside and self.saving.follow_up():
            return True
        path, stamp = self.saving.ground()
        if path is None or self._session.read_only:
            return self.save_as(beside=beside)
        return self._write(path, stamp, beside)

    def save_as(self, *, beside: bool = False) -> bool:
        """Asks where, and writes the map there; one of a newer program cannot be written."""
        if is_newer(self._session):
            tell_newer(self._window)
            return False
        self._window.finish_editing(goes_on=True)
        path = self.writer.ask(self.tr("Save map as"), self.stem)
        if path is None:
            return False
        sharing = self._window.keeping.sharing
        elsewhere, expect = sharing.is_elsewhere(path), sharing.expected(path)
        if not sharing.reserve(path):
            return False
        self.saving.begin(path, expect, elsewhere=elsewhere)
        return beside or self.saving.wait()

    def overwrite(self, found: Stamp, *, beside: bool = False) -> bool:
        """Writes the map into its file although another program has changed that, as long as it
        is still what was found."""
        self._window.finish_editing()
        path, _ = self.saving.ground()
        return path is not None and self._write(path, found, beside)

    def save_copy(self) -> bool:
        """Asks where, and writes a copy there; the map keeps its own file. False when it is not
        written yet."""
        if is_newer(self._session):
            tell_newer(self._window)
            return False
        self._window.finish_editing()
        path = self.writer.ask(self.tr("Save a copy of the map"), self.stem, self.save_copy)
        if path is None:
            return False
        if self._window.keeping.sharing.is_own(path):
            return self.save()
        return self.writer.write_copy(path, self._window.templates.to_write(path))

    def may_close(self) -> bool:
        """Whether the window may go: asks, when there are changes, whether to save them. What is
        being saved is saved first; that its disk does not answer is said."""
        if self._window.keeping.leaving.left:
            return True
        self.saving.wait(PATIENCE)
        self._window.finish_editing()
        if self.saving.busy:
            self._window.keeping.silence.tell_closing()
            return False
        if not self._session.started or self._session.clean:
            return True
        answer = ask(
            self._window,
            "save_changes",
            self.tr("Save the changes to “{name}”?").format(name=isolated(self.name)),
            self.tr("Changes that are not saved will be lost."),
            {
                Answer.Save: self.tr("Save"),
                Answer.Discard: self.tr("Don’t save"),
                Answer.Cancel: self.tr("Cancel"),
            },
            Answer.Save,
        )
        if answer == Answer.Save:
            return self.save()
        return answer == Answer.Discard

    # inside

    def _another_map(self) -> None:
        self._begun = self.source = None

    def _write(self, path: Path, expect: Stamp | None, beside: bool = False) -> bool:
        self.saving.begin(path, expect)
        return beside or self.saving.wait()

    def _refused(self, error: FileError, path: Path) -> None:
        """The map is not saved: says why, and offers what helps."""
        from app.files.store import Changed

        elsewhere = Choice(lambda: self.tr("Save as…"), lambda: self.save_as(beside=True))
        if isinstance(error, Changed) and self._window.keeping.sharing.is_own(path):
            self._window.keeping.outside.refuse(error)
        else:
            self._fail(error, elsewhere)

    def _bring(self, path: Path) -> None:
        """Takes the personas or the theme of a file into the map, once that is open."""
        window, opening, theme = self._window, self.opening, path.suffix.lower() == THEME

        def words() -> str:
            if theme:
                return self.tr(
                    "“{name}” holds a theme: open a map or start one, then drop the file on it."
                )
            return self.tr(
                "“{name}” holds a persona: open a map or start one, then drop the file on it."
            )

        def refuse() -> None:
            self._messages.show_message(lambda: words().format(name=path.name), "warning")

        def bring() -> None:
            window.finish_editing()
            (window.themes if theme else window.personas).bring_file(path)

        if self.empty:
            refuse()
            return
        opening.tell()
        opening.after(bring, lambda: self._messages.isVisible() or refuse())

    def _fail(self, error: FileError, *choices: Choice) -> None:
        self._messages.show_message(lambda: sentence(error), "error", *choices)

    def _filter(self) -> str:
        return ";;".join(
            (
                self.tr("Maps (*.parcours)"),
                self.tr("Personas (*.persona)"),
                self.tr("Themes (*.theme)"),
                self.tr("All files (*)"),
            )
        )
