"""The table, printed and in RESULTS.md, and the plots of cost against size."""

from __future__ import annotations

import platform
import time
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pyperf

from benchmarks.lines import Line, short
from benchmarks.measuring import ROOT

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
PLOTS = ROOT / "benchmarks" / "plots"
KEPT = ROOT / "out" / "bench.json"

_MARKS = {True: "reached", False: "NOT REACHED", None: ""}
_PACKAGES = ("PySide6-Essentials", "pydantic", "uharfbuzz", "reportlab", "pyperf")


def told(line: Line) -> str:
    """A line as it is printed."""
    mark = {True: "ok  ", False: "SHORT", None: "    "}[line.reached]
    name = f"{line.what}, {line.on}" if line.on else line.what
    if line.measured is None:
        return f"{mark:6}{name:64}  {line.note}"
    ratio = f"{short(line.ratio.middle)} ×" if line.ratio is not None else ""
    beside = f"{line.floor}: {line.against} {line.unit}" if line.against is not None else ""
    return (
        f"{mark:6}{name:64}  {f'{line.measured} {line.unit}':28}{ratio:>8}  "
        f"{line.wanted:24}{beside}{'  ' + line.note if line.note else ''}"
    )


def write_results(lines: Sequence[Line], took: float) -> None:
    """Writes all that a run of all rows found."""
    plots = _plots(lines)
    head = "| what | on | measured (quartiles) | floor or peer | its own | ratio | reach | |"
    rows = [head, "|---|---|---|---|---|---|---|---|", *(_row(line) for line in lines)]
    text = [
        "# Speed",
        "",
        "Written by `make bench`; all figures are from one run, each beside a floor or a peer",
        "measured in turns with it. Medians, with quartiles; ratios are those of single rounds.",
        "",
        *_machine(took),
        "",
        *rows,
        "",
        *(f"![{name}](plots/{path.name})" for name, path in plots),
        "",
    ]
    RESULTS.write_text("\n".join(text))
    KEPT.parent.mkdir(exist_ok=True)
    kept = {one.get_name(): one for line in lines if (one := line.kept()) is not None}
    pyperf.BenchmarkSuite(list(kept.values())).dump(str(KEPT), replace=True)


def _row(line: Line) -> str:
    measured, against, ratio = line.measured, line.against, line.ratio
    unit = line.unit
    cells = (
        line.what,
        line.on,
        line.note if measured is None else f"{measured} {unit}",
        line.floor,
        "" if against is None else f"{against} {unit}",
        "" if ratio is None else f"{ratio} ×",
        line.wanted,
        " ".join(filter(None, (_MARKS[line.reached], line.note if measured else ""))),
    )
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _machine(took: float) -> list[str]:
    about = pyperf.Run([1.0], collect_metadata=True).get_metadata()
    cpu = about.get("cpu_model_name", platform.processor() or platform.machine())
    names = [f"Python {platform.python_version()}", f"Parcours {_version('parcours')}"]
    names += [f"{name} {_version(name)}" for name in _PACKAGES]
    return [
        f"- {time.strftime('%Y-%m-%d %H:%M')}, {took / 60:.0f} minutes",
        f"- {about.get('cpu_count', '?')} cores, {cpu}; {platform.platform()}",
        f"- {', '.join(names)}",
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        from app import __version__

        return __version__ if name == "parcours" else "?"


def _plots(lines: Sequence[Line]) -> list[tuple[str, Path]]:
    """One for each kind: cost against notes, with what stands beside it."""
    kinds = dict.fromkeys(line.plot for line in lines if line.plot and line.values)
    if not kinds:
        return []
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    matplotlib.rcParams |= {"svg.fonttype": "none", "svg.hashsalt": "parcours", "font.size": 9}
    PLOTS.mkdir(exist_ok=True)
    made: list[tuple[str, Path]] = []
    for kind in kinds:
        figure, axes = pyplot.subplots(figsize=(4.6, 3.2), layout="constrained")
        own = [line for line in lines if line.plot == kind and line.measured is not None]
        for what in dict.fromkeys(line.what for line in own):
            _curve(axes, what, [line for line in own if line.what == what])
        axes.set(title=kind, xlabel="notes", ylabel=own[0].unit, xscale="log", yscale="log")
        axes.set_xticks(sorted({line.size for line in own}), minor=False)
        axes.xaxis.set_major_formatter("{x:,.0f}")
        axes.yaxis.set_major_formatter("{x:g}")
        axes.xaxis.set_minor_locator(pyplot.NullLocator())
        axes.grid(alpha=0.3)
        axes.legend(fontsize=7, frameon=False)
        path = PLOTS / f"{'-'.join(kind.lower().split())}.svg"
        figure.savefig(path, metadata={"Date": None})
        pyplot.close(figure)
        made.append((kind, path))
    return made


def _curve(axes, what: str, lines: list[Line]) -> None:
    lines = sorted(lines, key=lambda line: line.size)
    found = [(line.size, line.measured) for line in lines if line.measured is not None]
    sizes = [size for size, _ in found]
    (drawn,) = axes.plot(sizes, [one.middle for _, one in found], "o-", label=what)
    axes.fill_between(
        sizes,
        [one.low for _, one in found],
        [one.high for _, one in found],
        alpha=0.2,
        color=drawn.get_color(),
    )
    floors = dict.fromkeys(line.floor for line in lines if line.against is not None)
    for floor in floors:
        beside = [(one.size, one.against) for one in lines if one.floor == floor]
        shown = [(size, one.middle) for size, one in beside if one is not None]
        axes.plot(*zip(*shown, strict=True), ".--", label=floor, color=drawn.get_color(), alpha=0.6)
