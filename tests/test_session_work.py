"""A commit's work grows with the map, not with its square."""

from __future__ import annotations

import sys
from collections.abc import Callable

from app.model import edits
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.session import Session


def calls(run: Callable[[], object]) -> int:
    """How many Python functions a run enters."""
    count = 0

    def entered(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(entered)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def map_of(notes: int) -> Journey:
    items = tuple(Note(kind="note", id=f"n{index}") for index in range(notes))
    lane = Lane(id="lane", kind="action", cells=(Cell(stage="stage", items=items),))
    return empty_journey("Map").replace(stages=(Stage(id="stage"),), lanes=(lane,))


def test_a_commit_with_everything_selected_scans_the_map_once(qapp):
    def work(notes: int) -> int:
        session = Session()
        session.start(map_of(notes))
        session.select([f"n{index}" for index in range(notes)])
        fewer = edits.remove_items(session.journey, ["n0"])
        made = calls(lambda: session.commit("Delete note", fewer))
        assert session.selection == tuple(f"n{index}" for index in range(1, notes))
        return made

    assert work(400) < 3 * work(200)
