"""The worksheet: what it says at its top, what each criterion asks, a table to tick."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from app.layout.context import Measurer
from app.layout.labels import labels_for
from app.layout.paging import (
    INK,
    MUTED,
    Column,
    Laid,
    Page,
    Pages,
    Row,
    column,
)
from app.layout.picture import Box, Primitive, Text
from app.layout.space import snap
from app.layout.text.lines import TextStyle
from app.layout.worksheet.marks import BOX, CHIP, mean_chip, tick_box
from app.layout.worksheet.words import SheetWords, sheet_words
from app.model.audit import BEST, Occurrence, mean_of, occurrences, score_of
from app.model.criteria import criteria_of
from app.model.journey import Criterion, Journey
from app.model.queries import find_persona

_NAME, _COMMENTS, _MEAN = 168.0, 176.0, 76.0
"""Least widths of the columns, px."""
_CRITERION, _WIDEST = 92.0, 116.0
"""Least and greatest width of a criterion's column."""
_BOX_GAP = 2.0
_PAD = 6.0
_BLANK_ROW = 44.0
_ROW = 30.0
_EMPTY_ROWS = 3
"""Rows of a blank worksheet for touchpoints that come to mind."""
_HEAD_LINES = 3
"""Most lines of a criterion's name above its column; where one has more, all are numbers there and
named in the key."""
_BAND = "#eef1f6"
_HEAD = "#e1e6ef"


class _Styles(NamedTuple):
    title: TextStyle
    kind: TextStyle
    strong: TextStyle
    plain: TextStyle
    small: TextStyle


def lay_worksheet(
    journey: Journey,
    text: Measurer,
    width: float,
    height: float,
    *,
    filled: bool,
    day: str = "",
) -> tuple[Page, ...]:
    """The pages of the audit's worksheet, of a size in px: the touchpoints in rows by stage, the
    criteria in columns. `filled` shows scores, means and comments; otherwise there are boxes to
    tick and room to write. `day` (ISO) is printed as the date, else a line to write on.

    Criteria that do not fit beside one another come in parts, each with all touchpoints.
    """
    return _Worksheet(journey, text, width, height, filled, day).pages()


def lay_audit(
    journey: Journey, text: Measurer, width: float, height: float, name: str, day: str
) -> Laid:
    """The filled worksheet as pages among others: without a foot of their own, the keys of their
    rows beginning with `name`."""
    return _Worksheet(journey, text, width, height, True, day, name).laid()


class _Worksheet:
    def __init__(
        self,
        journey: Journey,
        text: Measurer,
        width: float,
        height: float,
        filled: bool,
        day: str,
        name: str = "",
    ) -> None:
        self._journey, self._text, self._filled, self._day = journey, text, filled, day
        self._words: SheetWords = sheet_words(journey.language)
        language = journey.language
        self._styles = _Styles(
            title=TextStyle(21.0, 700, False, language),
            kind=TextStyle(12.0, 600, False, language),
            strong=TextStyle(12.0, 600, False, language),
            plain=TextStyle(11.5, 400, False, language),
            small=TextStyle(10.5, 400, False, language),
        )
        self._pages = Pages(text, width, height, name)
        self._criteria = criteria_of(journey)
        self._digits = [text.wrap(str(n), self._styles.small, 99) for n in range(1, BEST + 1)]
        inner = self._pages.inner
        self._mean = _MEAN if filled else 0.0
        free = inner - _NAME - _COMMENTS - self._mean
        most = max(1, int(free // _CRITERION))
        parts = math.ceil(len(self._criteria) / most)
        self._each = math.ceil(len(self._criteria) / parts)
        self._criterion = min(_WIDEST, free / self._each)
        rest = inner - self._criterion * self._each - self._mean
        share = _NAME / (_NAME + _COMMENTS)
        self._name = rest * share
        self._comments = rest - self._name
        self._numbered = any(
            len(text.wrap(one.name, self._styles.strong, self._criterion - _PAD).lines)
            > _HEAD_LINES
            or not one.name.strip()
            for one in self._criteria
        )

    def pages(self) -> tuple[Page, ...]:
        """With the number of each at its foot."""
        self._fill()
        words = self._words
        title = self._journey.title or words.untitled_map
        return self._pages.finished(words.page, self._styles.small, f"{title} · {words.audit}")

    def laid(self) -> Laid:
        """Without."""
        self._fill()
        return self._pages.laid()

    def _fill(self) -> None:
        every = occurrences(self._journey)
        self._top()
        self._key()
        starts = range(0, len(self._criteria), self._each)
        for start in starts:
            if start:
                self._pages.repeated = ()
                self._pages.turn()
            self._table(start, every, parts=len(starts))

    # what stands above the table

    def _top(self) -> None:
        words, styles, inner = self._words, self._styles, self._pages.inner
        line = 190.0
        left = inner - line - 24
        said = [
            (words.audit, styles.kind, MUTED),
            (self._journey.title or words.untitled_map, styles.title, INK),
        ]
        persona = find_persona(self._journey, self._journey.focus or "")
        shown = [persona] if persona is not None else list(self._journey.personas)
        names = ", ".join(", ".join(part for part in (one.name, one.role) if part) for one in shown)
        if names:
            said.append((f"{words.persona}{words.colon}{names}", styles.plain, INK))
        if self._filled:
            scored = (one.use for one in occurrences(self._journey))
            mean = mean_of(scored, {one.id for one in criteria_of(self._journey)})
            if mean is not None:
                number = labels_for(self._journey.language).number(round(mean.value, 1))
                told = f"{words.mean}{words.colon}{number}\N{NO-BREAK SPACE}/\N{NO-BREAK SPACE}5"
                said.append((told, styles.plain, INK))
        title = column(self._text, 0, left, *said)
        day = labels_for(self._journey.language).date(self._day) if self._day else ""
        asked = (
            column(
                self._text, left + 24, line, (words.date + words.colon + day, styles.plain, INK)
            ),
            column(self._text, left + 24, line, (words.by + words.colon, styles.plain, INK)),
        )
        marks: list[Primitive] = []
        below = 0.0
        for one, open_ in zip(asked, (not day, True), strict=True):
            for number, part in enumerate(one.lines):
                y = below + part.ascent + 4
                marks.append(Text(one.x + part.shift, snap(y), part.line, part.style, part.color))
                if open_ and number == len(one.lines) - 1:
                    start = one.x + part.shift + part.line.width + 4
                    if not part.line.rtl:
                        marks.append(Box(start, snap(y) + 2, inner - start, 0.75, MUTED))
                below += part.height
            below += 12
        self._pages.put(
            Row(
                (title,),
                max(title.height, below) + 10,
                tuple(marks),
                pad=0.0,
                rule=False,
                role="title",
                said=f"{words.date}{words.colon}{day}" if day else "",
            )
        )

    def _key(self) -> None:
        """What each criterion asks, and what the scores mean."""
        words, styles, inner = self._words, self._styles, self._pages.inner
        self._pages.repeated = ()
        columns = 3 if inner > 900 else 2
        gap = 18.0
        w = (inner - gap * (columns - 1)) / columns
        entries = [
            ((f"{n}. " if self._numbered else "") + one.name, one.question)
            for n, one in enumerate(self._criteria, 1)
        ]
        for start in range(0, len(entries), columns):
            some = tuple(
                column(
                    self._text,
                    place * (w + gap),
                    w,
                    (name, styles.strong, INK),
                    (question, styles.plain, MUTED),
                )
                for place, (name, question) in enumerate(entries[start : start + columns])
            )
            self._pages.put(Row(some, pad=4.0, rule=False))
        scale = f"{words.scale}{words.colon}1 = {words.worst}, {BEST} = {words.best}. "
        said = column(self._text, 0, inner, (scale + words.unmarked, styles.plain, INK))
        self._pages.put(Row((said,), pad=4.0, rule=False))
        self._pages.space(6)

    # the table

    def _table(self, start: int, every: Sequence[Occurrence], parts: int) -> None:
        criteria = self._criteria[start : start + self._each]
        words, styles, pages = self._words, self._styles, self._pages
        if parts > 1:
            last = start + len(criteria)
            said = words.part.format(start + 1, last, len(self._criteria))
            pages.put(
                Row((column(self._text, 0, pages.inner, (said, styles.strong, INK)),), rule=False),
                160,
            )
        head = self._head(criteria, start)
        pages.put(head, 90)
        names = {stage.id: stage.name for stage in self._journey.stages}
        for stage, found in groupby(every, lambda one: one.stage):
            name = names.get(stage, "") or words.untitled_stage
            rows = [self._row(one, criteria) for one in found]
            self._group(name, rows, head, marked=start == 0)
        if not self._filled:
            boxes = self._boxes(None, criteria, _BLANK_ROW)
            blank = Row((), _BLANK_ROW, boxes, edges=self._edges(criteria))
            self._group(words.others, [blank] * _EMPTY_ROWS, head)
        elif not every:
            said = column(self._text, _PAD, pages.inner - _PAD, (words.nothing, styles.plain, INK))
            pages.put(Row((said,), 0.0))

    def _group(self, name: str, rows: list[Row], head: Row, *, marked: bool = False) -> None:
        """Rows under a band with a name, which is a bookmark too when it is `marked`."""
        pages = self._pages
        band = self._band(name)
        pages.repeated = (head,)
        pages.put(
            band._replace(heading=" ".join(name.split()) if marked else ""),
            min(rows[0].height, 200),
        )
        pages.repeated = (head, self._band(self._words.more.format(name)))
        for row in rows:
            pages.put(row)
        pages.repeated = (head,)

    def _band(self, name: str) -> Row:
        said = (" ".join(name.split()), self._styles.strong, INK)
        inner = self._pages.inner
        return Row(
            (column(self._text, _PAD, inner - 2 * _PAD, said),), pad=4.0, ground=_BAND, role="band"
        )

    def _head(self, criteria: Sequence[Criterion], start: int) -> Row:
        words, strong = self._words, self._styles.strong
        columns = [self._column(_PAD, self._name - 2 * _PAD, words.touchpoint)]
        for n, one in enumerate(criteria):
            said = str(start + n + 1) if self._numbered else one.name
            x = self._name + n * self._criterion
            columns.append(
                column(self._text, x, self._criterion - _PAD, (said, strong, INK), align=0.5)
            )
        x = self._name + self._each * self._criterion
        if self._filled:
            mean = (words.mean, strong, INK)
            columns.append(column(self._text, x, self._mean - _PAD, mean, align=0.5))
        x += self._mean + _PAD
        columns.append(self._column(x, self._comments - 2 * _PAD, words.comments))
        return Row(tuple(columns), ground=_HEAD, edges=self._edges(criteria), role="head")

    def _column(self, x: float, w: float, said: str) -> Column:
        return column(self._text, x, w, (said, self._styles.strong, INK))

    def _row(self, one: Occurrence, criteria: Sequence[Criterion]) -> Row:
        words, styles, entry = self._words, self._styles, one.entry
        about = [
            words.channels[entry.channel] if entry is not None else "",
            entry.owner if entry is not None else "",
            words.importance.format(one.use.importance) if one.use.importance else "",
        ]
        name = column(
            self._text,
            _PAD,
            self._name - 2 * _PAD,
            (one.name.strip() or words.nameless, styles.strong, INK),
            ("\u00a0· ".join(part for part in about if part), styles.small, MUTED),
        )
        columns = [name]
        if self._filled:
            x = self._name + self._each * self._criterion + self._mean + _PAD
            columns.append(
                column(self._text, x, self._comments - 2 * _PAD, *self._said(one, criteria))
            )
        least = _ROW if self._filled else _BLANK_ROW
        boxes = self._boxes(one, criteria, least)
        edges = self._edges(criteria)
        return Row(
            tuple(columns),
            least,
            boxes,
            edges=edges,
            role="entry",
            said=self._scored(one, criteria),
        )

    def _scored(self, one: Occurrence, criteria: Sequence[Criterion]) -> str:
        """The scores of a touchpoint and their mean, in words."""
        words, number = self._words, labels_for(self._journey.language).number
        told: list[str] = []
        for n, criterion in enumerate(criteria):
            score = score_of(one.use, criterion.id)
            if score is not None and score.value:
                name = criterion.name.strip() or str(n + 1)
                told.append(f"{name}{words.colon}{score.value}/{BEST}")
        if one.mean is not None:
            told.append(f"{words.mean}{words.colon}{number(round(one.mean.value, 1))}")
        return ", ".join(told) or "–"

    def _said(
        self, one: Occurrence, criteria: Sequence[Criterion]
    ) -> list[tuple[str, TextStyle, str]]:
        said: list[tuple[str, TextStyle, str]] = []
        for criterion in criteria:
            score = score_of(one.use, criterion.id)
            if score is not None and score.comment.strip():
                name = criterion.name
                if self._numbered:
                    name = f"{self._criteria.index(criterion) + 1}"
                words = f"{name}{self._words.colon}{score.comment}"
                said.append((words, self._styles.small, INK))
        return said

    def _boxes(
        self, one: Occurrence | None, criteria: Sequence[Criterion], height: float
    ) -> tuple[Primitive, ...]:
        """Five boxes for each criterion, the given score's filled; and the mean."""
        parts: list[Primitive] = []
        styles = self._styles
        wide = BEST * (BOX + _BOX_GAP) - _BOX_GAP
        top = snap((min(height, _ROW) - BOX) / 2)
        for n, criterion in enumerate(criteria):
            x = self._name + n * self._criterion
            score = score_of(one.use, criterion.id) if self._filled and one is not None else None
            start = snap(x + (self._criterion - _PAD - wide) / 2)
            for value in range(1, BEST + 1):
                left = start + (value - 1) * (BOX + _BOX_GAP)
                marked = score is not None and score.value == value
                block = self._digits[value - 1]
                parts += tick_box(block, styles.small, (left, top), marked, self._filled)
        x = self._name + self._each * self._criterion
        if self._filled and one is not None and one.mean is not None:
            said = labels_for(self._journey.language).number(round(one.mean.value, 1))
            block = self._text.wrap(said, styles.strong, self._mean)
            left = snap(x + (self._mean - _PAD - CHIP[0]) / 2)
            top = snap((_ROW - CHIP[1]) / 2)
            parts += mean_chip(block, styles.strong, (left, top), one.mean.value)
        return tuple(parts)

    def _edges(self, criteria: Sequence[Criterion]) -> tuple[float, ...]:
        """Where the lines between the columns of the table run."""
        end = self._name + self._each * self._criterion
        every = [self._name + n * self._criterion for n in range(len(criteria))]
        every += [end, end + self._mean] if self._filled else [end]
        return tuple([x - _PAD / 2 for x in every])
