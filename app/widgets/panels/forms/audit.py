"""The rows of the audit: scores of touchpoints, and the criteria of the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.layout.labels import labels_for
from app.model import edits
from app.model.audit import mean_of, score_of, scores_by
from app.model.criteria import criteria_of, usual_criteria
from app.model.ids import new_id
from app.model.items import TouchpointUse
from app.model.journey import Criterion, Journey
from app.widgets.panels.fields import (
    MIXED,
    Choice,
    CriterionEntry,
    Entries,
    Judgement,
    Scored,
    ScoreList,
)
from app.widgets.panels.form import Form


def score_fields(form: Form, uses: Callable[[], list[TouchpointUse]]) -> None:
    """Adds the rows of some touchpoints' scores to a form."""
    form.heading(QCoreApplication.translate("Audit", "Audit"))
    form.words(lambda: _mean_words(form.journey, uses()))
    scores = ScoreList()
    scores.setAccessibleName(QCoreApplication.translate("Audit", "Audit"))
    shown: list[tuple[str, ...]] = [()]

    def prepare() -> None:
        if shown[0] != form.ids:
            scores.fold()
            shown[0] = form.ids
        scores.set_criteria(criteria_of(form.journey))

    def write(journey: Journey, scored: Scored) -> Journey:
        ids = [use.id for use in uses()]
        return edits.set_score(
            journey, ids, scored.criterion, value=scored.value, comment=scored.comment
        )

    form.add(
        "",
        scores,
        lambda: {one.id: _judgement(uses(), one.id) for one in criteria_of(form.journey)},
        write,
        QCoreApplication.translate("Audit", "Score touchpoint"),
        prepare=prepare,
    )


def _judgement(uses: list[TouchpointUse], criterion: str) -> Judgement:
    found = [score_of(use, criterion) for use in uses]
    values = {score.value if score is not None else 0 for score in found}
    comments = {score.comment if score is not None else "" for score in found}
    return Judgement(
        values.pop() if len(values) == 1 else MIXED,
        comments.pop() if len(comments) == 1 else MIXED,
    )


def _mean_words(journey: Journey, uses: list[TouchpointUse]) -> str:
    criteria = criteria_of(journey)
    mean = mean_of(uses, {one.id for one in criteria})
    if mean is None:
        return QCoreApplication.translate(
            "Audit", "Not judged yet. Digits 1 to 5 score, 0 clears, arrows go on."
        )
    words = QCoreApplication.translate("Audit", "Mean {mean} of 5, {judged} of {all} scores given")
    number = labels_for(journey.language).number(round(mean.value, 1))
    return words.format(mean=number, judged=mean.judged, all=len(criteria) * len(uses))


def criteria_fields(form: Form) -> None:
    """Adds the rows of the map's criteria to a form."""
    form.heading(QCoreApplication.translate("Audit", "Touchpoint audit"))
    shown = form.fields_of(lambda: form.journey, edits.change_journey)
    shown(
        QCoreApplication.translate("Audit", "Scores on the map"),
        Choice(
            (
                ("none", QCoreApplication.translate("Audit", "Not shown")),
                ("mean", QCoreApplication.translate("Audit", "Mean of each stage")),
                ("criteria", QCoreApplication.translate("Audit", "Each criterion too")),
            )
        ),
        "heat",
        QCoreApplication.translate("Audit", "Show scores"),
        tip=QCoreApplication.translate("Audit", "Under the touchpoints of every lane"),
    )
    counts: dict[str, int] = {}

    def prepare() -> None:
        counts.clear()
        counts.update(scores_by(form.journey))

    entries = Entries(
        lambda: CriterionEntry(lambda one: counts.get(one, 0)),
        lambda: Criterion(id=new_id()),
        QCoreApplication.translate("Audit", "Add a criterion"),
        least=1,
    )
    form.add(
        QCoreApplication.translate("Audit", "Audit criteria"),
        entries,
        lambda: criteria_of(form.journey),
        edits.set_criteria,
        QCoreApplication.translate("Audit", "Change criteria"),
        prepare=prepare,
    )
    form.add_widget(_reset(form))


class CriteriaReset(QPushButton):
    """Goes back to the usual criteria."""

    def loss(self, scores: int) -> str:
        """What goes with the other criteria."""
        return self.tr("%n score(s) by other criteria go", "", scores)


def _reset(form: Form) -> QWidget:
    button = CriteriaReset(QCoreApplication.translate("Audit", "The six usual criteria"))
    label = QCoreApplication.translate("Audit", "Reset criteria")
    button.clicked.connect(lambda: form.session.edit(label, edits.reset_criteria))

    def update() -> None:
        usual = usual_criteria(form.journey.language)
        button.setEnabled(criteria_of(form.journey) != usual)
        kept = {one.id for one in usual}
        own = [one for one in criteria_of(form.journey) if one.id not in kept]
        words = QCoreApplication.translate(
            "Audit", "Simple, appropriate, relevant, meaningful, appealing, personal"
        )
        if own:
            lost = sum(count for one, count in scores_by(form.journey).items() if one not in kept)
            words = f"{words}. {button.loss(lost)}"
        button.setToolTip(words)

    form.update_with(update)
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(button)
    line.addStretch(1)
    return holder
