"""Small editors that panels are made of.

Each has a signal `edited(value)` for what the user does, and `show_value(value)` for what the
document says, which emits nothing and leaves caret and focus where they are. Those that can hold
something unreadable have a signal `refused(sentence)` too. Those that can stand for several
elements show `MIXED` as "Several", or as neither yes nor no.
"""

from app.widgets.panels.fields.choice import Choice, Tick
from app.widgets.panels.fields.criteria import CriterionEntry
from app.widgets.panels.fields.date import DateLine
from app.widgets.panels.fields.duration import DurationLine
from app.widgets.panels.fields.entries import Entries
from app.widgets.panels.fields.formats import FormatButtons
from app.widgets.panels.fields.level import LevelSlider, PlaceSlider
from app.widgets.panels.fields.mixed import MIXED, Shift
from app.widgets.panels.fields.naming import NameChoice, NewName
from app.widgets.panels.fields.number import Count, NumberLine
from app.widgets.panels.fields.picture import PictureField
from app.widgets.panels.fields.portrait import Portrait
from app.widgets.panels.fields.rating import Dots
from app.widgets.panels.fields.row import Row
from app.widgets.panels.fields.scores import Judgement, Scored, ScoreList
from app.widgets.panels.fields.segments import Segments
from app.widgets.panels.fields.series import SeriesText
from app.widgets.panels.fields.size import SizeField
from app.widgets.panels.fields.swatches import Swatches
from app.widgets.panels.fields.tags import SharedTagsLine, TagShift, TagsLine
from app.widgets.panels.fields.text import GrowingText, LinesText, TextLine
from app.widgets.panels.fields.traits import DetailEntry, TraitEntry

__all__ = [
    "MIXED",
    "Choice",
    "Count",
    "CriterionEntry",
    "DateLine",
    "DetailEntry",
    "Dots",
    "DurationLine",
    "Entries",
    "FormatButtons",
    "GrowingText",
    "Judgement",
    "LevelSlider",
    "LinesText",
    "NameChoice",
    "NewName",
    "NumberLine",
    "PictureField",
    "PlaceSlider",
    "Portrait",
    "Row",
    "ScoreList",
    "Scored",
    "Segments",
    "SeriesText",
    "SharedTagsLine",
    "Shift",
    "SizeField",
    "Swatches",
    "TagShift",
    "TagsLine",
    "TextLine",
    "Tick",
    "TraitEntry",
]
