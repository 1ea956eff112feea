"""What menus and the gallery do with templates of the user's: saving, editing, finding one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.widgets.message_bar import Choice
from app.widgets.plain import isolated

if TYPE_CHECKING:
    from app.model.journey import Journey, Locked
    from app.model.templating import Choices
    from app.widgets.templating.place import Place
    from app.widgets.window import MainWindow


class TemplateCommands(QObject):
    """Works on the map of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._lifted: tuple[str, tuple[Locked, ...]] = ("", ())
        self._before: Journey | None = None
        """The template as it was opened, or as its last version was chosen."""
        self._made = 0
        """The version that saving it has made since; 0 for none."""
        self._session.replaced.connect(self._opened)

    @property
    def folders(self) -> list[Path]:
        """Where templates are kept: the user's own folder, then the added ones that are there."""
        from app.widgets.gallery.folders import TemplateFolders

        known = TemplateFolders(self._window.program.settings)
        return [known.personal, *(one for one in known.added() if os.path.isdir(one))]

    @property
    def is_among_templates(self) -> bool:
        """Whether the map's file is in a folder of templates."""
        path = self._session.path
        return path is not None and self._is_listed(path)

    @property
    def edits_template(self) -> bool:
        """Whether the map is itself one of the templates, and not made from another."""
        template = self._session.journey.template
        made_from = template is not None and template.origin is not None
        return not made_from and self.is_among_templates

    @property
    def version(self) -> int:
        """Which version the template's own file is; 0 for a map that says nothing of it."""
        template = self._session.journey.template if self._session.started else None
        if template is None or template.origin is not None:
            return 0
        return self._made or template.version

    def offer(self) -> None:
        """Asks what of the map becomes a template."""
        from app.widgets.templating.dialog import SaveTemplate

        window = self._window
        window.finish_editing()
        dialog = window.findChild(SaveTemplate) or SaveTemplate(window)
        dialog.show()
        dialog.activateWindow()

    def save(self, choices: Choices, place: Place) -> Exception | None:
        """Writes the map as a template, and says so; gives the error when it cannot be. What
        replaces a template keeps its identity as its next version, else it is another one."""
        from app.files.errors import FileError
        from app.files.store import NOTHING
        from app.files.templates import made_place
        from app.model.edits.tools import checked, clean_text
        from app.model.errors import EditError
        from app.model.ids import new_id
        from app.model.templating import as_template

        self._window.finish_editing()
        replaced = place.replaced
        path = place.path
        known = replaced is not None and bool(replaced.id)
        own, stamp = self._window.documents.saving.ground()
        itself = own is not None and _real(own) == _real(path)
        choices = choices._replace(
            id=replaced.id if replaced is not None and known else new_id(),
            version=replaced.version + 1 if replaced is not None and known else 1,
        )
        try:
            choices = choices._replace(description=clean_text(choices.description))
            made = checked(lambda: as_template(self._session.journey, choices))
            if replaced is None and os.path.exists(path):
                raise FileError("changed", path)
            expect = replaced.stamp if replaced is not None else NOTHING
            made_place(path)
            expect = stamp if itself else expect
            stamp = self._window.documents.writer.write(path, made, expect)
        except (FileError, EditError) as error:
            return error
        if itself and own is not None:  # the map is what was just written
            self._session.commit(self.tr("Save as template"), made)
            self._session.saved(own, stamp)
            self._opened()
        self._window.program.templates_changed.emit()
        self._tell(path, choices.name, choices.version)
        return None

    def edit(self, path: Path) -> None:
        """Opens the file of a template itself, and says so."""
        self._window.documents.open_all([path])
        window = self._window.program.window_on(path)
        if window is not None:
            window.documents.opening.after(window.templates.say_edited)

    def to_write(self, path: Path) -> Journey:
        """What goes into a file of the map. A template's own file is its next version when what it
        gives to maps changed since it was opened, once however often it is saved; locks that were
        taken off are on again."""
        journey, before = self._session.journey, self._before
        template, old = journey.template, before.template if before is not None else None
        if template is None:
            return journey
        template = template.replace(locked=self.lifted or template.locked)
        journey = journey.replace(template=template)
        if before is None or old is None or old.id != template.id or template.origin is not None:
            return journey
        version = self._made or old.version
        if not self._made and self._is_listed(path) and _gives_more(before, journey):
            version += 1
        return journey.replace(template=template.replace(version=version))

    def written(self, path: Path, journey: Journey) -> None:
        """The map was saved like this: says so where a version was made."""
        old, new = self._before, journey.template
        if new is None or new.origin is not None or not self._is_listed(path):
            return
        number = new.version
        known = old is None or old.template is None or number in (old.template.version, self._made)
        if not known:
            self._made = number
            self._window.messages.show_message(
                lambda: self.tr(
                    "Version {number} of the template is saved. Maps made from it are offered its "
                    "changes."
                ).format(number=number)
            )
        self._window.program.templates_changed.emit()

    def unlock(self) -> None:
        """Takes the locks off the template that is being edited, in its window alone: saving it
        puts them back."""
        from app.model.edits import change_journey

        template = self._session.journey.template
        if template is not None:
            self._lifted = template.id, template.locked
            self._session.edit(
                self.tr("Take the locks off"),
                lambda j: change_journey(j, template=template.replace(locked=())),
            )

    @property
    def lifted(self) -> tuple[Locked, ...]:
        """The locks that were taken off the template that is being edited."""
        template = self._session.journey.template
        if template is None or template.locked or template.id != self._lifted[0]:
            return ()
        return self._lifted[1]

    def say_edited(self) -> None:
        """Says that the map is a template's own file, and how its maps come to know."""
        template = self._session.journey.template
        if template is not None and template.origin is not None:
            self._window.messages.show_message(
                lambda: self.tr(
                    "This map was made from a template. Saved as a template of its own, it is one "
                    "that maps can follow."
                ),
                "info",
                Choice(lambda: self.tr("Save as template…"), self._offer_version),
            )
            return
        self._window.messages.show_message(
            lambda: self.tr(
                "This is the template itself. Saved with changes, it becomes its next version, "
                "which is offered to the maps that were made from it."
            ),
            "info",
            Choice(lambda: self.tr("Choose what it keeps…"), self._offer_version),
        )

    def show_in_gallery(self, path: Path) -> None:
        """Shows a template among the others of its folder: in this window while it has no map,
        else in another."""
        window = self._window
        if self._session.started:
            window = window.program.open_window()
        if window.is_ready:
            window.templates.go_to(path)
        else:
            window.ready.connect(lambda: window.templates.go_to(path))

    def go_to(self, path: Path) -> None:
        """Goes to a template on the start page."""
        from app.widgets.start_page import StartPage

        self._window.show_start_page()
        page = self._window.findChild(StartPage)
        if page is not None:
            page.go_to(path)

    def _opened(self) -> None:
        self._before, self._made = self._session.journey, 0
        self._lifted = "", ()

    def _is_listed(self, path: Path) -> bool:
        return _real(path.parent) in map(_real, self.folders)

    def _offer_version(self) -> bool:
        self.offer()
        return False

    def _tell(self, path: Path, name: str, version: int) -> None:
        listed = self._is_listed(path)
        personal = listed and _real(path.parent) == _real(self.folders[0])

        def said() -> str:
            if not listed:
                words = self.tr("The template “{name}” is in “{file}”.")
            elif version > 1:
                words = self.tr("The template “{name}” is saved as version {number}.")
            elif personal:
                words = self.tr("“{name}” is now one of your templates.")
            else:
                words = self.tr("“{name}” is now among the templates of “{folder}”.")
            return words.format(
                name=isolated(name),
                file=isolated(path.name),
                number=version,
                folder=isolated(path.parent.name),
            )

        door = Choice(lambda: self.tr("Show it in the gallery"), lambda: self.show_in_gallery(path))
        self._window.messages.show_message(said, "info", *((door,) if listed else ()))


def _real(path: Path) -> str:
    return os.path.realpath(path)


def _gives_more(before: Journey, journey: Journey) -> bool:
    """Whether a map made from the template as it was would be offered something."""
    from app.model.renewal import changes, recorded

    return bool(changes(recorded(before), journey))
