"""One file watched, whatever is done to it: written, replaced, deleted, moved, its folder too."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.widgets.bench import Bench

_QUIET_MS = 200
"""How long nothing must happen before it is told: programs save in several steps."""


class FileWatch(QObject):
    """Says that something may have happened to the file it follows; not what, or whether it has."""

    stirred = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._bench = Bench(self)

    def follow(self, path: Path | None) -> None:
        """Watches this file from now on, or none. It is not kept waiting by the disk of the one
        before, which may never answer."""
        self._quiet.stop()
        if self._bench.busy:
            self._bench.cancel()
            self._bench.deleteLater()
            self._bench = Bench(self)
        self._path = path
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if path is None:
            return
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._watch(_places(path))

    def _wait(self, _place: str) -> None:
        self._quiet.start()

    def _look(self) -> None:
        """The disk may be slow to answer: it may be that a save is at it."""
        path = self._path
        if self._bench.busy:
            self._quiet.start()
        elif path is not None:
            self._bench.order(lambda: _places(path), lambda there: self._tell(path, there))

    def _tell(self, path: Path, there: set[str]) -> None:
        if path == self._path:
            self._watch(there)
            self.stirred.emit()

    def _watch(self, there: set[str]) -> None:
        if self._watcher is None:
            return
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - there:
            self._watcher.removePaths(sorted(watched - there))
        if there - watched:
            self._watcher.addPaths(sorted(there - watched))


def _places(path: Path) -> set[str]:
    """What tells of a file. What replaced it is watched too, and so is the nearest folder that is
    there: a file or folder that is gone may come back. A folder does not tell that it was renamed:
    the one that it lies in does. A link is watched at both its ends. What the disk does not tell of
    is not there."""
    ends = {path, Path(os.path.realpath(path))}
    folders = {_nearest(end.parent) for end in ends}
    wanted = {*ends, *folders, *(folder.parent for folder in folders)}
    return {str(one) for one in wanted if os.path.exists(one)}


def _nearest(folder: Path) -> Path:
    while not os.path.isdir(folder) and folder != folder.parent:
        folder = folder.parent
    return folder
