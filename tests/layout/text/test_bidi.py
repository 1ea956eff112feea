from __future__ import annotations

import pytest

from app.layout.text.bidi import read_direction, visual_order
from app.layout.text.engine import TextEngine
from app.layout.text.lines import TextLine, TextStyle

STYLE = TextStyle(12.0)


def seen(text: str) -> str:
    """The characters from left to right."""
    direction = read_direction(text)
    return "".join(visual_order(text, direction.levels or bytes(len(text))))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc אבג def", "abc גבא def"),
        ("אבג abc דהו", "והד abc גבא"),
        ("אבג 123 דהו", "והד 123 גבא"),
        ("אבג 12.5% דהו", "והד 12.5% גבא"),
        ("ابج ١٢٣ دهو", "وهد ١٢٣ جبا"),
        ("אבג (abc)", ")abc( גבא"),
        ("אבג abc (def)", "abc (def) גבא"),
        ("abc אבג (דהו)", "abc )והד( גבא"),
        ("abc (אבג) def", "abc (גבא) def"),
        ("abc!", "abc!"),
        ("אבג!", "!גבא"),
        ("אבג\tabc", "abc\tגבא"),
        ("abc אבג\tדהו", "abc גבא\tוהד"),
    ],
)
def test_known_orders(text: str, shown: str):
    assert seen(text) == shown


def test_the_first_strong_character_decides():
    assert not read_direction("abc אבג").rtl
    assert read_direction("12 (אבג abc").rtl
    assert read_direction("\u2067abc\u2069 אבג").rtl
    assert not read_direction("\u2067אבג\u2069 abc").rtl
    assert read_direction("\u200fabc").rtl
    assert not read_direction("12 !").rtl


def test_levels_are_left_out_when_all_is_left_to_right():
    assert read_direction("Où ? 😀") == (False, b"")
    assert len(read_direction("אב 1").levels) == 4


def spots(engine: TextEngine, line: TextLine) -> list[int]:
    """The places in the text of the glyphs from left to right."""
    return [cluster for run in engine.runs(line, STYLE) for cluster in run.clusters]


def test_each_line_is_reordered_by_itself(engine: TextEngine):
    text = "אבג דהו abc זחט"
    whole = engine.wrap(text, STYLE, 1000)
    assert spots(engine, whole.lines[0]) == [14, 13, 12, 11, 8, 9, 10, 7, 6, 5, 4, 3, 2, 1, 0]
    parted = engine.wrap(text, STYLE, engine.width("abc זחט", STYLE))
    assert [line.text for line in parted.lines] == ["אבג דהו", "abc זחט"]
    assert spots(engine, parted.lines[0]) == [6, 5, 4, 3, 2, 1, 0]
    assert spots(engine, parted.lines[1]) == [6, 5, 4, 3, 0, 1, 2]
    assert all(line.rtl for line in parted.lines)


def test_brackets_are_mirrored(engine: TextEngine):
    opening = engine.runs(engine.wrap("(", STYLE, 100).lines[0], STYLE)[0].glyphs[0]
    runs = engine.runs(engine.wrap("(אב)", STYLE, 100).lines[0], STYLE)
    assert runs[0].glyphs[0] == opening
    assert runs[0].clusters == (3,)


def test_each_paragraph_has_its_own_direction(engine: TextEngine):
    assert [line.rtl for line in engine.wrap("abc\nאבג\n12", STYLE, 100).lines] == [
        False,
        True,
        False,
    ]


def test_xs_run_left_to_right_from_the_line_s_left_end(engine: TextEngine):
    line = engine.wrap("אבג abc دهو", STYLE, 1000).lines[0]
    xs = [x for run in engine.runs(line, STYLE) for x in run.xs]
    assert xs == sorted(xs)
    assert 0 <= xs[0] < 2
    assert xs[-1] < line.width
