"""The command line: which job, with what, and how its end is told. Jobs are in `jobs`."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app import __version__
from app.refusals import Refused, StreamError, UsageError, answer, finish, tell
from app.words import Words

if TYPE_CHECKING:
    OpenWindow = Callable[[str | None, str | None], int]

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
COMMANDS = frozenset(
    ("new", "export", "audit", "check", "salvage", "templates", "example", "self-test")
)


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Does what the command line asks and gives the exit code: 0 done, 1 failed, 2 wrong usage,
    130 interrupted. Every failure is one line on standard error, never a traceback."""
    words = Words.of_user()
    _tolerate_narrow_encodings()
    try:
        code = _dispatch(list(arguments), words, open_window)
        finish()
        return code
    except UsageError as error:
        topic = f"{error.topic} " if error.topic else ""
        tell(words.say("usage", message=error, topic=topic))
        return USAGE
    except Refused as error:
        tell(str(error))
    except KeyboardInterrupt:
        tell(words.say("interrupted"))
        return INTERRUPTED
    except StreamError as error:
        tell(words.say(error.code, reason=error.reason))
        _let_go_of_stdout()
    except BrokenPipeError:
        _let_go_of_stdout()
    except Exception as error:
        tell(words.error(error) or words.unforeseen(error))
    return FAILED


def _dispatch(arguments: list[str], words: Words, open_window: OpenWindow) -> int:
    first = arguments[0] if arguments else ""
    if first in {"--version", "-V"}:
        answer(f"Parcours {__version__}")
        return DONE
    if first in {"--help", "-h", "help"}:
        topic = arguments[1] if arguments[1:] and arguments[1] in COMMANDS else ""
        answer(words.help(topic).removesuffix("\n"))
        return DONE
    if first not in COMMANDS:
        return _open(arguments, words, open_window)
    if {"-h", "--help"} & set(arguments[1:]):
        answer(words.help(first).removesuffix("\n"))
        return DONE
    from app.arguments import parse

    options = parse(first, arguments[1:], words)
    if first == "example":
        return _example_map(options.output, words, open_window)
    from app.jobs import JOBS

    return JOBS[first](words, **vars(options))


def _open(arguments: list[str], words: Words, open_window: OpenWindow) -> int:
    file = arguments[0] if arguments else None
    if arguments[1:] or (file is not None and file.startswith("-")):
        from app.arguments import parse  # to open a window on a file, nothing need be parsed

        file = parse("", arguments, words).file
    if file == "-":
        raise UsageError(words.say("no-window-input"))
    if file is not None and not os.path.isfile(file):
        if os.path.isdir(file):
            raise Refused(words.say("is-folder", path=file))
        if not os.path.exists(file):
            plain = os.sep not in file and "." not in file
            if plain:
                raise UsageError(words.say("no-command", name=file))
            raise Refused(words.say("no-file", path=file))
    from app.display import window_problem

    if problem := window_problem():
        raise Refused(words.problem(problem))
    return open_window(file, None)


def _example_map(folder: str, words: Words, open_window: OpenWindow) -> int:
    from app.display import window_problem

    problem = window_problem()
    if problem is None:
        return open_window(None, "example")
    answer(f"{words.problem(problem)}\n{words.say('example-instead')}")
    finish()
    from app.jobs.shipped import write_example

    return write_example(words, folder)


def _tolerate_narrow_encodings() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_stdout() -> None:
    """So that Python does not complain of it when it ends."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
