"""What a map weighs, and that whatever may be in memory can be opened again."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.files.errors import FileError
from app.files.store import load, save
from app.model import measures, weighing
from app.model.assets import make_asset
from app.model.errors import ReadError
from app.model.items import Note, PictureUse
from app.model.journey import Journey, Link
from app.model.lanes import Cell
from app.model.measures import MAX_PICTURE, Measure
from app.model.reading import read_journey
from app.model.styles import TextSpan
from app.model.weighing import Scales
from app.model.writing import write_journey
from app.session import Session
from tests.big_maps import big_map

PROSE = "Calls, waits, and explains, again, calmly, before, to “somebody\\ else”, who, in turn"
SAMPLES = Path(__file__).parent.parent / "samples"


def rich(journey: Journey, styles: int, links: int) -> Journey:
    """A map whose notes have words in bold, with arrows between them."""

    def styled(cell: Cell) -> Cell:
        spans = tuple(TextSpan(start=n * 5, end=n * 5 + 2, bold=True) for n in range(styles))
        return cell.replace(
            items=tuple(
                one.replace(text=PROSE, styles=spans) if isinstance(one, Note) else one
                for one in cell.items
            )
        )

    lanes = tuple(
        lane.replace(cells=tuple(styled(cell) for cell in lane.cells)) for lane in journey.lanes
    )
    ids = [item.id for lane in lanes for cell in lane.cells for item in cell.items]
    pairs = list(pairwise(ids))[:links]
    joins = tuple(Link(id=f"L{n}", source=one, target=two) for n, (one, two) in enumerate(pairs))
    return journey.replace(lanes=lanes, links=joins)


def with_pictures(journey: Journey, count: int, size: int) -> Journey:
    """The map with so many pictures of so many bytes."""
    assets = tuple(
        make_asset(n.to_bytes(4, "big") * (size // 4), "image/png", 40, 30, f"{n}.png")
        for n in range(count)
    )
    uses = tuple(
        PictureUse(kind="picture", id=f"pp{n}", asset=one.id) for n, one in enumerate(assets)
    )
    return journey.replace(assets=assets, parking=uses)


def test_a_large_map_of_a_team_is_saved_and_opened(tmp_path: Path) -> None:
    journey = with_pictures(rich(big_map(20_000, 50, 40), 4, 10_000), 700, 30_000)
    save(tmp_path / "large.parcours", journey)
    assert load(tmp_path / "large.parcours").journey == journey


def test_what_the_program_itself_wrote_is_never_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("MAX_WORDS", "MAX_PARTS", "MAX_VALUES"):
        monkeypatch.setattr(measures, limit, 100)
    journey = big_map(60, 6, 5)
    save(tmp_path / "small.parcours", journey)
    data = (tmp_path / "small.parcours").read_bytes()
    assert read_journey(data, trusted=True).journey == journey
    with pytest.raises(FileError, match="holds too much"):
        load(tmp_path / "small.parcours")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(['"', "\\", ",", "{", "[", "A" * 150, "/" * 300, " ", "é", "\n"]),
        max_size=12,
    ),
    st.integers(1, 40),
)
@example(["\\", "/" * 300], 1)
def test_what_is_measured_is_what_json_holds(pieces: list[str], piece: int) -> None:
    import json

    text = "".join(pieces)
    value = {"a": [text, {"b": "x" * 400, "c": text}], "d": 1}
    data = json.dumps(value).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(measures, "_PIECE", piece)
        measure = Measure()
        measure.take(data)
    assert (measure.parts, measure.values) == (3, 3)
    plain = [one for one in (text, text, "x" * 400) if len(one) >= 200 and set(one) <= {*"Ax/"}]
    assert measure.words == len(data) - sum(map(len, plain))


def test_a_picture_beyond_measure_is_refused_however_it_comes() -> None:
    data = b'{"title": "' + b"A" * (MAX_PICTURE + 1) + b'"}'
    for whole in (data, data[:-2]):
        with pytest.raises(ReadError) as raised:
            Measure().take(whole)
        assert raised.value.code == "too-full"
    text = b'{"title": "' + b"A" * (MAX_PICTURE - 1) + b' "}'
    with pytest.raises(ReadError):
        Measure().take(text)


@pytest.mark.parametrize("name", ["version-1", "rich", "large", "pictures"])
def test_a_map_weighs_no_less_than_its_file(name: str) -> None:
    made = {
        "rich": lambda: rich(big_map(300, 10, 10), 4, 100),
        "large": lambda: big_map(900, 3, 4),
        "pictures": lambda: with_pictures(big_map(20, 3, 3), 5, 3_000),
        "version-1": lambda: read_journey((SAMPLES / "version-1.parcours").read_bytes()).journey,
    }
    journey = made[name]()
    measure = Measure()
    measure.take(write_journey(journey))
    weight = Scales().weigh(journey)
    assert (measure.words, measure.parts, measure.values) <= weight
    assert all(
        one <= most <= one * 1.4 + 12_000
        for one, most in zip((measure.words, measure.parts, measure.values), weight, strict=True)
    )


def test_weighing_after_an_edit_is_weighing_anew() -> None:
    scales = Scales()
    journey = rich(big_map(300, 3, 4), 2, 50)
    scales.weigh(journey)
    for n in range(4):
        lane = journey.lanes[n]
        cell = lane.cells[0].replace(items=lane.cells[0].items[1:])
        lanes = (*journey.lanes[:n], lane.replace(cells=(cell, *lane.cells[1:])))
        journey = journey.replace(
            lanes=(*lanes, *journey.lanes[n + 1 :]), links=journey.links[:n], title="x" * n
        )
        assert scales.weigh(journey) == Scales().weigh(journey)


def test_after_an_edit_only_the_cell_it_changed_is_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    scales, journey = Scales(), big_map(300, 10, 6)
    scales.weigh(journey)
    weighed: list[object] = []
    alone = weighing._alone
    monkeypatch.setattr(weighing, "_alone", lambda one: (weighed.append(one), alone(one))[1])
    lane = journey.lanes[3]
    cell = lane.cells[4].replace(items=lane.cells[4].items[:-1])
    cells = (*lane.cells[:4], cell, *lane.cells[5:])
    lanes = (*journey.lanes[:3], lane.replace(cells=cells), *journey.lanes[4:])
    scales.weigh(journey.replace(lanes=lanes))
    assert [one for one in weighed if isinstance(one, Cell)] == [cell]


def test_an_edit_beyond_what_can_be_opened_is_refused_in_words(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session()
    journey = big_map(60, 6, 5)
    session.start(journey)
    refused: list[Exception] = []
    session.refused.connect(refused.append)
    held = Scales().weigh(journey)
    monkeypatch.setattr(weighing, "LIMIT", held._replace(words=held.words + 100))
    assert session.commit("Short", journey.replace(title="Short"))
    assert not session.commit("Long", session.journey.replace(scenario="x" * 2_000))
    assert session.journey.title == "Short"
    assert session.undo_stack.count() == 1
    [error] = refused
    assert "opened again" in str(error)
    monkeypatch.setattr(weighing, "LIMIT", held._replace(words=100))
    assert session.commit("Less", session.journey.replace(title=""))
    assert not session.commit("More", session.journey.replace(title="Longer"))
