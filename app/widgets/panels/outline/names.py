"""What the rows of the outline are called, to the eye and to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.model.items import Item
from app.model.lanes import Lane, LaneKind
from app.widgets.panels.outline.rows import GROUPS, Row, Rows


class Names(QObject):
    """Words in the language of now; `below` counts the rows below one."""

    def shown(self, rows: Rows, row: Row, below: int) -> str:
        """One line of text."""
        text = " ".join(rows.text(row).split())
        if row.element in GROUPS:
            name = self._group(row)
            return f"{name} · {below}" if row.kind == "parking" and below else name
        if row.kind == "draft":
            return ""
        if row.item is not None and row.item.kind == "emotion":
            level = self._level(row.item.level)
            return f"{level} · {text}" if text else level
        return text or self._nameless(row)

    def tip(self, rows: Rows, row: Row, below: int, *, hidden: bool) -> str:
        """All of its text, and that the view leaves it out."""
        text = self.shown(rows, row, below)
        return f"{text} · {self.tr('hidden by the view')}" if hidden else text

    def spoken(
        self, rows: Rows, row: Row, below: int, place: tuple[int, int], *, hidden: bool
    ) -> str:
        """`Pain point: Invoice not found, 2 of 3`, and whether the view leaves it out; `place` is
        its number among its like, and theirs."""
        said = self._said(rows, row, below, place)
        return f"{said}, {self.tr('hidden by the view')}" if hidden else said

    def _said(self, rows: Rows, row: Row, below: int, place: tuple[int, int]) -> str:
        text = self.shown(rows, row, below)
        if row.element in GROUPS:
            return f"{self._group(row)}, {self.tr('%n entry(ies)', '', below)}"
        if row.kind == "cell":
            return f"{text}, {self.tr('%n note(s)', '', below) if below else self.tr('empty')}"
        if row.kind == "draft":
            return self.tr("New note")
        said = self.labelled(self._kind(row), text)
        if row.kind in ("title", "scenario"):
            return said
        where = self.tr("{number} of {count}").format(number=place[0], count=place[1])
        return f"{said}, {where}"

    def labelled(self, kind: str, text: str) -> str:
        """`Pain point: Invoice not found`."""
        return self.tr("{kind}: {text}").format(kind=kind, text=text)

    def item_kind(self, item: Item, lane: Lane | None) -> str:
        """What an item is: `Pain point` for a note in a lane of pain points."""
        kind: LaneKind = "note"
        if item.kind != "note":
            kind = item.kind
        elif lane is not None:
            kind = lane.kind
        return {
            "action": self.tr("Action"),
            "touchpoint": self.tr("Touchpoint"),
            "thought": self.tr("Thought"),
            "emotion": self.tr("Emotion"),
            "pain": self.tr("Pain point"),
            "opportunity": self.tr("Opportunity"),
            "goal": self.tr("Goal"),
            "metric": self.tr("Metric"),
            "person": self.tr("Owner"),
            "picture": self.tr("Picture"),
            "text": self.tr("Text"),
        }.get(kind, self.tr("Note"))

    def _kind(self, row: Row) -> str:
        if row.item is not None:
            return self.item_kind(row.item, row.lane)
        return {
            "title": self.tr("Title"),
            "scenario": self.tr("Scenario"),
            "stage": self.tr("Stage"),
            "lane": self.tr("Lane"),
            "persona": self.tr("Persona"),
        }.get(row.kind, self.tr("Touchpoint"))

    def _group(self, row: Row) -> str:
        return {
            "stages": self.tr("Stages"),
            "lanes": self.tr("Lanes"),
            "parking": self.tr("Parking lot"),
            "personas": self.tr("Personas"),
        }.get(row.kind, self.tr("Touchpoints"))

    def _nameless(self, row: Row) -> str:
        if row.kind == "item":
            return self.tr("Empty note")
        if row.kind == "title":
            return self.tr("Untitled map")
        return self.tr("Unnamed")

    def _level(self, level: float) -> str:
        """How it feels, as the faces of the map say it."""
        if level <= -1.2:
            return self.tr("Very bad")
        if level <= -0.4:
            return self.tr("Bad")
        if level < 0.4:
            return self.tr("Neutral")
        return self.tr("Good") if level < 1.2 else self.tr("Very good")
