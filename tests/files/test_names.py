"""Names for files made from titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.files.names import LARGEST, LONGEST, file_stem


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Buying a bike", "Buying a bike"),
        ("Achat d’un vélo : « neuf »", "Achat d’un vélo - « neuf »"),
        ("a/b\\c", "a-b-c"),
        ("../../etc/passwd", "etc-passwd"),
        ("two\nlines\tand  spaces ", "two lines and spaces"),
        (".hidden. ", "hidden"),
        ("con", "_con"),
        ("LPT1.old", "_LPT1.old"),
        ("Console", "Console"),
        ("", "Untitled"),
        ("???", "Untitled"),
        ("日本語の地図", "日本語の地図"),
        ("\u202eabc", "abc"),
    ],
)
def test_titles(title: str, stem: str) -> None:
    assert file_stem(title, "Untitled") == stem


def test_long_titles_are_cut_between_words() -> None:
    stem = file_stem("journey " * 30, "Untitled")
    assert stem == " ".join(["journey"] * 10)
    assert len(file_stem("w" * 300, "Untitled")) == LONGEST


@given(st.text(max_size=300))
def test_any_title_makes_a_name(title: str) -> None:
    stem = file_stem(title, "Untitled")
    assert stem
    assert len(stem) <= LONGEST + 1
    assert len(stem.encode()) <= LARGEST + 1
    assert not set(stem) & set('<>:"/\\|?*\0\n')
    assert stem[0] not in " ."
    assert stem[-1] not in " ."
