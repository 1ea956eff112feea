"""Commands that say something about the selected notes."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

MARKS = (
    Spec(
        "vote",
        QT_TRANSLATE_NOOP("Actions", "Add a &vote"),
        QT_TRANSLATE_NOOP("Actions", "Add one vote to each selected note"),
        lambda w: w.marks.vote(1),
        icon="thumbs-up",
        keys=("Ctrl+U",),
        enabled=lambda w: writable(w) and w.marks.can("votes"),
    ),
    Spec(
        "unvote",
        QT_TRANSLATE_NOOP("Actions", "&Take a vote back"),
        QT_TRANSLATE_NOOP("Actions", "Take one vote from each selected note"),
        lambda w: w.marks.vote(-1),
        icon="thumbs-down",
        keys=("Ctrl+Shift+U",),
        enabled=lambda w: writable(w) and w.marks.can("votes"),
    ),
    Spec(
        "decisive",
        QT_TRANSLATE_NOOP("Actions", "&Mark as a moment of truth"),
        QT_TRANSLATE_NOOP("Actions", "Mark what is decisive: the customer stays or leaves there"),
        lambda w: w.marks.toggle_decisive(),
        icon="star",
        keys=("Ctrl+Shift+M",),
        enabled=lambda w: writable(w) and w.marks.can("decisive"),
        checked=lambda w: w.has_map and w.marks.all_decisive(),
    ),
    Spec(
        "evidence",
        QT_TRANSLATE_NOOP("Actions", "Change the &evidence"),
        QT_TRANSLATE_NOOP("Actions", "Say what supports it: assumed, observed, measured, or none"),
        lambda w: w.marks.next_evidence(),
        icon="chart-bar",
        keys=("Ctrl+Shift+E",),
        enabled=lambda w: writable(w) and w.marks.can("evidence"),
    ),
    Spec(
        "more_important",
        QT_TRANSLATE_NOOP("Actions", "Make mo&re important"),
        QT_TRANSLATE_NOOP("Actions", "Rate it one higher in importance to the customer"),
        lambda w: w.marks.rate(1),
        icon="arrow-fat-line-up",
        enabled=lambda w: writable(w) and w.marks.can("importance"),
    ),
    Spec(
        "less_important",
        QT_TRANSLATE_NOOP("Actions", "Make &less important"),
        QT_TRANSLATE_NOOP("Actions", "Rate it one lower in importance to the customer"),
        lambda w: w.marks.rate(-1),
        icon="arrow-fat-line-down",
        enabled=lambda w: writable(w) and w.marks.can("importance"),
    ),
)
