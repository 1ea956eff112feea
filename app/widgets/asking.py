"""Short questions to a disk that may not answer, on the thread of the interface."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TypeVar

from app.quiet import uncollected

Answer = TypeVar("Answer")
Otherwise = TypeVar("Otherwise")

SHORT = 1.0
"""How long an answer is waited for, s."""


class Asking:
    """Asks on threads of its own, which hold up nobody's end. A disk that has not answered is not
    waited for again before it has."""

    def __init__(self) -> None:
        self._waiting: dict[str, Thread] = {}
        """By the folder that was asked about."""

    def ask(
        self,
        path: Path,
        question: Callable[[], Answer],
        otherwise: Otherwise,
        within: float = SHORT,
    ) -> Answer | Otherwise:
        """What is answered about a file, `otherwise` when nothing is in so many seconds."""
        return self.ask_each([path], lambda _: question(), within).get(path, otherwise)

    def ask_each(
        self, paths: Iterable[Path], question: Callable[[Path], Answer], within: float = SHORT
    ) -> dict[Path, Answer]:
        """What is answered about each of several files in so many seconds, for all together: their
        folders are asked at once. A question that the disk refuses (OSError, ValueError) has no
        answer."""
        self._waiting = {one: thread for one, thread in self._waiting.items() if thread.is_alive()}
        folders: dict[str, list[Path]] = {}
        for path in paths:
            folder = os.fspath(path.parent)
            if folder not in self._waiting:
                folders.setdefault(folder, []).append(path)
        answers: dict[Path, Answer] = {}

        def put(paths: list[Path]) -> None:
            for path in paths:
                with suppress(OSError, ValueError):
                    answers[path] = question(path)

        threads = {
            folder: Thread(target=put, args=(paths,), name="asking", daemon=True)
            for folder, paths in folders.items()
        }
        with uncollected():
            for thread in threads.values():
                thread.start()
            end = time.monotonic() + within
            for thread in threads.values():
                thread.join(max(0.0, end - time.monotonic()))
        found = answers.copy()
        for folder, thread in threads.items():
            if not found.keys() >= set(folders[folder]):
                self._waiting[folder] = thread
        return found
