"""What editors show and say when they stand for several elements."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication


class Mixed:
    """The value of elements that differ."""

    def __repr__(self) -> str:
        return "MIXED"


MIXED: Final = Mixed()


class Shift(NamedTuple):
    """A change of a number that each element takes from its own value."""

    by: int

    def of(self, value: int) -> int:
        """A value, changed; never less than 0."""
        return max(0, value + self.by)


def mixed_words() -> str:
    """What stands where elements differ."""
    return QCoreApplication.translate("Words", "Several")
