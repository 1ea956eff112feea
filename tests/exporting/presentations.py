"""Reading presentations back, with libraries and programs nobody here wrote."""

from __future__ import annotations

import re
import subprocess
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

import pymupdf
from pptx import Presentation

EMU_PT = 12700


class Shown(NamedTuple):
    """A shape with a text: its name, its lines, its rectangle on the slide in pt."""

    name: str
    lines: tuple[str, ...]
    rect: pymupdf.Rect
    title: bool


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def leaves(shapes) -> Iterator:
    """Shapes in the order they are read, those of groups one by one."""
    for shape in shapes:
        if shape.shape_type is not None and shape.shape_type == 6:
            yield from leaves(shape.shapes)
        else:
            yield shape


def _is_letter(char: str) -> bool:
    """Signs and what joins them are drawn by fonts that do not say which they draw."""
    return category(char) not in ("So", "Sk", "Cf")


def shown_texts(slide) -> list[Shown]:
    """The texts of a slide, in order."""
    found = []
    for shape in leaves(slide.shapes):
        if not shape.has_text_frame or not shape.text_frame.text.strip():
            continue
        lines = tuple(
            line
            for paragraph in shape.text_frame.paragraphs
            for line in paragraph.text.split("\v")
            if line.strip()
        )
        x, y = shape.left / EMU_PT, shape.top / EMU_PT
        rect = pymupdf.Rect(x, y, x + shape.width / EMU_PT, y + shape.height / EMU_PT)
        found.append(Shown(shape.name, lines, rect, shape.is_placeholder))
    return found


def slide_text(slide) -> str:
    return "".join(squeezed("".join(one.lines)) for one in shown_texts(slide))


def notes_text(slide) -> str:
    return slide.notes_slide.notes_text_frame.text


def rendered(paths: list[Path], folder: Path) -> dict[Path, Path]:
    """The presentations as LibreOffice draws them, as PDF files."""
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, paths),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=540)
    made = {path: folder / f"{path.stem}.pdf" for path in paths}
    assert all(pdf.is_file() for pdf in made.values()), done.stderr
    return made


def outside(deck: Path, pdf: Path, slack: float = 1.5) -> list[str]:
    """The lines that do not stand inside their shapes on the rendering, `slack` pt allowed."""
    found = []
    presentation = Presentation(str(deck))
    with pymupdf.open(pdf) as document:
        assert len(document) == len(presentation.slides)
        for slide, page in zip(presentation.slides, document, strict=True):
            letters = sorted(
                ((y0 + y1) / 2, x0, x1, letter["c"])
                for block in page.get_text("rawdict")["blocks"]
                for line in block.get("lines", ())
                for span in line["spans"]
                for letter in span["chars"]
                if letter["c"].strip()
                for x0, y0, x1, y1 in (letter["bbox"],)
            )
            for one in shown_texts(slide):
                left, right = one.rect.x0 - slack, one.rect.x1 + slack
                first = bisect_left(letters, (one.rect.y0 - slack,))
                last = bisect_right(letters, (one.rect.y1 + slack, inf))
                inside = Counter(
                    letter
                    for _, x0, x1, letter in letters[first:last]
                    if x0 >= left and x1 <= right
                )
                wanted = Counter(filter(_is_letter, squeezed("".join(one.lines))))
                if missing := wanted - inside:
                    found.append(f"{one.name!r} {one.lines}: {dict(missing)}")
    return found
