"""Maps as a page of HTML, read back by a strict parser."""

from __future__ import annotations

import base64
import re
from itertools import pairwise
from xml.etree import ElementTree

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exporting.export import export_file
from app.exporting.html import write_html
from app.exporting.html.markup import plain_text, text_of
from app.model.assets import make_asset
from app.model.items import Note, PictureUse
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Persona, Touchpoint
from app.model.reading import read_journey
from app.model.styles import TextSpan
from app.model.viewing import seen
from app.model.views import View
from tests.exporting.hostile import HOSTILE
from tests.exporting.told import MAPS, head_of, told

VOID_OF_NETWORK = ("script", "link", "iframe", "object", "embed", "base", "form", "audio", "video")


def parsed(text: str) -> ElementTree.Element:
    """The page as a tree. Anything that the standard calls an error raises."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(text)


def words(element: ElementTree.Element) -> str:
    """What a reader sees of an element."""
    found = element.text or ""
    for one in element:
        found += ("\n" if one.tag == "br" else words(one)) + (one.tail or "")
    return found


def squeezed(text: str) -> str:
    lost = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\ufffd", text)
    return re.sub(r"[ \t\n]+", " ", lost).strip()


def check_page(page: ElementTree.Element) -> None:
    """What every page keeps to."""
    assert not [one.tag for one in page.iter() if one.tag in VOID_OF_NETWORK]
    assert [one.tag for one in page.iter("h1")] == ["h1"]
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    for one in page.iter():
        assert not [name for name in one.attrib if name.startswith("on")]
        for name in ("href", "src", "action"):
            address = one.get(name)
            if address is not None and one.tag != "img":
                assert address.startswith(("#", "http://", "https://", "mailto:", "HTTPS://"))
        if (target := one.get("href") or "").startswith("#"):
            assert target[1:] in ids
        if (label := one.get("aria-labelledby")) is not None:
            assert label in ids
    for image in page.iter("img"):
        assert image.get("src", "").startswith("data:image/svg+xml;base64,")
        assert (image.get("alt") or "").strip()
    for table in page.iter("table"):
        assert words(table.find("caption")).strip()
        assert {one.get("scope") for one in table.iter("th")} <= {"col", "row"}
        wide = len(table.findall("thead/tr/th"))
        for row in table.findall("tbody/tr"):
            assert sum(int(cell.get("colspan", "1")) for cell in row) == wide
    levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def notes_of(page: ElementTree.Element) -> list[list[tuple[str, list[list[str]]]]]:
    """For each stage its lanes, for each of those the notes of each column."""
    stages = []
    for section in page.iter("section"):
        if section.get("class") != "stage":
            continue
        lanes = []
        for row in section.findall("table/tbody/tr"):
            if row.get("class") == "line":
                continue
            head, *cells = row
            lanes.append((words(head), [[words(one) for one in td.iter("li")] for td in cells]))
        stages.append(lanes)
    return stages


@pytest.fixture(params=MAPS, ids=lambda path: path.stem)
def journey(request) -> Journey:
    return read_journey(request.param.read_bytes()).journey


def test_a_page_has_every_note_once_in_order(journey, tmp_path):
    path = tmp_path / "map.html"
    write_html(seen(journey), b"<svg/>", path)
    page = parsed(path.read_text("utf-8"))
    check_page(page)
    assert page.get("lang") == journey.language
    assert squeezed(words(next(page.iter("h1")))) == squeezed(journey.title)
    assert squeezed(words(next(page.iter("title")))) == squeezed(journey.title)
    titles = [words(one) for one in page.iter("h2")][: len(journey.stages)]
    assert list(map(squeezed, titles)) == [squeezed(one.name) for one in journey.stages]
    wanted = told(journey)
    first = 0
    for stage, lanes in zip(journey.stages, notes_of(page), strict=True):
        last = first + (3 if stage.split else 1)
        filled = [
            (head_of(lane, lane.name), cells[first:last])
            for lane, cells in zip(journey.lanes, wanted, strict=True)
            if any(cells[first:last])
        ]
        assert [squeezed(name) for name, _ in lanes] == [squeezed(name) for name, _ in filled]
        for (_, found), (_, cells) in zip(lanes, filled, strict=True):
            assert [len(one) for one in found] == [len(one) for one in cells]
            for texts, said in zip(found, cells, strict=True):
                for text, word in zip(texts, said, strict=True):
                    assert squeezed(word) in squeezed(text)
        first = last


def map_of(*notes: Note, **changes) -> Journey:
    lane = Lane(id="l", kind="action", name="Actions", cells=(Cell(stage="s", items=notes),))
    stages = (Stage(id="s", name="Stage"), Stage(id="t", name="Next"))
    return empty_journey("Map").replace(stages=stages, lanes=(lane,), **changes)


def test_hostile_texts_are_texts_everywhere(qapp, tmp_path):
    notes = tuple(
        Note(kind="note", id=f"n{n}", text=text, owner=text[:500], source=text, tags=(text[:500],))
        for n, text in enumerate(HOSTILE)
    )
    for n, text in enumerate(HOSTILE):
        journey = map_of(*notes if not n else (), goal=text, owner=text)
        journey = journey.replace(
            title=text,
            personas=(Persona(id="p", name=text, quote=text),),
            touchpoints=(Touchpoint(id="x", name=text, link=text, note=text),),
            stages=(Stage(id="s", name=text), Stage(id="t", name=text)),
        )
        path = tmp_path / f"{n}.html"
        export_file(journey, path)
        page = parsed(path.read_text("utf-8"))
        check_page(page)
        assert squeezed(words(next(page.iter("h1")))) == squeezed(text)
        if not n:
            (found,) = notes_of(page)[0][0][1]
            assert [squeezed(one.splitlines()[0]) for one in found]
            for one, wanted in zip(found, HOSTILE, strict=True):
                assert squeezed(one).startswith(squeezed(wanted))


def test_only_addresses_that_may_be_opened_are_links(tmp_path):
    spans = (
        TextSpan(start=0, end=3, link='https://example.org/?a="&b=<c>'),
        TextSpan(start=3, end=6, link="javascript:alert(1)", bold=True),
        TextSpan(start=6, end=9, link="mailto:me@example.org", italic=True),
    )
    note = Note(kind="note", id="n", text="onetwosix", styles=spans)
    links = ("javascript:alert(1)", "data:text/html,x", "https://example.org/shop")
    touchpoints = tuple(
        Touchpoint(id=f"t{n}", name="Shop", link=one) for n, one in enumerate(links)
    )
    path = tmp_path / "map.html"
    write_html(seen(map_of(note, touchpoints=touchpoints)), b"<svg/>", path)
    page = parsed(path.read_text("utf-8"))
    check_page(page)
    found = [one.get("href") for one in page.iter("a") if not one.get("href").startswith("#")]
    assert found == [
        'https://example.org/?a="&b=<c>',
        "mailto:me@example.org",
        "https://example.org/shop",
    ]
    assert [words(one) for one in page.iter("strong")] == ["two"]
    assert [words(one) for one in page.iter("em")] == ["six"]


def test_the_page_needs_nothing_else_and_allows_nothing_else(qapp, tmp_path):
    path = tmp_path / "map.html"
    report = export_file(map_of(Note(kind="note", id="n", text="Hello")), path)
    assert report.warnings == ()
    text = path.read_text("utf-8")
    page = parsed(text)
    policy = next(
        one.get("content")
        for one in page.iter("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert "@import" not in text
    assert "url(" not in text
    image = next(page.iter("img"))
    svg = base64.b64decode(image.get("src").partition(",")[2])
    assert "Hello" in "".join(ElementTree.fromstring(svg).itertext())
    assert b"text{white-space:pre}" in svg  # else Chromium drops the space after bold words
    assert str(tmp_path) not in text


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("he-IL", "rtl"), ("fr", "ltr")])
def test_the_page_runs_as_its_language_does(tmp_path, language, way):
    path = tmp_path / "map.html"
    write_html(seen(map_of().replace(language=language)), b"<svg/>", path)
    page = parsed(path.read_text("utf-8"))
    assert (page.get("lang"), page.get("dir")) == (language, way)


def test_a_picture_that_cannot_be_read_is_named(qapp, tmp_path):
    asset = make_asset(b"hello", "image/png", 40, 20, "notes.png")
    use = PictureUse(kind="picture", id="p", asset=asset.id, alternative="A shop")
    lane = Lane(id="l", kind="picture", cells=(Cell(stage="s", items=(use,)),))
    path = tmp_path / "map.html"
    report = export_file(map_of().replace(lanes=(lane,), assets=(asset,)), path)
    assert [(one.code, one.params["names"]) for one in report.warnings] == [
        ("picture", "notes.png")
    ]
    assert notes_of(parsed(path.read_text("utf-8")))[0][0][1] == [["A shop"]]


def test_views_and_spans_are_told(tmp_path):
    path = tmp_path / "map.html"
    note = Note(kind="note", id="n", text="Long", span=2)
    write_html(seen(map_of(note)), b"<svg/>", path)
    assert notes_of(parsed(path.read_text("utf-8")))[0] == [("Actions", [["LongStage → Next"]])]
    collapsed = map_of(note, view=View(collapsed_lanes=("l",)))
    write_html(seen(collapsed), b"<svg/>", path)
    page = parsed(path.read_text("utf-8"))
    assert "Long" not in words(page.find("body"))
    assert "1\xa0note" in words(page.find("body"))


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80))
def test_any_text_is_a_text_in_elements_and_attributes(text: str) -> None:
    page = parsed(
        "<!DOCTYPE html><html><head><title>x</title></head><body>"
        f'<p title="{plain_text(text)}">{text_of(text)}</p></body></html>'
    )
    (found,) = page.iter("p")
    assert squeezed(words(found)) == squeezed(found.get("title")) == squeezed(plain(text))


def plain(text: str) -> str:
    """A text as HTML can hold it."""
    lost = re.compile(
        "[\ufdd0-\ufdef]|["
        + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
        + "]"
    )
    return lost.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
