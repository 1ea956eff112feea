"""Things shared out over pages: all of them, in order, none too full, no page too many."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.exporting.pages.split.chunks import Chunk, chunks

SIZES = st.lists(st.floats(1, 400), min_size=1, max_size=30)


def edges(sizes: list[float]) -> tuple[list[float], list[float]]:
    lows = [sum(sizes[:n]) for n in range(len(sizes))]
    return lows, [low + size for low, size in zip(lows, sizes, strict=True)]


@given(SIZES, st.floats(100, 900), st.floats(0, 300))
def test_all_is_shared_out_over_as_few_pages_as_can_be(
    sizes: list[float], room: float, taken: float
) -> None:
    def has(n: int) -> float:
        return room - taken if n == 0 else room

    lows, highs = edges(sizes)
    found = chunks(lows, highs, has)
    assert found[0].first == 0
    assert found[-1].last == len(sizes) - 1
    assert all(b.first == a.last + 1 for a, b in pairwise(found))
    for n, one in enumerate(found):
        length = highs[one.last] - lows[one.first]
        assert one.first == one.last or length <= has(n) + 1e-3
    least, filled = 1, 0.0
    for size in sizes:
        if filled and filled + size > has(least - 1):
            least, filled = least + 1, 0.0
        filled += size
    assert len(found) <= least


def test_pages_are_alike() -> None:
    lows, highs = edges([100.0] * 7)
    assert chunks(lows, highs, lambda _: 310.0) == [Chunk(0, 1), Chunk(2, 3), Chunk(4, 6)]


def test_thousands_are_shared_out_too() -> None:
    lows, highs = edges([10.0] * 3000)
    assert len(chunks(lows, highs, lambda _: 100.0)) == 300
