"""The head of the map: logo, title, scenario, tags, and the personas."""

from __future__ import annotations

from collections.abc import Sequence

from app.layout.colors import least_for, readable
from app.layout.context import Context, edit_box, set_lines
from app.layout.labels import Labels
from app.layout.notes import Card
from app.layout.people import Known
from app.layout.personas import CARD, lay_personas
from app.layout.picture import Band, Box, Group, Image, Primitive
from app.layout.space import snap
from app.model.durations import total
from app.model.journey import Asset, Journey

_BESIDE = 800.0
"""From this width of the sheet on, the persona stands beside the title."""

LOGO = "/logo"
"""The element that the logo is; no identity has a stroke."""

_LOGO_MOST = 200.0
"""Greatest width of the logo, px."""

_LOGO_GAP = 18.0
_WORDS = 160.0
"""Least width of the words beside a logo, px; else it stands above them."""

_LOWER = 14.0
"""How far the shorter of the logo and the words is lowered, px."""


def head_source(journey: Journey) -> tuple[object, ...]:
    """All of a map that its head shows, but for its personas and how long its stages last."""
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
    journey: Journey,
    known: Sequence[Known],
    context: Context,
    *,
    logo: Asset | None = None,
    partial: bool = False,
) -> Band:
    """The head as a band that includes the sheet's padding above it. `partial` says that the
    map has stages that are not shown: what these last is that of the others."""
    left, right = context.left, context.grid_right
    whole = right - left
    y = context.space.sheet
    people = lay_personas(
        known, journey.focus, journey.persona_sheet, context, min(CARD, whole), whole
    )
    beside = bool(people.beside) and whole >= _BESIDE
    w = whole - (CARD + 24 if beside else 0)
    mark = _logo(logo, context, w)
    at, drop = left, 0.0
    groups: list[Group] = []
    if mark is not None and w - mark.w - _LOGO_GAP >= _WORDS:
        at += mark.w + _LOGO_GAP
        w -= mark.w + _LOGO_GAP
    elif mark is not None:
        drop = mark.h + 8
    words, bottom = _lay_words(journey, context, w)
    if mark is not None:
        if not drop:  # the logo and the words beside it have one middle
            slack = snap((mark.h - bottom) / 2)
            drop = min(max(0.0, slack), _LOWER)
            mark = mark._replace(y=min(max(0.0, -slack), _LOWER))
        groups.append(mark._replace(x=left, y=y + mark.y))
    groups += [one._replace(x=at + one.x, y=y + drop + one.y) for one in words]
    tags, bottom = _lay_tags(_tags(journey, context.labels, partial), context, w, bottom)
    groups += [one._replace(x=at + one.x, y=y + drop + one.y) for one in tags]
    bottom += y + drop
    if mark is not None:
        bottom = max(bottom, y + mark.y + mark.h)
    cards: list[Group] = []
    if people.beside:
        top = y if beside else bottom + 12
        place = right - CARD if beside else left
        cards += [one._replace(x=place + one.x, y=top + one.y) for one in people.beside]
        bottom = max(bottom, top + people.beside_h)
    if people.below:
        top = bottom + 12
        groups += [one._replace(x=left + one.x, y=top + one.y) for one in people.below]
        bottom = top + people.below_h
    groups += cards  # last: the card stands for its persona, not the sheet
    return Band("/head", bottom + 14, tuple(groups))


def _logo(logo: Asset | None, context: Context, w: float) -> Group | None:
    """The logo, in keeping with the size of the title."""
    if logo is None:
        return None
    high, wide = 2.0 * context.styles.title.size, min(_LOGO_MOST, 0.4 * w)
    scale = min(high / logo.height, wide / logo.width)
    w, h = max(1.0, snap(logo.width * scale)), max(1.0, snap(logo.height * scale))
    said = context.theme.logo_alternative or context.labels.logo
    image = Image(0, 0, w, h, logo.id, False, 0.0, said)
    return Group("logo", LOGO, 0, 0, w, h, (image,))


def _lay_words(journey: Journey, context: Context, w: float) -> tuple[list[Group], float]:
    """The title and the scenario in a width, and where they end."""
    theme, styles, looks = context.theme, context.styles, context.theme.looks
    muted = readable(theme.muted, theme.ground)
    named = readable(
        looks.title.color or theme.text, theme.ground, least=least_for(styles.title.size)
    )
    title = context.text.wrap(journey.title or context.labels.untitled_map, styles.title, w)
    lines = set_lines(title, styles.title, named if journey.title else muted, 0, 0, w)
    box = edit_box(title, styles.title, named, theme.ground, 0, 0, w)
    groups = [Group("title", "title", 0, 0, w, title.height, lines, box)]
    bottom = snap(title.height)
    if journey.scenario:
        inner, style = min(w, 640.0), styles.scenario
        told = readable(looks.scenario.color or theme.muted, theme.ground)
        block = context.text.wrap(journey.scenario, style, inner)
        lines = set_lines(block, style, told, 0, 0, inner)
        box = edit_box(block, style, told, theme.ground, 0, 0, inner)
        groups.append(Group("scenario", "scenario", 0, bottom + 4, inner, block.height, lines, box))
        bottom = snap(bottom + 4 + block.height)
    return groups, bottom


def _lay_tags(
    tags: Sequence[str], context: Context, w: float, bottom: float
) -> tuple[list[Group], float]:
    """The tags in rows below what ends at `bottom`, and where they end."""
    groups: list[Group] = []
    x = row = 0.0
    if tags:
        bottom += 8
    for index, words in enumerate(tags):
        tag = _tag(words, context, w, index)
        if x > 0 and x + tag.w > w:
            x, bottom = 0.0, bottom + row + 6
            row = 0.0
        groups.append(Group(tag.kind, tag.element, x, bottom, tag.w, tag.h, tag.parts))
        x += tag.w + 6
        row = max(row, tag.h)
    return groups, bottom + row
