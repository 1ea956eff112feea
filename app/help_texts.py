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
usage: parcours export FILE [FILE …] -o OUT [-o OUT …] [OPTIONS]

Writes maps as files, each in the format that the ending of OUT says. OUT is overwritten.

  FILE                 a map; - reads standard input
  -o, --output OUT     a name that ends in .pdf, .png, .svg, .pptx, .xlsx, .csv, .html, .md, .mmd
                       or .json, with {name} where the map's own name is wanted; or a folder, or
                       - for standard output, both with --format
  --format FORMATS     such as pdf or pdf,png

what of the map:
  --view VIEW          the named view to show, or all; without it, what the map shows now
  --stages STAGES      only these, by name or number: 1,3-4 or "Purchase,Use"
  --theme THEME        a shipped theme, a theme's file, or printed for the map's own on white paper
  --language LANGUAGE  of the words that Parcours writes into the map, such as en or fr

PDF:
  --paper PAPER        such as A4, A3 or 300x500 (mm); without it, one page of the map's size
  --portrait, --landscape   how the paper lies; without them, as suits the map
  --tile               pages to be joined; --across N of them side by side, --overlap MM,
                       --no-marks without crop marks
  --split              pages that end between stages and lanes, with their heads on each
  --zoom Z             the map's size on tiles and parts, 1 by default (96 px an inch)
  --page-index         a first page that shows where each page is
  --smallest PT        type under this is warned of, 6 by default

others:
  --scale S            PNG: pixels for each px of the map, 1 by default (96 dpi), 0.05 to 16;
                       or --dpi DPI, or --width PIXELS
  --transparent        PNG, SVG: without the ground
  --outlines           SVG: letters as shapes, for programs that ignore the fonts inside
  --ratio RATIO        PPTX: 16:9 or 4:3; --master FILE takes a presentation's design
  --table TABLE        CSV: grid, touchpoints or metrics

  --strict             exit code 1 when something is not as on the screen

What is not as on the screen (characters that no font has, pictures that cannot be read or are too
coarse, small type) is named in a warning; the export is made all the same.
""",
        """\
usage : parcours export FICHIER [FICHIER …] -o SORTIE [-o SORTIE …] [OPTIONS]

Écrit des cartes dans des fichiers, chacun au format que dit la fin du nom de SORTIE. SORTIE est
écrasée.

  FICHIER               une carte ; - lit l’entrée standard
  -o, --output SORTIE   un nom qui finit par .pdf, .png, .svg, .pptx, .xlsx, .csv, .html, .md,
                        .mmd ou .json, avec {name} pour le nom de la carte ; ou un dossier, ou
                        - pour la sortie standard, tous deux avec --format
  --format FORMATS      comme pdf ou pdf,png

quoi de la carte :
  --view VUE            la vue nommée à montrer, ou all ; sans elle, ce que la carte montre
  --stages ÉTAPES       celles-ci seulement, par nom ou numéro : 1,3-4 ou "Achat,Usage"
  --theme THÈME         un thème fourni, le fichier d’un thème, ou printed : le sien, sur blanc
  --language LANGUE     des mots que Parcours écrit dans la carte, comme fr ou en

PDF :
  --paper PAPIER        comme A4, A3 ou 300x500 (mm) ; sans lui, une page à la taille de la carte
  --portrait, --landscape   le sens du papier ; sans eux, selon la carte
  --tile                des pages à assembler ; --across N côte à côte, --overlap MM de
                        recouvrement, --no-marks sans traits de coupe
  --split               des pages coupées entre étapes et lignes, avec leurs en-têtes
  --zoom Z              la taille de la carte sur ces pages, 1 par défaut (96 px par pouce)
  --page-index          une première page qui montre où est chacune
  --smallest PT         signaler le texte plus petit, 6 par défaut

autres :
  --scale S             PNG : pixels par px de la carte, 1 par défaut (96 ppp), 0,05 à 16 ;
                        ou --dpi PPP, ou --width PIXELS
  --transparent         PNG, SVG : sans le fond
  --outlines            SVG : lettres en contours, si un logiciel ignore les polices jointes
  --ratio RAPPORT       PPTX : 16:9 ou 4:3 ; --master FICHIER reprend l’habillage d’une présentation
  --table TABLEAU       CSV : grid (grille), touchpoints (points de contact), metrics (indicateurs)

  --strict              code de sortie 1 si quelque chose n’est pas comme à l’écran

Un avertissement nomme ce qui n’est pas comme à l’écran (caractères sans police, images illisibles
ou trop grossières, petit texte) ; l’export est fait tout de même.
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
