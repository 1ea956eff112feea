"""What of a map is shown: the view it has now, and the named ones it keeps."""

from typing import Annotated, Literal, Self

from pydantic import Field

from app.model.base import MAX_LANES, MAX_LIST, MAX_POINTS, MAX_STAGES, Id, Name, Part

Facet = Literal["persona", "owner", "channel", "tag", "evidence"]
"""What notes can be told apart by."""

FACETS: tuple[Facet, ...] = ("persona", "owner", "channel", "tag", "evidence")

_Names = Annotated[tuple[Name, ...], Field(max_length=MAX_POINTS)]


class View(Part):
    """What is left out, made small, or filtered. Ids of what the map no longer has mean nothing.

    Of each facet only what has one of the values is shown; no value shows everything, and an
    empty one shows what has none (no owner, no tag, …). Personas are named by their id. A facet
    asks only the kinds of item that can answer it: a filter by owner leaves curves as they are.
    """

    source: Id | None = None
    """The named view that this one began as."""
    hidden_stages: Annotated[tuple[Id, ...], Field(max_length=MAX_STAGES)] = ()
    hidden_lanes: Annotated[tuple[Id, ...], Field(max_length=MAX_LANES)] = ()
    collapsed_stages: Annotated[tuple[Id, ...], Field(max_length=MAX_STAGES)] = ()
    collapsed_lanes: Annotated[tuple[Id, ...], Field(max_length=MAX_LANES)] = ()
    persona: _Names = ()
    owner: _Names = ()
    channel: _Names = ()
    tag: _Names = ()
    evidence: _Names = ()
    also: Annotated[tuple[Id, ...], Field(max_length=MAX_LIST)] = ()
    """Items that are shown whatever the facets say: those written or changed since."""

    @property
    def hides(self) -> bool:
        """Whether it leaves out or makes small any stage or lane."""
        return bool(
            self.hidden_stages or self.hidden_lanes or self.collapsed_stages or self.collapsed_lanes
        )

    @property
    def filters(self) -> bool:
        """Whether it shows only some of the notes."""
        return any(self.values(facet) for facet in FACETS)

    @property
    def lasting(self) -> Self:
        """What of it a named view keeps: not what is shown only for having been written."""
        return self.replace(also=())

    def values(self, facet: Facet) -> tuple[str, ...]:
        """The values of a facet that are shown; none for all."""
        values: tuple[str, ...] = getattr(self, facet)
        return values


class NamedView(Part):
    """A view kept under a name."""

    id: Id
    name: Name = ""
    view: View = View()
