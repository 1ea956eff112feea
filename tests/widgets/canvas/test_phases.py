"""Phases with the mouse and the keys: drawn out, moved, named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.model import edits
from app.model.journey import Phase, Stage
from app.model.queries import find_phase, phase_run


@pytest.fixture
def phased(desk):
    """Six stages: `one` over the first two, `two` over the fifth."""
    journey = desk.journey
    for n in (4, 5, 6):
        journey = edits.add_stage(journey, Stage(id=f"s{n}", name=f"Stage {n}"))
    journey = edits.add_phase(journey, Phase(id="one", name="Before", first="s1", last="s2"))
    journey = edits.add_phase(journey, Phase(id="two", name="After", first="s5", last="s5"))
    desk.session.start(journey)
    desk.canvas.fit()
    return desk


def run(desk, phase: str) -> tuple[int, int]:
    known = find_phase(desk.journey, phase)
    assert known is not None
    return phase_run(desk.journey, known)


def test_an_end_is_dragged_as_far_as_the_phase_beside_it(phased):
    phased.drag(phased.at("one", 0.995), phased.at("s3", 0.9))
    assert run(phased, "one") == (0, 2)
    assert phased.undo() == "Change stages of phase"
    assert run(phased, "one") == (0, 1)
    phased.drag(phased.at("one", 0.995), phased.at("s6", 0.9))
    assert run(phased, "one") == (0, 3)
    phased.drag(phased.at("one", 0.004), phased.at("s3", 0.1))
    assert run(phased, "one") == (2, 3)
    phased.drag(phased.at("one", 0.996), phased.at("s1", 0.1))
    assert run(phased, "one") == (2, 2)


def test_a_phase_is_dragged_over_other_stages_and_past_another(phased):
    phased.drag(phased.at("one", 0.25), phased.at("s2", 0.4))
    assert run(phased, "one") == (1, 2)
    assert phased.undo() == "Move phase"
    phased.drag(phased.at("one", 0.25), phased.at("s2", 0.4))
    phased.drag(phased.at("two", 0.5), phased.at("s1", 0.5))
    assert run(phased, "two") == (0, 0)
    assert phased.session.selection == ("two",)


def test_esc_leaves_a_phase_where_it_was(phased):
    before = phased.journey
    start = phased.press(phased.at("one", 0.25))
    end = phased.at("s3", 0.5)
    phased.carry(start, end)
    assert phased.session.shown is not before
    phased.key(Qt.Key.Key_Escape)
    phased.release(end)
    assert phased.journey is before
    assert phased.session.shown is before


def test_moves_and_widenings_have_their_keys(phased):
    canvas = phased.canvas
    phased.session.select(["one"])
    canvas.shift_selection("right")
    assert run(phased, "one") == (1, 2)
    canvas.shift_selection("right")
    assert run(phased, "one") == (2, 3)
    assert not canvas.can_shift("right")
    assert not canvas.can_shift("up")
    assert not canvas.can_span(1)
    canvas.span_selection(-1)
    assert run(phased, "one") == (2, 2)
    assert canvas.can_shift("right")
    canvas.shift_selection("right")
    canvas.shift_selection("right")
    assert run(phased, "one") == (5, 5)
    assert not canvas.can_span(-1)


def test_a_phase_is_renamed_in_place(phased):
    phased.double_click("one")
    phased.type("Earlier")
    phased.key(Qt.Key.Key_Return)
    known = find_phase(phased.journey, "one")
    assert known is not None
    assert "Earlier" in known.name
    assert phased.undo() == "Rename phase"


def test_a_new_phase_is_one_step_with_its_name(phased):
    phased.canvas.add_phase(2, 3)
    assert phased.session.previewing
    phased.type("Middle")
    phased.key(Qt.Key.Key_Return)
    assert [one.name for one in phased.journey.phases] == ["Before", "Middle", "After"]
    assert phased.undo() == "Add phase"
    assert [one.name for one in phased.journey.phases] == ["Before", "After"]


def test_phases_over_one_another_are_drawn_below_one_another(phased):
    twin = Phase(id="twin", name="Over both", first="s2", last="s5")
    phased.session.start(phased.journey.replace(phases=(*phased.journey.phases, twin)))
    places = [phased.scene.place_of(one) for one in ("one", "two", "twin")]
    assert places[0].top() == places[1].top() < places[2].top()
    assert places[2].top() >= places[0].bottom()
    assert phased.scene.place_of("s1").top() >= places[2].bottom()


def test_a_phase_of_a_map_for_reading_stays(phased):
    phased.session.start(phased.journey, read_only=True)
    before = phased.journey
    phased.drag(phased.at("one", 0.25), phased.at("s3", 0.4))
    phased.drag(phased.at("one", 0.995), phased.at("s3", 0.9))
    assert phased.journey is before
    assert set(phased.refusals) == {"read-only"}


@pytest.mark.parametrize("hidden", ["s1", "s2", "s4", "s6"])
def test_a_phase_is_pressed_and_dragged_while_stages_are_hidden(phased, hidden):
    """`one` over the second and third stage, and its stages are those that are shown."""
    journey = phased.journey
    journey = edits.remove_phase(journey, "one")
    journey = edits.add_phase(journey, Phase(id="one", name="Before", first="s2", last="s3"))
    phased.session.start(edits.put_away(journey, [hidden], "hidden"))
    phased.canvas.fit()
    phased.release(phased.press(phased.at("one", 0.5)))
    phased.drag(phased.at("one", 0.5), phased.at("one", 0.52))
    assert run(phased, "one") == (1, 2)
    last = "s4" if hidden != "s4" else "s3"
    phased.drag(phased.at("one", 0.995), phased.at(last, 0.95))
    assert run(phased, "one") == (1, 3 if hidden != "s4" else 2)
    phased.drag(phased.at("one", 0.995), phased.at("s3", 0.95))
    assert run(phased, "one") == (1, 2)
    end = {"s6": 3}.get(hidden, 5)
    phased.drag(phased.at("two", 0.5), phased.at(f"s{end + 1}", 0.5))
    assert run(phased, "two") == (end, end)


def test_hidden_stages_behind_an_end_that_stays_are_covered_on(phased):
    journey = edits.stretch_phase(phased.journey, "one", 0, 3)
    phased.session.start(edits.put_away(journey, ["s1", "s4"], "hidden"))
    phased.canvas.fit()
    phased.drag(phased.at("one", 0.995), phased.at("s2", 0.9))
    assert run(phased, "one") == (0, 1)
    phased.undo()
    phased.drag(phased.at("one", 0.005), phased.at("s3", 0.1))
    assert run(phased, "one") == (2, 3)
    phased.undo()
    phased.drag(phased.at("one", 0.4), phased.at("one", 0.45))
    assert run(phased, "one") == (0, 3)


def test_a_phase_is_dragged_past_a_hidden_stage_never_onto_it(phased):
    journey = edits.stretch_phase(phased.journey, "one", 0, 0)
    phased.session.start(edits.put_away(journey, ["s2", "s4", "s6"], "hidden"))
    phased.canvas.fit()
    phased.drag(phased.at("one", 0.5), phased.at("s5", 0.5))
    assert run(phased, "one") == (2, 2)


def test_the_frame_of_a_stage_leaves_the_next_one_free(phased):
    first, second = phased.scene.outline_of("s1"), phased.scene.outline_of("s2")
    assert phased.scene.place_of("s1").right() > second.x, "the tip reaches into the notch"
    assert first.x + first.w < second.x
