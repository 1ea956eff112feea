"""The form of a block of the map's own."""

from __future__ import annotations

from app.model import edits
from app.model.queries import find_block
from app.widgets.lane_kinds import LANE_KINDS, LINES, lane_kind_name, line_words
from app.widgets.panels.fields import Choice, GrowingText, TextLine
from app.widgets.panels.form import PartForm


class BlockForm(PartForm):
    """Kind, name, icon, colour and question of a block."""

    find_part = staticmethod(find_block)
    change_part = staticmethod(edits.change_block)

    def build(self) -> None:
        field = self.field
        self.name = TextLine()
        field(self.tr("Name"), self.name, "name", self.tr("Rename block"))
        kinds = [(one.kind, lane_kind_name(one.kind)) for one in LANE_KINDS]
        field(
            self.tr("Kind of lane"),
            Choice(kinds),
            "kind",
            self.tr("Change kind of block"),
            tip=self.tr("What such a lane holds"),
        )
        self.color_of(field, self.tr("Colour of its kind"))
        self.section(lambda: self.part.kind == "separator")
        lines = [("free", self.tr("Dashed line")), *((one.line, line_words(one)) for one in LINES)]
        field(self.tr("Kind of line"), Choice(lines), "line", self.tr("Change kind of line"))
        self.end_section()
        self.section(lambda: self.part.kind != "separator")
        field(self.tr("Icon"), self.icon_field(), "icon", self.tr("Change icon"))
        field(
            self.tr("Question"),
            GrowingText(),
            "prompt",
            self.tr("Change question"),
            tip=self.tr("What the empty cells of such a lane ask"),
        )
        self.end_section()
