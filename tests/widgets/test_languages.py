"""French and English: nothing untranslated, nothing cut, switched while the window is open."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTranslator
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from app.data import data_path
from app.model.criteria import criteria_of
from app.model.queries import iter_items
from app.model.writing import write_journey
from app.widgets.actions.table import ACTIONS
from app.widgets.plain import plain_tip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MENUS = ("file", "edit", "view", "insert", "lane", "move", "language", "theme", "help")
DIALOGS = ("show_export", "show_preferences", "show_shortcuts", "show_about")
ITEMS = ("note", "touchpoint", "emotion", "metric", "picture", "person")
SAME = {"&English", "&Français", "&Actions", "&Notes", "&Note"}
"""Words that are written alike in both languages."""


def titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def clipped(widget: QWidget) -> list[str]:
    """Labels and buttons whose text needs more room than they have."""
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QLabel | QAbstractButton):
            continue
        if isinstance(child, QLabel) and child.wordWrap():
            room, need = child.height(), child.heightForWidth(child.width())
        else:
            room, need = child.width(), child.sizeHint().width()
        if child.text() and room < need:
            found.append(f"{child.text()!r}: {room} < {need}")
    return found


def test_every_command_is_translated_at_once(open_window, program, qtbot):
    window = open_window()
    english = {spec.id: window.commands[spec.id].text() for spec in ACTIONS}
    program.choose_language("fr")
    qtbot.waitUntil(lambda: window.commands["new"].text() != english["new"])
    for spec in ACTIONS:
        french = window.commands[spec.id].text()
        assert french != english[spec.id] or french in SAME, spec.id
        assert "&" in french, spec.id
        tip = QCoreApplication.translate("Actions", spec.tip)
        assert tip != spec.tip, spec.id
    program.choose_language("en")
    qtbot.waitUntil(lambda: window.commands["new"].text() == english["new"])
    assert {spec.id: window.commands[spec.id].text() for spec in ACTIONS} == english


class _Shown(QObject):
    """Which windows are shown, by their names."""

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        self.names: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWindow):
            self.names.append(watched.objectName())
        return False


def test_another_language_or_look_shows_no_other_window(
    open_window, map_file, program, qapp, qtbot
):
    window = open_window(map_file)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown = _Shown(qapp)
    for change in (
        lambda: program.choose_language("fr"),
        lambda: program.choose_appearance("dark"),
        program.templates_changed.emit,
        lambda: program.choose_language("en"),
    ):
        change()
        for _ in range(20):
            QCoreApplication.processEvents()
    assert shown.names == []
    assert window.isActiveWindow()


def test_translations_no_longer_spoken_are_let_go(program, qtbot):
    spoken_in_one = len(program.language.findChildren(QTranslator))
    for code in ("fr", "en") * 4:
        program.choose_language(code)
    qtbot.waitUntil(lambda: len(program.language.findChildren(QTranslator)) == spoken_in_one)


def spoken(window: QWidget) -> set[str]:
    """Every text, tooltip, placeholder and accessible name below a window, shown or not, that
    has a word in it."""
    found: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit | QTextEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QComboBox):
            found |= {widget.itemText(index) for index in range(widget.count())}
        if isinstance(widget, QSpinBox):
            found.add(widget.suffix())
        if isinstance(widget, QMenu):
            found |= {widget.title(), *titles(widget)}
    return {text for text in found if re.search(r"[^\W\d_]{3}", text)}


def words_of(journey) -> set[str]:
    """What the map itself says, which no language of the window changes."""
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.add(value)
        for part in (
            value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        ):
            walk(part)

    walk(json.loads(write_journey(journey)))
    return found


def alike() -> set[str]:
    """What is written alike in both languages, and the languages' names of themselves."""
    file = data_path("resources", "i18n") / "app_fr.ts"
    messages = list(ElementTree.parse(file).iter("message"))
    same = {
        m.findtext("source") for m in messages if m.findtext("source") == m.findtext("translation")
    }
    named = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    names = {locale.nativeLanguageName() for locale in named}
    return same | names | {name[:1].upper() + name[1:] for name in names}


@pytest.mark.parametrize("shown", ["journey", "stage", "lane", "several", "persona", *ITEMS])
def test_every_text_changes_and_comes_back(open_window, map_file, program, qtbot, shown):
    window = open_window(map_file)
    journey = window.session.journey
    items = {place.item.kind: place.item.id for place in iter_items(journey)}
    window.session.select(
        {
            "journey": (),
            "stage": (journey.stages[0].id,),
            "lane": (journey.lanes[0].id,),
            "several": (journey.lanes[0].id, journey.stages[0].id),
            "persona": (journey.personas[0].id,),
        }.get(shown)
        or ([items[shown]] if shown in items else [])
    )
    english = spoken(window)
    assert len(english) > 100
    program.choose_language("fr")
    qtbot.waitUntil(lambda: window.commands["new"].text() != "&New map…")
    usual = {text for one in criteria_of(journey) for text in (one.name, one.question)}
    usual |= {plain_tip(text) for text in usual}
    same = alike() | words_of(journey) | usual

    def kept() -> list[str]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        both = english & spoken(window)
        return sorted(t for t in both if not same.issuperset(t.removesuffix(" ▾").split(" · ")))

    qtbot.waitUntil(lambda: kept() == [], timeout=20_000)
    assert window.status.counts.text().startswith("5 étapes · 6 lignes · ")
    program.choose_language("en")
    qtbot.waitUntil(lambda: bool(kept()) and spoken(window) <= english, timeout=20_000)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_mnemonics_differ_in_each_menu(open_window, program, language):
    program.choose_language(language)
    window = open_window()
    for name in MENUS:
        letters = [text.partition("&")[2][:1].lower() for text in titles(window.menus[name])]
        assert all(letters), name
        assert len(letters) == len(set(letters)), (name, letters)
    bar = [action.text().partition("&")[2][0].lower() for action in window.menuBar().actions()]
    assert len(bar) == len(set(bar))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_cuts_its_texts(open_window, map_file, program, qtbot, language, name):
    program.choose_language(language)
    window = open_window(map_file)
    getattr(window, name)()
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    program.choose_language("fr" if language == "en" else "en")
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    dialog.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_bar_cuts_its_texts_on_a_small_screen(open_window, map_file, program, language):
    program.choose_language(language)
    window = open_window(map_file)
    window.resize(1366, 768)
    window.repaint()
    assert clipped(window.tools) == []
    assert clipped(window.status) == []


def test_steps_of_another_language_lose_their_names(open_window, map_file, program, qtbot):
    window = open_window(map_file)
    window.edits.add_stage()
    window.finish_editing()
    assert window.commands["undo"].text() == "&Undo: add stage"
    program.choose_language("fr")
    qtbot.waitUntil(lambda: window.commands["undo"].text() == "&Annuler")
    window.edits.add_stage()
    window.finish_editing()
    assert window.commands["undo"].text() == "&Annuler\xa0: ajout d’une étape"
