"""Pictures as users bring and change them: by the menus, in the inspector, large ones beside the
window's work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from app.files.store import load, save
from app.model import edits
from app.model.items import PictureUse
from app.model.queries import iter_items
from app.model.writing import write_journey
from app.widgets import picture_commands
from app.widgets.block_kinds import Block, block_mime
from app.widgets.clipboard.dropping import Dropping
from app.widgets.context_menus import kind_of
from app.widgets.panels.fields import PictureField
from app.widgets.panels.forms.picture import PictureForm
from app.widgets.picture_reader import PictureReader, Source
from tests.widgets.canvas.conftest import small_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(open_window, tmp_path: Path):
    path = tmp_path / "small.parcours"
    path.write_bytes(write_journey(small_map()))
    return open_window(path)


@pytest.fixture
def file(tmp_path: Path):
    """Makes a file with a picture of one colour; one of over a million pixels is large."""

    def maker(name: str = "red.png", color: str = "red", *, large: bool = False) -> Path:
        Image.new("RGB", (1200, 900) if large else (60, 40), color).save(tmp_path / name)
        return tmp_path / name

    return maker


@pytest.fixture
def chosen(monkeypatch):
    """What the file dialog gives."""
    paths: list[Path] = []
    monkeypatch.setattr(picture_commands, "ask_files", lambda *_: list(paths))
    return paths


def uses(window) -> list[PictureUse]:
    items = [place.item for place in iter_items(window.session.journey)]
    return [item for item in items if isinstance(item, PictureUse)]


def field_of(window) -> PictureField:
    return window.findChild(PictureForm).findChild(PictureField)


def added(window, chosen, *paths: Path) -> list[PictureUse]:
    """The pictures of files, added to the first stage of a lane of pictures."""
    chosen[:] = paths
    window.session.select(["act/s1"])
    window.commands["add_pictures"].trigger()
    return uses(window)


def test_pictures_are_chosen_in_a_dialog_for_the_selected_stage(window, file, chosen):
    first, second = added(window, chosen, file(), file("blue.png", "blue"))
    assert window.session.selection == (first.id, second.id)
    assert first.asset != second.asset
    assert window.session.undo_stack.count() == 1
    window.session.undo_stack.undo()
    assert uses(window) == []
    chosen.clear()
    window.commands["add_pictures"].trigger()
    assert window.session.undo_stack.undoText() == ""


def test_the_block_of_pictures_is_pressed_or_dropped_into_a_cell(qtbot, window, file, chosen):
    chosen[:] = [file()]
    window.session.select(["act/s2"])
    block = window.findChild(QPushButton, "piece-pictures")
    QTest.mouseClick(block, Qt.MouseButton.LeftButton)
    (first,) = uses(window)
    lane = next(lane for lane in window.session.journey.lanes if lane.kind == "picture")
    assert [cell.stage for cell in lane.cells] == ["s2"]
    canvas = window.canvas
    at = canvas.to_viewport(canvas.scene().place_of(f"{lane.id}/s3")).center().toPoint()
    held = block_mime(Block("pictures")), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(at, copy, *held),
        QDragMoveEvent(at, copy, *held),
        QDropEvent(QPointF(at), copy, *held),
    ):
        QApplication.sendEvent(canvas.viewport(), event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: len(uses(window)) == 2)
    lane = next(lane for lane in window.session.journey.lanes if lane.kind == "picture")
    assert [cell.stage for cell in lane.cells] == ["s2", "s3"]
    assert first in uses(window)


def test_one_is_replaced_and_keeps_its_words(window, file, chosen):
    (use,) = added(window, chosen, file())
    words = {"caption": "The shop", "alternative": "A window with bicycles", "fit": "crop"}
    window.session.edit("words", lambda j: edits.change_item(j, use.id, **words))
    chosen[:] = [file("blue.png", "blue")]
    window.session.select([use.id])
    assert kind_of(window, window.session.selection) == "picture"
    window.commands["replace_picture"].trigger()
    (now,) = uses(window)
    assert now == use.replace(asset=now.asset, **words)
    assert now.asset != use.asset
    window.session.undo_stack.undo()
    assert uses(window)[0].asset == use.asset


def _focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_caption_is_written_over_the_foot_of_the_picture(window, file, chosen):
    (use,) = added(window, chosen, file())
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    assert window.canvas.editing
    before = window.canvas.scene().place_of(use.id)
    QTest.keyClicks(_focus(), "The shop")
    assert window.canvas.scene().place_of(use.id).height() > before.height()
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    assert uses(window)[0].caption == "The shop"


def test_pictures_fill_their_frames_or_are_shown_whole(window, file, chosen):
    ids = [use.id for use in added(window, chosen, file(), file("blue.png", "blue"))]
    window.session.select(ids)
    crop = window.commands["crop_picture"]
    assert crop.isEnabled()
    assert not crop.isChecked()
    crop.trigger()
    assert [use.fit for use in uses(window)] == ["crop", "crop"]
    assert crop.isChecked()
    crop.trigger()
    assert [use.fit for use in uses(window)] == ["fit", "fit"]
    window.session.select([ids[0], "a1"])
    assert not crop.isEnabled()
    assert not window.commands["replace_picture"].isEnabled()


def test_large_ones_are_read_beside_the_work_and_come_together(qtbot, window, file, chosen):
    large = [file(f"{n}.jpg", color, large=True) for n, color in enumerate(("red", "green"))]
    bad = file("bad.jpg").with_name("bad.png")
    bad.write_bytes(b"no picture")
    assert added(window, chosen, *large, bad) == [], "not before the thread has read them"
    window.session.select(["act/s3"])  # what is done meanwhile changes nothing
    qtbot.waitUntil(lambda: len(uses(window)) == 2)
    assert [asset.name for asset in window.session.journey.assets] == ["0.jpg", "1.jpg"]
    assert window.session.undo_stack.count() == 1
    assert "bad.png" in window.messages.text
    lane = next(lane for lane in window.session.journey.lanes if lane.kind == "picture")
    assert [cell.stage for cell in lane.cells] == ["s1"]


def test_reading_says_so_and_is_given_up(qtbot, window, file, chosen):
    window.pictures._wait.setInterval(0)
    paths = [file(f"{n}.jpg", large=True) for n in range(60)]
    added(window, chosen, *paths)
    qtbot.waitUntil(lambda: window.messages.isVisible())
    assert "of 60" in window.messages.text
    (cancel,) = [one for one in window.messages.findChildren(QPushButton) if one.isVisible()]
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()
    assert added(window, chosen, file("small.png")) == uses(window) != []
    assert [asset.name for asset in window.session.journey.assets] == ["small.png"]


def test_what_ends_while_the_window_works_arrives(qtbot, window, file):
    reader, heard = PictureReader(window), []
    for name in ("one.png", "two.png", "three.png"):
        reader.read([Source(file(name, large=True))], heard.append)
        reader._job.wait()  # the thread of the window does something else until after its end
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not reader.busy)
    reader.read([Source(file("given-up.png", large=True))], heard.append)
    given_up = reader._job
    reader.cancel()
    reader.read([Source(file("four.png", large=True))], heard.append)
    given_up.wait()
    reader._job.wait()
    qtbot.waitUntil(lambda: len(heard) == 4)
    names = [one.asset.name for finds in heard for one in finds.taken]
    assert names == ["one.png", "two.png", "three.png", "four.png"]
    qtbot.waitUntil(lambda: QApplication.instance().findChildren(QThread, "pictures") == [])


def test_late_ones_wait_for_what_is_being_written_and_break_into_nothing(
    qtbot, window, file, chosen
):
    added(window, chosen, file("large.jpg", large=True))
    window.session.select(["a1"])
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    writing = _focus()
    QTest.keyClicks(writing, " hel")
    window.pictures._reader._job.wait()
    qtbot.waitUntil(lambda: window.pictures._reader._look.isActive())
    assert _focus() is writing
    QTest.keyClicks(writing, "lo there")
    assert uses(window) == []
    QTest.keyClick(writing, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(uses(window)) == 1)
    texts = [getattr(one.item, "text", "") for one in iter_items(window.session.journey)]
    assert [one for one in texts if "hel" in one] == ["a1 hello there"]
    assert window.session.selection == ("a1",)
    buttons = window.messages.findChildren(QPushButton)
    show = next(one for one in buttons if one.text() == "Show")
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert window.session.selection == (uses(window)[0].id,)


def test_late_ones_leave_the_field_that_is_typed_into(qtbot, window, file, chosen):
    added(window, chosen, file("large.jpg", large=True))
    window.session.select(["s2"])
    window.workspace.show_right(True)
    fields = window.workspace.right.findChildren(QLineEdit)
    field = next(one for one in fields if one.isVisible() and one.text() == "Second")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Wai")
    qtbot.waitUntil(lambda: len(uses(window)) == 1)
    assert _focus() is field
    QTest.keyClicks(field, "ting")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.session.journey.stages[1].name == "Waiting"


def test_a_late_one_of_the_inspector_waits_as_well(qtbot, window, file, chosen):
    (use,) = added(window, chosen, file())
    window.session.select([use.id])
    field = field_of(window)
    field.take_file(file("large.jpg", large=True))
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_F2)
    QTest.keyClicks(_focus(), "The sh")
    qtbot.waitUntil(lambda: field._reader._look.isActive())
    QTest.keyClicks(_focus(), "op")
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not field.busy)
    (now,) = uses(window)
    assert now.caption == "The shop"
    assert now.asset != use.asset


def test_another_map_gets_none_of_what_was_being_read(qtbot, window, file, chosen):
    added(window, chosen, file("large.jpg", large=True))
    window.session.start(small_map())
    done = file("second.jpg", large=True)
    added(window, chosen, done)
    qtbot.waitUntil(lambda: len(uses(window)) == 1)
    assert [asset.name for asset in window.session.journey.assets] == ["second.jpg"]


def test_orders_wait_for_one_another(qtbot, window, file, chosen):
    added(window, chosen, file("large.jpg", large=True))
    added(window, chosen, file("small.png", "blue"))
    qtbot.waitUntil(lambda: len(uses(window)) == 2)
    assert [asset.name for asset in window.session.journey.assets] == ["large.jpg", "small.png"]


def test_what_moves_is_told(window, chosen, tmp_path):
    path = tmp_path / "cat.gif"
    frames = [Image.new("RGB", (8, 8), color) for color in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    added(window, chosen, path)
    assert "“cat.gif” is animated" in window.messages.text


def test_a_drawing_and_a_phones_format_are_refused_with_what_to_do(window, chosen, tmp_path):
    drawing, phone = tmp_path / "plan.svg", tmp_path / "photo.heic"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    phone.write_bytes(b"\0\0\0\x18ftypheic")
    assert added(window, chosen, drawing, phone) == []
    for name in ("plan.svg", "photo.heic"):
        assert f"“{name}” is not a kind of picture" in window.messages.text
    assert "save it as PNG or JPEG" in window.messages.text


def test_the_file_holds_each_picture_once_and_none_that_nothing_shows(window, file, chosen):
    one, other = file(), file("again.png")
    first, second = added(window, chosen, one, other)
    assert first.asset == second.asset
    assert len(window.session.journey.assets) == 1
    path = one.with_name("saved.parcours")
    save(path, window.session.journey)
    assert [asset.id for asset in load(path).journey.assets] == [first.asset]
    window.session.select([first.id, second.id])
    window.commands["delete"].trigger()
    save(path, window.session.journey)
    assert load(path).journey.assets == ()
    window.session.undo_stack.undo()
    save(path, window.session.journey)
    assert [asset.id for asset in load(path).journey.assets] == [first.asset]


def test_the_inspector_shows_and_replaces_it(qtbot, window, file, chosen):
    (use,) = added(window, chosen, file())
    field = field_of(window)
    assert field._small.image is not None
    field.take_file(file("blue.png", "blue"))
    assert uses(window)[0].asset != use.asset
    field.take_file(file("large.jpg", large=True))
    assert not field.choose.isEnabled()
    qtbot.waitUntil(lambda: not field.busy)
    assert field.choose.isEnabled()
    assert window.session.journey.assets[-1].name == "large.jpg"


def test_what_was_read_for_one_does_not_go_to_another(qtbot, window, file, chosen):
    first, second = added(window, chosen, file(), file("blue.png", "blue"))
    window.session.select([first.id])
    field = field_of(window)
    field.take_file(file("large.jpg", large=True))
    window.session.select([second.id])
    assert not field.busy
    field.take_file(file("other.jpg", "green", large=True))
    qtbot.waitUntil(lambda: not field.busy)
    now, changed = uses(window)
    assert now.asset == first.asset
    assert changed.asset not in (first.asset, second.asset)


def test_a_read_only_map_takes_none(window, file, chosen):
    window.session.read_only = True
    window.session.state_changed.emit()
    for name in ("add_pictures", "replace_picture", "crop_picture"):
        assert not window.commands[name].isEnabled()


def personas(tmp_path: Path) -> Path:
    from app.files.personas import save_persona
    from app.model.people import Persona

    journey = edits.add_persona(small_map(), Persona(id="ada", name="Ada"))
    path = tmp_path / "ada.persona"
    save_persona(path, journey, "ada")
    return path


def test_a_persona_dropped_on_the_map_comes_into_it(window, tmp_path):
    path = personas(tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert not Dropping(window, window.clipboard.taking)._takes(data), "left to the window"
    window.documents.take_files([path])
    assert [one.name for one in window.session.journey.personas] == ["Ada"]
    assert window.session.journey.focus == window.session.selection[0]
    window.session.undo_stack.undo()
    assert window.session.journey.personas == ()
    window.documents.open_all([path])
    assert len(window.session.journey.personas) == 1
    assert len(window.program.windows) == 1


def test_a_persona_without_a_map_is_not_lost(open_window, tmp_path):
    window = open_window()
    window.documents.take_files([personas(tmp_path)])
    assert "“ada.persona” holds a persona: open a map" in window.messages.text
    assert not window.session.started


def test_a_persona_given_at_the_start_says_what_to_do(open_window, tmp_path):
    window = open_window(personas(tmp_path))
    assert "“ada.persona” holds a persona" in window.messages.text
    assert not window.map_shown


def test_a_persona_does_not_come_into_a_read_only_map(window, tmp_path):
    window.session.read_only = True
    window.documents.take_files([personas(tmp_path)])
    assert window.session.journey.personas == ()
    assert "read" in window.messages.text
