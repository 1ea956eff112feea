"""What the program finds at its start that was not saved when it stopped, and brings back."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from app.crash import write_log
from app.held import InUse
from app.state import state_folder
from app.widgets.bench import Bench
from app.widgets.keeping.recovery_bar import RecoveryBar
from app.widgets.keeping.waiting import quoted
from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from app.files.journals.folders import Claim
    from app.files.journals.reading import Recovered
    from app.widgets.canvas.sheet_view import Place
    from app.widgets.program import Program
    from app.widgets.window import MainWindow

File = Literal["new", "same", "changed", "gone"]
"""A map's file: there never was one; as it was when the map was last read or saved; another by
now; no longer there."""


class Offer(NamedTuple):
    """A map that can be brought back; `recovered` is None when nothing of it can be read."""

    claim: Claim
    name: str
    """What the map is called: its file's name, or its title; may be empty."""
    recovered: Recovered | None
    file: File
    newer: bool = False
    """Whether a newer program wrote it, and can bring it back."""


class Recovery(QObject):
    """One to a program. Once all windows of the start are there it looks for journals of processes
    that ended with changes that were not saved, and offers them in a bar of one window, never in
    the way. What is not decided is offered at the next start again."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._claims: list[Claim] = []
        self.offers: list[Offer] = []
        self.bar: RecoveryBar | None = None
        self._looked = False
        self._bench = Bench(self)
        program.windows_changed.connect(self._show)
        program.app.aboutToQuit.connect(self.let_go)

    def look(self) -> None:
        """A window is ready. When it is the last of the start, looks for journals."""
        opening = self._program.open_windows is not None and self._program.open_windows.opening
        if self._looked or opening or not all(one.is_ready for one in self._program.windows):
            return
        from app.files.journals.folders import left_behind, sweep_aside
        from app.widgets.keeping.journalling import FOLDER

        self._looked = True
        root = state_folder(FOLDER)
        sweep_aside(root)
        self._claims = left_behind(root)
        for claim in self._claims:
            self._bench.order(lambda claim=claim: _looked_at(claim), self._read)

    @property
    def looking(self) -> bool:
        """Whether there may be more to offer than is offered."""
        return not self._looked or bool(self._claims)

    def let_go(self) -> None:
        """Leaves what is not decided for another time."""
        self._bench.cancel(wait=True)
        for claim in (*self._claims, *(offer.claim for offer in self.offers)):
            claim.let_go()
        self._claims, self.offers = [], []

    def recover(self, offer: Offer) -> None:
        """Brings a map back with its changes unsaved: over its file while that is as it was, else
        as a new map. In the window that has the file, an empty one, or one of its own."""
        recovered = offer.recovered
        if recovered is None:
            return
        self.offers.remove(offer)
        there = recovered.path and self._program.window_on(recovered.path)
        if there and not there.session.clean:
            there, offer = None, offer._replace(file="changed")
        on = self.bar.window_shown if self.bar is not None else None
        if there and offer.file == "same":
            self._take_up(there, offer)
            if there is not on:
                there.come_forward()
        elif on is not None and not on.session.started:
            self._take_up(on, offer)
        else:
            window = self._program.open_window(journey=recovered.journey)
            window.ready.connect(lambda: self._take_up(window, offer))
        self._show()

    def discard(self, offer: Offer) -> None:
        """Offers a map no longer; it is kept aside for some days."""
        from app.files.journals.folders import bring_back

        window = self.bar.window_shown if self.bar is not None else None

        def tell(words: Callable[[], str], *choices: Choice) -> None:
            if window is not None and isValid(window):
                window.messages.show_message(words, "info" if choices else "error", *choices)

        try:
            place = offer.claim.put_aside()
        except OSError as error:
            write_log(error)
            tell(
                lambda: self.tr(
                    "What was not saved of “{name}” could not be put aside, and is still offered: "
                    "see whether {folder} may be written."
                ).format(name=self.name_of(offer), folder=offer.claim.folder.parent)
            )
            return
        self.offers.remove(offer)

        def undo() -> bool:
            try:
                claim = bring_back(place)
            except (OSError, InUse) as error:
                write_log(error)
                tell(
                    lambda: self.tr(
                        "What was not saved of “{name}” could not be offered again. It is in "
                        "{folder}."
                    ).format(name=self.name_of(offer), folder=place.parent)
                )
                return False
            self.offers.append(offer._replace(claim=claim))
            self._show()
            return True

        def words() -> str:
            return self.tr(
                "What was not saved of “{name}” is no longer offered. It is kept for 7 days: in "
                "the menu File, under Versions of the map, it can be offered again."
            ).format(name=self.name_of(offer))

        self._show()
        tell(words, Choice(lambda: self.tr("Offer it again"), undo))

    def offer_again(self, window: MainWindow) -> None:
        """Offers what was discarded, as long as it is kept aside; says so when there is none."""
        from app.files.journals.folders import bring_back, put_aside
        from app.widgets.keeping.journalling import FOLDER

        asked: list[Claim] = []
        stuck: list[Path] = []

        def tell() -> None:
            if isValid(window) and stuck:
                window.messages.show_message(
                    lambda: self.tr(
                        "What was discarded could not be offered again. It is in {folder}."
                    ).format(folder=stuck[0].parent),
                    "error",
                )
                return
            undecided = [*self._claims, *(offer.claim for offer in self.offers)]
            if isValid(window) and not any(one in undecided for one in asked):
                window.messages.show_message(
                    lambda: self.tr("Nothing that was discarded in the last 7 days is left.")
                )

        def read(found: tuple[Claim, Offer | None]) -> None:
            self._read(found)
            tell()

        for place in put_aside(state_folder(FOLDER)):
            try:
                claim = bring_back(place)
            except (OSError, InUse) as error:
                write_log(error)
                stuck.append(place)
                continue
            asked.append(claim)
            self._claims.append(claim)
            self._bench.order(lambda claim=claim: _looked_at(claim), read)
        tell()

    def put_off(self, offer: Offer) -> None:
        """Offers a map at the next start again, and not before."""
        self.offers.remove(offer)
        offer.claim.let_go()
        self._show()

    def name_of(self, offer: Offer) -> str:
        """What to call a map in a sentence."""
        return offer.name or self.tr("Untitled")

    # inside

    def _read(self, found: tuple[Claim, Offer | None]) -> None:
        """A journal has been read."""
        claim, offer = found
        self._claims.remove(claim)
        if offer is None:
            claim.remove()
        else:
            self.offers.append(offer)
            self._show()

    def _show(self) -> None:
        """The bar stands in one window while there is something to offer."""
        if self.bar is not None and (not self.offers or not self.bar.is_there):
            self.bar.leave()
            self.bar = None
        if not self.offers:
            return
        if self.bar is None:
            shown = [window for window in self._program.windows if window.is_ready]
            if not shown:
                return
            active = self._program.app.activeWindow()
            window = next((one for one in shown if one is active), shown[-1])
            self.bar = RecoveryBar(window, self)
        self.bar.show_offers()

    def _take_up(self, window: MainWindow, offer: Offer) -> None:
        recovered = offer.recovered
        journalling = window.keeping.journalling
        if recovered is None or journalling is None:
            return
        window.documents.saving.wait()
        own = offer.file == "same"
        place = self._place_of(window, offer)
        window.session.start(
            recovered.journey,
            recovered.path if own else None,
            recovered.stamp if own else None,
        )
        window.session.mark_unsaved()
        journalling.take_over(offer.claim, recovered)
        window.documents.opened.emit()
        if place is not None:
            window.canvas.go_to(place)
        choices: list[Choice] = []
        if recovered.texts:
            text = "\n".join(text for _, text in recovered.texts)

            def copy() -> None:
                QGuiApplication.clipboard().setText(text)
                journalling.unsent.let_go()

            choices.append(Choice(lambda: self.tr("Copy what was being written"), copy))
        if offer.file in ("same", "changed"):
            choices.append(
                Choice(lambda: self.tr("See the differences"), lambda: self._compare(window, offer))
            )
        save = window.documents.save if own else window.documents.save_as
        choices.append(
            Choice(
                lambda: self.tr("Save") if own else self.tr("Save as…"),
                lambda: save(beside=True),
            )
        )
        window.messages.show_message(self._told(offer), "info", *choices, lasting=True)

    def _place_of(self, window: MainWindow, offer: Offer) -> Place | None:
        """What is seen of the map as it is in its file, or what was seen when the program stopped;
        None when neither is known."""
        recovered = offer.recovered
        path = recovered.path if recovered is not None else None
        if path is not None and self._program.window_on(path) is window:
            return window.canvas.place
        kept = self._program.open_windows
        seen = kept.left.get(offer.claim.folder.name) if kept is not None else None
        return seen.place if seen is not None else None

    def _compare(self, window: MainWindow, offer: Offer) -> bool:
        """Lists what differs from the map's file; False, for the message stays meanwhile."""
        from app.files.errors import FileError
        from app.files.store import load

        def heading() -> str:
            return self.tr("From the file “{name}” to this map").format(name=self.name_of(offer))

        path = offer.recovered.path if offer.recovered is not None else None
        if path is not None:
            with contextlib.suppress(FileError):
                window.keeping.differences.show_since(heading, load(path).journey)
        return False

    def _told(self, offer: Offer) -> Callable[[], str]:
        def words() -> str:
            name = self.name_of(offer)
            if offer.file == "changed":
                text = self.tr(
                    "“{name}” is as it was before the program stopped. Its file has changed "
                    "since, so it is a new map: save it under another name."
                )
            elif offer.file == "gone":
                text = self.tr(
                    "“{name}” is as it was before the program stopped. Its file is gone, so it is "
                    "a new map: save it to keep it."
                )
            else:
                text = self.tr(
                    "“{name}” is as it was before the program stopped. Save it to keep it."
                )
            said = [text.format(name=name)]
            recovered = offer.recovered
            if recovered is not None and recovered.texts:
                written = quoted(recovered.texts[-1][1])
                said.append(self.tr("“{text}” was being written.").format(text=written))
            return " ".join(said)

        return words


def offer_of(claim: Claim) -> Offer | None:
    """What a journal has to offer; None when all of it was saved, and the journal is gone."""
    offer = _offer_of(claim)
    if offer is None:
        claim.remove()
    return offer


def _looked_at(claim: Claim) -> tuple[Claim, Offer | None]:
    """The same beside the window's work, and the journal stays. Raises nothing."""
    try:
        return claim, _offer_of(claim)
    except Exception as error:  # whatever it is, there is something to be told of
        write_log(error)
        return claim, Offer(claim, "", None, "new")


def _offer_of(claim: Claim) -> Offer | None:
    from app.files.journals.reading import Unreadable, recover

    try:
        recovered = recover(claim.folder)
    except Unreadable as error:
        return Offer(claim, _name(error.path, error.title), None, "new", error.newer)
    something = recovered.changes or recovered.writing or recovered.texts or recovered.unsaved
    if not (something or recovered.lost):
        return None
    path = recovered.path
    file: File = "new" if path is None else _file(path, recovered)
    if file == "changed" and path is not None and _is_saved(path, recovered):
        return None
    name = _name(str(path) if path else "", recovered.journey.title)
    return Offer(claim, name, recovered, file)


def _name(path: str, title: str) -> str:
    return Path(path).name if path else title


def _file(path: Path, recovered: Recovered) -> File:
    """What has become of the file; it is not read where its size and its date are as they were."""
    from app.files.glancing import glance
    from app.replacing import is_protected

    try:
        protected = is_protected(path, os.stat(path))
    except (OSError, ValueError):
        return "gone"
    stamp = recovered.stamp
    if stamp is None or glance(path, stamp).state != "same":
        return "changed"
    return "changed" if protected else "same"


def _is_saved(path: Path, recovered: Recovered) -> bool:
    """Whether the file holds it all: the program stopped between saving and forgetting."""
    from app.files.errors import FileError
    from app.files.store import load
    from app.model.assets import without_unused_assets

    try:
        saved = load(path).journey
    except FileError:
        return False
    return not recovered.texts and saved == without_unused_assets(recovered.journey)
