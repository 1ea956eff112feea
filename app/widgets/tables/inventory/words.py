"""What the table of touchpoints says, in the language of now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Qt

from app.model.inventory import UNUSED, Column, Entry, Grouping
from app.model.journey import Journey
from app.widgets.panels.words import channel_options

COLUMNS: tuple[Column, ...] = (
    "name",
    "channel",
    "stages",
    "importance",
    "satisfaction",
    "worst",
    "owner",
    "moment",
    "direct",
    "online",
    "link",
    "note",
)
"""As they stand at first: what tells where it hurts comes before what describes."""

QUIET = Qt.ItemDataRole.UserRole
"""Whether a cell's text stands in the place of one."""

CHOICES: tuple[Column, ...] = ("channel", "moment", "direct", "online")
RATINGS: tuple[Column, ...] = ("importance", "satisfaction", "worst")
GROUPINGS: tuple[Grouping, ...] = ("none", "owner", "stage", "channel", "moment")

Option = tuple[object, str]


class Words(QObject):
    """Titles, texts of cells, what can be chosen."""

    def title(self, column: Column) -> str:
        """The head of a column."""
        return {
            "name": self.tr("Touchpoint"),
            "channel": self.tr("Channel"),
            "moment": self.tr("Moment"),
            "direct": self.tr("Reach"),
            "online": self.tr("On/off line"),
            "owner": self.tr("Owner"),
            "stages": self.tr("Stages"),
            "importance": self.tr("Importance"),
            "satisfaction": self.tr("Satisfaction"),
            "worst": self.tr("Lowest rating"),
            "link": self.tr("Link"),
            "note": self.tr("Notes"),
        }[column]

    def tip(self, column: Column) -> str:
        """What a column tells, where its title is short."""
        return {
            "moment": self.tr("Before, during or after the purchase"),
            "online": self.tr("Online or offline"),
            "direct": self.tr("Direct: the brand controls it. Indirect: others do"),
            "stages": self.tr("The stages where it is used"),
            "importance": self.tr("Importance to the customer, 1 to 5: mean of its places"),
            "satisfaction": self.tr("Satisfaction, 1 to 5: mean of its places"),
            "worst": self.tr("The lowest satisfaction of its places, 1 to 5"),
        }.get(column, self.title(column))

    def options(self, column: Column) -> list[Option]:
        """What can be chosen in a column."""
        if column == "channel":
            return channel_options()
        if column == "moment":
            return [
                (None, self.tr("Not specified")),
                ("before", self.tr("Before")),
                ("during", self.tr("During")),
                ("after", self.tr("After")),
            ]
        if column == "direct":
            return [(True, self.tr("Direct")), (False, self.tr("Indirect"))]
        if column == "online":
            return [
                (None, self.tr("Not specified")),
                (True, self.tr("Online")),
                (False, self.tr("Offline")),
            ]
        return [(0, self.tr("Not rated")), *((n, str(n)) for n in range(1, 6))]

    def order(self) -> dict[str, Sequence[object]]:
        """The values of choices in the order they are offered in."""
        return {name: [value for value, _ in self.options(name)] for name in CHOICES}

    def text(self, entry: Entry, column: Column, journey: Journey) -> str:
        """A cell."""
        one = entry.touchpoint
        if column in CHOICES:
            value = getattr(one, column)
            return "" if value is None else dict(self.options(column)).get(value, "")
        if column == "stages":
            return ", ".join(self.stages(entry, journey))
        if column in RATINGS:
            return self.number(getattr(entry, column))
        return " ".join(getattr(one, column).split())

    def whole(self, entry: Entry, column: Column, journey: Journey) -> str:
        """A cell with all its lines."""
        if column in ("link", "note"):
            return getattr(entry.touchpoint, column)
        return self.text(entry, column, journey)

    def stages(self, entry: Entry, journey: Journey) -> list[str]:
        """The names of the places where it is used."""
        names = {stage.id: stage.name for stage in journey.stages}
        found = [names.get(one) or self.tr("Unnamed stage") for one in entry.stages]
        parked = any(not use.stage for use in entry.uses)
        return [*found, self.tr("Parking lot")] if parked else found

    def number(self, value: float | None) -> str:
        """A rating, or the mean of some."""
        if value is None:
            return ""
        return QLocale().toString(float(value), "f", 0 if value == int(value) else 1)

    def grouping(self, by: Grouping) -> str:
        """By what rows are grouped."""
        return {
            "none": self.tr("Not grouped"),
            "owner": self.tr("By owner"),
            "stage": self.tr("By stage"),
            "channel": self.tr("By channel"),
            "moment": self.tr("By moment"),
        }[by]

    def group(self, by: Grouping, key: object, journey: Journey) -> str:
        """The title of a group."""
        if by == "stage":
            if key == UNUSED:
                return self.tr("In no stage")
            name = next((one.name for one in journey.stages if one.id == key), "")
            return name or self.tr("Unnamed stage")
        if by == "owner":
            return str(key) or self.tr("No owner")
        if by == "moment":
            return self.tr("No moment") if key is None else dict(self.options("moment"))[key]
        return dict(channel_options()).get(key, str(key))

    def unnamed(self) -> str:
        """In the place of a name."""
        return self.tr("Unnamed touchpoint")

    def unused(self) -> str:
        """In the place of stages."""
        return self.tr("Not used")

    def count(self, n: int) -> str:
        """How many there are."""
        return self.tr("%n touchpoint(s)", "", n)
