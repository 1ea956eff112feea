"""The form of a lane."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from app.model import edits
from app.model.ids import new_id
from app.model.queries import find_lane, question_of
from app.widgets.lane_kinds import LINES, lane_kind_name, line_words
from app.widgets.panels.fields import Choice, GrowingText, SizeField, TextLine, Tick
from app.widgets.panels.form import PartForm
from app.widgets.panels.forms.moods import mood_fields
from app.widgets.panels.words import item_count


class LaneForm(PartForm):
    """Name, colour, description and height of a lane; its kind is shown."""

    find_part = staticmethod(find_lane)
    change_part = staticmethod(edits.change_lane)

    def build(self) -> None:
        field = self.field
        self.heading(self.tr("Selected lane"))
        self.words(self._kind)
        field(self.tr("Name"), TextLine(), "name", self.tr("Rename lane"))
        self.color_of(field, self.tr("Colour of its kind"))
        self.section(lambda: self.part.kind == "separator")
        lines = [("free", self.tr("Dashed line")), *((one.line, line_words(one)) for one in LINES)]
        field(
            self.tr("Kind of line"),
            Choice(lines),
            "line",
            self.tr("Change kind of line"),
            tip=self.tr("Each kind is drawn in its own way; the name stays"),
        )
        self.end_section()
        self.section(lambda: self.part.kind != "separator")
        field(
            self.tr("Icon"),
            self.icon_field(),
            "icon",
            self.tr("Change icon"),
        )
        field(self.tr("Description"), GrowingText(), "description", self.tr("Change description"))
        self.add(
            self.tr("Question"),
            GrowingText(),
            lambda: question_of(self.journey, self.ids[0]),
            lambda j, text: edits.ask(j, self.ids[0], text, new_id()),
            self.tr("Change question"),
            tip=self.tr("What the empty cells of the lane ask"),
        )
        self.end_section()
        field(
            self.tr("Height"),
            SizeField(24, 4000, 120),
            "height",
            self.tr("Change height"),
            tip=self.tr("A lane grows with its contents; a fixed height is a minimum"),
        )
        self.section(lambda: self.part.kind == "emotion")
        mood_fields(self, lambda: self.part)
        self.end_section()
        self.section(lambda: self.part.kind == "metric")
        field(
            "",
            Tick(self.tr("Columns over the stages")),
            "columns",
            self.tr("Change drawing"),
            tip=self.tr("Metrics of one name are drawn as columns of one scale"),
        )
        self.end_section()

        self.keep = QPushButton(self.tr("Keep as a block"))
        self.keep.setToolTip(self.tr("Offer this lane’s kind, name, icon and colour for others"))
        self.keep.clicked.connect(self._keep)
        self.add_widget(self.keep)
        self.update_with(self._show_kept)

    def _keep(self) -> None:
        block, template = new_id(), new_id()
        self.session.edit(
            self.tr("Keep as a block"),
            lambda j: edits.keep_block(j, self.ids[0], block, template),
        )

    def _show_kept(self) -> None:
        """Whether there is such a block already."""
        fresh = new_id()
        kept = edits.keep_block(self.journey, self.ids[0], fresh, fresh) is self.journey
        self.keep.setEnabled(not kept)
        self.keep.setText(self.tr("Kept as a block") if kept else self.tr("Keep as a block"))

    def _kind(self) -> str:
        count = sum(len(cell.items) for cell in self.part.cells)
        kind = self.tr("Kind: {kind}").format(kind=lane_kind_name(self.part.kind))
        return kind if self.part.kind == "separator" else f"{kind} · {item_count('note', count)}"
