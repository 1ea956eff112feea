"""A map as a Mermaid journey: stages as sections, what the customer does and meets as tasks.

A task must have a score from 1 to 5. A touchpoint has its satisfaction, a point of the curve its
level (-2 to 2 becomes 1 to 5); what has neither takes the mean level of the curve in its stage, or
3 where there is none. Actors are the personas: the one in focus, else all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from statistics import fmean

from app.exporting.errors import ExportCancelled
from app.exporting.placing import Progress
from app.exporting.replacing import replacing
from app.exporting.texts.saying import Said, Saying
from app.model.items import EmotionPoint, Item, TouchpointUse, span_of
from app.model.journey import Journey, Stage
from app.model.lanes import Lane, LaneKind
from app.model.moments import MOMENTS, moment_of

_TOLD: tuple[LaneKind, ...] = ("action", "touchpoint", "emotion", "thought", "note")
"""The lanes whose items are tasks: what happens to the customer."""

_LONGEST = 50_000
"""Mermaid draws no longer text unless told to (its `maxTextSize`)."""

_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_KEYWORDS = re.compile(r"title|section|journey|acctitle|accdescr", re.IGNORECASE)
_CODES = {ord(mark): f"#{ord(mark)};" for mark in '#;<>&"%:'}
_COMMA = {ord(","): f"#{ord(',')};"}


def write_mermaid(
    journey: Journey, path: Path, *, progress: Progress | None = None
) -> dict[str, int]:
    """Writes a map as its view shows it (a sound map without a view). Gives what a journey of
    Mermaid has no place for, counted: `notes` of other lanes or without words, `links`,
    `phases`, `spans` (notes over several stages, which stand in their first), `scores` (tasks with
    no score of their own), `details` (notes, stages and facts of the map of which more is known
    than a task says), and `length` (characters, where Mermaid refuses to draw so many). Raises
    ExportError."""
    made, left = mermaid_of(journey)
    with replacing(path) as file:
        file.write(made.encode())
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled
    return left


def mermaid_of(journey: Journey) -> tuple[str, dict[str, int]]:
    """The text of the diagram, and what it cannot carry (see `write_mermaid`)."""
    saying = Saying(journey)
    left: Counter[str] = Counter(links=len(journey.links), phases=len(journey.phases))
    told = _told(journey)
    ids = {lane.id for lane in told}
    left["notes"] = sum(
        len(cell.items) for lane in journey.lanes if lane.id not in ids for cell in lane.cells
    )
    told_of = (journey.scenario, journey.goal, journey.owner)
    left["details"] = sum(bool(one.strip()) for one in told_of)
    lines = ["journey"]
    if title := escaped(journey.title):
        lines.append(f"    title {title}")
    moods = _moods(journey)
    everybody = [saying.persona(one.id) for one in journey.personas]
    usual = [saying.persona(journey.focus)] if journey.focus else everybody
    for stage in journey.stages:
        left["details"] += _is_described(stage)
        lines.append(f"    section {escaped(stage.name or saying.labels.untitled_stage)}")
        for lane, item in _in(told, stage.id, split=stage.split):
            said = saying.said(item, lane)
            quoted = isinstance(item, EmotionPoint) and item.quote.strip()
            words = said.details[0] if quoted else said.text
            name = escaped(words.strip() or said.whole)
            left["details"] += _says_more(item, said)
            if not name:
                left["notes"] += 1
                continue
            score = _score(item)
            if score is None:
                left["scores"] += 1
                score = moods.get(stage.id, 3.0)
            left["spans"] += span_of(item) > 1
            people = usual
            if isinstance(item, EmotionPoint) and item.persona:
                people = [saying.persona(item.persona)]
            lines.append(f"      {name}: {_written(score)}{_actors(people)}")
    made = "\n".join(lines) + "\n"
    if len(made) > _LONGEST:
        left["length"] = len(made)
    return made, {what: count for what, count in left.items() if count}


def escaped(text: str) -> str:
    """A text that Mermaid takes for nothing but itself: in a title, a section or a task."""
    plain = _SPACES.sub(" ", text).strip()
    made = plain.translate(_CODES)
    if _KEYWORDS.match(plain):
        made = f"#{ord(plain[0])};{made[1:]}"
    return made


def _says_more(item: Item, said: Said) -> bool:
    """Whether more is known of an item than its words, its score and whose it is."""
    match item:
        case TouchpointUse():
            return bool(item.importance or item.scores or item.note.strip())
        case EmotionPoint():
            return item.decisive
        case _:
            return bool(said.details or said.links)


def _is_described(stage: Stage) -> bool:
    texts = (stage.description, stage.customer_goal, stage.business_goal, *stage.questions)
    return stage.duration is not None or any(one.strip() for one in texts)


def _actors(names: Iterable[str]) -> str:
    shown = [escaped(name).translate(_COMMA) for name in dict.fromkeys(names)]
    return ": " + ", ".join(shown) if shown else ""


def _told(journey: Journey) -> list[Lane]:
    """The lanes whose items are tasks; none below a blueprint's line of visibility, for customers
    see nothing of those."""
    lanes = takewhile(lambda one: one.line not in ("visibility", "internal"), journey.lanes)
    return [lane for lane in lanes if lane.kind in _TOLD]


def _in(lanes: Sequence[Lane], stage: str, *, split: bool) -> Iterator[tuple[Lane, Item]]:
    """What is told of a stage: lanes from top to bottom, in a split stage what is before first."""
    found = [
        (lane, item)
        for lane in lanes
        if (cell := lane.cell(stage)) is not None
        for item in _in_order(cell.items)
    ]
    if split:
        found.sort(key=lambda one: MOMENTS.index(moment_of(one[1])))
    return iter(found)


def _in_order(items: tuple[Item, ...]) -> list[Item]:
    return sorted(items, key=lambda one: one.at if isinstance(one, EmotionPoint) else 0.0)


def _moods(journey: Journey) -> dict[str, float]:
    """The score of each stage that a curve runs through."""
    levels: dict[str, list[float]] = {}
    for lane in journey.lanes:
        for cell in lane.cells:
            points = [item.level for item in cell.items if isinstance(item, EmotionPoint)]
            levels.setdefault(cell.stage, []).extend(points)
    return {stage: 3 + fmean(found) for stage, found in levels.items() if found}


def _score(item: Item) -> float | None:
    """An item's own score, 1 to 5."""
    if isinstance(item, EmotionPoint):
        return 3 + item.level
    if isinstance(item, TouchpointUse) and item.satisfaction:
        return float(item.satisfaction)
    return None


def _written(score: float) -> str:
    return f"{score:.1f}".removesuffix(".0")
