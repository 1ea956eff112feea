"""The grid of texts: every item once, none over another, in the order of the map."""

from __future__ import annotations

import io

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exporting.texts.map_grid import grid_of
from app.exporting.texts.saying import Saying
from app.exporting.xlsx.fitting import LONGEST, clean, lines_of, pieces
from app.exporting.xlsx.write import write_xlsx
from app.model.items import EmotionPoint, Metric, Note, PictureUse, TouchpointUse, span_of
from app.model.journey import Journey, Phase, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.moments import MOMENTS, moment_of
from app.model.moods import MoodScale
from app.model.people import Touchpoint
from app.model.viewing import seen
from tests.model.test_viewing import maps, views


@st.composite
def split_maps(draw: st.DrawFn) -> Journey:
    """Maps with split stages, whose items stand before, during and after, through views."""
    made = draw(maps())
    split = draw(st.sets(st.sampled_from([stage.id for stage in made.stages])))
    stages = tuple(one.replace(split=one.id in split) for one in made.stages)

    def moved(item, n: int):
        return item if isinstance(item, EmotionPoint) else item.replace(moment=MOMENTS[n % 3])

    lanes = tuple(
        lane.replace(
            cells=tuple(
                cell.replace(items=tuple(moved(one, n) for n, one in enumerate(cell.items)))
                for cell in lane.cells
            )
        )
        for lane in made.lanes
    )
    made = made.replace(stages=stages, lanes=lanes)
    return made.replace(view=draw(st.none() | views(made)))


@settings(max_examples=60, deadline=None)
@given(split_maps())
def test_every_item_is_placed_once_and_none_over_another(journey: Journey) -> None:
    shown = seen(journey)
    grid = grid_of(shown)
    assert [lane.lane.id for lane in grid.lanes] == [one.id for one in shown.journey.lanes]
    for lane in grid.lanes:
        placed = [one for row in lane.rows for one in row]
        if lane.lane.id in shown.collapsed:
            assert not placed
            assert lane.notes
            continue
        held = [item.id for cell in lane.lane.cells for item in cell.items]
        assert sorted(one.said.item.id for one in placed) == sorted(held)
        for row in lane.rows:
            taken = [n for one in row for n in range(one.column, one.column + one.span)]
            assert len(taken) == len(set(taken))
            assert all(0 <= n < len(grid.columns) for n in taken)
        for cell in lane.lane.cells:
            stage = next(n for n, one in enumerate(shown.journey.stages) if one.id == cell.stage)
            first, end = grid.firsts[stage], grid.firsts[stage + 1]
            for one in placed:
                if one.said.item in cell.items:
                    assert first <= one.column < end
                    if end - first == 3:
                        assert MOMENTS[one.column - first] == moment_of(one.said.item)
                    last = stage + span_of(one.said.item)
                    wide = span_of(one.said.item) > 1
                    assert one.column + one.span == (grid.firsts[last] if wide else one.column + 1)
        for column in range(len(grid.columns)):
            here = [one.said.item for one in placed if one.column == column]
            order = {item.id: n for n, item in enumerate(here)}
            for cell in lane.lane.cells:
                if any(isinstance(one, EmotionPoint) for one in cell.items):
                    continue
                places = [order[one.id] for one in cell.items if one.id in order]
                assert places == sorted(places)


@settings(max_examples=25, deadline=None)
@given(split_maps())
def test_any_map_is_a_workbook_that_opens(tmp_path_factory, journey: Journey) -> None:
    path = tmp_path_factory.mktemp("books") / "map.xlsx"
    write_xlsx(seen(journey), path)
    openpyxl.load_workbook(io.BytesIO(path.read_bytes()))


def test_phases_that_overlap_have_rows_of_their_own() -> None:
    stages = tuple(Stage(id=f"s{n}", name=f"S{n}") for n in range(4))
    phases = (
        Phase(id="a", name="A", first="s0", last="s1"),
        Phase(id="b", name="B", first="s2", last="s3"),
        Phase(id="c", name="C", first="s1", last="s2"),
    )
    grid = grid_of(seen(empty_journey().replace(stages=stages, phases=phases)))
    rows = [[head.text for head in row.heads] for row in grid.heads if row.kind == "phase"]
    assert rows == [["A", "B"], ["C"]]


def said(item, *, kind: str = "note", language: str = "en", **changes) -> str:
    lane = Lane(id="l", kind=kind, cells=(Cell(stage="s", items=(item,)),), **changes)
    journey = empty_journey("Map", language).replace(
        stages=(Stage(id="s"),),
        lanes=(lane,),
        touchpoints=(Touchpoint(id="x", name="Shop", channel="shop", direct=False),),
    )
    return Saying(journey).said(item, lane).whole


def test_items_say_all_that_is_known_of_them() -> None:
    note = Note(
        kind="note",
        id="n",
        text="Waits",
        owner="Ada",
        touchpoint="x",
        importance=4,
        impact=3,
        effort=2,
        votes=7,
        decisive=True,
        evidence="observed",
        source="five interviews",
        tags=("delivery", "#late"),
    )
    assert said(note).splitlines() == [
        *("Waits", "Shop", "Owner: Ada", "★ Moment of truth", "Importance to the customer: 4/5"),
        *("Impact: 3/5", "Effort: 2/5", "Votes: 7", "Observed: five interviews"),
        "#delivery #late",
    ]
    use = TouchpointUse(kind="touchpoint", id="t", touchpoint="x", satisfaction=2, note="Far away")
    assert said(use, language="fr").splitlines() == [
        *("Shop", "Magasin", "Indirect", "Satisfaction\xa0: 2/5", "Far away")
    ]
    metric = Metric(
        kind="metric", id="m", label="Sold", value=1.5, unit="%", target=2.0, history=(1.0,)
    )
    assert said(metric, kind="metric", language="fr").splitlines() == [
        *("Sold", "1,5\u202f%", "Cible\xa0: 2\u202f%", "1\u202f% → 1,5\u202f%")
    ]


def test_levels_are_told_in_words_and_numbers_of_their_scale() -> None:
    point = EmotionPoint(kind="emotion", id="e", level=-2, quote="Why?")
    assert said(point, kind="emotion") == "Very bad (−2)\n“Why?”"
    words = MoodScale(words=("Cold", "Warm"))
    assert said(point, kind="emotion", scale=words) == "Cold (−2)\n“Why?”"
    numbers = MoodScale(low=1, high=10)
    assert said(point, kind="emotion", scale=numbers) == "Very bad (1)\n“Why?”"


def test_a_picture_that_says_nothing_is_named() -> None:
    use = PictureUse(kind="picture", id="p", asset="gone")
    assert said(use, kind="picture") == "Picture without a description"


@given(st.text(max_size=60), st.integers(1, 4))
def test_pieces_lose_nothing_and_fit(text: str, times: int) -> None:
    text = clean(text) * (times * 700)
    parts = pieces(text)
    assert "".join(parts) == text
    assert all(len(one.encode("utf-16-le")) // 2 <= LONGEST for one in parts)


def test_lines_are_counted_to_the_safe_side() -> None:
    assert lines_of("", 30) == 1
    assert lines_of("one\ntwo", 30) == 2
    assert lines_of("word " * 60, 30) >= 10
    assert lines_of("x" * 300, 30) >= 10
    assert lines_of("語" * 100, 30) >= 7
    assert lines_of("word " * 60, 300) < lines_of("word " * 60, 30)
