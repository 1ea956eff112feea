"""Themes as files of their own, so that teams share them: a map that holds nothing but a theme and
its logo, with a format of its own."""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

from app.model.assets import asset_bytes
from app.model.errors import ReadError
from app.model.journey import FORMAT, VERSION, Asset, Journey
from app.model.queries import find_asset
from app.model.reading import read_shaped
from app.model.theme import Theme
from app.model.writing import write_journey

THEME_FORMAT = "parcours-theme"
THEME_SUFFIX = ".theme"

MAX_LOGO = 700_000
"""Most characters of a logo's data: a theme is read whenever a menu of themes opens."""


class Dress(NamedTuple):
    """A theme, and the picture that its logo names."""

    theme: Theme
    logo: Asset | None = None


def dress_of(journey: Journey) -> Dress:
    """The theme of a map and its logo."""
    name = journey.theme.logo
    return Dress(journey.theme, find_asset(journey, name) if name is not None else None)


def write_theme(theme: Theme, logo: Asset | None = None) -> bytes:
    """The theme as the bytes of a file; what is as in every new map is left out. A theme whose
    logo is not given has none in the file."""
    if logo is None or logo.id != theme.logo:
        theme, logo = theme.wearing(Theme()), None
    assets = (logo,) if logo is not None else ()
    alone = Journey(format=FORMAT, version=VERSION, theme=theme, assets=assets)
    head, new = f'"format": "{FORMAT}"', f'"format": "{THEME_FORMAT}"'
    return write_journey(alone).replace(head.encode(), new.encode(), 1)


def read_theme(data: bytes) -> Dress:
    """The theme in a file's bytes: a file of `write_theme`, or a map. As strict as a map is read.
    Raises ReadError with a sentence and the place, nothing else."""
    theme, logo = dress_of(read_shaped(data, (THEME_FORMAT, FORMAT), "not-a-theme").journey)
    if logo is None:
        return Dress(theme)
    if len(logo.data) > MAX_LOGO:
        raise ReadError("too-large", params={"size": len(logo.data), "limit": MAX_LOGO})
    try:
        name = sha256(asset_bytes(logo)).hexdigest()  # pictures of two files may have one name
    except ValueError:
        return Dress(theme, logo)
    return Dress(theme.replace(logo=name), logo.replace(id=name))
