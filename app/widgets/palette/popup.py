"""The palette itself: over the top of the window, never modal, gone with Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.widgets.actions.action_set import key_sequences
from app.widgets.actions.files import FILE
from app.widgets.actions.finding import FIND
from app.widgets.actions.helping import HELP
from app.widgets.actions.table import ACTIONS
from app.widgets.actions.views import VIEW
from app.widgets.palette.entries import entries
from app.widgets.palette.field import QueryField
from app.widgets.palette.history import History
from app.widgets.palette.row_painter import HEADING_HEIGHT, ROW_HEIGHT, RowPainter
from app.widgets.palette.rows import Row, Rows
from app.widgets.style.tokens import SMALL_SIZE

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

WIDTH = 640
_SHADE = 18
"""The shadow around the panel, px."""
_TOP = 40
"""From the window's top to the panel, px."""
_MOST_ROWS = 11.5
_RADIUS = 10
_HEAD = (16, 12, 16, 10)
_FOOT = (16, 4, 16, 8)
"""Around the line above the list and the one below it: left, top, right, bottom, px."""
_MARGINS = _HEAD[1] + _HEAD[3] + _FOOT[1] + _FOOT[3]
_LIST_PAD = 4
_THROUGH = (*FILE, *FIND, *VIEW, *HELP)
"""Commands whose keys work while it is open."""
_NONE_HEIGHT = 64


class CommandPalette(QFrame):
    """One to a window, made when it is first asked for. It holds the focus while it is open and
    gives it back where it was; a command runs after that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("command_palette")
        self._window = window
        self._history = History(window.program.settings)
        self._before: QWidget | None = None
        self._closing = False
        self._glass = QLabel(self)
        self.field = QueryField(self)
        self.field.held_back = [
            keys for spec in ACTIONS if spec not in _THROUGH for keys in key_sequences(spec)
        ]
        self._line = QFrame(self)
        self._line.setProperty("role", "line")
        self._line.setFixedHeight(1)
        self.rows = Rows(self)
        self.list = QListView(self)
        self._none = QLabel(self)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "muted")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._arrange()
        self._dress()
        self._retranslate()
        self.field.textChanged.connect(self._ask)
        self.field.walked.connect(self._walk)
        self.field.accepted.connect(self._accept)
        self.field.given_up.connect(self.dismiss)
        self.field.left.connect(self._leave)
        self.list.clicked.connect(self._run)
        self.list.selectionModel().currentChanged.connect(self._announce)
        window.program.icons_loaded.connect(self._dress)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Opens it, or closes it when it is open."""
        if self.isVisible():
            self.dismiss()
        else:
            self.open()

    def open(self) -> None:
        """Shows it with an empty line; what has the focus now gets it back later."""
        self._before = QApplication.focusWidget()
        self._gather()
        self.field.clear()
        self._ask()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Closes it; the focus goes back where it was."""
        if not self.isVisible():
            return
        self._closing = True
        try:
            self._give_focus_back()
            self.hide()
        finally:
            self._closing = False

    # building

    def _arrange(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(self._window.program.appearance, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setCursor(Qt.CursorShape.PointingHandCursor)
        head = QHBoxLayout()
        head.setContentsMargins(*_HEAD)
        head.setSpacing(10)
        head.addWidget(self._glass)
        head.addWidget(self.field, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(*_FOOT)
        foot.addWidget(self._hint)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SHADE, _SHADE, _SHADE, _SHADE)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.field)

    def _dress(self) -> None:
        """Colours and icons of the appearance of now."""
        program = self._window.program
        tokens = program.appearance.tokens
        self.field.setStyleSheet(
            "QLineEdit { border: 0; background: transparent; font-size: 15px; padding: 0; }"
        )
        self.list.setStyleSheet(
            "QListView { border: 0; border-radius: 0; background: transparent; "
            f"padding: {_LIST_PAD}px 0; }}"
        )
        self._hint.setStyleSheet(f"color: {tokens.muted}; font-size: {SMALL_SIZE - 1}px;")
        if program.icons:
            self._glass.setPixmap(
                program.icons.icon("magnifying-glass", tokens.muted).pixmap(QSize(18, 18))
            )
        if self.isVisible():
            self._again()

    def _retranslate(self) -> None:
        name = self.tr("Search or run a command…")
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(self.tr("Command palette"))
        self.field.setAccessibleDescription(
            self.tr("Type a few letters of a command; the arrow keys choose, Enter runs it.")
        )
        self.list.setAccessibleName(self.tr("Commands"))
        self._hint.setText(self.tr("↑ ↓ choose    Enter run    Esc close"))

    # what is shown

    def _gather(self) -> None:
        self.rows.take(entries(self._window), self._history.ids())

    def _again(self) -> None:
        """The same query on what there is now."""
        self._gather()
        self._ask()

    def _ask(self) -> None:
        query = self.field.text()
        self.rows.ask(query)
        any_rows = self.rows.rowCount() > 0
        self.list.setVisible(any_rows)
        self._none.setVisible(not any_rows)
        self._place()
        if any_rows:
            self.list.setCurrentIndex(self.rows.index(0, 0))
            self.list.scrollToTop()
        else:
            self._none.setText(self.tr("No command matches “{query}”.").format(query=query.strip()))
            self._say(self._none.text())

    def _walk(self, step: str) -> None:
        count = self.rows.rowCount()
        if not count:
            return
        here = self.list.currentIndex().row()
        page = max(1, self.list.viewport().height() // ROW_HEIGHT - 1)
        there = {
            "up": (here - 1) % count,
            "down": (here + 1) % count,
            "page-up": max(0, here - page),
            "page-down": min(count - 1, here + page),
            "first": 0,
            "last": count - 1,
        }[step]
        self.list.setCurrentIndex(self.rows.index(there, 0))
        if there == 0:
            self.list.scrollToTop()

    def _announce(self, current: QModelIndex) -> None:
        """The focus stays in the line: what is chosen in the list has to be said."""
        row = self.rows.row(current)
        if row is not None:
            self._say(self.rows.spoken(row))

    def _say(self, text: str) -> None:
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    # what it does

    def _accept(self) -> None:
        self._run(self.list.currentIndex())

    def _run(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is None or not row.entry.about.enabled:
            return
        self._do(row)

    def _do(self, row: Row) -> None:
        if row.entry.kept:
            self._history.add(row.entry.about.id)
        self.dismiss()
        row.entry.run()

    def _give_focus_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        elif self._window.map_shown:
            self._window.canvas.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.field.clearFocus()

    def _leave(self) -> None:
        """Somebody else took the focus: it may keep it."""
        if not self._closing:
            self._before = None
            self.hide()

    # where it is

    def _place(self) -> None:
        """Over the top middle, as high as its rows; the rest is scrolled to."""
        room = self._window.rect()
        width = min(WIDTH, room.width() - 48) + 2 * _SHADE
        height = min(self._rest() + self._rows_height(), room.height() - _TOP - 24)
        left = (room.width() - width) // 2
        self.setGeometry(QRect(left, _TOP - _SHADE, width, height))

    def _rest(self) -> int:
        """What stands around the list, px."""
        parts = (self.field, self._hint)
        return sum(part.sizeHint().height() for part in parts) + 1 + _MARGINS + 2 * _SHADE

    def _rows_height(self) -> int:
        most = round(_MOST_ROWS * ROW_HEIGHT) + HEADING_HEIGHT
        count = self.rows.rowCount()
        if not count:
            return _NONE_HEIGHT
        if count * ROW_HEIGHT >= most:
            return most
        headings = sum(bool(self.rows.heading(n)) for n in range(count))
        return min(most, count * ROW_HEIGHT + headings * HEADING_HEIGHT + 2 * _LIST_PAD)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.isVisible():
                self._again()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._window.program.appearance.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QRectF(self._panel())
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(_SHADE, 0, -2):
            painter.setBrush(QColor(10, 16, 36, 9 if tokens.dark else 4))
            shade = panel.adjusted(-step, -step + 5, step, min(step + 5, _SHADE))
            painter.drawRoundedRect(shade, _RADIUS + step, _RADIUS + step)
        painter.setPen(QColor(tokens.field_line))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _panel(self) -> QRect:
        return self.rect().adjusted(_SHADE, _SHADE, -_SHADE, -_SHADE)
