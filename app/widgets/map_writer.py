"""Writing maps into files: every door that writes one goes through here, so that none overwrites
what another window edits, and all that is overwritten is kept as an earlier version."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.widgets.bench import Bench
from app.widgets.file_dialogs import ask_new_file
from app.widgets.questions import Answer, ask

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.files.store import Stamp
    from app.model.journey import Journey
    from app.widgets.window import MainWindow

SUFFIX = ".parcours"
SUFFIXES = (SUFFIX, ".json")
"""The endings of maps; any other ending is part of the name."""


class Written(NamedTuple):
    """What was written into a file."""

    path: Path
    saved: Journey | bytes
    """A map, or the bytes of one."""
    stamp: Stamp
    source: Path | None
    """The file whose earlier versions are those of this one too."""


class MapWriter(QObject):
    """Asks where a window's maps go, and writes them there: one after the other, on a thread."""

    writing = Signal(object)
    """The file at that path is about to be written, over what may stand there."""
    written = Signal(object)
    """It has been: `Written`."""

    idle = Signal()
    """Nothing is being written any more, whether it was written or refused."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bench = Bench(self, needed=True)
        self._writes = False

    @property
    def busy(self) -> bool:
        """Whether something is being written, or has been and nobody knows yet."""
        return self._writes

    def ask(self, title: str, stem: str, again: Callable[[], object] | None = None) -> Path | None:
        """Asks where a map goes, proposing a name without ending; None when nowhere, or when it is
        being edited there, which is said, with `again` to choose another name."""
        window = self._window
        start = window.documents.folder() / (stem + SUFFIX)
        kinds = ";;".join((self.tr("Maps (*.parcours)"), self.tr("All files (*)")))
        while True:
            path = ask_new_file(window, window.program.icons, title, start, kinds)
            if path is None:
                return None
            asked = path.suffix.lower() in SUFFIXES  # by the file dialog, whether to replace it
            path = path if asked else path.with_name(path.name + SUFFIX)
            if asked or not os.path.exists(path) or self._may_replace(path):
                return path if window.keeping.sharing.may_write(path, again) else None
            start = path

    def write(
        self,
        path: Path,
        saved: Journey | bytes,
        expect: Stamp | None,
        source: Path | None = None,
    ) -> Stamp:
        """Writes a map, or the bytes of one as they are, over what is expected there (see
        `store.save`), before this returns. Raises FileError."""
        results: list[Stamp | FileError] = []
        self.begin(path, saved, expect, source, results.append)
        self.wait()
        if isinstance(results[0], tuple):
            return results[0]
        raise results[0]

    def begin(
        self,
        path: Path,
        saved: Journey | bytes,
        expect: Stamp | None,
        source: Path | None,
        done: Callable[[Stamp | FileError], object],
    ) -> None:
        """The same beside the window's work: hands over, on the interface's thread, how the file
        is then, or why it was not written. What is under way is waited for first."""
        from app.files.errors import FileError
        from app.files.store import save, save_bytes

        self.wait()
        self.writing.emit(path)

        def run() -> Stamp | Exception:
            try:
                if isinstance(saved, bytes):
                    return save_bytes(path, saved, expect)
                return save(path, saved, expect)
            except Exception as error:
                return error

        def over(found: Stamp | Exception) -> None:
            self._writes = False
            tell(found)
            if not self._writes:
                self.idle.emit()

        def tell(found: Stamp | Exception) -> None:
            if isinstance(found, tuple):
                self.written.emit(Written(path, saved, found, source))
                done(found)
            elif isinstance(found, FileError):
                done(found)
            else:  # a fault of the program: told as all are, and the map is not saved
                sys.excepthook(type(found), found, found.__traceback__)
                done(FileError("failed", path, detail=type(found).__name__))

        self._bench.order(run, over)
        self._writes = True

    def wait(self) -> None:
        """Returns once nothing is being written any more, and all of that is told."""
        self._bench.finish()

    def _may_replace(self, path: Path) -> bool:
        """Asks whether a file that is there already may be overwritten."""
        answer = ask(
            self._window,
            "replace_file",
            self.tr("“{name}” already exists.").format(name=path.name),
            self.tr("If you replace it, the map it holds will be lost."),
            {Answer.Discard: self.tr("Replace"), Answer.Cancel: self.tr("Cancel")},
            Answer.Cancel,
        )
        return answer == Answer.Discard
