"""How the command line says no."""

from __future__ import annotations

import sys


class UsageError(Exception):
    """A command line that cannot be understood; the message is for the user, `topic` the command
    whose help says more."""

    def __init__(self, message: str, topic: str = "") -> None:
        super().__init__(message)
        self.topic = topic


class Refused(Exception):
    """A job that cannot be done; the message is a sentence for the user."""


def tell(message: str) -> None:
    """One line on standard error, if there is one (a program without a console has none)."""
    if sys.stderr:
        print("parcours:", " ".join(message.split()), file=sys.stderr, flush=True)
