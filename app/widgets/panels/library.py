"""The first page of the left panel: blocks to add, templates to start from, the minimap."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.session import Session
from app.widgets.panels.blocks import Blocks
from app.widgets.panels.cards import TemplateCard
from app.widgets.panels.minimap import Minimap
from app.widgets.panels.section import Heading
from app.widgets.panels.stops import Stop
from app.widgets.template_choice import templates_in

if TYPE_CHECKING:
    from app.widgets.canvas.view import Canvas


class Library(QFrame):
    """Blocks and templates scroll; the minimap stays at the foot."""

    template_chosen = Signal(str)
    """The name of a template to start a new map from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setProperty("role", "panel")
        self._blocks_heading = Heading("")
        self.blocks = Blocks()
        self._templates_heading = Heading("")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        self._map_heading = Heading("")
        self.minimap = Minimap()
        holder = self._holder = QWidget()
        holder.setProperty("role", "panel")
        column = QVBoxLayout(holder)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._blocks_heading)
        column.addWidget(self.blocks)
        column.addSpacing(4)
        column.addWidget(self._templates_heading)
        column.addLayout(self._cards)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        plan = QFrame()
        plan.setObjectName("plan")
        foot = QVBoxLayout(plan)
        foot.setContentsMargins(12, 8, 12, 12)
        foot.setSpacing(8)
        foot.addWidget(self._map_heading)
        foot.addWidget(self.minimap)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(plan)
        self._name()

    def attach(self, session: Session, canvas: Canvas) -> None:
        """Works on this session and steers this canvas from now on."""
        self.blocks.attach(session, canvas)
        self.minimap.attach(canvas)
        self._fill_templates()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            stop = Stop.of_focus(self._holder)
            self._fill_templates()
            if stop is not None:
                stop.take_focus(self._holder)
        super().changeEvent(event)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Blocks, templates and overview"))
        self._blocks_heading.setText(self.tr("Blocks"))
        self._templates_heading.setText(self.tr("Templates"))
        self._map_heading.setText(self.tr("Overview"))

    def _fill_templates(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            card = cast(QWidget, item.widget())
            card.hide()
            card.deleteLater()
        for index, info in enumerate(templates_in(QLocale().name())):
            card = TemplateCard(info, index)
            card.chosen.connect(self.template_chosen)
            self._cards.addWidget(card)
            card.show()
