"""The logo of the map, and pictures replaced wherever they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.files.store import load, save
from app.files.themes import load_dress
from app.layout.head import LOGO
from app.model import edits
from app.model.items import PictureUse
from app.model.lanes import Lane
from app.model.people import Persona
from app.model.queries import find_asset, find_item
from app.model.theme import Theme
from app.model.writing import write_journey
from app.widgets import picture_commands
from app.widgets.context_menus import kind_of
from app.widgets.panels.forms.picture import PictureForm
from app.widgets.picture_reader import Source
from tests.widgets.canvas.conftest import small_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(open_window, tmp_path: Path):
    path = tmp_path / "small.parcours"
    path.write_bytes(write_journey(small_map()))
    return open_window(path)


@pytest.fixture
def file(tmp_path: Path):
    """Makes a file with a picture of one colour."""

    def maker(color: str = "red", size: tuple[int, int] = (120, 40)) -> Path:
        Image.new("RGB", size, color).save(tmp_path / f"{color}.png")
        return tmp_path / f"{color}.png"

    return maker


@pytest.fixture
def chosen(monkeypatch):
    """What the file dialog gives."""
    paths: list[Path] = []
    monkeypatch.setattr(picture_commands, "ask_files", lambda *_: list(paths))
    return paths


def theme_of(window) -> Theme:
    return window.session.journey.theme


def logo_place(window):
    return next(
        (x, y, group.w, group.h)
        for group, x, y in window.canvas.picture.walk()
        if group.kind == "logo"
    )


def drop(window, mime: QMimeData, at: QPointF) -> None:
    view = window.canvas.to_view().map(at)
    target, actions = window.canvas.viewport(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(target, kind(view.toPoint(), actions, mime, left, none))
    QApplication.sendEvent(target, QDropEvent(view, actions, mime, left, none))


def test_a_logo_is_chosen_shown_beside_the_title_and_undone(window, file, chosen):
    assert not window.commands["logo_remove"].isEnabled()
    chosen.append(file(size=(1600, 400)))
    window.commands["logo_choose"].trigger()
    asset = find_asset(window.session.journey, theme_of(window).logo)
    assert asset is not None
    assert (asset.width, asset.height) == (800, 200)  # no larger than a logo need be
    x, y, w, h = logo_place(window)
    title = next(one for one, _, _ in window.canvas.picture.walk() if one.kind == "title")
    assert title.x >= x + w
    assert h <= 2 * theme_of(window).scale.title
    window.commands["logo_remove"].trigger()
    assert theme_of(window).logo is None
    window.session.undo_stack.undo()
    assert logo_place(window) == (x, y, w, h)
    window.session.undo_stack.undo()
    assert theme_of(window) == Theme()


def test_what_is_dropped_on_the_logo_takes_its_place(window, file):
    window.logo.take(Source(file("red")))
    old = theme_of(window).logo
    x, y, w, h = logo_place(window)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file("blue")))])
    drop(window, mime, QPointF(x + w / 2, y + h / 2))
    assert theme_of(window).logo not in (None, old)
    assert window.session.undo_stack.count() == 2


def test_the_menu_of_the_logo_is_about_the_logo(window, file):
    window.logo.take(Source(file()))
    x, y, w, h = logo_place(window)
    asked: list[tuple[str, ...]] = []
    window.canvas.context_requested.disconnect()
    window.canvas.context_requested.connect(lambda ids, _: asked.append(tuple(ids)))
    view = window.canvas.to_view().map(QPointF(x + w / 2, y + h / 2)).toPoint()
    window.canvas._hands.context(view, QPoint(), False)
    assert asked == [(LOGO,)]
    assert window.session.selection == ()
    assert kind_of(window, asked[0]) == "logo"


def test_a_logo_stays_when_another_theme_is_put_on_and_comes_with_one_that_has_it(
    window, file, tmp_path
):
    window.logo.take(Source(file()))
    logo = theme_of(window).logo
    assert window.themes.send_to(tmp_path / "ours.theme")
    assert load_dress(tmp_path / "ours.theme").logo == find_asset(window.session.journey, logo)
    window.themes.apply(window.themes.known()[0].themes["night"])
    assert (theme_of(window).name, theme_of(window).logo) == ("Night", logo)
    window.commands["logo_remove"].trigger()
    window.session.edit("clean", lambda j: j.replace(assets=()))
    assert window.themes.bring_file(tmp_path / "ours.theme")
    assert theme_of(window).logo == logo
    assert logo_place(window)
    save(tmp_path / "map.parcours", window.session.journey)
    assert load(tmp_path / "map.parcours").journey.theme.logo == logo


def test_the_editor_of_themes_has_the_logo_and_its_words(window, file, qtbot):
    window.commands["theme_editor"].trigger()
    form = window.themes.panel.form
    form.fold("logo").click()
    form.logo.take_file(file("green"))
    assert logo_place(window)
    assert form.logo.remove.isVisible()
    words = form.field("logo_alternative")
    words.setFocus()
    qtbot.keyClicks(words, "Ours")
    form.finish()
    assert theme_of(window).logo_alternative == "Ours"
    form.logo.remove.click()
    assert theme_of(window) == Theme()
    assert not words.isVisible()


def test_a_picture_is_replaced_everywhere_as_one_step(window, file, chosen, qtbot):
    session = window.session
    window.logo.take(Source(file("red")))
    logo = theme_of(window).logo
    zoe = Persona(id="zoe", name="Zoé", portrait=logo)
    session.edit("Add persona", lambda j: edits.add_persona(j, zoe))
    steps = session.undo_stack.count()
    session.select(["zoe"])
    assert window.commands["replace_everywhere"].isEnabled()
    chosen.append(file("blue"))
    window.commands["replace_everywhere"].trigger()
    new = theme_of(window).logo
    assert new not in (None, logo)
    assert session.journey.personas[-1].portrait == new
    assert session.undo_stack.count() == steps + 1
    assert "2 places" in window.messages.text
    session.undo_stack.undo()
    assert theme_of(window).logo == logo
    chosen[:] = [file("green", (3000, 1000))]
    window.commands["replace_everywhere"].trigger()
    qtbot.waitUntil(lambda: theme_of(window).logo != logo)
    assert max(find_asset(session.journey, theme_of(window).logo).width, 0) < 3000
    assert find_asset(session.journey, session.journey.personas[-1].portrait).width > 1000
    session.undo_stack.undo()
    chosen[:] = [file("blue")]
    session.select(())
    assert not window.commands["replace_everywhere"].isEnabled()
    window.commands["logo_everywhere"].trigger()
    assert theme_of(window).logo == new


def test_a_picture_in_several_places_is_replaced_in_all_from_the_inspector(window, file, chosen):
    session = window.session
    window.logo.take(Source(file("red")))
    logo = theme_of(window).logo
    lane = Lane(id="pics", kind="picture")
    use = PictureUse(kind="picture", id="pic", asset=logo)
    session.edit("x", lambda j: edits.add_item(edits.add_lane(j, lane), use, "pics", "s1"))
    session.select(["pic"])
    button = window.findChild(PictureForm).everywhere
    assert button.isVisible()
    chosen.append(file("blue"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    new = theme_of(window).logo
    assert new != logo
    assert find_item(session.journey, "pic").item.asset == new
    session.edit("x", lambda j: edits.set_logo(j, None))
    assert not button.isVisible()
