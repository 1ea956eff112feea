"""A text as notes: one a line, without the bullets and numbers of its lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from app.model.base import MAX_CELL
from app.model.errors import EditError

_LINE_END = re.compile("\r\n|[\n\r\x0c\x85\u2029]")
"""Ends of paragraphs. A line broken inside a paragraph (Word's and PowerPoint's vertical tab,
U+2028) stays inside its note."""

_BLANK = r"(?:[ \t\u00a0\u202f]+|\Z)"
_BOX = rf"\[[ xX]?\]{_BLANK}|[☐☑☒]{_BLANK}"
_SURE = re.compile(
    rf"(?:[-*+][ ]+\[[ xX]?\]{_BLANK}|(?:[•‣⁃◦∙▪▫■□●○◆◇➢➤\uf0a7\uf0b7\uf0d8\uf0fc]{_BLANK}"
    rf"|[o§\u00fc\u00d8]\t[ \t]*)(?:{_BOX})?|{_BOX})"  # Word's other bullets, told by the tab
)
"""What nobody writes but at the beginning of a list's line."""

_SIGN = re.compile(rf"(?:([-–—−*·])|([+→✓✔✗✘])){_BLANK}(?:{_BOX})?")
"""What a text may mean: the second ones stand for something more often than not."""

_NUMBER = re.compile(
    rf"(\(?)(0|[1-9][0-9]{{0,2}}(?:\.[1-9][0-9]{{0,2}})*|[A-Za-z](?=\)))([.)])?({_BLANK})"
)
_DIGIT = re.compile(r"[0-9]")


class _Line(NamedTuple):
    """A line, and what may be a list's mark at its beginning: `sign` is one of its own, `path`
    the numbers of a number written in that `form`; a mark without either is a list's for sure."""

    text: str
    rest: str | None = None
    sign: str = ""
    path: tuple[int, ...] = ()
    form: str = ""

    @property
    def marked(self) -> bool:
        """Whether there may be a mark."""
        return self.rest is not None

    @property
    def bare(self) -> str:
        """What stands after the mark."""
        return self.text if self.rest is None else self.rest


def notes_of(text: str) -> tuple[str, ...]:
    """The text of each line that says something, without the blanks around it and without its
    list's mark; nothing else changes.

    A number goes where the lines beside it count on from the first (`1.`, `2.`), a sign unless it
    belongs to a figure or says for or against. So `3. Mai`, `10.03. Talk`, `+ 5 %`, `… and then`
    stay. Raises EditError for more than one cell can hold.
    """
    lines: list[_Line] = []
    for line in _split(text):
        if len(lines) == MAX_CELL:
            raise EditError("too-many", limit=MAX_CELL)
        lines.append(_line(line))
    notes: list[str] = []
    for marked, group in groupby(lines, key=lambda line: line.marked):
        run = list(group)
        notes += _without_marks(run) if marked else [line.text for line in run]
    return tuple(note for note in notes if note)


def _split(text: str) -> Iterator[str]:
    """The lines that say something, one after the other: there may be millions."""
    start = 0
    for end in _LINE_END.finditer(text):
        if line := text[start : end.start()].strip():
            yield line
        start = end.end()
    if line := text[start:].strip():
        yield line


def _line(text: str) -> _Line:
    if found := _SURE.match(text):
        return _Line(text, text[found.end() :].strip())
    if found := _SIGN.match(text):
        return _Line(text, text[found.end() :].strip(), found[1] or found[2])
    found = _NUMBER.match(text)
    if found is None or not (found[3] or ("." in found[2] and found[4].startswith("\t"))):
        return _Line(text)
    rest, form = text[found.end() :].strip(), found[1] + (found[3] or "")
    if found[2].isalpha():
        small = found[2].lower()
        return _Line(text, rest, "", (ord(small) - 96,), form + ("a" if small == found[2] else "A"))
    return _Line(text, rest, "", tuple(int(part) for part in found[2].split(".")), form)


def _without_marks(run: list[_Line]) -> Iterable[str]:
    """The texts of lines one below the other that all may have a mark."""
    signs = {line.sign for line in run if line.sign}
    forms = {line.form for line in run if line.path}
    gone = {sign for sign in signs if _lists([line for line in run if line.sign == sign])}
    if len(signs) > 1 and signs & set("+✓✔✗✘"):
        gone.clear()
    counted = sum(1 for line in run if line.path) > 1 and all(
        _counts([line for line in run if line.form == form and line.path], len(forms) > 1)
        for form in forms
    )
    for line in run:
        stays = line.sign not in gone if line.sign else bool(line.path) and not counted
        yield line.text if stays and (line.bare or line.path) else line.bare


def _lists(lines: list[_Line]) -> bool:
    """Whether lines that begin with the same sign are a list."""
    figures = sum(1 for line in lines if _DIGIT.match(line.bare))
    if lines[0].sign in "+→✓✔✗✘":
        return len(lines) > 1 and not figures
    return figures < len(lines) or lines[0].sign in "*·"


def _counts(lines: list[_Line], nested: bool) -> bool:
    """Whether numbers of one form count on from the first, before different words: the 1. and 2.
    of a month do not. `nested` in another list, they may begin anew."""
    if any(part > 1 for part in lines[0].path):
        return False
    for before, after in pairwise(line.path for line in lines):
        if not _follows(before, after) and not (nested and after == (1,)):
            return False
    words = [line.bare.split(maxsplit=1)[:1] for line in lines]
    return len(words) == 1 or any(word != words[0] for word in words)


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    if after == (*before, 1):
        return True
    level = len(after) - 1
    return level < len(before) and after == (*before[:level], before[level] + 1)
