"""Several curves over one another: what stands in an emotion lane is clear of all the rest."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.layouter import Layouter
from app.layout.moods import FACE, level_on
from app.layout.picture import Band, Group, Path, Picture, Text
from app.layout.shapes import sample, smooth
from app.model.items import EmotionPoint
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.moods import MoodScale, step_of, ticks, value_of, word_at
from app.model.people import Persona
from tests.layout.fake_text import FixedText

NAMES = {"claire": "Claire Martin", "marc": "Marc Adam", "ines": "Inès", "nobody": ""}

Box = tuple[float, float, float, float]


@st.composite
def moody(draw: st.DrawFn) -> Journey:
    """A map with one emotion lane and up to five curves."""
    stages = tuple(
        Stage(id=f"s{n}", width=draw(st.sampled_from([None, 80.0, 240.0])))
        for n in range(draw(st.integers(1, 5)))
    )
    people = draw(st.lists(st.sampled_from(sorted(NAMES)), unique=True))
    owners = st.sampled_from([None, *people])
    cells: list[Cell] = []
    number = 0
    for stage in stages:
        items: list[EmotionPoint] = []
        for _ in range(draw(st.integers(0, 4))):
            number += 1
            items.append(
                EmotionPoint(
                    kind="emotion",
                    id=f"e{number}",
                    level=draw(st.floats(-2, 2)),
                    at=draw(st.floats(0, 1)),
                    quote=draw(st.sampled_from(["", "Again…", "I would tell all of my friends"])),
                    persona=draw(owners),
                    decisive=draw(st.booleans()),
                )
            )
        if items:
            cells.append(Cell(stage=stage.id, items=tuple(items)))
    scale = draw(
        st.sampled_from(
            [None, MoodScale(), MoodScale(low=0, high=10), MoodScale(words=("Furious", "x" * 60))]
        )
    )
    lane = Lane(
        id="mood",
        name="Emotions",
        kind="emotion",
        cells=tuple(cells),
        scale=scale,
        marks=draw(st.sampled_from(["face", "dot", "icon"])),
        height=draw(st.sampled_from([None, 60.0, 240.0])),
    )
    return empty_journey("Map", "en").replace(
        stages=stages,
        lanes=(lane,),
        personas=tuple(Persona(id=one, name=NAMES[one]) for one in people),
        focus=draw(owners),
    )


def lay(journey: Journey) -> Picture:
    return Layouter(FixedText()).lay(journey)


def mood_band(picture: Picture) -> Band:
    return next(band for band, _ in picture.bands if band.id == "mood")


def curve_of(band: Band) -> Group:
    return next(group for group in band.groups if group.kind == "curve")


def lines_of(band: Band) -> list[Path]:
    return [part for part in curve_of(band).parts if isinstance(part, Path) and part.fill is None]


def texts(band: Band) -> list[tuple[str, Box]]:
    """Blocks of words: whose they are, and the box around their letters."""
    found: list[tuple[str, Box]] = []
    for group in band.groups:
        if group.kind not in ("emotion", "curve"):
            continue
        for number, part in enumerate(group.parts):
            if isinstance(part, Text):
                size = part.style.size
                top = group.y + part.y - 0.8 * size
                block = group.element if group.kind == "emotion" else f"name {number}"
                found.append((block, (group.x + part.x, top, part.line.width, size)))
    return found


def meet(one: Box, other: Box) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > 0.01 and down > 0.01


@settings(max_examples=250, deadline=None)
@given(moody())
def test_words_lie_clear_of_curves_marks_one_another_and_the_edges(journey: Journey) -> None:
    band = mood_band(lay(journey))
    curve = curve_of(band)
    boxes = texts(band)
    dots = [
        (curve.x + x, curve.y + y) for line in lines_of(band) for x, y in sample(line.segments, 80)
    ]
    marks = [
        (group.element, box_of(group, part))
        for group in band.groups
        if group.kind == "emotion"
        for part in group.parts
        if isinstance(part, Path)
    ]
    for n, (owner, box) in enumerate(boxes):
        x, y, w, h = box
        assert x >= curve.x
        assert x + w <= curve.x + curve.w + 0.01
        assert y >= 0
        assert y + h <= band.height
        assert not any(x < a < x + w and y < b < y + h for a, b in dots), owner
        assert not any(meet(box, mark) for _, mark in marks), owner
        for other, there in boxes[n + 1 :]:
            assert owner == other or not meet(box, there), (owner, other)
    quoted = {
        item.id
        for cell in journey.lanes[0].cells
        for item in cell.items
        if isinstance(item, EmotionPoint) and item.quote
    }
    assert {owner for owner, _ in boxes if not owner.startswith("name")} == quoted


def box_of(group: Group, part: Path) -> Box:
    """A square inside a round mark, where no word may be."""
    numbers = [value for segment in part.segments for value in segment[1:]]
    xs, ys = [float(v) for v in numbers[::2]], [float(v) for v in numbers[1::2]]
    w, h = max(xs) - min(xs), max(ys) - min(ys)
    return (
        group.x + min(xs) + 0.15 * w,
        group.y + min(ys) + 0.15 * h,
        0.7 * w,
        0.7 * h,
    )


@given(st.lists(st.tuples(st.floats(0.6, 400), st.floats(-300, 300)), min_size=2, max_size=12))
def test_a_curve_stays_within_its_points_and_never_turns_back(
    steps: list[tuple[float, float]],
) -> None:
    points: list[tuple[float, float]] = []
    x = 0.0
    for run, y in steps:
        x += run
        points.append((x, y))
    drawn = sample(smooth(points), 24)
    for (x0, y0), (x1, y1) in pairwise(points):
        piece = [(a, b) for a, b in drawn if x0 <= a <= x1]
        assert all(min(y0, y1) - 1e-6 <= b <= max(y0, y1) + 1e-6 for _, b in piece)
    assert all(b[0] >= a[0] for a, b in pairwise(drawn))


def two_curves(focus: str | None, **lane: object) -> Journey:
    levels = {"claire": (0.0, 1.5, -1.5), "marc": (1.0, -0.5, 0.5)}
    cells = tuple(
        Cell(
            stage=f"s{n}",
            items=tuple(
                EmotionPoint(
                    kind="emotion", id=f"{who}{n}", level=one[n], at=at, quote="So", persona=who
                )
                for (who, one), at in zip(levels.items(), (0.3, 0.7), strict=True)
            ),
        )
        for n in range(3)
    )
    mood = Lane(id="mood", name="Emotions", kind="emotion", cells=cells).replace(**lane)
    return empty_journey("Map", "en").replace(
        stages=tuple(Stage(id=f"s{n}") for n in range(3)),
        lanes=(mood,),
        personas=tuple(Persona(id=one, name=NAMES[one]) for one in levels),
        focus=focus,
    )


def test_every_curve_has_a_colour_and_a_name_of_its_own() -> None:
    band = mood_band(lay(two_curves(None)))
    lines = lines_of(band)
    assert len({line.stroke for line in lines}) == 2
    assert {line.stroke_width for line in lines} == {2.5}
    names = [part for part in curve_of(band).parts if isinstance(part, Text)]
    assert {part.line.text for part in names} == {"Claire Martin", "Marc Adam"}
    assert len({part.color for part in names}) == 2


def test_the_curve_in_focus_stands_in_front_and_the_others_step_back() -> None:
    both = {line.stroke for line in lines_of(mood_band(lay(two_curves(None))))}
    for focus, other in (("claire", "marc"), ("marc", "claire")):
        band = mood_band(lay(two_curves(focus)))
        back, front = lines_of(band)
        assert front.stroke_width > back.stroke_width
        assert front.stroke in both
        assert back.stroke not in both
        elements = [group.element for group in band.groups if group.kind == "emotion"]
        assert all(one.startswith(other) for one in elements[:3])
        inks = {
            group.element: {part.color for part in group.parts if isinstance(part, Text)}
            for group in band.groups
            if group.kind == "emotion"
        }
        assert inks[f"{focus}0"] != inks[f"{other}0"]


def test_the_highest_and_the_lowest_point_are_marked() -> None:
    def marked(focus: str | None) -> set[tuple[str, str]]:
        band = mood_band(lay(two_curves(focus)))
        return {
            (group.element, part.name)
            for group in band.groups
            if group.kind == "emotion"
            for part in group.parts
            if part.__class__.__name__ == "Glyph" and "caret" in part.name
        }

    claire = {("claire1", "caret-up-fill"), ("claire2", "caret-down-fill")}
    assert marked("claire") == claire
    assert marked(None) == claire | {("marc0", "caret-up-fill"), ("marc1", "caret-down-fill")}


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (MoodScale(), ["−2", "−1", "0", "+1", "+2"]),
        (MoodScale(low=1, high=5), ["1", "2", "3", "4", "5"]),
        (MoodScale(low=0, high=10), ["0", "2", "4", "6", "8", "10"]),
        (MoodScale(low=10, high=1), ["10", "7", "4", "1"]),
        (MoodScale(low=0, high=1), ["0", "0.5", "1"]),
        (MoodScale(low=0, high=0.5), ["0", "0.25", "0.5"]),
        (MoodScale(low=3, high=3), []),
        (MoodScale(words=("Low", "High")), ["Low", "High"]),
        (MoodScale(words=("Calm",)), ["Calm"]),
    ],
)
def test_the_scale_stands_at_its_levels(scale: MoodScale, words: list[str]) -> None:
    picture = lay(two_curves("claire", scale=scale))
    band = mood_band(picture)
    head = next(group for group in band.groups if group.kind == "lane")
    shown = [part for part in head.parts if isinstance(part, Text)][1:]
    assert [part.line.text for part in shown] == words
    top = next(y for one, y in picture.bands if one.id == "mood")
    for part, tick in zip(shown, ticks(scale), strict=True):
        middle = top + part.y - part.style.size * 0.35
        assert level_on(picture, "mood", middle) == pytest.approx(tick.level, abs=0.12)
    for group in band.groups:
        if group.kind == "emotion":
            level = level_on(picture, "mood", top + group.y + FACE)
            assert level == pytest.approx(
                next(
                    item.level
                    for cell in two_curves(None).lanes[0].cells
                    for item in cell.items
                    if isinstance(item, EmotionPoint) and item.id == group.element
                ),
                abs=0.03,
            )


def test_values_words_and_steps_of_scales() -> None:
    ten = MoodScale(low=0, high=10)
    assert value_of(ten, -2) == 0
    assert value_of(ten, 2) == 10
    assert step_of(ten) == 0.4
    assert step_of(None) == step_of(MoodScale()) == step_of(MoodScale(low=0, high=100)) == 0.5
    faces = MoodScale(words=("bad", "fine", "good"))
    assert [word_at(faces, level) for level in (-2, -0.9, 0, 1.4)] == [
        "bad",
        "fine",
        "fine",
        "good",
    ]
    assert step_of(faces) == 2
    assert word_at(ten, 0) == ""
