"""What is promised, and what a proof says of it: the figure measured, and whether it held."""

from __future__ import annotations

from typing import NamedTuple


class Promise(NamedTuple):
    """What is promised, how it is put to the test, and the figure that must be reached."""

    words: str
    done: str
    asked: str


PROMISES: dict[str, Promise] = {
    "save_killed": Promise(
        "a save is all or nothing",
        "kill -9 at random moments of a save, reload",
        "500 kills, 0 lost, leftovers swept",
    ),
    "disk_faults": Promise(
        "disk full, EIO, EACCES, read-only folder",
        "a disk that is full, every nth call failing",
        "0 lost, error shown, map still marked unsaved, Save as works",
    ),
    "crash_journal": Promise(
        "a crash costs at most one second of work",
        "kill -9 at a random edit, start again",
        "200 of 200 recovered",
    ),
    "two_writers": Promise(
        "two windows, two processes, an outside edit",
        "both write; locks left by a kill; edits from outside",
        "0 silent overwrites",
    ),
    "old_files": Promise(
        "old files open for ever",
        "a sample of every released version",
        "100 %",
    ),
    "newer_files": Promise(
        "newer files do no harm",
        "unknown fields, a newer major version",
        "identical after a round trip",
    ),
    "damaged_files": Promise(
        "damaged files",
        "cut at every byte, bits flipped, parts removed",
        "20,000 files, 0 crashes, 0 silent loss",
    ),
    "hostile_files": Promise(
        "hostile files",
        "deep JSON, NaN, doubled keys, giant texts, image bombs, foreign entities",
        "refused or harmless, ≤ 2 s and ≤ 300 MB each, 0 foreign files read, 0 sockets",
    ),
    "undo_exact": Promise(
        "undo is exact",
        "100,000 random edits, undo all, redo all",
        "same bytes both ways, memory flat",
    ),
    "long_sessions": Promise(
        "long sessions",
        "10,000 edits with saves and exports",
        "memory slope < 1 MB per 1,000 edits after warm-up",
    ),
    "earlier_versions": Promise(
        "earlier versions of a map",
        "saves over days, the history thinned, a version restored",
        "kept at each save, thinned, within the size, restored in one undo",
    ),
    "session_restored": Promise(
        "the session comes back",
        "windows, new maps, zoom and place; end, start again",
        "all of them back",
    ),
    "privacy": Promise(
        "no network, no telemetry, no path and no user name",
        "every file written searched, packed parts too; every socket counted",
        "0 names, 0 paths, 0 sockets",
    ),
}
"""By the module that proves it."""


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
