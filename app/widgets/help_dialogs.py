"""Help: the keyboard shortcuts, made from the table of commands, and about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.widgets.actions.table import ACTIONS
from app.widgets.icons import application_pixmap
from app.widgets.map_keys import map_keys
from app.widgets.menus import MENUS, MenuSpec

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Shortcuts(QDialog):
    """Every command that has keys, by menu, and the keys of the map."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def sections(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Titles with pairs of what is done and its keys."""
        found = map_keys()
        specs = {spec.id: spec for spec in ACTIONS}
        for menu in MENUS:
            rows = []
            for name in _ids(menu):
                action = self._window.commands[name]
                if specs[name].keys:
                    text = QCoreApplication.translate("Actions", specs[name].text)
                    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                    rows.append((text.replace("&", "").rstrip("…"), keys))
            if rows:
                title = QCoreApplication.translate("Menus", menu.text).replace("&", "")
                found.append((title, rows))
        return found

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        holder = QWidget()
        holder.setProperty("role", "panel")
        grid = QGridLayout(holder)
        grid.setContentsMargins(24, 20, 24, 24)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        row = 0
        for title, lines in self.sections():
            heading = _label(title.upper(), "heading")
            if row:
                grid.setRowMinimumHeight(row, 14)
                row += 1
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for text, keys in lines:
                grid.addWidget(_label(text), row, 0)
                grid.addWidget(_label(keys, "keys"), row, 1, Qt.AlignmentFlag.AlignRight)
                row += 1
        grid.setRowStretch(row, 1)
        self._scroll.setWidget(holder)
        self.resize(max(440, holder.sizeHint().width() + 24), 620)


class About(QDialog):
    """Name, version, what it is, licences."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark = QLabel(self)
        mark.setPixmap(application_pixmap(56, self.devicePixelRatioF()))
        self._version = _label("", "muted")
        self._what = _label("")
        self._licences = _label("", "muted")
        for label in (self._what, self._licences):
            label.setWordWrap(True)
            label.setMinimumWidth(360)
        self.done_button = QPushButton(self)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.close)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(_label("Parcours", "brand"))
        names.addWidget(self._version)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(mark)
        head.addLayout(names, 1)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._what)
        column.addWidget(line)
        column.addWidget(self._licences)
        column.addLayout(buttons)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Parcours"))
        self._version.setText(self.tr("Version {number}").format(number=__version__))
        self._what.setText(
            self.tr(
                "An editor for customer journey maps. It works without an account and without "
                "the network; your maps stay in your files."
            )
        )
        self._licences.setText(
            self.tr(
                "Free software under the MIT licence. It uses Qt (LGPL), the fonts Inter and "
                "Noto (OFL), the icons Phosphor (MIT) and the emoji Twemoji (CC BY)."
            )
        )
        self.done_button.setText(self.tr("Close"))
        self.adjustSize()


def _ids(menu: MenuSpec) -> list[str]:
    found: list[str] = []
    for entry in menu.entries:
        if isinstance(entry, MenuSpec):
            found += _ids(entry)
        elif entry is not None:
            found.append(entry)
    return found


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
