"""The audit by the menus: scores on the map, criteria, the worksheet as a file."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from app.widgets.exporting.window import ExportWindow
from app.widgets.panels.fields import CriterionEntry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_menu_shows_scores_and_goes_to_the_criteria(open_window):
    window = open_window(template="touchpoints")
    commands, session = window.commands, window.session
    assert session.journey.heat == "mean"
    commands["audit_by_criterion"].trigger()
    assert session.journey.heat == "criteria"
    assert commands["audit_scores"].isChecked()
    assert commands["audit_by_criterion"].isChecked()
    commands["audit_scores"].trigger()
    assert session.journey.heat == "none"
    session.undo_stack.undo()
    assert session.journey.heat == "criteria"
    commands["audit_criteria"].trigger()
    entry = window.workspace.right.findChild(CriterionEntry)
    assert entry.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("height", [420, 700])
def test_the_criteria_are_seen_and_typing_never_renames_unseen(open_window, height):
    window = open_window(template="touchpoints")
    window.resize(1100, height)
    window.workspace.show_right(False)
    window.commands["audit_criteria"].trigger()
    entry = window.workspace.right.findChild(CriterionEntry)
    field = QApplication.focusWidget()
    assert field is entry.name
    assert seen(field)
    area = window.workspace.right.findChild(QScrollArea)
    area.verticalScrollBar().setValue(0)
    assert not seen(field)
    QTest.keyClick(field, Qt.Key.Key_End)
    assert seen(field)


def seen(field) -> bool:
    return field.visibleRegion().boundingRect() == field.rect()


def test_the_worksheet_is_written_beside_the_map(open_window, map_file: Path, qtbot):
    window = open_window(map_file)
    window.commands["worksheet"].trigger()
    dialog = window.findChild(ExportWindow)
    assert dialog.what.currentData() == "blank"
    assert not dialog.format.isVisible()
    assert dialog.asking.paper.isVisible()
    target = map_file.with_name(f"{map_file.stem}-audit.pdf")
    assert dialog.path.text() == str(target)
    dialog.path.setText(str(target.with_suffix(".png")))
    assert not dialog.format.isVisible()
    dialog.path.setText(str(target))
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert "Touchpoint audit" in pypdf.PdfReader(target).pages[0].extract_text()
    dialog.what.setCurrentIndex(0)
    assert dialog.path.text() == str(map_file.with_suffix(".pdf"))
    assert dialog.format.isVisible()
    assert dialog.asking.paper.itemText(0) == "Same size as the map"
    dialog.close()
