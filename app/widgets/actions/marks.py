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
        keys=("Ctrl+R",),
        enabled=lambda w: writable(w) and w.marks.can("importance"),
    ),
    Spec(
        "less_important",
        QT_TRANSLATE_NOOP("Actions", "Make &less important"),
        QT_TRANSLATE_NOOP("Actions", "Rate it one lower in importance to the customer"),
        lambda w: w.marks.rate(-1),
        icon="arrow-fat-line-down",
        keys=("Ctrl+Shift+R",),
        enabled=lambda w: writable(w) and w.marks.can("importance"),
    ),
    Spec(
        "more_impact",
        QT_TRANSLATE_NOOP("Actions", "More &impact"),
        QT_TRANSLATE_NOOP("Actions", "Rate what it would change, or what it costs, one higher"),
        lambda w: w.marks.weigh_impact(1),
        icon="rocket-launch",
        keys=("Ctrl+G",),
        enabled=lambda w: writable(w) and w.marks.can("impact"),
    ),
    Spec(
        "less_impact",
        QT_TRANSLATE_NOOP("Actions", "Less im&pact"),
        QT_TRANSLATE_NOOP("Actions", "Rate what it would change, or what it costs, one lower"),
        lambda w: w.marks.weigh_impact(-1),
        icon="arrow-down",
        keys=("Ctrl+Shift+G",),
        enabled=lambda w: writable(w) and w.marks.can("impact"),
    ),
    Spec(
        "more_effort",
        QT_TRANSLATE_NOOP("Actions", "More e&ffort"),
        QT_TRANSLATE_NOOP("Actions", "Rate what it would take one higher"),
        lambda w: w.marks.weigh_effort(1),
        icon="barbell",
        enabled=lambda w: writable(w) and w.marks.can("effort"),
    ),
    Spec(
        "less_effort",
        QT_TRANSLATE_NOOP("Actions", "Less eff&ort"),
        QT_TRANSLATE_NOOP("Actions", "Rate what it would take one lower"),
        lambda w: w.marks.weigh_effort(-1),
        icon="minus-circle",
        enabled=lambda w: writable(w) and w.marks.can("effort"),
    ),
)
