"""Commands on stages and phases: colours and the shape of their heads."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, restructurable, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

STAGES = (
    Spec(
        "add_phase",
        QT_TRANSLATE_NOOP("Actions", "Add a &phase"),
        QT_TRANSLATE_NOOP("Actions", "Add a band over the selected stages, ready to be named"),
        lambda w: w.stages.add_phase(),
        icon="brackets-square",
        keys=("Ctrl+Shift+D",),
        enabled=lambda w: writable(w) and w.stages.can_add_phase(),
    ),
    Spec(
        "stage_details",
        QT_TRANSLATE_NOOP("Actions", "Stage &details"),
        QT_TRANSLATE_NOOP("Actions", "Show description, goals and questions under each stage"),
        lambda w: w.stages.show_details(),
        icon="list-bullets",
        enabled=writable,
        checked=lambda w: w.has_map and w.stages.details_shown,
    ),
    Spec(
        "split_stage",
        QT_TRANSLATE_NOOP("Actions", "&Before, during, after"),
        QT_TRANSLATE_NOOP("Actions", "Split the cells of the selected stages in three"),
        lambda w: w.stages.toggle_split(),
        icon="columns",
        enabled=lambda w: restructurable(w) and w.stages.can_split(),
        checked=lambda w: w.has_map and w.stages.are_split,
    ),
    Spec(
        "color",
        QT_TRANSLATE_NOOP("Actions", "&Colour…"),
        QT_TRANSLATE_NOOP("Actions", "Colour the selected stages, phases, lanes and notes"),
        lambda w: w.stages.offer_colors(),
        icon="palette",
        enabled=lambda w: writable(w) and w.stages.can_color(),
    ),
)


def _head(shape: str, text: str, tip: str, icon: str) -> Spec:
    return Spec(
        f"stage_heads_{shape}",
        text,
        tip,
        lambda w: w.stages.set_shape(shape),
        icon=icon,
        enabled=writable,
        checked=lambda w: w.has_map and w.stages.shape == shape,
    )


HEADS = (
    _head(
        "chevron",
        QT_TRANSLATE_NOOP("Actions", "&Chevrons"),
        QT_TRANSLATE_NOOP("Actions", "Heads of stages that point to the next one"),
        "caret-double-right",
    ),
    _head(
        "plain",
        QT_TRANSLATE_NOOP("Actions", "&Plain"),
        QT_TRANSLATE_NOOP("Actions", "Heads of stages with square ends"),
        "rectangle",
    ),
    _head(
        "rounded",
        QT_TRANSLATE_NOOP("Actions", "&Rounded"),
        QT_TRANSLATE_NOOP("Actions", "Heads of stages with round ends"),
        "pill",
    ),
)
