"""A crash costs at most one second of work: real windows killed at random edits and letters.

Each trial is a process with a window of its own, in which a map is edited at random, undone, done
again, and written in letter by letter. Before and after each edit and after each letter it tells
through a pipe what the map is; the kill comes at any moment. What the next start offers must be
the map of the last edit told, or of the one being done; of what is being written it may be older,
by a second at most. Before the first edit is kept, which takes a moment on a large map, the file
holds all but that, and a journal without a whole map is told as one that cannot be read.

In every second trial whole maps follow each other closely, so that kills come between them; in
every fifth the thread is slow with pictures. In others a text is written and nothing else, what
came back is killed again, and disks are full: for all that is written, and for whole maps alone.
Some are brought back by a process that starts.
"""

from __future__ import annotations

import gc
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from random import Random

from app.files.journals.folders import left_behind
from app.state import state_folder
from app.widgets.keeping.offers import offer_of
from tests.big_maps import big_map
from tests.proofs import crashing
from tests.proofs.crashing import PATIENCE, TOLD, Tell, Told, be_child, print_of
from tests.proofs.mounting import Disk, disk, stand_apart
from tests.proofs.promise import PROMISES, Proof, counted

KILLS = 200
AGAIN = 16
FULL_DISKS = 16
SMALL_DISKS = 20
ASKED = 1.0
"""The most work a crash may cost, seconds."""
NOTHING = b""
"""Found where nothing is offered."""
UNREADABLE = b"?"
"""Found where a journal is told that cannot be read."""


def prove(scale: float) -> list[Proof]:
    apart = stand_apart()
    kills, again = counted(scale, KILLS, 6), counted(scale, AGAIN, 2)
    full, small = counted(scale, FULL_DISKS, 1), counted(scale, SMALL_DISKS, 3) * apart
    with tempfile.TemporaryDirectory(prefix="parcours-crash-") as name, ExitStack() as stack:
        folder = Path(name)
        os.environ["XDG_STATE_HOME"] = name
        trials = _Trials(folder)
        for number in range(kills):
            trials.kill(Random(number), number)
        for number in range(again):
            trials.kill_twice(Random(1000 + number), number)
        for number in range(full):
            trials.fill_disk(Random(2000 + number))
        if apart:
            made = stack.enter_context(disk(folder / "small", "size=2m"))
            for number in range(small):
                trials.fill_up(made, Random(3000 + number))
        trials.close()
    met = trials.met
    figure = (
        f"{kills} kills, {met['recovered']} recovered: {met['between']} between edits, "
        f"{met['within']} within one, {met['writing']} while writing, "
        f"{met['early']} before the first edit was kept, {met['anew']} after a journal began anew; "
        f"at most {trials.oldest:.2f} s of writing lost; {met['offered']} of "
        f"{met['restarted']} offered and taken in the window; {again} texts and first "
        f"edits, {met['twice']} brought back and killed again, {met['again']} recovered; "
        f"{full} full disks, {met['went on']} told and caught up; "
        + (
            f"{small} disks with no room for a whole map, met by {met['no room']}, "
            f"{met['went on small']} recovered"
            if apart
            else "no small disk could be mounted"
        )
    )
    held = (
        met["recovered"] == kills
        and met["early"] <= max(1, kills * 0.03)
        and met["anew"] > 0
        and trials.oldest <= ASKED
        and met["offered"] == met["restarted"]
        and met["again"] == again
        and met["twice"] > again / 2
        and met["went on"] == full
        and met["went on small"] == small
        and (met["no room"] > 0 or not apart)
    )
    if scale >= 1:  # so few cannot tell: the kills must have met everything
        held = held and min(met["between"], met["within"], met["writing"]) >= 5
        held = held and met["anew"] >= kills / 10 and met["no room"] * 2 >= small
    return [Proof(PROMISES["crash_journal"].words, figure, held)]


class _Trials:
    """A window without a map, which every trial's process is a copy of."""

    def __init__(self, folder: Path) -> None:
        self.met: Counter[str] = Counter()
        self.oldest = 0.0
        """Of the maps brought back while a text was written: the age of what is lost, seconds."""
        _, self._window = crashing.opened(folder, big_map(1, 1, 1))
        self._maps = [big_map(80, 7, 9), big_map(400, 20, 10), big_map(5000, 60, 12)]
        self._wide = big_map(1500, 20, 11)
        """A map that small disks have room for once or twice."""
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

        def work(tell: Tell) -> None:
            if number % 2:
                crashing.begin_often(random)
            if number % 5 == 2:
                crashing.draw_slowly()
            self._window.session.start(first)
            tell(b"E", first)
            crashing.edit_on(self._window, random, tell, writes=writes)

        told, killed = self._strike(lambda pipe: be_child(pipe, work), wait)
        found = self._left()
        self.met["anew"] += any(self._journals().glob("*/[1-9]*.map"))
        self.met["recovered"] += self._is_kept(told, found, killed, f"kill {number}")
        last = told[-1].kind
        self.met["writing" if last == b"L" else "within" if last == b"B" else "between"] += 1
        if number % 16 == 0 and len(found) == 1 and not found & {NOTHING, UNREADABLE}:
            self.met["restarted"] += 1
            self.met["offered"] += self._restart() in found
        self._sweep()

    def kill_twice(self, random: Random, number: int) -> None:
        """What is brought back is killed once more. Every second map has a text being written
        and no change at all."""
        said = f"first kill {number}"
        told, killed = self._strike(
            lambda pipe: crashing.be_started(pipe, "write", number, number % 2 * 4),
            random.uniform(0.5, 1.2),
            until=b"L",
        )
        found = self._left()
        kept = self._is_kept(told, found, killed, said)
        if not kept or found & {NOTHING, UNREADABLE}:
            self.met["again"] += kept  # too early to be brought back
            self._sweep()
            return
        self.met["twice"] += 1
        told, killed = self._strike(
            lambda pipe: crashing.be_started(pipe, "recover", number),
            random.uniform(0.0, 1.0),
        )
        self.met["again"] += self._is_kept(told, self._left(), killed, f"second kill {number}")
        self._sweep()

    def fill_disk(self, random: Random) -> None:
        """A process that finds no room for a while, and is killed after there was some."""

        def work(tell: Tell) -> None:
            crashing.work_on_full_disk(self._window, self._maps[0], random, tell)

        told, _ = self._strike(
            lambda pipe: be_child(pipe, work),
            1.5,  # a whole map that found no room is tried again each second
            until=b"E",
        )
        troubled = any(one.kind == b"T" for one in told)
        done = [one.map for one in told if one.kind == b"E"]
        self.met["went on"] += troubled and self._left() == {done[-1]}
        self._sweep()

    def fill_up(self, small: Disk, random: Random) -> None:
        """A process on a disk that has no room for a whole map, killed at any moment of it."""
        first = self._wide

        def work(tell: Tell) -> None:
            self._window.session.start(first)
            tell(b"E", first)
            crashing.work_where_it_gets_full(self._window, small, random, tell)

        before = os.environ["XDG_STATE_HOME"]
        told, killed = self._strike(
            lambda pipe: be_child(pipe, work), random.uniform(0.0, 0.4), until=b"XT"
        )
        small.leave_all()
        os.environ["XDG_STATE_HOME"] = str(small.folder)
        self.met["no room"] += any(one.kind == b"X" for one in told)
        self.met["went on small"] += self._is_kept(told, self._left(), killed, "on a small disk")
        self._sweep()
        os.environ["XDG_STATE_HOME"] = before

    def _strike(
        self, be: Callable[[int], None], wait: float, until: bytes = b""
    ) -> tuple[list[Told], float]:
        """What a process told that is killed a while after its first word, or after one of a kind;
        and when it was killed. RuntimeError when it ended by itself."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            be(writing)
        os.close(writing)
        data = b""
        try:
            while len(data) < TOLD.size or (
                until and data[-TOLD.size : -TOLD.size + 1] not in until
            ):
                if not select.select([reading], [], [], PATIENCE)[0]:
                    break
                got = os.read(reading, TOLD.size)
                if not got:
                    break
                data += got
            time.sleep(wait)
        finally:
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
        killed = time.time()
        while got := os.read(reading, 1 << 16):
            data += got
        os.close(reading)
        if not data or not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGKILL:
            raise RuntimeError(f"a process of the proof ended by itself ({status})")
        whole = len(data) // TOLD.size * TOLD.size
        return [Told(*one) for one in TOLD.iter_unpack(data[:whole])], killed

    def _left(self) -> set[bytes]:
        """The maps that are offered of what is left."""
        found: set[bytes] = set()
        for claim in left_behind(self._journals()):
            offer = offer_of(claim)
            if offer is not None:
                recovered = offer.recovered
                found.add(UNREADABLE if recovered is None else print_of(recovered.journey))
                claim.let_go()
        return found or {NOTHING}

    def _is_kept(self, told: list[Told], found: set[bytes], killed: float, said: str) -> bool:
        """Whether no more is lost than may be; what is lost is counted, or printed."""
        told = [one for one in told if one.kind not in b"TX"]
        if _is_early(told, found, killed):
            self.met["early"] += 1
            return True
        lost = _lost(told, found, killed)
        if lost is None:
            last = [(one.kind, one.map.hex()[:6]) for one in told[-4:]]
            print(f"{said} lost: {last}, found {[one.hex()[:6] for one in found]}")
            return False
        if lost > ASKED:
            print(f"{said}: {lost:.2f} s of writing lost, of {killed - told[0].at:.2f} s")
        self.oldest = max(self.oldest, lost)
        return True

    def _restart(self) -> bytes:
        """The map that a start brings back through the bar in its window."""
        call = [sys.executable, "-m", "tests.proofs.crashing"]
        ran = subprocess.run(call, capture_output=True, check=False, timeout=PATIENCE * 2)
        return bytes.fromhex(ran.stdout.decode().strip() or "00")

    def _journals(self) -> Path:
        return state_folder("journals")

    def _sweep(self) -> None:
        shutil.rmtree(self._journals(), ignore_errors=True)


def _is_early(told: list[Told], found: set[bytes], killed: float) -> bool:
    """Whether all that was done since the map was as its file has it is too new to be kept."""
    since = max(n for n, one in enumerate(told) if one.kind in b"EKR" and one.map == told[0].map)
    rest = told[since + 1 :]
    kept = any(one.kind == b"K" for one in rest)
    return found == {UNREADABLE} and bool(rest) and not kept and killed - rest[0].at <= ASKED


def _lost(told: list[Told], found: set[bytes], killed: float) -> float | None:
    """How much of what was being written is lost, seconds; None when an edit is lost, or nothing
    was found."""
    done = max(n for n, one in enumerate(told) if one.kind in b"EKR")
    rest = told[done + 1 :]
    sound = {told[done].map, *(one.map for one in rest if one.kind in b"BF")}
    if told[0].kind == b"E" and told[0].map in sound:
        sound.add(NOTHING)  # the file has it, or it is just being undone to that
    letters = [one for one in rest if one.kind == b"L"]
    later = [n for n, one in enumerate(letters) if one.map in found]
    if later:
        letters = letters[later[-1] + 1 :]
    elif not found & sound:
        return None
    return killed - letters[0].at if letters else 0.0
