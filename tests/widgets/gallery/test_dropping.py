"""Maps dropped on the start page: to the left they become templates, to the right they open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.data import data_path
from app.widgets.start_page import StartPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

REST = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def page(tmp_path, settings, open_window) -> StartPage:
    settings.setValue("templates/personal", str(tmp_path / "own"))
    return open_window().findChild(StartPage)


def drag(page: StartPage, paths: list[Path], x: float, *, drop: bool = True) -> bool:
    """Drags files in at the left, moves to `x` of the width, and drops or leaves."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, *REST)
    enter.setAccepted(False)
    QApplication.sendEvent(page, enter)
    if not page.places.isVisible():
        return False
    at = QPointF(page.width() * x, page.height() / 2)
    QApplication.sendEvent(page, QDragMoveEvent(at.toPoint(), copy, data, *REST))
    assert page.places.isVisible()
    last = QDropEvent(at, copy, data, *REST) if drop else QDragLeaveEvent()
    QApplication.sendEvent(page, last)
    assert not page.places.isVisible()
    return True


def test_a_map_dropped_becomes_a_template_and_can_be_removed(page, tmp_path, qtbot):
    source = tmp_path / "mine.parcours"
    shutil.copy(data_path("templates", "shop.en.json"), source)
    messages = page.window().messages
    for name in ("mine", "mine (2)"):
        assert drag(page, [source], 0.25)
        qtbot.waitUntil(lambda n=name: f"“{n}” is now" in messages.text, timeout=20_000)
    own = tmp_path / "own"
    assert sorted(path.name for path in own.iterdir()) == ["mine (2).parcours", "mine.parcours"]
    assert (own / "mine.parcours").read_bytes() == source.read_bytes()
    QTest.mouseClick(page.side.own, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.templates.cards) == 2)

    def removing() -> list[QPushButton]:
        return [b for b in messages.findChildren(QPushButton) if b.text() == "Remove"]

    qtbot.waitUntil(lambda: len(removing()) == 1)  # that of the message before is gone
    QTest.mouseClick(removing()[0], Qt.MouseButton.LeftButton)
    assert [path.name for path in own.iterdir()] == ["mine.parcours"]
    qtbot.waitUntil(lambda: len(page.templates.cards) == 1)
    assert not page.window().session.started


def test_what_is_no_map_is_refused_with_a_sentence(page, tmp_path, qtbot):
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    assert drag(page, [bad], 0.25)
    qtbot.waitUntil(lambda: "“bad.json” cannot be opened." in page.window().messages.text)
    assert not (tmp_path / "own").exists()


def test_what_was_taken_is_said_beside_what_was_refused(page, map_file, tmp_path, qtbot):
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    messages = page.window().messages
    assert drag(page, [map_file, bad], 0.25)
    qtbot.waitUntil(lambda: "“bad.json” cannot be opened." in messages.text)
    assert messages.text.endswith("“bike” is now one of your templates.")
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["bike.parcours"]
    (remove,) = [b for b in messages.findChildren(QPushButton) if b.text() == "Remove"]
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert not list((tmp_path / "own").iterdir())


def test_on_the_right_it_opens_and_leaving_does_nothing(page, map_file, tmp_path, qtbot):
    window = page.window()
    assert drag(page, [map_file], 0.75, drop=False)
    assert not window.session.started
    assert not drag(page, [tmp_path / "song.mp3"], 0.25)
    assert drag(page, [map_file], 0.75)
    qtbot.waitUntil(lambda: window.session.path == map_file)
