"""The parts of workbooks that are written as strings, beside what XlsxWriter makes of the same."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_pixel_width

from app.exporting.xlsx import fitting
from app.exporting.xlsx.book import Book
from app.exporting.xlsx.looks import Look, Run
from app.exporting.xlsx.sheet import Sheet

LOOKS = (
    Look("#FFEEDD", "#112233", bold=True, line="#abcdef"),
    Look("#ffeedd", "#112233", bold=True, line="#ABCDEF"),
    Look("#00ff00", italic=True, size=16.0, align="center", middle=True),
    Look(),
    Look("#00ff00", size=12, align="left"),
    Look(bold=True, italic=True, align="right", line="#abcdef"),
)
TEXTS = ("plain", " blank ", "a & <b>", "_x0041_", "=1+1", "two\nlines", "\tTab", "<r>x</r>", "é🙂")
OTHERS = ("Plain", "À l'écart & <b>", "R1")
HEIGHTS = (15.0, 19.0, 33.6, 405.0)


def ours() -> bytes:
    with Book("Title") as book:
        sheet = book.add("One/Two")
        sheet.widths((22, 30, 30, 7))
        sheet.hide_gridlines()
        for n, text in enumerate(TEXTS):
            look = LOOKS[n % len(LOOKS)]
            style = book.style(look)
            cells = sheet.blanks(0, 4, style)
            cells[0] = sheet.places[0] + sheet.text(text, style)
            cells[3] = sheet.places[3] + sheet.number(n / 3, style)
            sheet.merge(sheet.next, 0, 1, 2)
            sheet.row(cells, HEIGHTS[n % len(HEIGHTS)])
        runs = Run("bold", bold=True), Run("\nsmall", ink="#445566", size=9.0)
        held = sheet.in_parts(runs, LOOKS[0], book.style(LOOKS[0]))
        sheet.row([sheet.places[0] + held], 30.0)
        sheet.filtered = 3, 3
        sheet.freeze(2, 1)
        sheet.print_on_pages((0, 1), "Page &P of &N")
        book.end(sheet)
        for name in OTHERS:
            other = book.add(name)
            other.widths((9,))
            other.row([other.places[0] + other.text("x", book.style(LOOKS[0]))], 19.0)
            other.filtered = 1, 0
            other.print_on_pages((0, 0), "")
            book.end(other)
        file = io.BytesIO()
        book.write(file)
    return file.getvalue()


def properties(look: Look) -> dict[str, object]:
    """A look in the words of XlsxWriter."""
    made: dict[str, object] = {"font_size": look.size, "text_wrap": True}
    made |= {name: True for name in ("bold", "italic") if getattr(look, name)}
    made["valign"] = "vcenter" if look.middle else "top"
    if look.ink:
        made["font_color"] = look.ink
    if look.align:
        made["align"] = look.align
    if look.fill:
        made["bg_color"] = look.fill
    if look.line:
        made |= {"border": 1, "border_color": look.line}
    return made


def theirs() -> bytes:
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": "Title", "author": "", "comments": ""})
    sheet = book.add_worksheet("One Two")
    for column, width in enumerate((22, 30, 30, 7)):
        sheet.set_column(column, column, width)
    sheet.hide_gridlines(2)
    formats = [book.add_format(properties(look)) for look in LOOKS]
    for n, text in enumerate(TEXTS):
        form = formats[n % len(LOOKS)]
        sheet.merge_range(n, 0, n, 1, "", form)
        if text.startswith("<r>"):  # which it takes for markup of its own
            sheet.write_rich_string(n, 0, form, text[0], form, text[1:], form)
        else:
            sheet.write_string(n, 0, text, form)
        sheet.write_blank(n, 2, None, form)
        sheet.write_number(n, 3, n / 3, form)
        sheet.set_row(n, HEIGHTS[n % len(HEIGHTS)])
    bold = book.add_format({"bold": True, "font_size": 11, "font_color": "#112233"})
    small = book.add_format({"bold": True, "font_size": 9.0, "font_color": "#445566"})
    sheet.write_rich_string(len(TEXTS), 0, bold, "bold", small, "\nsmall", formats[0])
    sheet.set_row(len(TEXTS), 30.0)
    sheet.autofilter(0, 0, 3, 3)
    sheet.freeze_panes(2, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.repeat_rows(0, 1)
    sheet.set_footer("&CPage &P of &N")
    for name in OTHERS:
        other = book.add_worksheet(name)
        other.set_column(0, 0, 9)
        other.write_string(0, 0, "x", formats[0])
        other.set_row(0, 19.0)
        other.autofilter(0, 0, 1, 0)
        other.set_landscape()
        other.set_paper(9)
        other.fit_to_pages(1, 0)
        other.set_margins(0.4, 0.4, 0.5, 0.6)
        other.repeat_rows(0, 0)
    book.close()
    return file.getvalue()


def parts(data: bytes) -> dict[str, str]:
    """The parts of a file without the time when it was made."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        made = {name: package.read(name).decode() for name in package.namelist()}
    return {
        name: re.sub(r' spans="[^"]*"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', "", text)
        for name, text in made.items()
    }


def test_all_parts_are_those_that_the_library_writes():
    own, library = parts(ours()), parts(theirs())
    texts = "xl/sharedStrings.xml"
    assert list(own) == list(library)
    for name in own.keys() - {texts}:
        assert own[name] == library[name]
    strings, others = (re.findall("<si>.*?</si>", one[texts], re.S)
                       for one in (own, library))  # fmt: skip
    index = TEXTS.index("<r>x</r>")
    assert strings.pop(index) == "<si><t>&lt;r&gt;x&lt;/r&gt;</t></si>"
    del others[index]
    assert strings == others


def test_cells_look_as_they_are_asked_to():
    sheet = openpyxl.load_workbook(io.BytesIO(ours())).worksheets[0]
    for n, text in enumerate(TEXTS):
        look, cell = LOOKS[n % len(LOOKS)], sheet.cell(n + 1, 1)
        assert cell.value == text
        assert cell.font.b == look.bold
        assert cell.font.sz == look.size
        fill = cell.fill.fgColor.rgb if cell.fill.fill_type else ""
        assert fill[2:].lower() == look.fill[1:].lower()


def test_columns_are_named_as_spreadsheets_do():
    with Book("") as book:
        sheet = book.add("Wide")
        sheet.widths([5] * 800)
        sheet.row(sheet.blanks(0, 800, 1), 15.0)
        cells = re.findall('<c r="([^"]*)', sheet.made().decode())
    assert cells == [f"{get_column_letter(n)}1" for n in range(1, 801)]


def test_an_empty_sheet_is_one():
    with Book("") as book:
        sheet = book.add("")
        sheet.widths([9])
        assert isinstance(sheet, Sheet)
        book.end(sheet)
        file = io.BytesIO()
        book.write(file)
    assert openpyxl.load_workbook(file).sheetnames == ["1"]


def word_by_word(line: str, width: float) -> int:
    """How many lines a line takes, every word and every blank looked at."""
    room = width * 7
    count, used = 1, 0.0
    for word in re.findall(r"\s+|\S+", line):
        wide = sum(fitting.east_asian_width(one) in "WF" for one in word) * 8
        long = (xl_pixel_width(word) + wide) * 1.07
        if used + long <= room:
            used += long
        elif word.isspace():
            used = room
        elif long <= room:
            count, used = count + 1, long
        else:
            count += -(-int(used + long) // int(room)) - (used == 0)
            used = long % room
    return count


WORDS = st.lists(
    st.sampled_from(
        ["a", "word", "Donaudampfschifffahrt" * 3, "日本語", " ", "  ", "\xa0", "\t", "é"]
    )
)


@given(WORDS.map(" ".join) | WORDS.map("".join), st.sampled_from((5, 22, 30, 44 * 0.93)))
@example("", 30)
def test_lines_are_counted_as_word_by_word(line: str, width: float) -> None:
    assert fitting.lines_of(line, width) == word_by_word(line, width)
