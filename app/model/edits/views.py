"""Edits of what is shown of a map. None touches a stage, a lane or a note."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from app.model.edits.tools import changed, check_fresh, checked, position, swapped
from app.model.journey import Journey
from app.model.views import FACETS, Facet, NamedView, View

Way = Literal["hidden", "collapsed"]


def set_view(journey: Journey, view: View | None) -> Journey:
    """The map shown so; None for all of it."""
    if view is not None and not (view.hides or view.filters or view.source):
        view = None
    if view is not None and not view.filters and view.also:
        view = view.replace(also=())
    return checked(lambda: journey.replace(view=view))


def put_away(journey: Journey, ids: Collection[str], way: Way) -> Journey:
    """The map with these stages and lanes hidden or collapsed; other ids are passed over."""
    view = _without(journey.view or View(), ids)
    stages = [one.id for one in journey.stages if one.id in ids]
    lanes = [one.id for one in journey.lanes if one.id in ids]
    if way == "hidden":
        view = view.replace(
            hidden_stages=(*view.hidden_stages, *stages), hidden_lanes=(*view.hidden_lanes, *lanes)
        )
    else:
        view = view.replace(
            collapsed_stages=(*view.collapsed_stages, *stages),
            collapsed_lanes=(*view.collapsed_lanes, *lanes),
        )
    return set_view(journey, view)


def bring_out(journey: Journey, ids: Collection[str]) -> Journey:
    """The map with these stages, lanes and items shown and open; other ids are passed over."""
    view = journey.view
    if view is None:
        return journey
    view = _without(view, ids)
    if view.filters:
        items = [
            item.id
            for lane in journey.lanes
            for cell in lane.cells
            for item in cell.items
            if item.id in ids and item.id not in view.also
        ]
        view = view.replace(also=(*view.also, *items))
    return set_view(journey, view)


def show_only(journey: Journey, ids: Collection[str]) -> Journey:
    """The map with every other stage hidden, where stages are among the ids, and every other
    lane, where lanes are."""
    view = _without(journey.view or View(), ids)
    stages = [one.id for one in journey.stages]
    lanes = [one.id for one in journey.lanes]
    if not set(ids).isdisjoint(stages):
        rest = tuple([one for one in stages if one not in ids])
        small = tuple([one for one in view.collapsed_stages if one in ids])
        view = view.replace(hidden_stages=rest, collapsed_stages=small)
    if not set(ids).isdisjoint(lanes):
        rest = tuple([one for one in lanes if one not in ids])
        small = tuple([one for one in view.collapsed_lanes if one in ids])
        view = view.replace(hidden_lanes=rest, collapsed_lanes=small)
    return set_view(journey, view)


def show_all_parts(journey: Journey) -> Journey:
    """The map with every stage and lane shown and open; filters stay."""
    if journey.view is None:
        return journey
    bare = journey.view.replace(
        hidden_stages=(), hidden_lanes=(), collapsed_stages=(), collapsed_lanes=()
    )
    return set_view(journey, bare)


def filter_by(journey: Journey, facet: Facet, values: Collection[str]) -> Journey:
    """The map showing only what has one of these values of a facet; all when there are none.
    What was shown for having been written since steps back."""
    if facet not in FACETS:
        raise ValueError(facet)
    view = journey.view or View()
    made = checked(lambda: view.replace(**{facet: tuple(dict.fromkeys(values)), "also": ()}))
    return set_view(journey, made)


def clear_filters(journey: Journey) -> Journey:
    """The map showing every note of what is not hidden."""
    if journey.view is None:
        return journey
    bare = dict.fromkeys(FACETS, ())
    return set_view(journey, journey.view.replace(**bare, also=()))


def keep_view(journey: Journey, view_id: str, name: str) -> Journey:
    """The map with what it shows now kept as a named view, last."""
    check_fresh(journey, view_id)
    now = (journey.view or View()).replace(source=view_id)
    named = changed(NamedView(id=view_id, view=now.lasting), name=name)
    return checked(lambda: journey.replace(view=now, views=(*journey.views, named)))


def update_view(journey: Journey, view_id: str) -> Journey:
    """The map with what it shows now kept in that named view."""
    at = position(journey.views, view_id, "no-view")
    now = (journey.view or View()).replace(source=view_id)
    views = swapped(journey.views, at, journey.views[at].replace(view=now.lasting))
    return checked(lambda: journey.replace(view=now, views=views))


def rename_view(journey: Journey, view_id: str, name: str) -> Journey:
    """The map with another name for a view."""
    at = position(journey.views, view_id, "no-view")
    views = swapped(journey.views, at, changed(journey.views[at], name=name))
    return journey.replace(views=views)


def remove_view(journey: Journey, view_id: str) -> Journey:
    """The map without a named view; what is shown stays."""
    at = position(journey.views, view_id, "no-view")
    views = (*journey.views[:at], *journey.views[at + 1 :])
    now = journey.view
    if now is not None and now.source == view_id:
        now = now.replace(source=None)
    return set_view(journey.replace(views=views), now)


def take_view(journey: Journey, view_id: str) -> Journey:
    """The map shown as that named view says."""
    at = position(journey.views, view_id, "no-view")
    return journey.replace(view=journey.views[at].view.replace(source=view_id))


def forget_parts(journey: Journey, ids: Collection[str]) -> Journey:
    """The map whose views no longer name these stages, lanes, personas and items: they go."""
    if journey.view is None and not journey.views:
        return journey
    views = tuple([one.replace(view=_forgetting(one.view, ids)) for one in journey.views])
    now = journey.view and _forgetting(journey.view, ids)
    return set_view(journey if views == journey.views else journey.replace(views=views), now)


def _forgetting(view: View, ids: Collection[str]) -> View:
    persona = tuple([one for one in view.persona if one not in ids])
    also = tuple([one for one in view.also if one not in ids])
    left = _without(view, ids).replace(persona=persona, also=also)
    return view if left == view else left


def _without(view: View, ids: Collection[str]) -> View:
    """The view with these stages and lanes neither hidden nor collapsed."""

    def left(those: tuple[str, ...]) -> tuple[str, ...]:
        return tuple([one for one in those if one not in ids])

    return view.replace(
        hidden_stages=left(view.hidden_stages),
        hidden_lanes=left(view.hidden_lanes),
        collapsed_stages=left(view.collapsed_stages),
        collapsed_lanes=left(view.collapsed_lanes),
    )
