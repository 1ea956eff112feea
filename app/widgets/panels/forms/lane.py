"""The form of a lane."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.lanes import Lane
from app.model.queries import find_lane
from app.widgets.panels.fields import GrowingText, SizeField, Swatches, TextLine
from app.widgets.panels.form import Form
from app.widgets.panels.icons import IconChoice
from app.widgets.panels.options import tones
from app.widgets.panels.words import item_count, lane_kind_words


class LaneForm(Form):
    """Name, colour, description and height of a lane; its kind is shown."""

    lane: Lane

    def look_up(self) -> bool:
        lane = find_lane(self.journey, self.ids[0])
        if lane is None:
            return False
        self.lane = lane
        return True

    def build(self) -> None:
        self.heading(self.tr("Selected lane"))
        self.words(self._kind)
        self._field(self.tr("Name"), TextLine(), "name", self.tr("Rename lane"))
        swatches = Swatches(self.tr("The colour of its kind"))
        self._field(
            self.tr("Colour"),
            swatches,
            "color",
            self.tr("Change colour"),
            prepare=lambda: swatches.set_tones(tones(self.journey)),
        )
        self._field(self.tr("Icon"), IconChoice(), "icon", self.tr("Change icon"))
        self._field(
            self.tr("Description"), GrowingText(), "description", self.tr("Change description")
        )
        self._field(
            self.tr("Height"),
            SizeField(24, 4000, 120),
            "height",
            self.tr("Change height"),
            tip=self.tr("A lane grows with what it holds; a fixed height is its least"),
        )

    def _field(self, label: str, editor: QWidget, name: str, change: str, **more: Any) -> None:
        self.add(
            label,
            editor,
            lambda: getattr(self.lane, name),
            lambda j, value: edits.change_lane(j, self.ids[0], **{name: value}),
            change,
            **more,
        )

    def _kind(self) -> str:
        count = sum(len(cell.items) for cell in self.lane.cells)
        kind = self.tr("Kind: {kind}").format(kind=lane_kind_words(self.lane.kind))
        return kind if self.lane.kind == "separator" else f"{kind} · {item_count('note', count)}"
