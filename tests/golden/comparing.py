"""Two pictures, pixel by pixel, with the tolerance that a rasteriser needs and no more.

What may differ, and why. Fonts are bundled, HarfBuzz shapes and places them, all stands on whole
pixels, and Qt fills outlines without hints of the system: PySide6 6.8.3, 6.10.3, 6.11.3 and 6.12.0
draw every block alike to the last bit. What is left is arithmetic: a processor with other vector
instructions may round a gradient or a scaled picture by a level or two of 255, and fill an edge
with a little more ink. So a channel may be `LEVEL` off without being looked at, and of the pixels
further off there may be `MOST` in any square of `TILE` px a side. The smallest thing drawn, a
rating's dot of 4 px, a letter that changed, a line that moved by one pixel, a colour that became
another: each is more than that in its square.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from PIL import Image, ImageChops

LEVEL = 8
"""How far a channel may be off, of 255."""

TILE = 12
MOST = 3
"""Pixels further off in a square."""


class Difference(NamedTuple):
    """Why two pictures are not the same, and a picture of it: what differs, in red."""

    reason: str
    picture: Image.Image | None = None


def compare(kept: Image.Image, made: Image.Image) -> Difference | None:
    """The difference of two pictures; None when they are the same within the tolerance."""
    kept, made = kept.convert("RGB"), made.convert("RGB")
    if kept.size != made.size:
        before, now = "{} × {}".format(*kept.size), "{} × {}".format(*made.size)
        return Difference(f"the picture is {now} px, it was {before}")
    bands = ImageChops.difference(kept, made).split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    off = most.point([255 if level > LEVEL else 0 for level in range(256)])
    worst = 0.0
    for x, y in product((0, TILE // 2), repeat=2):  # what one grid of squares parts, another has
        moved = off.crop((-x, -y, off.width, off.height))
        worst = max(worst, moved.reduce(TILE).getextrema()[1])
    count = round(worst / 255 * TILE * TILE)
    if count <= MOST:
        return None
    pale = Image.blend(made, Image.new("RGB", made.size, "white"), 0.7)
    pale.paste(Image.new("RGB", made.size, "#e03131"), mask=off)
    box = off.getbbox()
    return Difference(
        f"{count} pixels differ in one square of {TILE} px; all are within {box}", pale
    )
