"""What the menus do with pictures: added, replaced, cropped; and the word on what is being read."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.state import home_folder
from app.widgets.file_dialogs import ask_files
from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from app.model.edits.pasting import Target
    from app.model.items import PictureUse
    from app.widgets.picture_reader import Done, Finds, PictureReader, Source
    from app.widgets.window import MainWindow

_PATIENCE_MS = 300
"""Reading that takes no longer says nothing."""

FOLDER = "pictures/folder"
"""The setting that keeps where pictures were last chosen."""


class PictureCommands(QObject):
    """Works on the session of one window. Called only while a map is open, but for `cancel`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._messages = window.messages
        self._reader: PictureReader | None = None
        self._done = 0
        self._all = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self._say_reading)
        window.session.replaced.connect(self.cancel)

    @property
    def chosen(self) -> list[PictureUse]:
        """The pictures that are selected, when nothing else is."""
        from app.model.items import PictureUse

        session = self._session
        items = session.lookup.find_items(session.journey, session.selection)
        found = [item for item in items if isinstance(item, PictureUse)]
        return found if len(found) == len(session.selection) else []

    @property
    def cropped(self) -> bool:
        """Whether all the selected pictures fill their frames."""
        chosen = self.chosen
        return bool(chosen) and all(one.fit == "crop" for one in chosen)

    def add(self, at: Target | None = None) -> None:
        """Asks for pictures and adds them at a place, or where the selection says."""
        paths = self.ask_for(self.tr("Add pictures"))
        if paths:
            from app.widgets.picture_reader import Source

            self._window.clipboard.taking.take_pictures([Source(path) for path in paths], at)

    def replace(self) -> None:
        """Asks for a picture and shows it in the place of those selected."""
        ids = [one.id for one in self.chosen]
        paths = self.ask_for(self.tr("Replace picture"))[:1] if ids else []
        if paths:
            self.replace_with(ids, paths[0])

    def replace_with(self, ids: Sequence[str], path: Path) -> None:
        """Shows a file's picture in the place of others, which keep their words and their fit."""
        from app.widgets.picture_reader import Source

        def done(finds: Finds) -> None:
            for taken in finds.taken:
                self._put(ids, taken.asset)
            self.tell(finds)

        self.read([Source(path)], done)

    @property
    def named(self) -> str | None:
        """The picture that all the selected pictures and personas show, if it is one."""
        from app.model.queries import find_persona

        session = self._session
        if not session.started or not session.selection:
            return None
        names = {one.asset for one in self.chosen}
        if not names:
            found = [find_persona(session.journey, one) for one in session.selection]
            names = {one.portrait if one is not None else None for one in found}
        return names.pop() if len(names) == 1 else None

    def replace_everywhere(self, asset: str | None) -> None:
        """Asks for a picture and shows it wherever the map shows another."""
        paths = self.ask_for(self.tr("Replace this picture everywhere"))[:1] if asset else []
        if asset and paths:
            self.replace_everywhere_with(asset, paths[0])

    def replace_everywhere_with(self, asset: str, path: Path) -> None:
        """Shows a file's picture wherever the map shows another, as one step, and says where."""
        from app.importing.pictures import as_logo
        from app.model import edits
        from app.widgets.picture_reader import Source

        def done(finds: Finds) -> None:
            outcome: Callable[[], str] | None = None
            for taken in finds.taken[:1]:
                count = edits.places_of_picture(self._session.journey, asset)
                label = self.tr("Replace picture everywhere")
                logo = as_logo(taken.asset) if self._window.logo.asset == asset else None
                if count and self._session.edit(
                    label,
                    lambda j, new=taken.asset, logo=logo: edits.replace_picture(
                        j, asset, new, logo
                    ),
                ):
                    outcome = lambda: self.tr("%n place(s) show the new picture.", "", count)  # noqa: E731, B023
            self.tell(finds, outcome)

        self.read([Source(path)], done)

    def crop(self) -> None:
        """Lets the selected pictures fill their frames, or shows them whole again."""
        from app.model import edits

        fit = "fit" if self.cropped else "crop"
        ids = [one.id for one in self.chosen]
        self._session.edit(self.tr("Change fit"), lambda j: edits.change_items(j, ids, fit=fit))

    def read(self, sources: Sequence[Source], done: Done) -> None:
        """Reads pictures and hands them over, at once or when they are read."""
        if self._reader is None:
            from app.widgets.picture_reader import PictureReader

            self._reader = PictureReader(self, lambda: not self._window.canvas.busy())
            self._reader.progressed.connect(self._progressed)
            self._reader.ended.connect(self._ended)
        self._reader.read(sources, done)

    def cancel(self) -> None:
        """Gives up reading: none of the pictures comes."""
        if self._reader is not None:
            self._reader.cancel()

    def tell(
        self, finds: Finds, outcome: Callable[[], str] | None = None, *choices: Choice
    ) -> None:
        """Says what became of pictures: the `outcome`, which were refused and why, and which of
        them move no more; with what can be done about it."""
        from app.widgets.sentences import sentence

        def words() -> str:
            said = [outcome() if outcome is not None else ""]
            said += map(sentence, finds.refused)
            moving = self.tr("“{name}” is animated; the map shows its first picture.")
            said += [moving.format(name=one.asset.name) for one in finds.taken if one.moving]
            return " ".join(filter(None, said))

        if words():
            level = "warning" if finds.refused else "info"
            self._messages.show_message(words, level, *choices)
        else:
            self._messages.hide()

    def _put(self, ids: Sequence[str], asset: object) -> None:
        from app.model import edits
        from app.model.journey import Asset, Journey
        from app.model.queries import find_items

        assert isinstance(asset, Asset)

        def change(now: Journey) -> Journey:
            there = [item.id for item in find_items(now, ids)]
            if not there:
                return now
            return edits.change_items(edits.add_asset(now, asset), there, asset=asset.id)

        self._session.edit(self.tr("Replace picture"), change)

    def ask_for(self, title: str) -> list[Path]:
        """Asks for files of pictures; none when the user thinks better of it."""
        window = self._window
        window.finish_editing()
        settings = window.program.settings
        last = settings.value(FOLDER)
        folder = Path(str(last)) if last and os.path.isdir(str(last)) else pictures_folder()
        paths = ask_files(window, window.program.icons, title, folder, picture_filter())
        if paths:
            settings.setValue(FOLDER, str(paths[0].parent))
        return paths

    def _progressed(self, done: int, every: int) -> None:
        fresh = not self._wait.isActive() and self._all == 0
        self._done, self._all = done, every
        if fresh:
            self._wait.start()
        elif not self._wait.isActive():
            self._messages.say_again()

    def _ended(self) -> None:
        self._wait.stop()
        if self._all and self._messages.text == self._reading():
            self._messages.hide()
        self._all = 0

    def _say_reading(self) -> None:
        self._messages.show_message(
            self._reading, "info", Choice(lambda: self.tr("Cancel"), self.cancel)
        )

    def _reading(self) -> str:
        if self._all == 1:
            return self.tr("The picture is being read…")
        words = self.tr("Pictures are being read: {done} of {all}…")
        return words.format(done=self._done, all=self._all)


def pictures_folder() -> Path:
    """Where users keep pictures; their home when the system names no such folder."""
    from PySide6.QtCore import QStandardPaths

    name = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(name) if name and os.path.isdir(name) else home_folder()


def picture_filter() -> str:
    """The endings of pictures, for a file dialog."""
    from app.importing.files import PICTURES

    endings = " ".join(f"*{ending}" for ending in sorted(PICTURES))
    words = QCoreApplication.translate("PictureCommands", "Pictures")
    return f"{words} ({endings})"
