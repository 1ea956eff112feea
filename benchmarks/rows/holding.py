"""Memory, and the garbage collector while one works."""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.lines import Line
from benchmarks.measuring import in_child


def memory() -> Iterator[Line]:
    """What a process holds with a map open and seen in all its zooms, more than a bare window."""
    from benchmarks.running import saved_map

    with tempfile.TemporaryDirectory() as folder:
        bare = [in_child("held", "bare") for _ in range(3)]
        for notes in (0, 50, 500, 5000):
            path = [str(saved_map(notes, Path(folder)))] if notes else []
            held = [in_child("held", "program", *path) for _ in range(3)]
            more = tuple(a - b for a, b in zip(held, bare, strict=True))
            yield Line(
                "memory more than a bare window",
                f"{notes:,} notes open" if notes else "start page",
                more,
                "MB",
                reach=150.0 if notes == 5000 else None,
                by="value",
                plot="memory" if notes else "",
                size=notes,
                note=f"bare window {sorted(bare)[1]:.0f} MB" if not notes else "",
            )


def collecting() -> Iterator[Line]:
    """How long each full collection took while notes were edited for a while."""
    from app.model.edits import change_item
    from benchmarks.rows.editing import visible_note
    from benchmarks.running import Running, saved_map

    full: list[float] = []
    young: list[float] = []
    began = 0.0

    def watch(phase: str, info: dict[str, int]) -> None:
        nonlocal began
        if phase == "start":
            began = time.perf_counter()
        else:
            took = (time.perf_counter() - began) * 1000
            (full if info["generation"] == 2 else young).append(took)

    with tempfile.TemporaryDirectory() as folder:
        running = Running()
        window = running.window
        window.documents.open_path(saved_map(5000, Path(folder)))
        running.settle()
        window.canvas.zoom_to(1.0)
        running.settle()
        note = visible_note(window)
        gc.callbacks.append(watch)
        for number in range(1500):
            text = f"Waits {number}"
            window.session.edit("edit", lambda now, one=text: change_item(now, note, text=one))
            running.app.processEvents()
        gc.callbacks.remove(watch)
        running.close()
    on = "5,000 notes, 1,500 edits"
    yield Line("a young collection while editing", on, tuple(young))
    if full:
        yield Line(
            "full garbage collection while editing",
            on,
            tuple(full),
            reach=5.0,
            by="value",
            at="worst",
            note=f"{len(full)} of them",
        )
    else:
        yield Line(
            "full garbage collection while editing",
            on,
            (0.0,),
            reach=5.0,
            by="value",
            at="worst",
            note="there was none",
        )


ROWS = {"memory": memory, "collecting": collecting}
