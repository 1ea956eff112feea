"""Commands on the earlier states of a map."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

VERSIONS = (
    Spec(
        "versions",
        QT_TRANSLATE_NOOP("Actions", "Earlier &versions…"),
        QT_TRANSLATE_NOOP("Actions", "List what was kept of the map at each save"),
        lambda w: w.keeping.versions.toggle(),
        icon="clock-counter-clockwise",
        keys=("Shift+F7",),
        enabled=with_map,
        checked=lambda w: w.has_map and w.keeping.versions.shown,
    ),
    Spec(
        "keep_snapshot",
        QT_TRANSLATE_NOOP("Actions", "&Keep a snapshot…"),
        QT_TRANSLATE_NOOP("Actions", "Keep the map as it is, under a name, in its own file"),
        lambda w: w.keeping.versions.keep_snapshot(),
        icon="camera",
        keys=("Shift+F8",),
        enabled=writable,
    ),
    Spec(
        "offer_discarded",
        QT_TRANSLATE_NOOP("Actions", "O&ffer again what was discarded"),
        QT_TRANSLATE_NOOP(
            "Actions", "Bring back unsaved changes that were discarded in the last 7 days"
        ),
        lambda w: w.keeping.offer_discarded(),
        icon="lifebuoy",
    ),
    Spec(
        "differences",
        QT_TRANSLATE_NOOP("Actions", "&Differences with the file"),
        QT_TRANSLATE_NOOP("Actions", "List what differs between the map here and in its file"),
        lambda w: w.keeping.outside.show_differences(),
        icon="git-diff",
        enabled=lambda w: w.has_map and w.session.path is not None,
    ),
)
