"""The changes of a template, in the place of the inspector: listed, ticked, seen on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from app.model.errors import EditError
from app.model.journey import Journey
from app.model.renewal import Change, changes, renewed
from app.widgets.panels.inspector import Guest
from app.widgets.panels.section import Heading
from app.widgets.renewing.tree import ChangeTree
from app.widgets.sentences import sentence
from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_QUIET_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

_SHEET = """
QPushButton { font-size: 12px; padding: 5px 8px; }
QLabel, QCheckBox { font-size: 12px; }
QLabel[role="muted"] { font-size: 11px; }
QTreeWidget#changes { border: 0; font-size: 12px; background: transparent; outline: 0;
  show-decoration-selected: 1; }
QTreeWidget#changes::item { padding: 4px 2px; }
QTreeWidget#changes::item:hover { background: palette(alternate-base); }
QTreeWidget#changes::item:selected { background: palette(light); color: palette(text); }
"""


class RenewalPanel(Guest):
    """Follows the window's map. What is ticked is shown on the map until something is done there;
    nothing is recorded before it is taken over."""

    closed = Signal()
    accepted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("renewal_panel")
        self.setStyleSheet(_SHEET)
        self._window = window
        self._session = window.session
        self._template: Journey | None = None
        self._compared: Journey | None = None
        self._tried: Journey | None = None
        self._trying = False
        self._rested = False
        """Whether what is tried has just left the map for something to be done."""
        self._changes: tuple[Change, ...] = ()
        self._chosen: dict[str, bool] = {}
        """What the user ticked or unticked, by key."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show)
        self._title = Heading("")
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setText("✕")
        self._close.clicked.connect(self.closed)
        self._about, self._notes = words_label(), words_label("muted")
        self.unlock = QPushButton()
        self.unlock.clicked.connect(lambda: window.parking.lock_structure())
        self.tree = ChangeTree()
        self.tree.ticked.connect(self._ticked)
        self.sight = QCheckBox()
        self.sight.setChecked(True)
        self.sight.toggled.connect(self._later.start)
        self.apply = QPushButton()
        self.apply.setDefault(True)
        self.apply.clicked.connect(self.accepted)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self.closed)
        self._lay_out()
        self._session.changed.connect(self._follow)
        self._session.replaced.connect(self._replaced)
        window.program.choices_changed.connect(self._go_on)
        self._name()

    @property
    def template(self) -> Journey | None:
        """The template whose changes are listed."""
        return self._template

    def show_template(self, template: Journey) -> None:
        """Lists what this template changes in the map."""
        self._template, self._compared = template, None
        self._chosen = {}
        self.sight.setChecked(True)
        self._compare()
        self._later.start()
        self.tree.enter()

    def chosen(self) -> frozenset[str]:
        """The keys of the changes that are ticked."""
        return self.tree.chosen()

    def finish_editing(self) -> None:
        """Something else is done with the map, as it is: what is only tried leaves it."""
        self._rested = self._rested or self.sight.isChecked()
        QTimer.singleShot(0, self, self._forget_rest)
        self.sight.setChecked(False)
        self._show()

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is done on the map is done to the map as it is."""
        if self._tried is None:
            return False
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.MiddleButton:
                return False
            self.finish_editing()
            return True  # what was aimed at may no longer be there
        if event.type() == QEvent.Type.DragEnter or (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() not in _QUIET_KEYS
        ):
            self.finish_editing()
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            for one in (self._window.canvas, self._window.canvas.viewport()):
                one.installEventFilter(self)
            self._compare()
            self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            for one in (self._window.canvas, self._window.canvas.viewport()):
                one.removeEventFilter(self)
            self._drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.cancel if self.apply.isHidden() else self.apply).click()
        else:
            super().keyPressEvent(event)

    # inside

    def _follow(self) -> None:
        if self._trying or not self.isVisible():
            return
        if self._tried is not None and self._session.shown is not self._tried:
            self._tried = None  # somebody else shows something since
        if self._session.journey is not self._compared:
            self._later.start()

    def _go_on(self) -> None:
        """What was done was to choose a language or an appearance: that is nothing to the map."""
        if self._rested:
            self.sight.setChecked(True)

    def _forget_rest(self) -> None:
        self._rested = False

    def _replaced(self) -> None:
        self._template = self._compared = self._tried = None
        if self.isVisible():
            self.closed.emit()

    def _compare(self) -> None:
        """Lists again what differs, when the map is another; what the user ticked stays so."""
        journey = self._session.journey if self._session.started else None
        if journey is None or self._template is None or journey is self._compared:
            return
        self._compared = journey
        self._changes = changes(journey, self._template)
        chosen = {
            one.key
            for one in self._changes
            if self._chosen.get(one.key, one.state == "ticked") and one.state != "kept"
        }
        self.tree.show_changes(self._changes, chosen)
        self._say()

    def _ticked(self) -> None:
        now = self.tree.chosen()
        for one in self._changes:
            self._chosen[one.key] = one.key in now
        self._say()
        self._later.start()

    def _show(self) -> None:
        """Shows on the map what is ticked, unless that is not wanted or something else is going
        on there."""
        if not self.isVisible() or self._template is None or not self._session.started:
            return
        self._compare()
        session = self._session
        if session.previewing and session.shown is not self._tried:
            return
        if not self.sight.isChecked() or self._window.canvas.editing:
            self._drop()
            return
        try:
            made = renewed(session.journey, self._template, self.chosen())
        except EditError as error:
            self._drop()
            self._notes.setText(sentence(error))
            self._notes.show()
            return
        self._trying = True
        try:
            session.preview(made)
        finally:
            self._trying = False
        self._tried = session.shown if session.previewing else None

    def _drop(self) -> None:
        """Shows the map as it is."""
        self._later.stop()
        tried, self._tried = self._tried, None
        if tried is not None and self._session.shown is tried:
            self._trying = True
            try:
                self._session.cancel()
            finally:
                self._trying = False

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(12, 4, 12, 4)
        words.setSpacing(4)
        for widget in (self._about, self._notes, self.unlock):
            words.addWidget(widget)
        rows = QVBoxLayout()
        rows.setContentsMargins(6, 0, 0, 0)
        rows.addWidget(self.tree)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 6, 12, 12)
        foot.setSpacing(6)
        for widget in (self.sight, self.apply, self.cancel):
            foot.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head_row(self._title, self._close))
        column.addLayout(words)
        column.addLayout(rows, 1)
        column.addLayout(foot)

    def _say(self) -> None:
        """What is above and below the list."""
        if self._template is None or self._template.template is None or self._compared is None:
            return
        new, old = self._template.template, self._compared.template
        words = self.tr("“{name}”, version {version}").format(
            name=new.name or self._template.title, version=new.version
        )
        notes = [self.tr("No note is lost, whatever you tick.")] if self._changes else []
        if old is None or old.id != new.id:
            notes.append(self.tr("This is not the template that the map was made from."))
        elif new.version > old.version:
            words = self.tr("“{name}”, version {before} → {version}").format(
                name=new.name or self._template.title, before=old.version, version=new.version
            )
        if not self._changes:
            notes.append(self.tr("The map has all that the template has."))
        if self._compared.view is not None:
            notes.append(self.tr("What the view leaves out changes too."))
        if self._compared.fixed:
            notes.append(self.tr("The structure of the map is locked: it stays as it is."))
        self._about.setText(words)
        self._notes.setText(" ".join(notes))
        self.unlock.setVisible(self._compared.fixed)
        self.sight.setVisible(bool(self._changes))
        self.apply.setVisible(bool(self._changes) or old is None or old.version != new.version)
        count = len(self.chosen())
        self.apply.setText(
            self.tr("Take over %n change(s)", "", count)
            if count
            else self.tr("Leave everything as it is")
        )
        self.apply.setToolTip(
            ""
            if count
            else self.tr("The map follows this version from now on, without any of its changes")
        )

    def _name(self) -> None:
        self._title.setText(self.tr("Changes of the template"))
        self.setAccessibleName(self._title.text())
        self.tree.setAccessibleName(self._title.text())
        self._close.setToolTip(self.tr("Show the inspector again"))
        self._close.setAccessibleName(self._close.toolTip())
        self.unlock.setText(self.tr("Unlock the structure"))
        self.sight.setText(self.tr("Show on the map"))
        self.sight.setToolTip(self.tr("See what is ticked before it is done"))
        self.cancel.setText(self.tr("Cancel"))
        self._say()
