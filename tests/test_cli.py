"""The command line as users meet it: output, errors of one line, exit codes, both languages."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from app import cli, crash, jobs
from app.files.store import load
from app.files.templates import list_templates
from app.help_texts import HELP
from app.jobs import shipped

ROOT = Path(__file__).resolve().parent.parent


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line on standard error."""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err


Run = Callable[..., Result]


@pytest.fixture
def windows() -> list[tuple[str | None, str | None]]:
    """What the window was opened on."""
    return []


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    windows: list[tuple[str | None, str | None]],
) -> Run:
    """Runs a command in an empty folder; `language` is the user's."""
    monkeypatch.chdir(tmp_path)

    def open_window(path: str | None, template: str | None) -> int:
        windows.append((path, template))
        return 0

    def call(*arguments: str, language: str = "en") -> Result:
        monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
        capsys.readouterr()
        code = cli.run(arguments, open_window)
        return Result(code, *capsys.readouterr())

    return call


# a map's whole way


def test_new_makes_a_map_in_the_language_asked(run: Run) -> None:
    done = run("new", "ecommerce", "--language", "fr", "-o", "à moi.parcours")
    assert (done.code, done.err) == (0, "")
    assert done.out == "à moi.parcours: made from ecommerce (fr)\n"
    assert load("à moi.parcours").journey.language == "fr"


@pytest.mark.parametrize("language", ["FR", "fr", "Fr-ca"])
def test_the_case_of_a_language_is_no_matter(run: Run, language: str) -> None:
    assert run("new", "shop", "--language", language, "-o", "a.parcours").code == 0
    assert load("a.parcours").journey.language == "fr"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_new_speaks_the_users_language_without_being_asked(run: Run, language: str) -> None:
    assert run("new", "shop", "-o", "a.parcours", language=language).code == 0
    assert load("a.parcours").journey.language == language


def test_new_overwrites_only_when_forced(run: Run) -> None:
    Path("a.parcours").write_text("precious")
    done = run("new", "empty", "-o", "a.parcours")
    assert done.code == 1
    assert "--force" in done.line
    assert Path("a.parcours").read_text() == "precious"
    assert run("new", "empty", "-o", "a.parcours", "--force").code == 0
    assert run("check", "a.parcours").code == 0


def test_new_names_the_templates_there_are(run: Run) -> None:
    done = run("new", "ecomerce", "-o", "a.parcours", language="fr")
    assert done.code == 2
    assert "ecomerce" in done.line
    assert ", ".join(sorted({one.name for one in list_templates()})) in done.line
    assert not Path("a.parcours").exists()


def test_new_does_not_change_the_language_in_silence(run: Run) -> None:
    done = run("new", "shop", "--language", "de", "-o", "a.parcours")
    assert done.code == 2
    assert "en, fr" in done.line


@pytest.mark.parametrize("suffix", ["pdf", "png", "PDF", "svg"])
def test_export_writes_what_the_name_says(run: Run, qapp: object, suffix: str) -> None:
    run("new", "ecommerce", "--language", "fr", "-o", "a.parcours")
    done = run("export", "a.parcours", "-o", f"a.{suffix}")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"a.{suffix}: ")
    start = {"pdf": b"%PDF", "png": b"\x89PNG", "svg": b"<svg"}[suffix.lower()]
    assert Path(f"a.{suffix}").read_bytes().startswith(start)


def test_export_makes_outlines_of_text(run: Run, qapp: object) -> None:
    run("new", "shop", "--language", "en", "-o", "a.parcours")
    assert run("export", "a.parcours", "-o", "a.svg", "--outlines").code == 0
    assert b"<text " not in Path("a.svg").read_bytes()


def test_export_fits_a_paper(run: Run, qapp: object) -> None:
    run("new", "shop", "-o", "a.parcours")
    assert run("export", "a.parcours", "-o", "a.pdf", "--paper", "A4").code == 0
    (page,) = PdfReader("a.pdf").pages
    assert sorted((round(page.mediabox.width), round(page.mediabox.height))) == [595, 842]


def test_audit_prints_a_worksheet(run: Run, qapp: object) -> None:
    run("new", "touchpoints", "-o", "a.parcours")
    assert run("audit", "a.parcours", "-o", "a.pdf", "--paper", "Letter").out.startswith("a.pdf: ")
    assert run("audit", "a.parcours", "-o", "b.pdf", "--blank").code == 0
    filled, blank = PdfReader("a.pdf"), PdfReader("b.pdf")
    assert [round(float(edge)) for edge in filled.pages[0].mediabox[2:]] == [792, 612]
    assert "Mean " in filled.pages[0].extract_text()
    assert "Mean " not in blank.pages[0].extract_text()
    assert "Touchpoint audit" in blank.pages[0].extract_text()


def test_export_names_the_characters_that_no_font_has(run: Run, qapp: object) -> None:
    run("new", "empty", "--language", "en", "-o", "a.parcours")
    text = Path("a.parcours").read_text("utf-8")
    document = json.loads(text)
    document["title"] = "Gone \U0001390f \U0010fffc"
    Path("a.parcours").write_text(json.dumps(document), "utf-8")
    done = run("export", "a.parcours", "-o", "a.pdf", language="fr")
    assert done.code == 0
    assert "\U0010fffc" in done.line  # a place where no font has letters
    assert "Attention" in done.line


def test_export_reads_standard_input(
    run: Run, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("new", "empty", "-o", "a.parcours")
    stream = io.TextIOWrapper(io.BytesIO(Path("a.parcours").read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert run("export", "-", "-o", "a.pdf").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("export", "a.parcours", "-o", "a.gif"), 2, "a.gif"),
        (("export", "a.parcours"), 2, "--output"),
        (("export", "a.parcours", "-o", "a.png", "--scale", "0"), 2, "0.05"),
        (("export", "a.parcours", "-o", "a.png", "--scale", "nan"), 2, "--scale"),
        (("export", "a.parcours", "-o", "a.png", "--scale", "big"), 2, "big"),
        (("export", "a.parcours", "-o", "a.png", "--scale", "1_0"), 2, "1_0"),
        (("export", "a.parcours", "-o", "a.png", "--scale", "99"), 2, "99"),
        (("export", "a.parcours", "-o", "a.png", "--scale", "0.001"), 2, "0.05"),
        (("export", "gone.parcours", "-o", "a.png", "--scale", "16,1"), 2, "16"),
        (("export", "a.parcours", "-o", "a.png", "--paper", "A4"), 2, "--paper"),
        (("export", "a.parcours", "-o", "a.png", "--outlines"), 2, "--outlines"),
        (("export", "a.parcours", "-o", "a.pdf", "--scale", "2"), 2, "--scale"),
        (("export", "a.parcours", "-o", "a.pdf", "--paper", "A99"), 2, "A99"),
        (("audit", "a.parcours", "-o", "a.png"), 2, ".pdf"),
        (("audit", "a.parcours", "-o", "a.pdf", "--paper", "A99"), 2, "A99"),
        (("audit", "gone.parcours", "-o", "a.pdf"), 1, "gone.parcours"),
        (("export", "gone.parcours", "-o", "a.pdf"), 1, "gone.parcours"),
        (("export", "a.parcours", "-o", "no/where/a.pdf"), 1, "where"),
        (("new", "shop", "-o", "no/where/a.parcours"), 1, "where"),
        (("new", "shop", "-o", "."), 1, "."),
        (("check",), 2, "FILE"),
        (("check", "--deep", "a.parcours"), 2, "--deep"),
        (("templates", "all"), 2, "all"),
        (("gone.parcours",), 1, "gone.parcours"),
        (("exprot",), 2, "exprot"),
        (("a.parcours", "b.parcours"), 2, "b.parcours"),
        (("--frobnicate",), 2, "--frobnicate"),
        (("-",), 2, ""),
        ((".",), 1, "."),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_error_is_one_line(
    run: Run,
    qapp: object,
    windows: list[object],
    arguments: tuple[str, ...],
    code: int,
    word: str,
    language: str,
) -> None:
    run("new", "empty", "-o", "a.parcours")
    before = set(Path().iterdir())
    done = run(*arguments, language=language)
    assert done.code == code
    assert word in done.line
    assert set(Path().iterdir()) == before
    assert not windows


def test_check_tells_sound_maps_from_others(run: Run) -> None:
    run("new", "ecommerce", "-o", "a.parcours")
    Path("b.parcours").write_text('{"format": "parcours", "version": 1,\n "title": NaN}')
    done = run("check", "a.parcours", "b.parcours", language="fr")
    assert done.code == 1
    assert done.out.startswith("a.parcours\u00a0: en ordre (5 étapes, ")
    assert "b.parcours" in done.line
    assert "ligne 2" in done.line


def test_check_says_that_a_newer_map_is_for_reading(run: Run) -> None:
    run("new", "empty", "-o", "a.parcours")
    document = json.loads(Path("a.parcours").read_text("utf-8"))
    document["version"] = 2
    Path("a.parcours").write_text(json.dumps(document), "utf-8")
    done = run("check", "a.parcours")
    assert done.code == 0
    assert "newer" in done.line


def test_templates_are_listed_with_their_languages(run: Run) -> None:
    lines = run("templates", language="fr").out.splitlines()
    assert len(lines) == len({one.name for one in list_templates()})
    assert any(line.startswith("ecommerce ") and "en fr" in line for line in lines)


def test_self_test_exports_every_template(run: Run, qapp: object) -> None:
    done = run("self-test")
    assert (done.code, done.err) == (0, "")
    assert done.out.count(": fine\n") == len(list_templates())


def test_self_test_fails_when_a_template_does(
    run: Run, qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "shop.en.json"
    broken.write_text("{}")
    one = list_templates()[0]._replace(name="shop", language="en", path=broken)
    monkeypatch.setattr(shipped, "list_templates", lambda: (one,))
    done = run("self-test")
    assert done.code == 1
    assert "shop en: FAILED" in done.out
    assert "shop en" in done.line


# the window


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.display.window_problem", lambda: None)


@pytest.mark.usefixtures("display")
def test_the_window_opens_on_a_file(run: Run, windows: list[object]) -> None:
    Path("carte à moi.parcours").write_text("{}")
    Path("export").write_text("{}")
    assert run().code == 0
    assert run("carte à moi.parcours").code == 0
    assert run("--", "export").code == 0
    assert run("./export").code == 0
    assert windows == [
        (None, None),
        ("carte à moi.parcours", None),
        ("export", None),
        ("./export", None),
    ]


@pytest.mark.usefixtures("display")
def test_the_example_opens_in_the_window(run: Run, windows: list[object]) -> None:
    assert run("example").code == 0
    assert windows == [(None, "example")]


@pytest.mark.parametrize(("language", "title"), [("en", "exercise bike"), ("fr", "vélo")])
def test_without_a_display_the_example_becomes_files(
    run: Run,
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
    windows: list[object],
    language: str,
    title: str,
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    done = run("example", language=language)
    assert (done.code, done.err, windows) == (0, "", [])
    assert "DISPLAY" in done.out
    for name in ("out/example.pdf", "out/example.png"):
        assert name in done.out
        assert Path(name).is_file()
    metadata = PdfReader("out/example.pdf").metadata
    assert metadata is not None
    assert title in str(metadata.title)


# ends that nobody planned


def test_a_surprise_is_one_line_and_a_log_without_the_map(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(words: object) -> int:
        try:
            raise KeyError("secret of the map")
        except KeyError as error:
            raise RuntimeError("another secret") from error

    monkeypatch.setitem(jobs.JOBS, "templates", fail)
    done = run("templates")
    assert done.code == 1
    assert str(crash.log_path()) in done.line
    log = crash.log_path().read_text("utf-8")
    assert "RuntimeError" in log
    assert "KeyError" in log
    assert "test_cli.py" in log
    assert "secret" not in log
    assert "secret" not in done.err


def test_a_log_that_cannot_be_written_is_not_promised(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    monkeypatch.setitem(jobs.JOBS, "templates", lambda words: 1 // 0)
    assert "errors.log" not in run("templates").line


def test_interruption_is_told_without_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(words: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(jobs.JOBS, "templates", interrupt)
    done = run("templates", language="fr")
    assert done.code == 130
    assert "Interrompu" in done.line


# help


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("topic", list(HELP))
def test_help_is_there_in_both_languages(run: Run, topic: str, language: str) -> None:
    done = run(*([topic] if topic else []), "--help", language=language)
    assert (done.code, done.err) == (0, "")
    assert done.out == HELP[topic][language == "fr"]
    assert max(map(len, done.out.splitlines())) <= 100
