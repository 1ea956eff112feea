"""One difference between a map and the new version of its template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Group = Literal[
    "stages",
    "phases",
    "lanes",
    "touchpoints",
    "criteria",
    "prompts",
    "locks",
    "blocks",
    "theme",
    "samples",
]
"""What a change is about, in the order in which changes are listed."""

What = Literal["add", "change", "order", "remove", "replace"]

State = Literal["ticked", "offered", "kept"]
"""Taken over unless declined; taken over when chosen; not to be had: the map stays as it is."""

Reason = Literal["", "yours", "unknown", "holds", "unfit", "fixed", "taken"]
"""Why it is not ticked: the user changed it too; nobody knows what it was; it holds something; what
it holds does not fit; the structure is locked; something else in the map has its identity."""


class Change(NamedTuple):
    """What would change. `name` is what the element is called in the map, or in the template when
    it is new; `before` and `after` are the values, as `field` has them. `number` counts what
    `reason` speaks of."""

    group: Group
    what: What
    element: str = ""
    field: str = ""
    name: str = ""
    before: object = None
    after: object = None
    state: State = "ticked"
    reason: Reason = ""
    number: int = 0

    @property
    def key(self) -> str:
        """What it is chosen by: the same each time the same two maps are compared."""
        return "/".join((self.group, self.what, self.element, self.field))


STRUCTURE = {
    ("stages", "add"),
    ("stages", "order"),
    ("stages", "remove"),
    ("lanes", "add"),
    ("lanes", "order"),
    ("lanes", "remove"),
}
"""By group and what: the changes that the lock of the map's structure stops, beside those of
`STRUCTURE_FIELDS`."""

STRUCTURE_FIELDS = {("stages", "split"), ("lanes", "kind")}


def is_structure(change: Change) -> bool:
    """Whether the lock of the map's structure stops it."""
    return (change.group, change.what) in STRUCTURE or (
        (change.group, change.field) in STRUCTURE_FIELDS
    )


def ticked(changes: Iterable[Change]) -> frozenset[str]:
    """The keys of the changes that are taken over unless they are declined."""
    return frozenset(change.key for change in changes if change.state == "ticked")
