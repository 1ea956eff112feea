"""The gallery itself: search, languages, categories, cards of templates and of recent maps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.widgets.cards import Card, CardGrid
from app.widgets.gallery.chips import Chips
from app.widgets.side_bar import OWN, RECENT, TEMPLATES


class Browser(QScrollArea):
    """Shows what the page gives it; asks with `filtered` for what should be shown now."""

    filtered = Signal()
    folder_removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._code = ""
        self.hidden_elsewhere = 0
        """How many templates match in other languages."""
        self._title = _label("title")
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(150)
        self.search.setMaximumWidth(330)
        self.languages = QComboBox()
        self.open = QPushButton()
        self.blank = QPushButton()
        self.blank.setProperty("role", "primary")
        self.chips = Chips()
        self.templates, self.broken, self.recent = CardGrid(), CardGrid(), CardGrid()
        self.said = _label("muted")
        self.elsewhere = QPushButton()
        self.remove = QPushButton()
        self._broken_title = _label("subtitle")
        self._recent_title = _label("subtitle")
        self._no_recent = _label("muted")
        self._arrange()
        self.search.textChanged.connect(self.filtered)
        self.chips.chosen.connect(self.filtered)
        self.languages.activated.connect(self.filtered)
        self.elsewhere.clicked.connect(self.show_all_languages)
        self.remove.clicked.connect(self.folder_removed)

    @property
    def language(self) -> str:
        """The language wanted; empty for all."""
        value = self.languages.currentData()
        return value if isinstance(value, str) else self._code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page has the keys, all but those that scroll."""
        if self.search.hasFocus():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def retranslate(self, code: str) -> None:
        """Says everything anew in the language of the interface, which is then the one chosen."""
        self.search.setPlaceholderText(self.tr("Find a template…"))
        self.search.setAccessibleName(self.tr("Find a template…"))
        self.languages.setAccessibleName(self.tr("Language of the templates"))
        self.languages.setToolTip(self.tr("Language of the templates"))
        self.open.setText(self.tr("Open…"))
        self.blank.setText(self.tr("Blank map"))
        self.elsewhere.setText(self.tr("Show all languages"))
        self.remove.setText(self.tr("Remove this folder from the list"))
        self._broken_title.setText(self.tr("Files that cannot be used"))
        self._recent_title.setText(self.tr("Recent"))
        self._no_recent.setText(
            self.tr("No recent maps yet. The maps you open or save will be listed here.")
        )
        changed, self._code = code != self._code, code
        self._offer(("en", "fr"), code if changed else self.language)

    def offer_languages(self, found: Sequence[str]) -> None:
        """Offers these languages too."""
        self._offer(sorted({"en", "fr", *found}), self.language)

    def offer_categories(self, found: Sequence[str]) -> None:
        """Offers these categories, and all."""
        if self.chips.offer(self.tr("All"), found):
            chips = self.chips.buttons()
            for before, after in pairwise(
                (self.search, self.open, self.blank, *chips, self.languages)
            ):
                self.setTabOrder(before, after)

    def show_broken(self, cards: list[Card]) -> None:
        """Lists the files that are no templates."""
        for card in self.broken.cards:
            card.deleteLater()
        self.broken.show_cards(cards)

    def arrange(self, part: str, *, added: bool, name: str, problem: str, wide: bool) -> None:
        """Shows what belongs to a part of the page. `added` is for a folder that can be removed,
        `problem` for one that cannot be read."""
        alone = part == RECENT
        titles = {
            TEMPLATES: self.tr("Start a map"),
            RECENT: self.tr("Recent maps"),
            OWN: self.tr("My templates"),
        }
        self._title.setText(titles.get(part, name))
        for widget in (self.templates, self.search, self.languages):
            widget.setVisible(not alone)
        self.chips.setVisible(not alone and wide and len(self.chips.buttons()) > 1)
        none = not alone and not self.templates.cards
        self.said.setText(problem or self._none(part))
        self.said.setVisible(none or bool(problem))
        self.elsewhere.setVisible(none and self.hidden_elsewhere > 0)
        self.remove.setVisible(added)
        for widget in (self._broken_title, self.broken):
            widget.setVisible(not alone and bool(self.broken.cards))
        whole = part in (TEMPLATES, RECENT)
        self._recent_title.setVisible(part == TEMPLATES and bool(self.recent.cards))
        self.recent.setVisible(whole)
        self._no_recent.setVisible(alone and not self.recent.cards)

    def scroll_up(self) -> None:
        """Goes back to the top."""
        self.verticalScrollBar().setValue(0)

    def bring(self, card: Card) -> None:
        """Scrolls to a card and gives it the keyboard."""
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(card)

    def _none(self, part: str) -> str:
        if self.hidden_elsewhere:
            return self.tr(
                "No template matches in this language; %n do(es) in others.",
                "",
                self.hidden_elsewhere,
            )
        if self.search.text() or self.chips.value:
            return self.tr("No template matches.")
        if part == OWN:
            return self.tr(
                "No template of yours yet. Save an open map as a template with the File menu, or "
                "drop a map here."
            )
        return self.tr("There is no template in this folder.") if part != TEMPLATES else ""

    def show_all_languages(self) -> None:
        """Shows the templates of every language."""
        self.languages.setCurrentIndex(0)
        self.filtered.emit()

    def _offer(self, codes: Sequence[str], chosen: str) -> None:
        self.languages.clear()
        self.languages.addItem(self.tr("All languages"), "")
        for code in codes:
            name = QLocale(code).nativeLanguageName() if code not in _NAMES else _NAMES[code]
            self.languages.addItem(name[:1].upper() + name[1:] or code, code)
        self.languages.setCurrentIndex(max(0, self.languages.findData(chosen)))

    def _arrange(self) -> None:
        self.said.setWordWrap(True)
        self._no_recent.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.search, 2)
        head.addWidget(self.open)
        head.addWidget(self.blank)
        choices = QHBoxLayout()
        choices.setSpacing(12)
        choices.addWidget(self.chips, 1)
        choices.addWidget(
            self.languages, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        )
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.said, 1)
        said.addWidget(self.elsewhere)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        inside = QWidget()
        inside.setProperty("role", "ground")
        inside.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(choices)
        column.addWidget(self.templates)
        column.addLayout(said)
        column.addLayout(foot)
        for widget in (self._broken_title, self.broken, self._recent_title, self.recent):
            column.addWidget(widget)
        column.addWidget(self._no_recent)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)


_NAMES = {"en": "English", "fr": "Français"}


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
