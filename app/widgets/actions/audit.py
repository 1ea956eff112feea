"""Commands on the audit of touchpoints."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

AUDIT = (
    Spec(
        "worksheet",
        QT_TRANSLATE_NOOP("Actions", "Audit wor&ksheet…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Write the worksheet of the touchpoint audit as a PDF, blank or filled in"
        ),
        lambda w: w.audit.print_sheet(),
        icon="clipboard-text",
        enabled=with_map,
    ),
    Spec(
        "audit_scores",
        QT_TRANSLATE_NOOP("Actions", "&Scores on the map"),
        QT_TRANSLATE_NOOP(
            "Actions", "Show the mean audit score of each stage under its touchpoints"
        ),
        lambda w: w.audit.show_scores(),
        icon="thermometer",
        enabled=writable,
        checked=lambda w: w.has_map and w.audit.heat != "none",
    ),
    Spec(
        "audit_by_criterion",
        QT_TRANSLATE_NOOP("Actions", "Scores &by criterion"),
        QT_TRANSLATE_NOOP("Actions", "Show the mean audit scores of every criterion too"),
        lambda w: w.audit.show_criteria(),
        icon="rows",
        enabled=writable,
        checked=lambda w: w.has_map and w.audit.heat == "criteria",
    ),
    Spec(
        "audit_list",
        QT_TRANSLATE_NOOP("Actions", "&Worst touchpoints first"),
        QT_TRANSLATE_NOOP("Actions", "Go to the table of the audit, and back to the map"),
        lambda w: w.tables.show("audit"),
        icon="sort-ascending",
        enabled=with_map,
        checked=lambda w: w.tables.page == "audit",
    ),
    Spec(
        "audit_criteria",
        QT_TRANSLATE_NOOP("Actions", "&Edit the criteria"),
        QT_TRANSLATE_NOOP("Actions", "Go to the criteria of the audit in the inspector"),
        lambda w: w.audit.edit_criteria(),
        icon="list-bullets",
        enabled=writable,
    ),
)
