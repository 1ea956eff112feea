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
  export      write maps as PDF, pictures, slides, workbooks, web pages or text
  audit       write the worksheet of a map's touchpoint audit as PDF
  check       say whether files are sound maps
  salvage     recover what can be read of a damaged map
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
  export      écrire des cartes en PDF, image, diapositives, classeur, page web ou texte
  audit       écrire en PDF la grille d’audit des points de contact d’une carte
  check       dire si des fichiers sont des cartes en ordre
  salvage     récupérer ce qui se lit d’une carte abîmée
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
usage: parcours export FILE [FILE …] -o OUT [-o OUT …] [options]

Writes a map in the format that the ending of OUT names. What is there is replaced.

  parcours export map.parcours -o map.pdf -o map.png --paper A3 --scale 2
  parcours export *.parcours -o exports --format pdf,pptx
  parcours export map.parcours -o - --format svg > map.svg

  FILE                the map, or the name of a template; - reads standard input
  -o, --output OUT    a name that ends in .pdf, .png, .svg, .pptx, .xlsx, .csv, .html, .md
                      (Markdown), .mmd (a journey for Mermaid) or .json, {name} in it being the
                      map's own; or a folder; or - for standard output
  --format FORMATS    for a folder, which is made if need be, and for -: pdf, pptx …
  --strict            write no file that has a warning, and fail; what a format has no place for
                      is told, but does not count

What of the map:
  --view VIEW         the named view to show, or all; without it, what the map shows now
  --stages STAGES     only these stages: names, numbers or ranges, such as 1,3-5 or Delivery
  --theme THEME       in another theme: its name, a .theme file, or printed: its own, for white
                      paper
  --language LANGUAGE the language of the words that Parcours adds; of a template, its variant

PDF:
  --paper PAPER       such as A3 or Letter, or a size in mm: 210x297; without it, one page of the
                      map's size
  --portrait          the paper upright; --landscape across; without, as suits the map
  --tile              on several sheets, to be joined; --split on pages that end between stages
                      and lanes, with their heads on each
  --zoom Z            how large the map is on tiles or pages, such as 0.8 or 80%
  --across N          tiles: so many sheets wide
  --overlap MM        tiles: by how much they overlap, 10 by default
  --no-marks          tiles: without crop marks and joins
  --index             a first page that shows which sheet or page is where
  --smallest PT       warn of letters under this size on paper, 6 by default
  --title-page        a page before the map that names it
  --appendix PARTS    pages after it: personas, touchpoints, audit, actions, or all

Other formats:
  --scale S           PNG: pixels for each px of the map, 1 by default (96 dpi), 0.05 to 16
  --dpi N, --width N  PNG: so many dots an inch; so many pixels wide
  --transparent       PNG, SVG: without the ground
  --outlines          SVG: letters as shapes, for programs that ignore the fonts inside
  --ratio RATIO       PowerPoint: 16:9 (by default) or 4:3
  --master FILE       PowerPoint: a .pptx or .potx whose design the slides take
  --table TABLE       CSV: grid (by default), touchpoints or metrics

Options that the formats asked for have no use for are refused. A file that cannot be written does
not stop the others; the exit code is 1 then. What is not as on the screen, such as characters that
no font has, is told in warnings; the export is made all the same.
""",
        """\
usage : parcours export FICHIER [FICHIER …] -o SORTIE [-o SORTIE …] [options]

Écrit une carte dans le format que nomme la fin de SORTIE. Ce qui s’y trouve est remplacé.

  parcours export carte.parcours -o carte.pdf -o carte.png --paper A3 --scale 2
  parcours export *.parcours -o exports --format pdf,pptx
  parcours export carte.parcours -o - --format svg > carte.svg

  FICHIER              la carte, ou le nom d’un modèle ; - lit l’entrée standard
  -o, --output SORTIE  un nom qui finit par .pdf, .png, .svg, .pptx, .xlsx, .csv, .html, .md
                       (Markdown), .mmd (un parcours pour Mermaid) ou .json, {name} étant celui de
                       la carte ; ou un dossier ; ou - pour la sortie standard
  --format FORMATS     pour un dossier, créé au besoin, et pour - : pdf, pptx…
  --strict             n’écrire aucun fichier qui a un avertissement, et échouer ; ce pour quoi un
                       format n’a pas de place est dit, mais ne compte pas

Quoi de la carte :
  --view VUE           la vue nommée à montrer, ou all ; sans elle, ce que la carte montre
  --stages ÉTAPES      ces étapes seulement : noms, numéros ou suites, comme 1,3-5 ou Livraison
  --theme THÈME        dans un autre thème : son nom, un fichier .theme, ou printed : le sien, pour
                       du papier blanc
  --language LANGUE    la langue des mots que Parcours ajoute ; d’un modèle, sa variante

PDF :
  --paper PAPIER       comme A3 ou Letter, ou une taille en mm : 210x297 ; sans lui, une page à la
                       taille de la carte
  --portrait           le papier debout ; --landscape couché ; sinon, comme il convient à la carte
  --tile               sur plusieurs feuilles à assembler ; --split sur des pages qui finissent
                       entre étapes et lignes, avec leurs titres sur chacune
  --zoom Z             la taille de la carte sur les feuilles ou pages, comme 0,8 ou 80%
  --across N           feuilles à assembler : tant de feuilles en largeur
  --overlap MM         feuilles à assembler : de combien elles se recouvrent, 10 par défaut
  --no-marks           feuilles à assembler : sans repères de coupe ni d’assemblage
  --index              une première page qui montre où est chaque feuille ou page
  --smallest PT        avertir des lettres plus petites sur le papier, 6 par défaut
  --title-page         une page avant la carte, qui la nomme
  --appendix PARTIES   des pages après elle : personas, touchpoints (points de contact), audit,
                       actions, ou all (toutes)

Autres formats :
  --scale S            PNG : pixels par px de la carte, 1 par défaut (96 ppp), 0,05 à 16
  --dpi N, --width N   PNG : tant de points par pouce ; tant de pixels de large
  --transparent        PNG, SVG : sans le fond
  --outlines           SVG : lettres en contours, si un logiciel ignore les polices jointes
  --ratio FORMAT       PowerPoint : 16:9 (par défaut) ou 4:3
  --master FICHIER     PowerPoint : un .pptx ou .potx dont les diapositives prennent l’aspect
  --table TABLEAU      CSV : grid (la grille, par défaut), touchpoints (points de contact) ou
                       metrics (indicateurs)

Une option dont les formats demandés n’ont que faire est refusée. Un fichier qui ne peut pas être
écrit n’arrête pas les autres ; le code de sortie est alors 1. Ce qui n’est pas comme à l’écran, par
exemple un caractère qu’aucune police ne possède, est dit dans un avertissement ; l’export est fait
tout de même.
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
    "salvage": (
        """\
usage: parcours salvage FILE --output OUT [--force]

Recovers what can be read of a damaged map and writes it into a new file; the damaged one stays as
it is. Tells what is missing, and lists the texts that have lost their place. - reads standard
input, --output - writes to standard output.

options:
  -o, --output OUT   the file to write
  --force            overwrites it when it exists
""",
        """\
usage : parcours salvage FICHIER --output SORTIE [--force]

Récupère ce qui se lit d’une carte abîmée et l’écrit dans un nouveau fichier ; l’ancien reste tel
quel. Dit ce qui manque et liste les textes qui ont perdu leur place. - lit l’entrée standard,
--output - écrit sur la sortie standard.

options :
  -o, --output SORTIE   le fichier à écrire
  --force               le remplace s’il existe
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
