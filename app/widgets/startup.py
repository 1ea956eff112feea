"""What comes after the first paint, one step at a time so that the window stays awake."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from app.model.journey import Asset, Journey
    from app.session import Session
    from app.widgets.window import MainWindow


class Startup(QObject):
    """Loads the model and the canvas's painter, opens the map, then icons and panels or the start
    page."""

    def __init__(
        self,
        window: MainWindow,
        path: Path | None,
        template: str | None,
        journey: Journey | None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._template = template
        self._journey = journey
        self.wants_map = path is not None or template is not None or journey is not None
        """Whether a map was asked for, rather than the start page."""
        self._rest: Iterator[None] = self._steps()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        window.first_painted.connect(self._timer.start)

    def stop(self) -> None:
        """The window closes before all is loaded: nothing more comes."""
        self._timer.stop()
        self._rest = iter(())

    def _step(self) -> None:
        if next(self._rest, self) is self:
            self._timer.stop()

    def _steps(self) -> Iterator[None]:
        """A map that was asked for is painted before there are icons and panels beside it."""
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
            yield
        window.program.load_icons()
        yield
        if not self.wants_map:
            window.make_start_page()
            yield
        window.workspace.fill(window)
        yield
        window.take_drops()
        yield
        window.is_ready = True
        if self.wants_map and not window.session.started:
            window.show_start_page()
        window.commands.refresh()
        window.ready.emit()

    def _open(self) -> None:
        """The map that was asked for."""
        window = self._window
        if self._path is not None:
            window.documents.open_first(self._path)
        elif self._journey is not None:
            window.documents.take(self._journey)
        elif self._template is not None:
            language = window.program.language.code
            window.documents.new_from_template(self._template, language)


def assets_of(session: Session) -> Callable[[str], Asset | None]:
    """Finds pictures in the map of now."""

    def find(asset_id: str) -> Asset | None:
        from app.model.queries import find_asset

        return find_asset(session.shown, asset_id)

    return find
