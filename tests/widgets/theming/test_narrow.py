"""The editor of themes in its narrowest place, and what it says of colours that are changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from app.model.theme import Theme
from app.theming.contrasts import weak
from tests.widgets.theming.hands import theme_of, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PARTS = ("palette", "colors", "lanes", "text", "shapes", "logo", "contrast")


def test_nothing_stands_under_the_edge(window, form, program, qtbot):
    panel = window.themes.panel
    program.choose_language("fr")
    qtbot.waitUntil(lambda: panel.form is not form)
    form = panel.form
    name = "Un thème d’une longueur tout à fait remarquable & bien plus encore"
    window.themes.change("x", lambda theme: theme.replace(name=name, text="#dddddd"))
    for part in PARTS:
        form.fold(part).setChecked(True)
    window.workspace.setSizes([0, 9000, 10])
    area = panel.findChild(QScrollArea)
    qtbot.waitUntil(lambda: panel.width() == window.workspace.right.minimumWidth())
    qtbot.waitUntil(lambda: form.width() <= area.viewport().width())
    edge = area.viewport().width()
    under = [
        (type(one).__name__, one.mapTo(area.viewport(), QPoint(one.width(), 0)).x())
        for one in form.findChildren(QWidget)
        if one.isVisible() and one.mapTo(area.viewport(), QPoint(one.width(), 0)).x() > edge
    ]
    assert under == []
    assert form.choose.text().endswith("…")
    assert form.choose.accessibleName() == name


def test_a_colour_that_the_map_cannot_show_says_so_beside_it(window, form):
    form.fold("colors").click()
    line = form.field("text")
    assert not line.hint.isVisible()
    write(line, "#dddddd")
    assert line.hint.isVisible()
    assert line.hint.text() == "Too weak on the ground “Sheet”: the map shows #16191f there."
    assert not form.field("ground").hint.isVisible()
    window.commands["theme_repair"].trigger()
    assert weak(theme_of(window)) == ()
    assert not line.hint.isVisible()


def test_a_brand_that_is_too_pale_is_said_to_be_another_in_the_palette(window, form):
    line = form.field("brand")
    write(line, "#ffe600")
    accent = theme_of(window).accent
    assert accent != "#ffe600"
    assert line.hint.text().startswith("#ffe600 is too weak")
    assert accent in line.hint.text()
    write(line, "#3b2fd0")
    assert not line.hint.isVisible()


def test_what_is_no_colour_among_several_is_said(window, form):
    line = form.field("typed")
    line.setFocus()
    QTest.keyClicks(line, "red, notacolor; #12")
    QTest.keyClick(line, Qt.Key.Key_Return)
    said = [one.text() for one in line.parent().findChildren(QLabel) if one.isVisible()]
    assert "“red” is no colour: write codes such as #3b5bdb." in said
    assert theme_of(window) == Theme()
    line.selectAll()
    QTest.keyClicks(line, "#b3c")
    QTest.keyClick(line, Qt.Key.Key_Return)
    said = [one.text() for one in line.parent().findChildren(QLabel) if one.isVisible()]
    assert not any("no colour" in one for one in said)
    assert theme_of(window).accent == "#bb33cc"
