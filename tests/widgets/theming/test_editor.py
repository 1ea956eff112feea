"""The editor of themes: drags, palettes, dialogs, drops, locks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QStyle, QStyleOptionSlider

from app.files.themes import shipped_themes
from app.layout.picture import Text
from app.model.edits import change_item
from app.model.journey import Template
from app.model.queries import iter_items
from app.model.theme import Theme
from app.theming.contrasts import weak
from app.theming.inks import with_look_color
from app.widgets.palette.entries import entries
from app.widgets.panels.fields.palette import ColorPopup
from tests.widgets.theming.hands import colors_of, theme_of, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key


def test_a_slider_dragged_by_the_mouse_is_one_step(window, form):
    form.fold("text").click()
    slider = form.field("scale.title").slider
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    handle = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    at = handle.center()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=at)
    for step in range(1, 6):
        QTest.mouseMove(slider, at + QPoint(4 * step, 0))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at + QPoint(20, 0))
    assert theme_of(window).scale.title == slider.value() / 2
    assert theme_of(window).scale.title > Theme().scale.title
    assert window.session.undo_stack.count() == 1


def test_a_colour_is_picked_from_the_palette_and_undone_from_its_field(window, form, qtbot):
    form.fold("colors").click()
    line = form.field("accent")
    QTest.mouseClick(line.swatch, Qt.MouseButton.LeftButton)
    popup = line.findChild(ColorPopup)
    QTest.mouseClick(popup.shades[7], Qt.MouseButton.LeftButton)
    assert theme_of(window).accent == popup.shades[7].color
    line.code.setFocus()
    QTest.keyClick(line.code, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: theme_of(window) == Theme())
    assert line.code.text() == Theme().accent


def test_all_colours_are_tried_on_the_map_and_cancel_takes_them_back(window, form):
    form.fold("colors").click()
    line = form.field("ground")
    QTest.mouseClick(line.swatch, Qt.MouseButton.LeftButton)
    QTest.mouseClick(line.findChild(ColorPopup).more, Qt.MouseButton.LeftButton)
    dialog = line.findChild(QColorDialog)
    dialog.setCurrentColor(QColor("#fff0f0"))
    assert window.session.shown.theme.ground == "#fff0f0"
    assert not dialog.isModal()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert window.session.shown is window.session.journey
    assert theme_of(window) == Theme()
    assert window.session.undo_stack.count() == 0


def test_a_colour_of_all_is_taken_in_one_step(window, form):
    form.fold("colors").click()
    line = form.field("ground")
    QTest.mouseClick(line.swatch, Qt.MouseButton.LeftButton)
    QTest.mouseClick(line.findChild(ColorPopup).more, Qt.MouseButton.LeftButton)
    dialog = line.findChild(QColorDialog)
    for color in ("#fff0f0", "#f0fff0"):
        dialog.setCurrentColor(QColor(color))
    dialog.accept()
    assert theme_of(window).ground == "#f0fff0"
    assert window.session.undo_stack.count() == 1


def test_a_picture_dropped_on_the_editor_makes_a_palette(window, form, tmp_path):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#8a1f4c"))
    path = tmp_path / "logo.png"
    image.save(str(path))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(form.pictures, enter)
    QApplication.sendEvent(form.pictures, drop)
    red, green, blue = QColor(theme_of(window).accent).getRgb()[:3]
    assert red > blue > green
    assert window.session.undo_stack.count() == 1


def test_a_template_that_keeps_its_colours_keeps_the_theme(window, form):
    journey = window.session.journey
    window.session.start(journey.replace(template=Template(id="ours", locked=("colors",))))
    assert not window.themes.apply(shipped_themes()["paper"])
    assert window.messages.text
    form.fold("colors").click()
    write(form.field("ground"), "#123456")
    assert theme_of(window) == Theme()
    form.field("text").code.setFocus()
    assert form.field("ground").value == Theme().ground


def test_every_theme_is_in_the_command_palette(window):
    found = {entry.about.title: entry for entry in entries(window)}
    found["Theme: Paper"].run()
    assert theme_of(window) == shipped_themes()["paper"]
    assert "Theme: Ours" in found


def test_a_colour_of_the_stages_is_added_and_changed(window, form):
    form.fold("colors").click()
    stops = form.field("stages")
    stops.more.click()
    write(stops.lines[2], "#0b6b7c")
    assert theme_of(window).stages == (*Theme().stages, "#0b6b7c")
    stops.less.click()
    assert theme_of(window).stages == Theme().stages


def test_the_lens_keeps_what_stays_the_same(window):
    window.themes.see_as("protan")
    before = window.canvas.picture
    note = next(place.item for place in iter_items(window.session.journey))
    window.session.edit("", lambda j: change_item(j, note.id, text="other words"))
    after = window.canvas.picture
    old = {id(band) for band, _ in before.bands}
    assert sum(id(band) not in old for band, _ in after.bands) == 1
    old_groups = {id(group) for group, _, _ in before.walk()}
    assert any(id(group) in old_groups for group in after.bands[2][0].groups)


def test_the_letters_of_stages_are_set_by_their_switches_and_undone(window, form, qtbot):
    form.fold("text").click()
    line = form.field("looks.stage")
    line.weight.setFocus()
    QTest.keyClick(line.weight, Key.Key_End)
    QTest.mouseClick(line.capitals, Qt.MouseButton.LeftButton)
    QTest.mouseClick(line.aligns["center"], Qt.MouseButton.LeftButton)
    look = theme_of(window).looks.stage
    assert (look.weight, look.italic, look.capitals, look.align) == ("bold", False, True, "center")
    stage = next(one for one, _, _ in window.canvas.picture.walk() if one.kind == "stage")
    words = next(part for part in stage.parts if isinstance(part, Text))
    assert (words.style.weight, words.style.capitals) == (700, True)
    assert words.x > 40
    QTest.mouseClick(line.aligns["start"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(line.capitals, Qt.MouseButton.LeftButton)
    QTest.keyClick(line.weight, Key.Key_Up)
    assert theme_of(window) == Theme()  # the usual weight is none of its own
    assert form.field("looks.title").aligns == {}


def test_the_title_has_a_colour_of_its_own_until_it_is_the_usual_one(window, form):
    form.fold("text").click()
    line = form.field("looks.title.color")
    write(line, "#862e6b")
    assert theme_of(window).looks.title.color == "#862e6b"
    assert "#862e6b" in colors_of(window.canvas.picture)
    write(line, Theme().text)
    assert theme_of(window) == Theme()


def test_a_pale_colour_of_the_title_is_listed_and_its_field_is_reached(window, form):
    window.themes.change("Pale", lambda one: with_look_color(one, "title", "#e0e0e0"))
    pair = weak(theme_of(window))[0]
    assert pair.text == "looks.title"
    form.go_to(pair.text)
    assert form.field("looks.title.color").code.isVisible()
    window.commands["theme_repair"].trigger()
    assert weak(theme_of(window)) == ()
