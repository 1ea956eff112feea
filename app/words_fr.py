"""The French of the sentences that errors of the model, the files and the exports carry."""

from __future__ import annotations

_FILES = {
    "not-found": "Il n’y a pas de fichier « {name} » dans {folder}.",
    "no-folder": "Il n’y a pas de dossier {folder}.",
    "is-folder": "« {name} » est un dossier, pas une carte.",
    "not-a-file": "« {name} » est un périphérique ou un tube, pas une carte.",
    "permission": "Vous n’avez pas le droit d’utiliser « {name} » dans {folder}.",
    "read-only": "« {name} » est protégé en écriture ; enregistrez la carte sous un autre nom.",
    "busy": "« {name} » est en train d’être enregistré ailleurs ; réessayez.",
    "changed": "« {name} » a été modifié par un autre programme depuis son ouverture.",
    "newer-version": "Cette carte vient d’un Parcours plus récent ; l’enregistrer avec celui-ci"
    " perdrait ce que lui seul connaît.",
    "disk-full": "Il n’y a plus de place pour enregistrer « {name} » ; le fichier est inchangé.",
    "link-loop": "« {name} » est un lien qui revient sur lui-même.",
    "bad-name": "« {name} » ne peut pas être un nom de fichier ici.",
    "too-large": "« {name} » est trop grand : {size} octets, au plus {limit} peuvent être ouverts.",
    "not-a-map": "« {name} » ne peut pas être ouvert. {reason}",
    "unfaithful": "La carte ne peut pas être écrite de façon à se relire à l’identique ; « {name} »"
    " est inchangé.",
    "not-verified": "« {name} » a été écrit, mais le disque ne le confirme pas ; enregistrez aussi"
    " ailleurs.",
    "failed": "« {name} » est inutilisable : {detail}.",
    "no-template": "Il n’y a pas de modèle « {name} ».",
    "version-damaged": "Cette version antérieure est abîmée et ne peut pas être lue ; les autres ne"
    " sont pas concernées.",
    "not-a-template": "« {name} » est une carte, pas un modèle ; enregistrez-la d’abord comme"
    " modèle.",
}

_READING = {
    "empty": "Le fichier est vide.",
    "too-large": "Le fichier est trop grand : {size} octets, au plus {limit} peuvent être ouverts.",
    "too-full": "Le fichier contient trop de choses : au plus {limit} Mo de texte, et de chaque"
    " image, peuvent être ouverts.",
    "too-many-parts": "Le fichier contient trop de choses : au plus {limit} éléments peuvent être"
    " ouverts.",
    "byte-order-mark": "Le fichier commence par un indicateur d’ordre des octets ; enregistrez-le"
    " en UTF-8 simple.",
    "encoding": "Le fichier n’est pas du texte en UTF-8.",
    "syntax": "Le fichier est abîmé : ce n’est pas du JSON bien formé.",
    "cut-off": "Le fichier s’arrête au milieu ; il n’a pas été copié ou téléchargé en entier.",
    "too-deep": "Le fichier est trop imbriqué : au plus {limit} niveaux peuvent être ouverts.",
    "duplicate-key": "« {key} » figure deux fois dans le même objet.",
    "number": "C’est un nombre qui ne peut pas être gardé.",
    "surrogate": "Ce texte contient un demi-caractère.",
    "not-a-map": "Le fichier n’est pas une carte de Parcours.",
    "not-a-theme": "Le fichier ne contient ni un thème ni une carte de Parcours.",
    "not-a-persona": "Le fichier ne contient ni un persona ni une carte de Parcours.",
    "version": "Le fichier ne dit pas quelle version du format il suit.",
    "old-shape": "Le fichier dit suivre la version {version} du format, mais n’en a pas la forme.",
    "newer-version": "Le fichier vient d’un Parcours plus récent (version {version} du format) et"
    " celui-ci ne peut pas l’ouvrir.",
    "missing": "« {field} » manque.",
    "want-text": "« {field} » doit être un texte.",
    "want-whole": "« {field} » doit être un nombre entier.",
    "want-number": "« {field} » doit être un nombre.",
    "want-switch": "« {field} » doit être true ou false.",
    "want-list": "« {field} » doit être une liste.",
    "want-object": "« {field} » doit être un objet.",
    "pattern": "« {field} » n’est pas écrit comme il faut.",
    "choice": "« {field} » doit être l’un de {choices}.",
    "below": "« {field} » doit valoir au moins {limit}.",
    "above": "« {field} » doit valoir au plus {limit}.",
    "too-long": "« {field} » est trop long : au plus {limit} caractères.",
    "too-many": "« {field} » contient trop d’éléments : au plus {limit}.",
    "too-few": "« {field} » contient trop peu d’éléments : au moins {limit}.",
    "bad-value": "« {field} » a une valeur qui ne convient pas.",
    "duplicate-id": "L’identité « {id} » figure deux fois.",
    "reserved-id": "L’identité « {id} » est celle de la carte elle-même.",
    "broken-reference": "« {field} » nomme « {id} », qui n’est pas dans cette carte.",
    "wrong-kind": "Une ligne de type « {lane} » ne peut pas contenir cela : {item}.",
    "span": "La note « {id} » dépasse la dernière étape.",
    "phase-order": "La phase « {id} » finit avant de commencer.",
    "link-to-itself": "Le lien « {id} » relie une note à elle-même.",
    "duplicate-cell": "L’étape « {id} » a deux cellules dans la même ligne.",
    "cell-order": "Les cellules d’une ligne ne suivent pas l’ordre des étapes (« {id} »).",
    "empty-cell": "La cellule de l’étape « {id} » est vide.",
    "styles": "Les mots en gras, en italique ou en lien de la note « {id} » ne sont pas en ordre.",
    "snapshot-damaged": "Cet instantané est abîmé et ne peut pas être lu ; la carte et les autres"
    " instantanés ne sont pas concernés.",
    "snapshot-picture": "Cet instantané montre une image que la carte ne contient plus et ne peut"
    " pas être lu.",
    "damaged-picture": "L’image « {id} » est abîmée.",
    "damaged": "Le fichier est abîmé ; s’il en existe une autre copie, ouvrez-la.",
    "nothing-left": "Rien d’une carte ne se lit dans ce fichier.",
}

_EXPORTS = {
    "suffix": "{name} ne peut pas être écrit : le nom doit finir par {known} ou {last}.",
    "worksheet-suffix": "{name} ne peut pas être écrit : le nom d’une grille d’audit doit finir"
    " par .pdf.",
    "paper": "{paper} n’est pas un papier que je connais ; prenez-en un parmi {known}.",
    "paper-size": "Les côtés d’un papier mesurent de {low} à {high} mm, pas {paper}.",
    "zoom": "La taille de la carte sur le papier doit être entre {low} et {high} %, pas {zoom} %.",
    "across": "Une carte peut occuper de {low} à {high} pages en largeur, pas {across}.",
    "overlap": "Sur ce papier, les pages peuvent se recouvrir de 0 à {most} mm, pas de"
    " {overlap} mm.",
    "pages": "À cette taille la carte occupe {count} pages, plus de {most} ; réduisez-la.",
    "scale": "L’échelle doit être entre {low} et {high}, pas {scale}.",
    "master": "{name} n’est pas une présentation dont on puisse reprendre les diapositives ;"
    " choisissez un fichier .pptx ou .potx.",
    "empty": "Il n’y a rien à exporter : la carte n’a pas de taille.",
    "too-large": "À cette échelle l’image fait {width} × {height} pixels ; réduisez-la.",
    "folder": "Le dossier {folder} n’existe pas.",
    "not-a-file": "{name} n’est pas un fichier où l’on peut écrire.",
    "permission": "{name} ne peut pas être écrit : il est protégé, ou ouvert ailleurs.",
    "disk-full": "{name} n’a pas pu être écrit : le disque est plein.",
    "name": "{name} n’est pas un nom que ce disque accepte.",
    "write": "{name} n’a pas pu être écrit : {reason}.",
    "not-verified": "{name} a été écrit, mais le disque ne le confirme pas ; exportez à nouveau.",
    "cancelled": "L’export a été annulé.",
}

_EDITS = {
    "no-stage": "Cette carte n’a pas d’étape {id}.",
    "no-lane": "Cette carte n’a pas de ligne {id}.",
    "no-item": "Cette carte n’a pas de note {id}.",
    "no-persona": "Cette carte n’a pas de persona {id}.",
    "no-touchpoint": "Cette carte n’a pas de point de contact {id}.",
    "no-phase": "Cette carte n’a pas de phase {id}.",
    "no-link": "Cette carte n’a pas de lien {id}.",
    "no-criterion": "L’audit de cette carte n’a pas de critère {id}.",
    "last-criterion": "Un audit demande au moins un critère ; renommez celui-ci ou"
    " rétablissez-les tous.",
    "no-score": "Seuls les points de contact sont notés, pas cela : {item}.",
    "no-view": "Cette carte n’a pas de vue {id}.",
    "no-snapshot": "Cette carte n’a pas d’instantané {id}.",
    "too-many-snapshots": "Les instantanés de cette carte prennent trop de place pour en ajouter"
    " un ; supprimez-en un d’abord.",
    "no-block": "Cette carte n’a pas de bloc {id} à elle.",
    "not-offered": "Le modèle de cette carte n’offre pas de lignes de type « {lane} » ;"
    " ajoutez-en une d’un autre type.",
    "no-asset": "Cette carte ne contient pas d’image {id}.",
    "used-id": "L’identité {id} est déjà prise.",
    "wrong-kind": "Une ligne de type « {lane} » ne peut pas contenir cela : {item}.",
    "lane-not-empty": "Cette ligne contient ce qu’une ligne de type « {lane} » ne peut pas"
    " contenir : {item}.",
    "past-end": "La note {id} dépasse la dernière étape.",
    "used-cell": "Une ligne a une seule cellule par étape.",
    "no-style": "Cela ne peut être ni en gras, ni en italique, ni un lien : {item}.",
    "bad-link": "Ce n’est pas l’adresse d’un lien : elle commence par http://, https:// ou"
    " mailto:.",
    "not-alone": "Cela ne peut pas être repris seul : ce qui va avec diffère aussi."
    " Reprenez-le d’abord.",
    "taken-already": "La carte a été modifiée entre-temps : cela ne diffère plus.",
    "waits-here": "Cela a aussi été modifié ici et attend dans le parking ; supprimez-le là-bas"
    " s’il doit disparaître.",
    "no-place": "Il n’y a pas de place ici ; ajoutez une étape et une ligne qui prend cela.",
    "no-span": "Cela ne peut pas couvrir plusieurs étapes : {item}.",
    "phase-order": "Une phase commence avant de finir.",
    "phase-overlap": "Une phase couvre déjà ces étapes ; raccourcissez-la ou déplacez-la d’abord.",
    "link-to-itself": "Un lien relie deux notes différentes.",
    "too-long": "Ce texte est trop long : {length} caractères, au plus {limit} tiennent.",
    "too-long-merged": "Les remarques sont trop longues pour n’en faire qu’une :"
    " {length} caractères, au plus {limit} tiennent ; raccourcissez-en une d’abord.",
    "too-many": "C’est trop : au plus {limit} tiennent ici.",
    "too-many-pictures": "Les images d’une carte peuvent occuper {limit} Mo ensemble, et avec ceci"
    " ce serait plus ; ajoutez-en de plus petites, ou mettez-en dans une autre carte.",
    "map-too-large": "Avec ceci, la carte contiendrait plus que ce qui peut être rouvert ;"
    " mettez-en une partie dans une autre carte.",
    "broken-text": "Ce texte contient un demi-caractère et ne peut pas être gardé.",
    "bad-value": "Cette valeur ne peut pas être gardée.",
    "locked": "Le modèle de cette carte ne laisse pas changer {what}.",
    "fixed": "La structure de cette carte est verrouillée : étapes et lignes restent comme elles"
    " sont. Pour les changer, décochez « Verrouiller la structure » dans le menu"
    " Édition.",
    "read-only": "Cette carte est ouverte en lecture seule ; enregistrez-en une copie pour la"
    " modifier.",
}

_IMPORTS = {
    "table-too-large": "Ce tableau est trop grand : au plus {limit} rangées et colonnes peuvent"
    " être collées.",
    "picture-damaged": "L’image « {name} » est abîmée et ne peut pas être ajoutée ; ouvrez-la dans"
    " un autre programme et enregistrez-la à nouveau.",
    "picture-cut": "L’image « {name} » s’arrête au milieu et ne peut pas être ajoutée ; copiez-la"
    " ou téléchargez-la à nouveau.",
    "picture-format": "« {name} » n’est pas un type d’image que l’on peut ajouter ; enregistrez-la"
    " en PNG ou en JPEG.",
    "picture-too-large": "L’image « {name} » est trop grande : {width} × {height} pixels ; au plus"
    " {limit} millions peuvent être ajoutés, réduisez-la d’abord.",
    "file-unread": "Le fichier « {name} » ne peut pas être lu ; vérifiez qu’il est encore là.",
    "file-too-large": "Le fichier « {name} » est trop grand pour être ajouté : au plus {limit} Mo.",
    "file-not-text": "Le fichier « {name} » n’est ni une image ni un texte ; il ne peut pas être"
    " ajouté.",
}

_FONTS = {
    "bad-font": "La police {path} manque ou est abîmée ; installez Parcours à nouveau.",
}

TABLES = {
    "EditError": _EDITS,
    "ReadError": _READING,
    "FileError": _FILES,
    "ExportError": _EXPORTS,
    "ImportRefusal": _IMPORTS,
    "FontError": _FONTS,
}
"""By the error's class."""

_NAMES = {
    "action": "action",
    "touchpoint": "point de contact",
    "thought": "pensée",
    "emotion": "émotion",
    "pain": "point de friction",
    "opportunity": "opportunité",
    "goal": "objectif",
    "metric": "indicateur",
    "person": "personne",
    "picture": "image",
    "note": "note",
    "text": "texte",
    "separator": "séparateur",
    "stage-order": "l’ordre des étapes",
    "stage-names": "les noms des étapes",
    "lane-order": "l’ordre des lignes",
    "lane-names": "les noms des lignes",
    "lane-kinds": "les types des lignes",
    "colors": "les couleurs",
}
"""What `lane`, `item` and `what` name, in words."""


def french(error: Exception) -> str:
    """The error's sentence in French; as it is when there is none."""
    kinds = (kind.__name__ for kind in type(error).__mro__)
    table = next((TABLES[kind] for kind in kinds if kind in TABLES), {})
    code = getattr(error, "code", "")
    if code not in table:
        return str(error)
    params = dict(getattr(error, "params", {}))
    for name in params.keys() & {"lane", "item", "what"}:
        params[name] = _NAMES.get(params[name], params[name])
    cause = getattr(error, "cause", None)
    if isinstance(cause, Exception):
        params["reason"] = french(cause)
    return table[code].format_map(params) + _place(error)


def _place(error: Exception) -> str:
    """Where a ReadError is about; no other error has a line or a path in a document."""
    if not any(kind.__name__ == "ReadError" for kind in type(error).__mro__):
        return ""
    line = getattr(error, "line", None)
    place = f"ligne {line}, colonne {getattr(error, 'column', '')}" if line is not None else ""
    path = getattr(error, "path", "")
    place = ", ".join(part for part in (place, f"à {path}" if path else "") if part)
    return f" ({place})" if place else ""
