"""How a map was started that no file holds."""

from __future__ import annotations

from typing import NamedTuple


class Begun(NamedTuple):
    """Enough to start it again, as long as nothing was done to it."""

    template: str = ""
    """The name of a shipped template, or the path of a file of the user's; empty for none."""
    language: str = ""
    """Of a shipped template."""
