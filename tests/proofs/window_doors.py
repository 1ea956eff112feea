"""Every door of a window, and of the command line, that writes a map: onto a file that another
process edits, onto one that another program writes meanwhile, onto one that is simply there.

What is overwritten must have been seen by whoever overwrites it, or stand among the earlier
versions; what another process edits is not written at all.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random

from app.files import store
from app.files.versions.store import VersionStore
from app.model.journey import Journey
from app.state import state_folder

_HOLD = """
import sys
from app.files.locks import EditLock, take
held = take(sys.argv[1])
print(isinstance(held, EditLock), flush=True)
sys.stdin.read()
"""


def try_doors(folder: Path, journey: Journey, trials: int, met: Counter[str]) -> None:
    """So many of them at random; counts `doors`, those that `held`, and what was `lost`."""
    folder.mkdir()
    desk = _Desk(folder, journey, met)
    ways: list[Callable[[], None]] = [
        *(desk.save_as_onto_taken, desk.copy_onto_taken, desk.version_onto_taken),
        *(desk.command_onto_taken, desk.replace_a_file, desk.save_over_theirs),
        *(desk.read_theirs, desk.keep_mine, desk.overwrite_twice),
    ]
    with _edited_elsewhere(desk.taken):
        for number in range(trials):
            ways[number % len(ways)]()
            met["doors"] += 1
            desk.begin_again()
    desk.close()


class _Desk:
    """A window on a map of its own, and other maps beside it."""

    def __init__(self, folder: Path, journey: Journey, met: Counter[str]) -> None:
        from tests.proofs.windows import open_window, start_program

        self._random = Random(1)
        self._journey = journey
        self._met = met
        self._own, self._free = folder / "own.parcours", folder / "free.parcours"
        self.taken = folder / "taken.parcours"
        for path in (self._own, self._free, self.taken):
            store.save(path, journey.replace(title=path.stem))
        self._program = start_program(folder)
        self._window = open_window(self._program, self._own)
        self._count = 0
        self._change()
        self._must(self._window.documents.save(), "a first save")

    def begin_again(self) -> None:
        """The map as its file has it, with a change that is not saved."""
        session = self._window.session
        session.saved(session.path or self._own, store.load(session.path or self._own).stamp)
        self._window.documents.open_path(self._own)
        self._window.messages.hide()
        self._change()

    def close(self) -> None:
        """The window and its program end."""
        from tests.proofs.windows import close, end

        close(self._window)
        end(self._program)

    # what another process edits

    def save_as_onto_taken(self) -> None:
        """Save as…"""
        with self._untouched(self.taken), self._answering(self.taken):
            self._must(not self._window.documents.save_as(), "saved as what is edited elsewhere")
        self._must(self._window.session.path == self._own, "another file")

    def copy_onto_taken(self) -> None:
        """Save a copy…"""
        with self._untouched(self.taken), self._answering(self.taken):
            self._must(not self._window.documents.save_copy(), "a copy onto what is edited")

    def version_onto_taken(self) -> None:
        """Save this version as a map…"""
        from tests.proofs.windows import wait

        self._keep_versions()
        panel = self._window.keeping.versions.show()
        wait(lambda: bool(panel.model.entries))
        entry = panel.model.entries[0]
        with self._untouched(self.taken), self._answering(self.taken):
            self._must(not panel.deeds.save_as_file(entry), "a version onto what is edited")
        with self._untouched(self._own), self._answering(self._own):
            self._must(not panel.deeds.save_as_file(entry), "a version onto the window's own")
        self._window.keeping.versions.hide()

    def command_onto_taken(self) -> None:
        """The command line with --force, onto the file of this window as well."""
        from app.cli import run

        for path in (self.taken, self._own):
            call = ["new", "empty", "--force", "-o", str(path)]
            with self._untouched(path), contextlib.redirect_stderr(io.StringIO()) as said:
                self._must(run(call, lambda *_: 1) != 0, f"--force onto {path.name}")
            self._must(path.name in said.getvalue(), f"not told: {said.getvalue()!r}")

    # what another program writes

    def save_over_theirs(self) -> None:
        """Save, when the file has changed and nobody has looked."""
        self._write_outside()
        with self._untouched(self._own):
            self._must(not self._window.documents.save(), "saved over what nobody has seen")

    def read_theirs(self) -> None:
        """Read it again: what is there is here, and undo brings back what was here."""
        session, mine = self._window.session, self._window.session.journey
        theirs = self._write_outside()
        with self._untouched(self._own):
            self._window.documents.save()
            self._press("Read it again")
        self._must(session.journey == theirs, "theirs was not read")
        session.undo_stack.undo()
        self._must(session.journey == mine, "undo brings back another map")

    def keep_mine(self) -> None:
        """Keep mine, then Save: theirs was seen, and is kept; what came after it was not."""
        self._write_outside()
        with self._untouched(self._own):
            self._window.keeping.outside.look()
            self._press("Keep mine")
        if self._random.random() < 0.5:
            self._write_outside()
            with self._untouched(self._own):
                self._must(not self._window.documents.save(), "saved over what came after")
            return
        with self._kept(self._own):
            self._must(self._window.documents.save(), "mine was not saved")

    def overwrite_twice(self) -> None:
        """Overwrite it, when something else came between the question and the answer."""
        self._write_outside()
        with self._untouched(self._own):
            self._window.documents.save()
        self._write_outside()
        with self._untouched(self._own):
            self._press("Overwrite it")
        with self._kept(self._own):
            self._press("Overwrite it")
        self._must(self._window.session.clean, "not overwritten though it was seen")

    def replace_a_file(self) -> None:
        """Save as…, or a copy, onto a file that is there, which the file dialog asks about."""
        store.save(self._free, self._journey.replace(title=f"Free {self._random.random()}"))
        copies = self._random.random() < 0.5
        documents = self._window.documents
        with self._kept(self._free), self._answering(self._free):
            done = documents.save_copy() if copies else documents.save_as()
        self._must(done, "not written onto a file that may be replaced")

    # inside

    def _change(self) -> None:
        self._count += 1
        title = f"Mine {self._count}"
        self._window.session.edit("Rename", lambda journey: journey.replace(title=title))

    def _write_outside(self) -> Journey:
        """Another program saves the window's file."""
        theirs = self._journey.replace(title=f"Theirs {self._random.random()}")
        data = store._faithful(self._own, theirs)
        if self._random.random() < 0.5:
            self._own.write_bytes(data)
        else:
            other = self._own.with_name("outside.tmp")
            other.write_bytes(data)
            os.replace(other, self._own)
        self._met["outside"] += 1
        return theirs

    @contextmanager
    def _untouched(self, path: Path) -> Generator[None]:
        """Meanwhile nothing is written there, and it is said why."""
        before = path.read_bytes()
        yield
        self._window.documents.saving.wait()
        if path.read_bytes() != before:
            self._met["lost"] += 1
            print(f"{path.name} was overwritten unseen", flush=True)
        else:
            self._met["refused"] += 1

    @contextmanager
    def _kept(self, path: Path) -> Generator[None]:
        """Meanwhile it is overwritten knowingly: what was there is an earlier version of it."""
        before = path.read_bytes()
        yield
        self._window.documents.saving.wait()
        self._must(path.read_bytes() != before, f"{path.name} was not written")
        self._keep_versions()
        there = VersionStore(state_folder("versions")).versions(path)
        if sha256(before).hexdigest()[:32] not in {one.digest for one in there}:
            self._met["lost"] += 1
            print(f"what {path.name} held is kept nowhere", flush=True)
        else:
            self._met["knowing"] += 1

    def _keep_versions(self) -> None:
        from tests.proofs.windows import wait

        done: list[int] = []
        self._window.keeping.versions.measure(done.append)
        wait(lambda: bool(done))

    def _press(self, words: str) -> None:
        from PySide6.QtCore import QEvent
        from PySide6.QtWidgets import QApplication

        from tests.proofs.windows import press

        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # older messages go
        self._must(press(self._window, words), f"no button “{words}”")
        self._window.documents.saving.wait()

    @contextmanager
    def _answering(self, path: Path) -> Generator[None]:
        """Whoever asks for a new file is given this one."""
        from app.widgets import map_writer

        real, map_writer.ask_new_file = map_writer.ask_new_file, lambda *_, **__: path
        try:
            yield
        finally:
            map_writer.ask_new_file = real

    def _must(self, holds: bool, words: str) -> None:
        if not holds:
            self._met["wrong"] += 1
            print(f"a door: {words}", flush=True)


@contextmanager
def _edited_elsewhere(path: Path) -> Generator[None]:
    """Another process edits that map."""
    call = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline().strip() == "True"
        yield
        other.stdin.close()
