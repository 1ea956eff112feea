"""Each block is drawn as the picture kept of it, in both languages.

Where that is right and the picture is to be another one: `make golden`, and look at what changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.golden.comparing import compare
from tests.golden.drawing import NAMES, PICTURES, draw, journey

OUT = Path(__file__).parents[2] / "out" / "golden"
"""Where the pictures of a failure are left."""

HEAVIEST = 60_000
"""Bytes of a kept picture."""


@pytest.mark.parametrize("name", NAMES)
def test_a_block_is_drawn_as_it_was(qapp, name, tmp_path):
    path = tmp_path / f"{name}.png"
    draw(name, path)
    with Image.open(path) as made, Image.open(PICTURES / path.name) as kept:
        found = compare(kept, made)
        if found is not None:
            OUT.mkdir(parents=True, exist_ok=True)
            made.save(OUT / path.name)
            if found.picture is not None:
                found.picture.save(OUT / f"{name}-difference.png")
            pytest.fail(
                f"{name}: {found.reason}. Look at out/golden/{name}*.png; "
                "if that is how it should be: make golden",
                pytrace=False,
            )


def test_there_is_a_picture_of_every_block_and_no_other():
    paths = {path.stem: path for path in PICTURES.iterdir()}
    assert sorted(paths) == sorted(NAMES)
    heavy = {path.name for path in paths.values() if path.stat().st_size > HEAVIEST}
    assert heavy == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_block_says_nothing_that_the_program_does_not_know(name):
    assert unknown(journey(name)) == []


def unknown(part: object) -> list[str]:
    """Fields of a map, or of what is in it, that are none of the model's."""
    extra = getattr(part, "__pydantic_extra__", None)
    fields = [f"{type(part).__name__}.{field}" for field in extra or {}]
    inner = getattr(part, "__dict__", {}).values() if extra is not None else ()
    for one in inner:
        for child in one if isinstance(one, tuple) else (one,):
            fields += unknown(child)
    return fields


def square(size: int, x: int = 10, y: int = 10, color: str = "#3b5bdb") -> Image.Image:
    """A white picture of 60 × 40 px with a square on it."""
    image = Image.new("RGB", (60, 40), "#ffffff")
    image.paste(color, (x, y, x + size, y + size))
    return image


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (square(20, 11), "pixels differ in one square of 12 px"),
        (square(20, color="#3b65db"), "144 pixels differ"),
        (Image.new("RGB", (60, 41)), "the picture is 60 × 41 px, it was 60 × 40"),
    ],
)
def test_a_step_of_a_pixel_another_colour_and_another_size_are_seen(changed, reason):
    found = compare(square(20), changed)
    assert found is not None
    assert reason in found.reason


def test_rounding_is_not_seen_but_a_dot_is_wherever_it_was():
    assert compare(square(20), square(20, color="#3d59d9")) is None
    for x in range(12):
        for y in range(12):
            assert compare(square(2, x, y), square(0)) is not None, (x, y)
