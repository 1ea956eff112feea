"""Copying, cutting and pasting in a window, by the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage

from app.model import edits
from app.model.fragments import MIME, read_fragment
from app.model.journey import Block, Template
from app.model.queries import iter_items
from app.model.writing import write_journey
from tests.widgets.canvas.conftest import small_map
from tests.widgets.clipboard.conftest import CTRL, SHIFT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_note_is_copied_and_pasted_into_another_cell(desk):
    before = desk.bytes
    desk.copy("a1")
    assert desk.bytes == before
    desk.paste("pai/s3")
    assert desk.texts("pai", "s3") == ["a1"]
    assert desk.session.undo_stack.undoText() == "Paste"
    desk.undo()
    assert desk.bytes == before
    assert desk.session.selection == ("pai/s3",)


def test_pasting_on_a_note_puts_it_right_after(desk):
    desk.copy("a4")
    desk.paste("a1")
    assert desk.texts("act", "s1") == ["a1", "a4", "a2", "a3"]
    desk.paste()
    desk.paste()
    assert desk.texts("act", "s1") == ["a1", "a4", "a4", "a4", "a2", "a3"]
    ids = [place.item.id for place in iter_items(desk.journey)]
    assert len(set(ids)) == len(ids)


def test_cut_is_one_step_and_paste_brings_back(desk):
    before = desk.bytes
    desk.cut("a1", "a4", "m1")
    assert desk.session.undo_stack.undoText() == "Cut"
    assert desk.session.undo_stack.count() == 1
    assert desk.texts("act", "s1") == ["a2", "a3"]
    desk.paste()
    assert desk.texts("act", "s1") == ["a2", "a3", "a1"]
    assert desk.texts("act", "s2") == ["a4"]
    assert desk.texts("met", "s1") == ["left: 68 %"]
    desk.undo()
    desk.undo()
    assert desk.bytes == before


def test_what_a_lane_does_not_take_goes_to_the_nearest_and_is_said(desk):
    desk.copy("m1")
    desk.paste("act/s2")
    assert desk.texts("met", "s2") == ["left: 68 %"]
    assert desk.said == "1 note went to the nearest lane that takes it."


def test_whole_stages_go_after_the_selected_one(desk):
    desk.copy("s1")
    desk.paste("s2")
    names = [stage.name for stage in desk.journey.stages]
    assert names == ["First", "Second", "First", "Third"]
    fresh = desk.journey.stages[2].id
    assert desk.session.selection == (fresh,)
    assert desk.texts("act", fresh) == ["a1", "a2", "a3"]
    assert desk.texts("tou", fresh) == ["Shop", "Blog"]
    assert len(desk.journey.touchpoints) == 2


def test_whole_lanes_go_below_the_selected_one(desk):
    desk.copy("act")
    desk.paste("emo")
    lanes = desk.journey.lanes
    assert [lane.name for lane in lanes[:4]] == ["Actions", "Touchpoints", "Emotions", "Actions"]
    assert desk.texts(lanes[3].id, "s1") == ["a1", "a2", "a3"]


def test_a_lane_that_the_template_does_not_offer_does_not_come_from_another_map(
    desk, open_window, tmp_path
):
    desk.copy("act")
    path = tmp_path / "other.parcours"
    other = small_map().replace(template=Template(id="t", blocks=("pain",)))
    lanes = tuple(lane for lane in other.lanes if lane.kind != "action")
    path.write_bytes(write_journey(other.replace(lanes=lanes, links=())))
    window = open_window(path)
    window.canvas.setFocus()
    there = type(desk)(window)
    before = there.bytes
    there.paste("emo")
    assert there.bytes == before
    assert "offers no lanes of kind" in there.said
    block = Block(id="b", kind="action", name="Doing")
    window.session.commit("x", edits.add_block(window.session.journey, block, "t"))
    there.paste("emo")
    assert there.journey.lanes[2].name == "Actions"
    window.session.commit("x", edits.remove_block(window.session.journey, "b"))
    count = len(there.journey.lanes)
    there.paste("emo")  # the map has one already
    assert len(there.journey.lanes) == count + 1


def test_what_does_not_fit_is_offered_and_enter_takes_it(desk):
    desk.copy("a1", "a4")
    before = desk.bytes
    desk.paste("act/s3")
    assert desk.bytes == before
    assert desk.said == "What you paste does not fit here."
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert [stage.name for stage in desk.journey.stages][-1] == "Second"
    assert desk.texts("act", desk.journey.stages[3].id) == ["a4"]
    assert desk.window.canvas.hasFocus()
    desk.undo()
    assert desk.bytes == before


def test_escape_leaves_an_offer_without_a_trace(desk):
    desk.copy("a1", "a4")
    before = desk.bytes
    desk.paste("act/s3")
    desk.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert desk.bytes == before
    assert desk.said == ""
    assert desk.window.canvas.hasFocus()


def test_other_programs_are_given_every_form(desk, clipboard):
    desk.copy("act/s1", "tou/s1")
    desk.session.edit("x", lambda now: now.replace(title="changed since"))
    data = clipboard.mimeData()
    assert data.text() == "a1\na2\na3\nShop\nBlog"
    html = data.html()
    assert ">First</th>" in html
    assert ">Touchpoints</th>" in html
    tsv = bytes(data.data("text/tab-separated-values").data()).decode()
    assert tsv == '\tFirst\nActions\t"a1\na2\na3"\nTouchpoints\t"Shop\nBlog"\n'
    image = QImage(data.imageData())
    assert image.width() > 200
    assert QImage.fromData(data.data("image/png")).size() == image.size()
    assert data.data("image/svg+xml").data().lstrip().startswith(b"<")
    assert read_fragment(bytes(data.data(MIME).data())).journey.stages[0].id == "s1"


def test_another_window_and_another_program_take_it(desk, open_window, tmp_path, clipboard):
    desk.copy("t1", "e1")
    raw = bytes(clipboard.mimeData().data(MIME).data())
    path = tmp_path / "other.parcours"
    other = small_map().replace(title="Other", touchpoints=())
    other = other.replace(lanes=tuple(lane.replace(cells=()) for lane in other.lanes))
    path.write_bytes(write_journey(other))
    window = open_window(path)
    window.canvas.setFocus()
    there = type(desk)(window)
    there.paste("tou/s2")
    assert there.texts("tou", "s2") == ["Shop"]
    assert there.texts("emo", "s2") == ["Fine"]
    there.undo()
    data = QMimeData()
    data.setData(MIME, raw)
    clipboard.setMimeData(data)
    there.paste("tou/s2")
    assert there.texts("tou", "s2") == ["Shop"]
    assert [one.name for one in there.journey.touchpoints] == ["Shop"]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"format":"parcours","version":1}'])
def test_a_damaged_clipboard_is_refused_in_words(desk, clipboard, raw):
    before = desk.bytes
    data = QMimeData()
    data.setData(MIME, raw or b" ")
    clipboard.setMimeData(data)
    desk.paste("act/s1")
    assert desk.said == "What was copied is damaged and cannot be pasted. Copy it again."
    assert desk.bytes == before


def test_a_read_only_map_gives_but_takes_nothing(desk):
    desk.session.read_only = True
    before = desk.bytes
    desk.copy("a1")
    desk.window.clipboard.paste()
    desk.window.clipboard.cut()
    assert desk.bytes == before
    assert "read-only" in desk.said


def test_lines_become_notes_without_their_bullets(desk, put):
    put("• One\n\n1. Two\r\n2.\n  – Three –\n")
    before = desk.bytes
    desk.paste("a4")
    assert desk.texts("act", "s2") == ["a4", "One", "Two", "Three –"]
    assert desk.session.undo_stack.count() == 1
    desk.undo()
    assert desk.bytes == before
    desk.select("act/s3")
    desk.key(Qt.Key.Key_V, CTRL | SHIFT)
    assert desk.texts("act", "s3") == ["• One\n\n1. Two\n2.\n  – Three –"]


def test_lines_become_what_the_lane_holds(desk, put):
    put("shop\nKiosk")
    desk.paste("tou/s3")
    assert desk.texts("tou", "s3") == ["Shop", "Kiosk"]
    assert len(desk.journey.touchpoints) == 3


def test_a_text_being_written_keeps_its_own_clipboard(desk, put):
    put("abc")
    desk.window.canvas.edit_text("a1")
    desk.key(Qt.Key.Key_A)
    desk.key(Qt.Key.Key_V)
    desk.window.canvas.finish_editing()
    assert desk.texts("act", "s1") == ["abc", "a2", "a3"]


def test_the_menu_copies_from_a_text_being_written(desk, clipboard):
    desk.window.canvas.edit_text("a1")
    desk.key(Qt.Key.Key_A)
    desk.window.commands["copy"].trigger()
    assert clipboard.text() == "a1"
    assert not clipboard.mimeData().hasFormat(MIME)
    desk.window.canvas.finish_editing()


def test_the_title_is_copied_as_text(desk, clipboard):
    desk.copy("title")
    assert clipboard.text() == "Small map"


def test_a_parked_note_is_cut_and_pasted_into_a_cell(desk):
    desk.session.edit("x", lambda now: edits.park_items(now, ["a1"]))
    before = desk.bytes
    desk.cut("a1")
    assert desk.journey.parking == ()
    desk.paste("pai/s1")
    assert desk.texts("pai", "s1") == ["a1"]
    desk.undo()
    desk.undo()
    assert desk.bytes == before


def test_what_can_only_be_copied_is_said_to_stay(desk, clipboard):
    before = desk.bytes
    desk.cut("title")
    assert clipboard.text() == desk.journey.title
    assert desk.bytes == before
    assert "stays" in desk.said


@pytest.mark.parametrize("keys", [CTRL, CTRL | SHIFT])
def test_an_empty_clipboard_pastes_nothing(desk, clipboard, keys):
    before = desk.bytes
    clipboard.clear()
    desk.select("act/s1")
    desk.key(Qt.Key.Key_V, keys)
    assert desk.bytes == before
    assert desk.said == "There is nothing on the clipboard that can be pasted here."


def test_a_list_in_an_emotion_lane_stands_along_the_stage(desk, put):
    put("one\ntwo\nthree")
    desk.paste("e1")
    points = next(lane for lane in desk.journey.lanes if lane.id == "emo").cell("s1").items
    assert [point.quote for point in points] == ["Fine", "one", "two", "three"]
    places = [point.at for point in points]
    assert places == sorted(set(places))
    assert [point.level for point in points] == [1, 1, 1, 1]
    desk.undo()
    put("four\nfive")
    desk.paste("emo/s3")
    cell = next(lane for lane in desk.journey.lanes if lane.id == "emo").cell("s3")
    assert [round(point.at, 2) for point in cell.items] == [0.33, 0.67]
