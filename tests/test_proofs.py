"""The proofs that `make proof` runs at full length, each done in small."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app.model import edits
from tests.proofs.__main__ import HEADS, WIDTHS, table
from tests.proofs.editing import MAKERS, NO_EDITS
from tests.proofs.promise import PROMISES, Proof
from tests.proofs.running import ROOT, names, run_alone

SMALL = {
    "crash_journal": 0.03,
    "save_killed": 0.02,
    "undo_exact": 0.01,
    "disk_faults": 0.05,
    "privacy": 0.1,
    "session_restored": 0.08,
    "two_writers": 0.02,
    "earlier_versions": 0.03,
    "long_sessions": 0.0225,
}
"""The part of each that is done here."""


@pytest.mark.parametrize("name", SMALL)
def test_the_promise_holds(name: str) -> None:
    ran = run_alone(name, SMALL[name])
    assert [one for one in ran.found if not one.held] == [], ran.said


def test_what_cannot_run_has_fallen_short() -> None:
    ran = run_alone("nothing_of_that_name", 1)
    assert [one.held for one in ran.found] == [False]
    assert "ModuleNotFoundError" in ran.said


def test_what_hangs_is_ended_and_has_fallen_short() -> None:
    ran = run_alone("save_killed", 1, longest=0.2)
    assert ran.found[-1] == Proof("a save is all or nothing", "took too long", False)


def test_a_name_that_no_proof_has_is_told() -> None:
    call = [sys.executable, "-m", "tests.proofs", "no such promise"]
    ran = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stdout.startswith("no proof has such a name; there are save_killed")


def test_the_table_keeps_every_word_in_its_column() -> None:
    words = "a promise of many words that take more than the one line they are given"
    lines = table([HEADS, (words, "done", "figure", "asked", "held", "1")])
    assert max(map(len, lines)) <= sum(WIDTHS) + 2 * (len(WIDTHS) - 1)
    assert " ".join(line[: WIDTHS[0]].strip() for line in lines[2:-1]) == words


def test_every_promise_has_its_proof() -> None:
    there = {one for one in names() if (ROOT / "tests" / "proofs" / f"{one}.py").exists()}
    assert there == PROMISES.keys()


def test_every_proof_has_a_name_of_its_own() -> None:
    assert len(set(names())) == len(names())


def test_the_random_edits_know_every_edit_there_is() -> None:
    assert {*MAKERS, *NO_EDITS} - {"replace_matches"} == set(edits.__all__)
