"""The order of what answers a query: a pure matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.widgets.palette.ranking import Candidate, rank

SOME = [
    Candidate(
        "new", "Nouvelle carte", "Fichier", "New map", "Créer une carte à partir d’un modèle"
    ),
    Candidate("save", "Enregistrer", "Fichier", "Save"),
    Candidate("save_as", "Enregistrer sous", "Fichier", "Save as"),
    Candidate("duplicate", "Dupliquer", "Édition", "Duplicate", enabled=False),
    Candidate("zoom_in", "Zoom avant", "Affichage", "Zoom in"),
    Candidate("zoom_out", "Zoom arrière", "Affichage", "Zoom out"),
    Candidate("place:1", "Sous-sol", "Étape", place=True),
]
LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz éœ", max_size=8)


def asked(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [SOME[row.candidate].id for row in rank(SOME, query, recent)]


def test_without_a_query_the_last_used_come_first_then_all_that_is_possible():
    assert asked("") == ["new", "save", "save_as", "zoom_in", "zoom_out"]
    rows = rank(SOME, "  ", ("zoom_out", "gone", "duplicate", "save"))
    assert [SOME[row.candidate].id for row in rows[:2]] == ["zoom_out", "save"]
    assert [row.section for row in rows] == ["recent", "recent", "all", "all", "all"]


def test_better_places_come_first():
    assert asked("enr") == ["save", "save_as"]
    assert asked("sous") == ["save_as", "place:1"]
    assert asked("zar") == ["zoom_out"]


def test_accents_and_case_do_not_matter():
    assert asked("ARRIERE") == asked("arrière") == ["zoom_out"]


def test_english_menus_and_tips_answer_after_titles():
    assert asked("save") == ["save", "save_as"]
    assert asked("affichage") == ["zoom_in", "zoom_out"]
    assert asked("modèle") == ["new"]
    assert asked("affichage avant") == ["zoom_in"]


def test_of_those_that_fit_alike_the_last_used_is_first():
    assert asked("zoom") == ["zoom_in", "zoom_out"]
    assert asked("zoom", ("zoom_out",)) == ["zoom_out", "zoom_in"]


def test_what_is_not_possible_comes_last():
    rows = rank(SOME, "du", ())
    assert SOME[rows[-1].candidate].id == "duplicate"
    assert rows[-1].section == "off"


def test_typed_letters_are_told_by_their_places():
    (row,) = rank(SOME, "arr", ())
    assert row.places == (5, 6, 7)


@given(LETTERS, st.lists(st.sampled_from([one.id for one in SOME]), unique=True))
def test_every_row_once_in_sections_and_with_places_of_its_title(query, recent):
    rows = rank(SOME, query, recent)
    assert len({row.candidate for row in rows}) == len(rows)
    sections = [row.section for row in rows]
    order = ["recent", "all", "found", "place", "off"]
    assert sections == sorted(sections, key=order.index)
    for row in rows:
        one = SOME[row.candidate]
        assert all(0 <= place < len(one.title) for place in row.places)
        assert (row.section == "off") == (not one.enabled)


@given(st.sampled_from(SOME))
def test_a_whole_title_finds_its_command_first_among_the_possible(one):
    rows = [SOME[row.candidate] for row in rank(SOME, one.title, ())]
    alike = [row for row in rows if (row.enabled, row.place) == (one.enabled, one.place)]
    assert alike[0] is one
