"""What captured texts say: a pure matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.items import Metric
from app.widgets.canvas.figures import figure_fields
from app.widgets.capture.parsing import lines, parse
from app.widgets.capture.prefixes import DEFAULTS, ROUTES, faults, join, split
from app.widgets.keyboards import AZERTY, LAYOUTS, hidden_on_azerty

SIGNS = st.text(alphabet="!+&@?:)(/|=# abcé42\u202f\t", max_size=12)
TABLES = st.fixed_dictionaries(
    {
        route: st.lists(st.text(alphabet="!+&@?:)(/|=#*-", min_size=1, max_size=3), max_size=2).map(
            tuple
        )
        for route in ROUTES
    }
)


@pytest.mark.parametrize(
    ("typed", "route", "text", "level"),
    [
        ("Compare deux offres", None, "Compare deux offres", 0),
        ("!Trop cher", "pain", "Trop cher", 0),
        ("! Trop cher", "pain", "Trop cher", 0),
        ("+ Offrir la livraison", "opportunity", "Offrir la livraison", 0),
        ("& Boutique", "touchpoint", "Boutique", 0),
        ("@Boutique", "touchpoint", "Boutique", 0),
        ("? Et la garantie", "thought", "Et la garantie", 0),
        (":) Facile", "good", "Facile", 1),
        (":)) Enfin", "good", "Enfin", 2),
        (":/ Bof", "neutral", "Bof", 0),
        (":| Bof", "neutral", "Bof", 0),
        (":( Encore", "bad", "Encore", -1),
        (":(( Encore", "bad", "Encore", -2),
        (":)", "good", "", 1),
        ("= NPS 42 %", "metric", "NPS 42 %", 0),
        ("# NPS 42 %", "metric", "NPS 42 %", 0),
        ("+33 6 00 call the shop", None, "+33 6 00 call the shop", 0),
        ("+ 33 more shops", "opportunity", "33 more shops", 0),
        ("!3 clicks", "pain", "3 clicks", 0),
        (" !important", None, "!important", 0),
        ("10 % de remise", None, "10 % de remise", 0),
        (":", None, ":", 0),
        ("", None, "", 0),
    ],
)
def test_prefixes(typed, route, text, level):
    found = parse(typed, DEFAULTS)
    assert (found.route, found.text, found.level) == (route, text, level)


@given(st.one_of(SIGNS, st.text(max_size=20)), TABLES)
def test_no_character_is_lost(typed, table):
    found = parse(typed, table)
    assert found.prefix + found.gap + found.text == typed
    assert found.route is None or any(found.prefix.startswith(one) for one in table[found.route])
    assert -2 <= found.level <= 2


@given(st.text(min_size=1, max_size=20), TABLES)
def test_a_leading_space_keeps_a_text_as_it_is(text, table):
    found = parse(" " + text, table)
    assert found.route is None
    assert found.text == text.lstrip()


@given(st.text(max_size=60))
def test_no_word_of_a_paste_is_lost(typed):
    assert "".join("".join(lines(typed)).split()) == "".join(typed.split())


@pytest.mark.parametrize("typed", ["!", "! ", "?", "=", "", "  "])
def test_a_prefix_alone_is_nothing(typed):
    assert parse(typed, DEFAULTS).empty


def test_a_face_alone_is_an_emotion():
    assert not parse(":((", DEFAULTS).empty


def test_the_usual_prefixes_are_sound_and_none_hides_on_azerty():
    assert faults(DEFAULTS) == {}
    for route in ROUTES:
        signs = DEFAULTS[route][0]
        assert all(one in layout.typed for layout in LAYOUTS for one in signs), route
    assert hidden_on_azerty(":|@#/") == "|@#"
    assert "/" in AZERTY.shifted


def test_faults():
    assert faults({**DEFAULTS, "pain": ("x!",)})["pain"].why == "letter"
    assert faults({**DEFAULTS, "pain": ("2",)})["pain"].why == "letter"
    assert faults({**DEFAULTS, "pain": ("!" * 9,)})["pain"].why == "long"
    assert faults({**DEFAULTS, "metric": ("!",)})["metric"].why == "taken"
    assert faults({**DEFAULTS, "metric": ()}) == {}


@given(st.text(max_size=20))
def test_a_field_of_prefixes_reads_back_what_it_shows(text):
    assert split(join(split(text))) == split(text)


@pytest.mark.parametrize(
    ("text", "language", "label", "value", "unit", "signed"),
    [
        ("NPS 42 %", "fr", "NPS", 42, "%", False),
        ("NPS +47", "fr", "NPS", 47, "", True),
        ("Délai : 3 jours", "fr", "Délai", 3, "jours", False),
        ("Panier moyen 54,50 €", "fr", "Panier moyen", 54.5, "€", False),
        ("Visites 12 400", "fr", "Visites", 12400, "", False),
        ("Visits 12,400", "en", "Visits", 12400, "", False),
        ("Churn −3.2%", "en", "Churn", -3.2, "%", False),
        ("68 % paniers abandonnés", "fr", "paniers abandonnés", 68, "%", False),
        ("Commandes 2024 en hausse", "fr", "Commandes 2024 en hausse", None, None, None),
        ("Appels", "fr", "Appels", None, None, None),
    ],
)
def test_figures_first_or_last(text, language, label, value, unit, signed):
    fields = figure_fields(text, Metric(kind="metric", id="m"), language)
    assert fields["label"] == label
    assert fields["value"] == value
    assert fields.get("unit") == unit
    assert fields.get("signed") == signed
