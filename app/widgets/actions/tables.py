"""Commands on the tables below the map and on touchpoints."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

TABLES = (
    Spec(
        "inventory",
        QT_TRANSLATE_NOOP("Actions", "In&ventory of touchpoints"),
        QT_TRANSLATE_NOOP("Actions", "Go to the table of all touchpoints, and back to the map"),
        lambda w: w.tables.show("touchpoints"),
        icon="table",
        keys=("Ctrl+Shift+T",),
        enabled=with_map,
        checked=lambda w: w.tables.page == "touchpoints",
    ),
)

TOUCHPOINTS = (
    Spec(
        "touchpoint_library",
        QT_TRANSLATE_NOOP("Actions", "&Library of common touchpoints"),
        QT_TRANSLATE_NOOP("Actions", "Go to the common touchpoints, to search and take some"),
        lambda w: w.workspace.show_page("touchpoints"),
        icon="address-book",
        keys=("Ctrl+Shift+B",),
        enabled=with_map,
        checked=lambda w: w.workspace.left_page == "touchpoints",
    ),
    Spec(
        "touchpoint_new",
        QT_TRANSLATE_NOOP("Actions", "&New touchpoint"),
        QT_TRANSLATE_NOOP("Actions", "Add a touchpoint to the inventory of the map"),
        lambda w: w.touchpoints.add(),
        icon="plus-circle",
        enabled=writable,
    ),
    Spec(
        "touchpoint_show",
        QT_TRANSLATE_NOOP("Actions", "&Show on the map"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next place of the chosen touchpoint on the map"),
        lambda w: w.touchpoints.show_next(),
        icon="crosshair",
        enabled=lambda w: with_map(w) and bool(w.touchpoints.chosen),
    ),
    Spec(
        "touchpoint_duplicate",
        QT_TRANSLATE_NOOP("Actions", "&Duplicate touchpoint"),
        QT_TRANSLATE_NOOP("Actions", "Copy the chosen touchpoint in the inventory"),
        lambda w: w.touchpoints.duplicate(),
        icon="copy",
        enabled=lambda w: writable(w) and bool(w.touchpoints.chosen),
    ),
    Spec(
        "touchpoint_merge",
        QT_TRANSLATE_NOOP("Actions", "&Merge touchpoints"),
        QT_TRANSLATE_NOOP(
            "Actions", "Make the chosen touchpoints one, which takes the places of all"
        ),
        lambda w: w.touchpoints.merge(),
        icon="git-merge",
        enabled=lambda w: writable(w) and len(w.touchpoints.chosen) > 1,
    ),
    Spec(
        "touchpoint_delete",
        QT_TRANSLATE_NOOP("Actions", "D&elete from the inventory"),
        QT_TRANSLATE_NOOP("Actions", "Delete the chosen touchpoint and all its places on the map"),
        lambda w: w.touchpoints.delete(),
        icon="trash",
        enabled=lambda w: writable(w) and bool(w.touchpoints.chosen),
    ),
    Spec(
        "inventory_export",
        QT_TRANSLATE_NOOP("Actions", "E&xport the inventory…"),
        QT_TRANSLATE_NOOP("Actions", "Write the table of touchpoints into a file for spreadsheets"),
        lambda w: w.touchpoints.export(),
        icon="export",
        enabled=with_map,
    ),
)
