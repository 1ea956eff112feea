"""Runs rows and prints the table: `python -m benchmarks [row …]`; without names all of them.

A run of all writes RESULTS.md, the plots and, for pyperf's own tools, out/bench.json. Exits with 1
when something is not reached or failed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.lines import Line, failed
from benchmarks.measuring import ROOT, last_line, own_folder
from benchmarks.results import told, write_results
from benchmarks.rows import chosen

_MOST = 300.0
"""Seconds that one row may take."""


def main(wanted: list[str]) -> int:
    """Runs what is wanted; the exit code."""
    rows = chosen(wanted)
    if not rows:
        print(f"no row is called {' '.join(wanted)}; there are:", file=sys.stderr)
        print("\n".join(f"  {module}: {row}" for module, row in chosen([])), file=sys.stderr)
        return 2
    began = time.monotonic()
    lines: list[Line] = []
    for module, row in rows:
        for line in _run(module, row):
            lines.append(line)
            print(told(line), flush=True)
    took = time.monotonic() - began
    if not wanted:
        write_results(lines, took)
    short = [line for line in lines if line.reached is False]
    reached = sum(line.reached is True for line in lines)
    print(f"{reached} reached, {len(short)} not; {took:.0f} s")
    return 1 if short else 0


def _run(module: str, row: str) -> list[Line]:
    """The lines of a row, from a process of its own with folders of its own."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "lines.json")
        command = [sys.executable, "-m", "benchmarks.one", module, row, str(file)]
        try:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env=own_folder(Path(name)),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
                timeout=_MOST,
            )
            why = last_line(done.stderr) or f"ended with {done.returncode}"
        except subprocess.TimeoutExpired:
            why = f"not done after {_MOST:.0f} s"
        if not file.is_file():
            return [failed(row, why)]
        return [Line(*_tuples(one)) for one in json.loads(file.read_text())]


def _tuples(fields: list[object]) -> list[object]:
    return [tuple(one) if isinstance(one, list) else one for one in fields]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
