"""Walking by keys over maps of every shape: everything is reached, nothing is a dead end."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from PySide6.QtCore import Qt

from app.layout.layouter import Layouter
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Lane
from app.model.references import identities
from app.widgets.canvas.hits import ITEMS
from app.widgets.canvas.steps import Direction, Grid, Spot
from tests.layout.fake_text import FixedText
from tests.layout.maps import maps

ARROWS: tuple[Direction, ...] = ("left", "right", "up", "down")
HEADS = {"title", "scenario", "persona", "phase", "stage", "lane", "separator"}


def grid_of(journey: Journey) -> Grid:
    return Grid(Layouter(FixedText()).lay(journey))


def everything(grid: Grid) -> set[str]:
    """The elements of a picture that can be selected: a cell only while it is empty."""
    found: set[str] = set()
    cells: set[str] = set()
    full: set[str] = set()
    for group, _x, _y in grid.picture.walk():
        if group.kind in ITEMS:
            spot = grid.spot(group.element)
            assert spot is not None
            full.add(spot.element)
            found.add(group.element)
        elif group.kind in HEADS:
            found.add(group.element)
        elif group.kind == "cell":
            cells.add(group.element)
    return found | (cells - full)


def reached(start: str, beside: Callable[[str], Iterable[str]]) -> set[str]:
    seen, new = {start}, [start]
    while new:
        for one in beside(new.pop()):
            if one not in seen:
                seen.add(one)
                new.append(one)
    return seen


def arrows_from(grid: Grid) -> Callable[[str], Iterable[str]]:
    """Where arrows lead; across a line from any stage that one may come from."""
    ways = grid.stages or [""]
    return lambda one: (grid.step(one, way, stage) for way in ARROWS for stage in ways)


@given(maps())
@settings(max_examples=120)
def test_arrows_reach_everything_from_everywhere(journey: Journey) -> None:
    grid = grid_of(journey)
    beside = arrows_from(grid)
    all_of_it = everything(grid)
    assert grid.first() in all_of_it
    assert reached(grid.first(), beside) == all_of_it
    back: dict[str, set[str]] = {}
    for one in all_of_it:
        assert grid.holds(one)
        for there in beside(one):
            back.setdefault(there, set()).add(one)
    assert reached(grid.first(), lambda one: back.get(one, ())) == all_of_it


@given(maps())
@settings(max_examples=120)
def test_tab_goes_round_through_every_cell_and_back_the_same_way(journey: Journey) -> None:
    grid = grid_of(journey)
    for one in everything(grid):
        there, back = grid.beside(one), grid.beside(one, back=True)
        assert there is None or grid.holds(there)
        assert (there is None) == (back is None)
    parted = [lane.id for lane in journey.lanes if lane.kind != "separator" and journey.stages]
    spots = [Spot(lane, stage.id) for lane in parted for stage in journey.stages]
    for start in spots[:1]:
        walked = [start]
        while (spot := grid.next_cell(walked[-1])) != start:
            assert spot is not None
            walked.append(spot)
        assert walked == spots
        for one, after in zip(spots, [*spots[1:], spots[0]], strict=True):
            assert grid.next_cell(after, back=True) == one
        down = [start]
        while (spot := grid.next_lane(down[-1])) != start:
            assert spot is not None
            down.append(spot)
        assert sorted(down) == sorted(spots)


@pytest.mark.parametrize("stages", [0, 1])
@pytest.mark.parametrize("kinds", [(), ("separator",), ("action",), ("separator", "separator")])
def test_poor_maps_are_walked_too(stages: int, kinds: tuple) -> None:
    journey = empty_journey("Poor").replace(
        stages=tuple(Stage(id=f"s{n}") for n in range(stages)),
        lanes=tuple(Lane(id=f"l{n}", kind=kind) for n, kind in enumerate(kinds)),
    )
    grid = grid_of(journey)
    all_of_it = everything(grid)
    assert reached(grid.first(), arrows_from(grid)) == all_of_it
    for one in all_of_it:
        there = grid.beside(one)
        assert (there is None) == (len(all_of_it) == 1)
        assert there is None or grid.holds(there)
        assert (down := grid.below(one)) is None or grid.holds(down)
        assert grid.holds(grid.edge(one, last=True))
        assert grid.holds(grid.edge(one, last=False, whole=True))


@pytest.mark.parametrize("seed", range(4))
def test_nobody_gets_lost(desk, seed: int) -> None:
    """Keys at random, edits among them: what is selected is always there, and a key that walks
    always selects something."""
    chance = random.Random(seed)
    key, none = Qt.Key, Qt.KeyboardModifier.NoModifier
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    walks = (
        *((one, none) for one in (key.Key_Left, key.Key_Right, key.Key_Up, key.Key_Down) * 3),
        (key.Key_Down, shift),
        (key.Key_Home, none),
        (key.Key_End, ctrl),
    )
    others = (
        (key.Key_Tab, none),
        (key.Key_Backtab, shift),
        (key.Key_Return, ctrl),
        (key.Key_Backspace, none),
        (key.Key_Return, none),
        (key.Key_Escape, none),
        (key.Key_X, none),
    )
    for _ in range(250):
        desk.canvas.setFocus()
        if chance.random() < 0.1:
            stack = desk.session.undo_stack
            (stack.undo if chance.random() < 0.8 else stack.redo)()
        walk = chance.random() < 0.6 and not desk.canvas.editing
        desk.key(*chance.choice(walks if walk else others))
        chosen = desk.session.selection
        assert not walk or chosen
        ids = {one for _kind, one in identities(desk.session.shown)} | {"title", "scenario"}
        for one in chosen:
            lane, _, stage = one.partition("/")
            assert one in ids or (lane in ids and stage in ids), one
            assert desk.scene.place_of(one) is not None
    desk.canvas.finish_editing()
