"""What is written in the table of touchpoints, as edits of the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model import edits
from app.model.inventory import Column, Entry
from app.model.journey import Journey
from app.widgets.message_bar import Choice
from app.widgets.raw_text import one_line
from app.widgets.tables.inventory.model import InventoryModel
from app.widgets.tables.inventory.words import RATINGS

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class InventoryEdits(QObject):
    """Each is one undo step, for several entries too."""

    def __init__(self, window: MainWindow, model: InventoryModel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = window.session
        self._messages = window.messages
        self._model = model

    def write(self, entries: Sequence[Entry], column: Column, value: object) -> None:
        """Sets a field of touchpoints, or a rating of all their occurrences shown; says so where
        one touchpoint's ratings differed, for then the table showed their mean alone."""
        label = self._label(column)
        if column in RATINGS:
            uses = [use.item.id for entry in entries for use in entry.uses]

            def rate(journey: Journey) -> Journey:
                return edits.change_items(journey, uses, **{column: value}) if uses else journey

            differed = any(
                len({getattr(use.item, column) for use in entry.uses}) > 1 for entry in entries
            )
            if self._session.edit(label, rate) and differed:
                undo = Choice(lambda: self.tr("Undo"), self._session.undo_stack.undo)
                self._messages.show_message(lambda: self._evened(len(uses)), "info", undo)
            return
        if isinstance(value, str) and column != "note":
            value = one_line(value).strip()
        ids = [entry.id for entry in entries]
        self._session.edit(
            label, lambda journey: edits.change_touchpoints(journey, ids, **{column: value})
        )

    def _evened(self, places: int) -> str:
        return self.tr("%n place(s) that were rated apart say the same now.", "", places)

    def _label(self, column: Column) -> str:
        return {
            "name": self.tr("Rename touchpoint"),
            "channel": self.tr("Change channel"),
            "moment": self.tr("Change moment"),
            "direct": self.tr("Change reach"),
            "online": self.tr("Change online"),
            "owner": self.tr("Change owner"),
            "importance": self.tr("Change importance"),
            "satisfaction": self.tr("Change satisfaction"),
            "link": self.tr("Change link"),
            "note": self.tr("Change notes"),
        }.get(column, "")
