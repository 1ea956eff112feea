"""What still stands whole in a damaged file, and whether what was recovered of it is that: no more,
and no less."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.model.base import Part
from app.model.journey import Journey
from app.model.places import tokens
from app.model.reading import read_journey

_WORD = re.compile(r"[^\W\d_]{4,}")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_PLAIN = re.compile(r"\\[nrtbf]")
_LOOSE = {"id", "touchpoint", "persona", "asset", "span"}
"""Fields that may be otherwise: what they name may be gone."""


_TWICE = 12
"""At most so many words may be told twice."""

_FEW = 4
"""So many parts may have lost what is around their words, in one file."""


class Standing(NamedTuple):
    """An item or an arrow as it stands in a sound file, and what it says."""

    raw: bytes
    says: str
    ends: tuple[str, ...]
    """Of an arrow: what it joins."""


def standing(data: bytes) -> list[Standing]:
    """The items and arrows of a sound file."""
    text = data.decode()
    journey = read_journey(data).journey
    begun: dict[tuple[str | int, ...], int] = {}
    found: list[Standing] = []
    for token in tokens(text):
        where = token.where
        if len(where) < 2 or where[-2] not in ("items", "parking", "links"):
            continue
        if token.kind == "value":
            begun[where] = token.start
        elif token.kind == "close":
            part = _part_at(journey, where)
            if part is None or getattr(part, "kind", "") == "picture":
                continue
            raw = text[begun[where] : token.start + 1].encode()
            ends = (part.source, part.target) if where[-2] == "links" else ()  # type: ignore[attr-defined]
            found.append(Standing(raw, _says(part), ends))
    return found


def _part_at(journey: Journey, where: tuple[str | int, ...]) -> Part | None:
    value: object = journey
    try:
        for key in where:
            value = value[key] if isinstance(key, int) else getattr(value, key)  # type: ignore[index]
    except (AttributeError, IndexError):
        return None
    return value if isinstance(value, Part) else None


def _says(part: Part) -> str:
    loose = _LOOSE | (set() if _kind(part) else {"source", "target"})
    return f"{_kind(part)} {part.model_dump_json(exclude=loose, exclude_defaults=True)}"


def _kind(part: Part) -> str:
    return str(getattr(part, "kind", ""))


def lost(data: bytes, journey: Journey, whole: Iterable[Standing], left_out: int) -> str:
    """What stands whole in a damaged file and is not as it was in the map recovered of it; empty
    when it is no more than what is said to be `left_out`, and a few whose surroundings are
    damaged, which may stand as words alone."""
    items = [item for lane in journey.lanes for cell in lane.cells for item in cell.items]
    placed = {item.id for item in items}
    said = {_says(one) for one in (*items, *journey.parking, *journey.links)}
    missing = [
        one.says
        for one in whole
        if one.raw in data and one.says not in said and placed.issuperset(one.ends)
    ]
    return f"not as it was: {missing[0][:80]}" if len(missing) > left_out + _FEW else ""


def _texts(data: bytes) -> Iterator[str]:
    """Every way in which the bytes may be read."""
    for encoding in ("utf-8", "cp1252"):
        text = data.decode(encoding, errors="replace")
        yield text
        if "\\" in text:
            plain = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), text)
            yield _PLAIN.sub(" ", plain)


def invented(data: bytes, told: Iterable[str], known: frozenset[str]) -> str:
    """A word that the file does not say, or how many more are told of than it says; those `known`
    are of the format. A text that may belong in two places may be told in both."""
    there: Counter[str] = Counter()
    texts = list(_texts(data))
    for text in texts:
        there |= Counter(_WORD.findall(text))
    more = 0
    written = (one for one in told if not _DIGEST.match(one))
    for word, count in Counter(word for one in written for word in _WORD.findall(one)).items():
        if count <= there[word] or word in known:
            continue
        found = _within(word, texts)
        if not found:
            return f"nobody wrote {word}"
        more += max(0, count - found)
    return f"{more} words too many" if more > _TWICE else ""


def _within(word: str, texts: list[str]) -> int:
    """How often a word stands in the texts, within others too."""
    return max(text.count(word) for text in texts)
