"""The export window: what it says, shows and writes, and how it ends."""

from __future__ import annotations

import threading
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import app.exporting.export as exporting
from app.crash import log_path
from app.exporting.errors import ExportCancelled
from app.exporting.export import ExportReport, ExportWarning
from app.model.edits import add_stage
from app.model.ids import new_id
from app.model.journey import Stage
from app.widgets.exporting.memory import keep, recall
from app.widgets.exporting.window import ExportWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def dialog_of(window) -> ExportWindow:
    window.show_export()
    return window.findChild(ExportWindow)


@pytest.fixture
def held(monkeypatch):
    """Exports that wait, reporting progress, until they are let go or cancelled."""
    began, go = threading.Event(), threading.Event()
    write = exporting.export_file

    def slow(*args, progress, **options):
        began.set()
        while not go.wait(0.005):
            if not progress(0.1):
                raise ExportCancelled
        return write(*args, progress=progress, **options)

    monkeypatch.setattr(exporting, "export_file", slow)
    yield began, go
    go.set()


def test_a_window_closed_during_an_export_ends_it_first(
    open_window, map_file, program, held, qtbot
):
    window, other = open_window(map_file), open_window()
    dialog = dialog_of(window)
    target = map_file.with_suffix(".pdf")
    began, _ = held
    dialog.start()
    qtbot.waitUntil(began.is_set)
    assert window.close()
    qtbot.waitUntil(lambda: program.windows == [other])
    assert not target.exists()
    assert other.isVisible()


def test_a_refused_close_leaves_the_export_going(open_window, map_file, held, qtbot, monkeypatch):
    window = open_window(map_file)
    dialog = dialog_of(window)
    began, go = held
    dialog.start()
    qtbot.waitUntil(began.is_set)
    monkeypatch.setattr(window.documents, "may_close", lambda: False)
    assert not window.close()
    assert dialog.running
    go.set()
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert map_file.with_suffix(".pdf").exists()
    monkeypatch.undo()
    dialog.close()


def test_a_file_there_already_is_said_when_the_dialog_opens(open_window, map_file):
    map_file.with_suffix(".pdf").write_text("precious", encoding="utf-8")
    dialog = dialog_of(open_window(map_file))
    assert dialog.note.text() == "“bike.pdf” already exists and will be replaced."
    dialog.close()


def test_a_typed_name_of_a_file_that_is_there_is_said_beside_it(open_window, map_file, qtbot):
    there = map_file.with_name("other.pdf")
    there.write_text("precious", encoding="utf-8")
    dialog = dialog_of(open_window(map_file))
    dialog.resize(1175, 660)
    assert dialog.export.text() == "Export"
    dialog.path.selectAll()
    QTest.keyClicks(dialog.path, str(there))
    assert dialog.export.text() == "Replace"
    assert dialog.note.text() == "“other.pdf” already exists and will be replaced."
    field = dialog.path.mapTo(dialog, dialog.path.rect().bottomLeft())
    note = dialog.note.mapTo(dialog, dialog.note.rect().topLeft())
    assert 0 < note.y() - field.y() < 20
    assert dialog.rect().contains(field)
    QTest.keyClicks(dialog.path, "x")
    assert dialog.export.text() == "Export"
    assert there.read_text(encoding="utf-8") == "precious"
    dialog.close()


def test_the_text_being_written_is_exported_too(open_window, map_file, qtbot):
    window = open_window(map_file)
    dialog = dialog_of(window)
    window.activateWindow()
    window.canvas.setFocus()
    window.canvas.edit_text(window.session.journey.stages[0].id)
    QTest.keyClicks(QApplication.focusWidget(), "Zebra")
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    page = pypdf.PdfReader(map_file.with_suffix(".pdf")).pages[0]
    assert "Zebra" in page.extract_text()
    dialog.close()


@pytest.mark.parametrize(("name", "written"), [("plan", "plan.pdf"), ("Map v1.2", "Map v1.2.pdf")])
def test_a_name_without_ending_gets_the_formats(open_window, map_file, qtbot, name, written):
    target = map_file.with_name(written)
    target.write_text("precious", encoding="utf-8")
    dialog = dialog_of(open_window(map_file))
    dialog.path.setText(str(map_file.with_name(name)))
    assert "already exists" in dialog.note.text()
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert dialog.path.text() == str(target)
    assert target.read_bytes().startswith(b"%PDF")
    dialog.close()


@pytest.mark.parametrize(("language", "rest"), [("en", "and 40 more"), ("fr", "et 40 autres")])
def test_every_missing_character_is_counted(
    open_window, map_file, program, qtbot, monkeypatch, language, rest
):
    program.choose_language(language)
    warning = ExportWarning("missing", {"characters": "\U00013000 \U00013001", "more": 40})

    def export(_journey, path, _options, **_how):
        return ExportReport(path, 1, 1, (warning,))

    monkeypatch.setattr(exporting, "export_file", export)
    dialog = dialog_of(open_window(map_file))
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running)
    assert rest in dialog.note.text()
    dialog.close()


def test_sizes_follow_the_map(open_window, map_file):
    window = open_window(map_file)
    dialog = dialog_of(window)
    before = dialog.asking.scale.itemText(0)
    window.session.edit("grow", lambda j: add_stage(j, Stage(id=new_id())))
    assert f"{round(window.canvas.picture.width):,} ×" in dialog.asking.scale.itemText(0)
    assert dialog.asking.scale.itemText(0) != before
    dialog.close()


def test_a_fault_of_the_program_is_logged_without_the_map(
    open_window, map_file, qtbot, monkeypatch
):
    def broken(*_args, **_options):
        raise RuntimeError("words of the map")

    monkeypatch.setattr(exporting, "export_file", broken)
    Path(log_path()).unlink(missing_ok=True)
    dialog = dialog_of(open_window(map_file))
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.note.text() == "Something unexpected went wrong."
    log = log_path().read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert "words of the map" not in log
    dialog.close()


def test_svg_is_written_with_its_own_choices(open_window, map_file, qtbot):
    dialog = dialog_of(open_window(map_file))
    dialog.format.setCurrentIndex(dialog.format.findData("svg"))
    assert dialog.asking.outlines.isVisible()
    assert dialog.asking.transparent.isVisible()
    assert not dialog.asking.paper.isVisible()
    assert not dialog.asking.scale.isVisible()
    QTest.keyClick(dialog.asking.outlines, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    data = map_file.with_suffix(".svg").read_bytes()
    assert data.startswith(b"<svg")
    assert b"<text " not in data
    dialog.close()


def shown(dialog: ExportWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not dialog.preview.busy, timeout=30_000)


def test_only_what_is_selected_or_ticked_is_exported(open_window, map_file, qtbot):
    window = open_window(map_file)
    stages = window.session.journey.stages
    dialog = dialog_of(window)
    dialog.part.extent.pick("selection")
    shown(dialog, qtbot)
    assert not dialog.export.isEnabled()
    assert "Nothing is selected" in dialog.note.text()
    window.session.select([stages[1].id])
    assert dialog.export.isEnabled()
    shown(dialog, qtbot)
    one = dialog.preview.known.sizes
    dialog.part.extent.pick("stages")
    shown(dialog, qtbot)
    assert dialog.part.stages.isVisible()
    assert dialog.preview.known.sizes > one
    dialog.part.stages.setFocus()
    for row in range(1, dialog.part.stages.count()):
        dialog.part.stages.setCurrentRow(row)
        QTest.keyClick(dialog.part.stages, Qt.Key.Key_Space)
    assert dialog.part.scope().ids == (stages[0].id,)
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    text = pypdf.PdfReader(map_file.with_suffix(".pdf")).pages[0].extract_text()
    assert stages[0].name in text
    assert stages[3].name not in text
    dialog.part.stages.setCurrentRow(0)
    QTest.keyClick(dialog.part.stages, Qt.Key.Key_Space)
    assert not dialog.export.isEnabled()
    shown(dialog, qtbot)
    dialog.close()


def test_choices_are_remembered_for_each_map(open_window, map_file, tmp_path, qtbot):
    window = open_window(map_file)
    dialog = dialog_of(window)
    dialog.format.pick("png")
    dialog.asking.scale.pick("width")
    dialog.asking.amount.setValue(900)
    dialog.asking.transparent.setChecked(True)
    dialog.part.extent.pick("stages")
    dialog.part.stages.item(1).setCheckState(Qt.CheckState.Unchecked)
    ticked = dialog.part.scope()
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert QImage(str(map_file.with_suffix(".png"))).width() == 900
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(ExportWindow) is None)
    dialog = dialog_of(window)
    assert dialog.format.currentData() == "png"
    assert dialog.asking.amount.value() == 900
    assert dialog.part.scope() == ticked
    assert len(ticked.ids) == len(window.session.journey.stages) - 1
    assert dialog.asking.transparent.isChecked()
    dialog.close()
    other = tmp_path / "other.parcours"
    other.write_bytes(map_file.read_bytes())
    dialog = dialog_of(open_window(other))
    assert dialog.format.currentData() == "png"
    assert not dialog.asking.transparent.isChecked()
    dialog.close()


def test_memory_is_bounded_and_settings_may_be_anything(settings):
    for number in range(60):
        keep(settings, Path(f"/maps/{number}.parcours"), {"format": "svg"})
    assert recall(settings, Path("/maps/59.parcours")) == {"format": "svg"}
    assert recall(settings, Path("/maps/0.parcours")) == {}
    for odd in ("[[1]]", "{", '[["a", 3]]', "[[[", 7):
        settings.setValue("export/maps", odd)
        assert recall(settings, Path("a")) == {}


def test_escape_stops_a_running_export_and_only_then_closes(open_window, map_file, held, qtbot):
    dialog = dialog_of(open_window(map_file))
    began, _ = held
    dialog.start()
    qtbot.waitUntil(began.is_set)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.isVisible()
    assert "cancelled" in dialog.note.text()
    assert not map_file.with_suffix(".pdf").exists()
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_window_fits_a_narrow_screen_and_changes_language(
    open_window, map_file, program, qtbot
):
    dialog = dialog_of(open_window(map_file))
    dialog.resize(640, 480)
    shown(dialog, qtbot)
    assert dialog.width() == 640
    assert dialog.height() == 480
    assert dialog.rect().contains(dialog.export.mapTo(dialog, dialog.export.rect().bottomRight()))
    assert dialog.preview.isVisible()
    program.choose_language("fr")
    qtbot.waitUntil(lambda: dialog.export.text() == "Exporter")
    assert dialog.format.itemText(0) == "PDF, pour l’impression et la recherche"
    assert dialog.width() == 640
    shown(dialog, qtbot)
    dialog.close()


def test_paper_asks_only_for_what_means_something(open_window, map_file, qtbot):
    dialog = dialog_of(open_window(map_file))
    rows = dialog.asking.paper_rows
    assert not rows.turn.isVisible()
    rows.paper.pick("own")
    assert rows.size.isVisible()
    rows.size.setFocus()
    rows.size.selectAll()
    QTest.keyClicks(rows.size, "300x500")
    assert dialog.asking.options().paper == "300x500"
    shown(dialog, qtbot)
    width, height = dialog.preview.known.sizes[0]
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) in {(300, 500), (500, 300)}
    rows.turn.pick("portrait")
    shown(dialog, qtbot)
    width, height = dialog.preview.known.sizes[0]
    assert width < height
    QTest.keyClicks(rows.size, "zz")
    shown(dialog, qtbot)
    assert dialog.preview.known.error is not None
    rows.paper.pick("A4")
    assert not rows.size.isVisible()
    assert not rows.overlap.isVisible()
    rows.spread.pick("tile")
    assert rows.overlap.isVisible()
    assert rows.zoom.isVisible()
    rows.across.setValue(3)
    assert not rows.zoom.isVisible()
    assert dialog.asking.options().across == 3
    rows.paper.pick(None)
    assert not rows.spread.isVisible()
    assert dialog.asking.options().spread == "fit"
    shown(dialog, qtbot)
    dialog.close()


def test_a_map_that_is_open_is_not_written_over(open_window, map_file, tmp_path, qtbot):
    own = tmp_path / "bike.json"
    own.write_bytes(map_file.read_bytes())
    before = own.read_bytes()
    other = tmp_path / "other.json"
    other.write_bytes(before)
    window, _ = open_window(own), open_window(other)
    dialog = dialog_of(window)
    dialog.format.pick("json")
    assert Path(dialog.path.text()).name == "bike-export.json"
    for taken in (own, other, tmp_path / "BIKE.json"):
        dialog.path.setText(str(taken))
        assert "give another name" in dialog.note.text()
        assert not dialog.export.isEnabled()
        dialog.start()
        assert not dialog.running
    assert own.read_bytes() == other.read_bytes() == before
    dialog.path.setText(str(tmp_path / "free.json"))
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert (tmp_path / "free.json").exists()
    later = tmp_path / "later.json"
    later.write_bytes(before)
    dialog.path.setText(str(later))
    open_window(later)
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert not dialog.running
    assert "give another name" in dialog.note.text()
    assert later.read_bytes() == before
    dialog.close()


def test_a_master_is_not_written_over(open_window, map_file, qtbot):
    dialog = dialog_of(open_window(map_file))
    dialog.format.pick("pptx")
    master = map_file.with_name("brand.pptx")
    dialog.path.setText(str(master))
    dialog.asking.master.take(master)
    dialog.start()
    assert not dialog.running
    assert "give another name" in dialog.note.text()
    dialog.close()


def test_an_export_out_of_sight_ends_with_its_window(open_window, map_file, program, held, qtbot):
    window, other = open_window(map_file), open_window()
    dialog = dialog_of(window)
    began, _ = held
    dialog.start()
    qtbot.waitUntil(began.is_set)
    dialog.hide()
    assert window.close()
    qtbot.waitUntil(lambda: program.windows == [other])
    assert not map_file.with_suffix(".pdf").exists()
