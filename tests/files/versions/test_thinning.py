from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.files.versions.thinning import DAY, HOUR, MONTH, slot_of, stays

NOW = datetime(2027, 3, 31, 15, 30, tzinfo=UTC).timestamp()
ZONES: list[tzinfo] = [
    UTC,
    timezone(timedelta(hours=5, minutes=30)),
    timezone(timedelta(hours=-11)),
    ZoneInfo("Europe/Paris"),
    ZoneInfo("Australia/Lord_Howe"),
]
AGES = st.one_of(
    st.floats(-2 * DAY, HOUR), st.floats(0, 2 * DAY), st.floats(0, 60 * DAY), st.floats(0, 4e8)
)


def left(ages: list[float], zone: tzinfo = UTC) -> list[float]:
    kept = stays([NOW - age for age in ages], NOW, zone)
    return [age for age, stay in zip(ages, kept, strict=True) if stay]


def test_all_of_the_last_hour_stay() -> None:
    ages = [float(n) for n in range(0, 3600, 7)]
    assert left(ages) == ages


def test_then_one_an_hour_one_a_day_and_one_a_week() -> None:
    every_ten_minutes = [600.0 * n for n in range(6 * 24 * 100)]
    kept = left(every_ten_minutes)
    assert len([one for one in kept if HOUR < one <= DAY]) in (23, 24, 25)
    assert len([one for one in kept if DAY < one <= MONTH]) in (29, 30, 31, 32)
    assert len([one for one in kept if one > MONTH]) in (9, 10, 11)


def test_of_an_hour_the_last_one_stays() -> None:
    half_past_ten = 5 * HOUR
    assert left([half_past_ten, half_past_ten + 600, half_past_ten + 1200]) == [half_past_ten]


def test_days_are_those_of_the_place() -> None:
    # 23:30 and 00:30 in Paris, two days there and one by Greenwich
    times = [
        datetime(2027, 3, day, hour, 30, tzinfo=ZoneInfo("Europe/Paris")).timestamp()
        for day, hour in ((9, 23), (10, 0))
    ]
    assert stays(times, NOW, ZoneInfo("Europe/Paris")) == [True, True]
    assert stays(times, NOW, UTC) == [False, True]


def test_what_comes_from_the_future_stays() -> None:
    assert left([-5.0, -DAY, -4e8]) == [-5.0, -DAY, -4e8]


def test_the_hour_that_comes_twice_counts_twice() -> None:
    zone = ZoneInfo("Europe/Paris")
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC).timestamp()  # 02:30 in summer time
    again = first + HOUR  # 02:30 in winter time
    assert stays([first, again], again + 5 * HOUR, zone) == [True, True]


@given(st.lists(AGES, max_size=60), st.sampled_from(ZONES))
def test_whatever_goes_leaves_a_later_one_of_its_slot(ages: list[float], zone: tzinfo) -> None:
    times = [NOW - age for age in ages]
    kept = stays(times, NOW, zone)
    slots: dict[object, list[float]] = {}
    for time, stay in zip(times, kept, strict=True):
        if stay and NOW - time > HOUR:
            slots.setdefault(slot_of(time, NOW, zone), []).append(time)
    assert all(len(found) == 1 for found in slots.values())
    for time, stay in zip(times, kept, strict=True):
        if not stay:
            assert NOW - time > HOUR
            assert slots[slot_of(time, NOW, zone)][0] >= time


@given(
    st.lists(st.one_of(st.floats(0, 2 * HOUR), st.floats(0, 40 * DAY)), max_size=40),
    st.lists(
        st.one_of(st.floats(0, 10 * DAY), st.floats(DAY - 2 * HOUR, DAY + 2 * HOUR)),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(ZONES),
)
def test_thinned_again_and_again_is_as_thinned_once(
    ages: list[float], pauses: list[float], zone: tzinfo
) -> None:
    every = sorted({NOW - age for age in ages})
    now, left = NOW, every
    for pause in pauses:
        now += pause
        left = [one for one, stay in zip(left, stays(left, now, zone), strict=True) if stay]
    once = [one for one, stay in zip(every, stays(every, now, zone), strict=True) if stay]
    assert left == once


@given(st.lists(st.floats(-30 * DAY, 30 * DAY), min_size=1, max_size=20), st.sampled_from(ZONES))
def test_a_clock_that_goes_back_and_forth_never_takes_the_newest(
    steps: list[float], zone: tzinfo
) -> None:
    now, left = NOW, [NOW]
    for step in steps:
        now += step
        left.append(now)
        left = [one for one, stay in zip(left, stays(left, now, zone), strict=True) if stay]
        assert now in left
        assert max(left) >= now


@pytest.mark.parametrize("time", [0.0, 1.0, 99_999_999_999.0])
def test_strange_times_are_no_accident(time: float) -> None:
    assert stays([time], NOW) == [True]
