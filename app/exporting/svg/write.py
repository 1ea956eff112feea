"""A picture, or what of it is asked for, as one SVG file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.placing import Assets, Extent, Progress, group_extent
from app.exporting.replacing import replacing
from app.exporting.svg.content import Content, TextMode
from app.exporting.svg.defs import Definitions
from app.exporting.svg.fonts import SvgFonts
from app.exporting.svg.markup import number, paint
from app.exporting.xml_texts import content, quoted
from app.layout.picture import Group, Picture

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine

_STEP = 200
"""Groups between two words to the progress function."""

_SPACES = "text{white-space:pre}"
"""Chromium drops spaces at the ends of a text, `xml:space` or not, and sets the letters after them
in wrong places."""

Crop = tuple[float, float, float, float]
"""Left, top, width and height, in px of the sheet."""


class MadeSvg(NamedTuple):
    """A file's bytes, and the ids of pictures in it that cannot be read."""

    data: bytes
    unread: frozenset[str]


def svg_bytes(
    picture: Picture,
    *,
    engine: TextEngine,
    assets: Assets,
    text: TextMode = "text",
    groups: Callable[[Group], bool] | None = None,
    crop: Crop | None = None,
    transparent: bool = False,
) -> bytes:
    """A picture as an SVG file in UTF-8, the same bytes each time.

    `text` keeps text as text, in fonts inside the file, or makes outlines of it, which look the
    same in programs that ignore such fonts. `groups` says which groups are in it, `crop` which
    part of the sheet; `transparent` leaves the sheet's ground out. Raises ExportError for a
    picture, or a crop, without a size.
    """
    return _make(picture, engine, assets, text, groups, crop, transparent, None).data


def make_svg(
    picture: Picture, *, engine: TextEngine, assets: Assets, progress: Progress | None = None
) -> MadeSvg:
    """The same of a whole picture, with what could not be read, told of how far it is."""
    return _make(picture, engine, assets, "text", None, None, False, progress)


def write_svg(
    picture: Picture,
    path: Path,
    *,
    engine: TextEngine,
    assets: Assets,
    text: TextMode = "text",
    groups: Callable[[Group], bool] | None = None,
    crop: Crop | None = None,
    transparent: bool = False,
    progress: Progress | None = None,
) -> frozenset[str]:
    """Write what `svg_bytes` makes; gives the ids of pictures in it that cannot be read. The file
    at `path` is either whole or as it was before."""
    made = _make(picture, engine, assets, text, groups, crop, transparent, progress)
    with replacing(path) as file:
        file.write(made.data)
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled
    return made.unread


def _make(
    picture: Picture,
    engine: TextEngine,
    assets: Assets,
    text: TextMode,
    wanted: Callable[[Group], bool] | None,
    crop: Crop | None,
    transparent: bool,
    progress: Progress | None,
) -> MadeSvg:
    x, y, w, h = crop or (0.0, 0.0, picture.width, picture.height)
    if w <= 0 or h <= 0:
        raise ExportError("empty")
    defs, fonts = Definitions(assets), SvgFonts()
    elements = Content(defs, fonts, engine, text)
    sheet = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
    body = [] if transparent else [f"<rect {sheet}{paint('fill', picture.ground)}/>"]
    view = Extent(x, y, x + w, y + h)
    walked = list(picture.walk())
    for i, (group, left, top) in enumerate(walked):
        if progress is not None and i % _STEP == 0 and progress(0.9 * i / len(walked)) is False:
            raise ExportCancelled
        if wanted is not None and not wanted(group):
            continue
        if crop is None or _meets(group_extent(group).moved(left, top), view):
            body.append(elements.group(group, left, top))
    rules, shared = fonts.rules(), defs.code()
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{number(w)}" height="{number(h)}" '
        f'viewBox="{number(x)} {number(y)} {number(w)} {number(h)}" '
        f"lang={quoted(picture.language)} xml:lang={quoted(picture.language)} "
        f'xml:space="preserve" text-rendering="geometricPrecision">',
        f"<title>{content(picture.title)}</title>",
        f"<style>{_SPACES}{rules}</style>",
        f"<defs>{shared}</defs>" if shared else "",
        *body,
        "</svg>\n",
    ]
    return MadeSvg("\n".join(filter(None, pieces)).encode("utf-8"), frozenset(defs.unread))


def _meets(one: Extent, other: Extent) -> bool:
    across = one.left <= other.right and other.left <= one.right
    return across and one.top <= other.bottom and other.top <= one.bottom
