"""The command line's words: the right language, the same things said in both."""

from __future__ import annotations

import string

import pytest

from app import cli, words_fr
from app.exporting import errors as export_errors
from app.files.errors import FILE_SENTENCES
from app.help_texts import HELP
from app.model.errors import READ_SENTENCES
from app.words import _SAY, user_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr:en"}, "fr"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
    ],
)
def test_the_system_chooses_the_language(environ: dict[str, str], language: str) -> None:
    assert user_language(environ) == language


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_say_the_same() -> None:
    for key, (english, french) in _SAY.items():
        assert placeholders(english) == placeholders(french), key
    assert all(english and french for english, french in HELP.values())
    assert set(HELP) == {"", *cli._PARSERS}


@pytest.mark.parametrize(
    ("module", "english"),
    [
        ("app.files.errors", FILE_SENTENCES),
        ("app.model.errors", READ_SENTENCES),
        ("app.exporting.errors", export_errors._SENTENCES),
    ],
)
def test_every_error_has_its_french(module: str, english: dict[str, str]) -> None:
    french = words_fr.TABLES[module]
    assert set(french) == set(english)
    for code, sentence in english.items():
        assert placeholders(sentence) == placeholders(french[code]), code
