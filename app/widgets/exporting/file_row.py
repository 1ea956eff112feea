"""A line that names a file which may be left out, with a button that asks for it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.widgets.file_dialogs import ask_files, documents_folder


class FileRow(QWidget):
    """Emits `changed` when another file is named."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._filter = ""
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.browse = QPushButton(self)
        self.browse.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.browse.clicked.connect(self._ask)

    @property
    def path(self) -> Path | None:
        """The file, none when the line is empty."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def take(self, path: Path) -> None:
        """Names a file."""
        self.line.setText(str(path))

    def retranslate(self, title: str, files: str) -> None:
        """Takes what its dialog is called, and which files it shows."""
        self._title, self._filter = title, files
        self.browse.setText(self.tr("Browse…"))
        self.line.setToolTip(title)
        self.line.setPlaceholderText(self.tr("Our own"))

    def setAccessibleName(self, name: str) -> None:
        self.line.setAccessibleName(name)

    def _ask(self) -> None:
        path = self.path
        folder = (
            path.parent if path is not None and os.path.isdir(path.parent) else documents_folder()
        )
        found = ask_files(self, None, self._title, folder, self._filter)
        if found:
            self.take(found[0])
