"""The tool bar: the few commands used all the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from app.widgets.command_button import CommandButton
from app.widgets.palette.button import PaletteButton
from app.widgets.persona_menu import PersonaMenu
from app.widgets.theming.menu import ThemeMenu

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

ICON = 16
"""Size of the icons, px."""

ROOMY = 1100
"""From this width on, px, the way to the palette has its words."""


class ToolBar(QToolBar):
    """Undo and redo, add a stage, a lane or a note, find a command, export."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(ICON, ICON))
        commands = window.commands
        for name in ("undo", "redo"):
            self._button(window, name, Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.addSeparator()
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._button(window, "add_stage", beside)
        self._lane = QToolButton(self)
        self._lane.setToolButtonStyle(beside)
        self._lane.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lane.setMenu(window.menus["lane"])
        self.addWidget(self._lane)
        self._button(window, "add_note", beside)
        self.addSeparator()
        self._themes = QToolButton(self)
        self._themes.setProperty("role", "quiet")
        self._themes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._themes.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._themes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._themes.setMenu(ThemeMenu(window.menus["themes"], window).menu)
        self.addWidget(self._themes)
        names = ("persona_new", "persona_import", "persona_export", "persona_sheet")
        personas = PersonaMenu(window.session, [commands[name] for name in names], self)
        personas.menu().aboutToShow.connect(commands.catch_up)
        personas.choosing.connect(window.finish_editing)
        self.addWidget(personas)
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._find = PaletteButton(commands["palette"], self)
        self.addWidget(self._find)
        export = self._button(window, "export", Qt.ToolButtonStyle.ToolButtonTextOnly)
        export.setProperty("role", "primary")
        commands["add_stage"].changed.connect(self._follow)
        self._add_stage = commands["add_stage"]
        self._retranslate()
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        layout = self.layout()
        if self._find.show_wide(event.size().width() >= ROOMY) and layout is not None:
            layout.invalidate()  # by itself it takes no notice of what did not fit
        super().resizeEvent(event)

    def _button(self, window: MainWindow, name: str, style: Qt.ToolButtonStyle) -> QToolButton:
        button = CommandButton(self)
        button.setDefaultAction(window.commands[name])
        button.setToolButtonStyle(style)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if style == Qt.ToolButtonStyle.ToolButtonIconOnly:
            button.setFixedWidth(ICON + 22)
        self.addWidget(button)
        return button

    def _follow(self) -> None:
        self._lane.setEnabled(self._add_stage.isEnabled())
        self._lane.setIcon(self._add_stage.icon())

    def _retranslate(self) -> None:
        self._lane.setText(self.tr("Lane"))
        self._lane.setToolTip(self.tr("Add a lane"))
        self._themes.setText(self.tr("Theme") + " ▾")
        self._themes.setAccessibleName(self.tr("Theme"))
        self._themes.setToolTip(self.tr("Change the colours and shapes of the map"))
