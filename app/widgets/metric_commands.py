"""What the menus do to the selected metrics: how they are drawn, and their value kept for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.items import Metric, MetricDrawing
    from app.model.journey import Journey
    from app.model.lanes import Lane
    from app.session import Session


class MetricCommands(QObject):
    """The metrics among what is selected of one session; those of a selected lane are meant too.
    What is no metric is passed over; each change is one undo step."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: tuple[Journey, tuple[str, ...], list[Metric], list[Lane]] | None = None

    @property
    def any(self) -> bool:
        """Whether a metric is selected."""
        return bool(self._chosen()[0])

    @property
    def any_lane(self) -> bool:
        """Whether a metric lane is selected, or something in one."""
        return bool(self._chosen()[1])

    def can_keep(self) -> bool:
        """Whether one of the selected metrics has a value to keep."""
        return any(metric.value is not None for metric in self._chosen()[0])

    def draws(self, drawing: MetricDrawing) -> bool:
        """Whether all selected metrics are drawn so."""
        metrics = self._chosen()[0]
        return bool(metrics) and all(one.drawing == drawing for one in metrics)

    def draw(self, drawing: MetricDrawing) -> None:
        """Draws the selected metrics so."""
        from app.model import edits

        ids = [one.id for one in self._chosen()[0]]
        self._session.edit(
            self.tr("Change drawing"), lambda j: edits.change_items(j, ids, drawing=drawing)
        )

    def in_columns(self) -> bool:
        """Whether all the selected lanes are drawn as columns."""
        lanes = self._chosen()[1]
        return bool(lanes) and all(lane.columns for lane in lanes)

    def toggle_columns(self) -> None:
        """Draws the selected lanes as columns over the stages, or no longer."""
        from app.model import edits

        lanes, wanted = [lane.id for lane in self._chosen()[1]], not self.in_columns()

        def change(journey: Journey) -> Journey:
            for lane in lanes:
                journey = edits.change_lane(journey, lane, columns=wanted)
            return journey

        self._session.edit(self.tr("Change drawing"), change)

    def keep_values(self) -> None:
        """Adds the value of each selected metric to its earlier ones, so that what is written next
        is compared with it."""
        from app.model import edits
        from app.model.base import MAX_POINTS

        metrics = self._chosen()[0]

        def change(journey: Journey) -> Journey:
            for one in metrics:
                if one.value is not None:
                    history = (*one.history, one.value)[-MAX_POINTS:]
                    journey = edits.change_item(journey, one.id, history=history)
            return journey

        self._session.edit(self.tr("Keep value"), change)

    def _chosen(self) -> tuple[list[Metric], list[Lane]]:
        if not self._session.started or not self._session.selection:
            return [], []
        journey, ids = self._session.journey, self._session.selection
        if self._known is None or self._known[0] is not journey or self._known[1] != ids:
            self._known = (journey, ids, *self._found(journey, ids))
        return self._known[2], self._known[3]

    def _found(self, journey: Journey, ids: tuple[str, ...]) -> tuple[list[Metric], list[Lane]]:
        lookup, rows = self._session.lookup, {one.partition("/")[0] for one in ids}
        inside = {journey.lanes[number].id for number in lookup.lanes_of(journey, ids)}
        lanes = [one for one in journey.lanes if one.kind == "metric" and one.id in rows | inside]
        metrics = [item for item in lookup.find_items(journey, ids) if item.kind == "metric"]
        known = {metric.id for metric in metrics}
        for lane in lanes:
            if lane.id in ids:
                items = (item for cell in lane.cells for item in cell.items)
                metrics += [
                    item for item in items if item.kind == "metric" and item.id not in known
                ]
        return metrics, lanes
