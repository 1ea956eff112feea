"""When a file was changed, in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject


class FileDates(QObject):
    """Says it in the language of now."""

    def when(self, path: Path, locale: QLocale, now: QDateTime | None = None) -> str:
        """Minutes or hours ago, yesterday, or the date; empty when the file cannot be asked."""
        try:
            changed = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime))
        except OSError:
            return ""
        now = now or QDateTime.currentDateTime()
        minutes = changed.secsTo(now) // 60
        if minutes < 1:
            return self.tr("Changed just now")
        if minutes < 60:
            return self.tr("Changed %n minute(s) ago", "", minutes)
        if changed.date() == now.date():
            return self.tr("Changed %n hour(s) ago", "", minutes // 60)
        if changed.date().daysTo(now.date()) == 1:
            return self.tr("Changed yesterday")
        day = locale.toString(changed.date(), "d MMM yyyy")
        return self.tr("Changed on {date}").format(date=day)
