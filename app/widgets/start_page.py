"""The page shown without a map: templates, recent files, open, blank map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from app.files.errors import FileError
from app.files.templates import TemplateInfo, shipped_folder
from app.widgets.bench import Bench
from app.widgets.cards import Card
from app.widgets.documents import EXAMPLE
from app.widgets.file_dates import FileDates
from app.widgets.file_dialogs import ask_folder, documents_folder
from app.widgets.gallery.browser import Browser
from app.widgets.gallery.collection import Collection
from app.widgets.gallery.drawn import Draughtsman
from app.widgets.gallery.dropping import Adding, DropPlaces, maps_in
from app.widgets.gallery.filters import categories, languages, matches, spoken
from app.widgets.gallery.folders import TemplateFolders
from app.widgets.gallery.managing import Managing
from app.widgets.gallery.preview import Preview
from app.widgets.gallery.thumbnails import Thumbnails
from app.widgets.plain import plain_tip
from app.widgets.sentences import sentence
from app.widgets.side_bar import OWN, RECENT, TEMPLATES, SideBar

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

WIDTH_WITH_SIDE = 820
"""In px: a narrower page has no side bar, whose commands are in the menus too, and no chips."""

SHOWN_RECENT = 8
_AT_ONCE = 6
"""Cards made at one turn of the event loop."""


class StartPage(QWidget):
    """Made after the first paint. What files hold is read and drawn beside the window's work."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._documents = window.documents
        self._appearance = window.program.appearance
        self._cards: dict[TemplateInfo, Card] = {}
        self._dates = FileDates(self)
        self.bench = Bench(self)
        draughtsman = Draughtsman()
        self._thumbnails = Thumbnails(self.bench, draughtsman, self)
        self.folders = TemplateFolders(window.program.settings, self)
        self.collection = Collection(self.bench, self.folders, self)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._part = TEMPLATES
        self._wanted: list[TemplateInfo] = []
        self._awaited: Path | None = None
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._show_cards)
        self._pages = QStackedWidget(self)
        self.browser = browser = Browser(self._pages)
        self.search, self.open, self.blank = browser.search, browser.open, browser.blank
        self.templates, self.recent = browser.templates, browser.recent
        self.preview = Preview(self.bench, draughtsman, self._pages)
        self._before: QWidget | None = None
        self._pages.addWidget(browser)
        self._pages.addWidget(self.preview)
        self.side = SideBar(window, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._pages, 1)
        self.places = DropPlaces(self._appearance, self)
        read_again = self.collection.read
        self._adding = Adding(self.bench, self.folders, window.messages, read_again, self)
        self._managing = Managing(window, self)
        self.setAcceptDrops(True)
        self.search.setAcceptDrops(False)
        browser.filtered.connect(self._filter)
        browser.folder_removed.connect(self._remove_folder)
        self.open.clicked.connect(self._documents.choose_file)
        self.blank.clicked.connect(self._documents.new_blank)
        self.preview.left.connect(self._leave_preview)
        self.preview.stepped.connect(self._step_preview)
        self._documents.recent.changed.connect(self._fill_recent)
        self.collection.changed.connect(self._fill_templates)
        self._thumbnails.refused.connect(self._refused)
        self.side.chosen.connect(self._show_part)
        self.side.folder_wanted.connect(self._add_folder)
        window.program.templates_changed.connect(self._read_again)
        self._retranslate()

    def go_to(self, path: Path) -> None:
        """Shows the folder of a template, in every language, and gives the keyboard to its card
        once the folder has been read."""
        self.search.clear()
        folder = path.parent
        self._show_part(OWN if folder == self.folders.personal else str(folder))
        self._awaited = path
        self.browser.show_all_languages()
        self._show_cards()

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._retranslate)
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_recent()
        self._thumbnails.go_on()
        self.collection.read()

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave_preview()
        self.bench.cancel(wait=self._window.isHidden())
        self._thumbnails.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setVisible(event.size().width() >= WIDTH_WITH_SIDE)
        self._show_parts()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._window.is_ready and maps_in(event):
            event.acceptProposedAction()
            self.places.show_at(event.position())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self.places.show_at(event.position())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.places.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        paths, adds = maps_in(event), self.places.adds(event.position())
        self.places.hide()
        event.acceptProposedAction()
        take = self._adding.add if adds else self._documents.take_files
        QTimer.singleShot(0, self, lambda: take(paths))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters search from anywhere on the page."""
        text = event.text()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.key() == Qt.Key.Key_Escape and self._pages.currentWidget() is self.preview:
            self._leave_preview()
        elif not self.search.isVisible():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._focus_first()
        elif plain and text.isprintable() and text.strip() and not self.search.hasFocus():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.deselect()
            self.search.end(False)
            self.search.insert(text)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(1200, 760)

    # filling

    def _retranslate(self) -> None:
        code = self._window.program.language.code
        self.browser.retranslate(code)
        self._fill_templates()
        self._fill_recent()

    def _fill_templates(self) -> None:
        self.side.show_folders(self.folders.added())
        folder = self._folder
        if folder is not None and folder not in self.collection.folders():
            self._show_part(TEMPLATES)
            return
        infos = self._infos()
        for info in self._cards.keys() - set(self.collection.infos()):
            self._cards.pop(info).deleteLater()
        self.browser.offer_languages(languages(infos))
        self.browser.offer_categories(categories(self._spoken(infos)))
        self.browser.show_broken(
            [self._broken_card(error) for error in self.collection.broken(folder)]
        )
        self._filter()

    def _infos(self) -> list[TemplateInfo]:
        """Those of the part shown, but for the example."""
        shipped = shipped_folder()
        return [
            info
            for info in self.collection.infos(self._folder)
            if info.name != EXAMPLE or info.path.parent != shipped
        ]

    def _spoken(self, infos: list[TemplateInfo]) -> list[TemplateInfo]:
        return [info for info in infos if spoken(info, self.browser.language)]

    def _filter(self) -> None:
        infos, searched = self._infos(), self.search.text()
        here = self._spoken(infos)
        self.browser.offer_categories(categories(here))
        category = self.browser.chips.value
        self._wanted = [info for info in here if matches(info, searched, category)]
        self._show_cards()
        others = set(infos) - set(here)
        elsewhere = [info for info in others if matches(info, searched)]
        self.browser.hidden_elsewhere = len(elsewhere)
        self._show_parts()

    def _show_cards(self) -> None:
        """Shows what is wanted; cards yet to be made come a few at each turn of the event loop."""
        missing = [info for info in self._wanted if info not in self._cards]
        for info in missing[:_AT_ONCE]:
            self._card(info)
        if len(missing) > _AT_ONCE:
            self._more.start()
        self.templates.show_cards(
            [self._cards[info] for info in self._wanted if info in self._cards]
        )
        for info in self._wanted:
            if info.path == self._awaited and info in self._cards:
                self._awaited = None
                self.browser.bring(self._cards[info])

    def _card(self, info: TemplateInfo) -> Card:
        card = self._cards.get(info)
        if card is None:
            card = self._cards[info] = Card(self._appearance, info.title, info.description)
            start = self._starter(info)
            card.clicked.connect(start)
            card.previewed.connect(
                lambda: self._look_at(info.path, info.title, info.description, start, opens=False)
            )
            if info.path.parent != shipped_folder():
                card.setToolTip(plain_tip(str(info.path)))
            self._managing.take(card, info.path, own=info.path.parent != shipped_folder())
            self._thumbnails.want(card, info.path)
        return card

    def _broken_card(self, error: FileError) -> Card:
        card = Card(self._appearance, Path(error.path).name, sentence(error))
        card.faded = card.bare = True
        card.setToolTip(plain_tip(error.path))
        card.clicked.connect(
            lambda: self._window.messages.show_message(lambda: sentence(error), "warning")
        )
        return card

    def _fill_recent(self) -> None:
        if not self.isVisible():  # filled once it is shown: nobody would see what is drawn here
            return
        for card in self.recent.cards:
            card.deleteLater()
        cards: list[Card] = []
        locale = QLocale(self._window.program.language.code)
        for path, there in self._documents.recent.listed()[:SHOWN_RECENT]:
            silent = self.tr("Its disk does not answer")
            gone = silent if there is None else self.tr("Not found")
            about = self._dates.when(path, locale) if there else gone
            card = Card(self._appearance, path.name, about)
            card.faded = not there
            card.setToolTip(plain_tip(str(path)))
            card.clicked.connect(self._opener(path))
            if there:
                self._thumbnails.want(card, path)
                card.previewed.connect(self._recent_previewer(path, about))
            cards.append(card)
        self.recent.show_cards(cards)
        self._show_parts()

    def _refused(self, card: Card, error: FileError) -> None:
        """A thumbnail could not be drawn, for the file is no map."""
        if card in self.recent.cards:
            card.say(sentence(error))
            card.faded = True
        else:
            self.collection.spoil(Path(error.path), error)

    # parts

    @property
    def _folder(self) -> Path | None:
        if self._part == OWN:
            return self.folders.personal
        return Path(self._part) if self._part not in (TEMPLATES, RECENT) else None

    def _show_part(self, part: str) -> None:
        self._leave_preview()
        self._part = part
        self._fill_templates()
        self.browser.scroll_up()
        self._focus_first()

    def _focus_first(self) -> None:
        grid = self.recent if self._part == RECENT else self.templates
        if grid.cards:
            grid.cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_parts(self) -> None:
        """`templates` has the recent maps below it, when there are any; `recent` only those."""
        folder = self._folder
        problem = self.collection.problem(folder) if folder is not None else None
        self.browser.arrange(
            self._part,
            added=folder is not None and self._part != OWN,
            name=folder.name if folder is not None else "",
            problem=sentence(problem) if problem else "",
            wide=self.width() >= WIDTH_WITH_SIDE,
        )
        self.side.mark(self._part)

    # doing

    def _starter(self, info: TemplateInfo) -> Callable[[], None]:
        if info.path.parent == shipped_folder():
            return lambda: self._documents.new_from_template(info.name, info.language)
        return lambda: self._documents.new_from_file(info.path)

    def _opener(self, path: Path) -> Callable[[], None]:
        return lambda: self._documents.open_recent(path)

    def _recent_previewer(self, path: Path, about: str) -> Callable[[], None]:
        return lambda: self._look_at(path, path.name, about, self._opener(path), opens=True)

    def _look_at(
        self, path: Path, title: str, about: str, start: Callable[[], None], *, opens: bool
    ) -> None:
        self._before = self.focusWidget()
        self._pages.setCurrentWidget(self.preview)
        self.preview.look_at(path, title, about, start, opens=opens)

    def _step_preview(self, step: int) -> None:
        """Looks at the next map of those beside the one that is looked at, or at the one before."""
        before = self._before
        if not isinstance(before, Card):
            return
        for grid in (self.templates, self.recent):
            shown = [card for card in grid.cards if not card.faded or card is before]
            if before in shown:
                place = shown.index(before) + step
                if 0 <= place < len(shown):
                    shown[place].previewed.emit()
                    self._before = shown[place]
                return

    def _leave_preview(self) -> None:
        if self._pages.currentWidget() is not self.preview:
            return
        self.preview.leave()
        self._pages.setCurrentWidget(self.browser)
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_again(self) -> None:
        if self.isVisible():  # else when it is shown again
            self.collection.read()

    def _add_folder(self) -> None:
        window = self._window
        title = self.tr("Add a folder of templates")
        folder = ask_folder(window, window.program.icons, title, documents_folder())
        if folder is not None:
            self.folders.add(folder)
            self._show_part(OWN if folder == self.folders.personal else str(folder.absolute()))

    def _remove_folder(self) -> None:
        folder = self._folder
        if folder is not None:
            self._part = TEMPLATES
            self.folders.remove(folder)
