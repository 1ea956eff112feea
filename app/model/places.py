"""Places in a JSON text: where a value stands, and where the text breaks a rule.

The slow second look at a file that was refused: it reads the text token by token, keeping the
path, so that a message can name line, column and path. The grammar is RFC 8259.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from app.model.errors import ReadError

Where = tuple[str | int, ...]
"""Keys and indices from the top of a document down to a value."""

MAX_DEPTH = 64
MAX_DIGITS = 300
"""Longest whole number read, in characters."""

SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
"""An escape that may be half a character."""

_BLANK = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+"')
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_WORD = re.compile(r"true|false|null")
_ODD = re.compile(r"NaN|-?Infinity")
_ESCAPES = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)")
"""Each escape of a string, the two of a surrogate pair as one."""

_HALF = re.compile("[\ud800-\udfff]")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")


class Token(NamedTuple):
    """A key, a value's beginning or a container's end, with the path of the value it is about."""

    kind: Literal["key", "value", "close"]
    where: Where
    start: int


class _Frame:
    """An object or array being read."""

    def __init__(self, where: Where, *, is_object: bool) -> None:
        self.where = where
        self.is_object = is_object
        self.keys: set[str] = set()
        self.count = 0


def spell(where: Where) -> str:
    """A path as people write it: `lanes[2].cells[0].items[1].text`."""
    text = ""
    for key in where:
        if isinstance(key, int):
            text += f"[{key}]"
        elif _PLAIN.match(key):
            text += f".{key}" if text else key
        else:
            text += f"[{json.dumps(key[:60], ensure_ascii=False)}]"
    return text


def error_at(text: str, offset: int, code: str, where: Where = (), **params: object) -> ReadError:
    """A ReadError with the line and column of an offset in the text."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return ReadError(code, line=line, column=column, path=spell(where), params=params)


def locate(text: str, where: Where) -> int:
    """The offset of the value with that path, or of the nearest one around it, in a text that
    breaks no rule."""
    best, depth = 0, -1
    for token in tokens(text):
        if token.kind != "value" or token.where != where[: len(token.where)]:
            continue
        if len(token.where) > depth:
            best, depth = token.start, len(token.where)
        if token.where == where:
            break
    return best


def check(text: str) -> None:
    """Raises ReadError at the first place where the text breaks a rule."""
    for _ in tokens(text):
        pass


def tokens(text: str) -> Iterator[Token]:
    """Every key, value and end of container in the text, in order. Raises ReadError where the text
    is no JSON, is nested too deeply, repeats a key, or holds half a character or a number beyond
    measure."""
    stack: list[_Frame] = []
    at = _skip(text, 0)
    while True:
        frame = stack[-1] if stack else None
        where: Where = ()
        closing = False
        if frame is not None:
            end = "}" if frame.is_object else "]"
            closing = text.startswith(end, at)
            if not closing and frame.count:
                at = _mark(text, at, ",", frame.where)
            if not closing and frame.is_object:
                key, after = _string(text, at, frame.where)
                where = (*frame.where, key)
                if key in frame.keys:
                    raise error_at(text, at, "duplicate-key", where, key=key[:80])
                frame.keys.add(key)
                yield Token("key", where, at)
                at = _mark(text, _skip(text, after), ":", where)
            elif not closing:
                where = (*frame.where, frame.count)
            frame.count += 1
        if closing and frame is not None:
            yield Token("close", frame.where, at)
            stack.pop()
            at = _skip(text, at + 1)
        else:
            yield Token("value", where, at)
            if text.startswith(("{", "["), at):
                if len(stack) == MAX_DEPTH:
                    raise error_at(text, at, "too-deep", where[:8], limit=MAX_DEPTH)
                stack.append(_Frame(where, is_object=text[at] == "{"))
                at = _skip(text, at + 1)
                continue
            at = _skip(text, _scalar(text, at, where))
        if not stack:
            if at < len(text):
                raise error_at(text, at, "syntax")
            return


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _wrong(text: str, at: int, where: Where) -> ReadError:
    """What stands here cannot stand here, or nothing does."""
    return error_at(text, at, "syntax" if at < len(text) else "cut-off", where)


def _mark(text: str, at: int, mark: str, where: Where) -> int:
    if not text.startswith(mark, at):
        raise _wrong(text, at, where)
    return _skip(text, at + 1)


def _string(text: str, at: int, where: Where) -> tuple[str, int]:
    found = _STRING.match(text, at)
    if found is None:
        cut = text.startswith('"', at) and text.find('"', at + 1) < 0
        raise _wrong(text, len(text) if cut else at, where)
    raw = found.group()
    if "\\" not in raw:
        return raw[1:-1], found.end()
    try:
        value = json.loads(raw)
    except ValueError:
        raise error_at(text, at, "syntax", where) from None
    if _HALF.search(value):
        raise error_at(text, at + _half(raw), "surrogate", where)
    return value, found.end()


def _half(raw: str) -> int:
    """Where a JSON string holds the escape of half a character."""
    for found in _ESCAPES.finditer(raw):
        if SURROGATE.match(found.group()) and len(found.group()) == 6:
            return found.start()
    return 0


def _scalar(text: str, at: int, where: Where) -> int:
    if text.startswith('"', at):
        return _string(text, at, where)[1]
    if _ODD.match(text, at):
        raise error_at(text, at, "number", where)
    found = _WORD.match(text, at) or _NUMBER.match(text, at)
    if found is None:
        raise _wrong(text, at, where)
    if found.re is _NUMBER and not sound_number(found.group()):
        raise error_at(text, at, "number", where)
    return found.end()


def sound_number(written: str) -> bool:
    """Whether a JSON number is one that can be kept."""
    if written.lstrip("-").isdigit():
        return len(written) <= MAX_DIGITS
    return float(written) not in (float("inf"), float("-inf"))
