"""The command line: which job, with what, and how its end is told. Jobs are in `jobs`."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from app import __version__
from app.refusals import Refused, StreamError, UsageError, answer, finish, tell
from app.words import Words

if TYPE_CHECKING:
    OpenWindow = Callable[[str | None, str | None], int]

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


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
        topic = arguments[1] if arguments[1:] and arguments[1] in _PARSERS else ""
        answer(words.help(topic).removesuffix("\n"))
        return DONE
    if first not in _PARSERS:
        return _open(arguments, words, open_window)
    if {"-h", "--help"} & set(arguments[1:]):
        answer(words.help(first).removesuffix("\n"))
        return DONE
    options = _parse(first, arguments[1:], words)
    if first == "example":
        return _example_map(options.output, words, open_window)
    from app.jobs import JOBS

    return JOBS[first](words, **vars(options))


def _open(arguments: list[str], words: Words, open_window: OpenWindow) -> int:
    parser = _Parser(words, "")
    parser.add_argument("file", nargs="?", metavar="FILE")
    file: str | None = parser.parse_args(arguments).file
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


class _Parser(argparse.ArgumentParser):
    def __init__(self, words: Words, topic: str) -> None:
        super().__init__(prog="parcours", add_help=False, allow_abbrev=False)
        self._words = words
        self._topic = topic

    def error(self, message: str) -> NoReturn:
        raise UsageError(self._words.mistake(message), self._topic)


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("template", metavar="TEMPLATE")
    parser.add_argument("--language", metavar="LANGUAGE")
    parser.add_argument("-o", "--output", metavar="FILE", required=True)
    parser.add_argument("--force", action="store_true")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+")
    parser.add_argument("-o", "--output", metavar="OUT", required=True, action="append")
    for option in ("--format", "--view", "--theme", "--language"):
        parser.add_argument(option)
    parser.add_argument("--stages", action="append")
    parser.add_argument("--strict", action="store_true")
    _export_pdf(parser)
    size = parser.add_mutually_exclusive_group()
    for option in ("--scale", "--dpi", "--width"):
        size.add_argument(option)
    for option in ("--transparent", "--outlines"):
        parser.add_argument(option, action="store_true", default=None)
    for option in ("--ratio", "--master", "--table"):
        parser.add_argument(option)


def _export_pdf(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--paper", "--page")
    for option in ("--zoom", "--across", "--overlap", "--smallest"):
        parser.add_argument(option)
    turn = parser.add_mutually_exclusive_group()
    for side in ("portrait", "landscape"):
        turn.add_argument(f"--{side}", dest="turn", action="store_const", const=side)
    spread = parser.add_mutually_exclusive_group()
    for way in ("tile", "split"):
        spread.add_argument(f"--{way}", dest="spread", action="store_const", const=way)
    marks = parser.add_mutually_exclusive_group()
    marks.add_argument("--marks", action="store_true", default=None)
    marks.add_argument("--no-marks", dest="marks", action="store_false", default=None)
    parser.add_argument("--title-page", action="store_true")
    parser.add_argument("--appendix")
    parser.add_argument("--index", "--page-index", dest="page_index", action="store_true")


def _audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("-o", "--output", metavar="OUT", required=True)
    parser.add_argument("--blank", action="store_true")
    parser.add_argument("--paper", metavar="PAPER")


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+")


def _salvage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("-o", "--output", metavar="OUT", required=True)
    parser.add_argument("--force", action="store_true")


def _example(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="FOLDER", default="out")


def _nothing(parser: argparse.ArgumentParser) -> None:
    """A command without arguments."""


_PARSERS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "new": _new,
    "export": _export,
    "audit": _audit,
    "check": _check,
    "salvage": _salvage,
    "templates": _nothing,
    "example": _example,
    "self-test": _nothing,
}


def _parse(command: str, arguments: list[str], words: Words) -> argparse.Namespace:
    parser = _Parser(words, command)
    _PARSERS[command](parser)
    return parser.parse_args(arguments)


def _tolerate_narrow_encodings() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_stdout() -> None:
    """So that Python does not complain of it when it ends."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
