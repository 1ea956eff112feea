"""Numbers with their units in many languages, short where there is no room, and read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.numbers import numbers_for, time_parts

N, S = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("language", "value", "unit", "shown"),
    [
        ("fr", 1234.5, "%", f"1{N}234,5{N}%"),
        ("en", 1234.5, "%", "1,234.5%"),
        ("de", 1234.5, "%", f"1.234,5{S}%"),
        ("tr", 31.0, "%", "%31"),
        ("es", 1234.0, "", "1234"),
        ("es", 12345.0, "", "12.345"),
        ("de-CH", 1234.0, "CHF", f"CHF{S}1’234"),
        ("en", -1200.0, "$", "\u2212$1,200"),
        ("fr", -1200.0, "€", f"\u22121{N}200{S}€"),
        ("fr", 12.0, "€/mois", f"12{S}€/mois"),
        ("en", 12.0, "€/month", "€12/month"),
        ("nl", 12.0, "€", f"€{S}12"),
        ("fr", 4.2, "/5", "4,2/5"),
        ("en", 150.0, "min s", f"2{S}min{S}30{S}s"),
        ("fr", 45.0, "min s", f"45{S}s"),
        ("fr", 0.0, "h min", f"0{S}min"),
        ("fr", -90.0, "h min", f"\u22121{S}h{S}30{S}min"),
        ("en", 119.999, "min s", f"2{S}min"),
        ("sw", 1234.5, "%", f"1{N}234.5{S}%"),
        ("fr", 21.0, "°C", f"21{S}°C"),
        ("fr", 45.0, "°", "45°"),
    ],
)
def test_quantities(language: str, value: float, unit: str, shown: str) -> None:
    assert numbers_for(language).quantity(value, unit) == shown


@pytest.mark.parametrize(
    ("language", "value", "unit", "shown"),
    [
        ("fr", 1_234_567.0, "", f"1,2{S}M"),
        ("en", 1_234_567.0, "", "1.2M"),
        ("en", 1_234_567.0, "$", "$1.2M"),
        ("fr", 1_234_567.0, "€", f"1,2{S}M€"),
        ("fr", 12_400.0, "visites", f"12,4{S}k{S}visites"),
        ("fr", 2.5e9, "€", f"2,5{S}Md€"),
        ("en", 999_960.0, "", "1M"),
        ("en", 999.0, "", "999"),
        ("de", 1_200_000.0, "€", f"1,2{S}Mio.{S}€"),
        ("en", 1.7e308, "", "1.7×10³⁰⁸"),
        ("en", -1_500.0, "", "\u22121.5K"),
    ],
)
def test_short_ones(language: str, value: float, unit: str, shown: str) -> None:
    assert numbers_for(language).quantity(value, unit, short=True) == shown


def test_only_falling_times_make_a_unit_of_several() -> None:
    assert [name for name, _ in time_parts("h min s")] == ["h", "min", "s"]
    for unit in ("min", "s min", "min min", "min per day", "", "h  s"):
        assert time_parts(unit) == ()


@given(
    st.sampled_from(["en", "fr", "de", "de-CH", "es", "pl", "sw", "ja"]),
    st.floats(-1e12, 1e12).map(lambda value: round(value, 2)),
)
def test_what_is_written_is_read_as_it_was(language: str, value: float) -> None:
    numbers = numbers_for(language)
    if abs(value) >= 1:
        assert numbers.read(numbers.number(value)) == value


@pytest.mark.parametrize("text", ["9" * 400, "", "1e999", "nan", "1-2"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert numbers_for("en").read(text) is None
