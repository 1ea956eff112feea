"""Ranges as spreadsheets copy them, and HTML that means harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.errors import ImportRefusal
from app.importing.tables import Grid, GridCell, grid_of, grid_of_csv, grid_of_html, grid_of_tsv


def texts(grid: Grid | None) -> list[tuple[int, int, str, int]]:
    assert grid is not None
    return [tuple(cell) for cell in grid.cells]


EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table
 {mso-displayed-decimal-separator:"\\,";} .xl65 {white-space:normal;} --></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse: collapse'>
 <col width=64 span=3 style='width:48pt'>
<!--StartFragment-->
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=64 style='height:15.0pt'>Découvrir</td>
  <td class=xl65 width=64 style='border-left:none'>two<br>
    lines</td>
  <td align=right>1&nbsp;200</td>
 </tr>
 <tr height=20><td colspan=2 height=20 class=xl66>merged</td><td></td></tr>
<!--EndFragment-->
</table></body></html>"""

SHEETS = """<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border:
1px solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999"
 cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col/>
</colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;"
data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a > b&quot;}">a &gt; b</td><td
rowspan="2">tall</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>"""


def test_excel() -> None:
    assert texts(grid_of_html(EXCEL)) == [
        (0, 0, "Découvrir", 1),
        (0, 1, "two\nlines", 1),
        (0, 2, "1 200", 1),
        (1, 0, "merged", 2),
    ]


def test_google_sheets_with_a_cell_over_two_rows() -> None:
    assert texts(grid_of_html(SHEETS)) == [
        (0, 0, "a > b", 1),
        (0, 1, "tall", 1),
        (0, 2, "c", 1),
        (1, 0, "d", 1),
        (1, 2, "e", 1),
    ]


def test_paragraphs_and_inner_tables_are_the_text_of_their_cell() -> None:
    inner = "<table><tr><td>x</td><td>y</td></tr></table>"
    html = f"<table><tr><td><p>one</p><p> two </p></td><td>{inner}</td></tr></table>"
    assert texts(grid_of_html(html)) == [(0, 0, "one\ntwo", 1), (0, 1, "xy", 1)]


@pytest.mark.parametrize(
    "html",
    [
        "<p>only words</p>",
        "<p>words</p><table><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td>a</td><td>b</td></tr></table>words after",
        "<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>",
        "<table><tr><td>a</td><td title='never closed>b</td></tr></table>",
        "<table></table>",
        "<table><tr><td></td><td> </td></tr></table>",
    ],
)
def test_what_is_no_range(html: str) -> None:
    assert grid_of_html(html) is None


def test_scripts_and_comments_are_nothing() -> None:
    html = (
        "<table><tr><td>a<script>alert('<td>')</script></td><!-- <td>no</td> -->"
        "<td><img src=x onerror=alert(1)>b</td></tr></table>"
    )
    assert texts(grid_of_html(html)) == [(0, 0, "a", 1), (0, 1, "b", 1)]


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<td" * 200_000,
        "<!--" * 200_000 + "<t",
        "<table><tr><td>" + "<" * 500_000,
        "<table>" * 50_000,
        "<table>" + "<td a='" * 100_000,
        "<table><tr><td>" + "<script" * 100_000,
        "<table><tr><td>&#" + "9" * 6000 + ";</td><td>x</td></table>",
        "<table>" + "<tr><td rowspan=500 colspan=500>" * 2_000,
        "<table><tr><td colspan=" + " " * 200_000 + "x>a<td>b</table>",
    ],
)
def test_hostile_markup_ends(html: str) -> None:
    grid_of_html(html)


def test_a_range_that_is_too_large_is_refused_in_words() -> None:
    for html in (
        "<table><tr><td colspan=999999999>a</td><td>b</td></tr></table>",
        "<table>" + "<tr><td>a</td></tr>" * 501 + "</table>",
        "<table><tr>" + "<td>a</td>" * 501 + "</tr></table>",
    ):
        with pytest.raises(ImportRefusal, match="at most 500"):
            grid_of_html(html)


def test_empty_rows_and_columns_at_the_end_do_not_count() -> None:
    html = "<table>" + "<tr><td>a</td><td>b</td><td></td></tr>" + "<tr><td></td></tr>" * 9000
    assert grid_of_html(html) == Grid(1, 2, (GridCell(0, 0, "a"), GridCell(0, 1, "b")))


def test_tsv_with_quoted_lines_and_tabs() -> None:
    found = grid_of_tsv('a\t"b\nc"\n"say ""hi"""\t"x\ty"\r\n')
    assert texts(found) == [
        (0, 0, "a", 1),
        (0, 1, "b\nc", 1),
        (1, 0, 'say "hi"', 1),
        (1, 1, "x\ty", 1),
    ]


@pytest.mark.parametrize(
    "text", ["a\nb", "•\ta\n•\tb", "1.\ta\n2.\tb", "a\tb\nc", "o\tx\no\ty\n", ""]
)
def test_lists_are_no_ranges(text: str) -> None:
    assert grid_of_tsv(text) is None


def test_html_counts_before_tsv_and_one_column_is_a_list() -> None:
    html = "<table><tr><td colspan=2>merged</td></tr><tr><td>a</td><td>b</td></tr></table>"
    found = grid_of(html, "merged\t\na\tb\n")
    assert found is not None
    assert found.cells[0].span == 2
    assert grid_of("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb\n") is None
    assert grid_of("", "a\tb\n") == Grid(1, 2, (GridCell(0, 0, "a"), GridCell(0, 1, "b")))


def test_csv_of_either_separator() -> None:
    assert texts(grid_of_csv('a;"b;c"\n1,5;2\n')) == [
        (0, 0, "a", 1),
        (0, 1, "b;c", 1),
        (1, 0, "1,5", 1),
        (1, 1, "2", 1),
    ]
    assert texts(grid_of_csv("a,b\n")) == [(0, 0, "a", 1), (0, 1, "b", 1)]
    assert grid_of_csv("one column\nof words\n") is None


@given(st.text(alphabet="<>/tabledrhp ='\"&;!-#0\n\tx"))
def test_any_markup_is_taken(html: str) -> None:
    grid_of(html, html)


def test_other_line_ends_and_long_texts_stay_in_their_cell() -> None:
    assert texts(grid_of_csv("a,b\u2028c,x\nd,e,f\n"))[1] == (0, 1, "b\u2028c", 1)
    assert texts(grid_of_tsv("a\tb\x0bc\nd\te\n"))[1] == (0, 1, "b\x0bc", 1)
    long = "x" * 200_000
    assert texts(grid_of_csv(f"a;{long}\nc;d"))[1] == (0, 1, long, 1)
