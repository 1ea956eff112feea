"""Commands that move what is selected: notes by a step, stages and lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.widgets.actions.spec import Spec, restructurable
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.widgets.canvas.steps import Direction


def _shift(direction: Direction, text: str, tip: str) -> Spec:
    return Spec(
        f"note_{direction}",
        text,
        tip,
        lambda w: w.canvas.shift_selection(direction),
        icon=f"arrow-fat-{direction}",
        keys=(f"Alt+{direction.title()}",),
        local=True,
        enabled=lambda w: w.has_map and w.canvas.can_shift(direction),
    )


def _span(name: str, text: str, tip: str, icon: str, keys: str, step: int) -> Spec:
    return Spec(
        name,
        text,
        tip,
        lambda w: w.canvas.span_selection(step),
        icon=icon,
        keys=(keys,),
        local=True,
        enabled=lambda w: w.has_map and w.canvas.can_span(step),
    )


def _mover(name: str, text: str, tip: str, icon: str, keys: str) -> Spec:
    what, _, where = name.partition("_")
    step = 1 if where in ("right", "down") else -1
    if what == "stage":
        return Spec(
            name,
            text,
            tip,
            lambda w: w.edits.move_stage(step),
            icon=icon,
            keys=(keys,),
            enabled=lambda w: restructurable(w) and w.edits.can_move_stage(step),
        )
    return Spec(
        name,
        text,
        tip,
        lambda w: w.edits.move_lane(step),
        icon=icon,
        keys=(keys,),
        enabled=lambda w: restructurable(w) and w.edits.can_move_lane(step),
    )


STRUCTURE_MOVES = (
    _mover(
        "stage_left",
        QT_TRANSLATE_NOOP("Actions", "Move &stage left"),
        QT_TRANSLATE_NOOP("Actions", "Move the selected stage before the one on its left"),
        "arrow-left",
        "Ctrl+Shift+Left",
    ),
    _mover(
        "stage_right",
        QT_TRANSLATE_NOOP("Actions", "Move stage ri&ght"),
        QT_TRANSLATE_NOOP("Actions", "Move the selected stage after the one on its right"),
        "arrow-right",
        "Ctrl+Shift+Right",
    ),
    _mover(
        "lane_up",
        QT_TRANSLATE_NOOP("Actions", "&Move lane up"),
        QT_TRANSLATE_NOOP("Actions", "Move the selected lane above the previous one"),
        "arrow-up",
        "Ctrl+Shift+Up",
    ),
    _mover(
        "lane_down",
        QT_TRANSLATE_NOOP("Actions", "M&ove lane down"),
        QT_TRANSLATE_NOOP("Actions", "Move the selected lane below the next one"),
        "arrow-down",
        "Ctrl+Shift+Down",
    ),
)

NOTE_MOVES = (
    _shift(
        "up",
        QT_TRANSLATE_NOOP("Actions", "Move note &up"),
        QT_TRANSLATE_NOOP("Actions", "Up in its cell, then to the lane above; an emotion rises"),
    ),
    _shift(
        "down",
        QT_TRANSLATE_NOOP("Actions", "Move note &down"),
        QT_TRANSLATE_NOOP("Actions", "Down in its cell, then to the lane below; an emotion falls"),
    ),
    _shift(
        "left",
        QT_TRANSLATE_NOOP("Actions", "Move note &left"),
        QT_TRANSLATE_NOOP("Actions", "To the stage on the left"),
    ),
    _shift(
        "right",
        QT_TRANSLATE_NOOP("Actions", "Move note &right"),
        QT_TRANSLATE_NOOP("Actions", "To the stage on the right"),
    ),
)

SPANS = (
    _span(
        "span_wider",
        QT_TRANSLATE_NOOP("Actions", "&Widen note by a stage"),
        QT_TRANSLATE_NOOP("Actions", "Let the selected note cover one stage more"),
        "arrows-out-line-horizontal",
        "Alt+Shift+Right",
        1,
    ),
    _span(
        "span_narrower",
        QT_TRANSLATE_NOOP("Actions", "&Narrow note by a stage"),
        QT_TRANSLATE_NOOP("Actions", "Let the selected note cover one stage less"),
        "arrows-in-line-horizontal",
        "Alt+Shift+Left",
        -1,
    ),
)

MOVES = (*NOTE_MOVES, *SPANS, *STRUCTURE_MOVES)
