"""The QActions of a window, made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QKeySequence

from app.widgets.actions.spec import Spec, Test, always
from app.widgets.actions.table import ACTIONS

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_REST = 100
"""How long nothing is done before it is asked about what only menus show, ms."""


class _Row(NamedTuple):
    """A command with its action, and where what it asks is among the answers."""

    spec: Spec
    action: QAction
    enabled: int
    shown: int
    checked: int


class ActionSet(QObject):
    """The actions of one window, by id; their texts follow the language, their state the window.

    What has keys or is seen is right at once. After an edit, what only menus show is asked about
    when nothing is done for a moment, or before: when a menu opens or somebody asks for an action.
    Who types one edit after the other does not wait for it.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._steps: dict[str, str] = {}
        tests: dict[Test, int] = {}
        """Each question once, however many commands ask it, by its place among the answers."""
        for spec in ACTIONS:
            if spec.keys or spec.seen:
                for test in (spec.enabled, spec.shown, spec.checked or always):
                    tests.setdefault(test, len(tests))
        self._pressing = len(tests)
        """How many of the questions, the first, are about what has keys or is seen."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.refresh)
        self._about: object = None
        """What an edit leaves as it is, as it was when all was asked."""
        self._rows: list[_Row] = []
        for spec in ACTIONS:
            action = QAction(window)
            action.setObjectName(spec.id)
            action.setShortcuts(key_sequences(spec))
            action.setCheckable(spec.checked is not None)
            # A menu shows the tick of what is chosen where others have their icon.
            action.setIconVisibleInMenu(spec.checked is None)
            action.setMenuRole(spec.role)
            action.triggered.connect(self._runner(spec))
            if spec.local:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                window.canvas.addAction(action)
            else:
                window.addAction(action)
            self._actions[spec.id] = action
            asked = (spec.enabled, spec.shown, spec.checked or always)
            self._rows.append(_Row(spec, action, *(tests.setdefault(t, len(tests)) for t in asked)))
        self._tests = tuple(tests)
        self._answers: list[bool] = []
        """As the actions show them; none where that is not sure."""
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        self.catch_up()
        return self._actions[name]

    def icon_of(self, name: str) -> QIcon:
        """The icon of an action, whatever its state."""
        return self._actions[name].icon()

    def retranslate(self) -> None:
        """Sets every text again, in the language of now."""
        for spec in ACTIONS:
            action = self._actions[spec.id]
            action.setText(QCoreApplication.translate("Actions", spec.text))
            if spec.short:
                action.setIconText(QCoreApplication.translate("Actions", spec.short))
            self._set_tip(action, QCoreApplication.translate("Actions", spec.tip))
        self._steps = {}
        self._name_undo()

    def refresh(self) -> None:
        """Enables, checks and names the actions after the window's state of now. Only those are
        touched of which something is answered otherwise than before."""
        self._rest.stop()
        self._ask(len(self._tests))

    def follow(self) -> None:
        """The same after something was done; of an edit, what only menus show waits for rest."""
        session = self._window.session
        now = session.selection, session.read_only, session.path
        if now != self._about or session.undo_stack.canRedo():
            self._about = now
            self.refresh()
            return
        self._ask(self._pressing)
        self._rest.start()

    def catch_up(self) -> None:
        """Asks what waits for rest, before it is looked at."""
        if self._rest.isActive():
            self.refresh()

    def _ask(self, count: int) -> None:
        """Asks so many of the questions, or all when none of the answers is sure."""
        window, old = self._window, self._answers
        asked = self._tests[:count] if old else self._tests
        new = [test(window) for test in asked]
        new += old[len(new) :]
        if new != old:
            for spec, action, *places in self._rows:
                if old and all(new[one] == old[one] for one in places):
                    continue
                enabled, shown, checked = places
                action.setEnabled(new[enabled])
                if spec.shown is not always:
                    action.setVisible(new[shown])
                if spec.checked is not None:
                    action.setChecked(new[checked])
            self._answers = new
        self._name_undo()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives each action its icon, made by name."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon))

    def _name_undo(self) -> None:
        stack = self._window.session.undo_stack
        steps = {"undo": stack.undoText(), "redo": stack.redoText()}
        if steps == self._steps:
            return
        self._steps = steps
        words = {
            "undo": QCoreApplication.translate("Actions", "&Undo: {change}"),
            "redo": QCoreApplication.translate("Actions", "&Redo: {change}"),
        }
        for spec in ACTIONS:
            if spec.id in steps:
                text = QCoreApplication.translate("Actions", spec.text)
                tip = QCoreApplication.translate("Actions", spec.tip)
                if step := steps[spec.id]:
                    text = words[spec.id].format(change=step[:1].lower() + step[1:])
                    tip = text.replace("&", "")
                self._actions[spec.id].setText(text)
                self._set_tip(self._actions[spec.id], tip)

    def _set_tip(self, action: QAction, tip: str) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)

    def _runner(self, spec: Spec) -> Callable[[], None]:
        def runner() -> None:
            if not spec.keeps_text:
                self._window.finish_editing()
            try:
                spec.run(self._window)
            finally:
                self._answers = []  # Qt checked or unchecked the action, whatever came of it
            self.refresh()

        return runner


def key_sequences(spec: Spec) -> list[QKeySequence]:
    """The keys of a command; menus show the first."""
    found: list[QKeySequence] = []
    for key in spec.keys:
        if isinstance(key, QKeySequence.StandardKey):
            found += QKeySequence.keyBindings(key)
        else:
            found.append(QKeySequence(key))
    return found
