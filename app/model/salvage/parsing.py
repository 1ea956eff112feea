"""The values of a damaged JSON text: what was opened and never closed, closed and never opened,
or lost its name is put together again as well as its line's indentation and the model tell."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, cast

from app.model.base import MAX_LIST
from app.model.journey import Journey, Link, Stage
from app.model.lanes import Lane
from app.model.people import Touchpoint
from app.model.places import MAX_DEPTH
from app.model.salvage.merging import merged
from app.model.salvage.report import Book
from app.model.salvage.shapes import (
    ITEMS,
    Parts,
    Shape,
    fields,
    known_fields,
    no_lane,
)
from app.model.salvage.sound import Reader
from app.model.salvage.tokens import LOST, Token, tokens, unescaped

MOST_TOKENS = 2_000_000
"""What comes after so many is not read but for its texts: more than the largest file that is
opened has."""

MOST_PLACES = 10_000
"""What comes after so many damaged places is not read but for its texts."""

_AT_ONCE = frozenset({*ITEMS, Link, Stage, Touchpoint})
"""Parts that are read at once where they are sound: they hold no other of their kind."""

_REST = re.compile(r'"([^"\\\n]*+(?:\\.[^"\\\n]*+)*+)"([ \t]*:)?')

_WIDEST = 400
"""Where a line begins is looked for so far before what stands on it."""

_DEEP = MAX_DEPTH - 4
_LINE = re.compile(r'^( *)["{}\[\]]', re.MULTILINE)
_BEGINNING = re.compile(r"\s*[{\[]")
_NEXT_KEY = re.compile(r'[ \t\r\n]*"(?:[^"\\\n]|\\.)*"[ \t\r\n]*:')


class Loose(NamedTuple):
    """What stood at the top of the file, or lost its place."""

    value: Any
    parts: Parts
    """What it may be; nothing when that is not known."""
    lane: dict[str, Any] | None
    """The lane whose cells stood before it and went on, as far as can be seen."""
    root: bool


class _Frame:
    """An object or list being read."""

    def __init__(self, parts: Parts, indent: int, *, is_list: bool, sure: bool = False) -> None:
        self.parts = parts
        self.indent = indent
        self.sure = sure
        """Whether a line of its own says where it ends."""
        self.is_list = is_list
        self.values: list[Any] = []
        self.pairs: dict[str, Any] = {}
        self.key: str | None = None

    @property
    def empty(self) -> bool:
        return not self.values and not self.pairs and self.key is None

    @property
    def value(self) -> Any:
        return self.values if self.is_list else self.pairs

    def knows(self, key: str) -> bool:
        return not self.is_list and key in fields(self.parts)


def parsed(text: str, book: Book) -> list[Loose]:
    """The values found in a text, in their order. What cannot be read is noted down."""
    return _Parser(text, book).run()


class _Parser:
    def __init__(self, text: str, book: Book) -> None:
        self._text = text
        self._book = book
        self._stack: list[_Frame] = []
        self._sunk = 0
        self._found: list[Loose] = []
        self._lane: dict[str, Any] | None = None
        """The lane whose cells were read last, until a line of its own ends it."""
        self._at = 0
        self._sound = Reader(text)
        indents = [len(one) for one in _LINE.findall(text[:200_000])]
        self._pretty = len(indents) > 3 and sum(one > 0 for one in indents) * 3 > len(indents)

    def run(self) -> list[Loose]:
        """Reads all of it."""
        if not _BEGINNING.match(self._text):
            self._book.counts["no-beginning"] = 1
        stream = tokens(self._text)
        token = next(stream, None)
        count = 0
        while token is not None:
            if count == MOST_TOKENS or len(self._book.places) > MOST_PLACES:
                self._leave(token.start)
                break
            count += 1
            self._at = token.start
            try:
                if (end := self._take_whole(token)) is not None:
                    token = stream.send(end)
                    continue
                self._take(token)
                token = next(stream)
            except StopIteration:
                token = None
        if self._stack and token is None:
            self._book.counts["cut-off"] = self._text.rstrip().count("\n") + 1
        while self._stack:
            self._pop()
        return self._found

    def _leave(self, at: int) -> None:
        """Keeps the texts of what is not read."""
        self._mark("not-read", at)
        for raw, colon in dict.fromkeys(_REST.findall(self._text, at)):
            if not colon:
                self._book.loose(unescaped(raw))

    def _take_whole(self, token: Token) -> int | None:
        """Adds a part that is sound as it stands, and says where it ends."""
        if token.kind != "{" or self._sunk or not self._stack:
            return None
        top = self._stack[-1]
        if not top.is_list or not top.parts or top.parts[0] not in _AT_ONCE:
            return None
        if self._pretty and top.indent >= token.indent >= 0:
            return None
        found = self._sound.read(token.start, top.parts)
        if found is None:
            return None
        if self._pretty and token.indent >= 0:
            last = self._line_indent(found.end - 1)
            one_line = "\n" not in self._text[token.start : found.end]
            if last != token.indent and not one_line:
                return None
        if len(top.values) < MAX_LIST:
            top.values.append(found.value)
        else:
            self._book.left_out(found.value)
        return found.end

    def _take(self, token: Token) -> None:
        if not token.sound:
            self._mark_line()
        if self._sunk:
            self._sink(token)
        elif token.kind in "{[":
            self._open(token)
        elif token.kind in "}]":
            self._close(token)
        elif token.kind == "key":
            self._name(token)
        elif token.kind == "noise":
            self._book.loose(token.value)
        elif token.kind == "stray" and not (self._stack and self._stack[-1].key is not None):
            self._mark_line()
            self._book.loose(token.value)
        else:
            if token.kind == "value":
                self._level(token, "")
            self._add(token.value)

    # where it belongs

    def _level(self, token: Token, key: str) -> None:
        """Ends what the indentation of a line says is over."""
        if not self._pretty or token.indent < 0:
            return
        if key and self._stack and self._stack[-1].knows(key):
            above = [one for one in self._stack[:-1] if one.indent < token.indent]
            if not (above and above[-1].knows(key)) or self._stack[-1].indent < token.indent:
                return
        while self._stack and self._stack[-1].indent >= token.indent:
            self._mark_line()
            self._pop()

    def _shape(self) -> Shape:
        """What comes next, by what it is in."""
        if not self._stack:
            return Shape((Journey,))
        top = self._stack[-1]
        if top.is_list:
            return Shape(top.parts)
        return fields(top.parts).get(top.key or "", Shape())

    def _open(self, token: Token) -> None:
        self._level(token, "")
        top = self._stack[-1] if self._stack else None
        if len(self._stack) >= _DEEP:
            self._mark("too-deep", token.start)
            self._sunk = 1
            return
        if top is not None and not top.is_list and top.key is None:
            if top.empty:
                top.is_list = True
                self._mark_line()
            elif token.kind == "{" and len(self._stack) > 1 and self._stack[-2].is_list:
                self._mark_line()
                self._pop()
        shape = self._shape()
        is_list = token.kind == "["
        if is_list and not shape.many and _NEXT_KEY.match(self._text, token.end):
            is_list = False
            self._mark_line()
        elif not is_list and shape.many and not _NEXT_KEY.match(self._text, token.end):
            is_list = not re.match(r"[ \t\r\n]*\}", self._text[token.end : token.end + 80])
        indent = token.indent
        if indent < 0:
            indent = self._line_indent(token.start)
        sure = token.indent >= 0
        self._stack.append(_Frame(shape.parts, indent, is_list=is_list, sure=sure))

    def _line_indent(self, at: int) -> int:
        start = self._text.rfind("\n", max(0, at - _WIDEST), at) + 1
        if not start and at > _WIDEST:
            return self._stack[-1].indent if self._stack else 0
        line = self._text[start:at]
        return len(line) - len(line.lstrip(" \t"))

    def _close(self, token: Token) -> None:
        wants_list = token.kind == "]"
        if self._pretty and token.indent >= 0:
            while self._stack and self._stack[-1].indent > token.indent:
                self._mark_line()
                self._pop()
            top = self._stack[-1] if self._stack else None
            if top is None or (
                top.indent < token.indent and (top.sure or top.is_list != wants_list)
            ):
                self._mark_line()
                return
            if top.pairs is self._lane and top.indent == token.indent:
                self._lane = None
        else:
            matching = [n for n, one in enumerate(self._stack) if one.is_list == wants_list]
            if not matching:
                self._mark_line()
                return
            while len(self._stack) > matching[-1] + 1:
                self._mark_line()
                self._pop()
        self._pop()

    def _name(self, token: Token) -> None:
        """A key: of the object that it stands in, or of the nearest that it can belong to."""
        key: str = token.value
        self._level(token, key)
        holds = self._text[token.end : token.end + 200].lstrip()[:1]
        if holds in ("{", "[") and not (self._pretty and token.indent >= 0):
            self._climb(key)
        if not self._stack:
            self._mark_line()
            indent = max(0, token.indent - 2) if token.indent >= 0 else 0
            self._stack.append(_Frame(self._guess(key), indent, is_list=False))
        top = self._stack[-1]
        if top.is_list:
            self._mark_line()
            if top.empty and not (top.parts and key in fields(top.parts)):
                top.is_list = False
            else:
                indent = max(top.indent + 1, token.indent - 2)
                self._stack.append(_Frame(top.parts, indent, is_list=False))
                top = self._stack[-1]
        elif key in top.pairs and len(self._stack) > 1 and self._stack[-2].is_list:
            self._mark_line()
            self._pop()
            again = _Frame(self._stack[-1].parts, top.indent, is_list=False)
            self._stack.append(again)
            top = again
        if top.key is not None:
            self._mark_line()
            if key not in known_fields():
                self._book.loose(key)
        top.key = key
        if key == "cells" and top.parts in ((), (Lane,)):
            self._lane = top.pairs

    def _guess(self, key: str) -> Parts:
        return (Journey,) if key in fields((Journey,)) else ()

    def _climb(self, key: str) -> None:
        """Ends what stands open when a key with parts in it belongs further out."""
        if not self._stack or self._stack[-1].knows(key):
            return
        for n in range(len(self._stack) - 2, -1, -1):
            one = self._stack[n]
            if one.knows(key) and key not in one.pairs and fields(one.parts)[key].parts:
                self._mark_line()
                while len(self._stack) > n + 1:
                    self._pop()
                one.key = None
                return

    # what becomes of it

    def _add(self, value: Any) -> None:
        top = self._stack[-1] if self._stack else None
        if value is LOST:
            self._book.counts["values"] += 1
            if top is not None:
                top.key = None
        elif top is None:
            self._root(value)
        elif top.is_list:
            top.values.append(value)
        elif top.key is not None:
            key, top.key = top.key, None
            if key in top.pairs:
                self._mark_line()
                value = merged(top.pairs[key], value, self._book)
            top.pairs[key] = value
        else:
            self._mark_line()
            self._stray(value, ())

    def _root(self, value: Any) -> None:
        self._stray(value, (), root=True)

    def _stray(self, value: Any, parts: Parts, *, root: bool = False) -> None:
        if isinstance(value, (dict, list)):
            self._found.append(Loose(cast(Any, value), parts, self._lane, root))
        elif isinstance(value, str):
            self._book.loose(value)

    def _pop(self) -> None:
        frame = self._stack.pop()
        value = frame.value
        if not self._stack:
            if frame.parts in ((), (Journey,)):
                self._root(value)
            else:
                self._stray(value, frame.parts)
            return
        top = self._stack[-1]
        if not top.is_list and top.key is None:
            self._mark_line()
            self._stray(value, frame.parts)
        elif top.is_list and top.parts == (Lane,) and no_lane(value):
            self._mark_line()
            self._stray(value, ())
        else:
            self._add(value)

    def _sink(self, token: Token) -> None:
        """What is nested too deeply is not kept but for its texts."""
        if token.kind in "{[":
            self._sunk += 1
        elif token.kind in "}]":
            self._sunk -= 1
        elif isinstance(token.value, str) and token.kind != "key":
            self._book.loose(token.value)

    def _mark_line(self) -> None:
        self._book.places.add(self._at)

    def _mark(self, code: Any, at: int) -> None:
        if code not in self._book.counts:
            self._book.counts[code] = self._text.count("\n", 0, at) + 1
