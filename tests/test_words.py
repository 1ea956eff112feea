"""The command line's words: the right language, the same things said in both."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest

from app import arguments, cli, words_fr
from app.data import data_path
from app.exporting import errors as export_errors
from app.files.errors import FILE_SENTENCES
from app.help_texts import HELP
from app.importing.errors import IMPORT_SENTENCES
from app.model.errors import EDIT_SENTENCES, READ_SENTENCES, EditError, ReadError
from app.model.items import ItemKind
from app.model.journey import Locked
from app.model.lanes import LaneKind
from app.widgets.i18n import system_language
from app.words import _SAY, Words, user_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr:en"}, "fr"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "de"}, "fr"),
        ({"LANGUAGE": "en:fr"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "french"}, "fr"),
        ({"LANG": "fro"}, "en"),
    ],
)
def test_the_system_chooses_the_language(environ: dict[str, str], language: str) -> None:
    assert user_language(environ) == language


def test_without_variables_the_systems_list_counts() -> None:
    assert user_language({}, ["de-DE", "fr-Latn-FR", "en-GB"]) == "fr"
    assert user_language({"LANG": "en_GB.UTF-8"}, ["fr-FR"]) == "en"


@pytest.mark.parametrize(
    "variables",
    [
        {"LANGUAGE": "de:fr", "LC_ALL": "C"},
        {"LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "fr_CA.UTF-8", "LANG": "en_GB.UTF-8"},
        {"LC_ALL": "en_US.UTF-8", "LANG": "fr_FR.UTF-8"},
    ],
)
def test_the_window_speaks_as_the_command_line(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == Words.of_user().language == user_language(variables)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_say_the_same() -> None:
    for key, (english, french) in _SAY.items():
        assert placeholders(english) == placeholders(french), key
    assert all(english and french for english, french in HELP.values())
    assert set(HELP) == {"", *cli.COMMANDS} == set(arguments._PARSERS)


@pytest.mark.parametrize(
    ("kind", "english"),
    [
        ("EditError", EDIT_SENTENCES),
        ("ReadError", READ_SENTENCES),
        ("FileError", FILE_SENTENCES),
        ("ExportError", export_errors._SENTENCES),
        ("ImportRefusal", IMPORT_SENTENCES),
    ],
)
def test_every_error_has_its_french(kind: str, english: dict[str, str]) -> None:
    french = words_fr.TABLES[kind]
    assert set(french) == set(english)
    for code, sentence in english.items():
        assert placeholders(sentence) == placeholders(french[code]), code


PARAMS = {name: f"<{name}>" for name in placeholders(" ".join(EDIT_SENTENCES.values()))}


@pytest.mark.parametrize("code", EDIT_SENTENCES)
def test_a_refused_edit_speaks_french(code: str) -> None:
    """With all it names filled in, and not as a reading error of the same code."""
    error = EditError(code, **PARAMS)
    said = Words("fr").error(error)
    assert said == words_fr.TABLES["EditError"][code].format_map(PARAMS)
    assert said != Words("en").error(error) == str(error)


def test_what_sentences_name_is_named_in_french() -> None:
    names = {*get_args(LaneKind), *get_args(ItemKind), *get_args(Locked)}
    assert names == words_fr._NAMES.keys()
    error = EditError("wrong-kind", lane="pain", item="metric")
    assert "point de friction" in words_fr.french(error)
    assert "indicateur" in words_fr.french(error)
    assert words_fr.french(export_errors.ExportCancelled()) == "L’export a été annulé."
    placed = words_fr.french(ReadError("empty", line=2, column=3, path="a.b"))
    assert placed == "Le fichier est vide. (ligne 2, colonne 3, à a.b)"


def french() -> Iterator[str]:
    """What the program says in French, and more."""
    for path in Path(cli.__file__).parent.glob("*words*.py"):
        for one in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value
    for one in ElementTree.parse(data_path("resources", "i18n", "app_fr.ts")).iter():
        if one.tag in ("translation", "numerusform"):
            yield one.text or ""


def test_no_sign_of_french_stands_alone_on_a_line() -> None:
    torn = [one for one in french() if re.search(r"« | »| [;:!?](?![\w=])|(?<=[\d}]) %", one)]
    assert torn == []
