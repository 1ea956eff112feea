"""A line of tags, parted by commas: those of one note, or what several have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.widgets.panels.fields.text import OfferingLine


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a line: each once, without the spaces around it."""
    found = (" ".join(one.split()) for one in text.replace("\n", ",").split(","))
    return tuple({one.casefold(): one for one in found if one}.values())


class TagShift(NamedTuple):
    """Tags given and taken, which each note adds to its own."""

    given: tuple[str, ...]
    taken: tuple[str, ...]

    def of(self, tags: tuple[str, ...]) -> tuple[str, ...]:
        """A note's tags, changed; others than those taken stay as they are."""
        taken = {one.casefold() for one in self.taken}
        left = [one for one in tags if one.casefold() not in taken]
        known = {one.casefold() for one in left}
        return (*left, *(one for one in self.given if one.casefold() not in known))


class TagsLine(OfferingLine):
    """Tags as people write them; what is typed stays as it stands while it means the same.
    Offers, for the tag that is being typed, those that the map has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[str, ...] = ()

    def suggest(self, words: Callable[[], list[str]], completer: QCompleter | None = None) -> None:
        """Offers tags while the user types; they are asked for when the focus comes."""
        super().suggest(words, completer or _Completer(self))

    def show_value(self, value: Any) -> None:
        """Shows the document's tags; nothing happens when they are what stands here."""
        if value == self._value:
            return
        self._value = value
        self.put(", ".join(value))

    def _on_text(self, text: str) -> None:
        value = tags_in(text)
        if value != self._value:
            self._value = value
            self.edited.emit(value)


class SharedTagsLine(TagsLine):
    """The tags that several notes have in common. A comma, Enter or leaving gives and takes
    tags, as a `TagShift`: letters on the way to a tag would take those that a note had."""

    def finish(self) -> None:
        """Takes up what is typed."""
        value, before = tags_in(self.text()), self._value
        now, then = ({one.casefold() for one in tags} for tags in (value, before))
        self._value = value
        if now != then:
            given = tuple(one for one in value if one.casefold() not in then)
            taken = tuple(one for one in before if one.casefold() not in now)
            self.edited.emit(TagShift(given, taken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()

    def _on_text(self, text: str) -> None:
        if text.rstrip().endswith(","):
            self.finish()


class _Completer(QCompleter):
    """Completes the last tag of a line and leaves the others."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before = cast(QLineEdit, self.widget()).text().rpartition(",")[0].rstrip()
        chosen = str(index.data())
        return f"{before}, {chosen}" if before else chosen
