from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.text.characters import SPACES, cluster_ends
from app.layout.text.engine import TextEngine
from app.layout.text.lines import TextBlock, TextStyle
from tests.layout.text.samples import FROM_SYSTEM, SAMPLES

LETTERS = sorted(set("".join([*SAMPLES.values(), *FROM_SYSTEM.values()])))
NEWLINES = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
GAPS = SPACES + NEWLINES

texts = st.one_of(
    st.text(max_size=80),
    st.text(st.sampled_from(LETTERS), max_size=80),
    st.text(
        st.sampled_from("ab -!«»\u00a0\u202f\u200f\u202b\u202c\u2067\u2069א(ב)1ن٣\n\t"), max_size=40
    ),
)
styles = st.builds(
    TextStyle,
    st.sampled_from((10.5, 12.0, 23.0)),
    st.sampled_from((400, 600, 700)),
    st.booleans(),
    st.sampled_from(("", "fr", "ar")),
    st.sampled_from((0.0, 0.6)),
)
widths = st.floats(1, 300)


def check_nothing_is_lost(text: str, block: TextBlock) -> None:
    place = 0
    for line in block.lines:
        assert not text[place : line.start].strip(GAPS)
        assert text[line.start : line.start + len(line.text)] == line.text
        place = line.start + len(line.text)
    assert not text[place:].strip(GAPS)


@settings(max_examples=400, deadline=None)
@given(texts, styles, widths)
def test_lines_hold_the_text_and_keep_to_the_width(
    engine: TextEngine, text: str, style: TextStyle, width: float
):
    block = engine.wrap(text, style, width)
    check_nothing_is_lost(text, block)
    assert block.height == len(block.lines) * block.line_height
    assert block.width == max(line.width for line in block.lines)
    for line in block.lines:
        assert line.width <= width + 1e-6 or len(cluster_ends(line.text)) == 1
        assert len(line.levels) in (0, len(line.text))


@settings(max_examples=300, deadline=None)
@given(texts, styles, widths)
def test_runs_cover_the_line_and_name_its_characters(
    engine: TextEngine, text: str, style: TextStyle, width: float
):
    for line in engine.wrap(text, style, width).lines:
        runs = engine.runs(line, style)
        assert sum(len(run.glyphs) for run in runs) > 0 or not line.text
        for run in runs:
            assert len(run.glyphs) == len(run.xs) == len(run.clusters)
            assert all(0 <= cluster < len(line.text) for cluster in run.clusters)
            assert list(run.clusters) == sorted(run.clusters, reverse=run.rtl) or line.levels


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("abc déAVTo,.-!'\u00ad"), max_size=60), styles, widths)
def test_the_last_glyph_ends_at_the_width(
    engine: TextEngine, text: str, style: TextStyle, width: float
):
    for line in engine.wrap(text, style, width).lines:
        runs = engine.runs(line, style)
        if not runs:
            assert line.width == 0
            continue
        last = runs[-1]
        if line.text.count("\u00ad") > line.text.endswith("\u00ad"):
            continue
        advance = last.face.hb_font.get_glyph_h_advance(last.glyphs[-1]) / last.face.upem
        end = last.xs[-1] + advance * last.size + style.tracking
        assert abs(end - line.width) < 1e-6


@settings(max_examples=200, deadline=None)
@given(texts, styles, widths)
def test_setting_again_says_the_same(engine: TextEngine, text: str, style: TextStyle, width: float):
    block = engine.wrap(text, style, width)
    assert TextEngine().wrap(text, style, width) == block
    assert engine.wrap(text, style, block.width).width <= block.width + 1e-6
    assert engine.width(text, style) >= block.width - 1e-6 or len(block.lines) > 1
