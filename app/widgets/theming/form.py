"""The rows of the editor of themes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton

from app.importing.pictures import as_logo
from app.model import edits
from app.model.edits import change_journey
from app.model.journey import Journey
from app.model.queries import find_asset
from app.model.theme import TextLook, TextLooks, Theme, Tone, Tones
from app.theming.inks import look_color, with_look_color
from app.theming.palettes import tone_for
from app.theming.variants import recolored
from app.widgets.panels.fields import Choice, GrowingText, TextLine, Tick
from app.widgets.theming.amount import Amount, in_px
from app.widgets.theming.color_line import ColorLine, ColorsLine
from app.widgets.theming.contrast_list import ContrastList
from app.widgets.theming.logo_field import LogoField
from app.widgets.theming.look_line import LookLine
from app.widgets.theming.name_button import NameButton
from app.widgets.theming.names import (
    editable_name,
    is_worn,
    known_name,
    named,
    role_name,
    strength_name,
    theme_name,
    tone_name,
)
from app.widgets.theming.picture_palette import PicturePalette
from app.widgets.theming.rows import ThemeRows
from app.widgets.theming.sample import theme_icon
from app.widgets.theming.stops import Stops

_ROLES = ("ground", "card", "text", "muted", "line", "accent", "good", "neutral", "bad")
_STRENGTHS = ("strong", "text", "head", "cell")
_USUAL = {"title": "bold", "stage": "semibold", "lane": "semibold"}
"""The weight of parts that name none; the others are regular."""

_SIZES = ("title", "scenario", "stage", "lane", "note", "small")


class ThemeForm(ThemeRows):
    """Changes the theme of the map at once; what is typed or dragged while the focus stays in one
    row is one undo step."""

    def build(self) -> None:
        self._build_head()
        self._build_palette()
        self._build_colors()
        self._build_lanes()
        self._build_text()
        self._build_shapes()
        self._build_logo()
        self._build_contrast()
        self.update_with(self.say_weak)

    # the parts

    def _build_head(self) -> None:
        commands, menus = self._window.commands, self._window.menus
        choose = NameButton()
        choose.setProperty("role", "theme")
        choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        choose.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        choose.setMenu(menus["themes"])
        choose.setToolTip(self.tr("Choose another theme"))
        self.choose = choose
        self.add_widget(choose)

        def show_name() -> None:
            choose.call(theme_name(self.theme))
            choose.setIcon(theme_icon(self.theme, self.devicePixelRatioF()))

        self.update_with(show_name)
        self.name = TextLine()
        self.name.setMaxLength(200)
        self.add(
            self.tr("Name"),
            self.name,
            lambda: editable_name(self.theme),
            lambda j, text: _with(j, name=known_name(text)),
            self.tr("Rename theme"),
        )
        self.reset = QPushButton()
        self.reset.clicked.connect(self._reset)
        self.add_widget(self.reset)
        self.update_with(self._show_reset)
        row = QHBoxLayout()
        row.setSpacing(6)
        for name, words in (
            ("theme_save", self.tr("Keep")),
            ("theme_export", self.tr("Export…")),
        ):
            button = QPushButton(words)
            button.setToolTip(commands[name].toolTip())
            button.clicked.connect(commands[name].trigger)
            row.addWidget(button, 1)
        self.add_row(row)

    def _build_palette(self) -> None:
        self.part("palette", self.tr("Palette"), True)
        self.label(self.tr("A whole palette from your colours"))
        self._branded = "", ""
        self.color("brand", self.tr("Brand colour"), lambda: self.theme.accent, self._brand)
        self.update_with(self._say_brand)
        self.bind(
            "typed",
            ColorsLine(),
            lambda: (),
            lambda theme, colors: recolored(colors, theme),
            self.tr("Several colours, the brand’s first"),
        )
        self.pictures = PicturePalette(self._window)
        self.pictures.found.connect(self._from_picture)
        self.add_widget(self.pictures)
        self._variants()
        self.end_section()

    def _build_colors(self) -> None:
        self.part("colors", self.tr("Colours"))
        for role in _ROLES:
            self.color(
                role,
                role_name(role),
                lambda role=role: getattr(self.theme, role),
                lambda theme, color, role=role: theme.replace(**{role: color}),
            )
        stops = Stops()
        self.bind(
            "stages",
            stops,
            lambda: self.theme.stages,
            lambda theme, value: theme.replace(stages=value),
        )
        self.color(
            "stage_text",
            role_name("stage_text"),
            lambda: self.theme.stage_text,
            lambda theme, color: theme.replace(stage_text=color),
        )
        self.end_section()

    def _build_lanes(self) -> None:
        self.part("lanes", self.tr("Lanes"))
        self.label(self.tr("One colour makes the edges, texts and grounds of a kind of lane."))
        for kind in Tones.model_fields:
            self.color(
                f"tone:{kind}",
                tone_name(kind),
                lambda kind=kind: getattr(self.theme.tones, kind).strong,
                lambda theme, color, kind=kind: _toned(theme, kind, tone_for(color, theme)),
            )
        more = Choice([(kind, tone_name(kind)) for kind in Tones.model_fields])
        more.edited.connect(self._show_kind)
        more.setAccessibleName(self.tr("Its four colours, one by one"))
        self.label(self.tr("Its four colours, one by one"))
        self.add_widget(more)
        self.update_with(lambda: more.show_value(self._kind))
        for strength in _STRENGTHS:
            self.color(
                f"tone.{strength}",
                strength_name(strength),
                lambda strength=strength: getattr(self._tone(), strength),
                lambda theme, color, strength=strength: _toned(
                    theme,
                    self._kind,
                    getattr(theme.tones, self._kind).replace(**{strength: color}),
                ),
            )
        self.end_section()

    def _build_text(self) -> None:
        self.part("text", self.tr("Text"))
        names = {
            "title": self.tr("Title"),
            "scenario": self.tr("Scenario"),
            "stage": self.tr("Stages"),
            "lane": self.tr("Lanes"),
            "note": self.tr("Notes"),
            "small": self.tr("Small text"),
        }
        for size in _SIZES:
            most = 48 if size == "title" else 30
            slider = Amount(names[size], 10.5, most, 0.5, in_px)
            self.bind(
                f"scale.{size}",
                slider,
                lambda size=size: getattr(self.theme.scale, size),
                lambda theme, value, size=size: theme.replace(
                    scale=theme.scale.replace(**{size: value})
                ),
            )
            if size in TextLooks.model_fields:
                self._add_look(size, names[size])
        self.end_section()

    def _add_look(self, part: str, words: str) -> None:
        """How a part's words are set, and their colour where they have one of their own."""
        look = getattr(self.theme.looks, part)
        line = LookLine(words, _USUAL.get(part, "regular"), hasattr(look, "align"))
        self.bind(
            f"looks.{part}",
            line,
            lambda: getattr(self.theme.looks, part),
            lambda theme, value: _looked(theme, part, value),
        )
        if hasattr(look, "color"):
            self.color(
                f"looks.{part}.color",
                role_name(f"looks.{part}"),
                lambda: look_color(self.theme, part),
                lambda theme, color: with_look_color(theme, part, color),
            )

    def _build_shapes(self) -> None:
        self.part("shapes", self.tr("Shapes"))
        notes = Choice(
            (
                ("card", self.tr("Cards")),
                ("sticky", self.tr("Sticky notes")),
                ("bubble", self.tr("Bubbles")),
                ("plain", self.tr("Plain text")),
            )
        )
        self.named("note_shape", self.tr("Notes"), notes)
        heads = Choice(
            (
                ("chevron", self.tr("Arrows")),
                ("rounded", self.tr("Rounded")),
                ("plain", self.tr("Rectangles")),
            )
        )
        self.named("stage_shape", self.tr("Stages"), heads)
        self.named("radius", "", Amount(self.tr("Corners"), 0, 24, 1, in_px))
        self.named("density", "", Amount(self.tr("Spacing"), 0.5, 2, 0.05, _percent))
        self.named("shadows", "", Tick(self.tr("Shadows under notes")))
        self.end_section()

    def _build_logo(self) -> None:
        self.part("logo", self.tr("Logo"))
        picture = LogoField()
        self.logo = picture
        self.add(
            "",
            picture,
            lambda: self.theme.logo,
            lambda j, asset: edits.set_logo(j, as_logo(asset) if asset is not None else None),
            self.tr("Choose a logo"),
            prepare=lambda: picture.set_picture(
                find_asset(self.journey, self.theme.logo or ""), "", "logo"
            ),
        )
        words = GrowingText()
        words.setToolTip(self.tr("What the logo shows, in words, for those who cannot see it"))
        self.section(lambda: self.theme.logo is not None)
        self.named("logo_alternative", self.tr("Alternative text"), words)
        self.end_section()
        self.end_section()

    def _build_contrast(self) -> None:
        commands = self._window.commands
        self.part("contrast", self.tr("Contrast"), True)
        self.verdict = QLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.add_widget(self.verdict)
        self.repair = QPushButton(self.tr("Repair"))
        self.repair.setToolTip(commands["theme_repair"].toolTip())
        self.repair.clicked.connect(commands["theme_repair"].trigger)
        self.add_widget(self.repair)
        self.contrasts = ContrastList()
        self.contrasts.wanted.connect(self.go_to)
        self.add_widget(self.contrasts)
        self.update_with(self._show_contrast)
        self.label(self.tr("Show the map as colour-blind eyes see it:"))
        sights = Choice(
            (
                (None, self.tr("All colours")),
                ("protan", self.tr("Without red")),
                ("deutan", self.tr("Without green")),
                ("tritan", self.tr("Without blue")),
            )
        )
        sights.setAccessibleName(self.tr("Colour vision"))
        sights.edited.connect(self._window.themes.see_as)
        self.sights = sights
        self.add_widget(sights)
        self.update_with(lambda: sights.show_value(self._window.themes.sight))
        self.end_section()

    # what they do

    def _variants(self) -> None:
        commands = self._window.commands
        self.label(self.tr("Variants of the theme"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for name, words in (
            ("theme_as_light", self.tr("Light")),
            ("theme_as_dark", self.tr("Dark")),
            ("theme_as_printed", self.tr("Print")),
        ):
            button = QPushButton(words)
            button.setProperty("role", "narrow")
            button.setToolTip(commands[name].toolTip())
            button.clicked.connect(commands[name].trigger)
            row.addWidget(button, len(words))
        self.add_row(row)

    def _tone(self) -> Tone:
        return getattr(self.theme.tones, self._kind)

    def _show_kind(self, kind: object) -> None:
        self._kind = str(kind)
        self.show_elements(self.ids)

    def _brand(self, theme: Theme, color: str) -> Theme:
        made = recolored((color,), theme)
        self._branded = color, made.accent
        return made

    def _say_brand(self) -> None:
        """Says why the palette has not quite the colour that was typed."""
        typed, accent = self._branded
        words = ""
        if self.theme.accent == accent != typed:
            words = self.tr(
                "{typed} is too weak on the sheet: the palette takes {color} in its place."
            )
        line = self.field("brand")
        if isinstance(line, ColorLine):
            line.say(words.format(color=accent, typed=typed))

    def _from_picture(self, colors: tuple[str, ...]) -> None:
        label = self.tr("Palette from a picture")
        self._window.themes.change(label, lambda theme: recolored(colors, theme))

    def _shelved(self) -> Theme | None:
        """The theme of the same name that is offered to every map."""
        for shelf in self._window.themes.known():
            for theme in shelf.themes.values():
                if theme.name == named(self.theme).name:
                    return theme
        return None

    def _show_reset(self) -> None:
        kept = self._shelved()
        changed = kept is not None and not is_worn(kept, self.theme)
        self.reset.setVisible(changed)
        if changed:
            self.reset.setText(self.tr("Back to the original"))
            self.reset.setToolTip(self.tr("Undo every change to this theme at once"))

    def _reset(self) -> None:
        kept = self._shelved()
        if kept is not None:
            self._window.themes.apply(kept, label=self.tr("Reset theme"))

    def _show_contrast(self) -> None:
        if not self._folds["contrast"].isChecked():
            return
        self.contrasts.show_theme(self.theme)
        count = self.contrasts.weak
        self.repair.setVisible(count > 0)
        self.verdict.setText(
            self.tr("%n text(s) or mark(s) are hard to see.", "", count)
            if count
            else self.tr("Every text is readable on its ground.")
        )


def _with(journey: Journey, **changes: Any) -> Journey:
    return change_journey(journey, theme=journey.theme.replace(**changes))


def _looked(theme: Theme, part: str, look: TextLook) -> Theme:
    return theme.replace(looks=theme.looks.replace(**{part: look}))


def _toned(theme: Theme, kind: str, tone: Tone) -> Theme:
    return theme.replace(tones=theme.tones.replace(**{kind: tone}))


def _percent(value: float) -> str:
    return QLocale().toString(round(value * 100)) + "\u00a0%"
