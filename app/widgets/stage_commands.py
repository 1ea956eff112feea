"""What the menus do with the look of stages and phases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.session import Selection
    from app.widgets.window import MainWindow


class StageCommands(QObject):
    """Works on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._known: tuple[Journey, Selection, set[int], set[int]] | None = None
        """The stages selected in a map, where things begin and all that they cover."""

    @property
    def shape(self) -> str:
        """The shape of the heads of stages."""
        return self._session.journey.theme.stage_shape

    def set_shape(self, shape: str) -> None:
        """Gives the heads of stages a shape."""
        from app.model import edits

        self._session.edit(
            self.tr("Change stage heads"),
            lambda j: edits.change_journey(j, theme=j.theme.replace(stage_shape=shape)),
        )

    @property
    def details_shown(self) -> bool:
        """Whether the heads of stages tell what the stages are about."""
        return self._session.journey.stage_details

    def show_details(self) -> None:
        """Shows description, goals and questions under the heads of stages, or hides them."""
        from app.model import edits

        shown = not self.details_shown
        self._session.edit(
            self.tr("Show stage details") if shown else self.tr("Hide stage details"),
            lambda j: edits.change_journey(j, stage_details=shown),
        )

    def can_split(self) -> bool:
        """Whether a stage is selected, or something that stands in one."""
        return bool(self._indices(whole=False))

    @property
    def are_split(self) -> bool:
        """Whether all of these stages have sub-columns."""
        stages = self._session.journey.stages
        found = self._indices(whole=False)
        return bool(found) and all(stages[at].split for at in found)

    def toggle_split(self) -> None:
        """Splits these stages into before, during and after; merges them when all are split."""
        from app.model import edits

        split = not self.are_split
        stages = self._session.journey.stages
        ids = [stages[at].id for at in sorted(self._indices(whole=False))]
        self._session.edit(
            self.tr("Split stages") if split else self.tr("Merge sub-columns"),
            lambda j: edits.split_stages(j, ids, split),
        )

    def can_add_phase(self) -> bool:
        """Whether a stage is selected, or something that stands in one."""
        return bool(self._indices())

    def add_phase(self) -> None:
        """Adds a phase over the selected stages, ready to be named; where some are under a phase
        already, over the first ones that are not."""
        from app.model import edits
        from app.model.errors import EditError

        found = self._indices()
        if not found:
            return
        free = edits.free_run(self._session.journey, min(found), max(found))
        if free is None:
            self._session.refused.emit(EditError("phase-overlap"))
        else:
            self._window.canvas.add_phase(*free)

    def _indices(self, *, whole: bool = True) -> set[int]:
        """The stages that are selected, and those of the selected cells and notes, by index;
        `whole` counts all that notes cover, not only where they begin."""
        from app.model.queries import span_of

        session = self._session
        journey, selection = session.journey, session.selection
        if self._known is None or self._known[0] is not journey or self._known[1] != selection:
            order = {stage.id: index for index, stage in enumerate(journey.stages)}
            begun, covered = set[int](), set[int]()
            for one in selection:
                place = session.lookup.find_item(journey, one)
                stage = place.stage if place is not None else one.partition("/")[2] or one
                at = order.get(stage.partition("/")[0])
                if at is not None:
                    reach = span_of(place.item) if place is not None else 1
                    begun.add(at)
                    covered.update(range(at, at + reach))
            self._known = journey, selection, begun, covered
        _, _, begun, covered = self._known
        return covered if whole else begun

    def can_color(self) -> bool:
        """Whether something is selected that may have a colour of its own."""
        return bool(self._colored())

    def offer_colors(self) -> None:
        """Opens the colours of the theme beside what is selected."""
        from app.widgets.color_box import ColorBox

        found = self._colored()
        if not found:
            return
        box = ColorBox(self._session, found, self._window)
        canvas, last = self._window.canvas, found[-1]
        canvas.show_element(last)
        box.open_at(canvas.place_below(last))

    def _colored(self) -> list[str]:
        from app.model.items import Note

        session = self._session
        if not session.selection:
            return []
        journey, wanted = session.journey, set(session.selection)
        parts: tuple[tuple[Any, ...], ...] = (journey.stages, journey.phases, journey.lanes)
        found = [part.id for some in parts for part in some if part.id in wanted]
        items = session.lookup.find_items(journey, session.selection)
        return found + [item.id for item in items if isinstance(item, Note)]
