"""The editor of themes, in the place of the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.widgets.panels.inspector import Guest
from app.widgets.panels.section import Heading
from app.widgets.panels.stops import Stop
from app.widgets.read_only import read_only_words
from app.widgets.theming.form import ThemeForm

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_SHEET = """
QPushButton { font-size: 12px; padding: 4px 8px; }
QPushButton[role="narrow"] { padding: 4px 4px; }
QToolButton[role="theme"] { background: palette(base); border: 1px solid palette(mid);
  border-radius: 6px; padding: 5px 8px; text-align: left; font-size: 12px; }
QToolButton[role="theme"]:hover { background: palette(alternate-base); }
QToolButton[role="theme"]:focus { border-color: palette(highlight); }
QToolButton[role="theme"]::menu-indicator { image: none; }
QToolButton[role="fold"] { background: transparent; border: 1px solid transparent;
  border-radius: 4px; padding: 4px 2px; font-size: 12px; font-weight: 600; }
QToolButton[role="fold"]:hover { background: palette(alternate-base); }
QToolButton[role="fold"]:focus { border-color: palette(highlight); }
QListWidget#contrasts { border: 1px solid palette(midlight); border-radius: 6px; }
QLabel { font-size: 12px; }
QLabel[role="muted"] { font-size: 11px; }
QLabel[role="error"] { font-size: 11px; color: palette(bright-text); }
"""


class ThemePanel(Guest):
    """Follows the theme of the window's map, and changes it."""

    closed = Signal()

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("theme_panel")
        self.setStyleSheet(_SHEET)
        self._window = window
        self._session = window.session
        self._title = Heading("")
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setText("✕")
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 6, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._reason = QLabel()
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        self._reason.setProperty("role", "muted")
        self._holder = QWidget()
        self._holder.setProperty("role", "panel")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(12, 6, 12, 16)
        self._column.setSpacing(8)
        self._column.addWidget(self._reason)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self._scroll, 1)
        self.form = self._make_form()
        self._session.changed.connect(self._follow)
        self._session.state_changed.connect(self._follow_state)
        self._name()
        self._follow_state()

    def enter(self) -> None:
        """Takes the keyboard."""
        self.form.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_editing(self) -> None:
        """Takes up what is being typed in a field."""
        self.form.finish()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._build_anew()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.show_elements(())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_dialogs()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _make_form(self) -> ThemeForm:
        form = ThemeForm(self._window)
        self._column.insertWidget(1, form)
        if self._session.started:
            form.show_elements(())
        return form

    def _build_anew(self) -> None:
        """Makes the rows again, in another language; focus, place and folds stay."""
        self._end_dialogs()
        old, place = self.form, self._scroll.verticalScrollBar().value()
        old.finish()
        stop = Stop.of_focus(old)
        old.hide()
        old.deleteLater()
        self._name()
        self.form = self._make_form()
        for name in ("palette", "colors", "lanes", "text", "shapes", "logo", "contrast"):
            self.form.fold(name).setChecked(old.fold(name).isChecked())
        self._follow_state()
        self._column.activate()
        self._holder.resize(self._holder.width(), self._holder.sizeHint().height())
        self._scroll.verticalScrollBar().setValue(place)
        if stop is not None:
            stop.take_focus(self.form)

    def _end_dialogs(self) -> None:
        """Closes windows of colours; what was tried there is off."""
        for dialog in self.findChildren(QDialog):
            dialog.close()

    def _follow(self) -> None:
        shown = self._session.shown
        if self.isVisible() and shown.theme is not self.form.theme:
            self.form.show_elements(())

    def _follow_state(self) -> None:
        self._reason.setText(read_only_words(self._session))
        self._reason.setVisible(self._session.read_only)
        self.form.setEnabled(not self._session.read_only)

    def _name(self) -> None:
        self._title.setText(self.tr("Theme of the map"))
        self.setAccessibleName(self.tr("Theme of the map"))
        self._follow_state()
        self._close.setToolTip(self.tr("Show the inspector again"))
        self._close.setAccessibleName(self._close.toolTip())
