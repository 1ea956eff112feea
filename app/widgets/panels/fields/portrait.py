"""The portrait of a persona: chosen from a file, or dropped, or taken away."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from app.widgets.panels.fields.picture import PictureField


class Portrait(PictureField):
    """Its value is a picture of the map, or nothing: the initials then stand in its place."""

    round = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Show the initials instead"))
        self.remove.setAccessibleName(self.tr("Remove portrait"))
        self.remove.clicked.connect(lambda: self.tell(None))
        self._line.insertWidget(2, self.remove)

    def question(self) -> str:
        return self.tr("Choose a portrait")

    def button(self) -> str:
        return self.tr("Choose…")

    def show_value(self, value: str | None) -> None:
        """Shows whether there is a portrait."""
        self.remove.setEnabled(value is not None)
