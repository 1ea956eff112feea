"""The proofs about files of every kind, each done in small."""

from __future__ import annotations

import pytest

from tests.proofs.running import run_alone

SMALL = {"damaged_files": 0.02, "hostile_files": 0.03, "newer_files": 0.008, "old_files": 1}
"""The part of each that is done here."""


@pytest.mark.parametrize("name", SMALL)
def test_the_promise_holds(name: str) -> None:
    ran = run_alone(name, SMALL[name])
    assert ran.found
    assert [one for one in ran.found if not one.held] == [], ran.said
