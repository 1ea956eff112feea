"""The large maps hold what was asked for, and the scripts' sample what its users rely on."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from app.model.faults import faults
from app.model.queries import counts, iter_items
from app.model.reading import read_journey
from app.model.writing import write_journey
from tests.big_maps import big_map

LATIN = ("fr", "de", "pl")
SCRIPTS = {
    "el": "GREEK",
    "ru": "CYRILLIC",
    "ar": "ARABIC",
    "he": "HEBREW",
    "hi": "DEVANAGARI",
    "th": "THAI",
    "zh": "CJK",
    "ja": "HIRAGANA",
    "ko": "HANGUL",
}
EMOJI = ("\u200d", "\U0001f1eb\U0001f1f7", "\U0001f44d\U0001f3fd", "3\ufe0f\u20e3")
"""A family's joiner, a flag, a skin tone, a keycap."""


@pytest.mark.parametrize(("notes", "stages", "lanes"), [(0, 0, 0), (7, 1, 1), (500, 12, 23)])
def test_a_big_map_is_as_big_as_asked(notes: int, stages: int, lanes: int) -> None:
    made = big_map(notes, stages, lanes)
    assert counts(made) == (stages, lanes, notes)
    assert faults(made) == ()
    assert read_journey(write_journey(made)).journey == made


def test_a_big_map_is_the_same_for_the_same_seed_only() -> None:
    assert big_map(200, 6, 10, seed=3) == big_map(200, 6, 10, seed=3)
    assert big_map(200, 6, 10, seed=3) != big_map(200, 6, 10, seed=4)


def test_texts_of_a_big_map_vary() -> None:
    notes = [place.item for place in iter_items(big_map(2000, 20, 10))]
    lengths = sorted(len(item.text) for item in notes if item.kind == "note")
    assert lengths[0] < 8
    assert 30 < lengths[len(lengths) // 2] < 80
    assert lengths[-1] > 150
    assert {item.kind for item in notes} == {"note", "touchpoint", "emotion", "metric", "person"}
    assert any(item.kind == "note" and item.span > 1 for item in notes)


def test_the_sample_of_scripts_holds_one_note_of_each() -> None:
    data = (Path(__file__).parent / "samples" / "scripts.parcours").read_bytes()
    sample = read_journey(data).journey
    assert write_journey(sample) == data
    texts = {place.item.id: place.item.text for place in iter_items(sample)}
    assert list(texts) == [f"note-{language}" for language in (*LATIN, *SCRIPTS, "emoji")]
    for language, script in SCRIPTS.items():
        names = [unicodedata.name(char) for char in texts[f"note-{language}"]]
        assert any(name.startswith(script) for name in names), language
    for language in LATIN:
        assert any(unicodedata.decomposition(char) for char in texts[f"note-{language}"])
    assert all(part in texts["note-emoji"] for part in EMOJI)
