"""Edits of the snapshots that a map holds of itself."""

from __future__ import annotations

from app.model.edits.tools import changed, check_fresh, checked, position, swapped
from app.model.errors import EditError
from app.model.journey import Journey, Snapshot
from app.model.snapshots import packed

MAX_DATA = 20_000_000
"""Most characters of all the snapshots' data together."""


def keep_snapshot(journey: Journey, snapshot_id: str, name: str, taken: str) -> Journey:
    """The map with a snapshot of itself, taken at that moment of universal time. EditError when
    the snapshots would take too much room."""
    check_fresh(journey, snapshot_id)
    found = packed(journey)
    held = sum(len(one.data) for one in journey.snapshots)
    if found is None or held + len(found.data) > MAX_DATA:
        raise EditError("too-many-snapshots")
    snapshot = checked(
        lambda: Snapshot(id=snapshot_id, taken=taken, data=found.data, pictures=found.pictures)
    )
    named = changed(snapshot, name=name)
    return checked(lambda: journey.replace(snapshots=(*journey.snapshots, named)))


def rename_snapshot(journey: Journey, snapshot_id: str, name: str) -> Journey:
    """The map with a snapshot under another name."""
    at = position(journey.snapshots, snapshot_id, "no-snapshot")
    snapshots = swapped(journey.snapshots, at, changed(journey.snapshots[at], name=name))
    return checked(lambda: journey.replace(snapshots=snapshots))


def remove_snapshot(journey: Journey, snapshot_id: str) -> Journey:
    """The map without a snapshot."""
    at = position(journey.snapshots, snapshot_id, "no-snapshot")
    left = (*journey.snapshots[:at], *journey.snapshots[at + 1 :])
    return journey.replace(snapshots=left)
