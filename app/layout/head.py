"""The head of the map: title, scenario, tags, and the personas."""

from __future__ import annotations

from collections.abc import Sequence

from app.layout.colors import readable
from app.layout.context import Context, edit_box, set_lines
from app.layout.labels import Labels
from app.layout.notes import Card
from app.layout.people import Known
from app.layout.personas import CARD, lay_personas
from app.layout.picture import Band, Box, Group, Primitive
from app.layout.space import snap
from app.model.durations import total
from app.model.journey import Journey

_BESIDE = 800.0
"""From this width of the sheet on, the persona stands beside the title."""


def head_source(journey: Journey) -> tuple[object, ...]:
    """All of a map that its head shows, but for its personas."""
    one = journey
    return (
        one.title,
        one.scenario,
        one.kind,
        one.state,
        one.edition,
        one.review,
        one.owner,
        one.persona_sheet,
        total(one.stages),
    )


def _tags(journey: Journey, labels: Labels, partial: bool) -> list[str]:
    tags: list[str] = []
    if journey.kind in labels.kinds:
        tags.append(labels.kinds[journey.kind])
    if journey.state == "target":
        tags.append(labels.target_state)
    if journey.edition:
        edition = journey.edition
        tags.append(labels.edition.format(edition) if edition[0].isdigit() else edition)
    if journey.review is not None and journey.review.next:
        tags.append(labels.review.format(labels.date(journey.review.next)))
    if journey.owner:
        tags.append(journey.owner)
    lasting = total(journey.stages)
    if lasting is not None:
        tags.append(labels.whole(lasting, partial=partial))
    return tags


def _tag(words: str, context: Context, w: float, index: int) -> Card:
    theme, style = context.theme, context.styles.small
    block = context.text.wrap(words, style, w - 20)
    width, h = block.width + 20, snap(block.height + 7)
    line_h = block.line_height + 7
    ink = readable(theme.text, theme.ground)
    parts: list[Primitive] = [
        Box(0.5, 0.5, width - 1, h - 1, theme.ground, line_h / 2 - 0.5, theme.line),
        *set_lines(block, style, ink, 10, 3.5, width - 20),
    ]
    return Card("chip", f"chip-{index}", width, h, tuple(parts))


def lay_head(
    journey: Journey, known: Sequence[Known], context: Context, *, partial: bool = False
) -> Band:
    """The head as a band that includes the sheet's padding above it. `partial` says that the
    map has stages that are not shown: what these last is that of the others."""
    theme, styles, space = context.theme, context.styles, context.space
    left, right = context.left, context.grid_right
    whole = right - left
    groups: list[Group] = []
    y = space.sheet
    people = lay_personas(
        known, journey.focus, journey.persona_sheet, context, min(CARD, whole), whole
    )
    beside = bool(people.beside) and whole >= _BESIDE
    w = whole - (CARD + 24 if beside else 0)
    muted = readable(theme.muted, theme.ground)
    shown = journey.title or context.labels.untitled_map
    title = context.text.wrap(shown, styles.title, w)
    looks = theme.looks
    named = readable(looks.title.color or theme.text, theme.ground)
    told = readable(looks.scenario.color or theme.muted, theme.ground)
    color = named if journey.title else muted
    groups.append(
        Group(
            "title",
            "title",
            left,
            y,
            w,
            title.height,
            set_lines(title, styles.title, color, 0, 0, w),
            edit_box(title, styles.title, named, theme.ground, 0, 0, w),
        )
    )
    bottom = snap(y + title.height)
    if journey.scenario:
        inner = min(w, 640.0)
        block = context.text.wrap(journey.scenario, styles.scenario, inner)
        groups.append(
            Group(
                "scenario",
                "scenario",
                left,
                bottom + 4,
                inner,
                block.height,
                set_lines(block, styles.scenario, told, 0, 0, inner),
                edit_box(block, styles.scenario, told, theme.ground, 0, 0, inner),
            )
        )
        bottom = snap(bottom + 4 + block.height)
    x = left
    tags = _tags(journey, context.labels, partial)
    row = 0.0
    if tags:
        bottom += 8
    for index, words in enumerate(tags):
        tag = _tag(words, context, w, index)
        if x > left and x + tag.w > left + w:
            x, bottom = left, bottom + row + 6
            row = 0.0
        groups.append(Group(tag.kind, tag.element, x, bottom, tag.w, tag.h, tag.parts))
        x += tag.w + 6
        row = max(row, tag.h)
    bottom += row
    cards: list[Group] = []
    if people.beside:
        top = y if beside else bottom + 12
        at = right - CARD if beside else left
        cards += [one._replace(x=at + one.x, y=top + one.y) for one in people.beside]
        bottom = max(bottom, top + people.beside_h)
    if people.below:
        top = bottom + 12
        groups += [one._replace(x=left + one.x, y=top + one.y) for one in people.below]
        bottom = top + people.below_h
    groups += cards  # last: the card stands for its persona, not the sheet
    return Band("/head", bottom + 14, tuple(groups))
