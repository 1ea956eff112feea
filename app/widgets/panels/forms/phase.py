"""The form of a phase."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.journey import Journey, Phase
from app.model.queries import find_phase, stage_index
from app.widgets.panels.fields import Choice, Swatches, TextLine
from app.widgets.panels.form import Form
from app.widgets.panels.options import stage_options, tones


class PhaseForm(Form):
    """Name, stages and colour of a band over several stages."""

    phase: Phase

    def look_up(self) -> bool:
        phase = find_phase(self.journey, self.ids[0])
        if phase is None:
            return False
        self.phase = phase
        return True

    def build(self) -> None:
        self.heading(self.tr("Selected phase"))
        self._field(self.tr("Name"), TextLine(), "name", self.tr("Rename phase"))
        for label, name in ((self.tr("First stage"), "first"), (self.tr("Last stage"), "last")):
            self._stage(label, name)
        swatches = Swatches(self.tr("The theme’s colour"))
        self._field(
            self.tr("Colour"),
            swatches,
            "color",
            self.tr("Change colour"),
            prepare=lambda: swatches.set_tones(tones(self.journey)),
        )

    def _stage(self, label: str, name: str) -> None:
        choice = Choice()

        def write(journey: Journey, value: str) -> Journey:
            ends = {"first": self.phase.first, "last": self.phase.last, name: value}
            if stage_index(journey, ends["first"]) > stage_index(journey, ends["last"]):
                ends = {"first": value, "last": value}
            return edits.change_phase(journey, self.ids[0], **ends)

        self.add(
            label,
            choice,
            lambda: getattr(self.phase, name),
            write,
            self.tr("Change stages of phase"),
            prepare=lambda: choice.set_options(stage_options(self.journey)),
        )

    def _field(self, label: str, editor: QWidget, name: str, change: str, **more: Any) -> None:
        self.add(
            label,
            editor,
            lambda: getattr(self.phase, name),
            lambda j, value: edits.change_phase(j, self.ids[0], **{name: value}),
            change,
            **more,
        )
