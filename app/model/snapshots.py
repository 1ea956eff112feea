"""Snapshots: earlier states of a map that its own file holds, small and read only when asked for.

A snapshot holds the map's text, compressed, without the other snapshots and without the pictures,
which stay once in the map itself.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import NamedTuple

from app.model.assets import without_unused_assets
from app.model.errors import ReadError
from app.model.journey import Asset, Journey, Snapshot
from app.model.reading import read_journey

MAX_BYTES = 16 * 1024 * 1024
"""Longest text of a snapshot: some 40,000 notes."""


class Packed(NamedTuple):
    """A state of a map as a snapshot holds it."""

    data: str
    pictures: tuple[str, ...]


def packed(journey: Journey) -> Packed | None:
    """The map as a snapshot holds it; None for one too large."""
    bare = without_unused_assets(journey.replace(snapshots=()))
    text = bare.replace(assets=()).model_dump_json(exclude_defaults=True).encode()
    if len(text) > MAX_BYTES:
        return None
    data = base64.b64encode(zlib.compress(text)).decode()
    return Packed(data, tuple([asset.id for asset in bare.assets]))


def read_snapshot(journey: Journey, snapshot: Snapshot) -> Journey:
    """The map as it was, with its pictures, which the map holds. Raises ReadError, nothing else:
    what a file holds there may be anything."""
    text = _inflated(snapshot.data)
    held = {asset.id: asset for asset in journey.assets}
    if not held.keys() >= set(snapshot.pictures):
        raise ReadError("snapshot-picture")
    text = _with_assets(text, [held[one] for one in dict.fromkeys(snapshot.pictures)])
    try:
        found = read_journey(text)
    except ReadError as error:
        raise ReadError("snapshot-damaged") from error
    if found.newer:
        raise ReadError("newer-version", params={"version": found.journey.version})
    return found.journey.replace(snapshots=())


def brought_back(now: Journey, earlier: Journey) -> Journey:
    """An earlier state in the place of the map, with the snapshots that the map has now and the
    pictures that they show."""
    there = {asset.id for asset in earlier.assets}
    shown = {one for snapshot in now.snapshots for one in snapshot.pictures} - there
    more = [asset for asset in now.assets if asset.id in shown]
    found = earlier.replace(snapshots=now.snapshots, assets=(*earlier.assets, *more))
    return now if found == now else found


def without_snapshots(journey: Journey) -> Journey:
    """The map without its snapshots and the pictures that only they show."""
    if not journey.snapshots:
        return journey
    return without_unused_assets(journey.replace(snapshots=()))


def _inflated(data: str) -> bytes:
    """Never more than `MAX_BYTES`, whatever is claimed."""
    try:
        engine = zlib.decompressobj()
        text = engine.decompress(binascii.a2b_base64(data, strict_mode=True), MAX_BYTES + 1)
    except (binascii.Error, ValueError, zlib.error) as error:
        raise ReadError("snapshot-damaged") from error
    if len(text) > MAX_BYTES or not engine.eof or not text.startswith(b"{"):
        raise ReadError("snapshot-damaged")
    return text


def _with_assets(text: bytes, assets: list[Asset]) -> bytes:
    """The text with the pictures before all else: a text that has some itself is refused."""
    if not assets:
        return text
    values = [asset.model_dump(mode="json", exclude_defaults=True) for asset in assets]
    return b'{"assets":' + json.dumps(values).encode() + b"," + text[1:]
