"""What the export window shows before anything is written."""

from __future__ import annotations

from threading import Event

import pytest
from pptx import Presentation
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from app.files.themes import shipped_themes
from app.model.edits import add_stage
from app.model.ids import new_id
from app.model.journey import Stage
from app.widgets.exporting.proofs import Proofs
from app.widgets.exporting.window import ExportWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def dialog_of(window) -> ExportWindow:
    window.show_export()
    return window.findChild(ExportWindow)


def shown(dialog: ExportWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not dialog.preview.busy, timeout=30_000)


def test_the_preview_shows_the_page_and_follows_edits(open_window, map_file, qtbot):
    window = open_window(map_file)
    dialog = dialog_of(window)
    shown(dialog, qtbot)
    picture = window.canvas.true_picture
    assert dialog.preview.known.sizes == ((picture.width * 0.75, picture.height * 0.75),)
    before = dialog.preview.view.image
    assert before is not None
    window.session.edit("grow", lambda j: add_stage(j, Stage(id=new_id())))
    shown(dialog, qtbot)
    picture = window.canvas.true_picture
    assert dialog.preview.known.sizes == ((picture.width * 0.75, picture.height * 0.75),)
    after = dialog.preview.view.image
    assert after != before
    assert len({after.pixel(x, after.height() // 2) for x in range(after.width())}) > 10
    dialog.close()


def test_who_closes_the_window_does_not_wait_for_its_thread_to_let_go(
    open_window, map_file, qtbot, monkeypatch
):
    go, gone = Event(), Event()
    leave = Proofs.leave

    def slowly(proofs: Proofs) -> None:
        go.wait(4)
        leave(proofs)
        gone.set()

    monkeypatch.setattr(Proofs, "leave", slowly)
    dialog = dialog_of(open_window(map_file))
    shown(dialog, qtbot)
    dialog.close()
    assert not gone.is_set()
    go.set()
    assert gone.wait(20)


def test_pages_are_leafed_through_with_keys(open_window, map_file, qtbot):
    dialog = dialog_of(open_window(map_file))
    dialog.resize(1100, 700)
    dialog.choose("blank")
    shown(dialog, qtbot)
    preview = dialog.preview
    assert preview.pages == 2
    assert preview.strip.isVisible()
    assert preview.says.text().startswith("Page 1 of 2")
    first = preview.view.image
    preview.view.setFocus()
    QTest.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.page == 1
    shown(dialog, qtbot)
    assert preview.view.image != first
    preview.strip.setFocus()
    QTest.keyClick(preview.strip, Qt.Key.Key_Left)
    assert preview.page == 0
    shown(dialog, qtbot)
    small = preview.view.room()
    preview.view.setFocus()
    QTest.keyClick(preview.view, Qt.Key.Key_Plus)
    assert preview.view.room().width() > small.width()
    shown(dialog, qtbot)
    assert preview.view.image.width() > small.width()
    dialog.close()


def test_a_warning_leads_to_its_places_on_the_map(open_window, map_file, program, qtbot):
    window = open_window(map_file)
    dialog = dialog_of(window)
    shown(dialog, qtbot)
    warnings = dialog.foot.warnings
    assert not warnings.isVisible()
    dialog.asking.paper.pick("A5")
    dialog.asking.paper_rows.smallest.setValue(7)
    shown(dialog, qtbot)
    assert warnings.isVisible()
    assert warnings.count() == 1
    assert warnings.item(0).text().startswith("The smallest text is")
    places = dialog.preview.known.warnings[0].places
    warnings.setFocus()
    warnings.setCurrentRow(0)
    QTest.keyClick(warnings, Qt.Key.Key_Return)
    assert window.session.selection == (places[0],)
    at = warnings.visualItemRect(warnings.item(0)).center()
    QTest.mouseClick(warnings.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.session.selection == (places[1],)
    program.choose_language("fr")
    qtbot.waitUntil(lambda: warnings.item(0).text().startswith("Le plus petit texte"))
    dialog.asking.paper.pick("A0")
    shown(dialog, qtbot)
    assert not warnings.isVisible()
    dialog.close()


def test_a_warning_turns_to_the_page_that_shows_its_place(open_window, map_file, qtbot):
    window = open_window(map_file)
    dialog = dialog_of(window)
    preview, warnings = dialog.preview, dialog.foot.warnings
    dialog.asking.paper.pick("A5")
    dialog.asking.paper_rows.spread.pick("tile")
    dialog.asking.paper_rows.smallest.setValue(40)
    shown(dialog, qtbot)
    last = window.session.journey.lanes[-1].cells[-1].items[-1].id
    warnings.wanted.emit(last)
    qtbot.waitUntil(lambda: preview.view.marked is not None)
    assert preview.page > 0
    whole = QRectF(0, 0, 1, 1)
    assert whole.contains(preview.view.marked)
    shown(dialog, qtbot)
    preview.go_to(0)
    assert preview.view.marked is None
    dialog.format.pick("mmd")
    shown(dialog, qtbot)
    warnings.wanted.emit(last)
    assert dialog.note.text() == "It is selected on the map, behind this window."
    dialog.close()


def test_warnings_take_the_room_that_is_left_and_show_whole_lines(open_window, map_file, qtbot):
    dialog = dialog_of(open_window(map_file))
    dialog.resize(1175, 660)
    dialog.format.pick("mmd")
    shown(dialog, qtbot)
    warnings = dialog.foot.warnings
    some = [(f"Something that will be otherwise, number {n}", ()) for n in range(5)]
    warnings.show_warnings(some)
    dialog.resize(1175, 661)
    view = warnings.viewport().rect()
    assert all(view.contains(warnings.visualItemRect(warnings.item(row))) for row in range(5))
    warnings.show_warnings([*some * 12])
    dialog.resize(1175, 660)
    view = warnings.viewport().rect()
    seen = [warnings.visualItemRect(warnings.item(row)) for row in range(60)]
    shares = [view.intersected(one).height() for one in seen]
    assert all(share <= 2 or share == one.height() for share, one in zip(shares, seen, strict=True))
    assert sum(map(view.contains, seen)) > 5
    assert dialog.rect().contains(dialog.path.mapTo(dialog, dialog.path.rect().bottomRight()))
    dialog.close()


def test_each_format_shows_what_it_will_be(open_window, map_file, qtbot):
    dialog = dialog_of(open_window(map_file))
    dialog.resize(1100, 700)
    preview = dialog.preview
    for number in range(dialog.format.count()):
        dialog.format.setCurrentIndex(number)
        shown(dialog, qtbot)
        name = dialog.format.currentData()
        assert preview.known.error is None, name
        said = (preview.known.sizes, preview.known.rows, preview.known.text)
        assert sum(bool(one) for one in said) == 1, name
        assert dialog.path.text().endswith(f".{name}")
    dialog.format.pick("csv")
    shown(dialog, qtbot)
    assert preview.rows.isVisible()
    assert preview.rows.text_at(0, 1) == "Awareness"
    dialog.format.pick("mmd")
    shown(dialog, qtbot)
    assert preview.text.isVisible()
    assert preview.text.toPlainText().startswith("journey")
    dialog.close()


def test_slides_are_shown_as_they_will_be(open_window, map_file, qtbot):
    dialog = dialog_of(open_window(map_file))
    dialog.format.pick("pptx")
    shown(dialog, qtbot)
    preview = dialog.preview
    width, height = preview.known.sizes[0]
    assert round(width / height, 2) == 1.78
    assert preview.says.text().startswith("Slide 1 of ")
    pages = preview.pages
    dialog.asking.ratio.pick("4:3")
    shown(dialog, qtbot)
    width, height = preview.known.sizes[0]
    assert round(width / height, 2) == 1.33
    dialog.asking.ratio.pick("16:9")
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running, timeout=60_000)
    assert len(Presentation(str(map_file.with_suffix(".pptx"))).slides) == pages
    dialog.asking.master.line.setText(str(map_file))
    shown(dialog, qtbot)
    assert preview.known.error is not None
    dialog.close()


def test_other_colours_leave_the_map_as_it_is(open_window, map_file, qtbot):
    window = open_window(map_file)
    dialog = dialog_of(window)
    shown(dialog, qtbot)
    theme, before = window.session.journey.theme, dialog.preview.view.image
    dialog.asking.colors.pick("night")
    shown(dialog, qtbot)
    image = dialog.preview.view.image
    assert image.pixelColor(3, 3).lightness() < 80 < before.pixelColor(3, 3).lightness()
    dialog.format.pick("svg")
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    ground = shipped_themes()["night"].ground
    assert ground in map_file.with_suffix(".svg").read_text(encoding="utf-8")
    dialog.format.pick("json")
    assert not dialog.asking.colors.isVisible()
    assert dialog.asking.theme is None
    assert window.session.journey.theme is theme
    shown(dialog, qtbot)
    dialog.close()


def test_a_map_with_nothing_in_it_is_shown_too(open_window, qtbot):
    window = open_window()
    window.commands["blank"].trigger()
    qtbot.waitUntil(lambda: window.has_map)
    dialog = dialog_of(window)
    for number in range(dialog.format.count()):
        dialog.format.setCurrentIndex(number)
        shown(dialog, qtbot)
        assert dialog.preview.known.error is None
    dialog.part.extent.pick("stages")
    assert not dialog.export.isEnabled()
    shown(dialog, qtbot)
    dialog.close()
