"""The form of several elements at once."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.items import Item, ItemKind
from app.model.journey import Journey
from app.model.queries import iter_items
from app.widgets.panels.fields import Choice, Dots, Swatches, TextLine, Tick
from app.widgets.panels.form import Form
from app.widgets.panels.options import owners, tones
from app.widgets.panels.words import Counted, evidence_options, item_count

_MIXED = object()


class SeveralForm(Form):
    """Counts what is selected and changes what all of it has in common."""

    items: list[Item]

    def look_up(self) -> bool:
        wanted = set(self.ids)
        self.items = [p.item for p in iter_items(self.journey) if p.item.id in wanted]
        return True

    def build(self) -> None:
        self.heading(self.tr("Selection"))
        self.words(self._counts)
        swatches = _MixedSwatches()
        self._common(
            self.tr("Colour"),
            swatches,
            "color",
            self.tr("Change colour"),
            prepare=lambda: swatches.set_tones(tones(self.journey)),
        )
        owner = TextLine()
        owner.suggest(lambda: owners(self.journey))
        self._common(
            self.tr("Owner"),
            owner,
            "owner",
            self.tr("Change owner"),
            mixed="",
            prepare=lambda: self._prepare_owner(owner),
        )
        self._common(
            self.tr("Importance to the customer"),
            Dots(),
            "importance",
            self.tr("Change importance"),
            mixed=None,
        )
        evidence = Choice(evidence_options())
        evidence.setPlaceholderText(self.tr("Several"))
        self._common(
            self.tr("Evidence"),
            evidence,
            "evidence",
            self.tr("Change evidence"),
        )
        self._common(
            "",
            Tick(self.tr("Moment of truth")),
            "decisive",
            self.tr("Change moment of truth"),
            mixed=None,
        )

    def _common(
        self,
        label: str,
        editor: QWidget,
        name: str,
        change: str,
        *,
        mixed: object = _MIXED,
        **more: Any,
    ) -> None:
        def all_have() -> bool:
            return len(self.items) == len(self.ids) and all(
                hasattr(item, name) for item in self.items
            )

        def read() -> object:
            values = [getattr(item, name, None) for item in self.items]
            if not values or any(value != values[0] for value in values):
                return mixed
            return values[0]

        def write(journey: Journey, value: object) -> Journey:
            return edits.change_items(journey, self.ids, **{name: value})

        self.section(all_have)
        self.add(label, editor, read, write, change, **more)
        self.end_section()

    def _prepare_owner(self, owner: TextLine) -> None:
        names = {getattr(item, "owner", "") for item in self.items}
        owner.setPlaceholderText(self.tr("Several") if len(names) > 1 else "")

    def _counts(self) -> str:
        kinds: Counter[ItemKind] = Counter(item.kind for item in self.items)
        parts = [item_count(kind, count) for kind, count in kinds.items()]
        wanted = set(self.ids)
        stages = sum(stage.id in wanted for stage in self.journey.stages)
        lanes = sum(lane.id in wanted for lane in self.journey.lanes)
        if stages:
            parts.append(Counted().stages(stages))
        if lanes:
            parts.append(Counted().lanes(lanes))
        return ", ".join(parts)


class _MixedSwatches(Swatches):
    """Swatches that show no pick when the elements differ."""

    def show_value(self, value: Any) -> None:
        if value is _MIXED:
            self.show_mixed()
        else:
            super().show_value(value)
