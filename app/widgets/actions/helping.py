"""Commands that explain the program."""

from __future__ import annotations

from app.widgets.actions.spec import Role, Spec
from app.widgets.marking import QT_TRANSLATE_NOOP

HELP = (
    Spec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Actions", "Every command and its keys"),
        lambda w: w.show_shortcuts(),
        icon="keyboard",
        keys=("F1",),
    ),
    Spec(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Parcours"),
        QT_TRANSLATE_NOOP("Actions", "Version and licences"),
        lambda w: w.show_about(),
        icon="info",
        role=Role.AboutRole,
    ),
)
