from __future__ import annotations

from math import inf

import pytest

from app.layout.text.engine import TextEngine
from app.layout.text.lines import TextStyle

STYLE = TextStyle(12.0)


@pytest.fixture(scope="module")
def engine() -> TextEngine:
    return TextEngine()


def texts(engine: TextEngine, text: str, width: float, style: TextStyle = STYLE) -> list[str]:
    return [line.text for line in engine.wrap(text, style, width).lines]


def test_words_fill_lines(engine: TextEngine):
    block = engine.wrap("hello world, this is a note", STYLE, 60)
    assert [line.text for line in block.lines] == ["hello", "world, this", "is a note"]
    assert [line.start for line in block.lines] == [0, 6, 18]
    assert block.height == 3 * block.line_height
    assert block.width == max(line.width for line in block.lines) <= 60


def test_an_empty_text_is_one_empty_line(engine: TextEngine):
    block = engine.wrap("", STYLE, 60)
    assert [(line.text, line.width) for line in block.lines] == [("", 0.0)]
    assert block.height == block.line_height


def test_line_ends_are_kept(engine: TextEngine):
    assert texts(engine, "one\r\ntwo\n\nthree\u2028four\n", inf) == [
        "one",
        "two",
        "",
        "three",
        "four",
        "",
    ]


def test_a_text_as_wide_as_its_own_width_stays_on_one_line(engine: TextEngine):
    text = "Comparer les prix sur trois sites"
    assert texts(engine, text, engine.width(text, STYLE)) == [text]
    assert len(texts(engine, text, engine.width(text, STYLE) - 0.01)) == 2
