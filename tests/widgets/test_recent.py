"""Files that are not what they seem: recent ones that are gone, dropped ones that are no map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.widgets.asking import Asking
from app.widgets.recent import RecentFiles
from app.widgets.start_page import StartPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_recent_file_that_is_gone_is_said_and_leaves_the_list(open_window, map_file, tmp_path):
    gone = tmp_path / "gone.parcours"
    open_window(map_file).close()
    window = open_window()
    window.documents.recent.add(gone)
    cards = window.findChild(StartPage).recent.cards
    assert (cards[0].about, cards[0].faded) == ("Not found", True)
    assert not cards[1].faded
    menu = window.menus["recent"]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "&1 gone.parcours (not found)"
    menu.actions()[0].trigger()
    assert "“gone.parcours” was not found" in window.messages.text
    assert [path for path, _ in window.documents.recent.listed()] == [map_file]
    assert not window.session.started


def test_a_dropped_file_that_is_no_map_gets_a_sentence(open_window, tmp_path, qtbot, program):
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "song.mp3"))])
    at = window.rect().center()
    rest = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for event in (QDragEnterEvent(at, *rest), QDropEvent(QPointF(at), *rest)):
        event.setAccepted(False)
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: "“song.mp3” is not a map." in window.messages.text)
    assert ".parcours" in window.messages.text
    assert program.windows == [window]


def test_a_file_that_cannot_even_be_looked_for_is_listed_as_gone(settings, tmp_path):
    recent = RecentFiles(settings, Asking())
    recent.add(tmp_path / ("long" * 100))
    assert [there for _, there in recent.listed()] == [False]
    assert recent.paths() == ()
