"""Maps as workbooks, CSV and JSON, read back with what others wrote."""

from __future__ import annotations

import csv
import errno
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.export import export_file
from app.exporting.options import ExportOptions
from app.exporting.texts.lists import facts_of
from app.layout.labels import labels_for
from app.model.items import Metric, Note
from app.model.journey import Duration, Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.queries import iter_items
from app.model.reading import read_journey
from app.model.styles import TextSpan
from app.model.views import View
from tests.exporting.told import MAPS, columns_of, head_of, told

FORMATS = (".xlsx", ".csv", ".html", ".md", ".mmd", ".json")


@pytest.fixture(params=MAPS, ids=lambda path: path.stem)
def journey(request) -> Journey:
    return read_journey(request.param.read_bytes()).journey


def map_of(*texts: str, **changes) -> Journey:
    """One lane of notes in one stage."""
    items = tuple(Note(kind="note", id=f"n{i}", text=text) for i, text in enumerate(texts))
    lane = Lane(id="l", kind="action", name="Actions", cells=(Cell(stage="s", items=items),))
    stages = (Stage(id="s", name="Stage"),)
    return empty_journey("Map").replace(stages=stages, lanes=(lane,), **changes)


def lane_cells(sheet, first: int, width: int) -> list[tuple[str, list[list[str]]]]:
    """The lanes of a workbook's first sheet from a row on: names, and texts by column."""
    lanes: list[tuple[str, list[list[str]]]] = []
    merged = {str(one).split(":")[0]: one for one in sheet.merged_cells.ranges}
    row = first
    while row <= sheet.max_row:
        one = merged.get(f"A{row}")
        last = one.max_row if one else row
        found: list[list[str]] = [[] for _ in range(width)]
        for line in sheet.iter_rows(row, last, 2, width + 1, values_only=True):
            for column, value in enumerate(line):
                if value is not None:
                    found[column].append(value)
        lanes.append((sheet.cell(row, 1).value, found))
        row = last + 1
    return lanes


def begin_alike(found: list[list[str]], wanted: list[list[str]]) -> None:
    """Each cell's texts say what is wanted, one each, in order."""
    assert [len(one) for one in found] == [len(one) for one in wanted]
    for texts, words in zip(found, wanted, strict=True):
        for text, word in zip(texts, words, strict=True):
            assert word in text


def test_a_workbook_has_every_note_once_in_order(journey, tmp_path):
    path = tmp_path / "map.xlsx"
    report = export_file(journey, path)
    assert report.warnings == ()
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert sheet.cell(1, 1).value == journey.title
    names = [one.name for one in journey.stages]
    rows = list(sheet.iter_rows(2, values_only=True))
    heads = next(n for n, row in enumerate(rows) if [one for one in row[1:] if one] == names)
    lanes = [lane for lane in journey.lanes if lane.name]
    assert names or not lanes
    width = columns_of(journey)
    named = head_of(lanes[0], lanes[0].name)
    first = next(n for n, row in enumerate(rows) if n > heads and row[0] == named)
    found = lane_cells(sheet, first + 2, width)
    labels = labels_for(journey.language)
    wanted = [
        (head_of(lane, lane.name or labels.lane_name(lane.kind, lane.line)), cells)
        for lane, cells in zip(journey.lanes, told(journey), strict=True)
    ]
    assert [name for name, _ in found] == [name for name, _ in wanted]
    for (_, texts), (_, words) in zip(found, wanted, strict=True):
        begin_alike(texts, words)


def test_a_workbook_lists_touchpoints_and_metrics(journey, tmp_path):
    path = tmp_path / "map.xlsx"
    export_file(journey, path)
    book = openpyxl.load_workbook(path, read_only=True)
    words = {"fr": ("Points de contact", "Indicateurs"), "en": ("Touchpoints", "Metrics")}
    inventory, metrics = words[journey.language]
    if journey.touchpoints:
        rows = list(book[inventory].iter_rows(min_row=2, values_only=True))
        assert [row[0] for row in rows] == [one.name for one in journey.touchpoints]
        assert [row[5] or "" for row in rows] == [one.owner for one in journey.touchpoints]
    found = [one.item for one in iter_items(journey) if isinstance(one.item, Metric)]
    if found:
        rows = list(book[metrics].iter_rows(values_only=True))
        value = rows[0].index({"fr": "Valeur", "en": "Value"}[journey.language])
        told = sorted((row[2] or "", row[value]) for row in rows[1:] if row[value] is not None)
        assert told == sorted((one.label, one.value) for one in found if one.value is not None)


def test_what_to_improve_can_be_sorted_in_a_workbook(tmp_path):
    note = Note(kind="note", id="n", text="Slow", impact=4, effort=2, votes=12, tags=("a", "b"))
    lanes = (
        Lane(id="l", kind="pain", name="Pains", cells=(Cell(stage="s", items=(note,)),)),
        Lane(id="m", kind="action", name="Actions", cells=()),
    )
    path = tmp_path / "map.xlsx"
    export_file(map_of().replace(lanes=lanes), path)
    rows = list(openpyxl.load_workbook(path)["To improve"].iter_rows(values_only=True))
    assert rows[0][2:7] == ("Notes", "Importance", "Impact", "Effort", "Votes")
    assert rows[1][:7] == ("Stage", "Pains", "Slow", None, 4, 2, 12)
    assert rows[1][-1] == "a, b"
    assert len(rows) == 2


def test_csv_has_every_note_once_in_order(journey, tmp_path):
    path = tmp_path / "map.csv"
    assert export_file(journey, path).warnings == ()
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    separator = ";" if journey.language == "fr" else ","
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))
    wide = columns_of(journey) + 1
    assert {len(row) for row in rows} <= {wide}
    head = next(n for n, row in enumerate(rows) if row[0] in ("Lane", "Ligne"))
    assert [one for one in rows[head][1:] if one] == [one.name for one in journey.stages]
    texts = [[text for text in column if text] for column in zip(*rows[head + 1 :], strict=True)]
    wanted = [
        [text for lane in told(journey) for text in lane[column]] for column in range(wide - 1)
    ]
    for column, words in zip(texts[1:], wanted, strict=True):
        place = -1
        for word in words:
            place = next(n for n, text in enumerate(column) if n > place and word in text)


@pytest.mark.parametrize("table", ["touchpoints", "metrics"])
def test_csv_of_a_list_has_its_numbers_as_the_language_writes_them(tmp_path, table):
    items = (
        Metric(kind="metric", id="m", label="=A1", value=-1.5, target=3.0, history=(0.25,)),
        Metric(kind="metric", id="m2", label="Visits", value=12000.0),
    )
    lane = Lane(id="l", kind="metric", name="M", cells=(Cell(stage="s", items=items),))
    journey = map_of().replace(lanes=(lane,), language="fr")
    path = tmp_path / "map.csv"
    export_file(journey, path, ExportOptions(table=table))
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    if table == "touchpoints":
        assert len(rows) == 1
        assert rows[0][0] == "Point de contact"
    else:
        assert rows[1][2:7] == ["'=A1", "0,25", "-1,5", "", "3"]
        assert rows[2][2:5] == ["Visits", "", "12000"]


def test_json_opens_again_as_the_same_map(journey, tmp_path):
    path = tmp_path / "map.json"
    assert export_file(journey, path).warnings == ()
    assert read_journey(path.read_bytes()).journey == journey


HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=HYPERLINK(“https://example.org”)",
    "https://example.org/",
    "<r><t>x</t></r>",
    "<r></si><x></r>",
    "</t></si><si>",
    "_x0041_",
    "&amp;]]>",
    "\x00\x0b\x1f￾￿",
    "\tTab",
    " leading and trailing ",
    "Line\nline",
    "'quoted",
    '"quoted"; and, so on',
    "../../etc/passwd",
    "שלום עולם",
    "日本語の文章",
    "🙂👩‍👩‍👧",
)


def test_no_text_is_a_formula_a_link_or_markup_in_a_workbook(tmp_path):
    journey = map_of(*HOSTILE).replace(title="=1+1 <r></r>")
    path = tmp_path / "map.xlsx"
    export_file(journey, path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    lost = str.maketrans(dict.fromkeys("\x00\x0b\x1f￾￿", "\ufffd"))
    wanted = [text.translate(lost) for text in HOSTILE]
    cells = [sheet.cell(3 + n, 2) for n in range(len(HOSTILE))]
    assert [cell.value for cell in cells] == wanted
    assert {cell.data_type for cell in cells} == {"s"}
    assert sheet.cell(1, 1).value == "=1+1 <r></r>"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheets = b"".join(data for name, data in parts.items() if "worksheets" in name)
    assert b"<f>" not in sheets
    assert b"hyperlink" not in sheets
    assert not [name for name in parts if "rels" in name and "sheet" in name]


def test_a_workbook_names_no_user(tmp_path, monkeypatch):
    monkeypatch.setenv("USER", "somebody-known")
    path = tmp_path / "map.xlsx"
    export_file(map_of("One"), path)
    properties = openpyxl.load_workbook(path).properties
    assert properties.title == "Map"
    assert not properties.creator
    assert not properties.lastModifiedBy
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            assert b"somebody-known" not in archive.read(name)
            assert str(tmp_path).encode() not in archive.read(name)


def test_hostile_texts_in_csv_are_texts(tmp_path):
    path = tmp_path / "map.csv"
    export_file(map_of(*HOSTILE), path)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    found = [row[1] for row in rows[1:]]
    assert not [text for text in found if text[:1] in "=+-@\t\r"]
    assert [text.removeprefix("'") for text in found] == [
        text.removeprefix("'") for text in HOSTILE
    ]


def test_long_texts_are_in_as_many_cells_as_they_need(tmp_path):
    long = " ".join(f"word{n}" for n in range(2250))
    assert 19_000 < len(long) <= 20_000
    note = Note(kind="note", id="n", text=long, source="source " + long[:19_000], span=2)
    lane = Lane(id="l", kind="action", name="Actions", cells=(Cell(stage="s", items=(note,)),))
    stages = (Stage(id="s", name="One"), Stage(id="t", name="Two"))
    journey = empty_journey("Map").replace(stages=stages, lanes=(lane,))
    path = tmp_path / "map.xlsx"
    export_file(journey, path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    texts = [cell.value for (cell,) in sheet.iter_rows(3, min_col=2, max_col=2) if cell.value]
    assert len(texts) == 2
    whole = "".join(texts)
    assert long in whole
    assert long[:19_000] in whole
    assert all(dimension.height <= 409 for dimension in sheet.row_dimensions.values())


def test_bold_words_stay_bold_in_a_workbook(tmp_path):
    spans = (TextSpan(start=4, end=8, bold=True), TextSpan(start=9, end=12, link="https://a.org"))
    note = Note(kind="note", id="n", text="Not bold yet", styles=spans, owner="Ada")
    lane = Lane(id="l", kind="action", name="Actions", cells=(Cell(stage="s", items=(note,)),))
    path = tmp_path / "map.xlsx"
    export_file(map_of().replace(lanes=(lane,)), path)
    value = openpyxl.load_workbook(path, rich_text=True).worksheets[0].cell(3, 2).value
    assert str(value) == "Not bold yet\nOwner: Ada\nhttps://a.org"
    assert [str(part) for part in value if getattr(part, "font", None) and part.font.b] == ["bold"]


def test_a_view_leaves_out_and_a_collapsed_lane_says_how_much(tmp_path):
    journey = map_of("One", "Two")
    more = Lane(id="l2", kind="pain", name="Pains", cells=journey.lanes[0].cells[:0])
    hidden = journey.replace(lanes=(*journey.lanes, more), view=View(hidden_lanes=("l2",)))
    collapsed = journey.replace(view=View(collapsed_lanes=("l",)))
    for shown, names, said in (
        (hidden, ["Actions", "Actions"], ["One", "Two"]),
        (collapsed, ["Actions"], ["2\xa0notes"]),
    ):
        path = tmp_path / "map.csv"
        export_file(shown, path)
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))[1:]
        assert [row[0] for row in rows] == names
        assert [row[1] for row in rows] == said
    export_file(hidden, tmp_path / "map.json")
    assert read_journey((tmp_path / "map.json").read_bytes()).journey == hidden


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_stopped_export_leaves_the_old_file(qapp, tmp_path, suffix):
    path = tmp_path / f"map{suffix}"
    path.write_bytes(b"old")
    with pytest.raises(ExportCancelled):
        export_file(map_of("One"), path, progress=lambda done: False)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


class FullDisk(io.FileIO):
    """A file on a disk without room."""

    def write(self, data) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_full_disk_is_said_and_the_old_file_stays(qapp, tmp_path, monkeypatch, suffix):
    path = tmp_path / f"map{suffix}"
    path.write_bytes(b"old")
    monkeypatch.setattr("app.replacing.open", lambda name, _: FullDisk(name, "x"), raising=False)
    with pytest.raises(ExportError) as caught:
        export_file(map_of("One"), path)
    assert caught.value.code == "disk-full"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_missing_folder_is_named(qapp, tmp_path, suffix):
    with pytest.raises(ExportError, match=r"folder .*nowhere does not exist"):
        export_file(map_of("One"), tmp_path / "nowhere" / f"map{suffix}")


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_smallest_maps_have_tables_too(qapp, tmp_path, suffix):
    alone = map_of().replace(lanes=())
    laneless = empty_journey().replace(lanes=(Lane(id="l", kind="pain"),))
    line = laneless.replace(lanes=(Lane(id="l", kind="separator"),))
    for index, journey in enumerate((empty_journey(), map_of(), map_of(""), alone, laneless, line)):
        path = tmp_path / f"{index}{suffix}"
        assert export_file(journey, path).size > 0
        if suffix == ".xlsx":
            openpyxl.load_workbook(path)


def test_sheets_have_names_of_their_own(tmp_path):
    path = tmp_path / "map.xlsx"
    export_file(read_journey(Path(MAPS[0]).read_bytes()).journey, path)
    names = openpyxl.load_workbook(path, read_only=True).sheetnames
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 for name in names)


def test_how_long_a_map_lasts_names_what_is_not_counted():
    stages = (
        Stage(id="a", name="Buy", duration=Duration(low=2, high=3, unit="day")),
        Stage(id="b", name="And after"),
    )
    facts = dict(facts_of(empty_journey("Map").replace(stages=stages)))
    assert facts["Duration"] == "2–3\u00a0days (without And after)"


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".md", ".html"])
def test_what_a_lane_says_of_itself_is_told(qapp, tmp_path, suffix):
    def written(journey: Journey) -> str:
        path = tmp_path / f"map{suffix}"
        export_file(journey, path)
        if suffix != ".xlsx":
            return re.sub('base64,[^"]*', "", path.read_text("utf-8"))
        with zipfile.ZipFile(path) as file:
            return "".join(file.read(one).decode() for one in file.namelist() if ".xml" in one)

    journey = map_of("note")
    [lane] = journey.lanes
    lanes = (lane.replace(name="Named", description="Described"),)
    bare = (lanes[0].replace(cells=()),)
    for shown in (journey.replace(lanes=lanes), journey.replace(lanes=bare, stages=())):
        told = written(shown)
        assert "Named" in told
        assert "Described" in told


def test_csv_says_over_which_stages_a_note_goes(tmp_path):
    journey = map_of("wide")
    [lane] = journey.lanes
    [cell] = lane.cells
    note = cell.items[0].replace(span=2)
    lane = lane.replace(cells=(cell.replace(stage=journey.stages[0].id, items=(note,)),))
    stages = (journey.stages[0].replace(name="S0"), Stage(id="x", name="S1"))
    path = tmp_path / "map.csv"
    export_file(journey.replace(stages=stages, lanes=(lane,)), path)
    assert "wide\nS0 → S1" in path.read_text("utf-8-sig")
