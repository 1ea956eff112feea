"""What the undo steps of the canvas are called, by the kind of what they change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.model.items import ItemKind


class StepNames(QObject):
    """Names in the language of now."""

    def add(self, kind: ItemKind) -> str:
        """An item of a kind is added."""
        return {
            "note": self.tr("Add note"),
            "touchpoint": self.tr("Add touchpoint"),
            "emotion": self.tr("Add emotion"),
            "metric": self.tr("Add metric"),
            "person": self.tr("Add person"),
            "picture": self.tr("Add picture"),
        }[kind]

    def add_stage(self) -> str:
        """A stage is added."""
        return self.tr("Add stage")

    def add_phase(self) -> str:
        """A phase is added."""
        return self.tr("Add phase")

    def move_phase(self) -> str:
        """A phase goes over other stages."""
        return self.tr("Move phase")

    def delete(self, kinds: Sequence[ItemKind]) -> str:
        """Items of these kinds, one each, are deleted."""
        if len(kinds) > 1:
            return self.tr("Delete notes") if _notes(kinds) else self.tr("Delete selection")
        return {
            "note": self.tr("Delete note"),
            "touchpoint": self.tr("Delete touchpoint"),
            "emotion": self.tr("Delete emotion"),
            "metric": self.tr("Delete metric"),
            "person": self.tr("Delete person"),
            "picture": self.tr("Delete picture"),
        }[kinds[0]]

    def duplicate(self, kinds: Sequence[ItemKind]) -> str:
        """Items of these kinds, one each, are copied."""
        if len(kinds) > 1:
            return self.tr("Duplicate notes") if _notes(kinds) else self.tr("Duplicate selection")
        return {
            "note": self.tr("Duplicate note"),
            "touchpoint": self.tr("Duplicate touchpoint"),
            "emotion": self.tr("Duplicate emotion"),
            "metric": self.tr("Duplicate metric"),
            "person": self.tr("Duplicate person"),
            "picture": self.tr("Duplicate picture"),
        }[kinds[0]]

    def move(self, kinds: Sequence[ItemKind]) -> str:
        """Items of these kinds, one each, go elsewhere."""
        if len(kinds) > 1:
            return self.tr("Move notes") if _notes(kinds) else self.tr("Move selection")
        return {
            "note": self.tr("Move note"),
            "touchpoint": self.tr("Move touchpoint"),
            "emotion": self.tr("Move emotion"),
            "metric": self.tr("Move metric"),
            "person": self.tr("Move person"),
            "picture": self.tr("Move picture"),
        }[kinds[0]]

    def span(self) -> str:
        """Items cover more stages, or fewer."""
        return self.tr("Change span")


def _notes(kinds: Sequence[ItemKind]) -> bool:
    return all(kind == "note" for kind in kinds)
