"""Packages are zip files that others read, the same for the same date."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exporting.zipped import Zip

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0/\\"), min_size=1, max_size=20)
DATE = datetime(2026, 3, 4, 5, 6, 8)


def zipped(parts: dict[str, bytes], date: datetime = DATE) -> bytes:
    """A package of these parts; every other one is begun before."""
    file = io.BytesIO()
    with Zip() as made:
        began = {name: made.begin(data) for name, data in list(parts.items())[::2]}
        for name, data in parts.items():
            made.add(name, began.get(name, data))
        made.write(file, date)
    return file.getvalue()


@given(st.dictionaries(NAMES, st.binary(max_size=500), max_size=6))
def test_every_part_is_read_back_in_its_order(parts):
    with zipfile.ZipFile(io.BytesIO(zipped(parts))) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == parts
        assert file.namelist() == list(parts)
        assert all(one.date_time == (2026, 3, 4, 5, 6, 8) for one in file.infolist())


def test_the_same_parts_are_the_same_file():
    parts = {"a.xml": b"<a/>" * 1000, "b/é.xml": b""}
    assert zipped(parts) == zipped(parts)


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        (datetime(1970, 5, 6, 7, 8, 9), (1980, 5, 6, 7, 8, 8)),
        (datetime(2107, 12, 31, 23, 59, 59), (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_dates_that_a_zip_file_can_say(date, kept):
    with zipfile.ZipFile(io.BytesIO(zipped({"a": b"a"}, date))) as file:
        assert file.infolist()[0].date_time == kept
