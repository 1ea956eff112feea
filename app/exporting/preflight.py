"""What would not be as it is on the screen, said before anything is written, with the places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportError
from app.exporting.export import Source, texts_in, warnings_for
from app.exporting.limits import DRAWN
from app.exporting.options import ExportOptions
from app.exporting.pages import Sheets
from app.exporting.paper import PT
from app.exporting.qimages import is_picture
from app.exporting.warnings import ExportWarning
from app.layout.picture import Group, Image, Picture, Text
from app.model.assets import asset_bytes
from app.model.journey import Asset

if TYPE_CHECKING:
    from app.exporting.pptx.plan import Plan
    from app.layout.text.engine import TextEngine

FEWEST_DPI = 150.0
"""Dots an inch under which a picture looks coarse in print."""

_PX_PER_INCH = 96.0
_MOST_PLACES = 500


def preflight(
    source: Source, suffix: str, options: ExportOptions, sheets: Sheets | None = None
) -> tuple[ExportWarning, ...]:
    """What is wrong with an export to a format before it is made: letters too small for the paper
    (`sheets`, of a PDF) or for slides, characters no font has, pictures that cannot be read or
    are too coarse. Each warning says at which elements of the map."""
    if suffix not in DRAWN:
        return ()
    scale = sheets.scale / PT if sheets is not None else 1.0
    wanted = min(FEWEST_DPI, _PX_PER_INCH * options.scale) if suffix == ".png" else FEWEST_DPI
    plan = _slides(source, options) if suffix == ".pptx" else None
    shown = [(one.element, one) for one in _groups(source.picture)]
    if sheets is not None:
        shown += [("", one.group) for one in sheets.shown()]
    if plan is not None:
        shown += plan.groups()
    return (
        *_small(source.picture, sheets, options),
        *(plan.warnings if plan is not None else ()),
        *_missing(source.engine, shown),
        *_unread(source),
        *_coarse(source, _placed(source.picture, scale, plan), wanted),
    )


class _Shown(NamedTuple):
    element: str
    image: Image


def _small(
    picture: Picture, sheets: Sheets | None, options: ExportOptions
) -> Iterable[ExportWarning]:
    """The plan's warnings, with the elements whose letters are too small."""
    if sheets is None:
        return
    least = options.smallest / sheets.scale if sheets.scale > 0 else 0.0
    places = _places(
        group
        for group in _groups(picture)
        if any(isinstance(part, Text) and part.style.size < least - 1e-6 for part in group.parts)
    )
    for warning in sheets.warnings:
        small = warning.code.startswith("small-")
        yield warning._replace(places=places) if small else warning


def _slides(source: Source, options: ExportOptions) -> Plan | None:
    """The slides; None where the master is at fault: writing says so."""
    from app.exporting.pptx.plan import plan_slides

    try:
        plan = plan_slides(
            source.picture, source.seen, source.engine, options.ratio, options.master
        )
    except ExportError:
        return None
    with plan.deck:
        return plan


def _missing(engine: TextEngine, shown: Iterable[tuple[str, Group]]) -> Iterable[ExportWarning]:
    """Characters without a font in groups, with the elements whose texts have them."""
    texts: dict[str, list[str]] = {}
    for element, group in shown:
        for text in texts_in((group,)):
            texts.setdefault(text, []).append(element)
    warnings = warnings_for(texts, engine)
    if not warnings:
        return
    lacking = engine.missing("\n".join(sorted(texts)))
    found = [one for text, ones in texts.items() if not lacking.isdisjoint(text) for one in ones]
    places = tuple(dict.fromkeys(one for one in found if one))[:_MOST_PLACES]
    for warning in warnings:
        yield warning._replace(places=places)


def _unread(source: Source) -> Iterable[ExportWarning]:
    shown = list(_images(_groups(source.picture)))
    broken: dict[str, Asset | None] = {}
    for asset in {one.image.asset for one in shown}:
        found = source.assets(asset)
        if found is None or not _is_sound(found):
            broken[asset] = found
    if broken:
        places = tuple(dict.fromkeys(one.element for one in shown if one.image.asset in broken))
        for warning in warnings_for((), source.engine, broken):
            yield warning._replace(places=places[:_MOST_PLACES])


def _placed(picture: Picture, scale: float, plan: Plan | None) -> Iterable[tuple[_Shown, float]]:
    """Pictures, and how large what they are on is, of the map at 96 px an inch: `scale`, but on
    slides what each has."""
    if plan is None:
        yield from ((one, scale) for one in _images(_groups(picture)))
        return
    from app.exporting.pptx.geometry import EMU

    yield from ((one, plan.overview.scale / EMU) for one in _images(_groups(picture)))
    for page_scale, group in plan.scaled():
        yield from ((one, page_scale) for one in _images((group,)))


def _coarse(
    source: Source, shown: Iterable[tuple[_Shown, float]], wanted: float
) -> Iterable[ExportWarning]:
    """Pictures with fewer dots an inch than wanted."""
    found: dict[str, float] = {}
    for (element, image), scale in shown:
        asset = source.assets(image.asset)
        if asset is None or image.w <= 0 or image.h <= 0:
            continue
        ratios = image.w / asset.width, image.h / asset.height
        dpi = _PX_PER_INCH / ((max(ratios) if image.crop else min(ratios)) * scale)
        if dpi < wanted - 0.5:
            found[element] = min(dpi, found.get(element, dpi))
    if found:
        lowest = round(min(found.values()))
        params: dict[str, object] = {"count": len(found), "dpi": lowest, "least": round(wanted)}
        yield ExportWarning("coarse", params, tuple(found)[:_MOST_PLACES])


def _groups(picture: Picture) -> Iterable[Group]:
    return (group for group, _, _ in picture.walk())


def _places(groups: Iterable[Group]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group.element for group in groups))[:_MOST_PLACES]


def _images(groups: Iterable[Group]) -> Iterable[_Shown]:
    for group in groups:
        for part in group.parts:
            if isinstance(part, Image) and part.asset:
                yield _Shown(group.element, part)


def _is_sound(asset: Asset) -> bool:
    try:
        return is_picture(asset_bytes(asset))
    except ValueError:
        return False
