"""Edits of the bands over stages.

No phase is put over a stage that another one is over already: such an edit is refused. Those of a
file that lie over one another stay as they are, until their ends are changed.
"""

from __future__ import annotations

from typing import Any

from app.model.edits.items import refuse
from app.model.edits.locks import check_locks
from app.model.edits.tools import (
    changed,
    check_fresh,
    checked,
    cleaned,
    inserted,
    position,
    swapped,
)
from app.model.errors import EditError
from app.model.journey import Journey, Phase
from app.model.queries import phase_run


def add_phase(journey: Journey, phase: Phase, index: int | None = None) -> Journey:
    """The map with a new band over stages `first` to `last`. EditError where there is one."""
    check_fresh(journey, phase.id)
    phase = cleaned(phase)
    _check_phase(journey, phase, None)
    phases = inserted(journey.phases, (phase,), index)
    return checked(lambda: journey.replace(phases=phases))


def change_phase(journey: Journey, phase_id: str, **changes: Any) -> Journey:
    """The map with some fields of a phase changed, its ends too. EditError where another phase
    is, unless the two lay over one another before."""
    refuse(changes, "id")
    at = position(journey.phases, phase_id, "no-phase")
    old = journey.phases[at]
    phase = changed(old, **changes)
    if phase is old:
        return journey
    check_locks(journey, old, phase)
    _check_phase(journey, phase, old)
    return journey.replace(phases=swapped(journey.phases, at, phase))


def remove_phase(journey: Journey, phase_id: str) -> Journey:
    """The map without a phase; its stages stay."""
    at = position(journey.phases, phase_id, "no-phase")
    return journey.replace(phases=(*journey.phases[:at], *journey.phases[at + 1 :]))


def stretch_phase(journey: Journey, phase_id: str, first: int, last: int) -> Journey:
    """The map with a phase from one stage to another, by their index; it stops at the edge of the
    map and before the phases beside it, and covers one stage at least."""
    at = position(journey.phases, phase_id, "no-phase")
    phase = journey.phases[at]
    low, high = phase_run(journey, phase)
    taken = _taken(journey, phase_id)
    left, right = low, high
    while left > max(0, first) and left - 1 not in taken:
        left -= 1
    while right < min(len(journey.stages) - 1, last) and right + 1 not in taken:
        right += 1
    left = max(left, min(first, high))
    right = max(min(right, last), left)
    return _placed(journey, phase_id, left, right)


def move_phase(journey: Journey, phase_id: str, first: int) -> Journey:
    """The map with a phase over as many stages as before, from that one on, by its index, or from
    the nearest from which it lies over no other phase."""
    at = position(journey.phases, phase_id, "no-phase")
    low, high = phase_run(journey, journey.phases[at])
    free = _starts(journey, phase_id, high - low + 1)
    if not free:
        return journey
    start = min(free, key=lambda one: (abs(one - first), abs(one - low)))
    return _placed(journey, phase_id, start, start + high - low)


def step_phase(journey: Journey, phase_id: str, step: int) -> Journey:
    """The map with a phase moved to the next place on the right (`step` 1) or left (-1) where it
    lies over no other; the same map when there is none."""
    at = position(journey.phases, phase_id, "no-phase")
    low, high = phase_run(journey, journey.phases[at])
    beyond = [one for one in _starts(journey, phase_id, high - low + 1) if (one - low) * step > 0]
    if not beyond:
        return journey
    start = min(beyond, key=lambda one: abs(one - low))
    return _placed(journey, phase_id, start, start + high - low)


def free_run(journey: Journey, first: int, last: int) -> tuple[int, int] | None:
    """The first run of the stages from one index to another that no phase is over; None when
    phases are over all of them."""
    taken = _taken(journey, "")
    start = next((n for n in range(first, last + 1) if n not in taken), None)
    if start is None:
        return None
    end = start
    while end < last and end + 1 not in taken:
        end += 1
    return start, end


def _taken(journey: Journey, but: str) -> set[int]:
    """The indices of the stages that phases are over, one phase left aside."""
    taken: set[int] = set()
    for phase in journey.phases:
        if phase.id != but:
            first, last = phase_run(journey, phase)
            taken.update(range(first, last + 1))
    return taken


def _starts(journey: Journey, phase_id: str, length: int) -> list[int]:
    taken = _taken(journey, phase_id)
    places = range(len(journey.stages) - length + 1)
    return [one for one in places if taken.isdisjoint(range(one, one + length))]


def _placed(journey: Journey, phase_id: str, first: int, last: int) -> Journey:
    stages = journey.stages
    return change_phase(journey, phase_id, first=stages[first].id, last=stages[last].id)


def _check_phase(journey: Journey, phase: Phase, old: Phase | None) -> None:
    first = position(journey.stages, phase.first, "no-stage")
    last = position(journey.stages, phase.last, "no-stage")
    if first > last:
        raise EditError("phase-order")
    if old is not None and (old.first, old.last) == (phase.first, phase.last):
        return
    before = phase_run(journey, old) if old is not None else None
    for other in journey.phases:
        run = phase_run(journey, other)
        known = before is not None and _meet(before, run)
        if other.id != phase.id and _meet((first, last), run) and not known:
            raise EditError("phase-overlap")


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
