"""Metrics written as people write them: `68 % abandoned carts`, `+47 NPS`, `$1,200 basket`,
`2 min 30 s of waiting`, `NPS 38 → 45`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.layout.numbers import numbers_for, scale_of, time_parts
from app.model.items import Metric

_RATE = r"/\s?[^\W\d]{1,12}"
_MONEY = rf"(?:[kKMB]|Mds?|bn)?(?:[€$£¥₹]|CHF\b)(?:{_RATE})?"
_UNIT = rf"%|‰|°C|°F|°|{_MONEY}|/\s?\d+|pts?\b|ms\b|min\b|h\b|s\b|j\b|d\b"
_GROUPED = r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:[.,]\d+)?"
_PLAIN = r"\d(?:[\d.,'’]*\d)?"
_NUMBER = rf"{_GROUPED}|{_PLAIN}"
_FIGURE = re.compile(
    rf"\s*(?P<sign>[+\-−–]?)\s*(?P<before>(?:[€$£¥₹%]|R\$|CHF)?)\s*(?P<number>{_NUMBER})"
    rf"(?:(?P<scale>[KB]|\s?(?:k|Mds?|M|bn))(?=\s|/|$))?"
    rf"(?P<rate>(?<=\d){_RATE}(?=\s|$))?\s*(?P<unit>{_UNIT})?"
)
_TIME = r"\d+(?:[.,]\d+)?\s*(?:j|d|h|min|s)(?![^\W\d])"
_TIMES = re.compile(
    rf"\s*(?P<sign>[+\-−–]?)\s*(?P<times>{_TIME}(?:\s*{_TIME})+|\d+\s*h\s*[0-5]\d\b)"
)
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*(j|d|h|min|s|$)")
_LAST = re.compile(
    rf"(?P<label>.*?\S)\s+(?P<figure>[+\-−–]?[€$£¥₹]?(?:{_GROUPED}|{_PLAIN}))\s*(?P<unit>[^\s\d]\S{{0,11}})?\s*"
)
_DASH = re.compile(r"\s*[–—-]\s+")
_ARROW = re.compile(r"\s*(?:→|->|=>|➔|➜)\s*")
_EITHER = re.compile(r"\d{1,3}(?: \d{3})+|\d+(?:,\d+){2,}")
_ENDS = " \u00a0\u202f:=–—-"


def metric_text(metric: Metric, language: str) -> str:
    """The text a metric is edited as."""
    if metric.value is None:
        return metric.label
    return f"{_shown(metric, language)} {metric.label}".strip()


def _shown(metric: Metric, language: str) -> str:
    if metric.value is None:
        return ""
    return numbers_for(language).quantity(metric.value, metric.unit, signed=metric.signed)


def figure_place(text: str) -> tuple[int, int] | None:
    """Where the number stands in a metric's text, with its sign: first and last index; None when
    it begins with none."""
    times = _TIMES.match(text)
    if times is not None:
        return times.start("sign" if times["sign"] else "times"), times.end("times")
    found = _FIGURE.match(text)
    if found is None:
        return None
    signed = found["sign"] and not found["before"]
    return found.start("sign" if signed else "number"), found.end("number")


def metric_fields(text: str, metric: Metric, language: str) -> dict[str, Any]:
    """The fields that a text gives a metric: value, unit, label, signed; target after an arrow.

    What reads as before stays as it is, to the last decimal. Without a number the text is the
    label and the value is unknown.
    """
    text = " ".join(text.split("\n")).strip()
    if text == metric_text(metric, language):
        return {}
    shown = _shown(metric, language)
    if shown and text.startswith(shown) and text[len(shown) : len(shown) + 1].strip() == "":
        rest = text[len(shown) :].strip()
        if not _ARROW.search(rest):
            return {"label": rest}
    aimed = _with_target(text, metric, language)
    if aimed is not None:
        return aimed
    found = _leading(text, metric, language)
    if found is None:
        label = _DASH.sub("", text, count=1) if text[:1] in tuple("–—") else text
        return {"value": None, "label": label}
    return found


def figure_fields(text: str, metric: Metric, language: str) -> dict[str, Any]:
    """As `metric_fields`, for people in a hurry: the figure may come last, with any one word as
    its unit, `NPS 42`, `Waiting time: 3 days`."""
    fields = metric_fields(text, metric, language)
    if fields.get("value", 0) is not None or "target" in fields:
        return fields
    return _trailing(" ".join(text.split("\n")), metric, language) or fields


def series_of(text: str, language: str) -> tuple[float, ...] | None:
    """The figures of a list, `12; 15,5; 18`, or of a column of a table, in their order; None when
    something in it is no number, or could be one number as well as several: `100 200`."""
    parts = re.split(r"[;\n\t|]|→|->", text)
    if len(parts) == 1:
        parts = re.split(r",\s+", text)
    if len(parts) == 1 and _EITHER.fullmatch(text.strip()):
        return None
    if len(parts) == 1:
        parts = re.split(r" +", text)
    out: list[float] = []
    for part in parts:
        if not part.strip():
            continue
        found = _leading(part.strip(), Metric(kind="metric", id="series"), language)
        if found is None or found["label"]:
            return None
        out.append(found["value"])
    return tuple(out)


def _with_target(text: str, metric: Metric, language: str) -> dict[str, Any] | None:
    """`38 → 45 NPS`, `NPS 38 → 45`, `38 NPS → 45`, `NPS → 45`; None for any other arrow, which is
    part of the label."""
    halves = _ARROW.split(text)
    if len(halves) != 2:
        return None
    aim = _leading(halves[1], metric, language)
    if aim is None:
        return None
    left = halves[0].strip()
    known = _leading(left, metric, language) or _trailing(left, metric, language)
    if known is None:
        known = {"value": None, "unit": "", "label": left.rstrip(_ENDS), "signed": False}
    if known["label"] and aim["label"]:
        return None
    return {
        "value": known["value"],
        "target": aim["value"],
        "unit": known["unit"] or aim["unit"],
        "label": known["label"] or aim["label"],
        "signed": known["signed"],
    }


def _leading(text: str, metric: Metric, language: str) -> dict[str, Any] | None:
    """The fields of a text that begins with a figure."""
    timed = _timed(text, metric)
    if timed is not None:
        return timed
    found = _FIGURE.match(text)
    value = numbers_for(language).read(found["number"]) if found else None
    if found is None or value is None:
        return None
    if found["scale"]:
        value = round(value * scale_of(found["scale"].strip()), 6)
    rest, unit = text[found.end() :], metric.unit
    own = (found["before"] + (found["rate"] or "")) if found["before"] else ""
    own = own or (found["rate"] or "") + (found["unit"] or "")
    if not own and unit and rest.lstrip().startswith(unit):
        own, rest = unit, rest.lstrip()[len(unit) :]
    parts = time_parts(unit)
    if parts and own in dict(parts):
        value = round(value * dict(parts)[own] / parts[-1][1], 6)
        own = unit
    return {
        "value": -value if found["sign"] in tuple("-−–") else value,
        "signed": found["sign"] == "+",
        "unit": own.strip(),
        "label": rest.strip(),
    }


def _timed(text: str, metric: Metric) -> dict[str, Any] | None:
    """The fields of a text that begins with several times, `1 h 30 min`, `2 min 30 s`, `1h30`."""
    found = _TIMES.match(text)
    if found is None:
        return None
    parts = [[number.replace(",", "."), name] for number, name in _PART.findall(found["times"])]
    if not parts[-1][1]:
        parts[-1][1] = "min"
    unit = " ".join(name for _, name in parts)
    if not time_parts(unit):
        return None
    if {name for _, name in parts} <= {name for name, _ in time_parts(metric.unit)}:
        unit = metric.unit
    known = time_parts(unit)
    seconds: Mapping[str, int] = dict(known)
    value = round(sum(float(n) * seconds[name] for n, name in parts) / known[-1][1], 6)
    return {
        "value": -value if found["sign"] in tuple("-−–") else value,
        "signed": found["sign"] == "+",
        "unit": unit,
        "label": text[found.end() :].strip(),
    }


def _trailing(text: str, metric: Metric, language: str) -> dict[str, Any] | None:
    """The fields of a text that ends with a figure and a unit of one word at most."""
    found = _LAST.fullmatch(text)
    if found is None:
        return None
    last = _leading(f"{found['figure']} {found['unit'] or ''}".strip(), metric, language)
    if last is None:
        return None
    return {**last, "unit": last["unit"] or last["label"], "label": found["label"].rstrip(_ENDS)}
