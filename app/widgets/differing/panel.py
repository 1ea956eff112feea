"""What differs between two states of the map, in the place of the inspector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout

from app.model.comparing import Difference, Names, differences, tally
from app.model.journey import Journey
from app.widgets.differing.list_view import DifferenceList
from app.widgets.differing.rows import Listed, Rows, key_of
from app.widgets.differing.taking import Taking
from app.widgets.differing.words import DifferenceWords
from app.widgets.focus_ring import FocusRing
from app.widgets.panels.inspector import Guest
from app.widgets.panels.section import Heading
from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_AGAIN_MS = 250
"""After a change of the map, before it is compared again."""

_SHEET = """
QLabel { font-size: 12px; }
QPushButton { font-size: 12px; padding: 5px 8px; }
QLabel[role="muted"] { font-size: 11px; }
QListView#differences { border: 0; font-size: 12px; background: transparent; outline: 0; }
QPlainTextEdit#difference { font-size: 12px; border: 0; border-top: 1px solid palette(mid);
  background: transparent; padding: 6px; }
"""


class Compared(NamedTuple):
    """Two states of the map; None is the map as it is in the window."""

    title: Callable[[], str]
    before: Journey | None
    after: Journey | None


class DifferencesPanel(Guest):
    """Follows the window's map, as far as that is one of the sides."""

    closed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("differences_panel")
        self.setStyleSheet(_SHEET)
        self._window = window
        self._session = window.session
        self._heading: Callable[[], str] = str
        self._parts: tuple[Compared, ...] = ()
        self._journey: Journey | None = None
        """The map as it was last compared."""
        self._found: list[Listed] = []
        self._words = DifferenceWords(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AGAIN_MS)
        self._later.timeout.connect(self._compare)
        self._title = Heading("")
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setText("✕")
        self._close.clicked.connect(self.closed)
        self.about, self.notes = words_label(), words_label("muted")
        self.rows = Rows(self)
        self.list = DifferenceList(self.rows)
        self.list.wanted.connect(self._go)
        self.list.walked.connect(self._tell)
        self.list.chosen.connect(self._offer)
        self.list.taking.connect(self.take)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu_at)
        self._taking = Taking(window)
        self.take_button = QPushButton()
        self.take_button.setAutoDefault(True)  # Enter presses it
        self.take_button.clicked.connect(self.take)
        self._session.state_changed.connect(self._offer)
        self.detail = QPlainTextEdit()
        self.detail.setObjectName("difference")
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        FocusRing(self.detail)
        self._lay_out()
        self._session.changed.connect(self._follow)
        self._session.replaced.connect(self._replaced)
        self._name()

    def compare(self, heading: Callable[[], str], parts: Sequence[Compared]) -> None:
        """Lists what differs in each of these; what has no difference is not mentioned."""
        self._heading, self._parts = heading, tuple(parts)
        self._journey = None
        self._compare()

    def finish_editing(self) -> None:
        """Nothing is typed here."""

    def take(self) -> None:
        """Takes over what is chosen: of another's changes that side, of those here what was. The
        next difference is chosen then."""
        rows = {index.row() for index in self.list.selectedIndexes()}
        following = self.rows.after(rows)
        chosen = self._chosen()
        if not self._taking.take(chosen):
            self._compare()
            return
        self._compare()
        if not any(self.rows.has(key_of(one)) for _, one in chosen):
            there = next((key for key in following if self.rows.has(key)), ())
            self.list.setCurrentIndex(self.rows.find(there))

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._list()
            self._offer()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._compare()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # inside

    def _follow(self) -> None:
        if self.isVisible() and self._session.journey is not self._journey:
            self._later.start()

    def _replaced(self) -> None:
        self._parts, self._journey, self._found = (), None, []
        self.rows.take([])
        if self.isVisible():
            self.closed.emit()

    def _compare(self) -> None:
        """Compares again, when the map is another."""
        self._later.stop()
        if not self._parts or not self._session.started:
            return
        journey = self._session.journey
        if journey is self._journey:
            return
        self._journey = journey
        self._found = []
        for part in self._parts:
            before = part.before if part.before is not None else journey
            after = part.after if part.after is not None else journey
            found = [one for one in differences(before, after) if _is_told(one)]
            alike = {key_of(one): one for each in self._found for one in each.found}
            found = [one for one in found if not _is_alike(one, alike.get(key_of(one)))]
            if not found:
                continue
            listed = Listed(part.title, Names(before), Names(after), found)
            if part.after is not None:
                here = differences(before, journey)
                listed = listed._replace(
                    theirs=True,
                    left={key_of(one) for one in differences(journey, after)},
                    here={key_of(one): one for one in here},
                    touched={(one.group, one.element) for one in here},
                )
            self._found.append(listed)
        self._list()

    def _list(self) -> None:
        current = self.rows.difference(self.list.currentIndex())
        place = self.list.verticalScrollBar().value()
        self.rows.take(self._found)
        index = self.rows.find(key_of(current[1]) if current is not None else ())
        self.list.setCurrentIndex(index)
        self.list.verticalScrollBar().setValue(place)
        self._say()
        self._tell(index)

    def _say(self) -> None:
        counts = tally(one for listed in self._found for one in listed.found)
        said = [
            self.tr("%n added", "", counts.added) if counts.added else "",
            self.tr("%n removed", "", counts.removed) if counts.removed else "",
            self.tr("%n moved", "", counts.moved) if counts.moved else "",
            self.tr("%n changed", "", counts.changed) if counts.changed else "",
        ]
        words = [self._heading()]
        if len(self._found) == 1 and len(self._parts) > 1:
            words.append(self._found[0].title())
        self.about.setText("\n".join(words))
        self.notes.setText(
            ", ".join(one for one in said if one) or self.tr("Nothing differs: both are equal.")
        )
        self._offer()
        self.list.setVisible(bool(self._found))
        self.detail.setVisible(bool(self._found))

    def _tell(self, index: QModelIndex) -> None:
        """All of what differs in the current row, which may be long."""
        found = self.rows.difference(index)
        if found is None:
            self.detail.setPlainText("")
            return
        listed, one = found
        whole = self._words.whole(one, listed.old, listed.new)
        what = self._words.what(one, listed.old, listed.new)
        if one.what != "changed":
            text = whole.before or whole.after if one.what != "moved" else one.name
            lines = [what, "", text or one.name]
        elif whole.before and whole.after:
            lines = [self.tr("Before:"), whole.before, "", self.tr("After:"), whole.after]
        else:
            lines = [what]
        mine = listed.here.get(key_of(one)) if listed.clash(one) else None
        if mine is not None and (words := self._words.after(mine, Names(self._session.journey))):
            lines += ["", self.tr("Here:"), words]
        self.detail.setPlainText("\n".join(lines))

    def _chosen(self) -> list[tuple[Listed, Difference]]:
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        found = (self.rows.difference(self.rows.index(row)) for row in rows)
        return [one for one in found if one is not None]

    def _offer(self) -> None:
        """What can be done with what is chosen."""
        chosen = self._chosen()
        self.take_button.setVisible(bool(self._found))
        self.take_button.setText(self._taking.words(chosen))
        self.take_button.setToolTip(self._taking.tip(chosen))
        self.take_button.setEnabled(self._taking.possible(chosen))

    def _go(self, index: QModelIndex) -> None:
        """Shows on the map what a row is about, or where it was."""
        found = self.rows.difference(index)
        if found is None:
            return
        element = self._place(found[1])
        if not element:
            return
        window = self._window
        window.finish_editing()
        self._session.select([element])
        window.canvas.show_element(element)

    def _menu_at(self, at: QPoint) -> None:
        """What can be done with a row, there or, by keys, at the current one."""
        index = self.list.indexAt(at)
        if self.rows.difference(index) is None:
            index = self.list.currentIndex()
            at = self.list.visualRect(index).center()
        found = self.rows.difference(index)
        if found is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self._chosen()
        take = menu.addAction(self._taking.words(chosen))
        take.setEnabled(self._taking.possible(chosen))
        take.triggered.connect(self.take)
        show = menu.addAction(self.tr("&Show on the map"))
        show.setEnabled(bool(self._place(found[1])))
        show.triggered.connect(lambda: self._go(index))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _place(self, one: Difference) -> str:
        """What of the map as it is now to go to; empty for nothing."""
        journey = self._session.journey
        lanes, stages = ({part.id for part in parts} for parts in (journey.lanes, journey.stages))
        if one.group == "notes":
            there = one.element in Names(journey).items
        else:
            others = (*journey.links, *journey.phases)
            there = one.element in lanes | stages | {part.id for part in others}
        if there:
            return one.element
        for spot in (one.stands, one.was):
            if spot is not None and spot.lane in lanes and spot.stage in stages:
                return spot.cell
        return ""

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(12, 4, 12, 8)
        words.setSpacing(4)
        words.addWidget(self.about)
        words.addWidget(self.notes)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 8, 12, 12)
        foot.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head_row(self._title, self._close))
        column.addLayout(words)
        column.addWidget(self.list, 3)
        column.addWidget(self.detail, 1)
        column.addLayout(foot)
        column.addStretch(0)

    def _name(self) -> None:
        self._title.setText(self.tr("Differences"))
        self.setAccessibleName(self._title.text())
        self.list.setAccessibleName(self._title.text())
        self.detail.setAccessibleName(self.tr("The whole difference"))
        self._close.setToolTip(self.tr("Show the inspector again"))
        self._close.setAccessibleName(self._close.toolTip())


def _is_told(one: Difference) -> bool:
    """A picture that came or went is told where it is used."""
    return one.group != "pictures" or one.what == "changed"


def _is_alike(one: Difference, other: Difference | None) -> bool:
    """Whether another changed it in just the same way: it is listed there."""
    return other is not None and (one.after, one.stands) == (other.after, other.stands)
