"""Separators, rows of tags, pictures and metrics where a lane is short of room."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.layout.layouter import Layouter
from app.layout.picture import Box, Group, Image, Path, Text
from app.layout.text.engine import TextEngine
from app.layout.trends import misses_target, scale_top
from app.model.items import Metric, Note, Person, PictureUse, TouchpointUse
from app.model.journey import Asset, Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane, LaneKind
from app.model.people import Touchpoint
from tests.layout.fake_text import FixedText


def one_lane(kind: LaneKind, *cells: Cell, width: float | None = None, **more: object) -> Journey:
    stages = tuple(Stage(id=f"s{i}", width=width) for i in range(max(1, len(cells))))
    lane = Lane(id="lane", kind=kind, cells=cells).replace(**more)
    return empty_journey("Map").replace(stages=stages, lanes=(lane,))


def groups(journey: Journey, text: TextEngine | FixedText | None = None) -> list[Group]:
    picture = Layouter(text or FixedText()).lay(journey)
    band = next(band for band, _ in picture.bands if band.id == "lane")
    assert picture.rows[-1].h == band.height
    return list(band.groups)


@pytest.mark.parametrize("width", [80.0, 190.0, 900.0])
@pytest.mark.parametrize(
    "name",
    [
        "",
        "Line of visibility",
        "One\nTwo\nThree",
        "Line of interaction between the customer and whoever stands before the customer",
        "x" * 400,
        "خط الرؤية",
    ],
)
def test_a_separator_is_as_high_as_its_name_and_its_line_beside_it(name: str, width: float) -> None:
    (separator,) = groups(one_lane("separator", name=name, width=width), TextEngine())
    texts = [part for part in separator.parts if isinstance(part, Text)]
    (line,) = [part for part in separator.parts if isinstance(part, Path)]
    (_, start, level), (_, end, _) = line.segments
    assert isinstance(start, float)
    assert isinstance(end, float)
    assert end == separator.w
    assert end - start >= max(30, separator.w * 0.3)
    assert line.bounds[2] >= 30
    assert level == separator.h / 2
    assert "".join(part.line.text.replace(" ", "") for part in texts) == "".join(name.split())
    for part in texts:
        assert part.x >= 0
        assert part.x + part.line.width <= start
        assert part.y - part.style.size * 0.8 >= 0
        assert part.y + part.style.size * 0.3 <= separator.h
    assert separator.edit is not None
    assert separator.edit.x + separator.edit.w <= separator.w
    assert separator.edit.y + separator.edit.h <= separator.h


def test_a_separator_may_be_made_higher() -> None:
    (plain,) = groups(one_lane("separator", name="Line"))
    (high,) = groups(one_lane("separator", name="Line", height=80.0))
    assert (plain.h, high.h) == (26, 80)


def test_tags_of_a_row_stand_clear_of_a_note_that_spans_into_their_stage() -> None:
    tall = "Customer\nportal\nwith\nfour lines"
    tags = [TouchpointUse(kind="touchpoint", id=name, touchpoint=name) for name in ("web", "tall")]
    above = TouchpointUse(kind="touchpoint", id="above", touchpoint="web")
    note = Note(kind="note", id="wide", text="Compares", span=2)
    cells = (Cell(stage="s0", items=(above, note)), Cell(stage="s1", items=tuple(tags)))
    journey = one_lane("touchpoint", *cells).replace(
        touchpoints=(
            Touchpoint(id="web", name="Web", channel="web"),
            Touchpoint(id="tall", name=tall, channel="web"),
        )
    )
    places = {group.element: group for group in groups(journey)}
    wide, web, high = places["wide"], places["web"], places["tall"]
    assert web.y == high.y
    assert web.y >= wide.y + wide.h
    assert high.h > web.h


@pytest.mark.parametrize(("width", "height"), [(1000, 2), (40_000, 1), (1, 40_000), (3, 1000)])
@pytest.mark.parametrize("fit", ["fit", "crop"])
def test_a_picture_of_any_shape_is_at_least_a_pixel(width: int, height: int, fit: str) -> None:
    asset = Asset(id="a" * 64, mime="image/png", width=width, height=height, data="")
    use = PictureUse(kind="picture", id="p", asset=asset.id).replace(fit=fit)
    journey = one_lane("picture", Cell(stage="s0", items=(use,)))
    (shown,) = [
        part
        for group in groups(journey.replace(assets=(asset,)))
        for part in group.parts
        if isinstance(part, Image)
    ]
    assert shown.w >= 1
    assert shown.h >= 1


NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@example(1.0, 1.6e308, 1.7e308, "")
@example(1.7e308, 1.7e308, None, "")
@given(NUMBERS, NUMBERS, NUMBERS, st.sampled_from(["", "%", "€"]))
def test_a_metric_of_any_numbers_is_drawn_within_its_width(
    value: float | None, target: float | None, top: float | None, unit: str
) -> None:
    metric = Metric(kind="metric", id="m", value=value, target=target, top=top, unit=unit)
    journey = one_lane("metric", Cell(stage="s0", items=(metric,)))
    (shown,) = [group for group in groups(journey) if group.kind == "metric"]
    for part in shown.parts:
        if isinstance(part, Box):
            assert all(map(math.isfinite, part[:4]))
            assert part.x >= 0
            assert part.x + part.w <= shown.w


def test_numbers_too_large_for_a_scale_have_none() -> None:
    metric = Metric(kind="metric", id="m", value=1.7e308, target=1.6e308)
    assert scale_top(metric) is None
    assert scale_top(metric.replace(value=100.0, target=80.0)) == 125.0


@pytest.mark.parametrize(
    ("value", "target", "better", "missed"),
    [
        (80.0, 100.0, "higher", False),
        (79.0, 100.0, "higher", True),
        (120.0, 100.0, "lower", False),
        (121.0, 100.0, "lower", True),
        (120.0, 100.0, "higher", False),
        (-1.7e308, 1.7e308, "higher", True),
        (None, 100.0, "higher", False),
    ],
)
def test_only_a_target_missed_by_far_is_bad(
    value: float | None, target: float, better: str, missed: bool
) -> None:
    metric = Metric(kind="metric", id="m", value=value, target=target).replace(better=better)
    assert misses_target(metric) is missed


@pytest.mark.parametrize("rating", [0, 1, 3, 5])
def test_importance_is_as_many_dark_dots_of_five(rating: int) -> None:
    note = Note(kind="note", id="n", text="Buys", importance=rating)
    (card,) = [
        one
        for one in groups(one_lane("action", Cell(stage="s0", items=(note,))))
        if one.element == "n"
    ]
    dots = [part for part in card.parts if isinstance(part, Box) and part.w == part.h == 4.0]
    assert len(dots) == (5 if rating else 0)
    assert sum(len(str(dot.fill)) == 7 for dot in dots) == rating
    assert all(0 < dot.x < card.w and 0 < dot.y < card.h - 4 for dot in dots)


def test_the_lines_of_a_blueprint_are_told_apart_without_colour_or_name() -> None:
    kinds = ("free", "interaction", "visibility", "internal")
    strokes = set()
    for kind in kinds:
        (separator,) = groups(one_lane("separator", name="Line", line=kind))
        (line,) = [part for part in separator.parts if isinstance(part, Path)]
        strokes.add(line.dash)
        assert line.segments[-1][1] == separator.w
    assert len(strokes) == len(kinds)


def people(*names: str, width: float = 320.0, span: int = 1) -> list[Group]:
    items = [Person(kind="person", id=f"p{at}", name=one) for at, one in enumerate(names)]
    items[0] = items[0].replace(span=span)
    cells = (Cell(stage="s0", items=tuple(items)), Cell(stage="s1"))
    found = groups(one_lane("person", *cells, width=width), TextEngine())
    return [one for one in found if one.kind == "person"]


def test_people_of_a_cell_stand_side_by_side_where_there_is_room() -> None:
    sales, service, shop = people("Sales", "Service", "Everybody who works in the shops")
    assert sales.y == service.y
    assert service.x >= sales.x + sales.w
    assert shop.y >= sales.y + sales.h
    narrow = people("Sales", "Service", width=80.0)
    assert narrow[1].y >= narrow[0].y + narrow[0].h
    for one in (*narrow, sales, service, shop):
        for part in one.parts:
            if isinstance(part, Text):
                assert part.x + part.line.width <= one.w + 0.01


def test_who_spans_stages_is_as_wide_as_these() -> None:
    (wide,) = people("Sales", span=2)
    assert wide.w > 2 * 320 - 20


def test_an_owner_has_one_colour_wherever_the_name_stands() -> None:
    one, other, again = people("Sales", "Service", "  sales ")
    edges = [[part.fill for part in card.parts if isinstance(part, Path)] for card in (one, again)]
    assert edges[0] == edges[1]
    assert [part.fill for part in other.parts if isinstance(part, Path)] != edges[0]


def test_running_text_over_several_stages_covers_the_gaps_between_them() -> None:
    long = Note(kind="note", id="n", text="Long text " * 30, span=2)
    found = groups(one_lane("text", Cell(stage="s0", items=(long,)), Cell(stage="s1")))
    (band,) = [one for one in found if one.element == "n"]
    ground = band.parts[0]
    assert isinstance(ground, Box)
    assert (ground.w, ground.h) == (band.w, band.h)
