"""Writing a journal: what was changed, at once; a whole map now and then, beside the work.

What is written survives the end of the program at that moment. Once a second at most it is synced,
on a thread, so that it survives the end of the machine too.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from app import __version__
from app.files.journals.changes import Pictured, change, whole
from app.files.journals.folders import remove
from app.files.journals.frames import framed
from app.held import Held
from app.model.journey import Asset, Journey
from app.replacing import sync_folder

FORMAT = 1
"""The version of the shape of journals."""
AT_ONCE = 0.003
"""For how long a whole map is written before the rest is left to the thread, seconds."""
SYNCED = 1.0
"""The least time between two syncs, seconds."""
MOST_RECORDS = 2_000
MOST_BYTES = 4_000_000
"""When there are more changes than that since the last whole map, a new one is begun."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | getattr(os, "O_BINARY", 0)

Draft = tuple[str, str]
"""The name of a field, and the text being written in it."""


class About(NamedTuple):
    """Whose journal it is."""

    path: str
    """The map's file; empty for a map never saved."""
    stamp: tuple[int, int, str] | None
    """That file as it was (`store.Stamp`)."""
    begun: float
    """Time of the first change, seconds as `time.time` gives them."""
    before: int = 0
    """Changes made before this journal began: those of the journal it takes over."""


class _Base:
    """A whole map on its way to the disk, in parts, each serialised when it is asked for."""

    def __init__(self, number: int, journey: Journey, folder: Path, pictured: Pictured) -> None:
        self.number, self._journey, self._pictured = number, journey, pictured
        self._descriptor = os.open(folder / f"{number}.map", _NEW, 0o600)
        self._rest = self._records()

    def write(self, until: Callable[[], bool]) -> bool:
        """Goes on until all is written, or until that; whether all is. Begins anew after it has
        raised an OSError."""
        try:
            for record in self._rest:
                _write(self._descriptor, framed(record))
                if until():
                    return False
        except OSError:
            os.ftruncate(self._descriptor, 0)
            self._rest = self._records()
            raise
        return True

    def sync(self) -> None:
        os.fsync(self._descriptor)

    def close(self) -> None:
        os.close(self._descriptor)

    def _records(self) -> Iterator[bytes]:
        journey = self._journey
        rest = journey.model_dump_json(exclude={"lanes", "assets"}, exclude_defaults=True)
        yield f'{{"j":{rest}}}'.encode()
        for lane in journey.lanes:
            yield f'{{"l":{whole(lane, self._pictured)}}}'.encode()
        for asset in journey.assets:
            yield f'{{"a":{whole(asset, self._pictured)}}}'.encode()
        yield f'{{"end":{len(journey.lanes) + len(journey.assets)}}}'.encode()


class Journal:
    """The changes to one map since it was last saved, from `first`, the map before them.

    All that writes raises OSError; what failed to be written can be written again, or with what
    came since. A journal ends by `keep` or `forget`.
    """

    def __init__(self, root: Path, about: About, first: Journey) -> None:
        self.folder = root / secrets.token_hex(8)
        self.count = 0
        """How many changes are in it."""
        self.whole = threading.Event()
        """Set when a whole map is on the disk: the journal can do without any other."""
        self.trouble: OSError | None = None
        """Why the thread could not write, until it can again."""
        self._title, self._language = first.title, first.language
        self._number = self._log = -1
        self._size = self._records = self._drawn = 0
        self._pictures: dict[str, tuple[str, str]] = {}
        """By the ids of assets: the data, and the JSON that stands for them."""
        self._drawing = threading.Lock()
        self._turn = threading.Condition()
        self._ended = self._dirty = False
        self._base: _Base | None = None
        self._thread: threading.Thread | None = None
        self._held: Held | None = None
        self.folder.mkdir(mode=0o700)
        try:
            self._held = Held(self.folder / "lock")
            self._write_head(about)
            self._begin_anew(first)
        except BaseException:
            self.forget()
            raise

    @property
    def on_disk(self) -> bool:
        """Whether all of it survives the end of the machine."""
        return self.whole.is_set() and not self._dirty

    def record(self, old: Journey, new: Journey) -> None:
        """Writes down that the map `old`, the one last written down, became `new`."""
        changes = change(old, new, self._pictured)
        if not changes:
            return
        self._add(f'{{"w":{time.time():.3f},"e":{changes}}}'.encode())
        self.count += 1
        self._records += 1
        if (self._records > MOST_RECORDS or self._size > MOST_BYTES) and self.whole.is_set():
            self._begin_anew(new)

    def draft(self, old: Journey, shown: Journey, texts: Sequence[Draft] = ()) -> None:
        """Writes down what is being written and no change yet: the map with it, and texts of
        fields around the map. It counts until the next record or draft."""
        changes = change(old, shown, self._pictured) or "{}"
        said = json.dumps(list(texts))
        self._add(f'{{"w":{time.time():.3f},"d":{changes},"x":{said}}}'.encode())

    def keep(self, note: dict[str, Any] | None = None) -> None:
        """Ends the journal and leaves it for the next run: on purpose, with a `note` for it, or
        as a crash would."""
        try:
            if note is not None:
                _write_file(self.folder / "kept", framed(json.dumps(note).encode()))
        finally:
            self._end(finish=True)

    def forget(self) -> None:
        """Ends the journal: nothing in it is needed any more."""
        self._end(finish=False)
        remove(self.folder)

    # inside

    def _write_head(self, about: About) -> None:
        head = about._asdict() | {
            "format": FORMAT,
            "program": __version__,
            "title": self._title,
            "language": self._language,
        }
        _write_file(self.folder / "head", framed(json.dumps(head).encode()))

    def _begin_anew(self, journey: Journey) -> None:
        """From a whole map, written now for a moment, then on the thread."""
        number = self._number + 1
        log = os.open(self.folder / f"{number}.log", _NEW, 0o600)
        try:
            base = _Base(number, journey, self.folder, self._pictured)
        except OSError:
            os.close(log)
            raise
        until = time.perf_counter() + AT_ONCE
        try:
            base.write(lambda: time.perf_counter() > until)
        except OSError:
            base.close()
            os.close(log)
            raise
        self.whole.clear()
        with self._turn:
            if self._log >= 0:
                os.close(self._log)
            self._number, self._log, self._size, self._records = number, log, 0, 0
            self._base = base
        self._wake()

    def _pictured(self, asset: Asset) -> str:
        """What stands for a picture, whose data is written once."""
        with self._drawing:
            known = self._pictures.get(asset.id)
            if known is None or known[0] != asset.data:
                data = asset.data.encode()
                name = f"p{self._drawn}"
                _write_file(self.folder / name, data)
                self._drawn += 1
                held = {"file": name, "size": len(data), "crc": zlib.crc32(data)}
                about = asset.model_dump_json(exclude={"data"}, exclude_defaults=True)
                known = asset.data, f'{{"picture":{json.dumps(held)},"asset":{about}}}'
                self._pictures[asset.id] = known
        return known[1]

    def _add(self, record: bytes) -> None:
        """Appends a record; when that fails, the file is as it was."""
        data = framed(record)
        try:
            _write(self._log, data)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._log, self._size)
            raise
        with self._turn:
            self._size += len(data)
        if not self._dirty:
            self._wake(dirty=True)

    def _wake(self, *, dirty: bool = False) -> None:
        with self._turn:
            self._dirty = self._dirty or dirty
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
                self._thread.start()
            self._turn.notify()

    def _work(self) -> None:
        """What the thread does: the rest of a whole map, then a sync now and then."""
        while not self._ended:
            pause = True
            try:
                if self._base is not None:
                    pause = False
                    self._finish(self._base)
                elif self._dirty:
                    self._sync()
                self.trouble = None
            except OSError as error:
                self.trouble, pause = error, True
            with self._turn:
                if pause:
                    self._turn.wait_for(lambda: self._ended, SYNCED)
                self._turn.wait_for(lambda: self._ended or self._base or self._dirty)

    def _finish(self, base: _Base) -> None:
        """Writes the rest of a whole map; what came before it goes."""
        if not base.write(lambda: self._ended):
            return
        base.sync()
        self._base = None
        base.close()
        sync_folder(self.folder)
        for path in self.folder.iterdir():
            if path.suffix in (".map", ".log") and int(path.stem) < base.number:
                path.unlink()
        self.whole.set()

    def _sync(self) -> None:
        with self._turn:
            size, descriptor = self._size, os.dup(self._log)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        with self._turn:
            self._dirty = self._size != size

    def _end(self, *, finish: bool) -> None:
        """Stops the thread and lets go of the folder."""
        with self._turn:
            self._ended = True
            self._turn.notify()
        if self._thread is not None:
            self._thread.join()
        base, self._base = self._base, None
        try:
            if finish:
                if base is not None:
                    base.write(lambda: False)
                    base.sync()
                os.fsync(self._log)
        finally:
            if base is not None:
                base.close()
            if self._log >= 0:
                os.close(self._log)
            if self._held is not None:
                self._held.let_go()


def _write_file(path: Path, data: bytes) -> None:
    descriptor = os.open(path, _NEW, 0o600)
    try:
        _write(descriptor, data)
    finally:
        os.close(descriptor)


def _write(descriptor: int, data: bytes) -> None:
    """All of it, however little the disk takes at once."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
