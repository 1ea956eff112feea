"""The table of the audit: the worst first, scored by keys, led back to the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.audit import score_of, worst_first
from app.widgets.tables.audit.model import FIXED
from app.widgets.tables.audit.page import AuditPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def opened(open_window):
    window = open_window(template="touchpoints")
    window.commands["audit_list"].trigger()
    page = window.findChild(AuditPage)
    assert page.view.hasFocus()
    return window, page


def order(page: AuditPage) -> list[str]:
    return [one.use.id for one in page.model.rows]


def test_the_worst_stands_first_and_keys_score_it(opened):
    window, page = opened
    judged, waiting = worst_first(window.session.journey)
    assert order(page) == [one.use.id for one in (*judged, *waiting)]
    worst = order(page)[0]
    assert page.view.currentIndex().row() == 0
    QTest.keyClicks(page.view, "5")
    (use,) = window.session.lookup.find_items(window.session.journey, [worst])
    assert score_of(use, "simple").value == 5
    assert page.model.rows[page.view.currentIndex().row()].use.id == worst
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "à")
    QApplication.sendEvent(page.view, key)
    (use,) = window.session.lookup.find_items(window.session.journey, [worst])
    assert score_of(use, "appropriate") is None
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert order(page)[0] == worst


def test_return_shows_the_touchpoint_and_esc_goes_back(opened):
    window, page = opened
    second = order(page)[1]
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert window.session.selection == (second,)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()
    assert window.tables.page == ""


def test_rows_are_sorted_narrowed_down_and_copied(opened):
    window, page = opened
    header = page.view.horizontalHeader()
    header.setSortIndicator(FIXED.index("name"), Qt.SortOrder.AscendingOrder)
    names = [page.model.text(one, 0).casefold() for one in page.model.rows]
    assert names == sorted(names)
    page.worst.click()
    judged, _ = worst_first(window.session.journey)
    assert order(page)[0] == judged[0].use.id
    page.stage.setCurrentIndex(2)
    page.stage.activated.emit(2)
    assert {one.stage for one in page.model.rows} == {page.stage.currentData()}
    page.view.selectRow(0)
    QTest.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    head, row, _ = clipboard.text().split("\n")
    assert head.startswith("Touchpoint\tStage\tOwner")
    assert row.split("\t")[0] == page.model.text(page.model.rows[0], 0)
    assert "<table" in clipboard.mimeData().html()
    clipboard.clear()


def test_the_table_speaks_the_language_of_now(opened, program, qtbot):
    _, page = opened
    program.choose_language("fr")
    titles = [page.model.headerData(n, Qt.Orientation.Horizontal) for n in range(len(FIXED))]
    assert titles[0] == "Point de contact"
    qtbot.waitUntil(lambda: page.worst.text() == "Les pires d’abord")
