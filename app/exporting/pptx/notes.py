"""What stands in the pane below the slides: all the texts, so that nothing is lost."""

from __future__ import annotations

from app.exporting.pptx.naming import Names
from app.exporting.texts.words import table_words
from app.layout.labels import labels_for
from app.model.journey import Journey, Stage
from app.model.people import Persona


def overview_notes(journey: Journey, names: Names) -> str:
    """What the map is about, its stages and its arrows."""
    labels = labels_for(journey.language)
    lines = [journey.title, journey.scenario, journey.goal, journey.owner]
    stages = [
        _line(names.stage(stage.id), labels.duration(stage.duration)) for stage in journey.stages
    ]
    links = [_line(names.arrow(link.id), link.label) for link in journey.links]
    return _paragraphs([one for one in lines if one], stages, links)


def stage_notes(journey: Journey, stage: Stage, names: Names) -> str:
    """All that is known of a stage, lane by lane; the business goal only where the map shows it,
    as notes are printed for those outside."""
    labels, colon = labels_for(journey.language), table_words(journey.language).colon
    head = [
        _line(names.stage(stage.id), labels.duration(stage.duration)),
        stage.description,
        _told(labels.customer_goal, stage.customer_goal, colon),
        _told(labels.business_goal, stage.business_goal if journey.stage_details else "", colon),
        f"{labels.questions}{colon}".rstrip() if stage.questions else "",
        *(f"– {question}" for question in stage.questions),
    ]
    lanes: list[list[str]] = []
    for lane in journey.lanes:
        cell = lane.cell(stage.id)
        if cell is None or not cell.items:
            continue
        lines = [_line(names.lane(lane), lane.description)]
        lines += [f"– {names.told(item) or '…'}" for item in cell.items]
        lanes.append(lines)
    return _paragraphs([one for one in head if one], *lanes)


def persona_notes(journey: Journey, persona: Persona) -> str:
    """All that is known of a persona."""
    labels, colon = labels_for(journey.language), table_words(journey.language).colon
    age = "" if persona.age is None else labels.years.format(persona.age)
    head = [_line(persona.name, persona.role, age, persona.place), persona.quote]
    lists = [
        [f"{title}{colon}".rstrip(), *(f"– {entry}" for entry in entries)]
        for title, entries in (
            (labels.goals, persona.goals),
            (labels.needs, persona.needs),
            (labels.frustrations, persona.frustrations),
            (
                labels.traits,
                [f"{one.low} ↔ {one.high}{colon}{one.value:.0%}" for one in persona.traits],
            ),
        )
        if entries
    ]
    details = [_told(one.name, one.text, colon) for one in persona.details]
    return _paragraphs([one for one in head if one], *lists, details)


def _line(*parts: str) -> str:
    return " — ".join(part for part in parts if part)


def _told(head: str, words: str, colon: str) -> str:
    return f"{head}{colon}{words}" if words and head else words


def _paragraphs(*parts: list[str]) -> str:
    return "\n\n".join("\n".join(part) for part in parts if part)
