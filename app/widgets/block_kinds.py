"""Blocks as they travel from the left panel to the map. Cheap to import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from PySide6.QtCore import QMimeData

from app.widgets.lane_kinds import LANE_KINDS, LINES

if TYPE_CHECKING:
    from app.model.lanes import LaneKind, LineKind

BLOCK = "application/x-parcours-block"


class Block(NamedTuple):
    """A stage, a note, pictures, or a lane of a kind; `line` is of a separator, `own` names a
    block of the map's own."""

    what: Literal["stage", "note", "pictures", "lane"]
    kind: LaneKind | None = None
    line: LineKind = "free"
    own: str = ""


def block_mime(block: Block) -> QMimeData:
    """A block to drag."""
    mime = QMimeData()
    mime.setData(BLOCK, " ".join((block.what, block.kind or "", block.line, block.own)).encode())
    return mime


def block_of(mime: QMimeData) -> Block | None:
    """The block that is dragged; None for anything else."""
    if not mime.hasFormat(BLOCK):
        return None
    words = bytes(mime.data(BLOCK).data()).decode(errors="replace").split(" ")
    what, kind, line, own = (*words, "", "", "", "")[:4]
    if what in ("stage", "note", "pictures") and not kind:
        return Block(cast('Literal["stage", "note", "pictures"]', what))
    if what == "lane" and any(one.kind == kind for one in LANE_KINDS):
        known = any(one.line == line for one in LINES)
        known_line = cast("LineKind", line if known else "free")
        return Block("lane", cast("LaneKind", kind), known_line, own)
    return None
