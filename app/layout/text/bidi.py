"""Right-to-left text: levels and order by the Unicode bidirectional algorithm (UAX #9).

The levels come from python-bidi's steps, to which isolates (as neutrals) and bracket pairs (rule
N0) are added; it knows neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

_RTL = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATES = frozenset(("LRI", "RLI", "FSI", "PDI"))
_SPACE = frozenset(("WS", "LRI", "RLI", "FSI", "PDI", "BN"))
_OPEN = {"(": ")", "[": "]", "{": "}", "〈": "〉", "⟨": "⟩", "「": "」", "『": "』", "（": "）"}
_CLOSE = frozenset(_OPEN.values())

_DEEPEST = 63
"""Brackets open at once (UAX #9, BD16)."""

T = TypeVar("T")


class Direction(NamedTuple):
    """How a paragraph runs. `levels` has one level a character and is empty when all are 0."""

    rtl: bool
    levels: bytes


_LTR = Direction(False, b"")


def read_direction(text: str) -> Direction:
    """The direction of a paragraph, by its first strong character (UAX #9, P2 and P3)."""
    if text.isascii() or _RTL.search(text) is None:
        return _LTR
    rtl = _starts_rtl(text)
    levels = _levels(text, int(rtl))
    return Direction(rtl, levels if any(levels) else b"")


def _starts_rtl(text: str) -> bool:
    depth = 0
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def _levels(text: str, base: int) -> bytes:
    from bidi import algorithm as steps

    storage = steps.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "R" if base else "L"
    steps.get_embedding_levels(text, storage)
    kinds: list[str] = []
    for i, char in enumerate(storage["chars"]):
        char["index"] = i
        kinds.append(char["type"])
        if char["type"] in _ISOLATES:
            char["type"] = "ON"
        elif not char["type"]:  # no character yet: as its block's others
            char["type"] = "R" if _RTL.match(char["ch"]) else "L"
    steps.explicit_embed_and_overrides(storage)
    steps.resolve_weak_types(storage)
    for run in storage["runs"]:
        _pair_brackets(storage["chars"][run["start"] : run["start"] + run["length"]], run["sor"])
    steps.resolve_neutral_types(storage, False)
    steps.resolve_implicit_levels(storage, False)
    found: dict[int, int] = {char["index"]: char["level"] for char in storage["chars"]}
    levels: list[int] = []
    for i in range(len(text)):
        levels.append(found.get(i, levels[-1] if levels else base))
    _reset_separators(levels, kinds, base)
    return bytes(levels)


def _reset_separators(levels: list[int], kinds: list[str], base: int) -> None:
    """Rule L1: separators, and the white space before them or at the end, are at base level."""
    reset = True
    for i in range(len(levels) - 1, -1, -1):
        if kinds[i] in ("S", "B"):
            reset = True
        elif kinds[i] not in _SPACE:
            reset = False
        if reset:
            levels[i] = base


def _strong(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _pair_brackets(chars: list[dict[str, Any]], before: str) -> None:
    """Rule N0: both brackets of a pair take one direction."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for i, char in enumerate(chars):
        if char["type"] != "ON":
            continue
        sign = char["ch"]
        if sign in _OPEN:
            if len(stack) == _DEEPEST:
                break
            stack.append((_OPEN[sign], i))
        elif sign in _CLOSE:
            for k in range(len(stack) - 1, -1, -1):
                if stack[k][0] == sign:
                    pairs.append((stack[k][1], i))
                    del stack[k:]
                    break
    for start, end in sorted(pairs):
        own = "R" if chars[start]["level"] % 2 else "L"
        inside = {_strong(char["type"]) for char in chars[start + 1 : end]} - {""}
        if not inside:
            continue
        kind = own
        if own not in inside:
            found = (_strong(chars[i]["type"]) for i in range(start - 1, -1, -1))
            context = next((strong for strong in found if strong), before)
            kind = context if context in inside else own
        chars[start]["type"] = chars[end]["type"] = kind


def visual_order(items: Sequence[T], levels: Sequence[int]) -> list[T]:
    """The items, each at a level, from left to right (UAX #9, L2)."""
    ordered = list(zip(levels, items, strict=True))
    odd = [level for level in levels if level % 2]
    if not odd:
        return list(items)
    for level in range(max(levels), min(odd) - 1, -1):
        start = 0
        while start < len(ordered):
            if ordered[start][0] < level:
                start += 1
                continue
            end = start
            while end < len(ordered) and ordered[end][0] >= level:
                end += 1
            ordered[start:end] = ordered[start:end][::-1]
            start = end
    return [item for _, item in ordered]
