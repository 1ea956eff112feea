"""What comes after the first paint, one step at a time so that the window stays awake."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from app.widgets.collecting import end_start

if TYPE_CHECKING:
    from app.model.journey import Asset, Journey
    from app.session import Session
    from app.widgets.begun import Begun
    from app.widgets.keeping.remembered import Remembered
    from app.widgets.window import MainWindow


PATIENCE_MS = 5_000
"""How long the map is waited for before all the rest comes without it: its disk may never answer,
and other windows come after this one."""


class Wanted(NamedTuple):
    """What a window is opened on: one of these, or nothing for the start page."""

    path: Path | None = None
    template: str | None = None
    journey: Journey | None = None
    remembered: Remembered | None = None
    begun: Begun | None = None
    """How the journey was started."""
    unsaved: bool = False
    """Whether the journey is unsaved from the first."""


NOTHING = Wanted()


class Startup(QObject):
    """Loads the model and the canvas's painter, opens the map, then icons and panels or the start
    page."""

    def __init__(self, window: MainWindow, wanted: Wanted) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self.wants_map = any(wanted)
        """Whether a map was asked for, rather than the start page."""
        self.gone = False
        """Whether the map that was remembered was not found."""
        self._waits = False
        self._rest: Iterator[None] = self._steps()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._go_on)
        window.first_painted.connect(self._timer.start)
        window.documents.expect(wanted.path)
        window.documents.opening.over.connect(self._go_on)

    @property
    def remembered(self) -> Remembered:
        """What brings the window back that is not ready yet."""
        from app.widgets.keeping.remembered import Remembered

        wanted = self._wanted
        path = str(wanted.path.absolute()) if wanted.path is not None else ""
        return wanted.remembered or Remembered(path)

    def stop(self) -> None:
        """The window closes before all is loaded: nothing more comes."""
        self._timer.stop()
        self._late.stop()
        self._rest = iter(())
        end_start()

    def _step(self) -> None:
        try:
            if next(self._rest, self) is self:
                self._timer.stop()
        except Exception:
            end_start()
            raise

    def _go_on(self) -> None:
        """The map is there, or does not come, or not soon."""
        if self._waits:
            self._waits = False
            self._late.stop()
            self._timer.start()

    def _steps(self) -> Iterator[None]:
        """A map that was asked for is painted before there is what edits it, and icons and panels
        beside it."""
        window = self._window
        drawing = window.program.drawing
        yield
        painter = drawing.painter(assets_of(window.session))
        window.canvas.attach(window.session, drawing.layouter(), painter)
        window.keeping.begin()
        yield
        if self.wants_map:
            try:
                self._open()
            except Exception as error:  # told, and the window can be used
                sys.excepthook(type(error), error, error.__traceback__)
                window.documents.opening.cancel()
            if window.documents.opening.busy:
                self._waits = True
                self._timer.stop()
                self._late.start()
                yield  # it is painted before anything else is done
            yield
        window.canvas.take_hands()
        yield
        window.keeping.prepare()
        yield
        window.program.load_icons()
        yield
        if not self.wants_map:
            window.make_start_page()
            yield
        yield from window.workspace.fill(window)
        yield
        if not self.wants_map:
            yield from window.workspace.rehearse(window)
            yield
        window.take_drops()
        yield
        window.is_ready = True
        if self.wants_map and not window.session.started:
            window.show_start_page()
        if self._wanted.remembered is not None:
            from app.widgets.keeping.opening_again import put_back

            remembered = self._wanted.remembered
            window.documents.opening.after(lambda: put_back(window, remembered))
        window.commands.refresh()
        end_start()
        window.ready.emit()

    def _open(self) -> None:
        """The map that was asked for."""
        window, wanted = self._window, self._wanted
        if wanted.path is not None:
            window.documents.open_first(wanted.path)
        elif wanted.journey is not None:
            window.documents.take(wanted.journey, wanted.begun, wanted.unsaved)
        elif wanted.template is not None:
            language = window.program.language.code
            window.documents.new_from_template(wanted.template, language)
        elif wanted.remembered is not None:
            from app.widgets.keeping.opening_again import take_up

            self.gone = not take_up(window, wanted.remembered)


def assets_of(session: Session) -> Callable[[str], Asset | None]:
    """Finds pictures in the map of now."""

    def find(asset_id: str) -> Asset | None:
        from app.model.queries import find_asset

        return find_asset(session.shown, asset_id)

    return find
