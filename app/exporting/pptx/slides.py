"""One slide after another: a title, groups of a picture, and what stands below in the notes."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from app.exporting.placing import Assets
from app.exporting.pptx.arial import arial_width
from app.exporting.pptx.blocks import Block, blocks_of
from app.exporting.pptx.deck import Deck, Slide, TitlePlace
from app.exporting.pptx.geometry import Bounds, Frame, transform
from app.exporting.pptx.naming import Names, Placed
from app.exporting.pptx.shapes import Blip, Shapes, Tag, tag_of
from app.exporting.pptx.texts import Margins, Writing, language_code, text_body
from app.exporting.qimages import decode, picture_file, upright_file
from app.exporting.xml_texts import content, quoted
from app.layout.picture import Fill, Group, Text
from app.layout.text.bidi import read_direction

_BESIDE = 12 * 9525
"""Between a title and what stands below it, and around it where a master says nothing, EMU."""

_SHARE = 0.04
"""Of a slide's width, left free at its sides where a master says nothing."""


_PT = 12700
"""EMU."""

_INSETS = 16.0
"""What a title keeps free at its sides, pt."""

_LEADING = 1.2
_RAGGED = 1.08
"""Lines are not filled to their ends."""

_LEAST = 25
"""Percent of their size that long titles shrink to."""


class Room(NamedTuple):
    """Where a map goes on a slide with a title, EMU."""

    x: int
    y: int
    w: int
    h: int


class _File(NamedTuple):
    data: bytes
    width: int
    height: int


class Slides:
    """Adds slides to a presentation. `unread` are the ids of pictures that could not be shown."""

    def __init__(
        self, deck: Deck, names: Names, assets: Assets, language: str, ground: str
    ) -> None:
        self._deck, self._names, self._assets = deck, names, assets
        self._language = language_code(language)
        self._ground = ground
        self._title = deck.title_place()
        self._files: dict[str, _File | None] = {}
        self._tags: dict[tuple[str, str], Tag] = {}
        self.unread: set[str] = set()
        self.room = find_room(deck)

    def add(
        self,
        title: str,
        groups: Iterable[Placed],
        frame: Frame,
        notes: str,
        *,
        bar: Fill = None,
        panel: Bounds | None = None,
        place: Group | None = None,
    ) -> None:
        """A slide of groups placed by the frame. On our own master a `bar` runs along its upper
        edge, and the title stands where the group `place` has it; a `panel` is a ground."""
        slide = self._deck.add_slide()
        blips: dict[str, Blip | None] = {}

        def picture(asset: str) -> Blip | None:
            if asset not in blips:
                blips[asset] = self._blip(slide, asset)
            return blips[asset]

        writing = Writing(self._language, not self._deck.own, slide.link)
        shapes = Shapes(writing, picture, 3)
        code: list[str] = []
        if panel is not None:
            code.append(shapes.plain("·", panel, self._ground))
        if bar is not None and self._deck.own:
            edge = (0, 0, self._deck.width, self._deck.height // 90)
            code.append(shapes.plain("·", edge, bar))
        if place is not None and not any(isinstance(part, Text) for part in place.parts):
            place = None
        if place is None:
            code.append(self._plain_title(title))
        for group, x, y in groups:
            at = frame.at(x, y)
            if group is place:
                code.append(self._placed_title(title, group, at, writing))
                continue
            code.append(shapes.group(group, at, self._tag(group)))
        slide.fill(code)
        slide.note(notes, self._language)

    def _tag(self, group: Group) -> Tag:
        """What is said of a group, found once for all slides that it stands on."""
        key = group.kind, group.element
        tag = self._tags.get(key)
        if tag is None:
            names = self._names
            tag = self._tags[key] = tag_of(names.name(group), names.alternative(group))
        return tag

    def _plain_title(self, title: str) -> str:
        """A title where the layout has it, or at the top."""
        at, kind, fit = "", "", 100
        if self._title is not None:
            fit = _fit(title, self._title)
            kind = f'<p:ph type="{self._title.kind}"/>'
        else:
            edge = round(self._deck.width * _SHARE)
            at = transform((edge, _BESIDE, self._deck.width - 2 * edge, 4 * _BESIDE))
            at += '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        way = ' rtl="1" algn="r"' if read_direction(title).rtl else ""
        run = f"<a:r><a:rPr lang={quoted(self._language)}/><a:t>{content(title)}</a:t></a:r>"
        body = (
            f"<p:txBody><a:bodyPr>{_shrunk(fit)}</a:bodyPr><a:lstStyle/>"
            f"<a:p><a:pPr{way}/>{run}</a:p></p:txBody>"
        )
        return _title_shape(title, kind, at, body)

    def _placed_title(self, title: str, group: Group, frame: Frame, writing: Writing) -> str:
        """A title as it stands on the map."""
        texts = [part for part in group.parts if isinstance(part, Text)]
        block: Block = blocks_of(texts, group.edit)[0]
        body = text_body(block, frame, writing, Margins(), block.x, block.w, False)
        kind = f'<p:ph type="{self._title.kind}"/>' if self._title else ""
        at = transform(frame.bounds(block.x, block.top, block.w, block.h))
        return _title_shape(title, kind, at, body)

    def _blip(self, slide: Slide, asset: str) -> Blip | None:
        if asset not in self._files:
            self._files[asset] = self._read(asset)
        file = self._files[asset]
        if file is None:
            self.unread.add(asset)
            return None
        return Blip(slide.picture(file.data), file.width, file.height)

    def _read(self, asset: str) -> _File | None:
        data = picture_file(self._assets(asset))
        image = decode(data) if data is not None else None
        if data is None or image is None:
            return None
        return _File(upright_file(data, image)[1], image.width(), image.height())


def _fit(title: str, place: TitlePlace) -> int:
    """How large the type of a title can be where it stands, in percent of its usual size."""
    _, _, w, h = place.bounds
    width, height = w / _PT - _INSETS, h / _PT
    length = arial_width(title, place.size, True) or place.size * len(title)
    for percent in range(100, _LEAST, -5):
        lines = ceil(length * percent / 100 * _RAGGED / max(1.0, width))
        if lines == 1 or lines * place.size * percent / 100 * _LEADING <= height:
            return percent
    return _LEAST


def _shrunk(percent: int) -> str:
    scale = f' fontScale="{percent}000"' if percent < 100 else ""
    return f"<a:normAutofit{scale}/>"


def _title_shape(title: str, kind: str, place: str, body: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name={quoted(" ".join(title.split()))}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{kind}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr>{body}</p:sp>"
    )


def find_room(deck: Deck) -> Room:
    """What is left of a slide below its title, above its foot, between the title's sides."""
    title = deck.title_place()
    edge = round(deck.width * _SHARE)
    left, right, top = edge, deck.width - edge, 6 * _BESIDE
    if title is not None:
        x, y, w, h = title.bounds
        if w > deck.width / 2 and x >= 0 and x + w <= deck.width:
            left, right = x, x + w
        if y + h < deck.height / 2:
            top = y + h + _BESIDE
    foot = deck.foot()
    bottom = foot - _BESIDE // 2 if foot < deck.height else deck.height - 2 * _BESIDE
    return Room(left, top, max(1, right - left), max(1, bottom - top))
