"""Values of a map as the list of changes writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QLocale

from app.layout.labels import labels_for
from app.model.journey import Duration
from app.model.theme import Tones
from app.widgets.lane_kinds import LINES, lane_kind_name, line_words
from app.widgets.marking import QT_TRANSLATE_NOOP
from app.widgets.panels.words import channel_options, moment_options
from app.widgets.theming.names import tone_name

_MOST = 60
"""Characters shown of a text."""

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Renewal", "name"),
    "description": QT_TRANSLATE_NOOP("Renewal", "description"),
    "duration": QT_TRANSLATE_NOOP("Renewal", "duration"),
    "customer_goal": QT_TRANSLATE_NOOP("Renewal", "customer’s goal"),
    "business_goal": QT_TRANSLATE_NOOP("Renewal", "business goal"),
    "questions": QT_TRANSLATE_NOOP("Renewal", "questions"),
    "color": QT_TRANSLATE_NOOP("Renewal", "colour"),
    "split": QT_TRANSLATE_NOOP("Renewal", "before, during, after"),
    "width": QT_TRANSLATE_NOOP("Renewal", "width"),
    "height": QT_TRANSLATE_NOOP("Renewal", "height"),
    "kind": QT_TRANSLATE_NOOP("Renewal", "kind"),
    "icon": QT_TRANSLATE_NOOP("Renewal", "icon"),
    "scale": QT_TRANSLATE_NOOP("Renewal", "scale of emotions"),
    "line": QT_TRANSLATE_NOOP("Renewal", "kind of line"),
    "marks": QT_TRANSLATE_NOOP("Renewal", "marks of the curve"),
    "columns": QT_TRANSLATE_NOOP("Renewal", "drawn as columns"),
    "ends": QT_TRANSLATE_NOOP("Renewal", "stages"),
    "channel": QT_TRANSLATE_NOOP("Renewal", "channel"),
    "direct": QT_TRANSLATE_NOOP("Renewal", "direct"),
    "online": QT_TRANSLATE_NOOP("Renewal", "online"),
    "moment": QT_TRANSLATE_NOOP("Renewal", "moment"),
    "owner": QT_TRANSLATE_NOOP("Renewal", "owner"),
    "link": QT_TRANSLATE_NOOP("Renewal", "address"),
    "note": QT_TRANSLATE_NOOP("Renewal", "remark"),
}


def field_name(field: str) -> str:
    """What a field of an element is called."""
    return QCoreApplication.translate("Renewal", _FIELDS[field])


def short(text: str) -> str:
    """A text on one line, not too long, as it is quoted."""
    text = " ".join(text.split())
    if not text:
        return QCoreApplication.translate("Renewal", "(without a name)")
    return text if len(text) <= _MOST else text[: _MOST - 1].rstrip() + "…"


def value_words(field: str, value: object) -> str:
    """A value of a field; a dash for none."""
    match field:
        case "duration" if isinstance(value, Duration):
            return labels_for(QLocale().name()[:2]).duration(value) or "—"
        case "color" if isinstance(value, str):
            return tone_name(value) if value in Tones.model_fields else value
        case "kind":
            return lane_kind_name(cast(Any, value))
        case "line":
            return next((line_words(one) for one in LINES if one.line == value), "—")
        case "channel" | "moment":
            options = channel_options() if field == "channel" else moment_options()
            return dict(options).get(value, "—")
        case "ends" if isinstance(value, tuple):
            first, last = (short(str(one)) for one in cast("tuple[object, ...]", value))
            return first if first == last else f"{first} – {last}"
        case "scale" | "marks" | "icon":
            return "" if value else "—"
        case _:
            return _plain(value)


def _plain(value: object) -> str:
    if value is None or value in ("", ()):
        return "—"
    if isinstance(value, bool):
        yes = QCoreApplication.translate("Renewal", "yes")
        return yes if value else QCoreApplication.translate("Renewal", "no")
    if isinstance(value, tuple):
        return short(" · ".join(str(one) for one in cast("Sequence[object]", value)))
    if isinstance(value, float):
        return f"{value:.0f} px"
    return short(str(value))
