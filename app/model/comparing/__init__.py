"""What differs between two states of a map, as a list that can be told in words.

`differences(before, after)` is empty when the two are equal, and only then. Parts are told apart
by their identity: what has the same id is the same, wherever it stands and whatever it says, but
for an item that became one of another kind: that is another.
"""

from __future__ import annotations

from app.model.comparing.comparing import differences
from app.model.comparing.difference import Difference, Group, Spot, Tally, What, tally
from app.model.comparing.names import Names

__all__ = ["Difference", "Group", "Names", "Spot", "Tally", "What", "differences", "tally"]
