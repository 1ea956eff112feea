"""Errors as one sentence in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.words import Words


def sentence(error: BaseException, language: str) -> str:
    """What an error of ours says; a general sentence for any other, which may quote anything."""
    known = Words(language).error(error) if isinstance(error, Exception) else None
    return known or QCoreApplication.translate("Sentences", "Something unforeseen went wrong.")
