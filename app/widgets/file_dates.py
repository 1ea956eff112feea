"""When a file was changed, in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


def when(path: Path, locale: QLocale, now: QDateTime | None = None) -> str:
    """Minutes, hours or days ago, then the date; empty when the file cannot be asked."""
    try:
        changed = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime))
    except OSError:
        return ""
    now = now or QDateTime.currentDateTime()
    minutes = changed.secsTo(now) // 60
    if minutes < 1:
        return QCoreApplication.translate("FileDates", "Changed just now")
    if minutes < 60:
        return QCoreApplication.translate("FileDates", "Changed %n minute(s) ago", "", minutes)
    if changed.date() == now.date():
        return QCoreApplication.translate("FileDates", "Changed %n hour(s) ago", "", minutes // 60)
    if changed.date().daysTo(now.date()) == 1:
        return QCoreApplication.translate("FileDates", "Changed yesterday")
    day = locale.toString(changed.date(), QLocale.FormatType.LongFormat)
    return QCoreApplication.translate("FileDates", "Changed on {date}").format(date=day)
