"""The page shown without a map: templates, recent files, open, blank map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.files.templates import TemplateInfo
from app.widgets.cards import Card, CardGrid
from app.widgets.documents import EXAMPLE
from app.widgets.file_dates import FileDates
from app.widgets.plain import plain_tip
from app.widgets.side_bar import SideBar
from app.widgets.template_choice import templates_in
from app.widgets.thumbnails import Thumbnails

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

WIDTH_WITH_SIDE = 820
"""In px: a narrower page has no side bar, whose commands are in the menus too, and no chips."""

BLANK = "empty"
"""The template behind the button for a blank map."""


class StartPage(QWidget):
    """Made after the first paint, for it lists the templates. Thumbnails come one by one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._documents = window.documents
        self._infos: dict[Card, TemplateInfo] = {}
        self._dates = FileDates(self)
        self._thumbnails = Thumbnails(window.program, self)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = _label("title")
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(330)
        self.open = QPushButton(self)
        self.blank = QPushButton(self)
        self.blank.setProperty("role", "primary")
        self.templates = CardGrid()
        self.recent = CardGrid()
        self._part = "templates"
        self._none = _label("muted")
        self._no_recent = _label("muted")
        self._no_recent.setWordWrap(True)
        self._recent_title = _label("subtitle")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._chip_group = QButtonGroup(self)
        self.side = SideBar(window, self)
        self._arrange()
        self.search.textChanged.connect(self._filter)
        self.open.clicked.connect(self._documents.choose_file)
        self.blank.clicked.connect(self._start_blank)
        self._chip_group.buttonClicked.connect(self._filter)
        self._documents.recent.changed.connect(self._fill_recent)
        self.side.chosen.connect(self._show_part)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._retranslate)
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_recent()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= WIDTH_WITH_SIDE
        self.side.setVisible(wide)
        for chip in self._chip_group.buttons():
            chip.setVisible(wide and self._part != "recent")

    # building

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.search, 2)
        head.addWidget(self.open)
        head.addWidget(self.blank)
        inside = QWidget()
        inside.setProperty("role", "ground")
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(self._chips)
        column.addWidget(self.templates)
        column.addWidget(self._none)
        column.addSpacing(8)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent)
        column.addWidget(self._no_recent)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._scroll, 1)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a template…"))
        self.search.setAccessibleName(self.tr("Find a template…"))
        self.open.setText(self.tr("Open…"))
        self.blank.setText(self.tr("Blank map"))
        self._recent_title.setText(self.tr("Recent"))
        self._none.setText(self.tr("No template matches."))
        self._no_recent.setText(
            self.tr("No recent maps yet. The maps you open or save will be listed here.")
        )
        self._fill_templates()
        self._fill_recent()

    def _fill_templates(self) -> None:
        for card in self._infos:
            card.deleteLater()
        self._infos.clear()
        language = self._window.program.language.code
        for info in templates_in(language):
            if info.name == EXAMPLE:
                continue
            card = Card(self._window.program.appearance, info.title, info.description)
            card.clicked.connect(self._starter(info))
            self._infos[card] = info
        self._fill_chips()
        self._filter()

    def _fill_chips(self) -> None:
        for button in self._chip_group.buttons():
            self._chip_group.removeButton(button)
        while (item := self._chips.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        categories = dict.fromkeys(i.category for i in self._infos.values() if i.category)
        for category in ("", *categories):
            chip = QPushButton(category or self.tr("All"), self)
            chip.setProperty("role", "chip")
            chip.setProperty("category", category)
            chip.setCheckable(True)
            chip.setChecked(not category)
            self._chip_group.addButton(chip)
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def _fill_recent(self) -> None:
        for card in self.recent.cards:
            card.deleteLater()
        cards: list[Card] = []
        locale = QLocale(self._window.program.language.code)
        for path, there in self._documents.recent.listed()[:8]:
            about = self._dates.when(path, locale) if there else self.tr("Not found")
            card = Card(self._window.program.appearance, path.name, about)
            card.faded = not there
            card.setToolTip(plain_tip(str(path)))
            card.clicked.connect(self._opener(path))
            if there:
                self._thumbnails.want(card, path)
            cards.append(card)
        self.recent.show_cards(cards)
        self._show_parts()

    # doing

    def _filter(self) -> None:
        checked = self._chip_group.checkedButton()
        category = checked.property("category") if checked else ""
        words = self.search.text().casefold().split()
        shown = [
            card
            for card, info in self._infos.items()
            if (not category or info.category == category)
            and all(
                word in f"{info.title} {info.description} {info.category}".casefold()
                for word in words
            )
        ]
        self.templates.show_cards(shown)
        self._show_parts()
        for card in shown:
            if not card.has_image:
                self._thumbnails.want(card, self._infos[card].path)

    def _show_part(self, part: str) -> None:
        self._part = part
        self._show_parts()
        self._scroll.verticalScrollBar().setValue(0)
        grid = self.recent if part == "recent" else self.templates
        if grid.cards:
            grid.cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_parts(self) -> None:
        """`templates` has the recent maps below it, when there are any; `recent` only those."""
        alone = self._part == "recent"
        self._title.setText(self.tr("Recent maps") if alone else self.tr("Start a map"))
        for widget in (self.templates, self.search):
            widget.setVisible(not alone)
        for chip in self._chip_group.buttons():
            chip.setVisible(not alone and self.width() >= WIDTH_WITH_SIDE)
        self._none.setVisible(not alone and not self.templates.cards)
        self._recent_title.setVisible(not alone and bool(self.recent.cards))
        self._no_recent.setVisible(alone and not self.recent.cards)
        self.side.mark(self._part)

    def _start_blank(self) -> None:
        self._documents.new_in_language(BLANK)

    def _starter(self, info: TemplateInfo):
        return lambda: self._documents.new_from_template(info.name, info.language)

    def _opener(self, path: Path):
        return lambda: self._documents.open_recent(path)

    def sizeHint(self) -> QSize:
        return QSize(1200, 760)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
