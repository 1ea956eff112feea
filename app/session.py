"""The current map, its undo stack and selection: the one place everybody reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:  # the model is imported after the window's first paint
    from app.model.journey import Journey

_MERGEABLE = 1
_NEVER_MERGED = -1

Selection = tuple[str, ...]


class Session(QObject):
    """Holds the current `Journey`; everything on screen is computed from it.

    A gesture shows its effect with `preview`, ends with `commit` or `cancel`. Every change of
    what is shown is told once, by `changed`; a commit made while `changed` is being told is told
    after it, so that listeners always see changes in order.
    """

    replaced = Signal()
    """Another map was taken up; `changed` follows."""
    changed = Signal(object, object)
    """(old, new): what was shown and what is shown now; `old` is None for the first map."""
    selection_changed = Signal()
    state_changed = Signal()
    """The path, the clean or read-only state or the undo texts may have changed."""
    refused = Signal(object)
    """An `EditError`: why a commit or an edit was not done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.indexChanged.connect(self._on_index)
        self.undo_stack.cleanChanged.connect(self.state_changed)
        self.path: Path | None = None
        self.stamp: Any = None
        """What the file looked like when it was last read or written (`files.store.Stamp`)."""
        self.read_only = False
        self._journey: Journey | None = None
        self._preview: Journey | None = None
        self._selection: Selection = ()
        self._rest: Selection = ()
        self._told: Journey | None = None
        self._told_selection: Selection = ()
        self._telling = False
        self._pushing = False
        self._merge: Hashable | None = None

    @property
    def started(self) -> bool:
        """Whether there is a map."""
        return self._journey is not None

    @property
    def journey(self) -> Journey:
        """The map as of the last commit, undo or redo. RuntimeError before `start`."""
        if self._journey is None:
            raise RuntimeError("the session has no map yet")
        return self._journey

    @property
    def shown(self) -> Journey:
        """What is on screen: the running preview, otherwise the map."""
        return self.journey if self._preview is None else self._preview

    @property
    def previewing(self) -> bool:
        """Whether a preview is shown."""
        return self._preview is not None

    @property
    def clean(self) -> bool:
        """Whether the map is as it was last saved or loaded."""
        return self.undo_stack.isClean()

    @property
    def selection(self) -> Selection:
        """The ids of the selected elements (see `layout.picture.Group`), in the order chosen."""
        return self._selection

    def select(self, ids: Iterable[str]) -> None:
        """Select these elements and no others."""
        self._selection = tuple(dict.fromkeys(ids))
        self._tell()

    def start(
        self,
        journey: Journey,
        path: Path | None = None,
        stamp: Any = None,
        read_only: bool = False,
    ) -> None:
        """Take up another map, just loaded or new: nothing to undo, nothing selected."""
        self.path, self.stamp, self.read_only = path, stamp, read_only
        self._pushing = True
        try:
            self.undo_stack.clear()
            self.undo_stack.setClean()
        finally:
            self._pushing = False
        self._journey, self._preview, self._merge = journey, None, None
        self._selection = ()
        self.replaced.emit()
        self._tell()
        self.state_changed.emit()

    def saved(self, path: Path, stamp: Any) -> None:
        """The map has been written as it is now. A writable copy ends the read-only state."""
        self.path, self.stamp, self.read_only = path, stamp, False
        self._merge = None
        self.undo_stack.setClean()
        self.state_changed.emit()

    def forget_names(self) -> None:
        """The language changed: the steps so far lose their names, which were in the other."""
        for index in range(self.undo_stack.count()):
            self.undo_stack.command(index).setText("")
        self.state_changed.emit()

    def preview(self, journey: Journey) -> None:
        """Show what a gesture would do; nothing is recorded. A read-only map shows none."""
        if self.read_only:
            return
        if self._preview is None:
            self._rest = self._selection
        self._preview = None if journey is self.journey else journey
        self._tell()

    def cancel(self) -> None:
        """Drop the preview; the selection is as it was before it."""
        if self._preview is not None:
            self._selection = self._rest
        self._preview = None
        self._tell()

    def commit(
        self,
        label: str,
        journey: Journey,
        *,
        select: Iterable[str] | None = None,
        merge: Hashable | None = None,
    ) -> bool:
        """Make `journey` the map, as one undo step called `label` (translated).

        The map itself pushes nothing. `select` is selected afterwards, None keeps the selection.
        `merge` names a gesture or a focus: commits in a row with an equal key are one step.
        Returns False, and emits `refused`, when the map is read-only.
        """
        if self.read_only and journey is not self.journey:
            self.cancel()
            self._refuse("read-only")
            return False
        before = self._selection if self._preview is None else self._rest
        shown, self._preview = self.shown, None
        wanted = self._selection if select is None else tuple(dict.fromkeys(select))
        self._selection = self._alive(wanted, shown, journey)
        if journey is not self.journey:
            joins = merge is not None and merge == self._merge
            step = _Step(self, label, journey, before, merge, joins)
            self._pushing = True
            try:
                self.undo_stack.push(step)
            finally:
                self._pushing = False
            self._merge = merge
            self._tell()
            self.state_changed.emit()
        else:
            self._tell()
        return True

    def edit(
        self,
        label: str,
        change: Callable[[Journey], Journey],
        *,
        select: Iterable[str] | None = None,
        merge: Hashable | None = None,
    ) -> bool:
        """Commit what `change` makes of the map; an `EditError` it raises goes to `refused`."""
        from app.model.errors import EditError

        try:
            journey = change(self.journey)
        except EditError as error:
            self.cancel()
            self.refused.emit(error)
            return False
        return self.commit(label, journey, select=select, merge=merge)

    def _refuse(self, code: str) -> None:
        from app.model.errors import EditError

        self.refused.emit(EditError(code))

    def _set(self, journey: Journey, selection: Selection) -> None:
        """A step was done or undone."""
        self._journey, self._preview = journey, None
        self._selection = selection

    def _on_index(self, _index: int) -> None:
        if self._pushing:
            return
        self._merge = None
        self._tell()
        self.state_changed.emit()

    def _tell(self) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            while True:
                shown = self._preview if self._preview is not None else self._journey
                if shown is not self._told:
                    old, self._told = self._told, shown
                    self.changed.emit(old, shown)
                elif self._selection != self._told_selection:
                    self._told_selection = self._selection
                    self.selection_changed.emit()
                else:
                    return
        finally:
            self._telling = False

    def _alive(self, ids: Selection, before: Journey, after: Journey) -> Selection:
        """The ids without those of elements that `before` has and `after` no longer."""
        if not ids or before is after:
            return ids
        from app.model.references import identities

        there = {one for _, one in identities(after)}
        if all(_named(one, there) for one in ids):
            return ids
        was = {one for _, one in identities(before)}
        return tuple(one for one in ids if _named(one, there) or not _named(one, was))


class _Step(QUndoCommand):
    """Two references: the map before and after, each with its selection."""

    def __init__(
        self,
        session: Session,
        label: str,
        after: Journey,
        selected_before: Selection,
        merge: Hashable | None,
        joins: bool,
    ) -> None:
        super().__init__(label)
        self._session = session
        self._before, self._after = session.journey, after
        self._selected_before, self._selected_after = selected_before, session.selection
        self._merge, self._joins = merge, joins

    def id(self) -> int:
        return _NEVER_MERGED if self._merge is None else _MERGEABLE

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or not other._joins or other._merge != self._merge:
            return False
        self._after, self._selected_after = other._after, other._selected_after
        self.setText(other.text())
        self.setObsolete(self._before is self._after)
        return True

    def redo(self) -> None:
        self._session._set(self._after, self._selected_after)

    def undo(self) -> None:
        self._session._set(self._before, self._selected_before)


def _named(element: str, ids: set[str]) -> bool:
    """Whether an element is among ids, a cell by its lane and stage."""
    if element in ids:
        return True
    lane, _, stage = element.partition("/")
    return lane in ids and stage in ids
