"""The form of a metric."""

from __future__ import annotations

from app.widgets.panels.fields import Choice, NumberLine, Segments, TextLine, Tick
from app.widgets.panels.forms.item import ItemForm
from app.widgets.panels.words import evidence_segments


class MetricForm(ItemForm):
    """A number with unit, target and source, written as the map's language writes numbers."""

    def build(self) -> None:
        self.heading(self.tr("Selected metric"))
        self.field(
            self.tr("Label"),
            TextLine(),
            "label",
            self.tr("Change label"),
            tip=self.tr("What is measured"),
        )
        self._number(self.tr("Value"), "value", self.tr("Change value"), "")
        self.field(
            self.tr("Unit"),
            TextLine(),
            "unit",
            self.tr("Change unit"),
            tip=self.tr("For example %, €, minutes"),
        )
        self._number(
            self.tr("Target"), "target", self.tr("Change target"), self.tr("The value to reach")
        )
        self._number(
            self.tr("Top of the scale"),
            "top",
            self.tr("Change scale"),
            self.tr("The value of a full bar; if empty, the bar ends at the target"),
        )
        better = Choice(
            (("higher", self.tr("Higher is better")), ("lower", self.tr("Lower is better")))
        )
        self.field(self.tr("Direction"), better, "better", self.tr("Change direction"))
        self.field(
            "",
            Tick(self.tr("Show the plus sign")),
            "signed",
            self.tr("Change plus sign"),
            tip=self.tr("For example +47"),
        )
        self.field(self.tr("Source"), TextLine(), "source", self.tr("Change source"))
        self.field(
            self.tr("Evidence"),
            Segments(evidence_segments()),
            "evidence",
            self.tr("Change evidence"),
            tip=self.tr("What supports this"),
        )
        self.stage_section()

    def _number(self, label: str, name: str, change: str, tip: str) -> None:
        line = NumberLine()
        self.field(
            label,
            line,
            name,
            change,
            tip=tip,
            prepare=lambda: line.set_language(self.journey.language),
        )
