"""What can no longer be kept, told once as long as it lasts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class Trouble:
    """Of one part of a window's keeping: each has its own, so that none hides another's. What is
    wrong may have several causes: each is told."""

    def __init__(self, window: MainWindow, *, grave: bool = False) -> None:
        self._window = window
        self._grave = grave
        """Whether it is said again when something else was said meanwhile."""
        self._told: dict[object, Callable[[], str]] = {}
        self._covered = False

    @property
    def lasts(self) -> bool:
        """Whether something was told that is not over."""
        return bool(self._told)

    def tell(self, words: Callable[[], str], cause: object = None) -> None:
        """Says that something is no longer kept, unless that was said and is not over. What is
        grave comes back once another message has taken its place, but never over an error; not
        when the user has closed it."""
        if cause not in self._told or (self._grave and self._comes_back()):
            self._told[cause], self._covered = words, False
            self._window.messages.show_message(words, "warning", lasting=True)

    def _comes_back(self) -> bool:
        messages = self._window.messages
        shown = messages.isVisible()
        if shown and not any(messages.says(words) for words in self._told.values()):
            self._covered = True
        return self._covered and not (shown and messages.property("level") == "error")

    def is_over(self) -> None:
        """It is kept again: what says else goes, and the next trouble is told."""
        if any(self._window.messages.says(words) for words in self._told.values()):
            self._window.messages.hide()
        self._told.clear()
