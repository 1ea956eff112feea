"""How the appendix is set: its styles, its headings, its tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.context import Measurer
from app.layout.paging import INK, MUTED, Pages, Row, column
from app.layout.picture import Box, Primitive
from app.layout.text.lines import TextStyle

PAD = 6.0
HEAD = "#e1e6ef"
BAND = "#eef1f6"
_WIDEST = 300.0
"""Greatest width that a column asks for, px."""


class Cells(NamedTuple):
    """A row of a table; a `band` names those below it."""

    texts: tuple[str, ...]
    band: bool = False


class Setter:
    """Sets one part of the appendix on pages of a size in px."""

    def __init__(
        self, text: Measurer, language: str, accent: str, size: tuple[float, float], name: str
    ) -> None:
        self.text = text
        self.accent = accent
        self.title_style = TextStyle(21.0, 700, False, language)
        self.kind = TextStyle(12.0, 600, False, language)
        self.section = TextStyle(15.0, 700, False, language)
        self.strong = TextStyle(11.5, 600, False, language)
        self.plain = TextStyle(11.5, 400, False, language)
        self.small = TextStyle(10.5, 400, False, language)
        self.pages = Pages(text, *size, name)

    def title(self, said: str, about: str) -> None:
        """The heading of the part, with the name of the map above it."""
        above = column(self.text, 0, self.pages.inner, (about, self.kind, MUTED))
        self.pages.put(Row((above,), pad=0.0, rule=False))
        named = column(self.text, 0, self.pages.inner, (said, self.title_style, INK))
        line = Box(0, named.height + 6, 48.0, 3.0, self.accent, 1.5)
        self.pages.put(
            Row(
                (named,),
                named.height + 20,
                (line,),
                pad=0.0,
                rule=False,
                heading=said,
                role="title",
            )
        )

    def table(
        self, heads: Sequence[str], rows: Sequence[Cells], more: str, centred: Sequence[int] = ()
    ) -> None:
        """A table whose head stands on every page it reaches, and the band that goes on: `more`
        takes its name. `centred` are columns."""
        widths = self._widths(heads, rows)
        lefts = [sum(widths[:n]) for n in range(len(widths))]
        edges = tuple(left - PAD for left in lefts[1:])

        def row(texts: Sequence[str], style: TextStyle) -> Row:
            made = tuple(
                column(
                    self.text,
                    left + (PAD if n == 0 else 0.0),
                    width - 2 * PAD - (PAD if n == 0 else 0.0),
                    (said, self.strong if n == 0 else style, INK),
                    align=0.5 if n in centred else 0.0,
                )
                for n, (said, left, width) in enumerate(zip(texts, lefts, widths, strict=True))
            )
            return Row(made, edges=edges, role="entry")

        head = row(heads, self.strong)._replace(ground=HEAD, role="head")
        self.pages.put(head, 60)
        self.pages.repeated = (head,)
        for n, cells in enumerate(rows):
            if cells.band:
                band = self._band(cells.texts[0])
                self.pages.repeated = (head,)
                after = row(rows[n + 1].texts, self.plain).height if n + 1 < len(rows) else 0.0
                self.pages.put(band, min(after, 200))
                self.pages.repeated = (head, self._band(more.format(cells.texts[0])))
            else:
                self.pages.put(row(cells.texts, self.plain))
        self.pages.repeated = ()

    def _band(self, name: str) -> Row:
        said = " ".join(name.split()), self.strong, INK
        inner = self.pages.inner - 2 * PAD
        made = column(self.text, PAD, inner, said)
        return Row((made,), pad=4.0, ground=BAND, role="band")

    def _widths(self, heads: Sequence[str], rows: Sequence[Cells]) -> list[float]:
        """What each column needs for its longest words, and of the rest what it asks for."""
        least: list[float] = []
        asked: list[float] = []
        for n, head in enumerate(heads):
            said = [one.texts[n] for one in rows if not one.band]
            style = self.strong if n == 0 else self.plain
            words = {word for one in said for word in one.split()}
            room = 3 * PAD + 1 if n == 0 else 2 * PAD + 1
            longest = max(
                [
                    *(self.text.width(word, self.strong) for word in head.split()),
                    *(self.text.width(word, style) for word in words),
                ],
                default=0.0,
            )
            lines = {line for one in said for line in one.split("\n")}
            whole = max(
                [self.text.width(head, self.strong)]
                + [self.text.width(line, style) for line in lines]
            )
            least.append(min(longest, _WIDEST / 2) + room)
            asked.append(max(min(whole, _WIDEST), min(longest, _WIDEST / 2)) + room)
        inner = self.pages.inner
        need, want = sum(least), sum(asked)
        if need >= inner:
            return [one * inner / need for one in least]
        if want <= inner:
            return [one + (inner - want) * one / want for one in asked]
        share = (inner - need) / (want - need)
        return [low + (high - low) * share for low, high in zip(least, asked, strict=True)]


def slider(x: float, y: float, w: float, value: float, color: str) -> tuple[Primitive, ...]:
    """Where something lies between two poles, 0 to 1, at a place and in a width of px."""
    at = x + value * (w - 10)
    return (Box(x, y + 3.5, w, 3.0, HEAD, 1.5), Box(at, y, 10.0, 10.0, color, 5.0))
