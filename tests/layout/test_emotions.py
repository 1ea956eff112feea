"""Quotes of the emotion curve lie clear of the curve, of one another and of the edges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.areas import Area
from app.layout.layouter import Layouter
from app.layout.moods import FACE, level_at, level_on, level_y
from app.layout.picture import Band, Box, Group, Path, Picture, Text
from app.layout.quotes import Circle
from app.layout.shapes import sample
from app.layout.text.engine import TextEngine
from app.model.items import EmotionPoint
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.moods import MoodScale
from app.model.people import Persona
from tests.layout.fake_text import FixedText

QUOTES = (
    "Encore une panne…",
    "Les avis m’aident vraiment",
    "Pourquoi dois-je créer un compte ?",
    "Montage en 30 minutes",
    "Je le recommande",
)


def emotional(levels: list[float], per_stage: int = 1, quote: str = "") -> Journey:
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
                    quote=quote or QUOTES[(i + k) % len(QUOTES)],
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


def check_quotes(picture: Picture) -> Band:
    """Quotes touch no curve, no face, no other quote and no edge of the lane."""
    band = picture.bands[-1][0]
    curve = next(group for group in band.groups if group.kind == "curve")
    assert curve.x + curve.w <= picture.width
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
    return band


def lay(journey: Journey) -> Picture:
    return Layouter(FixedText()).lay(journey)


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
    check_quotes(lay(emotional(levels, per_stage)))


@given(st.lists(st.floats(-2, 2), min_size=1, max_size=4), st.booleans())
def test_no_line_of_the_scale_strikes_words_through(levels: list[float], words: bool) -> None:
    journey = emotional(levels)
    scale = MoodScale(words=("bad", "so", "good")) if words else MoodScale(low=-2, high=2)
    persona = Persona(id="p", name="Nadia Ferrand")
    (lane,) = journey.lanes
    cells = tuple(
        cell.replace(items=tuple(item.replace(persona="p") for item in cell.items))
        for cell in lane.cells
    )
    lane = lane.replace(scale=scale, cells=cells)
    band = lay(journey.replace(lanes=(lane,), personas=(persona,))).bands[-1][0]
    (curve,) = (group for group in band.groups if group.kind == "curve")
    rules = [part for part in curve.parts if isinstance(part, Box) and part.h == 1]
    assert rules
    texts = [(curve, part) for part in curve.parts if isinstance(part, Text)]
    assert "".join(part.line.text for _, part in texts).split() == ["Nadia", "Ferrand"]
    texts += [
        (group, part)
        for group in band.groups
        if group.kind == "emotion"
        for part in group.parts
        if isinstance(part, Text)
    ]
    for group, text in texts:
        x, y = group.x - curve.x + text.x, group.y - curve.y + text.y
        for rule in rules:
            across = rule.x < x + text.line.width and x < rule.x + rule.w
            assert not across or not y - text.style.size * 0.75 < rule.y < y


def test_a_quote_is_never_nearer_to_somebody_elses_face() -> None:
    """Nadia's is low at the end, with her name beside her; Gilles's curve is above."""
    levels = {"n": (-0.8, 0.2, -1.1), "g": (-0.2, 0.9, 0.6)}
    quotes = {"n": ("", "", "Je n’y comprends rien"), "g": ("", "J’ai fait un tableau", "")}
    names = {"n": "Nadia Ferrand", "g": "Gilles Ropars"}
    at = {"n": (0.3, 1.2, 1.75), "g": (0.65, 1.4, 1.85)}
    cells = tuple(
        Cell(
            stage=f"s{stage}",
            items=tuple(
                EmotionPoint(
                    kind="emotion",
                    id=f"{who}{k}",
                    level=levels[who][k],
                    at=at[who][k] - stage,
                    quote=quotes[who][k],
                    persona=who,
                )
                for who in levels
                for k in range(3)
                if int(at[who][k]) == stage
            ),
        )
        for stage in range(2)
    )
    lane = Lane(id="mood", name="Emotions", kind="emotion", cells=cells)
    journey = empty_journey("Map", "fr").replace(
        stages=(Stage(id="s0", width=326), Stage(id="s1", width=326)),
        lanes=(lane,),
        personas=tuple(Persona(id=one, name=name) for one, name in names.items()),
        focus="n",
    )
    band = lay(journey).bands[-1][0]
    faces = {g.element: (g.x + FACE, g.y + FACE) for g in band.groups if g.kind == "emotion"}
    lines: dict[str, list[Area]] = {}
    for element, *box in quote_boxes(band.groups):
        lines.setdefault(element, []).append(Area(*box))
    assert set(lines) == {"n2", "g1"}
    for element, areas in lines.items():
        gaps = {
            one: min(Circle(*at, FACE if one[0] == "n" else 4.5).gap(area) for area in areas)
            for one, at in faces.items()
        }
        assert min(gaps, key=gaps.__getitem__)[0] == element[0], (element, gaps)


def test_the_curve_grows_for_quotes_that_would_not_fit() -> None:
    low = check_quotes(lay(emotional([0, 1, -1, 2], 2)))
    crowded = check_quotes(lay(emotional([0.5, -0.5, 1] * 4, 6)))
    assert low.height == 150
    assert 150 < crowded.height <= 330
    assert curve_height(crowded) == crowded.height


LONG = " ".join(f"word{number}" for number in range(300))


@pytest.mark.parametrize(
    ("levels", "per_stage", "width", "quote"),
    [
        ([-2, 1], 1, None, LONG),
        (
            [-2],
            1,
            80.0,
            "The page was slow and lost my basket. I gave up. I called. Nobody came." * 4,
        ),
        ([1, -1, 1, -1], 4, 80.0, LONG[:200]),
        ([0.5, -0.5] * 15, 10, None, "It took me far too long to find this"),
        ([2] * 3, 1, 80.0, "x" * 120),
    ],
)
def test_quotes_without_a_place_beside_the_curve_stand_below_it(
    levels: list[float], per_stage: int, width: float | None, quote: str
) -> None:
    journey = emotional(levels, per_stage, quote)
    stages = tuple(stage.replace(width=width) for stage in journey.stages)
    picture = Layouter(TextEngine()).lay(journey.replace(stages=stages))
    band = check_quotes(picture)
    assert curve_height(band) <= 330
    shown = [
        "".join(part.line.text.replace(" ", "") for part in group.parts if isinstance(part, Text))
        for group in band.groups
        if group.kind == "emotion"
    ]
    assert shown == ["".join(f"«\u202f{quote}\u202f»".split(" "))] * len(levels)
    cells = [group for group in band.groups if group.kind == "cell"]
    assert {group.h for group in cells} == {band.height}
    assert band.height > curve_height(band)


def test_a_quote_that_no_height_helps_does_not_stretch_the_curve() -> None:
    assert curve_height(check_quotes(lay(emotional([1], 1, LONG)))) == 150


def test_a_level_is_measured_on_the_curve_whatever_stands_below_it() -> None:
    picture = lay(emotional([-1.5, 1.0], 1, LONG))
    band, top = picture.bands[-1]
    assert band.height > curve_height(band)
    faces = [group for group in band.groups if group.kind == "emotion"]
    levels = [level_on(picture, "mood", top + one.y + FACE) for one in faces]
    assert levels == pytest.approx([-1.5, 1.0], abs=0.03)


def curve_height(band: Band) -> float:
    return next(group.h for group in band.groups if group.kind == "curve")


def test_a_level_comes_back_from_its_height() -> None:
    for level in (-2.0, -0.5, 0.0, 1.25, 2.0):
        assert abs(level_at(level_y(level, 150), 150) - level) < 1e-9
    assert level_at(-50, 150) == 2.0
