"""Days as a language writes them, with the month in words, and as people type them."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QDate, QLocale

ISO = "yyyy-MM-dd"
"""How the map keeps a day."""

_WRITTEN = "d MMM yyyy"
_DAY_FIRST = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+([^\W\d]+)\.?,?\s+(\d{4})", re.I)
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.I)
_LEAST = 3
"""Letters of a month's name that are enough, if no other month begins so."""


def format_day(day: QDate, locale: QLocale) -> str:
    """`15 Jan 2027`, `15 janv. 2027`: no one takes the day for the month."""
    return locale.toString(day, _WRITTEN)


def parse_day(text: str, locale: QLocale) -> QDate | None:
    """A day with its month in words or in the language's short format or as year-month-day; None
    when it is none of these."""
    plain = " ".join(text.split())
    day = _in_words(plain, locale)
    for form in (_short_format(locale), ISO, "d/M/yyyy", "d.M.yyyy"):
        day = day if day.isValid() else locale.toDate(plain, form)
    return day if day.isValid() and 1000 <= day.year() <= 9999 else None


def _short_format(locale: QLocale) -> str:
    """The language's short date, with all four digits of the year."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def _in_words(text: str, locale: QLocale) -> QDate:
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(text):
        month, day, year = found.groups()
    else:
        return QDate()
    return QDate(int(year), _month(month, locale), int(day))


def _month(word: str, locale: QLocale) -> int:
    """The month that a word names or begins to name; 0 for none or several."""
    wanted = _bare(word)
    names = {month: _names(month, locale) for month in range(1, 13)}
    exact = [month for month, known in names.items() if wanted in known]
    if len(wanted) >= _LEAST and not exact:
        exact = [m for m, known in names.items() if any(one.startswith(wanted) for one in known)]
    return exact[0] if len(exact) == 1 else 0


def _names(month: int, locale: QLocale) -> set[str]:
    kinds = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    names = {locale.monthName(month, kind) for kind in kinds}
    names |= {locale.standaloneMonthName(month, kind) for kind in kinds}
    return {_bare(name) for name in names}


def _bare(word: str) -> str:
    """Without accents, dots and capitals."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(one for one in letters if one.isalpha())
