"""The look of stages by the menus: the shape of their heads, their colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import edits
from app.model.errors import EditError
from app.model.journey import Template
from app.model.queries import find_item, phase_run
from app.widgets.color_box import ColorBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key


@pytest.fixture
def window(open_window, map_file):
    return open_window(map_file)


def run(window, name: str) -> None:
    window.commands.refresh()
    assert window.commands[name].isEnabled(), name
    window.commands[name].trigger()


def test_the_shape_of_heads_is_a_choice(window):
    commands, session = window.commands, window.session
    assert commands["stage_heads_chevron"].isChecked()
    run(window, "stage_heads_rounded")
    assert session.journey.theme.stage_shape == "rounded"
    assert commands["stage_heads_rounded"].isChecked()
    assert not commands["stage_heads_chevron"].isChecked()
    session.undo_stack.undo()
    assert session.journey.theme.stage_shape == "chevron"
    assert commands["stage_heads_chevron"].isChecked()


def test_a_template_may_keep_its_heads(window):
    session = window.session
    template = session.journey.template or Template(id="t")
    session.start(session.journey.replace(template=template.replace(locked=("colors",))))
    refused = []
    session.refused.connect(refused.append)
    run(window, "stage_heads_plain")
    assert [error.code for error in refused] == ["locked"]
    assert window.commands["stage_heads_chevron"].isChecked()
    assert not window.commands["stage_heads_plain"].isChecked()


def test_what_stages_are_about_is_shown_and_hidden(window):
    session, commands = window.session, window.commands
    stage = session.journey.stages[0].id
    told = edits.change_stage(session.journey, stage, customer_goal="To be sure")
    session.commit("", edits.change_journey(told, stage_details=False))
    low = window.canvas.scene().place_of(stage).height()
    run(window, "stage_details")
    assert session.journey.stage_details
    assert commands["stage_details"].isChecked()
    assert window.canvas.scene().place_of(stage).height() > low
    session.undo_stack.undo()
    assert window.canvas.scene().place_of(stage).height() == low
    assert not commands["stage_details"].isChecked()


def opened(window) -> ColorBox:
    run(window, "color")
    [box] = [one for one in window.findChildren(ColorBox) if one.isVisible()]
    return box


def colors(window) -> list[str | None]:
    return [stage.color for stage in window.session.journey.stages]


def test_several_stages_take_a_colour_of_the_theme_and_give_it_back(window):
    session = window.session
    one, two, *_ = (stage.id for stage in session.journey.stages)
    session.select([one, two])
    steps = session.undo_stack.count()
    opened(window)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert session.previewing
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert colors(window)[:3] == ["touchpoint", "touchpoint", None]
    assert session.undo_stack.count() == steps + 1
    box = opened(window)
    QTest.mouseClick(box.swatches.swatch(None), Qt.MouseButton.LeftButton)
    box.close()
    assert set(colors(window)) == {None}


def test_esc_leaves_every_colour_as_it_was(window):
    session = window.session
    session.select([session.journey.stages[0].id])
    before = session.journey
    opened(window)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert session.shown is not before
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert session.journey is before
    assert session.shown is before
    assert session.selection == (before.stages[0].id,)


def test_colours_are_for_what_has_one(window):
    session = window.session
    for chosen in ([], ["title"], [session.journey.personas[0].id]):
        session.select(chosen)
        window.commands.refresh()
        assert not window.commands["color"].isEnabled()


def phases(window) -> list[tuple[str, int, int]]:
    journey = window.session.journey
    return [(one.name, *phase_run(journey, one)) for one in journey.phases]


def test_a_phase_is_added_over_what_is_selected_where_there_is_room(window):
    session = window.session
    session.commit("", session.journey.replace(phases=()))
    one, two, three, *_ = (stage.id for stage in session.journey.stages)
    session.select([one, two])
    run(window, "add_phase")
    QTest.keyClicks(QApplication.focusWidget(), "Early")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert phases(window) == [("Early", 0, 1)]
    lane = next(lane for lane in session.journey.lanes if lane.kind == "action")
    session.select([two, f"{lane.id}/{three}"])
    run(window, "add_phase")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert phases(window) == [("Early", 0, 1), ("", 2, 2)]
    refused = []
    session.refused.connect(refused.append)
    session.select([one])
    run(window, "add_phase")
    assert [error.code for error in refused] == ["phase-overlap"]
    session.select([])
    window.commands.refresh()
    assert not window.commands["add_phase"].isEnabled()


def test_stages_are_split_and_merged_by_the_menu_and_notes_moved_by_keys(window):
    session, commands = window.session, window.commands
    one, two, *_ = (stage.id for stage in session.journey.stages)
    lane = next(lane for lane in session.journey.lanes if lane.kind == "action")
    session.select([one, two])
    steps = session.undo_stack.count()
    run(window, "split_stage")
    assert [stage.split for stage in session.journey.stages[:3]] == [True, True, False]
    assert session.undo_stack.count() == steps + 1
    assert commands["split_stage"].isChecked()

    window.canvas.setFocus()
    session.select([f"{lane.id}/{one}/before"])
    for letter in "Early":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    [item] = [find_item(session.journey, element) for element in session.selection]
    assert (item.item.text, item.item.moment) == ("Early", "before")
    for moment in ("during", "after", "before"):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        item = find_item(session.journey, item.item.id)
        assert item.item.moment == moment
    assert item.stage == two

    session.select([one, two])
    run(window, "split_stage")
    assert not any(stage.split for stage in session.journey.stages)
    assert find_item(session.journey, item.item.id).item.moment == "before"


def test_a_locked_structure_keeps_stages_whole(window):
    session = window.session
    session.select([session.journey.stages[0].id])
    session.commit("", edits.change_journey(session.journey, fixed=True))
    window.commands.refresh()
    assert not window.commands["split_stage"].isEnabled()
    with pytest.raises(EditError):
        edits.split_stages(session.journey, [session.journey.stages[0].id], True)
