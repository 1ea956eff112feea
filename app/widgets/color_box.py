"""The colours of the map's theme over the map, for what is selected."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.model import edits
from app.model.base import Part
from app.model.errors import EditError
from app.model.queries import find_items
from app.session import Session
from app.widgets.panels.fields import MIXED, Swatches
from app.widgets.panels.fields.mixed import Mixed
from app.widgets.panels.options import tones
from app.widgets.panels.sheet import PANEL_SHEET


class ColorBox(QFrame):
    """Arrows show a colour, Enter or a click beside takes it, Esc leaves all as it was."""

    def __init__(self, session: Session, ids: list[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("color_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Colour"))
        self.setStyleSheet(PANEL_SHEET)
        self._session = session
        self._ids = ids
        self._before = session.journey
        self._after = self._before
        self.swatches = Swatches(self.tr("Automatic colour"))
        self.swatches.set_tones(tones(self._before))
        self.swatches.show_value(self._color())
        self.swatches.edited.connect(self._try)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.swatches)

    def open_at(self, place: QPoint) -> None:
        """Shows it at a place of the screen, or as near as it fits."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.swatches.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        elif event.key() == Qt.Key.Key_Escape:
            self._after = self._before
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._session.journey is not self._before or self._after is self._before:
            self._session.cancel()
        else:
            self._session.commit(self.tr("Change colour"), self._after)

    def _try(self, color: str | None) -> None:
        try:
            self._after = edits.recolor(self._before, self._ids, color)
        except EditError as error:
            self._session.refused.emit(error)
            self._after = self._before
            self.close()
            return
        self._session.preview(self._after)

    def _color(self) -> str | Mixed | None:
        wanted, journey = set(self._ids), self._before
        parts: list[Part] = [*find_items(journey, wanted)]
        for some in (journey.stages, journey.phases, journey.lanes):
            parts += [part for part in some if part.id in wanted]
        found: set[str | None] = {getattr(part, "color", None) for part in parts}
        return found.pop() if len(found) == 1 else MIXED
