"""What looks for weak texts finds them, whatever lies under or over them."""

from __future__ import annotations

import pytest

from app.layout.picture import Band, Box, Fill, Glyph, Gradient, Group, Path, Picture, Text
from app.layout.shapes import circle
from app.layout.text.lines import TextLine, TextStyle
from tests.layout.contrast_seen import weak_places
from tests.layout.fake_text import FixedText

WIDE = Box(0, 0, 400, 100, "#ffffff")


def text(color: str, size: float = 12.0, weight: int = 400) -> Text:
    style = TextStyle(size, weight)
    line = FixedText().wrap("Some words", style, 300).lines[0]
    assert isinstance(line, TextLine)
    return Text(10, 40, line, style, color)


def ratios(*parts: Box | Path | Text | Glyph, ground: str = "#ffffff") -> list[float]:
    group = Group("note", "n", 20, 0, 400, 100, tuple(parts))
    band = Band("lane", 100, (group,))
    picture = Picture(500, 300, ((band, 150.0),), (), (), ground, "en", "")
    return [one.ratio for one in weak_places(picture)]


def test_a_text_is_measured_on_what_lies_under_it():
    assert ratios(text("#000000")) == []
    assert ratios(text("#000000"), ground="#101010") == [pytest.approx(1.1, abs=0.1)]
    assert ratios(WIDE, text("#000000"), ground="#101010") == []
    assert ratios(WIDE, WIDE._replace(fill="#00000080"), text("#444444")) != []


def test_a_gradient_is_looked_at_along_the_text():
    fill: Fill = Gradient("#000000", "#ffffff")
    assert ratios(WIDE._replace(w=120.0, fill=fill), text("#ffffff")) != []
    assert (
        ratios(WIDE._replace(w=120.0, fill=Gradient("#000000", "#333333")), text("#ffffff")) == []
    )


def test_large_and_bold_texts_need_less():
    grey = "#8a8a8a"  # 3.45:1 on white
    assert ratios(text(grey, 23.9)) != []
    assert ratios(text(grey, 24)) == []
    assert ratios(text(grey, 18.7, 700)) == []
    assert ratios(text(grey, 18.7, 600)) != []


def test_what_is_painted_over_a_text_hides_it():
    assert ratios(WIDE, text("#000000"), WIDE) == [1.0]
    assert ratios(WIDE, text("#000000"), WIDE._replace(fill="#ffffff20")) == []
    assert ratios(WIDE, text("#000000"), WIDE._replace(fill=None, stroke="#ff0000")) == []


def test_an_icon_in_a_circle_and_beside_it():
    disc = Path(circle(50, 50, 20), (30, 30, 40, 40), "#202020")
    assert ratios(disc, Glyph(42, 42, 16, "star", "#ffffff")) == []
    assert ratios(disc, Glyph(28, 28, 6, "star", "#ffffff")) == [1.0]
