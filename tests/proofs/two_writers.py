"""Nobody overwrites what nobody has seen: processes that open, edit and save one file at once, and
another program that writes it, in place or by replacing it, whenever it likes.

Every version ever written must be in the file at the end, or have been overwritten by somebody who
had seen it: a save says what it expected to overwrite, the other program what it took away. Locks
of processes that are killed, while they edit or while they save, must count for nothing at once.
Then a real window, by every door of it that writes a map (`window_doors`), also while a save is
under way (`meanwhile`).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from random import Random

from app.files import locks, store
from app.files.errors import FileError
from app.model.journey import Journey
from app.swapping import swapped
from tests.big_maps import big_map
from tests.proofs.meanwhile import try_meanwhile
from tests.proofs.promise import PROMISES, Proof, counted
from tests.proofs.window_doors import try_doors

TRIALS = 300
KILLS = 100
DOORS = 270
MEANWHILE = 210
AT_ONCE = 2.0
"""Seconds within which a map opens for editing after its editor was killed."""
_SAVES = 5
_OUTSIDE = 4


def prove(scale: float) -> list[Proof]:
    """All of it: the race, and the locks of the killed."""
    trials, kills = counted(scale, TRIALS, 6), counted(scale, KILLS, 4)
    met: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="parcours-writers-") as folder:
        journey = big_map(60, 6, 5)
        for number in range(trials):
            _race(Path(folder, str(number)), journey, Random(number), met)
        slowest = max(
            _kill(Path(folder, "killed.parcours"), journey, Random(number), met)
            for number in range(kills)
        )
        doors: Counter[str] = Counter()
        try_doors(Path(folder, "doors"), journey, counted(scale, DOORS, 18), doors)
        try_meanwhile(Path(folder, "meanwhile"), journey, counted(scale, MEANWHILE, 14), doors)
        left = [one.name for one in Path(folder).glob("**/.parcours-*")]
    figure = (
        f"{trials} trials: {met['saved']} saves, {met['outside']} writes from outside, "
        f"{met['refused']} refused, {met['knowing']} overwritten knowingly, {met['lost']} silent "
        f"overwrites; {kills} editors killed, {met['locked']} locks in the way, slowest "
        f"{slowest * 1000:.0f} ms; {doors['doors']} times through a door of a window or of the "
        f"command line, {doors['meanwhile']} times while a save is under way: {doors['refused']} "
        f"refused, {doors['knowing']} overwritten knowingly and kept, {doors['lost']} silent "
        f"overwrites or words lost, {doors['wrong']} wrong otherwise"
    )
    met_all = met["saved"] and met["outside"] and met["refused"] and met["knowing"]
    met_all = met_all and doors["refused"] and doors["knowing"]
    held = bool(met_all) and not doors["lost"] and not doors["wrong"]
    held = held and not met["lost"] and not met["locked"] and slowest < AT_ONCE
    return [Proof(PROMISES["two_writers"].words, figure, held and len(left) <= kills)]


# the race


def _race(folder: Path, journey: Journey, random: Random, met: Counter[str]) -> None:
    folder.mkdir()
    path = folder / "map.parcours"
    first = store.save(path, journey).digest
    seeds = [random.random() for _ in range(3)]
    workers: list[Callable[[_Log], None]] = [
        lambda log: _edit(path, Random(seeds[0]), "one", log),
        lambda log: _edit(path, Random(seeds[1]), "two", log),
        lambda log: _write_outside(path, Random(seeds[2]), log),
    ]
    if random.random() < 0.5:  # three of ours alone, each as quick as it can be
        workers[2] = lambda log: _edit(path, Random(seeds[2]), "three", log, pause=0)
        workers[1] = lambda log: _edit(path, Random(seeds[1]), "two", log, pause=0)
    children = [_forked(work, folder / f"{n}.log") for n, work in enumerate(workers)]
    for child in children:
        _, status = os.waitpid(child, 0)
        assert status == 0, f"a writer of {folder.name} failed"
    events = [
        json.loads(line)
        for n in range(len(workers))
        for line in (folder / f"{n}.log").read_text("utf-8").splitlines()
    ]
    there = {sha256(one.read_bytes()).hexdigest() for one in folder.glob("*.parcours")}
    met_later = there | {one["over"] for one in events if "over" in one}
    # What may not have lain at the path stood there if anybody met it later.
    events = [one for one in events if one["what"] != "perhaps" or one["wrote"] in met_later]
    written = {first, *(one["wrote"] for one in events if "wrote" in one)}
    seen = {one["over"] for one in events if "over" in one}
    lost = written - seen - there
    if lost:
        print(f"trial {folder.name}: {len(lost)} lost", *events, sep="\n  ")
    met["lost"] += len(lost)
    for one in events:
        met[one["what"]] += 1


class _Log:
    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8")

    def tell(self, what: str, **more: str) -> None:
        self._file.write(json.dumps({"what": what, **more}) + "\n")
        self._file.flush()


def _forked(work: Callable[[_Log], None], log: Path) -> int:
    """A process of its own."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work(_Log(log))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _edit(path: Path, random: Random, name: str, log: _Log, pause: float = 0.006) -> None:
    """A person in a window: opens, edits, saves; told that the file has changed, reads it again,
    overwrites what was found, or saves under another name."""
    held = locks.take(path)
    opened = _loaded(path)
    stamp = opened.stamp
    for number in range(_SAVES):
        time.sleep(random.random() * pause)
        mine = opened.journey.replace(title=f"{name} {number} {random.random()}")
        found = _saved(path, mine, stamp, log)
        if isinstance(found, store.Changed):
            choice = random.choice(("read", "overwrite", "elsewhere"))
            log.tell("refused", choice=choice)
            if choice == "overwrite":
                time.sleep(random.random() * pause)
                again = _saved(path, mine, found.found, log, "knowing")
                stamp = again if isinstance(again, store.Stamp) else _loaded(path).stamp
            elif choice == "read":
                stamp = _loaded(path).stamp
            else:
                store.save(path.with_name(f"{name} {number}.parcours"), mine, store.NOTHING)
        elif found is not None:
            stamp = found
    if isinstance(held, locks.EditLock):
        held.release()


def _saved(
    path: Path, journey: Journey, stamp: store.Stamp, log: _Log, what: str = "saved"
) -> store.Stamp | store.Changed | None:
    try:
        done = store.save(path, journey, stamp)
    except store.Changed as changed:
        return changed
    except FileError as error:
        if error.code == "not-verified":  # saved, and overwritten from outside since
            wrote = sha256(store._faithful(path, journey)).hexdigest()
            log.tell(what, wrote=wrote, over=stamp.digest)
        return None
    log.tell(what, wrote=done.digest, over=stamp.digest)
    return done


def _write_outside(path: Path, random: Random, log: _Log) -> None:
    """A program that knows no locks and looks at nothing; it says what it took away."""
    for number in range(_OUTSIDE):
        time.sleep(random.random() * 0.012)
        data = store._faithful(path, _loaded(path).journey.replace(title=f"outside {number}"))
        data += b"\n" * (number + 1)
        wrote = sha256(data).hexdigest()
        if random.random() < 0.5:
            other = path.with_name("outside.tmp")
            other.write_bytes(data)
            if swapped(os.fspath(other), os.fspath(path)):
                log.tell("outside", wrote=wrote, over=_digest(other))
            other.unlink()
            continue
        with path.open("r+b") as file:
            over = sha256(file.read()).hexdigest()
            file.seek(0)
            file.truncate()
            file.write(data)
            file.flush()
            # While it is open no other file can have its number.
            is_there = path.stat().st_ino == os.fstat(file.fileno()).st_ino
        # Else it wrote into a file that was no longer there, or is just being given back.
        log.tell("outside" if is_there else "perhaps", wrote=wrote, over=over)


def _loaded(path: Path) -> store.Opened:
    """The file once it is whole: the other program may be in the midst of writing it."""
    while True:
        try:
            return store.load(path)
        except FileError as error:
            if error.code != "not-a-map":
                raise


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


# the locks of the killed


def _kill(path: Path, journey: Journey, random: Random, met: Counter[str]) -> float:
    """Kills an editor, at times in the middle of a save; how long it then took, in seconds, until
    the map was open for editing here and saved."""
    store.save(path, journey)
    ready, told = os.pipe()
    child = os.fork()
    if not child:
        try:
            with ExitStack() as stack:
                if random.random() < 0.3:
                    stack.enter_context(locks.saving(path))
                held = locks.take(path)
                os.write(told, b"1" if isinstance(held, locks.EditLock) else b"0")
                while True:
                    stamp = store.load(path).stamp
                    store.save(path.with_name("other.parcours"), journey)
                    assert stamp
        finally:
            os._exit(1)
    assert os.read(ready, 1) == b"1"
    os.close(ready)
    os.close(told)
    assert isinstance(locks.take(path), locks.Holder), "the editor holds no lock"
    time.sleep(random.random() * 0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    begun = time.perf_counter()
    found = locks.take(path)
    if not isinstance(found, locks.EditLock):
        met["locked"] += 1
        return 0.0
    store.save(path, journey, store.load(path).stamp)
    store.save(path.with_name("other.parcours"), journey)
    took = time.perf_counter() - begun
    found.release()
    return took
