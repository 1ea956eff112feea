"""The personas in the head of the map: cards, small ones behind that in focus, and what is known
of the one in focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from app.layout.colors import mix, readable, tone, tone_of
from app.layout.context import Context, edit_box, set_lines
from app.layout.people import Known, avatar
from app.layout.picture import Box, Group, Path, Primitive
from app.layout.shapes import circle
from app.layout.space import snap
from app.model.people import Persona, Trait
from app.model.theme import Theme

CARD = 392.0
"""Width of the card of the persona in focus, px."""

_LEAST_CARD = 250.0
_GAP = 10.0
_CHIP_GAP = 6.0
_FULL = 4
"""More personas than this are drawn without their quotes."""
_COLUMN = 200.0


class Shown(NamedTuple):
    """The personas of a head: those beside its title, and those below all the rest, each placed
    from the corner of where they stand, with the height they take."""

    beside: tuple[Group, ...]
    beside_h: float
    below: tuple[Group, ...]
    below_h: float


def lay_personas(
    known: Sequence[Known], focus: str | None, sheet: bool, context: Context, w: float, whole: float
) -> Shown:
    """The cards of a map. With a persona in focus its card is beside the title, `w` wide, the
    others are small below it, and the `sheet` of what is known of it runs across the head; without
    one, all have cards of their own."""
    main = next((one for one in known if one.persona.id == focus), None)
    if main is None and len(known) == 1:
        main, sheet = known[0], False
    if main is None:
        below, below_h = _all_cards(known, context, whole)
        return Shown((), 0.0, below, below_h)
    groups = [_card(main, context, w, quoted=True, size=50.0)]
    h = groups[0].h
    others = [one for one in known if one is not main]
    if others:
        chips, more = _chips(others, context, w, h + 6)
        groups += chips
        h += 6 + more
    below: tuple[Group, ...] = ()
    below_h = 0.0
    if sheet:
        drawn = _sheet(main, context, whole)
        if drawn is not None:
            below, below_h = (drawn,), drawn.h
    return Shown(tuple(groups), h, below, below_h)


def _all_cards(
    known: Sequence[Known], context: Context, w: float
) -> tuple[tuple[Group, ...], float]:
    """Every persona with a card, in rows of equal ones."""
    if not known:
        return (), 0.0
    count = len(known)
    many = count > _FULL
    most = max(1, int((w + _GAP) // (_LEAST_CARD + _GAP)))
    columns = min(count, most)
    width = snap(min(CARD, (w - (columns - 1) * _GAP) / columns))
    cards = [_card(one, context, width, quoted=not many, size=36.0) for one in known]
    out: list[Group] = []
    y = 0.0
    for start in range(0, count, columns):
        row = cards[start : start + columns]
        h = max(card.h for card in row)
        for n, card in enumerate(row):
            if card.h < h:
                card = _card(known[start + n], context, width, quoted=not many, size=36.0, least=h)
            out.append(card._replace(x=n * (width + _GAP), y=y))
        y += h + _GAP
    return tuple(out), y - _GAP


def _ground(theme: Theme) -> str:
    return "#f5f6f9" if theme.ground == "#ffffff" else tone(theme, None, "person").cell


def _name(persona: Persona, context: Context) -> str:
    """`Claire Martin, 41 ans`."""
    if persona.age is None:
        return persona.name or context.labels.untitled_persona
    years = context.labels.years.format(persona.age)
    return f"{persona.name}, {years}" if persona.name else years


def _card(
    known: Known, context: Context, w: float, *, quoted: bool, size: float, least: float = 0.0
) -> Group:
    """The card of one persona, at least so high; `size` is its portrait's."""
    persona = known.persona
    theme, styles, text = context.theme, context.styles, context.text
    ground = _ground(theme)
    ink, muted = readable(theme.text, ground), readable(theme.muted, ground)
    pad = 12.0
    left = pad + size + 12
    inner = w - left - pad
    name = text.wrap(_name(persona, context), styles.strong, inner)
    about = ", ".join(part for part in (persona.role, persona.place) if part)
    y = 10.0
    body: list[Primitive] = [*set_lines(name, styles.strong, ink, left, y, inner)]
    box = edit_box(name, styles.strong, ink, ground, left, y, inner)
    if about:
        beside = inner - name.width - 4
        line = text.wrap("·\u00a0" + about, styles.about, max(20.0, beside))
        if len(name.lines) == 1 and len(line.lines) == 1 and line.width <= beside:
            lift = y + name.ascent - line.ascent
            body += set_lines(line, styles.about, ink, left + name.width + 4, lift, beside)
        else:
            y += name.height
            line = text.wrap(about, styles.about, inner)
            body += set_lines(line, styles.about, ink, left, y, inner)
            name = line
    y += name.height
    if persona.quote and quoted:
        y += 2
        quote = text.wrap(context.labels.quoted(persona.quote), styles.quote, inner)
        body += set_lines(quote, styles.quote, muted, left, y, inner)
        y += quote.height
    h = max(snap(max(y + 10, size + 2 * 10)), least)
    face = avatar(
        context, persona.name, known.tone, pad, snap((h - size) / 2), size, persona.portrait
    )
    parts = (Box(0, 0, w, h, ground, 8), *face, *body)
    return Group("persona", persona.id, 0, 0, w, h, parts, box)


def _chips(
    known: Sequence[Known], context: Context, w: float, top: float
) -> tuple[list[Group], float]:
    """The personas that step back, small, in rows no wider than `w`; and their height."""
    out: list[Group] = []
    x = y = row = 0.0
    for one in known:
        chip = _chip(one, context, w)
        if x and x + chip.w > w:
            x, y, row = 0.0, y + row + 4, 0.0
        out.append(chip._replace(x=x, y=top + y))
        x += chip.w + _CHIP_GAP
        row = max(row, chip.h)
    return out, y + row


def _chip(known: Known, context: Context, w: float) -> Group:
    """A small portrait and a name."""
    theme, style = context.theme, context.styles.small
    size, left = 24.0, 30.0
    ink = readable(theme.muted, theme.ground)
    shown = known.persona.name or context.labels.untitled_persona
    block = context.text.wrap(shown, style, max(20.0, w - left - 8))
    h = snap(max(size, block.height + 4))
    y = snap((h - block.height) / 2)
    color = tone_of(mix(known.tone.strong, theme.ground, 0.5), theme)
    face = avatar(
        context, known.persona.name, color, 0, (h - size) / 2, size, known.persona.portrait
    )
    parts = (*face, *set_lines(block, style, ink, left, y, block.width))
    edit = edit_box(block, style, ink, theme.ground, left, y, block.width)
    return Group("persona", known.persona.id, 0, 0, left + block.width + 4, h, parts, edit)


def _sheet(known: Known, context: Context, w: float) -> Group | None:
    """What is known of a persona, in columns; None when there is nothing."""
    persona, labels = known.persona, context.labels
    lists = [
        (labels.goals, persona.goals),
        (labels.needs, persona.needs),
        (labels.frustrations, persona.frustrations),
    ]
    columns: list[Callable[[_Column], float]] = [
        partial(_Column.listed, head=head, entries=entries) for head, entries in lists if entries
    ]
    if persona.traits:
        columns.append(partial(_Column.traits, head=labels.traits, traits=persona.traits))
    columns += [
        partial(_Column.told, head=one.name, words=one.text)
        for one in persona.details
        if one.name or one.text
    ]
    if not columns:
        return None
    pad, gap = 14.0, 20.0
    across = max(1, min(len(columns), int((w - 2 * pad + gap) // (_COLUMN + gap))))
    inner = (w - 2 * pad - (across - 1) * gap) / across
    parts: list[Primitive] = []
    y = 12.0
    for start in range(0, len(columns), across):
        lowest = y
        for n, draw in enumerate(columns[start : start + across]):
            column = _Column(known, context, pad + n * (inner + gap), y, inner)
            lowest = max(lowest, draw(column))
            parts += column.parts
        y = lowest + 12
    h = snap(y)
    return Group(
        "persona", persona.id, 0, 0, w, h, (Box(0, 0, w, h, _ground(context.theme), 8), *parts)
    )


class _Column:
    """Something known of a persona, set in a width from a corner on. What draws it gives the y
    where it ends."""

    def __init__(self, known: Known, context: Context, x: float, y: float, w: float) -> None:
        self.parts: list[Primitive] = []
        self._known, self._context = known, context
        self._x, self._y, self._w = x, y, w
        self._ground = _ground(context.theme)
        self._style = context.styles.small
        self._ink = readable(context.theme.text, self._ground)

    def listed(self, head: str, entries: Sequence[str]) -> float:
        """A list with points."""
        y = self._head(head)
        x, w = self._x, self._w
        for entry in entries:
            block = self._context.text.wrap(entry, self._style, w - 10)
            middle = y + block.line_height / 2
            rtl = block.lines[0].rtl
            dot = x + (w - 2 if rtl else 2)
            area = (dot - 1.5, middle - 1.5, 3.0, 3.0)
            self.parts.append(Path(circle(dot, middle, 1.5), area, self._known.tone.strong))
            left = x if rtl else x + 10
            self.parts += set_lines(block, self._style, self._ink, left, y, w - 10)
            y += block.height + 2
        return y

    def told(self, head: str, words: str) -> float:
        """A text."""
        y = self._head(head)
        block = self._context.text.wrap(words, self._style, self._w)
        self.parts += set_lines(block, self._style, self._ink, self._x, y, self._w)
        return y + block.height

    def traits(self, head: str, traits: Sequence[Trait]) -> float:
        """Sliders between two poles, their words above."""
        y = self._head(head)
        x, w = self._x, self._w
        half = (w - 10) / 2
        strong = self._known.tone.strong
        rail = mix(self._ground, self._context.theme.muted, 0.25)
        for trait in traits:
            low = self._context.text.wrap(trait.low, self._style, half)
            high = self._context.text.wrap(trait.high, self._style, half)
            self.parts += set_lines(low, self._style, self._ink, x, y, half)
            self.parts += set_lines(high, self._style, self._ink, x + w - half, y, half, 1.0)
            y = snap(y + max(low.height, high.height) + 6)
            self.parts.append(Box(x, y - 1.5, w, 3, rail, 1.5))
            at = x + 5 + trait.value * (w - 10)
            area = (at - 5, y - 5, 10.0, 10.0)
            self.parts.append(Path(circle(at, y, 5), area, strong, self._ground, 1.5))
            y += 10
        return y

    def _head(self, words: str) -> float:
        """The heading, where there is one; where what follows begins."""
        if not words:
            return self._y
        style = self._style._replace(weight=600)
        block = self._context.text.wrap(words, style, self._w)
        ink = readable(self._known.tone.text, self._ground)
        self.parts += set_lines(block, style, ink, self._x, self._y, self._w)
        return self._y + block.height + 3
