"""What can go wrong with files, in words."""

from __future__ import annotations

import errno
import os

from app.model.errors import ReadError

FILE_SENTENCES: dict[str, str] = {
    "not-found": "There is no file “{name}” at {folder}.",
    "no-folder": "There is no folder {folder}.",
    "is-folder": "“{name}” is a folder, not a map.",
    "not-a-file": "“{name}” is a device or a pipe, not a map.",
    "permission": "You are not allowed to use “{name}” in {folder}.",
    "read-only": "“{name}” is write-protected; save the map under another name.",
    "changed": "“{name}” was changed by another program since it was opened.",
    "busy": "“{name}” is just being saved by another program; try again.",
    "newer-version": "This map was made by a newer Parcours; saving it with this one would lose"
    " what only the newer one knows.",
    "disk-full": "There is no room left to save “{name}”; the file is as it was.",
    "link-loop": "“{name}” is a link that leads back to itself.",
    "bad-name": "“{name}” cannot be the name of a file here.",
    "too-large": "“{name}” is too large: {size} bytes, at most {limit} can be opened.",
    "not-a-map": "“{name}” cannot be opened. {reason}",
    "unfaithful": "The map cannot be written so that it reads the same; “{name}” is as it was.",
    "not-verified": "“{name}” was written, but the disk does not confirm it; save it elsewhere"
    " too.",
    "failed": "“{name}” cannot be used: {detail}.",
    "no-template": "There is no template “{name}”.",
    "version-damaged": "This earlier version is damaged and cannot be read; the others are not"
    " concerned.",
    "not-a-template": "“{name}” is a map, not a template; save it as a template first.",
}


class FileError(Exception):
    """A file that cannot be opened or saved. `str()` is an English sentence for the user; windows
    translate by `code`, `params` and, for `not-a-map`, `cause`."""

    def __init__(
        self,
        code: str,
        path: str | os.PathLike[str],
        *,
        cause: ReadError | None = None,
        **params: object,
    ) -> None:
        self.code = code
        self.path = os.fspath(path)
        self.cause = cause
        folder, name = os.path.split(os.path.abspath(self.path))
        self.params: dict[str, object] = {"name": _shown(name), "folder": _shown(folder), **params}
        if cause is not None:
            self.params["reason"] = str(cause)
        super().__init__(FILE_SENTENCES[code].format_map(self.params))


def _shown(path: str) -> str:
    """A path that can be printed, even where its bytes are no UTF-8."""
    return path.encode(errors="surrogateescape").decode(errors="replace")


_CODES = {
    errno.ENOENT: "not-found",
    errno.ENOTDIR: "not-found",
    errno.EISDIR: "is-folder",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "permission",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ENAMETOOLONG: "bad-name",
    errno.EINVAL: "bad-name",
    errno.ELOOP: "link-loop",
}


def file_error(error: OSError, path: str | os.PathLike[str], *, saving: bool = False) -> FileError:
    """The system's error as one of ours."""
    code = _CODES.get(error.errno or 0, "failed")
    if saving and code == "not-found":
        code = "no-folder"
    return FileError(code, path, detail=error.strerror or str(error))
