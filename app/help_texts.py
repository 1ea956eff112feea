"""The help of the command line, in English and French."""

from __future__ import annotations

HELP: dict[str, tuple[str, str]] = {
    "": (
        """\
usage: parcours [FILE]
       parcours COMMAND …

Parcours edits customer journey maps. Without a command it opens the window, on FILE when given.

commands (no display needed, but for the window):
  new         make a map from a template
  export      write a map as PDF, picture, workbook, web page or text
  audit       write the worksheet of a map's touchpoint audit as PDF
  check       say whether files are sound maps
  templates   list the templates
  example     open the example map, or write it to out/ where no window can open
  self-test   load, lay out and export every template

options:
  --help      show this; after a command, show that command's help
  --version   show the version

A file named like a command: parcours ./export, or parcours -- export.
Exit codes: 0 done, 1 something failed or a problem was found, 2 wrong usage, 130 interrupted.
Messages are in English or French, by the language of the system.
""",
        """\
usage : parcours [FICHIER]
        parcours COMMANDE …

Parcours édite des cartes de parcours client. Sans commande, il ouvre la fenêtre, sur FICHIER
s’il est donné.

commandes (sans écran, sauf pour la fenêtre) :
  new         créer une carte à partir d’un modèle
  export      écrire une carte en PDF, image, classeur, page web ou texte
  audit       écrire en PDF la grille d’audit des points de contact d’une carte
  check       dire si des fichiers sont des cartes en ordre
  templates   lister les modèles
  example     ouvrir la carte d’exemple, ou l’écrire dans out/ si aucune fenêtre ne peut s’ouvrir
  self-test   charger, mettre en page et exporter chaque modèle

options :
  --help      afficher ceci ; après une commande, l’aide de cette commande
  --version   afficher la version

Un fichier qui porte le nom d’une commande : parcours ./export, ou parcours -- export.
Codes de sortie : 0 fait, 1 échec ou problème trouvé, 2 mauvais usage, 130 interrompu.
Les messages sont en français ou en anglais, selon la langue du système.
""",
    ),
    "new": (
        """\
usage: parcours new TEMPLATE [--language LANGUAGE] -o FILE [--force]

Makes a map from a template (see parcours templates).

  -o, --output FILE    where to write it; - for standard output
  --language LANGUAGE  the map's language, such as fr or en; the system's by default
  --force              overwrite FILE if it is there
""",
        """\
usage : parcours new MODÈLE [--language LANGUE] -o FICHIER [--force]

Crée une carte à partir d’un modèle (voir parcours templates).

  -o, --output FICHIER  où l’écrire ; - pour la sortie standard
  --language LANGUE     la langue de la carte, comme fr ou en ; celle du système par défaut
  --force               écraser FICHIER s’il existe
""",
    ),
    "export": (
        """\
usage: parcours export FILE -o OUT [--view VIEW] [--paper PAPER] [--scale S] [--outlines]

Writes a map in the format that the ending of OUT names. OUT is overwritten.

  FILE                 the map; - reads standard input
  -o, --output OUT     a name that ends in .pdf, .png, .svg, .xlsx, .csv, .html, .md (Markdown),
                       .mmd (a journey for Mermaid) or .json
  --view VIEW          the named view to show, or all; without it, what the map shows now
  --scale S            PNG: pixels for each px of the map, 1 by default (96 dpi), 0.05 to 16
  --paper PAPER        PDF: a paper such as A4 or A3; without it, one page of the map's size
  --outlines           SVG: letters as shapes, for programs that ignore the fonts inside

Characters that no font has, and pictures that cannot be read, are named in a warning; the export
is made all the same.
""",
        """\
usage : parcours export FICHIER -o SORTIE [--view VUE] [--paper PAPIER] [--scale S]
                       [--outlines]

Écrit une carte dans le format que nomme la fin de SORTIE. SORTIE est écrasée.

  FICHIER               la carte ; - lit l’entrée standard
  -o, --output SORTIE   un nom qui finit par .pdf, .png, .svg, .xlsx, .csv, .html, .md (Markdown),
                        .mmd (un parcours pour Mermaid) ou .json
  --view VUE            la vue nommée à montrer, ou all ; sans elle, ce que la carte montre
  --scale S             PNG : pixels par px de la carte, 1 par défaut (96 ppp), 0,05 à 16
  --paper PAPIER        PDF : un papier comme A4 ou A3 ; sans lui, une page à la taille de la carte
  --outlines            SVG : lettres en contours, si un logiciel ignore les polices jointes

Un avertissement nomme les caractères qu’aucune police ne possède et les images qui ne se lisent
pas ; l’export est fait tout de même.
""",
    ),
    "audit": (
        """\
usage: parcours audit FILE -o OUT [--blank] [--paper PAPER]

Writes the worksheet of a map's touchpoint audit as a PDF to print: touchpoints by stage, criteria
side by side, with the scores, means and comments there are. OUT is overwritten.

  FILE                 the map; - reads standard input
  -o, --output OUT     a name that ends in .pdf
  --blank              without scores: boxes to tick and room to write
  --paper PAPER        a paper such as Letter or A3; A4 by default
""",
        """\
usage : parcours audit FICHIER -o SORTIE [--blank] [--paper PAPIER]

Écrit en PDF, à imprimer, la grille d’audit des points de contact d’une carte : les points de
contact par étape, les critères côte à côte, avec les notes, moyennes et commentaires donnés.
SORTIE est écrasée.

  FICHIER               la carte ; - lit l’entrée standard
  -o, --output SORTIE   un nom qui finit par .pdf
  --blank               sans les notes : des cases à cocher et de la place pour écrire
  --paper PAPIER        un papier comme Letter ou A3 ; A4 par défaut
""",
    ),
    "check": (
        """\
usage: parcours check FILE [FILE …]

Says for each file whether it is a sound map; - reads standard input. Changes nothing.
The exit code is 1 when one is not.
""",
        """\
usage : parcours check FICHIER [FICHIER …]

Dit de chaque fichier si c’est une carte en ordre ; - lit l’entrée standard. Ne change rien.
Le code de sortie est 1 si l’un ne l’est pas.
""",
    ),
    "templates": (
        """\
usage: parcours templates

Lists the templates: name, languages, title.
""",
        """\
usage : parcours templates

Liste les modèles : nom, langues, titre.
""",
    ),
    "example": (
        """\
usage: parcours example [--output FOLDER]

Opens the example map in the window. Where no window can open, says why and writes the map as
example.pdf and example.png into FOLDER.

  -o, --output FOLDER  out by default
""",
        """\
usage : parcours example [--output DOSSIER]

Ouvre la carte d’exemple dans la fenêtre. Si aucune fenêtre ne peut s’ouvrir, dit pourquoi et
écrit la carte dans DOSSIER : example.pdf et example.png.

  -o, --output DOSSIER  out par défaut
""",
    ),
    "self-test": (
        """\
usage: parcours self-test

Loads every template, lays it out, exports it in every format, and reports.
Leaves nothing behind.
""",
        """\
usage : parcours self-test

Charge chaque modèle, le met en page, l’exporte dans chaque format, et rend compte.
Ne laisse rien.
""",
    ),
}
