"""Scores in the inspector, by keys and clicks, and the criteria of the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.model import edits
from app.model.criteria import criteria_of, usual_criteria
from app.model.items import Score, TouchpointUse
from app.session import Session
from app.widgets.panels.fields import CriterionEntry, Entries, ScoreList
from app.widgets.panels.inspector import Inspector


def scores(session: Session, name: str = "touchpoint") -> dict[str, Score]:
    (use,) = session.lookup.find_items(session.journey, [name])
    assert isinstance(use, TouchpointUse)
    return {score.criterion: score for score in use.scores}


def values(session: Session, name: str = "touchpoint") -> dict[str, int]:
    return {one: score.value for one, score in scores(session, name).items()}


def french(text: str) -> None:
    """A digit's key of a French keyboard, without Shift."""
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(
            QApplication.focusWidget(), QKeyEvent(kind, Qt.Key.Key_unknown, none, text)
        )


def score_list(inspector: Inspector) -> ScoreList:
    assert inspector.form is not None
    found = inspector.form.findChild(ScoreList)
    assert found is not None
    return found


def second(session: Session) -> None:
    use = TouchpointUse(kind="touchpoint", id="other", touchpoint="site")
    session.edit("Add", lambda j: edits.add_item(j, use, "lane-touchpoint", "s1"))


def test_all_criteria_are_scored_by_keys_alone(session: Session, inspector: Inspector) -> None:
    session.select(["touchpoint"])
    found = score_list(inspector)
    assert [line.name.text() for line in found.lines] == [one.name for one in usual_criteria("en")]
    found.setFocus()
    for key in "12345":
        QTest.keyClicks(QApplication.focusWidget(), key)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    french("à")
    assert list(values(session).values()) == [1, 2, 3, 4, 5]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    QTest.keyClicks(QApplication.focusWidget(), "0")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    french("é")
    assert values(session) == {"simple": 1, "appropriate": 2, "relevant": 3, "meaningful": 2}
    for _ in range(2):
        session.undo_stack.undo()
    assert list(values(session).values()) == [1, 2, 3, 4, 5]


def test_a_comment_unfolds_and_is_one_step(session: Session, inspector: Inspector) -> None:
    session.select(["touchpoint"])
    line = score_list(inspector).lines[0]
    assert line.comment.isHidden()
    line.segments.setFocus()
    QTest.keyClicks(line.segments, "4")
    QTest.keyClick(line.segments, Qt.Key.Key_Return)
    assert line.comment.hasFocus()
    QTest.keyClicks(line.comment, "Slow")
    assert scores(session)["simple"] == Score(criterion="simple", value=4, comment="Slow")
    session.undo_stack.undo()
    assert scores(session)["simple"].comment == ""
    session.undo_stack.redo()
    session.select(["note"])
    session.select(["touchpoint"])
    assert not score_list(inspector).lines[0].comment.isHidden()


def test_a_click_scores_and_one_on_the_same_clears(session: Session, inspector: Inspector) -> None:
    session.select(["touchpoint"])
    segments = score_list(inspector).lines[2].segments
    at = QPoint(1 + 18 * 3 + 9, 12)
    QTest.mouseClick(segments, Qt.MouseButton.LeftButton, pos=at)
    assert values(session) == {"relevant": 3}
    QTest.mouseClick(segments, Qt.MouseButton.LeftButton, pos=at)
    assert values(session) == {}


def test_several_touchpoints_are_scored_at_once(session: Session, inspector: Inspector) -> None:
    second(session)
    session.edit("Score", lambda j: edits.set_score(j, ["other"], "simple", value=5, comment="A"))
    session.select(["touchpoint", "other"])
    found = score_list(inspector)
    assert found.isVisible()
    assert found.lines[0].comment.placeholderText() == "Several"
    QTest.keyClicks(found.lines[0].segments, "0")
    assert values(session) == {}
    assert scores(session, "other")["simple"] == Score(criterion="simple", comment="A")
    QTest.keyClicks(found.lines[1].segments, "3")
    assert values(session)["appropriate"] == values(session, "other")["appropriate"] == 3
    session.undo_stack.undo()
    assert values(session) == {}
    session.select(["touchpoint", "note", "person"])
    assert not score_list(inspector).isVisible()


def entries(inspector: Inspector) -> Entries:
    assert inspector.form is not None
    (found,) = [
        one
        for one in inspector.form.findChildren(Entries)
        if one.findChild(CriterionEntry) is not None
    ]
    return found


def test_criteria_are_renamed_added_moved_and_removed(
    session: Session, inspector: Inspector
) -> None:
    session.edit("Score", lambda j: edits.set_score(j, ["touchpoint"], "simple", value=2))
    session.select([])
    found = entries(inspector)
    first = found.entry(0)
    assert isinstance(first, CriterionEntry)
    assert first.loss.text().startswith("1 score")
    first.name.setFocus()
    first.name.selectAll()
    QTest.keyClicks(first.name, "Easy")
    assert criteria_of(session.journey)[0].name == "Easy"
    assert values(session) == {"simple": 2}
    QTest.keyClick(first.name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in criteria_of(session.journey)][:2] == ["Appropriate", "Easy"]
    QTest.mouseClick(found.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(QApplication.focusWidget(), "Fast")
    assert criteria_of(session.journey)[-1].name == "Fast"
    held = found.entry(1).parentWidget()
    QTest.mouseClick(held.gone, Qt.MouseButton.LeftButton)
    assert "Easy" not in [one.name for one in criteria_of(session.journey)]
    assert values(session) == {}
    session.undo_stack.undo()
    assert values(session) == {"simple": 2}
    assert inspector.form is not None
    (reset,) = [
        one
        for one in inspector.form.findChildren(QPushButton)
        if one.text() == "The six usual criteria"
    ]
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert session.journey.criteria == ()
    assert values(session) == {"simple": 2}
    assert not reset.isEnabled()


def test_the_last_criterion_stays(session: Session, inspector: Inspector) -> None:
    session.edit("Less", lambda j: edits.set_criteria(j, criteria_of(j)[:1]))
    session.select([])
    assert not entries(inspector).entry(0).parentWidget().gone.isEnabled()
