"""The real program in this process, for rows: its window on a map, its paints, its events."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.window import MainWindow
    from benchmarks.lines import Line

SIZE = (1600, 1000)
_WAKE = 20
"""How often it is looked at least whether what is waited for is so, ms."""


def spin(until: float) -> None:
    """Keeps a thread as busy as Python can be until then, by `time.perf_counter`."""
    while time.perf_counter() < until:
        sum(range(1000))


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Running:
    """The program, with one window of `SIZE`."""

    def __init__(self, journey: Journey | None = None) -> None:
        from app.painting import set_up_painting
        from app.widgets.collecting import begin_leaving_out
        from app.widgets.program import Program
        from app.widgets.window import MainWindow

        set_up_painting()
        begin_leaving_out()
        self.app = QApplication.instance() or QApplication(["parcours"])
        self._folder = TemporaryDirectory(prefix="parcours-settings-")
        place = str(Path(self._folder.name) / "settings.ini")  # not a device: Qt replaces it
        settings = QSettings(place, QSettings.Format.IniFormat)
        settings.setValue("language", "en")
        self.program = Program(self.app, MainWindow, settings)
        self.window = self.opened(journey)

    def opened(self, journey: Journey | None = None) -> MainWindow:
        """Another window, on a map, painted."""
        window = self.program.open_window(journey=journey)
        window.resize(*SIZE)
        self.until(lambda: window.is_ready)
        self.settle()
        return window

    def settle(self) -> None:
        """All that is under way is done and painted."""
        for _ in range(5):
            self.app.processEvents()

    def until(self, done: Callable[[], bool], most: float = 120.0) -> None:
        """Runs the event loop until something is so. TimeoutError after `most` seconds. Between
        events it sleeps, as the program's own does: it would hold up threads otherwise."""
        end = time.monotonic() + most
        wakes = QTimer()
        wakes.start(_WAKE)
        while not done():
            if time.monotonic() > end:
                raise TimeoutError
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def painted(self, paints: Paints, work: Callable[[], object]) -> None:
        """Does something and waits until that is painted. TimeoutError when it never is."""
        before = paints.count
        work()
        self.until(lambda: paints.count > before, 5.0)

    def close(self) -> None:
        """Closes every window without a question, and ends the program as its last window does:
        what its threads still do is done."""
        for window in list(self.program.windows):
            window.session.undo_stack.setClean()
            window.close()
        QTimer.singleShot(0, self.app.quit)
        self.app.exec()


class Beats:
    """The longest time for which the event loop answered nothing, ms, while `work` was done."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def longest(self, start: Callable[[], object], done: Callable[[], bool]) -> float:
        """Beats a timer each ms from before `start` until `done`, and once after."""
        gaps: list[float] = []
        last = time.perf_counter()
        timer = QTimer()

        def beat() -> None:
            nonlocal last
            now = time.perf_counter()
            gaps.append((now - last) * 1000)
            last = now

        timer.timeout.connect(beat)
        timer.start(1)
        QTimer.singleShot(0, start)
        begun = len(gaps)
        self._running.until(lambda: len(gaps) > begun + 2 and done())
        end = len(gaps) + 1
        self._running.until(lambda: len(gaps) > end)
        timer.stop()
        return max(gaps)


def start_page_drawn(window: MainWindow) -> bool:
    """Whether the start page shows all that it has to show."""
    from app.widgets.start_page import StartPage

    page = window.findChild(StartPage)
    return page is not None and bool(page.templates.cards) and not page.bench.busy


def saved_map(notes: int, folder: Path, *, seed: int = 1, stages: int = 0, lanes: int = 0) -> Path:
    """A large map as a file; the same for the same seed."""
    from app.files.store import save

    path = folder / f"map-{notes}-{seed}.parcours"
    save(path, large_map(notes, seed=seed, stages=stages, lanes=lanes))
    return path


def large_map(notes: int, *, seed: int = 1, stages: int = 0, lanes: int = 0) -> Journey:
    """A map of the shape that people would give so many notes."""
    from tests.big_maps import big_map

    shapes = {50: (8, 6), 500: (20, 10), 5000: (40, 25), 20000: (60, 60)}
    usual = shapes.get(notes, (20, 10))
    return big_map(notes, stages or usual[0], lanes or usual[1], seed)


def collected() -> None:
    """Garbage goes, and what stays is left out of collections to come."""
    gc.collect()
    gc.freeze()


def on_each(
    sizes: Iterable[int], measure: Callable[[Running, MainWindow, int], Iterator[Line]]
) -> Iterator[Line]:
    """Lines of a measure taken in a window on a map of each size, at 100 % and full of notes."""
    running = Running()
    for notes in sizes:
        window = running.opened(large_map(notes))
        window.canvas.zoom_to(1.0)
        sheet = window.canvas.sheet_size()
        window.canvas.look_at(QPointF(sheet.width() / 2, sheet.height() / 2))
        running.settle()
        collected()
        yield from measure(running, window, notes)
        window.session.undo_stack.setClean()
        window.close()
        running.settle()
    running.close()
