"""Puts the chrome's font, palette and style sheet on the application."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.widgets.style.sheet import style_sheet
from app.widgets.style.tokens import DARK, LIGHT, TEXT_SIZE, Tokens

CHOICES = ("system", "light", "dark")


STYLE = "Fusion"

STYLED = "styled"
"""A property of the application that has had the style from its beginning: to set it costs."""


class Appearance(QObject):
    """Light or dark, chosen or following the system."""

    changed = Signal()
    """The colours are others: repaint what is drawn by hand, recolour icons."""

    def __init__(self, app: QApplication, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._choice = choice if choice in CHOICES else "system"
        self.tokens: Tokens = LIGHT
        if app.property(STYLED) is None:
            app.setStyle(STYLE)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    @property
    def choice(self) -> str:
        """One of `CHOICES`."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Changes the appearance at once; raises ValueError for a name not in `CHOICES`."""
        if choice not in CHOICES:
            raise ValueError(choice)
        self._choice = choice
        self._apply()
        self.changed.emit()

    def _follow(self) -> None:
        if self._choice == "system" and self._wanted() is not self.tokens:
            self._apply()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._choice == "system":
            scheme = self._app.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _apply(self) -> None:
        self.tokens = self._wanted()
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens))


def palette(t: Tokens) -> QPalette:
    """The Qt palette of the tokens, for widgets and painters that read it."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, color in (
        (role.Window, t.ground),
        (role.WindowText, t.text),
        (role.Base, t.panel),
        (role.AlternateBase, t.raised),
        (role.Text, t.text),
        (role.PlaceholderText, t.muted),
        (role.Button, t.panel),
        (role.ButtonText, t.text),
        (role.BrightText, t.danger),
        (role.ToolTipBase, t.text),
        (role.ToolTipText, t.panel),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.accent_text),
        (role.Accent, t.accent),
        (role.Link, t.accent_ink),
        (role.LinkVisited, t.accent_ink),
        (role.Light, t.hover),
        (role.Midlight, t.line),
        (role.Mid, t.field_line),
        (role.Dark, t.disabled),
        (role.Shadow, t.disabled),
    ):
        made.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(t.disabled))
    return made


def load_fonts(app: QApplication, files: tuple[Path, ...]) -> str:
    """Loads the chrome's font files, makes their family the application's font, and returns it.

    Without a loadable file the system's font stays; only its size is set."""
    family = ""
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        family = family or (names[0] if names else "")
    font = QFont(family) if family else QFont(app.font())
    font.setPixelSize(TEXT_SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
    return family
