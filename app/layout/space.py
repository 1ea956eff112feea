"""The measures of a map, px at 100 % (look/README: steps of 2, 4, 6, 8, 12, 16, 24)."""

from __future__ import annotations

import math
from typing import NamedTuple

from app.model.theme import Theme, TypeScale


class Space(NamedTuple):
    """Paddings, gaps and sizes; paddings and gaps grow with the theme's density, what holds text
    with its type."""

    sheet: float
    """Padding of the sheet."""
    gap: float
    """Between cells."""
    cell: float
    """Padding of a cell."""
    note_x: float
    note_y: float
    note_gap: float
    lane_head: float
    stage: float
    """Automatic width of a stage, when there are five or more."""
    stage_most: float
    stage_least: float
    """In which a note with an icon and a star still has room for a letter."""
    moment: float
    """Automatic width of a sub-column of a split stage."""
    moment_least: float
    wide: float
    """Fewer than five stages share this width."""
    stage_row: float
    emotion_lane: float
    chevron: float = 10.0
    lane_least: float = 42.0
    radius_cell: float = 8.0
    edge: float = 3.0
    """Coloured edge of a note."""


LANE_HEAD = 118.0
"""Width of the heads of lanes, px, in the usual size of their type."""

_BESIDE = 37.0
"""What stands beside the words of a note: its edge, its icon, its star."""


def snap(length: float) -> float:
    """The nearest whole px. Text stands on whole px at 100 %, where it is sharp and where every
    viewer of a PDF draws it alike: they round a baseline between two px each in their own way."""
    return (length + 0.5) // 1.0


def space_for(theme: Theme) -> Space:
    """The measures under a theme."""
    d = theme.density
    usual = TypeScale()
    cell, note_x = snap(6.0 * d), snap(8.0 * d)
    note = max(1.0, theme.scale.note / usual.note)
    lane = max(1.0, theme.scale.lane / usual.lane)
    stage = max(1.0, theme.scale.stage / usual.stage)
    return Space(
        sheet=snap(22.0 * d),
        gap=snap(6.0 * d),
        cell=cell,
        note_x=note_x,
        note_y=snap(6.0 * d),
        note_gap=snap(6.0 * d),
        lane_head=snap(LANE_HEAD * lane),
        stage=snap(190.0 * max(note, stage)),
        stage_most=snap(320.0 * max(note, stage)),
        stage_least=max(80.0, math.ceil(2 * (cell + note_x) + _BESIDE + 1.3 * theme.scale.note)),
        moment=snap(144.0 * max(note, stage)),
        moment_least=snap(104.0 * max(note, stage)),
        wide=snap(974.0 * max(note, stage)),
        stage_row=snap(46.0 * stage),
        emotion_lane=snap(150.0 * note),
    )
