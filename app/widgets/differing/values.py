"""What the parts of a map, their fields and their values are called in a list of differences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QLocale

from app.layout.labels import labels_for
from app.model.comparing import Difference, Group, Names
from app.model.items import EmotionPoint, Item, Metric, Note, Person, PictureUse, TouchpointUse
from app.model.journey import Duration
from app.model.theme import Tones
from app.widgets.lane_kinds import lane_kind_name
from app.widgets.marking import QT_TRANSLATE_NOOP
from app.widgets.panels.words import channel_options, map_kind_options, moment_options
from app.widgets.theming.names import tone_name

GROUPS: dict[Group, str] = {
    "map": QT_TRANSLATE_NOOP("Differing", "The map"),
    "stages": QT_TRANSLATE_NOOP("Differing", "Stages"),
    "phases": QT_TRANSLATE_NOOP("Differing", "Phases"),
    "lanes": QT_TRANSLATE_NOOP("Differing", "Lanes"),
    "notes": QT_TRANSLATE_NOOP("Differing", "Notes"),
    "links": QT_TRANSLATE_NOOP("Differing", "Links"),
    "personas": QT_TRANSLATE_NOOP("Differing", "Personas"),
    "touchpoints": QT_TRANSLATE_NOOP("Differing", "Inventory of touchpoints"),
    "criteria": QT_TRANSLATE_NOOP("Differing", "Criteria of the audit"),
    "template": QT_TRANSLATE_NOOP("Differing", "Template"),
    "theme": QT_TRANSLATE_NOOP("Differing", "Theme"),
    "pictures": QT_TRANSLATE_NOOP("Differing", "Pictures"),
    "views": QT_TRANSLATE_NOOP("Differing", "Views"),
    "snapshots": QT_TRANSLATE_NOOP("Differing", "Snapshots"),
}

_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Differing", "title"),
    "language": QT_TRANSLATE_NOOP("Differing", "language"),
    "kind": QT_TRANSLATE_NOOP("Differing", "kind"),
    "state": QT_TRANSLATE_NOOP("Differing", "today or target"),
    "scenario": QT_TRANSLATE_NOOP("Differing", "scenario"),
    "goal": QT_TRANSLATE_NOOP("Differing", "goal"),
    "owner": QT_TRANSLATE_NOOP("Differing", "owner"),
    "edition": QT_TRANSLATE_NOOP("Differing", "version"),
    "version": QT_TRANSLATE_NOOP("Differing", "version"),
    "review": QT_TRANSLATE_NOOP("Differing", "review"),
    "focus": QT_TRANSLATE_NOOP("Differing", "persona in focus"),
    "persona_sheet": QT_TRANSLATE_NOOP("Differing", "details of the persona shown"),
    "stage_details": QT_TRANSLATE_NOOP("Differing", "details of stages shown"),
    "heat": QT_TRANSLATE_NOOP("Differing", "scores shown"),
    "fixed": QT_TRANSLATE_NOOP("Differing", "structure locked"),
    "view": QT_TRANSLATE_NOOP("Differing", "what is shown"),
    "name": QT_TRANSLATE_NOOP("Differing", "name"),
    "description": QT_TRANSLATE_NOOP("Differing", "description"),
    "duration": QT_TRANSLATE_NOOP("Differing", "duration"),
    "customer_goal": QT_TRANSLATE_NOOP("Differing", "customer’s goal"),
    "business_goal": QT_TRANSLATE_NOOP("Differing", "business goal"),
    "questions": QT_TRANSLATE_NOOP("Differing", "questions"),
    "color": QT_TRANSLATE_NOOP("Differing", "colour"),
    "width": QT_TRANSLATE_NOOP("Differing", "width"),
    "height": QT_TRANSLATE_NOOP("Differing", "height"),
    "split": QT_TRANSLATE_NOOP("Differing", "before, during, after"),
    "first": QT_TRANSLATE_NOOP("Differing", "first stage"),
    "last": QT_TRANSLATE_NOOP("Differing", "last stage"),
    "icon": QT_TRANSLATE_NOOP("Differing", "icon"),
    "scale": QT_TRANSLATE_NOOP("Differing", "scale"),
    "line": QT_TRANSLATE_NOOP("Differing", "kind of line"),
    "marks": QT_TRANSLATE_NOOP("Differing", "marks"),
    "columns": QT_TRANSLATE_NOOP("Differing", "drawn as columns"),
    "text": QT_TRANSLATE_NOOP("Differing", "text"),
    "styles": QT_TRANSLATE_NOOP("Differing", "bold, italic and linked words"),
    "span": QT_TRANSLATE_NOOP("Differing", "stages covered"),
    "touchpoint": QT_TRANSLATE_NOOP("Differing", "touchpoint"),
    "importance": QT_TRANSLATE_NOOP("Differing", "importance"),
    "effort": QT_TRANSLATE_NOOP("Differing", "effort"),
    "impact": QT_TRANSLATE_NOOP("Differing", "impact"),
    "votes": QT_TRANSLATE_NOOP("Differing", "votes"),
    "decisive": QT_TRANSLATE_NOOP("Differing", "moment of truth"),
    "evidence": QT_TRANSLATE_NOOP("Differing", "evidence"),
    "source": QT_TRANSLATE_NOOP("Differing", "source"),
    "tags": QT_TRANSLATE_NOOP("Differing", "tags"),
    "satisfaction": QT_TRANSLATE_NOOP("Differing", "satisfaction"),
    "scores": QT_TRANSLATE_NOOP("Differing", "audit scores"),
    "note": QT_TRANSLATE_NOOP("Differing", "remark"),
    "level": QT_TRANSLATE_NOOP("Differing", "level"),
    "at": QT_TRANSLATE_NOOP("Differing", "place along the stage"),
    "quote": QT_TRANSLATE_NOOP("Differing", "quote"),
    "persona": QT_TRANSLATE_NOOP("Differing", "persona"),
    "label": QT_TRANSLATE_NOOP("Differing", "label"),
    "value": QT_TRANSLATE_NOOP("Differing", "value"),
    "unit": QT_TRANSLATE_NOOP("Differing", "unit"),
    "target": QT_TRANSLATE_NOOP("Differing", "target"),
    "top": QT_TRANSLATE_NOOP("Differing", "full length"),
    "better": QT_TRANSLATE_NOOP("Differing", "which way is better"),
    "signed": QT_TRANSLATE_NOOP("Differing", "sign shown"),
    "history": QT_TRANSLATE_NOOP("Differing", "earlier values"),
    "drawing": QT_TRANSLATE_NOOP("Differing", "drawing"),
    "asset": QT_TRANSLATE_NOOP("Differing", "picture"),
    "caption": QT_TRANSLATE_NOOP("Differing", "caption"),
    "alternative": QT_TRANSLATE_NOOP("Differing", "words for who cannot see it"),
    "fit": QT_TRANSLATE_NOOP("Differing", "cropped"),
    "role": QT_TRANSLATE_NOOP("Differing", "role"),
    "age": QT_TRANSLATE_NOOP("Differing", "age"),
    "place": QT_TRANSLATE_NOOP("Differing", "place"),
    "portrait": QT_TRANSLATE_NOOP("Differing", "portrait"),
    "goals": QT_TRANSLATE_NOOP("Differing", "goals"),
    "needs": QT_TRANSLATE_NOOP("Differing", "needs"),
    "frustrations": QT_TRANSLATE_NOOP("Differing", "frustrations"),
    "traits": QT_TRANSLATE_NOOP("Differing", "traits"),
    "details": QT_TRANSLATE_NOOP("Differing", "free fields"),
    "channel": QT_TRANSLATE_NOOP("Differing", "channel"),
    "direct": QT_TRANSLATE_NOOP("Differing", "direct"),
    "online": QT_TRANSLATE_NOOP("Differing", "online"),
    "link": QT_TRANSLATE_NOOP("Differing", "address"),
    "dashed": QT_TRANSLATE_NOOP("Differing", "dashed"),
    "question": QT_TRANSLATE_NOOP("Differing", "question"),
    "category": QT_TRANSLATE_NOOP("Differing", "category"),
    "author": QT_TRANSLATE_NOOP("Differing", "author"),
    "prompts": QT_TRANSLATE_NOOP("Differing", "questions in empty cells"),
    "locked": QT_TRANSLATE_NOOP("Differing", "what is locked"),
    "blocks": QT_TRANSLATE_NOOP("Differing", "blocks offered"),
    "custom": QT_TRANSLATE_NOOP("Differing", "blocks of its own"),
}
_LINK_ENDS = {
    "source": QT_TRANSLATE_NOOP("Differing", "where it begins"),
    "target": QT_TRANSLATE_NOOP("Differing", "where it ends"),
}
_THEME = {
    "name": QT_TRANSLATE_NOOP("Differing", "name"),
    "stages": QT_TRANSLATE_NOOP("Differing", "colours of stages"),
    "tones": QT_TRANSLATE_NOOP("Differing", "colours of lanes"),
    "scale": QT_TRANSLATE_NOOP("Differing", "sizes of texts"),
    "looks": QT_TRANSLATE_NOOP("Differing", "looks of texts"),
    "note_shape": QT_TRANSLATE_NOOP("Differing", "shape of notes"),
    "stage_shape": QT_TRANSLATE_NOOP("Differing", "shape of stages"),
    "radius": QT_TRANSLATE_NOOP("Differing", "round corners"),
    "shadows": QT_TRANSLATE_NOOP("Differing", "shadows"),
    "density": QT_TRANSLATE_NOOP("Differing", "density"),
    "logo": QT_TRANSLATE_NOOP("Differing", "logo"),
    "logo_alternative": QT_TRANSLATE_NOOP("Differing", "words for who cannot see the logo"),
}
_COLORS = QT_TRANSLATE_NOOP("Differing", "colours")
_OTHERS = QT_TRANSLATE_NOOP("Differing", "other details")

_YES = QT_TRANSLATE_NOOP("Differing", "yes")
_NO = QT_TRANSLATE_NOOP("Differing", "no")

_MEANS_A_PART = {"touchpoint", "persona", "first", "last", "focus"}
_CODES = {
    "kind",
    "state",
    "icon",
    "line",
    "marks",
    "evidence",
    "drawing",
    "fit",
    "heat",
    "language",
    "data",
    "mime",
    "better",
    "radius",
    "density",
    "note_shape",
    "stage_shape",
    "id",
}
"""Fields whose values mean nothing to people as they are in the file."""


def translated(text: str) -> str:
    """One of the words of this module in the window's language."""
    return QCoreApplication.translate("Differing", text)


def field_name(one: Difference) -> str:
    """What the field that differs is called."""
    if one.group == "theme":
        return translated(_THEME.get(one.field, _OTHERS if one.field == "other" else _COLORS))
    if one.group == "links" and one.field in _LINK_ENDS:
        return translated(_LINK_ENDS[one.field])
    return translated(_FIELDS.get(one.field, _OTHERS))


def value_words(one: Difference, value: object, names: Names) -> str:
    """A value of the field that differs; a dash for none, nothing when it cannot be said in a
    few words."""
    if value is None or value in ("", ()):
        return "—"
    if isinstance(value, bool):
        return translated(_YES if value else _NO)
    if isinstance(value, Duration):
        return labels_for(QLocale().name()[:2]).duration(value) or "—"
    if isinstance(value, tuple):
        parts = cast("Sequence[object]", value)
        if all(isinstance(part, str | int | float) for part in parts) and one.group != "theme":
            return " · ".join(_plain(part) for part in parts)
        return ""
    if not isinstance(value, str | int | float) or one.group == "template":
        return ""
    return _said(one, value, names) if isinstance(value, str) else _plain(value)


def _said(one: Difference, value: str, names: Names) -> str:
    field = one.field
    if field in _MEANS_A_PART or (one.group == "links" and field in _LINK_ENDS):
        return names.called(value)
    if field in ("asset", "portrait", "logo"):
        return names.picture(value)
    if field == "color":
        return tone_name(value) if value in Tones.model_fields else value
    if field == "kind" and one.group == "lanes":
        return lane_kind_name(cast(Any, value))
    options = {
        ("touchpoints", "channel"): channel_options,
        ("touchpoints", "moment"): moment_options,
        ("map", "kind"): map_kind_options,
    }.get((one.group, field))
    if options is not None:
        return dict(options()).get(value, "")
    return "" if field in _CODES else value


def _plain(value: object) -> str:
    if isinstance(value, float):
        return QLocale().toString(value, "g", 6)
    return str(value)


_ITEMS = (Note, TouchpointUse, EmotionPoint, Metric, PictureUse, Person)


def texts_of(part: object, names: Names) -> str:
    """All that a part says that was added or removed."""
    fields = ("text", "label", "caption", "name", "quote", "role", "note", "source", "description")
    said = [names.item(cast(Item, part))] if isinstance(part, _ITEMS) else []
    for field in fields:
        text = getattr(part, field, "")
        if isinstance(text, str) and text.strip() and text not in said:
            said.append(text)
    return "\n".join(one for one in said if one.strip())
