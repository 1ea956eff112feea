"""Several benches at once: none has the collector run while another still works."""

from __future__ import annotations

import gc
import sys
from threading import Event, get_ident

from app.widgets.bench import Bench


def test_the_last_of_several_lets_the_collector_run_again(qtbot):
    one, other = Bench(), Bench()
    usual = sys.getswitchinterval()
    begun, both, over = Event(), Event(), Event()
    seen: list[bool] = []

    def first() -> None:
        begun.set()
        assert both.wait(20)

    def second() -> None:
        both.set()
        assert over.wait(20)
        seen.append(gc.isenabled())

    done: list[str] = []
    assert gc.isenabled()
    one.order(first, lambda _: done.append("first"))
    assert begun.wait(20)
    other.order(second, lambda _: done.append("second"))
    qtbot.waitUntil(lambda: "first" in done)
    one.cancel(wait=True)
    assert not gc.isenabled()
    over.set()
    qtbot.waitUntil(lambda: "second" in done)
    other.cancel(wait=True)
    assert seen == [False]
    assert gc.isenabled()
    assert sys.getswitchinterval() == usual


def test_what_a_thread_does_last_is_done_in_short_turns_too(qtbot):
    usual = sys.getswitchinterval()
    seen: list[tuple[bool, bool]] = []
    threads: list[int] = []

    def leave() -> None:
        seen.append((gc.isenabled(), sys.getswitchinterval() < usual))
        threads.append(get_ident())

    bench = Bench(leave=leave)
    bench.order(get_ident, threads.append)
    qtbot.waitUntil(lambda: bool(threads))
    bench.cancel(wait=True)
    assert seen == [(False, True)]
    assert threads[0] == threads[1] != get_ident()
