"""What processes do that are killed: they edit, write, bring back, and tell each thing they do."""

from __future__ import annotations

import hashlib
import os
import resource
import struct
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.files.journals import journal, writing
from app.model.journey import Journey
from app.model.viewing import carried
from app.model.writing import write_journey
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.keeping.recovery import Recovery
from app.widgets.program import Program
from app.widgets.window import MainWindow
from tests.big_maps import big_map
from tests.proofs.editing import Editor
from tests.proofs.mounting import Disk

Tell = Callable[[bytes, Journey], None]
Work = Callable[[Tell], None]
TOLD = struct.Struct("=cd16s")
PATIENCE = 60.0
"""How long a process may be silent before the proof fails, seconds."""


class Told(NamedTuple):
    """What a process said: `B` an edit begins that leads to this map, `E` it is done, `K` it is
    done and a whole map is on the disk, `F` it is done and the window knows that it is not kept,
    `L` a letter was written and this is shown, `T` the window told a trouble, `R` this was brought
    back, `X` there was no room for a whole map."""

    kind: bytes
    at: float
    map: bytes


def print_of(journey: Journey) -> bytes:
    return hashlib.blake2b(write_journey(journey), digest_size=16).digest()


def be_child(pipe: int, work: Work) -> None:
    """Works until it is killed. Never returns."""

    def tell(kind: bytes, journey: Journey) -> None:
        os.write(pipe, TOLD.pack(kind, time.time(), print_of(journey)))

    try:
        work(tell)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    os.close(pipe)
    os._exit(1)


def begin_often(random: Random) -> None:
    """Whole maps follow each other closely, some of them all on the thread."""
    journal.MOST_RECORDS = random.choice((1, 3, 12))
    journal.AT_ONCE = random.choice((0.003, -1.0))


def draw_slowly() -> None:
    """The thread of journals comes late to the pictures, as on a machine that is busy."""
    true_draw = journal.Journal._draw

    def draw(made: journal.Journal) -> None:
        time.sleep(0.2)
        true_draw(made)

    journal.Journal._draw = draw


def edit_on(
    window: MainWindow, random: Random, tell: Tell, *, writes: bool = False, most: int = 0
) -> None:
    """Edits, undoes and does again, and when it `writes`, writes a note letter by letter, for as
    long as it lives or until there are so many edits."""
    session = window.session
    editor = Editor(random.randrange(1 << 30))
    states, at, count = [session.journey], 0, 0
    while not most or count < most:
        chance = random.random()
        if chance < 0.12 and at:
            at -= 1
            tell(b"B", states[at])
            session.undo_stack.undo()
        elif chance < 0.2 and at + 1 < len(states):
            at += 1
            tell(b"B", states[at])
            session.undo_stack.redo()
        else:
            _, journey = editor.edit(session.journey)
            if journey.view is not None:
                journey = carried(session.journey, journey)
            if journey is session.journey:
                continue
            del states[at + 1 :]
            states.append(journey)
            at += 1
            tell(b"B", journey)
            session.commit("Edit", journey)
        count += 1
        tell(_how(window), session.journey)
        if writes and at > 2:
            write_note(window, random, tell)


def _how(window: MainWindow) -> bytes:
    """How far what was just done is kept."""
    journalling = window.keeping.journalling
    assert journalling is not None
    made = journalling.journal
    if not journalling.up_to_date:
        return b"F"
    return b"K" if made is not None and made.whole.is_set() else b"E"


def write_note(window: MainWindow, random: Random, tell: Tell) -> None:
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


def only_write(random: Random, edits: int, tell: Tell) -> None:
    """Starts with a map and writes in it, after a few edits or none."""
    _, window = opened(Path(os.environ["XDG_STATE_HOME"]), big_map(80, 7, 9))
    tell(b"E", window.session.journey)
    if edits:
        edit_on(window, random, tell, most=edits)
    while True:  # until there is a cell that can be written in
        write_note(window, random, tell)
        edit_on(window, random, tell, most=1)


def recover_and_edit(random: Random, tell: Tell) -> None:
    """Brings back what is offered at a start, and edits now and then."""
    window = _brought_back()
    tell(b"R", window.session.journey)
    if random.random() < 0.5:
        _wait(lambda: _how(window) == b"K")
        edit_on(window, random, tell, most=random.randrange(1, 9))
    while True:
        QApplication.processEvents()
        time.sleep(0.002)


def work_on_full_disk(window: MainWindow, first: Journey, random: Random, tell: Tell) -> None:
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
    time.sleep(PATIENCE)


def work_where_it_gets_full(window: MainWindow, small: Disk, random: Random, tell: Tell) -> None:
    """Edits on a small disk that has room for changes, and soon none for another whole map."""
    os.environ["XDG_STATE_HOME"] = str(small.folder)
    journal.MOST_RECORDS = random.randrange(2, 8)
    journal.AT_ONCE = random.choice((0.003, 10.0, -1.0))
    journal.LATER = 0.05

    class Watched(writing.WholeMap):
        def write(self, until: Callable[[], bool]) -> bool:
            with self._told():
                return super().write(until)

        def end(self) -> None:
            with self._told():
                super().end()

        @contextmanager
        def _told(self) -> Iterator[None]:
            try:
                yield
            except OSError:
                tell(b"X", window.session.journey)
                raise

    journal.WholeMap = Watched
    edit_on(window, random, tell, most=random.randrange(1, journal.MOST_RECORDS))
    _wait(lambda: _how(window) == b"K")
    small.leave(random.choice((24_000, 40_000, 60_000)))
    edit_on(window, random, tell, most=random.randrange(8, 20))
    if random.random() < 0.5:
        small.leave_all()
        edit_on(window, random, tell, most=random.randrange(8, 20))
    tell(b"T", window.session.journey)
    time.sleep(PATIENCE)


def be_started(pipe: int, what: str, seed: int, edits: int = 0) -> None:
    """Becomes a process that starts anew and does `only_write` or `recover_and_edit`: what paints
    on several threads cannot be a copy of another. Never returns."""
    os.set_inheritable(pipe, True)
    call = [sys.executable, "-m", "tests.proofs.crashing", what, str(pipe)]
    os.execv(sys.executable, [*call, str(seed), str(edits)])


def _brought_back() -> MainWindow:
    """Starts as the program does and takes what the window offers."""
    program, window = opened(Path(os.environ["XDG_STATE_HOME"]))
    recovery = program.findChildren(Recovery)[0]
    _wait(lambda: recovery.bar is not None)
    recovery.recover(recovery.offers[0])
    _wait(lambda: not window.session.clean)
    return window


def opened(folder: Path, journey: Journey | None = None) -> tuple[Program, MainWindow]:
    """A program with a window in which all is there."""
    app = QApplication(["parcours"])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    program = Program(app, MainWindow, settings)
    window = program.open_window(journey=journey)
    window.resize(1000, 700)
    _wait(lambda: window.is_ready)
    return program, window


def _wait(reached: Callable[[], bool]) -> None:
    """Lets the program run until something is so. TimeoutError when it does not become so."""
    until = time.monotonic() + PATIENCE
    while not reached():
        if time.monotonic() > until:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.001)


def _main(arguments: list[str]) -> None:
    if arguments:
        pipe, seed, edits = map(int, arguments[1:])
        if arguments[0] == "write":
            be_child(pipe, lambda tell: only_write(Random(seed), edits, tell))
        be_child(pipe, lambda tell: recover_and_edit(Random(seed), tell))
    print(print_of(_brought_back().session.journey).hex(), flush=True)
    os._exit(0)


if __name__ == "__main__":
    _main(sys.argv[1:])
