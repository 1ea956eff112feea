"""What stands around the sheets of a workbook (ECMA-376, parts 1 and 2): which parts there are, the
names of sheets and of cells in them, what the file is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from xlsxwriter.theme import THEME_XML_2007
from xlsxwriter.utility import quote_sheetname

from app.exporting.xlsx.sheet import Sheet, column_name
from app.exporting.xml_texts import content, quoted

STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_TYPE = "application/vnd.openxmlformats-"


def sheet_part(number: int) -> str:
    """The name of the part of a sheet, counted from 1."""
    return f"xl/worksheets/sheet{number}.xml"


def around(sheets: Sequence[Sheet], title: str) -> dict[str, bytes]:
    """All parts in their order by name; those of sheets, texts and formats are empty."""
    numbers = range(1, len(sheets) + 1)
    made = {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/relationships/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            *((f"{_OFFICE}/relationships/worksheet", f"worksheets/sheet{n}.xml") for n in numbers),
            (f"{_OFFICE}/relationships/theme", "theme/theme1.xml"),
            (f"{_OFFICE}/relationships/styles", "styles.xml"),
            (f"{_OFFICE}/relationships/sharedStrings", "sharedStrings.xml"),
        ),
        **{sheet_part(number): "" for number in numbers},
        "xl/workbook.xml": _workbook(sheets),
        STRINGS: "",
        STYLES: "",
        "xl/theme/theme1.xml": THEME_XML_2007,
        "docProps/core.xml": _core(title),
        "docProps/app.xml": _app(sheets),
    }
    return {name: text.encode() for name, text in made.items()}


def _types(numbers: Sequence[int]) -> str:
    types = (
        ("/docProps/app.xml", "officedocument.extended-properties+xml"),
        ("/docProps/core.xml", "package.core-properties+xml"),
        (f"/{STYLES}", "officedocument.spreadsheetml.styles+xml"),
        ("/xl/theme/theme1.xml", "officedocument.theme+xml"),
        ("/xl/workbook.xml", "officedocument.spreadsheetml.sheet.main+xml"),
        *((f"/{sheet_part(n)}", "officedocument.spreadsheetml.worksheet+xml") for n in numbers),
        (f"/{STRINGS}", "officedocument.spreadsheetml.sharedStrings+xml"),
    )
    every = [f'<Override PartName="{name}" ContentType="{_TYPE}{kind}"/>' for name, kind in types]
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_TYPE}package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(every)}</Types>'
    )


def _relations(*every: tuple[str, str]) -> str:
    made = [
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(every, 1)
    ]
    start = f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    return f"{start}{''.join(made)}</Relationships>"


def _workbook(sheets: Sequence[Sheet]) -> str:
    named = [
        f'<sheet name={quoted(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    ]
    names = [
        f'<definedName name="_xlnm.{name}" localSheetId="{index}"{hidden}>'
        f"{content(cells)}</definedName>"
        for name, index, cells, hidden in (*_filtered(sheets), *_heads(sheets))
    ]
    defined = f"<definedNames>{''.join(names)}</definedNames>" if names else ""
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships">'
        '<fileVersion appName="xl" lastEdited="4" lowestEdited="4" rupBuild="4505"/>'
        '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="240" '
        'yWindow="15" windowWidth="16095" windowHeight="9660"/></bookViews>'
        f"<sheets>{''.join(named)}</sheets>{defined}"
        '<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>'
    )


_Name = tuple[str, int, str, str]
"""A name of cells: itself, the index of its sheet, which cells, and whether it is hidden."""


def _filtered(sheets: Sequence[Sheet]) -> list[_Name]:
    """The cells under filters."""

    def cells(sheet: Sheet) -> str:
        if sheet.filtered is None:
            return ""
        row, column = sheet.filtered
        return f"$A$1:${column_name(column)}${row + 1}"

    return _named("_FilterDatabase", sheets, cells, ' hidden="1"')


def _heads(sheets: Sequence[Sheet]) -> list[_Name]:
    """The rows that each page repeats."""

    def cells(sheet: Sheet) -> str:
        if sheet.heads is None:
            return ""
        first, last = sheet.heads
        return f"${first + 1}:${last + 1}"

    return _named("Print_Titles", sheets, cells, "")


def _named(
    name: str, sheets: Sequence[Sheet], cells_of: Callable[[Sheet], str], hidden: str
) -> list[_Name]:
    """The cells of that name on the sheets that have any, in the order in which Excel has them: by
    their sheets' names."""
    found = [
        (name, index, f"{quote_sheetname(sheet.name)}!{cells}", hidden)
        for index, sheet in enumerate(sheets)
        if (cells := cells_of(sheet))
    ]
    return sorted(found, key=lambda one: one[2].lstrip("'").lower())


def _core(title: str) -> str:
    now = f'xsi:type="dcterms:W3CDTF">{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}'
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:dcmitype="http://purl.org/dc/dcmitype/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{content(title)}</dc:title><dc:creator></dc:creator>"
        "<dc:description></dc:description><cp:lastModifiedBy></cp:lastModifiedBy>"
        f"<dcterms:created {now}</dcterms:created><dcterms:modified {now}</dcterms:modified>"
        "</cp:coreProperties>"
    )


def _app(sheets: Sequence[Sheet]) -> str:
    heads = [f"{cells.rpartition('!')[0]}!Print_Titles" for _, _, cells, _ in _heads(sheets)]
    parts = [*(sheet.name for sheet in sheets), *heads]
    named = "".join([f"<vt:lpstr>{content(part)}</vt:lpstr>" for part in parts])
    counts = (("Worksheets", len(sheets)), ("Named Ranges", len(heads)))
    pairs = [
        f"<vt:variant><vt:lpstr>{name}</vt:lpstr></vt:variant>"
        f"<vt:variant><vt:i4>{count}</vt:i4></vt:variant>"
        for name, count in counts
        if count
    ]
    return (
        f'{_XML}<Properties xmlns="{_OFFICE}/extended-properties" xmlns:vt="{_VARIANTS}">'
        "<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity>"
        "<ScaleCrop>false</ScaleCrop><HeadingPairs>"
        f'<vt:vector size="{len(pairs) * 2}" baseType="variant">{"".join(pairs)}</vt:vector>'
        "</HeadingPairs><TitlesOfParts>"
        f'<vt:vector size="{len(parts)}" baseType="lpstr">{named}</vt:vector></TitlesOfParts>'
        "<Company></Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc>"
        "<HyperlinksChanged>false</HyperlinksChanged><AppVersion>12.0000</AppVersion></Properties>"
    )
