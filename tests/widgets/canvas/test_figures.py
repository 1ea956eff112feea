"""Metrics as text and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.items import Metric
from app.widgets.canvas.figures import metric_fields, metric_text

BLANK = Metric(kind="metric", id="m")


def read(text: str, language: str = "en", metric: Metric = BLANK) -> tuple:
    made = metric.replace(**metric_fields(text, metric, language))
    return made.value, made.unit, made.label, made.signed


@pytest.mark.parametrize(
    ("text", "language", "fields"),
    [
        ("68 % abandoned", "en", (68, "%", "abandoned", False)),
        ("68\u202f% paniers abandonnés", "fr", (68, "%", "paniers abandonnés", False)),
        ("12 400 visites", "fr", (12400, "", "visites", False)),
        ("12,400 visits", "en", (12400, "", "visits", False)),
        ("12,4 visites", "fr", (12.4, "", "visites", False)),
        ("12,4 visits", "en", (12.4, "", "visits", False)),
        ("1.234.567 Besuche", "fr", (1234567, "", "Besuche", False)),
        ("+47 NPS", "en", (47, "", "NPS", True)),
        ("−3.5 pts satisfaction", "en", (-3.5, "pts", "satisfaction", False)),
        ("-3", "en", (-3, "", "", False)),
        ("$1,200 basket", "en", (1200, "$", "basket", False)),
        ("1 200 € de panier", "fr", (1200, "€", "de panier", False)),
        ("4.2/5 stars", "en", (4.2, "/5", "stars", False)),
        ("3 hours of waiting", "en", (3, "", "hours of waiting", False)),
        ("NPS", "en", (None, "", "NPS", False)),
        ("– visits", "en", (None, "", "visits", False)),
        ("", "en", (None, "", "", False)),
        ("  7  ", "en", (7, "", "", False)),
    ],
)
def test_reads_what_people_write(text, language, fields):
    assert read(text, language) == fields


def test_an_odd_unit_is_kept():
    metric = BLANK.replace(value=12.0, unit="calls/day", label="hot line")
    assert read("13 calls/day hot line", "en", metric) == (13, "calls/day", "hot line", False)


def test_a_label_changes_without_rounding_the_value():
    metric = BLANK.replace(value=3.14159, unit="%", label="old")
    text = metric_text(metric, "en").replace("old", "new")
    assert read(text, "en", metric) == (3.14159, "%", "new", False)


@given(
    st.floats(-1e6, 1e6).map(lambda value: round(value, 2)),
    st.sampled_from(["", "%", "€", "pts", "calls/day", "$", "min"]),
    st.sampled_from(["", "visits", "paniers abandonnés"]),
    st.booleans(),
    st.sampled_from(["en", "fr", "de"]),
)
def test_an_unchanged_text_changes_nothing(value, unit, label, signed, language):
    metric = BLANK.replace(value=value, unit=unit, label=label, signed=signed)
    assert metric_fields(metric_text(metric, language), metric, language) == {}
    again = metric_fields(metric_text(metric, language) + " x", metric, language)
    made = metric.replace(**again)
    assert (made.value, made.unit) == (value, unit)
