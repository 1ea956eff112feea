"""The look of a map: colours by role, type scale, shapes. A map carries its theme inside."""

from typing import Annotated, Literal, Self

from pydantic import Field

from app.model.base import Hex, Id, Name, Part


class Tone(Part):
    """One hue in four strengths. `text` is readable (4.5:1) on white, `head` and `cell`."""

    strong: Hex
    """Edges, dots, bars."""
    text: Hex
    head: Hex
    """Ground of a lane's head."""
    cell: Hex
    """Ground of a lane's cells."""


def _tone(strong: str, text: str, head: str, cell: str) -> Tone:
    return Tone(strong=strong, text=text, head=head, cell=cell)


class Tones(Part):
    """A tone for each kind of lane, and `neutral` for what has no kind."""

    action: Tone = _tone("#4dabf7", "#1864ab", "#e7f5ff", "#f4f9ff")
    touchpoint: Tone = _tone("#748ffc", "#3b4cc0", "#edf2ff", "#f5f7ff")
    thought: Tone = _tone("#9775fa", "#6741d9", "#f3f0ff", "#f9f7ff")
    emotion: Tone = _tone("#fab005", "#8a5a00", "#fff6d6", "#fffcf0")
    pain: Tone = _tone("#ff8787", "#c92a2a", "#fff0f0", "#fff8f8")
    opportunity: Tone = _tone("#69db7c", "#277a39", "#ebfbee", "#f5fdf6")
    goal: Tone = _tone("#38d9a9", "#087f5b", "#e6fcf5", "#f3fdfa")
    metric: Tone = _tone("#3bc9db", "#0b6b7c", "#e3fafc", "#f2fcfd")
    person: Tone = _tone("#adb5bd", "#495057", "#f1f3f5", "#f8f9fa")
    picture: Tone = _tone("#f783ac", "#a61e4d", "#fff0f6", "#fff8fb")
    note: Tone = _tone("#a9b4c6", "#3c4963", "#eef1f6", "#f7f8fb")
    text: Tone = _tone("#a9b4c6", "#3c4963", "#eef1f6", "#f7f8fb")
    separator: Tone = _tone("#868e96", "#495057", "#f1f3f5", "#f8f9fa")
    neutral: Tone = _tone("#adb5bd", "#495057", "#f1f3f5", "#f8f9fa")


class TypeScale(Part):
    """Sizes in px at 100 %. Nothing on a map is smaller than 10.5."""

    title: Annotated[float, Field(ge=10.5, le=96)] = 23.0
    scenario: Annotated[float, Field(ge=10.5, le=48)] = 12.0
    stage: Annotated[float, Field(ge=10.5, le=48)] = 13.5
    lane: Annotated[float, Field(ge=10.5, le=48)] = 12.0
    note: Annotated[float, Field(ge=10.5, le=48)] = 11.5
    small: Annotated[float, Field(ge=10.5, le=48)] = 10.5


class TextLook(Part):
    """How the words of a part of the map are set, beside their size."""

    weight: Literal["regular", "semibold", "bold"] | None = None
    """None for the part's usual weight."""
    italic: bool = False
    capitals: bool = False
    """Whether small letters are shown as capitals; the map keeps them as they were written."""


class InkedLook(TextLook):
    """A look with a colour of its own; None for the usual one."""

    color: Hex | None = None


class PlacedLook(TextLook):
    """A look with a place in its width: at the start of its lines, the left where they run from
    left to right, in the middle, or at their end."""

    align: Literal["start", "center", "end"] = "start"


class TextLooks(Part):
    """The looks of the parts of a map that have one."""

    title: InkedLook = InkedLook()
    scenario: InkedLook = InkedLook()
    stage: PlacedLook = PlacedLook()
    lane: PlacedLook = PlacedLook()
    note: InkedLook = InkedLook()


class Theme(Part):
    """Colour roles, type scale and shapes."""

    name: Name = ""
    ground: Hex = "#ffffff"
    """The sheet."""
    text: Hex = "#1d2330"
    muted: Hex = "#5b6472"
    line: Hex = "#e3e7ee"
    accent: Hex = "#3b5bdb"
    card: Hex = "#ffffff"
    stages: Annotated[tuple[Hex, ...], Field(min_length=1, max_length=60)] = ("#4263eb", "#ae3ec9")
    """Stops that the stage heads run through, left to right."""
    stage_text: Hex = "#ffffff"
    good: Hex = "#2f9e44"
    neutral: Hex = "#d97706"
    bad: Hex = "#e03131"
    tones: Tones = Tones()
    scale: TypeScale = TypeScale()
    looks: TextLooks = TextLooks()
    note_shape: Literal["card", "sticky", "bubble", "plain"] = "card"
    stage_shape: Literal["chevron", "plain", "rounded"] = "chevron"
    radius: Annotated[float, Field(ge=0, le=24)] = 6.0
    shadows: bool = True
    density: Annotated[float, Field(ge=0.5, le=2)] = 1.0
    """Multiplies paddings and gaps."""
    logo: Id | None = None
    """A picture of the map, beside its title."""
    logo_alternative: Name = ""
    """Says the logo to who does not see it."""

    def wearing(self, other: Self) -> Self:
        """The theme with the logo of another."""
        return self.replace(logo=other.logo, logo_alternative=other.logo_alternative)
