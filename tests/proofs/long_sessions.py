"""Long sessions: memory stays as it is, however long somebody works in the same window.

Edits of every kind, mouse, keys, typing, undo, zoom, saves, exports in turn, windows, dialogs,
languages and appearances. What is sampled is the memory in use in one same
state: everything undone and the history gone with it (steps that can be taken back cost what
`undo_exact` says, and are meant to stay), nothing selected, one appearance, size and zoom, no form
of the inspector made yet in the language of now, and none of the pictures that Qt keeps up to a
bound. `python -m tests.proofs.long_sessions MINUTES` goes on for as long as asked (`make soak`).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.files import store
from tests.big_maps import big_map
from tests.proofs.editing import Editor
from tests.proofs.measuring import MB, in_use, slope
from tests.proofs.promise import PROMISES, Proof, counted
from tests.proofs.running import lonely

EDITS = 10_000
BLOCK = 250
"""Edits between two samples."""
GESTURES = 30
"""Events of mouse and keys among them."""
WARM = 0.4
"""The part of the samples that is warming up: fonts, words and windows met for the first time."""
TELLING = 24
"""Fewer samples are mostly warming up, which takes some 2,500 edits."""
MOST = 1.0
"""MB that 1,000 edits may add."""


def prove(scale: float) -> list[Proof]:
    edits = counted(scale, EDITS, BLOCK)
    with _sitting() as sitting:
        for _ in range(edits // BLOCK):
            sitting.block()
        growth = sitting.slope()
        figure = (
            f"{sitting.edits} edits, {sitting.saves} saves, {sitting.exports} exports, "
            f"{sitting.windows} windows opened and closed: {growth:+.2f} MB per 1,000 edits, "
            f"{sitting.samples[-1][1] / MB:.0f} MB at the end"
        )
        told = len(sitting.samples) < TELLING or growth < MOST
    return [Proof(PROMISES["long_sessions"].words, figure, told)]


def soak(minutes: float) -> int:
    """Works on for so long and prints the slopes as it goes; the exit code."""
    until = time.monotonic() + 60 * minutes
    with _sitting() as sitting:
        while time.monotonic() < until:
            sitting.block()
            if len(sitting.samples) % 10 == 0:
                edits, size = sitting.samples[-1]
                print(
                    f"{edits:>9,.0f} edits  {size / MB:6.1f} MB  {sitting.slope():+6.2f} MB per "
                    f"1,000 edits  {sitting.saves} saves  {sitting.exports} exports",
                    flush=True,
                )
        growth = sitting.slope()
    print("flat" if growth < MOST else "it grows")
    return 0 if growth < MOST else 1


@contextmanager
def _sitting() -> Iterator[_Sitting]:
    with tempfile.TemporaryDirectory(prefix="parcours-long-") as name:
        sitting = _Sitting(Path(name))
        try:
            yield sitting
        finally:
            sitting.end()


class _Sitting:
    """Somebody at one window for a long time."""

    def __init__(self, folder: Path) -> None:
        from tests.end_to_end.gestures import Player
        from tests.proofs.windows import open_window, start_program

        self.edits = self.saves = self.exports = self.windows = 0
        self.samples: list[tuple[float, float]] = []
        """After so many edits, so many bytes in use."""
        self._folder = folder
        self._program = start_program(folder)
        store.save(folder / "map.parcours", big_map(150, 8, 11))
        self._window = open_window(self._program, folder / "map.parcours")
        self._session = self._window.session
        self._first = self._session.journey
        self._editor = Editor(11)
        self._player = Player(self._window, 12)
        sys.excepthook = lambda _kind, error, _trace: self._player.failures.append(error)

    def end(self) -> None:
        from tests.proofs.windows import close

        self._player.stop()
        close(self._window)

    def slope(self) -> float:
        """MB that 1,000 edits add, warming up left out."""
        warm = self.samples[int(len(self.samples) * WARM) :]
        return slope(warm) / MB * 1000 if len(warm) > 1 else 0.0

    def block(self) -> None:
        """An hour of somebody's work, and what it leaves in memory."""
        from PySide6.QtWidgets import QApplication

        number = len(self.samples)
        before = self.edits
        while self.edits - before < BLOCK:
            for _ in range(25):
                name, journey = self._editor.edit(self._session.journey)
                chosen = [one.id for one in journey.stages[:1]] if self.edits % 3 else []
                self.edits += self._session.commit(name, journey, select=chosen)
            QApplication.processEvents()
            self._player.play(GESTURES // 10)
        self._player.rest()
        self._save()
        self._export((".pdf", ".png", ".svg")[number % 3])
        if number % 4 == 1:
            self._look_elsewhere()
        self._program.choose_appearance("dark")
        self._sample()

    def _save(self) -> None:
        if not self._window.documents.save():
            raise RuntimeError(self._window.messages.text)
        self.saves += 1

    def _export(self, suffix: str) -> None:
        from app.model.scope import Scope
        from app.widgets.exporting.job import ExportJob, ExportOrder
        from tests.proofs.windows import wait

        failed: list[Exception] = []
        order = ExportOrder(self._folder / f"map{suffix}")
        job = ExportJob(self._session.journey, Scope(), order)
        job.failed.connect(failed.append)
        job.start()
        wait(job.isFinished, 120)
        if failed:
            raise failed[0]
        self.exports += 1

    def _look_elsewhere(self) -> None:
        """Another window on the same kind of map, and the windows that ask."""
        from PySide6.QtWidgets import QApplication, QDialog

        from tests.proofs.windows import close, open_window

        other = self._folder / "other.parcours"
        store.save(other, big_map(60, 6, 6))
        close(open_window(self._program, other))
        self.windows += 1
        for show in (self._window.show_preferences, self._window.show_export):
            show()
            for _ in range(5):
                QApplication.processEvents()
            for dialog in self._window.findChildren(QDialog):
                dialog.close()
        self._window.activateWindow()

    def _sample(self) -> None:
        """Undoes everything, and forgets it by one edit more; all is as at every other sample."""
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtGui import QGuiApplication, QPixmapCache
        from PySide6.QtWidgets import QApplication

        self._program.choose_appearance("light")
        for language in ("fr", "en"):
            self._program.choose_language(language)
        stack = self._session.undo_stack
        while stack.canUndo():
            stack.undo()
        self._session.select([])
        title = f"After {self.edits:07} edits"
        self._session.edit("First", lambda _journey: self._first.replace(title=title))
        QGuiApplication.clipboard().clear()
        self._window.resize(1100, 760)
        self._window.canvas.fit()
        for _ in range(5):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QPixmapCache.clear()
        self.samples.append((self.edits, in_use()))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="parcours-soak-") as home:
        os.environ.update(lonely(Path(home)))
        sys.exit(soak(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0))
