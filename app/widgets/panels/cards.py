"""Cards of templates."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.files.templates import TemplateInfo


class TemplateCard(QPushButton):
    """A template's title and description; pressing it starts a new map from it."""

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
        self.setToolTip(self.tr("Start a new map from this template"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 8, 9, 8)
        column.setSpacing(2)
        for text, role in ((info.title, "card-title"), (info.description, "muted")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.clicked.connect(lambda: self.chosen.emit(self._template))

    def sizeHint(self) -> QSize:
        width = 190
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))
