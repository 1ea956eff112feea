"""Pictures in cells, with their caption."""

from __future__ import annotations

from app.layout.colors import readable, tone
from app.layout.context import Context, edit_box, set_lines
from app.layout.notes import Card
from app.layout.picture import Box, Glyph, Image, Primitive
from app.layout.space import snap
from app.model.items import PictureUse
from app.model.journey import Asset

_MOST = 240.0
"""Tallest picture, px."""

_CROP = 0.62
"""Height of a cropped picture against its width."""


def lay_picture(
    use: PictureUse, asset: Asset | None, context: Context, w: float, kind: str
) -> Card:
    """A picture fitted to (or cropped at) the width `w`; a frame with an icon where the file
    is missing. A caption to come is written over its foot."""
    theme, styles = context.theme, context.styles
    color = tone(theme, None, kind)
    ink = readable(theme.text, color.cell)
    parts: list[Primitive] = []
    if asset is None:
        h = snap(w * _CROP)
        parts.append(Box(0.5, 0.5, w - 1, h - 1, theme.card, theme.radius, theme.line))
        parts.append(Glyph(w / 2 - 16, h / 2 - 16, 32, "image-square", theme.muted))
    elif use.fit == "crop":
        h = snap(w * _CROP)
        parts.append(Image(0, 0, w, h, asset.id, True, theme.radius, use.alternative))
    else:
        scale = min(w / asset.width, _MOST / asset.height)
        width, h = max(1.0, asset.width * scale), max(1.0, snap(asset.height * scale))
        left = (w - width) / 2
        parts.append(Image(left, 0, width, h, asset.id, False, theme.radius, use.alternative))
    block = context.text.wrap(use.caption, styles.small, w)
    line = max(block.height, block.line_height)
    if use.caption or asset is None:
        parts += set_lines(block, styles.small, ink, 0, h + 3, w, 0.5)
        box = edit_box(block, styles.small, ink, color.cell, 0, h + 3, w)
        h += 3 + line
    else:
        box = edit_box(block, styles.small, ink, color.cell, 0, max(0.0, h - line), w)
    return Card("picture", use.id, w, snap(h), tuple(parts), box)
