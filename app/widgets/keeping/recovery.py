"""What the program finds at its start that was not saved when it stopped, and brings back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from app.crash import write_log
from app.held import InUse
from app.state import state_folder
from app.widgets.bench import Bench
from app.widgets.keeping.offers import looked_at
from app.widgets.keeping.recovery_bar import RecoveryBar
from app.widgets.keeping.waiting import quoted
from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from app.files.journals.folders import Claim
    from app.widgets.canvas.sheet_view import Place
    from app.widgets.keeping.offers import Offer
    from app.widgets.program import Program
    from app.widgets.window import MainWindow


class Recovery(QObject):
    """One to a program. Once all windows of the start are there it looks for journals of processes
    that ended with changes that were not saved, and offers them in a bar, never in the way: in the
    window that has the map, or else in one for all. What is not decided is offered at the next
    start again."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._claims: list[Claim] = []
        self.offers: list[Offer] = []
        self._bars: list[RecoveryBar] = []
        self._first: MainWindow | None = None
        """The window of what belongs to none."""
        self._discard_told: tuple[MainWindow, Callable[[], str]] | None = None
        """What was said last of what is no longer offered, and where."""
        self._looked = False
        self._waiting: list[Offer] = []
        """What is brought back once a file is open."""
        self._bench = Bench(self)
        program.windows_changed.connect(self._show)
        program.app.aboutToQuit.connect(self.let_go)

    def look(self) -> None:
        """A window is ready: it may have a map that is offered. When it is the last of the start,
        looks for journals."""
        self._show()
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
            self._bench.order(lambda claim=claim: looked_at(claim), self._read)

    @property
    def bar(self) -> RecoveryBar | None:
        """The bar of the window in front, or of another where that has none."""
        active = self._program.app.activeWindow()
        bars = sorted(self._bars, key=lambda one: one.window_shown is not active)
        return bars[0] if bars else None

    def offers_for(self, window: MainWindow) -> list[Offer]:
        """What is offered in a window, that of its own map first."""
        own = window.session.path
        found = [offer for offer in self.offers if self._home_of(offer) is window]
        return sorted(found, key=lambda one: own is None or _path_of(one) != own)

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
        if recovered is None or offer not in self.offers:
            return
        there = recovered.path and self._program.window_on(recovered.path)
        if there and there.documents.opening.busy:
            self._recover_after(there, offer)
            return
        on = self._home_of(offer)
        self.offers.remove(offer)
        if there and not there.session.clean:
            there, offer = None, offer._replace(file="changed")
        if there and offer.file == "same":
            self._take_up(there, offer)
            if there is not on:
                there.come_forward()
        elif on is not None and (on.documents.empty or self._began_in(on, offer)):
            self._take_up(on, offer)
        else:
            window = self._program.open_window(journey=recovered.journey)
            window.ready.connect(lambda: self._take_up(window, offer))
        self._show()

    def discard(self, offer: Offer) -> None:
        """Offers a map no longer; it is kept aside for some days."""
        from app.files.journals.folders import bring_back

        window = self._home_of(offer)

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
            again = offer._replace(claim=claim)
            self.offers.append(again)
            self._show()
            self._go_to(again, window)
            return True

        def words() -> str:
            return self.tr(
                "What was not saved of “{name}” is no longer offered. It is kept for 7 days: in "
                "the menu File, under Versions of the map, it can be offered again."
            ).format(name=self.name_of(offer))

        self._show()
        tell(words, Choice(lambda: self.tr("Offer it again"), undo))
        self._discard_told = (window, words) if window is not None else None

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
            _, offer = found
            if offer is not None:
                self._go_to(offer, window)
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
            self._bench.order(lambda claim=claim: looked_at(claim), read)
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

    def _recover_after(self, window: MainWindow, offer: Offer) -> None:
        """Once the window has the map's file, or cannot have it; not when it is closed meanwhile:
        then the map is still offered."""
        opening = window.documents.opening
        opening.tell()
        if any(one is offer for one in self._waiting):
            return
        self._waiting.append(offer)

        def go_on() -> None:
            self._waiting.remove(offer)
            if isValid(window) and window.isVisible():
                self.recover(offer)

        def once() -> None:
            QTimer.singleShot(0, self, go_on)  # not while the window closes

        opening.over.connect(once, Qt.ConnectionType.SingleShotConnection)

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
        """A bar stands in each window that has something to offer."""
        homes = {home: None for offer in self.offers if (home := self._home_of(offer)) is not None}
        for bar in tuple(self._bars):
            if not bar.is_there or bar.window_shown not in homes:
                bar.leave()
                self._bars.remove(bar)
        known = {bar.window_shown for bar in self._bars}
        self._bars += [RecoveryBar(home, self) for home in homes if home not in known]
        for bar in self._bars:
            bar.show_offers()

    def _home_of(self, offer: Offer) -> MainWindow | None:
        """Where a map is offered: in the window that has it, or in the one that was in front first.
        None while no window is ready."""
        ready = [one for one in self._program.windows if one.is_ready and one.isVisible()]
        path = _path_of(offer)
        has_it = self._program.window_on(path) if path is not None else None
        if has_it is None:
            has_it = next((one for one in ready if self._began_in(one, offer)), None)
        if has_it in ready:
            return has_it
        if self._first not in ready:
            active = self._program.app.activeWindow()
            front = [one for one in ready if one is active]
            self._first = (front or ready[-1:] or [None])[0]
        return self._first

    def _began_in(self, window: MainWindow, offer: Offer) -> bool:
        """Whether a window stands where a map without a file stood, and has nothing else yet."""
        journal = window.startup.remembered.journal
        session = window.session
        begun = session.started and session.clean and session.path is None
        unused = begun or window.documents.empty
        return unused and bool(journal) and journal == offer.claim.folder.name

    def _go_to(self, offer: Offer, asked: MainWindow | None) -> None:
        """The keyboard goes to what is offered again, and no longer is it said to be gone."""
        if self._discard_told is not None:
            window, words = self._discard_told
            if isValid(window) and window.messages.says(words):
                window.messages.hide()
            self._discard_told = None
        home = self._home_of(offer)
        for bar in self._bars:
            if bar.window_shown is home:
                bar.go_to(offer)
                if home is not asked:
                    bar.window_shown.come_forward()

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
            brought_back=True,
        )
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


def _path_of(offer: Offer) -> Path | None:
    return offer.recovered.path if offer.recovered is not None else None
