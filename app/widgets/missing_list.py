"""What is missing from a map recovered from a damaged file, as a text that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from app.widgets.sentences import sentence
from app.words_salvage import report_text

if TYPE_CHECKING:
    from app.model.salvage import Report
    from app.widgets.window import MainWindow


class Missing(QDialog):
    """Stands beside the map until it is closed."""

    def __init__(self, window: MainWindow, name: str, report: Report) -> None:
        super().__init__(window)
        self.setObjectName("missing")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = name
        self._report = report
        self._intro = QLabel(self)
        self._intro.setTextFormat(Qt.TextFormat.PlainText)
        self._intro.setWordWrap(True)
        self.list = QPlainTextEdit(self)
        self.list.setReadOnly(True)
        self.list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._intro.setBuddy(self.list)
        self.copy_button = QPushButton(self)
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        self.done_button = QPushButton(self)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._intro)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.resize(640, 420)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.list.toPlainText())

    def _retranslate(self) -> None:
        language = QLocale().name().partition("_")[0]
        self.setWindowTitle(self.tr("What is missing"))
        intro = self.tr(
            "What was recovered from “{name}”, what is missing, and what is elsewhere in the map:"
        )
        self._intro.setText(intro.format(name=self._name))
        self.copy_button.setText(self.tr("&Copy all"))
        self.done_button.setText(self.tr("Close"))
        reason = sentence(self._report.reason)
        self.list.setPlainText(report_text(language, reason, self._report, places=False))
