"""The curves of an emotion lane: one for each persona, over one another, those of the persona in
focus in front."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.layout.colors import legible, mix, readable
from app.layout.context import Context
from app.layout.moods import mood_grounds
from app.layout.people import Known
from app.layout.picture import Path
from app.layout.quotes import Obstacles
from app.layout.shapes import Point, sample, smooth
from app.model.items import EmotionPoint

_BACK = 0.5
"""How far the colour of a curve that steps back goes to the ground's."""

_FAINT = 1.8
"""Contrast that it keeps."""


class Placed(NamedTuple):
    """A point of a curve on the lane, px from the lane's grid corner; `extreme` is 1 for the
    highest of its curve, -1 for the lowest, else 0."""

    point: EmotionPoint
    x: float
    y: float
    extreme: int = 0


class Curve(NamedTuple):
    """One persona's points from left to right and how they are drawn. `name` is empty where it
    goes without saying; `ink` is the colour of the name."""

    points: tuple[Placed, ...]
    color: str
    ink: str
    back: bool
    name: str

    def line(self) -> tuple[Path, Obstacles] | None:
        """The line through the points, and where it runs; None for a single place."""
        apart: list[Point] = []
        for one in self.points:
            if not apart or one.x - apart[-1][0] > 0.5:
                apart.append((one.x, one.y))
        segments = smooth(apart)
        if not segments:
            return None
        xs, ys = [p[0] for p in apart], [p[1] for p in apart]
        bounds = (xs[0], min(ys), xs[-1] - xs[0], max(ys) - min(ys))
        dots = sample(segments)
        path = Path(segments, bounds, None, self.color, 1.75 if self.back else 2.5)
        return path, Obstacles([p[0] for p in dots], [p[1] for p in dots])


def curves_of(
    placed: Sequence[Placed], known: Mapping[str, Known], focus: str | None, context: Context
) -> tuple[Curve, ...]:
    """The curves from back to front, each known by the colour of its persona. Those of others
    than the persona in focus step back; a curve that is everybody's never does."""
    owned: dict[str | None, list[Placed]] = {}
    for one in placed:
        owned.setdefault(one.point.persona, []).append(one)
    theme, labels = context.theme, context.labels
    several = len(owned) > 1
    grounds = mood_grounds(theme)
    curves: list[tuple[int, Curve]] = []
    for owner, points in owned.items():
        who = known.get(owner) if owner is not None else None
        color, text = theme.tones.emotion.strong, theme.tones.emotion.text
        if who is not None and (several or owner != focus):
            color, text = legible(who.tone.strong, *grounds, least=3.0), who.tone.text
        name = ""
        if several or (owner is not None and owner != focus):
            name = labels.everybody
            if who is not None:
                name = who.persona.name or labels.untitled_persona
        back = who is not None and who.back
        ink = legible(text, *grounds)
        if back:
            color = legible(mix(color, theme.ground, _BACK), *grounds, least=_FAINT)
            ink = readable(theme.muted, *grounds)
        else:
            points = _with_extremes(points)
        front = 0 if back else 2 if owner is not None and owner == focus else 1
        curves.append((front, Curve(tuple(points), color, ink, back, name)))
    curves.sort(key=lambda pair: pair[0])
    return tuple(curve for _, curve in curves)


def _with_extremes(points: list[Placed]) -> list[Placed]:
    """The points, the highest and the lowest told; the first of equal ones. A curve of two
    points, or a level one, has none."""
    levels = [one.point.level for one in points]
    if len(points) < 3 or min(levels) == max(levels):
        return points
    high, low = levels.index(max(levels)), levels.index(min(levels))
    return [
        one._replace(extreme=1 if n == high else -1 if n == low else 0)
        for n, one in enumerate(points)
    ]
