"""The prefixes of the capture line, to be changed in the preferences. They take effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.widgets.capture.prefixes import (
    DEFAULTS,
    ROUTES,
    Fault,
    Prefixes,
    Route,
    faults,
    join,
    split,
)
from app.widgets.capture.settings import load_prefixes, save_prefixes
from app.widgets.capture.words import route_names
from app.widgets.keyboards import hidden_on_azerty

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_COLUMNS = 2


class PrefixFields(QWidget):
    """A field for each route, holding its prefixes separated by spaces. A table that cannot be
    used is not kept, and what is wrong with it is said below."""

    changed = Signal()
    """Another table is kept."""

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.fields: dict[Route, QLineEdit] = {}
        self._labels: dict[Route, QLabel] = {}
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        self.usual = QPushButton(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        table = load_prefixes(settings)
        rows = len(ROUTES) // _COLUMNS
        for n, route in enumerate(ROUTES):
            label, field = QLabel(self), QLineEdit(self)
            field.setText(join(table[route]))
            field.setFixedWidth(84)
            field.setMaxLength(40)
            field.textEdited.connect(self._edited)
            label.setBuddy(field)
            self._labels[route], self.fields[route] = label, field
            column = 2 * (n // rows)
            grid.addWidget(label, n % rows, column)
            grid.addWidget(field, n % rows, column + 1)
        grid.setColumnStretch(2 * _COLUMNS, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(foot, rows, 0, 1, 2 * _COLUMNS + 1)
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self._restore)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for route, name in route_names().items():
            self._labels[route].setText(name)
            self.fields[route].setAccessibleName(name)
            self.fields[route].setPlaceholderText(self.tr("none"))
        self.usual.setText(self.tr("Restore"))
        self.usual.setToolTip(self.tr("Go back to the usual prefixes"))
        self._judge()

    def _table(self) -> Prefixes:
        return {route: split(field.text()) for route, field in self.fields.items()}

    def _edited(self) -> None:
        table = self._table()
        self._judge()
        if not faults(table):
            save_prefixes(self._settings, table)
            self.changed.emit()

    def _judge(self) -> None:
        """Says what is wrong, or what to know."""
        table = self._table()
        wrong = faults(table)
        text = ""
        if wrong:
            route, fault = next(iter(wrong.items()))
            text = self._sentence(fault)
            self.fields[route].setAccessibleDescription(text)
        else:
            hidden = [
                prefixes[0]
                for prefixes in table.values()
                if prefixes and all(hidden_on_azerty(one) for one in prefixes)
            ]
            if hidden:
                text = self.tr("“{prefix}” needs AltGr on French keyboards (AZERTY).").format(
                    prefix=hidden[0]
                )
        for route, field in self.fields.items():
            field.setProperty("wrong", route in wrong)
            field.style().unpolish(field)
            field.style().polish(field)
            if route not in wrong:
                field.setAccessibleDescription("")
        self.note.setText(
            text
            or self.tr(
                "A note that begins with one of these goes to the first lane of that kind. "
                "Separate several by spaces."
            )
        )
        self.note.setProperty("level", "error" if wrong else "")
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    def _sentence(self, fault: Fault) -> str:
        words = {
            "letter": self.tr("“{prefix}” begins with a letter or a digit, as many notes do."),
            "long": self.tr("“{prefix}” is too long."),
            "taken": self.tr("“{prefix}” is used twice."),
        }
        return words[fault.why].format(prefix=fault.prefix)

    def _restore(self) -> None:
        for route, field in self.fields.items():
            field.setText(join(DEFAULTS[route]))
        self._edited()
