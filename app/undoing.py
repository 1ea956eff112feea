"""The steps that an undo stack stands for: what stays selected, which state is the saved one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSignalBlocker

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from app.model.journey import Journey
    from app.model.lookup import Lookup

Selection = tuple[str, ...]


class Step(NamedTuple):
    """The map before and after an undo step, each with its selection."""

    before: Journey
    after: Journey
    selected_before: Selection
    selected_after: Selection


def mark_clean(stack: QUndoStack, steps: Sequence[Step], saved: Journey) -> None:
    """Lets the state that was saved be the clean one, wherever the stack is now; none is when no
    step leads there any more. Qt marks only where it is: it goes there and back, and tells no one
    until that is done."""
    states = [step.before for step in steps[:1]] + [step.after for step in steps]
    index = next((number for number, one in enumerate(states) if one is saved), -1)
    with QSignalBlocker(stack):
        now = stack.index()
        stack.resetClean()
        if index >= 0:
            stack.setIndex(index)
            stack.setClean()
            stack.setIndex(now)
    stack.cleanChanged.emit(stack.isClean())


def forget_names(stack: QUndoStack) -> None:
    """Lets commands name none of the steps; lists go on calling them what they were called."""
    for index in range(stack.count()):
        step = stack.command(index)
        step.setText(f"{step.text()}\n")  # Qt's own text for lists, then that for commands


def still_there(ids: Selection, before: Journey, after: Journey, lookup: Lookup) -> Selection:
    """The ids without those of elements that `before` has and `after` no longer."""
    if not ids or before is after:
        return ids
    if {item.id for item in lookup.find_items(after, ids)}.issuperset(ids):
        return ids
    gone = set(ids) - lookup.known(after, ids)
    if not gone:
        return ids
    gone &= lookup.known(before, gone)
    return tuple(one for one in ids if one not in gone)
