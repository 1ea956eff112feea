"""What menus, the table and the library do with touchpoints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from app.widgets.message_bar import Choice
from app.widgets.touchpoint_kinds import Source, touchpoints_of

if TYPE_CHECKING:
    from app.model.inventory import Column, Entry
    from app.model.journey import Journey
    from app.model.people import Touchpoint
    from app.widgets.canvas.tools.base import Bench, Pointer, Tool
    from app.widgets.tables.inventory.page import InventoryPage
    from app.widgets.window import MainWindow


class TouchpointCommands(QObject):
    """Works on the inventory of one window's map. What is chosen are the touchpoints among the
    selected elements, and those that selected occurrences show."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._known: tuple[Journey, tuple[str, ...], tuple[str, ...]] | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen touchpoints, each once, in the order chosen."""
        session = self._session
        if not session.started or not session.selection:
            return ()
        journey, ids = session.journey, session.selection
        if self._known is None or self._known[0] is not journey or self._known[1] != ids:
            named = {one.id for one in journey.touchpoints}
            uses = {
                item.id: item.touchpoint
                for item in session.lookup.find_items(journey, ids)
                if item.kind == "touchpoint"
            }
            found = (one if one in named else uses.get(one) for one in ids)
            self._known = journey, ids, tuple(dict.fromkeys(one for one in found if one))
        return self._known[2]

    def add(self) -> None:
        """Adds a touchpoint to the inventory, its name ready to be written in the table."""
        from app.model import edits
        from app.model.ids import new_id
        from app.model.people import Touchpoint

        touchpoint = Touchpoint(id=new_id(), name=self.tr("New touchpoint"))
        done = self._session.edit(
            self.tr("Add touchpoint"),
            lambda j: edits.add_touchpoint(j, touchpoint),
            select=(touchpoint.id,),
        )
        if done:
            self._page().write_name(touchpoint.id)

    def show_next(self) -> None:
        """Shows the first occurrence of the chosen touchpoint on the map; the next one when it is
        that already."""
        from app.model.inventory import Inventory

        chosen = self.chosen
        if not chosen:
            return
        entries = Inventory().read(self._session.journey)
        entry = next(one for one in entries if one.id == chosen[-1])
        ids = [use.item.id for use in entry.uses]
        if not ids:
            name = entry.touchpoint.name
            self._window.messages.show_brief(
                self.tr("“{name}” is not on the map yet; drag it there.").format(name=name)
            )
            return
        selection = self._session.selection
        here = ids.index(selection[0]) if len(selection) == 1 and selection[0] in ids else -1
        use = entry.uses[(here + 1) % len(ids)]
        self._session.select([use.item.id])
        self._window.tables.reveal_map()
        if use.stage:
            self._window.canvas.show_element(use.item.id)
        else:
            self._window.parking.show_tray()

    def duplicate(self) -> None:
        """Copies the chosen touchpoints in the inventory; the copies are used nowhere yet."""
        from app.model import edits
        from app.model.ids import new_id

        chosen = set(self.chosen)
        words = self.tr("{name} (copy)")
        names = {
            one.id: (new_id(), words.format(name=one.name) if one.name else "")
            for one in self._session.journey.touchpoints
            if one.id in chosen
        }
        self._session.edit(
            self.tr("Duplicate touchpoint"),
            lambda j: edits.duplicate_touchpoints(j, names),
            select=[new for new, _ in names.values()],
        )

    def merge(self) -> None:
        """Makes the chosen touchpoints one: the one chosen first takes over the others' places."""
        from app.model import edits
        from app.model.queries import find_touchpoint

        kept, *others = self.chosen
        journey = self._session.journey
        names = [one.name for id in others if (one := find_touchpoint(journey, id)) is not None]
        done = self._session.edit(
            self.tr("Merge touchpoints"),
            lambda j: edits.merge_touchpoints(j, kept, others),
            select=(kept, *self._uses((kept, *others))),
        )
        if done:
            entry = find_touchpoint(self._session.journey, kept)
            others_said = ", ".join(self.tr("“{name}”").format(name=one) for one in names)
            words = self.tr("“{name}” now stands for {others}, everywhere.")
            said = words.format(others=others_said, name=entry.name if entry else "")
            self._tell_undoable(said)

    def delete(self) -> None:
        """Takes the chosen touchpoints out of the inventory and off the map, and says so."""
        from app.model import edits
        from app.model.queries import find_touchpoint

        session, chosen = self._session, self.chosen
        if not chosen:
            return
        names = [one.name for id in chosen if (one := find_touchpoint(session.journey, id))]
        uses = len(self._uses(chosen))
        before = session.journey
        one = len(chosen) == 1
        label = self.tr("Delete touchpoint") if one else self.tr("Delete touchpoints")
        if not session.edit(label, lambda j: edits.delete_touchpoints(j, chosen), select=()):
            return
        after = session.journey

        def keep_as_notes() -> None:
            if session.journey is not after:
                return
            journey = before
            for touchpoint in chosen:
                journey = edits.remove_touchpoint(journey, touchpoint)
            session.undo_stack.undo()
            session.commit(label, journey)

        what = names[0] if one else ""
        if not uses:
            said = (
                self.tr("“{name}” is deleted; it was nowhere on the map.").format(name=what)
                if one
                else self.tr("%n touchpoint(s) deleted; none was on the map.", "", len(chosen))
            )
            self._tell_undoable(said)
            return
        places = self.tr("%n place(s) of the map", "", uses)
        said = (
            self.tr("“{name}” is deleted, and with it {places}.").format(name=what, places=places)
            if one
            else self.tr("{count} touchpoints are deleted, and with them {places}.").format(
                count=QLocale().toString(len(chosen)), places=places
            )
        )
        keep = Choice(lambda: self.tr("Keep their places as notes"), keep_as_notes)
        self._tell_undoable(said, keep)

    def place(
        self, sources: Sequence[Source], lane: str, stage: str, index: int | None = None
    ) -> bool:
        """Puts an occurrence of each into a cell; False when that cannot be."""
        from app.model import edits
        from app.model.ids import new_id

        touchpoints = [one for source in sources if (one := self._touchpoint(source)) is not None]
        places = {new_id(): one for one in touchpoints}
        if not places:
            return False
        label = self.tr("Place touchpoint") if len(places) == 1 else self.tr("Place touchpoints")
        return self._session.edit(
            label,
            lambda j: edits.place_touchpoints(j, places, lane, stage, index),
            select=places,
        )

    def place_here(self, sources: Sequence[Source]) -> bool:
        """Puts them into the current cell; in a lane that takes none, into the nearest that does,
        at the same stage."""
        place = self._current()
        if place is None:
            add = Choice(
                lambda: self.tr("Add a lane of touchpoints"),
                lambda: self._window.edits.add_lane("touchpoint"),
            )
            offered = self._window.edits.offers("touchpoint")
            self._window.messages.show_message(
                lambda: self.tr("Add a lane of touchpoints first, and a stage."),
                "info",
                *((add,) if offered else ()),
            )
            return False
        done = self.place(sources, *place)
        if done:
            self._window.tables.reveal_map()
            self._window.canvas.show_element(self._session.selection[-1])
        return done

    def dragged(self, mime: QMimeData, bench: Bench, start: Pointer) -> Tool | None:
        """The guest for touchpoints dragged onto the map."""
        sources = touchpoints_of(mime)
        if not sources or self._session.read_only:
            return None
        from app.widgets.canvas.tools.into_cell import Spot
        from app.widgets.canvas.tools.touchpoints import TouchpointsIntoCell

        def put(spot: Spot) -> None:
            self._window.finish_editing()
            self.place(sources, spot.cell.lane, spot.cell.stage, spot.number)

        return TouchpointsIntoCell(bench, start, put)

    def copy(self, entries: Sequence[Entry], columns: Sequence[Column]) -> None:
        """Copies entries as a table, for spreadsheets and texts."""
        from app.exporting.grids import grid_html, grid_tsv

        rows = self._grid(entries, columns)
        if len(rows) < 2:
            return
        mime = QMimeData()
        mime.setText(grid_tsv(rows))
        mime.setData("text/tab-separated-values", grid_tsv(rows).encode())
        mime.setHtml(grid_html(rows))
        QGuiApplication.clipboard().setMimeData(mime)

    def export(self) -> None:
        """Asks where, and writes the inventory as the table shows it."""
        from app.files.names import file_stem
        from app.widgets.file_dialogs import ask_new_file

        window = self._window
        title = self.tr("Export the inventory")
        stem = file_stem(self._session.journey.title, self.tr("Map"))
        start = window.documents.folder() / f"{stem} - {self.tr('touchpoints')}.csv"
        filters = f"{self.tr('CSV, for spreadsheets')} (*.csv);;{self.tr('Tab-separated')} (*.tsv)"
        path = ask_new_file(window, window.program.icons, title, start, filters)
        if path is not None:
            self.export_to(path if path.suffix else path.with_name(f"{path.name}.csv"))

    def export_to(self, path: Path) -> bool:
        """Writes the inventory into a file: tab-separated for `.tsv`, else CSV with the separator
        that spreadsheets expect in this language. False, and a message, when it cannot be."""
        from app.exporting.errors import ExportError
        from app.exporting.grids import grid_csv
        from app.exporting.replacing import replacing
        from app.widgets.sentences import sentence

        entries, columns = self._page().shown()
        rows = self._grid(entries, columns)
        comma = QLocale().decimalPoint() == ","
        separator = "\t" if path.suffix.lower() == ".tsv" else ";" if comma else ","
        try:
            with replacing(path) as file:
                file.write(grid_csv(rows, separator))
        except ExportError as error:
            self._window.messages.show_message(sentence(error), "error")
            return False
        every = len(self._session.journey.touchpoints)
        words = (
            self.tr("The inventory is in “{name}”.")
            if len(entries) == every
            else self.tr("{shown} of {all} touchpoints, those the table shows, are in “{name}”.")
        )
        number = QLocale().toString
        said = words.format(name=path.name, shown=number(len(entries)), all=number(every))
        self._window.messages.show_message(said)
        return True

    def _grid(self, entries: Sequence[Entry], columns: Sequence[Column]) -> list[list[str]]:
        page, journey = self._page(), self._session.journey
        head = [page.words.title(column) for column in columns]
        return [head, *([page.words.whole(e, c, journey) for c in columns] for e in entries)]

    def _page(self) -> InventoryPage:
        """The table, shown."""
        from app.widgets.tables.inventory.page import InventoryPage

        page = self._window.tables.bring("touchpoints")
        assert isinstance(page, InventoryPage)
        return page

    def _touchpoint(self, source: Source) -> Touchpoint | None:
        """One of the inventory, or a common one: that of the inventory that has its name, or else
        a new one in the map's language."""
        from app.model.queries import find_touchpoint

        if not source.common:
            return find_touchpoint(self._session.journey, source.id)
        from app.model.common_touchpoints import find_common, inventoried
        from app.model.ids import new_id

        common = find_common(source.id)
        if common is None:
            return None
        journey = self._session.journey
        return inventoried(journey, common) or common.touchpoint(new_id(), journey.language)

    def _uses(self, touchpoints: Iterable[str]) -> list[str]:
        from app.model.inventory import Inventory

        wanted = set(touchpoints)
        entries = Inventory().read(self._session.journey)
        return [use.item.id for one in entries if one.id in wanted for use in one.uses]

    def _current(self) -> tuple[str, str, int | None] | None:
        from app.model.lanes import TAKES
        from app.model.queries import find_stage, lane_index, slot_at

        session = self._session
        journey = session.journey
        takers = [n for n, one in enumerate(journey.lanes) if "touchpoint" in TAKES[one.kind]]
        if not takers or not journey.stages:
            return None
        for one in reversed(session.selection):
            place = session.lookup.find_item(journey, one)
            lane, _, stage = one.partition("/")
            index = None
            if place is not None:
                lane, index = place.lane.id, place.index + 1
                stage = slot_at(journey, place)
            elif find_stage(journey, lane) is not None:
                lane, stage = "", lane
            at = lane_index(journey, lane)
            if at in takers:
                return lane, stage or journey.stages[0].id, index
            if stage and find_stage(journey, stage) is not None:
                near = min(takers, key=lambda n: abs(n - at)) if at >= 0 else takers[0]
                return journey.lanes[near].id, stage, None
        return journey.lanes[takers[0]].id, journey.stages[0].id, None

    def _tell_undoable(self, said: str, *choices: Choice) -> None:
        undo = Choice(lambda: self.tr("Undo"), self._session.undo_stack.undo)
        self._window.messages.show_message(said, "info", undo, *choices)
