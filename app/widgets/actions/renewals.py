"""Commands on the template that a map was made from."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map
from app.widgets.marking import QT_TRANSLATE_NOOP

RENEWALS = (
    Spec(
        "renew",
        QT_TRANSLATE_NOOP("Actions", "&Take over the template’s changes"),
        QT_TRANSLATE_NOOP(
            "Actions", "List what the newest version of the map’s template changes, to choose"
        ),
        lambda w: w.renewals.take(),
        icon="arrows-clockwise",
        enabled=with_map,
    ),
    Spec(
        "renew_from",
        QT_TRANSLATE_NOOP("Actions", "Take over those of a &file…"),
        QT_TRANSLATE_NOOP("Actions", "List what the template in a file changes, to choose"),
        lambda w: w.renewals.take_from_file(),
        icon="file-arrow-down",
        enabled=with_map,
    ),
)
