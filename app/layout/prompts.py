"""The questions in cells that hold nothing yet: a template's, and those of the stages."""

from __future__ import annotations

from app.layout.cards import Sources
from app.layout.colors import readable, tone
from app.layout.context import Context, set_lines
from app.layout.picture import Group
from app.layout.slots import parts_of
from app.layout.space import snap
from app.model.journey import Journey
from app.model.lanes import Lane


def prompts_of(journey: Journey) -> dict[tuple[str, str], str]:
    """What is asked in empty cells, by lane and stage; by lane alone in those of no stage. The
    template asks in all kinds of lane; what it does not ask of a cell of thoughts, the questions
    of its stage do."""
    found = {
        (lane.id, stage.id): "\n".join(stage.questions)
        for lane in journey.lanes
        if lane.kind == "thought"
        for stage in journey.stages
        if stage.questions
    }
    for prompt in journey.template.prompts if journey.template else ():
        found[prompt.lane, prompt.stage or ""] = prompt.text
    return found


def cell_prompts(
    lane: Lane, context: Context, sources: Sources, filled: set[str]
) -> list[tuple[Group, float]]:
    """The question of each cell of a lane whose stage is not in `filled`, with its height, px."""
    if not sources.prompts:
        return []
    style = context.styles.small._replace(italic=True)
    color = tone(context.theme, lane.color, lane.kind)
    ink = readable(context.theme.muted, color.cell)
    pad = context.space.cell
    out: list[tuple[Group, float]] = []
    for column in context.columns:
        if column.stage in filled or column.collapsed:
            continue
        words = sources.prompts.get((lane.id, column.stage)) or sources.prompts.get((lane.id, ""))
        if not words:
            continue
        part = parts_of(column)[0]  # clear of the lines between sub-columns
        w = part.w - 2 * pad
        block = context.text.wrap(words, style, max(20.0, w - 4))
        parts = set_lines(block, style, ink, 2, 2, w - 4)
        h = snap(block.height + 4)
        element = f"{lane.id}/{part.stage}"
        out.append((Group("prompt", element, column.x + pad, pad, w, h, parts), h))
    return out


def mood_prompt(lane: Lane, context: Context, sources: Sources) -> tuple[Group, ...]:
    """The question of an emotion lane that has no point yet, in its first cell."""
    words = sources.prompts.get((lane.id, ""))
    if not words or not context.columns:
        return ()
    style = context.styles.small._replace(italic=True)
    ink = readable(context.theme.muted, context.theme.ground)
    w = context.grid_right - context.grid_left - 24
    block = context.text.wrap(words, style, max(20.0, w))
    parts = set_lines(block, style, ink, 0, 0, w)
    first = context.columns[0]
    element = f"{lane.id}/{first.stage}"
    return (Group("prompt", element, first.x + 12, 10, w, block.height, parts),)
