"""The scale and the marks of an emotion lane in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.model import edits
from app.model.moods import MoodScale
from app.model.queries import find_lane
from tests.widgets.panels.driving import editor, focus, rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def choose(inspector, name, *, steps):
    box = focus(editor(inspector, name))
    for _ in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def scale(session):
    return find_lane(session.journey, "lane-emotion").scale


def names(inspector):
    return [row.editor.accessibleName() for row in rows(inspector)]


def test_a_scale_is_chosen_and_its_own_fields_come_with_it(session, inspector):
    session.select(["lane-emotion"])
    assert "Lowest" not in names(inspector)
    choose(inspector, "Scale", steps=2)
    assert scale(session) == MoodScale(low=1.0, high=5.0)
    choose(inspector, "Scale", steps=2)
    assert scale(session) == MoodScale(low=0.0, high=100.0)
    line = focus(editor(inspector, "Highest"))
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "20")
    assert scale(session) == MoodScale(low=0.0, high=20.0)
    choose(inspector, "Scale", steps=1)
    assert scale(session).words == ("Very bad", "Bad", "Neutral", "Good", "Very good")
    assert "Lowest" not in names(inspector)
    session.undo_stack.undo()
    assert scale(session) == MoodScale(low=0.0, high=20.0)


def test_words_are_written_the_best_first_and_may_be_emptied(session, inspector):
    lane = edits.change_lane(session.journey, "lane-emotion", scale=MoodScale(words=("a", "b")))
    session.commit("Scale", lane)
    session.select(["lane-emotion"])
    text = focus(editor(inspector, "Words of the scale"))
    QTest.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert "Words of the scale" in names(inspector)
    QTest.keyClicks(text, "High")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "Low")
    assert scale(session).words == ("Low", "High")


def test_marks_are_chosen(session, inspector):
    session.select(["lane-emotion"])
    choose(inspector, "Points", steps=1)
    assert find_lane(session.journey, "lane-emotion").marks == "dot"


def test_a_point_is_written_on_the_scale_of_its_lane(session, inspector):
    def words():
        return {label.text() for label in editor(inspector, "How it feels").findChildren(QLabel)}

    session.select(["emotion"])
    assert "Good · 1.0" in words()
    for one, shown in (
        (MoodScale(low=0, high=10), "Good · 7.5"),
        (MoodScale(words=("Furious", "Delighted")), "Delighted"),
    ):
        session.commit("Scale", edits.change_lane(session.journey, "lane-emotion", scale=one))
        assert shown in words()
