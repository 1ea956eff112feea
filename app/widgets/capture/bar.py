"""The capture line: a bar under the map for writing down notes as fast as a room talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QIcon,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from app.layout.colors import tone
from app.layout.labels import labels_for
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.journey import Journey, Stage
from app.model.lanes import Lane, LaneKind
from app.model.queries import find_item, find_lane, find_stage
from app.widgets.canvas.step_names import StepNames
from app.widgets.capture.badge import Badge
from app.widgets.capture.line import CaptureField
from app.widgets.capture.parsing import Captured, lines, parse
from app.widgets.capture.placing import Placed, Target, destination, placed, stepped, target_of
from app.widgets.capture.settings import load_prefixes
from app.widgets.capture.words import hint, literal, tip
from app.widgets.lane_kinds import lane_kind_icon
from app.widgets.plain import plain_tip

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_WIDE = 620
"""With less room, px, the bar has no legend."""


class CaptureLine(QFrame):
    """One to a window, made when it is first asked for. The selection is the current cell; the
    bar follows it and moves it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.workspace.middle)
        self.setObjectName("capture_line")
        self.setProperty("role", "foot")
        self._window = window
        self._session = window.session
        self._names = StepNames(self)
        self._target: Target | None = None
        self._prefixes = load_prefixes(window.program.settings)
        self._said = ""
        self.cell = QLabel(self)
        self.cell.setTextFormat(Qt.TextFormat.PlainText)
        self.cell.setMaximumWidth(260)
        self.field = CaptureField(self)
        self.field.setObjectName("capture-field")
        self.badge = Badge(self)
        self._legend = QLabel(self)
        self._legend.setTextFormat(Qt.TextFormat.PlainText)
        self._legend.setProperty("role", "muted")
        self._close = QToolButton(self)
        self._close.setProperty("role", "quiet")
        self._close.setText("✕")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        self._retranslate()
        self.field.textChanged.connect(self._on_text)
        self.field.stepped.connect(self._step)
        self.field.accepted.connect(self._accept)
        self.field.given_up.connect(self.leave)
        self._close.clicked.connect(self.leave)
        self._session.changed.connect(self._follow)
        self._session.selection_changed.connect(self._follow)
        self._session.state_changed.connect(self._follow)
        window.program.choices_changed.connect(self._reload)
        window.program.icons_loaded.connect(self._show_all)
        self.hide()

    @property
    def target(self) -> Target | None:
        """The current cell."""
        return self._target

    def enter(self) -> None:
        """Shows the bar, ready to type; with the focus in it already, closes it."""
        if self.isVisible() and self.field.hasFocus():
            self.leave()
            return
        self.show()
        self._follow()
        self._ring()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Closes the bar and goes back to the map; what was typed waits for the next time."""
        self.hide()
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # building

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.cell)
        row.addWidget(self.field, 1)
        row.addWidget(self.badge)
        row.addWidget(self._legend)
        row.addWidget(self._close)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.setMinimumWidth(160)

    def _retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Capture line"))
        self._close.setToolTip(self.tr("Close the capture line (Esc)"))
        self._close.setAccessibleName(self.tr("Close the capture line (Esc)"))
        self._show_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_legend()

    # following

    def _reload(self) -> None:
        self._prefixes = load_prefixes(self._window.program.settings)
        self._show_all()

    def _follow(self, *_maps: object) -> None:
        if self.isHidden() or not self._session.started:
            return
        self._target = target_of(
            self._open(), self._session.selection, self._target, self._session.journey
        )
        self._show_all()

    def _open(self) -> Journey:
        """The map without what is hidden or collapsed."""
        found = self._session.seen
        if not found.collapsed:
            return found.journey
        return found.journey.replace(
            stages=tuple([x for x in found.journey.stages if x.id not in found.collapsed]),
            lanes=tuple([x for x in found.journey.lanes if x.id not in found.collapsed]),
        )

    def _show_all(self) -> None:
        if not self._session.started:
            return
        read_only = self._session.read_only
        self.field.setEnabled(not read_only)
        self.field.setToolTip(tip(self._prefixes))
        self._show_cell()
        if read_only:
            placeholder = self.tr("This map is read-only: save it under another name to add notes.")
        elif not self._session.journey.stages:
            placeholder = self.tr("Add a stage first ({keys})").format(keys=self._keys("add_stage"))
        elif self._target is None:
            placeholder = self.tr("Add a lane first, or begin with a prefix")
        else:
            placeholder = self.tr("Write a note, Enter adds it")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleDescription(f"{self.cell.text()}. {placeholder}")
        self._show_badge()

    def _show_cell(self) -> None:
        target, journey = self._target, self._session.journey
        stage = find_stage(journey, target.stage) if target else None
        lane = find_lane(journey, target.lane) if target else None
        words = ""
        if stage is not None and lane is not None:
            words = f"{_stage_name(journey, stage)} › {_lane_name(journey, lane)}"
        room = self.cell.maximumWidth() - 4
        shown = self.cell.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        self.cell.setText(shown)
        self.cell.setToolTip("" if shown == words else plain_tip(words))
        self.cell.setVisible(bool(words))

    def _on_text(self, text: str) -> None:
        self._said = ""
        found = lines(text)
        if len(found) > 1:
            self._add([parse(line, self._prefixes) for line in found], go_on=False)
        elif found != [text]:
            self.field.setText(found[0] if found else "")
        else:
            self._show_badge()

    def _show_badge(self) -> None:
        self._show_legend()
        captured = self._captured()
        if not self.field.text().strip() or self._session.read_only:
            self.badge.show_words(self._said, None, self._icon("check") if self._said else QIcon())
            return
        journey = self._session.journey
        there = destination(journey, captured, self._target)
        if there is None:
            self.badge.show_words(self.field.placeholderText(), None, self._icon("info"))
            return
        stage = _stage_name(journey, there.stage)
        lane = there.lane
        if lane is None:
            name = labels_for(journey.language).lane_name(there.kind)
            words = self.tr("→ New lane: {lane} · {stage}").format(lane=name, stage=stage)
        else:
            words = f"→ {_lane_name(journey, lane)} · {stage}"
        colours = tone(journey.theme, lane.color if lane else None, there.kind)
        icon = self._icon(_icon_name(captured, there.kind), colours.text)
        self.badge.show_words(words, colours, icon, fresh=lane is None)

    def _show_legend(self) -> None:
        idle = not self.field.text().strip() and not self._said and not self._session.read_only
        prefix = "" if self._session.read_only else self._captured().prefix
        text = literal(prefix) if prefix else hint(self._prefixes)
        width = self._legend.fontMetrics().horizontalAdvance(text)
        self._legend.setText(text)
        taken = width + (self.badge.sizeHint().width() if prefix else 0)
        self._legend.setVisible((idle or bool(prefix)) and self.width() - taken > _WIDE)

    def _captured(self) -> Captured:
        return parse(self.field.text(), self._prefixes)

    # doing

    def _accept(self, go_on: bool) -> None:
        captured = self._captured()
        if not captured.empty:
            self._add([captured], go_on=go_on)
        elif go_on:
            self._step(0, 1)

    def _add(self, notes: list[Captured], *, go_on: bool) -> None:
        """Adds notes as one undo step; what cannot be added stays in the line."""
        try:
            done = placed(self._session.journey, notes, self._target, new_id)
        except EditError as error:
            self._session.refused.emit(error)
            self._one_line()
            return
        if not done.ids:
            self._one_line()
            return
        select = [done.own] if done.own else self._session.selection
        if not self._session.commit(self._label(done), done.journey, select=select):
            return
        self.field.setText("")
        self._window.canvas.show_element(done.ids[-1])
        self._confirm(done)
        if go_on:
            self._step(0, 1)

    def _one_line(self) -> None:
        """Keeps the words of a paste that could not be added."""
        text = self.field.text()
        if len(lines(text)) > 1:
            self.field.setText(" ".join(lines(text)))

    def _label(self, done: Placed) -> str:
        if done.added:
            return self.tr("Add lane and note")
        if done.ids[1:]:
            return self.tr("Add notes")
        place = find_item(done.journey, done.ids[-1])
        return self._names.add(place.item.kind if place else "note")

    def _confirm(self, done: Placed) -> None:
        """Says where the last note went."""
        place = find_item(done.journey, done.ids[-1])
        if place is None:
            return
        if len(done.ids) > 1:
            self._said = self.tr("%n note(s) added", "", len(done.ids))
        else:
            stage = find_stage(done.journey, place.stage)
            where = f" · {_stage_name(done.journey, stage)}" if stage else ""
            lane = _lane_name(done.journey, place.lane)
            self._said = self.tr("Added: {place}").format(place=lane + where)
        self._show_badge()
        self._say(self._said)

    def _step(self, across: int, down: int) -> None:
        if self._target is None:
            return
        self._target = stepped(self._open(), self._target, across, down)
        self._said = ""
        self._session.select([self._target.element])
        self._window.canvas.show_element(self._target.element)
        self._show_all()
        self._say(self.cell.text())

    def _ring(self) -> None:
        """Selects the current cell, unless what is selected stands in it."""
        target = self._target
        if target is not None and target.index is None:
            self._session.select([target.element])
            self._window.canvas.show_element(target.element)

    def _say(self, text: str) -> None:
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def _keys(self, command: str) -> str:
        keys = self._window.commands[command].shortcut()
        return keys.toString(QKeySequence.SequenceFormat.NativeText)

    def _icon(self, name: str, color: str | None = None) -> QIcon:
        icons = self._window.program.icons
        return icons.icon(name, color) if icons and name else QIcon()


def _icon_name(captured: Captured, kind: LaneKind) -> str:
    faces = {1: "smiley", 0: "smiley-meh", -1: "smiley-sad"}
    if captured.route in ("good", "neutral", "bad"):
        return faces[(captured.level > 0) - (captured.level < 0)]
    return lane_kind_icon(kind)


def _stage_name(journey: Journey, stage: Stage) -> str:
    return " ".join(stage.name.split()) or labels_for(journey.language).untitled_stage


def _lane_name(journey: Journey, lane: Lane) -> str:
    return " ".join(lane.name.split()) or labels_for(journey.language).untitled_lane
