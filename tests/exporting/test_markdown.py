"""Maps as Markdown, read back with markdown-it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.exporting.export import export_file
from app.exporting.markdown import escaped
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.reading import read_journey
from app.model.styles import TextSpan
from app.model.views import View
from tests.exporting.hostile import HOSTILE
from tests.exporting.told import MAPS, told

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def plain(token: Token) -> str:
    """What a reader sees of a line."""
    found = ""
    for one in token.children or ():
        if one.type in ("text", "code_inline", "text_special"):
            found += one.content
        elif one.type == "html_inline":
            assert re.fullmatch(r"<br>|</?(sub|b|i)>", one.content), one.content
            found += "\n" if one.content == "<br>" else ""
        else:
            assert one.type in ("strong_open", "strong_close", "em_open", "em_close") or (
                one.type in ("link_open", "link_close", "softbreak")
            ), one.type
    return found


def read(text: str) -> list[tuple[str, list[list[str]]]]:
    """The tables, each with the heading above it."""
    tables: list[tuple[str, list[list[str]]]] = []
    heading = ""
    tokens = READER.parse(text)
    for before, token in pairwise(tokens):
        assert token.type not in ("html_block", "code_block", "fence")
        if before.type == "heading_open":
            heading = plain(token)
        elif token.type == "table_open":
            tables.append((heading, []))
        elif token.type == "tr_open":
            tables[-1][1].append([])
        elif before.type in ("td_open", "th_open"):
            tables[-1][1][-1].append(plain(token))
    return tables


def squeezed(text: str) -> str:
    lost = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", text)
    return re.sub(r"[ \t]+", " ", lost).strip()


@pytest.fixture(params=MAPS, ids=lambda path: path.stem)
def journey(request) -> Journey:
    return read_journey(request.param.read_bytes()).journey


def in_order(texts: list[str], wanted: list[str]) -> None:
    place = -1
    for words in wanted:
        hit = (n for n, text in enumerate(texts) if n > place and squeezed(words) in squeezed(text))
        place = next(hit)


def test_markdown_has_every_note_once_in_order(journey, tmp_path):
    path = tmp_path / "map.md"
    assert export_file(journey, path).warnings == ()
    text = path.read_text("utf-8")
    assert text.startswith(f"# {escaped(journey.title)}\n")
    tables = read(text)
    lanes = told(journey)
    names = [stage.name for stage in journey.stages]
    wide = len(lanes[0]) > 6 if lanes else False
    grids = tables[: len(names) if wide else 1]
    if wide:
        assert [heading for heading, _ in grids] == names
    columns = [column[1:] for _, rows in grids for column in list(zip(*rows, strict=True))[1:]]
    assert len(columns) == (len(lanes[0]) if lanes else len(names))
    for n, texts in enumerate(columns):
        in_order(list(texts), [words for lane in lanes for words in lane[n]])
        notes = sum(len(lane[n]) for lane in lanes)
        assert notes <= sum(1 for one in texts if one)


def map_of(*notes: Note, title: str = "Map") -> Journey:
    lane = Lane(id="l", kind="action", name="Actions", cells=(Cell(stage="s", items=notes),))
    stages = (Stage(id="s", name="Stage"), Stage(id="t", name="Next"))
    return empty_journey(title).replace(stages=stages, lanes=(lane,))


def test_hostile_texts_are_read_as_they_are(tmp_path):
    notes = [Note(kind="note", id=f"n{n}", text=text) for n, text in enumerate(HOSTILE)]
    for title in HOSTILE:
        journey = map_of(*notes, title=title.replace("\n", " ")).replace(goal=title, owner=title)
        export_file(journey, tmp_path / "map.md")
        text = (tmp_path / "map.md").read_text("utf-8")
        ((heading, rows),) = read(text)
        assert heading == "Map"
        assert [squeezed(row[1]) for row in rows[1:]] == [squeezed(one) for one in HOSTILE]
        assert squeezed(plain(READER.parse(text)[1])) == squeezed(title.replace("\n", " "))


def test_bold_words_and_links_stay_so(tmp_path):
    spans = (
        TextSpan(start=0, end=4, bold=True),
        TextSpan(start=5, end=9, link="https://example.org/?a=<b>&c=`d`|e)f"),
        TextSpan(start=10, end=14, italic=True, link="javascript:alert(1)"),
    )
    note = Note(kind="note", id="n", text="Bold link none", styles=spans)
    export_file(map_of(note), tmp_path / "map.md")
    tokens = READER.parse((tmp_path / "map.md").read_text("utf-8"))
    inner = [one for token in tokens for one in token.children or ()]
    links = [one.attrs["href"] for one in inner if one.type == "link_open"]
    assert links == ["https://example.org/?a=%3Cb%3E&c=%60d%60%7Ce)f"]
    assert "<b>Bold</b>" in "".join(one.content for one in inner)


def test_a_note_over_stages_says_which(tmp_path):
    export_file(map_of(Note(kind="note", id="n", text="Long", span=2)), tmp_path / "map.md")
    ((_, rows),) = read((tmp_path / "map.md").read_text("utf-8"))
    assert rows[1] == ["Actions", "Long\nStage → Next", ""]


def test_what_a_view_hides_is_left_out(tmp_path):
    journey = map_of(Note(kind="note", id="n", text="Here"))
    journey = journey.replace(view=View(hidden_stages=("t",), collapsed_lanes=("l",)))
    export_file(journey, tmp_path / "map.md")
    ((_, rows),) = read((tmp_path / "map.md").read_text("utf-8"))
    assert rows == [["Lane", "Stage"], ["Actions", "1\xa0note"]]


def test_pictures_are_named_without_folders(tmp_path):
    path = next(one for one in MAPS if one.name == "pret-immobilier.fr.parcours")
    journey = read_journey(Path(path).read_bytes()).journey
    assets = tuple(
        one.replace(name=f"../../secret/{n}.png") for n, one in enumerate(journey.assets)
    )
    lanes = tuple(
        lane.replace(
            cells=tuple(
                cell.replace(
                    items=tuple(
                        one.replace(caption="", alternative="") if one.kind == "picture" else one
                        for one in cell.items
                    )
                )
                for cell in lane.cells
            )
        )
        for lane in journey.lanes
    )
    for suffix in (".md", ".csv"):
        export_file(journey.replace(assets=assets, lanes=lanes), tmp_path / f"map{suffix}")
        text = (tmp_path / f"map{suffix}").read_text("utf-8")
        assert "secret" not in text
        assert re.search(r"\d\.png", text)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_any_text_is_a_cell_of_its_own(text: str) -> None:
    made = escaped(text)
    ((_, rows),) = read(f"# x\n\n| a | b |\n| --- | --- |\n| {made} | end |\n")
    assert rows[1][1] == "end"
    found = re.sub(r"\s+", " ", rows[1][0]).strip()
    lost = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "\ufffd", text)
    assert found == re.sub(r"\s+", " ", lost).strip()
