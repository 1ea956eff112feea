"""A window on a map of its own with other maps beside it, worked by its keys and menus, and what is
looked at after each thing done: the disk, the journal, the versions, the messages."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from app.files import store
from app.files.versions.store import VersionStore
from app.model.journey import Journey
from app.state import state_folder

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from app.widgets.window import MainWindow


class Desk:
    """Counts in `met` what was `refused`, overwritten `knowing`ly and kept, `lost`, and `wrong`
    otherwise."""

    def __init__(self, folder: Path, journey: Journey, met: Counter[str], seed: int) -> None:
        from tests.proofs.windows import open_window, start_program

        folder.mkdir()
        self.random = Random(seed)
        self.journey = journey
        self.met = met
        self.own, self.free = folder / "own.parcours", folder / "free.parcours"
        self.taken = folder / "taken.parcours"
        for path in (self.own, self.free, self.taken):
            store.save(path, journey.replace(title=path.stem))
        self.program = start_program(folder)
        self.window = open_window(self.program, self.own)
        self._count = 0
        self.change()
        self.must(self.save(), "a first save")
        self.change()

    def begin_again(self) -> None:
        """The map as its own file has it, with a change that is not saved, and no other window."""
        from tests.proofs.windows import close

        for other in tuple(self.program.windows):
            if other is not self.window:
                close(other)
        session = self.window.session
        session.saved(session.path or self.own, store.load(session.path or self.own).stamp)
        self.must(self.window.documents.open_path(self.own), "its own map does not open")
        self.window.messages.hide()
        self.change()

    def close(self) -> None:
        """The window and its program end."""
        from tests.proofs.windows import close, end

        close(self.window)
        end(self.program)

    # the user's hands

    def change(self, window: MainWindow | None = None) -> str:
        """A change of the map that says who made it and when; its words."""
        self._count += 1
        title = f"Mine {self._count}"
        session = (window or self.window).session
        session.edit("Rename", lambda journey: journey.replace(title=title))
        return title

    def ask_to(self, name: str, window: MainWindow | None = None) -> None:
        """A command of the window, by its keys or in its menu."""
        from PySide6.QtTest import QTest

        from tests.proofs.windows import wait

        window = window or self.window
        key, keys = _keys(name)
        if self.random.random() < 0.5:
            window.activateWindow()
            wait(window.isActiveWindow)
            QTest.keyClick(window.windowHandle(), key, keys)
        else:
            window.commands[name].trigger()

    def save(self, window: MainWindow | None = None) -> bool:
        """Saves, and goes on until that is known; whether the map is saved then."""
        window = window or self.window
        self.ask_to("save", window)
        self.settle(window)
        return window.session.clean

    def save_as(self, path: Path, window: MainWindow | None = None) -> bool:
        """Saves under that name, likewise; whether the map is saved there."""
        window = window or self.window
        with answering(path):
            self.ask_to("save_as", window)
        self.settle(window)
        return window.session.clean and window.session.path == path

    def settle(self, window: MainWindow | None = None) -> None:
        """Until nothing is being saved."""
        from tests.proofs.windows import wait

        saving = (window or self.window).documents.saving
        wait(lambda: not saving.busy)

    def press(self, words: str) -> None:
        """The button of the message that says so."""
        from PySide6.QtCore import QEvent
        from PySide6.QtWidgets import QApplication

        from tests.proofs.windows import press

        for kind in (QEvent.Type.DeferredDelete, QEvent.Type.MetaCall):
            QApplication.sendPostedEvents(None, kind.value)  # older buttons go, new ones show
        self.must(press(self.window, words), f"no button “{words}”")
        self.settle()

    @property
    def told(self) -> bool:
        """Whether something is said."""
        return self.window.messages.isVisible()

    # other programs

    def write_outside(self, path: Path, *, in_place: bool | None = None) -> Journey:
        """Another program saves a file; what it holds then."""
        theirs = self.journey.replace(title=f"Theirs {self.random.random()}")
        data = store._faithful(path, theirs)
        if self.random.random() < 0.5 if in_place is None else in_place:
            path.write_bytes(data)
        else:
            other = path.with_name("outside.tmp")
            other.write_bytes(data)
            os.replace(other, path)
        self.met["outside"] += 1
        return theirs

    # what must be so

    @contextmanager
    def untouched(self, path: Path) -> Generator[None]:
        """Meanwhile nothing is written there, and it is said why."""
        before = path.read_bytes()
        yield
        self.settle()
        if path.read_bytes() != before:
            self.lose(f"{path.name} was overwritten unseen")
        else:
            self.met["refused"] += 1

    @contextmanager
    def kept(self, path: Path) -> Generator[None]:
        """Meanwhile it is overwritten knowingly: what was there is an earlier version of it."""
        before = path.read_bytes()
        yield
        self.settle()
        self.must(path.read_bytes() != before, f"{path.name} was not written")
        if sha256(before).hexdigest()[:32] not in self.versions_of(path):
            self.lose(f"what {path.name} held is kept nowhere")
        else:
            self.met["knowing"] += 1

    def versions_of(self, path: Path) -> set[str]:
        """The first halves of the digests of what is kept of a file, once all is that will be."""
        for window in self.program.windows:
            self.keep_versions(window)
        return {one.digest for one in VersionStore(state_folder("versions")).versions(path)}

    def keep_versions(self, window: MainWindow | None = None) -> None:
        """Until what was saved is kept."""
        from tests.proofs.windows import wait

        done: list[int] = []
        (window or self.window).keeping.versions.measure(done.append)
        wait(lambda: bool(done))

    def must(self, holds: bool, words: str) -> None:
        """Counts what does not hold, and says it."""
        if not holds:
            self.met["wrong"] += 1
            print(f"a door: {words}", flush=True)

    def lose(self, words: str) -> None:
        """Words are nowhere any more."""
        self.met["lost"] += 1
        print(words, flush=True)


@contextmanager
def answering(path: Path) -> Generator[None]:
    """Whoever asks for a new file is given this one."""
    from app.widgets import map_writer

    real, map_writer.ask_new_file = map_writer.ask_new_file, lambda *_, **__: path
    try:
        yield
    finally:
        map_writer.ask_new_file = real


def _keys(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    from PySide6.QtCore import Qt

    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    return {
        "save": (Qt.Key.Key_S, control),
        "save_as": (Qt.Key.Key_S, control | shift),
        "reload": (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        "undo": (Qt.Key.Key_Z, control),
    }[name]
