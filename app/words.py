"""What the command line says, in English and French. Imports nothing that start-up does without."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.display import Problem

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

# key: English, French
_SAY: dict[str, tuple[str, str]] = {
    "usage": (
        "{message} See “parcours {topic}--help”.",
        "{message} Voir « parcours {topic}--help ».",
    ),
    "interrupted": ("Interrupted.", "Interrompu."),
    "unforeseen": (
        "Something unexpected went wrong ({kind}). Details: {path}",
        "Une erreur imprévue s’est produite ({kind}). Détails : {path}",
    ),
    "unforeseen-unlogged": (
        "Something unexpected went wrong ({kind}).",
        "Une erreur imprévue s’est produite ({kind}).",
    ),
    "no-command": (
        "There is no command or file “{name}”.",
        "Il n’y a ni commande ni fichier « {name} ».",
    ),
    "no-file": ("There is no file “{path}”.", "Il n’y a pas de fichier « {path} »."),
    "is-folder": (
        "“{path}” is a folder, not a map.",
        "« {path} » est un dossier, pas une carte.",
    ),
    "no-window-input": (
        "The window cannot read a map from standard input; give a file.",
        "La fenêtre ne peut pas lire une carte sur l’entrée standard ; donnez un fichier.",
    ),
    "exists": (
        "“{path}” already exists; --force overwrites it.",
        "« {path} » existe déjà ; --force le remplace.",
    ),
    "edited": (
        "“{path}” is open in a window: close it there, or give another name.",
        "« {path} » est ouvert dans une fenêtre : fermez-le là-bas, ou donnez un autre nom.",
    ),
    "no-view": (
        "This map has no view “{name}”. Views: {known}.",
        "Cette carte n’a pas de vue « {name} ». Vues : {known}.",
    ),
    "no-template": (
        "There is no template “{name}”. Templates: {known}.",
        "Il n’y a pas de modèle « {name} ». Modèles : {known}.",
    ),
    "no-template-language": (
        "The template “{name}” is not available in “{language}”, only in: {known}.",
        "Le modèle « {name} » n’existe pas en « {language} », seulement en : {known}.",
    ),
    "bad-number": (
        "{option} takes a number such as {such}, not “{value}”.",
        "{option} attend un nombre comme {such}, pas « {value} ».",
    ),
    "bad-whole": (
        "{option} takes a whole number, not “{value}”.",
        "{option} attend un nombre entier, pas « {value} ».",
    ),
    "bad-choice": (
        "{option} takes {known}, not “{value}”.",
        "{option} attend {known}, pas « {value} ».",
    ),
    "bad-language": (
        "--language takes a language such as fr or en-GB, not “{value}”.",
        "--language attend une langue comme fr ou en-GB, pas « {value} ».",
    ),
    "dpi": (
        "--dpi takes {low} to {high}, not {value}.",
        "--dpi attend {low} à {high}, pas {value}.",
    ),
    "width": (
        "This map can be {low} to {high} pixels wide, not {value}.",
        "Cette carte peut avoir de {low} à {high} pixels de large, pas {value}.",
    ),
    "needs": ("{option} needs {needed}.", "{option} demande {needed}."),
    "or": ("or", "ou"),
    "no-theme": (
        "There is no theme “{name}”. Give a file, or one of: {known}.",
        "Il n’y a pas de thème « {name} ». Donnez un fichier, ou l’un de : {known}.",
    ),
    "no-stage": (
        "This map shows no stage “{name}”. Stages: {known}.",
        "Cette carte ne montre pas d’étape « {name} ». Étapes : {known}.",
    ),
    "one-to-output": (
        "One map in one format fits on standard output; --format says which.",
        "La sortie standard reçoit une carte dans un format ; --format dit lequel.",
    ),
    "one-folder": (
        "Several maps need a folder, with --format, or {name} in each -o, for the map’s own name.",
        "Plusieurs cartes demandent un dossier, avec --format, ou {name} dans chaque -o, pour le"
        " nom de la carte.",
    ),
    "folder-format": (
        "--format must say what is written into the folder “{path}”, such as --format pdf.",
        "--format doit dire ce qui est écrit dans le dossier « {path} », comme --format pdf.",
    ),
    "not-a-folder": (
        "“{path}” is no folder, and none can be made there; give another one.",
        "« {path} » n’est pas un dossier et ne peut pas en devenir un ; donnez-en un autre.",
    ),
    "folder-protected": (
        "The folder “{path}” may not be made there; give another one.",
        "Le dossier « {path} » ne peut pas être créé là ; donnez-en un autre.",
    ),
    "folder-failed": (
        "The folder “{path}” cannot be made: {reason}.",
        "Le dossier « {path} » ne peut pas être créé : {reason}.",
    ),
    "format-in-name": (
        "The name “{path}” says the format; --format is for folders and standard output.",
        "Le nom « {path} » dit le format ; --format sert aux dossiers et à la sortie standard.",
    ),
    "same-file": (
        "Two exports would be written to “{path}”; give them other names.",
        "Deux exports seraient écrits dans « {path} » ; donnez-leur d’autres noms.",
    ),
    "onto-itself": (
        "“{path}” is read for this export and cannot be written by it; give another name.",
        "« {path} » est lu pour cet export et ne peut pas être écrit par lui ; donnez un autre"
        " nom.",
    ),
    "strict": (
        "“{path}” is not written: --strict refuses warnings ({count}).",
        "« {path} » n’est pas écrit : --strict refuse les avertissements ({count}).",
    ),
    "about": ("{path}: {message}", "{path} : {message}"),
    "not-for": (
        "{option} cannot be used with {suffix}.",
        "{option} ne s’emploie pas avec {suffix}.",
    ),
    "libraries": (
        "Qt cannot start: this system lacks {detail}.",
        "Qt ne peut pas démarrer : il manque à ce système {detail}.",
    ),
    "remedy": (" This installs what is missing: {remedy}", " Pour l’installer : {remedy}"),
    "no-display": (
        "No window can open here: there is no display (DISPLAY and WAYLAND_DISPLAY are not set).",
        "Aucune fenêtre ne peut s’ouvrir ici : il n’y a pas d’écran (DISPLAY et WAYLAND_DISPLAY"
        " ne sont pas définis).",
    ),
    "no-answer": (
        "No window can open here: the display does not answer ({detail}).",
        "Aucune fenêtre ne peut s’ouvrir ici : l’écran ne répond pas ({detail}).",
    ),
    "made": (
        "{path}: made from {name} ({language})",
        "{path} : fait à partir de {name} ({language})",
    ),
    "checked": (
        "{path}: sound ({stages} stages, {lanes} lanes, {notes} notes)",
        "{path} : en ordre ({stages} étapes, {lanes} lignes, {notes} notes)",
    ),
    "newer": (
        "{path}: made by a newer Parcours; this one can show it but not change it.",
        "{path} : fait par un Parcours plus récent ; celui-ci peut l’afficher, pas le modifier.",
    ),
    "no-input": (
        "There is no standard input to read a map from.",
        "Il n’y a pas d’entrée standard où lire une carte.",
    ),
    "input-failed": (
        "The standard input cannot be read: {reason}.",
        "L’entrée standard ne se lit pas : {reason}.",
    ),
    "no-output": (
        "There is no standard output to write to; give a file.",
        "Il n’y a pas de sortie standard où écrire ; donnez un fichier.",
    ),
    "output-failed": (
        "The standard output cannot be written to: {reason}.",
        "Il est impossible d’écrire sur la sortie standard : {reason}.",
    ),
    "bad-input": (
        "The standard input cannot be read as a map. {reason}",
        "L’entrée standard ne se lit pas comme une carte. {reason}",
    ),
    "exported": ("{path}: {size} kB", "{path} : {size} ko"),
    "missing": (
        "Warning: no font on this computer has {characters}{rest}; each shows as an empty box.",
        "Attention : aucune police de cet ordinateur n’a {characters}{rest} ; chacun devient une"
        " case vide.",
    ),
    "picture": (
        "Warning: these pictures cannot be read: {names}{rest}; each shows as a crossed frame.",
        "Attention : ces images ne se lisent pas : {names}{rest} ; un cadre barré les remplace.",
    ),
    "coarse": (
        "Warning: pictures with fewer than {least} dots per inch at this size: {count}; the"
        " coarsest has {dpi}.",
        "Attention : images de moins de {least} points par pouce à cette taille : {count} ; la"
        " plus grossière en a {dpi}.",
    ),
    "small-fit": (
        "Warning: the smallest text is {size} pt on this paper, less than {smallest} pt; take a"
        " larger paper, or spread the map over several pages (tiles or parts).",
        "Attention : le plus petit texte fait {size} pt sur ce papier, moins de {smallest} pt ;"
        " prenez un papier plus grand, ou répartissez la carte sur plusieurs pages (morceaux à"
        " assembler ou parties).",
    ),
    "small-page": (
        "Warning: the smallest text is {size} pt on a page that shows all of the map, less than"
        " {smallest} pt; spread the map over several pages of a paper (tiles or parts).",
        "Attention : le plus petit texte fait {size} pt sur une page qui montre toute la carte,"
        " moins de {smallest} pt ; répartissez la carte sur plusieurs pages d’un papier"
        " (morceaux à assembler ou parties).",
    ),
    "small-tile": (
        "Warning: the smallest text is {size} pt on these pages, less than {smallest} pt; enlarge"
        " the map, or spread it over more pages.",
        "Attention : le plus petit texte fait {size} pt sur ces pages, moins de {smallest} pt ;"
        " agrandissez la carte, ou répartissez-la sur plus de pages.",
    ),
    "small-split": (
        "Warning: so that no note is cut, the smallest text is {size} pt on these pages, less than"
        " {smallest} pt; take a larger paper.",
        "Attention : pour ne couper aucune note, le plus petit texte fait {size} pt sur ces"
        " pages, moins de {smallest} pt ; prenez un papier plus grand.",
    ),
    "small-slide": (
        "Warning: slides whose type is as small as {size} pt: {count}; part long notes into"
        " several, or show less of the map.",
        "Attention : diapositives dont le texte descend à {size} pt : {count} ; répartissez les"
        " longues notes en plusieurs, ou montrez une partie de la carte.",
    ),
    "mermaid-notes": (
        "Left out, for Mermaid has no place for it: notes of other lanes or without words"
        " ({count}).",
        "Laissé de côté, Mermaid n’ayant pas de place pour cela : notes des autres lignes ou sans"
        " texte ({count}).",
    ),
    "mermaid-links": (
        "Left out, for Mermaid has no place for it: arrows ({count}).",
        "Laissé de côté, Mermaid n’ayant pas de place pour cela : flèches ({count}).",
    ),
    "mermaid-phases": (
        "Left out, for Mermaid has no place for it: phases ({count}).",
        "Laissé de côté, Mermaid n’ayant pas de place pour cela : phases ({count}).",
    ),
    "mermaid-spans": (
        "Notes over several stages stand in their first one ({count}).",
        "Les notes sur plusieurs étapes sont dans la première ({count}).",
    ),
    "mermaid-details": (
        "Left out, for Mermaid has no place for it: what is known of notes, stages and the map"
        " besides their words ({count}).",
        "Laissé de côté, Mermaid n’ayant pas de place pour cela : ce que l’on sait des notes, des"
        " étapes et de la carte en plus de leurs mots ({count}).",
    ),
    "mermaid-scores": (
        "Mermaid asks for a score: what has none takes that of its stage, or 3 ({count}).",
        "Mermaid demande une note chiffrée : ce qui n’en a pas prend celle de son étape, ou 3"
        " ({count}).",
    ),
    "mermaid-length": (
        "Mermaid draws at most 50,000 characters unless told otherwise; this file has {count}.",
        "Mermaid dessine au plus 50 000 caractères, sauf réglage contraire ; ce fichier en a"
        " {count}.",
    ),
    "more": (" and {more} more", " et {more} autres"),
    "example-instead": (
        "The example map is written as files instead:",
        "La carte d’exemple est donc écrite dans des fichiers :",
    ),
    "test-maps": (
        "self-test: {count} maps loaded, laid out and exported, {failed} failed",
        "self-test : {count} cartes chargées, mises en page et exportées, {failed} en échec",
    ),
    "test-none": ("self-test: no template was found", "self-test : aucun modèle n’a été trouvé"),
    "fine": ("fine", "en ordre"),
    "failed": ("FAILED", "ÉCHEC"),
}

# argparse's sentences, so that a mistake is named in the user's language too
_PARSER: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", r"Il manque : \1"),
    (r"unrecognized arguments: (.+)", r"Argument inconnu : \1"),
    (r"argument (.+): expected one argument", r"\1 attend une valeur"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 ne s’emploie pas avec \2"),
    (r"argument (.+): ignored explicit argument (.+)", r"\1 ne prend pas de valeur"),
    (r"ambiguous option: (.+) could match (.+)", r"Option ambiguë : \1 (\2)"),
)


class Words:
    """The sentences in one language, `en` or `fr`."""

    def __init__(self, language: str) -> None:
        self.language = "fr" if language == "fr" else "en"

    @classmethod
    def of_user(cls, environ: Mapping[str, str] = os.environ) -> Words:
        """In the language of the user's system."""
        return cls(user_language(environ))

    def say(self, key: str, **params: object) -> str:
        """A sentence of the table. Raises KeyError for a key that is not there."""
        return _SAY[key][self.language == "fr"].format_map(params)

    def problem(self, problem: Problem) -> str:
        """Why Qt or a window cannot start, and what to do."""
        sentence = self.say(problem.code, detail=problem.detail)
        remedy = self.say("remedy", remedy=problem.remedy) if problem.remedy else ""
        return sentence + remedy

    def warning(self, code: str, params: Mapping[str, object]) -> str:
        """What should be known of a finished export; `code` is an ExportWarning's."""
        rest = self.say("more", **params) if params.get("more") else ""
        return self.say(code, rest=rest, **{name: self._told(one) for name, one in params.items()})

    def caution(self, code: str, params: Mapping[str, object]) -> str:
        """The same without the word of warning before it, for a list of nothing else."""
        text = re.sub(r"^(Warning|Attention)\s*:\s*", "", self.warning(code, params))
        return text[:1].upper() + text[1:]

    def _told(self, value: object) -> object:
        """A number as the language writes it."""
        if not isinstance(value, float):
            return value
        return f"{value:g}".replace(".", ",") if self.language == "fr" else f"{value:g}"

    def mistake(self, message: str) -> str:
        """A message of argparse's."""
        if self.language == "fr":
            for pattern, french in _PARSER:
                if match := re.fullmatch(pattern, message):
                    return f"{match.expand(french)}."
        return f"{message[:1].upper()}{message[1:]}."

    def help(self, topic: str) -> str:
        """The help of a command, or of the program for an empty topic."""
        from app.help_texts import HELP

        return HELP[topic][self.language == "fr"]

    def error(self, error: Exception) -> str | None:
        """The sentence of an error of ours (those with `code` and `params`), None for others."""
        code = getattr(error, "code", None)
        if not isinstance(code, str) or not type(error).__module__.startswith("app."):
            return None
        if self.language == "en":
            return str(error)
        from app.words_fr import french

        return french(error)

    def unforeseen(self, error: Exception) -> str:
        """The sentence of an error that nobody foresaw, which is logged without the map."""
        from app.crash import write_log

        kind = type(error).__name__
        path = write_log(error)
        if path is None:
            return self.say("unforeseen-unlogged", kind=kind)
        return self.say("unforeseen", kind=kind, path=path)


def user_language(
    environ: Mapping[str, str] = os.environ, system: Iterable[str] | None = None
) -> str:
    """`fr` or `en`: the first we speak of LANGUAGE and then of LC_ALL, LC_MESSAGES or LANG; the
    window's rule too. Where none of these is set, from `system`, the names of the languages of
    the user's system in their order, or else from what Python knows of it."""
    listed = [one for one in environ.get("LANGUAGE", "").split(":") if one]
    chosen = next((environ[one] for one in _VARIABLES if environ.get(one)), "")
    names: Iterable[str] = [*listed, chosen] if listed or chosen else system or [_python_locale()]
    for name in names:
        code = re.split(r"[-_.@]", name.lower(), maxsplit=1)[0]
        if found := {"fr": "fr", "french": "fr", "en": "en", "english": "en"}.get(code):
            return found
    return "en"


def _python_locale() -> str:
    return locale.getlocale()[0] or ""
