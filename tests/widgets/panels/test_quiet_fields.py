"""An edit paints the field that it changed, and neither the others nor what lies under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model import edits
from app.session import Session
from app.widgets.panels.fields import Count, Dots, GrowingText, Row, Segments, Swatches
from app.widgets.panels.forms.note import NoteForm
from app.widgets.panels.inspector import Inspector


class Painted(QObject):
    """Holds the widgets that are painted from now on."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.widgets: list[QWidget] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.widgets.append(watched)
        return False


def test_other_words_paint_only_the_field_of_the_words(
    qapp: QApplication, qtbot: QtBot, inspector: Inspector, session: Session
) -> None:
    session.select(["note"])
    for _ in range(5):
        qapp.processEvents()
    painted = Painted(qapp)
    session.edit("Edit", lambda now: edits.change_item(now, "note", text="Sells"))
    qtbot.waitUntil(lambda: any(isinstance(one, GrowingText) for one in _rows(painted)))
    qapp.removeEventFilter(painted)
    assert not any(isinstance(one, Dots | Count | Segments | Swatches) for one in _rows(painted))
    assert len(_rows(painted)) == 1
    assert inspector not in painted.widgets
    assert inspector.form not in painted.widgets


def _rows(painted: Painted) -> list[QWidget]:
    """The editors of the rows that were painted."""
    return [one.editor for one in dict.fromkeys(painted.widgets) if isinstance(one, Row)]


def test_a_field_changes_its_note_without_a_search_of_the_map(
    inspector: Inspector, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits.items, "each_changed", None)
    session.select(["note"])
    form = inspector.form
    assert isinstance(form, NoteForm)
    now = form.changed(session.journey, text="Sells", votes=3)
    item = session.lookup.find_item(now, "note")
    assert item is not None
    assert (item.item.text, item.item.votes) == ("Sells", 3)  # type: ignore[union-attr]
