"""Every door of a window once more, while a save is under way: the save is held before it touches
the file, when the new file lies in its place, or when it is done and nobody knows yet; meanwhile
something is edited, undone, written from outside, opened, saved elsewhere, read again, closed.

After each: what is said to be saved is on the disk; what is not saved is in a journal, read from
there; and nothing that ever lay in a file is gone, unless another program took it away.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from app.files import store
from app.files.errors import FileError, file_error
from app.files.locks import EditLock, take
from app.model.journey import Journey
from tests.proofs.desk import Desk, answering
from tests.proofs.gate import MOMENTS, Gate, Moment, holding
from tests.proofs.window_doors import forced

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from app.widgets.window import MainWindow


def try_meanwhile(folder: Path, journey: Journey, trials: int, met: Counter[str]) -> None:
    """So many of them, at each moment of a save in turn; counts as `try_doors` does."""
    desk = Desk(folder, journey, met, 2)
    doors = _Meanwhile(desk)
    ways: list[Callable[[Moment], None]] = [
        *(doors.edit, doors.undo, doors.save_again, doors.fail),
        *(doors.write_outside, doors.write_outside_the_target, doors.save_elsewhere),
        *(doors.read_again, doors.copy_onto_target, doors.version_onto_target),
        *(doors.open_it_elsewhere, doors.save_onto_it_elsewhere, doors.command_onto_it),
        doors.leave,
    ]
    for number in range(trials):
        turn, index = divmod(number, len(ways))
        way, moment = ways[index], MOMENTS[(index + turn) % len(MOMENTS)]
        doors.begin(f"{way.__name__}, {moment}")
        way(moment)
        doors.judge()
        met["meanwhile"] += 1
        desk.begin_again()
    desk.close()


class _Meanwhile:
    """Each while a save of the window is under way: into its own file, or as another."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._window = desk.window
        self._what = ""
        self._lain: dict[Path, set[bytes]] = {}
        """What has lain in each file since this began, and no other program took away."""
        self._theirs: set[Path] = set()
        """Files that another program has written last."""

    def begin(self, what: str) -> None:
        """Files as they are before something is done."""
        self._what = what
        self._lain = {self._desk.own: set(), self._desk.free: set()}
        self._theirs.clear()
        store.save(
            self._desk.free, self._desk.journey.replace(title=f"Free {self._desk.random.random()}")
        )
        self._look()

    # what is done meanwhile

    def edit(self, moment: Moment) -> None:
        """A change: it is unsaved when the save is done, and the next save has it."""
        with self._saving(moment) as (gate, saved):
            later = self._desk.change()
            self._must_be_unsaved()
            self._end(gate)
        self._must(self._on_disk(self._desk.own) == saved, "another map was saved")
        self._must_be_unsaved()
        self._must(self._desk.save() and self._title(self._desk.own) == later, "a change is left")

    def undo(self, moment: Moment) -> None:
        """The saved change is undone: what is here then is not what is saved."""
        with self._saving(moment) as (gate, saved):
            self._desk.ask_to("undo")
            self._must_be_unsaved()
            self._end(gate)
        self._must(self._on_disk(self._desk.own) == saved, "another map was saved")
        self._must_be_unsaved()
        self._window.commands["redo"].trigger()
        self._must(self._window.session.clean, "done again it is not what is saved")

    def save_again(self, moment: Moment) -> None:
        """A change, and Save again: both are saved, one after the other."""
        with self._saving(moment) as (gate, _):
            later = self._desk.change()
            self._desk.ask_to("save")
            self._end(gate)
        self._must(self._title(self._desk.own) == later, "what was saved again is not there")
        self._must(self._window.session.clean, "saved again, and not saved")

    def fail(self, moment: Moment) -> None:
        """The save fails after a change, and after Save was asked for again."""
        from tests.proofs.windows import press

        own = self._desk.own
        before, placed = own.read_bytes(), moment == "placed"
        failing = OSError(errno.EIO, os.strerror(errno.EIO))
        error = FileError("not-verified", own) if placed else file_error(failing, own, saving=True)
        with self._saving("placed" if placed else "before", error) as (gate, _):
            later = self._desk.change()
            self._desk.ask_to("save")
            self._end(gate)
        self._must(placed or own.read_bytes() == before, "a save that failed has written")
        self._must(self._desk.told, "a save failed, and nothing is said")
        self._must_be_unsaved()
        with answering(self._desk.free):
            self._must(press(self._window, "Save as…"), "no way to save elsewhere")
        self._desk.settle()
        self._must(self._title(self._desk.free) == later, "what failed is not saved elsewhere")

    def write_outside(self, moment: Moment) -> None:
        """Another program writes the file that is being saved."""
        own = self._desk.own
        with self._saving(moment) as (gate, _):
            self._write_outside(own)
            self._end(gate)
        theirs = own.read_bytes()
        self._settle_outside()
        self._desk.change()
        self._must(not self._desk.save(), "saved over what nobody has seen")
        if own.read_bytes() != theirs:
            self._desk.lose(f"{self._what}: another program's words were overwritten")
            return
        self._must_be_unsaved()
        with self._desk.kept(own):
            self._desk.press("Keep mine")
        self._theirs.discard(own)

    def write_outside_the_target(self, moment: Moment) -> None:
        """Another program writes the file that the map is being saved as, which the user said may
        be replaced as it was."""
        free = self._desk.free
        with self._saving_as(free, moment) as (gate, _):
            self._write_outside(free)
            self._end(gate)
        self._settle_outside()

    def save_elsewhere(self, moment: Moment) -> None:
        """Save as… while it is saved, which is not waited for: both files have it in the end."""
        from tests.proofs.windows import wait

        own = self._desk.own
        with self._saving(moment) as (gate, saved):
            later = self._desk.change()
            there = self._desk.save_as(self._desk.free)
            self._must(not gate.was_waited_for, "a disk was waited for that may never answer")
        self._must(there, "not saved elsewhere")
        with suppress(TimeoutError):
            wait(lambda: self._on_disk(own) == saved)
        self._must(self._on_disk(own) == saved, "the file it came from has another map")
        self._must(self._title(self._desk.free) == later, "the new file has another map")

    def read_again(self, moment: Moment) -> None:
        """Reload while it is saved as another file: that one is read."""
        free, session = self._desk.free, self._window.session
        with self._saving_as(free, moment) as (_, saved):
            self._desk.ask_to("reload")
            self._desk.settle()
        self._must(session.path == free, "read again, and in another file")
        self._must(session.journey == saved == self._on_disk(free), "another map was read")

    def copy_onto_target(self, moment: Moment) -> None:
        """Save a copy… onto the file it is being saved as, which is its own by then."""
        free = self._desk.free
        with self._saving_as(free, moment), answering(free):
            later = self._desk.change()
            self._must(self._window.documents.save_copy(), "no copy onto its own file")
        self._must(self._title(free) == later, "the copy is another map")

    def version_onto_target(self, moment: Moment) -> None:
        """Save this version as a map…, onto the file it is being saved as."""
        from tests.proofs.windows import wait

        free, versions = self._desk.free, self._window.keeping.versions
        self._desk.keep_versions()
        panel = versions.show()
        wait(lambda: bool(panel.model.entries) and not panel.busy)
        entry = panel.model.entries[-1]
        with self._saving_as(free, moment) as (_, saved), answering(free):
            self._must(not panel.deeds.save_as_file(entry), "a version onto its own file")
        versions.hide()
        self._must(self._on_disk(free) == saved, "a version lies over the map")

    def open_it_elsewhere(self, moment: Moment) -> None:
        """The file it is being saved as is opened in another window, and in another process."""
        free, program = self._desk.free, self._desk.program
        with self._saving_as(free, moment) as (gate, saved):
            other = self._another_window()
            other.documents.open_all([free])
            self._must(len(program.windows) == 2, "a second window on the file being saved")
            self._must(not isinstance(take(free), EditLock), "another process may edit it")
            self._end(gate)
        self._must(not self._window.session.read_only, "read-only in its own file")
        self._must(self._on_disk(free) == saved, "another map was saved")

    def save_onto_it_elsewhere(self, moment: Moment) -> None:
        """Another window saves as that file, or a copy there."""
        free = self._desk.free
        with self._saving_as(free, moment) as (gate, saved):
            other = self._another_window()
            words = self._desk.change(other)
            if self._desk.random.random() < 0.5:
                done = self._desk.save_as(free, other)
            else:
                with answering(free):
                    done = other.documents.save_copy()
            self._must(not done, "two windows save as one file")
            self._must(not gate.was_waited_for, "a refusal waited for another window's save")
            self._end(gate)
        self._must(other.session.journey.title == words, "the other window lost its words")
        self._must(not other.session.clean, "the other window takes its words for saved")
        self._must(self._on_disk(free) == saved, "another map was saved")

    def command_onto_it(self, moment: Moment) -> None:
        """The command line with --force, onto both files."""
        with self._saving_as(self._desk.free, moment) as (gate, saved):
            for path in (self._desk.free, self._desk.own):
                self._must(path.name in forced(path), f"--force onto {path.name}")
            self._end(gate)
        self._must(self._on_disk(self._desk.free) == saved, "another map was saved")

    def leave(self, moment: Moment) -> None:
        """The window is closed after a change: that is asked about, and all answers are kept to."""
        from PySide6.QtWidgets import QMessageBox

        from tests.proofs.windows import open_window

        answers = QMessageBox.StandardButton
        answer = self._desk.random.choice((answers.Save, answers.Discard, answers.Cancel))
        free = self._desk.free
        window = open_window(self._desk.program, free)
        saved = self._desk.change(window)
        with self._held(window, moment):
            later = self._desk.change(window)
            with _choosing(answer):
                closed = window.close()
        self._must(closed == (answer != answers.Cancel), "not as it was answered")
        wanted = later if answer == answers.Save else saved
        self._must(self._title(free) == wanted, f"closed with {answer.name}: another map is there")
        if not closed:
            self._must(window.session.journey.title == later, "the window lost its words")

    # a save under way

    @contextmanager
    def _saving(
        self, moment: Moment, error: FileError | None = None
    ) -> Generator[tuple[Gate, Journey]]:
        """Save, by its keys or its menu; with what is being saved."""
        saved = self._window.session.journey
        with self._held(self._window, moment, error) as gate:
            yield gate, saved

    @contextmanager
    def _saving_as(self, path: Path, moment: Moment) -> Generator[tuple[Gate, Journey]]:
        """Save as…, likewise."""
        saved = self._window.session.journey
        with holding(self._window, moment) as gate:
            with answering(path):
                self._desk.ask_to("save_as")
            gate.wait()
            self._must_be_unsaved()
            self._look()
            yield gate, saved
            self._end(gate)

    @contextmanager
    def _held(
        self, window: MainWindow, moment: Moment, error: FileError | None = None
    ) -> Generator[Gate]:
        with holding(window, moment, error) as gate:
            self._desk.ask_to("save", window)
            gate.wait()
            self._must(not window.session.clean, "called saved before it is")
            self._look()
            yield gate
            gate.open()
            self._desk.settle(window)

    def _end(self, gate: Gate) -> None:
        gate.open()
        self._desk.settle()

    def _another_window(self) -> MainWindow:
        from tests.proofs.windows import open_window

        return open_window(self._desk.program, self._desk.taken)

    def _write_outside(self, path: Path) -> None:
        """What it takes away is its affair."""
        self._look()
        self._lain[path].discard(path.read_bytes())
        self._desk.write_outside(path)
        self._theirs.add(path)
        self._look()

    def _settle_outside(self) -> None:
        """Until the window knows what another program did, and says it."""
        from tests.proofs.windows import wait

        self._window.keeping.outside.look()
        with suppress(TimeoutError):
            wait(lambda: self._desk.told, 10)
        self._must(self._desk.told, "another program's words are not told")

    # what must be so

    def judge(self) -> None:
        """What is true after whatever was done."""
        from tests.proofs.windows import wait

        self._desk.settle()
        session = self._window.session
        path = session.path
        self._must(path is not None, "the map has no file any more")
        if path is not None and session.clean and path not in self._theirs:
            found = store.load(path)
            self._must(found.journey == session.journey, "what is called saved is not on the disk")
            self._must(found.stamp == session.stamp, "its file is not as the window knows it")
        if not session.clean:
            self._must_be_unsaved()
        self._look()
        for path, lain in self._lain.items():
            with suppress(TimeoutError):  # a window that was closed may still keep its last save
                wait(lambda path=path, lain=lain: not self._missing(path, lain), 5)
            for _ in self._missing(path, lain):
                self._desk.lose(f"{self._what}: what {path.name} held is nowhere any more")

    def _missing(self, path: Path, lain: set[bytes]) -> set[str]:
        """What is neither in the file nor an earlier version of it."""
        there = sha256(path.read_bytes()).hexdigest()[:32]
        lay = {sha256(data).hexdigest()[:32] for data in lain}
        return lay - {there, *self._desk.versions_of(path)}

    def _must_be_unsaved(self) -> None:
        """The map is not called saved, and all of it is in a journal on the disk."""
        from app.files.journals.reading import recover
        from tests.proofs.windows import wait

        session, journalling = self._window.session, self._window.keeping.journalling
        marked = not session.clean and self._window.isWindowModified()
        self._must(marked, "called saved, and is not")
        journalling.write_down()
        journal = journalling.journal
        if journal is None:
            self._desk.lose(f"{self._what}: what is not saved is in no journal")
            return
        wait(lambda: journal.on_disk)
        if recover(journal.folder).journey != session.journey:
            self._desk.lose(f"{self._what}: the journal holds another map")

    def _look(self) -> None:
        """Takes note of what lies in the files."""
        for path, lain in self._lain.items():
            lain.add(path.read_bytes())

    def _on_disk(self, path: Path) -> Journey:
        return store.load(path).journey

    def _title(self, path: Path) -> str:
        return self._on_disk(path).title

    def _must(self, holds: bool, words: str) -> None:
        self._desk.must(holds, f"{self._what}: {words}")


@contextmanager
def _choosing(answer: QMessageBox.StandardButton) -> Generator[None]:
    """Whoever is asked whether to save answers so."""
    from app.widgets import documents

    real, documents.ask = documents.ask, lambda *_, **__: answer
    try:
        yield
    finally:
        documents.ask = real
