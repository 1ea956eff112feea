"""What the locks of a template stop, in one table, and the lock of the map's own structure.

A locked order is the order of what is there: stages and lanes may still be added and removed, for
a template is fitted to the case at hand. What is new brings the colour and the name it likes.
"""

from __future__ import annotations

from app.model.base import Part
from app.model.errors import EditError
from app.model.items import Note
from app.model.journey import Journey, Link, Locked, Phase, Stage
from app.model.lanes import Lane
from app.model.people import Persona
from app.model.queries import is_locked

_FIELDS: dict[Locked, dict[type[Part], str]] = {
    "stage-names": {Stage: "name"},
    "lane-names": {Lane: "name"},
    "lane-kinds": {Lane: "kind"},
    "colors": {
        Stage: "color",
        Lane: "color",
        Phase: "color",
        Note: "color",
        Persona: "color",
        Link: "color",
        Journey: "theme",
    },
    "stage-order": {Journey: "stages"},
    "lane-order": {Journey: "lanes"},
}
"""The field of each kind of part that a lock keeps; of `stages` and `lanes` the order only."""


def check_locks(journey: Journey, old: Part, new: Part) -> None:
    """EditError when the map's template keeps a field that differs between two states of a part;
    the map itself is a part too."""
    if journey.template is None:
        return
    for what, fields in _FIELDS.items():
        field = fields.get(type(old))
        if field and is_locked(journey, what) and _differ(old, new, field):
            raise EditError("locked", what=what)


def check_structure(journey: Journey) -> None:
    """EditError while the map's structure is locked: no stage or lane is added, moved, removed or
    given another kind. Names, colours, sizes and everything in the cells may change."""
    if journey.fixed:
        raise EditError("fixed")


def _differ(old: Part, new: Part, field: str) -> bool:
    before, after = getattr(old, field), getattr(new, field)
    if field not in ("stages", "lanes"):
        return before != after
    names, still = [one.id for one in before], [one.id for one in after]
    return [one for one in names if one in still] != [one for one in still if one in names]
