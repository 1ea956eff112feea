"""What is shown when something unexpected went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_PAUSE = 300
"""How long errors are gathered before their number is written anew, ms."""

_MOST = 99
"""The number from which they are no longer counted: writing it may be what fails."""


class AccidentDialog(QDialog):
    """Offers to save a copy, to read the log, to go on or to quit; nothing waits for it. Escape
    goes on. No button has the keyboard at first: what was just typed must press none."""

    quit_wanted = Signal()

    def __init__(self, window: QWidget | None, windows: Sequence[MainWindow] = ()) -> None:
        super().__init__(window)
        self.setObjectName("accident")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._maps = [one for one in windows if isValid(one) and one.session.started]
        self._running = window is not None
        self._more = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._retranslate)
        self._text = words_label("subtitle")
        self._detail = words_label()
        self._count = words_label("muted")
        for label in (self._text, self._detail, self._count):
            label.setMinimumWidth(460)
        self.go_on_button = QPushButton(self)  # in the order of Tab
        self.save_button = QPushButton(self)
        self.log_button = QPushButton(self)
        self.quit_button = QPushButton(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.log_button)
        buttons.addWidget(self.quit_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.go_on_button)
        for button in (self.log_button, self.quit_button, self.save_button, self.go_on_button):
            button.setAutoDefault(False)
        self.go_on_button.setProperty("role", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._text)
        column.addWidget(self._detail)
        column.addWidget(self._count)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.save_button.setVisible(bool(self._maps))
        self.go_on_button.setVisible(self._running)
        if len(self._maps) > 1:
            self.save_button.setMenu(self._menu())
        else:
            self.save_button.clicked.connect(lambda: self._save(self._maps[0]))
        self.log_button.clicked.connect(self._show_log)
        self.go_on_button.clicked.connect(self.close)
        self.quit_button.clicked.connect(self._quit)
        self._retranslate()

    @property
    def count_text(self) -> str:
        """What is said of the errors that happened since; empty without one."""
        return self._count.text()

    def count(self) -> None:
        """Another error happened meanwhile."""
        self._more += 1
        if self._more <= _MOST + 1 and not self._pause.isActive():
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, never another."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, QPushButton):
                button.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle("Parcours")
        if not self._running:
            text = self.tr("Something unexpected went wrong, and Parcours cannot start.")
            detail = self.tr(
                "Try again. If it happens each time, the log says where: it holds nothing of "
                "your maps, and can be sent to those who make Parcours."
            )
        else:
            text = self.tr("Something unexpected went wrong.")
            detail = self.tr(
                "Go on if all looks well. The log says what happened, without a word of your maps."
            )
            if self._maps:
                detail = self.tr(
                    "What is open is still here. Save a copy to be safe, or go on if all looks "
                    "well. The log says what happened, without a word of your maps."
                )
        self._text.setText(text)
        self._detail.setText(detail)
        self._count.setVisible(self._more > 0)
        if self._more > _MOST:
            self._count.setText(self.tr("And more than {number} times since.").format(number=_MOST))
        elif self._more:
            self._count.setText(self.tr("And %n time(s) since.", None, self._more))
        self.quit_button.setText(self.tr("&Quit"))
        self.log_button.setText(self.tr("Show the &log"))
        self.save_button.setText(self.tr("&Save a copy…"))
        self.go_on_button.setText(self.tr("&Go on"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self.adjustSize()

    def _menu(self) -> QMenu:
        menu = QMenu(self.save_button)
        for window in self._maps:
            name = window.documents.name.replace("&", "&&")
            menu.addAction(name, lambda one=window: self._save(one))
        return menu

    def _save(self, window: MainWindow) -> None:
        if isValid(window):
            window.documents.save_copy()

    def _show_log(self) -> None:
        from app.widgets.accidents.log_window import LogWindow

        (self.findChild(LogWindow) or LogWindow(self)).open_log()

    def _quit(self) -> None:
        self.close()
        self.quit_wanted.emit()
