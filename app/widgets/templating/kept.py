"""What stays of a map that becomes a template, what is locked in it, what it offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from app.model.journey import Locked
from app.model.queries import counts
from app.widgets.lane_kinds import LANE_KINDS, lane_kind_name, lane_kind_tip
from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.model.lanes import LaneKind

_LOCKS: tuple[Locked, ...] = get_args(Locked)
_PARTS = ("prompts", "personas", "touchpoints", "pictures", "parking")


class KeptFields(QWidget):
    """The choices, each with how much of the map it is about."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Journey | None = None
        self._stays = words_label("subtitle")
        self._always = words_label("muted")
        self.samples = QComboBox()
        for value in ("none", "prompts", "all"):
            self.samples.addItem("", value)
        self.parts = {name: QCheckBox() for name in _PARTS}
        self._locked = words_label("subtitle")
        self._about_locks = words_label("muted")
        self.locks = {name: QCheckBox() for name in _LOCKS}
        self._offered = words_label("subtitle")
        self.every = QCheckBox()
        self.kinds: dict[LaneKind, QCheckBox] = {one.kind: QCheckBox() for one in LANE_KINDS}
        self._own = words_label("muted")
        self._arrange()
        self.samples.currentIndexChanged.connect(self.changed)
        for box in (*self.parts.values(), *self.locks.values(), self.every, *self.kinds.values()):
            box.toggled.connect(self.changed)
        self.every.toggled.connect(self._follow_every)

    def fill(
        self, journey: Journey, *, known: bool = False, lifted: tuple[Locked, ...] = ()
    ) -> None:
        """Proposes choices for a map; one that is a template already, `known`, stays whole, with
        the locks that were `lifted` for its changes."""
        template = journey.template
        self.samples.setCurrentIndex(2 if known else 0)
        for name, box in self.parts.items():
            box.setChecked(known or name != "parking")
        for name, box in self.locks.items():
            box.setChecked(name in (template.locked if template else ()) or name in lifted)
        blocks = template.blocks if template else ()
        for kind, box in self.kinds.items():
            box.setChecked(not blocks or kind in blocks)
        self.every.setChecked(not blocks)
        self.follow(journey)

    def follow(self, journey: Journey) -> None:
        """Says how much there is in the map of now."""
        self._shown = journey
        self.retranslate()
        self._follow_every()

    @property
    def choices(self) -> dict[str, Any]:
        """The fields of the choices that these are."""
        found: dict[str, Any] = {name: box.isChecked() for name, box in self.parts.items()}
        kinds = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        return found | {
            "samples": self.samples.currentData(),
            "locked": tuple(name for name, box in self.locks.items() if box.isChecked()),
            "blocks": () if self.every.isChecked() else kinds,
        }

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes after the notes, in order."""
        kinds = self.kinds.values()
        return (*self.parts.values(), *self.locks.values(), self.every, *kinds)

    @property
    def offers_nothing(self) -> bool:
        """Whether no kind of lane is ticked."""
        return not self.every.isChecked() and not self.choices["blocks"]

    def retranslate(self) -> None:
        """Says everything in the language of now."""
        self._stays.setText(self.tr("What stays"))
        self._always.setText(
            self.tr("Stages, phases, lanes, audit criteria and theme always stay.")
        )
        for index, words in enumerate(
            (
                self.tr("Leave the notes out"),
                self.tr("Turn the first note of each cell into a question"),
                self.tr("Keep all notes as samples"),
            )
        ):
            self.samples.setItemText(index, words)
        self.samples.setAccessibleName(self.tr("What becomes of the notes"))
        self._locked.setText(self.tr("What is locked"))
        self._about_locks.setText(self.tr("Stages and lanes can still be added and removed."))
        for name, words in self._lock_words().items():
            self.locks[name].setText(words)
        self._offered.setText(self.tr("Blocks offered"))
        self.every.setText(self.tr("All kinds of lane"))
        for kind, box in self.kinds.items():
            box.setText(lane_kind_name(kind))
            box.setToolTip(lane_kind_tip(kind))
        self._count()

    def _lock_words(self) -> dict[Locked, str]:
        return {
            "stage-order": self.tr("Order of the stages"),
            "stage-names": self.tr("Names of the stages"),
            "lane-order": self.tr("Order of the lanes"),
            "lane-names": self.tr("Names of the lanes"),
            "lane-kinds": self.tr("Kinds of the lanes"),
            "colors": self.tr("Colours and theme"),
        }

    def _count(self) -> None:
        journey = self._shown
        if journey is None:
            return
        template = journey.template
        numbers = {
            "prompts": len(template.prompts) if template else 0,
            "personas": len(journey.personas),
            "touchpoints": len(journey.touchpoints),
            "pictures": len(journey.assets),
            "parking": len(journey.parking),
        }
        words = {
            "prompts": self.tr("Questions of empty cells"),
            "personas": self.tr("Personas"),
            "touchpoints": self.tr("Inventory of touchpoints"),
            "pictures": self.tr("Pictures"),
            "parking": self.tr("Parking lot"),
        }
        for name, box in self.parts.items():
            count = numbers[name]
            box.setText(f"{words[name]} ({count})")
            box.setVisible(count > 0)
        self.samples.setEnabled(counts(journey).notes > 0)
        own = [one.name or lane_kind_name(one.kind) for one in template.custom] if template else []
        self._own.setVisible(bool(own))
        self._own.setText(
            self.tr("Always offered: {blocks}.").format(blocks=", ".join(own)) if own else ""
        )

    def _follow_every(self) -> None:
        for box in self.kinds.values():
            box.setEnabled(not self.every.isChecked())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._stays)
        column.addWidget(self._always)
        column.addWidget(self.samples)
        column.addLayout(_grid(list(self.parts.values()), 1))
        column.addSpacing(8)
        column.addWidget(self._locked)
        column.addWidget(self._about_locks)
        column.addLayout(_grid(list(self.locks.values()), 2))
        column.addSpacing(8)
        column.addWidget(self._offered)
        column.addWidget(self.every)
        column.addLayout(_grid(list(self.kinds.values()), 3))
        column.addWidget(self._own)
        column.addStretch(1)


def _grid(boxes: list[QCheckBox], columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for number, box in enumerate(boxes):
        grid.addWidget(cast(QWidget, box), number // columns, number % columns)
    return grid
