"""The earlier versions of a map and its snapshots, in the place of the inspector."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from app.files.versions.store import Version
from app.widgets.panels.inspector import Guest
from app.widgets.panels.section import Heading
from app.widgets.versions.deeds import VersionDeeds
from app.widgets.versions.entries import Entry, entries_of
from app.widgets.versions.list import VersionModel
from app.widgets.versions.looking import Looking
from app.widgets.versions.naming import NamingRow
from app.widgets.versions.row_painter import VersionPainter
from app.widgets.versions.words import VersionWords
from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.model.journey import Snapshot
    from app.widgets.keeping.versions import Versions
    from app.widgets.window import MainWindow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHEET = """
QPushButton { font-size: 12px; padding: 5px 8px; }
QLabel, QLineEdit { font-size: 12px; }
QLabel[role="muted"] { font-size: 11px; }
QToolButton#more { padding: 5px 8px; border: 1px solid palette(mid); border-radius: 6px; }
QToolButton#more:hover { background: palette(alternate-base); }
QToolButton#more:focus { border-color: palette(highlight); }
QToolButton#more::menu-indicator { image: none; width: 0; }
QListView#versions { border: 0; background: transparent; outline: 0; }
"""


class VersionPanel(Guest):
    """Follows the window's map: what it lists is read again whenever something is kept."""

    closed = Signal()

    def __init__(self, window: MainWindow, versions: Versions) -> None:
        super().__init__()
        self.setObjectName("version_panel")
        self.setStyleSheet(_SHEET)
        self._window = window
        self._session = window.session
        self._versions = versions
        self._found: list[Version] = []
        self._snapshots: tuple[Snapshot, ...] = ()
        self._anew = True
        self._words = VersionWords(self)
        self.deeds = VersionDeeds(window, versions.store, self._words)
        self.naming = NamingRow()
        self._renamed: Entry | None = None
        self._title = Heading("")
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setText("✕")
        self._close.clicked.connect(self.closed)
        self.keep_button, self.restore_button = QPushButton(), QPushButton()
        self.open_button, self.more_button = QPushButton(), QToolButton()
        self._about, self._empty = words_label("muted"), words_label("muted")
        self.list = QListView()
        self.model = VersionModel(self._words, self)
        self._looking = Looking(self.model, self)
        self._lay_out()
        self._connect()
        self._name()

    @property
    def current(self) -> Entry | None:
        """The entry that is chosen."""
        return self.model.entry_at(self.list.currentIndex())

    @property
    def busy(self) -> bool:
        """Whether something is still being read."""
        return self._looking.busy

    def enter(self) -> None:
        """Gives the keyboard to the list."""
        target = self.list if self.model.entries else self.keep_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_name(self) -> None:
        """Asks how a snapshot of the map is called."""
        self._renamed = None
        self.naming.ask(self.tr("What is the map called as it is now?"), self.tr("Keep"), "")

    def finish_editing(self) -> None:
        """A name that is being written is not asked for any more."""

    def stop(self) -> None:
        """The window closes: nothing more is read."""
        self._looking.rest(wait=True)

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.model.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._looking.rest()
            self.naming.hide()
            self.deeds.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry, key = self.current, event.key()
        in_list = self.list.hasFocus() and entry is not None
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif in_list and entry and key in _ENTER:
            self.deeds.open_beside(entry)
        elif isinstance(pressed := self.focusWidget(), QPushButton) and key in _ENTER:
            pressed.click()
        elif in_list and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif in_list and entry and entry.snapshot and key == Qt.Key.Key_F2:
            self.rename()
        else:
            super().keyPressEvent(event)

    # what is done with the entry that is chosen

    def restore(self) -> None:
        """Puts it in the place of the map."""
        if self.current is not None:
            self.deeds.restore(self.current)

    def open_beside(self) -> None:
        """Opens it in another window."""
        if self.current is not None:
            self.deeds.open_beside(self.current)

    def differ(self) -> None:
        """Lists what differs from it to the map."""
        if self.current is not None:
            self.deeds.differ(self.current)

    def save_as_file(self) -> None:
        """Writes it into a file."""
        if self.current is not None:
            self.deeds.save_as_file(self.current)

    def rename(self) -> None:
        """Asks for another name of a snapshot."""
        entry = self.current
        if entry is not None and entry.snapshot is not None:
            self._renamed = entry
            self.naming.ask(self.tr("Name of the snapshot"), self.tr("Rename"), entry.name)

    def remove(self) -> None:
        """Removes it."""
        entry = self.current
        if entry is not None and self.deeds.remove(entry) and entry.version is not None:
            self._reload()

    def remove_all(self) -> None:
        """Removes every version that the program keeps of the map."""
        path = self._session.path
        if path is not None and self.deeds.remove_all(path):
            self._reload()

    # inside

    def _named(self, name: str) -> None:
        entry, self._renamed = self._renamed, None
        if entry is None:
            self.deeds.keep(name)
        else:
            self.deeds.rename(entry, name)
        self.enter()

    def _reload(self) -> None:
        """Lists again what is kept, read beside the window's work."""
        if not self._session.started:
            return
        path = self._session.path
        self._versions.find(lambda found: self._take(found) if path == self._session.path else None)

    def _take(self, found: list[Version]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        """Lists what was found, and the snapshots that the map has."""
        self._snapshots = self._session.journey.snapshots
        self._looking.work(self._session.journey, self.devicePixelRatioF())
        before = {one.key: self.model.older(one.key) for one in self.model.entries}
        chosen, stood = self.current, self.list.currentIndex().row()
        entries = entries_of(self._found, self._snapshots)
        self._words.tell_apart(entries)
        self.model.show_entries(entries, anew=self._anew)
        self._anew = False
        moved = {key for key, older in before.items() if self.model.older(key) != older}
        self.model.forget(moved)
        row = self.model.row_of(chosen.key) if chosen else -1
        if entries:
            at = row if row >= 0 else min(stood, len(entries) - 1)  # of what went, the next
            self.list.setCurrentIndex(self.model.index(max(0, at)))
        self.list.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self._say()

    def _follow(self) -> None:
        """The map is another: its snapshots may be."""
        if not self._session.started or not self.isVisible():
            return
        if self._session.journey.snapshots is not self._snapshots and (
            self._session.journey.snapshots != self._snapshots
        ):
            self._show()

    def _replaced(self) -> None:
        """Another map is taken up."""
        self._anew, self._found = True, []
        self._looking.begin_anew()
        self.naming.hide()
        if self.isVisible():
            self._show()
            self._anew = True
            self._reload()

    def _connect(self) -> None:
        self.naming.named.connect(self._named)
        self.naming.left.connect(self.enter)
        self.list.doubleClicked.connect(self.open_beside)
        self.list.customContextMenuRequested.connect(self._menu_at)
        self.list.selectionModel().currentChanged.connect(self._say)
        self.keep_button.clicked.connect(self.ask_name)
        self.restore_button.clicked.connect(self.restore)
        self.open_button.clicked.connect(self.open_beside)
        self._session.changed.connect(self._follow)
        self._session.replaced.connect(self._replaced)
        self._session.state_changed.connect(self._say)
        self._versions.kept.connect(self._saved)
        self._window.program.choices_changed.connect(self._say)

    def _saved(self) -> None:
        if self.isVisible():
            self._reload()

    def _menu_at(self, at: QPoint) -> None:
        if self.list.indexAt(at).isValid():
            self._menu.popup(self.list.viewport().mapToGlobal(at))

    def _fill_menu(self) -> None:
        """What can be done with the entry that is chosen."""
        self._menu.clear()
        entry = self.current
        if entry is not None:
            writable = not self._session.read_only
            self._add(self.tr("&Open beside"), self.open_beside)
            self._add(self.tr("&Restore"), self.restore, writable)
            self._add(self.tr("See what &differs"), self.differ)
            self._add(self.tr("&Save as a map…"), self.save_as_file)
            if entry.snapshot is not None:
                self._menu.addSeparator()
                self._add(self.tr("Re&name…"), self.rename, writable)
            self._menu.addSeparator()
            removable = writable or entry.version is not None
            self._add(self.tr("Re&move"), self.remove, removable)
        if self._found:
            self._add(self.tr("Remove &all versions of this map…"), self.remove_all)

    def _add(self, text: str, run: Callable[[], None], enabled: bool = True) -> None:
        action = self._menu.addAction(text)
        action.triggered.connect(run)
        action.setEnabled(enabled)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(12, 4, 12, 6)
        words.setSpacing(6)
        words.addWidget(self._about)
        words.addWidget(self.keep_button)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more_button.setMenu(self._menu)
        self.more_button.setObjectName("more")
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.list.setObjectName("versions")
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setModel(self.model)
        self.list.setItemDelegate(
            VersionPainter(self._window.program.appearance, self._words, self.list)
        )
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._empty.setContentsMargins(12, 12, 12, 12)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 12)
        foot.setSpacing(6)
        for button in (self.open_button, self.restore_button):
            foot.addWidget(button, 1)
        foot.addWidget(self.more_button)
        self._foot = (self.open_button, self.restore_button, self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head_row(self._title, self._close))
        column.addLayout(words)
        column.addWidget(self.naming)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(foot)

    def _say(self) -> None:
        """What is above and below the list, and what can be done."""
        if not self._session.started:
            return
        session, entry = self._session, self.current
        if not self._versions.limit:
            about = self.tr("No versions are kept: the preferences leave them no room.")
        elif session.path is None:
            about = self.tr("A version is kept each time the map is saved. This one never was.")
        else:
            about = self.tr(
                "A version is kept each time the map is saved: all of the last hour, then one an"
                " hour, one a day and one a week. They are on this computer alone."
            )
        self._about.setText(about)
        self._empty.setText(self.tr("Nothing is kept of this map so far."))
        self.keep_button.setEnabled(not session.read_only)
        for button in self._foot:
            button.setEnabled(entry is not None)
            button.setVisible(bool(self.model.entries))
        self.restore_button.setEnabled(entry is not None and not session.read_only)

    def _name(self) -> None:
        self._title.setText(self.tr("Earlier versions"))
        self.setAccessibleName(self._title.text())
        self.list.setAccessibleName(self._title.text())
        self._close.setToolTip(self.tr("Show the inspector again"))
        self._close.setAccessibleName(self._close.toolTip())
        self.keep_button.setText(self.tr("Keep a snapshot in the file…"))
        self.keep_button.setToolTip(
            self.tr("Give the map as it is a name, and keep it in its own file")
        )
        self.open_button.setText(self.tr("Open beside"))
        self.open_button.setToolTip(self.tr("Open it in another window, to look and to copy"))
        self.restore_button.setText(self.tr("Restore"))
        self.restore_button.setToolTip(
            self.tr("Put it in the place of the map; Undo brings the map back")
        )
        self.more_button.setText("⋯")
        self.more_button.setToolTip(self.tr("More to do with it"))
        self.more_button.setAccessibleName(self.more_button.toolTip())
        self._say()
