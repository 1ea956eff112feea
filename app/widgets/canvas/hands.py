"""What somebody does on the canvas: commands, the text being typed, the mouse and the keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, QObject, QPoint

from app.session import Session
from app.widgets.block_kinds import block_of
from app.widgets.canvas.arrivals import Arrivals
from app.widgets.canvas.commands import Commands
from app.widgets.canvas.editing import Editing, fresh
from app.widgets.canvas.formats import Formats
from app.widgets.canvas.items import GroupPainter
from app.widgets.canvas.keys import Keys
from app.widgets.canvas.linking import Linking
from app.widgets.canvas.map_view import MapView
from app.widgets.canvas.mouse import Mouse
from app.widgets.canvas.moves import Moves
from app.widgets.canvas.scene import MapScene
from app.widgets.canvas.tools.base import Bench, Pointer, Tool
from app.widgets.canvas.tools.blocks import LaneBlock, NoteBlock, StageBlock
from app.widgets.canvas.walking import Walking
from app.widgets.canvas.writing import Writing


class Hands(QObject):
    """Puts together what edits the map on the canvas, and keeps its parts out of each other's
    way: a command or a press first ends the text being typed."""

    def __init__(
        self, canvas: MapView, session: Session, scene: MapScene, painter: GroupPainter
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._scene = scene
        self.bench = Bench(canvas, session, scene, painter)
        self.commands = Commands(self.bench)
        self.moves = Moves(self.bench)
        self.walking = Walking(self.bench)
        self.editor = Editing(canvas, session, scene, lambda left: self.writing.go_on(left))
        self.writing = Writing(self.bench, self.editor, self.commands, self.walking)
        self.formats = Formats(self.bench, self.editor)
        self.linking = Linking(self.bench, self.walking, self._add_linked)
        self.mouse = Mouse(self.bench, self.editor, self._show_menu)
        self.arrivals = Arrivals(self.bench, self.mouse.gesture)
        self.arrivals.guests.append(self._block)
        self.keys = Keys(self)

    @property
    def editing(self) -> bool:
        return self.editor.active

    @property
    def busy(self) -> bool:
        """Whether a gesture, a text or an arrow is under way."""
        return self.mouse.busy or self.editor.active or self.linking.active

    def let_go_of_all(self) -> None:
        """Another map comes: end what is under way without a trace."""
        self.linking.leave()
        self.formats.let_go()
        self.editor.abandon()
        self.mouse.abandon()

    def edit_text(self, element: str) -> None:
        self.editor.open(element)

    def finish_editing(self) -> None:
        self.linking.leave()
        self.editor.finish()

    def delete_selection(self) -> None:
        self.editor.finish()
        self.commands.delete()

    def duplicate_selection(self) -> None:
        self.editor.finish()
        self.commands.duplicate()

    def select_all(self) -> None:
        self.editor.finish()
        self.commands.select_all()

    def show_selection(self) -> None:
        """Bring the rings up to date."""
        traces, places = [], []
        for one in self._session.selection:
            trace = self._scene.trace_of(one)
            place = self._scene.outline_of(one) if trace is None else None
            traces += [trace] if trace is not None else []
            places += [place] if place is not None else []
        self._canvas.mark(selected=tuple(places), traced=tuple(traces))
        self.mouse.show_knobs()

    def after_change(self) -> None:
        """Another picture is shown."""
        self.linking.after_change()
        self.mouse.after_change()
        self.editor.after_change()
        self.formats.after_change()
        self.show_selection()

    def after_move(self) -> None:
        """The view zoomed or scrolled."""
        self.formats.let_go()
        self.editor.place()
        self.mouse.show_knobs()

    def context(self, view: QPoint, screen: QPoint, by_key: bool) -> None:
        """A context menu was asked for: of the selection by key, otherwise for what is under the
        pointer, selecting it."""
        if not by_key:
            if not self.mouse.right_pans:
                self._show_menu(view, screen)
            return
        self.editor.finish()
        ids = self._session.selection
        place = self._scene.place_of(ids[0]) if ids else None
        if place is not None:
            at = self._canvas.to_viewport(place).center().toPoint()
            screen = self._canvas.viewport().mapToGlobal(at)
        self._canvas.context_requested.emit(ids, screen)

    def _show_menu(self, view: QPoint, screen: QPoint) -> None:
        self.editor.finish()
        self._canvas.context_requested.emit(self.mouse.select_for_menu(view), screen)

    def _block(self, mime: QMimeData, bench: Bench, start: Pointer) -> Tool | None:
        """The guest for blocks of the left panel."""
        block = block_of(mime)
        if block is None or self._session.read_only:
            return None
        self.editor.finish()
        if block.what == "stage":
            return StageBlock(bench, start, self.writing.add_stage)
        if block.what == "note":
            return NoteBlock(bench, start, self.mouse.choosing.add_at)
        return LaneBlock(bench, start, block) if block.kind is not None else None

    def hold_space(self, held: bool) -> None:
        self.mouse.hold_space(held)

    def give_up(self) -> bool:
        return self.linking.leave() or self.mouse.give_up()

    def _add_linked(self, lane: str, stage: str, source: str, link: str) -> None:
        self.editor.open_new(replace(fresh(lane, stage), source=source, link=link))

    def modifiers_changed(self) -> None:
        self.mouse.modifiers_changed()
