"""Writes down every change of a window's map, and the text being written, as they happen."""

from __future__ import annotations

import errno
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from app.state import made_folder, state_folder
from app.widgets.keeping.trouble import Trouble
from app.widgets.keeping.unsent import Unsent

if TYPE_CHECKING:
    from app.files.journals.folders import Claim
    from app.files.journals.journal import Draft, Journal
    from app.files.journals.reading import Recovered
    from app.model.journey import Journey
    from app.widgets.window import MainWindow

FOLDER = "journals"
"""Of the program's own folder (`app.state`)."""
SOON = 300
"""How long after a letter what is being written is written down, ms."""
AGAIN = 5_000
"""How long after that failed it is tried again, ms."""


class Journalling(QObject):
    """Keeps a journal while the map has changes that are not saved, and only then.

    A map that is saved, undone to what was saved, or let go has none. When nothing can be written,
    that is told once and tried again now and then.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._trouble = Trouble(window, grave=True)
        self._failed = False
        """Whether what was to be written last could not be."""
        self._journal: Journal | None = None
        self._last: Journey | None = None
        """The map as it was last written down."""
        self._claim: Claim | None = None
        """The journal that this one takes over, until this one is on the disk."""
        self._begun: tuple[float, int] | None = None
        self._unsaved = False
        """Whether the map as it was last written down is not what its file holds, though no
        journal says so yet."""
        self._drafted = False
        self._sealed: tuple[Journey, int] | None = None
        """The map that is being saved, and how many changes the journal held then."""
        self._draft_said: tuple[Journey, Journey, list[Draft]] | None = None
        """What was written down last of what is being written: the map, with it, and texts."""
        self.unsent = Unsent(window)
        """What is written in fields around the map."""
        self._ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.write_down)
        self._retry = QTimer(self, singleShot=True, interval=AGAIN)
        self._retry.timeout.connect(self._try_again)
        self._session.replaced.connect(self._another_map)
        self._session.changed.connect(self._follow)
        self._session.state_changed.connect(self._follow)
        self.unsent.stirred.connect(self._typed)

    @property
    def journal(self) -> Journal | None:
        """The journal, while there are changes that are not saved."""
        return self._journal

    @property
    def up_to_date(self) -> bool:
        """Whether all that is not saved is written down."""
        if self._session.clean or not self._session.started:
            return True
        journal = self._journal
        written = self._last is self._session.journey
        return written and journal is not None and journal.trouble is None

    def take_over(self, claim: Claim, recovered: Recovered) -> None:
        """The session has the map of a journal that was left behind: that journal goes once all
        that it held is kept here."""
        self._claim = claim
        self._begun = recovered.begun, recovered.changes
        self._last = self._session.journey
        self._unsaved = True
        self._begin()
        self.unsent.bring_back(recovered.texts)
        self._timer.start(SOON)

    def leave(self, note: dict[str, Any] | None) -> str | None:
        """The window closes with changes that come back at the next start: leaves the journal on
        purpose, with a note, or as a crash would. Says what it is called; None when there is
        nothing to leave or it cannot be written."""
        self.write_down()
        journal = self._journal
        if journal is None or self._last is not self._session.journey:
            return None
        try:
            journal.keep(note)
        except OSError:
            return None
        self._journal = None
        self._stop()
        return journal.folder.name

    def end(self, asked: Journey | None) -> None:
        """The window closes: its map is saved, or the user lets it go, when that was `asked` about
        as it was taken up. Another, and words that were not sent from a field beside a map that is
        saved, come back at the next start."""
        session = self._session
        if not session.clean and session.taken_up is not asked:
            if self.leave(None) is None:
                self._let_lie()
        elif not self._ended and session.clean:
            self.leave({})
        self._stop()

    def write_down(self) -> None:
        """Writes down now what is not yet: changes that found no room, what is being written."""
        if self._ended or not self._session.started:
            return
        self._follow()
        journey = self._session.journey
        if not self._session.clean and self._journal is None and journey is self._last:
            self._unsaved = True  # its file is gone or another's: nothing else has this map
            self._begin()
        shown, texts = self._being_written()
        if shown is not journey or texts:
            self._draft(journey, shown, texts)
        elif self._drafted:
            self._drop_draft()
        self._let_old_go()

    # following

    def _stop(self) -> None:
        self._ended = True
        self._timer.stop()
        self._retry.stop()
        self.unsent.end()
        self._forget()

    def _another_map(self) -> None:
        self._forget()
        self._last = None

    def _follow(self, *_maps: object) -> None:
        """The map may have changed, been saved or undone, or a text is being written."""
        if self._ended or not self._session.started:
            return
        self._look_whether_well()
        journey = self._session.journey
        if self._session.clean or self._last is None:
            self._last = journey
            if not self._only_drafted:
                self._forget()
                if self.unsent.texts:
                    self._timer.start(SOON)
        elif journey is not self._last:
            self._record(journey)
        elif self._journal is None and not (self._retry.isActive() or self._timer.isActive()):
            self._timer.start(SOON)
        self._say_whose()
        if self._writing:
            if not self._timer.isActive():
                self._timer.start(SOON)
        elif self._drafted and not self.unsent.texts:
            self._drop_draft()
        if self._journal is not None and self._journal.trouble is not None:
            self._tell(self._journal.trouble)

    @property
    def _only_drafted(self) -> bool:
        """Whether the journal holds what is being written on the map that is saved, and no more."""
        journal = self._journal
        if journal is None:
            return self._drafted
        return self._drafted and not journal.count and journal.last is self._session.journey

    def _say_whose(self) -> None:
        """The map may be in another file, or what its file holds may be another's. Changes that
        were saved do not count any more."""
        journal, session = self._journal, self._session
        if journal is None:
            return
        clean, about = session.clean, journal.about
        untouched = not journal.count and journal.last is session.journey
        before, sealed = about.before, self._sealed
        if session.saving:
            if sealed is None and journal.last is session.journey:
                self._sealed = session.journey, journal.count
        else:
            self._sealed = None
            if sealed is not None and sealed[0] is session.filed:
                before = -sealed[1]
        wanted = about._replace(
            path=str(session.path or ""),
            stamp=session.stamp,
            before=0 if clean else before,
            unsaved=not clean and (about.unsaved or untouched),
        )
        if wanted != about:
            try:
                journal.belong_to(wanted)
            except OSError as error:
                self._cannot(error)
            else:
                self._failed = False

    @property
    def _writing(self) -> bool:
        """Whether a text is open on the map that the map does not have yet."""
        return self._session.previewing and self._window.canvas.editing

    def _begin(self) -> None:
        """Begins a journal with the map as it was before what is to be written down."""
        if self._journal is not None or self._last is None:
            return
        from app.files.journals.journal import About, Journal

        begun, before = self._begun or (time.time(), 0)
        path, stamp = self._session.path, self._session.stamp
        about = About(str(path) if path else "", stamp, begun, before, self._unsaved)
        try:
            self._journal = Journal(made_folder(FOLDER), about, self._last)
        except (OSError, ValueError) as error:
            self._cannot(error)
        else:
            self._failed = False

    def _record(self, journey: Journey) -> None:
        self._begin()
        if self._journal is None or self._last is None:
            return
        try:
            self._journal.record(journey)
        except (OSError, ValueError) as error:
            self._cannot(error)
        else:
            self._last, self._drafted, self._failed = journey, False, False
            if self.unsent.texts:
                self._timer.start(SOON)

    def _draft(self, journey: Journey, shown: Journey, texts: list[Draft]) -> None:
        self._begin()
        if self._journal is None or self._last is not journey:
            return
        said = self._draft_said
        same = said is not None and said[0] is journey and said[1] is shown and said[2] == texts
        if same and self._drafted:
            return
        try:
            self._journal.draft(shown, texts)
        except (OSError, ValueError) as error:
            self._cannot(error)
        else:
            self._drafted, self._failed = shown is not journey or bool(texts), False
            self._draft_said = journey, shown, texts

    def _drop_draft(self) -> None:
        """What was being written is on the map, or was given up."""
        self._drafted = False
        if self._session.clean:
            self._forget()
        else:
            self._draft(self._session.journey, self._session.journey, [])

    def _forget(self) -> None:
        self._drafted = self._unsaved = False
        self._begun = self._sealed = None
        if self._journal is not None:
            self._journal.forget()
            self._journal = None
        if self._claim is not None:
            self._claim.remove()
            self._claim = None

    def _let_lie(self) -> None:
        """Leaves on the disk what is there."""
        self._journal = None
        if self._claim is not None:
            self._claim.let_go()
            self._claim = None

    def _let_old_go(self) -> None:
        if self._claim is None:
            return
        if self._journal is not None and self._journal.on_disk:
            self._claim.remove()
            self._claim = None
        else:
            self._timer.start(SOON)

    # what is being written

    def _being_written(self) -> tuple[Journey, list[Draft]]:
        """The map with the text open on it, and the texts of fields around it."""
        session = self._session
        return session.shown if self._writing else session.journey, self.unsent.texts

    def _typed(self) -> None:
        if not self._ended and not self._timer.isActive():
            self._timer.start(SOON)

    # trouble

    def _try_again(self) -> None:
        """What could not be written is tried again, until all is on the disk or saved."""
        self.write_down()
        if self._trouble.lasts and not (self._ended or self._session.clean):
            self._look_whether_well()
            if self._trouble.lasts:
                self._retry.start()

    def _look_whether_well(self) -> None:
        """Trouble is over once all is on the disk: what comes then is told again."""
        journal = self._journal
        well = journal is not None and journal.trouble is None and journal.on_disk
        if well and not self._failed:
            self._trouble.is_over()

    def _cannot(self, error: Exception) -> None:
        self._failed = True
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        if not self._retry.isActive():
            self._retry.start()
        full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
        folder = state_folder(FOLDER)

        def words() -> str:
            if full:
                return self.tr(
                    "The disk is full: changes are no longer kept safe beside your map. Save often."
                )
            return self.tr(
                "Changes are no longer kept safe beside your map, for {folder} cannot be written. "
                "Save often."
            ).format(folder=folder)

        self._trouble.tell(words, full)
