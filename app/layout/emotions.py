"""The emotion lane: bands of mood, a curve for each persona, a face and a quote at each point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.colors import mix, readable, tone
from app.layout.context import Context, Parts, edit_box, set_lines
from app.layout.people import persona_tone
from app.layout.picture import EditBox, Glyph, Group, Path, Picture, Primitive
from app.layout.quotes import Area, Obstacles, PlacedQuote, Quote, QuoteSetter
from app.layout.shapes import Point, circle, rounded, sample, smooth
from app.layout.space import snap
from app.model.items import EmotionPoint
from app.model.lanes import Lane
from app.model.people import Persona
from app.model.theme import Theme

FACE = 13.0
"""Radius of a face, px."""

_ROOM = 28.0
"""From the lane's edge to the highest and lowest level."""

_TALLEST = 330.0
"""Of a curve that grows for its quotes."""

_STEP = 24.0
_BELOW = 8.0
"""From the last quote below the curve to the lane's edge."""


class Placed(NamedTuple):
    """A point of a curve on the lane, px from the lane's grid corner."""

    point: EmotionPoint
    x: float
    y: float


def level_color(theme: Theme, level: float) -> str:
    """Good, neutral or bad."""
    if level >= 0.6:
        return theme.good
    return theme.bad if level <= -0.6 else theme.neutral


def level_y(level: float, h: float) -> float:
    """Where a level lies in a lane of height `h`."""
    return _ROOM + (2 - level) / 4 * (h - 2 * _ROOM)


def level_at(y: float, h: float) -> float:
    """The level at a height, the inverse of `level_y`, kept within -2 and 2."""
    return min(2.0, max(-2.0, 2 - (y - _ROOM) / (h - 2 * _ROOM) * 4))


def level_on(picture: Picture, lane: str, y: float) -> float:
    """The level at a height of the sheet, measured on a lane's curve; 0 where there is none."""
    for band, top in picture.bands:
        for group in band.groups if band.id == lane else ():
            if group.kind == "curve":
                return level_at(y - top - group.y, group.h)
    return 0.0


def face(x: float, y: float, level: float, theme: Theme) -> Parts:
    """A face in a ring of its level's colour; the mouth bends with the level."""
    color = level_color(theme, level)
    bend = max(-1.0, min(1.0, level / 1.5)) * 3.6
    mouth = y + 4.2 - bend * 0.35
    half = 5.2
    dot = 1.15
    bounds = (x - FACE, y - FACE, 2 * FACE, 2 * FACE)
    return (
        Path(circle(x, y, FACE), bounds, theme.ground, color, 2.0),
        Path(circle(x - 4.4, y - 3, dot), bounds, color),
        Path(circle(x + 4.4, y - 3, dot), bounds, color),
        Path(
            (
                ("M", x - half, mouth),
                ("C", x - half / 2, mouth + bend, x + half / 2, mouth + bend, x + half, mouth),
            ),
            bounds,
            None,
            color,
            1.8,
        ),
    )


def _ordered(lane: Lane, context: Context) -> list[tuple[EmotionPoint, float]]:
    """Points left to right with their x from the grid's left edge."""
    columns = {column.stage: column for column in context.columns}
    out: list[tuple[EmotionPoint, float]] = []
    for cell in lane.cells:
        column = columns.get(cell.stage)
        if column is None:
            continue
        left = column.x - context.grid_left
        out.extend(
            (item, left + item.at * column.w)
            for item in cell.items
            if isinstance(item, EmotionPoint)
        )
    out.sort(key=lambda pair: pair[1])
    return out


def _mood(context: Context, w: float, h: float, height: float, kind: str) -> Parts:
    """Three faint grounds of a curve of height `h`: good, neutral, bad; one more for what stands
    below it, down to `height`."""
    theme = context.theme
    r = context.space.radius_cell
    third = h / 3
    cell = tone(theme, None, kind).cell
    more = height - h
    below: Parts = ()
    if more > 0:
        below = (Path(rounded(0, h, w, more, 0, r), (0, h, w, more), cell),)
    return (
        Path(rounded(0, 0, w, third, r, 0), (0, 0, w, third), mix(theme.ground, theme.good, 0.06)),
        Path(rounded(0, third, w, third, 0, 0), (0, third, w, third), cell),
        Path(
            rounded(0, 2 * third, w, h - 2 * third, 0, 0 if more > 0 else r),
            (0, 2 * third, w, h - 2 * third),
            mix(theme.ground, theme.bad, 0.055),
        ),
        *below,
    )


def _curves(
    placed: Sequence[Placed], personas: Sequence[Persona], focus: str | None, context: Context
) -> tuple[list[Primitive], list[Obstacles]]:
    theme = context.theme
    known = {persona.id: persona for persona in personas}
    by_persona: dict[str | None, list[Point]] = {}
    for point in placed:
        by_persona.setdefault(point.point.persona, []).append((point.x, point.y))
    parts: list[Primitive] = []
    samples: list[Obstacles] = []
    for persona, points in by_persona.items():
        apart: list[Point] = []
        for x, y in points:
            if not apart or x - apart[-1][0] > 0.5:
                apart.append((x, y))
        segments = smooth(apart)
        if not segments:
            continue
        several = len(by_persona) > 1
        color = theme.tones.emotion.strong
        if persona is not None and (several or persona != focus):
            color = persona_tone(theme, known.get(persona)).strong
        xs, ys = [p[0] for p in apart], [p[1] for p in apart]
        bounds = (xs[0], min(ys), xs[-1] - xs[0], max(ys) - min(ys))
        parts.append(Path(segments, bounds, None, color, 2.5))
        dots = sample(segments)
        samples.append(Obstacles([p[0] for p in dots], [p[1] for p in dots]))
    return parts, samples


def _face_area(p: Placed) -> Area:
    """What a face covers, its star included, with a little air."""
    star = 5.0 if p.point.decisive else 0.0
    reach = FACE + 3
    return Area(p.x - reach, p.y - reach - star, 2 * reach + star, 2 * reach + star)


class _Drawn(NamedTuple):
    """A lane at one height of its curve, with the quotes that found a clear place."""

    h: float
    placed: Sequence[Placed]
    curves: Sequence[Primitive]
    quotes: dict[int, PlacedQuote]


def lay_emotions(
    lane: Lane, context: Context, personas: Sequence[Persona], focus: str | None, least: float
) -> tuple[float, tuple[Group, ...]]:
    """Height of the lane (`least` or more) and its groups, placed on the sheet but for the
    lane's top.

    The curve grows until no quote covers a line, a face, another quote or an edge. Quotes that
    have no such place even then stand below the curve, and the lane is higher by them; the
    height of the group `curve` is always the curve's own, which levels are measured in."""
    w = context.grid_right - context.grid_left
    ordered = _ordered(lane, context)
    setter = QuoteSetter(context.text, context.styles.quote, w)
    words = [context.labels.quoted(point.quote) for point, _ in ordered]

    def draw(h: float) -> _Drawn:
        placed = [Placed(point, x, snap(level_y(point.level, h))) for point, x in ordered]
        curves, samples = _curves(placed, personas, focus, context)
        faces = [_face_area(p) for p in placed]
        quotes = _quotes(words, placed)
        clear = setter.beside(quotes, FACE, Area(0, 0, w, h), faces, samples)
        return _Drawn(h, placed, curves, clear)

    wanted = sum(map(bool, words))
    h = max(snap(lane.height or 0.0) or context.space.emotion_lane, 3 * FACE, least)
    drawn = draw(h)
    while len(drawn.quotes) < wanted and h < _TALLEST:
        h = min(_TALLEST, h + _STEP)
        taller = draw(h)
        if len(taller.quotes) > len(drawn.quotes):
            drawn = taller
    h, placed, curves, quotes = drawn
    rest = {key: q for key, q in _quotes(words, placed).items() if key not in quotes}
    below = setter.below(rest, Area(0, 0, w, h))
    height = max([h, *(snap(q.area.y + q.area.h + _BELOW) for q in below.values())])
    quotes = quotes | below
    left = context.grid_left
    ground = _mood(context, w, h, height, lane.kind)
    out = [Group("curve", lane.id, left, 0, w, h, (*ground, *curves))]
    out += [
        Group("cell", f"{lane.id}/{column.stage}", column.x, 0, column.w, height, ())
        for column in context.columns
    ]
    ink = readable(context.theme.text, context.theme.ground)
    for index, p in enumerate(placed):
        quote = quotes.get(index)
        out.append(_point_group(p, quote, context, left, ink))
    return height, tuple(out)


def _quotes(words: Sequence[str], placed: Sequence[Placed]) -> dict[int, Quote]:
    return {index: Quote(words[index], p.x, p.y) for index, p in enumerate(placed) if words[index]}


def _point_group(
    p: Placed, quote: PlacedQuote | None, context: Context, left: float, ink: str
) -> Group:
    """Face and quote of one point. The group's box covers the face alone: it is the handle; a
    quote lies where there was room for it."""
    x, y = p.x - FACE, p.y - FACE
    parts: list[Primitive] = list(face(FACE, FACE, p.point.level, context.theme))
    edit: EditBox | None = None
    style = context.styles.quote
    ground = context.theme.ground
    if quote is not None:
        area = quote.area
        at_x, at_y = area.x - x, area.y - y
        parts += set_lines(quote.block, style, ink, at_x, at_y, area.w, quote.align)
        edit = edit_box(quote.block, style, ink, ground, at_x, at_y, area.w)
    else:
        blank = context.text.wrap("", style, 120)
        edit = edit_box(blank, style, ink, ground, FACE - 60, 2 * FACE + 4, 120)
    if p.point.decisive:
        parts.append(Glyph(2 * FACE - 7, -5, 13, "star-fill", context.theme.neutral))
    return Group("emotion", p.point.id, left + x, y, 2 * FACE, 2 * FACE, tuple(parts), edit)
