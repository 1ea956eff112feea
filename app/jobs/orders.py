"""What the command line asks of an export, checked before anything is read: files and options."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from app.exporting.errors import ExportError
from app.exporting.limits import (
    HIGHEST_SCALE,
    LOWEST_SCALE,
    SUFFIXES,
    check_scale,
    check_suffix,
)
from app.exporting.options import Appendix, ExportOptions, Ratio, Spread, Table, Turn
from app.exporting.paper import find_paper
from app.refusals import UsageError
from app.words import Words

_PX_PER_INCH = 96
_NAME = "{name}"
_MAP_SUFFIXES = (".parcours", ".json")
_NUMBER = re.compile(r"[0-9]{1,6}([.,][0-9]{1,6})?")

_FOR: dict[str, tuple[str, ...]] = {
    "paper": (".pdf",),
    "portrait": (".pdf",),
    "landscape": (".pdf",),
    "tile": (".pdf",),
    "split": (".pdf",),
    "zoom": (".pdf",),
    "across": (".pdf",),
    "overlap": (".pdf",),
    "marks": (".pdf",),
    "no-marks": (".pdf",),
    "index": (".pdf",),
    "smallest": (".pdf",),
    "title-page": (".pdf",),
    "appendix": (".pdf",),
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

_NEEDS: dict[str, tuple[str, ...]] = {
    "portrait": ("paper",),
    "landscape": ("paper",),
    "tile": ("paper",),
    "split": ("paper",),
    "zoom": ("tile", "split"),
    "index": ("tile", "across", "split"),
    "across": ("paper",),
    "overlap": ("tile", "across"),
    "marks": ("tile", "across"),
    "no-marks": ("tile", "across"),
}
"""Options of which one must be given too."""


class Asked(NamedTuple):
    """The options of `parcours export` as they were written."""

    files: list[str]
    output: list[str]
    format: str | None = None
    view: str | None = None
    stages: list[str] | None = None
    theme: str | None = None
    language: str | None = None
    strict: bool = False
    paper: str | None = None
    turn: Literal["portrait", "landscape"] | None = None
    spread: Literal["tile", "split"] | None = None
    zoom: str | None = None
    across: str | None = None
    overlap: str | None = None
    marks: bool | None = None
    page_index: bool = False
    smallest: str | None = None
    title_page: bool = False
    appendix: str | None = None
    scale: str | None = None
    dpi: str | None = None
    width: str | None = None
    transparent: bool | None = None
    outlines: bool | None = None
    ratio: str | None = None
    master: str | None = None
    table: str | None = None

    def given(self) -> set[str]:
        """The names of the options of formats that were written."""
        found = {name for name in _FOR if name in self._fields and getattr(self, name) is not None}
        found |= {one for one in (self.turn, self.spread) if one is not None}
        found |= {"index"} if self.page_index else set()
        found |= {"title-page"} if self.title_page else set()
        found.discard("marks")
        if self.marks is not None:
            found.add("marks" if self.marks else "no-marks")
        return found


class Target(NamedTuple):
    """A file to write: of which map, where (None for standard output), in which format."""

    file: str
    path: Path | None
    suffix: str

    @property
    def name(self) -> str:
        """What messages call it."""
        return "-" if self.path is None else str(self.path)


class Order(NamedTuple):
    """An export as it was asked for. All targets go into `folder`, if there is one. `width` is
    that of a picture in pixels, when it was asked for: the scale of the options then depends on
    the map."""

    targets: tuple[Target, ...]
    folder: str | None
    options: ExportOptions
    width: int | None


def order_of(words: Words, asked: Asked) -> Order:
    """What is asked for. Raises UsageError for what cannot be meant."""
    try:
        targets = tuple(_targets(words, asked))
        _check_given(words, asked, {one.suffix for one in targets})
        if asked.spread == "split" and asked.across is not None:
            raise _refusal(words, "not-for", option="--across", suffix="--split")
        _check_apart(words, asked, targets)
        into = _folder(asked)
        return Order(targets, into, _options(words, asked), _width(words, asked))
    except ExportError as error:
        raise usage(words, error) from error


def usage(words: Words, error: ExportError) -> UsageError:
    """The same error, blamed on the command line."""
    return UsageError(words.error(error) or error.code, "export")


def _refusal(words: Words, key: str, **params: object) -> UsageError:
    return UsageError(words.say(key, **params), "export")


def _targets(words: Words, asked: Asked) -> Iterable[Target]:
    formats = _formats(words, asked.format)
    outputs, files = asked.output, asked.files
    if "-" in outputs:
        if len(outputs) > 1 or len(files) > 1 or len(formats) != 1:
            raise _refusal(words, "one-to-output")
        yield Target(files[0], None, formats[0])
    elif (folder := _folder(asked)) is not None:
        if not formats:
            raise _refusal(words, "folder-format", path=folder)
        for file in files:
            for suffix in formats:
                yield Target(file, Path(folder, _stem(file) + suffix), suffix)
    elif len(files) > 1 and not all(_NAME in output for output in outputs):
        raise _refusal(words, "one-folder", name=_NAME)
    else:
        for file in files:
            yield from _named(words, asked, file, formats)


def _named(words: Words, asked: Asked, file: str, formats: tuple[str, ...]) -> Iterable[Target]:
    """The outputs of a map that are names of files, in which `{name}` stands for the map's."""
    for output in asked.output:
        path = Path(output.replace(_NAME, _stem(file)))
        suffix = check_suffix(path)
        if formats and formats != (suffix,):
            raise _refusal(words, "format-in-name", path=output)
        yield Target(file, path, suffix)


def _formats(words: Words, text: str | None) -> tuple[str, ...]:
    if text is None:
        return ()
    found = dict.fromkeys(f".{one.strip().lstrip('.').lower()}" for one in text.split(","))
    for suffix in found:
        if suffix not in SUFFIXES:
            known = ", ".join(one[1:] for one in SUFFIXES)
            raise _choice(words, "--format", known, suffix[1:])
    return tuple(found)


def _folder(asked: Asked) -> str | None:
    """The folder that files are to be written into, if that is what the output is. One called as a
    file would be is only meant when a format is named."""
    output, *others = asked.output
    if others or output in {"", "-"} or _NAME in output:
        return None
    if output.endswith(("/", os.sep)):
        return output
    if asked.format is None and Path(output).suffix.lower() in SUFFIXES:
        return None
    named = asked.format is not None and not Path(output).suffix
    return output if named or len(asked.files) > 1 or os.path.isdir(output) else None


def _stem(file: str) -> str:
    """The name of a map without its folder and its ending."""
    if file == "-":
        return "map"
    path = Path(file)
    return path.stem if path.suffix.lower() in _MAP_SUFFIXES else path.name


def _check_given(words: Words, asked: Asked, suffixes: set[str]) -> None:
    given = asked.given()
    for name in sorted(given):
        if suffixes.isdisjoint(_FOR[name]):
            shown = ", ".join(one for one in SUFFIXES if one in suffixes)
            raise _refusal(words, "not-for", option=f"--{name}", suffix=shown)
    for name in sorted(given):
        needed = _NEEDS.get(name, ())
        if needed and given.isdisjoint(needed):
            shown = f" {words.say('or')} ".join(f"--{one}" for one in needed)
            raise _refusal(words, "needs", option=f"--{name}", needed=shown)


def _check_apart(words: Words, asked: Asked, targets: tuple[Target, ...]) -> None:
    """Raises UsageError when two files would be one, or a file that is read would be replaced."""
    read = {_place(Path(one)) for one in (*asked.files, asked.master, asked.theme) if one}
    seen: set[str] = set()
    for one in targets:
        if one.path is None:
            continue
        place = _place(one.path)
        if place in seen:
            raise _refusal(words, "same-file", path=one.path)
        if place in read:
            raise _refusal(words, "onto-itself", path=one.path)
        seen.add(place)


def _place(path: Path) -> str:
    """The same for two names of a file, also where disks do not tell large from small letters."""
    try:
        return os.path.realpath(path).casefold()
    except (OSError, ValueError):
        return str(path)


def _options(words: Words, asked: Asked) -> ExportOptions:
    if asked.paper is not None:
        find_paper(asked.paper)
    turn: Turn = asked.turn or "auto"
    spread: Spread = asked.spread or ("tile" if asked.across is not None else "fit")
    found: dict[str, Any] = {
        "paper": asked.paper,
        "turn": turn,
        "spread": spread,
        "page_index": asked.page_index,
        "title_page": asked.title_page,
        "transparent": bool(asked.transparent),
        "outlines": bool(asked.outlines),
        "scale": _scale(words, asked),
        "master": Path(asked.master) if asked.master is not None else None,
    }
    if asked.appendix is not None:
        found["appendix"] = _appendix(words, asked.appendix)
    if asked.zoom is not None:
        found["zoom"] = _zoom(words, asked.zoom)
    if asked.across is not None:
        found["across"] = _whole(words, "--across", asked.across)
    if asked.overlap is not None:
        found["overlap"] = _number(words, "--overlap", asked.overlap, "10")
    if asked.smallest is not None:
        found["smallest"] = _number(words, "--smallest", asked.smallest, "6")
    if asked.marks is not None:
        found["marks"] = asked.marks
    for name, choices in (("ratio", get_args(Ratio)), ("table", get_args(Table))):
        value = getattr(asked, name)
        if value is not None:
            if value not in choices:
                raise _choice(words, f"--{name}", ", ".join(choices), value)
            found[name] = value
    return ExportOptions(**found)


def _scale(words: Words, asked: Asked) -> float:
    if asked.scale is not None:
        return check_scale(_number(words, "--scale", asked.scale, "2"))
    if asked.dpi is not None:
        dpi = _number(words, "--dpi", asked.dpi, "300")
        low, high = LOWEST_SCALE * _PX_PER_INCH, HIGHEST_SCALE * _PX_PER_INCH
        if not low <= dpi <= high:
            raise _refusal(words, "dpi", low=f"{low:.0f}", high=f"{high:.0f}", value=asked.dpi)
        return dpi / _PX_PER_INCH
    return 1.0


def _appendix(words: Words, text: str) -> tuple[Appendix, ...]:
    known: tuple[Appendix, ...] = get_args(Appendix)
    parts = {one.strip().lower() for one in text.split(",")}
    if parts == {"all"}:
        return known
    for one in sorted(parts.difference(known)):
        raise _choice(words, "--appendix", ", ".join((*known, "all")), one)
    return tuple(one for one in known if one in parts)


def _zoom(words: Words, text: str) -> float:
    """A factor such as 0.8, or the same in percent."""
    plain = text.removesuffix("%").rstrip()
    return _number(words, "--zoom", plain, "0.8") / (1 if plain == text else 100)


def _width(words: Words, asked: Asked) -> int | None:
    return None if asked.width is None else _whole(words, "--width", asked.width)


def _number(words: Words, option: str, text: str, such: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise _refusal(words, "bad-number", option=option, such=such, value=text)
    return float(text.replace(",", "."))


def _whole(words: Words, option: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise _refusal(words, "bad-whole", option=option, value=text)
    return int(text)


def _choice(words: Words, option: str, known: str, value: str) -> UsageError:
    return _refusal(words, "bad-choice", option=option, known=known, value=value)
