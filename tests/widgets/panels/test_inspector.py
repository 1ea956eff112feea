"""The inspector: every field by keys, one undo step a visit, what comes from outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.model import edits
from app.model.items import Note
from app.model.journey import Duration
from app.model.queries import find_item, find_stage
from app.session import Session
from app.widgets.panels.fields import (
    Choice,
    Count,
    DateLine,
    Dots,
    DurationLine,
    Entries,
    GrowingText,
    LevelSlider,
    NameChoice,
    NumberLine,
    PlaceSlider,
    Row,
    ScoreList,
    Segments,
    SeriesText,
    SizeField,
    Swatches,
    TagsLine,
    TextLine,
    Tick,
)
from app.widgets.panels.fields.picture import PictureField
from app.widgets.panels.forms.emotion import EmotionForm
from app.widgets.panels.forms.journey import JourneyForm
from app.widgets.panels.forms.lane import LaneForm
from app.widgets.panels.forms.metric import MetricForm
from app.widgets.panels.forms.note import NoteForm
from app.widgets.panels.forms.person import PersonForm
from app.widgets.panels.forms.persona import PersonaForm
from app.widgets.panels.forms.phase import PhaseForm
from app.widgets.panels.forms.picture import PictureForm
from app.widgets.panels.forms.stage import StageForm
from app.widgets.panels.forms.touchpoint import TouchpointForm
from app.widgets.panels.icon_grid import IconGrid
from app.widgets.panels.icons import IconField
from tests.widgets.panels.driving import drop_picture, editor, focus, rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Lists of suggestions open windows, of which the offscreen platform warns."""

FORMS = {
    "": JourneyForm,
    "note": NoteForm,
    "touchpoint": TouchpointForm,
    "emotion": EmotionForm,
    "metric": MetricForm,
    "picture": PictureForm,
    "person": PersonForm,
    "p1": PersonaForm,
    "lane-action": LaneForm,
    "lane-emotion": LaneForm,
    "s1": StageForm,
    "phase": PhaseForm,
}


def note_of(session: Session) -> Note:
    place = find_item(session.journey, "note")
    assert place is not None
    assert isinstance(place.item, Note)
    return place.item


def use(widget: QWidget) -> None:
    """Changes a value as a person at the keyboard does."""
    reached = focus(widget)
    match widget:
        case PictureField():
            drop_picture(widget)
        case Entries():
            QTest.keyClick(reached, Qt.Key.Key_Space)
        case NumberLine():
            QTest.keyClick(reached, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(reached, "75")
        case DateLine():
            QTest.keyClicks(reached, "2027-03-09")
        case SeriesText():
            QTest.keyClicks(reached, "12; 15")
        case TextLine() | GrowingText() | DurationLine() | TagsLine():
            QTest.keyClicks(reached, "xyz")
        case Dots():
            QTest.keyClicks(reached, "35")
        case ScoreList():
            QTest.keyClicks(reached, "3")
        case Tick():
            QTest.keyClick(reached, Qt.Key.Key_Space)
        case Segments():
            key = Qt.Key.Key_Right if widget.value() is None else Qt.Key.Key_Delete
            QTest.keyClick(reached, key)
        case Swatches() | LevelSlider() | PlaceSlider():
            QTest.keyClick(reached, Qt.Key.Key_Right)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        case Count():
            QTest.keyClick(reached, Qt.Key.Key_Up)
        case IconField():
            QTest.keyClick(reached, Qt.Key.Key_Space)
            grid = widget.parentWidget().findChild(IconGrid)
            QTest.keyClicks(grid.search, "heart")
            QTest.keyClick(grid.search, Qt.Key.Key_Return)
        case NameChoice():
            QTest.keyClick(reached, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(reached, "Kiosk")
            QTest.keyClick(reached, Qt.Key.Key_Return)
        case Choice() | SizeField():
            last = reached.currentIndex() == reached.count() - 1
            QTest.keyClick(reached, Qt.Key.Key_Up if last else Qt.Key.Key_Down)
        case _:
            raise TypeError(widget)


@pytest.mark.parametrize("selected", FORMS)
def test_the_selection_decides_the_form(session, inspector, selected):
    session.select([selected] if selected else [])
    assert type(inspector.form) is FORMS[selected]


def test_a_cell_shows_its_stage_and_what_is_gone_the_map(session, inspector):
    session.select(["lane-action/s2"])
    assert isinstance(inspector.form, StageForm)
    assert inspector.form.part.id == "s2"
    session.select(["lane-action/s2", "lane-emotion/s2"])
    assert type(inspector.form) is StageForm
    session.select(["title"])
    assert type(inspector.form) is JourneyForm
    session.select(["note"])
    session.commit("Delete", edits.remove_items(session.journey, ["note"]))
    assert type(inspector.form) is JourneyForm


@pytest.mark.parametrize("selected", FORMS)
def test_each_field_changes_the_map_in_one_undo_step(session, inspector, selected):
    session.select([selected] if selected else [])
    count = len(rows(inspector))
    assert count >= 4
    for index in range(count):
        row = rows(inspector)[index]
        before, steps = session.journey, session.undo_stack.count()
        use(row.editor)
        name = row.editor.accessibleName()
        assert session.journey != before, name
        assert session.undo_stack.count() == steps + 1, name
        assert session.undo_stack.undoText(), name
        after = session.journey
        session.undo_stack.undo()
        assert session.journey is before, name
        session.undo_stack.redo()
        assert session.journey is after, name
        assert row.problem() == ""


def test_every_field_has_a_name_for_screen_readers(session, inspector):
    for selected in FORMS:
        session.select([selected] if selected else [])
        for row in rows(inspector):
            name = row.editor.accessibleName() or row.editor.text()
            assert name
            assert row.label is None or row.label.buddy() is row.editor


def test_leaving_a_field_ends_the_undo_step(session, inspector):
    session.select(["note"])
    text = editor(inspector, "Text")
    QTest.keyClicks(focus(text), "ab")
    focus(editor(inspector, "Owner"))
    QTest.keyClicks(focus(text), "cd")
    assert note_of(session).text == "abcdBuys"
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert note_of(session).text == "abBuys"
    assert text.text() == "abBuys"


def test_undo_keys_in_a_field_undo_in_the_map(session, inspector):
    undo = QAction(inspector.window())
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(session.undo_stack.undo)
    inspector.window().addAction(undo)
    session.select(["note"])
    for name in ("Text", "Owner"):
        widget = editor(inspector, name)
        QTest.keyClicks(focus(widget), "ab")
        QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert note_of(session).text == "Buys"
        assert note_of(session).owner == ""
        assert "ab" not in widget.text()


def test_a_change_from_outside_keeps_focus_and_caret(session, inspector):
    session.select(["note"])
    text = editor(inspector, "Text")
    QTest.keyClick(focus(text), Qt.Key.Key_Right)
    QTest.keyClick(text, Qt.Key.Key_Right)
    session.commit("From outside", edits.change_item(session.journey, "note", text="Buys two"))
    assert text.text() == "Buys two"
    assert text.textCursor().position() == 2
    assert QApplication.focusWidget() is text
    session.commit("Elsewhere", edits.change_item(session.journey, "person", role="boss"))
    assert text.textCursor().position() == 2


def test_no_break_spaces_survive(session, inspector):
    session.commit("x", edits.change_item(session.journey, "note", text="Combien\u202f?\u00a0!"))
    session.select(["note"])
    text = editor(inspector, "Text")
    QTest.keyClick(focus(text), Qt.Key.Key_End)
    QTest.keyClicks(text, "a")
    assert note_of(session).text == "Combien\u202f?\u00a0!a"


def test_what_cannot_be_kept_is_said_beside_the_field(session, inspector):
    session.select(["note"])
    owner = editor(inspector, "Owner")
    QApplication.clipboard().setText("x" * 600)
    QTest.keyClick(focus(owner), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()
    row = owner.parentWidget()
    assert isinstance(row, Row)
    assert row.problem() == "This text is too long: 600 characters, at most 500 fit."
    assert note_of(session).owner == ""
    QTest.keyClick(owner, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(owner, "Ann")
    assert row.problem() == ""
    assert note_of(session).owner == "Ann"


def test_a_read_only_map_cannot_be_changed(session, inspector):
    session.start(session.journey, read_only=True)
    session.select(["note"])
    assert not any(row.editor.isEnabled() for row in rows(inspector))
    words = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    assert any("read-only" in text for text in words)
    session.start(session.journey)
    session.select(["note"])
    assert all(row.editor.isEnabled() for row in rows(inspector))


def test_the_section_below_a_note_is_its_stage(session, inspector):
    session.select(["note"])
    words = [label.text() for label in inspector.form.findChildren(QLabel)]
    assert "Stage · First" in words
    QTest.keyClicks(focus(editor(inspector, "Customer’s goal")), "Pay")
    stage = find_stage(session.journey, "s1")
    assert stage is not None
    assert stage.customer_goal == "Pay"


def test_a_touchpoint_changes_its_inventory_entry(session, inspector):
    session.select(["touchpoint"])
    QTest.keyClicks(focus(editor(inspector, "Name")), "Kiosk")
    assert session.journey.touchpoints[0].name == "Kiosk"


def test_numbers_are_written_as_the_maps_language_does(session, inspector):
    session.commit("x", edits.change_journey(session.journey, language="fr"))
    session.select(["metric"])
    value = editor(inspector, "Value")
    assert value.text() == "12\u202f400"
    QTest.keyClick(focus(value), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(value, "3,25")
    metric = find_item(session.journey, "metric").item
    assert metric.value == 3.25
    QTest.keyClick(value, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(value, Qt.Key.Key_Delete)
    assert find_item(session.journey, "metric").item.value is None


def test_a_duration_is_typed_as_people_say_it(session, inspector):
    def lasts():
        return find_stage(session.journey, "s1").duration

    session.select(["s1"])
    line = focus(editor(inspector, "How long it lasts"))
    QTest.keyClicks(line, "1")
    assert lasts() == Duration(low=1, unit="day")
    QTest.keyClicks(line, " to 2,5 sem")
    assert lasts() == Duration(low=1, high=2.5, unit="week")
    assert line.text() == "1 to 2,5 sem"
    focus(editor(inspector, "Name"))
    assert line.text() == "1–2.5 weeks"
    focus(line)
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "4")
    assert lasts() == Duration(low=4, unit="week")
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "as long as it takes")
    assert lasts() == Duration(text="as long as it takes", unit="week")
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert lasts() is None


def test_the_form_of_a_stage_says_what_all_last(session, inspector):
    session.commit(
        "x", edits.change_stage(session.journey, "s2", duration=Duration(low=1, unit="month"))
    )
    session.select(["s1"])
    said = [label.text() for label in inspector.form.findChildren(QLabel)]
    assert not any("together" in words for words in said)
    QTest.keyClicks(focus(editor(inspector, "How long it lasts")), "15 days")
    said = [label.text() for label in inspector.form.findChildren(QLabel)]
    assert "All stages together: about 1.5\u00a0months" in said


def test_personas_come_and_go(session, inspector):
    buttons = {button.accessibleName(): button for button in inspector.form.findChildren(QWidget)}
    QTest.mouseClick(buttons["New persona"], Qt.MouseButton.LeftButton)
    assert len(session.journey.personas) == 3
    assert session.journey.focus == session.journey.personas[-1].id
    QTest.mouseClick(buttons["Remove persona"], Qt.MouseButton.LeftButton)
    assert len(session.journey.personas) == 2


class Shouting(QTranslator):
    """Says everything in capitals."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1) -> str:
        return "" if "{" in source else source.upper()


def test_the_language_changes_while_it_runs(session, inspector, qapp):
    session.select(["note"])
    focus(editor(inspector, "Text"))
    translator = Shouting()
    qapp.installTranslator(translator)
    try:
        qapp.sendPostedEvents()
        text = editor(inspector, "TEXT")
        assert text.text() == "Buys"
        assert QApplication.focusWidget() is text
        QTest.keyClicks(focus(editor(inspector, "OWNER")), "Ann")
        assert note_of(session).owner == "Ann"
    finally:
        qapp.removeTranslator(translator)
    qapp.sendPostedEvents()
    assert editor(inspector, "Text").text() == "Buys"
