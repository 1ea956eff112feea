"""A map to a file, by the name's ending."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.limits import check_suffix
from app.exporting.options import ExportOptions
from app.exporting.placing import Assets, Progress
from app.exporting.warnings import ExportWarning
from app.layout.picture import Group, Picture, Text
from app.model.journey import Asset, Journey
from app.model.viewing import Seen, seen
from app.painting import set_up_painting
from app.quiet import quiet

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from app.exporting.texts.reading import Told
    from app.layout.text.engine import TextEngine

_NAMED = 20
"""Missing characters, or unreadable pictures, that a warning names."""


_OFTEN = 0.05
"""Seconds between two questions whether to go on."""


class ExportReport(NamedTuple):
    """What an export made. `size` is the file's in bytes."""

    path: Path
    pages: int
    size: int
    warnings: tuple[ExportWarning, ...]


class Source:
    """What writers make a file of: a map, and what is computed from it once asked for."""

    def __init__(
        self,
        journey: Journey,
        engine: TextEngine | None = None,
        pulse: Callable[[], object] | None = None,
    ) -> None:
        self.journey = journey
        """The whole map, hidden parts too."""
        self._engine = engine
        self._pulse = pulse

    @cached_property
    def shown(self) -> Seen:
        """The map as its view shows it, and what of that is collapsed."""
        return seen(self.journey)

    @property
    def seen(self) -> Journey:
        """What the map's view leaves of it: a sound map without a view."""
        return self.shown.journey

    @cached_property
    def engine(self) -> TextEngine:
        """Sets text; starts Qt without a display when no application runs."""
        if self._engine is not None:
            return self._engine
        engine = ready_engine()
        engine.pulse = self._pulse
        return engine

    @cached_property
    def picture(self) -> Picture:
        """The map as it looks on the screen."""
        from app.layout.layouter import Layouter

        return Layouter(self.engine).lay(self.journey)

    @cached_property
    def reading(self) -> tuple[Told, ...]:
        """What the picture tells, in the order in which it is read."""
        from app.exporting.texts.reading import keys_of, reading_of

        return reading_of(self.shown, keys_of(group for group, _, _ in self.picture.walk()))

    @cached_property
    def assets(self) -> Assets:
        """Finds a picture of the map by its id."""
        return {asset.id: asset for asset in self.journey.assets}.get


class Written(NamedTuple):
    """What a writer says of a file: its pages or slides, the ids of pictures that could not be
    read, and what else is not as it should be."""

    pages: int = 1
    unread: Iterable[str] = ()
    warnings: tuple[ExportWarning, ...] = ()
    drawn: bool = True
    """Whether the map's letters are drawn, so that characters without a font are missed."""
    texts: Iterable[str] = ()
    """What is drawn besides the map as it looks on the screen: other pages, other slides."""


class _Told:
    """Asks the caller also between a writer's own words whether to go on: while texts are set and
    painted."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0.0
        self._at = monotonic()

    def __call__(self, done: float) -> bool | None:
        self._done, self._at = done, monotonic()
        return self._progress(done)

    def pulse(self) -> None:
        """Raises ExportCancelled when the caller asks to stop."""
        if monotonic() - self._at >= _OFTEN and self(self._done) is False:
            raise ExportCancelled


Writer = Callable[[Source, Path, ExportOptions, Progress | None], Written]


def export_file(
    journey: Journey,
    path: Path,
    options: ExportOptions | None = None,
    *,
    progress: Progress | None = None,
) -> ExportReport:
    """Write a map in the format that the name's ending says (see `limits.SUFFIXES`).

    Starts Qt without a display when no application runs and the format is drawn. Raises
    ExportError.
    """
    told = _Told(progress) if progress is not None else None
    source = Source(journey, pulse=told.pulse if told is not None else None)
    return export_source(source, path, options, told)


def export_source(
    source: Source,
    path: Path,
    options: ExportOptions | None = None,
    told: Progress | None = None,
) -> ExportReport:
    """The same of a map some of which may be computed already, for several files of it."""
    path = Path(path)
    write = WRITERS[check_suffix(path)]
    if not os.path.isdir(path.absolute().parent):
        raise ExportError("folder", folder=str(path.absolute().parent))
    with quiet():
        written = write(source, path, options or ExportOptions(), told)
        warnings = written.warnings
        if written.drawn:
            unread = {one: source.assets(one) for one in written.unread}
            texts = chain(texts_of(source.picture), written.texts)
            warnings = (*warnings_for(texts, source.engine, unread), *warnings)
    return ExportReport(path, written.pages, path.stat().st_size, warnings)


def _pdf(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.pages import plan_pages
    from app.exporting.pdf import write_pdf

    sheets = plan_pages(source.picture, source.journey, options, source.engine)
    unread = write_pdf(
        source.picture,
        path,
        engine=source.engine,
        assets=source.assets,
        sheets=sheets,
        journey=source.journey,
        reading=source.reading,
        progress=progress,
    )
    other = () if options.paper is None and len(sheets.pages) == 1 else sheets.shown()
    texts = texts_in(one.group for one in other)
    return Written(len(sheets.pages), unread, sheets.warnings, texts=texts)


def _png(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.png import write_png

    unread = write_png(
        source.picture,
        path,
        engine=source.engine,
        assets=source.assets,
        scale=options.scale,
        transparent=options.transparent,
        progress=progress,
    )
    return Written(1, unread)


def _svg(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.svg import write_svg

    unread = write_svg(
        source.picture,
        path,
        engine=source.engine,
        assets=source.assets,
        text="outlines" if options.outlines else "text",
        transparent=options.transparent,
        progress=progress,
    )
    return Written(1, unread)


def _pptx(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.pptx import write_pptx

    made = write_pptx(
        source.picture,
        path,
        journey=source.seen,
        engine=source.engine,
        assets=source.assets,
        ratio=options.ratio,
        master=options.master,
        progress=progress,
    )
    return Written(made.slides, made.unread, made.warnings, texts=texts_in(made.groups))


def _xlsx(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.xlsx import write_xlsx

    write_xlsx(source.shown, path, progress=progress)
    return Written(drawn=False)


def _csv(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.csv_file import write_csv

    write_csv(source.shown, path, table=options.table, progress=progress)
    return Written(drawn=False)


def _json(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.json_file import write_json

    write_json(source.journey, path, progress=progress)
    return Written(drawn=False)


def _markdown(
    source: Source, path: Path, options: ExportOptions, progress: Progress | None
) -> Written:
    from app.exporting.markdown import write_markdown

    write_markdown(source.shown, path, progress=progress)
    return Written(drawn=False)


def _html(source: Source, path: Path, options: ExportOptions, progress: Progress | None) -> Written:
    from app.exporting.html import write_html
    from app.exporting.svg import make_svg

    made = make_svg(source.picture, engine=source.engine, assets=source.assets, progress=progress)
    write_html(source.shown, made.data, path, progress=progress)
    return Written(unread=made.unread)


def _mermaid(
    source: Source, path: Path, options: ExportOptions, progress: Progress | None
) -> Written:
    from app.exporting.mermaid import write_mermaid

    left = write_mermaid(source.seen, path, progress=progress)
    warnings = (ExportWarning(f"mermaid-{what}", {"count": n}) for what, n in left.items())
    return Written(warnings=tuple(warnings), drawn=False)


WRITERS: dict[str, Writer] = {
    ".pdf": _pdf,
    ".png": _png,
    ".svg": _svg,
    ".pptx": _pptx,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".md": _markdown,
    ".html": _html,
    ".mmd": _mermaid,
    ".json": _json,
}
"""By the ending of the file's name."""


def ready_engine() -> TextEngine:
    """What sets text in the bundled and the system's fonts; starts Qt without a display when no
    application runs."""
    from PySide6.QtGui import QGuiApplication

    from app.layout.text.engine import TextEngine
    from app.layout.text.system import SystemFaces

    if QGuiApplication.instance() is None:
        _start_qt()
    return TextEngine(SystemFaces())


@cache
def _start_qt() -> QGuiApplication:
    """Fonts need an application; it lives as long as the process."""
    from PySide6.QtGui import QGuiApplication

    set_up_painting()
    return QGuiApplication(["parcours", "-platform", "offscreen"])


def texts_of(picture: Picture) -> list[str]:
    """The lines of text on a picture."""
    return texts_in(group for band, _ in picture.bands for group in band.groups)


def texts_in(groups: Iterable[Group]) -> list[str]:
    """The lines of text of groups."""
    return [part.line.text for group in groups for part in group.parts if isinstance(part, Text)]


def warnings_for(
    texts: Iterable[str], engine: TextEngine, unread: Mapping[str, Asset | None] | None = None
) -> tuple[ExportWarning, ...]:
    """What is wrong with an export of these texts: characters that no font has, and the pictures
    that its writer could not read."""
    # Only words with letters beyond ASCII can lack any, and most words stand in many lines.
    beyond = {text for text in set(texts) if not text.isascii()}
    words = {word for text in beyond for word in text.split(" ")}
    missing = sorted(engine.missing("\n".join(sorted(words))))
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
