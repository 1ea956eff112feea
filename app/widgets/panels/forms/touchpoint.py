"""The form of a touchpoint in a cell and of its entry in the inventory."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.model import edits
from app.model.people import Touchpoint
from app.model.queries import find_touchpoint, iter_items
from app.widgets.panels.fields import Choice, Dots, GrowingText, TextLine
from app.widgets.panels.form import Form, PartForm
from app.widgets.panels.forms.audit import score_fields
from app.widgets.panels.forms.item import ItemForm
from app.widgets.panels.options import owners
from app.widgets.panels.words import channel_options, moment_options


class TouchpointForm(ItemForm):
    """How a touchpoint does in this stage, and what the inventory says of it everywhere."""

    entry: Touchpoint

    def look_up(self) -> bool:
        if not super().look_up():
            return False
        entry = find_touchpoint(self.journey, self.item.touchpoint)
        if entry is None:
            return False
        self.entry = entry
        return True

    def build(self) -> None:
        self.heading(self.tr("Selected touchpoint"))
        self.touchpoint_field(
            self.tr("The touchpoint shown here; type a new name and press Enter to add one"),
            none=False,
        )
        rating = self.tr("1 to 5: click, arrow keys or digits; 0 for not rated")
        self.field(
            self.tr("Importance to the customer"),
            Dots(),
            "importance",
            self.tr("Change importance"),
            tip=rating,
        )
        self.field(
            self.tr("Satisfaction"),
            Dots(),
            "satisfaction",
            self.tr("Change satisfaction"),
            tip=rating,
        )
        self.field(self.tr("Remark"), GrowingText(), "note", self.tr("Change remark"))
        self.span_field()
        score_fields(self, lambda: [self.item])
        self.heading(self.tr("In the inventory"))
        InventoryFields(self, lambda: self.entry)
        self.stage_section()


class EntryForm(PartForm):
    """A touchpoint of the inventory, chosen in its table: what it is, wherever it is used."""

    find_part = staticmethod(find_touchpoint)
    change_part = staticmethod(edits.change_touchpoint)

    def build(self) -> None:
        self.heading(self.tr("Touchpoint of the inventory"))
        InventoryFields(self, lambda: self.part)


class InventoryFields(QObject):
    """The rows of what the inventory says of a touchpoint, which change it everywhere."""

    def __init__(self, form: Form, part: Callable[[], Touchpoint]) -> None:
        super().__init__(form)
        self._form = form
        self._part = part
        form.words(self._uses)
        entry = form.fields_of(
            part, lambda j, **fields: edits.change_touchpoint(j, part().id, **fields)
        )
        entry(self.tr("Name"), TextLine(), "name", self.tr("Rename touchpoint"))
        entry(self.tr("Channel"), Choice(channel_options()), "channel", self.tr("Change channel"))
        reach = Choice(
            (
                (True, self.tr("Direct: the brand controls it")),
                (False, self.tr("Indirect: others control it")),
            )
        )
        entry(self.tr("Direct or indirect"), reach, "direct", self.tr("Change reach"))
        online = Choice(
            (
                (None, self.tr("Not specified")),
                (True, self.tr("Online")),
                (False, self.tr("Offline")),
            )
        )
        entry(self.tr("Online or offline"), online, "online", self.tr("Change online"))
        entry(self.tr("Moment"), Choice(moment_options()), "moment", self.tr("Change moment"))
        owner = TextLine()
        owner.suggest(lambda: owners(form.journey))
        entry(self.tr("Owner"), owner, "owner", self.tr("Change owner"))
        entry(self.tr("Link"), TextLine(), "link", self.tr("Change link"))
        entry(self.tr("Notes"), GrowingText(), "note", self.tr("Change notes"))

    def _uses(self) -> str:
        journey, one = self._form.journey, self._part().id
        items = [*(place.item for place in iter_items(journey)), *journey.parking]
        count = sum(item.kind == "touchpoint" and item.touchpoint == one for item in items)
        if not count:
            return self.tr("Not on the map yet.")
        return self.tr("Used in %n place(s); changes show in all of them.", "", count)
