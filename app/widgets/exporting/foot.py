"""Below the choices: what is warned of, the file and what becomes of it, how far an export is, and
the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.widgets.exporting.target_row import TargetRow
from app.widgets.exporting.warning_list import WarningList

_SPACING = 8


class Foot(QWidget):
    """Always in sight; keeps its height, whatever it says and shows but warnings."""

    def __init__(self, target: TargetRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = target
        self._file = QLabel(self)
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
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._file.setBuddy(target.line)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        policy.setHorizontalStretch(1)
        self.progress.setSizePolicy(policy)
        for button in (self.show_file, self.cancel):
            button.setAutoDefault(False)
        self.export.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.show_file)
        buttons.addWidget(self.progress, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 16)
        column.setSpacing(_SPACING)
        file = QHBoxLayout()
        file.setSpacing(16)
        file.addWidget(self._file)
        file.addWidget(target, 1)
        column.addWidget(self.warnings)
        column.addLayout(file)
        column.addWidget(self.note)
        column.addLayout(buttons)

    def bare_height(self) -> int:
        """Without warnings, px."""
        height = self.sizeHint().height()
        if not self.warnings.isHidden():
            height -= self.warnings.height() + _SPACING
        return height

    def follow(self, *, running: bool, possible: bool, written: bool, replaces: bool) -> None:
        """Shows how things are: whether an export runs, or could, whether one has ended, and
        whether a file is there that one would replace."""
        self.export.setEnabled(possible and not running)
        self.progress.setVisible(running)
        self.show_file.setVisible(written)
        self.export.setText(self.tr("Replace") if replaces else self.tr("Export"))
        self.cancel.setText(self.tr("Cancel") if running else self.tr("Close"))

    def retranslate(self) -> None:
        """Says everything anew but the note and what follows how things are."""
        self._file.setText(self.tr("File"))
        self._target.line.setAccessibleName(self._file.text())
        self.warnings.setAccessibleName(self.tr("What will not be as on the screen"))
        self.show_file.setText(self.tr("Open the file"))
