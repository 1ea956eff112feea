"""The menu bar as data, and the menus made from it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from app.widgets.actions.action_set import ActionSet
from app.widgets.actions.linking import LINK_KINDS
from app.widgets.actions.marks import MARKS
from app.widgets.actions.metrics import DRAWINGS
from app.widgets.actions.moves import NOTE_MOVES, SPANS, STRUCTURE_MOVES
from app.widgets.actions.pictures import PICTURES
from app.widgets.actions.stages import HEADS
from app.widgets.actions.structure import LANES
from app.widgets.actions.themes import LOGO, SIGHTS
from app.widgets.actions.viewing import SHOWN
from app.widgets.marking import QT_TRANSLATE_NOOP


class MenuSpec(NamedTuple):
    """A menu: ids of actions, `None` for a line, menus inside; `only_one` marks a choice."""

    id: str
    text: str
    entries: tuple[str | MenuSpec | None, ...] = ()
    only_one: bool = False


MENUS: tuple[MenuSpec, ...] = (
    MenuSpec(
        "file",
        QT_TRANSLATE_NOOP("Menus", "&File"),
        (
            "new",
            "blank",
            "new_window",
            "open",
            MenuSpec("recent", QT_TRANSLATE_NOOP("Menus", "Open &recent")),
            None,
            "save",
            "save_as",
            "save_template",
            "reload",
            MenuSpec(
                "versions",
                QT_TRANSLATE_NOOP("Menus", "&Versions of the map"),
                ("versions", "keep_snapshot", "differences", None, "offer_discarded"),
            ),
            MenuSpec(
                "renewal",
                QT_TRANSLATE_NOOP("Menus", "Chan&ges of the template"),
                ("renew", "renew_from"),
            ),
            None,
            "export",
            "worksheet",
            "print",
            "copy_picture",
            "drag_picture",
            None,
            "preferences",
            None,
            "close",
            "quit",
        ),
    ),
    MenuSpec(
        "edit",
        QT_TRANSLATE_NOOP("Menus", "&Edit"),
        (
            "undo",
            "redo",
            None,
            "cut",
            "copy",
            "paste",
            "paste_one",
            None,
            "edit_text",
            MenuSpec(
                "format",
                QT_TRANSLATE_NOOP("Menus", "For&mat"),
                ("bold", "italic", None, "link", "open_link"),
            ),
            None,
            "duplicate",
            "delete",
            "park",
            None,
            MenuSpec(
                "move",
                QT_TRANSLATE_NOOP("Menus", "Mo&ve"),
                (
                    *(spec.id for spec in NOTE_MOVES),
                    None,
                    *(spec.id for spec in SPANS),
                    None,
                    *(spec.id for spec in STRUCTURE_MOVES),
                ),
            ),
            MenuSpec("mark", QT_TRANSLATE_NOOP("Menus", "Mar&k"), tuple(spec.id for spec in MARKS)),
            MenuSpec(
                "metric",
                QT_TRANSLATE_NOOP("Menus", "Dra&w metrics as"),
                (*(spec.id for spec in DRAWINGS), None, "metric_columns", None, "metric_keep"),
            ),
            MenuSpec(
                "links",
                QT_TRANSLATE_NOOP("Menus", "L&inks"),
                (
                    "draw_link",
                    "select_links",
                    None,
                    MenuSpec(
                        "link_kind",
                        QT_TRANSLATE_NOOP("Menus", "&Kind of link"),
                        tuple(spec.id for spec in LINK_KINDS),
                        only_one=True,
                    ),
                    "turn_link",
                ),
            ),
            MenuSpec(
                "stages",
                QT_TRANSLATE_NOOP("Menus", "Stages and p&hases"),
                (
                    "add_phase",
                    None,
                    "split_stage",
                    "color",
                    "stage_details",
                    MenuSpec(
                        "stage_heads",
                        QT_TRANSLATE_NOOP("Menus", "Stage &heads"),
                        tuple(spec.id for spec in HEADS),
                        only_one=True,
                    ),
                ),
            ),
            "auto_size",
            "lock_structure",
            None,
            "select_all",
            None,
            MenuSpec(
                "find",
                QT_TRANSLATE_NOOP("Menus", "&Find and replace"),
                ("find", "find_next", "find_previous", None, "replace"),
            ),
        ),
    ),
    MenuSpec(
        "view",
        QT_TRANSLATE_NOOP("Menus", "&View"),
        (
            "palette",
            None,
            MenuSpec(
                "shown",
                QT_TRANSLATE_NOOP("Menus", "Sho&w and hide"),
                (*(spec.id for spec in SHOWN[:5]), None, *(spec.id for spec in SHOWN[5:])),
            ),
            None,
            "zoom_in",
            "zoom_out",
            "zoom_full",
            "zoom_fit",
            None,
            "left_panel",
            "outline",
            "history",
            "right_panel",
            "parking",
            "inventory",
            None,
            "show_marks",
            MenuSpec(
                "audit",
                QT_TRANSLATE_NOOP("Menus", "&Quality of touchpoints"),
                ("audit_scores", "audit_by_criterion", None, "audit_list", "audit_criteria"),
            ),
            None,
            MenuSpec(
                "language",
                QT_TRANSLATE_NOOP("Menus", "&Language"),
                ("language_system", "language_fr", "language_en"),
                only_one=True,
            ),
            MenuSpec(
                "theme",
                QT_TRANSLATE_NOOP("Menus", "Appea&rance"),
                ("theme_system", "theme_light", "theme_dark"),
                only_one=True,
            ),
            MenuSpec(
                "wheel",
                QT_TRANSLATE_NOOP("Menus", "&Mouse wheel"),
                ("wheel_scroll", "wheel_zoom"),
                only_one=True,
            ),
            None,
            "next_region",
            "previous_region",
            None,
            "full_screen",
        ),
    ),
    MenuSpec(
        "insert",
        QT_TRANSLATE_NOOP("Menus", "&Insert"),
        (
            "add_stage",
            "add_lane",
            MenuSpec(
                "lane",
                QT_TRANSLATE_NOOP("Menus", "Add a &lane"),
                tuple(spec.id for spec in LANES),
            ),
            MenuSpec(
                "blocks",
                QT_TRANSLATE_NOOP("Menus", "&Blocks of this map"),
                ("keep_block", "new_block"),
            ),
            "add_note",
            None,
            MenuSpec(
                "personas",
                QT_TRANSLATE_NOOP("Menus", "&Personas"),
                (
                    *("persona_new", "persona_import", "persona_export", None),
                    *("persona_focus", "persona_all", "persona_sheet"),
                ),
            ),
            MenuSpec(
                "pictures",
                QT_TRANSLATE_NOOP("Menus", "P&ictures"),
                tuple(spec.id for spec in PICTURES),
            ),
            MenuSpec(
                "touchpoints",
                QT_TRANSLATE_NOOP("Menus", "&Touchpoints"),
                (
                    *("touchpoint_new", "touchpoint_library", "touchpoint_show", None),
                    "touchpoint_duplicate",
                    *("touchpoint_merge", "touchpoint_delete", None, "inventory_export"),
                ),
            ),
            None,
            "capture",
        ),
    ),
    MenuSpec(
        "look",
        QT_TRANSLATE_NOOP("Menus", "&Theme"),
        (
            MenuSpec("themes", QT_TRANSLATE_NOOP("Menus", "&Change the theme")),
            "theme_editor",
            None,
            *("theme_as_light", "theme_as_dark", "theme_as_printed"),
            None,
            MenuSpec("logo", QT_TRANSLATE_NOOP("Menus", "L&ogo"), tuple(spec.id for spec in LOGO)),
            "theme_repair",
            MenuSpec(
                "sight",
                QT_TRANSLATE_NOOP("Menus", "&See as colour-blind"),
                tuple(spec.id for spec in SIGHTS),
                only_one=True,
            ),
            None,
            *("theme_save", "theme_import", "theme_export"),
        ),
    ),
    MenuSpec(
        "window",
        QT_TRANSLATE_NOOP("Menus", "&Window"),
        ("next_window", "previous_window", None),
    ),
    MenuSpec(
        "help", QT_TRANSLATE_NOOP("Menus", "&Help"), ("shortcuts", None, "log", None, "about")
    ),
)


class Menus:
    """The menus of one window, by id."""

    def __init__(self, bar: QMenuBar, actions: ActionSet) -> None:
        self._menus: dict[str, QMenu] = {}
        self._texts: dict[str, str] = {}
        for spec in MENUS:
            menu = QMenu(bar)
            self._fill(menu, spec, actions)
            bar.addMenu(menu)
        self.retranslate()

    def __getitem__(self, name: str) -> QMenu:
        return self._menus[name]

    def retranslate(self) -> None:
        """Sets every title again, in the language of now."""
        for name, text in self._texts.items():
            self._menus[name].setTitle(QCoreApplication.translate("Menus", text))

    def _fill(self, menu: QMenu, spec: MenuSpec, actions: ActionSet) -> None:
        menu.setObjectName(f"menu_{spec.id}")
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(actions.catch_up)
        self._menus[spec.id] = menu
        self._texts[spec.id] = spec.text
        group = QActionGroup(menu) if spec.only_one else None
        for entry in spec.entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, MenuSpec):
                inner = QMenu(menu)
                self._fill(inner, entry, actions)
                menu.addMenu(inner)
            else:
                menu.addAction(actions[entry])
                if group:
                    group.addAction(actions[entry])
