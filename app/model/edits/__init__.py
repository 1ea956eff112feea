"""Every change of a map: pure functions from a map to a map.

Each takes ids made by the caller, raises `EditError` with a sentence for the user, leaves the map
it was given as it was, and returns that same object when nothing changes. What an edit does not
touch keeps its identity. Texts are cleaned on the way in (`tools.clean_text`).
"""

from __future__ import annotations

from app.model.edits.auditing import reset_criteria, set_criteria, set_score
from app.model.edits.blocks import (
    add_block,
    add_block_lane,
    change_block,
    keep_block,
    move_block,
    remove_block,
)
from app.model.edits.colors import recolor
from app.model.edits.converting import as_note
from app.model.edits.dressing import dress, places_of_picture, replace_picture, set_logo
from app.model.edits.inventory import (
    change_touchpoints,
    delete_touchpoints,
    duplicate_touchpoints,
    merge_touchpoints,
    place_touchpoints,
)
from app.model.edits.items import (
    add_item,
    change_item,
    change_items,
    duplicate_items,
    move_items,
    remove_items,
    set_span,
)
from app.model.edits.lanes import add_lane, change_lane, move_lane, remove_lane
from app.model.edits.links import add_link, change_link, remove_link
from app.model.edits.parking import add_parked, park_items, unpark
from app.model.edits.pasting import lacking, paste
from app.model.edits.people import (
    add_persona,
    add_touchpoint,
    change_persona,
    change_touchpoint,
    introduce_persona,
    move_persona,
    move_touchpoint,
    remove_persona,
    remove_touchpoint,
    set_focus,
)
from app.model.edits.phases import (
    add_phase,
    change_phase,
    free_run,
    move_phase,
    remove_phase,
    step_phase,
    stretch_phase,
)
from app.model.edits.placing import add_items
from app.model.edits.prompts import ask
from app.model.edits.snapshots import keep_snapshot, remove_snapshot, rename_snapshot
from app.model.edits.stages import (
    add_stage,
    change_stage,
    move_stage,
    remove_stage,
    split_stages,
)
from app.model.edits.styles import style_text, style_texts
from app.model.edits.views import (
    bring_out,
    clear_filters,
    filter_by,
    keep_view,
    put_away,
    remove_view,
    rename_view,
    set_view,
    show_all_parts,
    show_only,
    take_view,
    update_view,
)
from app.model.edits.whole import add_asset, change_journey

__all__ = [
    "add_asset",
    "add_block",
    "add_block_lane",
    "add_item",
    "add_items",
    "add_lane",
    "add_link",
    "add_parked",
    "add_persona",
    "add_phase",
    "add_stage",
    "add_touchpoint",
    "as_note",
    "ask",
    "bring_out",
    "change_block",
    "change_item",
    "change_items",
    "change_journey",
    "change_lane",
    "change_link",
    "change_persona",
    "change_phase",
    "change_stage",
    "change_touchpoint",
    "change_touchpoints",
    "clear_filters",
    "delete_touchpoints",
    "dress",
    "duplicate_items",
    "duplicate_touchpoints",
    "filter_by",
    "free_run",
    "introduce_persona",
    "keep_block",
    "keep_snapshot",
    "keep_view",
    "lacking",
    "merge_touchpoints",
    "move_block",
    "move_items",
    "move_lane",
    "move_persona",
    "move_phase",
    "move_stage",
    "move_touchpoint",
    "park_items",
    "paste",
    "place_touchpoints",
    "places_of_picture",
    "put_away",
    "recolor",
    "remove_block",
    "remove_items",
    "remove_lane",
    "remove_link",
    "remove_persona",
    "remove_phase",
    "remove_snapshot",
    "remove_stage",
    "remove_touchpoint",
    "remove_view",
    "rename_snapshot",
    "rename_view",
    "replace_picture",
    "reset_criteria",
    "set_criteria",
    "set_focus",
    "set_logo",
    "set_score",
    "set_span",
    "set_view",
    "show_all_parts",
    "show_only",
    "split_stages",
    "step_phase",
    "stretch_phase",
    "style_text",
    "style_texts",
    "take_view",
    "unpark",
    "update_view",
]
