"""What comes first in lists of notes: by importance, by what it is worth, by what supports it."""

from __future__ import annotations

from app.model.items import Evidence, Item

_FOUNDED: dict[Evidence | None, int] = {"measured": 0, "observed": 1, "assumed": 2, None: 3}
_USUAL = 3
"""What stands for an impact or an effort that nobody rated, against one that somebody did."""

Key = tuple[float, ...]
"""Lists sorted by keys begin with what matters most; equal ones stay in the map's order."""


def by_importance(item: Item) -> Key:
    """The most important to the customer first, then what most voted for; not rated last."""
    importance = getattr(item, "importance", 0)
    return (-importance, -getattr(item, "votes", 0))


def by_worth(item: Item) -> Key:
    """The most impact for the least effort first, and of equals the one with more impact. What
    has neither rating comes last."""
    impact, effort = getattr(item, "impact", 0), getattr(item, "effort", 0)
    if not impact and not effort:
        return (1.0, 0.0, 0.0)
    worth = (impact or _USUAL) - (effort or _USUAL)
    return (0.0, -worth, -impact)


def by_evidence(item: Item) -> Key:
    """What is measured first, then what is observed, assumed, and what nobody said anything of."""
    return (_FOUNDED[getattr(item, "evidence", None)],)
