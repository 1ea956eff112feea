"""The form of a metric: its drawing, its earlier values, and how it changed in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.model import edits
from app.model.items import Metric
from app.model.queries import find_item, find_lane
from app.widgets.panels.fields import Tick
from tests.widgets.panels.driving import editor, focus, row

CTRL = Qt.KeyboardModifier.ControlModifier


def metric(session) -> Metric:
    found = find_item(session.journey, "metric")
    assert found is not None
    assert isinstance(found.item, Metric)
    return found.item


def said(inspector) -> list[str]:
    return [label.text() for label in inspector.form.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("pasted", ["9800\n11 200\n11 900,5", "9 800; 11 200; 11 900,5\n"])
def test_a_pasted_column_becomes_the_earlier_values(session, inspector, pasted):
    session.commit("x", edits.change_journey(session.journey, language="fr"))
    session.select(["metric"])
    field = focus(editor(inspector, "Earlier values"))
    data = QMimeData()
    data.setText(pasted)
    field.insertFromMimeData(data)
    assert metric(session).history == (9800.0, 11200.0, 11900.5)
    focus(editor(inspector, "Source"))
    assert field.text() == "9\u202f800; 11\u202f200; 11\u202f900,5"
    assert any("Up by 499,5" in words for words in said(inspector))
    session.undo_stack.undo()
    assert metric(session).history == ()
    assert field.text() == ""


def test_words_among_the_figures_are_refused(session, inspector):
    session.select(["metric"])
    field = focus(editor(inspector, "Earlier values"))
    QTest.keyClicks(field, "12; 15")
    assert metric(session).history == (12.0, 15.0)
    QTest.keyClicks(field, "; many")
    assert metric(session).history == (12.0, 15.0)
    assert "numbers" in row(inspector, "Earlier values").problem()
    focus(editor(inspector, "Source"))
    assert field.text() == "12; 15"
    assert "these are the values kept" in row(inspector, "Earlier values").problem()
    focus(field)
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(field, "7")
    assert metric(session).history == (7.0,)
    assert row(inspector, "Earlier values").problem() == ""


@pytest.mark.parametrize(
    ("value", "better", "words"),
    [
        (18.0, "higher", "Up by 3 € since 15 €, which is better"),
        (18.0, "lower", "Up by 3 € since 15 €, which is worse"),
        (12.0, "higher", "Down by 3 € since 15 €, which is worse"),
        (12.0, "lower", "Down by 3 € since 15 €, which is better"),
        (15.0, "lower", "Unchanged since 15 €"),
    ],
)
def test_the_change_is_said_in_words(session, inspector, value, better, words):
    fields = {"value": value, "better": better, "unit": "€", "history": (15.0,)}
    session.commit("x", edits.change_item(session.journey, "metric", **fields))
    session.commit("y", edits.change_journey(session.journey, language="fr"))
    session.select(["metric"])
    assert words.replace(" €", "\u00a0€") in said(inspector)


def test_a_lane_of_columns_says_so_in_the_form_of_its_metrics(session, inspector):
    session.select(["lane-metric"])
    ticks = [one for one in inspector.form.findChildren(Tick) if one.isVisible()]
    QTest.keyClick(focus(ticks[0]), Qt.Key.Key_Space)
    assert find_lane(session.journey, "lane-metric").columns
    session.select(["metric"])
    assert "This lane draws its metrics as columns." in said(inspector)


def test_a_value_that_is_no_number_leaves_the_old_one_and_says_so(session, inspector):
    session.select(["metric"])
    before = metric(session).value
    field = focus(editor(inspector, "Value"))
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(field, "10-20")
    focus(editor(inspector, "Source"))
    assert metric(session).value == before
    assert row(inspector, "Value").problem() == (
        "“10-20” is not a number: the value stays as it was."
    )
    focus(field)
    assert row(inspector, "Value").problem() == ""
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(field, "12k")
    focus(editor(inspector, "Source"))
    assert metric(session).value == 12000
    assert row(inspector, "Value").problem() == ""
