"""The real program as a child that is told what to do: lines of JSON in, lines of JSON out.

`python -m tests.proofs.acting [file]` starts it as a user does. Each line is `[what, …]`; what is
done is answered by its result, when the windows have come to rest.
"""

from __future__ import annotations

import json
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from app.widgets import program as programs
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.keeping.recovery import Recovery
from app.widgets.window import MainWindow

_POLL = 10
"""How often it is looked for something to do, ms."""


class Actor(QObject):
    """Does what it is told in the windows of the program."""

    def __init__(self, program: programs.Program) -> None:
        super().__init__(program)
        self._program = program
        self._told: queue.SimpleQueue[list[Any]] = queue.SimpleQueue()
        self._waiting: list[Any] | None = None
        threading.Thread(target=self._listen, daemon=True).start()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._told.put(json.loads(line))

    def _look(self) -> None:
        if self._waiting is None:
            try:
                self._waiting = self._told.get_nowait()
            except queue.Empty:
                return
        if not self._at_rest():
            return
        (what, *how), self._waiting = self._waiting, None
        act: Callable[..., Any] = getattr(self, f"do_{what}")
        try:
            answer = act(*how)
        except Exception:
            answer = {"failed": traceback.format_exc()}
        print(json.dumps(answer), flush=True)

    def _at_rest(self) -> bool:
        windows, kept = self._program.windows, self._program.open_windows
        ready = bool(windows) and all(one.is_ready for one in windows)
        looked = [not one.looking for one in self._program.findChildren(Recovery)]
        return ready and kept is not None and not kept.opening and looked == [True]

    def _window(self, number: int) -> MainWindow:
        return self._program.windows[number]

    def do_open(self, *paths: str) -> None:
        """Opens files, as the dialog does."""
        self._window(0).documents.open_all(map(Path, paths))

    def do_new(self, template: str) -> None:
        """Starts a map."""
        self._window(0).documents.new_in_language(template)

    def do_size(self, number: int, width: int, height: int) -> None:
        """Gives a window another size, and a place where it is whole on a small screen."""
        self._window(number).setGeometry(40 + 20 * number, 60 + 20 * number, width, height)

    def do_write(self, number: int, text: str, finish: bool = True) -> None:
        """Writes a text into a note, letter by letter, and finishes it or leaves it open."""
        window = self._window(number)
        notes = [
            item.id
            for lane in window.session.journey.lanes
            for cell in lane.cells
            for item in cell.items
            if item.kind == "note"
        ]
        window.canvas.setFocus()
        window.session.select([notes[len(text) % len(notes)]])
        window.canvas.edit_selection()
        field = window.canvas.findChild(TextEditor)
        assert field is not None
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.MoveToEndOfDocument))
        QTest.keyClicks(field, text)
        if finish:
            window.finish_editing()

    def do_look(self, number: int, zoom: float, x: float, y: float) -> None:
        """Goes to a place on the map, in parts of the sheet."""
        canvas = self._window(number).canvas
        size = canvas.sheet_size()
        canvas.zoom_to(zoom)
        canvas.look_at(QPointF(size.width() * x, size.height() * y))

    def do_save(self, number: int) -> bool:
        """Saves a map into its file."""
        return self._window(number).documents.save()

    def do_table(self, number: int, page: str) -> None:
        """Shows a table below the map."""
        self._window(number).tables.bring(page)

    def do_tell(self) -> list[dict[str, Any]]:
        """What all windows show."""
        return [_told(one) for one in self._program.windows]

    def do_write_down(self) -> bool:
        """What is open and what is unsaved is in the program's own folder."""
        for window in self._program.windows:
            journalling = window.keeping.journalling
            if journalling is not None:
                journalling.write_down()
        return self._program.open_windows is not None and self._program.open_windows.write()

    def do_quit(self) -> None:
        """Ends the program as Ctrl+Q does, once this is answered."""
        QTimer.singleShot(0, self._window(0), self._window(0).commands["quit"].trigger)


def _told(window: MainWindow) -> dict[str, Any]:
    session, canvas = window.session, window.canvas
    middle = canvas.to_sheet(QPointF(canvas.viewport().rect().center()))
    frame = window.geometry()
    return {
        "path": str(session.path or ""),
        "clean": session.clean,
        "words": session.shown.model_dump_json() if session.started else "",
        "zoom": canvas.zoom,
        "middle": [middle.x(), middle.y()],
        "fitting": canvas.place.fitting,
        "top": canvas.place.top,
        "frame": [frame.x(), frame.y(), frame.width(), frame.height()],
        "selection": list(session.selection),
        "table": window.tables.page,
    }


class Watched(programs.Program):
    """The program, with somebody who acts in it."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        Actor(self)


def main() -> int:
    """Starts the program; its exit code."""
    from app.widgets.keeping.endings import SIGNALS
    from app.widgets.launch import run_window

    for name in SIGNALS:  # a proof in the background of a shell would have the program ignore some
        signal.signal(signal.Signals[name], signal.SIG_DFL)
    programs.Program = Watched
    return run_window([Path(one) for one in sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
