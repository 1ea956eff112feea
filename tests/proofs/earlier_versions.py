"""Earlier versions: kept at each save, thinned as promised, within their size, whole after kills
and on a disk that fails, and restored in one step.

Maps are edited at random and saved by the program's own saving, with a clock that is set: seconds
or weeks pass between saves, and it goes back now and then. What was saved is remembered here byte
for byte, and every version that is listed is read and compared.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import signal
import tempfile
import time
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from random import Random

from app.files import store as saving
from app.files.errors import FileError
from app.files.versions.keeping import keep_saved, standing_before
from app.files.versions.record import read_version
from app.files.versions.store import VersionStore
from app.files.versions.thinning import DAY, HOUR, slot_of
from app.model.errors import ReadError
from app.model.journey import Journey
from app.model.reading import read_journey
from app.model.snapshots import brought_back, read_snapshot
from app.model.writing import write_journey
from app.session import Session
from tests.big_maps import big_map
from tests.proofs.editing import Editor
from tests.proofs.faults import refusing, without_links
from tests.proofs.promise import PROMISES, Proof, counted
from tests.proofs.versions_saving import heavy, illustrated, numbered, save_on

SAVES = 900
KILLS = 120
ON_DISK = 0.7
"""Share of the kills while a version is being written."""
FAULTS = 300
RESTORED = 60
LEAPS = 60
COPIED = 0.1
"""Share of the saves after which a copy of the map is saved."""
PLENTY = 10**9
LITTLE = 60_000
"""Bytes: some dozen versions of the maps here."""
NOW = 1_800_000_000.0
PAUSES = (1, 20, 60, 300, 900, HOUR, 5 * HOUR, DAY, 4 * DAY, 30 * DAY)
"""Seconds between two saves; short ones most often."""
WEIGHTS = (8, 8, 8, 6, 6, 4, 2, 2, 0.5, 0.2)


def prove(scale: float) -> list[Proof]:
    words = PROMISES["earlier_versions"].words
    with tempfile.TemporaryDirectory(prefix="parcours-versions-") as folder:
        home = Path(folder)
        return [
            _thinned(words, home / "thinned", counted(scale, SAVES, 40)),
            _within(f"{words}: their size", home / "within", counted(scale, SAVES, 40)),
            _within(f"{words}: no links", home / "copied", counted(scale, SAVES // 3, 40), False),
            _clocked(f"{words}: a wrong clock", home / "clocked", counted(scale, LEAPS, 4)),
            _killed(f"{words}: kills", home / "killed", counted(scale, KILLS, 5)),
            _failing(f"{words}: a failing disk", home / "failing", counted(scale, FAULTS, 20)),
            _restored(f"{words}: restored", home / "restored", counted(scale, RESTORED, 4)),
        ]


class _Desk:
    """Maps that are edited and saved, and all that was ever saved of them."""

    def __init__(self, home: Path, limit: int, seed: int, maps: int = 3) -> None:
        home.mkdir()
        self.random = Random(seed)
        self.editor = Editor(seed)
        self.store = VersionStore(home / "store", UTC)
        self.limit = limit
        self.now = NOW
        self.paths = [home / f"map {n}.parcours" for n in range(maps)]
        self._maps = [big_map(60, 8, 9, seed=n + 1) for n in range(maps)]
        self.saved: list[dict[str, bytes]] = [{} for _ in self.paths]
        """By their digests, the last ones last."""
        self.times: list[dict[str, float]] = [{} for _ in self.paths]
        self.other = 0
        """Versions that were not what was saved."""

    def pass_time(self, *, wrong: bool = False) -> None:
        (pause,) = self.random.choices(PAUSES, WEIGHTS)
        self.now += pause * self.random.random()
        if wrong and self.random.random() < 0.05:
            self.now += self.random.choice((-HOUR, -DAY, -40 * DAY, DAY, 40 * DAY))

    def save(self) -> int:
        """Edits one of the maps and saves it as the program does; which one."""
        which = self.random.randrange(len(self.paths))
        journey = self.edited(which)
        path = self.paths[which]
        before = standing_before(path, None)
        stamp = saving.save(path, journey)
        self.note(which)
        keep_saved(
            *(self.store, path, journey, stamp),
            before=before,
            source=path,
            now=self.now,
            limit=self.limit,
        )
        return which

    def copy(self, which: int, path: Path) -> None:
        """Saves a copy of a map as the program does."""
        journey = self._maps[which]
        keep_saved(
            *(self.store, path, journey, saving.save(path, journey)),
            before=None,
            source=self.paths[which],
            now=self.now,
            limit=self.limit,
        )

    def edited(self, which: int) -> Journey:
        journey = self._maps[which]
        for _ in range(self.random.randrange(1, 6)):
            _, journey = self.editor.edit(journey)
        self._maps[which] = journey
        return journey

    def note(self, which: int) -> None:
        """A map has been saved, by the clock that is set."""
        os.utime(self.paths[which], (self.now, self.now))
        data = self.paths[which].read_bytes()
        digest = hashlib.sha256(data).hexdigest()[:32]
        self.saved[which].pop(digest, None)
        self.saved[which][digest] = data
        self.times[which][digest] = self.now

    def change(self, which: int, how: Callable[[Journey], Journey]) -> None:
        """Does something to a map that is saved with it the next time."""
        self._maps[which] = how(self._maps[which])

    def look(self, which: int, most: int | None = None) -> int:
        """Reads every version of a map, or the newest ones; how many."""
        found = self.store.versions(self.paths[which])[:most]
        for one in found:
            try:
                same = read_version(one.path) == self.saved[which].get(one.digest)
            except (FileError, OSError):
                same = False
            self.other += not same
        return len(found)


def _thinned(words: str, home: Path, saves: int) -> Proof:
    """With room enough: of every hour, day or week in which something was saved, as its age has
    it, the last that was saved then is there."""
    desk = _Desk(home, PLENTY, seed=1)
    missing = listed = 0
    for number in range(saves):
        desk.pass_time()
        which = desk.save()
        if number % 10 and number < saves - 3:
            continue
        listed += desk.look(which)
        there = {one.digest for one in desk.store.versions(desk.paths[which])}
        last: dict[object, tuple[float, str]] = {}
        for digest, at in desk.times[which].items():
            age = desk.now - at
            slot = digest if age <= HOUR else slot_of(at, desk.now, UTC)
            last[slot] = max(last.get(slot, (at, digest)), (at, digest))
        missing += sum(digest not in there for _, digest in last.values())
    figure = (
        f"{saves} saves of 3 maps over {(desk.now - NOW) / DAY:.0f} days, {listed} versions read, "
        f"{desk.other} other than saved, {missing} missing of what stays"
    )
    return Proof(words, figure, not desk.other and not missing and listed > 0)


def _within(words: str, home: Path, saves: int, links: bool = True) -> Proof:
    """With little room, copies of the maps and a clock that goes wrong: never more than it, also
    where the disk knows no links, the newest always there and first, and a copy drives nothing
    out."""
    desk = _Desk(home, LITTLE, seed=2)
    most = over = gone = copies = driven = 0
    with without_links() if not links else contextlib.nullcontext():
        for number in range(saves):
            desk.pass_time(wrong=True)
            which = desk.save()
            path = desk.paths[which]
            if desk.random.random() < COPIED:
                before = len(desk.store.versions(path))
                copies += 1
                desk.copy(which, home / f"copy {number}.parcours")
                driven += len(desk.store.versions(path)) < before if links else 0
            used = _on_disk(home / "store")
            most, over = max(most, used), over + (used > LITTLE)
            desk.look(which)
            found = desk.store.versions(path)
            gone += not found or found[0].digest != next(reversed(desk.saved[which]))
    figure = (
        f"{saves} saves into {LITTLE:,} bytes and {copies} copies, at most {most:,} used, {over} "
        f"times more, {gone} newest missing, {driven} copies drove some out, {desk.other} other "
        "than saved"
    )
    held = not over and not gone and not driven and not desk.other and most > LITTLE / 2
    return Proof(words, figure, held)


def _on_disk(folder: Path) -> int:
    """Bytes, a file of several names once."""
    found = [one.stat() for one in folder.rglob("*") if one.is_file()]
    return sum({one.st_ino: one.st_size for one in found}.values())


def _clocked(words: str, home: Path, leaps: int) -> Proof:
    """The clock is wrong for a while, far ahead or far behind, and right again: no version that
    was there goes for it."""
    home.mkdir()
    gone = order = other = listed = 0
    for number in range(leaps):
        desk = _Desk(home / str(number), PLENTY, seed=number, maps=1)
        path = desk.paths[0]
        for _ in range(12):
            desk.now += 4 * HOUR * desk.random.random()
            desk.save()
        before = {one.digest for one in desk.store.versions(path)}
        right = desk.now
        desk.now += desk.random.choice((-1, 1)) * desk.random.uniform(2, 800) * DAY
        for _ in range(desk.random.randrange(1, 6)):
            desk.now += 60 * desk.random.random()
            desk.save()
            order += desk.store.versions(path)[0].digest != next(reversed(desk.saved[0]))
        gone += len(before - {one.digest for one in desk.store.versions(path)})
        desk.now = right + 60
        desk.save()
        recent = {key for key in before if desk.now - desk.times[0][key] < HOUR}
        there = [one.digest for one in desk.store.versions(path)]
        gone += len(recent - set(there))
        order += there[0] != next(reversed(desk.saved[0]))
        listed, other = listed + desk.look(0), other + desk.other
    figure = (
        f"{leaps} times ahead or behind by days or years, {gone} versions gone for it, {order} "
        f"times not the last saved first, {listed} read, {other} other than saved"
    )
    return Proof(words, figure, not gone and not order and not other)


def _killed(words: str, home: Path, kills: int) -> Proof:
    """Processes killed while they save and keep: what is listed is whole, the map too."""
    desk = _Desk(home, PLENTY, seed=3, maps=1)
    base, path = heavy(desk.random), desk.paths[0]
    gc.collect()
    gc.freeze()
    number = lost = left = done = 0
    while done < kills or (done < 20 * kills and not desk.store.versions(path)):
        done += 1  # on a slow computer the first few may all come before anything is kept
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            save_on(desk.store, path, base, number, PLENTY, writing)
        os.close(writing)
        if desk.random.random() < ON_DISK:  # while a version is being written
            os.read(reading, 1)
            time.sleep(desk.random.random() * 0.004)
        else:
            time.sleep(0.01 + desk.random.random() * 0.4)
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        left += len(list(home.rglob("*.tmp")))
        for one in home.rglob("*.tmp"):
            os.utime(one, (1, 1))
        if path.exists():
            reached = int(read_journey(path.read_bytes()).journey.title.split()[1])
            for one in range(number, reached + 1):
                data = write_journey(numbered(base, one))
                desk.saved[0][hashlib.sha256(data).hexdigest()[:32]] = data
            lost += path.read_bytes() != write_journey(numbered(base, reached))
            number = reached + 1
        desk.look(0, 3)
    listed = desk.look(0)
    desk.store.thin(time.time(), PLENTY)
    swept = left and not list((home / "store").rglob("*.tmp"))
    figure = (
        f"{done} kills, {number} saves, {listed} versions read, {desk.other} other than saved, "
        f"{lost} maps lost, {left} leftovers, {'all' if swept or not left else 'not all'} swept"
    )
    held = not desk.other and not lost and listed > 0 and bool(swept or not left)
    return Proof(words, figure, held)


def _failing(words: str, home: Path, faults: int) -> Proof:
    """The disk refuses at any moment of keeping: no save fails, nothing kept before is lost."""
    desk = _Desk(home, PLENTY, seed=4, maps=1)
    path, failed, unsaved, gone = desk.paths[0], 0, 0, 0
    source = path

    def kept_of(*paths: Path) -> set[str]:
        return {one.digest for each in paths for one in desk.store.versions(each)}

    for number in range(faults):
        desk.now += 7
        if not number % 5:  # saved under another name, or moved, and on from there
            source, path = path, home / f"map {number}.parcours"
            desk.paths[0] = path
            if number % 2:
                os.rename(source, path)
        before = kept_of(source, path)
        journey = desk.edited(0)
        standing = standing_before(path, None)
        try:
            stamp = saving.save(path, journey)
        except FileError:
            unsaved += 1
            continue
        desk.note(0)
        try:
            with refusing(desk.random):
                keep_saved(
                    *(desk.store, path, journey, stamp),
                    before=standing,
                    source=source,
                    now=desk.now,
                    limit=PLENTY,
                )
        except (OSError, FileError):
            failed += 1
        recent = {key for key in before if desk.now - desk.times[0][key] < HOUR}
        gone += len(recent - kept_of(source, path))
    listed = desk.look(0)
    figure = (
        f"{faults} saves, {failed} not kept for lack of room, {unsaved} saves failed, {listed} "
        f"versions read, {desk.other} other than saved, {gone} gone too soon"
    )
    return Proof(words, figure, not unsaved and not gone and not desk.other and failed > 0)


def _restored(words: str, home: Path, restored: int) -> Proof:
    """Each version put in the place of the map, with its pictures, and with the snapshots of the
    map and theirs: one step, and undo brings the very map back."""
    desk = _Desk(home, PLENTY, seed=5, maps=1)
    for number in range(restored):
        desk.now += 20
        desk.save()
        desk.change(0, lambda journey, number=number: illustrated(journey, number))
    session = Session()
    session.start(desk.edited(0))
    now, wrong, pictures, snapshots = session.journey, 0, 0, 0
    found = desk.store.versions(desk.paths[0])
    for one in found:
        then = read_journey(read_version(one.path)).journey
        steps = session.undo_stack.index()
        session.commit("Restore", brought_back(session.journey, then))
        back = session.journey
        same = back.replace(snapshots=(), assets=()) == then.replace(snapshots=(), assets=())
        same = same and {*then.assets} <= {*back.assets} and back.snapshots == now.snapshots
        wrong += not same or session.undo_stack.index() > steps + 1
        pictures += len(then.assets)
        for snapshot in back.snapshots:
            try:
                whole = read_snapshot(back, snapshot) == read_snapshot(now, snapshot)
            except ReadError:
                whole = False
            wrong += not whole
            snapshots += 1
        while session.undo_stack.index() > steps:
            session.undo_stack.undo()
        wrong += session.journey is not now
    figure = (
        f"{len(found)} versions with {pictures} pictures restored beside {snapshots} snapshots and "
        f"undone, {wrong} not in one exact step"
    )
    return Proof(words, figure, not wrong and bool(found and pictures and snapshots))
