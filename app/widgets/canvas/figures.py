"""Metrics written as people write them: `68 % abandoned carts`, `+47 NPS`, `$1,200 basket`."""

from __future__ import annotations

import re
from typing import Any

from app.layout.labels import labels_for
from app.model.items import Metric

_UNIT = r"%|‰|°C|°F|[kKM]?[€$£¥₹]|/\s?\d+|pts?\b|ms\b|min\b|h\b|s\b|j\b|d\b"
_NUMBER = r"\d(?:[\d.,'’\u00a0\u202f\u2009 ]*\d)?"
_FIGURE = re.compile(
    rf"\s*(?P<sign>[+\-−–]?)\s*(?P<before>[€$£¥₹]?)\s*(?P<number>{_NUMBER})\s*"
    rf"(?P<unit>{_UNIT})?"
)
_GROUPED = r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?"
_PLAIN = r"\d(?:[\d.,'’]*\d)?"
_LAST = re.compile(
    rf"(?P<label>.*?\S)\s+(?P<figure>[+\-−–]?[€$£¥₹]?(?:{_GROUPED}|{_PLAIN}))\s*(?P<unit>[^\s\d]\S{{0,11}})?\s*"
)
_DASH = re.compile(r"\s*[–—-]\s+")


def metric_text(metric: Metric, language: str) -> str:
    """The text a metric is edited as."""
    if metric.value is None:
        return metric.label
    shown = labels_for(language).quantity(metric.value, metric.unit, signed=metric.signed)
    return f"{shown} {metric.label}".strip()


def figure_place(text: str) -> tuple[int, int] | None:
    """Where the number stands in a metric's text, with its sign: first and last index; None when
    it begins with none."""
    found = _FIGURE.match(text)
    if found is None:
        return None
    signed = found["sign"] and not found["before"]
    return found.start("sign" if signed else "number"), found.end("number")


def metric_fields(text: str, metric: Metric, language: str) -> dict[str, Any]:
    """The fields that a text gives a metric: value, unit, label, signed.

    What reads as before stays as it is, to the last decimal. Without a number the text is the
    label and the value is unknown.
    """
    text = " ".join(text.split("\n")).strip()
    if text == metric_text(metric, language):
        return {}
    unit = metric.unit
    if metric.value is not None:
        shown = labels_for(language).quantity(metric.value, unit, signed=metric.signed)
        if text.startswith(shown) and text[len(shown) : len(shown) + 1].strip() == "":
            return {"label": text[len(shown) :].strip()}
    found = _FIGURE.match(text)
    value = _value(found["number"], language) if found else None
    if found is None or value is None:
        return {"value": None, "label": _DASH.sub("", text, count=1) if text[:1] in "–—" else text}
    rest = text[found.end() :]
    own = found["unit"] or found["before"]
    if not own and unit and rest.lstrip().startswith(unit):
        own, rest = unit, rest.lstrip()[len(unit) :]
    return {
        "value": -value if found["sign"] in tuple("-−–") else value,
        "signed": found["sign"] == "+",
        "unit": own.strip() if own else "",
        "label": rest.strip(),
    }


def figure_fields(text: str, metric: Metric, language: str) -> dict[str, Any]:
    """As `metric_fields`, for people in a hurry: the figure may come last, with any one word as
    its unit, `NPS 42`, `Waiting time: 3 days`."""
    fields = metric_fields(text, metric, language)
    found = _LAST.fullmatch(" ".join(text.split("\n")))
    if fields.get("value", 0) is not None or found is None:
        return fields
    last = metric_fields(f"{found['figure']} {found['unit'] or ''}", metric, language)
    if last.get("value") is None:
        return fields
    label = found["label"].rstrip(" \u00a0\u202f:=–—-")
    return {**last, "unit": last["unit"] or last["label"], "label": label}


def _value(digits: str, language: str) -> float | None:
    """The number that digits with marks stand for, by the language's marks."""
    plain = re.sub(r"[\s'’\u00a0\u202f\u2009]", "", digits)
    decimal = labels_for(language).decimal
    if plain.count(".") > 1 or (decimal == "," and "," in plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    else:
        plain = plain.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None
