"""How rows measure: subject and floor by turns, so that what else the machine does meets both."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent

Work = Callable[[], object]


class Pair(NamedTuple):
    """Values of the subject and of its floor, round by round."""

    values: tuple[float, ...]
    beside: tuple[float, ...]


def timed(work: Work) -> float:
    """How long it takes, ms."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def alternate(
    subject: Work, floor: Work, rounds: int, *, warm: int = 1, ready: Work = lambda: None
) -> Pair:
    """Times both by turns, ms, after some rounds that do not count; nothing is collected
    meanwhile. `ready` is called before each time of the subject, and is not counted."""
    for _ in range(warm):
        ready()
        subject()
        floor()
    values: list[float] = []
    beside: list[float] = []
    with uncollected():
        for number in range(rounds):
            ready()
            if number % 2:
                beside.append(timed(floor))
                values.append(timed(subject))
            else:
                values.append(timed(subject))
                beside.append(timed(floor))
            gc.collect(0)
    return Pair(tuple(values), tuple(beside))


@contextmanager
def uncollected() -> Generator[None]:
    """No garbage collection meanwhile: what is there already is left out of those after it."""
    was = gc.isenabled()
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        if was:
            gc.enable()


def in_child(module: str, *arguments: str, timeout: float = 120) -> Any:
    """What a module of this folder, run in a process of its own, prints last, as JSON. Times it
    prints are those of `time.monotonic`, which all processes share. RuntimeError when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=timeout,
    )
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(last_line(done.stderr) or f"{module} ended with {done.returncode}")
    return json.loads(done.stdout.splitlines()[-1])


def until_painted(module: str, *arguments: str) -> float:
    """From the start of a process to the time it prints, ms."""
    began = time.monotonic()
    return (float(in_child(module, *arguments)) - began) * 1000


def last_line(text: str) -> str:
    """The last line that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")


def own_folder(folder: Path) -> dict[str, str]:
    """An environment in which the program keeps all it writes in a folder, shows no window, and
    finds its modules compiled, as an installed program does."""
    names = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    compiled = {"PYTHONPYCACHEPREFIX": str(ROOT / "out" / "compiled")}
    own = {name: str(folder / name) for name in names}
    return {"QT_QPA_PLATFORM": "offscreen"} | kept | own | compiled


def of_each(values: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Values of several rounds, one after another."""
    return tuple(value for one in values for value in one)
