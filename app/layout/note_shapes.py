"""What a note stands on: a card, a sticky note, a bubble, or the lane's ground."""

from __future__ import annotations

import math
from functools import lru_cache

from app.layout.colors import mix
from app.layout.context import Context
from app.layout.picture import Box, Path, Primitive
from app.layout.shapes import Segments, Tail, bubble, circle, left_edge
from app.layout.space import snap
from app.model.theme import Theme, Tone

SHADOW = "#1d233014"
_FOLD = 10.0
"""Side of the turned-up corner of a sticky note, px."""

_NARROW = 110.0
"""A note of less width has no room for anything beside its words, px."""


def note_ground_color(theme: Theme, color: Tone) -> str:
    """What the words of a note in a tone stand on."""
    match theme.note_shape:
        case "sticky":
            return mix(color.head, color.strong, 0.16)
        case "plain":
            return color.cell
        case _:
            return theme.card


def right_pad(context: Context, w: float) -> float:
    """What the words of a note keep free at their right: the corner of a sticky note too, where it
    is not narrow."""
    usual = context.space.note_x
    sticky = context.theme.note_shape == "sticky" and w >= _NARROW
    return max(usual, _FOLD + 2) if sticky else usual


def badge_ground_color(theme: Theme, color: Tone) -> str:
    """What the name of somebody stands on."""
    return note_ground_color(theme, color) if theme.note_shape == "sticky" else theme.card


def tail_height(context: Context) -> float:
    """How far the tail of a bubble hangs under its body, px; 0 for other shapes."""
    if context.theme.note_shape != "bubble":
        return 0.0
    return snap(min(10.0, max(6.0, 7.0 * context.theme.density)))


def note_ground(
    context: Context, w: float, h: float, color: Tone, *, thinking: bool, filled: bool
) -> tuple[Primitive, ...]:
    """The body of a note `h` px high, its tail included. `thinking` says that a bubble is thought,
    not said; `filled` that plain words need a ground of their own."""
    match context.theme.note_shape:
        case "sticky":
            return _sticky(context, w, h, color)
        case "bubble":
            return _bubble(context, w, h, color, thinking)
        case "plain":
            return _plain(context, w, h, color, filled)
        case _:
            return card_ground(context, w, h, color)


def card_ground(context: Context, w: float, h: float, color: Tone) -> tuple[Primitive, ...]:
    """Shadow, body and coloured edge of a card."""
    theme = context.theme
    radius = _corner(context, h, theme.radius)
    shadow = theme.shadows and theme.note_shape != "plain"
    line = None if theme.shadows else theme.line
    return _card(w, h, radius, context.space.edge, theme.card, color.strong, line, shadow)


@lru_cache(maxsize=1024, typed=True)
def _card(
    w: float,
    h: float,
    radius: float,
    edge: float,
    card: str,
    strong: str,
    line: str | None,
    shadow: bool,
) -> tuple[Primitive, ...]:
    """The same objects for the many notes that are alike."""
    parts: list[Primitive] = []
    if shadow:
        parts.append(Box(0.5, 1.5, w - 1, h, SHADOW, radius))
    parts.append(Box(0, 0, w, h, card, radius))
    if line is not None:
        parts.append(Box(0.5, 0.5, w - 1, h - 1, None, max(0.0, radius - 0.5), line))
    parts.append(Path(left_edge(h, edge, radius), (0, 0, edge, h), strong))
    return tuple(parts)


def badge_ground(context: Context, w: float, h: float, color: Tone) -> tuple[Primitive, ...]:
    """The body of the name of somebody: a sticky note among such, else a card."""
    if context.theme.note_shape == "sticky":
        return _sticky(context, w, h, color)
    return card_ground(context, w, h, color)


def _sticky(context: Context, w: float, h: float, color: Tone) -> tuple[Primitive, ...]:
    """A square of coloured paper, its lower right corner turned up."""
    theme = context.theme
    ground = note_ground_color(theme, color)
    fold = min(_FOLD, h / 2, w / 2)
    radius = min(_corner(context, h, theme.radius), w / 2)
    body: Segments = (
        ("M", radius, 0.0),
        ("L", w - radius, 0.0),
        *_turn(w - radius, 0.0, w, 0.0, w, radius),
        ("L", w, h - fold),
        ("L", w - fold, h),
        ("L", radius, h),
        *_turn(radius, h, 0.0, h, 0.0, h - radius),
        ("L", 0.0, radius),
        *_turn(0.0, radius, 0.0, 0.0, radius, 0.0),
        ("Z",),
    )
    corner: Segments = (
        ("M", w - fold, h),
        ("L", w - fold, h - fold + 2),
        *_turn(w - fold, h - fold + 2, w - fold, h - fold, w - fold + 2, h - fold),
        ("L", w, h - fold),
        ("Z",),
    )
    parts: list[Primitive] = []
    if theme.shadows:
        parts.append(Path(_moved(body, 0.0, 2.0), (0, 2, w, h), SHADOW))
    parts.append(Path(body, (0, 0, w, h), ground))
    turned = mix(ground, color.strong, 0.34)
    parts.append(Path(corner, (w - fold, h - fold, fold, fold), turned))
    return tuple(parts)


def _bubble(
    context: Context, w: float, h: float, color: Tone, thinking: bool
) -> tuple[Primitive, ...]:
    """A balloon with a tail, or with the puffs of a thought."""
    theme = context.theme
    high = tail_height(context)
    body = h - high
    radius = min(_corner(context, body, 2 * theme.radius), w / 2)
    line = mix(theme.card, color.strong, 0.8)
    inset = 0.5
    wide = min(11.0, max(2.0, w - 2 * radius - 6))
    start = min(max(radius, 12.0), max(0.0, w - radius - wide))
    if thinking:
        inner = Box(inset, inset, w - 1, body - 1, theme.card, max(0.0, radius - inset), line)
        parts: list[Primitive] = []
        if theme.shadows:
            parts.append(Box(0.5, 1.5, w - 1, body, SHADOW, radius))
        parts.append(inner)
        near, far = high * 0.36, high * 0.2
        puffs = ((start + 5, body + near + 0.5, near), (start - 1, h - far - inset, far))
        for at, y, size in puffs:
            bounds = (at - size, y - size, 2 * size, 2 * size)
            parts.append(Path(circle(at, y, size), bounds, theme.card, line))
        return tuple(parts)
    tail = Tail(start, wide, high - inset)
    outline = bubble(w - 1, body - 1, max(0.0, radius - inset), tail)
    outline = _moved(outline, inset, inset)
    bounds = (0.0, 0.0, w, h)
    parts = []
    if theme.shadows:
        parts.append(Path(_moved(outline, 0.0, 1.5), (0, 1.5, w, h), SHADOW))
    parts.append(Path(outline, bounds, theme.card, line))
    return tuple(parts)


def _corner(context: Context, h: float, radius: float) -> float:
    """The radius, or the largest whose corners leave the words inside the body."""
    space = context.space
    x, y = space.edge + space.note_x - 1, space.note_y
    if radius > x + y:
        radius = min(radius, x + y + math.sqrt(2 * x * y))
    return min(radius, h / 2)


def _plain(
    context: Context, w: float, h: float, color: Tone, filled: bool
) -> tuple[Primitive, ...]:
    """Words on the lane's ground, told apart by a thin bar beside them."""
    bar = Box(0, 2, 2, max(1.0, h - 4), color.strong, min(1.0, context.theme.radius))
    return (Box(0, 0, w, h, color.cell), bar) if filled else (bar,)


def _turn(x0: float, y0: float, x: float, y: float, x1: float, y1: float) -> Segments:
    """A round corner from one point to another around the tip (x, y)."""
    k = 0.5523
    return (
        ("C", x0 + (x - x0) * k, y0 + (y - y0) * k, x1 + (x - x1) * k, y1 + (y - y1) * k, x1, y1),
    )


def _moved(segments: Segments, dx: float, dy: float) -> Segments:
    return tuple(
        (
            segment[0],
            *(float(one) + (dy if n % 2 else dx) for n, one in enumerate(segment[1:])),
        )
        for segment in segments
    )
