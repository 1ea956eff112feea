"""Earlier versions of a window's map: kept at each save, beside the window's work, and listed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from app.crash import write_log
from app.files.errors import FileError
from app.files.store import Stamp
from app.files.versions.keeping import Before, keep_before, keep_saved, standing_before
from app.files.versions.store import LIMIT, Version, VersionStore
from app.state import state_folder
from app.widgets.bench import Bench
from app.widgets.keeping.trouble import Trouble

if TYPE_CHECKING:
    from app.widgets.map_writer import Written
    from app.widgets.versions.panel import VersionPanel
    from app.widgets.window import MainWindow

SIZE = "versions/megabytes"
"""The setting of how much all versions take at most, in MB; with 0 no more are kept."""
MOST = 100_000
_MEGABYTE = 1_000_000


def version_store() -> VersionStore:
    """The earlier versions of all maps of this user."""
    return VersionStore(state_folder("versions"))


def chosen_size(settings: QSettings) -> int:
    """How much versions may take, in MB."""
    try:
        return max(0, min(int(str(settings.value(SIZE, LIMIT))), MOST))
    except ValueError:
        return LIMIT


class Versions(QObject):
    """Works on the map of one window. No save and no closing waits for it or fails because of it:
    what is left to do is done before the program ends."""

    kept = Signal()
    """A save has been kept, or has not been for lack of room."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.store = version_store()
        self._bench = Bench(self, needed=True)
        self._known: dict[str, Stamp] = {}
        """What was kept last of each file, to be read no more before it is written again."""
        self._panel: VersionPanel | None = None
        self._trouble = Trouble(window)
        window.documents.writer.look = self._note
        window.documents.writer.alone = self._alone
        window.documents.writer.written.connect(self._keep)
        window.documents.writer.doubted.connect(self._keep_before)

    @property
    def megabytes(self) -> int:
        """How much all versions may take, in MB."""
        return chosen_size(self._window.program.settings)

    @property
    def limit(self) -> int:
        """The same in bytes."""
        return self.megabytes * _MEGABYTE

    def choose_size(self, megabytes: int) -> None:
        """Lets all versions take another size from the next save on."""
        if megabytes != self.megabytes:
            self._window.program.settings.setValue(SIZE, megabytes)
            self._window.program.choices_changed.emit()

    def clear(self) -> None:
        """Removes the versions of all maps."""
        self._known.clear()
        self._order(self.store.clear)

    def measure(self, done: Callable[[int], None]) -> None:
        """Hands over, soon, how many bytes all versions take."""
        self._bench.order(self.store.used, lambda used: done(used or 0))

    @property
    def shown(self) -> bool:
        """Whether the versions are listed."""
        return self._panel is not None and self._panel.isVisible()

    def toggle(self) -> None:
        """Lists the versions of the map, or shows the inspector again."""
        if self.shown:
            self.hide()
        else:
            self.show().enter()

    def keep_snapshot(self) -> None:
        """Asks for the name of a snapshot of the map as it is, beside the list."""
        self.show().ask_name()

    def show(self) -> VersionPanel:
        """Lists the versions of the map in the inspector's place."""
        window = self._window
        window.finish_editing()
        if self._panel is None:
            from app.widgets.versions.panel import VersionPanel

            self._panel = VersionPanel(window, self)
            self._panel.closed.connect(self.hide)
        window.workspace.lend_right(self._panel)
        window.workspace.show_right(True)
        window.commands.refresh()
        return self._panel

    def hide(self) -> None:
        """Shows the inspector again."""
        self._window.workspace.lend_right(None)
        self._window.canvas.setFocus()
        self._window.commands.refresh()

    def find(self, done: Callable[[list[Version]], None]) -> None:
        """Hands over what is kept of the map, soon, the newest first; also of one that was moved
        since."""
        path, stamp, store = self._session.path, self._session.stamp, self.store
        limit = self.limit
        if path is None:
            done([])
            return

        def found() -> list[Version]:
            if stamp is not None:
                with suppress(OSError):
                    store.find(path, stamp.digest, limit)
            return store.versions(path)

        self._bench.order(found, lambda versions: done(versions or []))

    def end(self) -> None:
        """The window closes."""
        if self._panel is not None:
            self._panel.stop()

    def _note(self, path: Path) -> Callable[[], Before | None]:
        """What stands at a path is about to be replaced: looks at it, where the disk may be slow
        to answer."""
        known = self._known.get(os.fspath(path))
        return partial(standing_before, path, known) if self.limit else lambda: None

    def _keep(self, written: Written) -> None:
        limit, now, store = self.limit, time.time(), self.store
        if not limit:
            if written.before is not None:
                written.before.close()
            return
        opened = self._session.stamp if written.source == self._session.path else None
        self._known[os.fspath(written.path)] = written.stamp
        self._order(lambda: _put(store, written, opened, now, limit))

    def _alone(self) -> Callable[[Written], None]:
        """The same of a save that goes on when the window is closed, on the save's thread."""
        limit, store = self.limit, self.store
        path, stamp = self._session.path, self._session.stamp

        def keep(written: Written) -> None:
            opened = stamp if written.source == path else None
            try:
                _put(store, written, opened, time.time(), limit)
            except (FileError, OSError) as error:
                write_log(error)

        return keep

    def _keep_before(self, path: Path, before: Before) -> None:
        """What stood there may stand there no more."""
        limit, now, store = self.limit, time.time(), self.store

        def keep() -> None:
            with closing(before):
                keep_before(store, path, before, now=now, limit=limit)

        self._order(keep)

    def _order(self, work: Callable[[], object]) -> None:
        """Has something done beside the window's work; what goes wrong is logged, and told."""

        def done() -> bool:
            try:
                work()
            except (FileError, OSError) as error:
                write_log(error)
                return False
            return True

        self._bench.order(done, self._done)

    def _done(self, well: bool | None) -> None:
        if well:
            self._trouble.is_over()
        else:
            self._known.clear()
            self._trouble.tell(
                lambda: self.tr(
                    "The map is saved, but no earlier version of it could be kept in {folder}: see"
                    " whether there is room on the disk, and whether the folder may be written."
                ).format(folder=state_folder())
            )
        self.kept.emit()


def _put(
    store: VersionStore, written: Written, opened: Stamp | None, now: float, limit: int
) -> None:
    """Keeps what was written, and what stood there, which is closed. Raises FileError, OSError."""
    path, saved, stamp, source, before = written
    with closing(before) if before is not None else nullcontext():
        if source is not None and opened is not None and limit:
            store.find(source, opened.digest, limit)
        keep_saved(store, path, saved, stamp, before=before, source=source, now=now, limit=limit)
