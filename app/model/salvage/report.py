"""What is told of a map that was recovered from a damaged file."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal, NamedTuple

from app.model.errors import ReadError
from app.model.queries import Counts
from app.model.salvage.shapes import BESIDE, is_encoded, list_of, may_be_words, pairs_of, wordless

LossCode = Literal[
    "cut-off",
    "no-beginning",
    "lines",
    "encoding",
    "unreadable",
    "too-deep",
    "not-read",
    "several",
    "stages-anew",
    "touchpoints-anew",
    "lanes-anew",
    "ids-anew",
    "references",
    "moved",
    "values",
    "left-out",
    "unknown",
    "pictures",
    "damaged-pictures",
    "parked",
    "listed",
]


class Loss(NamedTuple):
    """One thing that is missing, elsewhere or otherwise than in the file."""

    code: LossCode
    params: dict[str, object]


class Report(NamedTuple):
    """What was read, and what is not as it was."""

    reason: ReadError
    """Why the file cannot be opened as it is."""
    read: Counts
    losses: tuple[Loss, ...]
    parked: tuple[str, ...]
    """Texts that have no place in the map any more and wait in its parking lot."""
    listed: tuple[str, ...]
    """Texts that stand nowhere in the map."""


class Book:
    """Notes down what is lost while a map is being recovered."""

    def __init__(self) -> None:
        self.counts: Counter[LossCode] = Counter()
        self.places: set[int] = set()
        """Where in the text a rule of JSON is broken."""
        self.words: list[str] = []
        self.asides: list[str] = []
        """Texts of a theme, a template or a view: not words of the map."""
        self.losses: list[Loss] = []

    def loose(self, text: str) -> None:
        """A text without a place, where anything may have stood."""
        if is_encoded(text):
            self.counts["pictures"] += 1
        elif may_be_words(text):
            self.words.append(text)

    def misread(self, value: Any) -> None:
        """What stands where no words can: kept when it is words all the same."""
        if isinstance(value, str) and " " in value.strip():
            self.loose(value)

    def left_out(self, value: Any, *, aside: bool = False) -> None:
        """A part is left out: its texts are kept."""
        self.counts["left-out"] += 1
        self.keep(value, aside=aside)

    def keep(self, value: Any, field: str = "", *, aside: bool = False) -> None:
        """Keeps the texts of a value that stands in a field."""
        if isinstance(value, str):
            if field in wordless():
                self.misread(value)
                return
            before = len(self.words)
            beside = field in BESIDE
            if field and not beside and value.strip() and not is_encoded(value):
                self.words.append(value)
            else:
                self.loose(value)
            if aside or beside:
                self.asides += self.words[before:]
                del self.words[before:]
            return
        pairs = pairs_of(value)
        for name, one in pairs.items():
            if not (name == "source" and "target" in pairs):  # of an arrow: no text
                self.keep(one, name, aside=aside)
        for one in list_of(value):
            self.keep(one, field, aside=aside)
