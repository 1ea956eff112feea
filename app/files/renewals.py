"""The new versions of a template that the folders of templates hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.files.errors import FileError
from app.files.store import load, read_file
from app.files.templates import SUFFIXES
from app.model.journey import FORMAT, VERSION, Journey, Template

LARGEST = 20_000_000
"""Files larger than that, in bytes, are passed over: looking for a version must not take long."""


class Found(NamedTuple):
    """A template in a file, or why the newest that is there cannot be opened."""

    path: Path
    journey: Journey | None
    problem: FileError | None = None


class _Head(NamedTuple):
    """What a file says of itself."""

    version: int
    path: Path


def newest_version(
    about: Template, language: str, folders: Iterable[Path], *, same: bool = False
) -> Found | None:
    """The newest of the versions after this one of a template in its language, or with `same` a
    file of this very version, which may have been saved again since the map was made; one that
    cannot be opened only when none can. None when there is none. Raises nothing: folders and files
    that cannot be read are passed over."""
    least = about.version + (0 if same and about.origin is not None else 1)
    heads = [head for folder in folders for head in _heads(folder, about, language, least)]
    heads.sort(key=lambda head: head.version, reverse=True)
    refused: Found | None = None
    for head in heads:
        if refused is not None and head.version == about.version:
            break
        try:
            return Found(head.path, load_version(head.path))
        except FileError as error:
            refused = refused or Found(head.path, None, error)
    return refused


def load_version(path: Path) -> Journey:
    """The template in a file. Raises FileError, also for a map that is no template."""
    journey = load(path).journey
    if journey.version > VERSION:
        raise FileError("newer-version", path)
    if journey.template is None:
        raise FileError("not-a-template", path)
    return journey


def _heads(folder: Path, about: Template, language: str, least: int) -> Iterator[_Head]:
    try:
        paths = sorted(one for one in folder.iterdir() if one.suffix.lower() in SUFFIXES)
    except OSError:
        return
    for path in paths:
        if path.name.startswith("."):
            continue
        try:
            version = _version(path, about.id, language)
        except (FileError, OSError, ValueError, RecursionError):
            continue
        if version >= least:
            yield _Head(version, path)


def _version(path: Path, template: str, language: str) -> int:
    """Which version of the template the file is, 0 for something else: another template, one in
    another language, a map made from it."""
    if path.stat().st_size > LARGEST:
        return 0
    data = read_file(path)
    if f'"{template}"'.encode() not in data:  # most files need no reading
        return 0
    value: Any = json.loads(data.decode("utf-8"))
    if not isinstance(value, dict) or cast("dict[str, Any]", value).get("format") != FORMAT:
        return 0
    head = cast("dict[str, Any]", value)
    if _base(head.get("language", "en")) != _base(language):
        return 0
    part = head.get("template")
    if not isinstance(part, dict):
        return 0
    known = cast("dict[str, Any]", part)
    if known.get("id") != template or known.get("origin") is not None:
        return 0
    version = known.get("version", 1)
    return version if isinstance(version, int) else 0


def _base(language: object) -> str:
    return language.partition("-")[0].lower() if isinstance(language, str) else ""
