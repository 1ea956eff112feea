"""Runs each proof in a process and a home of its own: none can disturb or end another."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests import proofs
from tests.proofs.promise import PROMISES, Proof

ROOT = Path(__file__).parent.parent.parent
LONGEST = 1200
"""Seconds after which a proof is ended and has fallen short."""
LINES = 30
"""Lines of what a proof said that are shown when it falls short."""


class Run(NamedTuple):
    """What a proof found, how long it took in seconds, and what it said when it fell short."""

    found: list[Proof]
    seconds: float
    said: str = ""


def names() -> list[str]:
    """The modules that prove something, and those that are promised."""
    folder = Path(__file__).parent
    there = {
        one.name
        for one in pkgutil.iter_modules(proofs.__path__)
        if "\ndef prove(" in (folder / f"{one.name}.py").read_text("utf-8")
    }
    return [*PROMISES, *sorted(there - PROMISES.keys())]


def run_alone(name: str, scale: float, longest: float = LONGEST) -> Run:
    """The proof in another process, with a home that goes with it."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="parcours-proof-") as home:
        told, said = Path(home, "told.json"), Path(home, "said.txt")
        call = [sys.executable, "-m", "tests.proofs.running", name, str(scale), str(told)]
        with said.open("wb") as output:
            child = subprocess.Popen(
                call,
                cwd=ROOT,
                env=lonely(Path(home)),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                code = child.wait(longest)
            except subprocess.TimeoutExpired:
                code = None
            finally:
                _end_group(child)
        seconds = time.perf_counter() - start
        try:
            found = [Proof(*one) for one in json.loads(told.read_bytes())]
        except (OSError, ValueError):
            found = []
        tail = "\n".join(said.read_text("utf-8", "replace").splitlines()[-LINES:])
        if code == 0 and found:
            return Run(found, seconds, "" if all(one.held for one in found) else tail)
        why = "took too long" if code is None else f"could not run (exit code {code})"
        words = PROMISES[name].words if name in PROMISES else name.replace("_", " ")
        return Run([*found, Proof(words, why, False)], seconds, tail)


def lonely(home: Path) -> dict[str, str]:
    """The environment of a process that has no screen and nothing of the user's."""
    own = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    for kind in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"):
        folder = home / kind.lower()
        folder.mkdir(mode=0o700)
        own[f"XDG_{kind}"] = str(folder)
    gone = ("LANGUAGE", "DISPLAY", "WAYLAND_DISPLAY")
    return {key: value for key, value in os.environ.items() if key not in gone} | own


def _end_group(child: subprocess.Popen[bytes]) -> None:
    """Ends what the proof started and left running, and itself."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _tell(name: str, scale: float, path: Path) -> None:
    found: list[Proof] = importlib.import_module(f"tests.proofs.{name}").prove(scale)
    path.write_text(json.dumps(found), "utf-8")


if __name__ == "__main__":
    _tell(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
