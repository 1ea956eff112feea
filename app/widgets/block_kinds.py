"""Blocks as they travel from the left panel to the map. Cheap to import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from PySide6.QtCore import QMimeData

from app.widgets.lane_kinds import LANE_KINDS

if TYPE_CHECKING:
    from app.model.lanes import LaneKind

BLOCK = "application/x-parcours-block"


class Block(NamedTuple):
    """A stage, a note, or a lane of a kind."""

    what: Literal["stage", "note", "lane"]
    kind: LaneKind | None = None


def block_mime(block: Block) -> QMimeData:
    """A block to drag."""
    mime = QMimeData()
    mime.setData(BLOCK, f"{block.what} {block.kind or ''}".strip().encode())
    return mime


def block_of(mime: QMimeData) -> Block | None:
    """The block that is dragged; None for anything else."""
    if not mime.hasFormat(BLOCK):
        return None
    what, _, kind = bytes(mime.data(BLOCK).data()).decode(errors="replace").partition(" ")
    if what in ("stage", "note") and not kind:
        return Block(cast('Literal["stage", "note"]', what))
    if what == "lane" and any(words.kind == kind for words in LANE_KINDS):
        return Block("lane", cast("LaneKind", kind))
    return None
