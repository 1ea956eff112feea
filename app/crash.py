"""What an unforeseen error leaves behind: a log without a word of the user's maps."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from app import __version__
from app.state import state_folder

MAX_BYTES = 200_000
"""A log longer than this is begun anew."""


def log_path() -> Path:
    """Where the log is, by the custom of the system; its folder may not exist yet."""
    if sys.platform == "darwin":
        return Path.home() / "Library/Logs/Parcours/errors.log"
    return state_folder() / "errors.log"


def write_log(error: BaseException) -> Path | None:
    """Adds an error to the log and says where; None when it cannot be written.

    Kinds of error and places in the program are written; messages are not, for they may quote
    the map."""
    text = "".join(f"{line}\n" for line in _lines(error))
    try:
        path = log_path()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        long = path.exists() and path.stat().st_size > MAX_BYTES
        with path.open("w" if long else "a", encoding="utf-8") as file:
            file.write(text)
    except (OSError, RuntimeError):
        return None
    return path


def _lines(error: BaseException) -> Iterator[str]:
    import time

    version = ".".join(map(str, sys.version_info[:3]))
    now = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    yield f"--- {now} Parcours {__version__}, Python {version}, {sys.platform}"
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        kind = type(link)
        yield f"{kind.__module__}.{kind.__qualname__}"
        for frame in traceback.extract_tb(link.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} {frame.name}"
        link = link.__cause__ or link.__context__
