"""A map whose every text is hostile goes out in every format; nothing of it becomes active."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import html5lib
import openpyxl
import pytest
from lxml import etree
from markdown_it import MarkdownIt
from PIL import Image
from pydantic import StringConstraints
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from app.exporting.export import WRITERS, Source, export_source
from app.exporting.options import ExportOptions, Table
from app.files.store import load
from app.layout.text.engine import TextEngine
from app.model.base import Part
from app.model.journey import Journey
from app.model.reading import read_journey
from tests.exporting.hostile import HOSTILE
from tests.exporting.reading_back import xml_parser

ROOT = Path(__file__).resolve().parents[2]
TEXTS = (
    *HOSTILE,
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","x")',
    "+1+1",
    "-1+1",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "－1+1",
    "\n=1+1",
    "]]>",
    "<![CDATA[x]]>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "&#60;script&#62;",
    '"><img src=x onerror=alert(1)>',
    "<svg/onload=alert(1)>",
    "<iframe src='//example.org'></iframe>",
    "javascript:alert(1)",
    "\u202egnp.exe\u202c",
    "../../x",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\Windows\\x",
    "a\0b",
    "{{7*7}} ${7*7}",
    "%%{init: {}}%%",
    "click a call x()",
    ") Tj ET /JavaScript (x) Tj",
    "(()) \\( \\) endobj stream",
)
_NAMED = {"icon", "criterion"}
"""Texts that name something."""

SCHEMES = {"http", "https", "mailto"}


def is_free(constraints: Iterable[object]) -> bool:
    """Whether a field takes any text."""
    return any(isinstance(one, StringConstraints) and one.pattern is None for one in constraints)


def hostile(part: Any, texts: Iterator[str]) -> Any:
    """A part of a map with all that people may write in it replaced."""
    if isinstance(part, tuple):
        return tuple(hostile(one, texts) for one in part)
    if not isinstance(part, Part):
        return part
    changes: dict[str, Any] = {}
    for field, info in type(part).model_fields.items():
        value = getattr(part, field)
        if field == "styles":  # words of the text that is replaced
            changes[field] = ()
        elif field in _NAMED:
            continue
        elif isinstance(value, str):
            if is_free(info.metadata):
                changes[field] = next(texts)
        elif isinstance(value, tuple) and all(isinstance(one, str) for one in value):
            (kind, *_) = get_args(info.annotation)
            if is_free(get_args(kind)):
                changes[field] = tuple(next(texts) for _ in value or (1, 2))
        else:
            changes[field] = hostile(value, texts)
    return part.replace(**changes)


@pytest.fixture(scope="module")
def journey() -> Journey:
    """A whole map of every kind of lane, sound but for what it says."""
    found = load(ROOT / "docs" / "examples" / "onboarding.en.parcours").journey
    return hostile(found, cycle(TEXTS))


@pytest.fixture(scope="module")
def source(journey: Journey, engine: TextEngine) -> Source:
    return Source(journey, engine)


def xml_of(data: bytes) -> etree._Element:
    """Well-formed XML that declares nothing."""
    root = etree.fromstring(data, xml_parser())
    assert not root.getroottree().docinfo.internalDTD
    return root


def check_links(links: Iterable[str]) -> None:
    """Links lead to the web, to mail or into the file itself."""
    for link in links:
        if not link.startswith("#"):
            assert urlsplit(link).scheme in SCHEMES, link


def check_markup(elements: Iterable[etree._Element]) -> None:
    """What SVG and HTML could run, fetch or embed."""
    links: list[str] = []
    for element in elements:
        if not isinstance(element.tag, str):
            continue
        tag = etree.QName(element).localname.lower()
        assert tag not in ACTIVE, tag
        for name, value in element.attrib.items():
            name = etree.QName(name).localname.lower()
            assert not name.startswith("on"), name
            leads = name in {"href", "src", "action", "formaction", "data", "poster"}
            if leads and not str(value).startswith("data:image/"):
                links.append(str(value))
            if name == "style":
                assert "url(" not in str(value)
        if tag == "style":
            for address in re.findall(r"url\(([^)]*)\)", element.text or ""):
                assert address.strip("'\"").startswith("data:font/"), address[:40]
            assert "@import" not in (element.text or "")
    check_links(links)


ACTIVE = {
    *("script", "iframe", "object", "embed", "base", "form", "input", "button", "link", "applet"),
    *("foreignobject", "animate", "set", "handler", "template", "audio", "video", "frame"),
}


def check_pdf(data: bytes) -> None:
    reader = PdfReader(io.BytesIO(data))
    links: list[str] = []
    seen: set[int] = set()
    waiting: list[object] = [reader.trailer]
    while waiting:
        one = waiting.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in seen:
                continue
            seen.add(one.idnum)
            one = one.get_object()
        if isinstance(one, DictionaryObject):
            forbidden = {"/JS", "/JavaScript", "/AA", "/EmbeddedFiles", "/EF", "/AcroForm"}
            assert forbidden.isdisjoint(one), one
            action = one.get("/S")
            assert action not in {"/Launch", "/JavaScript", "/GoToR", "/SubmitForm"}, one
            if action == "/URI":
                links.append(str(one["/URI"]))
            waiting += one.values()
        elif isinstance(one, ArrayObject):
            waiting += one
    check_links(links)


def check_png(data: bytes) -> None:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        assert not getattr(image, "text", {})


def check_svg(data: bytes) -> None:
    check_markup(xml_of(data).iter())


def check_html(data: bytes) -> None:
    document = html5lib.parse(data, treebuilder="lxml", namespaceHTMLElements=False)
    root = document.getroot()
    check_markup(root.iter())
    for meta in root.iter("meta"):
        assert meta.get("http-equiv", "").lower() != "refresh"
    assert len(list(root.iter("body"))) == 1


def check_package(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts of an Office file; nothing in it runs or leads out but by a link."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            assert not name.startswith("/")
            assert ".." not in name.split("/")
            assert "\\" not in name
            assert not re.search(r"vba|activex|oleobject|embeddings|externallink|macro", name, re.I)
            content = package.read(name)
            if name.endswith((".xml", ".rels")):
                root = xml_of(content)
                outside = root.findall("{*}Relationship[@TargetMode='External']")
                check_links(one.get("Target", "") for one in outside)
                for element in root.iter("{*}hlinkClick", "{*}hlinkHover"):
                    assert "ppaction" not in element.get("action", "")
            yield name, content


def check_pptx(data: bytes) -> None:
    assert sum(name.startswith("ppt/slides/slide") for name, _ in check_package(data)) > 1


def check_xlsx(data: bytes) -> None:
    assert all(b"<f>" not in content for _, content in check_package(data))
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == "=1+1" for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    check_links(cell.hyperlink.target or "#" for cell in cells if cell.hyperlink)


def check_csv(data: bytes) -> None:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert any("=1+1" in cell for row in rows for cell in row)
    for cell in (cell for row in rows for cell in row):
        assert cell[:1] not in {*"=+@\t\r\n＝＋＠－"}, cell
        if cell.startswith("-"):
            float(cell.replace(",", "."))


def check_md(data: bytes) -> None:
    links: list[str] = []
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    waiting = parser.parse(data.decode())
    while waiting:
        token = waiting.pop()
        assert token.type not in {"html_block", "fence", "code_block", "image"}, token
        if token.type == "html_inline":
            assert re.fullmatch(r"<br ?/?>|</?sub>", token.content), token
        if token.type == "link_open":
            links.append(str(token.attrGet("href")))
        waiting += token.children or []
    check_links(links)


def check_mmd(data: bytes) -> None:
    first, *lines = data.decode().splitlines()
    assert first == "journey"
    for line in lines:
        plain = re.sub(r"#\d+;", "", line.strip())
        assert re.fullmatch(r"(title|section) .*|[^:]+: [1-5](\.\d+)?(: [^:]*)?", plain), line
        assert not set('<>;"%&') & set(plain), line


def check_json(data: bytes) -> None:
    read_journey(data)


CHECKS: dict[str, Callable[[bytes], None]] = {
    ".pdf": check_pdf,
    ".png": check_png,
    ".svg": check_svg,
    ".pptx": check_pptx,
    ".xlsx": check_xlsx,
    ".csv": check_csv,
    ".html": check_html,
    ".md": check_md,
    ".mmd": check_mmd,
    ".json": check_json,
}
"""Every format of `export.WRITERS` must have one."""


@pytest.mark.parametrize("suffix", WRITERS)
def test_no_text_of_a_map_becomes_active(source: Source, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"=1+1 ${{x}} <b>{suffix}"
    export_source(source, target)
    assert list(tmp_path.iterdir()) == [target]
    CHECKS[suffix](target.read_bytes())


@pytest.mark.parametrize("table", get_args(Table))
def test_no_table_holds_a_formula(source: Source, tmp_path: Path, table: Table) -> None:
    export_source(source, tmp_path / "a.csv", ExportOptions(table=table))
    check_csv((tmp_path / "a.csv").read_bytes())


def test_what_goes_out_as_json_comes_back_as_it_was(source: Source, tmp_path: Path) -> None:
    export_source(source, tmp_path / "a.json")
    assert read_journey((tmp_path / "a.json").read_bytes()).journey == source.journey
