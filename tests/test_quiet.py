"""Long work on threads: nothing is collected there, nor at once after it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from app import quiet as module
from app.quiet import quiet, uncollected


@pytest.fixture
def leaving_out(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(module._QUIET, "leaves_out", True)
    yield
    gc.unfreeze()


def test_collections_come_back_when_the_last_of_several_threads_is_done():
    usual = sys.getswitchinterval()
    inside, may_go = Event(), Event()

    def work() -> None:
        with quiet():
            inside.set()
            assert may_go.wait(20)

    thread = Thread(target=work)
    with uncollected():
        thread.start()
        assert inside.wait(20)
        assert sys.getswitchinterval() < usual
    assert not gc.isenabled(), "the thread is still at it"
    may_go.set()
    thread.join()
    assert gc.isenabled()
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_they_stay_off_where_they_were_off():
    gc.disable()
    try:
        with quiet(), uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize(("made", "left_out"), [(20_000, True), (2_000, True), (50, False)])
def test_what_outlives_much_work_is_not_gone_over_on_its_thread(
    leaving_out: None, made: int, left_out: bool
) -> None:
    kept: list[list[int]] = []
    began: list[int] = []

    def collecting(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            began.append(info["generation"])

    def work() -> None:
        gc.collect(0)
        with quiet():
            kept.extend([number] for number in range(made))
        began.clear()
        kept.append([0])

    before = gc.get_freeze_count()
    gc.callbacks.append(collecting)
    thread = Thread(target=work)
    thread.start()
    thread.join()
    gc.callbacks.remove(collecting)
    assert not began
    assert (gc.get_freeze_count() - before >= made) == left_out
