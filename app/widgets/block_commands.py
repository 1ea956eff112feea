"""What menus and the left panel do with the blocks of the map's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QMenu

from app.widgets.lane_kinds import lane_kind_name
from app.widgets.listed import ListedEntries
from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from app.model.journey import Block
    from app.widgets.block_panel import BlockPanel
    from app.widgets.window import MainWindow


_LONGEST = 48
"""Characters of a name that a menu shows."""


def block_words(block: Block) -> str:
    """What a block is called: by its name, without one by its kind, in a line."""
    return " ".join(block.name.split()) or lane_kind_name(block.kind)


class BlockCommands(QObject):
    """Works on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.panel: BlockPanel | None = None

    @property
    def all(self) -> tuple[Block, ...]:
        """The blocks, in the order they are offered."""
        template = self._session.journey.template if self._session.started else None
        return template.custom if template is not None else ()

    def add(self, block_id: str) -> None:
        """Adds a lane made from a block, below the selected one or at the end."""
        for block in self.all:
            if block.id == block_id:
                self._window.edits.add_lane(block.kind, block.line, block.id)

    def can_keep(self) -> bool:
        """Whether a lane, or something in one, is selected, and nothing else."""
        return len(self._session.selection) == 1 and self._window.edits.lane_index() is not None

    def keep(self) -> None:
        """Makes a block of the selected lane, or of the lane of what is selected."""
        from app.model import edits
        from app.model.ids import new_id

        index = self._window.edits.lane_index()
        if index is None:
            return
        lane, block, template = self._session.journey.lanes[index], new_id(), new_id()
        name = " ".join(lane.name.split()) or lane_kind_name(lane.kind)
        before = self.all
        if not self._session.edit(
            self.tr("Keep as a block"), lambda j: edits.keep_block(j, lane.id, block, template)
        ):
            return  # said already
        if self.all == before:
            self._window.messages.show_message(
                lambda: self.tr("“{name}” is among the blocks already.").format(name=name)
            )
            return
        change = Choice(lambda: self.tr("Change it…"), lambda: self.edit(block))
        self._window.messages.show_message(
            lambda: self.tr("“{name}” is now among the blocks of this map.").format(name=name),
            "info",
            change,
        )

    def make(self) -> None:
        """Makes a block, ready to be named."""
        from app.model import edits
        from app.model.ids import new_id
        from app.model.journey import Block

        fresh = Block(id=new_id(), kind="note", name=self.tr("New block"))
        template = new_id()
        if self._session.edit(self.tr("New block"), lambda j: edits.add_block(j, fresh, template)):
            self.edit(fresh.id)

    def edit(self, block_id: str) -> None:
        """Shows the fields of a block in the place of the inspector."""
        if self.panel is None:
            from app.widgets.block_panel import BlockPanel

            self.panel = BlockPanel(self._window)
            self.panel.closed.connect(self._close)
        workspace = self._window.workspace
        workspace.lend_right(self.panel)
        workspace.show_right(True)
        self.panel.show_block(block_id)

    def move(self, block_id: str, step: int) -> None:
        """Offers a block so many places further down."""
        from app.model import edits

        ids = [one.id for one in self.all]
        if block_id in ids:
            index = ids.index(block_id) + step
            self._session.edit(
                self.tr("Move block"), lambda j: edits.move_block(j, block_id, index)
            )

    def remove(self, block_id: str) -> None:
        """Takes a block away; lanes made from it stay."""
        from app.model import edits

        self._session.edit(self.tr("Remove block"), lambda j: edits.remove_block(j, block_id))

    def _close(self) -> None:
        self._window.finish_editing()
        self._window.workspace.lend_right(None)
        self._window.canvas.setFocus()


class BlockMenu(QObject):
    """Lists the blocks of the map's own below the kinds of lane whenever that menu opens."""

    def __init__(self, menu: QMenu, blocks: BlockCommands) -> None:
        super().__init__(menu)
        self._menu = menu
        self._blocks = blocks
        self._listed = ListedEntries(menu, self._add)
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Lists the blocks of now; a letter that no other entry has chooses one."""
        from app.widgets.panels.icon_painter import icon_pixmap

        blocks = self._blocks.all
        others = self._listed.others()
        taken = {_letter(one.text()) for one in others if one.isVisible()}
        allowed = any(one.isEnabled() for one in others)
        ink = self._menu.palette().color(QPalette.ColorRole.WindowText)
        for entry, block in zip(self._listed.show(len(blocks)), blocks, strict=True):
            entry.setText(_with_letter(block_words(block), taken))
            entry.setEnabled(allowed)
            entry.setIcon(icon_pixmap(block.icon, 20, ink) if block.icon else QIcon())

    def _add(self, number: int) -> None:
        blocks = self._blocks.all
        if number < len(blocks):
            self._blocks.add(blocks[number].id)


def _letter(text: str) -> str:
    at = text.replace("&&", "  ").find("&")
    return text[at + 1 : at + 2].casefold() if at >= 0 else ""


def _with_letter(name: str, taken: set[str]) -> str:
    """A name as an entry of a menu, with a letter to choose it by that no other entry has."""
    if len(name) > _LONGEST:
        name = name[: _LONGEST - 1] + "…"
    for at, letter in enumerate(name):
        if letter.isalnum() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            before, after = name[:at].replace("&", "&&"), name[at:].replace("&", "&&")
            return f"{before}&{after}"
    return name.replace("&", "&&")
