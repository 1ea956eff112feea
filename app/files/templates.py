"""The starting maps that ship with Parcours: `templates/NAME.LANGUAGE.json`."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.data import data_path
from app.files.errors import FileError, file_error
from app.files.store import Stamp, load, read_file, refusing
from app.model.errors import ReadError
from app.model.journey import FORMAT, VERSION, Journey
from app.model.reading import MAX_BYTES
from app.model.renewal.record import recorded
from app.model.snapshots import without_snapshots
from app.replacing import replacing

SUFFIXES = (".json", ".parcours")
"""The endings of templates in folders of the user's."""

LARGEST = 3_000_000
"""Larger files, in bytes, are listed by name alone: reading them all would take too long."""

_HEAD = 4096
"""Bytes looked at of each end of such a file."""

_NAME = 255
"""Bytes of a file's name that every usual file system takes."""

_LONGEST = 400
"""Characters shown of a title or a description."""


class TemplateInfo(NamedTuple):
    """What a gallery shows of a template."""

    name: str
    """Of the file, e.g. `ecommerce`: the same in every language."""
    language: str
    title: str
    description: str
    path: Path
    category: str = ""
    written: int = 0
    """When the file was last written, in ns, where it may change while we run."""


class Shelf(NamedTuple):
    """The templates of a folder, by name and language, and the files that are none."""

    templates: tuple[TemplateInfo, ...]
    broken: tuple[FileError, ...]


@cache
def shelf(folder: Path) -> Shelf:
    """The templates in a folder. Reads each file's head only as far as JSON goes: whether it is a
    sound map shows when it is loaded. Kept, for shipped files do not change while we run."""
    infos: list[TemplateInfo] = []
    broken: list[FileError] = []
    for path in sorted(folder.glob("*.json")):
        try:
            infos.append(_info(path))
        except FileError as error:
            broken.append(error)
        except (OSError, ValueError, RecursionError) as error:
            broken.append(_damage(path, error))
    return Shelf(tuple(infos), tuple(broken))


def shipped_folder() -> Path:
    """Where the templates that ship are."""
    return data_path("templates")


def folder_shelf(folder: Path) -> Shelf:
    """The maps in a folder of the user's, each a template by its file's name. Raises FileError
    when there is no such folder, or it may not be read."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    except OSError as error:
        code = file_error(error, folder)
        raise FileError("no-folder", folder) if code.code == "not-found" else code from error
    infos: list[TemplateInfo] = []
    broken: list[FileError] = []
    for path in paths:
        if path.name.startswith("."):
            continue
        try:
            status = path.stat()
            large = status.st_size > LARGEST
            info = _unread(path) if large else _about(path, path.stem, "")
            infos.append(info._replace(written=status.st_mtime_ns))
        except FileError as error:
            broken.append(error)
        except (OSError, ValueError, RecursionError) as error:
            broken.append(_damage(path, error))
    return Shelf(tuple(infos), tuple(broken))


def list_templates() -> tuple[TemplateInfo, ...]:
    """The templates shipped, in every language."""
    return shelf(shipped_folder()).templates


def broken_templates() -> tuple[FileError, ...]:
    """What is wrong with each file of the shipped folder that is no template; empty when sound."""
    return shelf(shipped_folder()).broken


def load_as_template(path: Path) -> Journey:
    """The map to start with, from a file of the user's, with the record of what the template is
    now; from a map that was made from a template itself, with the record that it has. Snapshots
    are that file's own. Raises
    FileError, also for a map of a newer program, of which no copy could be saved."""
    journey = load(path).journey
    if journey.version > VERSION:
        raise FileError("newer-version", path)
    journey = without_snapshots(journey)
    made_from = journey.template is not None and journey.template.origin is not None
    return journey if made_from else recorded(journey)


def add_template(path: Path, folder: Path) -> Path:
    """Copies a map into a folder of templates, made if need be, under a name that is free there,
    and says where. Raises FileError for what is no map, and when it cannot be written."""
    load_as_template(path)
    with refusing(folder):
        data = read_file(path)
        folder.mkdir(parents=True, exist_ok=True)
        target = free_path(folder / path.name)
        with replacing(target) as file:
            file.write(data)
    return target


class Standing(NamedTuple):
    """What stands in a file where a template would go: the template's identity and version, both
    empty when it is none, or damaged; and the file as it was, when it could be read."""

    id: str = ""
    version: int = 0
    stamp: Stamp | None = None


def standing_template(path: Path) -> Standing | None:
    """What stands in that file; None when there is no such file, or none can be. A map made from a
    template is no template. Raises nothing."""
    if not os.path.exists(path):
        return None
    try:
        found = load(path)
    except FileError:
        return Standing()
    template = found.journey.template
    if template is None or template.origin is not None:
        return Standing(stamp=found.stamp)
    return Standing(template.id, template.version, found.stamp)


def made_place(path: Path) -> None:
    """Makes the folder where a template goes, if need be. Raises FileError."""
    with refusing(path):
        path.parent.mkdir(parents=True, exist_ok=True)


def free_path(path: Path) -> Path:
    """The path, or with the first number from 2 that no file there has, at the end of its name,
    which is shortened where it gets too long. Raises nothing."""
    found, number = path, 1
    while os.path.exists(found):
        number += 1
        end = f" ({number})"
        found = path.with_stem(_cut(path.stem, _NAME - len(os.fsencode(end + path.suffix))) + end)
    return found


def _cut(name: str, most: int) -> str:
    """The beginning of a name, at most as many bytes."""
    while len(os.fsencode(name)) > most:
        name = name[:-1]
    return name


def load_template(name: str, language: str) -> Journey:
    """The map to start with: a template as it is shipped. Without one in that language, the
    English one; without that, any. Its ids are the template's, which prompts refer to; its
    `template` part stays, so that prompts, locks and offered blocks go on working, and records
    what the template is now. Raises FileError."""
    return recorded(load(_find(name, language).path).journey)


def _find(name: str, language: str) -> TemplateInfo:
    found = {one.language: one for one in list_templates() if one.name == name}
    if not found:
        raise FileError("no-template", name)
    base = language.partition("-")[0]
    for choice in (language, base, "en"):
        if choice in found:
            return found[choice]
    return next(iter(found.values()))


def _damage(path: Path, error: Exception) -> FileError:
    """What opening the file says of it; a sound map can still be no template, by its name."""
    try:
        load(path)
    except FileError as known:
        return known
    return FileError("failed", path, detail=str(error))


def _info(path: Path) -> TemplateInfo:
    name, _, language = path.name.removesuffix(".json").partition(".")
    if not language:
        raise ValueError("this is not a template")
    return _about(path, name, language)


def _about(path: Path, name: str, language: str) -> TemplateInfo:
    """What the head of a file says; `language` when the file's name has it."""
    value: Any = json.loads(read_file(path).decode("utf-8"))
    if not isinstance(value, dict) or cast("dict[str, Any]", value).get("format") != FORMAT:
        raise ValueError("this is not a template")
    head = cast("dict[str, Any]", value)
    about = head.get("template")
    part = cast("dict[str, Any]", about) if isinstance(about, dict) else {}
    title = part.get("name") or head.get("title") or name
    description = part.get("description") or head.get("scenario") or ""
    return TemplateInfo(
        name,
        language or _words(head.get("language")),
        _words(title),
        _words(description),
        path,
        _words(part.get("category")),
    )


def _unread(path: Path) -> TemplateInfo:
    """A file so large that only its two ends are looked at: whether it can be a map, and whole."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise FileError("too-large", path, size=size, limit=MAX_BYTES)
    with path.open("rb") as file:
        head = file.read(_HEAD)
        file.seek(-_HEAD, os.SEEK_END)
        tail = file.read(_HEAD)
    if not head.lstrip().startswith(b"{") or f'"{FORMAT}"'.encode() not in head:
        raise FileError("not-a-map", path, cause=ReadError("not-a-map"))
    if not tail.rstrip().endswith(b"}"):
        raise FileError("not-a-map", path, cause=ReadError("cut-off"))
    return TemplateInfo(path.stem, "", path.stem, "", path)


def _words(value: object) -> str:
    """A field of a file that nobody has checked yet: a text of one line, not too long."""
    return one_line(value)[:_LONGEST] if isinstance(value, str) else ""


def one_line(text: str) -> str:
    """A text on one line, its no-break spaces as they are."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", text).strip()
