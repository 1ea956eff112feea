"""The form of an arrow between two items."""

from __future__ import annotations

from app.model import edits
from app.model.queries import find_link
from app.widgets.panels.fields import Choice, GrowingText, Tick
from app.widgets.panels.form import PartForm


class LinkForm(PartForm):
    """Label, kind, colour and stroke of a link."""

    find_part = staticmethod(find_link)
    change_part = staticmethod(edits.change_link)

    def build(self) -> None:
        self.heading(self.tr("Selected link"))
        self.field(self.tr("Label"), GrowingText(), "label", self.tr("Change label"))
        kinds = (
            ("next", self.tr("Next")),
            ("alternative", self.tr("Alternative")),
            ("loop", self.tr("Loop back")),
            ("triggers", self.tr("Triggers")),
        )
        self.field(
            self.tr("Kind"),
            Choice(kinds),
            "kind",
            self.tr("Change kind of link"),
            tip=self.tr("What the arrow means"),
        )
        self.color_of(self.field, self.tr("Colour of the text"))
        self.field("", Tick(self.tr("Dashed")), "dashed", self.tr("Change stroke"))
