"""The bar above the map that finds and replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.model.finding import Query
from app.widgets.finding.marker import Marker
from app.widgets.finding.places import to_select, where
from app.widgets.finding.search import Search
from app.widgets.plain import plain_tip

if TYPE_CHECKING:
    from app.model.edits.replacing import Replaced
    from app.widgets.window import MainWindow

_READABLE = 0.5
"""Below this zoom the view goes to 100 % to show a match."""

_ICON = 16


class FindBar(QFrame):
    """One row to find, a second one to replace. What is typed is found at once and marked on the
    map; the match that is looked at is selected and scrolled into view."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._canvas = window.canvas
        self.setProperty("role", "bar")
        self.search = Search(window.session, self)
        self._marker = Marker(window.canvas, self.search, window.program.drawing.engine)
        self.query = QLineEdit(self)
        self.query.setClearButtonEnabled(True)
        self.case, self.whole, self.accents = (_Toggle(self) for _ in range(3))
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.place = _Elided(self)
        self.previous, self.next, self.close_button = (_Button(self) for _ in range(3))
        self.by = QLineEdit(self)
        self.replace_one, self.replace_all = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._set_icons()
        self._show_writable()
        self.hide()

    @property
    def replacing(self) -> bool:
        """Whether the row to replace is open."""
        return not self.by.isHidden()

    def open(self) -> None:
        """Show the bar; matches are followed from now on."""
        self.show()
        if not self.search.active:
            self.search.active = True
            self.search.refresh()

    def start(self, words: str) -> None:
        """Ready to type; other words are looked for when some are given."""
        if words:
            self.query.setText(words)
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()

    def show_replacing(self, shown: bool) -> None:
        """Open the second row, or close it."""
        for widget in (self.by, self.replace_one, self.replace_all):
            widget.setVisible(shown)

    def step(self, by: int) -> None:
        """Go so many matches on; what is being written is taken up before."""
        self._window.finish_editing()
        self.search.step(by)

    def close_bar(self) -> None:
        """Close, and give the keyboard to the map, where the current match is selected."""
        self.search.active = False
        self.hide()
        self.search.refresh()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # What it is made of

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 8, 6)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        for field in (self.query, self.by):
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.case, self.whole, self.accents, self.previous, self.next, self.count, self.place),
            (self.replace_one, self.replace_all),
        )
        grid.addWidget(self.query, 0, 0)
        grid.addWidget(self.by, 1, 0)
        for number, widgets in enumerate(rows):
            row = QHBoxLayout()
            row.setSpacing(4 if number == 0 else 6)
            for widget in widgets:
                row.addWidget(widget)
            row.setStretch(len(widgets) - 1, 1) if number == 0 else row.addStretch(1)
            grid.addLayout(row, number, 1)
        grid.addWidget(self.close_button, 0, 2)
        grid.setColumnStretch(1, 1)
        self.show_replacing(False)
        order: tuple[QWidget, ...] = (self.query, self.by, *rows[1], *rows[0][:5])
        for first, second in zip(order, (*order[1:], self.close_button), strict=True):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        window = self._window
        self.query.textChanged.connect(self._look)
        for toggle in (self.case, self.whole, self.accents):
            toggle.toggled.connect(self._look)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.close_button.clicked.connect(self.close_bar)
        self.replace_one.clicked.connect(self._replace)
        self.replace_all.clicked.connect(self._replace_all)
        self.search.changed.connect(self._show)
        self.search.arrived.connect(self._go_to)
        window.session.state_changed.connect(self._show_writable)
        window.program.icons_loaded.connect(self._set_icons)

    def _retranslate(self) -> None:
        self.query.setPlaceholderText(self.tr("Find"))
        self.query.setAccessibleName(self.tr("Words to find"))
        self.by.setPlaceholderText(self.tr("Replace with"))
        self.by.setAccessibleName(self.tr("Words to put in their place"))
        self.case.name(self.tr("Match &case"), self.tr("A is not a"))
        self.whole.name(self.tr("Whole wor&ds"), self.tr("Not inside longer words"))
        self.accents.name(self.tr("Match &accents"), self.tr("É is not e"))
        self.next.name(self.tr("Next match"), "F3")
        self.previous.name(self.tr("Previous match"), "Shift+F3")
        self.close_button.name(self.tr("Close"), "Esc")
        self.replace_one.setText(self.tr("&Replace"))
        self.replace_all.setText(self.tr("Replace a&ll"))
        self._show_writable()
        self._show_count()

    def _set_icons(self) -> None:
        icons = self._window.program.icons
        if icons is None:
            return
        names = {
            self.case: "text-aa",
            self.whole: "brackets-square",
            self.accents: "",
            self.previous: "caret-up",
            self.next: "caret-down",
            self.close_button: "x",
        }
        for button, name in names.items():
            if name:
                button.setIcon(icons.icon(name))

    def _show_writable(self) -> None:
        free = not self._session.read_only
        reason = self.tr("The map is open for reading only")
        one = self.tr("Replace this match and go to the next one (Enter)")
        every = self.tr("Replace every match, as one step (Ctrl+Enter)")
        for widget, tip in ((self.replace_one, one), (self.replace_all, every), (self.by, "")):
            widget.setToolTip(tip if free else reason)
        self.by.setEnabled(free)
        self._enable()

    def _enable(self) -> None:
        found = bool(self.search.matches)
        for button in (self.previous, self.next):
            button.setEnabled(found)
        for push in (self.replace_one, self.replace_all):
            push.setEnabled(found and not self._session.read_only)

    # What it does

    def _look(self) -> None:
        """Find what is typed, and look at a match of the selected element or else of what can be
        seen, so that the map does not jump without need."""
        self._window.finish_editing()
        toggles = self.case, self.whole, self.accents
        case, whole, accents = (toggle.isChecked() for toggle in toggles)
        self.search.look_for(Query(self.query.text(), case, whole, accents))
        first = self._nearest()
        if first >= 0:
            self.search.go(first)

    def _nearest(self) -> int:
        matches = self.search.matches
        if not matches:
            return -1
        chosen = set(self._session.selection)
        seen: set[str] = set()
        picture, view = self._canvas.picture, self._canvas.visible_rect()
        for group, x, y in picture.walk() if picture is not None else ():
            if view.intersects(QRectF(x, y, group.w, group.h)):
                seen.add(group.element)
        for wanted in (chosen, seen):
            for index, match in enumerate(matches):
                if match.element in wanted:
                    return index
        return 0

    def _show(self) -> None:
        """Other matches or another current one."""
        self._marker.take(self._session.shown)
        self._show_count()
        self._enable()

    def _go_to(self) -> None:
        """Select what holds the current match and bring it into view."""
        match = self.search.current
        if match is None:
            return
        canvas = self._canvas
        self._session.select(to_select(self._session.journey, match))
        places = self._marker.places(match)
        if places:
            if canvas.zoom < _READABLE:
                canvas.zoom_onto(1.0, places[0])
            canvas.show_rect(places[0])
        else:
            for element in self._session.selection:
                canvas.show_element(element)

    def _show_count(self) -> None:
        search = self.search
        count, text, place = len(search.matches), "", ""
        if search.current is not None:
            text = self.tr("{index} of {count}")
            text = text.format(index=self.locale().toString(search.index + 1), count=count)
            if not self._marker.places(search.current):
                place = where(self._session.shown, search.current)
        elif count:
            text = self.tr("%n match(es)", "", count)
        elif search.query.text:
            text = self.tr("No match")
        self.count.setText(text)
        self.place.set_text(place)
        state = "none" if search.query.text and not count else ""
        if self.query.property("found") != state:
            self.query.setProperty("found", state)
            self.query.style().unpolish(self.query)
            self.query.style().polish(self.query)

    def _replace(self) -> None:
        if self.search.current is None:
            self.step(1)
            return
        if not self.search.replace(self.by.text(), self.tr("Replace text")):
            self._tell_locked()

    def _replace_all(self) -> None:
        done = self.search.replace_all(self.by.text(), self.tr("Replace all"))
        if done is None:
            return
        self._window.messages.show_message(lambda: self._outcome(done))

    def _outcome(self, done: Replaced) -> str:
        texts = len({(match.element, match.field) for match in done.done})
        sentence = self.tr("{replaced} in {texts}.").format(
            replaced=self.tr("%n replaced", "", len(done.done)),
            texts=self.tr("%n text(s)", "", texts),
        )
        if done.kept:
            sentence += " " + self.tr("%n kept: the template locks them.", "", len(done.kept))
        return sentence

    def _tell_locked(self) -> None:
        if self.search.current is not None and not self._session.read_only:
            self._window.messages.show_message(
                lambda: self.tr("The template of this map locks this name."), "warning"
            )

    # Qt's events

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()  # it adds a note elsewhere in the window
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif enter and modifiers == Qt.KeyboardModifier.ControlModifier and self.replacing:
            self.replace_all.click()
        elif enter and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.step(-1)
        elif enter and modifiers == Qt.KeyboardModifier.NoModifier:
            if self.by.hasFocus():
                self.replace_one.click()
            else:
                self.step(1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = max(120, min(420, self.width() * 3 // 10))
        for field in (self.query, self.by):
            field.setFixedWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _Button(QToolButton):
    """A quiet button with an icon, a tip, and a name for who cannot see it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self.setIconSize(QSize(_ICON, _ICON))

    def name(self, text: str, keys: str) -> None:
        """Say what it does and by which keys."""
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({shown})")


class _Toggle(_Button):
    """A button that stays down; its mnemonic is in its name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)

    def name(self, text: str, keys: str) -> None:
        """Say what it does, with a mnemonic, and what that means."""
        shortcut = QKeySequence.mnemonic(text)
        shown = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        plain = text.replace("&", "")
        self.setText("é")
        self.setShortcut(shortcut)
        self.setAccessibleName(plain)
        self.setAccessibleDescription(keys)
        self.setToolTip(f"{plain}: {keys} ({shown})")


class _Elided(QLabel):
    """A text that gives way when there is no room; its tip is all of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setProperty("role", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setText(text)
        self.setToolTip(plain_tip(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
        )
        painter.end()
