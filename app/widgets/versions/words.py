"""Earlier states in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from app.model.comparing import Tally
from app.widgets.moments_said import MomentWords, clock
from app.widgets.plain import isolated
from app.widgets.sentences import sentence
from app.widgets.versions.entries import Entry, Look


class VersionWords(QObject):
    """Says them in the window's language of now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._moments = MomentWords(self)
        self._crowded: set[int] = set()
        """The minutes in which several were kept, since 1970."""

    def tell_apart(self, entries: Iterable[Entry]) -> None:
        """What is listed: times of one minute are told with their seconds."""
        counts = Counter(_minute(one) for one in entries if one.at)
        self._crowded = {minute for minute, count in counts.items() if count > 1}

    def day(self, entry: Entry, today: QDate | None = None) -> str:
        """The day of an entry, as the heading above its rows."""
        if not entry.at:
            return self.tr("Without a date")
        day, today = _time(entry).date(), today or QDate.currentDate()
        if day == today:
            return self.tr("Today")
        if day.daysTo(today) == 1:
            return self.tr("Yesterday")
        shape = "dddd d MMMM" if day.year() == today.year() else "d MMMM yyyy"
        words = QLocale().toString(day, shape)
        return words[:1].upper() + words[1:]

    def time(self, entry: Entry) -> str:
        """The time of day."""
        return clock(_time(entry), seconds=self._close(entry)) if entry.at else ""

    def moment(self, entry: Entry) -> str:
        """Day and time, in full."""
        if not entry.at:
            return self.tr("an unknown day")
        return self._moments.in_full(_time(entry), seconds=self._close(entry))

    def as_it_was(self, entry: Entry) -> str:
        """When it was, or in what it is, to be put behind "as it was"."""
        if entry.name:
            return self.tr("in the snapshot “{name}”").format(name=isolated(entry.name))
        if not entry.at:
            return self.tr("on an unknown day")
        return self._moments.at(_time(entry), seconds=self._close(entry))

    def since_then(self, entry: Entry) -> str:
        """The same as what differences begin with."""
        if entry.name:
            return self.tr("Since the snapshot “{name}”").format(name=isolated(entry.name))
        if not entry.at:
            return self.tr("Since an unknown day")
        return self._moments.since(_time(entry), seconds=self._close(entry))

    def step(self, entry: Entry) -> str:
        """What restoring it is called in the history."""
        if entry.name:
            return self.tr("Restore “{name}”").format(name=isolated(entry.name))
        if not entry.at:
            return self.tr("Restore the map")
        moment = self._moments.briefly(_time(entry), seconds=self._close(entry))
        return self.tr("Restore the map ({moment})").format(moment=moment)

    def title(self, entry: Entry) -> str:
        """What the row is called."""
        if entry.snapshot is None:
            return self.time(entry)
        return entry.name or self.tr("Snapshot")

    def size(self, entry: Entry) -> str:
        """The room it takes."""
        stored = entry.version.stored if entry.version else 0
        if entry.snapshot is not None:
            stored = len(entry.snapshot.data)
        return QLocale().formattedDataSize(stored, 0, QLocale.DataSizeFormat.DataSizeSIFormat)

    def counts(self, look: Look) -> str:
        """What it holds."""
        stages, notes = (
            self.tr("%n stage(s)", "", look.stages),
            self.tr("%n note(s)", "", look.notes),
        )
        return f"{stages} · {notes}"

    def since(self, entry: Entry, look: Look) -> str:
        """What was done since the one before."""
        if look.error is not None:
            return self.tr("It cannot be read")
        if look.since is None:
            if entry.snapshot is not None:
                return self.tr("Kept in the map’s own file")
            return self.tr("The oldest that is kept")
        return self.changes(look.since) or self.tr("Nothing differs")

    def tip(self, entry: Entry, look: Look | None) -> str:
        """All of it, on lines."""
        lines = [entry.name, self.moment(entry)]
        if look is not None and look.error is not None:
            lines.append(sentence(look.error))
        elif look is not None:
            lines += [self.counts(look), self.since(entry, look)]
        return "\n".join(filter(None, lines))

    def changes(self, since: Tally) -> str:
        """How many things differ; empty for none."""
        parts = (
            self.tr("%n added", "", since.added) if since.added else "",
            self.tr("%n changed", "", since.changed) if since.changed else "",
            self.tr("%n moved", "", since.moved) if since.moved else "",
            self.tr("%n removed", "", since.removed) if since.removed else "",
        )
        return ", ".join(filter(None, parts))

    def _close(self, entry: Entry) -> bool:
        """Whether others were kept in the same minute."""
        return _minute(entry) in self._crowded


def _minute(entry: Entry) -> int:
    return int(entry.at // 60)


def _time(entry: Entry) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(round(entry.at * 1000))
