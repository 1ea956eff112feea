"""A disk that fails in every way it can, under a real window: nothing is lost, and it is said.

Three kinds of failing: the nth call to the system, for every n and several errors, once and from
then on; a small disk that is really full, or really read-only (mounted for this process alone,
else a limit on the size of files); and a folder that may not be written. After each: the old file
is whole, one sentence tells it in the window's language, the map counts as not saved, and the
message's own "Save as…" writes it elsewhere.
"""

from __future__ import annotations

import errno
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path

from PySide6.QtCore import QEventLoop

from app.exporting.errors import ExportError
from app.exporting.export import export_file
from app.files import store
from app.model.journey import Journey
from app.words import Words
from tests.big_maps import big_map
from tests.proofs.faults import Faults, failing
from tests.proofs.mounting import Disk, as_nobody, disk, stand_apart
from tests.proofs.promise import PROMISES, Proof, counted

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EDQUOT, errno.EROFS)
SAVE_AS = {"en": "Save as…", "fr": "Enregistrer sous…"}
QUOTES = {"en": "“", "fr": "«"}
KINDS = {"open", "write", "fsync", "swap", "link", "replace", "chmod", "stat"}
"""Calls that a save is made of: each must have failed."""
EXPORTS = (".svg", ".csv", ".json", ".html", ".pdf")


def prove(scale: float) -> list[Proof]:
    apart = stand_apart()
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="parcours-disk-") as name, ExitStack() as stack:
        folder = Path(name)
        folder.chmod(0o755)
        desk = _Desk(folder, found)
        sys.excepthook = desk.caught
        stack.callback(desk.close)
        every = range(1, 60, max(1, round(1 / scale / 3)))
        for index, error in enumerate(ERRORS[: counted(scale, len(ERRORS), 2)]):
            desk.speak(("en", "fr")[index % 2])
            for on_and_on in (False, True):
                desk.nth_calls(every, error, index % 2, on_and_on=on_and_on)
        if apart:
            with disk(folder / "small", "size=512k,mode=777") as small:
                desk.small_disk(small, counted(scale, 24, 3))
        else:
            desk.small_files(counted(scale, 24, 3))
        desk.locked_folder()
        desk.exports(counted(scale, 12, 1))
    kind = "a disk of 512 KB" if apart else "a limit on files (no disk could be mounted)"
    missed = KINDS - {one.removeprefix("call ") for one in found}
    kinds = len(KINDS) - len(missed)
    figure = (
        f"{found['tried']} saves that met a fault, {found['new']} of them as a new file, in each "
        f"of {kinds} kinds of calls, {kind} full or read-only among them, "
        f"{found['exports']} exports, {found['opened']} openings: {found['lost']} lost, "
        f"{found['untold']} not told, {found['clean']} taken for saved, "
        f"{found['stuck']} that could not be saved elsewhere, {found['accidents']} errors that "
        f"nobody expected"
    )
    bad = sum(found[one] for one in ("lost", "untold", "clean", "stuck", "accidents"))
    enough = found["tried"] and found["new"] and found["opened"] and found["exports"]
    if scale >= 1 and missed:
        print("never failed:", *sorted(missed), flush=True)
        enough = False
    return [Proof(PROMISES["disk_faults"].words, figure, not bad and bool(enough))]


class _Desk:
    """A window on a map, a disk under it that fails, and one elsewhere that does not."""

    def __init__(self, folder: Path, found: Counter[str]) -> None:
        from tests.proofs.windows import open_window, start_program

        self._found = found
        self._elsewhere = folder / "elsewhere"
        self._elsewhere.mkdir()
        self._work = folder / "work"
        self._work.mkdir(mode=0o777)
        self._work.chmod(0o777)
        self._program = start_program(folder)
        self._path = self._work / "map.parcours"
        self._count = 0
        self._language = "en"
        store.save(self._path, big_map(60, 6, 5))
        self._path.chmod(0o666)
        self._window = open_window(self._program, self._path)
        self._base = self._window.session.journey

    def caught(self, kind: object, error: BaseException, trace: object) -> None:
        """An error that nobody expected."""
        self._found["accidents"] += 1
        traceback.print_exception(error)

    def close(self) -> None:
        from tests.proofs.windows import close, end

        close(self._window)
        end(self._program)

    def speak(self, language: str) -> None:
        self._language = language
        self._program.choose_language(language)

    def nth_calls(self, every: range, error: int, turn: int, *, on_and_on: bool) -> None:
        """Every nth call of a save fails, until one save has fewer calls than that; of one as a
        new file every other, beginning in turns."""
        for nth in every:
            faults = Faults(self._work, nth, error, on_and_on=on_and_on)
            self._save_under(failing(faults), self._path, f"{errno.errorcode[error]} at {nth}")
            self._count_kinds(faults)
            if not faults.failed:
                break
            if (nth + turn) % 2:
                new = Faults(self._work, nth, error, on_and_on=on_and_on)
                self._save_as_under(new, f"{errno.errorcode[error]} at {nth} of a new file")
            if nth % 4 != 1:
                continue
            faults = Faults(self._work, nth, error, on_and_on=on_and_on)
            with failing(faults):
                opened = self._window.documents.open_path(self._path)
            if faults.failed:
                self._found["opened"] += 1
                if not opened:
                    self._must(self._is_told(), "untold", "opening")

    def _count_kinds(self, faults: Faults) -> None:
        for kind in faults.failed:
            self._found[f"call {kind}"] += 1

    def small_disk(self, small: Disk, steps: int) -> None:
        """A disk with less and less room, and one that has become read-only."""
        path = self._move_to(small.folder)
        size = path.stat().st_size
        for step in range(steps):
            small.leave(int(size * 1.2 * step / steps))
            self._save_under(nullcontext(), path, f"{step} of {steps} of a disk left")
            small.leave_all()
        self._keep_versions()  # a disk with removed files that are open cannot be made read-only
        with self._kept(lambda: small.set_read_only(True), lambda: small.set_read_only(False)):
            self._save_under(nullcontext(), path, "a read-only disk", must_fail=True)
        self._move_to(self._work)

    def _keep_versions(self) -> None:
        """Until what the saves replaced is kept, for which it stays open."""
        done: list[int] = []
        self._window.keeping.versions.measure(done.append)
        while not done:
            self._program.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def small_files(self, steps: int) -> None:
        """No file may be larger than so much."""
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        size = self._path.stat().st_size
        for step in range(steps):
            most = (int(size * step / steps), hard)
            with self._kept(
                lambda most=most: resource.setrlimit(resource.RLIMIT_FSIZE, most),
                lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard)),
            ):
                self._save_under(nullcontext(), self._path, f"files of {most[0]} bytes")

    def locked_folder(self) -> None:
        """A folder in which nothing may be made, with a map that may be written."""
        with self._kept(lambda: self._work.chmod(0o555), lambda: self._work.chmod(0o777)):
            self._save_under(as_nobody(), self._path, "a read-only folder", must_fail=True)

    def exports(self, every: int) -> None:
        """Files that were exported before are as whole as maps."""
        journey, words = big_map(20, 4, 4), Words(self._language)
        for suffix in EXPORTS:
            path = self._work / f"map{suffix}"
            path.write_bytes(b"the export of before")
            for nth in range(1, 2 + 3 * every, 3):
                faults = Faults(self._work, nth, ERRORS[nth % len(ERRORS)], on_and_on=True)
                told = ""
                try:
                    with failing(faults):
                        export_file(journey, path)
                except ExportError as error:
                    told = words.error(error) or ""
                    kept = path.read_bytes() == b"the export of before"
                    self._must(kept or error.code == "not-verified", "lost", suffix)
                if not faults.failed:
                    break
                self._found["exports"] += 1
                done = path.read_bytes() != b"the export of before"
                self._must(done or self._is_sentence(told), "untold", f"{suffix}: {told}")
                path.write_bytes(b"the export of before")
            self._sweep()

    # one save

    def _save_under(
        self,
        fault: AbstractContextManager[object],
        path: Path,
        what: str,
        *,
        must_fail: bool = False,
    ) -> None:
        """Changes the map, saves it while the disk fails, and looks at all that was promised."""
        session, documents = self._window.session, self._window.documents
        if session.path != path:
            documents.open_path(path)
        before = store.load(path).journey
        self._count += 1
        title = f"Édition {self._count}"
        session.edit("Rename", lambda journey: journey.replace(title=title))
        wanted = session.journey
        self._window.messages.hide()
        with fault:
            self._ask_to("save")
        now, saved = self._read(path), session.clean
        if saved:
            self._must(not must_fail, "untold", f"{what}: no fault")
            self._must(now == wanted, "lost", f"{what}: saved, but not there")
            self._must(session.clean, "clean", f"{what}: saved, but not clean")
            return
        self._found["tried"] += 1
        self._must(now in (before, wanted), "lost", f"{what}: the old file is not whole")
        self._must(session.journey is wanted, "lost", f"{what}: the map on the screen changed")
        marked = not session.clean and self._window.isWindowModified()
        self._must(marked, "clean", f"{what}: the map counts as saved")
        self._must(self._is_told(), "untold", f"{what}: {self._window.messages.text!r}")
        self._save_elsewhere(wanted, what)
        self._sweep()
        session.saved(path, store.load(path).stamp)

    def _save_as_under(self, faults: Faults, what: str) -> None:
        """Saves the map as a new file while the disk fails: that is whole, or is not there."""
        session, documents = self._window.session, self._window.documents
        if session.path != self._path:
            documents.open_path(self._path)
        self._count += 1
        title = f"Édition {self._count}"
        session.edit("Rename", lambda journey: journey.replace(title=title))
        wanted, target = session.journey, self._work / f"new {self._count}.parcours"
        self._window.messages.hide()
        with self._answering(target), failing(faults):
            self._ask_to("save_as")
        saved = session.clean
        self._count_kinds(faults)
        there = target.exists()
        self._must(not there or self._read(target) == wanted, "lost", f"{what}: not whole")
        self._must(session.journey is wanted, "lost", f"{what}: the map on the screen changed")
        if saved:
            self._must(there and session.clean, "lost", f"{what}: saved, but not there")
        else:
            self._found["tried"] += 1
            self._found["new"] += 1
            self._must(not session.clean, "clean", f"{what}: the map counts as saved")
            told = self._is_told(target.name)
            self._must(told, "untold", f"{what}: {self._window.messages.text!r}")
            self._save_elsewhere(wanted, what)
        self._sweep()
        target.unlink(missing_ok=True)
        session.saved(self._path, store.load(self._path).stamp)

    def _ask_to(self, name: str) -> None:
        """Saves, by the keys or in the menu, and goes on until that is known."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from tests.proofs.windows import wait

        keys = Qt.KeyboardModifier.ControlModifier
        if name == "save_as":
            keys |= Qt.KeyboardModifier.ShiftModifier
        if self._count % 2:
            self._window.activateWindow()
            wait(self._window.isActiveWindow)
            QTest.keyClick(self._window.windowHandle(), Qt.Key.Key_S, keys)
        else:
            self._window.commands[name].trigger()
        wait(lambda: not self._window.documents.saving.busy)

    @contextmanager
    def _answering(self, path: Path):
        """Whoever asks for a new file is given this one."""
        from app.widgets import map_writer

        real, map_writer.ask_new_file = map_writer.ask_new_file, lambda *_, **__: path
        try:
            yield
        finally:
            map_writer.ask_new_file = real

    def _save_elsewhere(self, wanted: Journey, what: str) -> None:
        """Takes the way out that the message offers."""
        from tests.proofs.windows import press

        target = self._elsewhere / f"{self._count}.parcours"
        with self._answering(target):
            pressed = press(self._window, SAVE_AS[self._language])
            self._window.documents.saving.wait()
        done = pressed and self._window.session.clean and self._read(target) == wanted
        self._must(done, "stuck", f"{what}: Save as")
        target.unlink(missing_ok=True)

    def _is_told(self, name: str = "map.") -> bool:
        messages = self._window.messages
        shown = messages.isVisible() and messages.property("level") == "error"
        return shown and self._is_sentence(messages.text, name)

    def _is_sentence(self, text: str, name: str = "map.") -> bool:
        """One sentence of the user's language that names the file."""
        named = QUOTES[self._language] in text or text.startswith(name)
        return named and text.endswith((".", ".”", "»")) and "\n" not in text

    def _read(self, path: Path) -> Journey | None:
        try:
            return store.load(path).journey
        except Exception:
            return None

    def _move_to(self, folder: Path) -> Path:
        """Has the window's map in another folder."""
        path = folder / "map.parcours"
        store.save(path, self._base)
        self._window.documents.open_path(path)
        return path

    def _sweep(self) -> None:
        """Removes what stayed where removing failed too."""
        for folder in (self._work, self._window.session.path and self._window.session.path.parent):
            for one in Path(folder or self._work).glob(".parcours-*.tmp"):
                one.unlink()

    def _must(self, holds: bool, what: str, words: str) -> None:
        if not holds:
            self._found[what] += 1
            print(f"{what}: {words} ({self._language})", flush=True)

    @contextmanager
    def _kept(self, do: Callable[[], object], undo: Callable[[], object]):
        do()
        try:
            yield
        finally:
            undo()
