"""The audit: criteria, scores, which touchpoint to mend first."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import edits
from app.model.audit import mean_of, occurrences, score_of, scores_by, worst_first
from app.model.criteria import criteria_of, usual_criteria
from app.model.edits.pasting import Target
from app.model.errors import EditError
from app.model.fragments import cut_out, read_fragment, write_fragment
from app.model.items import Note, Score, TouchpointUse
from app.model.journey import Criterion, Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.plain_words import details_of
from app.model.queries import faults, find_item, iter_items
from app.model.reading import read_journey
from app.model.writing import write_journey

USUAL = tuple(one.id for one in usual_criteria("en"))
SCORES = st.lists(
    st.builds(
        Score,
        criterion=st.sampled_from([*USUAL, "unknown"]),
        value=st.integers(0, 5),
        comment=st.sampled_from(["", "slow"]),
    ),
    max_size=9,
).map(tuple)


def a_use(name: str, importance: int = 0, **scores: int) -> TouchpointUse:
    given_ = tuple(Score(criterion=one, value=value) for one, value in scores.items())
    return TouchpointUse(
        kind="touchpoint", id=name, touchpoint="web", importance=importance, scores=given_
    )


def a_map(*uses: TouchpointUse, language: str = "en") -> Journey:
    lane = Lane(id="l", kind="touchpoint", cells=(Cell(stage="a", items=uses),) if uses else ())
    return empty_journey("Map", language).replace(
        stages=(Stage(id="a", name="A"), Stage(id="b", name="B")),
        lanes=(lane,),
        touchpoints=(Touchpoint(id="web", name="Site"),),
    )


def use_of(journey: Journey, name: str) -> TouchpointUse:
    place = find_item(journey, name)
    assert place is not None
    assert isinstance(place.item, TouchpointUse)
    return place.item


def test_a_map_without_criteria_has_the_six_usual_ones_in_its_language() -> None:
    assert [one.name for one in criteria_of(a_map())][:2] == ["Simple", "Appropriate"]
    assert [one.name for one in criteria_of(a_map(language="fr-CA"))][1] == "Adapté"
    assert [one.id for one in usual_criteria("fr")] == list(USUAL)
    own = (Criterion(id="fast", name="Fast"),)
    assert criteria_of(a_map().replace(criteria=own)) == own


def test_scores_hold_on_to_a_criterion_that_is_renamed_or_moved() -> None:
    journey = a_map(a_use("u", simple=2, personal=4))
    first, *rest = criteria_of(journey)
    after = edits.set_criteria(journey, (*rest, first.replace(name="Easy\x00")))
    assert criteria_of(after)[-1].name == "Easy"
    assert use_of(after, "u") is use_of(journey, "u")
    assert details_of(after, use_of(after, "u")) == ("", "Easy 2/5", "Personal 4/5")
    assert edits.set_criteria(after, criteria_of(after)) is after
    assert edits.set_criteria(journey, criteria_of(journey)) is journey


def test_scores_go_with_their_criterion_parked_ones_too() -> None:
    journey = edits.park_items(a_map(a_use("u", simple=2, personal=4), a_use("v", simple=1)), ["v"])
    assert scores_by(journey)["simple"] == 2
    after = edits.set_criteria(journey, criteria_of(journey)[1:])
    assert use_of(after, "u").scores == (Score(criterion="personal", value=4),)
    assert "simple" not in scores_by(after)
    assert faults(after) == ()
    back = edits.reset_criteria(after)
    assert back.criteria == ()
    assert use_of(back, "u").scores == (Score(criterion="personal", value=4),)
    assert edits.reset_criteria(back) is back


def test_resetting_drops_what_was_scored_by_others() -> None:
    own = (*usual_criteria("en"), Criterion(id="fast", name="Fast"))
    journey = edits.set_criteria(a_map(a_use("u", simple=2)), own)
    journey = edits.set_score(journey, ["u"], "fast", value=5)
    assert len(use_of(edits.reset_criteria(journey), "u").scores) == 1


def test_a_criterion_too_few_or_twice_is_refused() -> None:
    journey = a_map(a_use("u"))
    for criteria, code in (
        ((), "last-criterion"),
        ((Criterion(id="c"), Criterion(id="c")), "used-id"),
        ((Criterion(id="u"),), "used-id"),
    ):
        with pytest.raises(EditError) as refused:
            edits.set_criteria(journey, criteria)
        assert refused.value.code == code


def test_a_usual_criterion_gives_way_to_a_note_of_its_name() -> None:
    journey = a_map(a_use("simple", simple=3, personal=2))
    after = edits.set_criteria(journey, (*criteria_of(journey), Criterion(id="x", name="X")))
    assert faults(after) == ()
    assert after.criteria[0].name == "Simple"
    assert score_of(use_of(after, "simple"), after.criteria[0].id) is not None
    assert mean_of([use_of(after, "simple")], {one.id for one in after.criteria}) == (2.5, 2)


def test_a_score_is_set_changed_and_taken_back() -> None:
    journey = a_map(a_use("u"), a_use("v", personal=3))
    done = edits.set_score(journey, ["u", "v"], "simple", value=4)
    assert use_of(done, "v").scores[0] == Score(criterion="simple", value=4)
    assert edits.set_score(done, ["u", "v"], "simple", value=4) is done
    said = edits.set_score(done, ["u"], "simple", comment="Long\r\nform")
    assert use_of(said, "u").scores == (Score(criterion="simple", value=4, comment="Long\nform"),)
    cleared = edits.set_score(said, ["u"], "simple", value=0)
    assert use_of(cleared, "u").scores[0].comment == "Long\nform"
    assert use_of(edits.set_score(cleared, ["u"], "simple", comment=""), "u").scores == ()
    assert edits.set_score(journey, ["u"], "simple", value=0) is journey
    for ids, criterion, code in (
        (["u"], "fast", "no-criterion"),
        (["nobody"], "simple", "no-item"),
    ):
        with pytest.raises(EditError) as refused:
            edits.set_score(journey, ids, criterion, value=1)
        assert refused.value.code == code
    with pytest.raises(EditError) as refused:
        edits.set_score(journey, ["u"], "simple", value=6)
    assert refused.value.code == "bad-value"
    noted = edits.add_item(journey, Note(kind="note", id="n"), "l", "a")
    with pytest.raises(EditError) as refused:
        edits.set_score(noted, ["n"], "simple", value=1)
    assert refused.value.code == "no-score"


def test_the_worst_comes_first_weighted_by_importance() -> None:
    journey = a_map(
        a_use("fine", 5, simple=5, personal=5),
        a_use("bad-but-minor", 1, simple=1),
        a_use("middling-and-vital", 5, simple=3, personal=3),
        a_use("bad-not-weighed", simple=2),
        a_use("waiting", 5),
        a_use("strange", 5, unknown=1),
    )
    judged, waiting = worst_first(journey)
    assert [(one.use.id, one.weight) for one in judged] == [
        ("middling-and-vital", 10.0),
        ("bad-not-weighed", 9.0),
        ("bad-but-minor", 4.0),
        ("fine", 0.0),
    ]
    assert [one.use.id for one in waiting] == ["waiting", "strange"]
    assert judged[0].name == "Site"


@given(st.lists(st.tuples(SCORES, st.integers(0, 5)), max_size=8))
def test_every_occurrence_is_ranked_once(found: list[tuple[tuple[Score, ...], int]]) -> None:
    uses = [
        a_use(f"u{n}", importance).replace(scores=scores)
        for n, (scores, importance) in enumerate(found)
    ]
    journey = a_map(*uses)
    judged, waiting = worst_first(journey)
    assert sorted(one.use.id for one in (*judged, *waiting)) == [one.id for one in uses]
    weights = [one.weight for one in judged]
    assert weights == sorted(weights, reverse=True)
    assert all(1 <= one.mean.value <= 5 and 0 <= one.weight <= 20 for one in judged if one.mean)
    assert all(one.mean is None for one in waiting)
    assert len(occurrences(journey)) == len(uses)


@given(SCORES, st.sampled_from(USUAL), st.integers(0, 5))
def test_any_score_can_be_set_and_a_file_keeps_it(
    scores: tuple[Score, ...], criterion: str, value: int
) -> None:
    journey = a_map(a_use("u").replace(scores=scores))
    done = edits.set_score(journey, ["u"], criterion, value=value)
    found = score_of(use_of(done, "u"), criterion)
    assert (found.value if found else 0) == value
    assert (
        sum(one.criterion == criterion for one in use_of(done, "u").scores) <= 1 or done is journey
    )
    assert read_journey(write_journey(done)).journey == done


def copied(journey: Journey, into: Journey) -> Journey:
    cut = cut_out(journey, [place.item.id for place in iter_items(journey)])
    assert cut is not None
    found = read_fragment(write_fragment(cut))
    done = edits.paste(into, found, Target("l", "b"), found.new_ids(), grow=False).journey
    assert faults(done) == ()
    return done


def pasted(journey: Journey) -> TouchpointUse:
    cell = journey.lanes[0].cell("b")
    assert cell is not None
    item = cell.items[-1]
    assert isinstance(item, TouchpointUse)
    return item


def test_own_criteria_travel_with_copied_touchpoints() -> None:
    source = edits.set_criteria(
        a_map(a_use("u", simple=2)),
        (
            *usual_criteria("en")[:1],
            Criterion(id="fast", name="Fast", question="Under a minute?"),
            Criterion(id="unused", name="Green"),
        ),
    )
    source = edits.set_score(source, ["u"], "fast", value=1, comment="Never")
    into = a_map(language="fr")
    done = copied(source, into)
    names = [one.name for one in criteria_of(done)]
    assert names == [*(one.name for one in usual_criteria("fr")), "Fast"]
    added = done.criteria[-1]
    assert added.question == "Under a minute?"
    assert added.id != "fast"
    assert score_of(pasted(done), "simple") == Score(criterion="simple", value=2)
    assert score_of(pasted(done), added.id) == Score(criterion=added.id, value=1, comment="Never")
    twice = copied(source, done)
    assert criteria_of(twice) == criteria_of(done)


def test_usual_scores_fit_any_map_and_one_of_the_same_name() -> None:
    source = a_map(a_use("u", simple=2, personal=3))
    assert copied(source, a_map(language="fr")).criteria == ()
    own = edits.set_criteria(a_map(), (Criterion(id="p", name="personal "),))
    done = copied(source, own)
    assert [one.name for one in done.criteria] == ["personal ", "Simple"]
    assert score_of(pasted(done), "p") == Score(criterion="p", value=3)
    renamed = edits.set_criteria(
        source, (criteria_of(source)[0].replace(name="Quick"), *criteria_of(source)[1:])
    )
    kept = copied(renamed, a_map())
    assert criteria_of(kept)[-1].name == "Quick"


def test_the_sample_keeps_its_scores() -> None:
    sample = Path(__file__).parent.parent / "samples" / "version-1.parcours"
    journey = read_journey(sample.read_bytes()).journey
    assert faults(edits.set_criteria(journey, criteria_of(journey))) == ()
