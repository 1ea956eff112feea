"""Which stretches of a line some of its characters cover."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from app.layout.text.characters import cluster_ends
from app.layout.text.shaping import Shaped

Span = tuple[float, float]

_TOUCHING = 0.01


class _Cluster(NamedTuple):
    """Glyphs of the same characters, from `start` on in the text of the line."""

    start: int
    left: float
    right: float
    rtl: bool


class LineSpans:
    """The stretches of one line, made from its words in visual order, each with its place in the
    line's text. A glyph that stands for several letters, such as a ligature, is shared out
    between them."""

    def __init__(self, words: Iterable[tuple[int, Shaped]], text: str) -> None:
        self._text = text
        self._clusters = _clusters(words)
        self._starts = sorted({cluster.start for cluster in self._clusters})

    def of(self, start: int, end: int) -> tuple[Span, ...]:
        """Left and right edges, px from the line's left end, of what the characters `start` to
        `end` cover, left to right; several where writing runs both ways. Nothing of what is
        invisible."""
        starts, text = self._starts, self._text
        spans: list[Span] = []
        for cluster in self._clusters:
            if cluster.start >= end:
                continue
            after = bisect_right(starts, cluster.start)
            stop = starts[after] if after < len(starts) else len(text)
            if start < stop:
                spans.append(_share(cluster, text[cluster.start : stop], start, end))
        return _joined(spans)


def _clusters(words: Iterable[tuple[int, Shaped]]) -> list[_Cluster]:
    found: list[_Cluster] = []
    pen = 0.0
    for offset, shaped in words:
        rtl = bool(shaped.level % 2)
        left, last = pen, -1
        for at, advance in zip(shaped.clusters, shaped.advances, strict=True):
            if at != last and last >= 0:
                found.append(_Cluster(offset + last, left, pen, rtl))
                left = pen
            last = at
            pen += advance
        if last >= 0:
            found.append(_Cluster(offset + last, left, pen, rtl))
    return found


def _share(cluster: _Cluster, text: str, start: int, end: int) -> Span:
    """What the characters `start` to `end` of the line cover of a cluster."""
    begin = cluster.start
    if start <= begin and begin + len(text) <= end:
        return cluster.left, cluster.right
    ends = (0, *cluster_ends(text))
    count = len(ends) - 1
    before = sum(1 for one in ends[1:] if one <= start - begin)
    upto = max(before + 1, sum(1 for one in ends[:-1] if one < end - begin))
    width = cluster.right - cluster.left
    one, two = width * before / count, width * min(upto, count) / count
    if cluster.rtl:
        return cluster.right - two, cluster.right - one
    return cluster.left + one, cluster.left + two


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """The spans from left to right, those that touch as one, those without width left out."""
    out: list[Span] = []
    for left, right in sorted(spans):
        if right - left < _TOUCHING:
            continue
        if out and left - out[-1][1] < _TOUCHING:
            out[-1] = (out[-1][0], max(right, out[-1][1]))
        else:
            out.append((left, right))
    return tuple(out)
