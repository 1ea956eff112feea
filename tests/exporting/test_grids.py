"""Tables of texts for spreadsheets."""

from __future__ import annotations

import csv
import io

from app.exporting.grids import grid_csv, grid_html, grid_tsv

ROWS = [["Nom", "Note"], ["Été ; hiver", "=1+1"], ['dit "oui"', "deux\nlignes"], ["-5", "@x"]]


def test_a_csv_file_opens_as_it_is_and_holds_no_formula():
    data = grid_csv(ROWS, ";")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0] == ["Nom", "Note"]
    assert rows[1] == ["Été ; hiver", "'=1+1"]
    assert rows[2] == ['dit "oui"', "deux\nlignes"]
    assert rows[3] == ["'-5", "'@x"]


def test_the_clipboard_gets_the_same_table_twice():
    assert grid_tsv(ROWS).split("\n")[0] == "Nom\tNote"
    assert "'=1+1" in grid_tsv(ROWS)
    html = grid_html(ROWS)
    assert html.count("<tr>") == 4
    assert html.count("mso-number-format:'\\@'") == 8, "heads and cells are texts"
    assert ">Nom</th>" in html
    assert "=1+1" in html
