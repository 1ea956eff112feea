"""The map printed, copied as a picture and dragged out."""

from __future__ import annotations

import os
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QMarginsF, QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QPageLayout, QPageSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.widgets.clipboard.drag_out import DragOut, dragged_folder, sweep
from app.widgets.exporting.memory import keep
from app.widgets.exporting.printing import Printing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def clipboard(qapp):
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def printed(dialog: Printing, path: Path) -> pymupdf.Document:
    printer = dialog.printer()
    printer.setOutputFileName(str(path))
    dialog.paintRequested.emit(printer)
    return pymupdf.open(path)


def test_the_map_is_printed_on_the_printers_paper(open_window, map_file, tmp_path, qtbot):
    window = open_window(map_file)
    window.commands["print"].trigger()
    assert "PDF" in window.messages.text
    dialog = window.findChild(Printing)
    qtbot.waitExposed(dialog)
    found = printed(dialog, tmp_path / "one.pdf")
    assert len(found) == 1
    assert found[0].rect.width > found[0].rect.height
    drawn = found[0].get_pixmap(dpi=40)
    assert len(set(drawn.samples)) > 50
    printer = dialog.printer()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    found = printed(dialog, tmp_path / "two.pdf")
    assert (round(found[0].rect.width), round(found[0].rect.height)) == (842, 1191)
    dialog.close()


def test_pages_are_printed_as_the_pdf_had_them(open_window, map_file, program, tmp_path, qtbot):
    keep(program.settings, map_file, {"paper": "A4", "spread": "tile", "across": 2})
    window = open_window(map_file)
    window.commands["print"].trigger()
    dialog = window.findChild(Printing)
    found = printed(dialog, tmp_path / "tiles.pdf")
    assert len(found) >= 2
    dialog.close()


def test_a_map_is_printed_in_the_colours_it_was_exported_in(
    open_window, map_file, program, tmp_path, qtbot
):
    grounds = []
    for n, colors in enumerate((None, "night")):
        keep(program.settings, map_file, {"paper": "A4", "colors": colors})
        window = open_window(map_file)
        window.commands["print"].trigger()
        dialog = window.findChild(Printing)
        page = printed(dialog, tmp_path / f"{n}.pdf")[0].get_pixmap(dpi=20)
        grounds.append(sum(page.samples) / len(page.samples))
        dialog.close()
        window.close()
    assert grounds[1] < grounds[0] / 2


def test_the_selection_or_the_map_is_copied_as_a_picture(open_window, map_file, clipboard):
    window = open_window(map_file)
    window.commands["copy_picture"].trigger()
    data = clipboard.mimeData()
    assert {"image/png", "image/svg+xml"} <= set(data.formats())
    assert not data.hasText()
    whole = QImage(data.imageData())
    assert whole.width() == round(window.canvas.true_picture.width * 2)
    note = window.session.journey.lanes[0].cells[0].items[0]
    window.session.select([note.id])
    window.commands["copy_picture"].trigger()
    data = clipboard.mimeData()
    assert QImage(data.imageData()).width() < whole.width() / 2
    assert bytes(data.data("image/svg+xml").data()).startswith(b"<svg")


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_picture_is_dragged_out_as_a_file(open_window, map_file, monkeypatch, kind):
    window = open_window(map_file)
    carried: list[bytes] = []
    names: list[str] = []

    def exec_(drag: QDrag, *_args: object) -> Qt.DropAction:
        [url] = drag.mimeData().urls()
        path = Path(url.toLocalFile())
        carried.append(path.read_bytes())
        names.append(path.name)
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", exec_)
    window.commands["drag_picture"].trigger()
    popup = window.findChild(DragOut)
    if kind == "svg":
        QTest.mouseClick(popup.svg, Qt.MouseButton.LeftButton)
    middle = popup.picture.rect().center()
    QTest.mousePress(popup.picture, Qt.MouseButton.LeftButton, pos=middle)
    far = QPoint(QApplication.startDragDistance() + 5, 0)
    QTest.mouseMove(popup.picture, middle + far)
    assert names == [f"bike.{kind}"]
    assert carried[0].startswith(b"<svg" if kind == "svg" else b"\x89PNG")


def test_escape_leaves_the_popup_without_a_trace(open_window, map_file, qtbot):
    window = open_window(map_file)
    before = set(dragged_folder().glob("*")) if dragged_folder().is_dir() else set()
    window.commands["drag_picture"].trigger()
    popup = window.findChild(DragOut)
    with qtbot.waitSignal(popup.destroyed):
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    after = set(dragged_folder().glob("*")) if dragged_folder().is_dir() else set()
    assert after == before


def test_what_was_dragged_long_ago_is_swept(tmp_path):
    old, new = tmp_path / "a" / "map.png", tmp_path / "b" / "map.png"
    for path in (old, new):
        path.parent.mkdir()
        path.write_bytes(b"x")
    os.utime(old, (1000, 1000))
    os.utime(new, (90_000, 90_000))
    sweep(tmp_path, 100_000)
    assert not old.parent.exists()
    assert new.exists()
    sweep(tmp_path / "nowhere", 0)
