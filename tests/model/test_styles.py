"""Bold, italic and linked words: they stay with the words they were given to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model import edits
from app.model.edits.replacing import replace_matches
from app.model.errors import EditError, ReadError
from app.model.finding import Finder, Query
from app.model.items import EmotionPoint, Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Lane
from app.model.queries import faults, find_item
from app.model.reading import read_journey
from app.model.styles import (
    PLAIN,
    Look,
    Spans,
    TextSpan,
    is_link,
    link_from,
    look_between,
    restyled,
    span_at,
    styled,
    tidied,
)
from app.model.writing import write_journey

TEXTS = st.text(st.sampled_from("ab 🛒é\nע"), max_size=24)
LINK = "https://exemple.fr/a"
SPANS = st.lists(
    st.builds(
        TextSpan,
        start=st.integers(0, 30),
        end=st.integers(0, 30),
        bold=st.booleans(),
        italic=st.booleans(),
        link=st.sampled_from(["", LINK, "javascript:alert(1)"]),
    ),
    max_size=6,
).map(tuple)


def span(start: int, end: int, **what: Any) -> TextSpan:
    return TextSpan(start=start, end=end, **what)


def marked(text: str, spans: Spans) -> str:
    """The text with `*` around what is bold."""
    for one in reversed(spans):
        if one.bold:
            text = f"{text[: one.start]}*{text[one.start : one.end]}*{text[one.end :]}"
    return text


def bold_in(written: str) -> tuple[str, Spans]:
    """Text and spans of a text in which `*` stand around what is bold."""
    text, spans = "", []
    for n, piece in enumerate(written.split("*")):
        if n % 2:
            spans.append(span(len(text), len(text) + len(piece), bold=True))
        text += piece
    return text, tuple(spans)


def one_note(text: str = "un deux trois", **fields: Any) -> Journey:
    journey = edits.add_stage(empty_journey(), Stage(id="s"))
    journey = edits.add_lane(journey, Lane(id="l", kind="note"))
    journey = edits.add_lane(journey, Lane(id="e", kind="emotion"))
    journey = edits.add_item(journey, EmotionPoint(kind="emotion", id="p"), "e", "s")
    return edits.add_item(journey, Note(kind="note", id="n", text=text, **fields), "l", "s")


def note_of(journey: Journey, name: str = "n") -> Note:
    place = find_item(journey, name)
    assert place is not None
    assert isinstance(place.item, Note)
    return place.item


@given(SPANS, st.integers(0, 30))
def test_tidy_spans_are_sorted_apart_inside_and_say_something(spans: Spans, length: int) -> None:
    tidy = tidied(spans, length)
    assert tidied(tidy, length) is tidy
    for one, after in pairwise(tidy):
        assert one.end <= after.start
        assert one.end < after.start or one.replace(start=0, end=1) != after.replace(start=0, end=1)
    assert all(0 <= one.start < one.end <= length for one in tidy)
    for place in range(length):
        own = [one for one in spans if one.start <= place < one.end]
        found = span_at(tidy, place) or span(0, 0)
        assert found.bold == any(one.bold for one in own)
        assert found.italic == any(one.italic for one in own)
        assert found.link == next((one.link for one in reversed(own) if one.link), "")


def test_fields_of_a_newer_program_stay_with_their_words() -> None:
    newer = span(2, 6, underline="wavy")
    assert tidied((newer,), 9) == (newer,)
    cut = styled((newer,), 9, 4, 9, bold=True)
    assert cut == (
        span(2, 4, underline="wavy"),
        span(4, 6, bold=True, underline="wavy"),
        span(6, 9, bold=True),
    )
    assert restyled("a wavy b", (newer,), "the wavy b") == (span(4, 8, underline="wavy"),)


@given(TEXTS, SPANS, TEXTS)
def test_spans_follow_any_change_of_the_text(old: str, spans: Spans, new: str) -> None:
    spans = tidied(spans, len(old))
    there = restyled(old, spans, new)
    assert tidied(there, len(new)) is there
    assert restyled(old, spans, old) is spans
    middle = len(old) // 2
    if middle:
        longer = f"{old[:middle]}X{old[middle:]}"
        whole = styled((), len(old), 0, len(old), bold=True)
        assert restyled(old, whole, longer) == (span(0, len(longer), bold=True),)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("un *deux* trois", "un deux trois quatre", "un *deux* trois quatre"),
        ("un *deux* trois", "zéro un deux trois", "zéro un *deux* trois"),
        ("un *deux* trois", "un deu trois", "un *deu* trois"),
        ("un *deux* trois", "un dEux trois", "un *dEux* trois"),
        ("un *deux* trois", "un six trois", "un *six* trois"),
        ("un *deux* trois", "un  trois", "un  trois"),
        ("un *deux* trois", "", ""),
        ("*deux*", "deux trois", "*deux* trois"),
        ("*chat* noir, *chat* blanc, chat", "chien noir, chien blanc, chien", None),
        ("a *b* c *d* e", "e c b d a", None),
    ],
)
def test_words_keep_their_look(before: str, after: str, expected: str | None) -> None:
    text, spans = bold_in(before)
    found = marked(after, restyled(text, spans, after))
    if before.startswith("*chat*"):
        assert found == "*chien* noir, *chien* blanc, chien"
    elif expected is None:
        assert found.replace("*", "") == after
    else:
        assert found == expected


@given(TEXTS, SPANS, st.integers(-2, 30), st.integers(-2, 30), st.sampled_from(["bold", "italic"]))
def test_setting_twice_gives_the_same_document_back(
    text: str, spans: Spans, start: int, end: int, what: str
) -> None:
    journey = one_note(text, styles=spans)
    note = note_of(journey)
    looks = [look_between(note.styles, len(text), n, n + 1) for n in range(len(text))]
    inside = looks[max(0, start) : max(0, end)]
    was = {getattr(look, what) for look in inside}
    if len(was) > 1:
        journey = edits.style_text(journey, "n", start, end, **{what: True})
        was = {True}
    now = bool(was and was.pop())
    there = edits.style_text(journey, "n", start, end, **{what: not now})
    assert note_of(there).text == text
    assert not faults(there)
    assert (there is journey) == (not inside)
    back = edits.style_text(there, "n", start, end, **{what: now})
    assert write_journey(back) == write_journey(journey)


def test_styles_are_set_on_parts_of_one_note_and_on_all_of_several() -> None:
    journey = edits.duplicate_items(one_note(), {"n": "m"})
    journey = edits.style_text(journey, "n", 3, 7, bold=True)
    journey = edits.style_text(journey, "n", 0, 7, link=LINK)
    assert note_of(journey).styles == (span(0, 3, link=LINK), span(3, 7, bold=True, link=LINK))
    assert edits.style_text(journey, "n", 3, 7, bold=True) is journey
    assert edits.style_text(journey, "n", 0, 99, link="") != journey
    both = edits.style_texts(journey, ("n", "m"), italic=True)
    assert [one.italic for one in note_of(both).styles] == [True, True, True]
    assert note_of(both, "m").styles == (span(0, 13, italic=True),)
    plain = edits.style_texts(both, ("n", "m"), bold=False, italic=False, link="")
    assert note_of(plain).styles == note_of(plain, "m").styles == ()
    assert look_between(note_of(both).styles, 13, 0, 7) == Look(False, True, LINK)
    assert look_between(note_of(both).styles, 13, 5, 5) == PLAIN


def test_what_cannot_be_set_is_refused() -> None:
    journey = one_note()
    for link in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "exemple.fr",
        "https://",
        "http://a b",
    ):
        with pytest.raises(EditError) as caught:
            edits.style_text(journey, "n", 0, 2, link=link)
        assert caught.value.code == "bad-link"
    with pytest.raises(EditError) as caught:
        edits.style_texts(journey, ("n", "p"), bold=True)
    assert caught.value.code == "no-style"
    with pytest.raises(EditError) as caught:
        edits.style_text(journey, "gone", 0, 2, bold=True)
    assert caught.value.code == "no-item"


def test_any_edit_of_a_text_keeps_the_styles_of_what_stays() -> None:
    journey = edits.style_text(one_note(), "n", 3, 7, bold=True)
    longer = edits.change_item(journey, "n", text="voici un\r\ndeux trois\x00")
    assert marked(note_of(longer).text, note_of(longer).styles) == "voici un\n*deux* trois"
    exact = edits.change_item(journey, "n", text="ab", styles=(span(0, 9, italic=True),))
    assert note_of(exact).styles == (span(0, 2, italic=True),)
    twin = edits.duplicate_items(longer, {"n": "m"})
    assert note_of(twin, "m").styles == note_of(longer).styles
    dirty = Note(kind="note", id="d", text="x\x00deux", styles=(span(2, 60, bold=True),))
    added = note_of(edits.add_item(journey, dirty, "l", "s"), "d")
    assert marked(added.text, added.styles) == "x*deux*"


def test_found_and_replaced_words_keep_their_look() -> None:
    text, spans = bold_in("le *site* du site, *autre*")
    journey = one_note(text, styles=spans)
    matches = Finder(Query("site")).find(journey).matches
    note = note_of(replace_matches(journey, matches, "magasin").journey)
    assert marked(note.text, note.styles) == "le *magasin* du magasin, *autre*"


def test_parked_notes_keep_their_look_and_are_styled_too() -> None:
    journey = edits.park_items(edits.style_text(one_note(), "n", 3, 7, bold=True), ("n",))
    journey = edits.style_texts(journey, ("n",), italic=True)
    (parked,) = journey.parking
    assert isinstance(parked, Note)
    assert [one.bold for one in parked.styles] == [False, True, False]
    assert all(one.italic for one in parked.styles)
    back = edits.unpark(journey, ("n",), "l", "s")
    assert note_of(back).styles == parked.styles


def test_a_file_with_untidy_spans_is_put_right_and_a_strange_link_is_kept() -> None:
    written = write_journey(edits.style_text(one_note(), "n", 3, 7, bold=True)).decode()
    assert written.count('"styles"') == 1
    strange = written.replace('"end": 7,', '"end": 70, "link": "javascript:alert(1)",')
    read = read_journey(strange.encode()).journey
    assert note_of(read).styles == (span(3, 13, bold=True, link="javascript:alert(1)"),)
    assert not faults(read)
    assert '"styles"' not in write_journey(one_note()).decode()


@dataclass
class Typed:
    written: str
    meant: str


@pytest.mark.parametrize(
    "case",
    [
        Typed(" https://exemple.fr/a?b#c ", "https://exemple.fr/a?b#c"),
        Typed("HTTP://exemple.fr", "HTTP://exemple.fr"),
        Typed("exemple.fr", "https://exemple.fr"),
        Typed("www.exemple.fr:8080/x", "https://www.exemple.fr:8080/x"),
        Typed("moi@exemple.fr", "mailto:moi@exemple.fr"),
        Typed("mailto:moi@exemple.fr", "mailto:moi@exemple.fr"),
    ],
    ids=lambda case: case.written,
)
def test_an_address_is_understood_as_it_was_meant(case: Typed) -> None:
    assert link_from(case.written) == case.meant
    assert is_link(case.meant)


@settings(max_examples=50)
@given(st.text(max_size=20))
def test_nothing_typed_becomes_an_address_of_another_kind(typed: str) -> None:
    link = link_from(typed)
    assert not is_link(link) or link.lower().startswith(("http://", "https://", "mailto:"))


def test_a_long_text_is_restyled_at_once() -> None:
    words = [f"mot{n}" for n in range(2500)]
    old, new = " ".join(words), " ".join(words[::2])
    spans = tidied(tuple(span(n, n + 3, bold=True) for n in range(0, 16_000, 40)), len(old))
    there = restyled(old, spans, new)
    assert tidied(there, len(new)) is there


def test_a_long_text_that_becomes_another_ends_and_keeps_the_lines_that_stay() -> None:
    lines = [" ".join(f"w{(n * m) % 97}" for n in range(90)) for m in range(1, 60)]
    old = "\n".join(lines)
    start = old.index(lines[30])
    new = old.replace(lines[3], "another line").replace(lines[50], "and one more")
    place = new.index(lines[30])
    spans = (span(start, start + 20, bold=True),)
    assert restyled(old, spans, new) == (span(place, place + 20, bold=True),)


def test_more_looks_than_a_note_may_have_are_refused_with_their_place() -> None:
    styles = [
        {"start": 2 * n, "end": 2 * n + 3, ("bold" if n % 2 else "italic"): True}
        for n in range(1000)
    ]
    note = {"kind": "note", "id": "n", "text": "x" * 3000, "styles": styles}
    lane = {"id": "l", "kind": "note", "cells": [{"stage": "s", "items": [note]}]}
    whole = {"format": "parcours", "version": 1, "stages": [{"id": "s"}], "lanes": [lane]}
    with pytest.raises(ReadError) as caught:
        read_journey(json.dumps(whole).encode())
    assert (caught.value.code, caught.value.path) == (
        "too-many",
        "lanes[0].cells[0].items[0].styles",
    )


def test_styles_given_with_a_text_count_in_it_as_it_was_given() -> None:
    note = Note(kind="note", id="n", text="x")
    journey = empty_journey().replace(stages=(Stage(id="s"),), lanes=(Lane(id="l", kind="note"),))
    journey = edits.add_item(journey, note, "l", "s")
    bold = (TextSpan(start=5, end=9, bold=True),)
    journey = edits.change_item(journey, "n", text="a\r\nb bold", styles=bold)
    place = find_item(journey, "n")
    assert place is not None
    [span] = place.item.styles
    assert place.item.text[span.start : span.end] == "bold"
