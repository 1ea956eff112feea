"""The form of a cell: what it asks while it is empty."""

from __future__ import annotations

from PySide6.QtTest import QTest

from app.model import edits
from app.model.queries import question_of
from app.widgets.panels.fields import GrowingText, TextLine
from app.widgets.panels.forms.cell import CellForm
from app.widgets.panels.inspector import Inspector


def test_a_cell_has_a_question_of_its_own(open_window, map_file, qtbot):
    window = open_window(map_file)
    session, form_of = window.session, window.findChild(Inspector)
    journey = session.journey
    lane = next(one for one in journey.lanes if one.kind in ("action", "note", "pain"))
    stage = journey.stages[0].id
    session.commit("x", edits.ask(journey, lane.id, "All of them?", "t"))
    session.select([f"{lane.id}/{stage}"])
    form = form_of.form
    assert isinstance(form, CellForm)
    question = form.findChild(GrowingText)
    assert question.placeholderText() == "All of them?"
    question.setFocus()
    QTest.keyClicks(question, "And here?")
    assert question_of(session.journey, lane.id, stage) == "And here?"
    assert question_of(session.journey, lane.id) == "All of them?"
    session.undo_stack.undo()
    assert question_of(session.journey, lane.id, stage) == ""
    name = form.findChild(TextLine)
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Hear")
    assert session.journey.stages[0].name == "Hear"


def test_curves_and_separators_have_none(open_window, map_file):
    window = open_window(map_file)
    session = window.session
    lane = next(one for one in session.journey.lanes if one.kind == "emotion")
    session.select([f"{lane.id}/{session.journey.stages[0].id}"])
    form = window.findChild(Inspector).form
    assert isinstance(form, CellForm)
    assert not form.findChild(GrowingText).isVisible()
