"""The form of a picture."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from app.model import edits
from app.model.journey import Asset, Journey
from app.model.queries import find_asset
from app.widgets.panels.fields import Choice, GrowingText, PictureField
from app.widgets.panels.forms.item import ItemForm


class PictureForm(ItemForm):
    """Caption, words for who cannot see it, and how it fills its place."""

    def build(self) -> None:
        self.heading(self.tr("Selected picture"))
        picture = PictureField()
        self.add(
            self.tr("Picture"),
            picture,
            lambda: self.item.asset,
            self._with_asset,
            self.tr("Replace picture"),
            prepare=lambda: picture.set_picture(
                find_asset(self.journey, self.item.asset), "", self.item.id
            ),
        )
        self.words(self._file)
        self.everywhere = QPushButton(self.tr("Replace everywhere…"))
        self.everywhere.setAutoDefault(False)
        self.everywhere.clicked.connect(self._replace_everywhere)
        self.add_widget(self.everywhere)
        self.update_with(self._count)
        self.field(self.tr("Caption"), GrowingText(), "caption", self.tr("Change caption"))
        self.field(
            self.tr("Alternative text"),
            GrowingText(),
            "alternative",
            self.tr("Change alternative text"),
            tip=self.tr("What the picture shows, in words, for those who cannot see it"),
        )
        fit = Choice(
            (("fit", self.tr("Show the whole picture")), ("crop", self.tr("Fill the frame")))
        )
        self.field(self.tr("Fit"), fit, "fit", self.tr("Change fit"))
        self.span_field()
        self.stage_section()

    def _with_asset(self, journey: Journey, asset: Asset) -> Journey:
        journey = edits.add_asset(journey, asset)
        return edits.change_item(journey, self.ids[0], asset=asset.id)

    def _replace_everywhere(self) -> None:
        action = self.window().findChild(QAction, "replace_everywhere")
        if action is not None:
            action.trigger()

    def _count(self) -> None:
        """The button shows where there is more than one place."""
        count = edits.places_of_picture(self.journey, self.item.asset)
        self.everywhere.setVisible(count > 1)
        self.everywhere.setToolTip(self.tr("The map shows it in %n place(s)", "", count))

    def _file(self) -> str:
        asset = find_asset(self.journey, self.item.asset)
        if asset is None:
            return ""
        size = f"{asset.width} × {asset.height} px"
        return f"{asset.name} · {size}" if asset.name else size
