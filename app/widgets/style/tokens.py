"""Colours and measures of the chrome, light and dark."""

from __future__ import annotations

from typing import NamedTuple

RADIUS = 6
"""Corner of buttons and fields, px."""

TEXT_SIZE = 13
"""Chrome text, px."""

SMALL_SIZE = 12
HEADING_SIZE = 11
"""Upper-case, tracked headings of panels, px."""

TITLE_SIZE = 22


class Tokens(NamedTuple):
    """Colours by role, `#rrggbb`."""

    dark: bool
    ground: str
    """Behind the sheet."""
    panel: str
    raised: str
    """Tool buttons and other quiet grounds on a panel."""
    hover: str
    pressed: str
    line: str
    field_line: str
    text: str
    icon: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    """Ground of what is chosen, under accent-coloured text."""
    accent_ink: str
    """Accent-coloured text on a panel, readable."""
    good: str
    warning: str
    warning_soft: str
    warning_line: str
    danger: str
    danger_soft: str
    danger_line: str


LIGHT = Tokens(
    dark=False,
    ground="#eceff4",
    panel="#ffffff",
    raised="#eef1f7",
    hover="#e4e9f2",
    pressed="#d8dfec",
    line="#e3e7ee",
    field_line="#d3d9e4",
    text="#1d2330",
    icon="#39404f",
    muted="#5b6472",
    disabled="#a3abb8",
    accent="#3b5bdb",
    accent_hover="#3350c4",
    accent_text="#ffffff",
    accent_soft="#edf1ff",
    accent_ink="#3b5bdb",
    good="#2b8a3e",
    warning="#8a4b00",
    warning_soft="#fff4e0",
    warning_line="#f5d9a8",
    danger="#b42318",
    danger_soft="#fdeeee",
    danger_line="#f3c9c6",
)

DARK = Tokens(
    dark=True,
    ground="#14171d",
    panel="#1d2129",
    raised="#282d38",
    hover="#323846",
    pressed="#3b4252",
    line="#2d333f",
    field_line="#3d4553",
    text="#e8ebf1",
    icon="#c5ccd9",
    muted="#9aa4b4",
    disabled="#636c7b",
    accent="#4c6ef5",
    accent_hover="#5c7cfa",
    accent_text="#ffffff",
    accent_soft="#262f4d",
    accent_ink="#91a7ff",
    good="#69db7c",
    warning="#ffd08a",
    warning_soft="#3a2e18",
    warning_line="#5c4822",
    danger="#ffa8a2",
    danger_soft="#3d2323",
    danger_line="#663735",
)
