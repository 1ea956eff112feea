"""Questions that stop everything until they are answered, in words of our own."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

Answer = QMessageBox.StandardButton


def ask(
    parent: QWidget,
    name: str,
    text: str,
    detail: str,
    answers: Mapping[Answer, str],
    default: Answer,
) -> Answer:
    """Shows a question and gives the answer; Escape and the window's cross answer `Cancel`.

    `name` is the box's object name; `answers` gives each button its word."""
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setWindowTitle("Parcours")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    for answer, word in answers.items():
        button = box.addButton(answer)
        button.setText(word)
        button.setIcon(QIcon())
    box.setDefaultButton(default)
    box.setEscapeButton(Answer.Cancel)
    box.exec()
    pressed = box.standardButton(box.clickedButton())
    box.deleteLater()
    return pressed
