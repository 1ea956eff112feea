"""Opening a file beside the window's work: read and laid out on a thread, then taken up."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from app.widgets.bench import Bench
from app.widgets.collecting import many_made
from app.widgets.message_bar import Choice
from app.widgets.plain import isolated
from app.widgets.read_only import tell_read_only
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.errors import FileError
    from app.files.store import Opened
    from app.layout.layouter import Layouter
    from app.widgets.window import MainWindow

SLOW_MS = 500
"""How long opening takes before it is said that it is under way."""


class Opening(QObject):
    """Opens one file at a time in the window, in the place of its map. Nothing of it shows before
    all is read; Esc, whatever else is taken up meanwhile, and `cancel` end it without a trace."""

    over = Signal()
    """Nothing is being opened any more: the map is there, or will not come."""

    def __init__(self, window: MainWindow, opened: Callable[[], object]) -> None:
        """`opened` is called when the map is in the session."""
        super().__init__(window)
        self._window = window
        self._opened = opened
        self.path: Path | None = None
        """The file that is being opened, or about to be."""
        self._shown: Path | None = None
        """The file that is shown, and not yet among those opened last."""
        self._well = self._takes = False
        self._count = 0
        """Which message was shown when it began, or what is said of it."""
        self._back: Callable[[], None] = window.messages.hide
        """Shows again what stood there before that was said."""
        self._bench = Bench(self)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self.tell)
        self._showing = QTimer(self, singleShot=True, interval=0)
        self._showing.timeout.connect(self._show_apart)
        self._painting = QTimer(self, singleShot=True, interval=1)  # what waits already goes first
        self._painting.timeout.connect(self._paint)
        window.session.replaced.connect(self._another_map)

    @property
    def busy(self) -> bool:
        """Whether a file is being opened, or about to be."""
        return self.path is not None

    def expect(self, path: Path) -> None:
        """This file is opened as soon as the window can."""
        self.path = path.absolute()

    def begin(self, path: Path) -> None:
        """Opens a file beside the window's work; what goes wrong is told."""
        path = self._begin(path)
        self._slow.start()
        for one in (self._window, self._window.messages):  # for Esc, and for no longer
            one.installEventFilter(self)
        layouter = self._window.program.drawing.layouter()
        self._bench.order(partial(_read, path, layouter), partial(self._take, layouter))

    def run(self, path: Path) -> bool:
        """Opens a file before this returns; False when it cannot be."""
        self._take(None, _read(self._begin(path)))
        self.finish()
        return self._well

    def finish(self) -> None:
        """Returns once all that has begun is done."""
        self._bench.finish()
        if self._showing.isActive():
            self._show()
        self._list()

    def after(
        self, work: Callable[[], object], otherwise: Callable[[], object] | None = None
    ) -> None:
        """Does something once the file is open, at once when nothing is being opened; `otherwise`
        when the file cannot be opened."""
        if not self.busy:
            work()
            return

        def once() -> None:
            if self._well:
                work()
            elif otherwise is not None:
                otherwise()

        self.over.connect(once, Qt.ConnectionType.SingleShotConnection)

    def cancel(self) -> None:
        """Leaves the window as it is; a map that the session has already comes."""
        if self._showing.isActive():
            self._show()
            self._list()
            return
        self._put_on()
        self._list()
        if self._bench.busy:  # its disk may never answer: what is opened next is not behind it
            self._bench.cancel()
            self._bench = Bench(self)
        self._well = False
        self._end()

    def _begin(self, path: Path) -> Path:
        if self._bench.busy or self._showing.isActive():
            self.cancel()
        self._window.documents.saving.wait()
        self.path = path.absolute()
        self._well = False
        self._count = self._window.messages.count
        return self.path

    def _take(self, layouter: Layouter | None, found: Opened | Exception) -> None:
        """The file was read, or cannot be. A map that the layouter has laid out is not laid out
        again when it is shown."""
        from app.files.errors import FileError

        path = self.path
        assert path is not None
        if isinstance(found, FileError):
            self._end(partial(self._refused, found, path))
            return
        if isinstance(found, Exception):
            self._end(partial(sys.excepthook, type(found), found, found.__traceback__))
            return
        if layouter is not None:
            self._window.canvas.layouter = layouter
        self._takes = True
        try:
            with many_made():
                self._window.session.start(found.journey, path, found.stamp, found.read_only)
        except Exception:
            self._end()
            raise
        finally:
            self._takes = False
        self._well = True
        if self._window.map_shown:
            self._painting.start()
            self._show()
        else:
            self._showing.start()

    def _show_apart(self) -> None:
        """The window is put together in this turn of the event loop, and painted once what waits
        already is done."""
        self._window.setUpdatesEnabled(False)
        try:
            self._show()
        finally:
            self._painting.start()

    def _paint(self) -> None:
        """At once, before whatever waits for the map to be there."""
        self._put_on()
        self._window.canvas.viewport().repaint()
        self._list()

    def _list(self) -> None:
        """After the paint: the settings are written to the disk soon."""
        path, self._shown = self._shown, None
        if path is not None:
            self._window.documents.recent.add(path)

    def _put_on(self) -> None:
        self._painting.stop()
        self._window.setUpdatesEnabled(True)

    def _show(self) -> None:
        """The session has the map: the window shows it."""
        self._showing.stop()
        window, path = self._window, self.path
        if window.messages.count == self._count:  # what is said meanwhile stays
            window.messages.hide()
        if window.session.read_only:
            tell_read_only(window)
        self._shown = path
        self._end(self._opened)

    def _end(self, tell: Callable[[], object] | None = None) -> None:
        was, self.path = self.path, None
        self._slow.stop()
        for one in (self._window, self._window.messages):
            one.removeEventFilter(self)
        if self._window.messages.says(self._words):
            self._back()
        try:
            if tell is not None:
                tell()
        finally:
            if was is not None:
                self.over.emit()

    def _another_map(self) -> None:
        if self.busy and not self._takes:
            self._showing.stop()
            self.cancel()

    def _refused(self, error: FileError, path: Path) -> None:
        from app.widgets.recovering import note_fault, remedies

        note_fault(error)
        choices = remedies(self._window, error, path)
        self._window.messages.show_message(lambda: sentence(error), "error", *choices)

    def tell(self) -> None:
        """Says what is under way."""
        if self._bench.busy:
            messages, choice = self._window.messages, Choice(lambda: self.tr("Cancel"), self.cancel)
            if not messages.says(self._words):
                self._back = messages.to_come_back()
            messages.show_message(self._words, "info", choice)
            self._count = messages.count

    def _words(self) -> str:
        name = isolated(self.path.name) if self.path is not None else ""
        return self.tr("Opening “{name}”…").format(name=name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc that nothing in the window has a use for, and in the message that speaks of it."""
        messages = self._window.messages
        if (
            self.busy
            and self._bench.busy
            and (watched is not messages or messages.says(self._words))
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.cancel()
            return True
        return False


def _read(path: Path, layouter: Layouter | None = None) -> Opened | Exception:
    """The map in a file, laid out; whatever is wrong is handed over, for it is told elsewhere."""
    from app.files.store import load

    try:
        found = load(path)
        if layouter is not None:
            layouter.lay(found.journey)
    except Exception as error:
        return error
    return found
