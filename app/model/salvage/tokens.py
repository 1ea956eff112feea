"""A damaged JSON text, token by token: a string whose end is lost ends where the next key or line
begins, and what is no JSON at all is text."""

from __future__ import annotations

import json
import re
from collections.abc import Generator
from typing import Any, NamedTuple

from app.model.places import MAX_DIGITS, sound_number
from app.model.salvage.shapes import known_fields


class Token(NamedTuple):
    """`kind` is `{`, `}`, `[`, `]`, `key`, `value`, `stray` (a text where none can stand) or
    `noise` (a few characters before what may stand).
    `indent` counts the blanks before what begins its line, -1 for the rest. What is not `sound`
    breaks a rule of JSON."""

    kind: str
    value: Any
    start: int
    end: int
    indent: int
    sound: bool = True


_BLANK = re.compile(r"[ \t\r\n,:\x00\ufeff]*")
_STRING = re.compile(r'"[^"\\\n\x00]*+(?:\\.[^"\\\n\x00]*+)*+"')
_COLON = re.compile(r"[ \t\r\n]*:")
_FOLLOWED = re.compile(r"[ \t]*(?:[,}\]:\r\n\x00]|\Z)")
_KEY = re.compile(r'"([A-Za-z_]{1,40})"[ \t]*:')
_UNCLOSED_KEY = re.compile(r'"([A-Za-z_]{2,40})[ \t]*:[ \t]*(?=["\[{\d-])')
_FAR_KEY = re.compile(r'"([A-Za-z_]{2,40})"[^"\n:]{0,3}(?=["\[{\d-])')
_SCALAR = re.compile(r"(-?\d[\d.eE+-]*|true|false|null|NaN|-?Infinity)(?=[\s,}\]\x00]|\Z)")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?\Z", re.ASCII)
_RUN = re.compile(r'[^\s,{}\[\]":\x00]+')
_LIKE_JSON = re.compile(r'[ \t]*(?:["{}\[\]]|\Z)')
_HALF = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f]")
_ODD_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
_QUOTES = 40
_FAR = 50_000
"""How far the end of a string that is not sound is looked for."""

_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


def tokens(text: str) -> Generator[Token, int | None]:
    """The tokens in order; commas and colons are passed over. Sent a place, goes on from there."""
    at = 0
    while True:
        before = at
        blank = _BLANK.match(text, at)
        at = blank.end() if blank else at
        if at >= len(text):
            return
        indent = _indent(text, before, at)
        one = _token(text, at, indent)
        further = yield one
        at = one.end if further is None else further


def _indent(text: str, before: int, at: int) -> int:
    """How many blanks stand before what begins its line."""
    line = text.rfind("\n", before, at) + 1
    if not line and before:
        return -1
    blanks = text[line:at]
    return len(blanks) if not blanks.strip(" \t") else -1


def _token(text: str, at: int, indent: int) -> Token:
    mark = text[at]
    if mark in "{}[]":
        return Token(mark, None, at, at + 1, indent)
    if mark == '"':
        return _string(text, at, indent)
    found = _SCALAR.match(text, at)
    if found is not None:
        value, sound = _scalar(found.group(1))
        return Token("value", value, at, found.end(), indent, sound)
    return _noise(text, at, indent)


def _string(text: str, at: int, indent: int) -> Token:
    """A string with its two quotes, or as much as there is of it."""
    found = _STRING.match(text, at)
    if found is None:
        return _unclosed(text, at, indent)
    end = found.end()
    colon = _COLON.match(text, end)
    if colon is not None:
        value, sound = _unescaped(text[at + 1 : end - 1])
        return Token("key", value, at, colon.end(), indent, sound)
    if _FOLLOWED.match(text, end):
        value, sound = _unescaped(text[at + 1 : end - 1])
        return Token("value", value, at, end, indent, sound)
    for pattern in (_FAR_KEY, _UNCLOSED_KEY):
        key = pattern.match(text, at)
        if key is not None and key.group(1) in known_fields():
            return Token("key", key.group(1), at, key.end(), indent, False)
    if _KEY.match(text, end - 1):
        return _text(text, "value", at, at + 1, end - 1, end - 1, indent)
    return _with_quotes(text, at, end, indent)


def _with_quotes(text: str, at: int, end: int, indent: int) -> Token:
    """A string that has quotes inside: it ends at the first that something may follow."""
    line = _line_end(text, end)
    place = end
    for _ in range(_QUOTES):
        place = text.find('"', place, line)
        if place < 0:
            break
        if _KEY.match(text, place):
            return _text(text, "value", at, at + 1, place, place, indent)
        if _FOLLOWED.match(text, place + 1):
            return _text(text, "value", at, at + 1, place, place + 1, indent)
        place += 1
    return _text(text, "value", at, at + 1, end - 1, end, indent)


def _unclosed(text: str, at: int, indent: int) -> Token:
    """A string that its line does not end. What follows on the next lines belongs to it where
    that does not look like JSON."""
    end = _line_end(text, at + 1)
    key = _UNCLOSED_KEY.match(text, at)
    if key is not None and key.group(1) in known_fields():
        return Token("key", key.group(1), at, key.end(), indent, False)
    while text.startswith("\n", end) and not _LIKE_JSON.match(text, end + 1):
        start, end = end + 1, _line_end(text, end + 1)
        quote = text.find('"', start, end)
        while quote >= 0 and not _FOLLOWED.match(text, quote + 1):
            quote = text.find('"', quote + 1, end)
        if quote >= 0:
            return _text(text, "value", at, at + 1, quote, quote + 1, indent)
    return _text(text, "value", at, at + 1, end, end, indent)


def _noise(text: str, at: int, indent: int) -> Token:
    """What begins like nothing that JSON knows: a string without its first quote, or a run."""
    end = _line_end(text, at)
    quote = text.find('"', at, end)
    if quote >= 0 and _FOLLOWED.match(text, quote + 1) and not _KEY.match(text, quote):
        colon = _COLON.match(text, quote + 1)
        if colon is not None:
            return _text(text, "key", at, at, quote, colon.end(), indent)
        return _text(text, "stray", at, at, quote, quote + 1, indent)
    run = _RUN.match(text, at)
    stop = run.end() if run else at + 1
    if text[stop : stop + 1] in ("{", "[", '"'):
        return _text(text, "noise", at, at, stop, stop, indent)
    if quote < 0 and not re.search(r"[{}\[\]]", text[at:end]):
        stop = max(stop, end)
    return _text(text, "stray", at, at, stop, stop, indent)


def _line_end(text: str, at: int) -> int:
    end = min(at + _FAR, len(text))
    for mark in "\n\x00":  # far quicker than a pattern, which a hostile file has go over all again
        found = text.find(mark, at, end)
        if found >= 0:
            end = found
    return end


def _text(text: str, kind: str, at: int, start: int, stop: int, end: int, indent: int) -> Token:
    """A piece of the text as a string that is not sound."""
    raw = text[start:stop]
    if end == stop:  # without a closing quote
        raw = raw.rstrip(" \t\r,")
    value, _ = _unescaped(raw)
    return Token(kind, value, at, max(end, at + 1), indent, False)


def unescaped(raw: str) -> str:
    """What stands between the quotes of a string says."""
    return _unescaped(raw)[0]


def _unescaped(raw: str) -> tuple[str, bool]:
    """What a string says, and whether it was written as JSON has it."""
    if "\\" not in raw:
        return _whole(raw, not _CONTROL.search(raw))
    sound = True
    try:
        value = json.loads(f'"{raw}"')
    except ValueError:
        sound = False
        try:
            mended = _ODD_ESCAPE.sub(r"\\\\", raw.replace('\\"', "\x01").replace('"', "\x01"))
            value = json.loads('"' + mended.replace("\x01", '\\"') + '"', strict=False)
        except ValueError:
            value = raw
    return _whole(str(value), sound)


def _whole(value: str, sound: bool) -> tuple[str, bool]:
    if _HALF.search(value):
        return _HALF.sub("\ufffd", value), False
    return value, sound


def _scalar(written: str) -> tuple[Any, bool]:
    if written in _WORDS:
        return _WORDS[written], True
    if len(written) > MAX_DIGITS + 50 or not _NUMBER.match(written) or not sound_number(written):
        return LOST, False
    return (int(written) if written.lstrip("-").isdigit() else float(written)), True


class _Lost:
    """Stands for a value that cannot be kept."""


LOST = _Lost()
