"""Audit scores: for each criterion a score from 1 to 5 or none, and a comment that unfolds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.layout.heat import heat, heat_ink
from app.model.journey import Criterion
from app.widgets.panels.fields.mixed import MIXED, Mixed, mixed_words
from app.widgets.panels.fields.text import GrowingText
from app.widgets.plain import plain_tip

_SEGMENT, _HEIGHT = 18.0, 26
_AZERTY = {"&": 1, "é": 2, '"': 3, "'": 4, "(": 5, "à": 0}
"""What the digits' keys give on French keyboards without Shift; others want Shift for them, but
for the apostrophe."""

_FOURTH = frozenset({5, 13, 21})
"""Where the key of the digit 4 is: scan codes of Windows and X11, virtual key of macOS."""


class Judgement(NamedTuple):
    """What is said by one criterion; `MIXED` where several touchpoints differ."""

    value: int | Mixed = 0
    comment: str | Mixed = ""


class Scored(NamedTuple):
    """What the user changed by one criterion: the value or the comment."""

    criterion: str
    value: int | None = None
    comment: str | None = None


def score_key(event: QKeyEvent) -> int | None:
    """The score that a key means: a digit from 0 to 5, with or without Shift on a French
    keyboard, 0 too for Delete and Backspace. None for any other key."""
    if event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    ):
        return None
    if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return 0
    text = event.text()
    if text in _AZERTY and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        code = event.nativeScanCode()
        key = code if code > 1 else event.nativeVirtualKey()  # macOS tells no scan code
        return None if text == "'" and key and key not in _FOURTH else _AZERTY[text]
    return int(text) if text in {"0", "1", "2", "3", "4", "5"} else None


class ScoreSegments(QSlider):
    """“Not judged” and the scores 1 to 5 side by side, one of them chosen; a slider, so that
    screen readers announce and change its value. Up and Down lead to the criteria around,
    Return to the comment."""

    chosen = Signal(int)
    stepped_to = Signal(int)
    """1 for the next criterion, -1 for the one before."""
    comment_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, 5)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._mixed = False
        self.valueChanged.connect(self._on_value)

    def show_value(self, value: int | Mixed) -> None:
        """Shows a score."""
        self._mixed = value is MIXED
        blocked = self.blockSignals(True)
        self.setValue(0 if isinstance(value, Mixed) else value)
        self.blockSignals(blocked)
        self.update()

    def choose(self, value: int) -> None:
        """Takes a score as the user's."""
        if self._mixed and value == self.value():
            self._on_value(value)
        self.setValue(value)

    def sizeHint(self) -> QSize:
        return QSize(round(6 * _SEGMENT + 2), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        score = score_key(event)
        if score is not None:
            self.choose(score)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped_to.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.comment_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        place = min(max(int((x - 1) / _SEGMENT), 0), 5)
        self.choose(0 if place == self.value() and not self._mixed else place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ink, faint = palette.color(palette.ColorRole.Text), palette.color(palette.ColorRole.Mid)
        quiet = palette.color(palette.ColorRole.PlaceholderText)
        for place in range(6):
            box = self._box(place)
            chosen = place == self.value() and not self._mixed
            color = quiet
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(heat(place)) if place else faint)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
                color = QColor(heat_ink(place)) if place else ink
            painter.setPen(color if self.isEnabled() or chosen else faint)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place) if place else "–")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = palette.ColorRole.Highlight if self.hasFocus() else palette.ColorRole.Mid
        painter.setPen(QPen(palette.color(edge), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _box(self, place: int) -> QRectF:
        x = 1 + place * _SEGMENT
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - _SEGMENT
        return QRectF(x, 2, _SEGMENT, self.height() - 4)

    def _on_value(self, value: int) -> None:
        self._mixed = False
        self.update()
        self.chosen.emit(value)


class _ScoreLine(QWidget):
    """One criterion: its name, the scores, the comment below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.criterion = ""
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.segments = ScoreSegments()
        self.name.setBuddy(self.segments)
        self.unfold = QToolButton()
        self.unfold.setProperty("role", "quiet")
        self.unfold.setText("…")
        self.unfold.setFixedWidth(22)
        self.unfold.setCheckable(True)
        self.comment = GrowingText(1, 6)
        self.comment.hide()
        self.unfold.toggled.connect(self.comment.setVisible)
        self.unfold.clicked.connect(self._enter_comment)
        self.segments.comment_wanted.connect(self._open_comment)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.name, 1)
        line.addWidget(self.segments)
        line.addWidget(self.unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.comment)

    def show_criterion(self, criterion: Criterion, name: str, comment: str) -> None:
        """Shows which criterion this is; `name` and `comment` are what it and its comment are
        called."""
        self.criterion = criterion.id
        self.name.setText(name)
        for widget in (self.name, self.segments):
            widget.setToolTip(plain_tip(criterion.question))
        self.segments.setAccessibleName(name)
        self.segments.setAccessibleDescription(criterion.question)
        for widget in (self.unfold, self.comment):
            widget.setAccessibleName(comment)
        self.unfold.setToolTip(plain_tip(comment))
        self.comment.setPlaceholderText(comment)

    def show_judgement(self, said: Judgement) -> None:
        """Shows the score and the comment, which unfolds where there is one."""
        self.segments.show_value(said.value)
        mixed = isinstance(said.comment, Mixed)
        self.comment.show_value("" if isinstance(said.comment, Mixed) else said.comment)
        self.comment.setPlaceholderText(mixed_words() if mixed else self.comment.accessibleName())
        if said.comment:
            self.unfold.setChecked(True)

    def _enter_comment(self, shown: bool) -> None:
        if shown:
            self.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_comment(self) -> None:
        self.unfold.setChecked(True)
        self._enter_comment(True)


class ScoreList(QWidget):
    """The judgements of touchpoints by all criteria of the map. `edited` gives a `Scored`; each
    score is undone by itself."""

    edited = Signal(object)
    stepped = Signal()
    """What was done before and what comes next are undone apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_ScoreLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def lines(self) -> Sequence[_ScoreLine]:
        """One for each criterion."""
        return self._lines

    def set_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Offers these criteria, in their order."""
        while len(self._lines) < len(criteria):
            self._lines.append(self._made())
        while len(self._lines) > len(criteria):
            gone = self._lines.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for line, criterion in zip(self._lines, criteria, strict=True):
            if line.criterion and line.criterion != criterion.id:
                line.unfold.setChecked(False)
            name = criterion.name or self.tr("Unnamed criterion")
            line.show_criterion(criterion, name, self.tr("Comment on “{name}”").format(name=name))
        if self._lines:
            self.setFocusProxy(self._lines[0].segments)

    def show_value(self, value: Mapping[str, Judgement]) -> None:
        """Shows what is said by each criterion."""
        for line in self._lines:
            line.show_judgement(value.get(line.criterion, Judgement()))

    def fold(self) -> None:
        """Folds the comments; those that say something unfold when they are shown."""
        for line in self._lines:
            line.unfold.setChecked(False)

    def _made(self) -> _ScoreLine:
        line = _ScoreLine(self)
        line.segments.chosen.connect(lambda value: self._score(line, value))
        line.segments.stepped_to.connect(lambda step: self._go(line, step))
        line.comment.edited.connect(
            lambda text: self.edited.emit(Scored(line.criterion, comment=text))
        )
        self._column.addWidget(line)
        return line

    def _score(self, line: _ScoreLine, value: int) -> None:
        self.stepped.emit()
        self.edited.emit(Scored(line.criterion, value=value))
        self.stepped.emit()

    def _go(self, line: _ScoreLine, step: int) -> None:
        to = self._lines.index(line) + step
        if 0 <= to < len(self._lines):
            self._lines[to].segments.setFocus(Qt.FocusReason.TabFocusReason)
