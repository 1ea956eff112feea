"""The templates of all folders, read beside the window's work."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.files import templates
from app.files.errors import FileError
from app.files.templates import Shelf, TemplateInfo, folder_shelf, shipped_folder
from app.widgets.bench import Bench
from app.widgets.gallery.folders import TemplateFolders

_EMPTY = Shelf((), ())


class Found(NamedTuple):
    """What is in a folder; `problem` says why nothing can be."""

    shelf: Shelf = _EMPTY
    problem: FileError | None = None


class Collection(QObject):
    """Tells when a folder has been read. Files found damaged later are told by `spoil`."""

    changed = Signal()

    def __init__(self, bench: Bench, folders: TemplateFolders, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._folders = folders
        self._found: dict[Path, Found] = {}
        self._spoilt: dict[Path, FileError] = {}
        folders.changed.connect(self.read)

    def read(self) -> None:
        """Reads every folder, again if need be."""
        for folder in reversed(self.folders()):  # the last one ordered is read first
            if folder != shipped_folder() or folder not in self._found:
                self._order(folder)
        self.changed.emit()

    def folders(self) -> tuple[Path, ...]:
        """All folders: those shipped, the user's own, then the added ones."""
        return (shipped_folder(), self._folders.personal, *self._folders.added())

    def infos(self, folder: Path | None = None) -> tuple[TemplateInfo, ...]:
        """The templates of a folder, or of all."""
        return tuple(
            info
            for one in self._chosen(folder)
            for info in self._of(one).shelf.templates
            if info.path not in self._spoilt
        )

    def broken(self, folder: Path | None = None) -> tuple[FileError, ...]:
        """The files of a folder, or of all, that are no templates."""
        found: list[FileError] = []
        for one in self._chosen(folder):
            found += self._of(one).shelf.broken
            found += [
                self._spoilt[i.path]
                for i in self._of(one).shelf.templates
                if i.path in self._spoilt
            ]
        return tuple(found)

    def problem(self, folder: Path) -> FileError | None:
        """Why a folder cannot be read. That the user's own does not exist yet is none."""
        problem = self._of(folder).problem
        own = folder == self._folders.personal
        return None if problem is not None and own and problem.code == "no-folder" else problem

    def spoil(self, path: Path, error: FileError) -> None:
        """A file that was listed turned out to be no map."""
        if path not in self._spoilt:
            self._spoilt[path] = error
            self.changed.emit()

    def _chosen(self, folder: Path | None) -> tuple[Path, ...]:
        return self.folders() if folder is None else (folder,)

    def _of(self, folder: Path) -> Found:
        return self._found.get(folder, Found())

    def _order(self, folder: Path) -> None:
        self._bench.order(
            lambda: _read(folder), lambda found: self._keep(folder, found), urgent=True
        )

    def _keep(self, folder: Path, found: Found | None) -> None:
        if found is None or found == self._found.get(folder):
            return
        self._found[folder] = found
        self._spoilt = {p: e for p, e in self._spoilt.items() if p.parent != folder}
        self.changed.emit()


def _read(folder: Path) -> Found:
    if folder == shipped_folder():
        return Found(templates.shelf(folder))
    try:
        return Found(folder_shelf(folder))
    except FileError as error:
        return Found(problem=error)
