"""The session comes back: real processes that open, write, look about and end in every way.

In each round a process opens maps, some new and never saved, writes into some of them, goes to
places on them and ends: by Quit, by a signal that asks, or by one that kills. The next start must
show the same windows where they stood, at the same place of the same maps, with every word; after
a kill the windows on files and on new maps that nothing was done to, above them the offer of what
was not saved, and each word of that in a journal.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from random import Random
from typing import Any, Self

from app.data import data_path
from app.files.journals.reading import recover
from tests.proofs.promise import PROMISES, Proof, counted

ROUNDS = 24
ENDS = ("quit", "SIGKILL", "SIGTERM", "SIGHUP", "quit", "SIGINT")
ROOT = Path(__file__).parent.parent.parent
WAIT = 60
"""Seconds that one process may take to answer or to end."""
TEMPLATES = ("shop", "ecommerce", "touchpoints")
NEAR = 1.0
"""How far a place may be from where it was, px of the screen."""

State = dict[str, Any]


def prove(scale: float) -> list[Proof]:
    rounds = counted(scale, ROUNDS, 2)
    random = Random(11)
    windows = unsaved = 0
    lost: list[str] = []
    for number in range(rounds):
        end = ENDS[number % len(ENDS)]
        with tempfile.TemporaryDirectory(prefix="parcours-session-") as folder:
            before, found = _round(Path(folder), end, random)
        windows += len(before)
        unsaved += sum(not one["clean"] for one in before)
        lost += [f"{end}: {one}" for one in found]
    for one in lost:
        print(one)
    figure = f"{rounds} ends, {windows} windows, {unsaved} maps unsaved, {len(lost)} not as before"
    return [Proof(PROMISES["session_restored"].words, figure, not lost)]


def _round(folder: Path, end: str, random: Random) -> tuple[list[State], list[str]]:
    """What was open, and what of it did not come back."""
    maps = [folder / f"map {number}.parcours" for number in range(random.randint(1, 2))]
    for path in maps:
        shutil.copy(data_path("templates", f"{random.choice(TEMPLATES)}.en.json"), path)
    with Child(folder) as child:
        child.do("new", random.choice(TEMPLATES))
        child.do("open", *map(str, maps))
        written = len(maps) + 1
        count = written + int(random.random() < 0.5)
        if count > written:
            child.do("new", random.choice(TEMPLATES))
        for number in range(count):
            child.do("size", number, random.randint(650, 690), random.randint(480, 640))
        for number in range(count):
            if number == 0 or (number < written and random.random() < 0.5):
                child.do("write", number, f" written by {end} {random.random()}")
            if random.random() < 0.8:
                zoom = random.uniform(0.3, 2.5)
                child.do("look", number, zoom, random.random(), random.random())
        if end == "quit":
            child.do("table", count - 1, "touchpoints")
        child.do("write", 0, " and never ended", False)
        child.do("write_down")
        before = child.do("tell")
        child.end(end)
    with Child(folder) as child:
        after: list[State] = child.do("tell")
        child.end("SIGKILL")
    lost = _compare(before, after, killed=end == "SIGKILL")
    if end == "SIGKILL":
        lost += _not_in_journals(folder, before)
    return before, lost


def _compare(before: list[State], after: list[State], *, killed: bool) -> list[str]:
    lost: list[str] = []
    rest = list(after)
    for one in before:
        if killed and not one["path"] and not one["clean"]:
            continue  # offered, not opened
        same = [other for other in rest if _is_same(one, other, killed=killed)]
        if not same:
            lost.append(f"{one['path'] or 'a new map'} is not open")
            continue
        rest.remove(same[0])
        lost += _differences(one, same[0])
    if not killed and rest:
        lost.append(f"{len(rest)} windows too many")
    return lost


def _is_same(one: State, other: State, *, killed: bool) -> bool:
    if one["path"] != other["path"]:
        return False
    asked = killed and one["path"]  # its words are offered
    return bool(asked) or (one["words"], one["clean"]) == (other["words"], other["clean"])


def _differences(one: State, other: State) -> list[str]:
    lost: list[str] = []
    fitting = one["fitting"]  # then zoom and middle follow the room that bars leave
    if not fitting and abs(one["zoom"] - other["zoom"]) > 1e-6:
        lost.append(f"zoom {one['zoom']}, then {other['zoom']}")
    for then, now in zip(one["middle"], other["middle"], strict=True):
        if not fitting and round(abs(then - now) * one["zoom"], 6) > NEAR:
            lost.append(f"middle {one['middle']}, then {other['middle']} at {one['zoom']}")
            break
    if fitting and abs(one["top"] - other["top"]) > NEAR:
        lost.append(f"top {one['top']}, then {other['top']}")
    lost += [
        f"{name} {one[name]}, then {other[name]}"
        for name in ("frame", "selection", "table", "fitting")
        if one[name] != other[name]
    ]
    return lost


def _not_in_journals(folder: Path, before: list[State]) -> list[str]:
    """The maps whose unsaved words no journal has."""
    journals = folder / "state" / "parcours" / "journals"
    found = set()
    for one in journals.iterdir() if journals.exists() else ():
        if (one / "head").exists():
            found.add(recover(one).journey.model_dump_json())
    return [
        f"{one['path'] or 'a new map'}: unsaved words are in no journal"
        for one in before
        if not one["clean"] and one["words"] not in found
    ]


class Child:
    """The program in a process of its own, in a home of its own."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        environ = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            home = folder / name.lower()
            home.mkdir(exist_ok=True)
            environ[f"XDG_{name}_HOME"] = str(home)
        self._errors = (folder / "errors.txt").open("a+", encoding="utf-8")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.acting", *arguments],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
        self._errors.close()

    def do(self, what: str, *how: Any) -> Any:
        """Has something done, and gives the answer. RuntimeError when the process ends instead."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([what, *how]) + "\n")
        self._process.stdin.flush()
        watch = threading.Timer(WAIT, self._process.kill)
        watch.start()
        line = self._process.stdout.readline()
        watch.cancel()
        answer = json.loads(line) if line else {"failed": "the program ended"}
        if isinstance(answer, dict) and "failed" in answer:
            self._errors.seek(0)
            raise RuntimeError(f"“{what}”: {answer['failed']} {self._errors.read()}")
        return answer

    def end(self, how: str) -> int:
        """Ends the process by Quit or by a signal; its exit code."""
        if how == "quit":
            self.do("quit")
        else:
            self._process.send_signal(getattr(signal, how))
        code = self._process.wait(WAIT)
        if how != "SIGKILL" and code != 0:
            self._errors.seek(0)
            raise RuntimeError(f"ended with {code} by {how}: {self._errors.read()}")
        return code
