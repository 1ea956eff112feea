"""How metrics are drawn: within their cards whatever they hold, and good or bad in shapes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.charts import series_of
from app.layout.layouter import Layouter
from app.layout.picture import Box, Glyph, Group, Path, Text
from app.layout.trends import change_of, gauge_of, scale_of, standing_of
from app.model.items import Metric
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from tests.layout.fake_text import FixedText

NUMBERS = st.none() | st.floats(-1e4, 1e4) | st.floats(allow_nan=False, allow_infinity=False)


def metric(ident: str = "m", **fields: object) -> Metric:
    return Metric(kind="metric", id=ident).replace(**fields)


def map_of(
    *cells: tuple[Metric, ...], columns: bool = False, width: float | None = None
) -> Journey:
    stages = tuple(Stage(id=f"s{n}", width=width) for n in range(len(cells)))
    held = tuple(Cell(stage=f"s{n}", items=items) for n, items in enumerate(cells) if items)
    lane = Lane(id="lane", kind="metric", columns=columns, cells=held)
    return empty_journey("Map", "fr").replace(stages=stages, lanes=(lane,))


def laid(journey: Journey) -> tuple[list[Group], float]:
    band, _ = Layouter(FixedText()).lay(journey).bands[-1]
    return [group for group in band.groups if group.kind == "metric"], band.height


def words(group: Group) -> str:
    return " ".join(part.line.text for part in group.parts if isinstance(part, Text))


def icons(group: Group) -> list[str]:
    return [part.name for part in group.parts if isinstance(part, Glyph)]


def reach(part: object) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is drawn, strokes aside."""
    if isinstance(part, Box):
        return part.x, part.y, part.x + part.w, part.y + part.h
    if isinstance(part, Path):
        xs = [float(x) for one in part.segments for x in one[1::2]]
        ys = [float(y) for one in part.segments for y in one[2::2]]
        return min(xs), min(ys), max(xs), max(ys)
    assert isinstance(part, Glyph)
    return part.x, part.y, part.x + part.size, part.y + part.size


def check_within(group: Group) -> None:
    for part in group.parts:
        if isinstance(part, Text):
            assert part.y <= group.h + 0.01
            continue
        left, top, right, bottom = reach(part)
        assert all(map(math.isfinite, (left, top, right, bottom)))
        assert left >= -0.6
        assert top >= -0.6
        assert right <= group.w + 0.6
        assert bottom <= group.h + 0.6


METRICS = st.builds(
    lambda value, target, top, history, unit, label, drawing, better, evidence: metric(
        value=value,
        target=target,
        top=top,
        history=tuple(history),
        unit=unit,
        label=label,
        drawing=drawing,
        better=better,
        evidence=evidence,
        source="A survey",
    ),
    *(NUMBERS, NUMBERS, NUMBERS),
    st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=5),
    st.sampled_from(["", "%", "€", "min s", "€/mois", "visites"]),
    st.sampled_from(["", "NPS", "paniers abandonnés"]),
    st.sampled_from(["number", "bar", "sparkline", "gauge"]),
    st.sampled_from(["higher", "lower"]),
    st.sampled_from([None, "assumed", "measured"]),
)


@given(METRICS, st.sampled_from([None, 80.0, 400.0]))
def test_nothing_is_drawn_outside_its_card(one: Metric, width: float | None) -> None:
    groups, _ = laid(map_of((one,), width=width))
    check_within(groups[0])


@given(st.lists(st.lists(METRICS, max_size=3), min_size=1, max_size=4))
def test_columns_stay_in_their_lane_and_apart(cells: list[list[Metric]]) -> None:
    named = [
        tuple(one.replace(id=f"m{n}-{at}") for at, one in enumerate(cell))
        for n, cell in enumerate(cells)
    ]
    groups, height = laid(map_of(*named, columns=True))
    assert len(groups) == sum(len(cell) for cell in named)
    for group in groups:
        check_within(group)
        assert group.y >= 0
        assert group.y + group.h <= height
    for n, group in enumerate(groups):
        for other in groups[n + 1 :]:
            if other.x == group.x:
                assert group.y + group.h <= other.y or other.y + other.h <= group.y


def column_of(group: Group) -> Box:
    (box,) = [
        part for part in group.parts if isinstance(part, Box) and part.x > 0 and part.w < group.w
    ]
    return box


def test_columns_share_an_axis_and_negative_ones_hang_below_zero() -> None:
    values = (40.0, 20.0, -10.0)
    cells = [(metric(f"m{n}", label="NPS", value=value),) for n, value in enumerate(values)]
    groups, _ = laid(map_of(*cells, columns=True))
    high, half, below = (column_of(group) for group in groups)
    assert high.h == pytest.approx(2 * half.h)
    assert half.h == pytest.approx(2 * below.h)
    assert high.y + high.h == half.y + half.h == below.y
    assert len({group.y for group in groups}) == 1


def test_a_stage_without_the_metric_and_one_without_a_value_are_gaps() -> None:
    some = metric("a", label="NPS", value=3.0)
    groups, _ = laid(
        map_of((some,), (), (metric("b", label="NPS"),), (some.replace(id="c"),), columns=True)
    )
    assert [group.element for group in groups] == ["a", "b", "c"]
    assert "–" in words(groups[1])
    boxes = [part for part in groups[1].parts if isinstance(part, Box)]
    assert [box.w for box in boxes] == [groups[1].w]


def test_each_name_is_a_series_of_its_own_and_else_one_unit_is() -> None:
    def of(*names: tuple[str, str, str]) -> list[list[str]]:
        cells = [
            Cell(stage=f"s{n}", items=(metric(ident, label=label, unit=unit),))
            for n, (ident, label, unit) in enumerate(names)
        ]
        return [[one.id for _, one in series.metrics] for series in series_of(cells)]

    assert of(("a", "NPS", ""), ("b", "Sales", "€"), ("c", " nps", "")) == [["a", "c"]]
    assert of(("a", "Sales", "€"), ("b", "Basket", "€"), ("c", "Rate", "%")) == [["a", "b"]]
    assert of() == []


def test_a_lane_of_another_kind_has_no_columns() -> None:
    journey = map_of((metric(label="NPS", value=3.0),), columns=True)
    lane = journey.lanes[0].replace(kind="note", cells=())
    band, _ = Layouter(FixedText()).lay(journey.replace(lanes=(lane,))).bands[-1]
    assert [group.kind for group in band.groups] == ["lane", "cell"]


@pytest.mark.parametrize(
    ("value", "better", "standing", "icon"),
    [
        (12.0, "higher", "met", "check-circle-fill"),
        (10.0, "higher", "met", "check-circle-fill"),
        (9.0, "higher", "near", None),
        (5.0, "higher", "missed", "warning-fill"),
        (5.0, "lower", "met", "check-circle-fill"),
        (15.0, "lower", "missed", "warning-fill"),
        (None, "higher", None, None),
    ],
)
def test_how_a_value_stands_to_its_target_is_a_shape(value, better, standing, icon) -> None:
    one = metric(value=value, target=10.0, better=better)
    assert standing_of(one) == standing
    groups, _ = laid(map_of((one,)))
    assert icons(groups[0]) == ([icon] if icon else [])


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 38.0, "history": (40.0, 35.0)}, "+3 (+8,6\u202f%), en mieux"),
        ({"value": 32.0, "history": (35.0,)}, "\u22123 (\u22128,6\u202f%), en moins bien"),
        ({"value": 32.0, "history": (35.0,), "better": "lower"}, "en mieux"),
        ({"value": 31.0, "history": (28.0,), "unit": "%"}, "+3\u00a0pts, en mieux"),
        ({"value": 30.0, "history": (31.0,), "unit": "%"}, "\u22121\u00a0pt, en moins bien"),
        ({"value": 3.0, "history": (0.0,)}, "+3, en mieux"),
        ({"value": 3.0, "history": (-5.0,)}, "+8, en mieux"),
        ({"value": 3.0, "history": (3.0,)}, "stable"),
    ],
)
def test_the_change_since_the_earlier_value_is_in_words(fields, said) -> None:
    groups, _ = laid(map_of((metric(**fields),)))
    assert said in words(groups[0])


def test_there_is_no_change_without_an_earlier_value() -> None:
    assert change_of(metric(value=3.0)) is None
    assert change_of(metric(history=(3.0,))) is None
    assert change_of(metric(value=1.7e308, history=(-1.7e308,))) is None


def test_scales_hold_what_they_show() -> None:
    assert scale_of(metric(value=-12.0, top=100.0)) == (-100.0, 100.0)
    assert scale_of(metric(value=-4.0, target=-8.0)) == (-10.0, 0.0)
    assert scale_of(metric(value=3.0)) is None
    assert gauge_of(metric(value=12400.0)) == (0.0, 20000.0)
    assert gauge_of(metric(value=-3.0)) == (-5.0, 0.0)
    assert gauge_of(metric()) == (0.0, 1.0)


@given(METRICS)
def test_a_scale_s_shares_are_between_its_ends(one: Metric) -> None:
    scale = gauge_of(one)
    for value in (one.value, one.target, 0.0):
        if value is not None:
            assert 0 <= scale.share(value) <= 1


def test_what_is_measured_names_its_source_and_what_is_assumed_says_so() -> None:
    known = metric(value=1.0, evidence="measured", source="Web analytics")
    assert "Web analytics" in words(laid(map_of((known,)))[0][0])
    guess = metric(value=1.0, evidence="assumed", source="Ask sales")
    assert "Supposé" in words(laid(map_of((guess,)))[0][0])


def test_a_number_too_wide_for_its_stage_is_short() -> None:
    wide = metric(value=123456789.0, unit="€")
    assert words(laid(map_of((wide,), width=80.0))[0][0]).startswith("123\u00a0M€")
    assert words(laid(map_of((wide,), width=400.0))[0][0]).startswith("123\u202f456\u202f789")
