"""Pictures as eyes see them that lack one kind of cone: to be looked at, never exported."""

from __future__ import annotations

from typing import NamedTuple

from app.layout.picture import Band, Box, Fill, Glyph, Gradient, Group, Path, Picture, Text
from app.layout.picture import Primitive as Part
from app.theming.seeing import Sight, color_seen


class _Seen(NamedTuple):
    """A band, what it is behind the lens, and its groups there by the identity of theirs."""

    band: Band
    seen: Band
    groups: dict[int, Group]


class Lens:
    """Recolours pictures. Bands and groups that stay the same objects stay so behind the lens, so
    that the canvas touches only what changed. Photographs and logos are left as they are."""

    def __init__(self, sight: Sight) -> None:
        self.sight: Sight = sight
        self._bands: dict[str, _Seen] = {}

    def seen(self, picture: Picture) -> Picture:
        """The picture behind the lens."""
        before, self._bands = self._bands, {}
        found: list[tuple[Band, float]] = []
        for band, top in picture.bands:
            known = before.get(band.id)
            if known is None or known.band is not band:
                known = self._band(band, known.groups if known is not None else {})
            self._bands[band.id] = known
            found.append((known.seen, top))
        return picture._replace(bands=tuple(found), ground=self._color(picture.ground))

    def _band(self, band: Band, known: dict[int, Group]) -> _Seen:
        groups = {id(one): known.get(id(one)) or self._group(one) for one in band.groups}
        seen = band._replace(groups=tuple(groups[id(one)] for one in band.groups))
        return _Seen(band, seen, groups)

    def _group(self, group: Group) -> Group:
        edit = group.edit
        if edit is not None:
            edit = edit._replace(color=self._color(edit.color), ground=self._color(edit.ground))
        return group._replace(parts=tuple(self._part(one) for one in group.parts), edit=edit)

    def _part(self, part: Part) -> Part:
        match part:
            case Box() | Path():
                stroke = None if part.stroke is None else self._color(part.stroke)
                return part._replace(fill=self._fill(part.fill), stroke=stroke)
            case Text() | Glyph():
                return part._replace(color=self._color(part.color))
            case _:
                return part

    def _fill(self, fill: Fill) -> Fill:
        if isinstance(fill, Gradient):
            return Gradient(self._color(fill.left), self._color(fill.right))
        return self._color(fill) if fill is not None else None

    def _color(self, color: str) -> str:
        """A colour, its opacity kept."""
        return color_seen(color[:7], self.sight) + color[7:]
