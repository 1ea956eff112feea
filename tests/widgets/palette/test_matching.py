"""Letters found in texts: a pure matter."""

from __future__ import annotations

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.widgets.palette.matching import find, fold, in_original, tokens

WORDS = st.text(alphabet=string.ascii_letters + "éèœçÉ’-", min_size=1, max_size=12)
TITLES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def shown(word: str, title: str) -> str | None:
    """The title with the found letters in brackets."""
    text = fold(title)
    match = find(fold(word).text, text)
    if match is None:
        return None
    places = in_original(match.places, text)
    return "".join(f"[{one}]" if n in places else one for n, one in enumerate(title))


@pytest.mark.parametrize(
    ("word", "title", "found"),
    [
        ("dup", "Duplicate", "[D][u][p]licate"),
        ("edit", "Édition", "[É][d][i][t]ion"),
        ("ÉDIT", "edition", "[e][d][i][t]ion"),
        ("oeil", "Coup d’œil", "Coup d’[œ][i][l]"),
        ("cate", "Duplicate", "Dupli[c][a][t][e]"),
        ("an", "Add a note", "Add [a] [n]ote"),
        ("adn", "Add a note", "[A][d]d a [n]ote"),
        ("sa", "Save as", "[S][a]ve as"),
        ("dlt", "Delete", "[D]e[l]e[t]e"),
        ("xyz", "Delete", None),
        ("let", "Delete", "De[l][e][t]e"),
        ("lte", "Delete", None),
    ],
)
def test_where_letters_are_found(word, title, found):
    assert shown(word, title) == found


def test_the_start_of_a_word_is_better_than_its_middle():
    start = find("map", fold("New map"))
    middle = find("map", fold("Newmaps"))
    scattered = find("map", fold("Move a part"))
    assert start is not None
    assert middle is not None
    assert scattered is not None
    assert start.score > middle.score > scattered.score


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_and_keeps_places(text):
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    assert len(folded.text) == len(folded.origin) == len(folded.starts)
    assert list(folded.origin) == sorted(folded.origin)
    assert all(0 <= place < len(text) for place in folded.origin)


@given(TITLES, st.data())
def test_what_is_found_spells_what_was_typed(title, data):
    word = fold(data.draw(WORDS)).text.replace(" ", "")
    text = fold(title)
    match = find(word, text)
    if match is not None:
        assert "".join(text.text[place] for place in match.places) == word
        assert list(match.places) == sorted(set(match.places))


@given(TITLES, st.data())
def test_any_piece_of_a_title_is_found_whatever_its_case_and_accents(title, data):
    text = fold(title)
    if not text.text:
        return
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, len(text.text)))
    piece = text.text[start:end]
    match = find(piece, text)
    assert match is not None
    assert match.run
    for other in (title.upper(), title.lower(), unicodedata.normalize("NFD", title)):
        if fold(other).text == text.text:
            assert find(piece, fold(other)) is not None


@given(TITLES, WORDS)
def test_a_letter_less_finds_no_less(title, word):
    text, letters = fold(title), fold(word).text
    if find(letters, text) is not None and len(letters) > 1:
        assert find(letters[:-1], text) is not None


@given(TITLES, st.data())
def test_the_first_letters_of_words_are_found(title, data):
    text = fold(title)
    starts = [n for n, begins in enumerate(text.starts) if begins]
    chosen = sorted(data.draw(st.sets(st.sampled_from(starts), min_size=1))) if starts else []
    letters = "".join(text.text[n] for n in chosen)
    assert not letters or find(letters, text) is not None


@given(st.text(max_size=40))
def test_words_of_a_query_have_no_blanks(query):
    assert all(word and not any(one.isspace() for one in word) for word in tokens(query))
