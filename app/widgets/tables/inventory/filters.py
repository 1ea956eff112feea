"""The menu that narrows the table of touchpoints down, and what is set in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.model.inventory import UNUSED, Filter, collation
from app.model.journey import Journey
from app.widgets.tables.inventory.words import Option, Words

_SORTS = ("channels", "owners", "moments", "stages")


class FilterButton(QToolButton):
    """A button whose menu is made from the map whenever it opens: a submenu for each sort of
    thing, in which several may be ticked."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inventory-filter")
        self.setProperty("role", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = words
        self._journey: Journey | None = None
        self._set: dict[str, frozenset[object]] = dict.fromkeys(_SORTS, frozenset())
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.fill)
        self.setMenu(self._menu)
        self.name()

    def show_map(self, journey: Journey) -> None:
        """Offers what this map has; what it lacks is no longer looked for."""
        self._journey = journey
        for sort in _SORTS:
            known = {value for value, _ in self._options(sort)}
            if not self._set[sort] <= known:
                self._set[sort] &= known
        self.name()

    def filter(self, words: str) -> Filter:
        """What is set, with these words."""
        return Filter(words, *(self._set[sort] for sort in _SORTS))  # type: ignore[arg-type]

    def clear(self) -> None:
        """Lets everything through."""
        self._set = dict.fromkeys(_SORTS, frozenset())
        self.name()
        self.changed.emit()

    def fill(self) -> None:
        """Makes the menu anew."""
        menu = self._menu
        for inner in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            inner.deleteLater()
        menu.clear()
        titles = {
            "channels": self.tr("&Channel"),
            "owners": self.tr("&Owner"),
            "moments": self.tr("&Moment"),
            "stages": self.tr("&Stage"),
        }
        for sort, title in titles.items():
            inner = QMenu(title, menu)
            inner.setObjectName(f"filter_{sort}")
            for value, words in self._options(sort):
                action = inner.addAction(words.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(value in self._set[sort])
                action.toggled.connect(lambda on, sort=sort, value=value: self.put(sort, value, on))
            inner.setEnabled(not inner.isEmpty())
            menu.addMenu(inner)
        menu.addSeparator()
        unused = menu.addAction(self.tr("&Not used in any stage"))
        unused.setCheckable(True)
        unused.setChecked(UNUSED in self._set["stages"])
        unused.toggled.connect(lambda on: self.put("stages", UNUSED, on))
        everything = menu.addAction(self.tr("&Show all"))
        everything.setEnabled(any(self._set.values()))
        everything.triggered.connect(self.clear)

    def put(self, sort: str, value: object, on: bool) -> None:
        """Looks for something, or no longer."""
        chosen = self._set[sort]
        self._set[sort] = chosen | {value} if on else chosen - {value}
        self.name()
        self.changed.emit()

    def name(self) -> None:
        """Says what is set, in the language of now."""
        said = [
            words
            for sort in _SORTS
            for value, words in (*self._options(sort), *self._unused(sort))
            if value in self._set[sort]
        ]
        text = self.tr("Filter")
        if said:
            more = f" +{len(said) - 1}" if len(said) > 1 else ""
            first = said[0] if len(said[0]) <= 18 else f"{said[0][:17]}…"
            text = f"{first}{more}"
        self.setText(text.replace("&", "&&"))
        self.setToolTip(
            self.tr("Shown: {what}").format(what=", ".join(said))
            if said
            else self.tr("Show only some channels, owners, moments or stages")
        )
        self.setAccessibleName(self.toolTip())

    def _unused(self, sort: str) -> Sequence[Option]:
        return [(UNUSED, self._words.unused())] if sort == "stages" else []

    def _options(self, sort: str) -> Sequence[Option]:
        journey = self._journey
        if journey is None:
            return ()
        if sort == "channels":
            used = {one.channel for one in journey.touchpoints}
            return [one for one in self._words.options("channel") if one[0] in used]
        if sort == "moments":
            return [
                (value, self._words.group("moment", value, journey))
                for value in ("before", "during", "after", None)
                if any(one.moment == value for one in journey.touchpoints)
            ]
        if sort == "owners":
            names = sorted({one.owner for one in journey.touchpoints}, key=collation)
            named: list[Option] = [(name, name) for name in names if name]
            nobody: list[Option] = [("", self._words.group("owner", "", journey))]
            return [*named, *(nobody if "" in names else [])]
        return [(one.id, self._words.group("stage", one.id, journey)) for one in journey.stages]
