"""The form of a stage."""

from __future__ import annotations

from typing import TypeVar

from app.layout.labels import labels_for
from app.model import edits
from app.model.durations import ends, total
from app.model.queries import find_stage
from app.widgets.panels.fields import (
    DurationLine,
    GrowingText,
    LinesText,
    SizeField,
    TextLine,
    Tick,
)
from app.widgets.panels.form import PartForm

T = TypeVar("T", bound=GrowingText)


def _asking(editor: T, words: str) -> T:
    """The editor with grey words while it is empty."""
    editor.setPlaceholderText(words)
    return editor


class StageForm(PartForm):
    """Name, duration, goals, questions and width of a stage. A cell's form is its stage's."""

    find_part = staticmethod(find_stage)
    change_part = staticmethod(edits.change_stage)

    def build(self) -> None:
        field = self.field
        self.heading(self.tr("Selected stage"))
        field(self.tr("Name"), TextLine(), "name", self.tr("Rename stage"))
        field(
            self.tr("Description"),
            _asking(GrowingText(), self.tr("What happens here, from when to when?")),
            "description",
            self.tr("Change description"),
        )
        field(
            self.tr("Customer’s goal"),
            _asking(GrowingText(), self.tr("What do they want to have done by the end of it?")),
            "customer_goal",
            self.tr("Change customer’s goal"),
            tip=self.tr("What the customer wants at this stage"),
        )
        field(
            self.tr("Business goal"),
            _asking(GrowingText(), self.tr("What do we want of it, and how would we know?")),
            "business_goal",
            self.tr("Change business goal"),
            tip=self.tr("What the organisation wants at this stage"),
        )
        field(
            self.tr("Questions"),
            _asking(
                LinesText(), self.tr("What do they need to know here?\nWhat makes them hesitate?")
            ),
            "questions",
            self.tr("Change questions"),
            tip=self.tr(
                "Questions that guide the work, one per line; asked too in empty cells of thoughts"
            ),
        )
        self.heading(self.tr("Duration"))
        line = DurationLine()
        line.setPlaceholderText(self.tr("1–2 weeks"))
        field(
            self.tr("How long it lasts"),
            line,
            "duration",
            self.tr("Change duration"),
            tip=self.tr(
                "A number or a range with minutes, hours, days, weeks, months or years;"
                " or words, which no total counts"
            ),
            prepare=lambda: line.set_language(self.journey.language),
        )
        self.words(self._total)
        self.heading(self.tr("Look"))
        self.color_of(field, self.tr("Colour of the theme"))
        field(
            "",
            Tick(self.tr("Before, during, after")),
            "split",
            self.tr("Split stage"),
            tip=self.tr("Three sub-columns in every cell of this stage"),
        )
        field(self.tr("Width"), SizeField(80, 4000, 200), "width", self.tr("Change width"))

    def _total(self) -> str:
        """What all stages last, once two of them say how long."""
        counted = [stage for stage in self.journey.stages if ends(stage.duration) is not None]
        whole = total(self.journey.stages) if len(counted) > 1 else None
        if whole is None:
            return ""
        lasting = labels_for(self.journey.language).lasting(whole)
        return self.tr("All stages together: {duration}").format(duration=lasting)
