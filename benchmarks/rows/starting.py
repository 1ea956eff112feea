"""How long after its process starts the program is painted."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.data import data_path
from benchmarks.lines import Line
from benchmarks.measuring import Pair, until_painted

FLOOR = "bare QMainWindow"
_ROUNDS = 15


def start() -> Iterator[Line]:
    """To the window's first paint, and to that of a map's."""
    example = str(data_path("templates", "example.en.json"))
    for what, on, mode, paths, reach in (
        ("start to first painted window", "empty", "window", (), 2.0),
        ("start to first painted window", "example map", "window", (example,), 3.0),
        ("start to the map painted", "example map", "map", (example,), None),
    ):
        found = _by_turns(mode, *paths)
        yield Line(what, on, found.values, "ms", FLOOR, found.beside, reach)


def start_large() -> Iterator[Line]:
    """With a map to open."""
    with tempfile.TemporaryDirectory() as folder:
        for notes, reach in ((50, None), (500, None), (5000, 5.0)):
            path = _saved(notes, Path(folder))
            found = _by_turns("map", str(path), rounds=_ROUNDS if notes == 5000 else 5)
            yield Line(
                "process start to the map painted",
                f"{notes:,} notes",
                found.values,
                "ms",
                FLOOR,
                found.beside,
                reach,
                plot="start to painted",
                size=notes,
            )


def _saved(notes: int, folder: Path) -> Path:
    from benchmarks.running import saved_map

    return saved_map(notes, folder)


def _by_turns(mode: str, *paths: str, rounds: int = _ROUNDS) -> Pair:
    until_painted("started", "bare")
    until_painted("started", mode, *paths)
    values: list[float] = []
    beside: list[float] = []
    for _ in range(rounds):
        beside.append(until_painted("started", "bare"))
        values.append(until_painted("started", mode, *paths))
    return Pair(tuple(values), tuple(beside))


ROWS = {"start": start, "start-large": start_large}
