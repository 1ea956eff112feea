"""The export dialog: what it says, what it writes, and how it ends."""

from __future__ import annotations

import threading
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import app.exporting.export as exporting
from app.crash import log_path
from app.exporting.errors import ExportCancelled
from app.exporting.export import ExportReport, ExportWarning
from app.model.edits import add_stage
from app.model.ids import new_id
from app.model.journey import Stage
from app.widgets.export_dialog import ExportDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def dialog_of(window) -> ExportDialog:
    window.show_export()
    return window.findChild(ExportDialog)


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
    before = dialog.scale.itemText(0)
    window.session.edit("grow", lambda j: add_stage(j, Stage(id=new_id())))
    assert f"{round(window.canvas.picture.width)} ×" in dialog.scale.itemText(0)
    assert dialog.scale.itemText(0) != before
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
    assert dialog.outlines.isVisible()
    assert dialog.transparent.isVisible()
    assert not dialog.paper.isVisible()
    assert not dialog.scale.isVisible()
    QTest.keyClick(dialog.outlines, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    data = map_file.with_suffix(".svg").read_bytes()
    assert data.startswith(b"<svg")
    assert b"<text " not in data
    dialog.close()
