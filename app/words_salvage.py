"""What is told of a map recovered from a damaged file, in English and French."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.model.salvage import Report

# what the command line says, and codes of losses: English, French
_SAY: dict[str, tuple[str, str]] = {
    "read": (
        "Recovered: {stages} stages, {lanes} lanes, {notes} notes.",
        "Récupéré : {stages} étapes, {lanes} lignes, {notes} notes.",
    ),
    "parked-texts": ("Texts now in the parking lot:", "Textes maintenant au parking :"),
    "listed-texts": (
        "Texts that the map does not show:",
        "Textes que la carte n’affiche pas :",
    ),
    "recoverable": (
        "{path}: “parcours salvage” can recover {stages} stages, {lanes} lanes, {notes} notes.",
        "{path} : « parcours salvage » peut récupérer {stages} étapes, {lanes} lignes,"
        " {notes} notes.",
    ),
    "salvaged": (
        "{path}: what can be read of “{name}”, which is as it was",
        "{path} : ce qui se lit de « {name} », resté tel quel",
    ),
    "sound": (
        "“{path}” is sound: there is nothing to recover, the map is copied.",
        "« {path} » est en ordre : il n’y a rien à récupérer, la carte est copiée.",
    ),
    "onto-itself": (
        "“{path}” is the damaged file itself and stays as it is; give another name.",
        "« {path} » est le fichier abîmé lui-même et reste tel quel ; donnez un autre nom.",
    ),
    "places": (
        "The file is damaged in places ({count}), and something may be missing there.",
        "Le fichier est abîmé par endroits ({count}), et il peut y manquer quelque chose.",
    ),
    "cut-off-somewhere": (
        "The file stops in the middle: what came after is missing.",
        "Le fichier s’arrête au milieu : ce qui suivait manque.",
    ),
    "too-deep-somewhere": (
        "What is nested too deeply in the file was left out.",
        "Ce qui est trop imbriqué dans le fichier a été laissé de côté.",
    ),
    "not-read-somewhere": (
        "The file holds too much: its end was not read.",
        "Le fichier contient trop de choses : sa fin n’a pas été lue.",
    ),
    "encoding": (
        "The file is not in UTF-8; it was read as {encoding}.",
        "Le fichier n’est pas en UTF-8 ; il a été lu comme {encoding}.",
    ),
    "unreadable": (
        "Characters that cannot be read, shown as �: {count}.",
        "Caractères illisibles, affichés comme � : {count}.",
    ),
    "cut-off": (
        "The file stops in the middle, at line {line}: what came after is missing.",
        "Le fichier s’arrête au milieu, à sa ligne {line} : ce qui suivait manque.",
    ),
    "no-beginning": (
        "The beginning of the file is missing.",
        "Le début du fichier manque.",
    ),
    "lines": (
        "The file is damaged at these lines, and something may be missing there: {lines}.",
        "Le texte est abîmé à ces lignes du fichier, et il peut y manquer quelque chose : {lines}.",
    ),
    "too-deep": (
        "What is nested too deeply at line {line} was left out.",
        "Ce qui est trop imbriqué à la ligne {line} du fichier a été laissé de côté.",
    ),
    "not-read": (
        "The file holds too much: what comes after line {line} was not read.",
        "Le fichier contient trop de choses : ce qui suit sa ligne {line} n’a pas été lu.",
    ),
    "several": (
        "The file holds several maps; the largest was recovered, and of the others the texts that"
        " it does not have.",
        "Le fichier contient plusieurs cartes ; la plus grande a été récupérée, et des autres les"
        " textes qu’elle n’a pas.",
    ),
    "stages-anew": (
        "Stages whose name is lost, called “?”: {count}.",
        "Étapes dont le nom est perdu, appelées « ? » : {count}.",
    ),
    "lanes-anew": (
        "Lanes whose name is lost, called “?”: {count}.",
        "Lignes dont le nom est perdu, appelées « ? » : {count}.",
    ),
    "touchpoints-anew": (
        "Touchpoints whose name is lost, called “?”: {count}.",
        "Points de contact dont le nom est perdu, appelés « ? » : {count}.",
    ),
    "ids-anew": (
        "Identities that were missing or stood twice, made anew: {count}.",
        "Identités qui manquaient ou figuraient deux fois, refaites : {count}.",
    ),
    "references": (
        "References to something that is not there, left out: {count}.",
        "Renvois à ce qui n’est pas là, laissés de côté : {count}.",
    ),
    "moved": (
        "Notes whose place is lost, now in the parking lot: {count}.",
        "Notes dont la place est perdue, maintenant au parking : {count}.",
    ),
    "values": (
        "Values that cannot be kept, replaced by the usual ones: {count}.",
        "Valeurs impossibles à garder, remplacées par les valeurs habituelles : {count}.",
    ),
    "left-out": (
        "Parts left out, such as arrows without an end: {count}.",
        "Éléments laissés de côté, comme des flèches sans extrémité : {count}.",
    ),
    "unknown": (
        "Texts that stay in the file but cannot be shown: {count}.",
        "Textes qui restent dans le fichier mais ne peuvent pas être affichés : {count}.",
    ),
    "pictures": (
        "Pictures that are missing: {count}.",
        "Images manquantes : {count}.",
    ),
    "damaged-pictures": (
        "Pictures that are damaged: {count}.",
        "Images abîmées : {count}.",
    ),
    "parked": (
        "Texts without a place, each now a note in the parking lot: {count}.",
        "Textes sans place, chacun devenu une note au parking : {count}.",
    ),
    "listed": (
        "Texts found that the map does not show, listed below: {count}.",
        "Textes trouvés que la carte n’affiche pas, listés ci-dessous : {count}.",
    ),
}


def say(language: str, key: str, **params: object) -> str:
    """A sentence, in `fr` or else in English. Raises KeyError for a key that is not there."""
    return _SAY[key][language == "fr"].format_map(params).replace("….", "…")


_SOMEWHERE = {
    "lines": "places",
    "cut-off": "cut-off-somewhere",
    "too-deep": "too-deep-somewhere",
    "not-read": "not-read-somewhere",
}


def report_text(language: str, reason: str, report: Report, *, places: bool = True) -> str:
    """All that is told of a recovered map, as lines: why it had to be (`reason`), what was read,
    what is missing, then the texts that are elsewhere or nowhere. Without `places` the lines of
    the file's text are not told."""
    lines = [reason, say(language, "read", **report.read._asdict())]
    lines += [
        say(language, one.code if places else _SOMEWHERE.get(one.code, one.code), **one.params)
        for one in report.losses
    ]
    for key, texts in (("parked-texts", report.parked), ("listed-texts", report.listed)):
        if texts:
            lines += ["", say(language, key)]
            lines += [f"  {' '.join(one.split())}" for one in texts]
    return "\n".join(lines)
