"""All commands of the window.

Keys are chosen to exist on AZERTY as on QWERTY keyboards: letters, function keys and the keys Qt
calls standard. Digits are repeated as the letters that sit there on AZERTY keyboards.
"""

from __future__ import annotations

from app.widgets.actions.audit import AUDIT
from app.widgets.actions.choices import CHOICES
from app.widgets.actions.editing import EDIT
from app.widgets.actions.files import FILE
from app.widgets.actions.finding import FIND
from app.widgets.actions.formats import FORMATS
from app.widgets.actions.helping import HELP
from app.widgets.actions.linking import LINKS
from app.widgets.actions.marks import MARKS
from app.widgets.actions.metrics import METRICS
from app.widgets.actions.moves import MOVES
from app.widgets.actions.personas import PERSONAS
from app.widgets.actions.pictures import PICTURES
from app.widgets.actions.renewals import RENEWALS
from app.widgets.actions.sizes import SIZES
from app.widgets.actions.spec import Spec
from app.widgets.actions.stages import HEADS, STAGES
from app.widgets.actions.structure import BLOCKS, INSERT, LANES
from app.widgets.actions.tables import TABLES, TOUCHPOINTS
from app.widgets.actions.themes import LOGO, SIGHTS, THEMES
from app.widgets.actions.versions import VERSIONS
from app.widgets.actions.viewing import SHOWN
from app.widgets.actions.views import VIEW
from app.widgets.actions.windows import WINDOWS

ACTIONS: tuple[Spec, ...] = (
    *(*FILE, *VERSIONS, *RENEWALS),
    *(*EDIT, *FORMATS, *FIND, *MOVES, *SIZES, *MARKS, *METRICS, *LINKS),
    *(*VIEW, *SHOWN, *TABLES),
    *(*CHOICES, *INSERT, *LANES, *BLOCKS, *STAGES, *HEADS, *PERSONAS, *TOUCHPOINTS),
    *(*PICTURES, *AUDIT, *THEMES, *LOGO, *SIGHTS, *WINDOWS, *HELP),
)
"""In the order of the menus."""
