"""What stands on the command line after a command; imported where that has to be parsed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from app.refusals import UsageError
from app.words import Words


def parse(command: str, arguments: list[str], words: Words) -> argparse.Namespace:
    """The options of a command, the empty one opens the window. Raises UsageError."""
    parser = _Parser(words, command)
    _PARSERS[command](parser)
    return parser.parse_args(arguments)


class _Parser(argparse.ArgumentParser):
    def __init__(self, words: Words, topic: str) -> None:
        super().__init__(prog="parcours", add_help=False, allow_abbrev=False)
        self._words = words
        self._topic = topic

    def error(self, message: str) -> NoReturn:
        raise UsageError(self._words.mistake(message), self._topic)


def _window(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE")


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
    "": _window,
    "new": _new,
    "export": _export,
    "audit": _audit,
    "check": _check,
    "salvage": _salvage,
    "templates": _nothing,
    "example": _example,
    "self-test": _nothing,
}
