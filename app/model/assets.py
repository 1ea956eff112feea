"""Pictures inside a map: base64 in the file, bytes in the program."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import Literal

from app.model.journey import Asset, Journey

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


def make_asset(
    data: bytes,
    mime: Literal["image/png", "image/jpeg"],
    width: int,
    height: int,
    name: str = "",
) -> Asset:
    """The asset for a picture file's bytes; `width` and `height` in px. Its id is the SHA-256 of
    the bytes, so the same picture is the same asset."""
    digest = hashlib.sha256(data).hexdigest()
    encoded = base64.b64encode(data).decode()
    return Asset(id=digest, name=name, mime=mime, width=width, height=height, data=encoded)


def asset_bytes(asset: Asset) -> bytes:
    """The picture file's bytes. Raises ValueError when they are damaged: not base64, or not what
    the id, where it is a SHA-256, says."""
    try:
        data = binascii.a2b_base64(asset.data, strict_mode=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError(f"the picture {asset.id} is damaged") from error
    if _DIGEST.match(asset.id) and hashlib.sha256(data).hexdigest() != asset.id:
        raise ValueError(f"the picture {asset.id} is damaged")
    return data


def without_unused_assets(journey: Journey) -> Journey:
    """The map without the pictures that nothing in it names, unknown fields included; the same map
    when all are used. What undo may bring back is kept by the session, not by the file."""
    if not journey.assets:
        return journey
    rest = journey.replace(assets=()).model_dump_json(exclude_defaults=True)
    used = tuple([asset for asset in journey.assets if asset.id in rest])
    return journey if len(used) == len(journey.assets) else journey.replace(assets=used)
