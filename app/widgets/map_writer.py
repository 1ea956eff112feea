"""Writing maps into files: every door that writes one goes through here, so that none overwrites
what another window edits, and all that is overwritten is kept as an earlier version."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.widgets.file_dialogs import ask_new_file
from app.widgets.questions import Answer, ask

if TYPE_CHECKING:
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
    """Asks where a window's maps go, and writes them there."""

    writing = Signal(object)
    """The file at that path is about to be written, over what may stand there."""
    written = Signal(object)
    """It has been: `Written`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

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
        `store.save`). Raises FileError."""
        from app.files.store import save, save_bytes

        self.writing.emit(path)
        if isinstance(saved, bytes):
            stamp = save_bytes(path, saved, expect)
        else:
            stamp = save(path, saved, expect)
        self.written.emit(Written(path, saved, stamp, source))
        return stamp

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
