"""Commands on what of the map is shown."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

SHOWN = (
    Spec(
        "hide",
        QT_TRANSLATE_NOOP("Actions", "&Hide"),
        QT_TRANSLATE_NOOP("Actions", "Leave the selected stages and lanes out of what is shown"),
        lambda w: w.views.hide(),
        icon="eye-slash",
        keys=("Ctrl+Shift+X",),
        enabled=lambda w: w.has_map and w.views.has_parts(),
    ),
    Spec(
        "collapse",
        QT_TRANSLATE_NOOP("Actions", "&Collapse"),
        QT_TRANSLATE_NOOP(
            "Actions", "Make thin bands of the selected stages and lanes, or open them again"
        ),
        lambda w: w.views.collapse(),
        icon="arrows-in-line-vertical",
        keys=("Ctrl+M",),
        enabled=lambda w: w.has_map and w.views.has_parts(),
        checked=lambda w: w.has_map and w.views.all_collapsed(),
    ),
    Spec(
        "show_only",
        QT_TRANSLATE_NOOP("Actions", "Show &only this"),
        QT_TRANSLATE_NOOP("Actions", "Hide every other stage, or every other lane"),
        lambda w: w.views.show_only(),
        icon="eye",
        keys=("Ctrl+Shift+O",),
        enabled=lambda w: w.has_map and w.views.has_parts(),
    ),
    Spec(
        "filter",
        QT_TRANSLATE_NOOP("Actions", "&Filter notes…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Show only notes of some personas, owners, channels, tags or evidence"
        ),
        lambda w: w.views.ask_filter(),
        icon="funnel",
        keys=("Ctrl+Shift+F",),
        enabled=lambda w: w.has_map,
    ),
    Spec(
        "show_everything",
        QT_TRANSLATE_NOOP("Actions", "Show &everything"),
        QT_TRANSLATE_NOOP("Actions", "Show all stages, all lanes and all notes"),
        lambda w: w.views.show_everything(),
        icon="stack",
        keys=("Ctrl+Shift+Y",),
        enabled=lambda w: w.has_map and w.views.active,
    ),
    Spec(
        "view_keep",
        QT_TRANSLATE_NOOP("Actions", "&Keep as a view…"),
        QT_TRANSLATE_NOOP("Actions", "Keep what is shown now under a name, in the file of the map"),
        lambda w: w.views.ask_name(),
        icon="bookmark-simple",
        enabled=writable,
    ),
    Spec(
        "view_update",
        QT_TRANSLATE_NOOP("Actions", "&Update the view"),
        QT_TRANSLATE_NOOP("Actions", "Keep what is shown now in the view that it began as"),
        lambda w: w.views.update(),
        icon="arrows-clockwise",
        enabled=lambda w: writable(w) and w.views.differs(),
        seen=True,
    ),
    Spec(
        "view_rename",
        QT_TRANSLATE_NOOP("Actions", "&Rename the view…"),
        QT_TRANSLATE_NOOP("Actions", "Give the view another name"),
        lambda w: w.views.ask_name(rename=True),
        icon="pencil-simple",
        enabled=lambda w: writable(w) and w.views.named is not None,
    ),
    Spec(
        "view_remove",
        QT_TRANSLATE_NOOP("Actions", "&Delete the view"),
        QT_TRANSLATE_NOOP("Actions", "Forget the view’s name; what is shown stays"),
        lambda w: w.views.remove(),
        icon="trash",
        enabled=lambda w: writable(w) and w.views.named is not None,
    ),
    Spec(
        "view_next",
        QT_TRANSLATE_NOOP("Actions", "&Next view"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next named view; after the last one everything"),
        lambda w: w.views.step(1),
        icon="caret-double-right",
        keys=("F12",),
        enabled=lambda w: w.has_map and w.views.any,
    ),
    Spec(
        "view_previous",
        QT_TRANSLATE_NOOP("Actions", "&Previous view"),
        QT_TRANSLATE_NOOP("Actions", "Go to the named view before"),
        lambda w: w.views.step(-1),
        icon="caret-double-left",
        keys=("Shift+F12",),
        enabled=lambda w: w.has_map and w.views.any,
    ),
)
