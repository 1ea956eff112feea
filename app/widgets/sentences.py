"""Errors as one sentence in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.words import Words


def sentence(error: BaseException) -> str:
    """What an error of ours says in the window's language, which is the default locale's; a
    general sentence for any other, which may quote anything. Where in a file's text the fault is
    is not said: nobody who opens a map looks for it there."""
    from app.files.errors import FileError
    from app.model.errors import ReadError

    language = QLocale().name().partition("_")[0]
    if isinstance(error, FileError) and error.cause is not None:
        cause = ReadError(error.cause.code, params=error.cause.params)
        error = FileError(error.code, error.path, cause=cause)
    known = Words(language).error(error) if isinstance(error, Exception) else None
    return known or QCoreApplication.translate("Sentences", "Something unexpected went wrong.")
