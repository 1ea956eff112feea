"""A PDF of several pages in the making: pages are painted one after another, then all is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from app import __version__
from app.exporting.compressing import Growing
from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.pdf.content import Content
from app.exporting.pdf.document import Document, OutlineEntry, Ref, Structure
from app.exporting.pdf.fonts import FontBook
from app.exporting.pdf.links import PlacedLink, add_links
from app.exporting.pdf.resources import Resources
from app.exporting.pdf.words import Words
from app.exporting.placing import Assets, Progress, corner_radius
from app.exporting.replacing import replacing
from app.layout.picture import Box, Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.exporting.pdf.tags import Tags
    from app.layout.text.engine import TextEngine

Outline = Callable[[Sequence[Ref]], Sequence[OutlineEntry]]
"""Makes the bookmarks, once the pages are known."""


class _Page(NamedTuple):
    width: float
    height: float
    content: Content
    begun: Growing
    """What of its content is already being compressed."""
    links: list[PlacedLink]
    label: str


class Book:
    """The pages share fonts, pictures and repeated shapes. After the block, however it ends,
    nothing of it is worked on."""

    def __init__(self, engine: TextEngine, assets: Assets) -> None:
        self._engine = engine
        self._document = Document()
        self._fonts = FontBook()
        self._words = Words(self._fonts, engine)
        self._resources = Resources(self._document, assets)
        self._shapes: Counter[tuple[float, float, float]] = Counter()
        self._pages: list[_Page] = []
        self._tags: Tags | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._document.__exit__()

    @property
    def unread(self) -> frozenset[str]:
        """Ids of the pictures painted so far that cannot be read."""
        return self._resources.unread

    def expect(self, groups: Iterable[Group]) -> None:
        """Count the shapes that groups repeat; to be called before they are painted."""
        found = Counter(
            [
                (part.w, part.h, part.radius)
                for group in groups
                for part in group.parts
                if type(part) is Box and part.radius > 0
            ]
        )
        for (w, h, radius), count in found.items():
            self._shapes[(w, h, corner_radius(Box(0, 0, w, h, radius=radius)))] += count

    def add_page(
        self, width: float, height: float, label: str = ""
    ) -> tuple[Content, list[PlacedLink]]:
        """A new page of a size in pt: what is painted on it, in pt from its lower left corner
        until told otherwise, and where its links are noted, in the same. `label` is what readers
        call it, its number when empty."""
        begun = self._document.growing()
        content = Content(
            self._resources, self._fonts, self._words, self._engine, self._shapes, begun.add
        )
        page = _Page(width, height, content, begun, [], label)
        self._pages.append(page)
        return content, page.links

    def tag(self, tags: Tags) -> None:
        """Say how the pages are read: `tags` are marked while they are painted."""
        self._tags = tags

    def save(
        self,
        path: Path,
        *,
        title: str,
        language: str,
        outline: Outline,
        progress: Progress | None = None,
        created: datetime | None = None,
        subject: str = "",
    ) -> None:
        """Write the file: it is either whole or as it was before. `created` is the date it
        carries, now when None. Raises ExportError."""
        if not self._pages:
            raise ExportError("empty")
        document = self._document
        # First, for they are packed while what follows is written.
        contents = [
            document.add_stream(page.content.bytes(), {}, after=page.begun) for page in self._pages
        ]
        entries = document.add(self._resources.entries(self._fonts.write(document)))
        refs = [
            document.add_page(
                page.width,
                page.height,
                contents[index],
                entries,
                add_links(document, page.links, self._tags, index),
                None if self._tags is None else index,
            )
            for index, page in enumerate(self._pages)
        ]
        with replacing(path) as file:
            document.save(
                file,
                title=title,
                producer=f"Parcours {__version__}",
                language=language,
                created=created or datetime.now(UTC),
                page=refs[0],
                outline=outline(refs),
                labels=[page.label or f"{n}" for n, page in enumerate(self._pages, 1)],
                structure=self._structure(refs),
                subject=subject,
            )
            if progress is not None and progress(1.0) is False:
                raise ExportCancelled

    def _structure(self, pages: Sequence[Ref]) -> Structure | None:
        if self._tags is None:
            return None
        return partial(self._tags.written, [self._document.number_of(page) for page in pages])
