"""The logo of the theme: chosen from a file, or dropped, or taken away."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from app.widgets.panels.fields import PictureField


class LogoField(PictureField):
    """Its value is a picture of the map, or nothing."""

    whole = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Show the title alone"))
        self.remove.setAccessibleName(self.tr("Remove the logo"))
        self.remove.clicked.connect(lambda: self.tell(None))
        self._line.insertWidget(2, self.remove)

    def question(self) -> str:
        return self.tr("Choose a logo")

    def button(self) -> str:
        return self.tr("Choose…")

    def show_value(self, value: str | None) -> None:
        """Shows whether there is a logo."""
        self.remove.setVisible(value is not None)
