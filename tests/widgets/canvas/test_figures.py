"""Metrics as text and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.items import Metric
from app.widgets.canvas.figures import metric_fields, metric_text, series_of

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


@pytest.mark.parametrize(
    ("text", "language", "fields"),
    [
        ("NPS 38 → 45", "fr", (38, "", "NPS", 45)),
        ("38 → 45 NPS", "en", (38, "", "NPS", 45)),
        ("38 NPS -> 45", "en", (38, "", "NPS", 45)),
        ("Panier : 68 € → 75 €", "fr", (68, "€", "Panier", 75)),
        ("NPS → 45", "fr", (None, "", "NPS", 45)),
        ("31 % fiche → panier", "fr", (31, "%", "fiche → panier", None)),
        ("31 % fiche → 2 paniers", "fr", (31, "%", "fiche → 2 paniers", None)),
        ("1 → 2 → 3", "fr", (1, "", "→ 2 → 3", None)),
        ("42 %", "fr", (42, "%", "", None)),
        ("1 234,5 €", "fr", (1234.5, "€", "", None)),
        ("1,234.5 visits", "en", (1234.5, "", "visits", None)),
        ("4,2/5", "fr", (4.2, "/5", "", None)),
        ("12 €/mois d’abonnement", "fr", (12, "€/mois", "d’abonnement", None)),
        ("€12/month plan", "en", (12, "€/month", "plan", None)),
        ("2 min 30 s d’attente", "fr", (150, "min s", "d’attente", None)),
        ("1h30 de route", "fr", (90, "h min", "de route", None)),
        ("1.2M visits", "en", (1200000, "", "visits", None)),
        ("12 k€ de panier", "fr", (12, "k€", "de panier", None)),
        ("38 24h hotline", "en", (38, "", "24h hotline", None)),
        ("%31 oran", "tr", (31, "%", "oran", None)),
        ("1.234 Besuche", "de", (1234, "", "Besuche", None)),
        ("9" * 400, "en", (None, "", "9" * 400, None)),
        ("Étape 2", "fr", (None, "", "Étape 2", None)),
    ],
)
def test_reads_targets_rates_times_and_what_is_none_of_them(text, language, fields):
    made = BLANK.replace(**metric_fields(text, BLANK, language))
    assert (made.value, made.unit, made.label, made.target) == fields


def test_a_time_typed_anew_in_one_of_its_units_keeps_the_others():
    wait = BLANK.replace(value=150.0, unit="min s", label="wait", target=90.0)
    fields = metric_fields("3 min wait", wait, "en")
    assert wait.replace(**fields) == wait.replace(value=180.0)


@given(
    st.floats(-1e9, 1e9).map(lambda value: round(value, 2)),
    st.sampled_from(["", "%", "€", "€/mois", "/5", "min s", "h min s", "°C", "k€"]),
    st.sampled_from(["en", "fr", "de"]),
)
def test_what_a_metric_shows_is_read_as_it_was(value, unit, language):
    metric = BLANK.replace(value=value, unit=unit)
    fields = metric_fields(metric_text(metric, language), BLANK.replace(unit=unit), language)
    if abs(value) >= 1:
        assert (fields["value"], fields["unit"], fields["label"]) == (value, unit, "")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("12; 15,5; 18", (12.0, 15.5, 18.0)),
        ("12\n15\n\n18\n", (12.0, 15.0, 18.0)),
        ("1\u202f234", (1234.0,)),
        ("100 200", None),
        ("120,150,180", None),
        ("12 15 18", (12.0, 15.0, 18.0)),
        ("12 150 1800", (12.0, 150.0, 1800.0)),
        ("12 %\t15 %", (12.0, 15.0)),
        ("−3 → +4", (-3.0, 4.0)),
        ("", ()),
        ("a; 2", None),
        ("12; 9" + "9" * 400, None),
    ],
)
def test_a_list_of_figures(text, figures):
    assert series_of(text, "fr") == figures
