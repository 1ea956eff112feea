"""What a proof says: a promise, what was done to it, the figure measured, whether it held."""

from __future__ import annotations

from typing import NamedTuple


class Proof(NamedTuple):
    """One line of the table that `make proof` prints."""

    promise: str
    """As people say it: "a save is all or nothing"."""
    figure: str
    """What was measured: "500 kills, 0 lost, 0 left behind"."""
    held: bool


def counted(scale: float, whole: int, least: int = 1) -> int:
    """How many of `whole` cases a proof at this scale tries."""
    return max(least, round(whole * scale))
