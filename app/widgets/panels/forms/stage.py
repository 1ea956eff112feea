"""The form of a stage."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.journey import Duration, Journey, Stage
from app.model.queries import find_stage
from app.widgets.panels.fields import (
    Choice,
    GrowingText,
    LinesText,
    NumberLine,
    SizeField,
    Swatches,
    TextLine,
)
from app.widgets.panels.form import Form
from app.widgets.panels.options import tones
from app.widgets.panels.words import unit_options


class StageForm(Form):
    """Name, duration, goals, questions and width of a stage. A cell's form is its stage's."""

    stage: Stage

    def look_up(self) -> bool:
        stage = find_stage(self.journey, self.ids[0])
        if stage is None:
            return False
        self.stage = stage
        return True

    def build(self) -> None:
        self.heading(self.tr("Selected stage"))
        self._field(self.tr("Name"), TextLine(), "name", self.tr("Rename stage"))
        self._field(
            self.tr("Description"), GrowingText(), "description", self.tr("Change description")
        )
        self._field(
            self.tr("Customer’s goal"),
            GrowingText(),
            "customer_goal",
            self.tr("Change customer’s goal"),
            tip=self.tr("What the customer wants in this stage"),
        )
        self._field(
            self.tr("Business goal"),
            GrowingText(),
            "business_goal",
            self.tr("Change business goal"),
            tip=self.tr("What the organisation wants in this stage"),
        )
        self._field(
            self.tr("Questions"),
            LinesText(),
            "questions",
            self.tr("Change questions"),
            tip=self.tr("What the customer asks, one question a line"),
        )
        self.heading(self.tr("Duration"))
        self._number(self.tr("From"), "low")
        self._number(self.tr("To"), "high")
        self._duration(self.tr("Unit"), Choice(unit_options()), "unit")
        self._duration(
            self.tr("In words"),
            TextLine(),
            "text",
            tip=self.tr("Shown in place of the numbers, for example “as it happens”"),
        )
        self.heading(self.tr("Look"))
        swatches = Swatches(self.tr("The theme’s colour"))
        self._field(
            self.tr("Colour"),
            swatches,
            "color",
            self.tr("Change colour"),
            prepare=lambda: swatches.set_tones(tones(self.journey)),
        )
        self._field(self.tr("Width"), SizeField(80, 4000, 200), "width", self.tr("Change width"))

    def _field(self, label: str, editor: QWidget, name: str, change: str, **more: Any) -> None:
        self.add(
            label,
            editor,
            lambda: getattr(self.stage, name),
            lambda j, value: edits.change_stage(j, self.ids[0], **{name: value}),
            change,
            **more,
        )

    def _number(self, label: str, name: str) -> None:
        line = NumberLine()
        self._duration(label, line, name, prepare=lambda: line.set_language(self.journey.language))

    def _duration(self, label: str, editor: QWidget, name: str, **more: Any) -> None:
        def write(journey: Journey, value: object) -> Journey:
            duration = (self.stage.duration or Duration()).replace(**{name: value})
            return edits.change_stage(journey, self.ids[0], duration=duration)

        self.add(
            label,
            editor,
            lambda: getattr(self.stage.duration or Duration(), name),
            write,
            self.tr("Change duration"),
            **more,
        )
