"""A process that saves and keeps versions until it is killed, for `earlier_versions`."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path
from random import Random
from typing import Any, NoReturn

from app.files import store as saving
from app.files.versions.keeping import keep_saved, standing_before
from app.files.versions.store import VersionStore
from app.model.assets import make_asset, without_unused_assets
from app.model.edits import keep_snapshot
from app.model.journey import Journey
from tests.big_maps import big_map

_TAKEN = "2026-03-01T09:30:05Z"


def numbered(base: Journey, number: int) -> Journey:
    """The map as it is saved for the nth time."""
    return base.replace(title=f"Version {number}", scenario="é " * (number * 37 % 900))


def heavy(random: Random) -> Journey:
    """A map whose versions take the disk a while: it has a picture that no packing makes small."""
    journey = big_map(100, 10, 11)
    logo = make_asset(random.randbytes(1_500_000), "image/png", 2_000, 2_000)
    theme = journey.theme.replace(logo=logo.id)
    return journey.replace(assets=(*journey.assets, logo), theme=theme)


def illustrated(journey: Journey, number: int) -> Journey:
    """Another picture as its logo; at times it is kept as a snapshot before, which then alone
    shows the picture of before."""
    if number % 4 == 3 and len(journey.snapshots) < 5:
        journey = keep_snapshot(journey, f"kept-{number}", f"Kept {number}", _TAKEN)
    logo = make_asset(Random(number).randbytes(300), "image/png", 20, 20)
    there = (*journey.assets, *([] if logo in journey.assets else [logo]))
    journey = journey.replace(assets=there, theme=journey.theme.replace(logo=logo.id))
    return without_unused_assets(journey)


def save_on(
    store: VersionStore, path: Path, base: Journey, number: int, limit: int, telling: int
) -> NoReturn:
    """In the process that is killed: tells through a pipe that a version's file is begun."""

    def told(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and str(arguments[0]).startswith(f"{path.parent}/store/"):
            flags = arguments[2]
            if isinstance(flags, int) and flags & os.O_CREAT:
                with contextlib.suppress(OSError):
                    os.write(telling, b"W")

    sys.addaudithook(told)
    while True:
        journey = numbered(base, number)
        before = standing_before(path, None)
        stamp = saving.save(path, journey)
        keep_saved(
            *(store, path, journey, stamp),
            before=before,
            source=path,
            now=time.time(),
            limit=limit,
        )
        number += 1
