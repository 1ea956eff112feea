"""Exported files read back with libraries nobody here wrote; a file that is not whole fails."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import html5lib
import openpyxl
import pymupdf
from lxml import etree
from PIL import Image
from pptx import Presentation


def xml_parser() -> etree.XMLParser:
    """A strict one that fetches nothing."""
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def _pdf(data: bytes) -> str:
    assert data.rstrip().endswith(b"%%EOF")
    with pymupdf.open(stream=data, filetype="pdf") as document:
        return "".join(page.get_text() for page in document)


def _png(data: bytes) -> str:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
    assert data.endswith(b"IEND\xaeB`\x82")
    return ""


def _svg(data: bytes) -> str:
    return "".join(map(str, etree.fromstring(data, xml_parser()).itertext()))


def _html(data: bytes) -> str:
    assert data.rstrip().endswith(b"</html>")
    document = html5lib.parse(data, treebuilder="lxml", namespaceHTMLElements=False)
    return "".join(map(str, document.getroot().itertext()))


def _pptx(data: bytes) -> str:
    slides = Presentation(io.BytesIO(data)).slides
    return "".join(
        str(node.text) for slide in slides for node in slide.element.iter("{*}t") if node.text
    )


def _xlsx(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
    return "\n".join(str(value) for value in cells if value is not None)


def _csv(data: bytes) -> str:
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    return "\n".join("\n".join(row) for row in csv.reader(io.StringIO(text)))


def _text(data: bytes) -> str:
    return data.decode()


def _json(data: bytes) -> str:
    return json.dumps(json.loads(data), ensure_ascii=False)


READERS: dict[str, Callable[[bytes], str]] = {
    ".pdf": _pdf,
    ".png": _png,
    ".svg": _svg,
    ".pptx": _pptx,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".md": _text,
    ".html": _html,
    ".mmd": _text,
    ".json": _json,
}
"""The text of a file of each format; every one of `export.WRITERS` must have one."""


def read_back(path: Path) -> str:
    """The text of an exported file. Raises whatever its reader does when it is not whole."""
    return READERS[path.suffix.lower()](path.read_bytes())
