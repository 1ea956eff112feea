"""The panels open on the example map."""

from __future__ import annotations

from app.files.templates import load_template
from app.session import Session
from app.widgets.panels.inspector import Inspector


def test_the_inspector_opens(show):
    session = Session()
    session.start(load_template("example", "fr"))
    inspector = Inspector()
    inspector.attach(session)
    show(inspector)
    assert inspector.form is not None
