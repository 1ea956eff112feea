"""parcours export: several files, folders, standard output, --strict."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.exporting.limits import DRAWN, SUFFIXES
from app.files.store import load, save
from app.files.templates import load_template
from tests.exporting.test_export import journey_of
from tests.exports_run import MAPS, export, names, with_maps

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder of its own."""
    with_maps(tmp_path, monkeypatch)


# files


def test_one_map_in_several_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert export("one.parcours", "-o", "a.json", "-o", "b.CSV", "-o", "c.png") == 0
    assert names() == MAPS | {"a.json", "b.CSV", "c.png"}
    told = capsys.readouterr()
    assert [line.partition(":")[0] for line in told.out.splitlines()] == [
        "a.json",
        "b.CSV",
        "c.png",
    ]
    assert told.err == ""


def test_several_maps_into_a_folder_that_is_made() -> None:
    assert export("one.parcours", "two.parcours", "-o", "x/y", "--format", "md, .json") == 0
    assert names("x/y") == {"one.md", "one.json", "two.md", "two.json"}
    assert "Beta" in Path("x/y/two.md").read_text("utf-8")
    assert export("one.parcours", "-o", "x", "--format", "csv") == 0
    assert export("one.parcours", "-o", "z/", "--format", "csv") == 0
    assert names("x") == {"y", "one.csv"}
    assert names("z") == {"one.csv"}
    assert export("one.parcours", "-o", "w", "--format", "csv") == 0
    assert names("w") == {"one.csv"}
    assert export("one.parcours", "-o", "w.txt", "--format", "csv") == 2


def test_a_name_may_hold_that_of_the_map() -> None:
    assert export("one.parcours", "two.parcours", "-o", "{name}-map.json", "-o", "{name}.md") == 0
    assert names() == MAPS | {"one-map.json", "two-map.json", "one.md", "two.md"}
    assert export("one.parcours", "-o", "{name}.csv") == 0
    assert Path("one.csv").is_file()


def test_a_failing_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.parcours").write_text("{")
    Path("out/two.csv").mkdir(parents=True)
    maps = ("gone.parcours", "bad.parcours", "two.parcours", "one.parcours")
    assert export(*maps, "-o", "out", "--format", "csv,json") == 1
    told = capsys.readouterr()
    assert names("out") == {"two.csv", "two.json", "one.csv", "one.json"}
    gone, bad, two = told.err.splitlines()
    assert "gone.parcours" in gone
    assert "bad.parcours" in bad
    assert "two.csv is not a file that can be written." in two
    assert len(told.out.splitlines()) == 3


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_folder_that_cannot_be_made_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    assert export("one.parcours", "-o", "two.parcours/", "--format", "csv") == 1
    assert export("one.parcours", "-o", "two.parcours/x", "--format", "csv") == 1
    monkeypatch.setattr("os.makedirs", refuse)
    assert export("one.parcours", "-o", "x", "--format", "csv") == 1
    *files, protected = capsys.readouterr().err.splitlines()
    assert len(files) == 2
    for line in files:
        assert ("is no folder" if language == "en" else "n’est pas un dossier") in line
    assert ("may not be made" if language == "en" else "ne peut pas être créé là") in protected
    assert names() == MAPS


def test_a_surprise_with_one_file_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("app.exporting.csv_file.write_csv", fail)
    assert export("one.parcours", "-o", "a.csv", "-o", "a.json") == 1
    assert names() == MAPS | {"a.json"}
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_the_name_of_a_template_is_a_map_in_its_languages() -> None:
    assert export("ecommerce", "-o", "a.json", "--language", "fr") == 0
    assert load("a.json").journey.language == "fr"
    assert load("a.json").journey.title == load_template("ecommerce", "fr").title
    assert export("ecommerce", "-o", "a.json", "--language", "de") == 2


def test_the_language_is_that_of_the_words_added() -> None:
    assert export("one.parcours", "-o", "a.csv", "--language", "fr") == 0
    assert Path("a.csv").read_text("utf-8-sig").startswith("Ligne;Stage")
    assert export("one.parcours", "-o", "a.csv", "--language", "French") == 2


# standard output


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_standard_output_gets_the_file_and_nothing_else(
    capfdbinary: pytest.CaptureFixture[bytes], suffix: str
) -> None:
    assert export("one.parcours", "-o", "-", "--format", suffix[1:]) == 0
    written = capfdbinary.readouterr()
    assert written.err == b"" or suffix == ".mmd"  # which says what it has no place for
    assert export("one.parcours", "-o", f"a{suffix}") == 0
    whole = Path(f"a{suffix}").read_bytes()
    assert written.out[:4] == whole[:4]
    assert abs(len(written.out) - len(whole)) < 64  # dates and identities differ
    assert names() == MAPS | {f"a{suffix}"}


def test_warnings_of_standard_output_go_elsewhere(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    save("rare.parcours", journey_of("Gone \U0010fffc"))
    assert export("rare.parcours", "-o", "-", "--format", "pdf") == 0
    written = capfdbinary.readouterr()
    assert written.out.startswith(b"%PDF")
    assert written.out.rstrip().endswith(b"%%EOF")
    assert b"Warning" in written.err
    assert b"Warning" not in written.out


def test_formats_without_drawing_start_no_qt() -> None:
    plain = [suffix for suffix in SUFFIXES if suffix not in DRAWN]
    code = (
        "import sys; from app import cli; "
        "done = cli.run(sys.argv[1:], lambda *_: 0); "
        "sys.exit(done or 'PySide6' in sys.modules)"
    )
    outputs = [part for suffix in plain for part in ("-o", f"a{suffix}")]
    command = [sys.executable, "-c", code, "export", "shop.parcours", *outputs]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(plain) == 5


# --strict


def test_strict_writes_nothing_that_has_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    save("rare.parcours", journey_of("Gone \U0010fffc"))
    Path("rare.png").write_bytes(b"old")
    assert export("rare.parcours", "-o", "rare.png", "--strict") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 2
    assert "“rare.png” is not written: --strict refuses warnings (1)." in told.err
    assert Path("rare.png").read_bytes() == b"old"
    assert export("rare.parcours", "one.parcours", "-o", "x", "--format", "svg", "--strict") == 1
    assert names("x") == {"one.svg"}
    assert export("shop.parcours", "-o", "a.pdf", "--paper", "A5", "--strict") == 1
    assert export("shop.parcours", "-o", "a.pdf", "--paper", "A0", "--strict") == 0
    assert export("rare.parcours", "-o", "-", "--format", "pdf", "--strict") == 1
    assert names() == MAPS | {"rare.parcours", "rare.png", "x", "a.pdf"}


def test_what_a_format_has_no_place_for_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert export("shop.parcours", "-o", "a.mmd", "--strict") == 0
    assert "Mermaid" in capsys.readouterr().err


# ends that nobody planned


def test_an_interrupted_export_leaves_the_old_file(tmp_path: Path) -> None:
    Path("a.pdf").write_bytes(b"old")
    code = (
        "import signal, sys; from app import cli; from app.exporting.pdf.book import Book\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # also where it is ignored
        "def interrupted(*_, **__): signal.raise_signal(signal.SIGINT)\n"
        "Book.add_page = interrupted\n"
        "sys.exit(cli.run(sys.argv[1:], None))"
    )
    command = [sys.executable, "-c", code, "export", "one.parcours", "-o", "a.pdf"]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "parcours: Interrupted.\n")
    assert Path("a.pdf").read_bytes() == b"old"
    assert names() == MAPS | {"a.pdf"}
