"""What is set anew for a page is what the map has when the page is as wide as it."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings

from app.layout.layouter import Layouter
from app.layout.on_paper import PaperLayout
from app.layout.text.engine import TextEngine
from app.model.journey import Journey
from app.model.viewing import seen
from tests.layout.random_maps import random_maps

ENGINE = TextEngine()
QUICK = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


@settings(QUICK, max_examples=60)
@given(random_maps(least_stages=1))
def test_a_head_for_a_page_as_wide_as_the_map_is_the_maps(journey: Journey) -> None:
    picture = Layouter(ENGINE).lay(journey)
    paper = PaperLayout(seen(journey), ENGINE)
    last = picture.columns[-1]
    _, groups = paper.head(last.x + last.w - paper.left)
    bands = {band.id: band for band, _ in picture.bands}
    head = bands["/head"].groups
    assert [one.parts for one in groups[: len(head)]] == [one.parts for one in head]
    legend = bands["/legend"].groups if "/legend" in bands else ()
    assert [one.parts for one in groups[len(head) :]] == [one.parts for one in legend]


@settings(QUICK, max_examples=60)
@given(random_maps(least_stages=1))
def test_phases_over_all_stages_are_the_maps(journey: Journey) -> None:
    picture = Layouter(ENGINE).lay(journey)
    bands = {band.id: band for band, _ in picture.bands}
    shown = [one for one in bands["/stages"].groups if one.kind == "phase"]
    _, groups = PaperLayout(seen(journey), ENGINE).phases(picture.columns)
    assert list(groups) == shown


@settings(QUICK, max_examples=60)
@given(random_maps(least_stages=2))
def test_a_phase_has_its_name_over_each_part_of_it(journey: Journey) -> None:
    picture = Layouter(ENGINE).lay(journey)
    paper = PaperLayout(seen(journey), ENGINE)
    half = len(picture.columns) // 2
    parts = (picture.columns[:half], picture.columns[half:])
    found = [{one.element for one in paper.phases(part)[1]} for part in parts]
    order = {stage.id: n for n, stage in enumerate(journey.stages)}
    for phase in journey.phases:
        first, last = sorted((order[phase.first], order[phase.last]))
        assert (phase.id in found[0]) == (first < half)
        assert (phase.id in found[1]) == (last >= half)
