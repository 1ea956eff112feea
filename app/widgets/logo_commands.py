"""What the menus do with the logo of the map: chosen, replaced, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.journey import Asset
    from app.widgets.picture_reader import Finds, Source
    from app.widgets.window import MainWindow


class LogoCommands(QObject):
    """Works on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    @property
    def asset(self) -> str | None:
        """The picture that is the logo."""
        return self._session.journey.theme.logo if self._session.started else None

    def choose(self) -> None:
        """Asks for a picture and makes it the logo."""
        from app.widgets.picture_reader import Source

        for path in self._window.pictures.ask_for(self.tr("Choose a logo"))[:1]:
            self.take(Source(path))

    def take(self, source: Source) -> None:
        """Makes a picture the logo, or says why not."""

        def done(finds: Finds) -> None:
            for taken in finds.taken[:1]:
                self.put(taken.asset)
            self._window.pictures.tell(finds)

        self._window.pictures.read([source], done)

    def put(self, asset: Asset) -> bool:
        """Makes an asset the logo, no larger than a logo need be."""
        from app.importing.pictures import as_logo
        from app.model import edits

        logo = as_logo(asset)
        return self._session.edit(self.tr("Choose a logo"), lambda j: edits.set_logo(j, logo))

    def remove(self) -> None:
        """Takes the logo away."""
        from app.model import edits

        self._session.edit(self.tr("Remove the logo"), lambda j: edits.set_logo(j, None))
