"""One sentence above the map, with at most a few things to do about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

_WORDS = 300
"""Room that the words are given beside the choices, px."""

Level = Literal["info", "warning", "error"]


Said = str | Callable[[], str]
"""Words, or what gives them in the language of now."""


class Choice(NamedTuple):
    """A button of a message; the bar closes unless `run` returns False or shows another message."""

    text: Said
    run: Callable[[], object]


class MessageBar(QFrame):
    """Shows the last message until it is closed, acted upon, replaced or let go. Never modal.

    In another language it says the same again, or goes where it was given mere words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("level", "info")
        self._count = 0
        self._said: list[Said] = []
        self._again: Callable[[], None] = self.hide
        """Shows what is shown once more."""
        self._brief = False
        self._lasting = False
        self._before: QWidget | None = None
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._close = QToolButton(self)
        self._close.setProperty("role", "quiet")
        self._close.setText("✕")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        self._said_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said_row.setSpacing(12)
        self._said_row.addWidget(self._label, 1)
        self._said_row.addLayout(self._buttons)
        row.addLayout(self._said_row, 1)
        row.addWidget(self._close)
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, or the last one."""
        return self._label.text()

    @property
    def count(self) -> int:
        """How many messages were shown: another one is another message, though it says the same."""
        return self._count

    def show_message(
        self, text: Said, level: Level = "info", *choices: Choice, lasting: bool = False
    ) -> None:
        """Replaces what is shown. What is `lasting` stays while the map is changed."""
        self._count += 1
        self._brief = False
        self._lasting = lasting or level == "error"
        self._said = [text, *(choice.text for choice in choices)]
        self._again = lambda: self.show_message(text, level, *choices, lasting=lasting)
        layout = cast(QBoxLayout, self.layout())
        layout.setEnabled(False)  # each button that is shown would have the window laid out
        try:
            while (item := self._buttons.takeAt(0)) is not None:
                cast(QWidget, item.widget()).deleteLater()
            for choice in choices:
                button = QPushButton(self)
                button.setAutoDefault(True)  # Enter presses it, as it does in a dialog
                button.clicked.connect(self._runner(choice.run))
                self._buttons.addWidget(button)
                button.show()  # the layout would do so later, and count it as nothing until then
            self._say()
        finally:
            layout.setEnabled(True)
        self.setProperty("level", level)
        for widget in (self, self._label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()

    def to_come_back(self) -> Callable[[], None]:
        """What shows once more, later, what is shown now; hides the bar where nothing is."""
        return self._again if self.isVisible() else self.hide

    def says(self, text: Said) -> bool:
        """Whether this is what is shown: the same words, or what gives them."""
        return self.isVisible() and self._said[:1] == [text]

    def say_again(self) -> None:
        """Asks once more for the words that were given as what gives them: they may be others."""
        self._say()

    def make_brief(self) -> None:
        """Let what is shown go with the selection."""
        self._brief = True

    def show_brief(self, text: str) -> None:
        """Replaces what is shown by a word on what is selected, which goes with the selection."""
        self.show_message(text)
        self._brief = True

    def let_go(self, *, of: Literal["selection", "map"]) -> None:
        """Something else is selected, or the map is another: what was said of it goes. Errors
        stay, and what is lasting."""
        if self._brief or (of == "map" and not self._lasting):
            self.hide()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the first choice: Enter takes it, Esc closes the bar; the
        keyboard then goes back to where it was."""
        item = self._buttons.itemAt(0)
        if item is not None:
            self._before = QApplication.focusWidget()
            cast(QWidget, item.widget()).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if any(isinstance(said, str) for said in self._said):
                self.hide()
            elif self._said:
                self._say()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The choices stand beside the words, or below them where that leaves the words no room."""
        self._buttons.invalidate()  # it knows the buttons' new words at the next turn only
        narrow = self._buttons.sizeHint().width() + _WORDS > self.width()
        way = QBoxLayout.Direction
        self._said_row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._said_row.setAlignment(
            self._buttons, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
        )

    def _say(self) -> None:
        text, *choices = (said if isinstance(said, str) else said() for said in self._said)
        self._label.setText(text)
        self.setAccessibleName(text)
        for index, words in enumerate(choices):
            item = self._buttons.itemAt(index)
            if item is not None:
                cast(QPushButton, item.widget()).setText(words)
        self._arrange()

    def _retranslate(self) -> None:
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self._close.toolTip())

    def _runner(self, run: Callable[[], object]) -> Callable[[], None]:
        def runner() -> None:
            count = self._count
            if run() is not False and self._count == count:
                self.hide()

        return runner
