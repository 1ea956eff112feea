"""The rows that ask how a map comes onto paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast, get_args

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.exporting.options import ExportOptions, Spread, Turn
from app.exporting.paper import PAPERS
from app.widgets.exporting.beside_rows import with_beside
from app.widgets.exporting.picks import Amount, Count, Pick

OWN = "own"
"""A paper whose size is typed."""


class PaperRows(QObject):
    """Adds its rows to a form; shows those that mean something with what is chosen."""

    changed = Signal()

    def __init__(self, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._on = self._sheet = False
        self.paper, self.turn, self.spread = Pick(parent), Pick(parent), Pick(parent)
        self.size = QLineEdit("210 × 297", parent)
        self.size.setMaximumWidth(110)
        self.zoom, self.across = Count(parent), Count(parent)
        self.overlap, self.smallest = Amount(parent), Amount(parent)
        self.marks, self.index = QCheckBox(parent), QCheckBox(parent)
        self.zoom.setRange(10, 400)
        self.zoom.setSingleStep(10)
        self.across.setRange(0, 50)
        self.overlap.setRange(0, 100)
        self.smallest.setRange(0, 24)
        paper = QHBoxLayout()
        paper.setSpacing(8)
        paper.addWidget(self.paper, 1)
        paper.addWidget(self.size)
        self._rows: dict[str, QWidget | QHBoxLayout] = {
            "paper": paper,
            "turn": self.turn,
            "spread": self.spread,
            "across": self.across,
            "zoom": self.zoom,
            "overlap": self.overlap,
            "smallest": self.smallest,
            "marks": self.marks,
            "index": self.index,
        }
        for row in self._rows.values():
            form.addRow("" if isinstance(row, QCheckBox) else " ", row)
            form.setRowVisible(row, False)
        self.retranslate()
        self.restore({})
        for pick in (self.paper, self.turn, self.spread):
            pick.currentIndexChanged.connect(self._choose)
        for count in (self.zoom, self.across):
            count.valueChanged.connect(self._choose)
        for amount in (self.overlap, self.smallest):
            amount.valueChanged.connect(self._choose)
        for check in (self.marks, self.index):
            check.toggled.connect(self._choose)
        self.size.textChanged.connect(self._choose)

    def show_for(self, on: bool, *, sheet: bool) -> None:
        """Whether paper is asked for at all, and whether for the audit's worksheet."""
        self._on, self._sheet = on, sheet
        self._name_papers()
        self._show()

    def enable(self, on: bool) -> None:
        """Whether anything can be chosen now."""
        for widget in self._widgets().values():
            widget.setEnabled(on)
        self.size.setEnabled(on)

    def options(self, others: ExportOptions) -> ExportOptions:
        """What is chosen, beside other choices."""
        paper = self.paper.currentData()
        if paper == OWN:
            paper = self.size.text().strip()
        if self._sheet:
            return others._replace(paper=paper or usual_paper())
        return others._replace(
            paper=paper,
            turn=self.turn.currentData(),
            spread=self.spread.currentData() if paper is not None else "fit",
            zoom=self.zoom.value() / 100,
            across=(self.across.value() or None) if self.spread.currentData() == "tile" else None,
            overlap=self.overlap.value(),
            smallest=self.smallest.value(),
            marks=self.marks.isChecked(),
            page_index=self.index.isChecked(),
        )

    def state(self) -> dict[str, object]:
        """What is chosen, to be kept."""
        return {
            **{name: cast(Pick, getattr(self, name)).currentData() for name in _PICKS},
            **{name: cast(Count | Amount, getattr(self, name)).value() for name in _NUMBERS},
            **{name: cast(QCheckBox, getattr(self, name)).isChecked() for name in _CHECKS},
            "size": self.size.text(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Chooses what was kept, and what is usual for the rest."""
        for name in _PICKS:
            cast(Pick, getattr(self, name)).pick(state.get(name))
        for name, usual in _NUMBERS.items():
            value = state.get(name)
            field = getattr(self, name)
            known = value if isinstance(value, int | float) else usual
            field.setValue(round(known) if isinstance(field, Count) else float(known))
        for name, usual in _CHECKS.items():
            value = state.get(name)
            cast(QCheckBox, getattr(self, name)).setChecked(
                value if isinstance(value, bool) else usual
            )
        size = state.get("size")
        if isinstance(size, str):
            self.size.setText(size)

    def retranslate(self) -> None:
        """Says everything anew."""
        self._name_papers()
        turns = {
            "auto": self.tr("As suits the map"),
            "portrait": self.tr("Portrait"),
            "landscape": self.tr("Landscape"),
        }
        self.turn.offer({one: turns[one] for one in get_args(Turn)})
        spreads = {
            "fit": self.tr("All on one page"),
            "tile": self.tr("Pages to join"),
            "split": self.tr("Pages with their own heads"),
        }
        self.spread.offer({one: spreads[one] for one in get_args(Spread)})
        tips = {
            "fit": self.tr("The map is as large as the page allows"),
            "tile": self.tr("The map is cut into pages that are glued together"),
            "split": self.tr("Pages end between stages and lanes, whose names stand on each"),
        }
        for number, one in enumerate(get_args(Spread)):
            self.spread.setItemData(number, tips[one], Qt.ItemDataRole.ToolTipRole)
        self.zoom.setSuffix(self.tr("%"))
        self.across.setSpecialValueText(self.tr("By the size"))
        self.overlap.setSuffix(f" {self.tr('mm')}")
        self.smallest.setSuffix(f" {self.tr('pt')}")
        self.smallest.setToolTip(self.tr("Text that is smaller on paper is warned of"))
        self.marks.setText(self.tr("Crop marks and neighbours"))
        self.index.setText(self.tr("A first page that shows all pages"))
        self.size.setAccessibleName(self.tr("Width and height in mm"))
        self.size.setToolTip(self.tr("Width and height in mm"))
        for name, text in (
            ("paper", self.tr("Paper")),
            ("turn", self.tr("Orientation")),
            ("spread", self.tr("Layout")),
            ("across", self.tr("Pages wide")),
            ("zoom", self.tr("Map’s size")),
            ("overlap", self.tr("Overlap")),
            ("smallest", self.tr("Least text")),
        ):
            label = self._form.labelForField(self._rows[name])  # pyright: ignore
            cast(QLabel, label).setText(text)
            self._widgets()[name].setAccessibleName(text)

    def _choose(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        paper = self.paper.currentData()
        spread = self.spread.currentData()
        several = paper is not None and spread != "fit"
        tiles = several and spread == "tile"
        map_on_paper = self._on and not self._sheet and paper is not None
        visible = {
            "paper": self._on,
            "turn": map_on_paper,
            "spread": map_on_paper,
            "across": map_on_paper and tiles,
            "zoom": map_on_paper and several and not (tiles and self.across.value()),
            "overlap": map_on_paper and tiles,
            "smallest": map_on_paper,
            "marks": map_on_paper and tiles,
            "index": map_on_paper and several,
        }
        for name, row in self._rows.items():
            self._form.setRowVisible(row, visible[name])  # pyright: ignore
        self.size.setVisible(self._on and paper == OWN)

    def _name_papers(self) -> None:
        usual = self.tr("Usual paper ({name})").format(name=usual_paper())
        same = self.tr("Same size as the map")
        papers: dict[object, str] = {name: name for name in PAPERS}
        first = usual if self._sheet else same
        self.paper.offer({None: first, **papers, OWN: self.tr("Another size")})

    def _widgets(self) -> dict[str, QWidget]:
        return {name: cast(QWidget, getattr(self, name)) for name in self._rows}


_PICKS = ("paper", "turn", "spread")
_NUMBERS = {"zoom": 100, "across": 0, "overlap": 10.0, "smallest": 6.0}
_CHECKS = {"marks": True, "index": False}


def usual_paper() -> str:
    """The paper that printers hold where the user lives."""
    system = QLocale().measurementSystem()
    return "Letter" if system == QLocale.MeasurementSystem.ImperialUSSystem else "A4"


def kept_options(state: Mapping[str, object]) -> ExportOptions:
    """What the rows' `state` asks for, without the rows."""

    def number(name: str) -> float:
        value = state.get(name)
        return value if isinstance(value, int | float) else _NUMBERS[name]

    def choice(name: str, known: tuple[str, ...]) -> Any:
        value = state.get(name)
        return value if value in known else known[0]

    paper = state.get("paper")
    asked = ExportOptions(
        paper=state.get("size") if paper == OWN else paper,  # pyright: ignore
        turn=choice("turn", get_args(Turn)),
        spread=choice("spread", get_args(Spread)) if paper is not None else "fit",
        zoom=number("zoom") / 100,
        across=round(number("across")) or None,
        overlap=number("overlap"),
        smallest=number("smallest"),
        marks=state.get("marks") is not False,
        page_index=state.get("index") is True,
    )
    return with_beside(asked, state)
