"""The form of a phase."""

from __future__ import annotations

from app.model import edits
from app.model.journey import Journey
from app.model.queries import find_phase, stage_index
from app.widgets.panels.fields import Choice, TextLine
from app.widgets.panels.form import PartForm
from app.widgets.panels.options import stage_options


class PhaseForm(PartForm):
    """Name, stages and colour of a band over several stages."""

    find_part = staticmethod(find_phase)
    change_part = staticmethod(edits.change_phase)

    def build(self) -> None:
        self.heading(self.tr("Selected phase"))
        self.field(self.tr("Name"), TextLine(), "name", self.tr("Rename phase"))
        for label, name in ((self.tr("First stage"), "first"), (self.tr("Last stage"), "last")):
            self._stage(label, name)
        self.color_of(self.field, self.tr("Colour of the theme"))

    def _stage(self, label: str, name: str) -> None:
        choice = Choice()

        def write(journey: Journey, value: str) -> Journey:
            ends = {"first": self.part.first, "last": self.part.last, name: value}
            if stage_index(journey, ends["first"]) > stage_index(journey, ends["last"]):
                ends = {"first": value, "last": value}
            return edits.change_phase(journey, self.ids[0], **ends)

        self.add(
            label,
            choice,
            lambda: getattr(self.part, name),
            write,
            self.tr("Change stages of phase"),
            prepare=lambda: choice.set_options(stage_options(self.journey)),
        )
