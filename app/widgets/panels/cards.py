"""Cards of templates."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.files.templates import TemplateInfo, one_line
from app.widgets.plain import plain_tip

_LINES = 2
"""Of a description that a card shows; the tip has all of it."""

_LOOSE = " \u00a0\u202f,;:."
"""Not left standing before an ellipsis."""


class TemplateCard(QPushButton):
    """A template's title and what it is about; pressing it starts a new map from it."""

    chosen = Signal(str)

    def __init__(self, info: TemplateInfo, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = info.name
        self.setObjectName(f"template-{info.name}")
        self.setProperty("role", "template")
        self.setProperty("tint", str(index % 4))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(info.title)
        self.setAccessibleDescription(info.description)
        tips = (self.tr("Start a new map from this template"), info.description)
        self.setToolTip("<br>".join(plain_tip(tip) for tip in tips if tip))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        title = QLabel(info.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setProperty("role", "card-title")
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 7, 9, 8)
        column.setSpacing(1)
        for label in (title, Brief(info.description)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.clicked.connect(lambda: self.chosen.emit(self._template))

    def sizeHint(self) -> QSize:
        width = 190
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))


class Brief(QLabel):
    """The first lines of a plain text, with an ellipsis where more would follow."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = one_line(text)
        self._at: tuple[QFont, dict[int, list[str]]] = self.font(), {}
        """The lines at the widths it was asked about, in its font."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "card-text")
        if not self._all:  # shown without a parent it would be a window of its own
            self.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return len(self._broken(width)) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 60)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = "\n".join(self._broken(self.width()))
        if lines != self.text():
            self.setText(lines)

    def _broken(self, width: int) -> list[str]:
        font, lines = self._at
        if font != self.font():
            font, lines = self._at = self.font(), {}
        if width not in lines:
            lines[width] = self._break(width)
        return lines[width]

    def _break(self, width: int) -> list[str]:
        """The lines at a width, the last one cut."""
        layout = QTextLayout(self._all, self.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            if len(lines) == _LINES - 1:
                lines.append(self._cut(self._all[start:], width))
                break
            lines.append(self._all[start : start + line.textLength()].rstrip(" "))
        layout.endLayout()
        return lines

    def _cut(self, text: str, width: int) -> str:
        """The whole words that fit."""
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        if shown == text:
            return text
        words, _, part = shown[:-1].rpartition(" ")
        if text[len(shown) - 1] == " ":
            words = f"{words} {part}"
        return (words or part).rstrip(_LOOSE) + "…"
