"""The starting maps that ship with Parcours: `templates/NAME.LANGUAGE.json`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.data import data_path
from app.files.errors import FileError
from app.files.store import load
from app.model.journey import Journey


class TemplateInfo(NamedTuple):
    """What a gallery shows of a template."""

    name: str
    """Of the file, e.g. `ecommerce`: the same in every language."""
    language: str
    title: str
    description: str
    path: Path
    category: str = ""


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
        except (OSError, ValueError, RecursionError) as error:
            broken.append(_damage(path, error))
    return Shelf(tuple(infos), tuple(broken))


def list_templates() -> tuple[TemplateInfo, ...]:
    """The templates shipped, in every language."""
    return shelf(data_path("templates")).templates


def broken_templates() -> tuple[FileError, ...]:
    """What is wrong with each file of the shipped folder that is no template; empty when sound."""
    return shelf(data_path("templates")).broken


def load_template(name: str, language: str) -> Journey:
    """The map to start with: a template as it is shipped. Without one in that language, the
    English one; without that, any. Its ids are the template's, which prompts refer to; its
    `template` part stays, so that prompts, locks and offered blocks go on working. Raises
    FileError."""
    return load(_find(name, language).path).journey


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
    value: Any = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(value, dict) or not language:
        raise ValueError("this is not a template")
    head = cast("dict[str, Any]", value)
    about = head.get("template")
    part = cast("dict[str, Any]", about) if isinstance(about, dict) else {}
    title = part.get("name") or head.get("title") or name
    description = part.get("description") or head.get("scenario") or ""
    return TemplateInfo(
        name, language, str(title), str(description), path, str(part.get("category") or "")
    )
