"""The tool bar's choice of the persona in focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from app.session import Session


class PersonaMenu(QToolButton):
    """Lists the map's personas whenever it opens, and what can be done with them."""

    choosing = Signal()
    """One was chosen: what is being written elsewhere has to be taken up before."""

    def __init__(
        self, session: Session, commands: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = commands
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.fill)
        self._group = QActionGroup(self)
        self.setProperty("role", "quiet")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMenu(self._menu)
        session.changed.connect(self._follow)
        session.state_changed.connect(self._follow)
        self._retranslate()
        self._follow()

    def fill(self) -> None:
        """Lists the personas of now."""
        from app.widgets.panels.options import persona_words

        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        journey = self._session.journey
        choices = [(one.id, persona_words(one)) for one in journey.personas]
        every = [(None, self.tr("All personas"))] if choices else []
        for number, (persona, name) in enumerate([*choices, *every], 1):
            text = name.replace("&", "&&")
            action = self._menu.addAction(f"&{number} {text}" if number < 10 else text)
            action.setCheckable(True)
            action.setChecked(journey.focus == persona)
            action.triggered.connect(self._chooser(persona))
            self._group.addAction(action)
        self._menu.addSeparator()
        self._menu.addActions(list(self._commands))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _follow(self, *_maps: object) -> None:
        session = self._session
        self.setEnabled(session.started and not session.read_only)

    def _chooser(self, persona: str | None) -> Callable[[], None]:
        def choose() -> None:
            from app.model.edits import set_focus

            self.choosing.emit()
            self._session.edit(self.tr("Change persona in focus"), lambda j: set_focus(j, persona))

        return choose

    def _retranslate(self) -> None:
        self.setText(self.tr("Personas") + " ▾")
        self.setAccessibleName(self.tr("Personas"))
        self.setToolTip(self.tr("Choose whose journey stands in front; add and share personas"))
