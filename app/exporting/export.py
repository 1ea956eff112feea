"""A map to a file, by the name's ending."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from app.exporting.errors import ExportError
from app.exporting.limits import check_suffix
from app.exporting.placing import Progress
from app.layout.layouter import Layouter
from app.layout.picture import Picture, Text
from app.layout.text.engine import TextEngine
from app.layout.text.system import SystemFaces
from app.model.journey import Asset, Journey

_NAMED = 20
"""Missing characters, or unreadable pictures, that a warning names."""


_SENTENCES = {
    "missing": "No font on this computer has: {characters}{tail}. They show as empty boxes.",
    "picture": "These pictures cannot be read: {names}{tail}. They show as crossed frames.",
}


class ExportWarning(NamedTuple):
    """Something about a finished export that its reader should know. `str()` gives an English
    sentence; `code` and `params` let a window say it in its language.

    Codes: `missing` (`characters`: those no font has, the first ones), `picture` (`names`: those
    that cannot be read, the first ones); both `more`: how many else.
    """

    code: str
    params: dict[str, object]

    def __str__(self) -> str:
        tail = f" and {self.params['more']} more" if self.params["more"] else ""
        return _SENTENCES[self.code].format(tail=tail, **self.params)


class ExportReport(NamedTuple):
    """What an export made. `size` is the file's in bytes."""

    path: Path
    pages: int
    size: int
    warnings: tuple[ExportWarning, ...]


def export_file(
    journey: Journey,
    path: Path,
    *,
    scale: float = 1.0,
    paper: str | None = None,
    transparent: bool = False,
    outlines: bool = False,
    progress: Progress | None = None,
) -> ExportReport:
    """Lay a map out and write it as the PDF, PNG or SVG that the name's ending says.

    `paper` (a name of `paper.PAPERS`) is for PDF, `scale` (pixels a px) for PNG, `outlines`
    (letters as shapes) for SVG, `transparent` for PNG and SVG. Starts Qt without a display when
    no application runs. Raises ExportError.
    """
    path = Path(path)
    suffix = check_suffix(path)
    if not path.absolute().parent.is_dir():
        raise ExportError("folder", folder=str(path.absolute().parent))
    engine = ready_engine()
    picture = Layouter(engine).lay(journey)
    assets = {asset.id: asset for asset in journey.assets}.get
    if suffix == ".pdf":
        from app.exporting.pdf import write_pdf

        unread = write_pdf(
            picture,
            path,
            engine=engine,
            assets=assets,
            paper=paper,
            journey=journey,
            progress=progress,
        )
    elif suffix == ".svg":
        from app.exporting.svg import write_svg

        unread = write_svg(
            picture,
            path,
            engine=engine,
            assets=assets,
            text="outlines" if outlines else "text",
            transparent=transparent,
            progress=progress,
        )
    else:
        from app.exporting.png import write_png

        unread = write_png(
            picture,
            path,
            engine=engine,
            assets=assets,
            scale=scale,
            transparent=transparent,
            progress=progress,
        )
    warnings = warnings_for(texts_of(picture), engine, {one: assets(one) for one in unread})
    return ExportReport(path, 1, path.stat().st_size, warnings)


def ready_engine() -> TextEngine:
    """What sets text in the bundled and the system's fonts; starts Qt without a display when no
    application runs."""
    if QGuiApplication.instance() is None:
        _start_qt()
    return TextEngine(SystemFaces())


@cache
def _start_qt() -> QGuiApplication:
    """Fonts need an application; it lives as long as the process."""
    return QGuiApplication(["parcours", "-platform", "offscreen"])


def texts_of(picture: Picture) -> Iterator[str]:
    """The lines of text on a picture."""
    for group, _, _ in picture.walk():
        for part in group.parts:
            if isinstance(part, Text):
                yield part.line.text


def warnings_for(
    texts: Iterable[str], engine: TextEngine, unread: Mapping[str, Asset | None] | None = None
) -> tuple[ExportWarning, ...]:
    """What is wrong with an export of these texts: characters that no font has, and the pictures
    that its writer could not read."""
    lines = set(texts)
    missing = sorted(engine.missing("\n".join(sorted(lines))))
    names = sorted(
        (asset.name if asset else "") or key[:8] for key, asset in (unread or {}).items()
    )
    found = (("missing", "characters", " ", missing), ("picture", "names", ", ", names))
    return tuple(
        ExportWarning(
            code, {param: joint.join(all_of[:_NAMED]), "more": max(0, len(all_of) - _NAMED)}
        )
        for code, param, joint, all_of in found
        if all_of
    )
