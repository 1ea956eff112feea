"""How the jobs of the command line come by a map, and by what drawing it needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager

from app.display import qt_problem
from app.files.store import load
from app.model.errors import ReadError
from app.model.journey import Journey
from app.model.reading import read_journey
from app.refusals import Refused, asked, tell
from app.words import Words


def read_map(words: Words, file: str) -> Journey:
    """The map in a file; `-` reads standard input. Raises FileError, StreamError and Refused."""
    if file != "-":
        return load(file).journey
    try:
        return read_journey(asked()).journey
    except ReadError as error:
        raise Refused(words.say("bad-input", reason=words.error(error))) from error


def in_view(words: Words, journey: Journey, name: str | None) -> Journey:
    """The map as one of its named views shows it; `all` shows everything, unless one is called
    so. Raises Refused."""
    if name is None:
        return journey
    for same in (str, str.casefold):
        for one in journey.views:
            if same(one.name) == same(name):
                return journey.replace(view=one.view)
    if name == "all":
        return journey.replace(view=None)
    known = ", ".join([*(one.name for one in journey.views), "all"])
    raise Refused(words.say("no-view", name=name, known=known))


@contextmanager
def qt_started(words: Words) -> Generator[None]:
    """The application that finding the system's fonts needs, without a display. Raises Refused."""
    if problem := qt_problem():
        raise Refused(words.problem(problem))
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    def only_failures(kind: QtMsgType, _context: object, message: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            tell(message)

    before = qInstallMessageHandler(only_failures)
    application = QGuiApplication.instance() or QGuiApplication(["parcours"])
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        del application
