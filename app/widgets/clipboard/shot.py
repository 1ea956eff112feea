"""A picture of the selected elements alone, as they stand on the map. Pure."""

from __future__ import annotations

from collections.abc import Collection

from app.exporting.placing import group_extent
from app.layout.picture import Band, Group, Picture
from app.model.fragments import Fragment
from app.model.moments import stage_of

_MARGIN = 12.0
"""Room around what is copied, px at 100 %."""


def shot_of(picture: Picture, fragment: Fragment, selected: Collection[str]) -> Picture | None:
    """The groups of what was copied, moved together to a corner of a sheet of their own; None
    when nothing of it is on the picture."""
    here = fragment.journey
    items = {item.id for lane in here.lanes for cell in lane.cells for item in cell.items}
    stages = {stage.id for stage in here.stages}
    lanes = {lane.id for lane in here.lanes}
    chosen = {*items, *selected, *(link.id for link in here.links)}

    def belongs(group: Group, band: str) -> bool:
        if fragment.shape == "lanes":
            return band in lanes
        if fragment.shape == "stages":
            stage = stage_of(group.element.partition("/")[2])
            return group.element in chosen or (group.kind == "cell" and stage in stages)
        return group.element in chosen

    found = [
        (group, top)
        for band, top in picture.bands
        for group in band.groups
        if belongs(group, band.id)
    ]
    if not found:
        return None
    extents = [group_extent(group).moved(group.x, top + group.y) for group, top in found]
    left, upper = min(one.left for one in extents), min(one.top for one in extents)
    dx, dy = _MARGIN - left, _MARGIN - upper
    groups = tuple(group._replace(x=group.x + dx, y=top + group.y + dy) for group, top in found)
    height = max(one.bottom for one in extents) - upper + 2 * _MARGIN
    return Picture(
        width=max(one.right for one in extents) - left + 2 * _MARGIN,
        height=height,
        bands=((Band("copied", height, groups), 0.0),),
        columns=(),
        rows=(),
        ground=picture.ground,
        language=picture.language,
        title=picture.title,
    )
