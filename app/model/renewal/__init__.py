"""A template's new version, taken over by a map made from the version before.

Three maps are compared: what the template was (`Template.origin`), the map, what the template is.
What the template changed and the user did not is taken over; what both changed is offered, and no
note, link or other content is ever lost.
"""

from __future__ import annotations

from app.model.renewal.applying import renewed
from app.model.renewal.change import Change, Group, ticked
from app.model.renewal.comparing import changes
from app.model.renewal.record import recorded

__all__ = ["Change", "Group", "changes", "recorded", "renewed", "ticked"]
