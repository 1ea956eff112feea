"""The inspector on several elements: what differs, what is set for all, in one undo step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.model import edits
from app.model.items import Note
from app.model.journey import Duration
from app.model.queries import find_item, find_lane, find_stage
from app.session import Session
from app.widgets.panels.fields import Swatches
from app.widgets.panels.forms.several import SeveralForm
from tests.widgets.panels.driving import editor, focus, rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PLUS, MINUS = Qt.Key.Key_Plus, Qt.Key.Key_Minus


@pytest.fixture
def two(session: Session) -> Session:
    """Two notes that agree in nothing."""
    other = Note(
        kind="note",
        id="other",
        text="Pays",
        importance=2,
        owner="Ann",
        votes=3,
        decisive=True,
        evidence="observed",
        source="A survey",
        touchpoint="shop",
        color="pain",
        icon="heart",
    )
    journey = edits.add_item(session.journey, other, "lane-action", "s2")
    session.start(edits.change_item(journey, "note", span=2))
    session.select(["note", "other"])
    return session


def item(session: Session, one: str) -> Note:
    place = find_item(session.journey, one)
    assert place is not None
    assert isinstance(place.item, Note)
    return place.item


def names(inspector) -> list[str]:
    return [row.editor.accessibleName() or row.editor.text() for row in rows(inspector)]


def test_all_that_notes_have_in_common_is_there(two, inspector):
    assert type(inspector.form) is SeveralForm
    assert names(inspector) == [
        "Colour",
        "Icon",
        "Touchpoint",
        "Owner",
        "Tags",
        "Importance to the customer",
        "Impact",
        "Effort",
        "Workshop votes",
        "Moment of truth",
        "Evidence",
        "Source",
        "Stages covered",
    ]


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("note", "touchpoint"), ["Touchpoint", "Importance to the customer", "Stages covered"]),
        (("note", "emotion"), ["Moment of truth"]),
        (("note", "metric"), ["Evidence", "Source"]),
        (("note", "lane-action"), ["Colour", "Icon"]),
        (("note", "s1", "lane-action", "phase", "p1"), ["Colour"]),
        (("emotion", "person"), ["Persona"]),
        (("lane-action", "lane-metric"), ["Colour", "Icon", "Height"]),
        (
            ("s1", "s2"),
            ["Colour", "Width", "Before, during, after", "From", "To", "Unit", "In your words"],
        ),
        (("s1", "metric"), []),
    ],
)
def test_different_kinds_show_what_they_share(session, inspector, ids, expected):
    session.select(ids)
    assert names(inspector) == expected


def test_what_most_of_them_have_is_changed_on_those(two, inspector):
    two.select(["note", "other", "emotion"])
    assert "Owner" in names(inspector)
    said = [label.text() for label in inspector.form.findChildren(QLabel) if label.isVisible()]
    assert "What some of them lack changes the others only." in said
    before = find_item(two.journey, "emotion")
    QTest.keyClicks(focus(editor(inspector, "Owner")), "Bob")
    assert [item(two, one).owner for one in ("note", "other")] == ["Bob", "Bob"]
    after = find_item(two.journey, "emotion")
    assert before is not None
    assert after is not None
    assert after.item is before.item
    assert two.undo_stack.count() == 1
    two.select(["note", "emotion"])
    assert "Owner" not in names(inspector)


def test_what_is_selected_is_counted(session, inspector):
    session.select(["note", "s1", "lane-action", "phase", "p1", "p2"])
    words = [label.text() for label in inspector.form.findChildren(QLabel) if label.isVisible()]
    assert "1 note(s), 1 stage(s), 1 lane(s), 1 phase(s), 2 persona(s)" in words


def test_what_differs_says_so_and_changes_nothing(two, inspector):
    before = two.journey
    for name in ("Owner", "Source"):
        line = editor(inspector, name)
        assert (line.text(), line.placeholderText()) == ("", "Several")
        QTest.keyClick(focus(line), Qt.Key.Key_Tab)
    assert editor(inspector, "Touchpoint").lineEdit().placeholderText() == "Several"
    choice = editor(inspector, "Icon")
    assert (choice.currentText(), choice.placeholderText()) == ("", "Several")
    assert editor(inspector, "Evidence").words() == "Several"
    (tick,) = [row.editor for row in rows(inspector) if row.editor.accessibleName() == ""]
    assert tick.checkState() == Qt.CheckState.PartiallyChecked
    votes = editor(inspector, "Workshop votes").spin
    assert (votes.text(), votes.lineEdit().placeholderText()) == ("", "Several")
    QTest.keyClick(focus(votes), Qt.Key.Key_Tab)
    assert votes.text() == ""
    swatches = editor(inspector, "Colour")
    assert isinstance(swatches, Swatches)
    assert not any(swatch.isChecked() for swatch in swatches._group.buttons())
    assert two.journey is before


def test_words_for_what_differs_are_seen(two, inspector):
    icon = editor(inspector, "Icon")
    mixed = icon.grab().toImage()
    icon.setPlaceholderText("")
    assert icon.grab().toImage() != mixed


def test_what_agrees_again_is_shown(two, inspector):
    two.commit("x", edits.change_item(two.journey, "other", evidence=None, owner="", votes=0))
    owner = editor(inspector, "Owner")
    assert (owner.text(), owner.placeholderText()) == ("", "")
    assert editor(inspector, "Evidence").button(None).isChecked()
    assert editor(inspector, "Workshop votes").spin.text() == "0"


def test_a_value_is_set_for_all_in_one_step(two, inspector):
    QTest.keyClicks(focus(editor(inspector, "Importance to the customer")), "4")
    QTest.keyClicks(focus(editor(inspector, "Owner")), "Bo")
    QTest.keyClicks(focus(editor(inspector, "Workshop votes")), "12")
    for one in ("note", "other"):
        assert (item(two, one).importance, item(two, one).owner) == (4, "Bo")
        assert item(two, one).votes == 12
    assert two.undo_stack.count() == 3
    two.undo_stack.undo()
    assert (item(two, "note").votes, item(two, "other").votes) == (0, 3)


def test_plus_and_minus_change_each_from_its_own(two, inspector):
    votes = editor(inspector, "Workshop votes")
    spin = focus(votes)
    for key in (PLUS, PLUS, Qt.Key.Key_Up, MINUS):
        QTest.keyClick(spin, key)
    assert (item(two, "note").votes, item(two, "other").votes) == (2, 5)
    assert two.undo_stack.count() == 1
    QTest.mouseClick(votes._more, Qt.MouseButton.LeftButton)
    assert (item(two, "note").votes, item(two, "other").votes) == (3, 6)
    for _ in range(9):
        QTest.keyClick(spin, MINUS)
    assert (item(two, "note").votes, item(two, "other").votes) == (0, 0)
    assert spin.text() == "0"


def test_a_span_stays_within_the_map(two, inspector):
    QTest.keyClick(focus(editor(inspector, "Stages covered")), PLUS)
    assert (item(two, "note").span, item(two, "other").span) == (2, 1)
    assert not inspector.form.findChild(QLabel, "problem")


def test_a_refused_value_changes_none(two, inspector):
    before = two.journey
    QApplication.clipboard().setText("x" * 600)
    owner = editor(inspector, "Owner")
    QTest.keyClick(focus(owner), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()
    assert "too long" in owner.parentWidget().problem()
    assert two.journey is before


def test_stages_and_lanes_are_sized_together(session, inspector):
    session.commit("x", edits.change_stage(session.journey, "s1", width=300))
    session.select(["s1", "s2"])
    width = editor(inspector, "Width")
    mode = focus(width)
    assert mode.placeholderText() == "Several"
    QTest.keyClick(mode, Qt.Key.Key_Down)
    QTest.keyClick(mode, Qt.Key.Key_Down)
    assert {stage.width for stage in session.journey.stages} == {200}
    assert session.undo_stack.count() == 2
    session.select(["lane-action", "lane-metric"])
    QTest.keyClick(focus(editor(inspector, "Height")), Qt.Key.Key_Down)
    assert find_lane(session.journey, "lane-action").height == 120
    assert find_lane(session.journey, "lane-metric").height == 120
    assert find_lane(session.journey, "lane-person").height is None


def test_durations_of_several_stages_keep_what_is_not_set(session, inspector):
    long = Duration(low=1, high=2, unit="week")
    session.commit("x", edits.change_stage(session.journey, "s1", duration=long))
    session.select(["s1", "s2"])
    low = editor(inspector, "From")
    assert (low.text(), low.placeholderText()) == ("", "Several")
    QTest.keyClicks(focus(low), "5")
    first, second = (find_stage(session.journey, one).duration for one in ("s1", "s2"))
    assert (first.low, first.high, first.unit) == (5, 2, "week")
    assert (second.low, second.high, second.unit) == (5, None, "day")


@pytest.mark.parametrize("ids", [("note",), ("note", "other"), ("s1", "s2"), ("emotion",)])
def test_nothing_is_cut_in_the_narrowest_panel(two, inspector, ids):
    two.select(ids)
    QApplication.processEvents()
    assert inspector.minimumWidth() == 220
    assert inspector.form.minimumSizeHint().width() <= 220 - 24


def test_tags_are_given_to_all_and_taken_from_all_and_each_keeps_its_own(two, inspector):
    journey = edits.change_item(two.journey, "note", tags=("t", "late"))
    two.start(edits.change_item(journey, "other", tags=("Late", "idea")))
    two.select(["note", "other"])
    line = editor(inspector, "Tags")
    assert line.text() == "late"
    focus(line)
    line.end(False)
    QTest.keyClicks(line, ", test,")
    assert item(two, "note").tags == ("t", "late", "test")
    assert item(two, "other").tags == ("Late", "idea", "test")
    line.selectAll()
    QTest.keyClicks(line, "test")
    assert item(two, "note").tags == ("t", "late", "test")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert item(two, "note").tags == ("t", "test")
    assert item(two, "other").tags == ("idea", "test")
    line.clear()
    inspector.finish_editing()
    assert item(two, "note").tags == ("t",)
    two.undo_stack.undo()
    assert item(two, "other").tags == ("Late", "idea")
