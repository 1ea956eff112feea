"""The doors by which a file comes into the program, each a function of where it lies."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from pathlib import Path


def _load(path: Path) -> None:
    from app.files.store import load

    load(path)


def _salvage(path: Path) -> None:
    from app.files.salvaging import recover

    recover(path)


def _templates(path: Path) -> None:
    from app.files.templates import folder_shelf, load_as_template

    folder_shelf(path.parent)
    load_as_template(path)


def _theme(path: Path) -> None:
    from app.files.themes import load_theme, themes_in

    themes_in(path.parent)
    load_theme(path)


def _persona(path: Path) -> None:
    from app.files.personas import load_personas

    load_personas(path)


def _picture(path: Path) -> None:
    from app.importing.files import bytes_of
    from app.importing.pictures import take_picture

    take_picture(bytes_of(path), path.name)


def _table(path: Path) -> None:
    from app.importing.files import text_of
    from app.importing.tables import grid_of, grid_of_csv

    text = text_of(path)
    grid_of(text, text)
    grid_of_csv(text)


def _clipboard(path: Path) -> None:
    from app.files.store import read_file
    from app.model.fragments import read_fragment

    read_fragment(read_file(path))


def _glance(path: Path) -> None:
    """As a window looks at its file again and again."""
    from app.files.glancing import glance
    from app.files.store import Stamp

    found = glance(path, Stamp(0, 0, ""))
    if found.state not in ("changed", "hidden"):
        raise RuntimeError(f"taken for {found.state}")


def _journal(path: Path) -> None:
    """A journal whose whole map, and whose changes, are the file."""
    from app.files.journals.frames import framed
    from app.files.journals.journal import FORMAT
    from app.files.journals.reading import Unreadable, recover

    folder = path.parent / "journal"
    folder.mkdir()
    head = {"format": FORMAT, "title": "", "language": "en", "path": "", "begun": 0.0, "before": 0}
    (folder / "head").write_bytes(framed(json.dumps(head).encode()))
    for name in ("0.map", "0.log"):
        os.link(path, folder / name)
    with contextlib.suppress(Unreadable):  # the bar that offers it says so
        recover(folder)


def _version(path: Path) -> None:
    """An earlier version that the file is, and one whose first lines claim it to be sound."""
    from app.files.errors import FileError
    from app.files.versions.record import MAGIC, read_version

    claimed = path.with_name("claimed.version")
    about = {"size": 10**12, "digest": "0" * 64, "stages": 1, "notes": 1}
    with path.open("rb") as file:
        claimed.write_bytes(MAGIC + json.dumps(about).encode() + b"\n" + file.read(4_000_000))
    for one in (path, claimed):
        try:
            read_version(one)
        except FileError as error:
            refused = error
        else:
            raise RuntimeError("taken for a version")
    raise refused


def _snapshots(path: Path) -> None:
    """The snapshots of a map, each read as the panel reads it."""
    from app.files.store import load
    from app.model.errors import ReadError
    from app.model.snapshots import read_snapshot

    journey = load(path).journey
    for one in journey.snapshots:
        try:
            read_snapshot(journey, one)
        except ReadError:
            continue


def _thumbnail(path: Path) -> None:
    """The small picture of a map, as the gallery and the list of versions draw it."""
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QGuiApplication

    from app.files.store import load
    from app.widgets.drawing import Drawing

    journey = load(path).journey
    app = QGuiApplication(["thumbnail", "-platform", "offscreen"])
    Drawing().thumbnail(journey, QSizeF(240, 150), 1.0)
    app.shutdown()


DOORS: dict[str, Callable[[Path], None]] = {
    "open.parcours": _load,
    "salvage.parcours": _salvage,
    "template.json": _templates,
    "theme.theme": _theme,
    "persona.persona": _persona,
    "picture.png": _picture,
    "table.csv": _table,
    "clipboard.bin": _clipboard,
    "glance.parcours": _glance,
    "0.journal": _journal,
    "earlier.version": _version,
    "snapshots.parcours": _snapshots,
    "thumbnail.parcours": _thumbnail,
}
"""By the name that the file has there."""


def refusals() -> tuple[type[Exception], ...]:
    """How doors say no."""
    from app.files.errors import FileError
    from app.importing.errors import ImportRefusal
    from app.model.errors import ReadError

    return FileError, ImportRefusal, ReadError
