"""What to press on a map that holds nothing yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

_ABOVE = 24
"""From the lower edge of the view, px."""


class Hint(QLabel):
    """Lies over the lower part of a view and takes no events; no part of the map."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)
        self._name()
        self.hide()

    def show_for(self, stages: int, lanes: int) -> None:
        """Shows while the map lacks stages or lanes."""
        self.setVisible(not stages or not lanes)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _name(self) -> None:
        text = self.tr("{stage} adds a stage, {lane} a lane. Or just type: each text is a note.")
        self.setText(text.format(stage=_key("Ctrl+T"), lane=_key("Ctrl+L")))

    def _place(self) -> None:
        view = self.parentWidget()
        if view is None or self.isHidden():
            return
        width = max(80, view.width() - 2 * _ABOVE)
        height = self.heightForWidth(width)
        self.setGeometry(_ABOVE, view.height() - height - _ABOVE, width, height)


def _key(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
