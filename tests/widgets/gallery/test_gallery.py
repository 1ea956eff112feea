"""The gallery: folders of the user's, files that are no maps, what is done beside the window."""

from __future__ import annotations

import json
import shutil
import threading
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.data import data_path
from app.exporting.qpaint import PicturePainter
from app.files import store
from app.files.templates import load_template
from app.layout.layouter import Layouter
from app.widgets.cards import Card, CardGrid
from app.widgets.drawing import Drawing
from app.widgets.gallery.kept_pictures import cache_folder
from app.widgets.start_page import StartPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def team(tmp_path: Path, settings) -> Path:
    """A folder of a team: two maps, a cut file, a hostile one, one that refers to nothing."""
    folder = tmp_path / "Team & co"
    folder.mkdir()
    for name in ("shop", "empty"):
        shutil.copy(data_path("templates", f"{name}.en.json"), folder / f"{name}.parcours")
    (folder / "cut.json").write_text('{"format": "parcours", "title": ')
    (folder / "deep.json").write_text("[" * 100_000)
    lost = json.loads(data_path("templates", "shop.en.json").read_text("utf-8"))
    lost["lanes"][0]["cells"] = [{"stage": "nowhere", "items": []}]
    (folder / "lost.json").write_text(json.dumps(lost))
    settings.setValue("templates/personal", str(tmp_path / "own"))
    settings.setValue("templates/folders", [str(folder), str(tmp_path / "gone")])
    return folder


def drawn(window, qtbot) -> StartPage:
    page = window.findChild(StartPage)
    qtbot.waitUntil(
        lambda: bool(page.templates.cards) and not page.bench.busy,
        timeout=60_000,
    )
    return page


def test_a_team_folder_with_files_that_are_no_maps(team, open_window, qtbot):
    page = drawn(open_window(), qtbot)
    QTest.mouseClick(page.side.folders[str(team)], Qt.MouseButton.LeftButton)
    titles = [card.title for card in page.templates.cards]
    assert len(titles) == 2
    assert all(card.has_image for card in page.templates.cards)
    broken = {card.title: card.about for card in page.browser.broken.cards}
    assert set(broken) == {"cut.json", "deep.json", "lost.json"}
    assert all("cannot be opened" in why for why in broken.values())
    window = page.window()
    QTest.mouseClick(page.templates.cards[0], Qt.MouseButton.LeftButton)
    assert window.map_shown
    assert window.session.path is None


def test_a_folder_that_is_gone_says_so_and_can_be_removed(team, open_window, qtbot):
    page = drawn(open_window(), qtbot)
    gone = str(team.parent / "gone")
    QTest.mouseClick(page.side.folders[gone], Qt.MouseButton.LeftButton)
    said = page.browser.said
    assert said.isVisible()
    assert "There is no folder" in said.text()
    QTest.mouseClick(page.browser.remove, Qt.MouseButton.LeftButton)
    assert list(page.side.folders) == [str(team)]
    assert page.side.templates.isChecked()
    assert not page.browser.remove.isVisible()


def test_nothing_is_read_or_laid_out_on_the_interfaces_thread(
    team, open_window, qtbot, monkeypatch
):
    threads: list[tuple[str, int]] = []
    read, lay = store._read, Layouter.lay

    def reading(path):
        threads.append(("read", threading.get_ident()))
        return read(path)

    def laying(self, *args, **kwargs):
        threads.append(("lay", threading.get_ident()))
        return lay(self, *args, **kwargs)

    shutil.rmtree(cache_folder(), ignore_errors=True)
    window = open_window()
    monkeypatch.setattr(store, "_read", reading)
    monkeypatch.setattr(Layouter, "lay", laying)
    page = drawn(window, qtbot)
    page.hide()
    page.show()
    page.templates.cards[0].previewed.emit()
    qtbot.waitUntil(lambda: page.preview.picture.shown, timeout=60_000)
    assert {what for what, _ in threads} == {"read", "lay"}
    assert threading.get_ident() not in {ident for _, ident in threads}


def test_thumbnails_are_kept_until_the_file_changes(team, open_window, qtbot, monkeypatch):
    drawn(open_window(), qtbot)
    laid: list[object] = []
    lay = Layouter.lay

    def laying(self, journey, *args, **kwargs):
        laid.append(journey)
        return lay(self, journey, *args, **kwargs)

    monkeypatch.setattr(Layouter, "lay", laying)
    shutil.copy(data_path("templates", "onboarding.en.json"), team / "empty.parcours")
    page = drawn(open_window(), qtbot)
    assert all(card.has_image for card in page.templates.cards)
    assert len(laid) == 1


def test_cards_come_a_few_at_a_time_and_those_that_are_seen_stay_as_they_are_painted(
    open_window, qtbot, tmp_path, monkeypatch
):
    more = tmp_path / "more"
    more.mkdir()
    for number in range(20):
        shutil.copy(data_path("templates", "empty.en.json"), more / f"{number}.json")
    measured: Counter[tuple[str, int]] = Counter()
    painted: list[str] = []
    shown: list[int] = []
    measure, paint, show = Card._measured, Card.paintEvent, CardGrid.show_cards

    def measuring(card: Card, width: int) -> tuple[int, int]:
        measured[card.toolTip(), width] += 1
        return measure(card, width)

    def painting(card: Card, event: QPaintEvent) -> None:
        painted.append(card.title)
        paint(card, event)

    def showing(grid: CardGrid, cards: list[Card]) -> None:
        shown.append(len(cards))
        show(grid, cards)

    monkeypatch.setattr(Card, "_measured", measuring)
    monkeypatch.setattr(Card, "paintEvent", painting)
    monkeypatch.setattr(CardGrid, "show_cards", showing)
    page = drawn(open_window(), qtbot)
    before = len(page.templates.cards)
    painted.clear()
    page.templates.update()
    qtbot.waitUntil(lambda: bool(painted))
    for found in (measured, painted, shown):
        found.clear()
    page.folders.add(more)
    qtbot.waitUntil(lambda: len(page.templates.cards) == before + 20)
    counts = [before, *sorted({*shown} - {0, before})]
    assert max(after - one for one, after in pairwise(counts)) <= 6
    assert set(measured.values()) == {1}
    assert len(measured) <= 2 * 20  # without a scroll bar and with one
    assert page.templates.cards[-1].visibleRegion().isEmpty()
    assert not painted


def test_what_drew_a_small_picture_has_let_go_of_it_bit_by_bit(qapp, monkeypatch):
    let_go, gone = PicturePainter.let_go, []

    def letting_go(painter: PicturePainter) -> None:
        gone.append(len(painter._young))
        let_go(painter)

    monkeypatch.setattr(PicturePainter, "let_go", letting_go)
    drawing, journey = Drawing(), load_template("shop", "en")
    drawing.thumbnail(journey, QSizeF(480, 240), 1.0)
    drawing.whole(journey, 800, 1.0)
    assert len(gone) == 2
    assert all(gone)


def test_the_language_chosen_and_all(open_window, qtbot):
    page = drawn(open_window(), qtbot)
    english = len(page.templates.cards)
    languages = page.browser.languages
    assert languages.currentText() == "English"
    languages.setFocus()
    QTest.keyClick(languages, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: len(page.templates.cards) == 2 * english)
    page.search.setText("etapes")
    assert any("étapes" in card.title + card.about for card in page.templates.cards)


def test_arrows_go_from_preview_to_preview_and_escape_leaves_from_anywhere(open_window, qtbot):
    window = open_window()
    page = window.findChild(StartPage)
    qtbot.waitUntil(lambda: len(page.templates.cards) > 2)
    first, second = page.templates.cards[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    preview = page.preview
    assert preview.isVisible()

    def titles() -> set[str]:
        return {one.text() for one in preview.findChildren(QLabel)}

    assert first.title in titles()
    QTest.keyClick(preview.start, Qt.Key.Key_Left)  # there is none before it
    assert first.title in titles()
    QTest.keyClick(preview.start, Qt.Key.Key_Right)
    assert second.title in titles()
    assert preview.start.hasFocus()
    page.side.own.setFocus()
    QTest.keyClick(page.side.own, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    qtbot.waitUntil(second.hasFocus)
    page.bench.cancel(wait=True)


def test_space_previews_and_escape_goes_back(open_window, qtbot):
    page = drawn(open_window(), qtbot)
    window = page.window()
    card = next(card for card in page.templates.cards if card.title == "Shop in four steps")
    shop = load_template("shop", "en")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Space)
    preview = page.preview
    qtbot.waitUntil(lambda: preview.picture.shown, timeout=60_000)
    assert preview.isVisible()
    assert preview.stages.text().split("\n") == [stage.name for stage in shop.stages]
    assert preview.lanes.text().split("\n") == [lane.name for lane in shop.lanes if lane.name]
    QTest.keyClick(preview.start, Qt.Key.Key_Escape)
    assert card.hasFocus()
    assert not window.map_shown
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.lens().center().toPoint())
    assert preview.isVisible()
    QTest.keyClick(preview.start, Qt.Key.Key_Return)
    assert window.map_shown
    assert window.session.journey.stages == shop.stages


def test_hiding_the_page_drops_what_waits_and_showing_it_goes_on(open_window, qtbot):
    shutil.rmtree(cache_folder(), ignore_errors=True)
    window = open_window()
    page = window.findChild(StartPage)
    qtbot.waitUntil(lambda: bool(page.templates.cards), timeout=20_000)
    page.hide()
    assert not page.bench.busy
    page.show()
    drawn(window, qtbot)
    assert all(card.has_image for card in page.templates.cards)
