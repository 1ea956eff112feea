"""The French of the sentences that errors of the model, the files and the exports carry."""

from __future__ import annotations

_FILES = {
    "not-found": "Il n’y a pas de fichier « {name} » dans {folder}.",
    "no-folder": "Il n’y a pas de dossier {folder}.",
    "is-folder": "« {name} » est un dossier, pas une carte.",
    "not-a-file": "« {name} » est un périphérique ou un tube, pas une carte.",
    "permission": "Vous n’avez pas le droit d’utiliser « {name} » dans {folder}.",
    "read-only": "« {name} » est protégé en écriture ; enregistrez la carte sous un autre nom.",
    "changed": "« {name} » a été modifié par quelqu’un d’autre depuis son ouverture.",
    "newer-version": "Cette carte vient d’un Parcours plus récent ; l’enregistrer avec celui-ci"
    " perdrait ce que lui seul connaît.",
    "disk-full": "Il n’y a plus de place pour enregistrer « {name} » ; le fichier est inchangé.",
    "bad-name": "« {name} » ne peut pas être un nom de fichier ici.",
    "too-large": "« {name} » est trop grand : {size} octets, au plus {limit} peuvent être ouverts.",
    "not-a-map": "« {name} » ne peut pas être ouvert. {reason}",
    "unfaithful": "La carte ne peut pas être écrite de façon à se relire à l’identique ; « {name} »"
    " est inchangé.",
    "not-verified": "« {name} » a été écrit, mais le disque ne le confirme pas ; enregistrez aussi"
    " ailleurs.",
    "failed": "« {name} » est inutilisable : {detail}.",
    "no-template": "Il n’y a pas de modèle « {name} ».",
}

_READING = {
    "empty": "Le fichier est vide.",
    "too-large": "Le fichier est trop grand : {size} octets, au plus {limit} peuvent être ouverts.",
    "byte-order-mark": "Le fichier commence par un indicateur d’ordre des octets ; enregistrez-le"
    " en UTF-8 simple.",
    "encoding": "Le fichier n’est pas du texte en UTF-8.",
    "syntax": "Le fichier n’est pas du JSON bien formé.",
    "cut-off": "Le fichier s’arrête au milieu ; il n’a pas été copié ou téléchargé en entier.",
    "too-deep": "Le fichier est trop imbriqué : au plus {limit} niveaux peuvent être ouverts.",
    "duplicate-key": "« {key} » figure deux fois dans le même objet.",
    "number": "C’est un nombre qui ne peut pas être gardé.",
    "surrogate": "Ce texte contient un demi-caractère.",
    "not-a-map": "Le fichier n’est pas une carte de Parcours.",
    "version": "Le fichier ne dit pas quelle version du format il suit.",
    "old-shape": "Le fichier dit suivre la version {version} du format, mais n’en a pas la forme.",
    "newer-version": "Le fichier vient d’un Parcours plus récent (version {version} du format) et"
    " celui-ci ne peut pas l’ouvrir.",
    "missing": "« {field} » manque.",
    "want-text": "« {field} » doit être un texte.",
    "want-whole": "« {field} » doit être un nombre entier.",
    "want-number": "« {field} » doit être un nombre.",
    "want-switch": "« {field} » doit être true ou false.",
    "want-list": "« {field} » doit être une liste.",
    "want-object": "« {field} » doit être un objet.",
    "pattern": "« {field} » n’est pas écrit comme il faut.",
    "choice": "« {field} » doit être l’un de {choices}.",
    "below": "« {field} » doit valoir au moins {limit}.",
    "above": "« {field} » doit valoir au plus {limit}.",
    "too-long": "« {field} » est trop long : au plus {limit} caractères.",
    "too-many": "« {field} » contient trop d’éléments : au plus {limit}.",
    "too-few": "« {field} » contient trop peu d’éléments : au moins {limit}.",
    "bad-value": "« {field} » a une valeur qui ne convient pas.",
    "duplicate-id": "L’identité « {id} » figure deux fois.",
    "broken-reference": "« {field} » nomme « {id} », qui n’est pas dans cette carte.",
    "wrong-kind": "Une ligne de type « {lane} » ne peut pas contenir un élément « {item} ».",
    "span": "La note « {id} » dépasse la dernière étape.",
    "phase-order": "La phase « {id} » finit avant de commencer.",
    "link-to-itself": "Le lien « {id} » relie une note à elle-même.",
    "duplicate-cell": "L’étape « {id} » a deux cellules dans la même ligne.",
    "cell-order": "Les cellules d’une ligne ne suivent pas l’ordre des étapes (« {id} »).",
    "empty-cell": "La cellule de l’étape « {id} » est vide.",
    "damaged-picture": "L’image « {id} » est abîmée.",
}

_EXPORTS = {
    "suffix": "{name} ne peut pas être écrit : le nom doit finir par .pdf ou .png.",
    "paper": "{paper} n’est pas un papier que je connais ; prenez-en un parmi {known}.",
    "scale": "L’échelle doit être entre {low} et {high}, pas {scale}.",
    "empty": "Il n’y a rien à exporter : la carte n’a pas de taille.",
    "too-large": "À cette échelle l’image fait {width} × {height} pixels ; réduisez-la.",
    "folder": "Le dossier {folder} n’existe pas.",
    "not-a-file": "{name} n’est pas un fichier où l’on peut écrire.",
    "permission": "{name} ne peut pas être écrit : il est protégé, ou ouvert ailleurs.",
    "disk-full": "{name} n’a pas pu être écrit : le disque est plein.",
    "name": "{name} n’est pas un nom que ce disque accepte.",
    "write": "{name} n’a pas pu être écrit : {reason}.",
    "not-verified": "{name} a été écrit, mais le disque ne le confirme pas ; exportez à nouveau.",
    "cancelled": "L’export a été annulé.",
}

TABLES = {
    "app.files.errors": _FILES,
    "app.model.errors": _READING,
    "app.exporting.errors": _EXPORTS,
}
"""By the module of the error's class."""


def french(error: Exception) -> str:
    """The error's sentence in French; as it is when there is none."""
    table = TABLES.get(type(error).__module__, {})
    code = getattr(error, "code", "")
    params = dict(getattr(error, "params", {}))
    if code not in table:
        return str(error)
    cause = getattr(error, "cause", None)
    if isinstance(cause, Exception):
        params["reason"] = french(cause)
    return table[code].format_map(params) + _place(error)


def _place(error: Exception) -> str:
    line = getattr(error, "line", None)
    place = f"ligne {line}, colonne {getattr(error, 'column', '')}" if line is not None else ""
    if type(error).__module__ != "app.model.errors":
        return ""
    place = ", ".join(part for part in (place, getattr(error, "path", "")) if part)
    return f" ({place})" if place else ""
