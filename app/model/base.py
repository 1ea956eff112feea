"""What every part of a document shares: frozen values, kept unknown fields, validated change."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, StringConstraints

MAX_TEXT = 20_000
"""Longest text of a note or description, in characters."""

MAX_NAME = 500
"""Longest name or title, in characters."""

MAX_STAGES = 500
MAX_LANES = 500
MAX_CELL = 10_000
"""Most items in one cell."""

MAX_LIST = 10_000
"""Most entries of any other list of a map."""

MAX_POINTS = 1_000
"""Most entries of a list inside an element: goals, traits, scores, earlier values."""

Id = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_.:-]+$")]
"""Identity of an element inside one map; made by whoever calls an edit, never by the edit."""

Name = Annotated[str, StringConstraints(max_length=MAX_NAME)]
Text = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
"""A colour written `#rrggbb`, lower case."""

Paint = Annotated[str, StringConstraints(pattern=r"^(#[0-9a-f]{6}|[a-z]{2,20})$")]
"""A colour: `#rrggbb`, or the name of a tone of the theme (see `theme.Tones`)."""


class Part(BaseModel):
    """A frozen value of the document.

    Unknown fields are kept and written back, so that a file made by a newer minor version
    survives an older program. Values compare by content; unchanged children keep their identity
    through `replace`, which the layout's cache and the canvas rely on. Never hash a part: the
    hash is deep.
    """

    model_config = ConfigDict(frozen=True, extra="allow", strict=True, allow_inf_nan=False)

    def replace(self, **changes: Any) -> Self:
        """The same value with some fields changed, validated; `self` when nothing differs.

        `model_copy(update=…)` validates nothing and is banned. Raises `pydantic.ValidationError`
        for a bad value and `TypeError` for a name that is no field.
        """
        own = self.__dict__
        for name in changes:
            if name not in own:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
        if all(own[name] is value or own[name] == value for name, value in changes.items()):
            return self
        made = type(self)(**{**own, **(self.__pydantic_extra__ or {}), **changes})
        for name, value in own.items():
            if type(value) is tuple and name not in changes:  # validation made another
                object.__setattr__(made, name, value)
        # Which fields were given means nothing here, and a set of them all is half of a step back.
        object.__setattr__(made, "__pydantic_fields_set__", self.__pydantic_fields_set__)
        return made

    def with_unknown(self, other: Part) -> Self:
        """The same value with the unknown fields of another and no others; `self` when these are
        its own."""
        theirs = other.__pydantic_extra__ or {}
        if (self.__pydantic_extra__ or {}) == theirs:
            return self
        made = type(self)(**{**self.__dict__, **theirs})
        object.__setattr__(made, "__pydantic_fields_set__", self.__pydantic_fields_set__)
        return made
