"""Errors as one sentence in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.words import Words


def sentence(error: BaseException) -> str:
    """What an error of ours says in the window's language, which is the default locale's; a
    general sentence for any other, which may quote anything."""
    language = QLocale().name().partition("_")[0]
    known = Words(language).error(error) if isinstance(error, Exception) else None
    return known or QCoreApplication.translate("Sentences", "Something unexpected went wrong.")
