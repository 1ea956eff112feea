"""How long a running program takes from a file to its first paint."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.lines import Line
from benchmarks.measuring import in_child

_FLOOR = "json.loads and a QTextLayout a note"


def opening() -> Iterator[Line]:
    """Each time in a program that has opened nothing but the example, in a window of its own; and
    from the start page."""
    from benchmarks.running import saved_map

    times: dict[int, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for notes, door, rounds, reach in (
            (50, "beside", 3, None),
            (500, "beside", 5, None),
            (5000, "beside", 7, 2.5),
            (20000, "beside", 5, None),
            (5000, "start", 7, 2.5),
        ):
            found = []
            for seed in range(rounds):
                path = saved_map(notes, Path(folder), seed=seed + 1)
                found.append(in_child("opened", str(path), str(seed % 2), door))
                path.unlink()
            beside = door == "beside"
            if beside:
                times[notes] = [one[0] for one in found]
            yield Line(
                "open a file in a running program, to its first paint"
                + ("" if beside else ", from the start page"),
                f"{notes:,} notes",
                tuple(one[0] for one in found),
                "ms",
                _FLOOR,
                tuple(one[1] for one in found),
                reach,
                plot="open a file" if beside else "",
                size=notes,
            )
    yield Line(
        "open a file: 20,000 beside 5,000 notes",
        "20,000 ÷ 5,000",
        tuple(times[20000]),
        "ms",
        "the same with 5,000 notes",
        tuple(times[5000][:5]),
        4.5,
    )


ROWS = {"open": opening}
