"""A line to write the name of a snapshot into."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.model.base import MAX_NAME
from app.widgets.words_label import words_label


class NamingRow(QWidget):
    """Hidden until it asks. Enter gives the name, Esc none; no name is one too."""

    named = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question = words_label()
        self.field = QLineEdit()
        self.field.setObjectName("snapshot_name")
        self.field.setMaxLength(MAX_NAME)
        self.button = QPushButton()
        self._question.setBuddy(self.field)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 6)
        column.setSpacing(4)
        column.addWidget(self._question)
        column.addLayout(row)
        self.button.clicked.connect(self._take)
        self.field.returnPressed.connect(self._take)
        self.hide()

    def ask(self, question: str, answer: str, name: str) -> None:
        """Asks, with a name to begin with."""
        self._question.setText(question)
        self.field.setAccessibleName(question)
        self.button.setText(answer)
        self.field.setText(name)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the field has answered
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if not self.isVisible():
            return
        self.hide()
        self.named.emit(self.field.text().strip())
