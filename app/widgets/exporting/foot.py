"""What is said below the choices, how far an export is, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.widgets.exporting.warning_list import WarningList


class Foot(QWidget):
    """Keeps its height, whatever it says and shows but warnings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.warnings = WarningList(self)
        self.note = QLabel(self)
        self.progress = QProgressBar(self)
        self.show_file = QPushButton(self)
        self.cancel = QPushButton(self)
        self.export = QPushButton(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        self.note.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        for button in (self.show_file, self.cancel):
            button.setAutoDefault(False)
        self.export.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.show_file)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.warnings)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        column.addLayout(buttons)

    def follow(self, *, running: bool, possible: bool, written: bool) -> None:
        """Shows how things are: whether an export runs, or could, and whether one has ended."""
        self.export.setEnabled(possible and not running)
        self.progress.setVisible(running)
        self.show_file.setVisible(written)
        self.cancel.setText(self.tr("Cancel") if running else self.tr("Close"))

    def retranslate(self) -> None:
        """Says everything anew but the note."""
        self.warnings.setAccessibleName(self.tr("What will not be as on the screen"))
        self.show_file.setText(self.tr("Open the file"))
        self.export.setText(self.tr("Export"))
