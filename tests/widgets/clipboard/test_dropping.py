"""Pictures and files, pasted and dropped on a window as other programs do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from app.model.items import PictureUse
from app.model.queries import iter_items
from app.model.writing import write_journey
from tests.widgets.canvas.conftest import small_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def image(color: int = 0xFF336699) -> QImage:
    made = QImage(60, 40, QImage.Format.Format_RGB32)
    made.fill(color)
    return made


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def uses(desk) -> list[tuple[str, str, PictureUse]]:
    return [
        (place.lane.id, place.stage, place.item)
        for place in iter_items(desk.journey)
        if isinstance(place.item, PictureUse)
    ]


class Drag:
    """A drag over the map, from another program."""

    def __init__(self, desk, data: QMimeData, element: str) -> None:
        canvas = desk.window.canvas
        place = canvas.to_viewport(canvas.scene().place_of(element))
        self.canvas, self.data = canvas, data
        self.port = canvas.viewport()
        self.at = QPoint(round(place.center().x()), round(place.bottom() - 4))
        self.entered = QDragEnterEvent(self.at, ACTIONS, data, LEFT, NONE)
        QApplication.sendEvent(self.port, self.entered)
        if self.entered.isAccepted():  # as Qt does: what refuses a drag hears no more of it
            self.moved = QDragMoveEvent(self.at, ACTIONS, data, LEFT, NONE)
            QApplication.sendEvent(self.port, self.moved)

    def leave(self) -> None:
        QApplication.sendEvent(self.port, QDragLeaveEvent())

    def drop(self) -> QDropEvent:
        event = QDropEvent(QPointF(self.at), ACTIONS, self.data, LEFT, NONE)
        QApplication.sendEvent(self.port, event)
        return event


def test_a_picture_is_pasted_into_a_lane_made_for_it_as_one_step(desk, clipboard):
    before = desk.bytes
    clipboard.setImage(image())
    desk.paste("act/s2")
    lane, stage, use = uses(desk)[0]
    assert (desk.journey.lanes[1].id, stage) == (lane, "s2")
    assert desk.journey.lanes[1].name == "Pictures"
    assert desk.said == "1 lane was added."
    assert desk.session.undo_stack.count() == 1
    desk.paste("act/s3")
    assert [one.asset for _, _, one in uses(desk)] == [use.asset] * 2
    assert {place for place, _, _ in uses(desk)} == {lane}
    assert len(desk.journey.assets) == 1
    desk.undo()
    desk.undo()
    assert desk.bytes == before


def test_a_picture_that_comes_with_words_is_only_their_looks(desk, clipboard):
    data = QMimeData()
    data.setText("One cell")
    data.setHtml("<table><tr><td>One cell</td></tr></table>")
    data.setImageData(image())
    clipboard.setMimeData(data)
    desk.paste("act/s3")
    assert desk.texts("act", "s3") == ["One cell"]
    data = QMimeData()
    data.setHtml('<img src="https://example.org/a.png">')
    data.setImageData(image())
    clipboard.setMimeData(data)
    desk.paste("act/s3")
    assert len(uses(desk)) == 1


def test_picture_files_are_dropped_together_as_one_step(desk, tmp_path):
    for n, color in enumerate((0xFF112233, 0xFF445566)):
        image(color).save(str(tmp_path / f"{n}.png"))
    (tmp_path / "bad.png").write_bytes(b"no picture")
    drag = Drag(desk, files(*sorted(tmp_path.glob("*.png"))), "pai/s1")
    assert drag.moved.isAccepted()
    assert desk.window.canvas.overlay.marks.drop is not None
    assert drag.drop().dropAction() == Qt.DropAction.CopyAction
    assert desk.window.canvas.overlay.marks.drop is None
    assert [one.asset for one in [use for _, _, use in uses(desk)]] == [
        asset.id for asset in desk.journey.assets
    ]
    assert [asset.name for asset in desk.journey.assets] == ["0.png", "1.png"]
    assert "bad.png" in desk.said
    assert desk.session.undo_stack.count() == 1


def test_texts_and_tables_are_dropped_as_notes(desk, tmp_path):
    Drag(desk, text("- One\n- Two"), "pai/s3").drop()
    assert desk.texts("pai", "s3") == ["One", "Two"]
    (tmp_path / "table.csv").write_text("a;b\nc;d\n", encoding="utf-8")
    (tmp_path / "list.txt").write_text("1. Three\n2. Four\n", encoding="utf-8")
    Drag(desk, files(tmp_path / "table.csv"), "pai/s1").drop()
    assert desk.texts("pai", "s1") == ["a"]
    assert desk.texts("pai", "s2") == ["b"]
    assert desk.texts("met", "s1")[1:] == ["c"]
    Drag(desk, files(tmp_path / "list.txt"), "pai/s1").drop()
    assert desk.texts("pai", "s1") == ["a", "Three", "Four"]


def test_a_drop_on_a_note_goes_right_after_it(desk):
    Drag(desk, text("new"), "a1").drop()
    assert desk.texts("act", "s1") == ["a1", "new", "a2", "a3"]


def test_leaving_the_map_leaves_nothing(desk):
    before = desk.bytes
    drag = Drag(desk, text("new"), "a1")
    assert desk.window.canvas.overlay.marks.drop is not None
    drag.leave()
    assert desk.window.canvas.overlay.marks.drop is None
    assert desk.bytes == before


def test_maps_are_left_to_the_window(desk, tmp_path):
    path = tmp_path / "other.parcours"
    path.write_bytes(write_journey(small_map()))
    drag = Drag(desk, files(path), "a1")
    assert drag.entered.position() != QPointF(drag.at), "taken by the window around the map"
    assert desk.window.canvas.overlay.marks.drop is None
    drag.leave()


def test_a_read_only_map_takes_no_drops(desk):
    desk.session.read_only = True
    drag = Drag(desk, text("new"), "a1")
    assert not drag.entered.isAccepted()
