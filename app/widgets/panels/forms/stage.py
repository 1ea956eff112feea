"""The form of a stage."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.journey import Duration, Journey
from app.model.queries import find_stage
from app.widgets.panels.fields import (
    Choice,
    GrowingText,
    LinesText,
    NumberLine,
    SizeField,
    TextLine,
)
from app.widgets.panels.form import PartForm
from app.widgets.panels.words import unit_options


class StageForm(PartForm):
    """Name, duration, goals, questions and width of a stage. A cell's form is its stage's."""

    find_part = staticmethod(find_stage)
    change_part = staticmethod(edits.change_stage)

    def build(self) -> None:
        field = self.field
        self.heading(self.tr("Selected stage"))
        field(self.tr("Name"), TextLine(), "name", self.tr("Rename stage"))
        field(self.tr("Description"), GrowingText(), "description", self.tr("Change description"))
        field(
            self.tr("Customer’s goal"),
            GrowingText(),
            "customer_goal",
            self.tr("Change customer’s goal"),
            tip=self.tr("What the customer wants at this stage"),
        )
        field(
            self.tr("Business goal"),
            GrowingText(),
            "business_goal",
            self.tr("Change business goal"),
            tip=self.tr("What the organisation wants at this stage"),
        )
        field(
            self.tr("Questions"),
            LinesText(),
            "questions",
            self.tr("Change questions"),
            tip=self.tr("What the customer asks, one question per line"),
        )
        self.heading(self.tr("Duration"))
        self._number(self.tr("From"), "low")
        self._number(self.tr("To"), "high")
        self._duration(self.tr("Unit"), Choice(unit_options()), "unit")
        self._duration(
            self.tr("In your words"),
            TextLine(),
            "text",
            tip=self.tr("Shown instead of the numbers, for example “ongoing”"),
        )
        self.heading(self.tr("Look"))
        self.color_of(field, self.tr("Colour of the theme"))
        field(self.tr("Width"), SizeField(80, 4000, 200), "width", self.tr("Change width"))

    def _number(self, label: str, name: str) -> None:
        line = NumberLine()
        self._duration(label, line, name, prepare=lambda: line.set_language(self.journey.language))

    def _duration(self, label: str, editor: QWidget, name: str, **more: Any) -> None:
        def change(journey: Journey, **fields: Any) -> Journey:
            duration = (self.part.duration or Duration()).replace(**fields)
            return edits.change_stage(journey, self.ids[0], duration=duration)

        field = self.fields_of(lambda: self.part.duration or Duration(), change)
        field(label, editor, name, self.tr("Change duration"), **more)
