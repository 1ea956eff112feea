"""Evidence and priority of a note in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model import edits
from app.model.queries import find_item
from app.widgets.panels.fields import Segments
from tests.widgets.panels.driving import editor, focus, rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

EVIDENCE = [(None, "None", "minus"), ("a", "Assumed", "question"), ("b", "Observed", "eye")]


@pytest.fixture
def segments(qtbot):
    made = Segments(EVIDENCE)
    qtbot.addWidget(made)
    made.show()
    made.show_value(None)
    return made


def test_the_arrow_keys_choose_and_delete_clears(segments):
    seen = []
    segments.edited.connect(seen.append)
    first = focus(segments)
    QTest.keyClick(first, Qt.Key.Key_Right)
    QTest.keyClick(segments.focusWidget(), Qt.Key.Key_Right)
    assert seen == ["a", "b"]
    assert segments.words() == "Observed"
    QTest.keyClick(segments.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(segments.focusWidget(), Qt.Key.Key_Delete)
    assert seen == ["a", "b", "a", None]
    assert segments.button(None).isChecked()
    assert segments.button(None).hasFocus()


def test_a_click_chooses_and_another_takes_it_back(segments):
    seen = []
    segments.edited.connect(seen.append)
    for _ in range(2):
        QTest.mouseClick(segments.button("b"), Qt.MouseButton.LeftButton)
    assert seen == ["b", None]
    assert segments.words() == ""


def test_showing_a_value_says_nothing(segments):
    segments.edited.connect(lambda value: pytest.fail(str(value)))
    segments.show_value("a")
    assert segments.words() == "Assumed"
    segments.show_value("gone")
    assert not any(segments.button(value).isChecked() for value, _, _ in EVIDENCE)


def test_evidence_is_chosen_in_the_inspector(session, inspector):
    session.select(["note"])
    field = editor(inspector, "Evidence")
    QTest.mouseClick(field.button("measured"), Qt.MouseButton.LeftButton)
    assert find_item(session.journey, "note").item.evidence == "measured"
    assert field.words() == "Measured"
    session.undo_stack.undo()
    assert find_item(session.journey, "note").item.evidence != "measured"


def test_effort_and_impact_are_asked_for_what_may_be_done(session, inspector):
    def asked() -> set[str]:
        return {row.editor.accessibleName() for row in rows(inspector)} & {"Impact", "Effort"}

    session.select(["note"])
    place = find_item(session.journey, "note")
    assert place.lane.kind == "action"
    assert asked() == set()
    session.commit("x", edits.change_item(session.journey, "note", effort=2))
    assert asked() == {"Impact", "Effort"}
    session.undo_stack.undo()
    session.commit("x", edits.change_lane(session.journey, place.lane.id, kind="opportunity"))
    assert asked() == {"Impact", "Effort"}
    QTest.keyClicks(focus(editor(inspector, "Impact")), "4")
    assert find_item(session.journey, "note").item.impact == 4
