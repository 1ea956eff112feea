"""The rows that ask how a format is to be written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast, get_args

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from app.exporting.limits import HIGHEST_SCALE, LOWEST_SCALE
from app.exporting.options import ExportOptions, Ratio, Table
from app.layout.picture import Picture
from app.widgets.exporting.beside_rows import BesideRows
from app.widgets.exporting.dress import PRINTED, theme_names
from app.widgets.exporting.file_row import FileRow
from app.widgets.exporting.formats import Format
from app.widgets.exporting.paper_rows import PaperRows
from app.widgets.exporting.picks import Count, Pick

SCALES = (1.0, 2.0, 3.0, 4.0)
DPI, WIDTH = "dpi", "width"
_RANGES = {DPI: (10, 1200, 50), WIDTH: (16, 100_000, 100)}
"""Least and greatest amount, and the step between two."""
_PX_PER_INCH = 96


class Asking(QObject):
    """Adds its rows to a form and shows those of a format."""

    changed = Signal()

    def __init__(self, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._colored = False
        self._picture: Picture | None = None
        self._amounts = {DPI: 300, WIDTH: 1920}
        self.paper_rows = PaperRows(form, parent)
        self.beside_rows = BesideRows(form, parent)
        self.paper, self.scale = self.paper_rows.paper, Pick(parent)
        self.amount = Count(parent)
        self.transparent, self.outlines = QCheckBox(parent), QCheckBox(parent)
        self.ratio, self.table = Pick(parent), Pick(parent)
        self.colors = Pick(parent)
        self.master = FileRow(parent)
        size = QHBoxLayout()
        size.setSpacing(8)
        size.addWidget(self.scale, 1)
        size.addWidget(self.amount)
        self._rows: dict[str, QWidget | QHBoxLayout] = {
            "scale": size,
            "transparent": self.transparent,
            "outlines": self.outlines,
            "ratio": self.ratio,
            "master": self.master,
            "table": self.table,
            "colors": self.colors,
        }
        for row in self._rows.values():
            form.addRow("" if isinstance(row, QCheckBox) else " ", row)
            form.setRowVisible(row, False)
        self.retranslate()
        self.scale.pick(2.0)
        self._ask_amount()
        self.paper_rows.changed.connect(self.changed)
        self.beside_rows.changed.connect(self.changed)
        for pick in (self.ratio, self.table, self.colors):
            pick.currentIndexChanged.connect(self.changed)
        self.scale.currentIndexChanged.connect(self._ask_amount)
        self.scale.currentIndexChanged.connect(self.changed)
        self.amount.valueChanged.connect(self._count)
        self.transparent.toggled.connect(self.changed)
        self.outlines.toggled.connect(self.changed)
        self.master.changed.connect(self.changed)

    def show_for(self, known: Format, *, sheet: bool) -> None:
        """Shows the rows of a format, or of the audit's worksheet."""
        asked = ("paper",) if sheet else known.asks
        if known.drawn and not sheet:
            asked = (*asked, "colors")
        self._colored = "colors" in asked
        self.paper_rows.show_for("paper" in asked, sheet=sheet)
        self.beside_rows.show_for("paper" in asked and not sheet)
        for name, row in self._rows.items():
            self._form.setRowVisible(row, name in asked)
        self._ask_amount()

    def enable(self, on: bool) -> None:
        """Whether anything can be chosen now."""
        self.paper_rows.enable(on)
        self.beside_rows.enable(on)
        for widget in (self.scale, self.amount, self.transparent, self.outlines):
            widget.setEnabled(on)
        for widget in (self.ratio, self.master, self.table, self.colors):
            widget.setEnabled(on)

    def options(self) -> ExportOptions:
        """What is chosen."""
        others = ExportOptions(
            scale=self._scale(),
            transparent=self.transparent.isChecked(),
            outlines=self.outlines.isChecked(),
            ratio=self.ratio.currentData(),
            master=self.master.path,
            table=self.table.currentData(),
        )
        return self.paper_rows.options(self.beside_rows.options(others))

    @property
    def theme(self) -> str | None:
        """The colours that are chosen, see `dress`."""
        return self.colors.currentData() if self._colored else None

    def state(self) -> dict[str, object]:
        """What is chosen, to be kept."""
        return {
            **self.paper_rows.state(),
            **self.beside_rows.state(),
            "scale": self.scale.currentData(),
            **self._amounts,
            "transparent": self.transparent.isChecked(),
            "outlines": self.outlines.isChecked(),
            "ratio": self.ratio.currentData(),
            "master": str(self.master.path or ""),
            "table": self.table.currentData(),
            "colors": self.colors.currentData(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Chooses what was kept; what is not known any more is left as it is."""
        self.paper_rows.restore(state)
        self.beside_rows.restore(state)
        for name in ("scale", "ratio", "table", "colors"):
            pick = cast(Pick, getattr(self, name))
            if name in state:
                pick.pick(state[name])
        for name, (low, high, _) in _RANGES.items():
            amount = state.get(name)
            if isinstance(amount, int):
                self._amounts[name] = max(low, min(amount, high))
        self._ask_amount()
        for name in ("transparent", "outlines"):
            cast(QCheckBox, getattr(self, name)).setChecked(state.get(name) is True)
        master = state.get("master")
        if isinstance(master, str) and master:
            self.master.take(Path(master))

    def follow(self, picture: Picture | None) -> None:
        """Says how large the picture becomes."""
        self._picture = picture
        self._name_scales()

    def retranslate(self) -> None:
        """Says everything anew."""
        self.paper_rows.retranslate()
        self.beside_rows.retranslate()
        self._name_scales()
        self.ratio.offer({one: one for one in get_args(Ratio)})
        names = {
            "grid": self.tr("The map as a grid"),
            "touchpoints": self.tr("The inventory of touchpoints"),
            "metrics": self.tr("The metrics"),
        }
        self.table.offer({one: names[one] for one in get_args(Table)})
        own: dict[object, str] = {None: self.tr("As on the screen")}
        own[PRINTED] = self.tr("For white paper")
        self.colors.offer({**own, **theme_names()})
        self.transparent.setText(self.tr("Transparent background"))
        self.outlines.setText(self.tr("Text as outlines"))
        self.outlines.setToolTip(
            self.tr("For programs that ignore the fonts inside; the text can then not be edited")
        )
        self.master.retranslate(
            self.tr("Presentation whose design the slides take"),
            f"{self.tr('PowerPoint presentations')} (*.pptx *.potx)",
        )
        self.amount.setAccessibleName(self.tr("Amount"))
        for name, text in (
            ("scale", self.tr("Size")),
            ("ratio", self.tr("Slides")),
            ("master", self.tr("Design")),
            ("table", self.tr("Table")),
            ("colors", self.tr("Colours")),
        ):
            cast(QLabel, self._form.labelForField(cast(Any, self._rows[name]))).setText(text)
            cast(QWidget, getattr(self, name)).setAccessibleName(text)

    def _scale(self) -> float:
        chosen = self.scale.currentData()
        if chosen == DPI:
            wanted = self.amount.value() / _PX_PER_INCH
        elif chosen == WIDTH:
            wanted = self.amount.value() / max(1.0, self._picture.width if self._picture else 1.0)
        else:
            wanted = float(chosen)
        return max(LOWEST_SCALE, min(wanted, HIGHEST_SCALE))

    def _count(self, amount: int) -> None:
        self._amounts[self.scale.currentData()] = amount
        self.changed.emit()

    def _ask_amount(self) -> None:
        chosen = self.scale.currentData()
        own = chosen in (DPI, WIDTH)
        self.amount.setVisible(own and not self.scale.isHidden())
        if not own:
            return
        blocked = self.amount.blockSignals(True)
        low, high, step = _RANGES[chosen]
        self.amount.setRange(low, high)
        self.amount.setSingleStep(step)
        self.amount.setValue(self._amounts[chosen])
        self.amount.blockSignals(blocked)
        self._name_amount()

    def _name_amount(self) -> None:
        dots = self.scale.currentData() == DPI
        self.amount.setSuffix(f" {self.tr('dpi') if dots else self.tr('px')}")

    def _name_scales(self) -> None:
        picture, locale = self._picture, QLocale()
        words: dict[object, str] = {}
        for scale in SCALES:
            text = self.tr("{percent}%").format(percent=round(scale * 100))
            if picture is not None:
                size = self.tr("{width} × {height} pixels").format(
                    width=locale.toString(round(picture.width * scale)),
                    height=locale.toString(round(picture.height * scale)),
                )
                text = f"{text} · {size}"
            words[scale] = text
        words[DPI] = self.tr("Resolution")
        words[WIDTH] = self.tr("Width in pixels")
        self.scale.offer(words)
        self._name_amount()
