"""Commands that change the map by stages and lanes."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, writable
from app.widgets.lane_kinds import LANE_KINDS, KindWords
from app.widgets.marking import QT_TRANSLATE_NOOP


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
            enabled=lambda w: writable(w) and w.edits.can_move_stage(step),
        )
    return Spec(
        name,
        text,
        tip,
        lambda w: w.edits.move_lane(step),
        icon=icon,
        keys=(keys,),
        enabled=lambda w: writable(w) and w.edits.can_move_lane(step),
    )


MOVES = (
    _mover(
        "stage_left",
        QT_TRANSLATE_NOOP("Actions", "Move stage &left"),
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


INSERT = (
    Spec(
        "add_stage",
        QT_TRANSLATE_NOOP("Actions", "Add a &stage"),
        QT_TRANSLATE_NOOP("Actions", "Add a stage after the selected one"),
        lambda w: w.edits.add_stage(),
        icon="plus",
        keys=("Ctrl+T",),
        enabled=writable,
        short=QT_TRANSLATE_NOOP("Actions", "Stage"),
    ),
    Spec(
        "add_note",
        QT_TRANSLATE_NOOP("Actions", "Add a &note"),
        QT_TRANSLATE_NOOP("Actions", "Add a note to the selected cell"),
        lambda w: w.canvas.add_note(),
        icon="plus",
        keys=("Ins", "Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        enabled=writable,
        short=QT_TRANSLATE_NOOP("Actions", "Note"),
    ),
)


def _lane(words: KindWords) -> Spec:
    return Spec(
        f"add_lane_{words.kind}",
        words.text,
        words.tip,
        lambda w: w.edits.add_lane(words.kind),
        enabled=writable,
    )


LANES = tuple(map(_lane, LANE_KINDS))
