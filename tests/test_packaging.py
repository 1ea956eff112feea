"""What is shipped is whole: the wheel, the source archive, the compiled translations."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = [
    path
    for folder in ("resources", "templates")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.is_file()
]


def build(source: Path, target: str, folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_the_program_and_its_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "app").rglob("*.py")}
    wanted |= {f"app/_data/{path.relative_to(ROOT).as_posix()}" for path in SHIPPED}
    info = "parcours-0.1.0.dist-info"
    assert SHIPPED
    assert {name for name in names if not name.startswith(f"{info}/")} == wanted
    assert f"{info}/licenses/LICENSE" in names
    entries = zipfile.ZipFile(wheel).read(f"{info}/entry_points.txt").decode()
    assert "parcours = app.__main__:main" in entries


def test_an_installed_program_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    done = subprocess.run(
        [sys.executable, "-m", "app", "new", "ecommerce", "-o", "carte à moi.parcours"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "carte à moi.parcours").is_file()


def test_the_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    for name in ("sdist", "unpacked", "wheel"):
        (tmp_path / name).mkdir()
    archive = build(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()
    again = build(source, "wheel", tmp_path / "wheel")
    assert contents(again) == contents(wheel)
    named = set(re.findall(r"\.ci/[\w.]+", (source / "Makefile").read_text()))
    assert named
    assert [name for name in sorted(named) if not (source / name).is_file()] == []
    for target in ("run", "test", "translations", "lock", "wheel"):
        done = subprocess.run(["make", "-n", target], cwd=source, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        assert ".ci/" in done.stdout
    usage = subprocess.run(["sh", ".ci/setup.sh"], cwd=source, capture_output=True, text=True)
    assert (usage.returncode, usage.stderr) == (2, "usage: sh .ci/setup.sh run|dev|bench\n")


def contents(wheel: Path) -> dict[str, int]:
    return {entry.filename: entry.CRC for entry in zipfile.ZipFile(wheel).infolist()}


def test_compiled_translations_are_fresh(tmp_path: Path) -> None:
    path = ROOT / ".ci" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    translations = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(translations)
    for source in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        made = tmp_path / f"{source.stem}.qm"
        translations.compiled(source, made)
        assert made.read_bytes() == source.with_suffix(".qm").read_bytes(), source.name
