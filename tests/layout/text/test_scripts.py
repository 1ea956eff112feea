from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from app.layout.text.engine import TextEngine
from app.layout.text.lines import GlyphRun, TextLine, TextStyle
from app.layout.text.system import SystemFaces
from tests.layout.text.samples import FROM_SYSTEM, SAMPLES, UNSHIPPED

STYLES = (
    TextStyle(11.5),
    TextStyle(13.5, 600),
    TextStyle(23.0, 700),
    TextStyle(12.0, italic=True, language="fr"),
    TextStyle(10.5, 600, tracking=0.8),
)


def end_of(runs: Sequence[GlyphRun], style: TextStyle) -> float:
    """The right edge of the last glyph's advance, without its tracking."""
    ends = [
        x + run.face.hb_font.get_glyph_h_advance(glyph) * run.size / run.face.upem
        for run in runs
        for glyph, x in zip(run.glyphs, run.xs, strict=True)
    ]
    return max(ends, default=0.0)


def check_runs(runs: Sequence[GlyphRun], line: TextLine) -> None:
    for run in runs:
        assert len(run.glyphs) == len(run.xs) == len(run.clusters)
        assert run.ys is None or len(run.ys) == len(run.glyphs)
        assert all(0 <= cluster < len(line.text) for cluster in run.clusters)
        order = sorted(run.clusters, reverse=run.rtl)
        assert list(run.clusters) == order


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("style", STYLES)
def test_a_script_is_set_with_nothing_missing(engine: TextEngine, language: str, style: TextStyle):
    text = SAMPLES[language]
    assert engine.missing(text) == frozenset()
    for width in (60.0, 155.0, 1000.0):
        block = engine.wrap(text, style, width)
        assert len(block.lines) > 1 or width == 1000.0
        for line in block.lines:
            assert line.width <= width + 1e-6
            runs = engine.runs(line, style)
            check_runs(runs, line)
            assert all(glyph for run in runs for glyph in run.glyphs), line.text


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("style", STYLES)
def test_the_glyphs_of_a_line_end_where_its_width_says(
    engine: TextEngine, language: str, style: TextStyle
):
    for line in engine.wrap(SAMPLES[language], style, 155).lines:
        runs = engine.runs(line, style)
        joined = language == "ar"
        tracking = 0.0 if joined else style.tracking
        assert end_of(runs, style) + tracking == pytest.approx(line.width, abs=1e-6)


def test_lines_of_every_script_are_equally_high(engine: TextEngine):
    for style in STYLES:
        blocks = [engine.wrap(text, style, 1e6) for text in SAMPLES.values()]
        assert len({(block.height, block.line_height, block.ascent) for block in blocks}) == 1


@pytest.mark.parametrize("language", FROM_SYSTEM)
def test_the_system_lends_what_we_lack_or_it_is_said_to_be_missing(qapp, language: str):
    text = FROM_SYSTEM[language]
    lent = TextEngine(SystemFaces())
    style = TextStyle(12.0, language=language)
    visible = {char for char in text if not char.isspace()}
    assert visible >= lent.missing(text)
    if "CI" in os.environ:
        assert lent.missing(text) == frozenset(), "CI installs fonts for all three"
    block = lent.wrap(text, style, 60)
    assert len(block.lines) > 1
    assert "".join(line.text for line in block.lines) == text.replace(" ", "") or language == "ko"
    for line in block.lines:
        runs = lent.runs(line, style)
        check_runs(runs, line)
        boxes = {
            line.text[c]
            for run in runs
            for g, c in zip(run.glyphs, run.clusters, strict=True)
            if not g
        }
        assert boxes == lent.missing(line.text)


@pytest.mark.parametrize("script", UNSHIPPED)
def test_a_script_we_do_not_ship_is_lent_or_said_to_be_missing(script: str):
    program = (
        "import sys; from PySide6.QtGui import QGuiApplication;"
        "from app.layout.text.engine import TextEngine;"
        "from app.layout.text.lines import TextStyle;"
        "from app.layout.text.system import SystemFaces;"
        "app = QGuiApplication([]); text = sys.argv[1]; style = TextStyle(12.0);"
        "engine = TextEngine(SystemFaces());"
        "boxes = [glyph for line in engine.wrap(text, style, 60).lines"
        " for run in engine.runs(line, style) for glyph in run.glyphs if not glyph];"
        "print(bool(boxes) == bool(engine.missing(text)))"
    )
    command = [sys.executable, "-c", program, UNSHIPPED[script]]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "True"), done.stderr


def test_what_no_font_has_is_named(engine: TextEngine):
    assert engine.missing("Bonjour 顾客 \U00013000!") == {"顾", "客", "\U00013000"}
    assert engine.missing("ok\t\u200b\ufeff\x07 \u00a0\u3000") == frozenset()
    line = engine.wrap("顾", TextStyle(12.0), 100).lines[0]
    (run,) = engine.runs(line, TextStyle(12.0))
    assert run.glyphs == (0,)


def test_text_is_set_without_an_application_or_a_gui_library():
    program = (
        "import sys; from app.layout.text.engine import TextEngine;"
        "from app.layout.text.lines import TextStyle;"
        "from app.layout.text.system import SystemFaces;"
        "engine = TextEngine(SystemFaces());"
        "assert engine.wrap('Où ? שלום 顾客 ลูกค้า 😀', TextStyle(12.0), 40).lines;"
        "assert engine.missing('顾') == {'顾'};"
        "print([name for name in ('PySide6.QtGui', 'PySide6.QtWidgets', 'fontTools', 'qtawesome')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
