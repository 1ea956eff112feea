"""What pydantic found wrong, in our codes and words."""

from __future__ import annotations

import re
from typing import Any, cast

from pydantic import ValidationError

from app.model.places import Where

_WANTED = {
    "string_type": "want-text",
    "int_type": "want-whole",
    "int_from_float": "want-whole",
    "int_parsing_size": "want-whole",
    "float_type": "want-number",
    "finite_number": "want-number",
    "bool_type": "want-switch",
    "tuple_type": "want-list",
    "model_type": "want-object",
    "model_attributes_type": "want-object",
    "dict_type": "want-object",
    "missing": "missing",
    "union_tag_not_found": "missing",
    "string_too_short": "pattern",
    "string_pattern_mismatch": "pattern",
}
_LIMITS = {
    "string_too_long": ("too-long", "max_length"),
    "too_long": ("too-many", "max_length"),
    "too_short": ("too-few", "min_length"),
    "greater_than_equal": ("below", "ge"),
    "less_than_equal": ("above", "le"),
}


def refusal(error: ValidationError, document: Any) -> tuple[str, Where, dict[str, object]]:
    """Code, place and parameters for a ReadError, of the first thing that is wrong."""
    first = error.errors(include_url=False)[0]
    kind = first["type"]
    context = first.get("ctx", {})
    where = _where(first["loc"], document)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        where = (*where, "kind")
    names = [key for key in where if isinstance(key, str)]
    params: dict[str, object] = {"field": names[-1] if names else ""}
    if kind in _LIMITS:
        code, limit = _LIMITS[kind]
        return code, where, {**params, "limit": context[limit]}
    if kind in ("union_tag_invalid", "literal_error"):
        expected = str(context.get("expected_tags") or context["expected"])
        choices = ", ".join(re.findall("'([^']*)'", expected))
        return "choice", where, {**params, "choices": choices}
    return _WANTED.get(kind, "bad-value"), where, params


def _where(location: tuple[int | str, ...], document: Any) -> Where:
    """pydantic's location without the tags of unions, which are no keys of the document."""
    where: list[int | str] = []
    value = document
    for key in location:
        if isinstance(value, dict):
            members = cast("dict[str, Any]", value)
            tagged = isinstance(key, str) and key == members.get("kind") and _in_items(where)
            if tagged:
                continue
            value = members.get(str(key))
        elif isinstance(value, list) and isinstance(key, int):
            elements = cast("list[Any]", value)
            value = elements[key] if key < len(elements) else None
        where.append(key)
    return tuple(where)


def _in_items(where: list[int | str]) -> bool:
    return len(where) > 1 and where[-2] == "items"
