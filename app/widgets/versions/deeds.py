"""What can be done with an earlier state of a map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.files.errors import FileError, file_error
from app.files.names import file_stem
from app.files.versions.record import read_version
from app.files.versions.store import VersionStore
from app.model.edits import keep_snapshot, remove_snapshot, rename_snapshot
from app.model.errors import ReadError
from app.model.ids import new_id
from app.model.journey import Journey
from app.model.snapshots import brought_back
from app.widgets.message_bar import Choice
from app.widgets.plain import isolated
from app.widgets.questions import Answer, ask
from app.widgets.sentences import sentence
from app.widgets.versions.entries import Entry, read_entry
from app.widgets.versions.words import VersionWords

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class VersionDeeds(QObject):
    """Works on the map of one window; what fails is told in its message bar."""

    def __init__(self, window: MainWindow, store: VersionStore, words: VersionWords) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._store = store
        self._words = words
        self._asked: Callable[[], str] | None = None
        """What was asked last about a version."""

    def open_beside(self, entry: Entry) -> bool:
        """Opens an earlier state in another window, as a map without a file."""
        journey = self._read(entry)
        if journey is None:
            return False
        name = self._window.documents.name
        window = self._window.program.open_window(journey=journey)

        def said() -> str:
            words = self.tr(
                "This is “{name}” as it was {moment}. It has no file: what you change here"
                " changes nothing there, and is kept once you save it under another name."
            )
            return words.format(name=isolated(name), moment=self._words.as_it_was(entry))

        def tell() -> None:
            window.messages.show_message(
                said,
                "info",
                Choice(lambda: self.tr("Save as…"), lambda: window.documents.save_as(beside=True)),
                lasting=True,
            )

        window.ready.connect(tell)
        return True

    def restore(self, entry: Entry) -> bool:
        """Puts an earlier state in the place of the map, in one step that undo takes back."""
        self._window.finish_editing()
        journey = self._read(entry)
        if journey is None:
            return False
        now = self._session.journey
        back = brought_back(now, journey)
        if back is now:
            self._say(lambda: self.tr("The map is just as it was then."))
            return True
        if not self._session.commit(self._words.step(entry), back):
            return False
        self._window.messages.show_message(
            lambda: self.tr("The map is as it was {moment}.").format(
                moment=self._words.as_it_was(entry)
            ),
            "info",
            Choice(lambda: self.tr("Undo"), self._session.undo_stack.undo),
        )
        return True

    def differ(self, entry: Entry) -> bool:
        """Lists what differs from an earlier state to the map as it is."""
        self._window.finish_editing()
        journey = self._read(entry)
        if journey is None:
            return False
        earlier = journey.replace(snapshots=self._session.journey.snapshots)
        self._window.keeping.differences.show_since(lambda: self._words.since_then(entry), earlier)
        return True

    def save_as_file(self, entry: Entry) -> bool:
        """Asks where, and writes an earlier state there as a map of its own."""
        window = self._window
        title = self._words.title(entry) if entry.name else self._words.moment(entry)
        stem = file_stem(f"{window.documents.stem} {title}", window.documents.stem)
        path = window.documents.writer.ask(
            self.tr("Save this version as a map"), stem, lambda: self.save_as_file(entry)
        )
        return path is not None and self.write(entry, path)

    def write(self, entry: Entry, path: Path) -> bool:
        """Writes an earlier state into a file: a version byte for byte. Not into the map's own:
        it can be restored there."""
        window, sharing = self._window, self._window.keeping.sharing
        if sharing.is_own(path):

            def asked() -> str:
                return self.tr(
                    "“{name}” holds the map that is open here: restore this version in it, or"
                    " choose another name."
                ).format(name=isolated(path.name))

            self._asked = asked
            window.messages.show_message(
                asked,
                "error",
                Choice(lambda: self.tr("Restore"), lambda: self.restore(entry)),
                Choice(lambda: self.tr("Save as…"), lambda: self.save_as_file(entry)),
            )
            return False
        try:
            saved = self._bytes(entry) or read_entry(entry, self._session.journey)
        except (FileError, ReadError) as error:
            self._fail(error)
            return False
        return window.documents.writer.write_copy(path, saved)

    def let_go(self) -> None:
        """The versions are no longer seen: what was asked about one of them goes."""
        if self._asked is not None and self._window.messages.says(self._asked):
            self._window.messages.hide()
        self._asked = None

    def keep(self, name: str) -> bool:
        """Keeps the map as it is, in its own file, under a name."""
        taken = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        label = self.tr("Keep a snapshot")
        return self._session.edit(label, lambda j: keep_snapshot(j, new_id(), name, taken))

    def rename(self, entry: Entry, name: str) -> bool:
        """Gives a snapshot another name."""
        if entry.snapshot is None:
            return False
        one = entry.snapshot.id
        return self._session.edit(
            self.tr("Rename the snapshot"), lambda j: rename_snapshot(j, one, name)
        )

    def remove(self, entry: Entry) -> bool:
        """Removes a snapshot, which undo takes back, or a version, which nothing does: that is
        asked before."""
        if entry.snapshot is not None:
            one = entry.snapshot.id
            return self._session.edit(
                self.tr("Remove the snapshot"), lambda j: remove_snapshot(j, one)
            )
        if entry.version is None or not self._sure(
            "remove_version",
            self.tr("Remove the version saved {moment}?").format(
                moment=self._words.as_it_was(entry)
            ),
        ):
            return False
        version = entry.version
        return self._removing(lambda: self._store.remove(version))

    def remove_all(self, path: Path) -> bool:
        """Removes every version of the map that the program keeps, after asking."""
        if not self._sure("remove_versions", self.tr("Remove all earlier versions of this map?")):
            return False
        return self._removing(lambda: self._store.remove_all(path))

    # inside

    def _removing(self, remove: Callable[[], object]) -> bool:
        try:
            remove()
        except OSError as error:
            self._fail(file_error(error, self.tr("Earlier versions")))
            return False
        return True

    def _sure(self, name: str, text: str) -> bool:
        answer = ask(
            self._window,
            name,
            text,
            self.tr("The map itself and its snapshots stay as they are. This cannot be undone."),
            {Answer.Discard: self.tr("Remove"), Answer.Cancel: self.tr("Cancel")},
            Answer.Cancel,
        )
        return answer == Answer.Discard

    def _bytes(self, entry: Entry) -> bytes:
        """Those of a version; a snapshot has none of its own."""
        if entry.version is None:
            return b""
        try:
            return read_version(entry.version.path)
        except OSError as error:
            raise file_error(error, entry.version.path) from error

    def _read(self, entry: Entry) -> Journey | None:
        try:
            return read_entry(entry, self._session.journey)
        except (FileError, ReadError) as error:
            self._fail(error)
            return None

    def _fail(self, error: FileError | ReadError) -> None:
        self._window.messages.show_message(lambda: sentence(error), "error")

    def _say(self, words: Callable[[], str]) -> None:
        self._window.messages.show_message(words)
