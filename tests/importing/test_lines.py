"""A text as notes: only what marks a list goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.lines import notes_of, without_bullet


@pytest.mark.parametrize(
    "line",
    [
        "• x",
        "- x",
        "– x",
        "— x",
        "* x",
        "+ x",
        "· x",
        "▪ x",
        "◦\u00a0x",
        "… x",
        "1. x",
        "12) x",
        "(3) x",
        "a) x",
        "(b) x",
        "1.2. x",
        "1.2\tx",
        "☐ x",
        "☑ x",
        "✓ x",
        "- [ ] x",
        "* [x] x",
        "[X] x",
        "• ☐ x",
        "\uf0b7\tx",
        "o\tx",
        "§\tx",
        "  \t• x  ",
        "•\tx",
        "x",
    ],
)
def test_what_marks_a_list_goes(line: str) -> None:
    assert without_bullet(line) == "x"


@pytest.mark.parametrize(
    "line",
    [
        "-5 %",
        "*new*",
        "–x",
        "2027 plan",
        "1.5 days",
        "1,5 jour",
        "M. Dupont",
        "a. b",
        "3 shops",
        "1)x",
        "#1 choice",
        "+33 1 02 03",
        "o my",
        "[see 3]",
        "« Oui »",
        "…and then",
        "(soon) open",
        "5€",
        "A – B",
        "שלום • עולם",
    ],
)
def test_what_belongs_to_the_sentence_stays(line: str) -> None:
    assert without_bullet(line) == line


def test_each_line_is_a_note_and_empty_ones_are_none() -> None:
    assert notes_of("a\n\n  \r\nb\rc\u2029d\x0ce\n-\n•\n2.\n") == ("a", "b", "c", "d", "e")
    assert notes_of("") == ()
    assert notes_of("one\x0bnote\u2028of three") == ("one\x0bnote\u2028of three",)


@given(
    st.lists(st.from_regex(r"[A-Za-zé日🚲][A-Za-zé日🚲 ,;!?'-]{2,20}[a-zé日🚲]", fullmatch=True))
)
def test_sentences_come_through_as_they_are(lines: list[str]) -> None:
    assert notes_of("\n".join(lines)) == tuple(lines)
    assert notes_of("\n".join(f"{n}. {line}" for n, line in enumerate(lines))) == tuple(lines)


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    for note in notes_of(text):
        assert note == note.strip() != ""
        assert note in text
