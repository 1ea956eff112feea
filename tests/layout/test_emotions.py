"""Quotes of the emotion curve lie clear of the curve, of one another and of the edges."""

from __future__ import annotations

import pytest

from app.layout.emotions import FACE, level_at, level_y
from app.layout.layouter import Layouter
from app.layout.picture import Group, Path, Text
from app.layout.shapes import sample
from app.model.items import EmotionPoint
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from tests.layout.fake_text import FixedText

QUOTES = (
    "Encore une panne…",
    "Les avis m’aident vraiment",
    "Pourquoi dois-je créer un compte ?",
    "Montage en 30 minutes",
    "Je le recommande",
)


def emotional(levels: list[float], per_stage: int = 1) -> Journey:
    count = (len(levels) + per_stage - 1) // per_stage
    stages = tuple(Stage(id=f"s{i}", name=f"Stage {i}") for i in range(count))
    cells = tuple(
        Cell(
            stage=f"s{i}",
            items=tuple(
                EmotionPoint(
                    kind="emotion",
                    id=f"e{i}.{k}",
                    level=level,
                    at=(k + 0.5) / per_stage,
                    quote=QUOTES[(i + k) % len(QUOTES)],
                )
                for k, level in enumerate(levels[i * per_stage : (i + 1) * per_stage])
            ),
        )
        for i in range(count)
    )
    lane = Lane(id="mood", name="Emotions", kind="emotion", cells=cells)
    return empty_journey("Map", "fr").replace(stages=stages, lanes=(lane,))


def quote_boxes(groups: tuple[Group, ...]) -> list[tuple[str, float, float, float, float]]:
    out = []
    for group in groups:
        if group.kind == "emotion":
            for part in group.parts:
                if isinstance(part, Text):
                    top = group.y + part.y - part.style.size * 0.8
                    box = (group.x + part.x, top, part.line.width, part.style.size)
                    out.append((group.element, *box))
    return out


@pytest.mark.parametrize(
    ("levels", "per_stage"),
    [
        ([0, 1, -2, 1.5, 2], 1),
        ([2, -2, 2, -2, 2, -2], 1),
        ([-2, -2, -2], 1),
        ([2] * 8, 1),
        ([0, 1, -1, 2, -2, 0.5, 1.5, -0.5], 2),
        ([0], 1),
    ],
)
def test_quotes_lie_clear(levels: list[float], per_stage: int) -> None:
    picture = Layouter(FixedText()).lay(emotional(levels, per_stage))
    band = picture.bands[-1][0]
    curve = next(group for group in band.groups if group.kind == "curve")
    path = [part for part in curve.parts if isinstance(part, Path) and part.stroke]
    dots = [(curve.x + x, curve.y + y) for part in path for x, y in sample(part.segments)]
    boxes = quote_boxes(band.groups)
    assert {box[0] for box in boxes} == {
        group.element for group in band.groups if group.kind == "emotion"
    }
    faces = [(g.x + FACE, g.y + FACE) for g in band.groups if g.kind == "emotion"]
    for index, (element, x, y, w, h) in enumerate(boxes):
        assert x >= curve.x
        assert x + w <= curve.x + curve.w
        assert y >= 0
        assert y + h <= band.height
        assert not any(x < a < x + w and y < b < y + h for a, b in dots), element
        for a, b in faces:
            assert not (x - FACE < a < x + w + FACE and y - FACE < b < y + h + FACE) or (
                abs(a - max(x, min(a, x + w))) ** 2 + abs(b - max(y, min(b, y + h))) ** 2
                >= (FACE - 1) ** 2
            )
        for other, x2, y2, w2, h2 in boxes[index + 1 :]:
            across = min(x + w, x2 + w2) - max(x, x2)
            down = min(y + h, y2 + h2) - max(y, y2)
            assert element == other or across <= 0 or down <= 0


def test_a_level_comes_back_from_its_height() -> None:
    for level in (-2.0, -0.5, 0.0, 1.25, 2.0):
        assert abs(level_at(level_y(level, 150), 150) - level) < 1e-9
    assert level_at(-50, 150) == 2.0
