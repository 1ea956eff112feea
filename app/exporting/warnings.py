"""What the reader of a finished export should know."""

from __future__ import annotations

from typing import NamedTuple

_SENTENCES = {
    "missing": "No font on this computer has: {characters}{tail}. They show as empty boxes.",
    "picture": "These pictures cannot be read: {names}{tail}. They show as crossed frames.",
    "coarse": "Pictures with fewer than {least} dots an inch at this size: {count}; the coarsest"
    " has {dpi}.",
    "small-fit": "The smallest text is {size:g} pt on this paper, less than {smallest:g} pt; take a"
    " larger paper, or spread the map over several pages.",
    "small-page": "The smallest text is {size:g} pt on a page that shows all of the map, less than"
    " {smallest:g} pt; spread the map over several pages of a paper.",
    "small-tile": "The smallest text is {size:g} pt on these pages, less than {smallest:g} pt;"
    " enlarge the map, or spread it over more pages.",
    "small-split": "So that no note is cut, the smallest text is {size:g} pt on these pages, less"
    " than {smallest:g} pt; take a larger paper.",
    "small-slide": "Slides whose type is as small as {size:g} pt: {count}; part long notes into"
    " several, or show less of the map.",
    "mermaid-notes": "Mermaid has no place for notes of other lanes or without words ({count}).",
    "mermaid-links": "Mermaid has no place for arrows ({count}).",
    "mermaid-phases": "Mermaid has no place for phases ({count}).",
    "mermaid-spans": "Notes over several stages stand in their first one ({count}).",
    "mermaid-details": "Mermaid has no place for what is known besides their words of notes, stages"
    " and the map ({count}).",
    "mermaid-scores": "Mermaid asks for a score: what has none takes that of its stage, or 3"
    " ({count}).",
    "mermaid-length": "Mermaid draws at most 50,000 characters unless told otherwise; this file has"
    " {count}.",
}


class ExportWarning(NamedTuple):
    """Something about a finished export that its reader should know. `str()` gives an English
    sentence; `code` and `params` let a window say it in its language.

    Codes: `missing` (`characters`: those no font has, the first ones), `picture` (`names`: those
    that cannot be read, the first ones); both `more`: how many else. `small-fit`, `small-page`,
    `small-tile` and `small-split`: letters under the least size asked for (`size`: that of the
    smallest, `smallest`: that asked for, pt). `small-slide`: `count` slides whose smallest type is
    `size` pt. `coarse`: pictures with few pixels (`count`, `dpi` of the coarsest, `least` wanted).
    What a Mermaid journey cannot carry, each with its `count`: `mermaid-notes`, `mermaid-links`,
    `mermaid-phases`, `mermaid-spans`, `mermaid-scores`, `mermaid-details`,
    `mermaid-length`.
    """

    code: str
    params: dict[str, object]
    places: tuple[str, ...] = ()
    """The elements of the map that it is about, when they are known."""

    @property
    def of_format(self) -> bool:
        """Whether it only says what the format has no place for, on any computer."""
        return self.code.startswith("mermaid-")

    def __str__(self) -> str:
        more = self.params.get("more")
        tail = f" and {more} more" if more else ""
        return _SENTENCES[self.code].format(tail=tail, **self.params)
