"""What the menus do with personas: new ones, files of them, who is in focus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.widgets.file_dialogs import ask_files, ask_new_file

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class PersonaCommands(QObject):
    """Works on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    @property
    def chosen(self) -> str | None:
        """The persona that is selected, or else the one in focus, or else the only one."""
        journey = self._session.journey
        known = [one.id for one in journey.personas]
        for one in reversed(self._session.selection):
            if one in known:
                return one
        return journey.focus or (known[0] if len(known) == 1 else None)

    @property
    def any(self) -> bool:
        """Whether the map has a persona."""
        return bool(self._session.journey.personas)

    @property
    def all_shown(self) -> bool:
        """Whether no persona is in focus."""
        return self._session.journey.focus is None

    @property
    def sheet_shown(self) -> bool:
        """Whether the head tells what is known of the persona in focus."""
        return self._session.journey.persona_sheet

    def add(self) -> None:
        """Adds a persona, selected for its form to be filled in. It comes into focus where another
        was; where all are shown they go on being shown."""
        from app.model import edits
        from app.model.ids import new_id
        from app.model.people import Persona

        persona = Persona(id=new_id(), name=self.tr("New persona"))
        done = self._session.edit(
            self.tr("Add persona"),
            lambda j: edits.introduce_persona(j, persona),
            select=(persona.id,),
        )
        if done:
            self._window.canvas.show_element(persona.id)

    def focus(self) -> None:
        """Brings the selected persona into focus."""
        from app.model import edits

        persona = self.chosen
        label = self.tr("Change persona in focus")
        self._session.edit(label, lambda j: edits.set_focus(j, persona))

    def show_all(self) -> None:
        """Shows all personas alike."""
        from app.model import edits

        label = self.tr("Change persona in focus")
        self._session.edit(label, lambda j: edits.set_focus(j, None))

    def show_sheet(self) -> None:
        """Shows what is known of the persona in focus in the head of the map, or hides it; brings
        one into focus when none is."""
        from app.model import edits

        shown = not self.sheet_shown
        first = self._session.journey.focus or self._session.journey.personas[0].id
        self._session.edit(
            self.tr("Show persona details") if shown else self.tr("Hide persona details"),
            lambda j: edits.change_journey(
                edits.set_focus(j, first) if shown else j, persona_sheet=shown
            ),
        )

    def bring(self) -> None:
        """Asks for files of personas and adds what they hold to the map."""
        window = self._window
        title, filters = self.tr("Import personas"), self._filters(maps=True)
        folder = window.documents.folder()
        for path in ask_files(window, window.program.icons, title, folder, filters):
            self.bring_file(path)

    def bring_file(self, path: Path) -> bool:
        """Adds the personas of a file; False, and a message, when it cannot be read."""
        from app.files.errors import FileError
        from app.files.personas import load_personas
        from app.model.ids import new_id
        from app.model.persona_file import with_personas

        try:
            source = load_personas(path)
        except FileError as error:
            self._fail(error)
            return False
        if not source.personas:
            words = self.tr("“{name}” holds no persona; choose another file.")
            self._window.messages.show_message(words.format(name=path.name), "warning")
            return False
        ids = {one.id: new_id() for one in source.personas}
        first = ids[source.personas[0].id]
        done = self._session.edit(
            self.tr("Import personas"), lambda j: with_personas(j, source, ids), select=(first,)
        )
        if done:
            self._window.messages.hide()
            self._window.canvas.show_element(first)
        return done

    def send(self) -> None:
        """Asks where, and writes the chosen persona into a file of its own."""
        from app.files.names import file_stem
        from app.model.persona_file import PERSONA_SUFFIX
        from app.model.queries import find_persona

        persona = find_persona(self._session.journey, self.chosen or "")
        if persona is None:
            return
        window = self._window
        stem = file_stem(persona.name, self.tr("Persona"))
        start = window.documents.folder() / (stem + PERSONA_SUFFIX)
        title, filters = self.tr("Export persona"), self._filters(maps=False)
        while True:
            path = ask_new_file(window, window.program.icons, title, start, filters)
            if path is None:
                return
            if path.suffix.lower() == PERSONA_SUFFIX:
                break  # the file dialog has asked whether to replace it
            start = path.with_name(path.name + PERSONA_SUFFIX)
            if not os.path.exists(start):
                path = start
                break
        self.send_to(path, persona.id)

    def send_to(self, path: Path, persona: str) -> bool:
        """Writes a persona into a file; False, and a message, when it cannot be."""
        from app.files.errors import FileError
        from app.files.personas import save_persona

        try:
            save_persona(path, self._session.journey, persona)
        except FileError as error:
            self._fail(error)
            return False
        words = self.tr("The persona is in “{name}”; it can be imported into any map.")
        self._window.messages.show_message(words.format(name=path.name))
        return True

    def _fail(self, error: Exception) -> None:
        from app.widgets.sentences import sentence

        self._window.messages.show_message(sentence(error), "error")

    def _filters(self, *, maps: bool) -> str:
        personas = self.tr("Personas") + " (*.persona)"
        if not maps:
            return personas
        return self.tr("Personas and maps") + " (*.persona *.parcours)"
