"""Texts that are set by a shorter way come out as by the long one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from app.layout.text import breaks, shaping
from app.layout.text.breaks import break_places, split_paragraphs
from app.layout.text.bundle import Bundle
from app.layout.text.characters import boundaries
from app.layout.text.choosing import Chooser, Segment
from app.layout.text.engine import TextEngine
from app.layout.text.filling import _filled, _Filler, fill_lines
from app.layout.text.lines import TextStyle
from app.layout.text.shaping import Shaper

STYLE = TextStyle(12.0)
SHAPER = Shaper(STYLE, Chooser(STYLE, Bundle(), None))


@given(st.from_regex(breaks._PLAIN, fullmatch=True))
def test_plain_texts_break_where_qt_says(text: str) -> None:
    assert break_places(text) == boundaries(text, QTextBoundaryFinder.BoundaryType.Line)


def test_what_people_write_is_plain() -> None:
    for text in ("Attend", "Relit l’e-mail (deux fois), puis l'envoie.", "By 6, or 6.30?"):
        assert breaks._PLAIN.fullmatch(text)
    for text in (
        "",
        " a",
        "a ",
        "a  b",
        "1-2",
        "a -b",
        "mot !",
        "a' (b",
        "a/b",
        "« a »",
        "a\u00a0b",
    ):
        assert not breaks._PLAIN.fullmatch(text)


@given(st.from_regex(shaping._LATIN, fullmatch=True))
def test_plain_words_have_the_face_that_is_chosen(word: str) -> None:
    chosen = SHAPER.chooser.segments(word, b"")
    assert SHAPER._segments(word, b"") == chosen
    assert chosen == [Segment(0, len(word), SHAPER.chooser.primary, "Latn", 0)]


@given(
    st.text("ab i.,-\u00ad\u2003\u05d0\u4e00é!\n", max_size=60),
    st.floats(0.0, 120.0),
)
def test_lines_are_filled_as_by_the_long_way(text: str, width: float) -> None:
    for paragraph in split_paragraphs(text):
        long = _filled(_Filler(text, paragraph, SHAPER, width + 1e-6), paragraph)
        assert fill_lines(text, paragraph, SHAPER, width) == long


@given(st.text("ab i.é\n", max_size=30), st.floats(5.0, 120.0))
def test_a_text_set_again_is_the_same(text: str, width: float) -> None:
    engine = TextEngine()
    block = engine.wrap(text, STYLE, width)
    assert engine.wrap(text, STYLE, width) is block
    assert TextEngine().wrap(text, STYLE, width) == block
