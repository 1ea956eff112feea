"""The table of the audit: the worst first, scored by keys, led back to the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.audit import score_of, worst_first
from app.model.criteria import criteria_of
from app.model.journey import Criterion
from app.model.queries import iter_items
from app.widgets.panels.fields.scores import score_key
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


def test_the_order_follows_its_criterion_and_ends_with_it(opened):
    window, page = opened
    header, session = page.view.horizontalHeader(), window.session
    *first, last = criteria_of(session.journey)
    at = page.model.columnCount() - 1
    header.setSortIndicator(at, Qt.SortOrder.DescendingOrder)
    wanted = order(page)
    session.edit("Move", lambda j: edits.set_criteria(j, (last, *first)))
    assert header.sortIndicatorSection() == len(FIXED)
    assert order(page) == wanted
    session.edit("Remove", lambda j: edits.set_criteria(j, tuple(first)))
    judged, waiting = worst_first(session.journey)
    assert header.sortIndicatorSection() == -1
    assert order(page) == [one.use.id for one in (*judged, *waiting)]
    session.edit("Rate", lambda j: edits.change_item(j, wanted[0], importance=1))
    (row,) = (one for one in page.model.rows if one.use.id == wanted[0])
    assert row.use.importance == 1


def test_tips_show_what_was_written_as_it_was_written(opened):
    window, page = opened
    session, use = window.session, order(page)[0]
    foreign = "<h1>Boo</h1><img src='/x.png'>"
    criterion = Criterion(id="q", name="Q", question=foreign)
    session.edit("Criteria", lambda j: edits.set_criteria(j, (criterion,)))
    session.edit("Score", lambda j: edits.set_score(j, [use], "q", value=2, comment=foreign))
    model, tip, across = page.model, Qt.ItemDataRole.ToolTipRole, Qt.Orientation.Horizontal
    columns = range(model.columnCount())
    tips = [model.headerData(n, across, tip) for n in columns]
    tips += [model.index(row, n).data(tip) for row in range(len(model.rows)) for n in columns]
    tips = [one for one in tips if one]
    assert sum("&lt;h1&gt;" in one for one in tips) == 2
    assert not any("<h1>" in one or "<img" in one for one in tips)


def test_an_edit_of_a_note_leaves_the_table_alone(opened, qtbot):
    window, page = opened
    session = window.session
    note = next(p.item.id for p in iter_items(session.journey) if p.item.kind == "note")
    with qtbot.assertNotEmitted(page.model.dataChanged):
        session.edit("Write", lambda j: edits.change_item(j, note, text="Other words"))
    page.stage.showPopup()
    with qtbot.waitSignal(page.model.dataChanged):
        use = order(page)[0]
        session.edit("Owner", lambda j: edits.set_score(j, [use], "simple", comment="So"))
    assert page.stage.view().isVisible()
    page.stage.hidePopup()


def test_choices_and_figures_can_be_read(opened, program):
    _, page = opened
    program.choose_language("fr")
    for box in (page.stage, page.owner):
        box.resize(box.sizeHint())
        wide = box.fontMetrics().horizontalAdvance(box.itemText(0))
        assert box.minimumSizeHint().width() > wide
    model, across = page.model, Qt.Orientation.Horizontal
    weight = FIXED.index("weight")
    assert model.headerData(weight, across) == "À gagner, sur 20"
    said = [model.text(one, weight) for one in model.rows if one.mean]
    assert all(one[-2] == "," for one in said)
    right = model.index(0, weight).data(Qt.ItemDataRole.TextAlignmentRole)
    assert Qt.AlignmentFlag(right) & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize(
    ("letter", "shift", "code", "wanted"),
    [
        ("'", False, 13, 4),
        ("'", False, 48, None),
        ("(", False, 14, 5),
        ("(", True, 18, None),
        ("&", True, 16, None),
        ('"', True, 48, None),
        ("3", True, 12, 3),
    ],
)
def test_french_digits_score_on_french_keyboards_alone(letter, shift, code, wanted):
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    key = Qt.Key.Key_unknown
    event = QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, letter)
    assert score_key(event) == wanted


def test_names_and_the_first_criterion_have_room_beside_the_panels(opened):
    window, page = opened
    window.resize(1366, 768)
    first = sum(page.view.columnWidth(n) for n in range(len(FIXED) + 1))
    assert first <= page.view.viewport().width()
