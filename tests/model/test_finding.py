"""Finding and replacing: what is found folds to what was asked, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.files.templates import load_template
from app.model import edits
from app.model.base import MAX_NAME, MAX_TEXT, Name, Text
from app.model.edits.replacing import replace_matches
from app.model.errors import EditError
from app.model.finding import Finder, Match, Query, Searcher
from app.model.folding import folder
from app.model.items import Note
from app.model.journey import Journey, Stage, Template, empty_journey
from app.model.lanes import Cell, Lane
from app.model.queries import find_item, find_stage, iter_items
from app.model.reading import read_journey
from app.model.wording import FIELDS, text_at, texts_of

SAMPLE = Path(__file__).parent.parent / "samples" / "version-1.parcours"
SCRIPTS = Path(__file__).parent.parent / "samples" / "scripts.parcours"

LETTERS = st.sampled_from(
    [
        *("a", "A", "b", "e", "E", "é", "É", "e\u0301", "ê\u0323", "s", "ss", "ß", "ẞ", "i", "I"),
        *("İ", "ı", "œ", "Œ", "oe", "ﬁ", "fi", "f", "’", "'", "\u00a0", "\u202f", " ", "\u00ad"),
        *(
            "漢",
            "字",
            "が",
            "か\u3099",
            "か",
            "각",
            "가",
            "\u1100\u1161",
            "\u200b",
            "\u200d",
            "σ",
            "ς",
        ),
        *("Σ", "ก", "กิ", "क", "कि", "👩", "👩‍💻", "👍🏽", "❤️", "❤", "\u0301", "ŉ", "ﷺ", "²", "½"),
        *("\n", "_", "-", "\u2011", "K", "שָׁ", "ש", "م", "مُ", "\ufeff", "ǆ", "Ǆ", "ŀ", "…"),
    ]
)
ANY = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))
WORDS = st.lists(LETTERS, max_size=12).map("".join) | st.text(ANY, max_size=12)
NEEDLES = st.lists(LETTERS, min_size=1, max_size=3).map("".join) | st.text(
    ANY, min_size=1, max_size=3
)
FLAGS = st.booleans()


def matches_of(journey: Journey, query: Query) -> tuple[Match, ...]:
    return Finder(query).find(journey).matches


def one_note(*texts: str) -> Journey:
    """A map of one cell, a note for each text."""
    notes = tuple(Note(kind="note", id=f"n{n}", text=text) for n, text in enumerate(texts))
    lane = Lane(id="l", kind="note", cells=(Cell(stage="s", items=notes),) if notes else ())
    return empty_journey().replace(stages=(Stage(id="s"),), lanes=(lane,))


def found(text: str, query: str, **options: bool) -> list[str]:
    return [text[a:b] for a, b in Searcher(Query(query, **options)).places(text)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Été à Paris", "ete", ["Été"]),
        ("e\u0301te\u0301", "été", ["e\u0301te\u0301"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("Straße", "s", ["S"]),
        ("Cœur, coeur", "coeur", ["Cœur", "coeur"]),
        ("coﬁdés", "ofi", ["oﬁ"]),
        ("coﬁdés", "of", []),
        ("İstanbul ISPARTA ısı", "is", ["İs", "IS", "ıs"]),
        ("l’an", "l'an", ["l’an"]),
        ("18\u202fh", "18 h", ["18\u202fh"]),
        ("co\u00adopé\u00adrer", "cooperer", ["co\u00adopé\u00adrer"]),
        ("漢字かな交じり", "かな", ["かな"]),
        ("か\u3099", "が", ["か\u3099"]),
        ("が", "か", []),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("👩‍💻 👩", "👩", ["👩"]),
        ("ΟΔΟΣ οδός", "οδος", ["ΟΔΟΣ", "οδός"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("", "a", []),
        ("abc", "", []),
        ("abc", "\u00ad", []),
        ("① ﹁ Ｆｕｌｌ", "full", ["Ｆｕｌｌ"]),
    ],
)
def test_what_differs_in_case_accents_or_encoding_is_found(text, query, expected):
    assert found(text, query) == expected


def test_case_and_accents_can_matter():
    assert found("Été été ete", "été", accents=True) == ["Été", "été"]
    assert found("Été été ete", "été", case=True) == ["été", "ete"]
    assert found("Été été e\u0301te\u0301", "été", case=True, accents=True) == [
        "été",
        "e\u0301te\u0301",
    ]
    assert found("résumé", "resume", accents=True) == []
    assert found("re\u0301sume\u0301", "e", accents=True) == []


def test_whole_words():
    assert found("cart, carton, Cart; e-cart", "cart", whole=True) == ["cart", "Cart", "cart"]
    assert found("l’achat rachat achat2", "achat", whole=True) == ["achat"]
    assert found("re\u0301 re", "re", whole=True) == ["re\u0301", "re"]
    assert found("漢字かな", "字", whole=True) == ["字"]
    assert found("snake_case case", "case", whole=True) == ["case"]
    assert found("aa a", "a", whole=True) == ["a"]
    assert found("+foo+", "+", whole=True) == ["+", "+"]


@settings(max_examples=400, deadline=None)
@given(WORDS, NEEDLES, FLAGS, FLAGS, FLAGS)
def test_what_is_found_folds_to_what_was_asked(text, needle, case, whole, accents):
    fold = folder(case=case, accents=accents).fold
    places = Searcher(Query(needle, case, whole, accents)).places(text)
    end = 0
    for start, stop in places:
        assert end <= start < stop <= len(text)
        assert fold(text[start:stop]).text == fold(needle).text
        end = stop


@settings(max_examples=300, deadline=None)
@given(WORDS, FLAGS, FLAGS)
def test_a_text_is_found_in_itself_and_folding_keeps_its_parts(text, case, accents):
    folded = folder(case=case, accents=accents).fold(text)
    if folded.text:
        assert Searcher(Query(text, case, False, accents)).places(text)
    if folded.starts is not None:
        firsts = [at for at in folded.starts if at >= 0]
        assert firsts == sorted(set(firsts))
    if not accents and not case:
        again = folder(case=case, accents=accents).fold(normalize("NFD", text)).text
        assert again == folded.text


def test_every_text_of_every_part_is_looked_at():
    """A new field of the model is a text to find, or is named here."""
    not_words = {
        *("Lane.icon", "Note.icon", "Score.criterion"),
    }
    for part, names in FIELDS.items():
        hints = get_type_hints(part, include_extras=True)
        for name, hint in hints.items():
            if f"{part.__name__}.{name}" not in not_words and _is_wording(hint):
                assert name in names, f"{part.__name__}.{name}"


def _is_wording(hint: Any) -> bool:
    if hint in (Name, Text):
        return True
    if get_origin(hint) is Annotated:
        return _is_wording(get_args(hint)[0])
    return get_origin(hint) is tuple and any(_is_wording(one) for one in get_args(hint))


def test_matches_come_in_reading_order_and_tell_where():
    journey = load_template("example", "en")
    matches = matches_of(journey, Query("a"))
    assert matches[0].element in ("title", "scenario")
    named = [match for match in matches if match.element not in ("", "title", "scenario")]
    assert len({match.element for match in matches}) > 20
    for match in matches:
        assert match.start < match.end
    place = {lane.id: n for n, lane in enumerate(journey.lanes)}
    lanes = [place[match.element] for match in named if match.element in place]
    assert lanes == sorted(lanes)


def test_a_touchpoint_is_found_once_where_it_is_first_used():
    journey = read_journey(SAMPLE.read_bytes()).journey
    for entry in journey.touchpoints:
        matches = matches_of(journey, Query(entry.name, True, False, True))
        mine = [one for one in matches if one.element == entry.id and one.field == ("name",)]
        assert len(mine) == 1


def test_nothing_is_in_an_empty_map():
    assert matches_of(empty_journey(), Query("a")) == ()
    assert matches_of(load_template("example", "en"), Query("")) == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=4), NEEDLES, FLAGS, FLAGS, FLAGS)
def test_replacing_everything_leaves_nothing_to_find(texts, needle, case, whole, accents):
    journey = one_note(*texts)
    query = Query(needle, case, whole, accents)
    matches = matches_of(journey, query)
    done = replace_matches(journey, matches, "☃")
    if "☃" not in needle:
        assert matches_of(done.journey, query) == ()
    assert done.done == matches
    assert done.kept == ()
    counted = sum(
        item.text.count("☃") for lane in done.journey.lanes for c in lane.cells for item in c.items
    )
    assert counted == len(matches) + sum(text.count("☃") for text in texts) - sum(
        text_at(place.item, match.field)[match.start : match.end].count("☃")
        for match in matches
        if (place := find_item(journey, match.element)) is not None
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=4), NEEDLES)
def test_replacing_by_what_stood_there_changes_nothing(texts, needle):
    journey = one_note(*texts)
    exact = [
        match
        for match in matches_of(journey, Query(needle, True, False, True))
        if (place := find_item(journey, match.element)) is not None
        and text_at(place.item, match.field)[match.start : match.end] == needle
    ]
    assert replace_matches(journey, exact, needle).journey is journey


def test_what_is_not_replaced_keeps_its_identity():
    journey = load_template("example", "en")
    lane = next(one for one in journey.lanes if any(cell.items for cell in one.cells))
    item = next(item for cell in lane.cells for item in cell.items)
    field, text = next(iter(texts_of(item)))
    match = Match(item.id, field, 0, len(text))
    after = replace_matches(journey, [match], "Other words").journey
    assert text_at(find_item(after, item.id).item, field) == "Other words"  # type: ignore
    for name in ("stages", "personas", "touchpoints", "phases"):
        pairs = zip(getattr(journey, name), getattr(after, name), strict=True)
        assert all(a is b for a, b in pairs)
    changed = [b for a, b in zip(journey.lanes, after.lanes, strict=True) if a is not b]
    assert [one.id for one in changed] == [lane.id]
    same = [
        (a, b)
        for old, new in zip(lane.cells, changed[0].cells, strict=True)
        for a, b in zip(old.items, new.items, strict=True)
        if a.id != item.id
    ]
    assert all(a is b for a, b in same)


@pytest.mark.parametrize("path", [SAMPLE, SCRIPTS])
def test_every_text_of_a_map_can_be_replaced(path: Path):
    journey = read_journey(path.read_bytes()).journey
    if journey.template is not None:
        journey = edits.change_journey(journey, template=journey.template.replace(locked=()))
    for query in (Query("e"), Query("a", whole=True), Query(" "), Query("é", accents=True)):
        matches = matches_of(journey, query)
        done = replace_matches(journey, matches, "☃")
        assert done.done
        assert set(done.done) == set(matches)
        assert matches_of(done.journey, query) == ()
        assert len(matches_of(done.journey, Query("☃"))) == len(matches) + len(
            matches_of(journey, Query("☃"))
        )


def test_bold_words_stay_bold():
    journey = edits.style_text(one_note("cart and cart and cart"), "n0", 9, 13, bold=True)
    done = replace_matches(journey, matches_of(journey, Query("cart")), "big basket").journey
    place = find_item(done, "n0")
    assert place is not None
    assert place.item.kind == "note"
    assert place.item.text == "big basket and big basket and big basket"
    (span,) = place.item.styles
    assert (span.start, span.end, span.bold) == (15, 25, True)


def test_locked_names_stay_and_are_told():
    journey = one_note("Buy it").replace(
        stages=(Stage(id="s", name="Buy", description="Buy now"),),
        template=Template(id="t", locked=("stage-names",)),
    )
    matches = matches_of(journey, Query("buy"))
    done = replace_matches(journey, matches, "Get")
    assert [match.element for match in done.kept] == ["s"]
    assert len(done.done) == 2
    stage = find_stage(done.journey, "s")
    assert stage is not None
    assert (stage.name, stage.description) == ("Buy", "Get now")


def test_a_text_that_grows_too_long_stops_all():
    journey = one_note("a" * MAX_TEXT).replace(title="a")
    with pytest.raises(EditError, match="too long"):
        replace_matches(journey, matches_of(journey, Query("a")), "bb")
    named = empty_journey("a" * MAX_NAME)
    with pytest.raises(EditError, match="too long"):
        replace_matches(named, matches_of(named, Query("a")), "bb")


def test_matches_by_element_are_the_same_matches():
    journey = read_journey(SAMPLE.read_bytes()).journey
    found = Finder(Query("e")).find(journey)
    gathered = [match for matches in found.by_element.values() for match in matches]
    assert sorted(gathered) == sorted(found.matches)
    assert all(
        match.element == element
        for element, matches in found.by_element.items()
        for match in matches
    )


def test_a_finder_sees_every_change():
    journey = load_template("example", "en")
    finder = Finder(Query("the"))
    assert finder.find(journey).matches == matches_of(journey, finder.query)
    item = next(place.item for place in iter_items(journey) if place.item.kind == "note")
    after = edits.change_item(journey, item.id, text="the other and the third")
    assert (
        finder.find(after).matches
        == matches_of(after, finder.query)
        != finder.find(journey).matches
    )
    moved = edits.move_lane(after, after.lanes[-1].id, 0)
    assert finder.find(moved).matches == matches_of(moved, finder.query)
