"""The form of a metric."""

from __future__ import annotations

from app.layout.labels import labels_for
from app.layout.trends import change_of
from app.widgets.panels.fields import Choice, NumberLine, Segments, SeriesText, TextLine, Tick
from app.widgets.panels.forms.item import ItemForm
from app.widgets.panels.words import drawing_options, evidence_segments


class MetricForm(ItemForm):
    """A number with unit, target, earlier values and source, and how it is drawn; numbers are
    written as the map's language does."""

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
            tip=self.tr("For example %, €, /5; min s writes seconds as minutes and seconds"),
        )
        self._number(
            self.tr("Target"), "target", self.tr("Change target"), self.tr("The value to reach")
        )
        self._number(
            self.tr("Top of the scale"),
            "top",
            self.tr("Change scale"),
            self.tr("The value of a full bar or gauge; if empty, one that holds value and target"),
        )
        self._drawn()
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
        self._earlier()
        self.field(self.tr("Source"), TextLine(), "source", self.tr("Change source"))
        self.field(
            self.tr("Evidence"),
            Segments(evidence_segments()),
            "evidence",
            self.tr("Change evidence"),
            tip=self.tr("What supports this"),
        )
        self.stage_section()

    def _drawn(self) -> None:
        self.field(
            self.tr("Drawing"),
            Choice(drawing_options()),
            "drawing",
            self.tr("Change drawing"),
            tip=self.tr("What stands with the number"),
        )
        self.words(
            lambda: (
                self.tr("This lane draws its metrics as columns.")
                if getattr(getattr(self.part, "lane", None), "columns", False)
                else ""
            )
        )

    def _earlier(self) -> None:
        series = SeriesText()
        self.field(
            self.tr("Earlier values"),
            series,
            "history",
            self.tr("Change earlier values"),
            tip=self.tr("Oldest first: 12; 15; 18, or a pasted row or column of a table"),
            prepare=lambda: series.set_language(self.journey.language),
        )
        self.words(self._change)

    def _change(self) -> str:
        """How the value changed, in words."""
        change = change_of(self.item)
        if change is None:
            return ""
        if change.good is None:
            words = self.tr("Unchanged since {earlier}")
        elif change.difference > 0:
            words = self.tr("Up by {amount} since {earlier}, which is better")
            if not change.good:
                words = self.tr("Up by {amount} since {earlier}, which is worse")
        else:
            words = self.tr("Down by {amount} since {earlier}, which is better")
            if not change.good:
                words = self.tr("Down by {amount} since {earlier}, which is worse")
        labels, unit = labels_for(self.journey.language), self.item.unit
        of = labels.counted(change.difference, labels.points) if unit == "%" else unit
        return words.format(
            amount=labels.quantity(abs(change.difference), of),
            earlier=labels.quantity(change.earlier, unit),
        )

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
