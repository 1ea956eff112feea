"""Proves every promise at full length: `python -m tests.proofs [--scale 0.1] [part of a name …]`.

Prints each as it is done and all in a table at the end; exits 1 when one falls short or cannot run.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import sys
import time
from importlib.metadata import version
from itertools import zip_longest
from pathlib import Path
from textwrap import wrap

from tests.proofs.promise import PROMISES, Promise, Proof
from tests.proofs.running import names, run_alone

WIDTHS = (24, 28, 44, 26, 5, 5)
HEADS = ("promise", "what was done", "measured", "asked", "", "s")


def main(arguments: list[str]) -> int:
    """Proves what is wanted, or all of it; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs")
    parser.add_argument("names", nargs="*", help="parts of the names of the proofs wanted")
    parser.add_argument("--scale", type=float, default=1.0, help="how much of each; 1 is all")
    asked = parser.parse_args(arguments)
    wanted = [n for n in names() if not asked.names or any(one in n for one in asked.names)]
    if not wanted:
        print(f"no proof has such a name; there are {', '.join(names())}")
        return 1
    _say("\n".join(machine()))
    if asked.scale != 1:
        _say(f"at {asked.scale:g} of the full length: what is asked is only reached at 1")
    start, rows, short = time.perf_counter(), [HEADS], 0
    for name in wanted:
        ran = run_alone(name, asked.scale)
        for index, one in enumerate(ran.found):
            short += not one.held
            seconds = f"{ran.seconds:.0f}" if not index else ""
            took = f"{seconds:>4} s" if seconds else " " * 6
            _say(f"{_mark(one)}  {took}  {one.promise}: {one.figure}")
            rows.append(_row(PROMISES.get(name), one, seconds, first=not index))
        if ran.said:
            _say("\n".join(f"    {line}" for line in ran.said.splitlines()))
    _say("\n" + "\n".join(table(rows)))
    end = "every promise held" if not short else f"{short} fell short"
    _say(f"{end}; {(time.perf_counter() - start) / 60:.1f} minutes")
    return 1 if short else 0


def machine() -> list[str]:
    """What the figures were measured on."""
    processor, memory = platform.processor() or platform.machine(), ""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        processor = next(one.split(":")[1].strip() for one in lines if "model name" in one)
    except (OSError, StopIteration):
        pass
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        memory = f", {size / 2**30:.0f} GB"
    return [
        f"{processor}, {os.cpu_count()} processors{memory}; {platform.system()} "
        f"{platform.release()}",
        f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}",
        "",
    ]


def table(rows: list[tuple[str, ...]]) -> list[str]:
    """The rows with each cell broken to its column's width."""
    lines: list[str] = []
    rule = "  ".join("─" * width for width in WIDTHS)
    for index, row in enumerate(rows):
        cells = [wrap(cell, width) or [""] for cell, width in zip(row, WIDTHS, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            line = "  ".join(part.ljust(wide) for part, wide in zip(parts, WIDTHS, strict=True))
            lines.append(line.rstrip())
        if index in (0, len(rows) - 1):
            lines.append(rule)
    return lines


def _row(promise: Promise | None, found: Proof, seconds: str, *, first: bool) -> tuple[str, ...]:
    done, asked = (promise.done, promise.asked) if promise and first else ("", "")
    return (found.promise, done, found.figure, asked, _mark(found).strip(), seconds)


def _mark(found: Proof) -> str:
    return "held " if found.held else "SHORT"


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what runs ends too
    sys.exit(main(sys.argv[1:]))
