"""Blocks: a stage, a note, pictures, the blocks of the map's own, and a lane of each kind that it
offers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.layout.colors import tone
from app.model.journey import Block as OwnBlock
from app.model.lanes import LaneKind
from app.model.theme import Theme
from app.session import Session
from app.widgets.block_kinds import Block
from app.widgets.lane_kinds import (
    LANE_KINDS,
    LINES,
    add_lane,
    lane_kind_name,
    lane_kind_tip,
    line_words,
    stage_index,
)
from app.widgets.painted import painted
from app.widgets.panels.block_button import BlockButton
from app.widgets.panels.icon_painter import paint_icon
from app.widgets.plain import plain_tip

if TYPE_CHECKING:
    from app.widgets.canvas.view import Canvas

ORDER: tuple[LaneKind, ...] = tuple(words.kind for words in LANE_KINDS)
_OWN_HEIGHT = 16
"""Of the icon of a block of the map's own, px."""
USUAL = 8
"""How many kinds show before « more »."""


class Blocks(QWidget):
    """Pressing a block adds it beside what is selected: a stage after the selected one, a note to
    the selected cell, a lane below the selected one. Dragged it goes where it is dropped."""

    pictures_wanted = Signal()
    """The block of pictures was pressed: they are to be chosen."""
    edit_wanted = Signal(str)
    """A block of the map's own is to be changed."""
    remove_wanted = Signal(str)
    move_wanted = Signal(str, int)
    """It is to be offered so many places further down."""
    new_wanted = Signal()
    """Another block is to be made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._canvas: Canvas | None = None
        self._theme: Theme | None = None
        self._offered: tuple[LaneKind, ...] = ()
        self._buttons: dict[LaneKind, BlockButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._stage = BlockButton(Block("stage"))
        self._stage.clicked.connect(self._add_stage)
        self._note = BlockButton(Block("note"))
        self._note.clicked.connect(self._add_note)
        pieces = QHBoxLayout()
        pieces.setSpacing(6)
        pieces.addWidget(self._stage, 1)
        pieces.addWidget(self._note, 1)
        self._column.addLayout(pieces)
        self._pictures = BlockButton(Block("pictures"))
        self._pictures.clicked.connect(self.pictures_wanted)
        self._column.addWidget(self._pictures)
        self._own: dict[str, tuple[OwnBlock, BlockButton]] = {}
        self._own_column = QVBoxLayout()
        self._own_column.setSpacing(6)
        self._column.addLayout(self._own_column)
        for kind in ORDER:
            self._buttons[kind] = self._button(Block("lane", kind))
        self._lines = {one: self._button(Block("lane", "separator", one.line)) for one in LINES}
        self._more = QPushButton()
        self._more.setObjectName("more-blocks")
        self._more.setProperty("role", "more")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_offered)
        self._column.addWidget(self._more)
        self._name()

    def attach(self, session: Session, canvas: Canvas) -> None:
        """Adds lanes to this session's map."""
        self._session, self._canvas = session, canvas
        session.changed.connect(self._follow)
        session.state_changed.connect(self._follow)
        self._follow()

    def button(self, kind: LaneKind) -> BlockButton:
        """The button of a kind."""
        return self._buttons[kind]

    def own_button(self, block: str) -> BlockButton:
        """The button of a block of the map's own."""
        return self._own[block][1]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _button(self, block: Block) -> BlockButton:
        button = BlockButton(block)
        button.clicked.connect(lambda: self._add(block))
        self._column.addWidget(button)
        return button

    def _name(self) -> None:
        self._stage.setText(self.tr("Stage"))
        self._stage.setToolTip(self.tr("Drag between two stages, or press to add one"))
        self._stage.setAccessibleName(self.tr("Add a stage"))
        self._note.setText(self.tr("Note"))
        self._note.setToolTip(self.tr("Drag into a cell, or press to add one"))
        self._note.setAccessibleName(self.tr("Add a note"))
        self._pictures.setText(self.tr("Pictures…"))
        self._pictures.setToolTip(self.tr("Drag into a cell, or press to choose some"))
        self._pictures.setAccessibleName(self.tr("Add pictures"))
        for kind, button in self._buttons.items():
            button.setText(lane_kind_name(kind))
            button.setToolTip(lane_kind_tip(kind))
            button.setAccessibleName(
                self.tr("Add a lane: {kind}").format(kind=lane_kind_name(kind))
            )
        for place, (block, button) in enumerate(self._own.values()):
            _dress(button, block, self.tr("Add a lane: {kind}"))
            button.offer(self._offers(block.id, place, len(self._own)))
        for words, button in self._lines.items():
            button.setText(line_words(words))
            button.setToolTip(QCoreApplication.translate("Actions", words.tip))
            button.setAccessibleName(self.tr("Add a lane: {kind}").format(kind=line_words(words)))
        self._name_more()

    def _name_more(self) -> None:
        less = self._more.isChecked()
        self._more.setText(self.tr("Fewer blocks") if less else self.tr("More blocks"))

    def _follow(self) -> None:
        session = self._session
        started = session is not None and session.started
        fixed = started and session is not None and session.journey.fixed
        self.setEnabled(started and session is not None and not session.read_only and not fixed)
        if session is None or not started:
            return
        journey = session.journey
        if journey.theme is not self._theme:
            self._theme = journey.theme
            for kind, button in self._buttons.items():
                button.setIcon(_dot(getattr(journey.theme.tones, kind).strong))
            for button in self._lines.values():
                button.setIcon(_dot(journey.theme.tones.separator.strong))
            self._stage.setIcon(_dot(journey.theme.stages[0], chevron=True))
            self._note.setIcon(_dot(journey.theme.tones.note.strong))
            self._pictures.setIcon(_dot(journey.theme.tones.picture.strong))
            for block, button in self._own.values():
                button.setIcon(_face(block, journey.theme))
        own = journey.template.custom if journey.template else ()
        if [block for block, _ in self._own.values()] != list(own):
            self._show_own(own)
        offered = journey.template.blocks if journey.template else ()
        offered = offered or ORDER
        if offered != self._offered:
            self._offered = offered
            self._show_offered()

    def _show_own(self, own: tuple[OwnBlock, ...]) -> None:
        """Makes the buttons of the map's own blocks; those of the same block stay, with the
        keyboard."""
        before, self._own = self._own, {}
        for place, block in enumerate(own):
            button = before.pop(block.id, (block, None))[1]
            piece = Block("lane", block.kind, block.line, block.id)
            if button is None:
                button = BlockButton(piece)
                button.clicked.connect(lambda _=False, one=block.id: self._add_own(one))
                button.changed.connect(lambda one=block.id: self.edit_wanted.emit(one))
                button.removed.connect(lambda one=block.id: self.remove_wanted.emit(one))
                button.moved.connect(lambda step, one=block.id: self.move_wanted.emit(one, step))
            button.block = piece
            button.setIconSize(QSize(22, _OWN_HEIGHT if block.icon else 12))
            self._own_column.insertWidget(place, button)
            button.show()
            self._own[block.id] = block, button
            button.offer(self._offers(block.id, place, len(own)))
            _dress(button, block, self.tr("Add a lane: {kind}"))
            if self._theme is not None:
                button.setIcon(_face(block, self._theme))
        for _, button in before.values():
            button.hide()
            button.deleteLater()
        stops = [self._pictures, *(button for _, button in self._own.values())]
        for one, next_one in pairwise((*stops, *self._buttons.values())):
            self.setTabOrder(one, next_one)

    def _offers(
        self, block: str, place: int, count: int
    ) -> tuple[tuple[str, Callable[[], object], str], ...]:
        """What the menu of a block of the map's own has besides; it is so many-th of `count`."""
        up = (self.tr("Move &up"), lambda: self.move_wanted.emit(block, -1), "Alt+Up")
        down = (self.tr("Move &down"), lambda: self.move_wanted.emit(block, 1), "Alt+Down")
        return (
            (self.tr("&Change…"), lambda: self.edit_wanted.emit(block), "F2"),
            *((up,) if place else ()),
            *((down,) if place < count - 1 else ()),
            (self.tr("&Remove block"), lambda: self.remove_wanted.emit(block), "Del"),
            (self.tr("&New block…"), self.new_wanted.emit, ""),
        )

    def _add_own(self, block_id: str) -> None:
        self._add(self._own[block_id][1].block)

    def _show_offered(self) -> None:
        shown = [kind for kind in ORDER if kind in self._offered]
        usual = shown if self._more.isChecked() else shown[:USUAL]
        for kind, button in self._buttons.items():
            button.setVisible(kind in usual)
        for button in self._lines.values():
            button.setVisible("separator" in usual)
        self._more.setVisible(len(shown) > USUAL)
        self._name_more()

    def _add_stage(self) -> None:
        session, canvas = self._session, self._canvas
        if session is not None and canvas is not None and session.started:
            before = stage_index(session)
            canvas.add_stage(None if before is None else before + 1)

    def _add_note(self) -> None:
        if self._canvas is not None:
            self._canvas.add_note()

    def _add(self, block: Block) -> None:
        session, canvas = self._session, self._canvas
        if session is None or canvas is None or not session.started or block.kind is None:
            return
        lane = add_lane(session, block.kind, line=block.line, own=block.own)
        if lane is not None:
            canvas.show_element(lane)


def _dress(button: BlockButton, block: OwnBlock, pattern: str) -> None:
    """Says what a block of the map's own is."""
    kind = lane_kind_name(block.kind)
    name = " ".join(block.name.split()) or kind
    button.call(name)
    tip = f"{name}\n{block.prompt}" if block.prompt else f"{name}\n{kind}"
    button.setToolTip(plain_tip(tip))
    button.setAccessibleName(pattern.format(kind=name))
    button.setAccessibleDescription(block.prompt)


def _face(block: OwnBlock, theme: Theme) -> QIcon:
    """The icon of a block in its colour; without one a dot."""
    strong = tone(theme, block.color, block.kind).strong
    if not block.icon:
        return _dot(strong)
    pixmap = _sheet(_OWN_HEIGHT)
    painter = QPainter(pixmap)
    paint_icon(painter, block.icon, QRectF(0, 0, 16, _OWN_HEIGHT), QColor(strong))
    painter.end()
    return QIcon(painted(pixmap))


def _sheet(height: int) -> QPixmap:
    """What an icon of a block is drawn on: all are as wide, for their names to line up."""
    ratio = 2
    pixmap = QPixmap(22 * ratio, height * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _dot(color: str, *, chevron: bool = False) -> QIcon:
    pixmap = _sheet(12)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    if chevron:
        corners = ((0, 1), (9, 1), (13, 6), (9, 11), (0, 11), (4, 6))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    else:
        painter.drawRoundedRect(QRectF(0, 0, 12, 12), 3.5, 3.5)
    painter.end()
    return QIcon(painted(pixmap))
