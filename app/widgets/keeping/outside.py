"""What other programs do to the file of a window's map: told as soon as it happens, with what can
be done about it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from app.files.glancing import Glance
from app.files.store import Stamp
from app.widgets.bench import Bench
from app.widgets.collecting import many_made
from app.widgets.keeping.file_watch import FileWatch
from app.widgets.keeping.looking import Looker
from app.widgets.message_bar import Choice
from app.widgets.plain import isolated
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.files.store import Changed
    from app.model.journey import Journey
    from app.widgets.message_bar import Said
    from app.widgets.window import MainWindow

SLOW_MS = 4_000
"""How often the file's date and size are looked at even when nothing is told of it."""

_SHARED = 4
"""Maps of which not even one part in so many is in both, and that are called otherwise, are two."""


class Outside(QObject):
    """Follows the file of a window's map. Nothing it says is in the way of what is being done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._writer = window.documents.writer
        self._writer.idle.connect(self._look_again)
        self._waits = False
        """Whether the file is to be looked at once it is written."""
        self._path: Path | None = None
        self._stamp: Stamp | None = None
        self._base: Journey | None = None
        """The map as it was last read or written here, to tell who changed what since."""
        self._known: Stamp | None = None
        """The file as it was last seen: dates may change where nothing else does."""
        self._told: Glance | None = None
        """What the user was told, until it is so no longer."""
        self._words = ""
        self._other = ""
        """The title of the quite other map that the file holds by now, once that is known."""
        self._bench = Bench(self)
        self._watch = FileWatch(self)
        self._watch.stirred.connect(self._look_beside)
        self._looker = Looker(self)
        self._looker.seen.connect(self._seen)
        self._slow = QTimer(self, interval=SLOW_MS)
        """Looks where nobody tells: other computers write to a folder on a network."""
        self._slow.timeout.connect(self._look_beside)
        self._session.state_changed.connect(self._follow)
        window.installEventFilter(self)

    @property
    def base(self) -> Journey | None:
        """The map as it was last read from its file or written there; None when the file has been
        another since."""
        return self._base

    def end(self) -> None:
        """Nothing is watched any more."""
        self._watch.follow(None)
        self._slow.stop()
        self._path = self._known = None

    def look(self) -> None:
        """Looks what has become of the file; later, while it is being written here."""
        if self._writer.busy:
            self._waits = True
        elif self._path is not None and self._known is not None:
            self._looker.look(self._path, self._known)

    def tell_again(self) -> None:
        """The same, and says it although it was said: something else was said since."""
        self._told = None
        self.look()

    def refuse(self, error: Changed) -> None:
        """A save found the file changed: what can be done about it. To overwrite it is to
        overwrite what was found, and not what may come after it."""
        self._told = Glance("changed", error.found)
        self._renew()
        self._offer(
            lambda: sentence(error),
            Choice(
                lambda: self.tr("Keep mine"),
                lambda: self._window.documents.overwrite(error.found, beside=True),
            ),
            Choice(lambda: self.tr("Save as…"), self._save_as),
        )

    def show_differences(self) -> bool:
        """Lists what differs between the map and its file; False when that cannot be read."""
        from app.files.errors import FileError
        from app.files.store import load

        if self._path is None:
            return False
        self._window.finish_editing()
        try:
            found = load(self._path)
        except FileError as error:
            problem = error
            self._window.messages.show_message(lambda: sentence(problem), "error")
            return False
        self._window.keeping.differences.show_file(found.journey, self._base)
        return True

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._look_beside()
        return False

    # inside

    def _follow(self) -> None:
        session = self._session
        path, stamp = session.path, session.stamp
        if stamp is self._stamp and path == self._path:
            return
        if path != self._path:
            self._watch.follow(path)
            if path is None:
                self._slow.stop()
            else:
                self._slow.start()
        self._path, self._stamp, self._known = path, stamp, stamp
        self._told = None
        self._base = session.filed if path is not None else None
        self._hush()

    def _look_again(self) -> None:
        if self._waits:
            self._waits = False
            self._look_beside()

    def _look_beside(self) -> None:
        """The same where the disk may be slow to answer."""
        if self._writer.busy:
            self._waits = True
        elif self._path is not None and self._known is not None:
            self._looker.look_beside(self._path, self._known)

    def _seen(self, known: Stamp, found: Glance) -> None:
        if known is not self._known or found.state == "hidden" or self._writer.busy:
            return
        if found.state == "same":
            self._known = found.stamp
            if self._told is not None:
                self._told = None
                self._hush()
                self._window.keeping.sharing.remind()
            return
        if found.state == "changed" and self._read_along():
            return
        if self._told is not None and _alike(found, self._told):
            self._told = found
            return
        again = self._told is not None and self._told.state == "changed"
        self._told, self._other = found, ""
        self._window.status.show_astray(True)
        if found.state == "gone":
            self._tell_gone()
        else:
            self._renew()
            self._tell_changed(again)
            path, mine = self._path, self._session.journey
            if path is not None:
                self._bench.order(partial(_another, path, mine), partial(self._name_other, found))

    def _read_along(self) -> bool:
        """Shows a map that is edited elsewhere, and only looked at here, as it was saved there.
        False where something here would go with it, or when the file cannot be read."""
        from app.files.errors import FileError
        from app.files.store import load

        sharing, session = self._window.keeping.sharing, self._session
        if self._path is None or not sharing.waits or not session.clean:
            return False
        try:
            with many_made():
                found = load(self._path)
                told = self._told is not None
                session.start(found.journey, self._path, found.stamp, True, again=True)
        except FileError:
            return False
        if told:
            sharing.remind()
        return True

    def _renew(self) -> None:
        """The differences that are listed are those of the file as it is now: to keep mine
        overwrites that."""
        from app.files.errors import FileError
        from app.files.store import load

        differences = self._window.keeping.differences
        if self._path is None or not differences.shows_file:
            return
        try:
            with many_made():
                found = load(self._path)
        except FileError:
            differences.hide()
            return
        differences.renew_file(found.journey, self._base)

    def _tell_changed(self, again: bool) -> None:
        """What is only looked at can be read again, and nothing of it is to be kept."""
        session, name = self._session, self._name()
        alone = self._window.keeping.sharing.alone
        choices: list[Choice] = []
        if not session.read_only:
            choices.append(Choice(lambda: self.tr("Keep mine"), self._keep))
        if not session.clean:
            choices.append(Choice(lambda: self.tr("Save as…"), self._save_as))

        def words() -> str:
            if self._other:
                text = self.tr("“{name}” holds another map now: “{title}”.")
                return text.format(name=name, title=self._other)
            if again and alone:
                return self.tr("“{name}” was changed again by another program.").format(name=name)
            if again:
                return self.tr("“{name}” was changed again outside this window.").format(name=name)
            if alone:
                return self.tr("“{name}” was changed by another program.").format(name=name)
            return self.tr("“{name}” was changed outside this window.").format(name=name)

        self._offer(words, *choices)

    def _name_other(self, found: Glance, title: str | None) -> None:
        """Says so where the file holds quite another map, while it is still told of."""
        messages, told = self._window.messages, self._told
        still = told is not None and _alike(found, told) and messages.text == self._words
        if title and still and self._words:
            self._other = isolated(title)
            messages.say_again()
            self._words = messages.text

    def _offer(self, text: Said, *choices: Choice) -> None:
        self._say(
            text,
            Choice(lambda: self.tr("Read it again"), self._window.documents.reload),
            Choice(lambda: self.tr("See the differences"), self._peek),
            *choices,
        )

    def _peek(self) -> bool:
        """The message stays while the differences are looked at."""
        self.show_differences()
        return False

    def _tell_gone(self) -> None:
        documents, name = self._window.documents, self._name()
        if not self._session.read_only:
            self._session.mark_unsaved()
        choices = [Choice(lambda: self.tr("Save as…"), self._save_as)]
        if not self._session.read_only:
            choices.insert(
                0, Choice(lambda: self.tr("Save it again"), lambda: documents.save(beside=True))
            )
        self._say(
            lambda: self.tr(
                "“{name}” is no longer where it was: it was deleted, moved or renamed. What is "
                "in this window is whole."
            ).format(name=name),
            *choices,
        )

    def _keep(self) -> None:
        """What is here counts: saving it overwrites what was seen last of the other program's."""
        self._session.mark_unsaved(self._told.stamp if self._told is not None else None)

    def _save_as(self) -> bool:
        return self._window.documents.save_as(beside=True)

    def _say(self, text: Said, *choices: Choice) -> None:
        messages = self._window.messages
        messages.show_message(text, "warning", *choices, lasting=True)
        self._words = messages.text

    def _hush(self) -> None:
        """What was said is so no longer."""
        if self._words and self._window.messages.text == self._words:
            self._window.messages.hide()
        self._words = ""
        self._window.status.show_astray(False)

    def _name(self) -> str:
        return isolated(self._path.name) if self._path is not None else ""


def _alike(one: Glance, other: Glance) -> bool:
    stamps = one.stamp, other.stamp
    digests = [stamp.digest if stamp is not None else "" for stamp in stamps]
    return one.state == other.state and digests[0] == digests[1]


def _another(path: Path, mine: Journey) -> str:
    """The title of the map in a file, when that is quite another than mine; else empty."""
    from app.files.errors import FileError
    from app.files.store import load
    from app.model.references import identities

    try:
        theirs = load(path).journey
    except FileError:
        return ""
    ours, others = ({name for _, name in identities(one)} for one in (mine, theirs))
    few = len(ours & others) * _SHARED < min(len(ours), len(others))
    return " ".join(theirs.title.split()) if few and theirs.title != mine.title else ""
