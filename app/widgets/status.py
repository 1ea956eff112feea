"""The status bar: how much is on the map, whether it is saved, the language, the zoom."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSlider, QStatusBar, QToolButton, QWidget

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

ZOOM_MIN, ZOOM_MAX = 0.05, 4.0
STEPS = 100
"""The slider's half-length; its middle is 100 %, each side runs geometrically to its end."""

NARROW_SPACE = "\u202f"


class Status(QStatusBar):
    """Follows the session and the canvas of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._zoom = 1.0
        self.counts = QLabel(self)
        self._counted: tuple[int, int, int] | None = None
        self._dot = _Dot(self)
        self.saved = QLabel(self)
        self._asked: Path | None = None
        self._astray = self._saving = False
        self.template = self._sign()
        self.template.clicked.connect(lambda: window.commands["save_template"].trigger())
        self.fixed = self._sign()
        self.fixed.clicked.connect(lambda: window.commands["lock_structure"].trigger())
        self.language = QToolButton(self)
        self.language.setProperty("role", "quiet")
        self.language.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.language.setMenu(window.menus["language"])
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(-STEPS, STEPS)
        self.slider.setPageStep(10)
        self.slider.setFixedWidth(110)
        self.percent = QToolButton(self)
        self.percent.setProperty("role", "quiet")
        for widget in (self.counts, self._dot, self.saved):
            self.addWidget(widget)
        for widget in (self.template, self.fixed, self.language, self.slider, self.percent):
            self.addPermanentWidget(widget)
        self.slider.valueChanged.connect(self._slid)
        self.percent.clicked.connect(lambda: window.commands["zoom_full"].trigger())
        window.session.changed.connect(self._count)
        window.session.state_changed.connect(self._show_state)
        window.canvas.writing_changed.connect(self._show_state)
        window.documents.saving.slow.connect(self.show_saving)
        window.program.templates_changed.connect(self._look_again)
        window.program.language.changed.connect(self._retranslate)
        window.program.appearance.changed.connect(self._show_state)
        self._retranslate()

    def show_astray(self, astray: bool) -> None:
        """Says whether the file is known not to hold what was last read or saved here."""
        if astray != self._astray:
            self._astray = astray
            self._show_state()

    def show_saving(self, slow: bool) -> None:
        """Says whether the map has been being saved for a while."""
        self._saving = slow
        self._show_state()

    def show_zoom(self, factor: float) -> None:
        """Follows the canvas; `factor` is 1 at 100 %."""
        self._zoom = factor
        with QSignalBlocker(self.slider):
            self.slider.setValue(slider_value(factor))
        space = NARROW_SPACE if self._window.program.language.code == "fr" else ""
        self.percent.setText(f"{round(factor * 100)}{space}%")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _sign(self) -> QToolButton:
        """A button that says what is special about the map; hidden on most."""
        sign = QToolButton(self)
        sign.setProperty("role", "quiet")
        sign.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sign.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sign.hide()
        return sign

    def _slid(self, value: int) -> None:
        self._window.canvas.zoom_to(slider_factor(value), by_hand=True)

    def _count(self, *_maps: object) -> None:
        fixed = self._window.session.started and self._window.session.shown.fixed
        if fixed:
            self.fixed.setIcon(self._window.commands.icon_of("lock_structure"))
        if fixed is not self.fixed.isVisibleTo(self):
            self.fixed.setVisible(fixed)
        if not self._window.session.started:
            self.counts.clear()
            self._counted = None
            return
        session = self._window.session
        shown = session.shown
        stages, lanes, notes = len(shown.stages), len(shown.lanes), session.lookup.count(shown)
        if (stages, lanes, notes) == self._counted:
            return
        self._counted = stages, lanes, notes
        parts = (
            self.tr("%n stage(s)", "", stages),
            self.tr("%n lane(s)", "", lanes),
            self.tr("%n note(s)", "", notes),
        )
        self.counts.setText(" · ".join(parts))

    def _show_state(self) -> None:
        session, tokens = self._window.session, self._window.program.appearance.tokens
        if self._saving:
            text, color = self.tr("Saving…"), tokens.muted
        elif session.read_only:
            text, color = self.tr("Read only"), tokens.muted
        elif self._window.canvas.writing or not session.clean:
            text, color = self.tr("Unsaved changes"), tokens.warning
        elif session.path is None:
            text, color = self.tr("Not saved yet"), tokens.muted
        elif self._astray:
            text, color = self.tr("File changed elsewhere"), tokens.warning
        else:
            text, color = self.tr("Saved"), tokens.good
        self.saved.setText(text)
        self._dot.show_color(color)
        self._show_template()

    def _look_again(self) -> None:
        self._asked = None
        self._show_template()

    def _show_template(self) -> None:
        """The sign that the file is a template itself."""
        window, path = self._window, self._window.session.path
        if path != self._asked:  # folders may be slow to look at
            self._asked = path
            self.template.setVisible(window.templates.edits_template)
        if path is None or not self.template.isVisibleTo(self):
            self.template.hide()
            return
        number = window.templates.version if path is not None else 0
        self.template.setText(
            self.tr("Template, version {number}").format(number=number)
            if number
            else self.tr("Template")
        )
        self.template.setIcon(window.commands.icon_of("save_template"))

    def _retranslate(self) -> None:
        names = {"fr": self.tr("French"), "en": self.tr("English")}
        self.language.setText(names.get(self._window.program.language.code, ""))
        self.fixed.setText(self.tr("Structure locked"))
        self.fixed.setToolTip(self.tr("Stages and lanes stay in place; click to unlock them"))
        self.template.setToolTip(
            self.tr(
                "This file is the template itself: what you save is offered to its maps; click to "
                "choose what it keeps"
            )
        )
        self.language.setToolTip(self.tr("Language of the window"))
        self.slider.setAccessibleName(self.tr("Zoom"))
        self.slider.setToolTip(self.tr("Zoom"))
        self.percent.setToolTip(self.tr("Show the map at its actual size"))
        self._counted = None
        self._count()
        self._show_state()
        self.show_zoom(self._zoom)


class _Dot(QWidget):
    """A coloured dot before the saved state."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(14, 14)
        self._color = QColor()

    def show_color(self, color: str) -> None:
        if self._color != QColor(color):
            self._color = QColor(color)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawEllipse(4, 4, 8, 8)


def slider_value(factor: float) -> int:
    """The slider's place for a zoom factor."""
    end = ZOOM_MAX if factor >= 1 else 1 / ZOOM_MIN
    value = round(STEPS * math.log(factor) / math.log(end))
    return max(-STEPS, min(STEPS, value))


def slider_factor(value: int) -> float:
    """The zoom factor for a place of the slider."""
    end = ZOOM_MAX if value >= 0 else 1 / ZOOM_MIN
    return end ** (value / STEPS)
