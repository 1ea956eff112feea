"""What jobs share: a map read, Qt without a display, what is told of an export."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.display import qt_problem
from app.files.store import load
from app.model.errors import ReadError
from app.model.journey import Journey
from app.model.reading import read_journey
from app.painting import set_up_painting
from app.refusals import Refused, asked, tell
from app.words import Words

if TYPE_CHECKING:
    from app.exporting.export import ExportReport


def read_map(words: Words, file: str) -> Journey:
    """The map in a file, or on standard input for `-`. Raises FileError, Refused, StreamError."""
    if file != "-":
        return load(file).journey
    try:
        return read_journey(asked()).journey
    except ReadError as error:
        raise Refused(words.say("bad-input", reason=words.error(error))) from error


def make_folder(words: Words, folder: str) -> None:
    """Makes a folder and those above it, where they are not there. Raises Refused."""
    try:
        os.makedirs(folder, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise Refused(words.say("not-a-folder", path=folder)) from error
    except PermissionError as error:
        raise Refused(words.say("folder-protected", path=folder)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise Refused(words.say("folder-failed", path=folder, reason=reason)) from error


def sentence_of(words: Words, error: Exception) -> str | None:
    """What the user is told of a refusal or of an error of ours, None for other errors."""
    return str(error) if isinstance(error, Refused) else words.error(error)


def warn(words: Words, report: ExportReport, *, formats: bool = True) -> None:
    """Tells the warnings of an export; without `formats` not what its format has no place for."""
    for warning in report.warnings:
        if formats or not warning.of_format:
            tell(words.warning(warning.code, warning.params))


def done(words: Words, report: ExportReport) -> str:
    """What is answered to a finished export."""
    return words.say("exported", path=report.path, size=max(1, round(report.size / 1000)))


@contextmanager
def qt(words: Words) -> Iterator[None]:
    """The application that finding the system's fonts needs, without a display."""
    if problem := qt_problem():
        raise Refused(words.problem(problem))
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    def only_failures(kind: QtMsgType, _context: object, message: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            tell(message)

    set_up_painting()
    before = qInstallMessageHandler(only_failures)
    application = QGuiApplication.instance() or QGuiApplication(["parcours"])
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        del application
