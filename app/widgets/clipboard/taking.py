"""Taking up what was copied or dropped: says where it went, and asks where it does not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from app.importing.errors import ImportRefusal
from app.importing.files import is_picture, text_of
from app.importing.lines import notes_of
from app.importing.tables import MAX_CHARACTERS, Grid, grid_of, grid_of_csv
from app.model import edits
from app.model.edits.pasting import Pasted, Room, Target
from app.model.errors import EditError, ReadError
from app.model.fragments import MIME, Fragment, read_fragment
from app.widgets.clipboard.copied import CopiedData, picture_of
from app.widgets.clipboard.grids import Filled, plan_of, with_grid, with_texts
from app.widgets.clipboard.pictures import with_pictures
from app.widgets.clipboard.targets import target_of
from app.widgets.documents import OPENED
from app.widgets.message_bar import Choice
from app.widgets.picture_reader import Finds, Source
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Taking(QObject):
    """Each paste or drop is one undo step. Where something does not fit, nothing happens before
    the user has said in the message bar whether stages and lanes are added for it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._messages = window.messages

    def take(self, data: QMimeData, at: Target | None = None, *, one_note: bool = False) -> None:
        """Pastes the best that the data holds, at a place or where the selection says: parts of a
        map, a range, a text."""
        if self._session.read_only:
            self._session.refused.emit(EditError("read-only"))
            return
        try:
            if not self._take_best(data, at, one_note):
                self._messages.show_message(
                    lambda: self.tr("There is nothing on the clipboard that can be pasted here.")
                )
        except (EditError, ImportRefusal) as error:
            refusal = error
            self._messages.show_message(lambda: sentence(refusal), "warning")

    def _take_best(self, data: QMimeData, at: Target | None, one_note: bool) -> bool:
        if data.hasFormat(MIME) and not one_note:
            self._take_fragment(data, at)
            return True
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self._take_files(paths, at)
            return True
        text = data.text()
        if one_note:
            return bool(text.strip()) and self._take_texts([text.strip()], at)
        grid = grid_of(_markup_of(data), text)
        if grid is not None:
            self._take_grid(grid, at)
            return True
        picture = None if _is_prose(text, data) else picture_of(data, self.tr("Pasted picture"))
        if picture is not None:
            self.take_pictures([picture], at)
            return True
        texts = notes_of(text)
        return bool(texts) and self._take_texts(texts, at)

    # pictures and files

    def _take_files(self, paths: list[Path], at: Target | None) -> None:
        """Maps and personas are opened, pictures added together as one step, texts and tables one
        after the other. What cannot be taken is named; the rest is."""
        self._window.documents.open_all(path for path in paths if path.suffix.lower() in OPENED)
        rest = [path for path in paths if path.suffix.lower() not in OPENED]
        pictures = [path for path in rest if is_picture(path)]
        texts: list[tuple[Path, str]] = []
        refused: list[ImportRefusal] = []
        for path in rest:
            if path not in pictures:
                try:
                    texts.append((path, text_of(path)))
                except ImportRefusal as error:
                    refused.append(error)
        for path, text in texts:
            grid = grid_of_csv(text) if path.suffix.lower() in (".csv", ".tsv", ".tab") else None
            if grid is not None:
                self._take_grid(grid, at)
            elif notes := notes_of(text):
                self._take_texts(notes, at)
        if pictures:
            self.take_pictures([Source(path) for path in pictures], at, refused)
        elif refused:
            self._messages.show_message(lambda: " ".join(map(sentence, refused)), "warning")

    def take_pictures(
        self,
        sources: Sequence[Source],
        at: Target | None = None,
        refused: Sequence[ImportRefusal] = (),
    ) -> None:
        """Adds pictures at a place or where the selection says, as one step, once they are read;
        says what else was `refused` with them."""
        target = at or target_of(self._session.journey, self._session.selection, None)

        def done(finds: Finds) -> None:
            self._add_pictures(finds._replace(refused=(*refused, *finds.refused)), target)

        self._window.pictures.read(sources, done)

    def _add_pictures(self, finds: Finds, target: Target) -> None:
        outcome: Callable[[], str] | None = None
        if finds.taken:
            assets = [one.asset for one in finds.taken]
            try:
                done = with_pictures(self._session.journey, assets, target)
            except EditError as error:
                self._session.refused.emit(error)
                return
            name = self.tr("Add %n picture(s)", "", len(assets))
            if finds.late:
                if self._session.commit(name, done.journey):
                    self._tell_late(finds, done)
                return
            if not self._commit(name, Filled(done.journey, done.ids)):
                return
            outcome = lambda: self._outcome(done)  # noqa: E731
        self._window.pictures.tell(finds, outcome)

    def _tell_late(self, finds: Finds, done: Pasted) -> None:
        """Pictures came while the user was at something else: it stays as it is, and a button
        goes to them."""

        def words() -> str:
            count = len(finds.taken)
            return f"{self.tr('%n picture(s) were added.', '', count)} {self._outcome(done)}"

        def show() -> None:
            known = self._session.lookup.find_items(self._session.journey, done.ids)
            ids = [one.id for one in known]
            if ids:
                self._session.select(ids)
                self._window.canvas.show_element(ids[0])

        self._window.pictures.tell(finds, words, Choice(lambda: self.tr("Show"), show))

    # parts of a map

    def _take_fragment(self, data: QMimeData, at: Target | None) -> None:
        if isinstance(data, CopiedData):
            fragment = data.fragment
        else:
            try:
                fragment = read_fragment(bytes(data.data(MIME).data()))
            except ReadError as error:
                code = error.code
                self._messages.show_message(lambda: self._why_unread(code), "warning")
                return
        journey = self._session.journey
        target = at or target_of(journey, self._session.selection, fragment)
        room = edits.lacking(journey, fragment, target)
        if room.enough:
            self._paste(fragment, target, grow=False)
        else:
            self._offer(
                lambda: self.tr("What you paste does not fit here."),
                room,
                lambda: self._paste(fragment, target, grow=True),
                lambda: self.tr("Paste without adding any"),
                lambda: self._paste(fragment, target, grow=False),
            )

    def _paste(self, fragment: Fragment, target: Target, *, grow: bool) -> None:
        ids = fragment.new_ids()
        journey = self._session.journey
        try:
            done = edits.paste(journey, fragment, target, ids, grow=grow)
        except EditError as error:
            self._session.refused.emit(error)
            return
        self._commit(self.tr("Paste"), Filled(done.journey, done.ids))
        self._tell(done)

    def _tell(self, done: Pasted) -> None:
        if self._outcome(done):
            self._messages.show_message(lambda: self._outcome(done))
        else:
            self._messages.hide()

    def _outcome(self, done: Pasted) -> str:
        said: list[str] = []
        if done.new_lanes:
            said.append(self.tr("%n lane(s) were added.", "", done.new_lanes))
        if done.elsewhere:
            said.append(
                self.tr("%n note(s) went to the nearest lane that takes them.", "", done.elsewhere)
            )
        if done.converted:
            said.append(
                self.tr("%n item(s) changed kind, as no lane takes them.", "", done.converted)
            )
        return " ".join(said)

    def _why_unread(self, code: str) -> str:
        if code == "newer-version":
            return self.tr("What was copied comes from a newer Parcours and cannot be pasted here.")
        if code == "too-large":
            return self.tr("What was copied is too large to be pasted. Copy it in parts.")
        return self.tr("What was copied is damaged and cannot be pasted. Copy it again.")

    # texts

    def _take_texts(self, texts: tuple[str, ...] | list[str], at: Target | None) -> bool:
        journey = self._session.journey
        target = at or target_of(journey, self._session.selection, None)
        self._commit(self.tr("Paste text"), with_texts(journey, texts, target))
        self._messages.hide()
        return True

    # ranges

    def _take_grid(self, grid: Grid, at: Target | None) -> None:
        journey = self._session.journey
        target = at or target_of(journey, self._session.selection, None)
        plan = plan_of(journey, grid, target)

        def names() -> list[str]:
            said: list[str] = []
            if plan.stage_names:
                said.append(self.tr("The first row names the stages."))
            if plan.lane_names:
                said.append(self.tr("The first column names the lanes."))
            return said

        if plan.room.enough:
            self._fill(grid, target, names, grow=False)
            return
        self._offer(
            lambda: " ".join([self.tr("The table is larger than the map from here on."), *names()]),
            plan.room,
            lambda: self._fill(grid, target, names, grow=True),
            lambda: self.tr("Paste only what fits"),
            lambda: self._fill(grid, target, names, grow=False),
        )

    def _fill(
        self, grid: Grid, target: Target, names: Callable[[], list[str]], *, grow: bool
    ) -> None:
        journey = self._session.journey
        try:
            done = with_grid(journey, plan_of(journey, grid, target), grow=grow)
        except EditError as error:
            self._session.refused.emit(error)
            return
        self._commit(self.tr("Paste table"), done)

        def words() -> str:
            said = names()
            if done.left_out:
                said.append(self.tr("%n cell(s) of the table were left out.", "", done.left_out))
            return " ".join(said)

        if words():
            self._messages.show_message(words)
        else:
            self._messages.hide()

    # what all share

    def _commit(self, name: str, done: Filled) -> bool:
        kept = self._session.commit(name, done.journey, select=done.ids)
        if kept and done.ids:
            self._window.canvas.show_element(done.ids[0])
        return kept

    def _offer(
        self,
        why: Callable[[], str],
        room: Room,
        grow: Callable[[], object],
        less: Callable[[], str],
        squeeze: Callable[[], object],
    ) -> None:
        """Says what is lacking; nothing is pasted before one of the buttons is pressed."""
        self._messages.show_message(
            why, "info", Choice(lambda: self._addition(room), grow), Choice(less, squeeze)
        )
        self._messages.take_keyboard()

    def _addition(self, room: Room) -> str:
        stages = self.tr("%n stage(s)", "", room.stages)
        lanes = self.tr("%n lane(s)", "", room.lanes)
        if room.stages and room.lanes:
            return self.tr("Add {stages} and {lanes}").format(stages=stages, lanes=lanes)
        return self.tr("Add {parts}").format(parts=stages if room.stages else lanes)


def _markup_of(data: QMimeData) -> str:
    """The HTML that a table is looked for in; nothing where that is too long to be."""
    if not data.hasHtml() or data.data("text/html").size() > 2 * MAX_CHARACTERS:
        return ""
    return data.html()


def _is_prose(text: str, data: QMimeData) -> bool:
    """Whether a text is meant and its picture only comes along, as spreadsheets and word
    processors add one. With a copied picture, browsers give its address or nothing."""
    text = text.strip()
    return bool(text) and not (data.hasUrls() or text.startswith(("http://", "https://", "data:")))
