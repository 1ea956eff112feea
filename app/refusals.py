"""What the command line writes: its answers, and how it says no."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


class UsageError(Exception):
    """A command line that cannot be understood; the message is for the user, `topic` the command
    whose help says more."""

    def __init__(self, message: str, topic: str = "") -> None:
        super().__init__(message)
        self.topic = topic


class Refused(Exception):
    """A job that cannot be done; the message is a sentence for the user."""


class StreamError(Exception):
    """Standard input or output that is not there, or that refuses. `code` is `no-input`,
    `input-failed`, `no-output` or `output-failed`; `reason` the system's, where it gave one."""

    def __init__(self, code: str, reason: str = "") -> None:
        super().__init__(code, reason)
        self.code = code
        self.reason = reason


def answer(text: str) -> None:
    """A line on standard output, or as many as the text has; nothing where there is none (a
    program without a console). Raises StreamError, and BrokenPipeError when the reader is gone."""
    if sys.stdout:
        with _outgoing():
            print(text)


def answer_bytes(data: bytes) -> None:
    """Bytes to standard output, all of them; errors as `answer`'s, and `no-output`."""
    if not sys.stdout:
        raise StreamError("no-output")
    with _outgoing():
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def finish() -> None:
    """Sees all answers out; errors as `answer`'s."""
    if sys.stdout:
        with _outgoing():
            sys.stdout.flush()


def asked() -> bytes:
    """All of standard input. Raises StreamError."""
    if not sys.stdin:
        raise StreamError("no-input")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise StreamError("input-failed", error.strerror or "") from error


@contextmanager
def _outgoing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StreamError("output-failed", error.strerror or "") from error


def tell(message: str) -> None:
    """One line on standard error, if there is one (a program without a console has none)."""
    if sys.stderr:
        print("parcours:", " ".join(message.split()), file=sys.stderr, flush=True)
