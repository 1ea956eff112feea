"""How much room earlier versions may take: a row of the preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.widgets.questions import Answer, ask
from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.widgets.keeping.versions import Versions

SIZES = (0, 50, 100, 200, 500, 1_000, 2_000, 5_000)
"""Offered, in MB."""


class VersionRoom(QWidget):
    """The size that is chosen, what is used of it now, and a button that removes everything.

    Choosing a size removes nothing: the next save does, and what it will remove is said."""

    said = Signal()
    """The words below the field are others, and may need other room."""

    def __init__(self, versions: Versions) -> None:
        super().__init__()
        self._versions = versions
        self._used = -1
        self.size_field = _Size()
        self.size_field.setObjectName("versions_size")
        self.clear_button = QPushButton()
        self.clear_button.setObjectName("versions_clear")
        self._about = words_label("muted")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.size_field, 1)
        row.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._about)
        self.setFocusProxy(self.size_field)
        self.retranslate()
        self.size_field.activated.connect(self._choose)
        self.clear_button.clicked.connect(self._clear)
        versions.measure(self._measured)

    def follow(self) -> None:
        """The size may have been chosen elsewhere."""
        at = self.size_field.findData(self._versions.megabytes)
        if at < 0:
            self.retranslate()
        else:
            self.size_field.setCurrentIndex(at)
            self._say()

    def retranslate(self) -> None:
        """Says it in the language of now."""
        self.size_field.clear()
        for size in sorted({*SIZES, self._versions.megabytes}):
            words = _size(size * 1_000_000) if size else self.tr("None are kept")
            self.size_field.addItem(words, size)
        self.size_field.setCurrentIndex(self.size_field.findData(self._versions.megabytes))
        self.size_field.setAccessibleName(self.tr("Room for earlier versions"))
        self.clear_button.setText(self.tr("Remove all…"))
        self.clear_button.setToolTip(self.tr("Remove the earlier versions of all maps"))
        self._say()

    def _say(self) -> None:
        words = [self.tr("The most room for the versions of all maps; the oldest go first.")]
        if self._used >= 0:
            words.append(self.tr("Used now: {size}.").format(size=_size(self._used)))
        over = self._used - self._versions.limit
        if not self._versions.limit:
            words = words[1:]
            words.append(self.tr("Saving keeps no more; those that are kept stay."))
        elif over > 0:
            words.append(
                self.tr("The next save removes the oldest: {size}.").format(size=_size(over))
            )
        self._about.setText(" ".join(words))
        self.clear_button.setEnabled(self._used > 0)
        self.said.emit()

    def _choose(self) -> None:
        self._versions.choose_size(self.size_field.currentData())
        self._say()

    def _clear(self) -> None:
        answer = ask(
            self.window(),
            "clear_versions",
            self.tr("Remove the earlier versions of all maps?"),
            self.tr("The maps and their snapshots stay as they are. This cannot be undone."),
            {Answer.Discard: self.tr("Remove"), Answer.Cancel: self.tr("Cancel")},
            Answer.Cancel,
        )
        if answer == Answer.Discard:
            self._versions.clear()
            self._versions.measure(self._measured)

    def _measured(self, used: int) -> None:
        if isValid(self):
            self._used = used
            self._say()


class _Size(QComboBox):
    """Keeps its value when the wheel goes over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _size(size: int) -> str:
    """Bytes in words: whole numbers, or with one digit where that says more."""
    shape = QLocale.DataSizeFormat.DataSizeSIFormat
    digits = 1 if size >= 1_000_000 and size % 1_000_000 and size < 100_000_000 else 0
    return QLocale().formattedDataSize(size, digits, shape)
