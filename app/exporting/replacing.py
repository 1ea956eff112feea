"""Files that are whole or not there."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.exporting.errors import ExportError


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """A new file beside `path` that takes its place when the block ends well, and is removed
    when it does not. Links are followed. Raises ExportError for what the disk refuses."""
    with _in_words(path):
        target = _followed(path)
        mode = _check(target)
        fresh = target.with_name(f".parcours-{secrets.token_hex(6)}.part")
        file = open(fresh, "xb")  # noqa: SIM115
    try:
        with _in_words(path):
            with file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                shutil.copymode(target, fresh)
            os.replace(fresh, target)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def _followed(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError as error:  # links in a circle, before Python 3.13
        raise ExportError("not-a-file", name=path.name) from error


def _check(target: Path) -> int | None:
    """The mode of a file that is to be replaced, None when there is none."""
    if not target.parent.is_dir():
        raise ExportError("folder", folder=str(target.parent))
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise ExportError("not-a-file", name=target.name)
    if not os.access(target, os.W_OK):
        raise ExportError("permission", name=target.name)
    return mode


@contextmanager
def _in_words(path: Path) -> Generator[None]:
    try:
        yield
    except PermissionError as error:
        raise ExportError("permission", name=path.name) from error
    except FileNotFoundError as error:
        raise ExportError("folder", folder=str(path.parent)) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            raise ExportError("disk-full", name=path.name) from error
        if error.errno in (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ):
            raise ExportError("name", name=path.name) from error
        reason = error.strerror or type(error).__name__
        raise ExportError("write", name=path.name, reason=reason) from error
