"""What an export leaves behind in memory: collections leave out what outlives long work."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from app.exporting.export import export_file
from tests.big_maps import big_map


@pytest.mark.parametrize(("suffix", "most"), [(".xlsx", 100), (".pptx", 700)])
def test_an_export_leaves_no_garbage_that_grows_with_the_map(
    qapp, tmp_path: Path, suffix: str, most: int
) -> None:
    journey = big_map(300, 30, 8)
    export_file(journey, tmp_path / f"first{suffix}")
    gc.collect()
    gc.disable()
    try:
        export_file(journey, tmp_path / f"second{suffix}")
        assert gc.collect() < most
    finally:
        gc.enable()
