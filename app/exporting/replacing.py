"""Exported files are whole or as they were: `app.replacing` in the words of an export."""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.exporting.errors import ExportError
from app.replacing import Blocked, Unconfirmed
from app.replacing import replacing as _replacing

_CODES = {
    errno.ENOENT: "folder",
    errno.ENOTDIR: "folder",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "permission",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ENAMETOOLONG: "name",
    errno.EINVAL: "name",
    errno.EILSEQ: "name",
    errno.EISDIR: "not-a-file",
    errno.ELOOP: "not-a-file",
}


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO]:
    """A new file beside `path` that takes its place when the block ends well, and is removed
    when it does not. Links are followed; owner and permissions stay. Raises ExportError for what
    the disk refuses."""
    begun = False
    try:
        with _replacing(path) as file:
            begun = True
            yield file
    except Blocked as error:
        code = "permission" if error.reason == "protected" else "not-a-file"
        raise ExportError(code, name=path.name) from error
    except Unconfirmed as error:
        raise ExportError("not-verified", name=path.name) from error
    except OSError as error:
        code = _CODES.get(error.errno or 0, "write")
        params = {"folder": str(path.parent)} if code == "folder" else {"name": path.name}
        if code == "write":
            params["reason"] = error.strerror or type(error).__name__
        raise ExportError(code, **params) from error
    except ValueError as error:
        if begun:
            raise
        raise ExportError("name", name=path.name) from error
