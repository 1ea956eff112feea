"""The texts of a workbook, each written once however many cells it is in (ECMA-376, 18.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.exporting.xlsx.looks import Look, Run, letters_of

_ESCAPE = re.compile("(_x[0-9a-fA-F]{4}_)")
"""What spreadsheets take for a character."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
)


class Strings(dict[str | tuple[Look | Run, ...], int]):
    """Texts by number, which each is given when it is first asked for; clean ones (see `fitting`).
    A text whose parts are set differently is the look of its cell and those parts, none of them
    empty."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        """Cells that hold any."""
        self._made: list[str] = []

    def __missing__(self, text: str | tuple[Look | Run, ...]) -> int:
        number = self[text] = len(self._made)
        made = _written(text) if isinstance(text, str) else "".join(_in_parts(text))
        self._made.append(f"<si>{made}</si>")
        return number

    def made(self) -> bytes:
        """The part of the file that holds them all."""
        counts = f'count="{self.count}" uniqueCount="{len(self._made)}">'
        return "".join([_HEAD, counts, *self._made, "</sst>"]).encode()


def _in_parts(parts: tuple[Look | Run, ...]) -> Iterator[str]:
    look, *runs = parts
    for run in runs:
        if isinstance(look, Look) and isinstance(run, Run):
            text, bold, italic, ink, size = run
            yield f"<r>{letters_of(look, bold, italic, ink, size)}{_written(text)}</r>"


def _written(text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    if "_x" in text:
        text = _ESCAPE.sub(r"_x005F\1", text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<t{kept}>{text}</t>"
