"""The current map, its undo stack and selection: the one place everybody reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.undoing import Selection, Step, forget_names, mark_clean, still_there

if TYPE_CHECKING:  # the model is imported after the window's first paint
    from app.model.journey import Journey
    from app.model.lookup import Lookup
    from app.model.viewing import Seen, Viewer
    from app.model.weighing import Scales


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
    settled = Signal()
    """All is told of what was done: what can be done next may be something else. Once for each
    thing done, however much it told."""
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
        self.read_only = self.saving = False
        """`saving` while the map is being written into a file: until that is known, nothing is
        what a file holds."""
        self.taken_up: Journey | None = None
        """The map as it was when it was taken up."""
        self.filed: Journey | None = None
        """The same, or as its file was last written; None when nobody knows what that holds."""
        self._journey: Journey | None = None
        self._preview: Journey | None = None
        self._viewer: Viewer | None = None
        self._scales: Scales | None = None
        self._selection: Selection = ()
        self._rest: Selection = ()
        self._told: Journey | None = None
        self._told_selection: Selection = ()
        self._telling = self._pushing = self._stirred = False
        self._depth = 0
        self.selection_changed.connect(self.stir)
        self.state_changed.connect(self.stir)
        self._merge: Hashable | None = None
        self._steps: list[Step] = []
        """What the commands of the undo stack stand for, in their order."""
        self._done = 0
        """How many of the steps are done, as far as the map shows."""

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

    @cached_property
    def lookup(self) -> Lookup:
        """Where items are, in the map or in what is shown: whoever asks often asks it."""
        from app.model.lookup import Lookup

        return Lookup()

    @property
    def seen(self) -> Seen:
        """What its view leaves of what is shown."""
        if self._viewer is None:
            from app.model.viewing import Viewer

            self._viewer = Viewer()
        return self._viewer.see(self.shown)

    @property
    def reached(self) -> Selection:
        """The selection as commands mean it: where a view leaves things out, a cell is the items
        that it shows."""
        if self.shown.view is None or not any("/" in one for one in self._selection):
            return self._selection
        from app.model.viewing import items_reached

        return items_reached(self.seen, self._selection)

    @property
    def clean(self) -> bool:
        """Whether the map is as it was last saved or loaded; never while it is being saved."""
        return not self.saving and self.undo_stack.isClean()

    @property
    def selection(self) -> Selection:
        """The ids of the selected elements (see `layout.picture.Group`), in the order chosen."""
        return self._selection

    def select(self, ids: Iterable[str]) -> None:
        """Select these elements and no others."""
        with self._settling():
            self._selection = tuple(dict.fromkeys(ids))
            self._tell()

    def stir(self) -> None:
        """Something changed that decides what can be done next: `settled` follows, now or when
        all of what is being done is told."""
        self._stirred = True
        if not self._depth:
            self._stirred = False
            self.settled.emit()

    def start(
        self,
        journey: Journey,
        path: Path | None = None,
        stamp: Any = None,
        read_only: bool = False,
        *,
        again: bool = False,
        brought_back: bool = False,
    ) -> None:
        """Take up another map, just loaded or new: nothing to undo, nothing selected. `again`
        when it is the same as it now is in its file: what is selected stays. `brought_back` when
        no file holds it as it is: only saving makes it clean."""
        self.path, self.stamp, self.read_only, self.saving = path, stamp, read_only, False
        with self._silent():
            self.undo_stack.clear()
        kept = still_there(self._selection, self.shown, journey, self.lookup) if again else ()
        self._journey, self._preview, self._merge = journey, None, None
        self.taken_up, self.filed = journey, None if brought_back else journey
        self._steps, self._done, self._selection = [], 0, kept
        with self._settling():
            if not again:
                self.replaced.emit()
            self._tell()
            if brought_back:
                self.undo_stack.resetClean()
            self.state_changed.emit()

    def seal(self) -> None:
        """The map as it is now is being saved: what is done from now on is another step."""
        self._merge, self.saving = None, True
        self.state_changed.emit()

    def saved(self, path: Path, stamp: Any, journey: Journey | None = None) -> None:
        """The map has been written as it is now, or as it was when it was `journey`: what was done
        since is unsaved. A writable copy ends the read-only state."""
        self.path, self.stamp, self.read_only, self.saving = path, stamp, False, False
        self.filed = journey or self.journey
        if self.filed is self.journey:
            self._merge = None
            self.undo_stack.setClean()
        else:
            mark_clean(self.undo_stack, self._steps, self.filed)
        self.state_changed.emit()

    def mark_unsaved(self, stamp: Any = None) -> None:
        """The map is not what its file holds, though nothing was done to it here: the file is
        gone, or another's. Only saving makes it clean. `stamp` is how the file is now, when saving
        may overwrite that."""
        self.stamp, self.filed = stamp or self.stamp, None
        self.undo_stack.resetClean()
        self.state_changed.emit()

    def reread(self, label: str, path: Path, journey: Journey, stamp: Any) -> None:
        """The map's file was read again, as one step called `label` (translated): undoing it
        brings back what was here. The map can be edited then. Nothing when that is not its file."""
        self.read_only = self.read_only and self.path != path
        journey = self.filed if self.filed == journey and self.filed else journey
        if self.path == path and self.commit(label, journey):
            self.saved(path, stamp)

    def allow_editing(self, allowed: bool) -> None:
        """Lets the map be edited, or makes it read-only."""
        self.read_only = not allowed
        self.state_changed.emit()

    def forget_names(self) -> None:
        """The language changed: commands no longer name the steps so far; the history does."""
        forget_names(self.undo_stack)
        self.state_changed.emit()

    def preview(self, journey: Journey) -> None:
        """Show what a gesture would do; nothing is recorded. A read-only map shows none."""
        if self.read_only:
            return
        if self._preview is None:
            self._rest = self._selection
        self._preview = None if journey is self.journey else self._carried(journey)
        with self._settling():
            self._tell()

    def cancel(self) -> None:
        """Drop the preview; the selection is as it was before it."""
        if self._preview is not None:
            self._selection = self._rest
        self._preview = None
        with self._settling():
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
        Returns False, and emits `refused`, when the map is read-only or would hold more than can
        be opened again; to look at a read-only map in another view is no change and no step.
        """
        if self.read_only and journey is not self.journey:
            if journey.replace(view=self.journey.view) != self.journey:
                return self._refuse("read-only")
            self._journey = journey
        journey = self._carried(journey)
        if journey is not self.journey and self._too_large(journey):
            return self._refuse("map-too-large")
        before = self._selection if self._preview is None else self._rest
        shown, self._preview = self.shown, None
        wanted = self._selection if select is None else tuple(dict.fromkeys(select))
        self._selection = still_there(wanted, shown, journey, self.lookup)
        with self._settling():
            if journey is not self.journey:
                joins = merge is not None and merge == self._merge
                with self._silent():
                    if joins:
                        self._join(label, journey)
                    else:
                        self._push(label, journey, before)
                self._merge = merge
                self._tell()
                self.state_changed.emit()
            else:
                self._tell()
                if self.read_only:
                    self.state_changed.emit()
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

    def _carried(self, journey: Journey) -> Journey:
        """The map with what is being written shown, whatever the view filters."""
        if journey.view is None or journey is self.journey:
            return journey
        from app.model.viewing import carried

        return carried(self.journey, journey)

    def _push(self, label: str, journey: Journey, before: Selection) -> None:
        """A step of its own. The stack holds an empty macro for it, which is Qt's alone: a
        command made in Python is freed twice when the garbage collector takes the stack."""
        del self._steps[self._done :]
        self._steps.append(Step(self.journey, journey, before, self._selection))
        self._done += 1
        self._journey = journey
        self.undo_stack.beginMacro(label)
        self.undo_stack.endMacro()

    def _join(self, label: str, journey: Journey) -> None:
        """Let the last step lead on to another map; one that leads nowhere goes."""
        step = self._steps[-1]
        self._journey = journey
        command = self.undo_stack.command(self._done - 1)
        command.setText(label)
        if journey is step.before:
            self._steps.pop()
            self._done -= 1
            command.setObsolete(True)
            self.undo_stack.undo()
            return
        self._steps[-1] = step._replace(after=journey, selected_after=self._selection)
        if self.undo_stack.isClean():
            self.undo_stack.resetClean()

    def _too_large(self, journey: Journey) -> bool:
        if self._scales is None:
            from app.model.weighing import Scales

            self._scales = Scales()
        return self._scales.grows_too_large(self.journey, journey)

    def _refuse(self, code: str) -> bool:
        from app.model.errors import EditError

        self.cancel()
        self.refused.emit(EditError(code))
        return False

    def _on_index(self, index: int) -> None:
        """Steps were undone or done again."""
        if self._pushing:
            return
        self._merge = None
        if index != self._done:
            undone = index < self._done
            step = self._steps[index if undone else index - 1]
            self._journey, self._preview = step.before if undone else step.after, None
            self._selection = step.selected_before if undone else step.selected_after
            self._done = index
        if self._journey is self.filed:  # several steps may lead to what the file holds
            self.undo_stack.setClean()
        with self._settling():
            self._tell()
            self.state_changed.emit()

    @contextmanager
    def _silent(self) -> Iterator[None]:
        """Where the undo stack moves is not what the user did."""
        self._pushing = True
        try:
            yield
        finally:
            self._pushing = False

    @contextmanager
    def _settling(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self._stirred:
                self.stir()

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
