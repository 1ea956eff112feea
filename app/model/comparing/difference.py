"""One difference between two states of a map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from app.model.people import Moment

What = Literal["added", "removed", "moved", "changed"]

Group = Literal[
    "map",
    "stages",
    "phases",
    "lanes",
    "notes",
    "links",
    "personas",
    "touchpoints",
    "criteria",
    "template",
    "theme",
    "pictures",
    "views",
    "snapshots",
]
"""What a difference is about, in the order in which they are listed; `notes` are the items of
every kind, those of the parking lot too."""

OTHER = "other"
"""The field of what only another program knows."""


class Spot(NamedTuple):
    """Where an item stands; in the parking lot when it names no lane. The names are those of the
    map that it stands in, the ids may be no longer, or not yet, those of the other."""

    lane: str = ""
    stage: str = ""
    moment: Moment | None = None
    lane_name: str = ""
    stage_name: str = ""

    @property
    def cell(self) -> str:
        """What a selection calls the cell; empty for the parking lot."""
        return f"{self.lane}/{self.stage}" if self.lane else ""


class Difference(NamedTuple):
    """What is not the same. Of a `changed` part one field; `before` and `after` are its values
    there, of what was added or removed the part itself, of an order the places from 0."""

    group: Group
    what: What
    element: str = ""
    """The id; empty for what a map has one of."""
    name: str = ""
    """What it is called in the map after, or, when it was removed, before: its text, at times of
    several lines, at times none."""
    field: str = ""
    before: object = None
    after: object = None
    was: Spot | None = None
    """Of an item or link: where it stood, or it set out from."""
    stands: Spot | None = None
    """Of an item or link: where it stands now, or it sets out from."""


class Tally(NamedTuple):
    """How many parts of a map differ, each counted once for each of what happened to it."""

    added: int = 0
    removed: int = 0
    moved: int = 0
    changed: int = 0


def tally(found: Iterable[Difference]) -> Tally:
    """Counts parts, not fields."""
    each = {(one.what, one.group, one.element) for one in found}
    counts = Counter(what for what, *_ in each)
    return Tally(counts["added"], counts["removed"], counts["moved"], counts["changed"])
