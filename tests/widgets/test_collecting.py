"""Full collections leave out the maps that are open."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from app.widgets.collecting import begin_leaving_out, many_made, reclaim


@pytest.fixture
def leaving_out() -> Iterator[None]:
    thresholds, callbacks = gc.get_threshold(), gc.callbacks[:]
    begin_leaving_out()
    yield
    gc.callbacks[:] = callbacks
    gc.set_threshold(*thresholds)
    gc.unfreeze()


class Kept:
    """Something that collections go over."""


def looked_at(what: object) -> bool:
    return any(one is what for one in gc.get_objects())


def test_what_is_made_of_a_map_is_in_no_collection_after_it(leaving_out: None) -> None:
    with many_made():
        assert not gc.isenabled()
        made = Kept()
    assert gc.isenabled()
    assert not looked_at(made)


def test_what_outlives_a_full_collection_is_in_none_after_it(leaving_out: None) -> None:
    made = Kept()
    assert looked_at(made)
    gc.collect(1)
    assert looked_at(made)
    gc.collect()
    assert not looked_at(made)


def test_what_a_closed_window_left_behind_is_found(leaving_out: None) -> None:
    gone: list[str] = []

    class Cycle:
        def __init__(self) -> None:
            self.own = self

        def __del__(self) -> None:
            gone.append("gone")

    with many_made():
        one = Cycle()
    del one
    gc.collect()
    assert gone == []
    reclaim()
    assert gone == ["gone"]


def test_without_windows_nothing_is_left_out() -> None:
    with many_made():
        made = Kept()
    assert looked_at(made)
