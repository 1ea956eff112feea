"""A text as notes: only what marks a list goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.lines import notes_of
from app.model.base import MAX_CELL
from app.model.errors import EditError


@pytest.mark.parametrize(
    "line",
    [
        "• x",
        "- x",
        "– x",
        "— x",
        "* x",
        "· x",
        "▪ x",
        "◦\u00a0x",
        "☐ x",
        "☑ x",
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
    assert notes_of(line) == ("x",)


@pytest.mark.parametrize(
    "text",
    [
        "1. x\n2. y",
        "1) x\n2) y",
        "(1) x\n\n(2) y",
        "0. x\n1. y",
        "a) x\nb) y",
        "(A) x\n(B) y",
        "1. x\n1.1. y",
        "1.1\tx\n1.2\ty",
        "1.\u202fx\n2.\u202fy",
        "+ x\n+ y",
        "→ x\n→ y",
        "✓ x\n✓ y",
        "- x\n  * y",
        "– x\n• y",
        "1. x\n- y\n2.",
    ],
)
def test_the_marks_of_a_whole_list_go(text: str) -> None:
    assert notes_of(text) == ("x", "y")


def test_a_list_has_its_heading_and_lists_inside() -> None:
    assert notes_of("Needs:\n- 3 shops\n- open late") == ("Needs:", "3 shops", "open late")
    assert notes_of("Plan\n1. a\n a) b\n b) c\n2. d\n a) e\nEnd") == (
        *("Plan", "a", "b", "c", "d", "e"),
        "End",
    )


@pytest.mark.parametrize(
    "text",
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
        "… and then",
        "…",
        "(soon) open",
        "5€",
        "A – B",
        "שלום • עולם",
        "10.03. Meeting",
        "10.03. Meeting\n11.03. Talk",
        "01.01. Start\n01.02. End",
        "1.1. Start\n2.1. End",
        "5. Juli 2024",
        "3. Mai",
        "3. Mai\n4. Mai",
        "1. Mai\n2. Mai",
        "1. Mai",
        "12. Arrondissement",
        "100. percent",
        "1. x\n3. y",
        "2. x\n3. y",
        "I) one",
        "+ 5 %",
        "+ 5 %\n- 3 %",
        "+ 5 %\n+ 3 %",
        "- 5 %",
        "− 5 %\n− 3 %",
        "+ fast\n- dear",
        "✓ fast\n✗ cheap",
        "→ see there",
        "12.\n14.",
    ],
)
def test_what_belongs_to_the_sentence_stays(text: str) -> None:
    assert notes_of(text) == tuple(text.split("\n"))


def test_each_line_is_a_note_and_empty_ones_are_none() -> None:
    assert notes_of("a\n\n  \r\nb\rc\u2029d\x0ce\n-\n•\n") == ("a", "b", "c", "d", "e")
    assert notes_of("") == ()
    assert notes_of("one\x0bnote\u2028of three") == ("one\x0bnote\u2028of three",)


@given(
    st.lists(st.from_regex(r"[A-Za-zé日🚲][A-Za-zé日🚲 ,;!?'-]{2,20}[a-zé日🚲]", fullmatch=True))
)
def test_sentences_come_through_as_they_are(lines: list[str]) -> None:
    assert notes_of("\n".join(lines)) == tuple(lines)
    if len({line.split()[0] for line in lines}) > 1:
        assert notes_of("\n".join(f"{n}. {line}" for n, line in enumerate(lines))) == tuple(lines)


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    for note in notes_of(text):
        assert note == note.strip() != ""
        assert note in text


def test_a_text_of_more_lines_than_a_cell_holds_is_refused_as_soon_as_that_is_known():
    assert len(notes_of("a\n\n" * MAX_CELL)) == MAX_CELL
    with pytest.raises(EditError, match="at most 10000"):
        notes_of("a\n" * 2_000_000)
    assert notes_of("\n" * 100_000 + "a") == ("a",)
