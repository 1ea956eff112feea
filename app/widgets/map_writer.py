"""Writing maps into files: every door that writes one goes through here, so that none overwrites
what another window edits, and all that is overwritten is kept as an earlier version."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.widgets.bench import Bench
from app.widgets.file_dialogs import ask_new_file, folder_to_write
from app.widgets.plain import isolated
from app.widgets.questions import Answer, ask
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.files.store import Stamp
    from app.files.versions.keeping import Before
    from app.model.journey import Journey
    from app.widgets.window import MainWindow

    Expected = Stamp | Callable[[], Stamp | None] | None
    """What may be overwritten (see `store.save`), or what says that on the thread that writes."""

SUFFIX = ".parcours"
SUFFIXES = (SUFFIX, ".json")
"""The endings of maps; any other ending is part of the name."""
PATIENCE = 5.0
"""How long whoever closes, or saves a copy, waits for what is being written: its disk may never
answer. Seconds."""
IN_DOUBT = ("not-verified", "failed")
"""Errors after which nobody knows what the file holds."""


class Written(NamedTuple):
    """What was written into a file."""

    path: Path
    saved: Journey | bytes
    """A map, or the bytes of one."""
    stamp: Stamp
    source: Path | None
    """The file whose earlier versions are those of this one too."""
    before: Before | None
    """What stood there, to be closed (`MapWriter.look`)."""


class MapWriter(QObject):
    """Asks where a window's maps go, and writes them there: one after the other, on a thread."""

    written = Signal(object)
    """It has been: `Written`."""
    doubted = Signal(object, object)
    """(path, `Before`): it may have been, or not, and nobody knows what the file at that path
    holds. Whoever hears that closes what stood there."""
    idle = Signal()
    """Nothing is being written any more, whether it was written or refused."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.look: Callable[[Path], Callable[[], Before | None]] | None = None
        """Gives what is done, on the thread, before the file at a path is written."""
        self.alone: Callable[[], Callable[[Written], object]] | None = None
        """Gives what is done, on the thread, when one is written once the window is gone, and
        nobody hears of it: it closes what stood there."""
        self._gone = Event()
        self.destroyed.connect(self._gone.set)
        self._bench = Bench(self, needed=True)
        self._left: list[Bench] = []
        """Those of files that were left behind."""
        self._order: object | None = None
        """What is being written now."""

    @property
    def busy(self) -> bool:
        """Whether something is being written, or has been and nobody knows yet."""
        return self._order is not None

    def ask(self, title: str, stem: str, again: Callable[[], object] | None = None) -> Path | None:
        """Asks where a map goes, proposing a name without ending; None when nowhere, or when it is
        being edited there, which is said, with `again` to choose another name."""
        window = self._window
        start = folder_to_write(window.documents.folder()) / (stem + SUFFIX)
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
        expect: Expected,
        source: Path | None = None,
    ) -> Stamp:
        """Writes a map over what is expected there, before this returns. Raises FileError."""
        results: list[Stamp | FileError] = []
        self.begin(path, saved, expect, source, results.append)
        self.wait()
        if isinstance(results[0], tuple):
            return results[0]
        raise results[0]

    def write_copy(self, path: Path, saved: Journey | bytes) -> bool:
        """Writes a map, or the bytes of one as they are, into a file that is not the window's, and
        says so. False when it is not written, or not yet: a disk that does not answer is not
        waited for."""
        from app.files.errors import FileError

        window, sharing, name = self._window, self._window.keeping.sharing, isolated(path.name)
        elsewhere, expect = sharing.is_elsewhere(path), sharing.expected(path)
        if not elsewhere:
            self.wait()
        bench, well = Bench(self, needed=True), [False]

        def done(found: Stamp | FileError) -> None:
            bench.deleteLater()
            if isinstance(found, FileError):
                window.messages.show_message(lambda: sentence(found), "error")
                return
            well[0] = True
            window.messages.show_message(
                lambda: self.tr("“{name}” has been saved.").format(name=name)
            )

        bench.order(*self._order_of(object(), path, saved, expect, window.session.path, done))
        if not bench.finish(PATIENCE):
            window.messages.show_message(
                lambda: self.tr(
                    "“{name}” is still being written: its disk does not answer. It is said here "
                    "once it is there."
                ).format(name=name),
                "warning",
                lasting=True,
            )
        return well[0]

    def begin(
        self,
        path: Path,
        saved: Journey | bytes,
        expect: Expected,
        source: Path | None,
        done: Callable[[Stamp | FileError], object],
    ) -> None:
        """The same beside the window's work: hands over, on the interface's thread, how the file
        is then, or why it was not written. What is under way is waited for first."""
        self.wait()
        order = object()
        self._bench.order(*self._order_of(order, path, saved, expect, source, done))
        self._order = order

    def leave_behind(self) -> None:
        """What is being written goes on, and nobody waits for it: its disk may never answer."""
        if self.busy:
            self._left = [*(one for one in self._left if one.busy), self._bench]
            self._bench = Bench(self, needed=True)
            self._order = None

    def wait(self, within: float | None = None) -> bool:
        """Returns once nothing is being written any more, and all of that is told; `within` so
        many seconds False when it still is."""
        return self._bench.finish(within)

    def _order_of(
        self,
        order: object,
        path: Path,
        saved: Journey | bytes,
        expect: Expected,
        source: Path | None,
        done: Callable[[Stamp | FileError], object],
    ) -> tuple[Callable[[], Stamp | Exception], Callable[[Stamp | Exception], None]]:
        """What a thread is to do, and what follows on the interface's."""
        from app.files.errors import FileError
        from app.files.store import save, save_bytes

        look = self.look(path) if self.look is not None else lambda: None
        alone, gone = self.alone() if self.alone is not None else None, self._gone
        standing: list[Before | None] = []

        def run() -> Stamp | Exception:
            found = write()
            before = standing[0] if standing else None
            if not gone.is_set():
                return found
            if alone is not None and isinstance(found, tuple):
                alone(Written(path, saved, found, source, before))
            elif before is not None:
                before.close()
            return found

        def write() -> Stamp | Exception:
            try:
                expected = expect() if callable(expect) else expect
                standing.append(look())
                if isinstance(saved, bytes):
                    return save_bytes(path, saved, expected)
                return save(path, saved, expected)
            except Exception as error:
                return error

        def over(found: Stamp | Exception) -> None:
            if self._order is order:
                self._order = None
            tell(found)
            if self._order is None:
                self.idle.emit()

        def tell(found: Stamp | Exception) -> None:
            before = standing[0] if standing else None
            if isinstance(found, tuple):
                self.written.emit(Written(path, saved, found, source, before))
                done(found)
                return
            if not isinstance(found, FileError):  # a fault of the program: told as all are
                sys.excepthook(type(found), found, found.__traceback__)
                found = FileError("failed", path, detail=type(found).__name__)
            if before is not None and found.code in IN_DOUBT:
                self.doubted.emit(path, before)
            elif before is not None:
                before.close()
            done(found)

        return run, over

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
