"""Commands that find and replace words."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map
from app.widgets.marking import QT_TRANSLATE_NOOP

FIND = (
    Spec(
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find…"),
        QT_TRANSLATE_NOOP("Actions", "Find words anywhere on the map"),
        lambda w: w.finding.open(),
        icon="magnifying-glass",
        keys=("Ctrl+F",),
        enabled=with_map,
        keeps_text=True,
    ),
    Spec(
        "find_next",
        QT_TRANSLATE_NOOP("Actions", "Find &next"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next place where the words were found"),
        lambda w: w.finding.step(1),
        icon="caret-down",
        keys=("F3",),
        enabled=with_map,
    ),
    Spec(
        "find_previous",
        QT_TRANSLATE_NOOP("Actions", "Find &previous"),
        QT_TRANSLATE_NOOP("Actions", "Go to the previous place where the words were found"),
        lambda w: w.finding.step(-1),
        icon="caret-up",
        keys=("Shift+F3",),
        enabled=with_map,
    ),
    Spec(
        "replace",
        QT_TRANSLATE_NOOP("Actions", "&Replace…"),
        QT_TRANSLATE_NOOP("Actions", "Replace words anywhere on the map by others"),
        lambda w: w.finding.open(replacing=True),
        icon="swap",
        keys=("Ctrl+H",),
        enabled=with_map,
        keeps_text=True,
    ),
)
