"""Edits of what empty cells ask."""

from __future__ import annotations

from app.model.edits.tools import checked, cleaned, position
from app.model.journey import Journey, Prompt, Template
from app.model.queries import question_of


def ask(
    journey: Journey, lane_id: str, text: str, template_id: str, stage_id: str | None = None
) -> Journey:
    """The map asking something in the empty cells of a lane, or in the one of a stage; an empty
    text asks nothing there. A map without a template gets one of the id given, which holds nothing
    else."""
    position(journey.lanes, lane_id, "no-lane")
    if stage_id is not None:
        position(journey.stages, stage_id, "no-stage")
    text = cleaned(text)
    if text == question_of(journey, lane_id, stage_id):
        return journey
    template = journey.template or Template(id=template_id)
    place = (lane_id, stage_id)
    before = [one for one in template.prompts if (one.lane, one.stage) == place]
    rest = [one for one in template.prompts if (one.lane, one.stage) != place]
    at = template.prompts.index(before[0]) if before else len(rest)
    if text:
        old = before[-1] if before else Prompt(lane=lane_id, stage=stage_id)
        rest.insert(at, checked(lambda: old.replace(text=text)))
    return checked(lambda: journey.replace(template=template.replace(prompts=tuple(rest))))
