"""What the audit of touchpoints says: means of their scores, and which to mend first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from operator import is_
from typing import NamedTuple

from app.model.criteria import criteria_of
from app.model.items import Score, TouchpointUse
from app.model.journey import Journey
from app.model.lanes import TAKES, Lane
from app.model.people import Touchpoint

BEST = 5
"""The best score."""

USUAL_IMPORTANCE = 3
"""What counts for an importance that is not judged: the middle, so that a touchpoint nobody
weighed comes neither first nor last."""


class Mean(NamedTuple):
    """The mean of the scores that were given, 1 to 5, and how many they are."""

    value: float
    judged: int


class Occurrence(NamedTuple):
    """A touchpoint where it stands on the map, and how its audit went there. `lane` and `stage`
    are ids; `entry` is what the inventory says of it."""

    use: TouchpointUse
    lane: str
    stage: str
    entry: Touchpoint | None
    mean: Mean | None

    @property
    def name(self) -> str:
        """What it is called."""
        return self.entry.name if self.entry is not None else ""

    @property
    def weight(self) -> float:
        """How much mending it matters, 0 to 20: the gap between its mean score and the best one,
        times its importance (1 to 5; `USUAL_IMPORTANCE` when that is not judged). 0 without any
        score."""
        if self.mean is None:
            return 0.0
        return (BEST - self.mean.value) * (self.use.importance or USUAL_IMPORTANCE)


class Ranking(NamedTuple):
    """The occurrences of a map: the judged ones with the worst first, then those not judged
    yet."""

    judged: tuple[Occurrence, ...]
    waiting: tuple[Occurrence, ...]


def score_of(use: TouchpointUse, criterion: str) -> Score | None:
    """What was said of a touchpoint by one criterion; the first where a file says it twice."""
    return next((score for score in use.scores if score.criterion == criterion), None)


def mean_of(uses: Iterable[TouchpointUse], criteria: Collection[str]) -> Mean | None:
    """The mean of all scores given to these touchpoints by these criteria; None without any."""
    values: list[int] = []
    for use in uses:
        seen: set[str] = set()
        for score in use.scores:
            if score.criterion in criteria and score.criterion not in seen:
                seen.add(score.criterion)
                if score.value:
                    values.append(score.value)
    return Mean(sum(values) / len(values), len(values)) if values else None


def occurrences(journey: Journey) -> tuple[Occurrence, ...]:
    """Every touchpoint on the map, stage by stage, in a stage from top to bottom."""
    ids = frozenset(criterion.id for criterion in criteria_of(journey))
    entries = {entry.id: entry for entry in journey.touchpoints}
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    found = [
        Occurrence(item, lane.id, cell.stage, entries.get(item.touchpoint), mean_of((item,), ids))
        for lane in journey.lanes
        for cell in lane.cells
        for item in cell.items
        if type(item) is TouchpointUse
    ]
    found.sort(key=lambda one: order.get(one.stage, len(order)))
    return tuple(found)


def worst_first(journey: Journey) -> Ranking:
    """What to mend first: by falling `Occurrence.weight`, (5 - mean score) × importance. Equal
    ones: the lower mean first, then the order of the map. What has no score yet stands apart."""
    every = occurrences(journey)
    judged = [one for one in every if one.mean is not None]
    judged.sort(key=lambda one: (-one.weight, one.mean.value if one.mean else 0.0))
    return Ranking(tuple(judged), tuple(one for one in every if one.mean is None))


def alike(old: Journey, new: Journey) -> bool:
    """Whether the audits of two maps say the same, as far as identity tells: the criteria,
    stages, inventory and occurrences are the same ones in the same order."""
    return (
        criteria_of(old) == criteria_of(new)
        and _same(old.stages, new.stages)
        and _same(old.touchpoints, new.touchpoints)
        and len(old.lanes) == len(new.lanes)
        and all(
            one is other or _same_placed(one, other)
            for one, other in zip(old.lanes, new.lanes, strict=True)
        )
    )


def scores_by(journey: Journey) -> dict[str, int]:
    """How many touchpoints, parked ones too, have a score or a comment, by criterion."""
    counts: Counter[str] = Counter()
    lanes = (lane for lane in journey.lanes if "touchpoint" in TAKES[lane.kind])
    placed = (cell.items for lane in lanes for cell in lane.cells)
    for items in (*placed, journey.parking):
        for item in items:
            if type(item) is TouchpointUse and item.scores:
                counts.update({score.criterion for score in item.scores})
    return counts


def _placed(lane: Lane) -> dict[str, list[TouchpointUse]]:
    """The occurrences of a lane by stage."""
    found = {
        cell.stage: [item for item in cell.items if type(item) is TouchpointUse]
        for cell in lane.cells
    }
    return {stage: uses for stage, uses in found.items() if uses}


def _same(old: Collection[object], new: Collection[object]) -> bool:
    return len(old) == len(new) and all(map(is_, old, new))


def _same_placed(old: Lane, new: Lane) -> bool:
    one, other = _placed(old), _placed(new)
    return (
        old.id == new.id
        and list(one) == list(other)
        and all(_same(uses, other[stage]) for stage, uses in one.items())
    )
