"""What an unforeseen error leaves behind: a log without a word of the user's maps.

Neither texts nor names of files nor the user's own name come into it: of an error its kind is
written, its number where the system gave one, and the places in the program that it passed.
"""

from __future__ import annotations

import errno
import os
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from app import __version__
from app.state import home_folder, make_private, state_folder

MAX_BYTES = 200_000
"""A log longer than this is put aside as the old one and begun anew."""

_PROGRAM = Path(__file__).resolve().parent.parent
_INSTALLED = ("site-packages", "dist-packages")


def log_path() -> Path:
    """Where the log is, by the custom of the system; its folder may not exist yet."""
    if sys.platform == "darwin":
        return home_folder() / "Library/Logs/Parcours/errors.log"
    return state_folder() / "errors.log"


def old_log_path() -> Path:
    """Where the log before this one is."""
    return log_path().with_name("errors.old.log")


def write_log(error: BaseException, times: int = 1) -> Path | None:
    """Adds an error to the log and says where; None when it cannot be written.

    Kinds of error and places in the program are written; messages are not, for they may quote
    the map. `times` says how often it has happened in this run."""
    return _write(_lines(error, times))


def write_note(note: str, lines: Iterable[str] = ()) -> Path | None:
    """Adds to the log a sentence of the program's own, which quotes nobody, and lines of detail."""
    return _write([*_header(), note, *(f"  {line}" for line in lines)])


def read_log() -> str:
    """The log and the one before it, the oldest line first; empty when there is none."""
    found: list[str] = []
    for path in (old_log_path(), log_path()):
        try:
            found.append(path.read_text("utf-8", errors="replace"))
        except OSError:
            continue
    return "".join(found)


def known_place(file: str) -> str:
    """A file of the program or of what it uses, as the log names it: without the folders that it
    was installed into, which may hold the user's name."""
    path = PurePath(file)
    if path.is_relative_to(_PROGRAM):
        return path.relative_to(_PROGRAM).as_posix()
    for name in _INSTALLED:
        if name in path.parts:
            return PurePath(*path.parts[path.parts.index(name) + 1 :]).as_posix()
    library = PurePath(os.__file__).parent
    if path.is_relative_to(library):
        return path.relative_to(library).as_posix()
    return path.name


def without_words(text: str) -> str:
    """What Qt says, without what it quotes: paths, names and texts."""
    text = re.sub("\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’|«[^»]*»", "…", text)
    words = (word if _plain(word) else "…" for word in text.split())
    return " ".join(words)[:500]


def _plain(word: str) -> bool:
    return word.isascii() and "/" not in word and "\\" not in word


def _write(lines: Iterable[str]) -> Path | None:
    text = "".join(f"{line}\n" for line in lines)
    try:
        path = log_path()
        make_private(path.parent)
        if path.exists() and path.stat().st_size > MAX_BYTES:
            path.replace(old_log_path())
        with open(path, "a", encoding="utf-8", opener=_for_the_user_alone) as file:
            file.write(text)
    except OSError:
        return None
    return path


def _for_the_user_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _header(times: int = 1) -> Iterator[str]:
    import time

    version = ".".join(map(str, sys.version_info[:3]))
    now = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    often = f", {times} times by now" if times > 1 else ""
    yield f"--- {now} Parcours {__version__}, Python {version}, {sys.platform}{often}"


def _lines(error: BaseException, times: int) -> Iterator[str]:
    yield from _header(times)
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        kind = type(link)
        yield f"{kind.__module__}.{kind.__qualname__}{_number(link)}"
        for frame in traceback.extract_tb(link.__traceback__):
            yield f"  {known_place(frame.filename)}:{frame.lineno} {frame.name}"
        link = link.__cause__ or link.__context__


def _number(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno is not None:
        return f" {errno.errorcode.get(error.errno, error.errno)}"
    return ""
