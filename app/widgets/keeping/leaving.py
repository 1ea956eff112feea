"""Leaving a window's unsaved changes for the next run, and taking up those that were left."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.state import state_folder
from app.widgets.keeping.waiting import tell_waiting

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Leaving:
    """Of one window. A journal that is left on purpose is one that nobody needs to ask about: it
    comes back with its window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.left = ""
        """The journal in which the changes were left: the window may close without a question."""

    @property
    def journal(self) -> str:
        """The name of the journal that holds the changes; empty while there is none."""
        if self.left:
            return self.left
        journalling = self._window.keeping.journalling
        journal = journalling.journal if journalling is not None else None
        return journal.folder.name if journal is not None else ""

    @property
    def possible(self) -> bool:
        """Whether all that is not saved is written down now, so that it can be left; what is being
        saved is not saved yet."""
        journalling = self._window.keeping.journalling
        if journalling is None:
            return True
        journalling.write_down()
        return journalling.up_to_date

    def leave(self) -> str:
        """Leaves the changes for the next run and says in which journal; empty when there is
        nothing to leave, or it cannot be left: then closing the window asks."""
        journalling = self._window.keeping.journalling
        if journalling is None or not self.possible:
            return ""
        self.left = journalling.leave({}) or ""
        return self.left

    def take_up(self, name: str) -> bool:
        """Takes up the map of a journal that was left on purpose. False when there is none, or
        something about it is to be said: then it is offered with what crashes leave."""
        from app.files.journals.folders import Claim
        from app.held import InUse
        from app.widgets.keeping.offers import offer_of

        window = self._window
        journalling = window.keeping.journalling
        if journalling is None or not is_left(name):
            return False
        try:
            claim = Claim(state_folder("journals") / name)
        except (OSError, InUse):
            return False
        offer = offer_of(claim)
        if offer is None:
            return False  # all of it is saved
        found = offer.recovered
        sound = found is not None and not (found.lost or found.pictures_lost)
        if found is None or not sound or offer.file not in ("new", "same"):
            claim.let_go()
            return False
        window.session.start(found.journey, found.path, found.stamp, brought_back=True)
        journalling.take_over(claim, found)
        window.documents.opened.emit()
        if found.texts:
            window.ready.connect(lambda: tell_waiting(window))
        return True


def is_left(name: str) -> bool:
    """Whether there is a journal of that name which was left on purpose."""
    return bool(name) and os.path.exists(state_folder("journals") / name / "kept")
