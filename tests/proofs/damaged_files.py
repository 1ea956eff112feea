"""Damaged files: cut at every byte, with flipped bits, with parts gone, doubled, overwritten or
written over with zeros. Each is read or recovered, and every word of the map that still stands in
its bytes is in the recovered map or in what is told of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from typing import NamedTuple

from app.model.base import Part
from app.model.errors import ReadError
from app.model.journey import Journey, empty_journey
from app.model.queries import faults
from app.model.reading import read_journey
from app.model.references import identities
from app.model.salvage import salvage
from app.model.salvage.gathering import UNNAMED
from app.model.salvage.shapes import fields, vocabulary
from tests.proofs.promise import Proof, counted
from tests.proofs.standing import Standing, invented, lost, standing

SAMPLES = Path(__file__).parent.parent / "samples"
CASES = 20_000

_WORD = re.compile(r"[^\W\d_]{4,}")
_PIECES = 8
"""Work is handed out in so many pieces a process, so that both end at about one time."""


class Case(NamedTuple):
    """A damaged file: what was done to which sample."""

    sample: str
    harm: str
    data: bytes


class Outcome(NamedTuple):
    """What became of a case: `sound`, `recovered`, `nothing`, or what went wrong."""

    kind: str
    detail: str = ""


def samples() -> dict[str, bytes]:
    """The sound files that are damaged, by name."""
    return {one.stem: one.read_bytes() for one in sorted(SAMPLES.glob("*.parcours"))}


def cases(scale: float) -> Iterator[Case]:
    """The damaged files, the same ones for the same scale."""
    random = Random(7)
    sound = samples()
    lengths = [(name, n) for name, data in sound.items() for n in range(len(data))]
    small = [one for one in lengths if one[0] != "version-1"]
    cuts = small if scale >= 1 else random.sample(small, counted(scale, len(small)))
    for name, length in cuts:
        yield Case(name, f"cut at {length}", sound[name][:length])
    for _ in range(counted(scale, CASES) - len(cuts)):
        name = random.choice(list(sound))
        harm = random.choice(list(_HARMS))
        yield Case(name, harm, _HARMS[harm](sound[name], random, sound))


def _flip(data: bytes, random: Random, _: dict[str, bytes]) -> bytes:
    changed = bytearray(data)
    for _n in range(random.choice((1, 1, 2, 4, 30))):
        changed[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _lose(data: bytes, random: Random, _: dict[str, bytes]) -> bytes:
    start = random.randrange(len(data))
    return data[:start] + data[start + random.choice((1, 3, 20, 100, 700)) :]


def _lose_lines(data: bytes, random: Random, _: dict[str, bytes]) -> bytes:
    lines = data.splitlines(keepends=True)
    start = random.randrange(len(lines))
    del lines[start : start + random.choice((1, 1, 2, 5))]
    return b"".join(lines)


def _lose_start(data: bytes, random: Random, _: dict[str, bytes]) -> bytes:
    return data[random.randrange(1, len(data)) :]


def _zeros(data: bytes, random: Random, _: dict[str, bytes]) -> bytes:
    start, length = random.randrange(len(data)), random.choice((1, 64, 512))
    return (data[:start] + b"\0" * length + data[start + length :])[: len(data)]


def _glue(data: bytes, random: Random, sound: dict[str, bytes]) -> bytes:
    return data[: random.randrange(1, len(data) + 1)] + random.choice(list(sound.values()))


def _write_over(data: bytes, random: Random, sound: dict[str, bytes]) -> bytes:
    other = random.choice(list(sound.values()))
    return other + data[len(other) :]


def _one_line(data: bytes, random: Random, sound: dict[str, bytes]) -> bytes:
    """Another program's way of writing the same, then damaged."""
    import json

    written = json.dumps(json.loads(data), ensure_ascii=random.random() < 0.1).encode()
    return random.choice((_flip, _lose, _lose_start, _zeros))(written, random, sound)


_HARMS = {
    "bits flipped": _flip,
    "a part lost": _lose,
    "lines lost": _lose_lines,
    "the start lost": _lose_start,
    "zeros written over": _zeros,
    "two files glued": _glue,
    "a shorter file written over": _write_over,
    "on one line, damaged": _one_line,
}


def words_of(value: object) -> Iterator[str]:
    """The texts that people wrote into a map, wherever they stand in it."""
    if isinstance(value, Part):
        known = fields((type(value),))
        for name, one in value.__dict__.items():
            if isinstance(one, str) and known[name].text:
                yield one
            elif isinstance(one, tuple) and known[name].text:
                yield from one
            elif isinstance(one, Part | tuple):
                yield from words_of(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from words_of(one)


def _content(journey: Journey) -> set[str]:
    """The words to look for: of the map itself, and none that the format uses too."""
    shown = journey.replace(template=None, theme=type(journey.theme)(), view=None, views=())
    found = {word for text in words_of(shown) for word in _WORD.findall(text)}
    format_words = {word for one in vocabulary() for word in _WORD.findall(one)}
    names = {word for _, name in identities(journey) for word in _WORD.findall(name)}
    return found - format_words - names


_OWN = frozenset(
    word
    for text in (*words_of(empty_journey()), *vocabulary(), UNNAMED)
    for word in _WORD.findall(text)
)


_TOLD = {"left-out", "values", "moved", "references", "listed"}
_ITEMS = 3
"""So many items may be otherwise for each part that is said to be."""


def tried(case: Case, known: dict[str, set[str]], whole: list[Standing]) -> Outcome:
    """Reads or recovers a damaged file, and looks for every word and every item that still stands
    in it, and for words that do not."""
    try:
        read_journey(case.data)
    except ReadError:
        pass
    except Exception as error:
        return Outcome("crash", repr(error))
    else:
        return Outcome("sound")
    try:
        found = salvage(case.data)
    except ReadError as error:
        told: list[str] = []
        journey = None
        if error.code != "nothing-left" or not str(error):
            return Outcome("crash", f"refused by {error.code}")
    except Exception as error:
        return Outcome("crash", repr(error))
    else:
        journey, report = found
        if report is None or not report.reason.sentence:
            return Outcome("silent", "nothing is told")
        if faults(journey):
            return Outcome("crash", str(faults(journey)[0]))
        told = [*words_of(journey), *report.parked, *report.listed]
    there = set(_WORD.findall(case.data.decode(errors="replace")))
    kept = {word for text in told for word in _WORD.findall(text)}
    wanted = there & set().union(*known.values())
    if missing := wanted - kept:
        return Outcome("silent", ", ".join(sorted(missing)[:5]))
    if journey is not None and report is not None:
        told = [*words_of(journey), *report.listed]
        out = sum(int(str(one.params["count"])) for one in report.losses if one.code in _TOLD)
        wrong = lost(case.data, journey, whole, out * _ITEMS)
        if wrong := wrong or invented(case.data, told, _OWN):
            return Outcome("silent", wrong)
    return Outcome("recovered" if journey is not None else "nothing")


def _piece(scale: float, start: int, step: int) -> list[tuple[Case, Outcome]]:
    known = {name: _content(read_journey(data).journey) for name, data in samples().items()}
    whole = {name: standing(data) for name, data in samples().items()}
    return [
        (case, tried(case, {case.sample: known[case.sample]}, whole[case.sample]))
        for n, case in enumerate(cases(scale))
        if n % step == start
    ]


def prove(scale: float) -> list[Proof]:
    """Damages 20,000 files and recovers them, in two processes."""
    count = Counter[str]()
    failed: list[str] = []
    if scale < 1:
        done = [_piece(scale, 0, 1)]
    else:
        with ProcessPoolExecutor(2) as pool:
            step = 2 * _PIECES
            done = list(pool.map(_piece, [scale] * step, range(step), [step] * step))
    for case, outcome in (one for piece in done for one in piece):
        count[outcome.kind] += 1
        if outcome.kind in ("crash", "silent"):
            failed.append(f"{case.sample}, {case.harm}: {outcome.kind}: {outcome.detail}")
    figure = (
        f"{count.total():,} files, {count['crash']} crashes, {count['silent']} silent losses"
        f" ({count['recovered']:,} recovered, {count['sound']:,} still sound,"
        f" {count['nothing']:,} with nothing of a map)"
    )
    if failed:
        figure += f"; first: {failed[0]}"
    return [Proof("damaged files are salvaged", figure, not failed)]
