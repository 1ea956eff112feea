"""The parts of the appendix: personas, the inventory, the audit, the actions."""

from __future__ import annotations

from collections.abc import Sequence

from app.exporting.options import Appendix
from app.exporting.pages.beside.setting import Cells, Setter, slider
from app.exporting.pages.beside.words import BesideWords, beside_words
from app.exporting.texts.lists import Action, Value, actions_of, touchpoints_of
from app.exporting.texts.words import table_words
from app.layout.colors import legible
from app.layout.context import Context
from app.layout.labels import Labels
from app.layout.paging import INK, MUTED, Column, Laid, Row, column
from app.layout.people import Known, avatar, known_personas
from app.layout.worksheet import lay_audit
from app.layout.worksheet.words import sheet_words
from app.model.audit import occurrences
from app.model.journey import Journey
from app.model.people import Persona

_FACE = 56.0
_COLUMN_GAP = 24.0


def lay_part(
    part: Appendix,
    journey: Journey,
    context: Context,
    size: tuple[float, float],
    day: str,
) -> tuple[str, Laid] | None:
    """The name of a part and its pages, of a size in px; None when the map has nothing to say in
    it."""
    words = beside_words(journey.language)
    sets = _Sets(journey, context, size, f"{part}/")
    match part:
        case "personas":
            return (words.personas, sets.personas()) if journey.personas else None
        case "touchpoints":
            return (words.touchpoints, sets.touchpoints()) if journey.touchpoints else None
        case "audit":
            if not any(one.use.scores for one in occurrences(journey)):
                return None
            laid = lay_audit(journey, context.text, *size, f"{part}/", day)
            return sheet_words(journey.language).audit, laid
        case "actions":
            actions = actions_of(journey)
            return (words.actions, sets.actions(actions)) if actions else None


class _Sets:
    def __init__(
        self, journey: Journey, context: Context, size: tuple[float, float], name: str
    ) -> None:
        theme = journey.theme.replace(ground="#ffffff", card="#ffffff", text=INK)
        self._journey, self._theme = journey, theme
        self._context = context._replace(theme=theme)
        self._labels: Labels = context.labels
        self._words: BesideWords = beside_words(journey.language)
        self._more = sheet_words(journey.language).more
        accent = legible(journey.theme.accent, "#ffffff", least=3.0)
        self._set = Setter(context.text, journey.language, accent, size, name)

    def _title(self, said: str) -> None:
        self._set.title(said, self._journey.title or self._labels.untitled_map)

    # personas

    def personas(self) -> Laid:
        journey = self._journey
        self._title(self._words.personas)
        known = known_personas(self._theme, journey.personas, None)
        for one in journey.personas:
            self._persona(one, known[one.id])
        return self._set.pages.laid()

    def _persona(self, one: Persona, known: Known) -> None:
        setter, labels = self._set, self._labels
        text, pages = setter.text, setter.pages
        left = _FACE + 16
        age = "" if one.age is None else labels.years.format(one.age)
        about = ", ".join(part for part in (one.role, age, one.place) if part)
        name = one.name or labels.untitled_persona
        quote = labels.quoted(one.quote) if one.quote.strip() else ""
        width = pages.inner - left
        named = column(text, left, width, (name, setter.section, INK))
        face = avatar(self._context, one.name, known.tone, 0, 4, _FACE, one.portrait)
        told = column(text, left, width, (about, setter.plain, INK), (quote, setter.plain, MUTED))
        below = max(told.height, _FACE - named.height) + 12
        pages.put(
            Row((named,), named.height + 4, face, pad=4.0, rule=False, role="section"),
            below + 80,
        )
        pages.put(Row((told,), below, pad=0.0, rule=False))
        lists = [
            (labels.goals, one.goals),
            (labels.needs, one.needs),
            (labels.frustrations, one.frustrations),
        ]
        lists += [(detail.name, (detail.text,)) for detail in one.details]
        self._columns([(head, [e for e in entries if e.strip()]) for head, entries in lists])
        if one.traits:
            head = column(text, 0, pages.inner, (labels.traits, setter.strong, INK))
            pages.put(Row((head,), pad=3.0, rule=False), 24)
        for trait in one.traits:
            self._trait(trait.low, trait.high, trait.value, known)
        pages.put(Row((), 14.0, pad=0.0))
        pages.space(14)

    def _columns(self, lists: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Lists beside one another, three in a row."""
        setter = self._set
        shown = [(head, entries) for head, entries in lists if entries]
        inner = setter.pages.inner
        across = 3 if inner > 640 else 2 if inner > 420 else 1
        width = (inner - (across - 1) * _COLUMN_GAP) / across
        for start in range(0, len(shown), across):
            made: list[Column] = []
            for n, (head, entries) in enumerate(shown[start : start + across]):
                x = n * (width + _COLUMN_GAP)
                lines = entries if len(entries) == 1 else [f"•\u00a0{one}" for one in entries]
                said = [(line, setter.plain, INK) for line in lines]
                made.append(column(setter.text, x, width, (head, setter.strong, MUTED), *said))
            setter.pages.put(Row(tuple(made), pad=5.0, rule=False))

    def _trait(self, low: str, high: str, value: float, known: Known) -> None:
        setter = self._set
        inner = setter.pages.inner
        wide = min(260.0, inner / 3)
        side = min(200.0, (inner - wide) / 2 - 12)
        left = column(setter.text, 0, side, (low, setter.plain, INK), align=1.0)
        right = column(setter.text, side + wide + 24, side, (high, setter.plain, INK))
        marks = slider(side + 12, 6.0, wide, value, known.tone.strong)
        said = f"{value:.0%}"
        setter.pages.put(Row((left, right), 22.0, marks, pad=3.0, rule=False, said=said))

    # tables

    def touchpoints(self) -> Laid:
        table = touchpoints_of(self._journey)
        words = table_words(self._journey.language)
        kept = [
            n
            for n, field in enumerate(table.fields)
            if field in self._inventory() and any(row[n] not in (None, "") for row in table.rows)
        ]
        self._title(self._words.touchpoints)
        heads = [table.fields[n] for n in kept]
        rows = [Cells(tuple(self._value(row[n]) for n in kept)) for row in table.rows]
        figures = (words.uses, words.importance, words.satisfaction, words.worst, words.mean)
        centred = [n for n, head in enumerate(heads) if head in figures]
        self._set.table(heads, rows, self._more, centred)
        return self._set.pages.laid()

    def _inventory(self) -> set[str]:
        """The fields of the inventory that are printed: the scores have a part of their own."""
        words = table_words(self._journey.language)
        return {
            *(words.touchpoint, words.channel, words.moment, words.reach, words.owner),
            *(words.stages, words.importance, words.satisfaction, words.mean, words.note),
        }

    def _value(self, value: Value) -> str:
        if value is None:
            return ""
        return value if isinstance(value, str) else self._labels.number(round(value, 1))

    def actions(self, actions: Sequence[Action]) -> Laid:
        words, labels, told = table_words(self._journey.language), self._labels, self._words
        self._title(told.actions)
        about = column(
            self._set.text, 0, self._set.pages.inner, (told.order, self._set.plain, MUTED)
        )
        self._set.pages.put(Row((about,), pad=4.0, rule=False))
        heads = (
            *(told.action, words.stage, words.owner),
            *(labels.marks[one] for one in ("impact", "effort", "votes")),
            words.importance,
        )
        rows: list[Cells] = []
        for opportunity, name in ((True, told.opportunities), (False, told.pains)):
            some = [one for one in actions if one.opportunity == opportunity]
            if some:
                rows.append(Cells((name,), band=True))
            rows += [self._action(one) for one in some]
        self._set.table(heads, rows, self._more, range(3, 7))
        return self._set.pages.laid()

    def _action(self, one: Action) -> Cells:
        note = one.note

        def rated(value: int) -> str:
            return f"{value}/5" if value else "–"

        star = "★ " if note.decisive else ""
        return Cells(
            (
                star + (note.text or "…"),
                one.stage,
                note.owner,
                rated(note.impact),
                rated(note.effort),
                self._labels.number(note.votes) if note.votes else "–",
                rated(note.importance),
            )
        )
