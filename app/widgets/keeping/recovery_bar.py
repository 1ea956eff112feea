"""The bar that offers what was not saved: above all else in a window, and not in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QLocale, QSizeF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.model.queries import counts
from app.widgets.keeping.recovered_look import RecoveredLook
from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.files.journals.reading import Recovered
    from app.widgets.keeping.recovery import Offer, Recovery
    from app.widgets.window import MainWindow

_PICTURE = QSizeF(112, 70)
_DRAWN = 1_500
"""Maps of more notes than that have no picture in the bar."""
_AT_ONCE = 3
"""How many maps are seen without scrolling."""


class RecoveryBar(QFrame):
    """A row for each map: what it is, what it holds, and what can be done."""

    def __init__(self, window: MainWindow, recovery: Recovery) -> None:
        super().__init__(window)
        self.setProperty("role", "message")
        self.setProperty("level", "info")
        self.setObjectName("recovery")
        self.window_shown = window
        self._recovery = recovery
        self._rows: list[_Row] = []
        self._list = QWidget(self)
        self._list.setProperty("role", "clear")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(8)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._list)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._scroll, self._scroll.viewport(), self._list):
            part.setAutoFillBackground(False)
        self._scroll.setStyleSheet("QScrollArea, QWidget[role=clear] { background: transparent; }")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        centre = window.centralWidget()
        layout = centre.layout() if centre is not None else None
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(0, self)

    @property
    def is_there(self) -> bool:
        """Whether its window is still open."""
        return isValid(self) and isValid(self.window_shown) and self.window_shown.isVisible()

    def leave(self) -> None:
        """Nothing is offered here any more."""
        if isValid(self):
            self.hide()
            self.deleteLater()

    def show_offers(self) -> None:
        """Shows what is offered now; rows that stay are the same."""
        offers = self._recovery.offers
        for row in [row for row in self._rows if row.offer not in offers]:
            self._rows.remove(row)
            row.hide()
            row.deleteLater()
        known = [row.offer for row in self._rows]
        for offer in offers:
            if offer not in known:
                row = _Row(offer, self._recovery, self)
                self._rows.append(row)
                self._column.addWidget(row)
        self._fit()
        self.show()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for row in self._rows:
                row.say()
            self._fit()

    def _fit(self) -> None:
        """As high as its rows, but for those past the first few."""
        margins, gap = self._column.contentsMargins(), self._column.spacing()
        width = self.width() - margins.left() - margins.right()
        heights = [row.high_for(width) for row in self._rows[:_AT_ONCE]]
        part = 24 if len(self._rows) > _AT_ONCE else 0
        rows = sum(heights) + gap * max(0, len(heights) - 1) + part
        self._scroll.setFixedHeight(rows + margins.top() + margins.bottom())


class _Row(QWidget):
    """One map."""

    def __init__(self, offer: Offer, recovery: Recovery, bar: RecoveryBar) -> None:
        super().__init__(bar)
        self.setProperty("role", "clear")
        self.offer = offer
        self._recovery = recovery
        self._bar = bar
        self._shown: RecoveredLook | None = None
        self._title = words_label()
        self._about = words_label()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.recover = QPushButton(self)
        self.recover.setProperty("role", "primary")
        self.look = QPushButton(self)
        self.discard = QPushButton(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        picture = self._picture()
        if picture is not None:
            row.addWidget(picture)
        row.addLayout(words, 1)
        for button in (self.recover, self.look, self.discard):
            button.setAutoDefault(True)  # Enter presses it, as it does in a dialog
            row.addWidget(button)
        self.recover.setVisible(offer.recovered is not None)
        self.look.setVisible(offer.recovered is not None)
        self.recover.clicked.connect(lambda: recovery.recover(offer))
        self.discard.clicked.connect(self._discard)
        self.look.clicked.connect(self._look)
        self.say()

    def high_for(self, width: int) -> int:
        """Its height when it is that wide, px."""
        return max(self.heightForWidth(width), self.minimumSizeHint().height())

    def say(self) -> None:
        """Says it all in the language of now."""
        name = self._recovery.name_of(self.offer)
        recovered = self.offer.recovered
        if self.offer.newer:
            self._title.setText(
                self.tr("“{name}” was not saved when a newer Parcours stopped.").format(name=name)
            )
            self._about.setText(self.tr("Open the newer Parcours to bring it back."))
        elif recovered is None:
            self._title.setText(
                self.tr("Changes to “{name}” were not saved, and cannot be read.").format(name=name)
            )
            self._about.setText(self.tr("The map’s own file, if it has one, is as it was."))
        else:
            self._title.setText(
                self.tr("“{name}” was not saved when Parcours stopped.").format(name=name)
            )
            self._about.setText(" · ".join(self._said(recovered)))
        self.recover.setText(self.tr("Recover"))
        self.look.setText(self.tr("Look at it"))
        self.discard.setText(self.tr("Not now") if self.offer.newer else self.tr("Discard"))
        for button in (self.recover, self.look, self.discard):
            button.setAccessibleName(f"{button.text()}: {name}")
        self.setAccessibleName(self._title.text())

    def _said(self, recovered: Recovered) -> list[str]:
        """What it holds, and what must be known of it."""
        said: list[str] = []
        begun, last = self._when(recovered.begun), self._when(recovered.last)
        if recovered.changes and begun == last:
            text = self.tr("%n change(s) at {last}", "", recovered.changes)
            said.append(text.replace("{last}", last))
        elif recovered.changes:
            text = self.tr("%n change(s) since {begun}, the last at {last}", "", recovered.changes)
            said.append(text.replace("{begun}", begun).replace("{last}", last))
        if recovered.writing or recovered.texts:
            said.append(self.tr("with what was being written"))
        found = counts(recovered.journey)
        said.append(self.tr("%n stage(s)", "", found.stages))
        said.append(self.tr("%n note(s)", "", found.notes))
        if self.offer.file == "changed":
            said.append(self.tr("its file has changed since: it comes back as a new map"))
        if self.offer.file == "gone":
            said.append(self.tr("its file is gone: it comes back as a new map"))
        if recovered.lost:
            said.append(self.tr("the last changes cannot be read"))
        if recovered.pictures_lost:
            said.append(self.tr("%n picture(s) lost", "", recovered.pictures_lost))
        return said

    def _when(self, seconds: float) -> str:
        """The time of day, with the date when that is another day."""
        locale = QLocale(self._bar.window_shown.program.language.code)
        time = QDateTime.fromSecsSinceEpoch(int(seconds))
        clock = locale.toString(time.time(), QLocale.FormatType.ShortFormat)
        if time.date() == QDateTime.currentDateTime().date():
            return clock
        return f"{locale.toString(time.date(), 'd MMM')} {clock}"

    def _picture(self) -> QLabel | None:
        recovered = self.offer.recovered
        if recovered is None or counts(recovered.journey).notes > _DRAWN:
            return None
        drawing = self._bar.window_shown.program.drawing
        image = drawing.thumbnail(recovered.journey, _PICTURE, self.devicePixelRatioF())
        label = QLabel(self)
        label.setPixmap(QPixmap.fromImage(image))
        label.setFixedSize(_PICTURE.toSize())
        return label

    def _discard(self) -> None:
        if self.offer.newer:
            self._recovery.put_off(self.offer)
        else:
            self._recovery.discard(self.offer)

    def _look(self) -> None:
        """Shows the whole map in a window of its own; nothing is decided by that."""
        if self._shown is None or not isValid(self._shown):
            self._shown = RecoveredLook(self._bar.window_shown, self.offer, self._recovery)
            self.destroyed.connect(self._shown.close)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()
