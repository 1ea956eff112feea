"""Commands on the personas of the map."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

PERSONAS = (
    Spec(
        "persona_new",
        QT_TRANSLATE_NOOP("Actions", "&New persona"),
        QT_TRANSLATE_NOOP("Actions", "Add a persona; it comes into focus unless all are shown"),
        lambda w: w.personas.add(),
        icon="user-plus",
        enabled=writable,
    ),
    Spec(
        "persona_import",
        QT_TRANSLATE_NOOP("Actions", "&Import personas…"),
        QT_TRANSLATE_NOOP("Actions", "Add the personas of a file, of another map too"),
        lambda w: w.personas.bring(),
        icon="download-simple",
        enabled=writable,
    ),
    Spec(
        "persona_export",
        QT_TRANSLATE_NOOP("Actions", "&Export persona…"),
        QT_TRANSLATE_NOOP("Actions", "Write the persona into a file, for other maps and teams"),
        lambda w: w.personas.send(),
        icon="upload-simple",
        enabled=lambda w: with_map(w) and w.personas.chosen is not None,
    ),
    Spec(
        "persona_focus",
        QT_TRANSLATE_NOOP("Actions", "Bring into &focus"),
        QT_TRANSLATE_NOOP("Actions", "Bring the selected persona into focus; the others step back"),
        lambda w: w.personas.focus(),
        icon="user-focus",
        enabled=lambda w: writable(w) and w.personas.chosen is not None,
    ),
    Spec(
        "persona_all",
        QT_TRANSLATE_NOOP("Actions", "Show &all personas"),
        QT_TRANSLATE_NOOP("Actions", "Show every persona and every curve alike"),
        lambda w: w.personas.show_all(),
        icon="users",
        enabled=lambda w: writable(w) and w.personas.any,
        checked=lambda w: w.has_map and w.personas.all_shown,
    ),
    Spec(
        "persona_sheet",
        QT_TRANSLATE_NOOP("Actions", "Persona &details"),
        QT_TRANSLATE_NOOP(
            "Actions", "Show goals, needs, frustrations and traits of the persona in focus"
        ),
        lambda w: w.personas.show_sheet(),
        icon="identification-card",
        enabled=lambda w: writable(w) and w.personas.any,
        checked=lambda w: w.has_map and w.personas.sheet_shown,
    ),
)
