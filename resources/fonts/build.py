"""Makes the fonts of this folder from their sources. Run by hand, never at install or start.

Usage: python resources/fonts/build.py --inter DIR --noto-sans DIR --noto DIR --twemoji FILE

    --inter      the folder of Inter's variable fonts (PyPI `fontpkg-inter` 4.1, `files/`)
    --noto-sans  the folder of Noto Sans' variable fonts (PyPI `fontpkg-noto-sans` 2.15, `files/`)
    --noto       a folder of static Noto fonts (Debian `fonts-noto-core` 20201225)
    --twemoji    `twemoji.woff2` (npm `twemoji-colr-font` 15.0.3)

What is done to them, and why:
- variable fonts become static ones, since PDF knows no variations;
- hinting goes: no painter of ours uses it;
- glyphs that nobody can type (private use) and features that are never switched on go;
- the family of Inter is renamed, so that an Inter of the user's system is never taken for ours.

Needs fontTools with brotli. Same sources, same bytes.
"""

from __future__ import annotations

import argparse
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OUT = Path(__file__).resolve().parent
FAMILY = "Parcours Sans"
TEXT_FEATURES = ["ccmp", "locl", "calt", "liga", "rlig", "kern", "mark", "mkmk", "tnum", "case"]

INTER = (
    ("Regular", "Inter[opsz,wght].ttf", 400),
    ("SemiBold", "Inter[opsz,wght].ttf", 600),
    ("Bold", "Inter[opsz,wght].ttf", 700),
    ("Italic", "Inter-Italic[opsz,wght].ttf", 400),
    ("BoldItalic", "Inter-Italic[opsz,wght].ttf", 700),
)
SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Thai")
SYMBOL_BLOCKS = (
    (0x2000, 0x2C00),  # punctuation to miscellaneous symbols and arrows, Braille apart
    (0x1F000, 0x1F900),  # game pieces, enclosed characters, pictographs, arrows
)
BRAILLE = range(0x2800, 0x2900)


def cut(font: TTFont, keep: set[int], features: list[str]) -> None:
    """Reduces the font, in place, to the characters of `keep` and what they shape into."""
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "FFTM", "MVAR", "STAT", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=keep)
    subsetter.subset(font)


def typeable(font: TTFont) -> set[int]:
    """The characters of the font without the private ones."""
    return {code for code in font.getBestCmap() if unicodedata.category(chr(code)) != "Co"}


def rename(font: TTFont, style: str) -> None:
    """Gives the font the family name of this program, and one plain style name."""
    names = font["name"]
    kept = {0, 5, 8, 9, 11, 13, 14}
    names.names = [record for record in names.names if record.nameID in kept]
    spoken = "Bold Italic" if style == "BoldItalic" else style
    post_script = f"{FAMILY.replace(' ', '')}-{style}"
    for number, value in (
        (1, FAMILY if style != "SemiBold" else f"{FAMILY} SemiBold"),
        (2, spoken if style != "SemiBold" else "Regular"),
        (3, f"{post_script};from Inter 4.1"),
        (4, f"{FAMILY} {spoken}"),
        (6, post_script),
        (16, FAMILY),
        (17, spoken),
    ):
        names.setName(value, number, 3, 1, 0x409)


def write(font: TTFont, name: str) -> None:
    """Saves the font with its own date, so that builds are repeatable."""
    font.recalcTimestamp = False
    font.save(OUT / name)
    print(f"{name:34} {(OUT / name).stat().st_size // 1024:5} KB {len(font.getBestCmap()):5} chars")


def make_inter(source: Path) -> set[int]:
    """Static cuts at the optical size for text; answers what they cover."""
    covered: set[int] = set()
    for style, file, weight in INTER:
        font = TTFont(source / file, recalcTimestamp=False)
        font = instancer.instantiateVariableFont(font, {"opsz": 14, "wght": weight})
        cut(font, typeable(font), TEXT_FEATURES)
        rename(font, style)
        write(font, f"ParcoursSans-{style}.ttf")
        covered |= set(font.getBestCmap())
    return covered


def make_noto_sans(source: Path, covered: set[int]) -> None:
    """The rarer letters and marks; the letters that marks stand on stay in."""
    font = TTFont(source / "NotoSans[wdth,wght].ttf", recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wdth": 100, "wght": 400})
    have = typeable(font)
    devanagari = {c for c in have if "DEVANAGARI" in unicodedata.name(chr(c), "")}
    plain = set(range(0x20, 0x180)) | set(range(0x370, 0x460)) | {0x25CC}
    cut(font, (have - covered - devanagari) | (have & plain), TEXT_FEATURES)
    write(font, "NotoSans-Regular.ttf")


def make_noto(source: Path, covered: set[int]) -> None:
    """One face a script in two weights, and the symbols that Inter lacks."""
    for script in SCRIPTS:
        for style in ("Regular", "Bold"):
            font = TTFont(source / f"NotoSans{script}-{style}.ttf", recalcTimestamp=False)
            cut(font, typeable(font), ["*"])
            write(font, f"NotoSans{script}-{style}.ttf")
    for family in ("Symbols", "Symbols2", "Math"):
        font = TTFont(source / f"NotoSans{family}-Regular.ttf", recalcTimestamp=False)
        inside = {c for c in typeable(font) if any(a <= c < b for a, b in SYMBOL_BLOCKS)}
        keep = inside - covered - set(BRAILLE)
        covered |= keep
        cut(font, keep, TEXT_FEATURES)
        write(font, f"NotoSans{family}-Regular.ttf")


def make_twemoji(source: Path) -> None:
    """Colour emoji; every colour layer is an ordinary glyph."""
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    for tag in ("FFTM", "gasp", "cvt "):
        if tag in font:
            del font[tag]
    font["post"].formatType = 3.0
    write(font, "Twemoji.ttf")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in ("inter", "noto-sans", "noto", "twemoji"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    covered = make_inter(given.inter)
    make_noto_sans(given.noto_sans, covered)
    make_noto(given.noto, covered)
    make_twemoji(given.twemoji)


if __name__ == "__main__":
    main()
