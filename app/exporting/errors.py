"""What can go wrong with an export, each in one sentence."""

from __future__ import annotations

_SENTENCES = {
    "suffix": "{name} cannot be written: the name must end in {known} or {last}.",
    "worksheet-suffix": "{name} cannot be written: a worksheet’s name must end in .pdf.",
    "paper": "{paper} is no paper size I know; use one of {known}.",
    "paper-size": "A paper’s sides are {low} to {high} mm long, not {paper}.",
    "zoom": "The size of the map on paper must be between {low} % and {high} %, not {zoom} %.",
    "across": "A map can be {low} to {high} pages wide, not {across}.",
    "overlap": "Pages can overlap by 0 to {most} mm on this paper, not by {overlap} mm.",
    "pages": "At this size the map takes {count} pages, more than {most}; choose a smaller one.",
    "scale": "The scale must be between {low} and {high}, not {scale}.",
    "master": "{name} is not a presentation that can be used; choose a .pptx or .potx file.",
    "empty": "There is nothing to export: the map has no size.",
    "too-large": "At this scale the picture is {width} × {height} pixels; choose a smaller one.",
    "folder": "The folder {folder} does not exist.",
    "not-a-file": "{name} is not a file that can be written.",
    "permission": "{name} cannot be written: it is protected, or open in another program.",
    "disk-full": "{name} could not be written: the disk is full.",
    "name": "{name} is not a name this disk accepts.",
    "write": "{name} could not be written: {reason}.",
    "not-verified": "{name} was written, but the disk does not confirm it; export it again.",
    "cancelled": "The export was cancelled.",
}


class ExportError(Exception):
    """An export that did not happen; nothing was written, but for `not-verified`.

    `str()` gives an English sentence; `code` and `params` let a window say it in its language.
    """

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params = params
        super().__init__(_SENTENCES[code].format(**params))


class ExportCancelled(ExportError):
    """The caller's progress function asked to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled")
