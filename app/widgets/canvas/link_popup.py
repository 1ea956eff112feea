"""The small line that asks for the address of a link, beside the text."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.model.errors import EditError
from app.model.styles import is_link, link_from
from app.widgets.sentences import sentence

_WIDTH = 300
_GAP = 6
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class LinkPopup(QFrame):
    """Asks for an address. Enter sets it, an empty one removes the link, Escape leaves; so does
    going elsewhere, which takes a good address along."""

    chosen = Signal(str)
    """An address that `is_link`, or an empty one."""
    left = Signal()

    def __init__(self, parent: QWidget, address: str) -> None:
        super().__init__(parent)
        self.setObjectName("link_popup")
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._address = address
        self._over = False
        self.line = QLineEdit(address)
        self.line.setPlaceholderText("https://…")
        self.line.setAccessibleName(self.tr("Address of the link"))
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setProperty("role", "muted")
        self._words.setText(
            self.tr("Enter sets the link; leave the address empty to remove it.")
            if address
            else self.tr("Enter sets the link.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._words)
        self.setFixedWidth(_WIDTH)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._on_edited)

    @property
    def has_focus(self) -> bool:
        """Whether the address is being typed."""
        return self.line.hasFocus()

    @property
    def problem(self) -> str:
        """What is said to be wrong with the address, or an empty text."""
        return self._words.text() if self._words.property("role") == "error" else ""

    def show_at(self, place: QRect) -> None:
        """Show below a rectangle of the parent, or above it where there is no room, ready to
        type."""
        self.adjustSize()
        room = cast(QWidget, self.parentWidget()).rect()
        left = min(max(place.left(), _GAP), max(_GAP, room.right() - self.width() - _GAP))
        top = place.bottom() + _GAP
        if top + self.height() > room.bottom():
            top = max(_GAP, place.top() - self.height() - _GAP)
        self.move(QPoint(left, top))
        self.show()
        self.raise_()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # it is not for the map below

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it is not for the map below

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            alt = cast(QKeyEvent, event).modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and cast(QKeyEvent, event).key() in _ARROWS:
                event.accept()  # they move what is selected on the map
                return True
        elif event.type() == QEvent.Type.KeyPress:
            key = cast(QKeyEvent, event).key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
            if key == Qt.Key.Key_Escape:
                self._end()
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return True
        elif (
            isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING
        ):
            self._go()
        return super().eventFilter(watched, event)

    def _on_edited(self) -> None:
        self._words.setProperty("role", "muted")
        self._words.setText(self.tr("Enter sets the link."))

    def _choose(self) -> None:
        address = link_from(self.line.text())
        if address and not is_link(address):
            self._words.setText(sentence(EditError("bad-link")))
            self._words.setProperty("role", "error")
            self._words.style().polish(self._words)
            self.adjustSize()
            return
        if not self._over:
            self._over = True
            self.chosen.emit(address)

    def _go(self) -> None:
        """The focus went elsewhere."""
        address = link_from(self.line.text())
        if not self._over and address != self._address and is_link(address):
            self._over = True
            self.chosen.emit(address)
        else:
            self._end()

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.left.emit()
