"""The bar above the map that says what is hidden, collapsed or filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from app.model.views import View
from app.widgets.command_button import CommandButton
from app.widgets.plain import plain_tip
from app.widgets.viewing.facet_words import filter_words

if TYPE_CHECKING:
    from app.widgets.view_commands import ViewCommands
    from app.widgets.window import MainWindow


class ViewBar(QFrame):
    """Shown while the map has a view. Asks for the names of views, too: Enter takes the name,
    Esc leaves."""

    def __init__(self, window: MainWindow, commands: ViewCommands) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self.setProperty("role", "bar")
        self.setObjectName("view_bar")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMinimumWidth(40)
        self._full = ""
        self.name = QLineEdit(self)
        self.name.setMaximumWidth(260)
        self.name.setMaxLength(200)
        self.name.installEventFilter(self)
        self.name.hide()
        self._renames = False
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.name, 1)
        self._buttons: list[QToolButton] = []
        for command in ("view_update", "view_keep", "filter", "show_everything"):
            button = CommandButton(self)
            button.setProperty("role", "quiet")
            button.setObjectName(f"bar_{command}")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setDefaultAction(window.commands[command])
            window.commands[command].enabledChanged.connect(self._show_buttons)
            self._buttons.append(button)
            row.addWidget(button)
        self._show_buttons()
        self._retranslate()
        self.hide()

    def follow(self) -> None:
        """Another map, or another view of it, is shown."""
        view = self._window.session.shown.view
        self.setVisible(view is not None or not self.name.isHidden())
        if view is not None:
            self._full = self._said(view)
        else:
            self._full = self.tr("Everything is shown")
        self.setAccessibleName(self._full)
        self._show_buttons()
        self._elide()

    def ask_name(self, start: str, *, rename: bool) -> None:
        """Ask for the name of a view, beginning with `start`."""
        self._renames = rename
        self.name.setText(start)
        self.name.show()
        self.follow()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.name and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._take_name()
                    return True
                if event.key() == Qt.Key.Key_Escape:
                    self._leave_name()
                    return True
        elif (
            watched is self.name
            and isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason()
            not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        ):
            self.name.hide()
            self.follow()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._window.session.started:
                self.follow()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _take_name(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            return
        if self._renames:
            self._commands.rename(name)
        else:
            self._commands.keep(name)
        self._leave_name()

    def _leave_name(self) -> None:
        self.name.hide()
        self.follow()
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, view: View) -> str:
        """`Support: 3 lanes hidden · Owner: Sales, Support`."""
        journey = self._window.session.shown
        lanes = {one.id for one in journey.lanes}
        stages = {one.id for one in journey.stages}
        hidden_lanes = len(lanes.intersection(view.hidden_lanes))
        hidden_stages = len(stages.intersection(view.hidden_stages))
        small = (stages - set(view.hidden_stages)).intersection(view.collapsed_stages)
        small |= (lanes - set(view.hidden_lanes)).intersection(view.collapsed_lanes)
        said: list[str] = []
        if hidden_stages:
            said.append(self.tr("%n stage(s) hidden", "", hidden_stages))
        if hidden_lanes:
            said.append(self.tr("%n lane(s) hidden", "", hidden_lanes))
        if small:
            said.append(self.tr("%n collapsed", "", len(small)))
        said += filter_words(journey, view)
        words = " · ".join(said) or self.tr("Everything is shown")
        named = next((one for one in journey.views if one.id == view.source), None)
        if named is None:
            return words
        name = named.name or self.tr("Unnamed view")
        if named.view.lasting != view.lasting:
            name = self.tr("{name} (changed)").format(name=name)
        return self.tr("{name}: {words}").format(name=name, words=words)

    def _elide(self) -> None:
        room = max(0, self.words.width() - 2)
        shown = self.words.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.words.setText(shown)
        self.words.setToolTip("" if shown == self._full else plain_tip(self._full))

    def _show_buttons(self) -> None:
        for button in self._buttons:
            action = button.defaultAction()
            button.setVisible(action.isEnabled() and self.name.isHidden())

    def _retranslate(self) -> None:
        self.name.setAccessibleName(self.tr("Name of the view"))
        self.name.setPlaceholderText(self.tr("Name of the view"))
