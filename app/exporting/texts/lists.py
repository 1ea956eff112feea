"""Tables beside the grid: what a map says of itself, its inventory, audit, metrics, personas and
links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple, TypeVar, cast

from app.exporting.texts.map_grid import stage_names
from app.exporting.texts.saying import Saying
from app.model.audit import mean_of, occurrences, score_of
from app.model.criteria import criteria_of
from app.model.durations import total
from app.model.inventory import Entry, Inventory
from app.model.items import Metric, Note, TouchpointUse
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.people import Persona
from app.model.queries import iter_items

_Kind = TypeVar("_Kind", Note, Metric)

Value = str | float | None
"""A cell: a text, a number, or nothing."""


class Table(NamedTuple):
    """A list with a head. `widths` are those of the columns, in characters."""

    name: str
    fields: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Value, ...], ...]

    def filled(self) -> Table:
        """The same without the columns that say nothing."""
        kept = [
            n for n in range(len(self.fields)) if any(row[n] not in (None, "") for row in self.rows)
        ]
        return Table(
            self.name,
            tuple(self.fields[n] for n in kept),
            tuple(self.widths[n] for n in kept),
            tuple(tuple(row[n] for n in kept) for row in self.rows),
        )


def facts_of(journey: Journey) -> tuple[tuple[str, str], ...]:
    """What a map says of itself: a name and a text each, empty ones left out."""
    saying = Saying(journey)
    words, labels = saying.words, saying.labels
    review, lasting = journey.review, total(journey.stages)
    told = (
        (words.title, journey.title),
        (words.kind, words.kinds[journey.kind]),
        (words.state, words.states[journey.state]),
        (words.scenario, journey.scenario),
        (words.goal, journey.goal),
        (words.persona, saying.persona(journey.focus) if journey.focus else ""),
        (words.owner, journey.owner),
        (words.edition, journey.edition),
        (words.reviewed, labels.date(review.last) if review and review.last else ""),
        (words.next_review, labels.date(review.next) if review and review.next else ""),
        (words.lasting, labels.lasting(lasting) + labels.left(lasting) if lasting else ""),
    )
    return tuple((name, text) for name, text in told if text.strip())


def touchpoints_of(journey: Journey, *, scores: bool = True) -> Table:
    """The inventory, a touchpoint each row: what it is, where it stands, how it does there, its
    mean score where the map has scores; with `scores` that by each criterion too."""
    saying = Saying(journey)
    words = saying.words
    entries = Inventory().read(journey.replace(parking=()))
    criteria = criteria_of(journey) if _is_scored(entries) else ()
    each = criteria if scores else ()
    names = stage_names(journey.stages, saying.labels)

    def row(entry: Entry) -> tuple[Value, ...]:
        one, uses = entry.touchpoint, [use.item for use in entry.uses]
        judged = mean_of(uses, {criterion.id for criterion in criteria})
        return (
            one.name or words.nameless_touchpoint,
            saying.channel(one.channel),
            words.moments[one.moment] if one.moment else "",
            words.direct if one.direct else words.indirect,
            "" if one.online is None else words.online if one.online else words.offline,
            one.owner,
            ", ".join(names[stage] for stage in entry.stages),
            float(len(uses)),
            *map(_rounded, (entry.importance, entry.satisfaction, entry.worst)),
            *([judged and _rounded(judged.value)] if criteria else ()),
            *(_rounded(_mean_by(entry, criterion.id)) for criterion in each),
            one.link,
            one.note,
        )

    audit = (words.mean, *(one.name for one in each)) if criteria else ()
    fields = (
        *(words.touchpoint, words.channel, words.moment, words.reach, words.line, words.owner),
        *(words.stages, words.uses, words.importance, words.satisfaction, words.worst),
        *audit,
        *(words.link, words.note),
    )
    widths = (28, 16, 10, 10, 12, 18, 26, 13, 11, 11, 11, *(11 for _ in audit), 24, 30)
    return Table(words.touchpoints, fields, widths, tuple(map(row, entries)))


def audit_of(journey: Journey) -> Table | None:
    """The audit, an occurrence each row, stage by stage; None when nothing is scored."""
    saying = Saying(journey)
    words = saying.words
    criteria = criteria_of(journey)
    if not _any_scores(journey):
        return None
    every = occurrences(journey)
    names = stage_names(journey.stages, saying.labels)
    rows: list[tuple[Value, ...]] = []
    for one in every:
        scores = [score_of(one.use, criterion.id) for criterion in criteria]
        comments = [
            f"{criterion.name}{words.colon}{score.comment}"
            for criterion, score in zip(criteria, scores, strict=True)
            if score is not None and score.comment.strip()
        ]
        rows.append(
            (
                names[one.stage],
                saying.touchpoint(one.use.touchpoint),
                *map(_rating, (one.use.importance, one.use.satisfaction)),
                _rounded(one.mean.value if one.mean else None),
                *(float(score.value) if score and score.value else None for score in scores),
                "\n".join(comments),
                one.use.note,
            )
        )
    fields = (
        *(words.stage, words.touchpoint, words.importance, words.satisfaction, words.mean),
        *(one.name for one in criteria),
        *(words.comment, words.note),
    )
    widths = (20, 28, 11, 11, 11, *(11 for _ in criteria), 36, 30)
    return Table(words.audit, fields, widths, tuple(rows))


def metrics_of(journey: Journey) -> Table:
    """The metrics, one each row, with a column for each of the earlier values, oldest first."""
    saying = Saying(journey)
    words = saying.words
    names = stage_names(journey.stages, saying.labels)
    found = _every(journey, Metric)
    metrics = [one for _, _, one in found]
    most = max((len(one.history) for one in metrics), default=0)
    rows: list[tuple[Value, ...]] = [
        (
            names[stage],
            lane.name or saying.labels.untitled_lane,
            one.label,
            *(*_padded(one.history, most), one.value),
            one.unit,
            one.target,
            words.higher if one.better == "higher" else words.lower,
            saying.evidence(one.evidence),
            one.source,
        )
        for stage, lane, one in found
    ]
    earlier = tuple(words.earlier.format(n) for n in range(most, 0, -1))
    fields = (
        *(words.stage, words.lane, words.metric, *earlier, words.value, words.unit, words.target),
        *(words.better, words.evidence, words.source),
    )
    widths = (22, 20, 30, *(12 for _ in earlier), 12, 10, 12, 14, 12, 40)
    return Table(words.metrics, fields, widths, tuple(rows))


def personas_of(journey: Journey) -> Table | None:
    """The personas, one each row; None when there is none."""
    if not journey.personas:
        return None
    saying = Saying(journey)
    words, labels = saying.words, saying.labels

    def row(one: Persona) -> tuple[Value, ...]:
        return (
            one.name or labels.untitled_persona,
            one.role,
            float(one.age) if one.age is not None else None,
            one.place,
            one.quote,
            *("\n".join(lines) for lines in (one.goals, one.needs, one.frustrations)),
            "\n".join(
                f"{trait.low} – {trait.high}{words.colon}{trait.value:.0%}" for trait in one.traits
            ),
            "\n".join(f"{detail.name}{words.colon}{detail.text}" for detail in one.details),
        )

    fields = (
        *(words.name, words.role, words.age, words.place, words.quote),
        *(labels.goals, labels.needs, labels.frustrations, words.traits, words.details),
    )
    widths = (20, 20, 7, 14, 28, 28, 28, 28, 28, 28)
    return Table(words.personas, fields, widths, tuple(map(row, journey.personas)))


def links_of(journey: Journey) -> Table | None:
    """The arrows between items, one each row; None when there is none."""
    saying = Saying(journey)
    words = saying.words
    ends = {one for link in journey.links for one in (link.source, link.target)}
    if not ends:
        return None
    names = stage_names(journey.stages, saying.labels)
    texts: dict[str, tuple[str, str]] = {}
    for place in iter_items(journey):
        if place.item.id in ends:
            said = saying.said(place.item, place.lane)
            said_of = said.text or said.whole or place.lane.name
            texts[place.item.id] = (names[place.stage], said_of)
    rows = tuple(
        (*texts[link.source], link.label, words.link_kinds[link.kind], *texts[link.target])
        for link in journey.links
        if link.source in texts and link.target in texts
    )
    if not rows:
        return None
    start, end = (f"{one} ({words.stage.lower()})" for one in (words.start, words.end))
    fields = (start, words.start, words.label, words.kind, end, words.end)
    return Table(words.links, fields, (22, 40, 24, 16, 22, 40), rows)


def improvements_of(journey: Journey) -> Table | None:
    """Pain points and opportunities, one each row with what tells which comes first; None when
    there is none. The grid tells them too, but cannot be sorted by it."""
    saying = Saying(journey)
    words, marks = saying.words, saying.labels.marks
    names = stage_names(journey.stages, saying.labels)
    found = _every(journey, Note, ("pain", "opportunity"))
    rows: list[tuple[Value, ...]] = [
        (
            names[stage],
            lane.name or saying.labels.untitled_lane,
            note.text,
            *map(_rating, (note.importance, note.impact, note.effort, note.votes)),
            note.owner,
            saying.touchpoint(note.touchpoint) if note.touchpoint else "",
            saying.evidence(note.evidence),
            note.source,
            ", ".join(tag for tag in note.tags if tag.strip()),
        )
        for stage, lane, note in found
    ]
    fields = (
        *(words.stage, words.lane, words.notes, words.importance),
        *(marks["impact"], marks["effort"], marks["votes"], words.owner, words.touchpoint),
        *(words.evidence, words.source, words.tags),
    )
    widths = (20, 20, 44, 12, 9, 9, 9, 20, 22, 12, 34, 20)
    return Table(words.improvements, fields, widths, tuple(rows)) if rows else None


class Action(NamedTuple):
    """An opportunity, or a pain point to mend, and where it stands."""

    note: Note
    stage: str
    opportunity: bool


def actions_of(journey: Journey) -> tuple[Action, ...]:
    """The notes of the lanes of opportunities and of pain points, what promises most first: by
    impact, then by the least effort, votes and importance; those without a rating last."""
    names = stage_names(journey.stages, Saying(journey).labels)
    found = [
        Action(item, names[cell.stage], lane.kind == "opportunity")
        for lane in journey.lanes
        if lane.kind in ("opportunity", "pain")
        for cell in lane.cells
        for item in cell.items
        if type(item) is Note
    ]

    def rank(one: Action) -> tuple[int, int, int, int]:
        note = one.note
        return -note.impact, note.effort or 6, -note.votes, -note.importance

    return tuple(sorted(found, key=rank))


def tables_of(journey: Journey, *, scores: bool = True) -> tuple[Table, ...]:
    """All the tables that have rows; `scores` as for `touchpoints_of`."""
    every = (audit_of, metrics_of, personas_of, links_of)
    found = (touchpoints_of(journey, scores=scores), *(make(journey) for make in every))
    return tuple(table for table in found if table is not None and table.rows)


def _every(
    journey: Journey, kind: type[_Kind], lanes: Sequence[str] = ()
) -> list[tuple[str, Lane, _Kind]]:
    """All items of a kind, with the id of their stage and their lane, stage by stage; in lanes of
    those kinds alone, where any are named."""
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    found = [
        (cell.stage, lane, cast("_Kind", item))
        for lane in journey.lanes
        if not lanes or lane.kind in lanes
        for cell in lane.cells
        for item in cell.items
        if type(item) is kind
    ]
    found.sort(key=lambda one: order[one[0]])
    return found


def _any_scores(journey: Journey) -> bool:
    """Whether any touchpoint on the map is scored."""
    return any(
        type(item) is TouchpointUse and item.scores
        for lane in journey.lanes
        for cell in lane.cells
        for item in cell.items
    )


def _is_scored(entries: Iterable[Entry]) -> bool:
    return any(use.item.scores for entry in entries for use in entry.uses)


def _mean_by(entry: Entry, criterion: str) -> float | None:
    found = [score_of(use.item, criterion) for use in entry.uses]
    values = [score.value for score in found if score is not None and score.value]
    return fmean(values) if values else None


def _rating(number: int) -> float | None:
    """A number that is 0 where nobody gave it."""
    return float(number) if number else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), 2)


def _padded(history: Sequence[float], length: int) -> Sequence[float | None]:
    return (*(None for _ in range(length - len(history))), *history)
