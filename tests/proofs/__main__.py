"""Proves every promise at full length: `python -m tests.proofs [part of a name …]`.

Prints each with its figure and how long it took; exits 1 when one falls short.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time
import traceback

from tests import proofs
from tests.proofs.promise import Proof

NOT_PROOFS = {"__main__", "promise"}


def names() -> list[str]:
    """The modules of this folder that prove something."""
    found = [one.name for one in pkgutil.iter_modules(proofs.__path__)]
    return [one for one in found if one not in NOT_PROOFS and not one.startswith("test_")]


def main(wanted: list[str]) -> int:
    """Proves what is wanted, or all of it; the exit code."""
    short = 0
    for name in names():
        if wanted and not any(one in name for one in wanted):
            continue
        start = time.perf_counter()
        try:
            found: list[Proof] = importlib.import_module(f"tests.proofs.{name}").prove(1.0)
        except Exception:
            traceback.print_exc()
            found = [Proof(name.replace("_", " "), "the proof itself failed", False)]
        took = time.perf_counter() - start
        for one in found:
            short += not one.held
            mark = "held " if one.held else "SHORT"
            print(f"{mark}  {one.promise:<44}  {one.figure}  ({took:.0f} s)", flush=True)
    print("every promise held" if not short else f"{short} fell short")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
