"""The log of what went wrong, to read, copy and send."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.crash import log_path, read_log
from app.widgets.words_label import words_label


class LogWindow(QDialog):
    """Not modal; it shows the log as it was when it was opened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("log")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._about = words_label("muted")
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self.folder_button = QPushButton(self)
        self.copy_button = QPushButton(self)
        self.done_button = QPushButton(self)
        self.done_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._about)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.folder_button.clicked.connect(_show_folder)
        self.copy_button.clicked.connect(self._copy)
        self.done_button.clicked.connect(self.close)
        self.resize(760, 480)

    def open_log(self) -> None:
        """Shows the log as it is now, its end first."""
        self.text.setPlainText(read_log())
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        empty = self.text.document().isEmpty()
        self.copy_button.setEnabled(not empty)
        self.folder_button.setEnabled(log_path().parent.is_dir())
        self._retranslate()
        self.show()
        self.raise_()
        self.activateWindow()
        (self.done_button if empty else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Log"))
        self._about.setText(
            self.tr(
                "What went wrong, and where in the program. It holds no texts of your maps and "
                "no names of your files."
            )
        )
        self.text.setPlaceholderText(self.tr("Nothing has gone wrong so far."))
        self.text.setAccessibleName(self.windowTitle())
        self.folder_button.setText(self.tr("Show its &folder"))
        self.copy_button.setText(self.tr("&Copy"))
        self.done_button.setText(self.tr("Cl&ose"))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())


def _show_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_path().parent)))
