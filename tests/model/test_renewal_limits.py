"""Templates and maps that are too much together, or that a newer program wrote."""

from __future__ import annotations

import pytest

from app.model import edits
from app.model.errors import EditError
from app.model.journey import Block, Prompt, Template
from app.model.lanes import Cell
from app.model.people import Touchpoint
from tests.model.test_renewal import LANES, MAP, STAGES, listed, taken_over, version_2


def test_what_is_too_much_together_is_refused_as_an_edit() -> None:
    mine = edits.add_block(MAP, Block(id="own", kind="note", name="Mine"), "t")
    many = tuple(Block(id=f"b{n}", kind="note") for n in range(1_000))
    with pytest.raises(EditError) as refused:
        taken_over(mine, version_2(about={"custom": many}))
    assert refused.value.code == "too-many"
    entries = tuple(Touchpoint(id=f"x{n}", name="Till") for n in range(9_999))
    full = edits.add_touchpoint(MAP.replace(touchpoints=entries), Touchpoint(id="own", name="Ours"))
    with pytest.raises(EditError) as refused:
        taken_over(full, version_2(touchpoints=(Touchpoint(id="new", name="App"),)))
    assert refused.value.code == "too-many"


def test_fields_of_a_newer_program_stay() -> None:
    assert MAP.template is not None
    asked = Prompt(lane="do", text="What?", team="Ours")  # type: ignore[call-arg]
    about = Template(**MAP.template.__dict__, team="Ours")  # type: ignore[call-arg]
    about = about.replace(prompts=(asked,))
    mine = MAP.replace(template=about)
    fields = {**version_2().template.__dict__, "team": "Theirs", "seal": "new"}  # type: ignore
    fields["prompts"] = (Prompt(lane="do", text="What?"), Prompt(lane="say", text="Why?"))
    new = version_2(stages=STAGES[:2]).replace(template=Template(**fields))
    after = taken_over(mine, new).template
    assert after is not None
    assert (after.version, after.__pydantic_extra__) == (2, {"team": "Ours", "seal": "new"})
    assert after.prompts == (asked, Prompt(lane="say", text="Why?"))


def test_a_lane_with_an_unknown_field_in_an_empty_cell_holds_something() -> None:
    cell = Cell(stage="s2", note="by a newer program")  # type: ignore[call-arg]
    mine = MAP.replace(lanes=(LANES[0], LANES[1].replace(cells=(cell,))))
    new = version_2(stages=STAGES[:2], lanes=LANES[:1], phases=())
    states = listed(mine, new)
    assert states["lanes/remove/say/"] == ("kept", "holds")
    assert states["stages/remove/s2/"] == ("kept", "holds")
    assert taken_over(mine, new).lanes == mine.lanes
