"""What the head of a lane says below its name, in workbooks, CSV, Markdown and web pages."""

from __future__ import annotations

import openpyxl
import pytest

from app.exporting.export import export_file
from app.model.journey import Journey, Stage
from app.model.lanes import Lane
from app.model.views import View
from tests.exporting.test_tables_out import map_of


def described(stages: int) -> Journey:
    """Lanes with descriptions, one of them without a note."""
    journey = map_of("note").replace(
        stages=tuple(Stage(id="s" if not n else f"s{n}", name=f"Stage {n}") for n in range(stages))
    )
    full = journey.lanes[0].replace(description="What people\ndo")
    empty = Lane(id="e", kind="pain", name="Pains", description="=Where it hurts")
    return journey.replace(lanes=(full, empty))


@pytest.mark.parametrize("stages", [1, 2, 9])
@pytest.mark.parametrize("suffix", [".csv", ".md", ".html"])
def test_the_description_of_a_lane_stands_below_its_name(qapp, tmp_path, suffix, stages):
    target = tmp_path / f"map{suffix}"
    export_file(described(stages), target)
    text = target.read_text(encoding="utf-8-sig")
    line_end = "\n" if suffix == ".csv" else "<br>"
    assert text.count(f"What people{line_end}do") == 1
    assert text.count("=Where it hurts") == 1
    assert text.index("Actions") < text.index("What people") < text.index("Pains")
    assert text.index("Pains") < text.index("=Where it hurts")


def test_the_description_of_a_lane_is_in_a_workbook(tmp_path):
    target = tmp_path / "map.xlsx"
    export_file(described(2), target)
    sheet = openpyxl.load_workbook(target, rich_text=True).worksheets[0]
    heads = [one.value for one in sheet["A"] if one.value is not None]
    assert [str(one) for one in heads[-2:]] == [
        "Actions\nWhat people\ndo",
        "Pains\n=Where it hurts",
    ]
    name, below = heads[-1]
    assert name.font.b
    assert not below.font.b
    row = next(one.row for one in sheet["A"] if one.value == heads[-1])
    assert sheet.row_dimensions[row].height > 30


def test_a_collapsed_lane_keeps_its_description_to_itself(tmp_path):
    journey = described(2).replace(view=View(collapsed_lanes=("l",)))
    target = tmp_path / "map.csv"
    export_file(journey, target)
    text = target.read_text(encoding="utf-8-sig")
    assert "What people" not in text
    assert "=Where it hurts" in text
