"""Where glyphs, icons and images stand inside their primitives; the same for every painter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from app.layout.picture import Box, Glyph, Group, Image, Path, Primitive, Text
from app.model.journey import Asset

if TYPE_CHECKING:
    from app.layout.text.faces import Face
    from app.layout.text.shaping import Shaped

Assets = Callable[[str], Asset | None]
"""Finds a picture of the map by its id."""

Progress = Callable[[float], bool | None]
"""Told how far an export is, 0 to 1; an answer of False stops it."""

KAPPA = 0.5522847498307936
"""Length of the handles of a cubic curve that follows a quarter of a circle of radius 1."""


class Extent(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def moved(self, dx: float, dy: float) -> Extent:
        """The same elsewhere."""
        return Extent(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)


def corner_radius(box: Box | Image) -> float:
    """The radius that fits the rectangle."""
    return max(0.0, min(box.radius, box.w / 2, box.h / 2))


def icon_baseline(icon: Glyph, face: Face) -> float:
    """Where an icon's baseline stands, from the top of its group, so that the face's em fills
    the icon's square."""
    return icon.y + icon.size * face.ascent / ((face.ascent + abs(face.descent)) or 1.0)


def image_place(image: Image, width: float, height: float) -> tuple[float, float, float, float]:
    """The (x, y, w, h) that a whole picture of `width` × `height` covers: inside the box, or
    over it when the box crops it."""
    ratios = image.w / max(width, 1e-9), image.h / max(height, 1e-9)
    ratio = max(ratios) if image.crop else min(ratios)
    w, h = width * ratio, height * ratio
    return image.x + (image.w - w) / 2, image.y + (image.h - h) / 2, w, h


def is_plain_word(shaped: Shaped, word: str) -> bool:
    """Whether a word has one glyph on the baseline for each of its characters, in their order."""
    return shaped.level == 0 and shaped.clusters == tuple(range(len(word))) and not shaped.raised


def missing_image(image: Image) -> tuple[Primitive, ...]:
    """What stands for a picture that is not in the map or cannot be read."""
    x, y, w, h = image.x, image.y, image.w, image.h
    cross = (("M", x, y), ("L", x + w, y + h), ("M", x + w, y), ("L", x, y + h))
    return (
        Box(x, y, w, h, "#f1f3f5", 0.0, "#ced4da"),
        Path(cross, (x, y, w, h), None, "#ced4da"),
    )


def group_extent(group: Group) -> Extent:
    """What a group may cover, from its own corner, rather too much than too little: its parts may
    reach over its edges."""
    left, top, right, bottom = 0.0, 0.0, group.w, group.h
    for part in group.parts:
        x, y, w, h, over = _reach(part)
        if x - over < left:
            left = x - over
        if y - over < top:
            top = y - over
        if x + w + over > right:
            right = x + w + over
        if y + h + over > bottom:
            bottom = y + h + over
    return Extent(left, top, right, bottom)


def _reach(part: Primitive) -> tuple[float, float, float, float, float]:
    """The box of a primitive and how far over its edges it may reach."""
    if isinstance(part, Text):
        x, y, line, style, _, _ = part
        size = style.size
        return x, y - size, line.width, size * 1.5, size
    if isinstance(part, Box):
        x, y, w, h, _, _, stroke, wide, _ = part
        return x, y, w, h, wide if stroke else 0.0
    if isinstance(part, Path):
        _, (x, y, w, h), _, stroke, wide, _ = part
        return x, y, w, h, wide if stroke else 0.0
    if isinstance(part, Glyph):
        return part.x, part.y, part.size, part.size, part.size / 2
    return part.x, part.y, part.w, part.h, 0.0
