"""The export window's title page and appendix."""

from __future__ import annotations

import pymupdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.widgets.exporting.memory import recall
from app.widgets.exporting.paper_rows import kept_options
from app.widgets.exporting.window import ExportWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(dialog: ExportWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not dialog.preview.busy, timeout=30_000)


def click(check) -> None:
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(8, check.height() // 2))


def test_a_title_page_and_an_appendix_are_seen_written_and_remembered(
    open_window, map_file, qtbot, program
):
    window = open_window(map_file)
    window.show_export()
    dialog = window.findChild(ExportWindow)
    dialog.resize(1100, 700)
    shown(dialog, qtbot)
    assert dialog.preview.pages == 1
    rows = dialog.asking.beside_rows
    click(rows.title)
    shown(dialog, qtbot)
    assert dialog.preview.pages == 2
    assert dialog.preview.known.error is None
    click(rows.parts["touchpoints"])
    click(rows.parts["actions"])
    shown(dialog, qtbot)
    pages = dialog.preview.pages
    assert pages > 2
    program.choose_language("fr")
    qtbot.waitUntil(lambda: rows.title.text() == "Page de titre")
    program.choose_language("en")
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    with pymupdf.open(map_file.with_suffix(".pdf")) as document:
        assert document.page_count == pages
    dialog.choose("blank")
    assert not rows.title.isVisible()
    dialog.close()
    asked = kept_options(recall(program.settings, map_file))
    assert asked.title_page
    assert asked.appendix == ("touchpoints", "actions")
