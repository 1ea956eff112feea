"""What of other programs cannot be taken up, in words."""

from __future__ import annotations

from app.model.edits.tools import clean_text

IMPORT_SENTENCES: dict[str, str] = {
    "table-too-large": "This table is too large: at most {limit} rows and columns can be pasted.",
    "picture-damaged": "The picture “{name}” is damaged and cannot be added; open it in another"
    " program and save it anew.",
    "picture-cut": "The picture “{name}” stops in the middle and cannot be added; copy or download"
    " it again.",
    "picture-format": "“{name}” is not a kind of picture that can be added; save it as PNG or"
    " JPEG.",
    "picture-too-large": "The picture “{name}” is too large: {width} × {height} pixels; at most"
    " {limit} million can be added, so make it smaller first.",
    "file-unread": "The file “{name}” cannot be read; look whether it is still there.",
    "file-too-large": "The file “{name}” is too large to be added: at most {limit} MB can be.",
    "file-not-text": "The file “{name}” is neither a picture nor a text; it cannot be added.",
}


class ImportRefusal(Exception):
    """Something that cannot be taken up. The map is as it was."""

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        if "name" in params:
            params["name"] = readable(str(params["name"]))
        self.params = params
        super().__init__(IMPORT_SENTENCES[code].format_map(params))


def readable(name: str) -> str:
    """A file's name as a map can keep it: what is no text in it becomes a question mark."""
    return clean_text(name.encode(errors="replace").decode())
