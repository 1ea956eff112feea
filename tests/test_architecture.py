"""ARCHITECTURE.md as tests: who imports whom, how long files are, what is documented."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "app").rglob("*.py"))
PYTHON = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]
PURE = ("model", "layout", "exporting", "files")
LATE = (
    "pydantic",
    "reportlab",
    "qtawesome",
    "uharfbuzz",
    "fontTools",
    "budoux",
    "bidi",
    "app.model",
    "app.layout",
    "app.exporting",
    "app.files",
)
"""What the window's first paint does without (ARCHITECTURE.md, rule 8)."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    return path.relative_to(ROOT / "app").parts[0].removesuffix(".py")


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def imports(tree: ast.AST, *, lazy: bool) -> Iterator[str]:
    """Modules that a file imports when run; those inside functions too when `lazy`."""
    for node in ast.iter_child_nodes(tree):
        if is_type_checking(node):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif lazy or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from imports(node, lazy=lazy)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), name(path))


def test_contracts_are_kept() -> None:
    # In a process of its own: import-linter switches off every logger that there is.
    lint = "from importlinter import cli; raise SystemExit(cli.lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("where", "banned"),
    [
        ("model", ("PySide6",)),
        ("layout", ("PySide6.QtWidgets",)),
        ("files", ("PySide6.QtWidgets", "PySide6.QtGui")),
        ("exporting", ("PySide6.QtWidgets",)),
        ("session", ("PySide6.QtWidgets",)),
    ],
)
def test_rooms_keep_to_their_part_of_qt(where: str, banned: tuple[str, ...]) -> None:
    found = [
        f"{name(path)} imports {module}"
        for path in SOURCES
        if room(path) == where
        for module in imports(parsed(path), lazy=True)
        if any(f"{module}.".startswith(f"{prefix}.") for prefix in banned)
    ]
    assert not found


def test_what_start_up_does_without_is_imported_late() -> None:
    early = [
        f"{name(path)} imports {module}"
        for path in SOURCES
        if room(path) not in PURE
        for module in imports(parsed(path), lazy=False)
        if room(path) in {"__main__", "cli", "words", "display", "crash"}
        and any(f"{module}.".startswith(f"{prefix}.") for prefix in (*LATE, "PySide6"))
    ]
    assert not early


def test_files_are_short() -> None:
    """A longer one says why in a comment that begins `# Over 400 lines:`."""
    long = {
        name(path): count
        for path in PYTHON
        if (count := len((text := path.read_text("utf-8")).splitlines())) > 400
        and not re.search(r"^# Over 400 lines: \w", text, re.MULTILINE)
    }
    assert not long


def test_model_copy_is_not_used() -> None:
    """It validates nothing: `replace()` does."""
    users = [
        f"{name(path)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr in {"model_copy", "model_construct"}
    ]
    assert not users


def undocumented(path: Path) -> Iterator[str]:
    tree = parsed(path)
    if not ast.get_docstring(tree):
        yield f"{name(path)}: the module"
    pending: list[tuple[str, ast.AST]] = [("", tree)]
    while pending:
        owner, parent = pending.pop()
        for node in ast.iter_child_nodes(parent):
            if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if node.name.startswith("_") or is_overload(node):
                continue
            if not ast.get_docstring(node):
                yield f"{name(path)}:{node.lineno} {owner}{node.name}"
            if isinstance(node, ast.ClassDef) and not is_protocol(node):
                pending.append((f"{node.name}.", node))


def is_protocol(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base).startswith("Protocol") for base in node.bases)


def is_overload(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(ast.unparse(decorator).endswith("overload") for decorator in node.decorator_list)


def test_public_names_are_documented() -> None:
    missing = [line for path in SOURCES if room(path) in PURE for line in undocumented(path)]
    assert not missing


def test_every_module_says_what_it_is_for() -> None:
    assert not [name(path) for path in SOURCES if not ast.get_docstring(parsed(path))]


def tracked_texts() -> Iterator[tuple[Path, str]]:
    """Files of the repository, or of an unpacked source archive, that are text."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    names = listing.stdout.decode().split("\0") if listing.returncode == 0 else []
    paths = [ROOT / part for part in names if part] or PYTHON
    for path in paths:
        try:
            yield path, path.read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue


def test_no_path_of_one_machine() -> None:
    """Nothing points into somebody's home or working folder, and locks hold no address."""
    machine = re.compile(r"(?<![\w.~$}])/(?:home|Users|root|work|opt|mnt)/\w|[A-Z]:\\\\?Users\\")
    found = [
        f"{name(path)}: {match.group()}"
        for path, text in tracked_texts()
        for match in machine.finditer(text)
        if path.suffix != ".svg"
    ]
    assert not found
    for lock in ROOT.glob("requirements*.lock"):
        assert "://" not in lock.read_text("utf-8"), lock.name


def test_locks_pin_every_package() -> None:
    run, dev, bench = (
        {line for line in (ROOT / file).read_text("utf-8").splitlines() if line[:1] != "#"}
        for file in ("requirements.lock", "requirements-dev.lock", "requirements-bench.lock")
    )
    assert run <= dev <= bench
    for line in bench:
        assert re.fullmatch(r"[a-z0-9._-]+==[\w.]+( ; [^;]+)?", line), line
