"""Earlier states in words."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from app.model.comparing import Tally
from app.widgets.sentences import sentence
from app.widgets.versions.entries import Entry, Look


class VersionWords(QObject):
    """Says them in the window's language of now."""

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
        if not entry.at:
            return ""
        return QLocale().toString(_time(entry).time(), QLocale.FormatType.ShortFormat)

    def moment(self, entry: Entry) -> str:
        """Day and time, to be put into a sentence."""
        if not entry.at:
            return self.tr("an unknown day")
        locale, time = QLocale(), _time(entry)
        pattern = self.tr("{day} at {time}")
        return pattern.format(
            day=locale.toString(time.date(), "d MMMM yyyy"), time=self.time(entry)
        )

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


def _time(entry: Entry) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(round(entry.at * 1000))
