"""A workbook being written: its texts, its formats, its sheets, each part as one string."""

from __future__ import annotations

import re
from datetime import datetime
from typing import BinaryIO, Self

from app.exporting.xlsx.fitting import clean
from app.exporting.xlsx.looks import Look
from app.exporting.xlsx.package import STRINGS, STYLES, around, sheet_part
from app.exporting.xlsx.sheet import Sheet
from app.exporting.xlsx.strings import Strings
from app.exporting.xlsx.styles import Styles
from app.exporting.zipped import Began, Zip

_NAME = 31
"""The most characters that a sheet's name has."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_DATE = datetime(1980, 1, 1)
"""That of the parts: the clock's would make each file another."""


class Book:
    """Writes texts, never formulas and never links. After the block nothing of it is worked on."""

    def __init__(self, title: str) -> None:
        self._title = clean(title)
        self._names: set[str] = set()
        self._sheets: list[Sheet] = []
        self._zip = Zip()
        self._began: dict[str, Began] = {}
        self.strings = Strings()
        self._styles = Styles()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.__exit__()

    def add(self, name: str) -> Sheet:
        """A new sheet, under a name that no other has."""
        plain = _FORBIDDEN.sub(" ", clean(name)).strip("' ")[:_NAME] or "1"
        found, count = plain, 1
        while found.casefold() in self._names:
            count += 1
            found = f"{plain[: _NAME - len(str(count)) - 1]} {count}"
        self._names.add(found.casefold())
        sheet = Sheet(found, self.strings, first=not self._sheets)
        self._sheets.append(sheet)
        return sheet

    def style(self, look: Look) -> int:
        """The number of the format of a look."""
        return self._styles[look]

    def end(self, sheet: Sheet) -> None:
        """Nothing more is written into a sheet: it is compressed beside what comes."""
        name = sheet_part(self._sheets.index(sheet) + 1)
        self._began[name] = self._zip.begin(sheet.made())

    def write(self, target: BinaryIO) -> None:
        """Writes it all."""
        self._began[STRINGS] = self._zip.begin(self.strings.made())
        self._began[STYLES] = self._zip.begin(self._styles.made())
        for name, part in around(self._sheets, self._title).items():
            self._zip.add(name, self._began.get(name) or part)
        self._zip.write(target, _DATE)
