"""The form of a note."""

from __future__ import annotations

from app.widgets.panels.fields import (
    Count,
    Dots,
    FormatButtons,
    GrowingText,
    Segments,
    TagsLine,
    TextLine,
    Tick,
)
from app.widgets.panels.forms.item import ItemForm
from app.widgets.panels.options import tags_used
from app.widgets.panels.words import evidence_segments

_WEIGHED = ("opportunity", "pain", "note")


class NoteForm(ItemForm):
    """Text, colour, icon, touchpoint, owner, ratings, evidence and span of a note."""

    def build(self) -> None:
        self.heading(self.tr("Selected note"))
        self.field(self.tr("Text"), GrowingText(), "text", self.tr("Edit text"))
        self.add_widget(FormatButtons())
        self.color_field()
        self.field(self.tr("Icon"), self.icon_field(), "icon", self.tr("Change icon"))
        self.touchpoint_field(
            self.tr("What this note is about; type a new name and press Enter to add one"),
            none=True,
        )
        self.owner_field(TextLine())
        tags = TagsLine()
        tags.suggest(lambda: tags_used(self.journey))
        self.field(
            self.tr("Tags"),
            tags,
            "tags",
            self.tr("Change tags"),
            tip=self.tr("Separate them with commas: notes can be found and filtered by them"),
        )
        self.field(
            self.tr("Importance to the customer"),
            Dots(),
            "importance",
            self.tr("Change importance"),
            tip=self.tr("1 to 5: click, arrow keys or digits; 0 for not rated"),
        )
        self.section(self._is_weighed)
        self.field(
            self.tr("Impact"),
            Dots(),
            "impact",
            self.tr("Change impact"),
            tip=self.tr("What it would change, or what a pain point costs: 1 to 5"),
        )
        self.field(
            self.tr("Effort"),
            Dots(),
            "effort",
            self.tr("Change effort"),
            tip=self.tr("What it would take to do or to mend: 1 to 5"),
        )
        self.end_section()
        self.field(self.tr("Workshop votes"), Count(), "votes", self.tr("Change votes"))
        self.field(
            "",
            Tick(self.tr("Moment of truth")),
            "decisive",
            self.tr("Change moment of truth"),
            tip=self.tr("A decisive moment: the customer stays or leaves because of it"),
        )
        self.field(
            self.tr("Evidence"),
            Segments(evidence_segments()),
            "evidence",
            self.tr("Change evidence"),
            tip=self.tr("What supports this"),
        )
        self.field(
            self.tr("Source"),
            TextLine(),
            "source",
            self.tr("Change source"),
            tip=self.tr("Where this comes from"),
        )
        self.span_field()
        self.stage_section()

    def _is_weighed(self) -> bool:
        """Effort and impact are of what may be done: of opportunities, pain points and free notes,
        and of whatever was given one."""
        lane = getattr(self.part, "lane", None)
        kind = lane.kind if lane is not None else "note"
        return kind in _WEIGHED or bool(self.item.impact or self.item.effort)
