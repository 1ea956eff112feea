"""Saving, and what keeping every word costs while one works."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.lines import Line
from benchmarks.measuring import alternate


def save() -> Iterator[Line]:
    """A save as the program does it: checked before, whole or not at all, read back after."""
    from app.files.store import save as save_map
    from app.model.writing import write_journey
    from benchmarks.running import large_map

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for notes in (50, 500, 5000):
            journey = large_map(notes)
            value = json.loads(write_journey(journey))
            plain = folder / "plain.json"

            def floor(path: Path = plain, value: object = value) -> None:
                data = json.dumps(value, ensure_ascii=False, indent=1).encode()
                with path.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())

            own = folder / "map.parcours"
            done = alternate(partial(save_map, own, journey), floor, 20)
            yield Line(
                "save",
                f"{notes:,} notes",
                done.values,
                "ms",
                "json.dumps and fsync",
                done.beside,
                2.0 if notes == 5000 else None,
                plot="save",
                size=notes,
            )
            own.unlink()


ROWS = {"save": save}
