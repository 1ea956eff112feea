"""A map whose template has a newer version: found beside the window's work, offered, taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.widgets.file_dialogs import ask_files
from app.widgets.message_bar import Choice
from app.widgets.plain import isolated
from app.widgets.read_only import tell_read_only
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.renewals import Found
    from app.model.journey import Journey, Template
    from app.widgets.bench import Bench
    from app.widgets.renewing.panel import RenewalPanel
    from app.widgets.window import MainWindow

DECLINED = "templates/declined"
"""The setting that lists what was answered with “Not now”, the last ones last."""
_MOST = 200
_PAUSE_MS = 500
"""After a map is opened; the search must not be in the way of its first paint."""
_AGAIN_MS = 4000
"""How long another message is left in peace."""


class RenewalCommands(QObject):
    """Works on the session of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._bench: Bench | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._look)
        self._held: tuple[Template, Found | None, bool] | None = None
        """What was found while another message stood."""
        self.panel: RenewalPanel | None = None
        self._said = ""
        """That there is no newer version, where that was said."""
        window.documents.opened.connect(self._opened)
        window.program.templates_changed.connect(self._templates_changed)

    @property
    def shown(self) -> bool:
        """Whether changes are listed."""
        return self.panel is not None and self.panel.isVisible()

    def take(self) -> None:
        """Looks for a newer version of the map's template and lists its changes."""
        about = self._session.journey.template
        if self._refuse_read_only():
            return
        if not _is_followed(about):
            self._say_none()
            return
        self._order(self._listed)

    def take_from_file(self) -> None:
        """Asks for a template file and lists what it changes."""
        if self._refuse_read_only():
            return
        window = self._window
        title, filters = self.tr("Take over the changes of a template"), self.tr("Templates")
        filters += " (*.parcours *.json)"
        for path in ask_files(
            window, window.program.icons, title, window.documents.folder(), filters
        )[:1]:
            self.take_from(path)

    def take_from(self, path: Path) -> bool:
        """Lists what the template in a file changes; False, and a message, when it cannot be
        read."""
        from app.files.errors import FileError
        from app.files.renewals import load_version

        try:
            template = load_version(path)
        except FileError as error:
            self._fail(error)
            return False
        self.show_changes(template)
        return True

    def show_changes(self, template: Journey) -> None:
        """Lists what a template changes in the map, beside it."""
        window = self._window
        window.finish_editing()
        window.messages.hide()
        if self.panel is None:
            from app.widgets.renewing.panel import RenewalPanel

            self.panel = RenewalPanel(window)
            self.panel.closed.connect(self.hide)
            self.panel.accepted.connect(self._accept)
        window.workspace.lend_right(self.panel)
        window.workspace.show_right(True)
        self.panel.show_template(template)
        window.commands.refresh()

    def hide(self) -> None:
        """Shows the inspector again; the map is as it was."""
        self._window.workspace.lend_right(None)
        self._window.canvas.setFocus()
        self._window.commands.refresh()

    def stop(self) -> None:
        """The window closes: nothing more comes."""
        self._wait.stop()
        if self._bench is not None:
            self._bench.cancel()

    # looking

    def _opened(self) -> None:
        if self._bench is not None:
            self._bench.cancel()
        self._held = None
        session = self._session
        about = session.journey.template
        itself = self._window.templates.edits_template
        if (
            session.path is not None
            and _is_followed(about)
            and not itself
            and not session.read_only
        ):
            self._wait.start(_PAUSE_MS)
        else:
            self._wait.stop()

    def _templates_changed(self) -> None:
        """A version may have come for the map that is open."""
        messages = self._window.messages
        if not self._session.started:
            return
        if messages.isVisible() and messages.text == self._said:
            messages.hide()  # it may no longer be true
        if not self.shown:
            self._opened()

    def _look(self) -> None:
        """Looks unasked; what was answered with “Not now” is not offered again."""
        held, self._held = self._held, None
        if held is not None and self._follows(held[0]):
            self._offer(*held)
        else:
            self._order(self._offer)

    def _order(self, done: Callable[[Template, Found | None, bool], None]) -> None:
        from app.files.renewals import newest_version
        from app.files.templates import shipped_folder
        from app.model.renewal import changes
        from app.widgets.bench import Bench
        from app.widgets.gallery.folders import TemplateFolders

        about = self._session.journey.template if self._session.started else None
        if about is None:
            return
        journey, path = self._session.journey, self._session.path
        language = journey.language
        own = TemplateFolders(self._window.program.settings)
        folders = (shipped_folder(), own.personal, *own.added())
        asked = done == self._listed
        if self._bench is None:
            self._bench = Bench(self)

        def run() -> tuple[Found | None, bool]:
            found = newest_version(about, language, folders, same=asked)
            template = found.journey if found is not None else None
            return found, template is not None and bool(changes(journey, template))

        def hand_over(result: tuple[Found | None, bool] | None) -> None:
            session = self._session
            if result is None or not session.started:
                return
            if session.path == path and self._follows(about):
                done(about, *result)
            elif done == self._listed:  # asked for: it is for the map as it is
                self.take()

        self._bench.order(run, hand_over)

    def _listed(self, about: Template, found: Found | None, differs: bool) -> None:
        """What was asked for is listed, or it is said why there is nothing to list."""
        name = self._called(about)
        if found is not None and found.problem is not None:
            problem = found.problem
            self._window.messages.show_message(
                lambda: self.tr("The newer version of “{name}” cannot be read. {why}").format(
                    name=name, why=sentence(problem)
                ),
                "warning",
                self._from_file(),
            )
        elif found is None or found.journey is None or not (differs or _newer(found, about)):
            self._window.messages.show_message(
                lambda: self.tr(
                    "The map has the newest version of its template “{name}” that is known here."
                ).format(name=isolated(name)),
                "info",
                self._from_file(),
            )
            self._said = self._window.messages.text
        else:
            self.show_changes(found.journey)

    def _offer(self, about: Template, found: Found | None, differs: bool) -> None:
        """Says that there is a newer version, when it changes something and was not put off."""
        template = found.journey if found is not None else None
        if template is None or template.template is None or not differs or self.shown:
            return
        window, mark = self._window, self._mark(template.template)
        if mark in self._declined():
            return
        if window.messages.isVisible():  # one thing after the other
            self._held = about, found, differs
            self._wait.start(_AGAIN_MS)
            return
        window.messages.show_message(
            lambda: self.tr("The template “{name}” has a newer version.").format(
                name=isolated(self._called(about))
            ),
            "info",
            Choice(lambda: self.tr("See the changes"), lambda: self.show_changes(template)),
            Choice(lambda: self.tr("Not now"), lambda: self._put_off(mark)),
            lasting=True,
        )

    def _accept(self) -> None:
        """Takes over what is ticked, as one step to undo."""
        from app.model.renewal import renewed

        panel = self.panel
        template = panel.template if panel is not None else None
        if panel is None or template is None or template.template is None:
            return
        chosen, about = panel.chosen(), template.template
        self._window.finish_editing()
        label = self.tr("Take over the template’s changes")
        if not self._session.edit(label, lambda j: renewed(j, template, chosen)):
            return
        self.hide()
        self._window.messages.show_message(
            lambda: self.tr("The map follows version {version} of “{name}”.").format(
                version=about.version, name=isolated(about.name or template.title)
            )
        )

    def _refuse_read_only(self) -> bool:
        if not self._session.read_only:
            return False
        tell_read_only(self._window)
        return True

    def _say_none(self) -> None:
        self._window.messages.show_message(
            lambda: self.tr("This map was not made from a template."), "info", self._from_file()
        )

    def _called(self, about: Template) -> str:
        return about.name or self.tr("without a name")

    def _follows(self, about: Template) -> bool:
        """Whether the map is still made from this version of a template."""
        now = self._session.journey.template if self._session.started else None
        return now is not None and (now.id, now.version) == (about.id, about.version)

    def _from_file(self) -> Choice:
        return Choice(lambda: self.tr("Choose a template file…"), self.take_from_file)

    def _fail(self, error: Exception) -> None:
        self._window.messages.show_message(lambda: sentence(error), "error")

    # what was put off

    def _mark(self, about: Template) -> str:
        return f"{about.id} {about.version} {self._session.path}"

    def _declined(self) -> list[str]:
        value = self._window.program.settings.value(DECLINED)
        if isinstance(value, str):
            return [value]
        return [str(one) for one in value] if isinstance(value, list) else []

    def _put_off(self, mark: str) -> None:
        marks = [one for one in self._declined() if one != mark]
        self._window.program.settings.setValue(DECLINED, [*marks, mark][-_MOST:])


def _newer(found: Found, about: Template) -> bool:
    template = found.journey.template if found.journey is not None else None
    return template is not None and template.version > about.version


def _is_followed(about: Template | None) -> bool:
    """Whether that is a template, and not only the place of a map's own blocks and questions."""
    return about is not None and (bool(about.name) or about.origin is not None)
