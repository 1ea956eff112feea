"""Pages of random maps: nothing is lost between them, no note is cut, nothing leaves the paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.exporting.options import ExportOptions
from app.exporting.pages import Page, Placed, Sheets, Window, plan_pages
from app.exporting.pages.plan import ink, ink_of
from app.exporting.pages.tiling import cut
from app.exporting.paper import MM, PRINTABLE
from app.exporting.placing import Extent
from app.layout.layouter import Layouter
from app.layout.picture import Group, Picture, Text
from app.layout.text.engine import TextEngine
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from tests.layout.random_maps import random_maps

PAPERS = st.sampled_from(["A5", "A4", "A3", "Letter", "Tabloid", "90x400", "90x120"])
ITEMS = ("note", "touchpoint", "metric", "picture", "person", "emotion", "prompt")
AIR = 0.6
"""By which letters and shadows may be thought to reach over their edges, px."""

ENGINE = TextEngine()
QUICK = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
"""A failing map is told as it is: to look for a smaller one takes minutes."""


def laid(journey: Journey) -> Picture:
    return Layouter(ENGINE).lay(journey)


def planned(picture: Picture, journey: Journey, **options: object) -> Sheets:
    return plan_pages(picture, journey, ExportOptions(**options), ENGINE)  # type: ignore[arg-type]


def windows(sheets: Sheets) -> Iterator[tuple[Page, Window]]:
    for page in sheets.pages:
        for window in page.windows:
            yield page, window


def inside(one: Extent, other: Extent, air: float = AIR) -> bool:
    return (
        one.left >= other.left - air
        and one.top >= other.top - air
        and one.right <= other.right + air
        and one.bottom <= other.bottom + air
    )


def check_paper(sheets: Sheets) -> None:
    """Nothing is printed where printers cannot, and pages are numbered."""
    for page in sheets.pages:
        paper = Extent(PRINTABLE, PRINTABLE, page.width - PRINTABLE, page.height - PRINTABLE)
        for window in page.windows:
            assert window.scale > 0
            assert inside(window.on_page, paper, 0.01), page.number
        for mark in page.marks:
            own = ink(mark)
            if isinstance(mark, Text):  # its letters, not what letters may need
                size = mark.style.size
                own = Extent(mark.x, mark.y - 0.8 * size, mark.x + mark.line.width, mark.y)
            assert inside(own, paper, 1.0), (page.number, mark)
    assert [page.number for page in sheets.pages] == list(range(1, len(sheets.pages) + 1))


@settings(QUICK, max_examples=40)
@given(random_maps(), PAPERS, st.sampled_from([0.0, 5.0, 20.0]), st.sampled_from([0.3, 1.0, 1.7]))
def test_tiles_show_all_of_a_map(journey: Journey, paper: str, overlap: float, zoom: float) -> None:
    picture = laid(journey)
    sheets = planned(picture, journey, paper=paper, spread="tile", overlap=overlap, zoom=zoom)
    check_paper(sheets)
    whole = Extent(0, 0, picture.width, picture.height)
    by_group: dict[int, list[Window]] = {}
    for _, window in windows(sheets):
        for placed in window.shown:
            by_group.setdefault(id(placed.group), []).append(window)
    for group, x, y in picture.walk():
        for part in group.parts:
            own = ink(part).moved(x, y)
            left, right = max(own.left, 0), min(own.right, whole.right)
            top, bottom = max(own.top, 0), min(own.bottom, whole.bottom)
            for px in (left, (left + right) / 2, right):
                for py in (top, (top + bottom) / 2, bottom):
                    point = Extent(px, py, px, py)
                    assert any(inside(point, one.source) for one in by_group[id(group)])


@settings(QUICK, max_examples=40)
@given(random_maps(least_stages=3), st.sampled_from([0.0, 7.5, 20.0]))
def test_tiles_overlap_by_what_was_asked(journey: Journey, overlap: float) -> None:
    sheets = planned(laid(journey), journey, paper="A5", spread="tile", overlap=overlap)
    sources = [window.source for _, window in windows(sheets)]
    wanted = overlap * MM / sheets.scale
    lefts = sorted({round(one.left, 3) for one in sources})
    width = sources[0].right - sources[0].left
    steps = {round((b - a) / (width - wanted)) for a, b in pairwise(lefts)}
    for a, b in pairwise(lefts):
        count = round((b - a) / (width - wanted))
        assert b - a == pytest.approx(count * (width - wanted), abs=0.01)
    assert all(step >= 1 for step in steps)


@given(st.floats(1, 5000), st.floats(100, 900), st.floats(0, 45))
def test_pieces_are_alike_and_make_up_the_whole(length: float, room: float, overlap: float) -> None:
    count, piece = cut(length, room, overlap)
    assert piece <= room + 1e-3
    assert count * piece - (count - 1) * overlap == pytest.approx(length)
    if count > 1:
        assert (count - 1) * room - (count - 2) * overlap < length


def drawn_whole(placed: Placed, window: Window, framed: bool = True) -> bool:
    """Whether a window shows all of a note: its box, its letters and its shapes."""
    group, x, y = placed
    box = Extent(x, y, x + group.w, y + group.h)
    texts = [
        Extent(part.x, part.y - part.style.size * 0.7, part.x + part.line.width, part.y)
        for part in group.parts
        if isinstance(part, Text)
    ]
    framed = framed and group.kind != "prompt"  # which has only words
    return (not framed or inside(box, window.source)) and all(
        inside(text.moved(x, y), window.source) for text in texts
    )


def worded(group: Group) -> bool:
    return any(isinstance(part, Text) for part in group.parts)


@settings(QUICK, max_examples=100)
@given(random_maps(least_stages=1), PAPERS, st.sampled_from([0.5, 1.0, 2.5]))
def test_parts_cut_no_note_and_lose_none(journey: Journey, paper: str, zoom: float) -> None:
    picture = laid(journey)
    sheets = planned(picture, journey, paper=paper, spread="split", zoom=zoom)
    check_paper(sheets)
    found: Counter[str] = Counter()
    parted: Counter[str] = Counter()
    wanted = {
        f"{group.kind} {group.element}": group
        for group, _, _ in picture.walk()
        if group.parts and (group.kind in ITEMS or group.kind == "link-label")
    }
    for page, window in windows(sheets):
        for placed in window.shown:
            group = placed.group
            key = f"{group.kind} {group.element}"
            if key not in wanted:
                continue
            if len(group.parts) == len(wanted[key].parts) and drawn_whole(placed, window):
                found[key] += 1
            elif worded(group) or not worded(wanted[key]):
                assert drawn_whole(placed, window, framed=False), (page.number, key)
                parted[key] += 1
    assert {*found, *parted} == {*wanted}
    for key in {*parted, *(key for key, count in found.items() if count > 1)}:
        one = wanted[key]
        under = [
            column
            for column in picture.columns
            if column.x < one.x + one.w - 1 and column.x + column.w > one.x + 1
        ]
        assert len(under) > 1


@pytest.mark.parametrize("first", range(5))
def test_a_note_over_two_stages_keeps_them_on_one_page(first: int) -> None:
    stages = tuple(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(6))
    note = Note(id="wide", kind="note", text="Goes on from one stage to the next", span=2)
    cells = (Cell(stage=f"s{first}", items=(note,)),)
    lane = Lane(id="l", kind="note", name="Notes", cells=cells)
    journey = empty_journey("Wide").replace(stages=stages, lanes=(lane,))
    sheets = planned(laid(journey), journey, paper="A5", turn="portrait", spread="split")
    shown = [
        (placed, window)
        for _, window in windows(sheets)
        for placed in window.shown
        if placed.group.element == "wide"
    ]
    assert len(sheets.pages) > 1
    assert [drawn_whole(placed, window) for placed, window in shown] == [True]


@settings(QUICK, max_examples=40)
@given(random_maps(least_stages=1), PAPERS)
def test_parts_have_their_heads_on_every_page(journey: Journey, paper: str) -> None:
    picture = laid(journey)
    sheets = planned(picture, journey, paper=paper, spread="split")
    stages = [column.stage for column in picture.columns]
    lanes = {row.lane for row in picture.rows}
    seen: set[str] = set()
    for page in sheets.pages:
        shown = [one.group for window in page.windows for one in window.shown]
        heads = list(dict.fromkeys(one.element for one in shown if one.kind == "stage"))
        named = {one.element for one in shown if one.kind in ("lane", "separator")}
        for group in shown:
            if group.kind == "cell":
                lane, stage = group.element.split("/")[:2]
                assert stage in heads
                assert lane in named
            if group.kind == "curve":
                assert group.element in named
        assert heads == [stage for stage in stages if stage in heads]
        seen |= {*heads, *named}
    assert seen >= {*stages, *lanes}


@settings(QUICK, max_examples=40)
@given(random_maps(least_stages=1), PAPERS)
def test_lines_across_a_map_go_on_from_part_to_part(journey: Journey, paper: str) -> None:
    picture = laid(journey)
    sheets = planned(picture, journey, paper=paper, spread="split")
    for group, x, y in picture.walk():
        own = ink_of(group)
        if group.kind not in ("link", "curve") or own is None:
            continue
        whole = own.moved(x, y)
        grown = [
            window.source
            for _, window in windows(sheets)
            if any(
                one.group.kind == group.kind and one.group.element == group.element
                for one in window.shown
            )
        ]
        for px in (whole.left, (whole.left + whole.right) / 2, whole.right):
            for py in (whole.top, (whole.top + whole.bottom) / 2, whole.bottom):
                assert any(inside(Extent(px, py, px, py), one, 6.0) for one in grown)
