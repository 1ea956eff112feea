"""Moments in words, as sentences need them: of today the time alone."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject


class MomentWords(QObject):
    """Says them in the window's language of now."""

    def in_full(self, moment: QDateTime, *, seconds: bool = False) -> str:
        """Day, year and time, whenever it is read."""
        day = QLocale().toString(moment.date(), "d MMMM yyyy")
        return self.tr("{day}, {time}").format(day=day, time=clock(moment, seconds=seconds))

    def at(self, moment: QDateTime, *, seconds: bool = False) -> str:
        """When something was: “at 16:47”, “on 22 November at 16:47”."""
        time, day = clock(moment, seconds=seconds), _day(moment)
        if not day:
            return self.tr("at {time}").format(time=time)
        return self.tr("on {day} at {time}").format(day=day, time=time)

    def since(self, moment: QDateTime, *, seconds: bool = False) -> str:
        """What a list of what came after it is called: “Since 16:47”."""
        time, day = clock(moment, seconds=seconds), _day(moment)
        if not day:
            return self.tr("Since {time}").format(time=time)
        return self.tr("Since {day} at {time}").format(day=day, time=time)

    def from_then(self, moment: QDateTime) -> str:
        """The moment itself, behind “since” in the midst of a sentence."""
        time, day = clock(moment), _day(moment)
        return self.tr("{day} at {time}").format(day=day, time=time) if day else time

    def briefly(self, moment: QDateTime, *, seconds: bool = False) -> str:
        """In as few letters as can be."""
        time = clock(moment, seconds=seconds)
        if moment.date() == QDate.currentDate():
            return time
        return f"{QLocale().toString(moment.date(), 'd MMM')} {time}"


def clock(moment: QDateTime, *, seconds: bool = False) -> str:
    """The time of day."""
    locale = QLocale()
    shape = locale.timeFormat(QLocale.FormatType.ShortFormat)
    if seconds and "ss" not in shape:
        shape = shape.replace("mm", "mm:ss")
    return locale.toString(moment.time(), shape)


def _day(moment: QDateTime) -> str:
    """Empty for today."""
    day, today = moment.date(), QDate.currentDate()
    if day == today:
        return ""
    return QLocale().toString(day, "d MMMM" if day.year() == today.year() else "d MMMM yyyy")
