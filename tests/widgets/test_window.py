"""The window opens, shows itself first and loads the rest after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from app.widgets.actions.table import ACTIONS
from app.widgets.style.tokens import DARK, LIGHT
from app.widgets.window_place import first_size

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_window_opens_on_the_start_page(open_window):
    window = open_window()
    assert window.isVisible()
    assert not window.map_shown
    assert not window.tools.isVisible()
    assert not window.has_map


def test_every_command_has_a_name_a_tip_and_one_id(open_window):
    window = open_window()
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    for spec in ACTIONS:
        action = window.commands[spec.id]
        assert "&" in action.text(), spec.id
        assert action.toolTip(), spec.id
        assert not spec.icon or not action.icon().isNull(), spec.id


def test_no_key_is_given_twice(open_window):
    window = open_window()
    keys = [key.toString() for spec in ACTIONS for key in window.commands[spec.id].shortcuts()]
    assert len(keys) == len(set(keys))


def test_a_window_never_placed_takes_most_of_the_screen(program, settings, qtbot):
    window = program.open_window()
    available = window.screen().availableGeometry()
    assert window.size() == first_size(available.size())
    assert available.contains(window.geometry())
    qtbot.waitUntil(lambda: window.is_ready, timeout=20_000)
    window.resize(700, 500)
    window.close()
    assert program.open_window().size() == QSize(700, 500)


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        (QSize(1920, 1040), QSize(1720, 957)),
        (QSize(3840, 2100), QSize(1720, 1000)),
        (QSize(1366, 728), QSize(1257, 670)),
        (QSize(320, 240), QSize(640, 400)),
    ],
)
def test_first_sizes(screen, size):
    assert first_size(screen) == size


def test_the_full_screen_tick_follows_the_window(open_window, qtbot):
    window = open_window()
    window.showFullScreen()
    qtbot.waitUntil(window.commands["full_screen"].isChecked)
    window.showNormal()
    qtbot.waitUntil(lambda: not window.commands["full_screen"].isChecked())


def test_closing_before_all_is_loaded(program, qtbot):
    window = program.open_window()
    assert not window.is_ready
    assert window.close()
    qtbot.waitUntil(lambda: program.windows == [])


def test_closing_a_window_on_its_way_to_a_map(program, map_file, qtbot):
    window = program.open_window(map_file)
    with qtbot.waitSignal(window.first_painted):
        pass
    assert window.close()
    qtbot.waitUntil(lambda: program.windows == [])


def test_the_saved_dot_follows_the_appearance(open_window, map_file, program):
    window = open_window(map_file)

    def colors() -> set[str]:
        image = window.status.grab().toImage()
        middle = window.status.saved.geometry().center().y()
        return {image.pixelColor(x, middle).name() for x in range(window.status.saved.x())}

    assert LIGHT.good in colors()
    program.choose_appearance("dark")
    assert DARK.good in colors()
    assert LIGHT.good not in colors()
