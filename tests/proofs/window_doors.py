"""Every door of a window, and of the command line, that writes a map: onto a file that another
process edits, onto one that another program writes meanwhile, onto one that is simply there.

What is overwritten must have been seen by whoever overwrites it, or stand among the earlier
versions; what another process edits is not written at all. What is done while a save is under way
is `meanwhile`'s.
"""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from app.files import store
from app.model.journey import Journey
from tests.proofs.desk import Desk, answering

_HOLD = """
import sys
from app.files.locks import EditLock, take
held = take(sys.argv[1])
print(isinstance(held, EditLock), flush=True)
sys.stdin.read()
"""


def try_doors(folder: Path, journey: Journey, trials: int, met: Counter[str]) -> None:
    """So many of them at random; counts `doors`, those that `held`, and what was `lost`."""
    desk = Desk(folder, journey, met, 1)
    doors = _Doors(desk)
    ways: list[Callable[[], None]] = [
        *(doors.save_as_onto_taken, doors.copy_onto_taken, doors.version_onto_taken),
        *(doors.command_onto_taken, doors.replace_a_file, doors.save_over_theirs),
        *(doors.read_theirs, doors.keep_mine, doors.overwrite_twice),
    ]
    with _edited_elsewhere(desk.taken):
        for number in range(trials):
            ways[number % len(ways)]()
            met["doors"] += 1
            desk.begin_again()
    desk.close()


class _Doors:
    """Each while nothing else is being done."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._window = desk.window

    # what another process edits

    def save_as_onto_taken(self) -> None:
        """Save as…"""
        desk = self._desk
        with desk.untouched(desk.taken):
            desk.must(not desk.save_as(desk.taken), "saved as what is edited elsewhere")
        desk.must(self._window.session.path == desk.own, "another file")
        desk.must(desk.told, "not told why it is not saved")

    def copy_onto_taken(self) -> None:
        """Save a copy…"""
        desk = self._desk
        with desk.untouched(desk.taken), answering(desk.taken):
            desk.must(not self._window.documents.save_copy(), "a copy onto what is edited")

    def version_onto_taken(self) -> None:
        """Save this version as a map…"""
        from tests.proofs.windows import wait

        desk = self._desk
        desk.keep_versions()
        panel = self._window.keeping.versions.show()
        wait(lambda: bool(panel.model.entries))
        entry = panel.model.entries[0]
        with desk.untouched(desk.taken), answering(desk.taken):
            desk.must(not panel.deeds.save_as_file(entry), "a version onto what is edited")
        with desk.untouched(desk.own), answering(desk.own):
            desk.must(not panel.deeds.save_as_file(entry), "a version onto the window's own")
        self._window.keeping.versions.hide()

    def command_onto_taken(self) -> None:
        """The command line with --force, onto the file of this window as well."""
        for path in (self._desk.taken, self._desk.own):
            with self._desk.untouched(path):
                told = forced(path)
            self._desk.must(path.name in told, f"not told: {told!r}")

    # what another program writes

    def save_over_theirs(self) -> None:
        """Save, when the file has changed and nobody has looked."""
        desk = self._desk
        desk.write_outside(desk.own)
        with desk.untouched(desk.own):
            desk.must(not desk.save(), "saved over what nobody has seen")
        desk.must(desk.told, "not told that the file has changed")

    def read_theirs(self) -> None:
        """Read it again: what is there is here, and undo brings back what was here."""
        desk, session = self._desk, self._window.session
        mine, theirs = session.journey, desk.write_outside(desk.own)
        with desk.untouched(desk.own):
            desk.save()
            desk.press("Read it again")
        desk.must(session.journey == theirs, "theirs was not read")
        session.undo_stack.undo()
        desk.must(session.journey == mine, "undo brings back another map")

    def keep_mine(self) -> None:
        """Keep mine, then Save: theirs was seen, and is kept; what came after it was not."""
        desk = self._desk
        desk.write_outside(desk.own)
        with desk.untouched(desk.own):
            self._window.keeping.outside.look()
            desk.press("Keep mine")
        if desk.random.random() < 0.5:
            desk.write_outside(desk.own)
            with desk.untouched(desk.own):
                desk.must(not desk.save(), "saved over what came after")
            return
        with desk.kept(desk.own):
            desk.must(desk.save(), "mine was not saved")

    def overwrite_twice(self) -> None:
        """Keep mine after Save, when something else came between the question and the answer."""
        desk = self._desk
        desk.write_outside(desk.own)
        with desk.untouched(desk.own):
            desk.save()
        desk.write_outside(desk.own)
        with desk.untouched(desk.own):
            desk.press("Keep mine")
        with desk.kept(desk.own):
            desk.press("Keep mine")
        desk.must(self._window.session.clean, "not overwritten though it was seen")

    def replace_a_file(self) -> None:
        """Save as…, or a copy, onto a file that is there, which the file dialog asks about."""
        desk = self._desk
        store.save(desk.free, desk.journey.replace(title=f"Free {desk.random.random()}"))
        with desk.kept(desk.free):
            if desk.random.random() < 0.5:
                with answering(desk.free):
                    done = self._window.documents.save_copy()
            else:
                done = desk.save_as(desk.free)
        desk.must(done, "not written onto a file that may be replaced")


def forced(path: Path) -> str:
    """The command line writes a map onto a file with --force; what it says when it is refused,
    nothing otherwise."""
    from app.cli import run

    with contextlib.redirect_stderr(io.StringIO()) as said:
        code = run(["new", "empty", "--force", "-o", str(path)], lambda *_: 1)
    return said.getvalue() if code else ""


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
