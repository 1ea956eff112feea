"""What the rows of the editor of themes are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.model.edits import change_journey
from app.model.journey import Journey
from app.model.theme import Theme
from app.widgets.panels.form import Form
from app.widgets.theming.color_line import ColorLine
from app.widgets.theming.fold import Fold
from app.widgets.theming.weakness import weak_words

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class ThemeRows(Form):
    """Rows bound to the theme of the map, in parts that fold."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        self._window = window
        self._fields: dict[str, tuple[Fold, QWidget]] = {}
        self._folds: dict[str, Fold] = {}
        self._kind = "action"
        self._judged: Theme | None = None
        self._weak: dict[str, str] = {}
        super().__init__(window.session, parent)

    @property
    def theme(self) -> Theme:
        """The theme shown."""
        return self.journey.theme

    def go_to(self, role: str) -> None:
        """Shows the field of a role, `muted` or `tones.pain.text`, and gives it the keyboard."""
        if role.startswith("tones."):
            _, self._kind, strength = role.split(".")
            role = f"tone.{strength}"
        elif role.startswith("looks."):
            role = f"{role}.color"
        fold, field = self._fields[role]
        fold.setChecked(True)
        self.show_elements(self.ids)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self, role: str) -> QWidget:
        """The editor of a role."""
        return self._fields[role][1]

    def fold(self, name: str) -> Fold:
        """The heading of a part: `palette`, `colors`, `lanes`, `text`, `shapes`, `logo` or
        `contrast`."""
        return self._folds[name]

    def part(self, name: str, words: str, unfolded: bool = False) -> None:
        """Begins a part under a heading that folds; `end_section` ends it."""
        fold = self._folds[name] = Fold(words, unfolded)
        fold.toggled.connect(lambda: self.show_elements(self.ids))
        self.add_widget(fold)
        self.section(fold.isChecked)

    def label(self, words: str) -> None:
        """Words among the rows."""
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        self.add_widget(label)

    def add_row(self, row: QHBoxLayout) -> None:
        """Buttons side by side."""
        frame = QFrame()
        row.setContentsMargins(0, 0, 0, 0)
        frame.setLayout(row)
        self.add_widget(frame)

    def bind(
        self,
        role: str,
        editor: QWidget,
        read: Callable[[], Any],
        make: Callable[[Theme, Any], Theme],
        label: str = "",
    ) -> None:
        """A row: `make` gives the theme with another value."""

        def write(journey: Journey, value: Any) -> Journey:
            return change_journey(journey, theme=make(journey.theme, value))

        self.add(label, editor, read, write, self.tr("Change theme"))
        self._fields[role] = list(self._folds.values())[-1], editor

    def color(
        self,
        role: str,
        words: str,
        read: Callable[[], str],
        make: Callable[[Theme, str], Theme],
    ) -> None:
        """A row for a colour."""
        line = ColorLine(words)
        self.bind(role, line, read, make)

        def try_on(color: str | None) -> None:
            theme = self.session.journey.theme
            self._window.themes.try_on(None if color is None else make(theme, color))

        line.tried.connect(try_on)

    def say_weak(self) -> None:
        """Says under each colour what the map shows where it cannot be read."""
        if self._judged is not self.theme:
            self._judged, self._weak = self.theme, weak_words(self.theme)
        for name, (fold, line) in self._fields.items():
            if isinstance(line, ColorLine) and fold.isChecked() and name != "brand":
                role = name.removesuffix(".color")
                if role.startswith("tone."):
                    role = f"tones.{self._kind}.{role.removeprefix('tone.')}"
                line.say(self._weak.get(role, ""))

    def named(self, name: str, words: str, editor: QWidget) -> None:
        """A row for a field of the theme."""
        self.bind(
            name,
            editor,
            lambda: getattr(self.theme, name),
            lambda theme, value: theme.replace(**{name: value}),
            words,
        )
