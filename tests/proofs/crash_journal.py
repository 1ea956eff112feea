"""A crash costs at most one second of work: real windows killed at random edits and letters.

Each trial is a process with a window of its own, in which a map is edited at random, undone, done
again, and written in letter by letter. Before and after each edit and after each letter it tells
through a pipe what the map is; the kill comes at any moment. What its journal gives back must be
the map of the last edit told, or of the one being done; of what is being written it may be older,
by a second at most. Before the first edit is kept, which takes a moment on a large map, the file
holds all but that. Some are brought back through the window that offers them at the next start.
"""

from __future__ import annotations

import gc
import hashlib
import os
import resource
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.files.journals.folders import left_behind
from app.files.journals.reading import Unreadable, recover
from app.model.journey import Journey
from app.model.viewing import carried
from app.model.writing import write_journey
from app.state import state_folder
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.keeping.recovery import Recovery
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.big_maps import big_map
from tests.proofs.editing import Editor
from tests.proofs.promise import PROMISES, Proof, counted

Tell = Callable[[bytes, Journey], None]
Work = Callable[[Tell], None]
KILLS = 200
FULL_DISKS = 20
ASKED = 1.0
"""The most work a crash may cost, seconds."""
_TOLD = struct.Struct("=cd16s")
_PATIENCE = 60.0
"""How long a process may be silent before the proof fails, seconds."""


class Told(NamedTuple):
    """What a process said: `B` an edit begins that leads to this map, `E` it is done, `L` a letter
    was written and this is shown, `T` the window told a trouble, `R` this was brought back."""

    kind: bytes
    at: float
    map: bytes


def prove(scale: float) -> list[Proof]:
    kills, full = counted(scale, KILLS, 6), counted(scale, FULL_DISKS, 2)
    with tempfile.TemporaryDirectory(prefix="parcours-crash-") as folder:
        os.environ["XDG_STATE_HOME"] = folder
        trials = _Trials(Path(folder))
        for number in range(kills):
            trials.kill(Random(number), number)
        for number in range(full):
            trials.fill_disk(Random(1000 + number))
        trials.close()
    met = trials.met
    figure = (
        f"{kills} kills, {met['recovered']} recovered: {met['between']} between edits, "
        f"{met['within']} within one, {met['writing']} while writing, "
        f"{met['early']} before the first edit was kept; "
        f"at most {trials.oldest:.2f} s of writing lost; {met['offered']} of "
        f"{met['restarted']} offered and taken in the window; "
        f"{full} full disks, {met['went on']} told and caught up"
    )
    held = (
        met["recovered"] == kills
        and met["early"] <= max(1, kills * 0.03)
        and trials.oldest <= ASKED
        and met["offered"] == met["restarted"]
        and met["went on"] == full
    )
    if scale >= 1:  # so few cannot tell: the kills must have met everything
        held = held and min(met["between"], met["within"], met["writing"]) >= 5
    return [Proof(PROMISES["crash_journal"].words, figure, held)]


class _Trials:
    """A window without a map, which every trial's process is a copy of."""

    def __init__(self, folder: Path) -> None:
        self.met: Counter[str] = Counter()
        self.oldest = 0.0
        """Of the maps brought back while a text was written: the age of what is lost, seconds."""
        self._program, self._window = _opened(folder, big_map(1, 1, 1))
        self._maps = [big_map(80, 7, 9), big_map(400, 20, 10), big_map(5000, 60, 12)]
        gc.collect()
        gc.freeze()  # what children share with this process stays shared

    def close(self) -> None:
        self._window.session.undo_stack.setClean()
        self._window.close()

    def kill(self, random: Random, number: int) -> None:
        """Kills a process at work and looks at what it left."""
        writes = number % 3 == 0
        large = number % 20 == 1
        first = self._maps[2] if large else random.choice(self._maps[:2])
        wait = random.uniform(0.3, 1.2) if writes or large else random.uniform(0.0, 0.5)
        told, killed = self._strike(
            lambda tell: _work(self._window, first, random, tell, writes=writes),
            wait,
        )
        found = self._left()
        lost = _lost(told, found, killed)
        if not found and killed - told[0].at <= ASKED:
            self.met["early"] += any(one.kind == b"B" for one in told)
            self.met["recovered"] += 1
        elif lost is None:
            print(f"kill {number} lost: {[(one.kind, one.map.hex()[:6]) for one in told[-4:]]}")
        else:
            self.met["recovered"] += 1
            self.oldest = max(self.oldest, lost)
        last = told[-1].kind
        self.met["writing" if last == b"L" else "within" if last == b"B" else "between"] += 1
        if number % 16 == 0 and found:
            self.met["restarted"] += 1
            self.met["offered"] += self._restart() == found
        self._sweep()

    def fill_disk(self, random: Random) -> None:
        """A process that finds no room for a while, and is killed after there was some."""
        told, _ = self._strike(
            lambda tell: _work_on_full_disk(self._window, self._maps[0], random, tell),
            1.5,  # a whole map that found no room is tried again each second
            until=b"E",
        )
        troubled = any(one.kind == b"T" for one in told)
        done = [one.map for one in told if one.kind == b"E"]
        self.met["went on"] += troubled and self._left() == done[-1]
        self._sweep()

    def _strike(self, work: Work, wait: float, until: bytes = b"") -> tuple[list[Told], float]:
        """What a process told that is killed a while after its first word, or after one of a kind;
        and when it was killed."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            _be_child(writing, work)
        os.close(writing)
        data = b""
        try:
            while len(data) < _TOLD.size or (
                until and data[-_TOLD.size : -_TOLD.size + 1] != until
            ):
                if not select.select([reading], [], [], _PATIENCE)[0]:
                    break
                got = os.read(reading, _TOLD.size)
                if not got:
                    break
                data += got
            time.sleep(wait)
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        killed = time.time()
        while got := os.read(reading, 1 << 16):
            data += got
        os.close(reading)
        whole = len(data) // _TOLD.size * _TOLD.size
        told = [Told(*one) for one in _TOLD.iter_unpack(data[:whole])]
        if not told:
            raise RuntimeError("a process of the proof could not work")
        return told, killed

    def _left(self) -> bytes:
        """The map that is brought back of what is left; empty when there is none."""
        claims = left_behind(state_folder("journals"))
        try:
            return _print(recover(claims[0].folder).journey) if len(claims) == 1 else b""
        except Unreadable:
            return b""
        finally:
            for claim in claims:
                claim.let_go()

    def _restart(self) -> bytes:
        """The map that a start brings back through the bar in its window."""
        call = [sys.executable, "-m", "tests.proofs.crash_journal"]
        ran = subprocess.run(call, capture_output=True, check=False, timeout=_PATIENCE * 2)
        return bytes.fromhex(ran.stdout.decode().strip() or "00")

    def _sweep(self) -> None:
        shutil.rmtree(state_folder("journals"), ignore_errors=True)


def _lost(told: list[Told], found: bytes, killed: float) -> float | None:
    """How much of what was being written is lost, seconds; None when an edit is lost, or nothing
    was found."""
    done = max((n for n, one in enumerate(told) if one.kind == b"E"), default=-1)
    states = [told[done].map] if done >= 0 else []
    rest = told[done + 1 :]
    begun = [one.map for one in rest if one.kind == b"B"]
    if found in (*states, *begun) and not any(one.kind == b"L" for one in rest):
        return 0.0
    letters = [one for one in rest if one.kind == b"L"]
    later = [n for n, one in enumerate(letters) if one.map == found]
    if later:
        following = letters[later[-1] + 1 :]
    elif found in (*states, *begun) or (done < 0 and not begun):
        following = letters
    else:
        return None
    return killed - following[0].at if following else 0.0


def _print(journey: Journey) -> bytes:
    return hashlib.blake2b(write_journey(journey), digest_size=16).digest()


def _be_child(pipe: int, work: Work) -> None:
    """Works until it is killed. Never returns."""

    def tell(kind: bytes, journey: Journey) -> None:
        os.write(pipe, _TOLD.pack(kind, time.time(), _print(journey)))

    try:
        work(tell)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    os.close(pipe)
    os._exit(1)


def _work(
    window: MainWindow,
    first: Journey,
    random: Random,
    tell: Tell,
    *,
    writes: bool,
) -> None:
    """Edits, undoes and does again, and when it `writes`, writes a note letter by letter, for as
    long as it lives."""
    window.session.start(first)
    editor = Editor(random.randrange(1 << 30))
    states, at = [first], 0
    tell(b"E", first)
    while True:
        chance = random.random()
        if chance < 0.12 and at:
            at -= 1
            tell(b"B", states[at])
            window.session.undo_stack.undo()
        elif chance < 0.2 and at + 1 < len(states):
            at += 1
            tell(b"B", states[at])
            window.session.undo_stack.redo()
        else:
            _, journey = editor.edit(window.session.journey)
            if journey.view is not None:
                journey = carried(window.session.journey, journey)
            if journey is window.session.journey:
                continue
            del states[at + 1 :]
            states.append(journey)
            at += 1
            tell(b"B", journey)
            window.session.commit("Edit", journey)
        tell(b"E", window.session.journey)
        if writes and at > 2:
            _write(window, random, tell)


def _write(window: MainWindow, random: Random, tell: Tell) -> None:
    """Begins a note and writes in it as fast as people do, until the kill."""
    session = window.session
    lanes = [lane for lane in session.journey.lanes if lane.kind in ("action", "note", "thought")]
    if not lanes or session.journey.view is not None or session.journey.fixed:
        return
    session.select([f"{random.choice(lanes).id}/{random.choice(session.journey.stages).id}"])
    window.canvas.add_note()
    while window.canvas.editing:
        field = window.canvas.viewport().findChildren(TextEditor)[-1]
        QTest.keyClicks(field, random.choice("abc defgh ijkl mno"))
        tell(b"L", session.shown)
        until = time.monotonic() + random.uniform(0.01, 0.12)
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.002)


def _work_on_full_disk(window: MainWindow, first: Journey, random: Random, tell: Tell) -> None:
    """Edits until a journal finds no room, goes on, and once more when there is room again."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    editor = Editor(random.randrange(1 << 30))
    window.session.start(first)

    def edit() -> None:
        _, journey = editor.edit(window.session.journey)
        window.session.commit("Edit", journey)

    window.messages.hide()
    resource.setrlimit(resource.RLIMIT_FSIZE, (random.randrange(1_000, 90_000), limits[1]))
    for _ in range(5_000):
        edit()
        if "no longer kept safe" in window.messages.text and window.messages.isVisible():
            break
    for _ in range(random.randrange(20)):
        edit()
    tell(b"T" if window.messages.isVisible() else b"B", window.session.journey)
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    edit()
    tell(b"E", window.session.journey)
    time.sleep(_PATIENCE)


def _start_again() -> None:
    """Starts as the program does, takes what the window offers, and says what map that is."""
    program, window = _opened(Path(os.environ["XDG_STATE_HOME"]))
    until = time.monotonic() + _PATIENCE
    recovery = program.findChildren(Recovery)[0]
    while recovery.bar is None and time.monotonic() < until:
        program.app.processEvents()
    recovery.recover(recovery.offers[0])
    while window.session.clean and time.monotonic() < until:
        program.app.processEvents()
    print(_print(window.session.journey).hex(), flush=True)
    os._exit(0)


def _opened(folder: Path, journey: Journey | None = None) -> tuple[Program, MainWindow]:
    """A program with a window in which all is there."""
    app = QApplication(["parcours"])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    program = Program(app, MainWindow, settings)
    window = program.open_window(journey=journey)
    window.resize(1000, 700)
    until = time.monotonic() + _PATIENCE
    while not window.is_ready and time.monotonic() < until:
        app.processEvents()
    return program, window


if __name__ == "__main__":
    _start_again()
