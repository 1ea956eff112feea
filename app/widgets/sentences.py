"""Errors as one sentence in the window's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.words import Words

if TYPE_CHECKING:
    from app.model.errors import ReadError


_FOR_EVERYBODY = {
    "empty",
    "too-large",
    "too-full",
    "too-many-parts",
    "cut-off",
    "not-a-map",
    "not-a-theme",
    "not-a-persona",
    "newer-version",
    "snapshot-damaged",
    "snapshot-picture",
    "nothing-left",
}
"""What is wrong with a file and can be said without naming what its text is made of."""


def sentence(error: BaseException) -> str:
    """What an error of ours says in the window's language, which is the default locale's; a
    general sentence for any other, which may quote anything. What is wrong inside of a file's text,
    and where, is not said: nobody who opens a map looks for it there."""
    from app.files.errors import FileError
    from app.model.errors import ReadError

    language = QLocale().name().partition("_")[0]
    if isinstance(error, FileError) and error.cause is not None:
        error = FileError(error.code, error.path, cause=_plainly(error.cause))
    elif isinstance(error, ReadError):
        error = _plainly(error)
    known = Words(language).error(error) if isinstance(error, Exception) else None
    return known or QCoreApplication.translate("Sentences", "Something unexpected went wrong.")


def _plainly(error: ReadError) -> ReadError:
    from app.model.errors import ReadError

    if error.code in _FOR_EVERYBODY:
        return ReadError(error.code, params=error.params)
    return ReadError("damaged")
