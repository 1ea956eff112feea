from __future__ import annotations

from math import inf

import pytest

from app.layout.text.breaks import Remembered
from app.layout.text.engine import TextEngine
from app.layout.text.lines import TextLine, TextStyle

STYLE = TextStyle(12.0)


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


def test_a_word_wider_than_the_line_is_broken_between_characters(engine: TextEngine):
    lines = texts(engine, "Donaudampfschifffahrtsgesellschaft!", 60)
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft!"
    assert len(lines) == 4
    assert texts(engine, "a Donaudampfschiff b", 60)[0] == "a"
    family = "👩‍👩‍👧"
    assert texts(engine, family * 3, 5) == [family] * 3
    assert texts(engine, "e\u0301" * 3, 0.5) == ["e\u0301"] * 3
    assert texts(engine, "0\u093a" * 2, 0.5) == ["0\u093a"] * 2
    assert texts(engine, "नमस्ते", 1) == ["न", "म", "स्ते"]


def test_a_line_has_at_least_one_character_whatever_the_width(engine: TextEngine):
    for width in (0.0, -5.0, 0.1):
        assert texts(engine, "ab c", width) == ["a", "b", "c"]


def test_french_signs_stay_with_their_word(engine: TextEngine):
    for gap in (" ", "\u00a0", "\u202f"):
        for sign in "!?:;%€»":
            text = f"mot{gap}{sign}"
            room = max(engine.width("un mot", STYLE), engine.width(text, STYLE))
            assert texts(engine, f"un {text} un", room) == ["un", text, "un"]
        text = f"«{gap}mot{gap}»"
        room = max(engine.width("un «", STYLE), engine.width(text, STYLE))
        assert texts(engine, f"un {text} un", room) == ["un", text, "un"]


def test_french_signs_are_parted_when_nothing_else_helps(engine: TextEngine):
    room = engine.width("invraisemblable", STYLE)
    assert texts(engine, "invraisemblable !", room) == ["invraisemblable", "!"]


def test_no_break_spaces_hold_and_are_kept(engine: TextEngine):
    assert texts(engine, "10\u00a0000\u202fkm ici", 62) == ["10\u00a0000\u202fkm", "ici"]
    assert texts(engine, "fin\u00a0", 100) == ["fin\u00a0"]


def test_breaks_inside_words_where_the_language_has_them(engine: TextEngine):
    assert texts(engine, "porte-monnaie", 52) == ["porte-", "monnaie"]
    assert texts(engine, "ลูกค้าเปรียบเทียบราคา", 50) == ["ลูกค้า", "เปรียบ", "เทียบราคา"]
    lines = texts(engine, "顾客比较价格，因运费而犹豫。", 30)
    assert len(lines) > 3
    assert not any(line.startswith(("，", "。")) for line in lines)


def test_white_space_at_line_ends_takes_no_room(engine: TextEngine):
    block = engine.wrap("one   two  ", STYLE, engine.width("one", STYLE))
    assert [line.text for line in block.lines] == ["one", "two"]
    assert [line.start for line in block.lines] == [0, 6]
    assert engine.width("one  ", STYLE) == engine.width("one", STYLE)
    assert engine.width("  one", STYLE) > engine.width("one", STYLE)


def test_a_word_after_an_indent_that_leaves_no_room_starts_the_line(engine: TextEngine):
    (line,) = engine.wrap("   word", STYLE, engine.width("word", STYLE)).lines
    assert (line.text, line.start) == ("word", 3)


def test_control_characters_take_no_room(engine: TextEngine):
    plain = engine.width("ab", STYLE)
    assert engine.width("a\x07\x00b\ufeff", STYLE) == plain
    assert engine.width("a\tb", STYLE) == engine.width("a b", STYLE)
    assert engine.wrap("a\ud800b", STYLE, 100).lines[0].text == "a\ud800b"


def test_widths_grow_with_size_weight_and_tracking(engine: TextEngine):
    text = "Parcours"
    plain = engine.width(text, STYLE)
    assert engine.width(text, STYLE._replace(size=24.0)) == 2 * plain
    assert engine.width(text, STYLE._replace(weight=600)) > plain
    tracked = engine.width(text, STYLE._replace(tracking=1.5))
    assert round(tracked - plain, 6) == 12.0


def test_kerning_counts(engine: TextEngine):
    assert engine.width("AV", STYLE) < engine.width("A", STYLE) + engine.width("V", STYLE)


def test_indices_beyond_the_first_plane_are_characters(engine: TextEngine):
    block = engine.wrap("😀😀 mot 😀", STYLE, 30)
    assert [(line.text, line.start) for line in block.lines] == [("😀😀", 0), ("mot", 3), ("😀", 7)]
    (run,) = engine.runs(block.lines[0], STYLE)
    assert run.clusters == (0, 1)


def test_baselines_centre_the_letters(engine: TextEngine):
    for size in (10.5, 11.5, 12.0, 13.5, 23.0):
        block = engine.wrap("Hx", STYLE._replace(size=size), 100)
        assert block.line_height == int(block.line_height)
        assert 1.3 <= block.line_height / size <= 1.45
        capitals = 0.727 * size
        above, below = block.ascent - capitals, block.line_height - block.ascent
        assert abs(above - below) <= 1.1


def test_parts_are_shaped_as_they_were_measured(engine: TextEngine):
    whole = engine.wrap("AV", STYLE, 100).lines[0]
    parted = TextLine("AV", 0.0, cuts=(1, 2))
    (kerned,), (plain,) = engine.runs(whole, STYLE), engine.runs(parted, STYLE)
    assert plain.xs[1] == engine.width("A", STYLE) > kerned.xs[1]


def test_a_soft_hyphen_shows_where_the_line_breaks_and_only_there(engine: TextEngine):
    text = "co\u00adop\u00aderation"
    assert engine.width(text, STYLE) == pytest.approx(
        sum(engine.width(part, STYLE) for part in ("co", "op", "eration"))
    )
    room = engine.width("eration", STYLE)
    first, last = engine.wrap(text, STYLE, room).lines
    assert (first.text, last.text) == ("co\u00adop\u00ad", "eration")
    hyphen = engine.runs(engine.wrap("-", STYLE, 100).lines[0], STYLE)[0].glyphs[0]
    (run,) = engine.runs(first, STYLE)
    assert run.glyphs[-1] == hyphen
    assert run.glyphs.count(hyphen) == 1
    assert first.width == pytest.approx(engine.width("co", STYLE) + engine.width("op-", STYLE))
    assert run.xs[-1] < first.width
    assert texts(engine, "op\u00ad" * 2, engine.width("op", STYLE))[0] != "op\u00ad"


@pytest.mark.parametrize("count", [1_200, 10_000])
def test_signs_without_end_are_broken_between_their_spaces(engine: TextEngine, count: int):
    lines = texts(engine, "? " * count, 100)
    assert "".join(lines).count("?") == count
    assert {len(line) for line in lines[:-2]} == {len(lines[0])}
    assert engine.width(lines[0] + " ?", STYLE) > 100
    assert engine.width(texts(engine, "mot" + " ?" * 50, 100)[-1], STYLE) <= 100


def test_what_is_remembered_of_texts_stays_small_however_much_is_written() -> None:
    asked: list[str] = []

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    kept = Remembered(length)
    assert [kept.of("a"), kept.of("a")] == [1, 1]
    assert asked == ["a"]
    for number in range(1000):
        assert kept.of("x" * number) == number
        assert kept.characters <= 300_000
    asked.clear()
    assert kept.of("x" * 999) == 999
    assert asked == []
    assert [kept.of("x" * 100_000) for _ in range(2)] == [100_000, 100_000]
    assert len(asked) == 2
