"""What can be read of a damaged file, as a sound map, and what is missing from it.

No word is dropped in silence: a text that has no place in the map any more waits in its parking
lot, and what stands nowhere in it is listed. The steps: characters of bytes (`decoding`), tokens
(`tokens`), values (`parsing`), one document (`gathering`), parts the model can take (`fitting`),
and between them nothing that is broken (`joining`); a last look at
the characters finds what none of them told (`unsaid`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, cast, get_args

from app.model.base import MAX_LIST, MAX_TEXT, Part
from app.model.errors import ReadError
from app.model.faults import TIDIED, faults
from app.model.items import Note
from app.model.journey import Journey, empty_journey
from app.model.queries import counts
from app.model.reading import read_journey
from app.model.references import identities
from app.model.salvage.decoding import decoded
from app.model.salvage.fitting import fitted, leave_out, validated
from app.model.salvage.gathering import Document, gathered
from app.model.salvage.joining import joined
from app.model.salvage.parsing import parsed
from app.model.salvage.report import Book, Loss, LossCode, Report
from app.model.salvage.unsaid import unsaid
from app.model.writing import write_journey

__all__ = ["Loss", "LossCode", "Report", "Salvaged", "salvage"]

_MOST_TRIES = 200
_BEYOND = {"too-large", "too-full", "too-many-parts"}
"""What holds more than can be opened is not recovered either."""


class Salvaged(NamedTuple):
    """A sound map, and what is told of it; `report` is None when the file was sound."""

    journey: Journey
    report: Report | None


def salvage(data: bytes, progress: Callable[[float], None] = lambda done: None) -> Salvaged:
    """As much of a map as can be read from bytes. Raises ReadError when there is nothing.

    `progress` is told between the steps how much is done, 0 to 1; what it raises ends the work."""
    try:
        return Salvaged(read_journey(data).journey, None)
    except ReadError as error:
        reason = error
    if reason.code in _BEYOND:
        raise reason
    progress(0.1)
    read = decoded(data)
    if read.foreign or not read.text.strip():
        raise ReadError("nothing-left")
    book = Book()
    if read.encoding:
        book.losses.append(Loss("encoding", {"encoding": read.encoding.upper()}))
    if read.unreadable:
        book.losses.append(Loss("unreadable", {"count": read.unreadable}))
    progress(0.15)
    loose = parsed(read.text, book)
    progress(0.35)
    document = fitted(gathered(loose, book), book)
    progress(0.45)
    validated(document, book)
    progress(0.6)
    joined(document, book)
    journey = _without_faults(document, book)
    progress(0.7)
    _note_unknown(journey, book)
    progress(0.85)
    words = tuple(_pieces(book.words))
    parked = words[: MAX_LIST - len(journey.parking)]
    journey = read_journey(write_journey(_with_parked(journey, parked)), trusted=True).journey
    progress(0.9)
    listed = (*book.asides, *words[len(parked) :])
    listed += tuple(unsaid(read.text, (write_journey(journey).decode(), *listed)))
    if journey == empty_journey() and not listed:
        raise ReadError("nothing-left")
    losses = tuple(_losses(book, read.text, parked, listed))
    return Salvaged(journey, Report(reason, counts(journey), losses, parked, listed))


def _without_faults(document: Document, book: Book) -> Journey:
    """The map of a document, without the parts that still break a rule of maps."""
    for _ in range(_MOST_TRIES):
        journey = validated(document, book)
        fault = next((one for one in faults(journey) if one.code not in TIDIED), None)
        if fault is None:
            return journey
        leave_out(document, fault.where, book)
    raise ReadError("nothing-left")


def _pieces(words: list[str]) -> Iterator[str]:
    """Texts no longer than a note may be."""
    for text in words:
        if text.strip():
            for start in range(0, len(text), MAX_TEXT):
                yield text[start : start + MAX_TEXT]


def _with_parked(journey: Journey, texts: tuple[str, ...]) -> Journey:
    """The map with a note in its parking lot for each text."""
    taken = {name for _, name in identities(journey)}
    notes: list[Note] = []
    number = 0
    for text in texts:
        number += 1
        while f"found-{number}" in taken:
            number += 1
        notes.append(Note(kind="note", id=f"found-{number}", text=text))
    return journey.replace(parking=(*journey.parking, *notes))


def _note_unknown(value: object, book: Book) -> None:
    """Texts in fields that this program does not know stay there, where nobody sees them."""
    if isinstance(value, Part):
        for name, one in (value.__pydantic_extra__ or {}).items():
            before = len(book.asides)
            book.keep([one, *([name] if " " in name else [])], aside=True)
            book.counts["unknown"] += len(book.asides) - before
        value = tuple(value.__dict__.values())
    if isinstance(value, tuple):
        for one in cast("tuple[object, ...]", value):
            _note_unknown(one, book)


def _losses(
    book: Book, text: str, parked: tuple[str, ...], listed: tuple[str, ...]
) -> Iterator[Loss]:
    """What is to be told, the most important first."""
    yield from book.losses
    found = dict(book.counts)
    lines = sorted({text.count("\n", 0, place) + 1 for place in sorted(book.places)[:_SHOWN]})
    for code in get_args(LossCode):
        if code in ("cut-off", "too-deep", "not-read") and code in found:
            yield Loss(code, {"line": found[code]})
        elif code == "lines" and lines:
            yield Loss(code, {"count": len(book.places), "lines": runs(lines)})
        elif code == "parked" and parked:
            yield Loss(code, {"count": len(parked)})
        elif code == "listed" and listed:
            yield Loss(code, {"count": len(listed)})
        elif found.get(code):
            yield Loss(code, {"count": found[code]})


_SHOWN = 400
"""At most so many places are told by their lines."""


def runs(numbers: list[int]) -> str:
    """Numbers as people write them: `3, 7–9`."""
    told: list[list[int]] = []
    for one in numbers:
        if told and one == told[-1][-1] + 1:
            told[-1][1:] = [one]
        else:
            told.append([one])
    return ", ".join("–".join(map(str, one)) for one in told[:_RUNS]) + (
        "…" if len(told) > _RUNS else ""
    )


_RUNS = 12
