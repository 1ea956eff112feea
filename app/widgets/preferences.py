"""Preferences: language, appearance, owner of new maps, versions, prefixes. They take effect at
once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.widgets.capture.prefix_fields import PrefixFields
from app.widgets.documents import OWNER
from app.widgets.versions.room import VersionRoom

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Preferences(QDialog):
    """Not modal; it follows changes made elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._program = window.program
        self.setObjectName("preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.language = QComboBox(self)
        for code in ("system", "fr", "en"):
            self.language.addItem("", code)
        self.appearance = QComboBox(self)
        for code in ("system", "light", "dark"):
            self.appearance.addItem("", code)
        self.wheel = QComboBox(self)
        for code in ("scroll", "zoom"):
            self.wheel.addItem("", code)
        self.start = QComboBox(self)
        for code in ("windows", "page"):
            self.start.addItem("", code)
        self.owner = QLineEdit(self)
        self.owner.setMaxLength(200)
        self.owner.setMinimumWidth(260)
        self.owner.setText(str(self._program.settings.value(OWNER, "")))
        self._about_owner = QLabel(self)
        self._about_owner.setProperty("role", "muted")
        self._about_owner.setWordWrap(True)
        self._about_owner.setTextFormat(Qt.TextFormat.PlainText)
        self.versions = VersionRoom(window.keeping.versions)
        self.versions.said.connect(self._fit)
        self._capture = QLabel(self)
        self._capture.setProperty("role", "subtitle")
        self.prefixes = PrefixFields(self._program.settings, self)
        self.done_button = QPushButton(self)
        self.done_button.setDefault(True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(12)
        self._form.addRow(" ", self.language)
        self._form.addRow(" ", self.appearance)
        self._form.addRow(" ", self.wheel)
        self._form.addRow(" ", self.start)
        self._form.addRow(" ", self.owner)
        self._form.addRow("", self._about_owner)
        self._form.addRow(" ", self.versions)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._form)
        column.addWidget(self._capture)
        column.addWidget(self.prefixes)
        column.addLayout(buttons)
        self._order()
        self._retranslate()
        self._follow()
        self.language.activated.connect(self._choose_language)
        self.appearance.activated.connect(self._choose_appearance)
        self.wheel.activated.connect(self._choose_wheel)
        self.start.activated.connect(self._choose_start)
        self.owner.editingFinished.connect(self._keep_owner)
        self.done_button.clicked.connect(self.close)
        self._program.choices_changed.connect(self._follow)
        self.prefixes.changed.connect(self._program.choices_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keeps = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if keeps and isinstance(self.focusWidget(), QLineEdit):
            event.accept()  # what is written is kept, and the window stays
        else:
            super().keyPressEvent(event)

    def _order(self) -> None:
        """Tab goes down the page."""
        stops: list[QWidget] = [
            self.language,
            self.appearance,
            self.wheel,
            self.start,
            self.owner,
            self.versions.size_field,
            self.versions.clear_button,
            *self.prefixes.fields.values(),
            self.prefixes.usual,
            self.done_button,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        for field, label, names in (
            (
                self.language,
                self.tr("Language"),
                (self.tr("System default"), self.tr("French"), self.tr("English")),
            ),
            (
                self.appearance,
                self.tr("Appearance"),
                (self.tr("System default"), self.tr("Light"), self.tr("Dark")),
            ),
            (self.wheel, self.tr("Mouse wheel"), (self.tr("Scrolls"), self.tr("Zooms"))),
            (
                self.start,
                self.tr("When Parcours starts"),
                (self.tr("Opens what was open"), self.tr("Shows the start page")),
            ),
            (self.owner, self.tr("Owner of new maps"), ()),
            (self.versions, self.tr("Earlier versions"), ()),
        ):
            cast(QLabel, self._form.labelForField(field)).setText(label)
            field.setAccessibleName(label)
            for index, name in enumerate(names):
                cast(QComboBox, field).setItemText(index, name)
        self.owner.setPlaceholderText(self.tr("Your name or your team"))
        self._about_owner.setText(self.tr("Shown in the header of the maps you start."))
        self._capture.setText(self.tr("Prefixes of the capture line"))
        self.versions.retranslate()
        self.done_button.setText(self.tr("Close"))
        self._fit()

    def _fit(self) -> None:
        """As large as the texts need, which `adjustSize` is not on low screens."""
        self.resize(self.sizeHint())

    def _follow(self) -> None:
        for field, choice in (
            (self.language, self._program.language.choice),
            (self.appearance, self._program.appearance.choice),
            (self.wheel, self._program.wheel),
            (self.start, self._program.start),
        ):
            with QSignalBlocker(field):
                field.setCurrentIndex(field.findData(choice))
        self.versions.follow()

    def _choose_language(self) -> None:
        self._program.choose_language(self.language.currentData())

    def _choose_appearance(self) -> None:
        self._program.choose_appearance(self.appearance.currentData())

    def _choose_wheel(self) -> None:
        self._program.choose_wheel(self.wheel.currentData())

    def _choose_start(self) -> None:
        self._program.choose_start(self.start.currentData())

    def _keep_owner(self) -> None:
        self._program.settings.setValue(OWNER, self.owner.text().strip())
