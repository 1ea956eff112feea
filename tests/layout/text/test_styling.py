"""Texts of several styles: one text, one set of lines, every character once in its own style."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.text.characters import cluster_ends
from app.layout.text.engine import TextEngine
from app.layout.text.lines import StyleRun, TextBlock, TextStyle
from tests.layout.text.test_properties import check_nothing_is_lost, texts, widths

BASE = TextStyle(12.0)
BOLD = BASE._replace(weight=700)
ITALIC = BASE._replace(italic=True)
BOTH = BOLD._replace(italic=True)


@st.composite
def style_runs(draw: st.DrawFn) -> list[StyleRun]:
    edges = sorted(draw(st.sets(st.integers(0, 90), max_size=8)))
    return [
        StyleRun(start, end, draw(st.sampled_from((BOLD, ITALIC, BOTH))), "")
        for start, end in list(pairwise(edges))[:: draw(st.sampled_from((1, 2)))]
    ]


@settings(max_examples=400, deadline=None)
@given(texts, style_runs(), widths)
def test_pieces_hold_each_character_once_and_keep_to_the_width(
    engine: TextEngine, text: str, runs: list[StyleRun], width: float
):
    block = engine.wrap_styled(text, BASE, runs, width)
    check_nothing_is_lost(text, block)
    assert len(block.pieces) == len(block.lines)
    for line, pieces in zip(block.lines, block.pieces, strict=True):
        assert line.width <= width + 1e-6 or len(cluster_ends(line.text)) == 1
        assert "".join(piece.line.text for piece in pieces) == line.text
        place = line.start
        for piece in pieces:
            assert piece.line.start == place
            place += len(piece.line.text)
        side_by_side = sorted(pieces, key=lambda piece: (piece.x, piece.line.width))
        pen = 0.0
        for piece in side_by_side:
            assert abs(piece.x - pen) < 1e-6
            pen += piece.line.width
        assert abs(pen - line.width) < 1e-6 or "\u00ad" in line.text


@settings(max_examples=200, deadline=None)
@given(texts, style_runs(), widths)
def test_each_piece_is_shaped_into_one_direction(
    engine: TextEngine, text: str, runs: list[StyleRun], width: float
):
    for pieces in engine.wrap_styled(text, BASE, runs, width).pieces:
        for piece in pieces:
            starts = (0, *cluster_ends(piece.line.text)[:-1])
            levels = {piece.line.levels[at] for at in starts if piece.line.levels}
            assert len(levels) <= 1
            glyphs = engine.runs(piece.line, piece.style)
            assert sum(len(run.glyphs) for run in glyphs) > 0 or not piece.line.text
            assert {run.rtl for run in glyphs} <= {bool(level % 2) for level in levels or {0}}


@settings(max_examples=200, deadline=None)
@given(texts, widths)
def test_a_text_whose_parts_are_all_of_one_style_breaks_as_ever(
    engine: TextEngine, text: str, width: float
):
    plain = engine.wrap(text, BASE, width)
    styled = engine.wrap_styled(text, BASE, [], width)
    assert styled._replace(pieces=()) == plain


def styles_of(block: TextBlock) -> list[tuple[str, TextStyle]]:
    return [(piece.line.text, piece.style) for pieces in block.pieces for piece in pieces]


def test_words_are_as_wide_as_their_style_makes_them(engine: TextEngine):
    text = "un deux trois"
    block = engine.wrap_styled(text, BASE, [StyleRun(3, 7, BOLD, "https://a.fr")], 500)
    assert styles_of(block) == [("un ", BASE), ("deux", BOLD), (" trois", BASE)]
    (pieces,) = block.pieces
    assert [piece.link for piece in pieces] == ["", "https://a.fr", ""]
    assert pieces[1].line.width == pytest.approx(engine.width("deux", BOLD))
    assert pieces[1].x == pytest.approx(engine.width("un\u00a0", BASE))
    wider = engine.wrap_styled(text, BASE, [StyleRun(0, 13, BOLD)], 500)
    assert wider.width == pytest.approx(engine.width(text, BOLD))
    assert wider.width > engine.width(text, BASE)
    narrow = engine.wrap_styled(text, BASE, [StyleRun(0, 13, BOLD)], engine.width(text, BASE))
    assert len(narrow.lines) == 2


@pytest.mark.parametrize(
    ("text", "run", "expected"),
    [
        ("e\u0301te\u0301", StyleRun(0, 1, BOLD), ["e\u0301", "te\u0301"]),
        ("👩‍👩‍👧!", StyleRun(2, 9, BOLD), ["👩‍👩‍👧", "!"]),
        ("مرحبا بك", StyleRun(0, 2, BOLD), ["مرحبا", " بك"]),
        ("مَرحبا بك", StyleRun(0, 2, BOLD), ["مَرحبا", " بك"]),
        ("שלום טוב", StyleRun(0, 2, BOLD), ["של", "ום טוב"]),
        ("com\u00adpare", StyleRun(0, 4, BOLD), ["com", "\u00adpare"]),
        ("क्षत्रिय", StyleRun(0, 1, BOLD), ["क्ष", "त्रिय"]),
    ],
)
def test_a_style_changes_where_it_harms_no_letter(
    engine: TextEngine, text: str, run: StyleRun, expected: list[str]
):
    block = engine.wrap_styled(text, BASE, [run], 500)
    assert [piece.line.text for piece in block.pieces[0]] == expected


def test_words_of_both_directions_stand_in_their_order(engine: TextEngine):
    text = "abc אבג דהו xyz"
    block = engine.wrap_styled(text, BASE, [StyleRun(6, 9, BOLD)], 500)
    (pieces,) = block.pieces
    seen = [piece.line.text for piece in sorted(pieces, key=lambda piece: piece.x)]
    assert seen == ["abc ", "הו", "ג ד", "אב", " xyz"]


def test_styles_in_paragraphs_that_run_right_to_left(engine: TextEngine):
    block = engine.wrap_styled("un\nאב גד\n\nfin", BASE, [StyleRun(1, 8, ITALIC)], 500)
    assert [line.rtl for line in block.lines] == [False, True, False, False]
    assert [[piece.line.text for piece in pieces] for pieces in block.pieces] == [
        ["u", "n"],
        ["אב גד"],
        [],
        ["fin"],
    ]


@pytest.mark.parametrize("text", ["", "\n", "a"])
def test_little_texts(engine: TextEngine, text: str):
    block = engine.wrap_styled(text, BASE, [StyleRun(0, 5, BOLD)], 50)
    assert len(block.lines) == len(block.pieces) == text.count("\n") + 1
