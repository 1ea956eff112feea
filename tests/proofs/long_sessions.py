"""Long sessions: memory stays as it is, however long somebody works in the same window.

Edits of every kind, mouse, keys, typing, undo, zoom, saves, exports in turn, windows, dialogs,
languages and appearances. What is sampled is the memory in use in one same state: the first map
taken up anew, as opening it does, in the only window, nothing over the inspector, one appearance,
size and zoom, and none of what is kept up to a bound to save time; garbage has been looked for as
the program does while another one has the keyboard.

Steps that can be taken back are kept for as long as the map is open, all of them, as `undo_exact`
shows: they are memory that the user asked for, and go with the map. They are not in the slope;
what each takes is told beside it.

Everything there is to open is opened before the first edit, for what is made once is no growth.
A run too short to be past warming up does the same few edits again and again instead: from the
sixth time on nothing is new in them, so that what is left behind shows after a few dozen.

`python -m tests.proofs.long_sessions MINUTES` goes on for as long as asked (`make soak`).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from app.files import store
from tests.big_maps import big_map
from tests.proofs.editing import Editor
from tests.proofs.measuring import MB, in_use, let_go, slope
from tests.proofs.promise import PROMISES, Proof, counted
from tests.proofs.running import lonely

EDITS = 10_000
BLOCK = 500
"""Edits between two samples."""
GESTURES = 60
"""Events of mouse and keys among them."""
WARM = 0.4
"""The part of the samples that is warming up: fonts, words and forms met for the first time."""
TELLING = 12
"""Fewer samples are mostly warming up."""
MOST = 1.0
"""MB that 1,000 edits may add."""
PANELS = (
    *("parking", "inventory", "find", "outline", "history"),
    *("differences", "theme_editor", "versions"),
)
"""The commands that show them."""
LAP, LAPS, MET = 25, 13, 5
"""Edits that a short run does again, how often, and how many times they are warming up."""
MOST_IN_LAPS = 2.5
"""MB that 1,000 edits may add in a short run, with forty saves and exports and eighty changes of
the language among them."""


def prove(scale: float) -> list[Proof]:
    edits = counted(scale, EDITS, LAP * LAPS)
    with _sitting() as sitting:
        if edits // BLOCK >= TELLING:
            for _ in range(edits // BLOCK):
                sitting.block()
            growth, most = sitting.slope(), MOST
        else:
            for _ in range(edits // LAP):
                sitting.lap()
            growth, most = sitting.usual(), MOST_IN_LAPS
        figure = (
            f"{sitting.edits} edits, {sitting.saves} saves, {sitting.exports} exports, "
            f"{sitting.windows} windows opened and closed: {growth:+.2f} MB per 1,000 edits, "
            f"{sitting.samples[-1][1] / MB:.0f} MB at the end"
        )
        if sitting.steps:
            figure += f"; a step to take back {median(sitting.steps) / 1000:.1f} KB"
    return [Proof(PROMISES["long_sessions"].words, figure, growth < most)]


def soak(minutes: float) -> int:
    """Works on for so long and prints the slopes as it goes; the exit code."""
    until = time.monotonic() + 60 * minutes
    with _sitting() as sitting:
        while time.monotonic() < until:
            sitting.block()
            if len(sitting.samples) % 2 == 0:
                edits, size = sitting.samples[-1]
                print(
                    f"{edits:>9,.0f} edits  {size / MB:6.1f} MB  {sitting.slope():+6.2f} MB per "
                    f"1,000 edits  {sitting.saves} saves  {sitting.exports} exports",
                    flush=True,
                )
        growth, told = sitting.slope(), len(sitting.samples) >= TELLING
    print("flat" if growth < MOST else "it grows" if told else "too short to tell")
    return 1 if told and growth >= MOST else 0


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
        from app.widgets.collecting import begin_leaving_out
        from tests.end_to_end.gestures import Player
        from tests.proofs.windows import open_window, start_program

        self.edits = self.saves = self.exports = self.windows = 0
        self.samples: list[tuple[float, float]] = []
        """After so many edits, so many bytes in use."""
        self.steps: list[float] = []
        """Bytes of a step that can be taken back, at each sample of a long run."""
        self._folder = folder
        begin_leaving_out()
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

    def usual(self) -> float:
        """MB that 1,000 edits add from one half of the laps to the other, the first laps left out:
        by the least of each half, for at times a sample has a third of a megabyte of the C
        library's, not of objects, that the next one has not."""
        sizes = [size for _, size in self.samples[MET:]]
        half = len(sizes) // 2
        return (min(sizes[half:]) - min(sizes[:half])) / half / MB * 1000 / LAP

    def block(self) -> None:
        """Hours of somebody's work, and what they leave in memory."""
        number = len(self.samples)
        if not number:
            self._open_everything()
        self._work(BLOCK, GESTURES)
        self._save()
        for turn in (0, 1):
            self._export((".pdf", ".png", ".svg")[(2 * number + turn) % 3])
        if number % 2:
            self._look_elsewhere()
            self._program.choose_appearance("dark")
        self._sample(steps=True)

    def lap(self) -> None:
        """The same minutes of work each time: no mouse and keys, whose timers never run alike."""
        self._editor = Editor(11)
        self._work(LAP, 0)
        self._save()
        self._export(".pdf")
        self._sample()

    def _work(self, edits: int, gestures: int) -> None:
        from PySide6.QtWidgets import QApplication

        before, played = self.edits, 0
        while self.edits - before < edits:
            for _ in range(25):
                name, journey = self._editor.edit(self._session.journey)
                chosen = [one.id for one in journey.stages[:1]] if (self.edits - before) % 3 else []
                self.edits += self._session.commit(name, journey, select=chosen)
            QApplication.processEvents()
            due = gestures * (self.edits - before) // edits
            if due > played:
                self._player.play(due - played)
                played = due
        self._player.rest()
        for _ in range(20):
            self._session.undo_stack.undo()

    def _save(self) -> None:
        """By the menu, as the window goes on; at times as closing does, which waits for it."""
        from tests.proofs.windows import wait

        documents = self._window.documents
        if self.saves % 4 == 3:
            documents.save()
        else:
            self._window.commands["save"].trigger()
            wait(lambda: not documents.saving.busy)
        if not self._session.clean:
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

    def _open_everything(self) -> None:
        """Each command, panel, window and menu once: what is made for it stays."""
        from PySide6.QtWidgets import QApplication

        from app.widgets.versions.panel import VersionPanel
        from tests.proofs.windows import wait

        window = self._window
        self._session.edit("First", lambda journey: journey.replace(title="Before all edits"))
        self._save()
        for name in PANELS:
            window.commands[name].trigger()
            QApplication.processEvents()
        (panel,) = window.findChildren(VersionPanel)
        wait(lambda: bool(panel.model.entries) and not panel.busy)
        self._every_command()
        self._look_elsewhere()
        self._program.choose_appearance("dark")

    def _every_command(self) -> None:
        """Each command, with something selected, and each menu."""
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QApplication, QMenu
        from shiboken6 import isValid

        from app.model.queries import iter_items
        from app.widgets.actions.table import ACTIONS
        from tests.end_to_end.repertoire import ELSEWHERE

        for spec in ACTIONS:
            if spec.id in ELSEWHERE or spec.id.startswith("language"):
                continue
            items = [place.item.id for place in iter_items(self._session.journey)]
            self._session.select(items[:2])
            self._window.commands[spec.id].trigger()
            QApplication.processEvents()
            self._player.rest()
        for menu in self._window.findChildren(QMenu):
            if isValid(menu):
                menu.popup(self._window.mapToGlobal(QPoint(40, 40)))
                QApplication.processEvents()
                menu.close()
        self._player.rest()

    def _look_elsewhere(self) -> None:
        """Another window on the same kind of map, and the windows that ask."""
        from PySide6.QtWidgets import QApplication, QDialog

        from tests.proofs.windows import close, open_window

        other, window = self._folder / "other.parcours", self._window
        store.save(other, big_map(60, 6, 6))
        close(open_window(self._program, other))
        self.windows += 1
        for show in (
            window.show_preferences,
            window.show_export,
            window.show_shortcuts,
            window.show_about,
        ):
            show()
            for _ in range(5):
                QApplication.processEvents()
            for dialog in window.findChildren(QDialog):
                dialog.close()
        window.activateWindow()

    def _sample(self, *, steps: bool = False) -> None:
        """Takes up the first map anew; all is as at every other sample. With `steps` what they
        take is measured too."""
        session = self._session
        count, full = session.undo_stack.count(), 0.0
        if steps:
            self._settle()
            full = in_use()
        title = f"After {self.edits:07} edits"
        session.start(self._first.replace(title=title), session.path, session.stamp)
        self._settle()
        self.samples.append((self.edits, in_use()))
        if steps:
            self.steps.append((full - self.samples[-1][1]) / max(1, count))

    def _settle(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtGui import QGuiApplication, QPixmapCache
        from PySide6.QtWidgets import QApplication

        from app.widgets.collecting import reclaim
        from tests.proofs.windows import close, rest

        for other in tuple(self._program.windows):
            if other is not self._window:  # a command has opened it
                close(other)
                self.windows += 1
        self._window.keeping.versions.hide()
        self._window.tables.hide()
        self._session.select([])
        if self._program.appearance.choice != "light":
            self._program.choose_appearance("light")
        for language in ("fr", "en"):  # the inspector makes its forms anew
            self._program.choose_language(language)
        QGuiApplication.clipboard().clear()
        self._window.resize(1100, 760)
        self._window.canvas.fit()
        for _ in range(3):
            rest()  # a version of a save that is just being kept takes a third of a megabyte
            for _ in range(2):
                QApplication.processEvents()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            reclaim()  # what goes may let go of more
        QPixmapCache.clear()
        let_go()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="parcours-soak-") as home:
        os.environ.update(lonely(Path(home)))
        sys.exit(soak(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0))
