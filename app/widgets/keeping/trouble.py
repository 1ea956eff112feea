"""What can no longer be kept, told once as long as it lasts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Trouble:
    """Of one part of a window's keeping: each has its own, so that none hides another's."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._told = False

    def tell(self, words: Callable[[], str]) -> None:
        """Says that something is no longer kept, unless that was said and is not over."""
        if not self._told:
            self._told = True
            self._window.messages.show_message(words, "warning", lasting=True)

    def is_over(self) -> None:
        """It is kept again: the next trouble is told."""
        self._told = False
