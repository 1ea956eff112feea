"""The bar that offers what was not saved: above all else in a window, and not in the way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QObject, QSizeF, Qt
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
from app.widgets.moments_said import MomentWords
from app.widgets.words_label import words_label

if TYPE_CHECKING:
    from app.files.journals.reading import Recovered
    from app.widgets.keeping.offers import Offer
    from app.widgets.keeping.recovery import Recovery
    from app.widgets.window import MainWindow

_PICTURE = QSizeF(112, 70)
_DRAWN = 1_500
"""Maps of more notes than that have no picture in the bar."""
_AT_ONCE = 3
"""How many maps are seen without scrolling, where there is room."""
_SHARE = 0.3
"""The most of the window's height that they take, but for the first, which is always seen."""
_NARROW = 820
"""The width below which there are words alone, no pictures, px."""


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
        self._seen = 0
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
        scrolled = self._scroll.verticalScrollBar()
        scrolled.valueChanged.connect(self._count)
        scrolled.rangeChanged.connect(self._count)
        self._more = words_label("muted")
        self._more.setWordWrap(False)
        self._more.setContentsMargins(16, 0, 16, 6)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._scroll)
        around.addWidget(self._more)
        centre = window.centralWidget()
        layout = centre.layout() if centre is not None else None
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(0, self)
        window.installEventFilter(self)

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
        """Shows what is offered now, that of the window's own map first; rows that stay are the
        same."""
        offers = self._recovery.offers_for(self.window_shown)
        known = {id(row.offer): row for row in self._rows}
        stays = self.underMouse() and all(id(one) in known for one in offers)
        left = {id(one) for one in offers}
        gone = [row for row in self._rows if id(row.offer) not in left]
        if stays:
            for row in gone:
                row.empty()
        else:
            self._clear(gone)
            rows = [known.get(id(one)) or _Row(one, self._recovery, self) for one in offers]
            if rows != self._rows:
                for row in self._rows:
                    self._column.removeWidget(row)
                for row in rows:
                    self._column.addWidget(row)
                self._rows = rows
        self._say()
        self.show()

    def go_to(self, offer: Offer) -> None:
        """Gives the keyboard to the row of an offer, and shows all of it."""
        for row in self._rows:
            if row.offer is offer:
                stop = row.recover if not row.recover.isHidden() else row.discard
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.ensureWidgetVisible(row, 0, 0)

    # Qt's events

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._clear([row for row in self._rows if row.is_empty])
        self._fit()

    # inside

    def _clear(self, rows: list[_Row]) -> None:
        for row in rows:
            self._rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _say(self) -> None:
        """Rows of one name say where they are; those that still say the same, to the second."""
        rows = [row for row in self._rows if not row.is_empty]
        names = Counter(self._recovery.name_of(row.offer) for row in rows)
        for row in rows:
            row.say(with_folder=names[self._recovery.name_of(row.offer)] > 1)
        said = Counter(row.words for row in rows)
        for row in rows:
            if said[row.words] > 1:
                row.say(with_folder=True, seconds=True)
        self._fit()

    def _fit(self) -> None:
        """As high as the rows that there is room for, none of them cut."""
        margins, gap = self._column.contentsMargins(), self._column.spacing()
        width = self.width() - margins.left() - margins.right()
        for row in self._rows:
            row.show_picture(self.width() >= _NARROW)
        room = self.window_shown.height() * _SHARE
        high, seen = 0, 0
        for row in self._rows[:_AT_ONCE]:
            more = row.high_for(width) + (gap if seen else 0)
            if seen and high + more > room:
                break
            high, seen = high + more, seen + 1
        self._seen = seen
        self._scroll.setFixedHeight(high + margins.top() + margins.bottom())
        self._count()
        more = 0 if self._more.isHidden() else self._more.sizeHint().height()
        self.setFixedHeight(self._scroll.height() + more)

    def _count(self) -> None:
        """Says how many are below those that are seen."""
        low = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height()
        below = sum(row.geometry().bottom() > low for row in self._rows)
        self._more.setVisible(len(self._rows) > self._seen)
        self._more.setText(self.tr("%n more below", "", below) if below else "")


class _Row(QWidget):
    """One map."""

    def __init__(self, offer: Offer, recovery: Recovery, bar: RecoveryBar) -> None:
        super().__init__(bar)
        self.setProperty("role", "clear")
        self.offer = offer
        self._recovery = recovery
        self._bar = bar
        self._empty = False
        self._shown: RecoveredLook | None = None
        self._moments = MomentWords(self)
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
        self._small = self._picture()
        if self._small is not None:
            row.addWidget(self._small)
        row.addLayout(words, 1)
        for button in (self.recover, self.look, self.discard):
            button.setAutoDefault(True)  # Enter presses it, as it does in a dialog
            row.addWidget(button)
        self.recover.setVisible(offer.recovered is not None)
        self.look.setVisible(offer.recovered is not None)
        self.recover.clicked.connect(lambda: recovery.recover(offer))
        self.discard.clicked.connect(self._discard)
        self.look.clicked.connect(self._look)

    def high_for(self, width: int) -> int:
        """Its height when it is that wide, px."""
        return max(self.heightForWidth(width), self.minimumSizeHint().height())

    def show_picture(self, shown: bool) -> None:
        """Whether there is room for the small picture, if there is one."""
        if self._small is not None:
            self._small.setVisible(shown)

    @property
    def is_empty(self) -> bool:
        """Whether it only keeps the place of what is no longer offered."""
        return self._empty

    @property
    def words(self) -> tuple[str, str]:
        """What it says."""
        return self._title.text(), self._about.text()

    def empty(self) -> None:
        """What it offered was decided: it keeps its place under the pointer, with no buttons, for
        a second click there is not for the next row."""
        self._empty = True
        self.setEnabled(False)
        self._about.setText(self.tr("Decided."))
        for button in (self.recover, self.look, self.discard):
            button.hide()

    def say(self, *, with_folder: bool, seconds: bool = False) -> None:
        """Says it all in the language of now; `with_folder` where another has the same name, and
        moments to the `seconds` where another says the same."""
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
            said = self._said(recovered, seconds)
            if with_folder and recovered.path is not None:
                said.insert(0, self.tr("in {folder}").format(folder=recovered.path.parent))
            self._about.setText(" · ".join(said))
        self.recover.setText(self.tr("Recover"))
        self.look.setText(self.tr("Look at it"))
        self.discard.setText(self.tr("Not now") if self.offer.newer else self.tr("Discard"))
        for button in (self.recover, self.look, self.discard):
            button.setAccessibleName(f"{button.text()}: {name}")
        self.setAccessibleName(self._title.text())

    def _said(self, recovered: Recovered, seconds: bool) -> list[str]:
        """What it holds, and what must be known of it."""
        said: list[str] = []
        begun = QDateTime.fromSecsSinceEpoch(int(recovered.begun))
        last = QDateTime.fromSecsSinceEpoch(int(recovered.last))
        since, at = self._moments.from_then(begun), self._moments.at(last, seconds=seconds)
        writing = self.tr("with what was being written")
        if recovered.changes == 1 or (recovered.changes and since == self._moments.from_then(last)):
            text = self.tr("%n change(s) {at}", "", recovered.changes)
            said.append(text.replace("{at}", at))
        elif recovered.changes:
            text = self.tr("%n change(s) since {since}, the last {at}", "", recovered.changes)
            said.append(text.replace("{since}", since).replace("{at}", at))
        elif recovered.writing or recovered.texts:
            writing = self.tr("with what was being written {at}").format(at=at)
        else:
            said.append(self.tr("as it was {at}").format(at=at))
        if recovered.writing or recovered.texts:
            said.append(writing)
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
