"""Texts come back from the field as they went in, and a new item's step is named by its kind."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.model.base import MAX_TEXT
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.canvas.texts import Typed, text_of, with_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("element", ["a1", "s1", "act", "t1", "e1", "p1", "m1", "title"])
def test_no_break_spaces_survive_and_looking_changes_nothing(desk, element):
    text = "68\u202f%\u00a0: un  prix" if element == "m1" else "Prix\u00a0: 5\u202f€"
    changed = with_text(desk.journey, element, Typed(text))
    desk.session.start(changed)
    desk.session.select([element])
    desk.key(Qt.Key.Key_Return)
    assert desk.canvas.editing
    desk.key(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not desk.canvas.editing
    assert desk.session.undo_stack.count() == 0
    assert desk.session.shown is changed
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_End, CTRL)
    desk.type("x")
    desk.key(Qt.Key.Key_Escape)
    assert text_of(desk.journey, element).text == text_of(changed, element).text + "x"


def test_copied_and_pasted_no_break_spaces_survive(desk):
    desk.session.start(
        with_text(with_text(desk.journey, "a1", Typed("5\u202f€\nou\u00a06")), "s1", Typed("S"))
    )
    desk.session.select(["a1"])
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_A, CTRL)
    desk.key(Qt.Key.Key_C, CTRL)
    desk.key(Qt.Key.Key_Escape)
    gc.collect()
    assert QGuiApplication.clipboard().text() == "5\u202f€\nou\u00a06"
    for element, kept in (("a2", "a25\u202f€\nou\u00a06"), ("s1", "S5\u202f€ ou\u00a06")):
        desk.session.select([element])
        desk.key(Qt.Key.Key_Return)
        desk.key(Qt.Key.Key_End, CTRL)
        desk.key(Qt.Key.Key_V, CTRL)
        desk.key(Qt.Key.Key_Escape)
        assert text_of(desk.journey, element).text == kept
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("pai/s3", "Add note"),
        ("tou/s3", "Add touchpoint"),
        ("emo/s3", "Add emotion"),
        ("met/s3", "Add metric"),
        ("per/s3", "Add person"),
    ],
)
def test_the_undo_step_of_a_new_item_names_its_kind(desk, cell, name):
    desk.session.select([cell])
    desk.type("New")
    desk.key(Qt.Key.Key_Return)
    assert desk.undo() == name


def test_a_file_is_no_text(desk):
    desk.double_click("a1")
    [field] = desk.port.findChildren(TextEditor)
    data = QMimeData()
    data.setText("file:///tmp/map.parcours")
    assert field.canInsertFromMimeData(data)
    data.setUrls([QUrl.fromLocalFile("/tmp/map.parcours")])
    assert not field.canInsertFromMimeData(data)
    desk.key(Qt.Key.Key_Escape)


def test_the_line_end_after_a_pasted_list_is_left_out(desk):
    desk.session.select(["a1"])
    desk.key(Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("un\ndeux\n")
    desk.key(Qt.Key.Key_V, CTRL)
    desk.key(Qt.Key.Key_Escape)
    assert text_of(desk.journey, "a1").text == "a1un\ndeux"
    QGuiApplication.clipboard().clear()


def test_a_text_that_no_field_holds_is_pasted_no_further_than_it_takes_to_be_refused(desk):
    refused = []
    desk.session.refused.connect(refused.append)
    desk.session.select(["a1"])
    desk.key(Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("word " * 400_000)
    desk.key(Qt.Key.Key_V, CTRL)
    assert refused[-1].code == "too-long"
    assert refused[-1].params["length"] == len("a1") + MAX_TEXT + 1
    desk.key(Qt.Key.Key_Return)
    assert text_of(desk.journey, "a1").text == "a1"
    QGuiApplication.clipboard().clear()
