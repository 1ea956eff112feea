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
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from app import __version__
from app.files.journals.changes import change
from app.files.journals.folders import number_of, remove
from app.files.journals.frames import framed
from app.files.journals.writing import NEW, WholeMap, sync_file, write_all, write_file
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
PICTURES_AT_ONCE = 4_000_000
"""As many bytes of new pictures are written with the change that has them; the thread writes
more."""
LATER = 10.0
"""How long after a new one found no room it is tried again, seconds."""

Draft = tuple[str, str]
"""The name of a field, and the text being written in it."""
Drawn = tuple[str, str | None]
"""The file of a picture, and the data; None once it is written and not synced yet."""


class About(NamedTuple):
    """Whose journal it is."""

    path: str
    """The map's file; empty for a map never saved."""
    stamp: tuple[int, int, str] | None
    """That file as it was (`store.Stamp`)."""
    begun: float
    """Time of the first change, seconds as `time.time` gives them."""
    before: int = 0
    """Changes made before this journal began, those of the journal it takes over; less than none
    when some of this one have been saved since."""
    unsaved: bool = False
    """Whether the map it begins with is not what the file holds: then there is something to bring
    back of a journal without a change."""


class Journal:
    """The changes to one map since it was last saved, from `first`, the map before them.

    All that writes raises OSError; what failed to be written can be written again, or with what
    came since. A journal ends by `keep` or `forget`.

    Records are numbered, and whole maps say how many came before them: what does not follow is
    told when it is read.
    """

    def __init__(self, root: Path, about: About, first: Journey) -> None:
        self.folder = root / secrets.token_hex(8)
        self.about = about
        self.last = first
        """The map as it was last written down."""
        self.count = 0
        """How many changes are in it."""
        self.whole = threading.Event()
        """Set when a whole map is on the disk: the journal can do without any other."""
        self.trouble: Exception | None = None
        """Why the thread could not write, until it can again."""
        self._title, self._language = first.title, first.language
        self._number = self._log = -1
        self._size = self._records = self._drawn = 0
        self._pictures: dict[str, tuple[str, str]] = {}
        """By the ids of assets: the data, and the JSON that stands for them."""
        self._unsafe: deque[Drawn] = deque()
        """The pictures that the thread has yet to write, or to sync."""
        self._drawing = threading.Lock()
        self._turn = threading.Condition()
        self._ended = self._unwanted = self._dirty = False
        self._torn = False
        """Whether the file may end in a part of a record."""
        self._anew_from = 0.0
        """When a whole map may be begun again, by `time.monotonic`."""
        self._base: WholeMap | None = None
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

    def record(self, new: Journey) -> None:
        """Writes down that the map became `new`."""
        changes = self._changed(new)
        if changes:
            self._add(f'{{"n":{self.count + 1},"w":{time.time():.3f},"e":{changes}}}'.encode())
            self.count += 1
            self._records += 1
        self.last = new
        full = self._records > MOST_RECORDS or self._size > MOST_BYTES
        if full and self.whole.is_set() and time.monotonic() >= self._anew_from:
            try:
                self._begin_anew(new)
            except (OSError, ValueError):  # the change itself is written down
                self._anew_from = time.monotonic() + LATER

    def draft(self, shown: Journey, texts: Sequence[Draft] = ()) -> None:
        """Writes down what is being written and no change yet: the map with it, and texts of
        fields around the map. It counts until the next record or draft."""
        changes = self._changed(shown) or "{}"
        said = json.dumps(list(texts))
        head = f'"n":{self.count},"w":{time.time():.3f}'
        self._add(f'{{{head},"d":{changes},"x":{said}}}'.encode())

    def belong_to(self, about: About) -> None:
        """Says anew whose journal it is."""
        self._write_head(about)
        self.about = about

    def keep(self, note: dict[str, Any] | None = None) -> None:
        """Ends the journal and leaves it for the next run: on purpose, with a `note` for it, or
        as a crash would. When that fails, the journal goes on."""
        kept = self.folder / "kept"
        try:
            if note is not None:
                write_file(kept, framed(json.dumps(note).encode()))
            self._stop()
            if self._base is not None:
                self._base.write(lambda: False)
                self._draw()
                self._base.end()
                self._base.sync()
            self._draw()
            os.fsync(self._log)
        except OSError:
            with contextlib.suppress(OSError):
                kept.unlink()
            self._ended = False
            self._wake(dirty=True)
            raise
        self._close()

    def forget(self) -> None:
        """Ends the journal: nothing in it is needed any more. It is none from now on; its folder
        goes when the disk lets the thread go on."""
        with contextlib.suppress(OSError):
            (self.folder / "head").unlink()
        with self._turn:
            self._ended = self._unwanted = True
            self._turn.notify()
        if self._thread is None:
            self._remove()

    # inside

    def _write_head(self, about: About) -> None:
        head = about._asdict() | {
            "format": FORMAT,
            "program": __version__,
            "title": self._title,
            "language": self._language,
        }
        written = self.folder / "head.new"
        write_file(written, framed(json.dumps(head).encode()))
        written.replace(self.folder / "head")

    def _begin_anew(self, journey: Journey) -> None:
        """From a whole map, written now for a moment, then on the thread."""
        number = self._number + 1
        log = os.open(self.folder / f"{number}.log", NEW, 0o600)
        base: WholeMap | None = None
        until = time.perf_counter() + AT_ONCE
        try:
            base = WholeMap(number, journey, self.count, self.folder, self._pictured)
            if base.write(lambda: time.perf_counter() > until) and not self._unsafe:
                base.end()
        except BaseException:
            os.close(log)
            if base is not None:
                base.close()
            for kind in ("log", "map"):
                with contextlib.suppress(OSError):
                    (self.folder / f"{number}.{kind}").unlink()
            raise
        self.whole.clear()
        with self._turn:
            if self._log >= 0:
                os.close(self._log)
            self._number, self._log, self._size, self._records = number, log, 0, 0
            self._base = base
        self._wake()

    def _changed(self, new: Journey) -> str:
        """The change to `new`, whose pictures are there before it is."""
        fresh: list[Drawn] = []
        try:
            return change(self.last, new, lambda asset: self._pictured(asset, fresh))
        finally:
            self._place(fresh)

    def _place(self, pictures: Sequence[Drawn]) -> None:
        """Writes new pictures, as many as take no time."""
        room = PICTURES_AT_ONCE
        for name, data in pictures:
            room -= len(data or "")
            if data is not None and room >= 0:
                with contextlib.suppress(OSError):  # the thread tries again, and tells
                    write_file(self.folder / name, data.encode())
                    data = None
            self._unsafe.append((name, data))
        if pictures:
            self._wake()

    def _pictured(self, asset: Asset, fresh: list[Drawn] | None = None) -> str:
        """What stands for a picture, whose data is written once: for a new one that is `fresh`,
        or else by the thread."""
        with self._drawing:
            known = self._pictures.get(asset.id)
            if known is not None and known[0] == asset.data:
                return known[1]
            data = asset.data.encode()
            name = f"p{self._drawn}"
            self._drawn += 1
            held = {"file": name, "size": len(data), "crc": zlib.crc32(data)}
            about = asset.model_dump_json(exclude={"data"}, exclude_defaults=True)
            said = f'{{"picture":{json.dumps(held)},"asset":{about}}}'
            self._pictures[asset.id] = asset.data, said
            (self._unsafe if fresh is None else fresh).append((name, asset.data))
        if fresh is None:
            self._wake()
        return said

    def _write_pictures(self) -> None:
        """Writes those that are not: more than that nobody needs who reads them."""
        for place in range(len(self._unsafe)):
            name, data = self._unsafe[place]
            if data is not None:
                write_file(self.folder / name, data.encode())
                self._unsafe[place] = name, None

    def _draw(self) -> None:
        """Writes the pictures, and syncs them."""
        while self._unsafe:
            self._write_pictures()
            sync_file(self.folder / self._unsafe[0][0])
            self._unsafe.popleft()

    def _add(self, record: bytes) -> None:
        """Appends a record; when that fails, the file is as it was."""
        data = framed(record)
        if self._torn:
            os.ftruncate(self._log, self._size)
        self._torn = True
        try:
            write_all(self._log, data)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._log, self._size)
                self._torn = False
            raise
        self._torn = False
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
            pause = failed = False
            try:
                if self._base is not None:
                    self._finish(self._base)
                elif self._dirty or self._unsafe:
                    pause = True
                    self._sync()
                self.trouble = None
            except Exception as error:  # whatever it is, the thread goes on and it is told
                self.trouble, failed = error, True
            with self._turn:
                if failed:
                    self._turn.wait_for(lambda: self._ended, SYNCED)
                elif pause:
                    self._turn.wait_for(lambda: self._pressing, SYNCED)
                self._turn.wait_for(lambda: self._pressing or self._dirty)
        if self._unwanted:
            self._remove()

    @property
    def _pressing(self) -> bool:
        """Whether the thread has something to do that waits for no second."""
        drawn = self._log >= 0 and self._unsafe
        return bool(self._ended or self._base or drawn)

    def _finish(self, base: WholeMap) -> None:
        """Writes the rest of a whole map; what came before it goes."""
        if not base.write(lambda: self._ended):
            return
        self._write_pictures()
        base.end()
        self._draw()
        base.sync()
        sync_folder(self.folder)
        for path in self.folder.iterdir():
            number = number_of(path)
            if number is not None and number < base.number:
                with contextlib.suppress(OSError):
                    path.unlink()
        self._base = None
        base.close()
        self.whole.set()

    def _sync(self) -> None:
        with self._turn:
            if self._base is not None:  # begun meanwhile: it is finished first
                return
            size = self._size
            descriptor = os.dup(self._log) if self._log >= 0 else None
        if descriptor is None:  # the first whole map is just being begun, and has pictures
            self._write_pictures()
            return
        try:
            self._draw()
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        with self._turn:
            self._dirty = self._size != size

    def _stop(self) -> None:
        """Waits until the thread has ended."""
        with self._turn:
            self._ended = True
            self._turn.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _close(self) -> None:
        """Lets go of the folder."""
        base, self._base = self._base, None
        if base is not None:
            base.close()
        if self._log >= 0:
            os.close(self._log)
        if self._held is not None:
            self._held.let_go()

    def _remove(self) -> None:
        self._close()
        remove(self.folder)
