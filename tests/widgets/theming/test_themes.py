"""Themes in the window: tried on, taken, edited, checked, shared, through menus, keys and files."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.files.themes import load_theme, shipped_themes
from app.model.theme import Theme
from app.theming.contrasts import weak
from app.theming.seeing import color_seen
from app.theming.variants import is_light
from app.widgets.theming.names import theme_name
from tests.widgets.theming.hands import colors_of, opened, theme_of, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key


def test_the_menu_tries_a_theme_on_and_esc_takes_it_off(window, qtbot):
    before = theme_of(window)
    menu = opened(window, qtbot)
    assert [one.text() for one in menu.actions()][:2] == ["Parcours", "High contrast"]
    for _ in range(2):
        QTest.keyClick(menu, Key.Key_Down)
    qtbot.waitUntil(lambda: window.session.shown.theme.name == "High contrast")
    assert window.session.journey.theme is before
    QTest.keyClick(menu, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.session.previewing)
    assert window.session.shown.theme is before
    assert window.session.undo_stack.count() == 0


def test_enter_takes_the_theme_in_one_step(window, qtbot):
    before = theme_of(window)
    menu = opened(window, qtbot)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    qtbot.waitUntil(lambda: theme_of(window).name == "High contrast")
    qtbot.waitUntil(lambda: not window.session.previewing)
    assert window.session.undo_stack.count() == 1
    window.session.undo_stack.undo()
    assert theme_of(window) is before


def test_the_menu_lists_the_users_themes_and_those_that_are_damaged(window, qtbot):
    menu = opened(window, qtbot)
    entries = {one.text(): one for one in menu.actions()}
    assert "Ours" in entries
    entries["torn.theme (damaged)"].trigger()
    menu.hide()
    assert "torn.theme" in window.messages.text
    assert window.session.undo_stack.count() == 0


def test_shipped_names_are_in_the_windows_language(window, program, qtbot):
    shown = {theme_name(one) for one in shipped_themes().values()}
    program.choose_language("fr")
    french = {theme_name(one) for one in shipped_themes().values()}
    assert len(french) == len(shown) >= 11
    assert french & shown == {"Parcours"}


def test_the_editor_takes_the_place_of_the_inspector_and_gives_it_back(window, qtbot):
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert window.themes.edited
    assert window.commands["theme_editor"].isChecked()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.workspace.right.isAncestorOf(focus)
    QTest.keyClick(focus, Key.Key_Escape)
    assert not window.themes.edited
    assert window.canvas.hasFocus()


def test_a_colour_that_is_typed_is_on_the_map_at_once_and_one_step(window, form):
    form.fold("colors").click()
    write(form.field("ground"), "#123456")
    assert theme_of(window).ground == "#123456"
    assert window.canvas.picture.ground == "#123456"
    write(form.field("ground"), "fff8e7")
    assert theme_of(window).ground == "#fff8e7"
    assert window.session.undo_stack.count() == 1


def test_half_a_colour_changes_nothing_and_is_put_right_when_left(window, form):
    form.fold("colors").click()
    line = form.field("text")
    write(line, "#12")
    assert theme_of(window) == Theme()
    form.field("muted").code.setFocus()
    assert line.code.text() == Theme().text


def test_a_brand_colour_makes_a_readable_palette(window, form):
    write(form.field("brand"), "#7b1e3a")
    assert theme_of(window).accent == "#7b1e3a"
    assert theme_of(window).stages != Theme().stages
    assert weak(theme_of(window)) == ()
    assert window.session.undo_stack.count() == 1


def test_several_colours_typed_make_a_palette(window, form):
    line = form.field("typed")
    line.setFocus()
    QTest.keyClicks(line, "#7b1e3a, #1f7a8c")
    assert line.text() == "#7b1e3a, #1f7a8c"
    assert theme_of(window).accent == "#7b1e3a"
    assert weak(theme_of(window)) == ()


def test_a_picture_makes_a_palette(window, form, tmp_path):
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    image.fill(QColor("#1f7a8c"))
    path = tmp_path / "brand.png"
    image.save(str(path))
    assert form.pictures.take_file(path)
    red, green, blue = QColor(theme_of(window).accent).getRgb()[:3]
    assert blue > green > red
    assert not form.pictures.take_file(window.session.path)
    assert "is not a picture" in window.messages.text


def test_one_colour_makes_a_whole_tone_that_can_be_read(window, form):
    form.fold("lanes").click()
    write(form.field("tone:pain"), "#008000")
    tone = theme_of(window).tones.pain
    assert tone.strong == "#008000"
    assert tone != Theme().tones.pain.replace(strong="#008000")
    assert weak(theme_of(window)) == ()


def test_a_slider_changes_the_map_while_it_moves_and_is_one_step(window, form):
    form.fold("text").click()
    slider = form.field("scale.note").slider
    slider.setFocus()
    for _ in range(3):
        QTest.keyClick(slider, Key.Key_Right)
    assert theme_of(window).scale.note == 13.0
    assert window.session.undo_stack.count() == 1


def test_what_is_hard_to_read_comes_first_leads_to_its_field_and_is_repaired(window, form):
    form.fold("colors").click()
    write(form.field("muted"), "#c8c8c8")
    assert form.contrasts.weak > 1
    first = form.contrasts.item(0)
    assert first.text().startswith("Quiet text on")
    form.fold("colors").click()
    box = form.contrasts.visualItemRect(first)
    QTest.mouseClick(form.contrasts.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert form.field("muted").code.hasFocus()
    form.repair.click()
    assert weak(theme_of(window)) == ()
    assert form.verdict.text() == "Every text is readable on its ground."
    assert form.repair.isHidden()


def test_variants_are_made_and_undone(window, form):
    window.commands["theme_as_dark"].trigger()
    assert not is_light(theme_of(window))
    assert weak(theme_of(window)) == ()
    window.commands["theme_as_light"].trigger()
    assert is_light(theme_of(window))
    window.commands["theme_as_printed"].trigger()
    assert theme_of(window).ground == "#ffffff"
    assert window.session.undo_stack.count() == 3


def test_colour_blind_eyes_change_the_view_alone(window, form):
    before = window.session.journey
    window.commands["sight_deutan"].trigger()
    shown, true = window.canvas.picture, window.canvas.true_picture
    assert shown is not true
    assert window.canvas.sight == "deutan"
    assert window.session.journey is before
    assert "deuteranopia" in window.themes.bar.text
    assert window.themes.bar.isVisible()
    colors, seen = colors_of(true), colors_of(shown)
    assert seen == {color_seen(color[:7], "deutan") + color[7:] for color in colors}
    QTest.mouseClick(window.themes.bar.end, Qt.MouseButton.LeftButton)
    assert window.canvas.picture is window.canvas.true_picture
    assert not window.themes.bar.isVisible()


def test_a_theme_is_kept_and_offered_by_its_name(window, form, shelf, qtbot):
    form.name.setFocus()
    form.name.selectAll()
    QTest.keyClicks(form.name, "Our brand")
    window.commands["theme_save"].trigger()
    assert load_theme(shelf / "Our brand.theme") == theme_of(window)
    assert "Our brand" in [one.text() for one in opened(window, qtbot).actions()]


def test_a_changed_theme_goes_back_to_the_one_it_was(window, form):
    window.themes.apply(shipped_themes()["paper"])
    assert form.reset.isHidden()
    form.fold("colors").click()
    write(form.field("ground"), "#ffeeee")
    assert not form.reset.isHidden()
    form.reset.click()
    assert theme_of(window) == shipped_themes()["paper"]


def test_a_file_of_a_theme_comes_into_the_map(window, shelf):
    before = theme_of(window)
    window.documents.take_files([shelf / "Ours.theme"])
    assert theme_of(window).name == "Ours"
    window.session.undo_stack.undo()
    assert theme_of(window) is before
    window.documents.take_files([shelf / "torn.theme"])
    assert theme_of(window) is before
    assert "torn.theme" in window.messages.text


def test_the_editor_speaks_another_language_at_once(window, program, form, qtbot):
    form.fold("text").click()
    program.choose_language("fr")
    qtbot.waitUntil(lambda: window.themes.panel.form is not form)
    fresh = window.themes.panel.form
    assert fresh.fold("text").isChecked()
    assert fresh.fold("text").text() == "Texte"


def test_a_read_only_map_shows_its_theme_and_keeps_it(window, form):
    window.session.start(window.session.journey, read_only=True)
    assert not form.isEnabled()
    assert not window.commands["theme_as_dark"].isEnabled()
    assert window.commands["sight_protan"].isEnabled()
