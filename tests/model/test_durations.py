"""Durations as people type them, and what they come to together."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.labels import labels_for
from app.model.durations import MINUTES, ends, parse_duration, total
from app.model.journey import Duration, Stage

EN, FR = labels_for("en"), labels_for("fr")


@pytest.mark.parametrize(
    ("typed", "low", "high", "unit"),
    [
        ("3 days", 3, None, "day"),
        ("3", 3, None, "month"),
        ("2-3 h", 2, 3, "hour"),
        ("1,5 à 2 mois", 1.5, 2, "month"),
        ("1 to 2 weeks", 1, 2, "week"),
        ("5 – 8 sem.", 5, 8, "week"),
        ("1\u202f200 minutes", 1200, None, "minute"),
        ("2 ANNÉES", 2, None, "year"),
        ("12 mi", 12, None, "minute"),
        ("1 h 30", 90, None, "minute"),
        ("2h05", 125, None, "minute"),
        ("2 jours et 4 h", 52, None, "hour"),
        ("1 an 6 mois", 18, None, "month"),
        ("½ jour", 0.5, None, "day"),
    ],
)
def test_what_people_type(typed: str, low: float, high: float | None, unit: str) -> None:
    assert parse_duration(typed, "month", "fr") == Duration(low=low, high=high, unit=unit)


def test_a_comma_before_three_digits_parts_thousands_in_english_only() -> None:
    assert parse_duration("1,500 days") == Duration(low=1500, unit="day")
    assert parse_duration("1,500 jours", "day", "fr") == Duration(low=1.5, unit="day")


@pytest.mark.parametrize(
    "typed",
    [
        *("ongoing", "2 m", "3 à", "-3 days", "2 lightyears", "1 2 3 d"),
        *("30 min 1 h", "3 h 75", "1 mois 2 jours", "20 min 30", "1 h 1 h"),
    ],
)
def test_anything_else_is_words(typed: str) -> None:
    assert parse_duration(typed) == Duration(text=typed)


def test_nothing_is_no_duration() -> None:
    assert parse_duration("  ") is None


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_duration(typed: str) -> None:
    found = parse_duration(typed)
    assert found is None or found.text or found.low is not None


_NUMBERS = st.one_of(st.none(), st.floats(0, 1e6, allow_nan=False))
_DURATIONS = st.one_of(
    st.none(),
    st.builds(
        Duration,
        low=_NUMBERS,
        high=_NUMBERS,
        unit=st.sampled_from(list(MINUTES)),
        text=st.sampled_from(["", "", "", "as it comes"]),
    ),
)


def stages(*durations: Duration | None) -> list[Stage]:
    return [Stage(id=f"s{n}", name=f"S{n}", duration=one) for n, one in enumerate(durations)]


@given(st.lists(_DURATIONS, max_size=8))
def test_a_total_counts_or_names_every_stage(durations: list[Duration | None]) -> None:
    made = stages(*durations)
    whole = total(made)
    silent = [stage.name for stage in made if ends(stage.duration) is None]
    if len(silent) == len(made):
        assert whole is None
        return
    assert whole is not None
    assert list(whole.left) == silent
    assert 0 <= whole.low <= whole.high
    both = [(ends(stage.duration), stage.duration) for stage in made]
    for end, value in ((0, whole.low), (1, whole.high)):
        minutes = sum(one[end] * MINUTES[lasts.unit] for one, lasts in both if one and lasts)
        assert math.isclose(value * MINUTES[whole.unit], minutes, abs_tol=1e-6)
    assert whole.unit in {stage.duration.unit for stage in made if stage.duration}
    for labels in (EN, FR):
        assert labels.whole(whole)


@given(st.permutations(range(4)), st.lists(_DURATIONS, min_size=4, max_size=4))
def test_the_order_of_stages_changes_no_total(
    order: list[int], durations: list[Duration | None]
) -> None:
    one, other = total(stages(*durations)), total(stages(*[durations[n] for n in order]))
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.unit == other.unit
        assert math.isclose(one.low, other.low)
        assert math.isclose(one.high, other.high)


@pytest.mark.parametrize(
    ("typed", "english", "french"),
    [
        (("3 days", "2 d"), "5 days", "5 jours"),
        (("1 h", "30 min"), "1.5 hours", "1,5 heure"),
        (("1-2 days", "3 d"), "4–5 days", "4–5 jours"),
        (("1 year", "6 months"), "1.5 years", "1,5 an"),
        (("3 days", "2 weeks"), "about 2.4 weeks", "environ 2,4 semaines"),
        (("15 days", "1 month"), "about 1.5 months", "environ 1,5 mois"),
        (("20 min", "3 days"), "about 3 days", "environ 3 jours"),
        (("0.1 d", "3 min"), "147 minutes", "147 minutes"),
    ],
)
def test_totals_in_both_languages(typed: tuple[str, ...], english: str, french: str) -> None:
    whole = total(stages(*map(parse_duration, typed)))
    assert whole is not None
    assert EN.lasting(whole).replace("\u00a0", " ") == english
    assert FR.lasting(whole).replace("\u00a0", " ") == french


def test_stages_that_are_not_counted_are_named() -> None:
    few = total(stages(parse_duration("2 days"), parse_duration("ongoing"), None))
    assert few is not None
    assert EN.whole(few) == "Total duration: 2\u00a0days (without S1, S2)"
    many = total(stages(parse_duration("2 days"), *[None] * 9))
    assert many is not None
    assert FR.whole(many) == "Durée totale\u00a0: 2\u00a0jours (sans S1, S2, S3 et 6 autres)"
