"""What a journal that was left behind has to offer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.crash import write_log

if TYPE_CHECKING:
    from app.files.journals.folders import Claim
    from app.files.journals.reading import Recovered

File = Literal["new", "same", "changed", "gone"]
"""A map's file: there never was one; as it was when the map was last read or saved; another by
now; no longer there."""


class Offer(NamedTuple):
    """A map that can be brought back; `recovered` is None when nothing of it can be read."""

    claim: Claim
    name: str
    """What the map is called: its file's name, or its title; may be empty."""
    recovered: Recovered | None
    file: File
    newer: bool = False
    """Whether a newer program wrote it, and can bring it back."""


def offer_of(claim: Claim) -> Offer | None:
    """What a journal has to offer; None when all of it was saved, and the journal is gone."""
    offer = _offer_of(claim)
    if offer is None:
        claim.remove()
    return offer


def looked_at(claim: Claim) -> tuple[Claim, Offer | None]:
    """The same beside the window's work, and the journal stays. Raises nothing."""
    try:
        return claim, _offer_of(claim)
    except Exception as error:  # whatever it is, there is something to be told of
        write_log(error)
        return claim, Offer(claim, "", None, "new")


def _offer_of(claim: Claim) -> Offer | None:
    from app.files.journals.reading import Unreadable, recover

    try:
        recovered = recover(claim.folder)
    except Unreadable as error:
        return Offer(claim, _name(error.path, error.title), None, "new", error.newer)
    something = recovered.changes or recovered.writing or recovered.texts or recovered.unsaved
    if not (something or recovered.lost):
        return None
    path = recovered.path
    file: File = "new" if path is None else _file(path, recovered)
    if file == "changed" and path is not None and _is_saved(path, recovered):
        return None
    name = _name(str(path) if path else "", recovered.journey.title)
    return Offer(claim, name, recovered, file)


def _name(path: str, title: str) -> str:
    return Path(path).name if path else title


def _file(path: Path, recovered: Recovered) -> File:
    """What has become of the file; it is not read where its size and its date are as they were."""
    from app.files.glancing import glance
    from app.replacing import is_protected

    try:
        protected = is_protected(path, os.stat(path))
    except (OSError, ValueError):
        return "gone"
    stamp = recovered.stamp
    if stamp is None or glance(path, stamp).state != "same":
        return "changed"
    return "changed" if protected else "same"


def _is_saved(path: Path, recovered: Recovered) -> bool:
    """Whether the file holds it all: the program stopped between saving and forgetting."""
    from app.files.errors import FileError
    from app.files.store import load
    from app.model.assets import without_unused_assets

    try:
        saved = load(path).journey
    except FileError:
        return False
    return not recovered.texts and saved == without_unused_assets(recovered.journey)
