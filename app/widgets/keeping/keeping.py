"""All that keeps the words of one window: its parts, when they begin, when they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.widgets.keeping.leaving import Leaving

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.differing.differences import Differences
    from app.widgets.keeping.journalling import Journalling
    from app.widgets.keeping.outside import Outside
    from app.widgets.keeping.recovery import Recovery
    from app.widgets.keeping.sharing import Sharing
    from app.widgets.keeping.silence import Silence
    from app.widgets.keeping.versions import Versions
    from app.widgets.window import MainWindow


class Keeping(QObject):
    """One to a window (`window.keeping`), idle until the first paint.

    A part is a file of this room and an attribute here: made by `begin`, told by the session's
    signals what happens, ended by `end`. What parts keep is in the program's own folder
    (`app.state`) and can be lost without harm to a map: when that folder cannot be written, the
    user is told once by each part that needs it (`Trouble`), and editing goes on.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.leaving = Leaving(window)
        """What leaves unsaved changes for the next run."""
        self.journalling: Journalling | None = None
        """The journal of unsaved changes."""
        self.outside: Outside
        """What other programs do to the map's file."""
        self.sharing: Sharing
        """The lock of the map's file."""
        self.silence: Silence
        """What is said of a disk that does not answer."""
        self.differences: Differences
        """What differs from another state of the map, listed beside it."""
        self._versions: Versions | None = None

    @property
    def versions(self) -> Versions:
        """The earlier versions of the map."""
        if self._versions is None:
            from app.widgets.keeping.versions import Versions

            self._versions = Versions(self._window)
        return self._versions

    def begin(self) -> None:
        """Makes the parts: after the first paint, before a map is taken up."""
        from app.widgets.differing.differences import Differences
        from app.widgets.keeping.journalling import Journalling
        from app.widgets.keeping.outside import Outside
        from app.widgets.keeping.sharing import Sharing
        from app.widgets.keeping.silence import Silence

        self.journalling = Journalling(self._window)
        _ = self.versions
        self.differences = Differences(self._window)
        self.outside = Outside(self._window)
        self.sharing = Sharing(self._window)
        self.silence = Silence(self._window)
        self._window.ready.connect(self.look_for_unsaved)

    def prepare(self) -> None:
        """Loads what the first change needs, once the map is painted."""
        import app.files.journals.journal  # noqa: F401

    def end(self, asked: Journey | None) -> None:
        """The window closes, and what was to be saved is saved, of the map that was `asked` about
        as it was taken up."""
        windows = self._window.program.open_windows
        if windows is not None:
            windows.window_closes(self._window)
        if self.journalling is not None:  # it may close before all is there
            self.journalling.end(asked)
            self.outside.end()
            self.sharing.end()
        if self._versions is not None:
            self._versions.end()

    def look_for_unsaved(self) -> None:
        """Offers what the program left unsaved when it last stopped: once in a program."""
        self._recovery().look()

    def offer_discarded(self) -> None:
        """Offers again what the user discarded of that lately."""
        self._recovery().offer_again(self._window)

    def _recovery(self) -> Recovery:
        from app.widgets.keeping.recovery import Recovery

        program = self._window.program
        return program.findChild(Recovery) or Recovery(program)
