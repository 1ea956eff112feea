"""The form of a cell."""

from __future__ import annotations

from app.model import edits
from app.model.ids import new_id
from app.model.journey import Journey
from app.model.queries import find_lane, question_of
from app.widgets.panels.fields import GrowingText
from app.widgets.panels.forms.stage import StageForm


class CellForm(StageForm):
    """What a cell asks while it is empty, above its stage; its ids are the stage's and the
    lane's."""

    def build(self) -> None:
        self.section(self._asks)
        self.heading(self.tr("Selected cell"))
        question = GrowingText()
        self.add(
            self.tr("Question"),
            question,
            lambda: question_of(self.journey, self.ids[1], self.ids[0]),
            self._ask,
            self.tr("Change question"),
            tip=self.tr("What this cell asks while it is empty, in place of its lane’s question"),
            prepare=lambda: question.setPlaceholderText(question_of(self.journey, self.ids[1])),
        )
        self.end_section()
        super().build()

    def _asks(self) -> bool:
        lane = find_lane(self.journey, self.ids[1])
        return lane is not None and lane.kind not in ("emotion", "separator")

    def _ask(self, journey: Journey, text: str) -> Journey:
        stage, lane = self.ids
        return edits.ask(journey, lane, text, new_id(), stage)
