"""Takes over the differences that are chosen, each alone, as one step that undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.comparing import Difference
    from app.model.journey import Journey
    from app.widgets.differing.rows import Listed
    from app.widgets.window import MainWindow

Chosen = Sequence[tuple["Listed", "Difference"]]


class Taking(QObject):
    """Of what another program changed, its side is taken, or what was before once it is taken; of
    what was changed here, what was before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def words(self, chosen: Chosen) -> str:
        """What the button says that does it."""
        if _is_mixed(chosen):
            return self.tr("Choose differences of one side")
        theirs = _theirs(chosen)
        count = len(theirs or chosen)
        if theirs:
            return self.tr("Take %n over", "", count) if count > 1 else self.tr("Take it over")
        return self.tr("Put %n back as before", "", count) if count > 1 else self.tr("Put it back")

    def tip(self, chosen: Chosen) -> str:
        """What it does, in full."""
        if _theirs(chosen):
            return self.tr("Change the map as the other program changed it, here alone (Space)")
        return self.tr("Make this alone as it was before, and leave all else (Space)")

    def possible(self, chosen: Chosen) -> bool:
        """Whether there is anything to take."""
        return bool(chosen) and not self._session.read_only and not _is_mixed(chosen)

    def take(self, chosen: Chosen) -> bool:
        """Does it; False when it cannot be done, which is said."""
        from app.model.errors import EditError
        from app.model.taking import taken_over

        if not self.possible(chosen):
            return False
        theirs = _theirs(chosen)
        wanted = theirs or chosen

        def change(journey: Journey) -> Journey:
            for listed, one in wanted:
                source, base = listed.old.journey, listed.new.journey if listed.theirs else None
                if theirs:
                    source, base = listed.new.journey, listed.old.journey
                made = taken_over(journey, source, one, base)
                if made is journey and len(wanted) == 1:
                    raise EditError(_why_not(journey, source, one))
                journey = made
            return journey

        if theirs:
            step = self.tr("Take over %n difference(s)", "", len(wanted))
        else:
            step = self.tr("Put back %n difference(s)", "", len(wanted))
        self._window.finish_editing()
        return self._session.edit(step, change)


def _why_not(journey: Journey, source: Journey, one: Difference) -> str:
    """Why nothing comes of taking one over: the code of an EditError."""
    from app.model.comparing import differences

    about = one.group, one.element, one.field
    left = differences(journey, source)
    if all((each.group, each.element, each.field) != about for each in left):
        return "taken-already"
    if one.group == "notes" and any(item.id == one.element for item in journey.parking):
        return "waits-here"
    return "not-alone"


def _theirs(chosen: Chosen) -> Chosen:
    """What another changed and the map has not yet."""
    return [(listed, one) for listed, one in chosen if listed.theirs and not listed.has_taken(one)]


def _is_mixed(chosen: Chosen) -> bool:
    """Whether some are another's changes and some were made here."""
    return len({listed.theirs for listed, _ in chosen}) > 1
