"""Undo is exact: random edits of every kind, all undone and all redone, leave the same bytes.

The bytes of the map are kept (as digests) at checkpoints on the way there and compared on the way
back and on the way forth again; between them each step must give back the very map it took away.
"""

from __future__ import annotations

import hashlib
from random import Random

from app.model.journey import Journey
from app.model.queries import faults
from app.model.writing import write_journey
from app.session import Session
from tests.big_maps import big_map
from tests.proofs.editing import MAKERS, Editor
from tests.proofs.measuring import MB, held
from tests.proofs.promise import PROMISES, Proof, counted

EDITS = 100_000
EVERY = 250
"""Steps between two checkpoints."""
FLAT = 8 * MB
"""What a second undoing and redoing of everything may add to the memory."""
STEP = 8000
"""Bytes that a step may cost, of edits of every kind; one of a note costs half of it."""


def prove(scale: float) -> list[Proof]:
    edits = counted(scale, EDITS)
    session = Session()
    session.start(big_map(150, 10, 11))
    before = held()
    play = _Play(session)
    play.edit(edits)
    after = held()
    play.back()
    play.forth()
    first = held()
    play.back()
    play.forth()
    grown = held() - first
    steps = len(play.states) - 1
    cost = (after - before) / max(1, steps)
    kinds = len(play.editor.used)
    figure = (
        f"{edits} edits of {kinds} kinds in {steps} steps, {play.compared} maps compared byte for "
        f"byte, {play.other} other; {cost / 1000:.1f} KB a step, {grown / MB:+.1f} MB after all "
        f"was undone and redone once more"
    )
    holds = not play.other and grown < FLAT
    if scale >= 1:  # a few edits neither use every kind nor outweigh what is made once
        holds = holds and cost <= STEP and kinds == len(MAKERS)
    return [Proof(PROMISES["undo_exact"].words, figure, holds)]


class _Play:
    """Edits in one session, and what each step must give back."""

    def __init__(self, session: Session) -> None:
        self.editor = Editor(3)
        self.compared = self.other = 0
        self._session, self._stack = session, session.undo_stack
        self._random = Random(4)
        self.states: list[Journey] = [session.journey]
        """The map after each step of the undo stack."""
        self._digests = {0: _digest(session.journey)}

    def edit(self, count: int) -> None:
        """So many edits, with something selected, some joined into one step, and now and then a
        few steps back from which it goes on elsewhere."""
        for number in range(count):
            name, journey = self.editor.edit(self._session.journey)
            joins = self._random.random() < 0.1
            select = self._chosen(journey) if self._random.random() < 0.3 else None
            self._session.commit(name, journey, select=select, merge=name if joins else None)
            self._note()
            if self._random.random() < 0.02 and number < count - 1:
                for _ in range(self._random.randint(1, 4)):
                    self._stack.undo()
                    self._look()
            if number % 5000 == 0:
                self.other += bool(faults(self._session.journey))
        self._digests[self._stack.index()] = _digest(self._session.journey)

    def back(self) -> None:
        """All undone."""
        while self._stack.canUndo():
            self._stack.undo()
            self._look()

    def forth(self) -> None:
        """All done again."""
        while self._stack.canRedo():
            self._stack.redo()
            self._look()

    def _note(self) -> None:
        at = self._stack.index()
        del self.states[at:]
        self.states.append(self._session.journey)
        self._digests.pop(at, None)
        if at % EVERY == 0:
            self._digests[at] = _digest(self._session.journey)

    def _look(self) -> None:
        at = self._stack.index()
        self.other += self._session.journey is not self.states[at]
        if at in self._digests and (at % EVERY == 0 or at == len(self.states) - 1):
            self.compared += 1
            self.other += _digest(self._session.journey) != self._digests[at]

    def _chosen(self, journey: Journey) -> list[str]:
        return [one.id for one in (*journey.stages[:1], *journey.lanes[-1:])]


def _digest(journey: Journey) -> bytes:
    return hashlib.sha256(write_journey(journey)).digest()
