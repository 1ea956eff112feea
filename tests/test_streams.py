"""The command line's standard streams: narrow, closed, full, or with nobody at the other end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent

ALL_COMMANDS = (
    ("templates",),
    ("--version",),
    ("--help",),
    ("new", "empty", "-o", "-"),
)


def program(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        **options,
    )


def test_new_writes_to_standard_output(tmp_path: Path) -> None:
    done = program("new", "empty", "--language", "en", "-o", "-")
    assert done.returncode == 0
    assert json.loads(done.stdout)["format"] == "parcours"


def test_a_reader_that_goes_away_is_no_drama() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "app", "templates"],
            cwd=ROOT,
            stdout=writer,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("locale", ["C", "POSIX", "fr_FR.ISO-8859-1"])
def test_narrow_encodings_do_not_stop_it(locale: str) -> None:
    environ = os.environ | {"LC_ALL": locale, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = program("templates", env=environ)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("arguments", ALL_COMMANDS)
@pytest.mark.parametrize(("locale", "sentence"), [("C", "standard output"), ("fr_FR", "sortie")])
def test_an_output_that_refuses_is_said(
    arguments: tuple[str, ...], locale: str, sentence: str
) -> None:
    with open(os.devnull, "rb") as not_writable:
        done = subprocess.run(
            [sys.executable, "-m", "app", *arguments],
            cwd=ROOT,
            stdout=not_writable,
            stderr=subprocess.PIPE,
            env=os.environ | {"LC_ALL": locale, "PYTHONUTF8": "1"},
            text=True,
            timeout=60,
        )
    assert done.returncode == 1
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize(
    ("arguments", "closed", "sentence"),
    [
        (("new", "empty", "-o", "-"), ">&-", "no standard output"),
        (("check", "-"), "<&-", "no standard input"),
        (("export", "-", "-o", "never.pdf"), "<&-", "no standard input"),
        (("check", "-"), "0>/dev/null", "cannot be read"),
    ],
)
def test_a_stream_that_is_not_there_is_said(
    arguments: tuple[str, ...], closed: str, sentence: str
) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m app "$@" {closed}', sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert not (ROOT / "never.pdf").exists()
