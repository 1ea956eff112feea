"""What `checks` says of any map's layout holds in random ones: of any blocks, long, of one stage,
much of them hidden."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.layout.layouter import Layouter
from app.layout.text.engine import TextEngine
from app.model.journey import Journey, empty_journey
from app.model.queries import faults
from app.model.views import View
from tests.layout.checks import apart, blocks, check_curves, check_layout, check_text_is_inside
from tests.layout.random_maps import random_maps


@pytest.fixture(scope="module")
def engine() -> TextEngine:
    """The one that ships: scripts from right to left and emoji are set as they are drawn."""
    return TextEngine()


def check(journey: Journey, engine: TextEngine) -> None:
    assert not list(faults(journey))
    check_layout(journey, Layouter(engine).lay(journey))


QUICK = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
"""A failing map is told as it is: to look for a smaller one takes minutes."""


@given(journey=random_maps())
@settings(QUICK, max_examples=250)
def test_a_map_of_any_blocks(engine: TextEngine, journey: Journey) -> None:
    check(journey, engine)


@given(journey=random_maps(least_stages=20, most_stages=60, most_lanes=4))
@settings(QUICK, max_examples=20)
def test_a_long_map(engine: TextEngine, journey: Journey) -> None:
    check(journey, engine)


@given(journey=random_maps(least_stages=1, most_stages=1))
@settings(QUICK, max_examples=50)
def test_a_map_of_one_stage(engine: TextEngine, journey: Journey) -> None:
    check(journey, engine)


@given(journey=random_maps(least_stages=2), random=st.randoms(use_true_random=False))
@settings(QUICK, max_examples=60)
def test_a_map_of_which_much_is_hidden_or_folded(
    engine: TextEngine, journey: Journey, random: Random
) -> None:
    stages = [stage.id for stage in journey.stages]
    lanes = [lane.id for lane in journey.lanes]
    view = View(
        hidden_stages=tuple(one for one in stages if random.random() < 0.25),
        collapsed_stages=tuple(one for one in stages if random.random() < 0.25),
        hidden_lanes=tuple(one for one in lanes if random.random() < 0.2),
        collapsed_lanes=tuple(one for one in lanes if random.random() < 0.3),
        evidence=random.choice(((), (), ("measured",))),
    )
    picture = Layouter(engine).lay(journey.replace(view=view))
    apart(blocks(picture))
    check_text_is_inside(picture)
    check_curves(picture)


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_an_empty_map(engine: TextEngine, language: str) -> None:
    check(empty_journey("", language), engine)
