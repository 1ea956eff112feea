"""A text as notes: one a line, without the bullets and numbers of its list."""

from __future__ import annotations

import re

_LINE_END = re.compile("\r\n|[\n\r\x0c\x85\u2029]")
"""Ends of paragraphs. A line broken inside a paragraph (Word's and PowerPoint's vertical tab,
U+2028) stays inside its note."""

_BULLET = re.compile(
    r"""
    (?:
        (?:[•‣⁃◦∙▪▫■□●○◆◇➢➤→✓✔✗✘☐☑☒–—*·-]|[\uf0a7\uf0b7\uf0d8\uf0fc]|…)[ \t\u00a0\u202f]+
      | [o§\u00fc\u00d8]\t[ \t]*              # Word's other bullets, told by the tab
      | [-*+]\ +\[[ xX]?\][ \t]+              # Markdown's boxes
      | \[[ xX]?\][ \t]+
      | \+[ ]+
      | \(?[0-9]{1,3}(?:\.[0-9]{1,3})*[.)][ \t\u00a0\u202f]+
      | [0-9]{1,3}(?:\.[0-9]{1,3})+\t[ \t]*
      | \(?[A-Za-z]\)[ \t\u00a0\u202f]+
    )
    """,
    re.VERBOSE,
)
_BARE = re.compile(r"(?:[•‣⁃◦∙▪▫■□●○◆◇➢➤✓✔✗✘☐☑☒–—*·\-…]|\(?[0-9]{1,3}[.)]|\[[ xX]?\])\Z")
"""A bullet with nothing after it."""


def notes_of(text: str) -> tuple[str, ...]:
    """The text of each line that says something, without its list's bullet or number and the
    blanks around it; nothing else changes."""
    found = (without_bullet(line) for line in _LINE_END.split(text))
    return tuple(line for line in found if line)


def without_bullet(line: str) -> str:
    """A line without one bullet, box or number at its beginning, and without outer blanks.

    What begins a sentence stays: `-5 %`, `*new*`, `2027 plan`, `M. Dupont`, `1.5 days`.
    """
    line = line.strip()
    if _BARE.match(line):
        return ""
    found = _BULLET.match(line)
    if found is None:
        return line
    rest = line[found.end() :]
    box = _BULLET.match(rest) if rest.startswith(("[", "☐", "☑", "☒")) else None
    return (rest[box.end() :] if box else rest).strip()
