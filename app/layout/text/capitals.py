"""Words set in capitals: as many characters as were written, so that every place stays the same."""

from __future__ import annotations

from unicodedata import normalize

from app.layout.text.lines import TextStyle

_DOTTED = ("tr", "az", "tt", "crh")
"""Languages in which the capital of i has a dot."""

_TONOS, _TREMA = "\u0301", "\u0308"
_BEFORE_IOTA, _BEFORE_UPSILON = "άέόύ", "άέόή"
"""Vowels whose accent says that the next one is spoken apart: in capitals a trema says so."""


def as_set(text: str, style: TextStyle) -> str:
    """The text as a style sets it, character for character."""
    return capitals(text, style.language) if style.capitals else text


def capitals(text: str, language: str = "") -> str:
    """The text in capitals of a language (BCP 47), character for character: ß is ẞ, Greek letters
    lose their accents, Georgian, which has no capitals in running text, stays."""
    dotted = language.partition("-")[0] in _DOTTED
    if text.isascii() and not dotted:
        return text.upper()
    return "".join(_capital(text, at, dotted) for at in range(len(text)))


def _capital(text: str, at: int, dotted: bool) -> str:
    char = text[at]
    if char == "ß":
        return "ẞ"
    if char == "i" and dotted:
        return "İ"
    if "\u0370" <= char <= "\u03ff" or "\u1f00" <= char <= "\u1fff":
        return _greek(text, at)
    if "\u10d0" <= char <= "\u10ff":
        return char
    upper = char.upper()
    return upper if len(upper) == 1 else char


def _greek(text: str, at: int) -> str:
    char = text[at]
    before = normalize("NFC", text[at - 1]) if at else ""
    after = text[at + 1 : at + 2]
    if char in "ήή" and not before.isalpha() and not after.isalpha():
        return "Ή"  # the word "or", told from the article by its accent alone
    parts = normalize("NFD", char)
    trema = _TREMA in parts
    if before:
        trema = trema or (char == "ι" and before in _BEFORE_IOTA)
        trema = trema or (char == "υ" and before in _BEFORE_UPSILON)
    base = parts[0].upper()
    if not base.isalpha() or len(base) != 1:
        return char
    made = normalize("NFC", base + _TREMA) if trema and base in "ΙΥ" else base
    return made if len(made) == 1 else base
