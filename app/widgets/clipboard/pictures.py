"""Pictures as items of a map. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.layout.labels import labels_for
from app.model import edits
from app.model.edits.pasting import Pasted, Target
from app.model.edits.placing import Placed
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.items import PictureUse
from app.model.journey import Asset, Journey
from app.model.lanes import TAKES, Lane
from app.model.moments import slot_in
from app.model.queries import lane_index, offers, stage_index
from app.widgets.clipboard.targets import index_after


def with_pictures(journey: Journey, pictures: Sequence[Asset], target: Target) -> Pasted:
    """The map with pictures in the target's stage: in its lane if that takes them, else in the
    nearest that does; a map without such a lane gets one below the target's."""
    if not journey.stages:
        raise EditError("no-place")
    row = max(0, lane_index(journey, target.lane or ""))
    takers = [n for n, lane in enumerate(journey.lanes) if "picture" in TAKES[lane.kind]]
    at = min(takers, key=lambda n: (abs(n - row), n < row), default=None)
    added = at is None
    if at is None:
        if not offers(journey, "picture"):
            raise EditError("no-place")
        name = labels_for(journey.language).lane_name("picture")
        at = min(row + 1, len(journey.lanes))
        journey = edits.add_lane(journey, Lane(id=new_id(), kind="picture", name=name), at)
    lane = journey.lanes[at].id
    stage = slot_in(journey, target.stage or "")
    if stage_index(journey, stage) < 0:
        stage = journey.stages[0].id
    index = index_after(journey, target, lane, stage)
    placed: list[Placed] = []
    for picture in pictures:
        journey = edits.add_asset(journey, picture)
        use = PictureUse(kind="picture", id=new_id(), asset=picture.id)
        placed.append(Placed(lane, stage, use, index))
    elsewhere = 0 if added or at == row else len(placed)
    ids = tuple(one.item.id for one in placed)
    return Pasted(edits.add_items(journey, placed), ids, elsewhere, new_lanes=int(added))
