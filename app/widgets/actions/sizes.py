"""Commands on the sizes of stages and lanes."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

SIZES = (
    Spec(
        "auto_size",
        QT_TRANSLATE_NOOP("Actions", "Automatic si&ze"),
        QT_TRANSLATE_NOOP("Actions", "Let the selected stages and lanes be as large as usual"),
        lambda w: w.edits.make_automatic(),
        icon="arrows-in-line-horizontal",
        enabled=lambda w: writable(w) and w.edits.can_make_automatic(),
    ),
)
