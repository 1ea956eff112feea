"""The log: what it holds of an error, and what it must not."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from app import crash

SECRET = "Anna’s map about /srv/anna/maps/secret.parcours"


def failing(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


def test_it_says_kinds_numbers_and_places_and_no_words() -> None:
    try:
        try:
            raise FileNotFoundError(2, SECRET, SECRET)
        except OSError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError as error:
        path = crash.write_log(error)
    assert path == crash.log_path()
    log = path.read_text("utf-8")
    assert "builtins.RuntimeError\n" in log
    assert "builtins.FileNotFoundError ENOENT\n" in log
    assert "tests/test_crash.py:" in log
    assert "secret" not in log
    assert "anna" not in log


@pytest.mark.parametrize(
    ("file", "known"),
    [
        (str(Path(crash.__file__)), "app/crash.py"),
        ("/srv/anna/.venv/lib/python3.11/site-packages/PIL/Image.py", "PIL/Image.py"),
        ("/usr/lib/python3/dist-packages/yaml/__init__.py", "yaml/__init__.py"),
        (os.__file__, "os.py"),
        ("/srv/anna/maps/map.py", "map.py"),
        ("<string>", "<string>"),
    ],
)
def test_places_are_named_without_folders_of_the_user(file: str, known: str) -> None:
    assert crash.known_place(file) == known


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("QPaintDevice: Cannot destroy it", "QPaintDevice: Cannot destroy it"),
        ('Cannot open "/srv/anna/a b.png" now', "Cannot open … now"),
        ("Cannot open /srv/anna/a.png now", "Cannot open … now"),
        (r"Cannot open D:\maps\anna now", "Cannot open … now"),
        ("Bad text « Les vélos » here", "Bad text … here"),
    ],
)
def test_what_qt_quotes_is_left_out(said: str, kept: str) -> None:
    assert crash.without_words(said) == kept


def test_a_long_log_is_put_aside_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "MAX_BYTES", 2_000)
    for number in range(100):
        crash.write_note(f"note {number:03}")
        size = crash.log_path().stat().st_size
        assert size < 2_000 + 200
    assert crash.old_log_path().exists()
    lines = [line for line in crash.read_log().splitlines() if line.startswith("note")]
    assert lines == [f"note {number:03}" for number in range(100 - len(lines), 100)]
    assert len(lines) > 20


@pytest.mark.skipif(sys.platform == "win32", reason="rights are those of the folder there")
def test_it_is_for_the_user_alone() -> None:
    path = crash.write_log(failing(ValueError()))
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_log_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert crash.write_log(failing(ValueError())) is None
    assert crash.read_log() == ""
