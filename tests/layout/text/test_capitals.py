"""Words in capitals: in each language's way, character for character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.text.capitals import capitals
from app.layout.text.engine import TextEngine
from app.layout.text.lines import TextStyle


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("L’été, ça œuvre", "fr", "L’ÉTÉ, ÇA ŒUVRE"),
        ("Straße", "de", "STRAẞE"),
        ("istanbul ılık", "tr", "İSTANBUL ILIK"),
        ("istanbul", "en", "ISTANBUL"),
        ("ijs", "nl", "IJS"),
        ("Μάιος ή Ιούνιος, ήταν καλός", "el", "ΜΑΪΟΣ Ή ΙΟΥΝΙΟΣ, ΗΤΑΝ ΚΑΛΟΣ"),
        ("προϊόν ΐ", "el", "ΠΡΟΪΟΝ Ϊ"),
        ("ქართული", "ka", "ქართული"),
        ("الزبون 买 🙂", "ar", "الزبون 买 🙂"),
    ],
)
def test_each_language_has_its_capitals(text, language, shown):
    assert capitals(text, language) == shown


@given(st.text(), st.sampled_from(["en", "tr", "el", "de"]))
def test_there_are_as_many_characters_as_were_written(text, language):
    assert len(capitals(text, language)) == len(text)


def test_lines_keep_what_was_written_and_are_as_wide_as_their_capitals():
    engine, style = TextEngine(), TextStyle(12.0)
    loud = style._replace(capitals=True)
    block = engine.wrap("la fête de la rue", loud, 60)
    assert " ".join(line.text for line in block.lines) == "la fête de la rue"
    for line in block.lines:
        assert line.width == pytest.approx(engine.width(line.text.upper(), style))
        glyphs = [glyph for run in engine.runs(line, loud) for glyph in run.glyphs]
        upper = engine.wrap(line.text.upper(), style, 1000).lines[0]
        assert glyphs == [glyph for run in engine.runs(upper, style) for glyph in run.glyphs]
