"""What can no longer be kept, told once as long as it lasts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Trouble:
    """Of one part of a window's keeping: each has its own, so that none hides another's. What is
    wrong may have several causes: each is told."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._told: set[object] = set()

    def tell(self, words: Callable[[], str], cause: object = None) -> None:
        """Says that something is no longer kept, unless that was said and is not over."""
        if cause not in self._told:
            self._told.add(cause)
            self._window.messages.show_message(words, "warning", lasting=True)

    def is_over(self) -> None:
        """It is kept again: the next trouble is told."""
        self._told.clear()
