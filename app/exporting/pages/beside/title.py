"""The title page: what the map is, whose journey it tells, and its stages as a strip."""

from __future__ import annotations

from collections.abc import Sequence

from app.exporting.pages.beside.parting import parted
from app.exporting.texts.lists import facts_of
from app.exporting.texts.reading import Role, Shown, Told
from app.exporting.texts.words import table_words
from app.layout.colors import along, legible, mix, readable
from app.layout.context import Context, set_lines
from app.layout.paging import Page
from app.layout.people import Known, avatar, known_personas
from app.layout.picture import Box, Gradient, Group, Image, Path, Primitive
from app.layout.shapes import chevron
from app.layout.text.lines import TextStyle
from app.model.journey import Journey
from app.model.people import Persona

_MARGIN = 72.0
_BAR = 12.0
_TOP = _BAR + 44.0
_STRIP = 54.0
_GAP = 4.0
_TIP = 12.0
_MOST_STAGES = 12
"""More are a strip without names."""

_STAGE_SIZES = (12.0, 10.5, 9.0, 8.0)
"""Of the names of stages, px: long ones are smaller."""

_MOST_PERSONAS = 6
_FACE = 48.0
_SMALLEST = 0.7
"""How much letters may shrink for a long title or scenario; beyond it they go on on next pages."""


def lay_title(journey: Journey, context: Context, size: tuple[float, float]) -> tuple[Page, ...]:
    """The title page of a size in px, and those on which what is too long for it goes on; groups
    are named `title/…`."""
    return _Title(journey, context, size).pages()


def told_title(journey: Journey, page: Page) -> Told:
    """What one of its pages tells, in the order of its groups."""
    roles: dict[str, Role] = {"title/name": "H1", "title/logo": "Figure"}
    inner: list[Told] = []
    for group in page.groups:
        if group.element:
            said = _said(journey, group.element)
            role = roles.get(group.element, "P")
            shown = (Shown("sheet", group.element, "all"),)
            inner.append(Told(role, shown, alternative=said))
    return Told("Sect", inner=tuple(inner))


def _said(journey: Journey, element: str) -> str:
    return journey.theme.logo_alternative or "Logo" if element == "title/logo" else ""


class _Title:
    def __init__(self, journey: Journey, context: Context, size: tuple[float, float]) -> None:
        self._journey, self._context = journey, context
        self._w, self._h = size
        self._margin = min(_MARGIN, self._w / 9)
        self._inner = self._w - 2 * self._margin
        self._theme = context.theme
        self._ink = readable(self._theme.looks.title.color or self._theme.text, self._theme.ground)
        self._muted = readable(self._theme.muted, self._theme.ground)
        self._scale = 1.0

    def pages(self) -> tuple[Page, ...]:
        """With letters as large as all of it allows."""
        groups: list[Group] = []
        room = self._h - self._margin - _STRIP - 28
        while True:
            groups, bottom = self._words()
            if bottom <= room or self._scale <= _SMALLEST:
                break
            self._scale = max(_SMALLEST, self._scale * 0.9)
        strip = self._strip()
        if bottom > room:
            first, *rest = parted(groups, room, _TOP, self._h - self._margin)
            shown = [(*first, *strip), *rest]
        else:
            lift = max(0.0, min((room - bottom) * 0.4, self._h * 0.14))
            shown = [(*(one._replace(y=one.y + lift) for one in groups), *strip)]
        return tuple(Page(self._w, self._h, (*self._ground(), *one), ()) for one in shown)

    def _style(self, size: float, weight: int = 400) -> TextStyle:
        return TextStyle(
            max(1.0, round(size * self._scale, 1)), weight, False, self._journey.language
        )

    def _ground(self) -> list[Group]:
        """A bar in the colours of the stages along the upper edge."""
        stops = self._theme.stages
        count = max(1, len(stops) - 1)
        w = self._w / count
        parts = [
            Box(n * w, 0, w + 0.5, _BAR, Gradient(stops[n], stops[min(n + 1, len(stops) - 1)]))
            for n in range(count)
        ]
        return [_group("", parts)]

    # words

    def _words(self) -> tuple[list[Group], float]:
        y = _TOP
        groups: list[Group] = []
        logo = self._logo(y)
        if logo is not None:
            groups.append(logo[0])
        beside = self._inner - (logo[1] + 24 if logo is not None else 0.0)
        journey, words = self._journey, table_words(self._journey.language)
        accent = legible(self._theme.accent, self._theme.ground)
        title = journey.title or self._context.labels.untitled_map
        kind = words.kinds[journey.kind]
        looks = self._theme.looks.title
        for name, said, style, color, width, space in (
            ("kind", kind, self._style(15, 600), accent, beside, 0.0),
            (
                "name",
                title,
                self._style(42, 700)._replace(italic=looks.italic, capitals=looks.capitals),
                self._ink,
                beside,
                6.0,
            ),
            ("scenario", journey.scenario, self._style(17), self._muted, self._inner * 0.8, 14.0),
        ):
            if said.strip():
                y += space * self._scale
                block = self._context.text.wrap(said, style, width)
                parts = set_lines(block, style, color, self._margin, y, width)
                groups.append(_group(f"title/{name}", parts))
                y += block.height
        y += 30 * self._scale
        more, y = self._personas(y)
        facts, y = self._facts(y)
        return [*groups, *more, *facts], y

    def _logo(self, y: float) -> tuple[Group, float] | None:
        asset = next((a for a in self._journey.assets if a.id == self._theme.logo), None)
        if asset is None:
            return None
        scale = min(64.0 / asset.height, 200.0 / asset.width)
        w, h = asset.width * scale, asset.height * scale
        image = Image(self._w - self._margin - w, y, w, h, asset.id)
        return _group("title/logo", (image,)), w

    def _personas(self, y: float) -> tuple[list[Group], float]:
        """Faces with names; that of the map's focus first."""
        journey = self._journey
        known = known_personas(self._theme, journey.personas, None)
        order = sorted(journey.personas, key=lambda one: one.id != journey.focus)
        groups: list[Group] = []
        face = _FACE * max(0.5, self._scale)
        width = min(300.0, self._inner)
        across = max(1, int((self._inner + 24) // (width + 24)))
        row = 0.0
        shown = order[:_MOST_PERSONAS]
        for n, one in enumerate(shown):
            if n and n % across == 0:
                y += row + 12
                row = 0.0
            x = self._margin + (n % across) * (width + 24)
            parts, height = self._persona(one, known[one.id], x, y, width, face)
            groups.append(_group(f"title/persona-{n}", parts))
            row = max(row, height)
        y += row
        left = len(order) - len(shown)
        if left:
            style = self._style(13)
            block = self._context.text.wrap(f"+\u00a0{left}", style, self._inner)
            parts = set_lines(block, style, self._muted, self._margin, y + 8, self._inner)
            groups.append(_group("title/personas", parts))
            y += 8 + block.height
        return groups, y + (30 * self._scale if shown else 0.0)

    def _persona(
        self, one: Persona, known: Known, x: float, y: float, w: float, face: float
    ) -> tuple[Sequence[Primitive], float]:
        name, about = self._style(15, 600), self._style(13)
        inner = w - face - 14
        labels = self._context.labels
        said = self._context.text.wrap(one.name or labels.untitled_persona, name, inner)
        age = "" if one.age is None else labels.years.format(one.age)
        told = ", ".join(part for part in (one.role, age, one.place) if part)
        more = self._context.text.wrap(told, about, inner)
        h = said.height + (more.height if told else 0.0)
        top = y + max(0.0, (face - h) / 2)
        left = x + face + 14
        parts: list[Primitive] = [
            *avatar(self._context, one.name, known.tone, x, y, face, one.portrait),
            *set_lines(said, name, self._ink, left, top, inner),
        ]
        if told:
            parts += set_lines(more, about, self._muted, left, top + said.height, inner)
        return parts, max(face, h)

    def _facts(self, y: float) -> tuple[list[Group], float]:
        """Names and values in columns under a line."""
        words = table_words(self._journey.language)
        hidden = (words.title, words.kind, words.scenario, words.persona)
        facts = [one for one in facts_of(self._journey) if one[0] not in hidden]
        if not facts:
            return [], y
        line = mix(self._theme.ground, self._theme.muted, 0.35)
        groups = [_group("", (Box(self._margin, y, self._inner, 1.0, line),))]
        y += 16 * self._scale
        across = 4 if self._inner > 760 else 3 if self._inner > 520 else 2
        gap = 24.0
        width = (self._inner - (across - 1) * gap) / across
        small, plain = self._style(12), self._style(15, 600)
        for start in range(0, len(facts), across):
            row = 0.0
            for n, (name, value) in enumerate(facts[start : start + across]):
                x = self._margin + n * (width + gap)
                label = self._context.text.wrap(name, small, width)
                block = self._context.text.wrap(value, plain, width)
                parts = (
                    *set_lines(label, small, self._muted, x, y, width),
                    *set_lines(block, plain, self._ink, x, y + label.height + 2, width),
                )
                groups.append(_group(f"title/fact-{start + n}", parts))
                row = max(row, label.height + 2 + block.height)
            y += row + 14 * self._scale
        return groups, y

    # stages

    def _strip(self) -> list[Group]:
        """The stages side by side along the foot, as on the map."""
        stages = self._journey.stages
        if not stages:
            return []
        count = len(stages)
        y = self._h - self._margin - _STRIP + 20
        gap = _GAP if count <= _MOST_STAGES else 1.0
        w = (self._inner - (count - 1) * gap) / count
        tip = min(_TIP, w / 4) if self._theme.stage_shape == "chevron" else 0.0
        w -= tip / count
        groups: list[Group] = []
        for n, stage in enumerate(stages):
            x = self._margin + n * (w + gap)
            left, right = (along(self._theme.stages, (n + end) / count) for end in (0, 1))
            fill = left if left == right else Gradient(left, right)
            ink = readable(self._theme.stage_text, left, right)
            parts: list[Primitive] = []
            if tip:
                shape = tuple(_shifted(segment, x, y) for segment in chevron(w, _STRIP, tip))
                parts.append(Path(shape, (x, y, w + tip, _STRIP), fill))
            else:
                parts.append(Box(x, y, w, _STRIP, fill, self._theme.radius))
            inner = w - tip - 16
            name = stage.name or self._context.labels.untitled_stage
            words: tuple[Primitive, ...] = ()
            for size in _STAGE_SIZES if count <= _MOST_STAGES and inner > 30 else ():
                style = TextStyle(size, 600, False, self._journey.language)
                block = self._context.text.wrap(name, style, inner)
                if block.height <= _STRIP - 6:
                    top = y + (_STRIP - block.height) / 2
                    words = set_lines(block, style, ink, x + tip + 8, top, inner, 0.0)
                    break
            groups.append(_group("", parts))
            if words:
                groups.append(_group(f"title/stage-{n}", words))
        return groups


def _shifted(segment: tuple[str | float, ...], dx: float, dy: float) -> tuple[str | float, ...]:
    """A path's segment elsewhere."""
    moved: list[str | float] = [segment[0]]
    for n, value in enumerate(segment[1:]):
        assert not isinstance(value, str)
        moved.append(value + (dx if n % 2 == 0 else dy))
    return tuple(moved)


def _group(element: str, parts: Sequence[Primitive]) -> Group:
    return Group("sheet", element, 0.0, 0.0, 0.0, 0.0, tuple(parts))
