"""Copy, cut and paste of one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from app.model import edits
from app.model.errors import EditError
from app.model.fragments import Fragment, cut_out
from app.model.journey import Journey
from app.model.queries import find_item, find_lane, slot_at
from app.widgets.canvas.texts import text_of
from app.widgets.clipboard.copied import CopiedData, PictureData
from app.widgets.clipboard.shot import shot_of
from app.widgets.clipboard.taking import Taking

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

Field = QLineEdit | QTextEdit | QPlainTextEdit


class Clipboard(QObject):
    """Copies the selection in every form at once, and pastes what this or another program has
    copied. While a text is being written, all of it is the text's own affair."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.taking = Taking(window)
        app = QApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(leave_behind)

    def copy(self) -> None:
        """Copies what is selected."""
        field = self._field()
        if field is not None:
            field.copy()
        elif self._window.has_map:
            self._copied()

    def hold(self, data: PictureData) -> None:
        """Puts a picture alone on the clipboard."""
        QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Copies what is selected and takes it off the map, as one step."""
        field = self._field()
        if field is not None:
            field.cut()
            return
        if not self._window.has_map:
            return
        if self._session.read_only:
            self._session.refused.emit(EditError("read-only"))
            return
        fragment = self._copied()
        if fragment is not None:
            after = _beside(self._session.journey, fragment)
            self._session.edit(self.tr("Cut"), lambda now: _without(now, fragment), select=after)
        elif any(self._texts()):
            self._window.messages.show_message(
                self.tr("The text was copied and stays: only notes, stages and lanes can be cut.")
            )

    def paste(self, *, one_note: bool = False) -> None:
        """Pastes what was copied last, here or elsewhere; with `one_note` all of a text as one."""
        field = self._field()
        if field is not None:
            field.paste()
        elif self._window.has_map:
            held = QGuiApplication.clipboard().mimeData()
            empty = QMimeData()
            self.taking.take(empty if held is None else held, one_note=one_note)

    def _copied(self) -> Fragment | None:
        """Puts what is selected on the clipboard; None when it is none of lanes' contents."""
        journey, selection = self._session.journey, self._session.selection
        fragment = cut_out(journey, self._session.reached)
        if fragment is None:
            self._copy_text()
            return None
        picture = self._window.canvas.true_picture
        shot = shot_of(picture, fragment, selection) if picture is not None else None
        assets = {asset.id: asset for asset in journey.assets}.get
        engine = self._window.program.drawing.engine
        QGuiApplication.clipboard().setMimeData(CopiedData(fragment, shot, engine, assets))
        return fragment

    def _texts(self) -> list[str]:
        session = self._session
        found = (text_of(session.journey, one) for one in session.selection)
        return [main.text for main in found if main is not None]

    def _copy_text(self) -> None:
        texts = self._texts()
        if any(texts):
            QGuiApplication.clipboard().setText("\n".join(texts))
        else:
            self._window.messages.show_message(lambda: self.tr("There is nothing here to copy."))

    def _field(self) -> Field | None:
        """The text that is being written in this window, if any."""
        focus = QApplication.focusWidget()
        if isinstance(focus, Field) and self._window.isAncestorOf(focus):
            return focus
        return None


def leave_behind() -> None:
    """Before the program ends: what it copied stays, as data that needs the program no longer."""
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData()
    if isinstance(data, PictureData):
        clipboard.setMimeData(data.plain())


def _without(journey: Journey, fragment: Fragment) -> Journey:
    here = fragment.journey
    if fragment.shape == "stages":
        for stage in here.stages:
            journey = edits.remove_stage(journey, stage.id)
        return journey
    if fragment.shape == "lanes":
        for lane in here.lanes:
            journey = edits.remove_lane(journey, lane.id)
        return journey
    return edits.remove_items(
        journey, {item.id for lane in here.lanes for cell in lane.cells for item in cell.items}
    )


def _beside(journey: Journey, fragment: Fragment) -> tuple[str, ...]:
    """What to select once it is cut, so that pasting brings it back to its place."""
    here = fragment.journey
    if fragment.shape == "items":
        lane = here.lanes[0].id
        item = next(item for cell in here.lanes[0].cells for item in cell.items)
        place = find_item(journey, item.id)
        slot = slot_at(journey, place) if place is not None else here.stages[0].id
        return (f"{lane}/{slot}",) if find_lane(journey, lane) is not None else ()
    parts = journey.stages if fragment.shape == "stages" else journey.lanes
    gone = {part.id for part in (here.stages if fragment.shape == "stages" else here.lanes)}
    left: tuple[str, ...] = ()
    for part in parts:
        if part.id in gone:
            break
        left = (part.id,)
    return left
