"""The menu of what is under the pointer, made from the window's commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_MENUS = (
    *("shown", "lane", "move", "format", "mark", "metric", "links", "link_kind"),
    "stage_heads",
)

_PICTURE = ("copy_picture", "drag_picture")
_ITEM = ("cut", "copy", *_PICTURE, "paste", None, "duplicate", "delete", "park")

# kind of element: ids of commands or of `_MENUS`, `None` for a line
ENTRIES: dict[str, tuple[str | None, ...]] = {
    "item": (
        *("edit_text", "format", None, *_ITEM, None),
        *("move", "mark", "links", None, "add_note"),
    ),
    "picture": (
        *("edit_text", "replace_picture", "replace_everywhere", "crop_picture", None, *_ITEM),
        *(None, "move", "links", None, "add_pictures"),
    ),
    "cell": (
        "add_note",
        "add_pictures",
        None,
        "cut",
        "copy",
        "paste",
        "paste_one",
        None,
        "add_stage",
        "lane",
    ),
    "metric": (
        *("edit_text", None, *_ITEM, None),
        *("move", "mark", "metric", "links", None, "add_note"),
    ),
    "stage": (
        *("edit_text", None, "cut", "copy", *_PICTURE, "paste", None, "stage_left", "stage_right"),
        *("auto_size", "color", "stage_heads", "split_stage", "stage_details", None),
        *("hide", "collapse", "show_only", None, "add_stage", "add_phase", "delete"),
    ),
    "phase": ("edit_text", None, "move", "color", None, "delete"),
    "lane": (
        *("edit_text", None, "cut", "copy", *_PICTURE, "paste", None, "lane_up", "lane_down"),
        *("auto_size", "color", "keep_block", None, "hide", "collapse", "show_only", None),
        *("lane", "delete"),
    ),
    "title": (
        *("edit_text", None, "paste", None, "add_stage", "lane", None, "theme_editor", "shown"),
        "zoom_fit",
    ),
    "logo": ("logo_choose", "logo_everywhere", "logo_remove", None, "theme_editor"),
    "link": ("edit_text", None, "link_kind", "turn_link", None, "copy", "paste", None, "delete"),
    "persona": (
        *("edit_text", None, "persona_focus", "persona_all", "persona_sheet", None),
        "replace_everywhere",
        *("persona_export", "persona_import", None, "delete"),
    ),
    "other": ("edit_text", None, "copy", "paste", None, "delete"),
    "": (
        "paste",
        None,
        *_PICTURE,
        None,
        "add_stage",
        "lane",
        None,
        "select_all",
        "shown",
        "zoom_fit",
    ),
}


def kind_of(window: MainWindow, ids: Sequence[str]) -> str:
    """What sort of element ids name: a key of `ENTRIES`; several of different sorts are items."""
    from app.layout.head import LOGO
    from app.model.queries import (
        find_item,
        find_lane,
        find_link,
        find_parked,
        find_persona,
        find_phase,
        find_stage,
    )

    if not ids:
        return ""
    journey = window.session.journey
    kinds: set[str] = set()
    for one in ids:
        place = find_item(journey, one)
        item = place.item if place is not None else find_parked(journey, one)
        if item is not None:
            kinds.add(item.kind if item.kind in ("picture", "metric") else "item")
        elif one in ("title", "scenario"):
            kinds.add("title")
        elif one == LOGO:
            kinds.add("logo")
        elif "/" in one:
            kinds.add("cell")
        elif find_stage(journey, one):
            kinds.add("stage")
        elif find_lane(journey, one):
            kinds.add("lane")
        elif find_link(journey, one):
            kinds.add("link")
        elif find_persona(journey, one):
            kinds.add("persona")
        elif find_phase(journey, one):
            kinds.add("phase")
        else:
            kinds.add("other")
    return kinds.pop() if len(kinds) == 1 else "item"


def show_context_menu(window: MainWindow, ids: Sequence[str], place: QPoint) -> QMenu:
    """Pops up the menu of these elements at a place of the screen."""
    window.commands.refresh()
    menu = QMenu(window)
    menu.setObjectName("context_menu")
    menu.aboutToHide.connect(menu.deleteLater)
    for entry in ENTRIES[kind_of(window, ids)]:
        if entry is None:
            menu.addSeparator()
        elif entry in _MENUS:
            menu.addMenu(window.menus[entry])
        else:
            menu.addAction(window.commands[entry])
    menu.popup(place)
    return menu
