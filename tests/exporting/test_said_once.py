"""What presentations and workbooks work out once, however often a map shows it: counted, since
nobody can rely on times."""

from __future__ import annotations

from collections import Counter
from zipfile import ZipFile

import pytest
from pptx.opc.package import _Relationships
from pptx.parts.slide import NotesSlidePart
from xlsxwriter import Workbook

from app.exporting.export import export_file
from app.exporting.pptx import texts
from app.exporting.pptx.naming import Names
from tests.big_maps import big_map


def counting(monkeypatch: pytest.MonkeyPatch, owner: type, name: str, key) -> Counter:
    """How often a method is called, by a key of its arguments."""
    calls: Counter = Counter()
    method = getattr(owner, name)

    def called(*args, **kwargs):
        calls[key(*args)] += 1
        return method(*args, **kwargs)

    monkeypatch.setattr(owner, name, called)
    return calls


@pytest.fixture
def journey():
    return big_map(120, 6, 8)


def test_a_group_is_named_once_for_all_its_slides(qapp, tmp_path, monkeypatch, journey):
    def which(_, group):
        return group.kind, group.element

    named = counting(monkeypatch, Names, "name", which)
    told = counting(monkeypatch, Names, "alternative", which)
    export_file(journey, tmp_path / "map.pptx")
    notes = {item.id for lane in journey.lanes for cell in lane.cells for item in cell.items}
    assert notes <= {element for _, element in named}
    assert set(told.values()) == {1}
    # Alternative texts of groups that are no items are their names.
    assert {named[key] for key in named if key[1] in notes} == {1}


def test_a_slide_is_added_without_a_look_at_those_before(qapp, tmp_path, monkeypatch, journey):
    def of_slides(_, kind, *__):
        return kind.rpartition("/")[2]

    panes = counting(monkeypatch, NotesSlidePart, "new", lambda *_: "pane")
    searched = counting(monkeypatch, _Relationships, "_get_matching", of_slides)
    path = tmp_path / "map.pptx"
    pages = export_file(journey, path).pages
    with ZipFile(path) as package:
        kept = [name for name in package.namelist() if name.startswith("ppt/notesSlides/notes")]
    assert pages > 6
    assert len(kept) > 6
    assert panes["pane"] == 1
    # Only panes look for their slide, each among two relationships of its own.
    assert searched["slide"] <= pages + 1


def test_looks_of_runs_are_few(qapp, tmp_path, journey):
    few, many = tmp_path / "few.pptx", tmp_path / "many.pptx"
    texts._look.cache_clear()
    export_file(big_map(30, 6, 8), few)
    before = texts._look.cache_info().misses
    texts._look.cache_clear()
    export_file(journey, many)
    after = texts._look.cache_info()
    assert after.misses < 4 * before
    assert after.misses * 5 < after.hits


def test_formats_of_a_workbook_do_not_grow_with_its_notes(tmp_path, monkeypatch, journey):
    made: list[int] = []
    for one in (journey, big_map(600, 6, 8)):
        formats = counting(monkeypatch, Workbook, "add_format", lambda *_: "format")
        export_file(one, tmp_path / "map.xlsx")
        made.append(formats["format"])
    assert made[0] <= made[1] <= made[0] + 4
