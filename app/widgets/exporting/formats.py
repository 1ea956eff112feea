"""The formats that the window offers, one entry each."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.exporting.limits import SUFFIXES
from app.widgets.marking import QT_TRANSLATE_NOOP

Looks = Literal["pages", "picture", "slides", "table", "text"]
"""How a file is shown before it is written: its pages, the map as one picture, its
slides, its first rows or lines."""


class Format(NamedTuple):
    """A format: the ending of its files without the point, and the rows of choices it asks for."""

    name: str
    icon: str
    text: str
    about: str
    files: str
    asks: tuple[str, ...] = ()
    looks: Looks = "text"

    @property
    def drawn(self) -> bool:
        """Whether the map is drawn in it, in colours."""
        return self.looks in ("pages", "picture", "slides")

    @property
    def words(self) -> str:
        """What it is called in the window's language."""
        return QCoreApplication.translate("ExportFormats", self.text)

    @property
    def told(self) -> str:
        """What it is for, in a line."""
        return QCoreApplication.translate("ExportFormats", self.about)

    @property
    def filter(self) -> str:
        """What a dialog that asks for a file calls them."""
        return f"{QCoreApplication.translate('ExportFormats', self.files)} (*.{self.name})"


_ALL = (
    Format(
        "pdf",
        "file-pdf",
        QT_TRANSLATE_NOOP("ExportFormats", "PDF, for print and search"),
        QT_TRANSLATE_NOOP("ExportFormats", "Sharp at any size; all text can be found and copied."),
        QT_TRANSLATE_NOOP("ExportFormats", "PDF files"),
        ("paper",),
        "pages",
    ),
    Format(
        "png",
        "image",
        QT_TRANSLATE_NOOP("ExportFormats", "PNG, a picture"),
        QT_TRANSLATE_NOOP("ExportFormats", "For slides, messages and web pages."),
        QT_TRANSLATE_NOOP("ExportFormats", "PNG pictures"),
        ("scale", "transparent"),
        "picture",
    ),
    Format(
        "svg",
        "polygon",
        QT_TRANSLATE_NOOP("ExportFormats", "SVG, a drawing to edit"),
        QT_TRANSLATE_NOOP("ExportFormats", "For drawing programs; its text stays text."),
        QT_TRANSLATE_NOOP("ExportFormats", "SVG drawings"),
        ("transparent", "outlines"),
        "picture",
    ),
    Format(
        "pptx",
        "presentation",
        QT_TRANSLATE_NOOP("ExportFormats", "PowerPoint, slides to edit"),
        QT_TRANSLATE_NOOP(
            "ExportFormats",
            "An overview and slides for each stage, in shapes and text boxes. Details of stages "
            "that the map hides stand in the notes, their business goals nowhere.",
        ),
        QT_TRANSLATE_NOOP("ExportFormats", "PowerPoint presentations"),
        ("ratio", "master"),
        "slides",
    ),
    Format(
        "xlsx",
        "squares-four",
        QT_TRANSLATE_NOOP("ExportFormats", "Excel, a workbook"),
        QT_TRANSLATE_NOOP("ExportFormats", "The grid, the inventory of touchpoints, the metrics."),
        QT_TRANSLATE_NOOP("ExportFormats", "Excel workbooks"),
        (),
        "table",
    ),
    Format(
        "csv",
        "table",
        QT_TRANSLATE_NOOP("ExportFormats", "CSV, a table"),
        QT_TRANSLATE_NOOP("ExportFormats", "One table that any spreadsheet opens."),
        QT_TRANSLATE_NOOP("ExportFormats", "CSV tables"),
        ("table",),
        "table",
    ),
    Format(
        "html",
        "brackets-angle",
        QT_TRANSLATE_NOOP("ExportFormats", "HTML, a web page"),
        QT_TRANSLATE_NOOP(
            "ExportFormats", "One page on its own: headings, tables and the picture of the map."
        ),
        QT_TRANSLATE_NOOP("ExportFormats", "Web pages"),
        (),
        "picture",
    ),
    Format(
        "md",
        "file-text",
        QT_TRANSLATE_NOOP("ExportFormats", "Markdown, plain text"),
        QT_TRANSLATE_NOOP("ExportFormats", "Tables for wikis and repositories."),
        QT_TRANSLATE_NOOP("ExportFormats", "Markdown texts"),
    ),
    Format(
        "mmd",
        "flow-arrow",
        QT_TRANSLATE_NOOP("ExportFormats", "Mermaid, a journey diagram"),
        QT_TRANSLATE_NOOP("ExportFormats", "A diagram as text, drawn by wikis that know Mermaid."),
        QT_TRANSLATE_NOOP("ExportFormats", "Mermaid diagrams"),
    ),
    Format(
        "json",
        "brackets-curly",
        QT_TRANSLATE_NOOP("ExportFormats", "JSON, for programs"),
        QT_TRANSLATE_NOOP("ExportFormats", "The whole map as data, in the form of its own file."),
        QT_TRANSLATE_NOOP("ExportFormats", "JSON files"),
    ),
)


FORMATS = tuple(one for one in _ALL if f".{one.name}" in SUFFIXES)
"""Those that can be written."""


def format_of(name: str) -> Format:
    """The format of that name, the first for a name that is none."""
    return next((one for one in FORMATS if one.name == name), FORMATS[0])
