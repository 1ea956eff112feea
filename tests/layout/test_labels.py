"""Numbers, durations and dates as each language writes them."""

from __future__ import annotations

import pytest

from app.layout.labels import labels_for
from app.model.journey import Duration

FR, EN = labels_for("fr-CA"), labels_for("en")


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0, "0", "0"),
        (-0.001, "\u22120,001", "\u22120.001"),
        (0.004, "0,004", "0.004"),
        (0.012649, "0,013", "0.013"),
        (0.25, "0,25", "0.25"),
        (0.126, "0,13", "0.13"),
        (0.9999, "1", "1"),
        (0.00996, "0,01", "0.01"),
        (2.5e-12, "2,5×10⁻¹²", "2.5×10⁻¹²"),
        (5e-324, "4,9×10⁻³²⁴", "4.9×10⁻³²⁴"),
        (1e21, "1" + 7 * "\u202f000", "1" + 7 * ",000"),
        (68, "68", "68"),
        (1234, "1\u202f234", "1,234"),
        (12400, "12\u202f400", "12,400"),
        (1234567.5, "1\u202f234\u202f567,5", "1,234,567.5"),
        (-3.25, "\u22123,25", "\u22123.25"),
    ],
)
def test_numbers(value: float, french: str, english: str) -> None:
    assert FR.number(value) == french
    assert EN.number(value) == english


def test_units_stay_with_their_number() -> None:
    assert FR.quantity(31, "%") == "31\u202f%"
    assert EN.quantity(31, "%") == "31%"
    assert FR.quantity(47, "", signed=True) == "+47"
    assert EN.quantity(12, "€") == "€12"
    assert FR.quantity(12, "€") == "12\u00a0€"
    assert EN.quantity(-5, "€") == "\u2212€5"
    assert EN.quantity(5, "$", signed=True) == "+$5"
    assert FR.quantity(-5, "€") == "\u22125\u00a0€"
    assert EN.quantity(12, "$£") == "12\u00a0$£"
    assert EN.quantity(12, "k€") == "12\u00a0k€"


@pytest.mark.parametrize(
    ("duration", "french", "english"),
    [
        (Duration(low=1, high=2, unit="day"), "1–2\u00a0jours", "1–2\u00a0days"),
        (Duration(low=1, unit="week"), "1\u00a0semaine", "1\u00a0week"),
        (Duration(low=1.5, unit="hour"), "1,5\u00a0heure", "1.5\u00a0hours"),
        (Duration(low=5, high=2, unit="day"), "2–5\u00a0jours", "2–5\u00a0days"),
        (Duration(low=2, high=2.001, unit="day"), "2\u00a0jours", "2\u00a0days"),
        (Duration(high=3, unit="month"), "3\u00a0mois", "3\u00a0months"),
        (Duration(low=0, unit="minute"), "0\u00a0minute", "0\u00a0minutes"),
        (Duration(text="au fil de l’eau"), "au fil de l’eau", "au fil de l’eau"),
        (Duration(), "", ""),
        (None, "", ""),
    ],
)
def test_durations(duration: Duration | None, french: str, english: str) -> None:
    assert FR.duration(duration) == french
    assert EN.duration(duration) == english


def test_dates() -> None:
    assert FR.date("2027-01-15") == "15\u00a0janv.\u00a02027"
    assert FR.date("2027-08-01") == "1er\u00a0août\u00a02027"
    assert EN.date("2027-01-01") == "1\u00a0Jan\u00a02027"
    assert EN.date("2027-13-01") == "2027-13-01"


def test_quotation_marks_are_set_once() -> None:
    assert FR.quoted("Oui") == "«\u202fOui\u202f»"
    assert FR.quoted("« Oui »") == "« Oui »"
    assert EN.quoted("Yes") == "“Yes”"
    assert EN.quoted("") == ""
