"""Maps written in other formats."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from itertools import groupby
from math import ceil, floor
from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING, Any

from app.exporting.errors import ExportError
from app.exporting.limits import DRAWN, HIGHEST_SCALE, LOWEST_SCALE
from app.exporting.options import ExportOptions
from app.exporting.replacing import replacing
from app.exporting.warnings import ExportWarning
from app.jobs.doing import done, make_folder, qt, sentence_of
from app.jobs.orders import Asked, Order, Target, order_of, usage
from app.jobs.parts import Dressing, check_language, find_dress, in_view, map_of, with_stages
from app.model.journey import Journey
from app.refusals import Refused, StreamError, UsageError, answer, answer_bytes, tell
from app.words import Words

if TYPE_CHECKING:
    from app.exporting.export import ExportReport, Source
    from app.layout.text.engine import TextEngine

_PIECE = 1 << 20
"""Bytes given to standard output at once."""

_OPTIONS_AT_FAULT = frozenset({"zoom", "across", "overlap"})
"""Errors of the command line that only show once the map is laid out."""


def export_maps(words: Words, **options: Any) -> int:
    """Writes maps in the formats of the outputs' endings or of `--format`; 1 when one of them
    could not be written: the others are. Takes the options of `Asked`."""
    asked = Asked(**options)
    order = order_of(words, asked)
    check_language(words, asked.language)
    dress = find_dress(words, asked.theme)
    with ExitStack() as stack:
        return _Exports(words, asked, order, dress, stack).run()


class _Exports:
    """The files of one order, written one after the other."""

    def __init__(
        self, words: Words, asked: Asked, order: Order, dress: Dressing, stack: ExitStack
    ) -> None:
        self._words, self._asked, self._order = words, asked, order
        self._dress, self._stack = dress, stack
        self._alone = len(order.targets) == 1
        self._engine: TextEngine | None = None
        self._failed = False

    def run(self) -> int:
        """Writes all that can be written; the exit code."""
        for file, targets in groupby(self._order.targets, key=lambda one: one.file):
            try:
                journey = self._read(file)
                if self._order.folder is not None:
                    make_folder(self._words, self._order.folder)
            except Exception as error:
                self._fail(error, file)
                continue
            source: Source | None = None
            for target in targets:
                try:
                    source = self._source(target, journey, source)
                    self._write(source, target)
                except Exception as error:
                    self._fail(error, target.name)
        return 1 if self._failed else 0

    def _read(self, file: str) -> Journey:
        asked, words = self._asked, self._words
        journey = in_view(words, map_of(words, file, asked.language), asked.view)
        return self._dress(with_stages(words, journey, asked.stages or ()))

    def _source(self, target: Target, journey: Journey, known: Source | None) -> Source:
        """What writers make files of, with Qt and its fonts ready for those that draw."""
        from app.exporting.export import Source, ready_engine

        if target.suffix not in DRAWN:
            return known or Source(journey)
        if self._engine is None:
            self._stack.enter_context(qt(self._words))
            self._engine = ready_engine()
            known = None
        return known or Source(journey, self._engine)

    def _write(self, source: Source, target: Target) -> None:
        options = self._options(source, target)
        before = _preflight(source, target, options)
        if self._asked.strict and any(not one.of_format for one in before):
            self._warn(before, target)
            raise self._strictly(before, target)
        if target.path is not None and not self._asked.strict:
            report = _export(source, target.path, options)
            self._warn(_joined(before, report.warnings), target)
        else:
            report = self._by_way_of_another(source, target, options, before)
        if target.path is not None:
            answer(done(self._words, report._replace(path=target.path)))

    def _by_way_of_another(
        self,
        source: Source,
        target: Target,
        options: ExportOptions,
        before: tuple[ExportWarning, ...],
    ) -> ExportReport:
        """Writes a file elsewhere first, to look at its warnings, or to give it to standard
        output."""
        with tempfile.TemporaryDirectory(prefix="parcours-") as folder:
            name = target.path.name if target.path is not None else f"map{target.suffix}"
            made = Path(folder, name)
            report = _export(source, made, options)
            warnings = _joined(before, report.warnings)
            self._warn(warnings, target)
            if self._asked.strict and any(not one.of_format for one in warnings):
                raise self._strictly(warnings, target)
            with made.open("rb") as data:
                if target.path is None:
                    while piece := data.read(_PIECE):
                        answer_bytes(piece)
                else:
                    with replacing(target.path) as file:
                        copyfileobj(data, file, _PIECE)
        return report

    def _options(self, source: Source, target: Target) -> ExportOptions:
        options, width = self._order.options, self._order.width
        if width is None or target.suffix != ".png" or source.picture.width <= 0:
            return options
        scale = width / source.picture.width
        if not LOWEST_SCALE <= scale <= HIGHEST_SCALE:
            low = ceil(source.picture.width * LOWEST_SCALE)
            high = floor(source.picture.width * HIGHEST_SCALE)
            raise Refused(self._words.say("width", low=low, high=high, value=width))
        return options._replace(scale=scale)

    def _strictly(self, warnings: tuple[ExportWarning, ...], target: Target) -> Refused:
        count = sum(not one.of_format for one in warnings)
        return Refused(self._words.say("strict", path=target.name, count=count))

    def _warn(self, warnings: tuple[ExportWarning, ...], target: Target) -> None:
        for one in warnings:
            self._tell(self._words.warning(one.code, one.params), target.name)

    def _tell(self, sentence: str, about: str) -> None:
        alone = self._alone or about in sentence
        tell(sentence if alone else self._words.say("about", path=about, message=sentence))

    def _fail(self, error: Exception, about: str) -> None:
        """Tells of a file that could not be written; what is wrong with all of them is raised."""
        if isinstance(error, UsageError | StreamError | BrokenPipeError):
            raise error
        if isinstance(error, ExportError) and error.code in _OPTIONS_AT_FAULT:
            raise usage(self._words, error) from error
        self._failed = True
        sentence = sentence_of(self._words, error) or self._words.unforeseen(error)
        self._tell(sentence, about)


def _preflight(source: Source, target: Target, options: ExportOptions) -> tuple[ExportWarning, ...]:
    if target.suffix not in DRAWN:
        return ()
    from app.exporting.pages import plan_pages
    from app.exporting.preflight import preflight

    sheets = None
    if target.suffix == ".pdf":
        sheets = plan_pages(source.picture, source.journey, options, source.engine)
    return preflight(source, target.suffix, options, sheets)


def _export(source: Source, path: Path, options: ExportOptions) -> ExportReport:
    from app.exporting.export import export_source

    return export_source(source, path, options)


def _joined(
    before: tuple[ExportWarning, ...], after: tuple[ExportWarning, ...]
) -> tuple[ExportWarning, ...]:
    """Both without what is said twice."""
    told = {one.code for one in before}
    return (*before, *(one for one in after if one.code not in told))
