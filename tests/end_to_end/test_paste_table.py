"""A range of 6 rows and 8 columns, copied in LibreOffice Calc, is pasted into a map by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Lane
from app.model.writing import write_journey
from app.widgets.program import Program
from app.widgets.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FOLDER = Path(__file__).parent / "calc"
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

ROWS = (
    (
        "Sees an ad",
        "Reads tests",
        "",
        "Compares",
        "Asks a friend",
        "Orders",
        "Waits",
        "Rides",
    ),
    ("Tram stop", "Blog", "Forum", "Shop", "", "Web shop", "E-mail", "Road"),
    (
        "Is it for me?",
        "",
        "Who wrote this?",
        "Why 1.299 €?",
        "« Trust him »",
        "",
        "",
        "At last!",
    ),
    ("", "Too long", "Old posts", "", "Busy", "Form with 14 fields", "No news\nfor a week", ""),
    ("=SUM(A1:A3)", "-5 %", "<b>bold</b>", "a & b", "1. first", "Ça va ?", "日本", "🚲"),
    ("Film", "", "", "Table", "Referral", "", "Text message", "First service"),
)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    program = Program(qapp, MainWindow, settings)
    window = program.open_window(_file(tmp_path, 9, 7))
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.is_ready and window.session.started, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    yield window
    window.session.undo_stack.setClean()
    window.close()
    program.language.remove()
    program.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def calc(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard with what Calc puts on it for the range, its picture of it too."""
    clipboard = QGuiApplication.clipboard()
    data = QMimeData()
    data.setText((FOLDER / "range.tsv").read_text(encoding="utf-8"))
    data.setHtml((FOLDER / "range.html").read_text(encoding="utf-8"))
    data.setData("image/png", b"\x89PNG")
    clipboard.setMimeData(data)
    yield clipboard
    clipboard.clear()


def _file(folder: Path, stages: int, lanes: int) -> Path:
    journey = empty_journey("Bicycles").replace(
        stages=tuple(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(stages)),
        lanes=tuple(Lane(id=f"l{n}", name=f"Lane {n}", kind="note") for n in range(lanes)),
    )
    path = folder / f"map-{stages}-{lanes}.parcours"
    path.write_bytes(write_journey(journey))
    return path


def _press(window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or window.canvas, key, keys)


def _grid(journey: Journey, row: int, column: int) -> list[list[list[str]]]:
    """The texts of the cells from a lane and stage on, row by row."""
    grid: list[list[list[str]]] = []
    for lane in journey.lanes[row:]:
        cells = {cell.stage: [item.text for item in cell.items] for cell in lane.cells}
        grid.append([cells.get(stage.id, []) for stage in journey.stages[column:]])
    return grid


WANTED = [[[text] if text else [] for text in row] for row in ROWS]


@pytest.mark.parametrize("form", ["both", "html", "tsv"])
def test_a_range_becomes_a_grid_of_notes_and_one_undo_takes_it_back(window, calc, form):
    if form != "both":
        data = QMimeData()
        whole = calc.mimeData()
        if form == "html":
            data.setHtml(whole.html())
        else:
            data.setText(whole.text())
        calc.setMimeData(data)
    before = write_journey(window.session.journey)
    window.session.select(["l1/s1"])
    _press(window, Qt.Key.Key_V, CTRL)
    assert _grid(window.session.journey, 1, 1) == WANTED
    assert _grid(window.session.journey, 0, 0)[0] == [[]] * 9
    assert window.session.undo_stack.count() == 1
    _press(window, Qt.Key.Key_Z, CTRL)
    assert write_journey(window.session.journey) == before


def test_stages_and_lanes_are_offered_where_it_does_not_fit(window, calc):
    before = write_journey(window.session.journey)
    window.session.select(["l4/s3"])
    _press(window, Qt.Key.Key_V, CTRL)
    assert write_journey(window.session.journey) == before
    assert window.messages.isVisible()
    offered = [b.text() for b in window.messages.findChildren(QPushButton)]
    assert offered == ["Add 2 stages and 3 lanes", "Paste only what fits"]
    _press(window, Qt.Key.Key_Return)
    assert len(window.session.journey.stages) == 11
    assert len(window.session.journey.lanes) == 10
    assert _grid(window.session.journey, 4, 3) == WANTED
    assert window.session.undo_stack.count() == 1
    assert window.canvas.hasFocus()
    _press(window, Qt.Key.Key_Z, CTRL)
    assert write_journey(window.session.journey) == before


def test_only_what_fits_is_pasted_when_that_is_chosen(window, calc):
    window.session.select(["l4/s3"])
    _press(window, Qt.Key.Key_V, CTRL)
    _press(window, Qt.Key.Key_Tab)
    _press(window, Qt.Key.Key_Return)
    assert len(window.session.journey.stages) == 9
    assert _grid(window.session.journey, 4, 3) == [row[:6] for row in WANTED[:3]]
    assert window.messages.text == "23 cells of the table were left out."
    assert window.session.undo_stack.count() == 1
