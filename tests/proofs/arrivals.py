"""The doors of a window by which things come in: files dropped on it, and what other programs have
copied. One process for each door; what dies is followed by another, for the rest. What each takes
of memory is told over what the window holds anyway."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.proofs.watching import (
    MEGABYTES,
    OWN,
    ROOT,
    SECONDS,
    Case,
    Ears,
    Measured,
    open_sockets,
    was_opened,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from app.widgets.program import Program
    from app.widgets.window import MainWindow

_LONGEST = 30
"""Seconds of processor that one thing may take before the process is ended."""
PLACE = "window-"
"""How the folders begin that the files are brought in from."""
_NOTHING = ("empty", "blank", "zeros")
"""Files of which nothing can come."""
_ADDRESSES = 4_000_000_000
_GONE = "the window is gone"
_PATIENCE = 120.0
"""Seconds in which a window must have done with something, however busy the machine is."""


class Arrival(NamedTuple):
    """What a file is called that is brought in there, and how that is done."""

    name: str
    bring: Callable[[MainWindow, Path], object]
    large: bool = False
    """Whether files of hundreds of megabytes can come that way."""


def _dropped_on_window(window: MainWindow, path: Path) -> None:
    from PySide6.QtCore import QPointF

    _drop(window, QPointF(300.0, 5.0), path)


def _dropped_on_map(window: MainWindow, path: Path) -> None:
    """Beside the first note."""
    from app.model.queries import iter_items

    canvas = window.canvas
    first = next(iter(iter_items(window.session.journey))).item.id
    place = canvas.to_viewport(canvas.scene().place_of(first))
    _drop(canvas.viewport(), place.center(), path)


def _drop(onto: Any, at: Any, path: Path) -> None:
    from PySide6.QtCore import QMimeData, Qt, QUrl
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
    from PySide6.QtWidgets import QApplication

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at.toPoint(), actions, data, button, keys)
    QApplication.sendEvent(onto, entered)
    if entered.isAccepted():
        QApplication.sendEvent(onto, QDragMoveEvent(at.toPoint(), actions, data, button, keys))
        QApplication.sendEvent(onto, QDropEvent(at, actions, data, button, keys))


def _pasted(*kinds: str) -> Callable[[MainWindow, Path], None]:
    def paste(window: MainWindow, path: Path) -> None:
        _paste(window, dict.fromkeys(kinds, path.read_bytes()))

    return paste


def _pasted_into_text(window: MainWindow, path: Path) -> None:
    """While a note is being written."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from app.model.queries import iter_items

    first = next(iter(iter_items(window.session.journey))).item.id
    window.canvas.setFocus()
    window.session.select([first])
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    _paste(window, dict.fromkeys(("text/html", "text/plain", "image/png"), path.read_bytes()))
    window.finish_editing()


def _paste(window: MainWindow, held: dict[str, bytes]) -> None:
    """Ctrl+V, of what another program holds in those kinds."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    data = _foreign(held)
    QGuiApplication.clipboard().setMimeData(data)
    to = QApplication.focusWidget() if window.canvas.editing else None
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(to or window.canvas, Qt.Key.Key_V, control)


def _foreign(held: dict[str, bytes]) -> QMimeData:
    """As Qt gives what another program holds: asked for a picture, it decodes what is there."""
    from PySide6.QtCore import QByteArray, QMimeData
    from PySide6.QtGui import QImage

    pictures = [data for name, data in held.items() if name.startswith("image/")]
    names = [*held, *(["application/x-qt-image"] if pictures else [])]

    class Foreign(QMimeData):
        def formats(self) -> list[str]:
            return names

        def hasFormat(self, mimetype: str) -> bool:
            return mimetype in names

        def retrieveData(self, mimetype: str, _type: object) -> object:
            if mimetype == names[-1] and pictures:
                return QImage.fromData(pictures[0])
            return QByteArray(held[mimetype]) if mimetype in held else None

    return Foreign()


ARRIVALS: dict[str, Arrival] = {
    "dropped on the window": Arrival("map.parcours", _dropped_on_window, True),
    "dropped as a persona": Arrival("who.persona", _dropped_on_window),
    "dropped as a theme": Arrival("look.theme", _dropped_on_window),
    "dropped as a picture": Arrival("picture.png", _dropped_on_map, True),
    "dropped as a table": Arrival("table.csv", _dropped_on_map, True),
    "dropped as words": Arrival("words.txt", _dropped_on_map),
    "pasted as a part of a map": Arrival("held", _pasted("application/x-parcours+json")),
    "pasted as a page": Arrival("held", _pasted("text/html", "text/plain")),
    "pasted as words": Arrival("held", _pasted("text/plain")),
    "pasted as a picture": Arrival("held", _pasted("image/png")),
    "pasted as a drawing": Arrival("held", _pasted("image/svg", "text/plain")),
    "pasted into a text": Arrival("held", _pasted_into_text),
}


def measured_in_windows(cases: Sequence[Case], watch: int) -> list[Measured]:
    """Brings each in by its door (a name of `ARRIVALS`); `watch` tells of the secret."""
    found: list[Measured] = []
    for door in dict.fromkeys(case.door for case in cases):
        left = [case for case in cases if case.door == door]
        while left:
            told = list(_told(left, watch))
            found += told
            left = left[len(told) :]
            said = bool(told) and told[-1].trouble.startswith(_GONE)
            if left and not said:  # it ended in the midst of one
                found.append(Measured(left.pop(0), 0.0, 0.0, 0, 0, _GONE))
    return found


def _told(cases: Sequence[Case], watch: int) -> Iterator[Measured]:
    """What a process tells of them until it ends."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        try:
            _run(cases, watch, into)
        except BaseException as error:
            told = f"{_GONE}: {type(error).__name__}: {error}"[:200]
            os.write(into, json.dumps((0.0, 0.0, 0, 0, told)).encode() + b"\n")
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as lines:
        for case, line in zip(cases, lines, strict=False):
            yield Measured(case, *json.loads(line))
    os.waitpid(child, 0)


def _run(cases: Sequence[Case], watch: int, into: int) -> None:
    """In the child: a window, and each brought in, measured by itself."""
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    guest = _Guest(cases[0].path.parent.parent, watch)
    for case in cases:
        limit = int(time.process_time()) + _LONGEST
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
        os.write(into, json.dumps(guest.take(case)).encode() + b"\n")


class _Guest:
    """A window into which things come, the same again for each."""

    def __init__(self, folder: Path, watch: int) -> None:
        from app.files import store
        from app.model.reading import read_journey
        from tests.proofs.windows import open_window, start_program

        self._home = folder / f"home-{os.getpid()}"
        self._home.mkdir()
        self._watch = watch
        self._program: Program = start_program(self._home)
        path = self._home / "own.parcours"
        sound = (ROOT / "tests" / "samples" / "version-1.parcours").read_bytes()
        self._stamp = store.save(path, read_journey(sound).journey)
        self._path = path
        self._window = open_window(self._program, path)
        self._first = self._window.session.journey
        self._errors: list[str] = []
        sys.excepthook = lambda kind, error, _: self._errors.append(f"{kind.__name__}: {error}")
        self._sockets = open_sockets()
        self._ears = Ears(OWN)

    def take(self, case: Case) -> tuple[float, float, int, int, str]:
        """Has it come in; what that took, and what must not have been."""
        home = os.environ.get("HOME", str(self._home))
        places = str(case.path.parent.parent.resolve() / PLACE)
        self._ears.allowed = (*OWN, str(self._home), os.path.realpath(home), places)
        self._ears.forget()
        Path("/proc/self/clear_refs").write_text("5")  # the most memory is counted from here on
        before, count = time.process_time(), self._window.messages.count
        held = _memory("VmRSS")
        late = False
        try:
            ARRIVALS[case.door].bring(self._window, case.path)
            self._settle()
        except TimeoutError:
            late = True
        except Exception as error:
            self._errors.append(f"{type(error).__name__}: {error}"[:200])
        seconds = time.process_time() - before
        megabytes = _memory("VmHWM") - held
        self._ears.look(self._sockets)
        trouble = [*self._errors, *self._ears.foreign, *self._ears.sockets]
        if late:
            trouble.append("the window never has done with it")
        if was_opened(self._watch):
            self._ears.foreign.append("secret")
            trouble.append("a file that it names was opened")
        if seconds > SECONDS:
            trouble.append(f"{seconds:.1f} s")
        if megabytes > MEGABYTES:
            trouble.append(f"{megabytes:.0f} MB")
        journey = self._window.session.journey
        came = journey is not self._first or len(self._program.windows) > 1
        if not came and count == self._window.messages.count and case.name not in _NOTHING:
            trouble.append("nothing came of it, and nothing is said")
        foreign, sockets = len(self._ears.foreign), len(self._ears.sockets)
        self._begin_again()
        return seconds, megabytes, foreign, sockets, "; ".join(trouble)[:2000]

    def _settle(self) -> None:
        """Until all is read, shown, or refused."""
        from PySide6.QtWidgets import QApplication

        from tests.proofs.windows import wait

        for _ in range(3):
            QApplication.processEvents()
        reader = self._window.pictures._reader
        wait(lambda: reader is None or not reader.busy, _PATIENCE)
        wait(lambda: all(window.is_ready for window in self._program.windows), _PATIENCE)
        QApplication.processEvents()

    def _begin_again(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtWidgets import QApplication

        from app.widgets.collecting import reclaim
        from tests.proofs.windows import close, wait

        self._errors.clear()
        for window in tuple(self._program.windows):
            if window is not self._window:
                close(window)
        self._window.pictures.cancel()
        self._window.finish_editing()
        QGuiApplication.clipboard().clear()
        self._window.session.start(self._first, self._path, self._stamp)
        self._window.messages.hide()
        self._window.activateWindow()
        wait(self._window.isActiveWindow)
        self._window.canvas.setFocus()
        for _ in range(2):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        reclaim()


def _memory(kind: str) -> float:
    """MB that the process holds (`VmRSS`), or has held at most since that was counted anew."""
    for line in Path("/proc/self/status").read_text("ascii", "replace").splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) / 1000
    return 0.0
