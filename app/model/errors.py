"""What can go wrong with a document, in words: each error has a code, parameters and a sentence.

The sentence is English, for the command line and logs; windows translate by `code` and `params`.
"""

from __future__ import annotations

from collections.abc import Mapping

EDIT_SENTENCES: dict[str, str] = {
    "no-stage": "This map has no stage {id}.",
    "no-lane": "This map has no lane {id}.",
    "no-item": "This map has no note {id}.",
    "no-persona": "This map has no persona {id}.",
    "no-touchpoint": "This map has no touchpoint {id}.",
    "no-phase": "This map has no phase {id}.",
    "no-link": "This map has no link {id}.",
    "no-criterion": "The audit of this map has no criterion {id}.",
    "last-criterion": "An audit needs one criterion at least; rename this one, or reset them all.",
    "no-score": "Only touchpoints are scored, not this: {item}.",
    "no-view": "This map has no view {id}.",
    "no-snapshot": "This map has no snapshot {id}.",
    "too-many-snapshots": "The snapshots of this map take too much room for another one; remove one"
    " first.",
    "no-block": "This map has no block {id} of its own.",
    "not-offered": "The template of this map offers no lanes of kind “{lane}”; add one of another"
    " kind.",
    "no-asset": "This map holds no picture {id}.",
    "used-id": "The identity {id} is taken already.",
    "wrong-kind": "A lane of kind “{lane}” cannot hold this: {item}.",
    "lane-not-empty": "This lane holds what a lane of kind “{lane}” cannot hold: {item}.",
    "past-end": "The note {id} reaches past the last stage.",
    "used-cell": "A lane has one cell for each stage.",
    "no-place": "There is no place for this here; add a stage and a lane that takes it.",
    "no-span": "This cannot span several stages: {item}.",
    "no-style": "This cannot be bold, italic or a link: {item}.",
    "bad-link": "This is not the address of a link: it begins with http://, https:// or mailto:.",
    "phase-order": "A phase begins before it ends.",
    "phase-overlap": "A phase is already over these stages; shorten or move that one first.",
    "link-to-itself": "A link joins two different notes.",
    "too-long": "This text is too long: {length} characters, at most {limit} fit.",
    "too-long-merged": "The notes are too long to become one: {length} characters, at most {limit}"
    " fit; shorten one of them first.",
    "too-many": "This is too much: at most {limit} fit here.",
    "too-many-pictures": "The pictures of a map may take {limit} MB together, and with this they"
    " would take more; add smaller ones, or put some into another map.",
    "map-too-large": "With this the map would hold more than can be opened again; put some of it"
    " into another map.",
    "broken-text": "This text holds half a character and cannot be kept.",
    "bad-value": "This value cannot be kept.",
    "locked": "The template of this map does not let this change ({what}).",
    "fixed": "The structure of this map is locked: stages and lanes stay as they are. To change"
    " them, take the tick off “Lock structure” in the Edit menu.",
    "not-alone": "This cannot be taken over alone: what belongs to it differs too. Take that over"
    " first.",
    "taken-already": "The map was changed meanwhile: this differs no more.",
    "waits-here": "This was changed here too and waits in the parking lot; delete it there if it is"
    " to go.",
    "read-only": "This map is open for reading only; save a copy to change it.",
}

READ_SENTENCES: dict[str, str] = {
    "empty": "The file is empty.",
    "too-large": "The file is too large: {size} bytes, at most {limit} can be opened.",
    "too-full": "The file holds too much: at most {limit} MB of text, and of each picture, can be"
    " opened.",
    "too-many-parts": "The file holds too much: at most {limit} parts can be opened.",
    "byte-order-mark": "The file begins with a byte order mark; save it as plain UTF-8.",
    "encoding": "The file is not text in UTF-8.",
    "syntax": "The file is damaged: it is not well-formed JSON.",
    "cut-off": "The file stops in the middle; it was not copied or downloaded whole.",
    "too-deep": "The file is nested too deeply: at most {limit} levels can be opened.",
    "duplicate-key": "“{key}” stands twice in the same object.",
    "number": "This is a number that cannot be kept.",
    "surrogate": "This text holds half a character.",
    "not-a-map": "The file is not a map of Parcours.",
    "not-a-theme": "The file holds neither a theme nor a map of Parcours.",
    "not-a-persona": "The file holds neither a persona nor a map of Parcours.",
    "version": "The file does not say which version of the format it has.",
    "old-shape": "The file says it has version {version} of the format, but has not its shape.",
    "newer-version": "The file was made by a newer Parcours (version {version} of the format) and"
    " cannot be opened by this one.",
    "missing": "“{field}” is missing.",
    "want-text": "“{field}” must be a text.",
    "want-whole": "“{field}” must be a whole number.",
    "want-number": "“{field}” must be a number.",
    "want-switch": "“{field}” must be true or false.",
    "want-list": "“{field}” must be a list.",
    "want-object": "“{field}” must be an object.",
    "pattern": "“{field}” is not written as it must be.",
    "choice": "“{field}” must be one of {choices}.",
    "below": "“{field}” must be at least {limit}.",
    "above": "“{field}” must be at most {limit}.",
    "too-long": "“{field}” is too long: at most {limit} characters fit.",
    "too-many": "“{field}” holds too much: at most {limit} fit.",
    "too-few": "“{field}” holds too little: at least {limit} must be there.",
    "bad-value": "“{field}” has a value that does not fit.",
    "duplicate-id": "The identity “{id}” stands twice.",
    "reserved-id": "The identity “{id}” belongs to the map itself.",
    "broken-reference": "“{field}” names “{id}”, which is not in this map.",
    "wrong-kind": "A lane of kind “{lane}” cannot hold this: {item}.",
    "span": "The note “{id}” reaches past the last stage.",
    "phase-order": "The phase “{id}” ends before it begins.",
    "link-to-itself": "The link “{id}” joins a note with itself.",
    "duplicate-cell": "The stage “{id}” has two cells in the same lane.",
    "cell-order": "The cells of a lane do not stand in the order of the stages (“{id}”).",
    "empty-cell": "The cell of the stage “{id}” is empty.",
    "styles": "The bold, italic and linked words of the note “{id}” are not in order.",
    "snapshot-damaged": "This snapshot is damaged and cannot be read; the map and the other"
    " snapshots are not concerned.",
    "snapshot-picture": "This snapshot shows a picture that the map no longer holds, and cannot be"
    " read.",
    "damaged-picture": "The picture “{id}” is damaged.",
    "damaged": "The file is damaged; if there is another copy of it, open that one.",
    "nothing-left": "Nothing of a map can be read in this file.",
}


class EditError(Exception):
    """An edit that cannot be done. The document is as it was."""

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params = params
        super().__init__(EDIT_SENTENCES[code].format_map(params))


class ReadError(Exception):
    """A file that cannot be read, and where: `line` and `column` count from 1, `path` is like
    `lanes[2].cells[0].items[1].text`."""

    def __init__(
        self,
        code: str,
        *,
        line: int | None = None,
        column: int | None = None,
        path: str = "",
        params: Mapping[str, object] | None = None,
    ) -> None:
        self.code = code
        self.line = line
        self.column = column
        self.path = path
        self.params = dict(params or {})
        self.sentence = READ_SENTENCES[code].format_map(self.params)
        place = f"line {line}, column {column}" if line is not None else ""
        place = ", ".join(part for part in (place, f"at {path}" if path else "") if part)
        super().__init__(f"{self.sentence} ({place})" if place else self.sentence)
