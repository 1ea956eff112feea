"""Commands that add to the map."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, restructurable, writable
from app.widgets.lane_kinds import LANE_KINDS, LINES, KindWords, LineWords
from app.widgets.marking import QT_TRANSLATE_NOOP

INSERT = (
    Spec(
        "add_stage",
        QT_TRANSLATE_NOOP("Actions", "Add a &stage"),
        QT_TRANSLATE_NOOP("Actions", "Add a stage after the selected one"),
        lambda w: w.edits.add_stage(),
        icon="plus",
        keys=("Ctrl+T",),
        enabled=restructurable,
        short=QT_TRANSLATE_NOOP("Actions", "Stage"),
    ),
    Spec(
        "add_lane",
        QT_TRANSLATE_NOOP("Actions", "Add a lane &here…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Add a lane below the selected one; a letter chooses its kind"
        ),
        lambda w: w.edits.offer_lanes(),
        icon="rows",
        keys=("Ctrl+L",),
        enabled=restructurable,
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
    Spec(
        "capture",
        QT_TRANSLATE_NOOP("Actions", "&Capture notes"),
        QT_TRANSLATE_NOOP("Actions", "Write one note after the other in a line under the map"),
        lambda w: w.show_capture(),
        icon="note-pencil",
        keys=("F4",),
        enabled=writable,
    ),
    Spec(
        "lock_structure",
        QT_TRANSLATE_NOOP("Actions", "&Lock structure"),
        QT_TRANSLATE_NOOP("Actions", "Keep every stage and lane in its place; notes still move"),
        lambda w: w.parking.lock_structure(),
        icon="lock-simple",
        keys=("Ctrl+Shift+L",),
        enabled=writable,
        checked=lambda w: w.parking.fixed,
    ),
)

BLOCKS = (
    Spec(
        "keep_block",
        QT_TRANSLATE_NOOP("Actions", "&Keep as a block"),
        QT_TRANSLATE_NOOP(
            "Actions", "Offer the selected lane’s kind, name, icon and colour for other lanes"
        ),
        lambda w: w.blocks.keep(),
        icon="puzzle-piece",
        enabled=lambda w: writable(w) and w.blocks.can_keep(),
    ),
    Spec(
        "new_block",
        QT_TRANSLATE_NOOP("Actions", "New &block…"),
        QT_TRANSLATE_NOOP("Actions", "Make a block of this map’s own: a lane ready to be added"),
        lambda w: w.blocks.make(),
        icon="puzzle-piece",
        enabled=writable,
    ),
)


def _lane(words: KindWords) -> Spec:
    return Spec(
        f"add_lane_{words.kind}",
        words.text,
        words.tip,
        lambda w: w.edits.add_lane(words.kind),
        icon=words.icon,
        enabled=lambda w: restructurable(w) and w.edits.offers(words.kind),
        shown=lambda w: not w.has_map or w.edits.offers(words.kind),
    )


def _line(words: LineWords) -> Spec:
    return Spec(
        f"add_line_{words.line}",
        words.text,
        words.tip,
        lambda w: w.edits.add_lane("separator", words.line),
        icon=words.icon,
        enabled=lambda w: restructurable(w) and w.edits.offers("separator"),
        shown=lambda w: not w.has_map or w.edits.offers("separator"),
    )


LANES = (*map(_lane, LANE_KINDS), *map(_line, LINES))
