"""What `parcours export` does: any number of maps, each to files of any format, or to the standard
output."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportError
from app.exporting.limits import SUFFIXES, check_scale, check_suffix
from app.exporting.options import ExportOptions
from app.exporting.paper import find_paper
from app.map_input import in_view, qt_started, read_map
from app.refusals import Refused, UsageError, answer, answer_bytes, tell
from app.words import Words

if TYPE_CHECKING:
    from app.exporting.warnings import ExportWarning
    from app.model.journey import Journey
    from app.model.theme import Theme

_NUMBER = re.compile(r"[0-9]{1,6}([.,][0-9]{1,6})?")
_RANGE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")
_NAME = "{name}"
_PX_PER_INCH = 96.0

_FOR: dict[str, tuple[str, ...]] = {
    "paper": (".pdf",),
    "portrait": (".pdf",),
    "landscape": (".pdf",),
    "tile": (".pdf",),
    "split": (".pdf",),
    "zoom": (".pdf",),
    "across": (".pdf",),
    "overlap": (".pdf",),
    "no_marks": (".pdf",),
    "page_index": (".pdf",),
    "smallest": (".pdf",),
    "scale": (".png",),
    "dpi": (".png",),
    "width": (".png",),
    "transparent": (".png", ".svg"),
    "outlines": (".svg",),
    "ratio": (".pptx",),
    "master": (".pptx",),
    "table": (".csv",),
}
"""The formats that an option is for."""


class ExportArguments(NamedTuple):
    """What stands on the command line; texts as they were typed."""

    files: list[str]
    output: list[str]
    format: str | None = None
    view: str | None = None
    stages: str | None = None
    theme: str | None = None
    language: str | None = None
    paper: str | None = None
    portrait: bool = False
    landscape: bool = False
    tile: bool = False
    split: bool = False
    zoom: str | None = None
    across: str | None = None
    overlap: str | None = None
    no_marks: bool = False
    page_index: bool = False
    smallest: str | None = None
    scale: str | None = None
    dpi: str | None = None
    width: str | None = None
    transparent: bool = False
    outlines: bool = False
    ratio: str | None = None
    master: str | None = None
    table: str | None = None
    strict: bool = False


def export_maps(words: Words, **fields: object) -> int:
    """Writes maps as the arguments say (the fields of `ExportArguments`); 1 when `strict` and
    something is not as on the screen, or one of several maps cannot be written."""
    asked = ExportArguments(**fields)  # pyright: ignore[reportArgumentType]
    try:
        targets = _targets(words, asked)
        options = _options(words, asked)
        theme = _theme(words, asked.theme)
    except ExportError as error:
        raise UsageError(words.error(error) or error.code, "export") from error
    warned = False
    with qt_started(words):
        for file in asked.files:
            journey = _asked_for(words, read_map(words, file), asked, theme)
            for target in targets:
                warned |= _write(words, journey, target, file, options, asked)
    return 1 if warned and asked.strict else 0


def _write(
    words: Words,
    journey: Journey,
    target: str,
    file: str,
    options: ExportOptions,
    asked: ExportArguments,
) -> bool:
    """Writes one file; whether there was something to warn of."""
    from app.exporting.export import export_file

    options = _sized(words, options, journey, asked)
    if target.startswith("-"):
        with tempfile.TemporaryDirectory(prefix="parcours-") as folder:
            path = Path(folder, f"map{target[1:]}")
            report = export_file(journey, path, options)
            data = path.read_bytes()
        answer_bytes(data)
    else:
        path = Path(target.replace(_NAME, _stem(file)))
        report = export_file(journey, path, options)
        size = max(1, round(report.size / 1000))
        answer(words.say("exported", path=report.path, size=size))
    found = [*report.warnings]
    if asked.strict:
        found += _coarse(journey, path.suffix.lower(), options)
    for warning in found:
        tell(words.warning(warning.code, warning.params))
    return bool(found)


def _coarse(journey: Journey, suffix: str, options: ExportOptions) -> Iterator[ExportWarning]:
    """What only a look at the map tells: pictures with too few pixels."""
    from app.exporting.export import Source
    from app.exporting.pages import plan_pages
    from app.exporting.preflight import preflight

    source = Source(journey)
    sheets = None
    if suffix == ".pdf":
        sheets = plan_pages(source.picture, source.journey, options, source.engine)
    for warning in preflight(source, suffix, options, sheets):
        if warning.code == "coarse":
            yield warning


def _targets(words: Words, asked: ExportArguments) -> list[str]:
    """Names of files, with `{name}` for the map's; `-.pdf` and the like for standard output.
    Raises UsageError and ExportError."""
    formats = [f".{one.strip().lower().lstrip('.')}" for one in (asked.format or "").split(",")]
    formats = [one for one in formats if one != "."]
    for one in formats:
        check_suffix(Path(f"map{one}"))
    found: list[str] = []
    for output in asked.output:
        if output == "-":
            if len(formats) != 1 or len(asked.files) > 1 or len(asked.output) > 1:
                raise UsageError(words.say("one-format"), "export")
            found.append(f"-{formats[0]}")
        elif Path(output).is_dir() or output.endswith(("/", "\\")):
            if not formats:
                raise UsageError(words.say("which-format", path=output), "export")
            found += [str(Path(output, f"{_NAME}{one}")) for one in formats]
        else:
            named = Path(output).suffix.lower() in SUFFIXES
            if formats and not named:
                found += [f"{output}{one}" for one in formats]
            else:
                check_suffix(Path(output))
                found.append(output)
    if len(asked.files) > 1 and any(_NAME not in one for one in found):
        raise UsageError(words.say("name-needed", name=_NAME), "export")
    suffixes = {Path(one).suffix.lower() or one[1:] for one in found}
    for option, fitting in _FOR.items():
        if getattr(asked, option) and not suffixes.intersection(fitting):
            name = f"--{option.replace('_', '-')}"
            suffix = ", ".join(sorted(suffixes))
            raise UsageError(words.say("not-for", option=name, suffix=suffix), "export")
    return found


def _options(words: Words, asked: ExportArguments) -> ExportOptions:
    """What does not depend on the map. Raises UsageError and ExportError."""
    if asked.paper is not None:
        find_paper(asked.paper)
    usual = ExportOptions()
    spread = "split" if asked.split else "tile" if asked.tile or asked.across else usual.spread
    if asked.split and (asked.tile or asked.across):
        raise UsageError(words.say("one-of", options="--tile, --split"), "export")
    if asked.portrait and asked.landscape:
        raise UsageError(words.say("one-of", options="--portrait, --landscape"), "export")
    if sum(one is not None for one in (asked.scale, asked.dpi, asked.width)) > 1:
        raise UsageError(words.say("one-of", options="--scale, --dpi, --width"), "export")
    turn = "portrait" if asked.portrait else "landscape" if asked.landscape else usual.turn
    paper = asked.paper or ("A4" if spread != "fit" or turn != "auto" else None)
    across = _number(words, "--across", asked.across)
    return usual._replace(
        paper=paper,
        turn=turn,
        spread=spread,
        zoom=_or(_number(words, "--zoom", asked.zoom), usual.zoom),
        across=round(across) if across is not None else None,
        overlap=_or(_number(words, "--overlap", asked.overlap), usual.overlap),
        marks=not asked.no_marks,
        page_index=asked.page_index,
        smallest=_or(_number(words, "--smallest", asked.smallest), usual.smallest),
        scale=check_scale(_or(_number(words, "--scale", asked.scale), usual.scale)),
        transparent=asked.transparent,
        outlines=asked.outlines,
        ratio=_one_of(words, "--ratio", asked.ratio, ("16:9", "4:3")),
        master=Path(asked.master) if asked.master else None,
        table=_one_of(words, "--table", asked.table, ("grid", "touchpoints", "metrics")),
    )


def _sized(
    words: Words, options: ExportOptions, journey: Journey, asked: ExportArguments
) -> ExportOptions:
    """With the scale that a resolution or a width of the picture means."""
    dpi = _number(words, "--dpi", asked.dpi)
    if dpi is not None:
        return options._replace(scale=check_scale(dpi / _PX_PER_INCH))
    width = _number(words, "--width", asked.width)
    if width is None:
        return options
    from app.exporting.export import Source

    own = Source(journey).picture.width
    return options._replace(scale=check_scale(width / max(own, 1.0)))


def _asked_for(
    words: Words, journey: Journey, asked: ExportArguments, theme: Theme | None
) -> Journey:
    """The part of a map that is meant, as it is to look."""
    from app.model.scope import only

    journey = in_view(words, journey, asked.view)
    if asked.stages is not None:
        journey = only(journey, stages=_stages(words, journey, asked.stages))
    if asked.theme == "printed":
        from app.theming.variants import printed

        journey = journey.replace(theme=printed(journey.theme))
    elif theme is not None:
        journey = journey.replace(theme=theme)
    if asked.language is not None:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", asked.language):
            raise UsageError(words.say("no-language", value=asked.language), "export")
        journey = journey.replace(language=asked.language)
    return journey


def _stages(words: Words, journey: Journey, text: str) -> list[str]:
    """Stages by number, from one on, by `2-4`, or by name."""
    stages = [(one.id, " ".join(one.name.split())) for one in journey.stages]
    found: list[str] = []
    for part in (one.strip() for one in text.split(",")):
        named = [one for one, name in stages if part == one or part.casefold() == name.casefold()]
        numbers = _RANGE.fullmatch(part)
        first, last = (int(numbers[1]), int(numbers[2] or numbers[1])) if numbers else (0, 0)
        if named:
            found += named
        elif 1 <= first <= last <= len(stages):
            found += [one for one, _ in stages[first - 1 : last]]
        else:
            known = ", ".join(name for _, name in stages)
            raise Refused(words.say("no-stage", name=part, known=known))
    return found


def _theme(words: Words, name: str | None) -> Theme | None:
    """A shipped theme, or one in a file; None for the map's own, also made for paper."""
    from app.files.themes import load_theme, shipped_themes

    if name is None or name == "printed":
        return None
    shipped = shipped_themes()
    if name in shipped:
        return shipped[name]
    if Path(name).is_file():
        return load_theme(name)
    known = ", ".join(["printed", *shipped])
    raise UsageError(words.say("no-theme", name=name, known=known), "export")


def _number(words: Words, option: str, text: str | None) -> float | None:
    if text is None:
        return None
    if not _NUMBER.fullmatch(text):
        raise UsageError(words.say("bad-number", option=option, value=text), "export")
    return float(text.replace(",", "."))


def _one_of(words: Words, option: str, value: str | None, known: Sequence[str]):
    if value is None:
        return known[0]
    if value not in known:
        choices = ", ".join(known)
        raise UsageError(words.say("bad-choice", option=option, known=choices), "export")
    return value


def _or(value: float | None, usual: float) -> float:
    return usual if value is None else value


def _stem(file: str) -> str:
    return "map" if file == "-" else Path(file).stem
