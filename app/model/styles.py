"""Bold, italic and linked words of a text, as spans beside it: the text itself holds no marks.

Spans as a map keeps them are tidy: sorted, apart, inside the text, each with something to say and
no neighbour that says the same.
"""

import re
from bisect import insort
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from app.model.base import Part, Text

Place = Annotated[int, Field(ge=0)]
"""An index in a text, counted in code points."""

_LINK = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@[^\s@])\S*", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?")
_MAIL = re.compile(r"[^\s@:/]+@[\w-]+(?:\.[\w-]+)+")
_WORDS = re.compile(r"\w+|\s+|.", re.DOTALL)
_LARGE = (re.compile(r"[^\n]*\n|[^\n]+"), re.compile(r"[^.!?;,\n]*[.!?;,\n]+|[^.!?;,\n]+"))
"""Lines, and parts of sentences."""

_MOST_PAIRS = 1_000_000
"""Texts of more pairs of words are not compared word by word: it takes the product's time."""


class TextSpan(Part):
    """How the characters from `start` up to `end` are set. Only a link that `is_link` is ever
    shown as one or opened."""

    start: Place
    end: Place
    bold: bool = False
    italic: bool = False
    link: Text = ""


Spans = tuple[TextSpan, ...]


class Look(NamedTuple):
    """What a span says of its characters; `more` are the fields that this program does not
    know."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    more: Mapping[str, Any] = {}


PLAIN = Look()


def is_link(address: str) -> bool:
    """Whether an address is one that may be opened: http, https or mailto."""
    return _LINK.fullmatch(address) is not None


def link_from(typed: str) -> str:
    """The address that somebody means: `example.org` is a web page, `me@example.org` a mail."""
    typed = typed.strip()
    if _MAIL.fullmatch(typed):
        return f"mailto:{typed}"
    return f"https://{typed}" if _HOST.fullmatch(typed) else typed


def look_of(span: TextSpan) -> Look:
    """What a span says."""
    return Look(span.bold, span.italic, span.link, span.__pydantic_extra__ or {})


def tidied(spans: Spans, length: int) -> Spans:
    """The spans as they are kept with a text of so many characters; the same object when they
    are so already. Where spans overlap all of them hold, of two links the later one."""
    if _is_tidy(spans, length):
        return spans
    return _spans_of(_looks(spans, length))


def restyled(old: str, spans: Spans, new: str) -> Spans:
    """The spans of a text that has become another one. What did not change keeps its look; what
    was put in, or put in the place of something, has the look that all of that had, or that both
    its neighbours have."""
    if not spans:
        return spans
    if old == new:
        return tidied(spans, len(new))
    before = _looks(spans, len(old))
    after: list[Look] = []
    for kept, (a, b), (c, d) in _changes(old, new):
        if kept:
            after += before[a:b]
        elif d > c:
            near = before[a:b] if b > a else before[max(0, a - 1) : a + 1]
            ends = b > a or 0 < a < len(old)
            after += [_common(near) if ends else PLAIN] * (d - c)
    return _spans_of(after)


def styled(
    spans: Spans,
    length: int,
    start: int,
    end: int,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    link: str | None = None,
) -> Spans:
    """The spans with a part of the text set otherwise; what is None stays as it is."""
    looks = _looks(spans, length)
    for index in range(max(0, start), min(end, length)):
        was = looks[index]
        looks[index] = Look(
            was.bold if bold is None else bold,
            was.italic if italic is None else italic,
            was.link if link is None else link,
            was.more,
        )
    made = _spans_of(looks)
    return spans if made == spans else made


def look_between(spans: Spans, length: int, start: int, end: int) -> Look:
    """What all characters of a part have in common; plain for an empty part."""
    looks = _looks(spans, length)[max(0, start) : max(0, end)]
    return _common(looks) if looks else PLAIN


def span_at(spans: Spans, place: int) -> TextSpan | None:
    """The span that holds the character at an index."""
    return next((span for span in spans if span.start <= place < span.end), None)


def _is_tidy(spans: Spans, length: int) -> bool:
    place, last = 0, PLAIN
    for span in spans:
        look = look_of(span)
        if not place <= span.start < span.end <= length or look == PLAIN:
            return False
        if span.start == place and look == last:
            return False
        place, last = span.end, look
    return True


def _looks(spans: Spans, length: int) -> list[Look]:
    """The look of each character."""
    looks: list[Look] = []
    for start, end, look in _runs(spans, length):
        looks += [look] * (end - start)
    return looks


def _runs(spans: Spans, length: int) -> Iterator[tuple[int, int, Look]]:
    """Stretches of one look, from the text's start to its end, in one sweep over the spans."""
    edges = sorted(
        (place, opens, order)
        for order, span in enumerate(spans)
        if span.start < min(span.end, length)
        for place, opens in ((span.start, True), (min(span.end, length), False))
    )
    bold = italic = place = 0
    links: list[int] = []
    strange: list[int] = []
    for here, opens, order in (*edges, (length, False, -1)):
        if here > place:
            more: dict[str, Any] = {}
            for one in strange:
                more |= spans[one].__pydantic_extra__ or {}
            link = spans[links[-1]].link if links else ""
            yield place, here, Look(bold > 0, italic > 0, link, more)
            place = here
        if order < 0:
            continue
        span, step = spans[order], 1 if opens else -1
        bold += step * span.bold
        italic += step * span.italic
        for wanted, held in ((span.link, links), (span.__pydantic_extra__, strange)):
            if wanted and opens:
                insort(held, order)
            elif wanted:
                held.remove(order)


def _common(looks: Sequence[Look]) -> Look:
    first = looks[0]
    if all(look is first or look == first for look in looks):
        return first
    return Look(
        all(look.bold for look in looks),
        all(look.italic for look in looks),
        first.link if all(look.link == first.link for look in looks) else "",
    )


def _spans_of(looks: Sequence[Look]) -> Spans:
    made: list[TextSpan] = []
    start = 0
    for look, run in groupby(looks):
        end = start + sum(1 for _ in run)
        if look != PLAIN:
            known = {"bold": look.bold, "italic": look.italic, "link": look.link}
            made.append(TextSpan(start=start, end=end, **known, **look.more))
        start = end
    return tuple(made)


Change = tuple[bool, tuple[int, int], tuple[int, int]]
"""Whether it stayed, where it stood in the old text, where it stands in the new one."""


def _changes(old: str, new: str) -> list[Change]:
    """What stayed and what changed between the first and the last difference."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    return [
        (True, (0, head), (0, head)),
        *_between(old, new, (head, len(old) - tail), (head, len(new) - tail), _LARGE),
        (True, (len(old) - tail, len(old)), (len(new) - tail, len(new))),
    ]


def _between(
    old: str,
    new: str,
    here: tuple[int, int],
    there: tuple[int, int],
    sizes: Sequence[re.Pattern[str]],
) -> Iterator[Change]:
    """The changes in a stretch: word by word, or where it has too many words line by line and
    sentence by sentence first. A stretch that is too long even so counts as replaced."""
    for size in (_WORDS, *sizes):
        before = size.findall(old, *here)
        after = size.findall(new, *there)
        if len(before) * len(after) <= _MOST_PAIRS:
            break
    else:
        yield False, here, there
        return
    if not before or not after:
        yield False, here, there
        return
    from difflib import SequenceMatcher  # only an edit asks for it

    finer = sizes[sizes.index(size) + 1 :] if size in sizes else ()
    a_ends, b_ends = _ends(before, here[0]), _ends(after, there[0])
    for tag, i, j, m, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        one, other = (a_ends[i], a_ends[j]), (b_ends[m], b_ends[n])
        if tag == "replace" and size is not _WORDS:
            yield from _between(old, new, one, other, finer)
        else:
            yield tag == "equal", one, other


def _ends(tokens: list[str], start: int) -> list[int]:
    """Where each of the tokens begins, and the end of the last."""
    ends = [start]
    for token in tokens:
        ends.append(ends[-1] + len(token))
    return ends
