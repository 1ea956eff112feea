"""Bookmarks of a map: its stages, then its lanes, each showing its place."""

from __future__ import annotations

from app.exporting.paper import Sheet
from app.exporting.pdf.document import OutlineEntry
from app.layout.picture import Picture
from app.model.journey import Journey


def bookmarks(picture: Picture, journey: Journey, sheet: Sheet) -> list[OutlineEntry]:
    """One entry for the whole map with its stages and lanes below, in their order; what has no
    name has no entry."""
    stages = {stage.id: stage.name for stage in journey.stages}
    lanes = {lane.id: lane.name for lane in journey.lanes}
    whole = OutlineEntry(
        picture.title or journey.title or "…", _place(sheet, 0, 0, picture.width, picture.height)
    )
    tops = [top for band, top in picture.bands if band.id == "/stages"]
    top = tops[0] if tops else 0.0
    for column in picture.columns:
        name = _one_line(stages.get(column.stage, ""))
        if name:
            place = _place(sheet, column.x, top, column.w, picture.height - top)
            whole.children.append(OutlineEntry(name, place))
    for row in picture.rows:
        name = _one_line(lanes.get(row.lane, ""))
        if name:
            place = _place(sheet, 0, row.y, picture.width, row.h)
            whole.children.append(OutlineEntry(name, place))
    return [whole] if whole.children else []


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _place(
    sheet: Sheet, x: float, y: float, w: float, h: float
) -> tuple[float, float, float, float]:
    left, top = sheet.x + x * sheet.scale, sheet.height - sheet.y - y * sheet.scale
    return left, top - h * sheet.scale, left + w * sheet.scale, top
