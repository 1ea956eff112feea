"""Bands over stages: never over one another, whatever becomes of the stages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import edits
from app.model.edits.pasting import Target
from app.model.errors import EditError
from app.model.fragments import cut_out, read_fragment, write_fragment
from app.model.journey import Journey, Phase, Stage, empty_journey
from app.model.queries import faults, find_phase, phase_run


def strip(stages: int, *runs: tuple[int, int]) -> Journey:
    """A map of so many stages, with phases `p0`, `p1`… over these."""
    journey = empty_journey()
    for n in range(stages):
        journey = edits.add_stage(journey, Stage(id=f"s{n}", name=f"S{n}"))
    for n, (first, last) in enumerate(runs):
        phase = Phase(id=f"p{n}", first=f"s{first}", last=f"s{last}")
        journey = edits.add_phase(journey, phase)
    return journey


def runs(journey: Journey) -> dict[str, tuple[int, int]]:
    return {phase.id: phase_run(journey, phase) for phase in journey.phases}


def test_no_phase_is_put_over_another():
    journey = strip(4, (0, 1))
    for first, last in ((0, 0), (1, 2), (0, 3)):
        phase = Phase(id="x", first=f"s{first}", last=f"s{last}")
        with pytest.raises(EditError, match="already over"):
            edits.add_phase(journey, phase)
    journey = edits.add_phase(journey, Phase(id="x", first="s2", last="s3"))
    with pytest.raises(EditError):
        edits.change_phase(journey, "x", first="s1")
    assert runs(edits.change_phase(journey, "x", first="s3"))["x"] == (3, 3)


def test_phases_that_a_file_lays_over_one_another_can_be_renamed_and_parted():
    journey = strip(4, (0, 1))
    twin = Phase(id="x", first="s1", last="s3")
    journey = journey.replace(phases=(*journey.phases, twin))
    journey = edits.change_phase(journey, "x", name="Twin")
    assert runs(edits.change_phase(journey, "x", last="s2"))["x"] == (1, 2)
    assert runs(edits.change_phase(journey, "x", first="s2"))["x"] == (2, 3)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (2, 5, (2, 4)),
        (0, 4, (2, 4)),
        (3, 4, (3, 4)),
        (4, 2, (4, 4)),
        (2, 0, (2, 2)),
        (-3, 9, (2, 4)),
    ],
)
def test_an_end_stops_before_the_phase_beside_it(first, last, found):
    journey = strip(7, (0, 1), (2, 4), (5, 5))
    assert runs(edits.stretch_phase(journey, "p1", first, last))["p1"] == found


def test_a_phase_goes_to_the_nearest_place_with_room():
    journey = strip(8, (0, 1), (3, 4))
    assert runs(edits.move_phase(journey, "p0", 1))["p0"] == (1, 2)
    assert runs(edits.move_phase(journey, "p0", 3))["p0"] == (1, 2)
    assert runs(edits.move_phase(journey, "p0", 4))["p0"] == (5, 6)
    assert runs(edits.move_phase(journey, "p0", 99))["p0"] == (6, 7)
    journey = edits.step_phase(journey, "p0", 1)
    journey = edits.step_phase(journey, "p0", 1)
    assert runs(journey)["p0"] == (5, 6)
    assert edits.step_phase(journey, "p1", -1) is not journey
    full = strip(2, (0, 1))
    assert edits.step_phase(full, "p0", 1) is full


def test_the_free_stages_among_some():
    journey = strip(6, (1, 2), (5, 5))
    assert edits.free_run(journey, 0, 5) == (0, 0)
    assert edits.free_run(journey, 1, 5) == (3, 4)
    assert edits.free_run(journey, 1, 2) is None


def test_the_stage_of_one_phase_parts_the_phase_it_lands_in():
    journey = strip(5, (0, 0), (1, 4))
    journey = edits.move_stage(journey, "s0", 1)
    assert runs(journey) == {"p0": (1, 1), "p1": (2, 4)}
    journey = edits.move_stage(journey, "s0", 3)
    assert runs(journey) == {"p0": (3, 3), "p1": (1, 2)}


_STEPS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 30), st.integers(0, 30)), max_size=14)


@given(_STEPS)
def test_whatever_becomes_of_stages_phases_stay_sound(steps):
    journey, fresh = strip(4, (0, 1), (2, 2)), 0
    for what, one, other in steps:
        fresh += 1
        stages, phases = journey.stages, journey.phases
        stage = stages[one % len(stages)].id if stages else ""
        phase = phases[one % len(phases)].id if phases else ""
        try:
            if what == 0:
                journey = edits.add_stage(journey, Stage(id=f"n{fresh}"), other % 7)
            elif what == 1 and stage:
                journey = edits.remove_stage(journey, stage)
            elif what == 2 and stage:
                journey = edits.move_stage(journey, stage, other % 7)
            elif what == 3 and stage:
                last = stages[other % len(stages)].id
                journey = edits.add_phase(journey, Phase(id=f"q{fresh}", first=stage, last=last))
            elif what == 4 and phase:
                journey = edits.stretch_phase(journey, phase, other % 7, one % 7)
            elif what == 5 and phase:
                journey = edits.move_phase(journey, phase, other % 9 - 1)
            elif what == 6 and phase:
                journey = edits.step_phase(journey, phase, 1 if other % 2 else -1)
        except EditError:
            continue
        assert faults(journey) == ()
        covered = [n for first, last in runs(journey).values() for n in range(first, last + 1)]
        assert len(covered) == len(set(covered)), "a stage under two phases"
        assert all(first <= last for first, last in runs(journey).values())


def copied(journey: Journey, ids: list[str]):
    fragment = cut_out(journey, ids)
    assert fragment is not None
    return read_fragment(write_fragment(fragment))


def test_phases_are_copied_with_their_stages():
    journey = strip(5, (0, 1), (2, 4))
    journey = edits.change_phase(journey, "p1", name="During", color="goal")
    fragment = copied(journey, ["s1", "s2", "s4"])
    result = edits.paste(
        strip(1), fragment, Target(stage="s0"), fragment.new_ids(), grow=True
    ).journey
    assert faults(result) == ()
    assert [(one.name, one.color, *phase_run(result, one)) for one in result.phases] == [
        ("", None, 1, 1),
        ("During", "goal", 2, 3),
    ]


def test_stages_pasted_within_a_phase_belong_to_it():
    journey = strip(3, (0, 1))
    fragment = copied(journey, ["s0", "s1"])
    pasted = edits.paste(journey, fragment, Target(stage="s0"), fragment.new_ids(), grow=True)
    assert runs(pasted.journey) == {"p0": (0, 3)}
    beside = edits.paste(journey, fragment, Target(stage="s1"), fragment.new_ids(), grow=True)
    assert sorted(runs(beside.journey).values()) == [(0, 1), (2, 3)]
    assert find_phase(beside.journey, "p0") is not None
