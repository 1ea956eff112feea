"""Which file is written: a line and a button that asks."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.widgets.exporting.formats import FORMATS, Format
from app.widgets.file_dialogs import ask_new_file

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_ENDINGS = tuple(known.name for known in FORMATS)


class TargetRow(QWidget):
    """`line` says the file; an ending of no format is a part of its name."""

    def __init__(self, window: MainWindow, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self.line = QLineEdit(self)
        self.browse = QPushButton(self)
        self.browse.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)

    @property
    def named(self) -> bool:
        """Whether the line says anything."""
        return bool(self.line.text().strip())

    @property
    def ending(self) -> str:
        """The ending of the line's name, when it is a format's."""
        ending = self._typed().suffix.lower().lstrip(".")
        return ending if ending in _ENDINGS else ""

    def file(self, name: str, endings: Collection[str] = _ENDINGS) -> Path:
        """The file that is meant, its name ended with a format's where it has none of those."""
        path = self._typed()
        if path.suffix.lower().lstrip(".") in endings or not path.name or os.path.isdir(path):
            return path
        return path.with_name(f"{path.name}.{name}")

    def end_with(self, name: str) -> None:
        """Changes a format's ending to another's; what would be the map itself gets a name of
        its own."""
        if self.ending:
            self.line.setText(str(self._apart(self._typed().with_suffix(f".{name}"))))

    def refusal(self, path: Path, master: Path | None) -> str:
        """Why a file cannot be written: it is a map that is open, or what the slides' master is
        read from. Empty where it can."""
        maps = [window.session.path for window in self._window.program.windows]
        for read in (*maps, master):
            if read is not None and _same(read, path):
                return self.tr(
                    "“{name}” is open or read for this export; give another name."
                ).format(name=path.name)
        return ""

    def begin(self, name: str) -> None:
        """Proposes a file beside the map's own, or in the folder used last."""
        session, documents = self._window.session, self._window.documents
        folder = self._window.program.settings.value("export/folder")
        if session.path is not None:
            folder = session.path.parent
        elif not isinstance(folder, str) or not os.path.isdir(folder):
            folder = documents.folder()
        self.line.setText(str(self._apart(Path(folder) / f"{documents.stem}.{name}")))

    def ask(self, known: Format) -> None:
        """Asks where to write a file of a format."""
        path = ask_new_file(
            self.window(),
            self._window.program.icons,
            self.tr("Export map as"),
            self._typed(),
            known.filter,
            confirm=False,
        )
        if path is not None:
            self.line.setText(str(path if path.suffix else path.with_suffix(f".{known.name}")))

    def _apart(self, path: Path) -> Path:
        own = self._window.session.path
        taken = own is not None and _same(own, path)
        return path.with_stem(f"{path.stem}-export") if taken else path

    def _typed(self) -> Path:
        return Path(self.line.text().strip()).expanduser()


def _same(one: Path, other: Path) -> bool:
    """Whether two names are of one file, also where disks do not tell large from small letters."""
    try:
        return os.path.realpath(one).casefold() == os.path.realpath(other).casefold()
    except (OSError, ValueError):
        return one == other
