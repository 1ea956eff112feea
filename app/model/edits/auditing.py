"""Edits of the audit: its criteria, and the scores of touchpoints."""

from __future__ import annotations

from collections.abc import Callable, Collection

from app.model.criteria import criteria_of, usual_criteria
from app.model.edits.items import each_changed, with_items
from app.model.edits.tools import changed, check_fresh, checked, cleaned, fill
from app.model.errors import EditError
from app.model.items import Item, Score, TouchpointUse
from app.model.journey import Criterion, Journey
from app.model.references import taken


def set_criteria(journey: Journey, criteria: tuple[Criterion, ...]) -> Journey:
    """The map audited by these criteria, in this order. Scores hold on to a criterion whatever it
    is called; those by one that goes, go with it. EditError for none at all, or for an identity
    that is taken or comes twice."""
    if not criteria:
        raise EditError("last-criterion")
    before = criteria_of(journey)
    criteria = cleaned(criteria)
    if criteria == before:
        return journey
    usual = () if journey.criteria else tuple(one.id for one in before)
    bare = journey.replace(criteria=())
    names = {one: _free(bare, one) for one in taken(bare, usual)}
    criteria = tuple(changed(one, id=names.get(one.id, one.id)) for one in criteria)
    check_fresh(bare, *(one.id for one in criteria))
    kept = {one.id for one in criteria}
    gone = {one.id for one in before if names.get(one.id, one.id) not in kept}

    def known(scores: tuple[Score, ...]) -> tuple[Score, ...]:
        return tuple(
            [
                changed(score, criterion=names.get(score.criterion, score.criterion))
                for score in scores
                if score.criterion not in gone
            ]
        )

    result = _rescored(journey, known) if gone or names else journey
    return checked(lambda: result.replace(criteria=criteria))


def reset_criteria(journey: Journey) -> Journey:
    """The map audited by the six usual criteria in its language. Scores by others go."""
    usual = {one.id for one in usual_criteria(journey.language)}
    result = _rescored(
        journey, lambda scores: tuple([one for one in scores if one.criterion in usual])
    )
    return result.replace(criteria=())


def set_score(
    journey: Journey,
    item_ids: Collection[str],
    criterion: str,
    *,
    value: int | None = None,
    comment: str | None = None,
) -> Journey:
    """The map with the score (1 to 5, 0 for not judged) or the comment of touchpoints by one
    criterion changed; None leaves it. What has neither is not kept. EditError when the map has no
    such criterion, or an item is not there or no touchpoint; none changes then."""
    order = {one.id: index for index, one in enumerate(criteria_of(journey))}
    if criterion not in order:
        raise EditError("no-criterion", id=criterion)

    def change(item: Item, _stage: str) -> Item:
        if not isinstance(item, TouchpointUse):
            raise EditError("no-score", item=item.kind)
        old = next((one for one in item.scores if one.criterion == criterion), None)
        wanted = {"value": value, "comment": comment}
        fields = {name: one for name, one in wanted.items() if one is not None}
        new = changed(old or Score(criterion=criterion), **fields)
        if new is old or (old is None and _is_empty(new)):
            return item
        rest = [one for one in item.scores if one.criterion != criterion]
        if not _is_empty(new):
            rest.append(new)
        rest.sort(key=lambda one: order.get(one.criterion, len(order)))
        return changed(item, scores=tuple(rest))

    return each_changed(journey, item_ids, change)


def _is_empty(score: Score) -> bool:
    return not score.value and not score.comment and not score.__pydantic_extra__


def _free(journey: Journey, name: str) -> str:
    """An identity near a usual criterion's that something else in the map has."""
    number = 2
    while taken(journey, (f"{name}-{number}",)):
        number += 1
    return f"{name}-{number}"


def _rescored(
    journey: Journey, change: Callable[[tuple[Score, ...]], tuple[Score, ...]]
) -> Journey:
    """The map with the scores of every touchpoint changed."""

    def of(item: Item) -> Item:
        if not isinstance(item, TouchpointUse) or not item.scores:
            return item
        return changed(item, scores=change(item.scores))

    lanes = list(journey.lanes)
    for n, lane in enumerate(journey.lanes):
        contents: dict[str, tuple[Item, ...]] = {}
        for cell in lane.cells:
            items = tuple([of(item) for item in cell.items])
            if any(new is not old for new, old in zip(items, cell.items, strict=True)):
                contents[cell.stage] = items
        if contents:
            lanes[n] = fill(journey, lane, contents)
    return with_items(journey, lanes, [of(item) for item in journey.parking])
