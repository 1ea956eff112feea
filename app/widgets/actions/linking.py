"""Commands for arrows between notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.widgets.actions.spec import Spec, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.model.journey import LinkKind


def _kind(kind: LinkKind, text: str, tip: str, icon: str) -> Spec:
    return Spec(
        f"link_{kind}",
        text,
        tip,
        lambda w: w.links.set_kind(kind),
        icon=icon,
        enabled=lambda w: writable(w) and w.links.can_change(),
        checked=lambda w: w.links.all_are(kind),
    )


LINK_KINDS = (
    _kind(
        "next",
        QT_TRANSLATE_NOOP("Actions", "&Next step"),
        QT_TRANSLATE_NOOP("Actions", "What comes next on the usual path"),
        "arrow-right",
    ),
    _kind(
        "alternative",
        QT_TRANSLATE_NOOP("Actions", "&Alternative"),
        QT_TRANSLATE_NOOP("Actions", "Another path that some customers take"),
        "git-branch",
    ),
    _kind(
        "loop",
        QT_TRANSLATE_NOOP("Actions", "&Loop back"),
        QT_TRANSLATE_NOOP("Actions", "Back to something earlier, which starts again"),
        "arrow-counter-clockwise",
    ),
    _kind(
        "triggers",
        QT_TRANSLATE_NOOP("Actions", "&Triggers"),
        QT_TRANSLATE_NOOP("Actions", "One causes the other, such as a pain point a call"),
        "lightning",
    ),
)

LINKS = (
    Spec(
        "draw_link",
        QT_TRANSLATE_NOOP("Actions", "&Link to another note…"),
        QT_TRANSLATE_NOOP(
            "Actions",
            "Draw an arrow from the selected note; with two selected, from the first to the second",
        ),
        lambda w: w.canvas.draw_link(),
        icon="flow-arrow",
        keys=("Ctrl+Shift+A",),
        enabled=lambda w: writable(w) and w.canvas.can_draw_link,
    ),
    Spec(
        "select_links",
        QT_TRANSLATE_NOOP("Actions", "&Select the note’s links"),
        QT_TRANSLATE_NOOP("Actions", "Select the arrows of the selected notes; Tab goes over them"),
        lambda w: w.links.select(),
        icon="share-network",
        enabled=lambda w: w.has_map and w.links.can_select(),
    ),
    Spec(
        "turn_link",
        QT_TRANSLATE_NOOP("Actions", "&Turn the link around"),
        QT_TRANSLATE_NOOP("Actions", "Let the selected arrow lead the other way"),
        lambda w: w.links.turn(),
        icon="swap",
        enabled=lambda w: writable(w) and w.links.can_change(),
    ),
    *LINK_KINDS,
)
