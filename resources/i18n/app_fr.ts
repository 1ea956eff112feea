<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Parcours</source>
        <translation>À propos de Parcours</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>An editor for customer journey maps. It works without an account and without the network; your maps stay in your files.</source>
        <translation>Un éditeur de cartes de parcours client. Il fonctionne sans compte et sans réseau&#x202f;; vos cartes restent dans vos fichiers.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt (LGPL), the fonts Inter and Noto (OFL), the icons Phosphor (MIT) and the emoji Twemoji (CC BY).</source>
        <translation>Logiciel libre sous licence MIT. Il utilise Qt (LGPL), les polices Inter et Noto (OFL), les icônes Phosphor (MIT) et les émojis Twemoji (CC&#x202f;BY).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AboutFields</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>What it is called in the gallery</source>
        <translation>Comment il s’appelle dans la galerie</translation>
    </message>
    <message>
        <source>What it is for, in a sentence</source>
        <translation>À quoi il sert, en une phrase</translation>
    </message>
</context>
<context>
    <name>AccidentDialog</name>
    <message>
        <source>Something unexpected went wrong, and Parcours cannot start.</source>
        <translation>Une erreur imprévue s’est produite et Parcours ne peut pas démarrer.</translation>
    </message>
    <message>
        <source>Try again. If it happens each time, the log says where: it holds nothing of your maps, and can be sent to those who make Parcours.</source>
        <translation>Réessayez. Si cela se reproduit à chaque fois, le journal des erreurs dit où : il ne contient rien de vos cartes et peut être envoyé à ceux qui font Parcours.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Une erreur imprévue s’est produite.</translation>
    </message>
    <message>
        <source>Go on if all looks well. The log says what happened, without a word of your maps.</source>
        <translation>Continuez si tout semble en ordre. Le journal des erreurs dit ce qui s’est passé, sans un mot de vos cartes.</translation>
    </message>
    <message>
        <source>What is open is still here. Save a copy to be safe, or go on if all looks well. The log says what happened, without a word of your maps.</source>
        <translation>Ce qui est ouvert est toujours là. Enregistrez une copie par prudence, ou continuez si tout semble en ordre. Le journal des erreurs dit ce qui s’est passé, sans un mot de vos cartes.</translation>
    </message>
    <message>
        <source>And more than {number} times since.</source>
        <translation>Et plus de {number} fois depuis.</translation>
    </message>
    <message numerus="yes">
        <source>And %n time(s) since.</source>
        <translation>
            <numerusform>Et %n fois depuis.</numerusform>
            <numerusform>Et %n fois depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>Afficher le &amp;journal</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Enregistrer une copie…</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New map…</source>
        <translation>&amp;Nouvelle carte…</translation>
    </message>
    <message>
        <source>Start a map from a template</source>
        <translation>Créer une carte à partir d’un modèle</translation>
    </message>
    <message>
        <source>&amp;Blank map</source>
        <translation>Carte &amp;vierge</translation>
    </message>
    <message>
        <source>Start a map without a stage or a lane</source>
        <translation>Commencer une carte sans étape ni ligne</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>Ouvrir une autre fenêtre</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a map from a file</source>
        <translation>Ouvrir une carte depuis un fichier</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the map to its file</source>
        <translation>Enregistrer la carte dans son fichier</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save the map under another name</source>
        <translation>Enregistrer la carte sous un autre nom</translation>
    </message>
    <message>
        <source>Save as &amp;template…</source>
        <translation>Enregistrer comme mo&amp;dèle…</translation>
    </message>
    <message>
        <source>Make a template of the map, for maps to start from</source>
        <translation>Faire de la carte un modèle, d’où partent d’autres cartes</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Re&amp;charger</translation>
    </message>
    <message>
        <source>Read the file again; undoing it brings back what was here</source>
        <translation>Relire le fichier&#x202f;; annuler ramène ce qui était ici</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Export the map as a PDF, a picture, slides, tables or text</source>
        <translation>Exporter la carte en PDF, image, diapositives, tableaux ou texte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Print the map, on the pages that a PDF has</source>
        <translation>Imprimer la carte, sur les pages qu’aurait un PDF</translation>
    </message>
    <message>
        <source>Cop&amp;y as picture</source>
        <translation>Copier en &amp;tant qu’image</translation>
    </message>
    <message>
        <source>Copy the selection, or the whole map, as a picture</source>
        <translation>Copier la sélection, ou toute la carte, comme image</translation>
    </message>
    <message>
        <source>&amp;Drag as picture</source>
        <translation>Glisser en tant q&amp;u’image</translation>
    </message>
    <message>
        <source>Drag the selection, or the whole map, into another program as a picture</source>
        <translation>Glisser la sélection, ou toute la carte, comme image dans un autre logiciel</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Language, appearance, default owner and capture prefixes</source>
        <translation>Langue, apparence, responsable par défaut et préfixes de saisie</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Fer&amp;mer</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close every window</source>
        <translation>Fermer toutes les fenêtres</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Redo the change you just undid</source>
        <translation>Rétablir la modification annulée</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>Take the selection off the map, to paste it elsewhere</source>
        <translation>Retirer la sélection de la carte, pour la coller ailleurs</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>Copy the selection, for this map and for other programs</source>
        <translation>Copier la sélection, pour cette carte et pour d’autres programmes</translation>
    </message>
    <message>
        <source>Pa&amp;ste</source>
        <translation>&amp;Coller</translation>
    </message>
    <message>
        <source>Paste what was copied: a list as notes, a table as a grid</source>
        <translation>Coller ce qui a été copié&#xa0;: une liste en notes, un tableau en grille</translation>
    </message>
    <message>
        <source>Paste as o&amp;ne note</source>
        <translation>Coller en u&amp;ne seule note</translation>
    </message>
    <message>
        <source>Paste all of a text as a single note</source>
        <translation>Coller tout un texte dans une seule note</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation>Supprimer la sélection</translation>
    </message>
    <message>
        <source>To the parkin&amp;g lot and back</source>
        <translation>Envoyer au parkin&amp;g ou en revenir</translation>
    </message>
    <message>
        <source>Send the selected notes to the parking lot, or parked ones to the map</source>
        <translation>Envoyer les notes sélectionnées au parking, ou celles du parking sur la carte</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Place a copy below the selection</source>
        <translation>Placer une copie sous la sélection</translation>
    </message>
    <message>
        <source>&amp;Edit text</source>
        <translation>&amp;Modifier le texte</translation>
    </message>
    <message>
        <source>Edit the selected text in place</source>
        <translation>Modifier sur place le texte sélectionné</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>T&amp;out sélectionner</translation>
    </message>
    <message>
        <source>Select every note on the map</source>
        <translation>Sélectionner toutes les notes de la carte</translation>
    </message>
    <message>
        <source>Run a &amp;command…</source>
        <translation>E&amp;xécuter une commande…</translation>
    </message>
    <message>
        <source>Find any command by a few letters of its name</source>
        <translation>Trouver une commande par quelques lettres de son nom</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Make the map larger</source>
        <translation>Agrandir l’affichage de la carte</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom arr&amp;ière</translation>
    </message>
    <message>
        <source>Make the map smaller</source>
        <translation>Réduire l’affichage de la carte</translation>
    </message>
    <message>
        <source>&amp;Fit the whole map</source>
        <translation>Voir toute la &amp;carte</translation>
    </message>
    <message>
        <source>Fit the whole map in the window</source>
        <translation>Afficher la carte entière dans la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>Taille &amp;réelle</translation>
    </message>
    <message>
        <source>Show the map at 100%</source>
        <translation>Afficher la carte à 100&#x202f;%</translation>
    </message>
    <message>
        <source>L&amp;eft panel</source>
        <translation>Panneau de &amp;gauche</translation>
    </message>
    <message>
        <source>Show or hide the panel on the left</source>
        <translation>Afficher ou masquer le panneau de gauche</translation>
    </message>
    <message>
        <source>Ou&amp;tline</source>
        <translation>Plan &amp;de la carte</translation>
    </message>
    <message>
        <source>Go to the outline of the map, and back to the map</source>
        <translation>Aller au plan de la carte, et revenir à la carte</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Go to the history of changes, and back to the map</source>
        <translation>Aller à l’historique des modifications, et revenir à la carte</translation>
    </message>
    <message>
        <source>Par&amp;king lot</source>
        <translation>Par&amp;king</translation>
    </message>
    <message>
        <source>Show or hide the notes that wait for a place</source>
        <translation>Afficher ou masquer les notes qui attendent une place</translation>
    </message>
    <message>
        <source>Evi&amp;dence and priority</source>
        <translation>Pre&amp;uves et priorités</translation>
    </message>
    <message>
        <source>Show or hide what is rated on notes and what the marks mean; exports follow</source>
        <translation>Afficher ou masquer ce qui est évalué sur les notes et le sens des symboles&#x202f;; les exports suivent</translation>
    </message>
    <message>
        <source>In&amp;spector</source>
        <translation>Ins&amp;pecteur</translation>
    </message>
    <message>
        <source>Show or hide the panel on the right</source>
        <translation>Afficher ou masquer le panneau de droite</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>Partie &amp;suivante</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Passer à la partie suivante de la fenêtre, au clavier</translation>
    </message>
    <message>
        <source>&amp;Previous part</source>
        <translation>Partie précéde&amp;nte</translation>
    </message>
    <message>
        <source>Move the keyboard back to the previous part of the window</source>
        <translation>Revenir à la partie précédente de la fenêtre, au clavier</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>Switch between full screen and a window</source>
        <translation>Passer du plein écran à la fenêtre, et inversement</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Every command and its keys</source>
        <translation>Toutes les commandes et leurs touches</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>Afficher le &amp;journal des erreurs</translation>
    </message>
    <message>
        <source>What went wrong in the program, without a word of the maps</source>
        <translation>Ce qui s’est mal passé dans le programme, sans un mot des cartes</translation>
    </message>
    <message>
        <source>&amp;About Parcours</source>
        <translation>À &amp;propos de Parcours</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version et licences</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Annuler&#xa0;: {change}</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Rétablir&#xa0;: {change}</translation>
    </message>
    <message>
        <source>Move &amp;stage left</source>
        <translation>Déplacer l’étape vers la &amp;gauche</translation>
    </message>
    <message>
        <source>Move the selected stage before the one on its left</source>
        <translation>Placer l’étape sélectionnée avant celle de gauche</translation>
    </message>
    <message>
        <source>Move stage ri&amp;ght</source>
        <translation>Déplacer l’étape vers la droi&amp;te</translation>
    </message>
    <message>
        <source>Move the selected stage after the one on its right</source>
        <translation>Placer l’étape sélectionnée après celle de droite</translation>
    </message>
    <message>
        <source>&amp;Move lane up</source>
        <translation>Monter la &amp;ligne</translation>
    </message>
    <message>
        <source>Move the selected lane above the previous one</source>
        <translation>Placer la ligne sélectionnée au-dessus de la précédente</translation>
    </message>
    <message>
        <source>M&amp;ove lane down</source>
        <translation>D&amp;escendre la ligne</translation>
    </message>
    <message>
        <source>Move the selected lane below the next one</source>
        <translation>Placer la ligne sélectionnée sous la suivante</translation>
    </message>
    <message>
        <source>Move note &amp;up</source>
        <translation>&amp;Monter la note</translation>
    </message>
    <message>
        <source>Up in its cell, then to the lane above; an emotion rises</source>
        <translation>Vers le haut de sa cellule, puis vers la ligne au-dessus&#x202f;; une émotion monte</translation>
    </message>
    <message>
        <source>Move note &amp;down</source>
        <translation>Descendre la &amp;note</translation>
    </message>
    <message>
        <source>Down in its cell, then to the lane below; an emotion falls</source>
        <translation>Vers le bas de sa cellule, puis vers la ligne en dessous&#x202f;; une émotion descend</translation>
    </message>
    <message>
        <source>Move note &amp;left</source>
        <translation>Déplacer la note vers la g&amp;auche</translation>
    </message>
    <message>
        <source>To the stage on the left</source>
        <translation>Vers l’étape de gauche</translation>
    </message>
    <message>
        <source>Move note &amp;right</source>
        <translation>Déplacer la note vers la d&amp;roite</translation>
    </message>
    <message>
        <source>To the stage on the right</source>
        <translation>Vers l’étape de droite</translation>
    </message>
    <message>
        <source>&amp;Widen note by a stage</source>
        <translation>Élarg&amp;ir la note d’une étape</translation>
    </message>
    <message>
        <source>Let the selected note cover one stage more</source>
        <translation>Étendre la note sélectionnée à une étape de plus</translation>
    </message>
    <message>
        <source>&amp;Narrow note by a stage</source>
        <translation>Rétré&amp;cir la note d’une étape</translation>
    </message>
    <message>
        <source>Let the selected note cover one stage less</source>
        <translation>Réduire la note sélectionnée d’une étape</translation>
    </message>
    <message>
        <source>&amp;System default</source>
        <translation>Par défaut du &amp;système</translation>
    </message>
    <message>
        <source>Use the system’s language</source>
        <translation>Utiliser la langue du système</translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>Show the window in French</source>
        <translation>Afficher la fenêtre en français</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>Show the window in English</source>
        <translation>Afficher la fenêtre en anglais</translation>
    </message>
    <message>
        <source>Follow the system’s appearance</source>
        <translation>Suivre l’apparence du système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Light window; the map keeps its colours</source>
        <translation>Fenêtre claire&#x202f;; la carte garde ses couleurs</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Dark window; the map keeps its colours</source>
        <translation>Fenêtre sombre&#x202f;; la carte garde ses couleurs</translation>
    </message>
    <message>
        <source>&amp;Scrolls the map</source>
        <translation>&amp;Fait défiler la carte</translation>
    </message>
    <message>
        <source>The wheel scrolls, and zooms with Ctrl; so do two fingers</source>
        <translation>La molette fait défiler et zoome avec Ctrl&#x202f;; deux doigts aussi</translation>
    </message>
    <message>
        <source>&amp;Zooms the map</source>
        <translation>&amp;Zoome sur la carte</translation>
    </message>
    <message>
        <source>The wheel zooms and a drag with the right button moves the map; two fingers on a trackpad still scroll</source>
        <translation>La molette zoome et le bouton droit déplace la carte&#x202f;; deux doigts sur un pavé tactile font toujours défiler</translation>
    </message>
    <message>
        <source>Add a &amp;stage</source>
        <translation>Ajouter une é&amp;tape</translation>
    </message>
    <message>
        <source>Add a stage after the selected one</source>
        <translation>Ajouter une étape après celle qui est sélectionnée</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Add a lane &amp;here…</source>
        <translation>Ajouter une ligne &amp;ici…</translation>
    </message>
    <message>
        <source>Add a lane below the selected one; a letter chooses its kind</source>
        <translation>Ajouter une ligne sous celle qui est sélectionnée&#x202f;; une lettre choisit son type</translation>
    </message>
    <message>
        <source>Add a &amp;note</source>
        <translation>Ajouter une &amp;note</translation>
    </message>
    <message>
        <source>Add a note to the selected cell</source>
        <translation>Ajouter une note dans la cellule sélectionnée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Capture notes</source>
        <translation>&amp;Saisir des notes à la volée</translation>
    </message>
    <message>
        <source>Write one note after the other in a line under the map</source>
        <translation>Écrire des notes l’une après l’autre dans une ligne sous la carte</translation>
    </message>
    <message>
        <source>&amp;Lock structure</source>
        <translation>&amp;Verrouiller la structure</translation>
    </message>
    <message>
        <source>Keep every stage and lane in its place; notes still move</source>
        <translation>Garder chaque étape et chaque ligne à sa place&#x202f;; les notes se déplacent encore</translation>
    </message>
    <message>
        <source>&amp;Keep as a block</source>
        <translation>&amp;Garder comme bloc</translation>
    </message>
    <message>
        <source>Offer the selected lane’s kind, name, icon and colour for other lanes</source>
        <translation>Proposer le type, le nom, l’icône et la couleur de la ligne sélectionnée pour d’autres lignes</translation>
    </message>
    <message>
        <source>New &amp;block…</source>
        <translation>&amp;Nouveau bloc…</translation>
    </message>
    <message>
        <source>Make a block of this map’s own: a lane ready to be added</source>
        <translation>Faire un bloc propre à cette carte&#xa0;: une ligne prête à être ajoutée</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Actions</translation>
    </message>
    <message>
        <source>What the customer does</source>
        <translation>Ce que fait le client</translation>
    </message>
    <message>
        <source>&amp;Touchpoints</source>
        <translation>Points de &amp;contact</translation>
    </message>
    <message>
        <source>Where customer and brand meet</source>
        <translation>Là où le client et la marque se rencontrent</translation>
    </message>
    <message>
        <source>T&amp;houghts</source>
        <translation>&amp;Pensées</translation>
    </message>
    <message>
        <source>What the customer thinks and asks</source>
        <translation>Ce que le client pense et se demande</translation>
    </message>
    <message>
        <source>&amp;Emotions</source>
        <translation>É&amp;motions</translation>
    </message>
    <message>
        <source>&amp;Running text</source>
        <translation>&amp;Texte continu</translation>
    </message>
    <message>
        <source>&amp;Separator line</source>
        <translation>Trait de &amp;séparation</translation>
    </message>
    <message>
        <source>&amp;Line of interaction</source>
        <translation>&amp;Ligne d’interaction</translation>
    </message>
    <message>
        <source>Where the customer meets who serves them</source>
        <translation>Là où le client rencontre qui le sert</translation>
    </message>
    <message>
        <source>Line of &amp;visibility</source>
        <translation>Ligne de &amp;visibilité</translation>
    </message>
    <message>
        <source>Above it is what the customer sees</source>
        <translation>Au-dessus se trouve ce que le client voit</translation>
    </message>
    <message>
        <source>Line of internal intera&amp;ction</source>
        <translation>Ligne d’int&amp;eraction interne</translation>
    </message>
    <message>
        <source>Below it are the systems and teams that support the others</source>
        <translation>Au-dessous se trouvent les systèmes et les équipes qui soutiennent les autres</translation>
    </message>
    <message>
        <source>&amp;Pain points</source>
        <translation>Points de &amp;friction</translation>
    </message>
    <message>
        <source>&amp;Opportunities</source>
        <translation>&amp;Opportunités</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>Ce qui pourrait être mieux</translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation>O&amp;bjectifs</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Indicateurs</translation>
    </message>
    <message>
        <source>Figures with a unit and a target</source>
        <translation>Des chiffres avec leur unité et leur cible</translation>
    </message>
    <message>
        <source>O&amp;wners</source>
        <translation>&amp;Responsables</translation>
    </message>
    <message>
        <source>Who is responsible or involved</source>
        <translation>Qui est responsable ou concerné</translation>
    </message>
    <message>
        <source>What the customer wants to achieve</source>
        <translation>Ce que le client veut atteindre</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>Ima&amp;ges</translation>
    </message>
    <message>
        <source>Photographs and screenshots</source>
        <translation>Photographies et captures d’écran</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>How it feels, as a curve</source>
        <translation>Le ressenti, en courbe</translation>
    </message>
    <message>
        <source>What goes wrong or irritates</source>
        <translation>Ce qui ne va pas ou irrite</translation>
    </message>
    <message>
        <source>Notes of any kind</source>
        <translation>Des notes de tout type</translation>
    </message>
    <message>
        <source>A band of running text</source>
        <translation>Une bande de texte continu</translation>
    </message>
    <message>
        <source>A line across the map, such as the line of visibility</source>
        <translation>Un trait à travers la carte, comme la ligne de visibilité</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Find words anywhere on the map</source>
        <translation>Rechercher des mots partout sur la carte</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Aller au &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next place where the words were found</source>
        <translation>Aller au prochain endroit où les mots se trouvent</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Aller au &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the previous place where the words were found</source>
        <translation>Revenir à l’endroit précédent où les mots se trouvent</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>Re&amp;mplacer…</translation>
    </message>
    <message>
        <source>Replace words anywhere on the map by others</source>
        <translation>Remplacer des mots par d’autres partout sur la carte</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Gras</translation>
    </message>
    <message>
        <source>Make the selected words or notes bold, or no longer</source>
        <translation>Mettre en gras les mots ou les notes sélectionnés, ou ne plus les y mettre</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Italique</translation>
    </message>
    <message>
        <source>Make the selected words or notes italic, or no longer</source>
        <translation>Mettre en italique les mots ou les notes sélectionnés, ou ne plus les y mettre</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Lien…</translation>
    </message>
    <message>
        <source>Make the selected words or notes lead to a web address</source>
        <translation>Faire mener à une adresse web les mots ou les notes sélectionnés</translation>
    </message>
    <message>
        <source>&amp;Open the link</source>
        <translation>&amp;Ouvrir le lien</translation>
    </message>
    <message>
        <source>Open where the selected words lead to, in your browser</source>
        <translation>Ouvrir dans votre navigateur l’adresse à laquelle mènent les mots sélectionnés</translation>
    </message>
    <message>
        <source>Add a &amp;vote</source>
        <translation>Ajouter un &amp;vote</translation>
    </message>
    <message>
        <source>Add one vote to each selected note</source>
        <translation>Ajouter un vote à chaque note sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Take a vote back</source>
        <translation>&amp;Retirer un vote</translation>
    </message>
    <message>
        <source>Take one vote from each selected note</source>
        <translation>Retirer un vote à chaque note sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Mark as a moment of truth</source>
        <translation>&amp;Marquer comme moment de vérité</translation>
    </message>
    <message>
        <source>Mark what is decisive: the customer stays or leaves there</source>
        <translation>Marquer ce qui est décisif&#xa0;: le client reste ou s’en va</translation>
    </message>
    <message>
        <source>Change the &amp;evidence</source>
        <translation>Changer la pr&amp;euve</translation>
    </message>
    <message>
        <source>Say what supports it: assumed, observed, measured, or none</source>
        <translation>Dire ce qui l’étaye&#xa0;: supposé, observé, mesuré ou rien</translation>
    </message>
    <message>
        <source>Make mo&amp;re important</source>
        <translation>Rendre &amp;plus important</translation>
    </message>
    <message>
        <source>Rate it one higher in importance to the customer</source>
        <translation>Augmenter d’un l’importance pour le client</translation>
    </message>
    <message>
        <source>Make &amp;less important</source>
        <translation>Rendre moi&amp;ns important</translation>
    </message>
    <message>
        <source>Rate it one lower in importance to the customer</source>
        <translation>Diminuer d’un l’importance pour le client</translation>
    </message>
    <message>
        <source>More &amp;impact</source>
        <translation>&amp;Augmenter l’impact</translation>
    </message>
    <message>
        <source>Rate what it would change, or what it costs, one higher</source>
        <translation>Noter un point de plus ce que cela changerait, ou ce que cela coûte</translation>
    </message>
    <message>
        <source>Less im&amp;pact</source>
        <translation>&amp;Diminuer l’impact</translation>
    </message>
    <message>
        <source>Rate what it would change, or what it costs, one lower</source>
        <translation>Noter un point de moins ce que cela changerait, ou ce que cela coûte</translation>
    </message>
    <message>
        <source>More e&amp;ffort</source>
        <translation>Augmenter l’e&amp;ffort</translation>
    </message>
    <message>
        <source>Rate what it would take one higher</source>
        <translation>Noter un point de plus ce qu’il faudrait y mettre</translation>
    </message>
    <message>
        <source>Less eff&amp;ort</source>
        <translation>Diminuer l’eff&amp;ort</translation>
    </message>
    <message>
        <source>Rate what it would take one lower</source>
        <translation>Noter un point de moins ce qu’il faudrait y mettre</translation>
    </message>
    <message>
        <source>Automatic si&amp;ze</source>
        <translation>Rétablir la &amp;taille automatique</translation>
    </message>
    <message>
        <source>Let the selected stages and lanes be as large as usual</source>
        <translation>Rendre aux étapes et aux lignes sélectionnées leur taille habituelle</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Suite</translation>
    </message>
    <message>
        <source>What comes next on the usual path</source>
        <translation>Ce qui suit sur le chemin habituel</translation>
    </message>
    <message>
        <source>&amp;Alternative</source>
        <translation>&amp;Autre chemin</translation>
    </message>
    <message>
        <source>Another path that some customers take</source>
        <translation>Un autre chemin que prennent certains clients</translation>
    </message>
    <message>
        <source>&amp;Loop back</source>
        <translation>&amp;Retour en arrière</translation>
    </message>
    <message>
        <source>Back to something earlier, which starts again</source>
        <translation>Revenir à ce qui précède, qui recommence</translation>
    </message>
    <message>
        <source>&amp;Triggers</source>
        <translation>&amp;Déclenche</translation>
    </message>
    <message>
        <source>One causes the other, such as a pain point a call</source>
        <translation>L’un provoque l’autre, comme un point de friction un appel</translation>
    </message>
    <message>
        <source>&amp;Link to another note…</source>
        <translation>&amp;Relier à une autre note…</translation>
    </message>
    <message>
        <source>Draw an arrow from the selected note; with two selected, from the first to the second</source>
        <translation>Tracer une flèche depuis la note sélectionnée&#x202f;; de la première à la seconde si deux le sont</translation>
    </message>
    <message>
        <source>&amp;Select the note’s links</source>
        <translation>&amp;Sélectionner les liens de la note</translation>
    </message>
    <message>
        <source>Select the arrows of the selected notes; Tab goes over them</source>
        <translation>Sélectionner les flèches des notes sélectionnées&#x202f;; Tab passe de l’une à l’autre</translation>
    </message>
    <message>
        <source>&amp;Turn the link around</source>
        <translation>&amp;Inverser le sens du lien</translation>
    </message>
    <message>
        <source>Let the selected arrow lead the other way</source>
        <translation>Faire mener la flèche sélectionnée dans l’autre sens</translation>
    </message>
    <message>
        <source>&amp;Next window</source>
        <translation>Fenêtre &amp;suivante</translation>
    </message>
    <message>
        <source>Go to the next open map</source>
        <translation>Aller à la carte ouverte suivante</translation>
    </message>
    <message>
        <source>&amp;Previous window</source>
        <translation>Fenêtre &amp;précédente</translation>
    </message>
    <message>
        <source>Go back to the previous open map</source>
        <translation>Revenir à la carte ouverte précédente</translation>
    </message>
    <message>
        <source>&amp;New persona</source>
        <translation>&amp;Nouveau persona</translation>
    </message>
    <message>
        <source>Add a persona; it comes into focus unless all are shown</source>
        <translation>Ajouter un persona&#x202f;; il passe au premier plan, sauf si tous sont affichés</translation>
    </message>
    <message>
        <source>&amp;Import personas…</source>
        <translation>&amp;Importer des personas…</translation>
    </message>
    <message>
        <source>Add the personas of a file, of another map too</source>
        <translation>Ajouter les personas d’un fichier, ou d’une autre carte</translation>
    </message>
    <message>
        <source>&amp;Export persona…</source>
        <translation>&amp;Exporter le persona…</translation>
    </message>
    <message>
        <source>Write the persona into a file, for other maps and teams</source>
        <translation>Écrire le persona dans un fichier, pour d’autres cartes et d’autres équipes</translation>
    </message>
    <message>
        <source>Bring into &amp;focus</source>
        <translation>Mettre au &amp;premier plan</translation>
    </message>
    <message>
        <source>Bring the selected persona into focus; the others step back</source>
        <translation>Mettre le persona choisi au premier plan&#x202f;; les autres s’effacent</translation>
    </message>
    <message>
        <source>Show &amp;all personas</source>
        <translation>Montrer &amp;tous les personas</translation>
    </message>
    <message>
        <source>Show every persona and every curve alike</source>
        <translation>Montrer tous les personas et toutes les courbes à égalité</translation>
    </message>
    <message>
        <source>Persona &amp;details</source>
        <translation>&amp;Détails du persona</translation>
    </message>
    <message>
        <source>Show goals, needs, frustrations and traits of the persona in focus</source>
        <translation>Montrer les objectifs, besoins, frustrations et traits du persona au premier plan</translation>
    </message>
    <message>
        <source>Add a &amp;phase</source>
        <translation>Ajouter une &amp;phase</translation>
    </message>
    <message>
        <source>Add a band over the selected stages, ready to be named</source>
        <translation>Ajouter une bande au-dessus des étapes sélectionnées, prête à être nommée</translation>
    </message>
    <message>
        <source>Stage &amp;details</source>
        <translation>Détai&amp;ls des étapes</translation>
    </message>
    <message>
        <source>Show description, goals and questions under each stage</source>
        <translation>Montrer description, buts et questions sous chaque étape</translation>
    </message>
    <message>
        <source>&amp;Before, during, after</source>
        <translation>A&amp;vant, pendant, après</translation>
    </message>
    <message>
        <source>Split the cells of the selected stages in three</source>
        <translation>Diviser en trois les cellules des étapes sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Couleur…</translation>
    </message>
    <message>
        <source>Colour the selected stages, phases, lanes and notes</source>
        <translation>Colorer les étapes, phases, lignes et notes sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Chevrons</source>
        <translation>En &amp;chevron</translation>
    </message>
    <message>
        <source>Heads of stages that point to the next one</source>
        <translation>Des en-têtes d’étape qui pointent vers la suivante</translation>
    </message>
    <message>
        <source>&amp;Plain</source>
        <translation>&amp;Droits</translation>
    </message>
    <message>
        <source>Heads of stages with square ends</source>
        <translation>Des en-têtes d’étape aux bouts droits</translation>
    </message>
    <message>
        <source>&amp;Rounded</source>
        <translation>A&amp;rrondis</translation>
    </message>
    <message>
        <source>Heads of stages with round ends</source>
        <translation>Des en-têtes d’étape aux bouts ronds</translation>
    </message>
    <message>
        <source>&amp;Add pictures…</source>
        <translation>&amp;Ajouter des images…</translation>
    </message>
    <message>
        <source>Add photographs or screenshots to the selected stage</source>
        <translation>Ajouter des photos ou des captures d’écran à l’étape sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Replace picture…</source>
        <translation>&amp;Remplacer l’image…</translation>
    </message>
    <message>
        <source>Show another picture in its place, with the same words</source>
        <translation>Montrer une autre image à sa place, avec les mêmes textes</translation>
    </message>
    <message>
        <source>Replace this picture &amp;everywhere…</source>
        <translation>Remplacer cette image &amp;partout…</translation>
    </message>
    <message>
        <source>Show another picture wherever the map shows this one, as portraits too</source>
        <translation>Montrer une autre image partout où la carte montre celle-ci, portraits compris</translation>
    </message>
    <message>
        <source>&amp;Fill the frame</source>
        <translation>Remplir le &amp;cadre</translation>
    </message>
    <message>
        <source>Cut the edges of the picture so that it fills its frame</source>
        <translation>Rogner les bords de l’image pour qu’elle remplisse son cadre</translation>
    </message>
    <message>
        <source>In&amp;ventory of touchpoints</source>
        <translation>Inven&amp;taire des points de contact</translation>
    </message>
    <message>
        <source>Go to the table of all touchpoints, and back to the map</source>
        <translation>Aller au tableau de tous les points de contact, et revenir à la carte</translation>
    </message>
    <message>
        <source>&amp;Library of common touchpoints</source>
        <translation>&amp;Bibliothèque de points de contact</translation>
    </message>
    <message>
        <source>Go to the common touchpoints, to search and take some</source>
        <translation>Aller aux points de contact courants, pour en chercher et en prendre</translation>
    </message>
    <message>
        <source>&amp;New touchpoint</source>
        <translation>Créer un &amp;nouveau point de contact</translation>
    </message>
    <message>
        <source>Add a touchpoint to the inventory of the map</source>
        <translation>Ajouter un point de contact à l’inventaire de la carte</translation>
    </message>
    <message>
        <source>&amp;Show on the map</source>
        <translation>&amp;Montrer sur la carte</translation>
    </message>
    <message>
        <source>Go to the next place of the chosen touchpoint on the map</source>
        <translation>Aller à l’emplacement suivant du point de contact choisi sur la carte</translation>
    </message>
    <message>
        <source>&amp;Duplicate touchpoint</source>
        <translation>&amp;Dupliquer le point de contact</translation>
    </message>
    <message>
        <source>Copy the chosen touchpoint in the inventory</source>
        <translation>Copier le point de contact choisi dans l’inventaire</translation>
    </message>
    <message>
        <source>&amp;Merge touchpoints</source>
        <translation>&amp;Fusionner les points de contact</translation>
    </message>
    <message>
        <source>Make the chosen touchpoints one, which takes the places of all</source>
        <translation>Réunir les points de contact choisis en un seul, qui prend toutes leurs places</translation>
    </message>
    <message>
        <source>D&amp;elete from the inventory</source>
        <translation>&amp;Supprimer de l’inventaire</translation>
    </message>
    <message>
        <source>Delete the chosen touchpoint and all its places on the map</source>
        <translation>Supprimer le point de contact choisi et tous ses emplacements sur la carte</translation>
    </message>
    <message>
        <source>E&amp;xport the inventory…</source>
        <translation>&amp;Exporter l’inventaire…</translation>
    </message>
    <message>
        <source>Write the table of touchpoints into a file for spreadsheets</source>
        <translation>Écrire le tableau des points de contact dans un fichier pour tableurs</translation>
    </message>
    <message>
        <source>Audit wor&amp;ksheet…</source>
        <translation>&amp;Grille d’audit…</translation>
    </message>
    <message>
        <source>Write the worksheet of the touchpoint audit as a PDF, blank or filled in</source>
        <translation>Écrire la grille d’audit des points de contact en PDF, vierge ou remplie</translation>
    </message>
    <message>
        <source>&amp;Scores on the map</source>
        <translation>Afficher la &amp;notation sur la carte</translation>
    </message>
    <message>
        <source>Show the mean audit score of each stage under its touchpoints</source>
        <translation>Afficher la moyenne de l’audit de chaque étape sous ses points de contact</translation>
    </message>
    <message>
        <source>Scores &amp;by criterion</source>
        <translation>Afficher la notation par &amp;critère</translation>
    </message>
    <message>
        <source>Show the mean audit scores of every criterion too</source>
        <translation>Afficher aussi la moyenne de chaque critère</translation>
    </message>
    <message>
        <source>&amp;Worst touchpoints first</source>
        <translation>Voir les &amp;pires points de contact d’abord</translation>
    </message>
    <message>
        <source>Go to the table of the audit, and back to the map</source>
        <translation>Aller au tableau de l’audit, et revenir à la carte</translation>
    </message>
    <message>
        <source>&amp;Edit the criteria</source>
        <translation>&amp;Modifier les critères</translation>
    </message>
    <message>
        <source>Go to the criteria of the audit in the inspector</source>
        <translation>Aller aux critères de l’audit dans l’inspecteur</translation>
    </message>
    <message>
        <source>Number with &amp;bar</source>
        <translation>Nombre et &amp;barre</translation>
    </message>
    <message>
        <source>Draw the metric as a number with a bar up to its scale</source>
        <translation>Dessiner l’indicateur comme un nombre avec une barre sur son échelle</translation>
    </message>
    <message>
        <source>&amp;Sparkline</source>
        <translation>C&amp;ourbe</translation>
    </message>
    <message>
        <source>Draw the metric as a number with a line of earlier values</source>
        <translation>Dessiner l’indicateur comme un nombre avec la courbe des valeurs précédentes</translation>
    </message>
    <message>
        <source>&amp;Gauge</source>
        <translation>&amp;Jauge</translation>
    </message>
    <message>
        <source>Draw the metric as a half ring with its target marked</source>
        <translation>Dessiner l’indicateur comme un demi-anneau où la cible est marquée</translation>
    </message>
    <message>
        <source>&amp;Number alone</source>
        <translation>&amp;Nombre seul</translation>
    </message>
    <message>
        <source>Draw the metric as a number alone</source>
        <translation>Dessiner l’indicateur comme un nombre seul</translation>
    </message>
    <message>
        <source>&amp;Columns over the stages</source>
        <translation>&amp;Colonnes au fil des étapes</translation>
    </message>
    <message>
        <source>Draw the lane’s metrics of one name as columns of one scale, or no longer</source>
        <translation>Dessiner les indicateurs de même nom de la ligne en colonnes à la même échelle, ou ne plus le faire</translation>
    </message>
    <message>
        <source>&amp;Keep as an earlier value</source>
        <translation>&amp;Garder comme valeur précédente</translation>
    </message>
    <message>
        <source>Add the value to the earlier ones, to compare the next one with</source>
        <translation>Ajouter la valeur aux précédentes, pour y comparer la suivante</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>Leave the selected stages and lanes out of what is shown</source>
        <translation>Retirer de l’affichage les étapes et les lignes sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>&amp;Replier</translation>
    </message>
    <message>
        <source>Make thin bands of the selected stages and lanes, or open them again</source>
        <translation>Réduire à une bande les étapes et les lignes sélectionnées, ou les rouvrir</translation>
    </message>
    <message>
        <source>Show &amp;only this</source>
        <translation>N’afficher &amp;que cela</translation>
    </message>
    <message>
        <source>Hide every other stage, or every other lane</source>
        <translation>Masquer toutes les autres étapes, ou toutes les autres lignes</translation>
    </message>
    <message>
        <source>&amp;Filter notes…</source>
        <translation>&amp;Filtrer les notes…</translation>
    </message>
    <message>
        <source>Show only notes of some personas, owners, channels, tags or evidence</source>
        <translation>N’afficher que les notes de certains personas, responsables, canaux, étiquettes ou preuves</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Show all stages, all lanes and all notes</source>
        <translation>Afficher toutes les étapes, toutes les lignes et toutes les notes</translation>
    </message>
    <message>
        <source>&amp;Keep as a view…</source>
        <translation>&amp;Garder comme vue…</translation>
    </message>
    <message>
        <source>Keep what is shown now under a name, in the file of the map</source>
        <translation>Garder sous un nom, dans le fichier de la carte, ce qui est affiché</translation>
    </message>
    <message>
        <source>&amp;Update the view</source>
        <translation>Mettre à &amp;jour la vue</translation>
    </message>
    <message>
        <source>Keep what is shown now in the view that it began as</source>
        <translation>Garder ce qui est affiché dans la vue de départ</translation>
    </message>
    <message>
        <source>&amp;Rename the view…</source>
        <translation>Re&amp;nommer la vue…</translation>
    </message>
    <message>
        <source>Give the view another name</source>
        <translation>Donner un autre nom à la vue</translation>
    </message>
    <message>
        <source>&amp;Delete the view</source>
        <translation>&amp;Supprimer la vue</translation>
    </message>
    <message>
        <source>Forget the view’s name; what is shown stays</source>
        <translation>Oublier le nom de la vue&#x202f;; ce qui est affiché reste</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Vue suivante</translation>
    </message>
    <message>
        <source>Go to the next named view; after the last one everything</source>
        <translation>Passer à la vue suivante&#x202f;; après la dernière, toute la carte</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>Vue &amp;précédente</translation>
    </message>
    <message>
        <source>Go to the named view before</source>
        <translation>Revenir à la vue précédente</translation>
    </message>
    <message>
        <source>&amp;Edit the theme</source>
        <translation>&amp;Modifier le thème</translation>
    </message>
    <message>
        <source>Change colours, text sizes and shapes beside the map</source>
        <translation>Régler les couleurs, les tailles de texte et les formes à côté de la carte</translation>
    </message>
    <message>
        <source>&amp;Light variant</source>
        <translation>Passer à la variante &amp;claire</translation>
    </message>
    <message>
        <source>Give a dark theme a white sheet and dark texts</source>
        <translation>Donner à un thème sombre une feuille blanche et des textes foncés</translation>
    </message>
    <message>
        <source>&amp;Dark variant</source>
        <translation>Passer à la variante &amp;sombre</translation>
    </message>
    <message>
        <source>Give the theme a dark sheet and light texts</source>
        <translation>Donner au thème une feuille sombre et des textes clairs</translation>
    </message>
    <message>
        <source>&amp;Print variant</source>
        <translation>Passer à la variante pour l’im&amp;pression</translation>
    </message>
    <message>
        <source>Give the theme a white sheet that costs little ink</source>
        <translation>Donner au thème une feuille blanche qui coûte peu d’encre</translation>
    </message>
    <message>
        <source>&amp;Repair contrast</source>
        <translation>Corri&amp;ger les contrastes</translation>
    </message>
    <message>
        <source>Make every text of the theme readable on its ground</source>
        <translation>Rendre tous les textes du thème lisibles sur leur fond</translation>
    </message>
    <message>
        <source>&amp;Keep among my themes</source>
        <translation>Gar&amp;der parmi mes thèmes</translation>
    </message>
    <message>
        <source>Offer the theme of this map for every map</source>
        <translation>Proposer le thème de cette carte pour toutes les cartes</translation>
    </message>
    <message>
        <source>&amp;Import a theme…</source>
        <translation>&amp;Importer un thème…</translation>
    </message>
    <message>
        <source>Give the map the theme of a file or of another map</source>
        <translation>Donner à la carte le thème d’un fichier ou d’une autre carte</translation>
    </message>
    <message>
        <source>E&amp;xport the theme…</source>
        <translation>E&amp;xporter le thème…</translation>
    </message>
    <message>
        <source>Write the theme into a file, to be shared</source>
        <translation>Écrire le thème dans un fichier, pour le partager</translation>
    </message>
    <message>
        <source>&amp;Choose a logo…</source>
        <translation>&amp;Choisir un logo…</translation>
    </message>
    <message>
        <source>Show a picture beside the title of the map</source>
        <translation>Montrer une image à côté du titre de la carte</translation>
    </message>
    <message>
        <source>Replace the logo &amp;everywhere…</source>
        <translation>Remplacer le logo &amp;partout…</translation>
    </message>
    <message>
        <source>Show another picture wherever the map shows its logo</source>
        <translation>Montrer une autre image partout où la carte montre son logo</translation>
    </message>
    <message>
        <source>&amp;Remove the logo</source>
        <translation>&amp;Retirer le logo</translation>
    </message>
    <message>
        <source>Show the title alone</source>
        <translation>Montrer le titre seul</translation>
    </message>
    <message>
        <source>&amp;All colours</source>
        <translation>&amp;Toutes les couleurs</translation>
    </message>
    <message>
        <source>Show the map in its own colours</source>
        <translation>Afficher la carte dans ses propres couleurs</translation>
    </message>
    <message>
        <source>&amp;Protanopia (no red)</source>
        <translation>&amp;Protanopie (sans rouge)</translation>
    </message>
    <message>
        <source>&amp;Deuteranopia (no green)</source>
        <translation>&amp;Deutéranopie (sans vert)</translation>
    </message>
    <message>
        <source>&amp;Tritanopia (no blue)</source>
        <translation>T&amp;ritanopie (sans bleu)</translation>
    </message>
    <message>
        <source>Show the map as eyes without cones for red see it</source>
        <translation>Afficher la carte comme la voient des yeux sans cônes pour le rouge</translation>
    </message>
    <message>
        <source>Show the map as eyes without cones for green see it</source>
        <translation>Afficher la carte comme la voient des yeux sans cônes pour le vert</translation>
    </message>
    <message>
        <source>Show the map as eyes without cones for blue see it</source>
        <translation>Afficher la carte comme la voient des yeux sans cônes pour le bleu</translation>
    </message>
    <message>
        <source>&amp;Take over the template’s changes</source>
        <translation>&amp;Reprendre les changements du modèle</translation>
    </message>
    <message>
        <source>List what the newest version of the map’s template changes, to choose</source>
        <translation>Lister ce que change la dernière version du modèle de la carte, pour choisir</translation>
    </message>
    <message>
        <source>Take over those of a &amp;file…</source>
        <translation>Reprendre ceux d’un &amp;fichier…</translation>
    </message>
    <message>
        <source>List what the template in a file changes, to choose</source>
        <translation>Lister ce que change le modèle d’un fichier, pour choisir</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>&amp;Versions antérieures…</translation>
    </message>
    <message>
        <source>List what was kept of the map at each save</source>
        <translation>Lister ce qui a été gardé de la carte à chaque enregistrement</translation>
    </message>
    <message>
        <source>&amp;Keep a snapshot…</source>
        <translation>&amp;Garder un instantané…</translation>
    </message>
    <message>
        <source>Keep the map as it is, under a name, in its own file</source>
        <translation>Garder la carte telle qu’elle est, sous un nom, dans son propre fichier</translation>
    </message>
    <message>
        <source>O&amp;ffer again what was discarded</source>
        <translation>Proposer à nouveau ce qui a été a&amp;bandonné</translation>
    </message>
    <message>
        <source>Bring back unsaved changes that were discarded in the last 7 days</source>
        <translation>Ramène ce qui n’était pas enregistré et a été abandonné au cours des 7&#xa0;derniers jours</translation>
    </message>
    <message>
        <source>&amp;Differences with the file</source>
        <translation>&amp;Différences avec le fichier</translation>
    </message>
    <message>
        <source>List what differs between the map here and in its file</source>
        <translation>Lister ce qui diffère entre la carte ici et dans son fichier</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>“{name}” is now one of your templates.</source>
        <translation>«&#xa0;{name}&#xa0;» fait maintenant partie de vos modèles.</translation>
    </message>
    <message numerus="yes">
        <source>%n map(s) are now among your templates.</source>
        <translation>
            <numerusform>%n carte fait maintenant partie de vos modèles.</numerusform>
            <numerusform>%n cartes font maintenant partie de vos modèles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>The map as a grid</source>
        <translation>La carte en grille</translation>
    </message>
    <message>
        <source>The inventory of touchpoints</source>
        <translation>L’inventaire des points de contact</translation>
    </message>
    <message>
        <source>The metrics</source>
        <translation>Les indicateurs</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Comme à l’écran</translation>
    </message>
    <message>
        <source>For white paper</source>
        <translation>Pour du papier blanc</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Fond transparent</translation>
    </message>
    <message>
        <source>Text as outlines</source>
        <translation>Texte en contours</translation>
    </message>
    <message>
        <source>For programs that ignore the fonts inside; the text can then not be edited</source>
        <translation>Pour les logiciels qui ignorent les polices jointes&#x202f;; le texte ne se modifie plus</translation>
    </message>
    <message>
        <source>Presentation whose design the slides take</source>
        <translation>Présentation dont les diapositives prennent l’habillage</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diapositives</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Habillage</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Largeur en pixels</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Score touchpoint</source>
        <translation>Noter le point de contact</translation>
    </message>
    <message>
        <source>Not judged yet. Digits 1 to 5 score, 0 clears, arrows go on.</source>
        <translation>Pas encore jugé. Les chiffres 1 à 5 notent, 0 efface, les flèches passent au critère suivant.</translation>
    </message>
    <message>
        <source>Mean {mean} of 5, {judged} of {all} scores given</source>
        <translation>Moyenne {mean} sur 5, {judged} avis donnés sur {all}</translation>
    </message>
    <message>
        <source>Audit criteria</source>
        <translation>Critères de l’audit</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Ajouter un critère</translation>
    </message>
    <message>
        <source>Touchpoint audit</source>
        <translation>Audit des points de contact</translation>
    </message>
    <message>
        <source>Scores on the map</source>
        <translation>Notation sur la carte</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Mean of each stage</source>
        <translation>Moyenne de chaque étape</translation>
    </message>
    <message>
        <source>Each criterion too</source>
        <translation>Et par critère</translation>
    </message>
    <message>
        <source>Show scores</source>
        <translation>Afficher la notation</translation>
    </message>
    <message>
        <source>Under the touchpoints of every lane</source>
        <translation>Sous les points de contact de chaque ligne</translation>
    </message>
    <message>
        <source>Change criteria</source>
        <translation>Modifier les critères</translation>
    </message>
    <message>
        <source>The six usual criteria</source>
        <translation>Les six critères usuels</translation>
    </message>
    <message>
        <source>Reset criteria</source>
        <translation>Rétablir les critères</translation>
    </message>
    <message>
        <source>Simple, appropriate, relevant, meaningful, appealing, personal</source>
        <translation>Simple, adapté, pertinent, utile, attirant, personnel</translation>
    </message>
</context>
<context>
    <name>AuditCommands</name>
    <message>
        <source>Hide scores</source>
        <translation>Masquer la notation</translation>
    </message>
    <message>
        <source>Show scores</source>
        <translation>Afficher la notation</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>The points that mending it would gain: what the mean score lacks to 5, times its importance (3 when it is not rated). {most} at the most.</source>
        <translation>Les points qu’une correction ferait gagner&#xa0;: ce qui manque à la note moyenne pour atteindre 5, multiplié par l’importance (3 quand elle n’est pas notée). {most} au plus.</translation>
    </message>
    <message>
        <source>Unnamed criterion</source>
        <translation>Critère sans nom</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>To gain, of {most}</source>
        <translation>À gagner, sur {most}</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Unnamed touchpoint</source>
        <translation>Point de contact sans nom</translation>
    </message>
    <message>
        <source>Unnamed stage</source>
        <translation>Étape sans nom</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Pas encore jugé</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>All stages</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Tous les responsables</translation>
    </message>
    <message>
        <source>Unnamed stage</source>
        <translation>Étape sans nom</translation>
    </message>
    <message>
        <source>Score touchpoint</source>
        <translation>Noter le point de contact</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>Modifier l’importance</translation>
    </message>
    <message>
        <source>Audit of touchpoints</source>
        <translation>Audit des points de contact</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Les pires d’abord</translation>
    </message>
    <message>
        <source>By the gap between the mean score and 5, times the importance</source>
        <translation>Par l’écart entre la moyenne et 5, multiplié par l’importance</translation>
    </message>
</context>
<context>
    <name>BesideRows</name>
    <message>
        <source>Title page</source>
        <translation>Page de titre</translation>
    </message>
    <message>
        <source>A first page with the map’s title, scenario and personas</source>
        <translation>Une première page avec le titre, le scénario et les personas de la carte</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Inventory of touchpoints</source>
        <translation>Inventaire des points de contact</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Action list</source>
        <translation>Liste des actions</translation>
    </message>
    <message>
        <source>All that is known of each persona</source>
        <translation>Tout ce que l’on sait de chaque persona</translation>
    </message>
    <message>
        <source>All touchpoints as a table</source>
        <translation>Tous les points de contact en tableau</translation>
    </message>
    <message>
        <source>The audit’s worksheet, filled in</source>
        <translation>La feuille d’audit, remplie</translation>
    </message>
    <message>
        <source>Opportunities and pain points, what promises most first</source>
        <translation>Opportunités et points de friction, les plus prometteurs d’abord</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Annexe</translation>
    </message>
</context>
<context>
    <name>BlockCommands</name>
    <message>
        <source>Keep as a block</source>
        <translation>Garder comme bloc</translation>
    </message>
    <message>
        <source>“{name}” is among the blocks already.</source>
        <translation>«&#xa0;{name}&#xa0;» est déjà parmi les blocs.</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>Le modifier…</translation>
    </message>
    <message>
        <source>“{name}” is now among the blocks of this map.</source>
        <translation>«&#xa0;{name}&#xa0;» est désormais parmi les blocs de cette carte.</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Nouveau bloc</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>Déplacer le bloc</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>Retirer le bloc</translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename block</source>
        <translation>Renommer le bloc</translation>
    </message>
    <message>
        <source>Kind of lane</source>
        <translation>Type de ligne</translation>
    </message>
    <message>
        <source>Change kind of block</source>
        <translation>Changer le type du bloc</translation>
    </message>
    <message>
        <source>What such a lane holds</source>
        <translation>Ce que contient une telle ligne</translation>
    </message>
    <message>
        <source>Colour of its kind</source>
        <translation>Couleur de son type</translation>
    </message>
    <message>
        <source>Dashed line</source>
        <translation>Trait en tirets</translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>Type de trait</translation>
    </message>
    <message>
        <source>Change kind of line</source>
        <translation>Changer le type de trait</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Change icon</source>
        <translation>Changer l’icône</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Change question</source>
        <translation>Changer la question</translation>
    </message>
    <message>
        <source>What the empty cells of such a lane ask</source>
        <translation>Ce que demandent les cellules vides d’une telle ligne</translation>
    </message>
</context>
<context>
    <name>BlockPanel</name>
    <message>
        <source>Block of this map</source>
        <translation>Bloc de cette carte</translation>
    </message>
    <message>
        <source>Lanes added from it look like this and ask its question. Others stay.</source>
        <translation>Les lignes ajoutées depuis ce bloc en prennent l’aspect et posent sa question. Les autres ne changent pas.</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>Retirer le bloc</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>Revenir à l’inspecteur</translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Drag between two stages, or press to add one</source>
        <translation>Glisser entre deux étapes, ou cliquer pour en ajouter une</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Drag into a cell, or press to add one</source>
        <translation>Glisser dans une cellule, ou cliquer pour en ajouter une</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>Images…</translation>
    </message>
    <message>
        <source>Drag into a cell, or press to choose some</source>
        <translation>Glisser dans une cellule, ou cliquer pour en choisir</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Add a lane: {kind}</source>
        <translation>Ajouter une ligne&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>Fewer blocks</source>
        <translation>Moins de blocs</translation>
    </message>
    <message>
        <source>More blocks</source>
        <translation>Plus de blocs</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove block</source>
        <translation>&amp;Retirer le bloc</translation>
    </message>
    <message>
        <source>&amp;New block…</source>
        <translation>&amp;Nouveau bloc…</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>Find a template…</source>
        <translation>Chercher un modèle…</translation>
    </message>
    <message>
        <source>Language of the templates</source>
        <translation>Langue des modèles</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Blank map</source>
        <translation>Carte vierge</translation>
    </message>
    <message>
        <source>Show all languages</source>
        <translation>Afficher toutes les langues</translation>
    </message>
    <message>
        <source>Remove this folder from the list</source>
        <translation>Retirer ce dossier de la liste</translation>
    </message>
    <message>
        <source>Files that cannot be used</source>
        <translation>Fichiers inutilisables</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>No recent maps yet. The maps you open or save will be listed here.</source>
        <translation>Pas encore de carte récente. Les cartes que vous ouvrez ou enregistrez apparaîtront ici.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Start a map</source>
        <translation>Commencer une carte</translation>
    </message>
    <message>
        <source>Recent maps</source>
        <translation>Cartes récentes</translation>
    </message>
    <message>
        <source>My templates</source>
        <translation>Mes modèles</translation>
    </message>
    <message numerus="yes">
        <source>No template matches in this language; %n do(es) in others.</source>
        <translation>
            <numerusform>Aucun modèle ne correspond dans cette langue&#x202f;; %n dans d’autres.</numerusform>
            <numerusform>Aucun modèle ne correspond dans cette langue&#x202f;; %n dans d’autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>No template matches.</source>
        <translation>Aucun modèle ne correspond.</translation>
    </message>
    <message>
        <source>No template of yours yet. Save an open map as a template with the File menu, or drop a map here.</source>
        <translation>Vous n’avez pas encore de modèle. Enregistrez une carte ouverte comme modèle par le menu Fichier, ou déposez une carte ici.</translation>
    </message>
    <message>
        <source>There is no template in this folder.</source>
        <translation>Ce dossier ne contient aucun modèle.</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Toutes les langues</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Journey map</source>
        <translation>Carte du parcours</translation>
    </message>
    <message>
        <source>Arrow keys move between notes and cells; typing starts a new note. Press F6, or Escape and then Tab, to leave the map.</source>
        <translation>Les flèches vont de note en note et de cellule en cellule&#x202f;; la frappe commence une nouvelle note. F6, ou Échap puis Tab, pour quitter la carte.</translation>
    </message>
    <message>
        <source>{address}
Ctrl+click opens it</source>
        <translation>{address}
Ctrl+clic pour l’ouvrir</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>Pain point</source>
        <translation>Point de friction</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Opportunité</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensée</translation>
    </message>
    <message>
        <source>Good emotion</source>
        <translation>Émotion positive</translation>
    </message>
    <message>
        <source>Neutral emotion</source>
        <translation>Émotion neutre</translation>
    </message>
    <message>
        <source>Bad emotion</source>
        <translation>Émotion négative</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Émotion</translation>
    </message>
    <message>
        <source>Space first: “{prefix}” as text</source>
        <translation>Espace d’abord&#xa0;: «&#xa0;{prefix}&#xa0;» comme texte</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Twice the last character of an emotion makes it stronger: “{example}”.</source>
        <translation>Le dernier signe d’une émotion, doublé, la renforce&#xa0;: «&#xa0;{example}&#xa0;».</translation>
    </message>
    <message>
        <source>Begin with a space to write a prefix as text.</source>
        <translation>Commencez par une espace pour écrire un préfixe tel quel.</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab: stage. Up and Down: lane. Ctrl+Enter: add, next lane.</source>
        <translation>Tab et Maj+Tab&#xa0;: étape. Haut et Bas&#xa0;: ligne. Ctrl+Entrée&#xa0;: ajouter, ligne suivante.</translation>
    </message>
</context>
<context>
    <name>CaptureLine</name>
    <message>
        <source>Capture line</source>
        <translation>Saisie rapide</translation>
    </message>
    <message>
        <source>Close the capture line (Esc)</source>
        <translation>Fermer la saisie rapide (Échap)</translation>
    </message>
    <message>
        <source>This map is read-only: save it under another name to add notes.</source>
        <translation>Cette carte est en lecture seule&#xa0;: enregistrez-la sous un autre nom pour y ajouter des notes.</translation>
    </message>
    <message>
        <source>Add a stage first ({keys})</source>
        <translation>Ajoutez d’abord une étape ({keys})</translation>
    </message>
    <message>
        <source>Add a lane first, or begin with a prefix</source>
        <translation>Ajoutez d’abord une ligne, ou commencez par un préfixe</translation>
    </message>
    <message>
        <source>Write a note, Enter adds it</source>
        <translation>Écrivez une note, Entrée l’ajoute</translation>
    </message>
    <message>
        <source>→ New lane: {lane} · {stage}</source>
        <translation>→ Nouvelle ligne&#xa0;: {lane} · {stage}</translation>
    </message>
    <message>
        <source>Add lane and note</source>
        <translation>ajout d’une ligne et d’une note</translation>
    </message>
    <message>
        <source>Add notes</source>
        <translation>ajout de notes</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n note ajoutée</numerusform>
            <numerusform>%n notes ajoutées</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {place}</source>
        <translation>Ajouté&#xa0;: {place}</translation>
    </message>
</context>
<context>
    <name>CellForm</name>
    <message>
        <source>Selected cell</source>
        <translation>Cellule sélectionnée</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Change question</source>
        <translation>Changer la question</translation>
    </message>
    <message>
        <source>What this cell asks while it is empty, in place of its lane’s question</source>
        <translation>Ce que demande cette cellule tant qu’elle est vide, à la place de la question de sa ligne</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Points de contact</translation>
    </message>
    <message>
        <source>Criteria of the audit</source>
        <translation>Critères de l’audit</translation>
    </message>
    <message>
        <source>Questions in empty cells</source>
        <translation>Questions des cellules vides</translation>
    </message>
    <message>
        <source>What is locked</source>
        <translation>Ce qui est verrouillé</translation>
    </message>
    <message>
        <source>Blocks offered</source>
        <translation>Blocs proposés</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Sample notes</source>
        <translation>Notes d’exemple</translation>
    </message>
    <message>
        <source>New stage “{name}”</source>
        <translation>Nouvelle étape «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>New phase “{name}”</source>
        <translation>Nouvelle phase «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>New lane “{name}”</source>
        <translation>Nouvelle ligne «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>New touchpoint “{name}”</source>
        <translation>Nouveau point de contact «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>order of stages</source>
        <translation>ordre des étapes</translation>
    </message>
    <message>
        <source>names of stages</source>
        <translation>noms des étapes</translation>
    </message>
    <message>
        <source>order of lanes</source>
        <translation>ordre des lignes</translation>
    </message>
    <message>
        <source>names of lanes</source>
        <translation>noms des lignes</translation>
    </message>
    <message>
        <source>kinds of lanes</source>
        <translation>types des lignes</translation>
    </message>
    <message>
        <source>colours and theme</source>
        <translation>couleurs et thème</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) for the stages and lanes that are new</source>
        <translation>
            <numerusform>%n note pour les étapes et lignes nouvelles</numerusform>
            <numerusform>%n notes pour les étapes et lignes nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <source>You changed it too: ticked, yours is replaced.</source>
        <translation>Vous l’avez changé aussi&#xa0;: coché, le vôtre est remplacé.</translation>
    </message>
    <message>
        <source>It may be yours: ticked, it is replaced.</source>
        <translation>C’est peut-être de vous&#xa0;: coché, c’est remplacé.</translation>
    </message>
    <message>
        <source>Not while the structure of the map is locked.</source>
        <translation>Impossible tant que la structure de la carte est verrouillée.</translation>
    </message>
    <message>
        <source>Not here: something else on the map has its identity.</source>
        <translation>Impossible ici&#xa0;: autre chose sur la carte a son identité.</translation>
    </message>
    <message numerus="yes">
        <source>It stays as it is: %n note(s) would not fit.</source>
        <translation>
            <numerusform>Reste tel quel&#xa0;: %n note n’y aurait pas sa place.</numerusform>
            <numerusform>Reste tel quel&#xa0;: %n notes n’y auraient pas leur place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is named %n time(s).</source>
        <translation>
            <numerusform>Cité %n fois.</numerusform>
            <numerusform>Cité %n fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n note(s).</source>
        <translation>
            <numerusform>Contient %n note.</numerusform>
            <numerusform>Contient %n notes.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” stays, though the template has it no longer</source>
        <translation>«&#xa0;{name}&#xa0;» reste, bien que le modèle ne l’ait plus</translation>
    </message>
    <message>
        <source>Remove “{name}”, which holds nothing</source>
        <translation>Retirer «&#xa0;{name}&#xa0;», qui ne contient rien</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Retirer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” goes behind “{other}”</source>
        <translation>«&#xa0;{name}&#xa0;» passe après «&#xa0;{other}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” comes first</source>
        <translation>«&#xa0;{name}&#xa0;» passe en premier</translation>
    </message>
    <message numerus="yes">
        <source>%n more move(s)</source>
        <translation>
            <numerusform>et %n autre déplacement</numerusform>
            <numerusform>et %n autres déplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>“{before}” is now called “{after}”</source>
        <translation>«&#xa0;{before}&#xa0;» s’appelle désormais «&#xa0;{after}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}”, {field}: {before} → {after}</source>
        <translation>«&#xa0;{name}&#xa0;», {field}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>“{name}”: {field}</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: {field}</translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n nouvelle question</numerusform>
            <numerusform>%n nouvelles questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in other words</source>
        <translation>
            <numerusform>%n question formulée autrement</numerusform>
            <numerusform>%n questions formulées autrement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) asked no longer</source>
        <translation>
            <numerusform>%n question n’est plus posée</numerusform>
            <numerusform>%n questions ne sont plus posées</numerusform>
        </translation>
    </message>
    <message>
        <source>the six usual ones</source>
        <translation>les six habituels</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>all kinds of lane</source>
        <translation>tous les types de ligne</translation>
    </message>
    <message>
        <source>“{name}” in other colours or shapes</source>
        <translation>«&#xa0;{name}&#xa0;», avec d’autres couleurs ou formes</translation>
    </message>
    <message>
        <source>“{before}” → “{after}”</source>
        <translation>«&#xa0;{before}&#xa0;» → «&#xa0;{after}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Cut</source>
        <translation>couper</translation>
    </message>
    <message>
        <source>The text was copied and stays: only notes, stages and lanes can be cut.</source>
        <translation>Le texte a été copié et reste en place&#xa0;: seules les notes, les étapes et les lignes peuvent être coupées.</translation>
    </message>
    <message>
        <source>There is nothing here to copy.</source>
        <translation>Il n’y a rien à copier ici.</translation>
    </message>
</context>
<context>
    <name>ColorBox</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Automatic colour</source>
        <translation>Couleur automatique</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Changer la couleur</translation>
    </message>
</context>
<context>
    <name>ColorLine</name>
    <message>
        <source>Choose a colour</source>
        <translation>Choisir une couleur</translation>
    </message>
</context>
<context>
    <name>ColorPopup</name>
    <message>
        <source>Other colour</source>
        <translation>Autre couleur</translation>
    </message>
    <message>
        <source>Colour code</source>
        <translation>Code couleur</translation>
    </message>
    <message>
        <source>All colours…</source>
        <translation>Toutes les couleurs…</translation>
    </message>
</context>
<context>
    <name>ColorsLine</name>
    <message>
        <source>“{text}” is no colour: write codes such as #3b5bdb.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une couleur&#xa0;: écrivez des codes comme #3b5bdb.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or run a command…</source>
        <translation>Rechercher ou exécuter une commande…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type a few letters of a command; the arrow keys choose, Enter runs it.</source>
        <translation>Tapez quelques lettres d’une commande&#x202f;; les flèches choisissent, Entrée l’exécute.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>↑ ↓ choose    Enter run    Esc close</source>
        <translation>↑ ↓ choisir    Entrée exécuter    Échap fermer</translation>
    </message>
    <message>
        <source>No command matches “{query}”.</source>
        <translation>Aucune commande ne correspond à «&#xa0;{query}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n hidden note(s) went too; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n note masquée est partie aussi&#x202f;; Ctrl+Z la ramène.</numerusform>
            <numerusform>%n notes masquées sont parties aussi&#x202f;; Ctrl+Z les ramène.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete selection</source>
        <translation>suppression de la sélection</translation>
    </message>
    <message>
        <source>Delete stage</source>
        <translation>suppression de l’étape</translation>
    </message>
    <message>
        <source>Delete lane</source>
        <translation>suppression de la ligne</translation>
    </message>
    <message>
        <source>Delete phase</source>
        <translation>suppression de la phase</translation>
    </message>
    <message>
        <source>Delete persona</source>
        <translation>suppression du persona</translation>
    </message>
    <message>
        <source>Delete link</source>
        <translation>suppression du lien</translation>
    </message>
</context>
<context>
    <name>ContrastList</name>
    <message>
        <source>Contrast of every text on its ground</source>
        <translation>Contraste de chaque texte sur son fond</translation>
    </message>
    <message>
        <source>{text} on {ground}: {ratio}, readable</source>
        <translation>{text} sur {ground}&#xa0;: {ratio}, lisible</translation>
    </message>
    <message>
        <source>{text} on {ground}: {ratio}, at least {least} is needed</source>
        <translation>{text} sur {ground}&#xa0;: {ratio}, il faut au moins {least}</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n point de contact</numerusform>
            <numerusform>%n points de contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n emotion(s)</source>
        <translation>
            <numerusform>%n émotion</numerusform>
            <numerusform>%n émotions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n indicateur</numerusform>
            <numerusform>%n indicateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phase(s)</source>
        <translation>
            <numerusform>%n phase</numerusform>
            <numerusform>%n phases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CriteriaReset</name>
    <message numerus="yes">
        <source>%n score(s) by other criteria go</source>
        <translation>
            <numerusform>%n avis selon d’autres critères disparaît</numerusform>
            <numerusform>%n avis selon d’autres critères disparaissent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CriterionEntry</name>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Guiding question</source>
        <translation>Question guide</translation>
    </message>
    <message numerus="yes">
        <source>%n score(s), which go if it is removed</source>
        <translation>
            <numerusform>%n avis, perdu s’il est supprimé</numerusform>
            <numerusform>%n avis, perdus s’il est supprimé</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>for example {day}</source>
        <translation>par exemple {day}</translation>
    </message>
    <message>
        <source>This is not a valid date yet.</source>
        <translation>Ce n’est pas encore une date valable.</translation>
    </message>
</context>
<context>
    <name>DetailEntry</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>Added</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>parking lot</source>
        <translation>parking</translation>
    </message>
    <message>
        <source>lane without a name</source>
        <translation>ligne sans nom</translation>
    </message>
    <message>
        <source>stage without a name</source>
        <translation>étape sans nom</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation>Déplacement de {before} à {after}</translation>
    </message>
    <message>
        <source>Moved from place {before} to place {after}</source>
        <translation>Déplacement du rang {before} au rang {after}</translation>
    </message>
    <message>
        <source>Moved to another moment of its stage</source>
        <translation>Déplacement à un autre moment de son étape</translation>
    </message>
    <message>
        <source>Changed: {field}</source>
        <translation>Modification&#xa0;: {field}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>La carte</translation>
    </message>
    <message>
        <source>The theme</source>
        <translation>Le thème</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Link without a label</source>
        <translation>Lien sans libellé</translation>
    </message>
    <message>
        <source>Note without words</source>
        <translation>Note sans texte</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>From the file to this window</source>
        <translation>Du fichier à cette fenêtre</translation>
    </message>
    <message>
        <source>Changed in the file</source>
        <translation>Modifié dans le fichier</translation>
    </message>
    <message>
        <source>Changed here, not saved</source>
        <translation>Modifié ici, non enregistré</translation>
    </message>
    <message>
        <source>“{name}” and this window</source>
        <translation>«&#xa0;{name}&#xa0;» et cette fenêtre</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajout</numerusform>
            <numerusform>%n ajouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n suppression</numerusform>
            <numerusform>%n suppressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacement</numerusform>
            <numerusform>%n déplacements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs: both are equal.</source>
        <translation>Rien ne diffère&#xa0;: les deux sont identiques.</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Avant&#xa0;:</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>Après&#xa0;:</translation>
    </message>
    <message>
        <source>Here:</source>
        <translation>Ici&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Show on the map</source>
        <translation>&amp;Montrer sur la carte</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>The whole difference</source>
        <translation>La différence en entier</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>Réafficher l’inspecteur</translation>
    </message>
</context>
<context>
    <name>Differing</name>
    <message>
        <source>The map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Inventory of touchpoints</source>
        <translation>Inventaire des points de contact</translation>
    </message>
    <message>
        <source>Criteria of the audit</source>
        <translation>Critères de l’audit</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>today or target</source>
        <translation>aujourd’hui ou cible</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>scénario</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>but</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>review</source>
        <translation>revue</translation>
    </message>
    <message>
        <source>persona in focus</source>
        <translation>persona suivi</translation>
    </message>
    <message>
        <source>details of the persona shown</source>
        <translation>détails du persona affichés</translation>
    </message>
    <message>
        <source>details of stages shown</source>
        <translation>détails des étapes affichés</translation>
    </message>
    <message>
        <source>scores shown</source>
        <translation>notation affichée</translation>
    </message>
    <message>
        <source>structure locked</source>
        <translation>structure verrouillée</translation>
    </message>
    <message>
        <source>what is shown</source>
        <translation>ce qui est affiché</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>customer’s goal</source>
        <translation>but du client</translation>
    </message>
    <message>
        <source>business goal</source>
        <translation>but de l’entreprise</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>width</source>
        <translation>largeur</translation>
    </message>
    <message>
        <source>height</source>
        <translation>hauteur</translation>
    </message>
    <message>
        <source>before, during, after</source>
        <translation>avant, pendant, après</translation>
    </message>
    <message>
        <source>first stage</source>
        <translation>première étape</translation>
    </message>
    <message>
        <source>last stage</source>
        <translation>dernière étape</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>icône</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>échelle</translation>
    </message>
    <message>
        <source>kind of line</source>
        <translation>type de séparation</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>repères</translation>
    </message>
    <message>
        <source>drawn as columns</source>
        <translation>dessin en colonnes</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>bold, italic and linked words</source>
        <translation>mots en gras, en italique ou liés</translation>
    </message>
    <message>
        <source>stages covered</source>
        <translation>étapes couvertes</translation>
    </message>
    <message>
        <source>touchpoint</source>
        <translation>point de contact</translation>
    </message>
    <message>
        <source>importance</source>
        <translation>importance</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>effort</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>impact</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>moment of truth</source>
        <translation>moment de vérité</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>preuve</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>satisfaction</translation>
    </message>
    <message>
        <source>audit scores</source>
        <translation>avis de l’audit</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>place along the stage</source>
        <translation>place dans l’étape</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>label</source>
        <translation>libellé</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>full length</source>
        <translation>valeur maximale</translation>
    </message>
    <message>
        <source>which way is better</source>
        <translation>sens de l’amélioration</translation>
    </message>
    <message>
        <source>sign shown</source>
        <translation>signe affiché</translation>
    </message>
    <message>
        <source>earlier values</source>
        <translation>valeurs précédentes</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dessin</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>words for who cannot see it</source>
        <translation>texte de remplacement</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>recadrage</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>portrait</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>buts</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>besoins</translation>
    </message>
    <message>
        <source>frustrations</source>
        <translation>frustrations</translation>
    </message>
    <message>
        <source>traits</source>
        <translation>traits</translation>
    </message>
    <message>
        <source>free fields</source>
        <translation>champs libres</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>pointillés</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>questions in empty cells</source>
        <translation>questions des cellules vides</translation>
    </message>
    <message>
        <source>what is locked</source>
        <translation>ce qui est verrouillé</translation>
    </message>
    <message>
        <source>blocks offered</source>
        <translation>blocs proposés</translation>
    </message>
    <message>
        <source>blocks of its own</source>
        <translation>blocs propres</translation>
    </message>
    <message>
        <source>where it begins</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>arrivée</translation>
    </message>
    <message>
        <source>colours of stages</source>
        <translation>couleurs des étapes</translation>
    </message>
    <message>
        <source>colours of lanes</source>
        <translation>couleurs des lignes</translation>
    </message>
    <message>
        <source>sizes of texts</source>
        <translation>tailles des textes</translation>
    </message>
    <message>
        <source>looks of texts</source>
        <translation>aspect des textes</translation>
    </message>
    <message>
        <source>shape of notes</source>
        <translation>forme des notes</translation>
    </message>
    <message>
        <source>shape of stages</source>
        <translation>forme des étapes</translation>
    </message>
    <message>
        <source>round corners</source>
        <translation>coins arrondis</translation>
    </message>
    <message>
        <source>shadows</source>
        <translation>ombres</translation>
    </message>
    <message>
        <source>density</source>
        <translation>densité</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>logo</translation>
    </message>
    <message>
        <source>words for who cannot see the logo</source>
        <translation>texte de remplacement du logo</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>couleurs</translation>
    </message>
    <message>
        <source>other details</source>
        <translation>autres détails</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>New map</source>
        <translation>Nouvelle carte</translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation>Ouvrir une carte</translation>
    </message>
    <message>
        <source>“{name}” was not found and has left the list. It may have been moved.</source>
        <translation>«&#xa0;{name}&#xa0;» est introuvable et a quitté la liste. Le fichier a peut-être été déplacé.</translation>
    </message>
    <message>
        <source>Look for it…</source>
        <translation>Le chercher…</translation>
    </message>
    <message>
        <source>“{name}” is not a map. Drop a .parcours file anywhere, or a picture or a table on an open map that can be edited.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une carte. Déposez un fichier .parcours n’importe où, ou une image ou un tableau sur une carte ouverte et modifiable.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire le fichier</translation>
    </message>
    <message>
        <source>“{name}” was read again. Undo brings back what was here.</source>
        <translation>«&#xa0;{name}&#xa0;» a été relu. Annuler ramène ce qui était ici.</translation>
    </message>
    <message>
        <source>“{name}” holds what is here.</source>
        <translation>«&#xa0;{name}&#xa0;» contient ce qui est ici.</translation>
    </message>
    <message>
        <source>Save map as</source>
        <translation>Enregistrer la carte sous</translation>
    </message>
    <message>
        <source>Save a copy of the map</source>
        <translation>Enregistrer une copie de la carte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“{name}” holds a theme: open a map or start one, then drop the file on it.</source>
        <translation>«&#xa0;{name}&#xa0;» contient un thème&#xa0;: ouvrez ou commencez une carte, puis déposez-y le fichier.</translation>
    </message>
    <message>
        <source>“{name}” holds a persona: open a map or start one, then drop the file on it.</source>
        <translation>«&#xa0;{name}&#xa0;» contient un persona&#xa0;: ouvrez une carte ou commencez-en une, puis déposez-y le fichier.</translation>
    </message>
    <message>
        <source>Personas (*.persona)</source>
        <translation>Personas (*.persona)</translation>
    </message>
    <message>
        <source>Themes (*.theme)</source>
        <translation>Thèmes (*.theme)</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Enregistrer les modifications de «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Changes that are not saved will be lost.</source>
        <translation>Les modifications non enregistrées seront perdues.</translation>
    </message>
    <message>
        <source>Maps (*.parcours)</source>
        <translation>Cartes (*.parcours)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>DragOut</name>
    <message>
        <source>Drag the picture into another program or a folder.</source>
        <translation>Glissez l’image dans un autre logiciel ou un dossier.</translation>
    </message>
    <message>
        <source>A picture in pixels</source>
        <translation>Une image en pixels</translation>
    </message>
    <message>
        <source>A drawing to edit</source>
        <translation>Un dessin à retoucher</translation>
    </message>
    <message>
        <source>Picture of the map</source>
        <translation>Image de la carte</translation>
    </message>
</context>
<context>
    <name>DropPlaces</name>
    <message>
        <source>Add to my templates</source>
        <translation>Ajouter à mes modèles</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Ouvrir la carte</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Move stage</source>
        <translation>déplacement de l’étape</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>déplacement de la ligne</translation>
    </message>
    <message>
        <source>Automatic size</source>
        <translation>Rétablir la taille automatique</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Edit title</source>
        <translation>modification du titre</translation>
    </message>
    <message>
        <source>Edit scenario</source>
        <translation>modification du scénario</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>modification du texte</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>renommage de l’étape</translation>
    </message>
    <message>
        <source>Rename lane</source>
        <translation>renommage de la ligne</translation>
    </message>
    <message>
        <source>Rename phase</source>
        <translation>renommage de la phase</translation>
    </message>
    <message>
        <source>Rename persona</source>
        <translation>renommage du persona</translation>
    </message>
    <message>
        <source>Edit label</source>
        <translation>Modifier le libellé</translation>
    </message>
</context>
<context>
    <name>EmotionForm</name>
    <message>
        <source>Selected emotion</source>
        <translation>Émotion sélectionnée</translation>
    </message>
    <message>
        <source>How it feels</source>
        <translation>Ressenti</translation>
    </message>
    <message>
        <source>Change emotion</source>
        <translation>modification de l’émotion</translation>
    </message>
    <message>
        <source>From very bad to very good; arrow keys move it a little</source>
        <translation>De très mauvais à très bon&#x202f;; les flèches le déplacent un peu</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Change quote</source>
        <translation>modification de la citation</translation>
    </message>
    <message>
        <source>What the customer says, in their own words</source>
        <translation>Ce que dit le client, avec ses mots</translation>
    </message>
    <message>
        <source>Position in the stage</source>
        <translation>Position dans l’étape</translation>
    </message>
    <message>
        <source>Move within the stage</source>
        <translation>déplacement dans l’étape</translation>
    </message>
    <message>
        <source>From the start of the stage to its end</source>
        <translation>Du début de l’étape à sa fin</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Change persona</source>
        <translation>modification du persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation>Moment de vérité</translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation>modification du moment de vérité</translation>
    </message>
    <message>
        <source>A decisive moment: the customer stays or leaves because of it</source>
        <translation>Un moment décisif, qui fait rester ou partir le client</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Touchpoint of the inventory</source>
        <translation>Point de contact de l’inventaire</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>No printer is installed; what is printed becomes a PDF file instead.</source>
        <translation>Aucune imprimante n’est installée&#x202f;; l’impression donne un fichier PDF.</translation>
    </message>
    <message>
        <source>The selection was copied as a picture.</source>
        <translation>La sélection a été copiée comme image.</translation>
    </message>
    <message>
        <source>The map was copied as a picture.</source>
        <translation>La carte a été copiée comme image.</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>PDF, for print and search</source>
        <translation>PDF, pour l’impression et la recherche</translation>
    </message>
    <message>
        <source>Sharp at any size; all text can be found and copied.</source>
        <translation>Net à toute taille&#x202f;; tout le texte se cherche et se copie.</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Fichiers PDF</translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation>PNG, une image</translation>
    </message>
    <message>
        <source>For slides, messages and web pages.</source>
        <translation>Pour les diapositives, les messages et les pages web.</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>Images PNG</translation>
    </message>
    <message>
        <source>SVG, a drawing to edit</source>
        <translation>SVG, un dessin à retoucher</translation>
    </message>
    <message>
        <source>For drawing programs; its text stays text.</source>
        <translation>Pour les logiciels de dessin&#x202f;; le texte reste du texte.</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation>Dessins SVG</translation>
    </message>
    <message>
        <source>PowerPoint, slides to edit</source>
        <translation>PowerPoint, des diapositives</translation>
    </message>
    <message>
        <source>An overview and slides for each stage, in shapes and text boxes. Details of stages that the map hides stand in the notes, their business goals nowhere.</source>
        <translation>Une vue d’ensemble et des diapositives par étape, en formes et zones de texte. Les détails d’étape que la carte masque sont dans les commentaires, leurs buts d’entreprise nulle part.</translation>
    </message>
    <message>
        <source>PowerPoint presentations</source>
        <translation>Présentations PowerPoint</translation>
    </message>
    <message>
        <source>Excel, a workbook</source>
        <translation>Excel, un classeur</translation>
    </message>
    <message>
        <source>The grid, the inventory of touchpoints, the metrics.</source>
        <translation>La grille, l’inventaire des points de contact, les indicateurs.</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Classeurs Excel</translation>
    </message>
    <message>
        <source>CSV, a table</source>
        <translation>CSV, un tableau</translation>
    </message>
    <message>
        <source>One table that any spreadsheet opens.</source>
        <translation>Un tableau que tout tableur ouvre.</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>Tableaux CSV</translation>
    </message>
    <message>
        <source>HTML, a web page</source>
        <translation>HTML, une page web</translation>
    </message>
    <message>
        <source>One page on its own: headings, tables and the picture of the map.</source>
        <translation>Une page autonome&#xa0;: titres, tableaux et image de la carte.</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Markdown, plain text</source>
        <translation>Markdown, du texte simple</translation>
    </message>
    <message>
        <source>Tables for wikis and repositories.</source>
        <translation>Des tableaux pour les wikis et les dépôts.</translation>
    </message>
    <message>
        <source>Markdown texts</source>
        <translation>Textes Markdown</translation>
    </message>
    <message>
        <source>Mermaid, a journey diagram</source>
        <translation>Mermaid, un diagramme de parcours</translation>
    </message>
    <message>
        <source>A diagram as text, drawn by wikis that know Mermaid.</source>
        <translation>Un diagramme sous forme de texte, dessiné par les wikis qui lisent Mermaid.</translation>
    </message>
    <message>
        <source>Mermaid diagrams</source>
        <translation>Diagrammes Mermaid</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, pour les programmes</translation>
    </message>
    <message>
        <source>The whole map as data, in the form of its own file.</source>
        <translation>La carte comme données, sous la forme de son propre fichier.</translation>
    </message>
    <message>
        <source>JSON files</source>
        <translation>Fichiers JSON</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Slide {page} of {pages}</source>
        <translation>Diapositive {page} sur {pages}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} mm</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Export the map</source>
        <translation>Exporter la carte</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>La carte</translation>
    </message>
    <message>
        <source>Audit worksheet, blank</source>
        <translation>Grille d’audit, vierge</translation>
    </message>
    <message>
        <source>Audit worksheet, filled in</source>
        <translation>Grille d’audit, remplie</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>It is selected on the map, behind this window.</source>
        <translation>L’élément est sélectionné sur la carte, derrière cette fenêtre.</translation>
    </message>
    <message>
        <source>“{name}” already exists and will be replaced.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà et sera remplacé.</translation>
    </message>
    <message>
        <source>“{name}” has been saved.</source>
        <translation>«&#xa0;{name}&#xa0;» a été enregistré.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>L’export a été annulé&#x202f;; aucun fichier n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>No touchpoint</source>
        <translation>Sans point de contact</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>{facet}: {values}</source>
        <translation>{facet}&#xa0;: {values}</translation>
    </message>
</context>
<context>
    <name>FileDates</name>
    <message>
        <source>Changed just now</source>
        <translation>Modifiée à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n minute(s) ago</source>
        <translation>
            <numerusform>Modifiée il y a %n minute</numerusform>
            <numerusform>Modifiée il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n hour(s) ago</source>
        <translation>
            <numerusform>Modifiée il y a %n heure</numerusform>
            <numerusform>Modifiée il y a %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed yesterday</source>
        <translation>Modifiée hier</translation>
    </message>
    <message>
        <source>Changed on {date}</source>
        <translation>Modifiée le {date}</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Le nôtre</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Canal</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>&amp;Moment</source>
        <translation>&amp;Moment</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Étape</translation>
    </message>
    <message>
        <source>&amp;Not used in any stage</source>
        <translation>&amp;Non employés</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Shown: {what}</source>
        <translation>Affichés&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Show only some channels, owners, moments or stages</source>
        <translation>N’afficher que certains canaux, responsables, moments ou étapes</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter notes</source>
        <translation>Filtrer les notes</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Afficher toutes les notes</translation>
    </message>
    <message>
        <source>Notes can be filtered once some of them have an owner, a tag, evidence, a touchpoint or a persona.</source>
        <translation>Les notes pourront être filtrées quand certaines auront un responsable, une étiquette, une preuve, un point de contact ou un persona.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Mots à rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Words to put in their place</source>
        <translation>Mots à mettre à leur place</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Respecter la &amp;casse</translation>
    </message>
    <message>
        <source>A is not a</source>
        <translation>A n’est pas a</translation>
    </message>
    <message>
        <source>Not inside longer words</source>
        <translation>pas à l’intérieur d’un mot plus long</translation>
    </message>
    <message>
        <source>Whole wor&amp;ds</source>
        <translation>&amp;Mots entiers</translation>
    </message>
    <message>
        <source>Match &amp;accents</source>
        <translation>Respec&amp;ter les accents</translation>
    </message>
    <message>
        <source>É is not e</source>
        <translation>é n’est pas e</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>T&amp;out remplacer</translation>
    </message>
    <message>
        <source>The map is open for reading only</source>
        <translation>La carte est ouverte en lecture seule</translation>
    </message>
    <message>
        <source>Replace this match and go to the next one (Enter)</source>
        <translation>Remplacer ce résultat et aller au suivant (Entrée)</translation>
    </message>
    <message>
        <source>Replace every match, as one step (Ctrl+Enter)</source>
        <translation>Remplacer tous les résultats, en une seule étape d’annulation (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation>{index} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation>Remplacement de texte</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Remplacement de tous les textes</translation>
    </message>
    <message>
        <source>{replaced} in {texts}.</source>
        <translation>{replaced} dans {texts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n remplacement</numerusform>
            <numerusform>%n remplacements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept: the template locks them.</source>
        <translation>
            <numerusform>%n texte verrouillé par le modèle est resté tel quel.</numerusform>
            <numerusform>%n textes verrouillés par le modèle sont restés tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>The template of this map locks this name.</source>
        <translation>Le modèle de cette carte verrouille ce nom.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>in the description of “{name}”</source>
        <translation>dans la description de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the duration of “{name}”</source>
        <translation>dans la durée de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the customer’s goal of “{name}”</source>
        <translation>dans l’objectif du client de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the business goal of “{name}”</source>
        <translation>dans l’objectif de l’entreprise de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the questions of “{name}”</source>
        <translation>dans les questions de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the owner of “{name}”</source>
        <translation>dans le responsable de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the source of “{name}”</source>
        <translation>dans la source de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the remark on “{name}”</source>
        <translation>dans la remarque sur «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the scores of “{name}”</source>
        <translation>dans l’évaluation de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the tags of “{name}”</source>
        <translation>dans les étiquettes de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the unit of “{name}”</source>
        <translation>dans l’unité de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the alternative text of “{name}”</source>
        <translation>dans le texte de remplacement de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the goal of the map</source>
        <translation>dans l’objectif de la carte</translation>
    </message>
    <message>
        <source>in the owner of the map</source>
        <translation>dans le responsable de la carte</translation>
    </message>
    <message>
        <source>in the version of the map</source>
        <translation>dans la version de la carte</translation>
    </message>
    <message>
        <source>in “{name}”</source>
        <translation>dans «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the persona “{name}”</source>
        <translation>dans le persona «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the touchpoint “{name}”</source>
        <translation>dans le point de contact «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the link from “{name}”</source>
        <translation>dans le lien depuis «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the criterion “{name}”</source>
        <translation>dans le critère «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>in the parking lot</source>
        <translation>dans le parking</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What will not be as on the screen</source>
        <translation>Ce qui ne sera pas comme à l’écran</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Bold</source>
        <translation>Mettre en gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Mettre en italique</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Changer le lien</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Colour of the lane</source>
        <translation>Couleur de la ligne</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>modification de la couleur</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Change touchpoint</source>
        <translation>modification du point de contact</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>modification du responsable</translation>
    </message>
    <message>
        <source>The team or person responsible</source>
        <translation>L’équipe ou la personne responsable</translation>
    </message>
    <message>
        <source>Stages covered</source>
        <translation>Étapes couvertes</translation>
    </message>
    <message>
        <source>Change span</source>
        <translation>modification de l’étendue</translation>
    </message>
    <message>
        <source>How many stages it covers, counting to the right</source>
        <translation>Combien d’étapes elle couvre, en allant vers la droite</translation>
    </message>
    <message>
        <source>Stage · {name}</source>
        <translation>Étape · {name}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Customer’s goal</source>
        <translation>Objectif du client</translation>
    </message>
    <message>
        <source>Change customer’s goal</source>
        <translation>modification de l’objectif du client</translation>
    </message>
    <message>
        <source>What the customer wants at this stage</source>
        <translation>Ce que le client veut à cette étape</translation>
    </message>
    <message>
        <source>Moment of the stage</source>
        <translation>Moment de l’étape</translation>
    </message>
    <message>
        <source>Change moment</source>
        <translation>Modifier le moment</translation>
    </message>
    <message>
        <source>The sub-column of the stage it stands in</source>
        <translation>La sous-colonne de l’étape où il se trouve</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>{stage} adds a stage, {lane} a lane. Or just type: each text is a note.</source>
        <translation>{stage} ajoute une étape, {lane} une ligne. Ou écrivez tout de suite&#xa0;: chaque texte est une note.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Map as it was opened</source>
        <translation>Carte telle qu’ouverte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Every step since the map was opened. Choose one to go back to it.</source>
        <translation>Chaque modification depuis l’ouverture de la carte. Choisissez-en une pour y revenir.</translation>
    </message>
</context>
<context>
    <name>IconField</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>IconGrid</name>
    <message>
        <source>Icons</source>
        <translation>Icônes</translation>
    </message>
    <message>
        <source>Search icons</source>
        <translation>Rechercher une icône</translation>
    </message>
    <message>
        <source>No icon has this name.</source>
        <translation>Aucune icône ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
</context>
<context>
    <name>InventoryEdits</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that were rated apart say the same now.</source>
        <translation>
            <numerusform>%n endroit noté séparément dit maintenant la même chose.</numerusform>
            <numerusform>%n endroits notés séparément disent maintenant la même chose.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename touchpoint</source>
        <translation>Renommer le point de contact</translation>
    </message>
    <message>
        <source>Change channel</source>
        <translation>Changer le canal</translation>
    </message>
    <message>
        <source>Change moment</source>
        <translation>Changer le moment</translation>
    </message>
    <message>
        <source>Change reach</source>
        <translation>Changer la portée</translation>
    </message>
    <message>
        <source>Change online</source>
        <translation>Changer en ligne ou hors ligne</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Changer le responsable</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>Changer l’importance</translation>
    </message>
    <message>
        <source>Change satisfaction</source>
        <translation>Changer la satisfaction</translation>
    </message>
    <message>
        <source>Change link</source>
        <translation>Changer le lien</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Changer les remarques</translation>
    </message>
</context>
<context>
    <name>InventoryFields</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename touchpoint</source>
        <translation>renommage du point de contact</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Change channel</source>
        <translation>modification du canal</translation>
    </message>
    <message>
        <source>Direct: the brand controls it</source>
        <translation>Direct&#xa0;: la marque le maîtrise</translation>
    </message>
    <message>
        <source>Indirect: others control it</source>
        <translation>Indirect&#xa0;: d’autres le maîtrisent</translation>
    </message>
    <message>
        <source>Direct or indirect</source>
        <translation>Direct ou indirect</translation>
    </message>
    <message>
        <source>Change reach</source>
        <translation>modification du caractère direct</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online or offline</source>
        <translation>En ligne ou non</translation>
    </message>
    <message>
        <source>Change online</source>
        <translation>modification du caractère en ligne</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Change moment</source>
        <translation>modification du moment</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>modification du responsable</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Change link</source>
        <translation>modification du lien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>modification des notes</translation>
    </message>
    <message>
        <source>Not on the map yet.</source>
        <translation>Pas encore sur la carte.</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n place(s); changes show in all of them.</source>
        <translation>
            <numerusform>Utilisé à %n endroit&#x202f;; une modification s’y voit.</numerusform>
            <numerusform>Utilisé à %n endroits&#x202f;; une modification s’y voit partout.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryHead</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the inventory</source>
        <translation>Rechercher dans l’inventaire</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Add a touchpoint to the inventory (Ins)</source>
        <translation>Ajouter un point de contact à l’inventaire (Inser)</translation>
    </message>
    <message>
        <source>Add a touchpoint</source>
        <translation>Ajouter un point de contact</translation>
    </message>
    <message>
        <source>What can be done with the chosen touchpoints</source>
        <translation>Ce qu’on peut faire des points de contact choisis</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grouper</translation>
    </message>
    <message>
        <source>Group by owner, stage, channel or moment</source>
        <translation>Grouper par responsable, étape, canal ou moment</translation>
    </message>
</context>
<context>
    <name>InventoryPage</name>
    <message>
        <source>&amp;Change the cell</source>
        <translation>Modifier la &amp;case</translation>
    </message>
    <message>
        <source>C&amp;opy as a table</source>
        <translation>C&amp;opier en tableau</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>Colonnes &amp;habituelles</translation>
    </message>
    <message>
        <source>Inventory of touchpoints</source>
        <translation>Inventaire des points de contact</translation>
    </message>
    <message>
        <source>No touchpoint yet: press Insert to add one, or take one from the library of common touchpoints.</source>
        <translation>Aucun point de contact&#xa0;: appuyez sur Inser pour en ajouter un, ou prenez-en un dans la bibliothèque.</translation>
    </message>
    <message>
        <source>No touchpoint matches; clear the search or the filter.</source>
        <translation>Aucun point de contact ne correspond&#x202f;; effacez la recherche ou le filtre.</translation>
    </message>
</context>
<context>
    <name>Journalling</name>
    <message>
        <source>The disk is full: changes are no longer kept safe beside your map. Save often.</source>
        <translation>Le disque est plein&#xa0;: les modifications ne sont plus gardées à l’abri à côté de votre carte. Enregistrez souvent.</translation>
    </message>
    <message>
        <source>Changes are no longer kept safe beside your map, for {folder} cannot be written. Save often.</source>
        <translation>Les modifications ne sont plus gardées à l’abri à côté de votre carte, car on ne peut pas écrire dans {folder}. Enregistrez souvent.</translation>
    </message>
</context>
<context>
    <name>JourneyForm</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>modification du titre</translation>
    </message>
    <message>
        <source>Edit scenario</source>
        <translation>modification du scénario</translation>
    </message>
    <message>
        <source>The situation this map describes</source>
        <translation>La situation que décrit cette carte</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Change goal</source>
        <translation>modification du but</translation>
    </message>
    <message>
        <source>What this map is for</source>
        <translation>Ce à quoi sert cette carte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>modification du type</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Target state</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Change state</source>
        <translation>modification de l’état</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>modification du responsable</translation>
    </message>
    <message>
        <source>Who keeps this map alive</source>
        <translation>Qui fait vivre cette carte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Change version</source>
        <translation>modification de la version</translation>
    </message>
    <message>
        <source>The team’s name for this version of the map</source>
        <translation>Le nom que l’équipe donne à cette version</translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation>Langue de la carte</translation>
    </message>
    <message>
        <source>Change language of the map</source>
        <translation>modification de la langue de la carte</translation>
    </message>
    <message>
        <source>For the words and numbers the program adds to the map</source>
        <translation>Celle des mots et des nombres que le programme ajoute à la carte</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Dernière revue</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Prochaine revue</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>In focus</source>
        <translation>Mis en avant</translation>
    </message>
    <message>
        <source>Change persona in focus</source>
        <translation>modification du persona mis en avant</translation>
    </message>
    <message>
        <source>Who stands in front; the others step back</source>
        <translation>Qui est au premier plan&#x202f;; les autres s’effacent</translation>
    </message>
    <message>
        <source>All personas</source>
        <translation>Tous les personas</translation>
    </message>
    <message>
        <source>Change review</source>
        <translation>modification de la revue</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Add a persona; it comes into focus unless all are shown</source>
        <translation>Ajouter un persona&#x202f;; il passe au premier plan, sauf si tous sont affichés</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Nouveau persona</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the persona in focus</source>
        <translation>Retirer le persona mis en avant</translation>
    </message>
    <message>
        <source>Remove persona</source>
        <translation>retrait du persona</translation>
    </message>
    <message>
        <source>Add persona</source>
        <translation>ajout d’un persona</translation>
    </message>
</context>
<context>
    <name>KeptFields</name>
    <message>
        <source>What stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>Stages, phases, lanes, audit criteria and theme always stay.</source>
        <translation>Les étapes, phases, lignes, critères d’audit et le thème restent toujours.</translation>
    </message>
    <message>
        <source>Leave the notes out</source>
        <translation>Laisser les notes de côté</translation>
    </message>
    <message>
        <source>Turn the first note of each cell into a question</source>
        <translation>Changer la première note de chaque cellule en question</translation>
    </message>
    <message>
        <source>Keep all notes as samples</source>
        <translation>Garder toutes les notes en exemple</translation>
    </message>
    <message>
        <source>What becomes of the notes</source>
        <translation>Ce que deviennent les notes</translation>
    </message>
    <message>
        <source>What is locked</source>
        <translation>Ce qui est verrouillé</translation>
    </message>
    <message>
        <source>Stages and lanes can still be added and removed.</source>
        <translation>On peut toujours ajouter et retirer des étapes et des lignes.</translation>
    </message>
    <message>
        <source>Blocks offered</source>
        <translation>Blocs proposés</translation>
    </message>
    <message>
        <source>All kinds of lane</source>
        <translation>Tous les types de ligne</translation>
    </message>
    <message>
        <source>Order of the stages</source>
        <translation>Ordre des étapes</translation>
    </message>
    <message>
        <source>Names of the stages</source>
        <translation>Noms des étapes</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>Ordre des lignes</translation>
    </message>
    <message>
        <source>Names of the lanes</source>
        <translation>Noms des lignes</translation>
    </message>
    <message>
        <source>Kinds of the lanes</source>
        <translation>Types des lignes</translation>
    </message>
    <message>
        <source>Colours and theme</source>
        <translation>Couleurs et thème</translation>
    </message>
    <message>
        <source>Questions of empty cells</source>
        <translation>Questions des cellules vides</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Inventory of touchpoints</source>
        <translation>Inventaire des points de contact</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Parking</translation>
    </message>
    <message>
        <source>Always offered: {blocks}.</source>
        <translation>Toujours proposés&#xa0;: {blocks}.</translation>
    </message>
</context>
<context>
    <name>LaneForm</name>
    <message>
        <source>Selected lane</source>
        <translation>Ligne sélectionnée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename lane</source>
        <translation>renommage de la ligne</translation>
    </message>
    <message>
        <source>Colour of its kind</source>
        <translation>Couleur de son type</translation>
    </message>
    <message>
        <source>Dashed line</source>
        <translation>Trait en tirets</translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>Type de trait</translation>
    </message>
    <message>
        <source>Change kind of line</source>
        <translation>Changer le type de trait</translation>
    </message>
    <message>
        <source>Each kind is drawn in its own way; the name stays</source>
        <translation>Chaque type a son propre tracé&#x202f;; le nom reste</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Change icon</source>
        <translation>modification de l’icône</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>modification de la description</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Change question</source>
        <translation>Changer la question</translation>
    </message>
    <message>
        <source>What the empty cells of the lane ask</source>
        <translation>Ce que demandent les cellules vides de la ligne</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Change height</source>
        <translation>modification de la hauteur</translation>
    </message>
    <message>
        <source>A lane grows with its contents; a fixed height is a minimum</source>
        <translation>Une ligne grandit avec son contenu&#x202f;; une hauteur fixe est un minimum</translation>
    </message>
    <message>
        <source>Columns over the stages</source>
        <translation>Colonnes au fil des étapes</translation>
    </message>
    <message>
        <source>Change drawing</source>
        <translation>modification du dessin</translation>
    </message>
    <message>
        <source>Metrics of one name are drawn as columns of one scale</source>
        <translation>Les indicateurs de même nom sont dessinés en colonnes à la même échelle</translation>
    </message>
    <message>
        <source>Keep as a block</source>
        <translation>Garder comme bloc</translation>
    </message>
    <message>
        <source>Offer this lane’s kind, name, icon and colour for others</source>
        <translation>Proposer le type, le nom, l’icône et la couleur de cette ligne pour d’autres</translation>
    </message>
    <message>
        <source>Kept as a block</source>
        <translation>Gardée comme bloc</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>Type&#xa0;: {kind}</translation>
    </message>
</context>
<context>
    <name>LaneKinds</name>
    <message>
        <source>Add lane</source>
        <translation>ajout d’une ligne</translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Left panel</source>
        <translation>Panneau de gauche</translation>
    </message>
    <message>
        <source>Pages of the left panel</source>
        <translation>Pages du panneau de gauche</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>LevelSlider</name>
    <message>
        <source>Very bad</source>
        <translation>Très mauvais</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bon</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Blocks, templates and overview</source>
        <translation>Blocs, modèles et vue d’ensemble</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
</context>
<context>
    <name>LinkCommands</name>
    <message>
        <source>Turn link around</source>
        <translation>Inverser le sens du lien</translation>
    </message>
    <message>
        <source>Change kind of link</source>
        <translation>Modifier le type du lien</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Selected link</source>
        <translation>Lien sélectionné</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>Modifier le libellé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Autre chemin</translation>
    </message>
    <message>
        <source>Loop back</source>
        <translation>Retour en arrière</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Déclenche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Change kind of link</source>
        <translation>Modifier le type du lien</translation>
    </message>
    <message>
        <source>What the arrow means</source>
        <translation>Ce que la flèche veut dire</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>Couleur du texte</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Pointillés</translation>
    </message>
    <message>
        <source>Change stroke</source>
        <translation>Modifier le trait</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Address of the link</source>
        <translation>Adresse du lien</translation>
    </message>
    <message>
        <source>Enter sets the link; leave the address empty to remove it.</source>
        <translation>Entrée pose le lien&#x202f;; une adresse vide le retire.</translation>
    </message>
    <message>
        <source>Enter sets the link.</source>
        <translation>Entrée pose le lien.</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Arrow keys: to which note? · Enter: draw the link · Esc: leave</source>
        <translation>Flèches&#xa0;: vers quelle note&#x202f;? · Entrée&#xa0;: tracer le lien · Échap&#xa0;: abandonner</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Ajouter un lien</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <source>Log</source>
        <translation>Journal des erreurs</translation>
    </message>
    <message>
        <source>What went wrong, and where in the program. It holds no texts of your maps and no names of your files.</source>
        <translation>Ce qui s’est mal passé, et où dans le programme. Il ne contient aucun texte de vos cartes ni aucun nom de vos fichiers.</translation>
    </message>
    <message>
        <source>Nothing has gone wrong so far.</source>
        <translation>Rien ne s’est mal passé jusqu’ici.</translation>
    </message>
    <message>
        <source>Show its &amp;folder</source>
        <translation>Afficher son &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>LogoCommands</name>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Show the title alone</source>
        <translation>Montrer le titre seul</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>LookLine</name>
    <message>
        <source>Regular</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Semibold</source>
        <translation>Demi-gras</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Weight of the letters</source>
        <translation>Graisse des lettres</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>All in capitals</source>
        <translation>Tout en capitales</translation>
    </message>
    <message>
        <source>At the start of the line</source>
        <translation>Au début de la ligne</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Centré</translation>
    </message>
    <message>
        <source>At the end of the line</source>
        <translation>À la fin de la ligne</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Take the locks off</source>
        <translation>Retirer les verrous</translation>
    </message>
</context>
<context>
    <name>Managing</name>
    <message>
        <source>&amp;Start a map from it</source>
        <translation>Commencer une carte avec l&amp;ui</translation>
    </message>
    <message>
        <source>&amp;Look at it first</source>
        <translation>Voir d’abord l’&amp;aperçu</translation>
    </message>
    <message>
        <source>&amp;Edit this template</source>
        <translation>&amp;Modifier ce modèle</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>Mettre à la &amp;corbeille</translation>
    </message>
    <message>
        <source>“{name}” could not be moved to the trash. Remove its file yourself: {path}</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être mis à la corbeille. Supprimez vous-même son fichier&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>The template “{name}” is in the trash.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est dans la corbeille.</translation>
    </message>
    <message>
        <source>It could not be put back. Look for it in the trash.</source>
        <translation>Il n’a pas pu être remis en place. Cherchez-le dans la corbeille.</translation>
    </message>
</context>
<context>
    <name>MapKeys</name>
    <message>
        <source>Going over the map</source>
        <translation>Parcourir la carte</translation>
    </message>
    <message>
        <source>Writing on the map</source>
        <translation>Écrire sur la carte</translation>
    </message>
    <message>
        <source>The mouse on the map</source>
        <translation>La souris sur la carte</translation>
    </message>
    <message>
        <source>Go from note to note, from cell to cell</source>
        <translation>Aller de note en note, de cellule en cellule</translation>
    </message>
    <message>
        <source>Select the next one as well</source>
        <translation>Sélectionner aussi la suivante</translation>
    </message>
    <message>
        <source>Shift+arrow</source>
        <translation>Maj+flèche</translation>
    </message>
    <message>
        <source>Next, previous stage of the lane</source>
        <translation>Étape suivante, précédente de la ligne</translation>
    </message>
    <message>
        <source>Next lane</source>
        <translation>Ligne suivante</translation>
    </message>
    <message>
        <source>First, last stage of the lane</source>
        <translation>Première, dernière étape de la ligne</translation>
    </message>
    <message>
        <source>First, last cell of the map</source>
        <translation>Première, dernière cellule de la carte</translation>
    </message>
    <message>
        <source>From a link to the notes at its ends</source>
        <translation>Aller d’un lien aux notes de ses bouts</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Just type</source>
        <translation>Saisie directe</translation>
    </message>
    <message>
        <source>Start a note where you were last, with nothing selected</source>
        <translation>Sans sélection, commencer une note là où vous étiez</translation>
    </message>
    <message>
        <source>In a note: end it and start the next one below</source>
        <translation>Dans une note&#xa0;: la finir et commencer la suivante en dessous</translation>
    </message>
    <message>
        <source>In a note: new line</source>
        <translation>Dans une note&#xa0;: aller à la ligne</translation>
    </message>
    <message>
        <source>In a note: go on in the next, previous stage</source>
        <translation>Dans une note&#xa0;: continuer à l’étape suivante, précédente</translation>
    </message>
    <message>
        <source>In a note: go on in the next lane</source>
        <translation>Dans une note&#xa0;: continuer à la ligne suivante</translation>
    </message>
    <message>
        <source>In a name: the next, previous one; after the last stage a new one</source>
        <translation>Dans un nom&#xa0;: le suivant, le précédent&#x202f;; après la dernière étape, une nouvelle</translation>
    </message>
    <message>
        <source>Leave the text and keep it</source>
        <translation>Quitter le texte en le gardant</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Sélectionner plusieurs éléments</translation>
    </message>
    <message>
        <source>Ctrl+click, or drag over them</source>
        <translation>Ctrl+clic, ou glisser autour</translation>
    </message>
    <message>
        <source>Select all as far as there</source>
        <translation>Étendre la sélection jusque-là</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Maj+clic</translation>
    </message>
    <message>
        <source>Copy instead of moving</source>
        <translation>Copier au lieu de déplacer</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation>Ctrl+glisser</translation>
    </message>
    <message>
        <source>Drag its left or right edge</source>
        <translation>Glisser son bord gauche ou droit</translation>
    </message>
    <message>
        <source>Draw an arrow to another note</source>
        <translation>Tracer une flèche vers une autre note</translation>
    </message>
    <message>
        <source>Drag a ring beside the note</source>
        <translation>Faire glisser un anneau à côté de la note</translation>
    </message>
    <message>
        <source>Lead an arrow to another note</source>
        <translation>Mener une flèche vers une autre note</translation>
    </message>
    <message>
        <source>Select it and drag its end</source>
        <translation>La sélectionner et faire glisser son bout</translation>
    </message>
    <message>
        <source>Drag its head</source>
        <translation>Glisser son en-tête</translation>
    </message>
    <message>
        <source>Resize a stage or a lane</source>
        <translation>Redimensionner une étape ou une ligne</translation>
    </message>
    <message>
        <source>Drag its border; double-click: automatic</source>
        <translation>Glisser sa bordure&#x202f;; double-clic&#xa0;: automatique</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Afficher toute la carte</translation>
    </message>
    <message>
        <source>Double-click beside the map</source>
        <translation>Double-clic à côté de la carte</translation>
    </message>
    <message>
        <source>Space+drag, or drag with the middle button</source>
        <translation>Espace+glisser, ou glisser avec le bouton du milieu</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Déplacer la vue</translation>
    </message>
    <message>
        <source>Start a note in the selected cell, below the note or after the emotion</source>
        <translation>Commencer une note dans la cellule choisie, sous la note ou après l’émotion</translation>
    </message>
    <message>
        <source>Write the selected metric anew</source>
        <translation>Réécrire l’indicateur sélectionné</translation>
    </message>
    <message>
        <source>Edit the selected text, rename what is selected</source>
        <translation>Modifier le texte sélectionné, renommer ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Stretch a note or a phase over stages</source>
        <translation>Étirer une note ou une phase sur des étapes</translation>
    </message>
    <message>
        <source>Move a stage, a lane or a phase</source>
        <translation>Déplacer une étape, une ligne ou une phase</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomer</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>Cancel what the mouse began</source>
        <translation>Annuler le geste de la souris</translation>
    </message>
</context>
<context>
    <name>MapWriter</name>
    <message>
        <source>Maps (*.parcours)</source>
        <translation>Cartes (*.parcours)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>“{name}” has been saved.</source>
        <translation>« {name} » a été enregistré.</translation>
    </message>
    <message>
        <source>“{name}” is still being written: its disk does not answer. It is said here once it is there.</source>
        <translation>« {name} » est encore en cours d’écriture : son disque ne répond pas. Parcours le dira ici dès qu’il y sera.</translation>
    </message>
    <message>
        <source>“{name}” already exists.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà.</translation>
    </message>
    <message>
        <source>If you replace it, the map it holds will be lost.</source>
        <translation>Si vous le remplacez, la carte qu’il contient sera perdue.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MarkCommands</name>
    <message>
        <source>Vote</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>modification de l’importance</translation>
    </message>
    <message>
        <source>Change impact</source>
        <translation>Changer l’impact</translation>
    </message>
    <message>
        <source>Change effort</source>
        <translation>Changer l’effort</translation>
    </message>
    <message>
        <source>Show marks</source>
        <translation>Afficher les symboles</translation>
    </message>
    <message>
        <source>Hide marks</source>
        <translation>Masquer les symboles</translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation>modification du moment de vérité</translation>
    </message>
    <message>
        <source>Change evidence</source>
        <translation>modification de la preuve</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Versions of the map</source>
        <translation>&amp;Historique des versions</translation>
    </message>
    <message>
        <source>Chan&amp;ges of the template</source>
        <translation>Ch&amp;angements du modèle</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>&amp;Formater</translation>
    </message>
    <message>
        <source>Mo&amp;ve</source>
        <translation>Dép&amp;lacer</translation>
    </message>
    <message>
        <source>Mar&amp;k</source>
        <translation>Mar&amp;quer</translation>
    </message>
    <message>
        <source>Dra&amp;w metrics as</source>
        <translation>Dessiner l’indicateur en &amp;barre, jauge…</translation>
    </message>
    <message>
        <source>L&amp;inks</source>
        <translation>L&amp;iens</translation>
    </message>
    <message>
        <source>&amp;Kind of link</source>
        <translation>&amp;Type de lien</translation>
    </message>
    <message>
        <source>Stages and p&amp;hases</source>
        <translation>Étapes et phas&amp;es</translation>
    </message>
    <message>
        <source>Stage &amp;heads</source>
        <translation>&amp;En-têtes des étapes</translation>
    </message>
    <message>
        <source>&amp;Find and replace</source>
        <translation>Rec&amp;hercher et remplacer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Sho&amp;w and hide</source>
        <translation>Afficher &amp;ou masquer</translation>
    </message>
    <message>
        <source>&amp;Quality of touchpoints</source>
        <translation>&amp;Qualité des points de contact</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Appea&amp;rance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Mouse wheel</source>
        <translation>&amp;Molette de la souris</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insertion</translation>
    </message>
    <message>
        <source>Add a &amp;lane</source>
        <translation>Ajouter une &amp;ligne</translation>
    </message>
    <message>
        <source>&amp;Blocks of this map</source>
        <translation>&amp;Blocs de cette carte</translation>
    </message>
    <message>
        <source>&amp;Personas</source>
        <translation>Pe&amp;rsonas</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>Ima&amp;ges</translation>
    </message>
    <message>
        <source>&amp;Touchpoints</source>
        <translation>&amp;Points de contact</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Change the theme</source>
        <translation>C&amp;hanger de thème</translation>
    </message>
    <message>
        <source>L&amp;ogo</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>&amp;See as colour-blind</source>
        <translation>&amp;Voir comme un daltonien</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fe&amp;nêtre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>MetricCommands</name>
    <message>
        <source>Change drawing</source>
        <translation>modification du dessin</translation>
    </message>
    <message>
        <source>Keep value</source>
        <translation>conservation de la valeur</translation>
    </message>
</context>
<context>
    <name>MetricForm</name>
    <message>
        <source>Selected metric</source>
        <translation>Indicateur sélectionné</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>modification du libellé</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Change value</source>
        <translation>modification de la valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>modification de l’unité</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>modification de la cible</translation>
    </message>
    <message>
        <source>The value to reach</source>
        <translation>La valeur à atteindre</translation>
    </message>
    <message>
        <source>Top of the scale</source>
        <translation>Haut de l’échelle</translation>
    </message>
    <message>
        <source>Change scale</source>
        <translation>modification de l’échelle</translation>
    </message>
    <message>
        <source>For example %, €, /5; min s writes seconds as minutes and seconds</source>
        <translation>Par exemple %, €, /5&#x202f;; min s écrit des secondes en minutes et secondes</translation>
    </message>
    <message>
        <source>The value of a full bar or gauge; if empty, one that holds value and target</source>
        <translation>La valeur d’une barre ou d’une jauge pleine&#x202f;; si le champ est vide, une valeur qui contient la valeur et la cible</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>Plus haut, c’est mieux</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Plus bas, c’est mieux</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Change direction</source>
        <translation>modification du sens</translation>
    </message>
    <message>
        <source>Show the plus sign</source>
        <translation>Afficher le signe plus</translation>
    </message>
    <message>
        <source>Change plus sign</source>
        <translation>modification du signe plus</translation>
    </message>
    <message>
        <source>For example +47</source>
        <translation>Par exemple +47</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>modification de la source</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Change evidence</source>
        <translation>modification de la preuve</translation>
    </message>
    <message>
        <source>What supports this</source>
        <translation>Sur quoi repose cette affirmation</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Change drawing</source>
        <translation>modification du dessin</translation>
    </message>
    <message>
        <source>What stands with the number</source>
        <translation>Ce qui accompagne le nombre</translation>
    </message>
    <message>
        <source>This lane draws its metrics as columns.</source>
        <translation>Cette ligne dessine ses indicateurs en colonnes.</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>Valeurs précédentes</translation>
    </message>
    <message>
        <source>Change earlier values</source>
        <translation>modification des valeurs précédentes</translation>
    </message>
    <message>
        <source>Oldest first: 12; 15; 18, or a pasted row or column of a table</source>
        <translation>De la plus ancienne à la plus récente&#xa0;: 12&#x202f;; 15&#x202f;; 18, ou une ligne ou une colonne de tableau collée</translation>
    </message>
    <message>
        <source>Unchanged since {earlier}</source>
        <translation>Inchangé depuis {earlier}</translation>
    </message>
    <message>
        <source>Up by {amount} since {earlier}, which is better</source>
        <translation>En hausse de {amount} depuis {earlier}, ce qui est mieux</translation>
    </message>
    <message>
        <source>Up by {amount} since {earlier}, which is worse</source>
        <translation>En hausse de {amount} depuis {earlier}, ce qui est moins bien</translation>
    </message>
    <message>
        <source>Down by {amount} since {earlier}, which is better</source>
        <translation>En baisse de {amount} depuis {earlier}, ce qui est mieux</translation>
    </message>
    <message>
        <source>Down by {amount} since {earlier}, which is worse</source>
        <translation>En baisse de {amount} depuis {earlier}, ce qui est moins bien</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Show the &amp;whole map</source>
        <translation>Afficher toute la &amp;carte</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Overview of the map</source>
        <translation>Vue d’ensemble de la carte</translation>
    </message>
    <message>
        <source>Click or drag to move the view; scroll to zoom; arrow keys to pan</source>
        <translation>Clic ou glisser pour déplacer la vue&#x202f;; molette pour zoomer&#x202f;; flèches pour défiler</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>What was recovered from “{name}”, what is missing, and what is elsewhere in the map:</source>
        <translation>Ce qui a été récupéré de «&#xa0;{name}&#xa0;», ce qui manque, et ce qui se trouve ailleurs dans la carte&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Tout copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>le {day} à {time}</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Depuis {time}</translation>
    </message>
    <message>
        <source>Since {day} at {time}</source>
        <translation>Depuis le {day} à {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>le {day} à {time}</translation>
    </message>
</context>
<context>
    <name>Moods</name>
    <message>
        <source>Change scale</source>
        <translation>Changer l’échelle</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>−2 to +2</source>
        <translation>−2 à +2</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 à 5</translation>
    </message>
    <message>
        <source>0 to 10</source>
        <translation>0 à 10</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Autres nombres</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Shown beside the curves; the points stay where they are</source>
        <translation>Affichée à côté des courbes&#x202f;; les points restent où ils sont</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Words of the scale</source>
        <translation>Mots de l’échelle</translation>
    </message>
    <message>
        <source>One per line, the best first</source>
        <translation>Un par ligne, le meilleur en premier</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Pastilles</translation>
    </message>
    <message>
        <source>Weather icons</source>
        <translation>Icônes météo</translation>
    </message>
    <message>
        <source>Change points</source>
        <translation>Changer les points</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensée</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Émotion</translation>
    </message>
    <message>
        <source>Pain point</source>
        <translation>Point de friction</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Opportunité</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Parking</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Points de contact</translation>
    </message>
    <message>
        <source>Empty note</source>
        <translation>Note vide</translation>
    </message>
    <message>
        <source>Untitled map</source>
        <translation>Carte sans titre</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>Très mauvais</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bon</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Selected note</source>
        <translation>Note sélectionnée</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>modification du texte</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Change icon</source>
        <translation>modification de l’icône</translation>
    </message>
    <message>
        <source>What this note is about; type a new name and press Enter to add one</source>
        <translation>Ce dont parle cette note&#x202f;; tapez un nouveau nom puis Entrée pour en ajouter un</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Modifier les étiquettes</translation>
    </message>
    <message>
        <source>Separate them with commas: notes can be found and filtered by them</source>
        <translation>Séparées par des virgules&#xa0;: elles servent à trouver et à filtrer les notes</translation>
    </message>
    <message>
        <source>Importance to the customer</source>
        <translation>Importance pour le client</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>modification de l’importance</translation>
    </message>
    <message>
        <source>1 to 5: click, arrow keys or digits; 0 for not rated</source>
        <translation>De 1 à 5&#xa0;: clic, flèches ou chiffres&#x202f;; 0 pour non évalué</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Change impact</source>
        <translation>Changer l’impact</translation>
    </message>
    <message>
        <source>What it would change, or what a pain point costs: 1 to 5</source>
        <translation>Ce que cela changerait, ou ce que coûte un point de friction&#xa0;: de 1 à 5</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source>Change effort</source>
        <translation>Changer l’effort</translation>
    </message>
    <message>
        <source>What it would take to do or to mend: 1 to 5</source>
        <translation>Ce qu’il faudrait pour le faire ou le corriger&#xa0;: de 1 à 5</translation>
    </message>
    <message>
        <source>Workshop votes</source>
        <translation>Votes de l’atelier</translation>
    </message>
    <message>
        <source>Change votes</source>
        <translation>modification des votes</translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation>Moment de vérité</translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation>modification du moment de vérité</translation>
    </message>
    <message>
        <source>A decisive moment: the customer stays or leaves because of it</source>
        <translation>Un moment décisif, qui fait rester ou partir le client</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Change evidence</source>
        <translation>modification de la preuve</translation>
    </message>
    <message>
        <source>What supports this</source>
        <translation>Sur quoi repose cette affirmation</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>modification de la source</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>D’où vient cette information</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>“{text}” is not a number: the value stays as it was.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre&#xa0;: la valeur reste comme elle était.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Ce n’est pas un nombre.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>Ouverture de « {name} »…</translation>
    </message>
</context>
<context>
    <name>OpeningAgain</name>
    <message>
        <source>Parcours stopped while it opened what was open last time.</source>
        <translation>Parcours s’est arrêté pendant qu’il rouvrait ce qui était ouvert la dernière fois.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>« {name} »</translation>
    </message>
    <message numerus="yes">
        <source>%n map(s) open last time were not found: {names}</source>
        <translation>
            <numerusform>%n carte ouverte la dernière fois est introuvable : {names}</numerusform>
            <numerusform>%n cartes ouvertes la dernière fois sont introuvables : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a map…</source>
        <translation>Ouvrir une carte…</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Filtrer le plan</translation>
    </message>
    <message>
        <source>Order by lane instead of by stage</source>
        <translation>Classer par ligne plutôt que par étape</translation>
    </message>
    <message>
        <source>Order by lane</source>
        <translation>Classer par ligne</translation>
    </message>
    <message>
        <source>Outline of the map</source>
        <translation>Plan de la carte</translation>
    </message>
</context>
<context>
    <name>OutlineEdits</name>
    <message>
        <source>Edit text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Park a note</source>
        <translation>Mettre une note au parking</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Delete touchpoint</source>
        <translation>Supprimer le point de contact</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>“{name}” holds another map now: “{title}”.</source>
        <translation>« {name} » contient maintenant une autre carte : « {title} ».</translation>
    </message>
    <message>
        <source>“{name}” was changed again by another program.</source>
        <translation>«&#xa0;{name}&#xa0;» a encore été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>“{name}” was changed again outside this window.</source>
        <translation>«&#xa0;{name}&#xa0;» a encore été modifié hors de cette fenêtre.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program.</source>
        <translation>«&#xa0;{name}&#xa0;» a été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>“{name}” was changed outside this window.</source>
        <translation>«&#xa0;{name}&#xa0;» a été modifié hors de cette fenêtre.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Relire le fichier</translation>
    </message>
    <message>
        <source>See the differences</source>
        <translation>Voir les différences</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was: it was deleted, moved or renamed. What is in this window is whole.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est plus à sa place&#xa0;: il a été supprimé, déplacé ou renommé. Ce que contient cette fenêtre est entier.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>L’enregistrer à nouveau</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>No other window is open</source>
        <translation>Aucune autre fenêtre n’est ouverte</translation>
    </message>
    <message>
        <source>Needs an open map</source>
        <translation>Ouvrez d’abord une carte</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>The map is read-only</source>
        <translation>La carte est en lecture seule</translation>
    </message>
    <message>
        <source>Not among the blocks of the template</source>
        <translation>Pas parmi les blocs du modèle</translation>
    </message>
    <message>
        <source>Needs another selection</source>
        <translation>Demande une autre sélection</translation>
    </message>
    <message>
        <source>New map: {template}</source>
        <translation>Nouvelle carte&#xa0;: {template}</translation>
    </message>
    <message>
        <source>Open: {file}</source>
        <translation>Ouvrir&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Zoom to {percent}%</source>
        <translation>Zoom à {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Thème&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Add a lane: {name}</source>
        <translation>Ajouter une ligne&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The structure of the map is locked</source>
        <translation>La structure de la carte est verrouillée</translation>
    </message>
    <message>
        <source>all personas</source>
        <translation>tous les personas</translation>
    </message>
    <message>
        <source>Persona in focus: {name}</source>
        <translation>Persona mis en avant&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Change persona in focus</source>
        <translation>modification du persona mis en avant</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>{menu}: {entry}</source>
        <translation>{menu}&#xa0;: {entry}</translation>
    </message>
</context>
<context>
    <name>PaletteButton</name>
    <message>
        <source>Search or run a command…</source>
        <translation>Rechercher ou exécuter une commande…</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>As suits the map</source>
        <translation>Selon la carte</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>Tout sur une page</translation>
    </message>
    <message>
        <source>Pages to join</source>
        <translation>Pages à assembler</translation>
    </message>
    <message>
        <source>Pages with their own heads</source>
        <translation>Pages avec leurs en-têtes</translation>
    </message>
    <message>
        <source>The map is as large as the page allows</source>
        <translation>La carte est aussi grande que la page le permet</translation>
    </message>
    <message>
        <source>The map is cut into pages that are glued together</source>
        <translation>La carte est découpée en pages à coller ensemble</translation>
    </message>
    <message>
        <source>Pages end between stages and lanes, whose names stand on each</source>
        <translation>Les pages s’arrêtent entre les étapes et les lignes, dont les noms sont répétés</translation>
    </message>
    <message>
        <source>%</source>
        <translation>&#x202f;%</translation>
    </message>
    <message>
        <source>By the size</source>
        <translation>Selon la taille</translation>
    </message>
    <message>
        <source>Text that is smaller on paper is warned of</source>
        <translation>Un texte plus petit sur le papier est signalé</translation>
    </message>
    <message>
        <source>Crop marks and neighbours</source>
        <translation>Traits de coupe et pages voisines</translation>
    </message>
    <message>
        <source>A first page that shows all pages</source>
        <translation>Une première page qui montre les autres</translation>
    </message>
    <message>
        <source>Width and height in mm</source>
        <translation>Largeur et hauteur en mm</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Pages wide</source>
        <translation>Pages de large</translation>
    </message>
    <message>
        <source>Map’s size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>Least text</source>
        <translation>Texte minimal</translation>
    </message>
    <message>
        <source>Usual paper ({name})</source>
        <translation>Papier courant ({name})</translation>
    </message>
    <message>
        <source>Same size as the map</source>
        <translation>Au format de la carte</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Autre format</translation>
    </message>
</context>
<context>
    <name>ParkingCommands</name>
    <message>
        <source>Add a stage and a lane first.</source>
        <translation>Ajoutez d’abord une étape et une ligne.</translation>
    </message>
    <message>
        <source>Place a note</source>
        <translation>Placer une note</translation>
    </message>
    <message>
        <source>Place notes</source>
        <translation>Placer des notes</translation>
    </message>
    <message>
        <source>Park a note</source>
        <translation>Mettre une note au parking</translation>
    </message>
    <message>
        <source>Park notes</source>
        <translation>Mettre des notes au parking</translation>
    </message>
    <message>
        <source>Lock structure</source>
        <translation>Verrouiller la structure</translation>
    </message>
    <message>
        <source>Unlock structure</source>
        <translation>Déverrouiller la structure</translation>
    </message>
</context>
<context>
    <name>ParkingTray</name>
    <message>
        <source>Park a note</source>
        <translation>Mettre une note au parking</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>Supprimer les notes</translation>
    </message>
    <message>
        <source>Move a parked note</source>
        <translation>Déplacer une note au parking</translation>
    </message>
    <message>
        <source>Move parked notes</source>
        <translation>Déplacer des notes au parking</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Parking</translation>
    </message>
    <message>
        <source>Ideas and notes that have no place yet wait here.</source>
        <translation>Les idées et les notes qui n’ont pas encore de place attendent ici.</translation>
    </message>
    <message>
        <source>Park an idea…</source>
        <translation>Mettre une idée au parking…</translation>
    </message>
    <message>
        <source>Park an idea</source>
        <translation>Mettre une idée au parking</translation>
    </message>
    <message>
        <source>Hide the parking lot</source>
        <translation>Masquer le parking</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Selected person</source>
        <translation>Personne sélectionnée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>modification du nom</translation>
    </message>
    <message>
        <source>A person or a team</source>
        <translation>Une personne ou une équipe</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>modification du rôle</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Change persona</source>
        <translation>modification du persona</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>Persona</name>
    <message>
        <source>Change persona</source>
        <translation>modification du persona</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>Un par ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename persona</source>
        <translation>renommage du persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Change portrait</source>
        <translation>Changer le portrait</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Default colour</source>
        <translation>Couleur par défaut</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>What this person says, in their own words</source>
        <translation>Ce que dit cette personne, avec ses mots</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>Frustrations</source>
        <translation>Frustrations</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>Add a trait</source>
        <translation>Ajouter un trait</translation>
    </message>
    <message>
        <source>Free fields</source>
        <translation>Champs libres</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Ajouter un champ</translation>
    </message>
</context>
<context>
    <name>PersonaCommands</name>
    <message>
        <source>New persona</source>
        <translation>Nouveau persona</translation>
    </message>
    <message>
        <source>Add persona</source>
        <translation>Ajouter un persona</translation>
    </message>
    <message>
        <source>Change persona in focus</source>
        <translation>Changer de persona au premier plan</translation>
    </message>
    <message>
        <source>Show persona details</source>
        <translation>Montrer les détails du persona</translation>
    </message>
    <message>
        <source>Hide persona details</source>
        <translation>Masquer les détails du persona</translation>
    </message>
    <message>
        <source>Import personas</source>
        <translation>Importer des personas</translation>
    </message>
    <message>
        <source>“{name}” holds no persona; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne contient aucun persona&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Export persona</source>
        <translation>Exporter le persona</translation>
    </message>
    <message>
        <source>The persona is in “{name}”; it can be imported into any map.</source>
        <translation>Le persona est dans «&#xa0;{name}&#xa0;»&#x202f;; il peut être importé dans toute carte.</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Personas and maps</source>
        <translation>Personas et cartes</translation>
    </message>
</context>
<context>
    <name>PersonaForm</name>
    <message>
        <source>Selected persona</source>
        <translation>Persona sélectionné</translation>
    </message>
</context>
<context>
    <name>PersonaMenu</name>
    <message>
        <source>All personas</source>
        <translation>Tous les personas</translation>
    </message>
    <message>
        <source>Change persona in focus</source>
        <translation>modification du persona mis en avant</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Choose whose journey stands in front; add and share personas</source>
        <translation>Choisir de qui le parcours est au premier plan&#x202f;; ajouter et partager des personas</translation>
    </message>
</context>
<context>
    <name>PhaseForm</name>
    <message>
        <source>Selected phase</source>
        <translation>Phase sélectionnée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename phase</source>
        <translation>renommage de la phase</translation>
    </message>
    <message>
        <source>First stage</source>
        <translation>Première étape</translation>
    </message>
    <message>
        <source>Last stage</source>
        <translation>Dernière étape</translation>
    </message>
    <message>
        <source>Colour of the theme</source>
        <translation>Couleur du thème</translation>
    </message>
    <message>
        <source>Change stages of phase</source>
        <translation>modification des étapes de la phase</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Replace picture</source>
        <translation>Remplacer l’image</translation>
    </message>
    <message>
        <source>Replace this picture everywhere</source>
        <translation>Remplacer cette image partout</translation>
    </message>
    <message>
        <source>Replace picture everywhere</source>
        <translation>Remplacer l’image partout</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) show the new picture.</source>
        <translation>
            <numerusform>La nouvelle image est montrée à %n endroit.</numerusform>
            <numerusform>La nouvelle image est montrée à %n endroits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change fit</source>
        <translation>Changer le cadrage</translation>
    </message>
    <message>
        <source>“{name}” is animated; the map shows its first picture.</source>
        <translation>«&#xa0;{name}&#xa0;» est animée&#x202f;; la carte montre sa première image.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The picture is being read…</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>Pictures are being read: {done} of {all}…</source>
        <translation>Lecture des images&#xa0;: {done} sur {all}…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture, or drop one here</source>
        <translation>Choisir une image, ou en déposer une ici</translation>
    </message>
    <message>
        <source>Replace picture</source>
        <translation>Remplacer l’image</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Image déposée</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>Selected picture</source>
        <translation>Image sélectionnée</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Replace picture</source>
        <translation>Remplacer l’image</translation>
    </message>
    <message>
        <source>Replace everywhere…</source>
        <translation>Remplacer partout…</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Change caption</source>
        <translation>modification de la légende</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte de remplacement</translation>
    </message>
    <message>
        <source>Change alternative text</source>
        <translation>modification du texte de remplacement</translation>
    </message>
    <message>
        <source>What the picture shows, in words, for those who cannot see it</source>
        <translation>Ce que montre l’image, en mots, pour les personnes qui ne la voient pas</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Afficher l’image entière</translation>
    </message>
    <message>
        <source>Fill the frame</source>
        <translation>Remplir le cadre</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Cadrage</translation>
    </message>
    <message>
        <source>Change fit</source>
        <translation>modification du cadrage</translation>
    </message>
    <message numerus="yes">
        <source>The map shows it in %n place(s)</source>
        <translation>
            <numerusform>La carte la montre à %n endroit</numerusform>
            <numerusform>La carte la montre à %n endroits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturePalette</name>
    <message>
        <source>From a picture</source>
        <translation>À partir d’une image</translation>
    </message>
    <message>
        <source>Take the colours of a picture; one can be dropped here</source>
        <translation>Prendre les couleurs d’une image&#x202f;; on peut aussi en déposer une ici</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>Image {number}</translation>
    </message>
    <message>
        <source>Take the colours of a picture</source>
        <translation>Prendre les couleurs d’une image</translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be read.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une image lisible&#x202f;; choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Où il va</translation>
    </message>
    <message>
        <source>My templates</source>
        <translation>Mes modèles</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>The file “{name}”</source>
        <translation>Le fichier «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” is already there.</source>
        <translation>«&#xa0;{name}&#xa0;» s’y trouve déjà.</translation>
    </message>
    <message>
        <source>“{name}” is the map itself: the template goes beside it.</source>
        <translation>«&#xa0;{name}&#xa0;» est la carte elle-même&#xa0;: le modèle ira à côté.</translation>
    </message>
    <message>
        <source>Replace it, as version {number}</source>
        <translation>Le remplacer, en version&#xa0;{number}</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Keep both, with a number for this one</source>
        <translation>Garder les deux, celui-ci avec un numéro</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Show the initials instead</source>
        <translation>Montrer les initiales à la place</translation>
    </message>
    <message>
        <source>Remove portrait</source>
        <translation>Retirer le portrait</translation>
    </message>
    <message>
        <source>Choose a portrait</source>
        <translation>Choisir un portrait</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Par défaut du système</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Molette de la souris</translation>
    </message>
    <message>
        <source>Scrolls</source>
        <translation>Fait défiler</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>Zoome</translation>
    </message>
    <message>
        <source>When Parcours starts</source>
        <translation>Au démarrage</translation>
    </message>
    <message>
        <source>Opens what was open</source>
        <translation>Rouvre ce qui était ouvert</translation>
    </message>
    <message>
        <source>Shows the start page</source>
        <translation>Affiche la page d’accueil</translation>
    </message>
    <message>
        <source>Owner of new maps</source>
        <translation>Responsable des nouvelles cartes</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>Your name or your team</source>
        <translation>Votre nom ou votre équipe</translation>
    </message>
    <message>
        <source>Shown in the header of the maps you start.</source>
        <translation>Apparaît en tête des cartes que vous commencez.</translation>
    </message>
    <message>
        <source>Prefixes of the capture line</source>
        <translation>Préfixes de la saisie rapide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PrefixFields</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Go back to the usual prefixes</source>
        <translation>Revenir aux préfixes habituels</translation>
    </message>
    <message>
        <source>“{prefix}” needs AltGr on French keyboards (AZERTY).</source>
        <translation>«&#xa0;{prefix}&#xa0;» demande AltGr sur un clavier français (AZERTY).</translation>
    </message>
    <message>
        <source>A note that begins with one of these goes to the first lane of that kind. Separate several by spaces.</source>
        <translation>Une note qui commence ainsi va dans la première ligne de ce type. Séparez-en plusieurs par des espaces.</translation>
    </message>
    <message>
        <source>“{prefix}” begins with a letter or a digit, as many notes do.</source>
        <translation>«&#xa0;{prefix}&#xa0;» commence par une lettre ou un chiffre, comme bien des notes.</translation>
    </message>
    <message>
        <source>“{prefix}” is too long.</source>
        <translation>«&#xa0;{prefix}&#xa0;» est trop long.</translation>
    </message>
    <message>
        <source>“{prefix}” is used twice.</source>
        <translation>«&#xa0;{prefix}&#xa0;» sert deux fois.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Drawing…</source>
        <translation>Dessin en cours…</translation>
    </message>
    <message>
        <source>This map is too large for a picture.</source>
        <translation>Cette carte est trop grande pour un aperçu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Open this map</source>
        <translation>Ouvrir cette carte</translation>
    </message>
    <message>
        <source>Start from this map</source>
        <translation>Partir de cette carte</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Picture of the map</source>
        <translation>Image de la carte</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer does not answer; choose another one.</source>
        <translation>L’imprimante ne répond pas&#x202f;; choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nom du fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichier&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>This map was made by a newer Parcours; this one can only show it.</source>
        <translation>Cette carte vient d’un Parcours plus récent&#x202f;; celui-ci peut seulement la montrer.</translation>
    </message>
    <message>
        <source>This map is read-only; save a copy to change it.</source>
        <translation>Cette carte est en lecture seule&#x202f;; enregistrez une copie pour la modifier.</translation>
    </message>
    <message>
        <source>This file is read-only. Save it under another name to edit it.</source>
        <translation>Ce fichier est en lecture seule. Enregistrez-le sous un autre nom pour le modifier.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Parcours. It can be looked at and exported here, but neither changed nor saved: this Parcours would lose what only the newer one knows.</source>
        <translation>«&#xa0;{name}&#xa0;» vient d’un Parcours plus récent. On peut ici la regarder et l’exporter, mais ni la modifier ni l’enregistrer&#xa0;: ce Parcours perdrait ce que seul le plus récent connaît.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
</context>
<context>
    <name>RecoveredLook</name>
    <message>
        <source>Not saved: {name}</source>
        <translation>Non enregistrée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>“{name}” as it was when Parcours stopped, not saved.</source>
        <translation>«&#xa0;{name}&#xa0;» telle qu’elle était quand Parcours s’est arrêté, non enregistrée.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Recover what can be read</source>
        <translation>Récupérer ce qui peut se lire</translation>
    </message>
    <message>
        <source>“{name}” is not recovered: cancelled at {percent}%.</source>
        <translation>« {name} » n’est pas récupéré : annulé à {percent} %.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Recovering what can be read of “{name}”: {percent}%…</source>
        <translation>Récupération de ce qui se lit dans «&#xa0;{name}&#xa0;»&#xa0;: {percent}&#x202f;%…</translation>
    </message>
    <message>
        <source>Recovered from “{name}”: {stages} stages, {lanes} lanes, {notes} notes. The damaged file is as it was; save this map under a name of its own.</source>
        <translation>Récupéré de «&#xa0;{name}&#xa0;»&#xa0;: {stages} étapes, {lanes} lignes, {notes} notes. Le fichier abîmé est resté tel quel&#x202f;; enregistrez cette carte sous un autre nom.</translation>
    </message>
    <message>
        <source>What is missing…</source>
        <translation>Ce qui manque…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>What was not saved of “{name}” could not be put aside, and is still offered: see whether {folder} may be written.</source>
        <translation>Ce qui n’était pas enregistré de «&#xa0;{name}&#xa0;» n’a pas pu être mis de côté et reste proposé&#xa0;: voyez si l’on peut écrire dans {folder}.</translation>
    </message>
    <message>
        <source>What was not saved of “{name}” could not be offered again. It is in {folder}.</source>
        <translation>Ce qui n’était pas enregistré de «&#xa0;{name}&#xa0;» n’a pas pu être proposé de nouveau. Cela se trouve dans {folder}.</translation>
    </message>
    <message>
        <source>What was not saved of “{name}” is no longer offered. It is kept for 7 days: in the menu File, under Versions of the map, it can be offered again.</source>
        <translation>Ce qui n’était pas enregistré de «&#xa0;{name}&#xa0;» n’est plus proposé. C’est gardé 7&#xa0;jours&#xa0;: le menu Fichier, sous Historique des versions, permet de le proposer à nouveau.</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Le proposer à nouveau</translation>
    </message>
    <message>
        <source>What was discarded could not be offered again. It is in {folder}.</source>
        <translation>Ce qui a été abandonné n’a pas pu être proposé de nouveau. Cela se trouve dans {folder}.</translation>
    </message>
    <message>
        <source>Nothing that was discarded in the last 7 days is left.</source>
        <translation>Il ne reste rien de ce qui a été abandonné ces 7&#xa0;derniers jours.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Copy what was being written</source>
        <translation>Copier le texte en cours</translation>
    </message>
    <message>
        <source>See the differences</source>
        <translation>Voir les différences</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>From the file “{name}” to this map</source>
        <translation>Du fichier «&#xa0;{name}&#xa0;» à cette carte</translation>
    </message>
    <message>
        <source>“{name}” is as it was before the program stopped. Its file has changed since, so it is a new map: save it under another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est telle qu’avant l’arrêt du programme. Son fichier a changé depuis&#xa0;: c’est donc une nouvelle carte, à enregistrer sous un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” is as it was before the program stopped. Its file is gone, so it is a new map: save it to keep it.</source>
        <translation>«&#xa0;{name}&#xa0;» est telle qu’avant l’arrêt du programme. Son fichier n’est plus là&#xa0;: c’est donc une nouvelle carte, à enregistrer pour la garder.</translation>
    </message>
    <message>
        <source>“{name}” is as it was before the program stopped. Save it to keep it.</source>
        <translation>«&#xa0;{name}&#xa0;» est telle qu’avant l’arrêt du programme. Enregistrez-la pour la garder.</translation>
    </message>
    <message>
        <source>“{text}” was being written.</source>
        <translation>Le texte «&#xa0;{text}&#xa0;» était en cours d’écriture.</translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message numerus="yes">
        <source>%n more below</source>
        <translation>
            <numerusform>%n autre plus bas</numerusform>
            <numerusform>%n autres plus bas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>customer’s goal</source>
        <translation>but du client</translation>
    </message>
    <message>
        <source>business goal</source>
        <translation>but de l’entreprise</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>before, during, after</source>
        <translation>avant, pendant, après</translation>
    </message>
    <message>
        <source>width</source>
        <translation>largeur</translation>
    </message>
    <message>
        <source>height</source>
        <translation>hauteur</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>icône</translation>
    </message>
    <message>
        <source>scale of emotions</source>
        <translation>échelle des émotions</translation>
    </message>
    <message>
        <source>kind of line</source>
        <translation>type de trait</translation>
    </message>
    <message>
        <source>marks of the curve</source>
        <translation>marques de la courbe</translation>
    </message>
    <message>
        <source>drawn as columns</source>
        <translation>dessin en colonnes</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>moment</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>RenewalCommands</name>
    <message>
        <source>Take over the changes of a template</source>
        <translation>Reprendre les changements d’un modèle</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>The newer version of “{name}” cannot be read. {why}</source>
        <translation>La nouvelle version de «&#xa0;{name}&#xa0;» est illisible. {why}</translation>
    </message>
    <message>
        <source>The map has the newest version of its template “{name}” that is known here.</source>
        <translation>La carte suit la dernière version connue ici de son modèle «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The template “{name}” has a newer version.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» a une nouvelle version.</translation>
    </message>
    <message>
        <source>See the changes</source>
        <translation>Voir les changements</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Take over the template’s changes</source>
        <translation>Reprendre les changements du modèle</translation>
    </message>
    <message>
        <source>The map follows version {version} of “{name}”.</source>
        <translation>La carte suit la version {version} de «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>This map was not made from a template.</source>
        <translation>Cette carte ne vient pas d’un modèle.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Choose a template file…</source>
        <translation>Choisir un fichier de modèle…</translation>
    </message>
</context>
<context>
    <name>RenewalPanel</name>
    <message>
        <source>“{name}”, version&#xa0;{version}</source>
        <translation>«&#xa0;{name}&#xa0;», version&#xa0;{version}</translation>
    </message>
    <message>
        <source>No note is lost, whatever you tick.</source>
        <translation>Quoi que vous cochiez, aucune note n’est perdue.</translation>
    </message>
    <message>
        <source>This is not the template that the map was made from.</source>
        <translation>Ce n’est pas le modèle dont vient la carte.</translation>
    </message>
    <message>
        <source>“{name}”, version&#xa0;{before}&#xa0;→&#xa0;{version}</source>
        <translation>«&#xa0;{name}&#xa0;», version&#xa0;{before}&#xa0;→&#xa0;{version}</translation>
    </message>
    <message>
        <source>The map has all that the template has.</source>
        <translation>La carte a déjà tout ce qu’a le modèle.</translation>
    </message>
    <message>
        <source>What the view leaves out changes too.</source>
        <translation>Ce que la vue ne montre pas change aussi.</translation>
    </message>
    <message>
        <source>The structure of the map is locked: it stays as it is.</source>
        <translation>La structure de la carte est verrouillée&#xa0;: elle reste telle quelle.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n change(s)</source>
        <translation>
            <numerusform>Reprendre %n changement</numerusform>
            <numerusform>Reprendre %n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Tout laisser tel quel</translation>
    </message>
    <message>
        <source>The map follows this version from now on, without any of its changes</source>
        <translation>La carte suit désormais cette version, sans aucun de ses changements</translation>
    </message>
    <message>
        <source>Changes of the template</source>
        <translation>Changements du modèle</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>Montrer à nouveau l’inspecteur</translation>
    </message>
    <message>
        <source>Unlock the structure</source>
        <translation>Déverrouiller la structure</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <source>See what is ticked before it is done</source>
        <translation>Voir ce qui est coché avant de le faire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Dernières utilisées</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Impossible pour l’instant</translation>
    </message>
    <message>
        <source>✓ Taken over — {said}</source>
        <translation>✓ Reprise — {said}</translation>
    </message>
    <message>
        <source>Also changed here — {said}</source>
        <translation>Modifié ici aussi — {said}</translation>
    </message>
    <message>
        <source>Deleted here — {said}</source>
        <translation>Supprimé ici — {said}</translation>
    </message>
</context>
<context>
    <name>SaveTemplate</name>
    <message>
        <source>Another program saved “{name}” meanwhile. Keep both, or look at that file first.</source>
        <translation>Un autre programme a enregistré «&#xa0;{name}&#xa0;» entre-temps. Gardez les deux ou regardez d’abord ce fichier.</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
        <source>Maps (*.parcours)</source>
        <translation>Cartes (*.parcours)</translation>
    </message>
    <message>
        <source>Tick one kind of lane at least.</source>
        <translation>Cochez au moins un type de ligne.</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>The template will have {parts}.</source>
        <translation>Le modèle aura {parts}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Enregistrer le modèle</translation>
    </message>
</context>
<context>
    <name>ScopeRow</name>
    <message>
        <source>No stage is ticked.</source>
        <translation>Aucune étape n’est cochée.</translation>
    </message>
    <message>
        <source>Nothing is selected: select notes, lanes or stages on the map.</source>
        <translation>Rien n’est sélectionné&#xa0;: sélectionnez des notes, des lignes ou des étapes sur la carte.</translation>
    </message>
    <message>
        <source>What is shown now</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Toute la carte</translation>
    </message>
    <message>
        <source>The whole map, with what is hidden</source>
        <translation>Toute la carte, masqué compris</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>La sélection</translation>
    </message>
    <message>
        <source>Some stages</source>
        <translation>Certaines étapes</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Untitled stage</source>
        <translation>Étape sans nom</translation>
    </message>
</context>
<context>
    <name>ScoreList</name>
    <message>
        <source>Unnamed criterion</source>
        <translation>Critère sans nom</translation>
    </message>
    <message>
        <source>Comment on “{name}”</source>
        <translation>Commentaire sur «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Une erreur imprévue s’est produite.</translation>
    </message>
</context>
<context>
    <name>SeriesText</name>
    <message>
        <source>Not all of this was numbers: these are the values kept.</source>
        <translation>Tout n’était pas des nombres&#xa0;: voici les valeurs gardées.</translation>
    </message>
    <message>
        <source>Write numbers only, with semicolons or line ends between.</source>
        <translation>Écrivez seulement des nombres, séparés par des points-virgules ou des retours à la ligne.</translation>
    </message>
</context>
<context>
    <name>SeveralForm</name>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Colour of the lane or the theme</source>
        <translation>Couleur de la ligne ou du thème</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>modification de la couleur</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Change icon</source>
        <translation>modification de l’icône</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Change width</source>
        <translation>modification de la largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Change height</source>
        <translation>modification de la hauteur</translation>
    </message>
    <message>
        <source>Before, during, after</source>
        <translation>Avant, pendant, après</translation>
    </message>
    <message>
        <source>Split stages</source>
        <translation>Diviser les étapes</translation>
    </message>
    <message>
        <source>Three sub-columns in every cell of these stages</source>
        <translation>Trois sous-colonnes dans chaque cellule de ces étapes</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Change touchpoint</source>
        <translation>changement de point de contact</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Change persona</source>
        <translation>changement de persona</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Personne en particulier</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>modification du responsable</translation>
    </message>
    <message>
        <source>1 to 5: click, arrow keys or digits; 0 for not rated</source>
        <translation>De 1 à 5&#xa0;: clic, flèches ou chiffres&#x202f;; 0 pour non évalué</translation>
    </message>
    <message>
        <source>Importance to the customer</source>
        <translation>Importance pour le client</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>modification de l’importance</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Change impact</source>
        <translation>Changer l’impact</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source>Change effort</source>
        <translation>Changer l’effort</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Change satisfaction</source>
        <translation>modification de la satisfaction</translation>
    </message>
    <message>
        <source>Workshop votes</source>
        <translation>Votes de l’atelier</translation>
    </message>
    <message>
        <source>Change votes</source>
        <translation>modification des votes</translation>
    </message>
    <message>
        <source>A number sets the same for all; + and − change each by one</source>
        <translation>Un nombre vaut pour toutes&#x202f;; + et − changent chacune d’un</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Change evidence</source>
        <translation>modification de la preuve</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>modification de la source</translation>
    </message>
    <message>
        <source>Stages covered</source>
        <translation>Étapes couvertes</translation>
    </message>
    <message>
        <source>Change span</source>
        <translation>modification de l’étendue</translation>
    </message>
    <message>
        <source>Clipped at the last stage; + and − change each by one</source>
        <translation>Jusqu’à la dernière étape au plus&#x202f;; + et − changent chacune d’une</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Changer les étiquettes</translation>
    </message>
    <message>
        <source>Those that all the notes have; their other tags stay</source>
        <translation>Celles que toutes les notes ont&#x202f;; leurs autres étiquettes restent</translation>
    </message>
    <message>
        <source>Moment of the stage</source>
        <translation>Moment de l’étape</translation>
    </message>
    <message>
        <source>Change moment</source>
        <translation>Modifier le moment</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>modification de la cible</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>modification de l’unité</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>Plus haut, c’est mieux</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Plus bas, c’est mieux</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Change direction</source>
        <translation>modification du sens</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Change drawing</source>
        <translation>modification du dessin</translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation>modification de la durée</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>En toutes lettres</translation>
    </message>
    <message>
        <source>What some of them lack changes the others only.</source>
        <translation>Ce que certains éléments n’ont pas ne change que les autres.</translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation>Moment de vérité</translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation>modification du moment de vérité</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation>Afficher cette fenêtre</translation>
    </message>
    <message>
        <source>“{name}” is open in another window: close it there first, or choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est ouvert dans une autre fenêtre&#xa0;: fermez-le d’abord là-bas, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” has other names on this disk (hard links). They keep the map as it is: what you save here is under this name alone.</source>
        <translation>«&#xa0;{name}&#xa0;» a d’autres noms sur ce disque (liens physiques). Ils gardent la carte telle qu’elle est&#xa0;: ce que vous enregistrez ici ne l’est que sous ce nom.</translation>
    </message>
    <message>
        <source>“{name}” is no longer open elsewhere: it can be edited here now.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est plus ouvert ailleurs&#xa0;: il peut être modifié ici maintenant.</translation>
    </message>
    <message>
        <source>“{name}” has been open on the computer “{host}” since {since}: here it is read-only.</source>
        <translation>«&#xa0;{name}&#xa0;» est ouvert sur l’ordinateur «&#xa0;{host}&#xa0;» depuis le {since}&#xa0;: ici, il est en lecture seule.</translation>
    </message>
    <message>
        <source>“{name}” has been open in another window of Parcours since {since}: here it is read-only.</source>
        <translation>«&#xa0;{name}&#xa0;» est ouvert dans une autre fenêtre de Parcours depuis le {since}&#xa0;: ici, il est en lecture seule.</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Ouvrir une copie</translation>
    </message>
    <message>
        <source>Edit here all the same</source>
        <translation>Modifier ici quand même</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>My templates</source>
        <translation>Mes modèles</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Pour commencer</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>Ouvrir un exemple</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
</context>
<context>
    <name>SightBar</name>
    <message>
        <source>Seen without red (protanopia).</source>
        <translation>Vue sans le rouge (protanopie).</translation>
    </message>
    <message>
        <source>Seen without green (deuteranopia).</source>
        <translation>Vue sans le vert (deutéranopie).</translation>
    </message>
    <message>
        <source>Seen without blue (tritanopia).</source>
        <translation>Vue sans le bleu (tritanopie).</translation>
    </message>
    <message>
        <source>Files and exports keep the colours of the map.</source>
        <translation>Les fichiers et les exports gardent les couleurs de la carte.</translation>
    </message>
    <message>
        <source>Show all colours</source>
        <translation>Afficher toutes les couleurs</translation>
    </message>
</context>
<context>
    <name>Silence</name>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>“{name}” is still being saved: its disk does not answer. Save it elsewhere, or close it all the same: what is not saved comes back at the next start.</source>
        <translation>«&#xa0;{name}&#xa0;» est encore en cours d’enregistrement&#xa0;: son disque ne répond pas. Enregistrez la carte ailleurs, ou fermez-la quand même&#xa0;: ce qui n’est pas enregistré reviendra au prochain démarrage.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>“{name}” is still being saved: its disk does not answer. Save it elsewhere to have it safe now.</source>
        <translation>«&#xa0;{name}&#xa0;» est encore en cours d’enregistrement&#xa0;: son disque ne répond pas. Enregistrez la carte ailleurs pour la mettre à l’abri dès maintenant.</translation>
    </message>
    <message>
        <source>“{name}” cannot be closed: its disk does not answer, and what is not saved cannot be kept for the next start. Save it elsewhere.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas se fermer&#xa0;: son disque ne répond pas, et ce qui n’est pas enregistré ne peut pas être gardé pour le prochain démarrage. Enregistrez la carte ailleurs.</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>{name}, in pixels</source>
        <translation>{name}, en pixels</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixe</translation>
    </message>
    <message>
        <source> px</source>
        <translation>&#x202f;px</translation>
    </message>
</context>
<context>
    <name>StageCommands</name>
    <message>
        <source>Change stage heads</source>
        <translation>Changer les en-têtes des étapes</translation>
    </message>
    <message>
        <source>Show stage details</source>
        <translation>Montrer les détails des étapes</translation>
    </message>
    <message>
        <source>Hide stage details</source>
        <translation>Masquer les détails des étapes</translation>
    </message>
    <message>
        <source>Split stages</source>
        <translation>Diviser les étapes</translation>
    </message>
    <message>
        <source>Merge sub-columns</source>
        <translation>Réunir les sous-colonnes</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Selected stage</source>
        <translation>Étape sélectionnée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>renommage de l’étape</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What happens here, from when to when?</source>
        <translation>Que se passe-t-il ici, de quand à quand&#x202f;?</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>modification de la description</translation>
    </message>
    <message>
        <source>Customer’s goal</source>
        <translation>Objectif du client</translation>
    </message>
    <message>
        <source>What do they want to have done by the end of it?</source>
        <translation>Que veut-il avoir fait à la fin&#x202f;?</translation>
    </message>
    <message>
        <source>Change customer’s goal</source>
        <translation>modification de l’objectif du client</translation>
    </message>
    <message>
        <source>What the customer wants at this stage</source>
        <translation>Ce que le client veut à cette étape</translation>
    </message>
    <message>
        <source>Business goal</source>
        <translation>Objectif de l’entreprise</translation>
    </message>
    <message>
        <source>What do we want of it, and how would we know?</source>
        <translation>Qu’en attendons-nous, et à quoi le verrions-nous&#x202f;?</translation>
    </message>
    <message>
        <source>Change business goal</source>
        <translation>modification de l’objectif de l’entreprise</translation>
    </message>
    <message>
        <source>What the organisation wants at this stage</source>
        <translation>Ce que l’organisation veut à cette étape</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>What do they need to know here?
What makes them hesitate?</source>
        <translation>Qu’a-t-il besoin de savoir ici&#x202f;?
Qu’est-ce qui le fait hésiter&#x202f;?</translation>
    </message>
    <message>
        <source>Change questions</source>
        <translation>modification des questions</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>1–2 weeks</source>
        <translation>1 à 2 semaines</translation>
    </message>
    <message>
        <source>How long it lasts</source>
        <translation>Combien de temps elle dure</translation>
    </message>
    <message>
        <source>A number or a range with minutes, hours, days, weeks, months or years; or words, which no total counts</source>
        <translation>Un nombre ou un intervalle en minutes, heures, jours, semaines, mois ou années&#x202f;; ou des mots, qu’aucun total ne compte</translation>
    </message>
    <message>
        <source>Before, during, after</source>
        <translation>Avant, pendant, après</translation>
    </message>
    <message>
        <source>Split stage</source>
        <translation>Diviser l’étape</translation>
    </message>
    <message>
        <source>Three sub-columns in every cell of this stage</source>
        <translation>Trois sous-colonnes dans chaque cellule de cette étape</translation>
    </message>
    <message>
        <source>All stages together: {duration}</source>
        <translation>Toutes les étapes ensemble&#xa0;: {duration}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Questions that guide the work, one per line; asked too in empty cells of thoughts</source>
        <translation>Des questions pour guider le travail, une par ligne&#x202f;; posées aussi dans les cellules vides de pensées</translation>
    </message>
    <message>
        <source>Colour of the theme</source>
        <translation>Couleur du thème</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Change width</source>
        <translation>modification de la largeur</translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation>modification de la durée</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Its disk does not answer</source>
        <translation>Son disque ne répond pas</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Add a folder of templates</source>
        <translation>Ajouter un dossier de modèles</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistrée</translation>
    </message>
    <message>
        <source>File changed elsewhere</source>
        <translation>Fichier modifié ailleurs</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrée</translation>
    </message>
    <message>
        <source>Template, version {number}</source>
        <translation>Modèle, version {number}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Structure locked</source>
        <translation>Structure verrouillée</translation>
    </message>
    <message>
        <source>Stages and lanes stay in place; click to unlock them</source>
        <translation>Étapes et lignes restent en place&#x202f;; cliquez pour les déverrouiller</translation>
    </message>
    <message>
        <source>This file is the template itself: what you save is offered to its maps; click to choose what it keeps</source>
        <translation>Ce fichier est le modèle lui-même&#xa0;: ce que vous enregistrez est proposé à ses cartes&#x202f;; cliquez pour choisir ce qu’il garde</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Show the map at its actual size</source>
        <translation>Afficher la carte à sa taille réelle</translation>
    </message>
</context>
<context>
    <name>StepNames</name>
    <message>
        <source>Add note</source>
        <translation>ajout d’une note</translation>
    </message>
    <message>
        <source>Add touchpoint</source>
        <translation>ajout d’un point de contact</translation>
    </message>
    <message>
        <source>Add emotion</source>
        <translation>ajout d’une émotion</translation>
    </message>
    <message>
        <source>Add metric</source>
        <translation>ajout d’un indicateur</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>ajout d’un responsable</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>ajout d’une image</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>ajout d’une étape</translation>
    </message>
    <message>
        <source>Add phase</source>
        <translation>Ajouter une phase</translation>
    </message>
    <message>
        <source>Move phase</source>
        <translation>Déplacer la phase</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>suppression des notes</translation>
    </message>
    <message>
        <source>Delete selection</source>
        <translation>suppression de la sélection</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>suppression de la note</translation>
    </message>
    <message>
        <source>Delete touchpoint</source>
        <translation>suppression du point de contact</translation>
    </message>
    <message>
        <source>Delete emotion</source>
        <translation>suppression de l’émotion</translation>
    </message>
    <message>
        <source>Delete metric</source>
        <translation>suppression de l’indicateur</translation>
    </message>
    <message>
        <source>Delete person</source>
        <translation>suppression du responsable</translation>
    </message>
    <message>
        <source>Delete picture</source>
        <translation>suppression de l’image</translation>
    </message>
    <message>
        <source>Duplicate notes</source>
        <translation>duplication des notes</translation>
    </message>
    <message>
        <source>Duplicate selection</source>
        <translation>duplication de la sélection</translation>
    </message>
    <message>
        <source>Duplicate note</source>
        <translation>duplication de la note</translation>
    </message>
    <message>
        <source>Duplicate touchpoint</source>
        <translation>duplication du point de contact</translation>
    </message>
    <message>
        <source>Duplicate emotion</source>
        <translation>duplication de l’émotion</translation>
    </message>
    <message>
        <source>Duplicate metric</source>
        <translation>duplication de l’indicateur</translation>
    </message>
    <message>
        <source>Duplicate person</source>
        <translation>duplication du responsable</translation>
    </message>
    <message>
        <source>Duplicate picture</source>
        <translation>duplication de l’image</translation>
    </message>
    <message>
        <source>Move notes</source>
        <translation>déplacement des notes</translation>
    </message>
    <message>
        <source>Move selection</source>
        <translation>déplacement de la sélection</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>déplacement de la note</translation>
    </message>
    <message>
        <source>Move touchpoint</source>
        <translation>déplacement du point de contact</translation>
    </message>
    <message>
        <source>Move emotion</source>
        <translation>déplacement de l’émotion</translation>
    </message>
    <message>
        <source>Move metric</source>
        <translation>déplacement de l’indicateur</translation>
    </message>
    <message>
        <source>Move person</source>
        <translation>déplacement du responsable</translation>
    </message>
    <message>
        <source>Move picture</source>
        <translation>déplacement de l’image</translation>
    </message>
    <message>
        <source>Change span</source>
        <translation>modification de l’étendue</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>Add a colour</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Stages, colour {number}</source>
        <translation>Étapes, couleur {number}</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Custom colour</source>
        <translation>Couleur personnalisée</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Autre couleur…</translation>
    </message>
    <message>
        <source>No custom colour</source>
        <translation>Pas de couleur personnalisée</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Touchpoints</source>
        <translation>Points de contact</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
</context>
<context>
    <name>TablesDock</name>
    <message>
        <source>Show the map again</source>
        <translation>Montrer de nouveau la carte</translation>
    </message>
    <message>
        <source>Give the table all the room</source>
        <translation>Donner toute la place au tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Hide the tables</source>
        <translation>Masquer les tableaux</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>There is nothing on the clipboard that can be pasted here.</source>
        <translation>Le presse-papiers ne contient rien que l’on puisse coller ici.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>ajout d’une image</numerusform>
            <numerusform>ajout de %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>What you paste does not fit here.</source>
        <translation>Ce que vous collez ne tient pas ici.</translation>
    </message>
    <message>
        <source>Paste without adding any</source>
        <translation>Coller sans rien ajouter</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>collage</translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s) were added.</source>
        <translation>
            <numerusform>%n ligne a été ajoutée.</numerusform>
            <numerusform>%n lignes ont été ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) went to the nearest lane that takes them.</source>
        <translation>
            <numerusform>%n note est allée dans la ligne la plus proche qui la prend.</numerusform>
            <numerusform>%n notes sont allées dans les lignes les plus proches qui les prennent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed kind, as no lane takes them.</source>
        <translation>
            <numerusform>%n élément a changé de type, car aucune ligne ne le prend.</numerusform>
            <numerusform>%n éléments ont changé de type, car aucune ligne ne les prend.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was copied comes from a newer Parcours and cannot be pasted here.</source>
        <translation>Ce qui a été copié vient d’un Parcours plus récent et ne peut pas être collé ici.</translation>
    </message>
    <message>
        <source>What was copied is too large to be pasted. Copy it in parts.</source>
        <translation>Ce qui a été copié est trop grand pour être collé. Copiez-le en plusieurs fois.</translation>
    </message>
    <message>
        <source>What was copied is damaged and cannot be pasted. Copy it again.</source>
        <translation>Ce qui a été copié est abîmé et ne peut pas être collé. Copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>collage du texte</translation>
    </message>
    <message>
        <source>The first row names the stages.</source>
        <translation>La première rangée donne les noms des étapes.</translation>
    </message>
    <message>
        <source>The first column names the lanes.</source>
        <translation>La première colonne donne les noms des lignes.</translation>
    </message>
    <message>
        <source>The table is larger than the map from here on.</source>
        <translation>À partir d’ici, le tableau est plus grand que la carte.</translation>
    </message>
    <message>
        <source>Paste only what fits</source>
        <translation>Coller seulement ce qui tient</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>collage du tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the table were left out.</source>
        <translation>
            <numerusform>%n cellule du tableau a été laissée de côté.</numerusform>
            <numerusform>%n cellules du tableau ont été laissées de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {stages} and {lanes}</source>
        <translation>Ajouter {stages} et {lanes}</translation>
    </message>
    <message>
        <source>Add {parts}</source>
        <translation>Ajouter {parts}</translation>
    </message>
    <message>
        <source>Choose differences of one side</source>
        <translation>Choisissez des différences d’un seul côté</translation>
    </message>
    <message numerus="yes">
        <source>Take %n over</source>
        <translation>
            <numerusform>Reprendre %n différence</numerusform>
            <numerusform>Reprendre %n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>Put %n back as before</source>
        <translation>
            <numerusform>Rétablir %n différence</numerusform>
            <numerusform>Rétablir %n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Change the map as the other program changed it, here alone (Space)</source>
        <translation>Changer la carte comme l’autre programme l’a changée, ici seulement (Espace)</translation>
    </message>
    <message>
        <source>Make this alone as it was before, and leave all else (Space)</source>
        <translation>Remettre ceci seul comme avant, sans toucher au reste (Espace)</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n difference(s)</source>
        <translation>
            <numerusform>Reprendre %n différence</numerusform>
            <numerusform>Reprendre %n différences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n difference(s)</source>
        <translation>
            <numerusform>Rétablir %n différence</numerusform>
            <numerusform>Rétablir %n différences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>“{name}” is open or read for this export; give another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est ouvert ou lu pour cet export&#x202f;; donnez un autre nom.</translation>
    </message>
    <message>
        <source>Export map as</source>
        <translation>Exporter la carte sous</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal des erreurs</translation>
    </message>
    <message>
        <source>Parcours ended unexpectedly last time. The log says where.</source>
        <translation>Parcours s’est arrêté brutalement la dernière fois. Le journal des erreurs dit où.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Something unexpected went wrong again. What is open is still here.</source>
        <translation>Une erreur imprévue s’est de nouveau produite. Ce qui est ouvert est toujours là.</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Start a new map from this template</source>
        <translation>Créer une carte à partir de ce modèle</translation>
    </message>
</context>
<context>
    <name>TemplateCommands</name>
    <message>
        <source>Save as template</source>
        <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
        <source>Version {number} of the template is saved. Maps made from it are offered its changes.</source>
        <translation>La version {number} du modèle est enregistrée. Ses changements sont proposés aux cartes qui en viennent.</translation>
    </message>
    <message>
        <source>Take the locks off</source>
        <translation>Retirer les verrous</translation>
    </message>
    <message>
        <source>This map was made from a template. Saved as a template of its own, it is one that maps can follow.</source>
        <translation>Cette carte vient d’un modèle. Enregistrée comme modèle à part entière, elle en devient un que d’autres cartes peuvent suivre.</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Enregistrer comme modèle…</translation>
    </message>
    <message>
        <source>This is the template itself. Saved with changes, it becomes its next version, which is offered to the maps that were made from it.</source>
        <translation>C’est le modèle lui-même. Enregistré avec des changements, il devient sa version suivante, proposée aux cartes qui en viennent.</translation>
    </message>
    <message>
        <source>Choose what it keeps…</source>
        <translation>Choisir ce qu’il garde…</translation>
    </message>
    <message>
        <source>The template “{name}” is in “{file}”.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est dans «&#xa0;{file}&#xa0;».</translation>
    </message>
    <message>
        <source>The template “{name}” is saved as version {number}.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est enregistré en version&#xa0;{number}.</translation>
    </message>
    <message>
        <source>“{name}” is now one of your templates.</source>
        <translation>«&#xa0;{name}&#xa0;» est désormais l’un de vos modèles.</translation>
    </message>
    <message>
        <source>“{name}” is now among the templates of “{folder}”.</source>
        <translation>«&#xa0;{name}&#xa0;» est désormais parmi les modèles de «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>Show it in the gallery</source>
        <translation>Le voir dans la galerie</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>ThemeCommands</name>
    <message>
        <source>Change theme</source>
        <translation>Changer de thème</translation>
    </message>
    <message>
        <source>Light variant of the theme</source>
        <translation>Variante claire du thème</translation>
    </message>
    <message>
        <source>Dark variant of the theme</source>
        <translation>Variante sombre du thème</translation>
    </message>
    <message>
        <source>Print variant of the theme</source>
        <translation>Variante du thème pour l’impression</translation>
    </message>
    <message>
        <source>Every text of the theme is readable on its ground.</source>
        <translation>Tous les textes du thème sont lisibles sur leur fond.</translation>
    </message>
    <message>
        <source>Repair contrast</source>
        <translation>Corriger les contrastes</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of colours were made readable.</source>
        <translation>
            <numerusform>%n couple de couleurs est devenu lisible.</numerusform>
            <numerusform>%n couples de couleurs sont devenus lisibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be with these grounds: there the map writes in black or white.</source>
        <translation>
            <numerusform>%n ne peut pas l’être sur ces fonds&#xa0;: la carte y écrit en noir ou en blanc.</numerusform>
            <numerusform>%n ne peuvent pas l’être sur ces fonds&#xa0;: la carte y écrit en noir ou en blanc.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have a theme “{name}” already.</source>
        <translation>Vous avez déjà un thème «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Import a theme</source>
        <translation>Importer un thème</translation>
    </message>
    <message>
        <source>Themes and maps</source>
        <translation>Thèmes et cartes</translation>
    </message>
    <message>
        <source>The map has the theme of “{name}”.</source>
        <translation>La carte a pris le thème de «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Keep it among my themes</source>
        <translation>Le garder parmi mes thèmes</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Export the theme</source>
        <translation>Exporter le thème</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>The theme is in “{name}”.</source>
        <translation>Le thème est dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>“{name}” is among your themes.</source>
        <translation>«&#xa0;{name}&#xa0;» fait partie de vos thèmes.</translation>
    </message>
</context>
<context>
    <name>ThemeForm</name>
    <message>
        <source>Choose another theme</source>
        <translation>Choisir un autre thème</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>Renommer le thème</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>A whole palette from your colours</source>
        <translation>Une palette entière à partir de vos couleurs</translation>
    </message>
    <message>
        <source>Brand colour</source>
        <translation>Couleur de la marque</translation>
    </message>
    <message>
        <source>Several colours, the brand’s first</source>
        <translation>Plusieurs couleurs, d’abord celle de la marque</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>One colour makes the edges, texts and grounds of a kind of lane.</source>
        <translation>Une couleur donne les bords, les textes et les fonds d’un type de ligne.</translation>
    </message>
    <message>
        <source>Its four colours, one by one</source>
        <translation>Ses quatre couleurs, une à une</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>Petit texte</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Sticky notes</source>
        <translation>Notes adhésives</translation>
    </message>
    <message>
        <source>Bubbles</source>
        <translation>Bulles</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Arrondis</translation>
    </message>
    <message>
        <source>Rectangles</source>
        <translation>Rectangles</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espacement</translation>
    </message>
    <message>
        <source>Shadows under notes</source>
        <translation>Ombres sous les notes</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>What the logo shows, in words, for those who cannot see it</source>
        <translation>Ce que montre le logo, en mots, pour qui ne peut pas le voir</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte de remplacement</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Show the map as colour-blind eyes see it:</source>
        <translation>Voir la carte comme un daltonien&#xa0;:</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Toutes les couleurs</translation>
    </message>
    <message>
        <source>Without red</source>
        <translation>Sans le rouge</translation>
    </message>
    <message>
        <source>Without green</source>
        <translation>Sans le vert</translation>
    </message>
    <message>
        <source>Without blue</source>
        <translation>Sans le bleu</translation>
    </message>
    <message>
        <source>Colour vision</source>
        <translation>Vision des couleurs</translation>
    </message>
    <message>
        <source>Variants of the theme</source>
        <translation>Variantes du thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>{typed} is too weak on the sheet: the palette takes {color} in its place.</source>
        <translation>{typed} est trop faible sur la feuille&#xa0;: la palette prend {color} à sa place.</translation>
    </message>
    <message>
        <source>Palette from a picture</source>
        <translation>Palette à partir d’une image</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Revenir à l’original</translation>
    </message>
    <message>
        <source>Undo every change to this theme at once</source>
        <translation>Annuler d’un coup toutes les modifications de ce thème</translation>
    </message>
    <message>
        <source>Reset theme</source>
        <translation>Rétablir le thème</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) or mark(s) are hard to see.</source>
        <translation>
            <numerusform>%n texte ou repère se voit mal.</numerusform>
            <numerusform>%n textes ou repères se voient mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every text is readable on its ground.</source>
        <translation>Tous les textes sont lisibles sur leur fond.</translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>{name} (damaged)</source>
        <translation>{name} (illisible)</translation>
    </message>
</context>
<context>
    <name>ThemePanel</name>
    <message>
        <source>Theme of the map</source>
        <translation>Thème de la carte</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>Revenir à l’inspecteur</translation>
    </message>
</context>
<context>
    <name>ThemeRows</name>
    <message>
        <source>Change theme</source>
        <translation>Changer de thème</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Parcours</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Forêt</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagon</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Prune</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardoise</translation>
    </message>
    <message>
        <source>Terracotta</source>
        <translation>Terre cuite</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Quiet text</source>
        <translation>Texte discret</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Accent</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Text of the title</source>
        <translation>Texte du titre</translation>
    </message>
    <message>
        <source>Text of the scenario</source>
        <translation>Texte du scénario</translation>
    </message>
    <message>
        <source>Text of notes</source>
        <translation>Texte des notes</translation>
    </message>
    <message>
        <source>Text of stages</source>
        <translation>Texte des étapes</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bords</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Sticky notes</source>
        <translation>Notes adhésives</translation>
    </message>
    <message>
        <source>Unnamed theme</source>
        <translation>Thème sans nom</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>{lanes}: {part}</source>
        <translation>{lanes}&#xa0;: {part}</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Lane</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Change the colours and shapes of the map</source>
        <translation>Changer les couleurs et les formes de la carte</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>“{lane}” cannot hold what you are dragging.</source>
        <translation>«&#xa0;{lane}&#xa0;» ne peut pas recevoir ce que vous déplacez.</translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation>Déplacer l’étape</translation>
    </message>
    <message>
        <source>Move stages</source>
        <translation>Déplacer les étapes</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>Déplacer la ligne</translation>
    </message>
    <message>
        <source>Move lanes</source>
        <translation>Déplacer les lignes</translation>
    </message>
    <message>
        <source>Change width</source>
        <translation>Modifier la largeur</translation>
    </message>
    <message>
        <source>Change height</source>
        <translation>Modifier la hauteur</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} px</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic width</source>
        <translation>Largeur automatique</translation>
    </message>
    <message>
        <source>Automatic height</source>
        <translation>Hauteur automatique</translation>
    </message>
    <message>
        <source>Change span</source>
        <translation>Modifier l’étendue</translation>
    </message>
    <message>
        <source>Lead link elsewhere</source>
        <translation>Déplacer le bout du lien</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Ajouter un lien</translation>
    </message>
    <message>
        <source>Move phase</source>
        <translation>Déplacer la phase</translation>
    </message>
    <message>
        <source>Change stages of phase</source>
        <translation>Changer les étapes de la phase</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Déplier</translation>
    </message>
</context>
<context>
    <name>TouchpointCommands</name>
    <message>
        <source>New touchpoint</source>
        <translation>Nouveau point de contact</translation>
    </message>
    <message>
        <source>Add touchpoint</source>
        <translation>Ajouter un point de contact</translation>
    </message>
    <message>
        <source>“{name}” is not on the map yet; drag it there.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas encore sur la carte&#x202f;; faites-l’y glisser.</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>Duplicate touchpoint</source>
        <translation>Dupliquer le point de contact</translation>
    </message>
    <message>
        <source>Merge touchpoints</source>
        <translation>Fusionner des points de contact</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” now stands for {others}, everywhere.</source>
        <translation>«&#xa0;{name}&#xa0;» remplace maintenant partout {others}.</translation>
    </message>
    <message>
        <source>Delete touchpoint</source>
        <translation>Supprimer le point de contact</translation>
    </message>
    <message>
        <source>Delete touchpoints</source>
        <translation>Supprimer des points de contact</translation>
    </message>
    <message>
        <source>“{name}” is deleted; it was nowhere on the map.</source>
        <translation>«&#xa0;{name}&#xa0;» est supprimé&#x202f;; il n’était nulle part sur la carte.</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) deleted; none was on the map.</source>
        <translation>
            <numerusform>%n point de contact supprimé&#x202f;; il n’était nulle part sur la carte.</numerusform>
            <numerusform>%n points de contact supprimés&#x202f;; aucun n’était sur la carte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the map</source>
        <translation>
            <numerusform>%n emplacement sur la carte</numerusform>
            <numerusform>%n emplacements sur la carte</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is deleted, and with it {places}.</source>
        <translation>«&#xa0;{name}&#xa0;» est supprimé, et avec lui {places}.</translation>
    </message>
    <message>
        <source>{count} touchpoints are deleted, and with them {places}.</source>
        <translation>{count} points de contact sont supprimés, et avec eux {places}.</translation>
    </message>
    <message>
        <source>Keep their places as notes</source>
        <translation>Garder leurs emplacements en notes</translation>
    </message>
    <message>
        <source>Place touchpoint</source>
        <translation>Placer un point de contact</translation>
    </message>
    <message>
        <source>Place touchpoints</source>
        <translation>Placer des points de contact</translation>
    </message>
    <message>
        <source>Add a lane of touchpoints first, and a stage.</source>
        <translation>Ajoutez d’abord une ligne de points de contact et une étape.</translation>
    </message>
    <message>
        <source>Add a lane of touchpoints</source>
        <translation>Ajouter une ligne de points de contact</translation>
    </message>
    <message>
        <source>Export the inventory</source>
        <translation>Exporter l’inventaire</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>The inventory is in “{name}”.</source>
        <translation>L’inventaire est dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{shown} of {all} touchpoints, those the table shows, are in “{name}”.</source>
        <translation>{shown} points de contact sur {all}, ceux que montre le tableau, sont dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TouchpointForm</name>
    <message>
        <source>Selected touchpoint</source>
        <translation>Point de contact sélectionné</translation>
    </message>
    <message>
        <source>The touchpoint shown here; type a new name and press Enter to add one</source>
        <translation>Le point de contact montré ici&#x202f;; tapez un nouveau nom puis Entrée pour en ajouter un</translation>
    </message>
    <message>
        <source>1 to 5: click, arrow keys or digits; 0 for not rated</source>
        <translation>De 1 à 5&#xa0;: clic, flèches ou chiffres&#x202f;; 0 pour non évalué</translation>
    </message>
    <message>
        <source>Importance to the customer</source>
        <translation>Importance pour le client</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>modification de l’importance</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Change satisfaction</source>
        <translation>modification de la satisfaction</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Change remark</source>
        <translation>modification de la remarque</translation>
    </message>
    <message>
        <source>In the inventory</source>
        <translation>Dans l’inventaire</translation>
    </message>
</context>
<context>
    <name>TouchpointLibrary</name>
    <message>
        <source>Before the purchase</source>
        <translation>Avant l’achat</translation>
    </message>
    <message>
        <source>During the purchase</source>
        <translation>Pendant l’achat</translation>
    </message>
    <message>
        <source>After the purchase</source>
        <translation>Après l’achat</translation>
    </message>
    <message>
        <source>Nothing matches; try another word.</source>
        <translation>Rien ne correspond&#x202f;; essayez un autre mot.</translation>
    </message>
    <message>
        <source>{name}, in this map</source>
        <translation>{name}, dans cette carte</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirect</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Search common touchpoints</source>
        <translation>Rechercher un point de contact</translation>
    </message>
    <message>
        <source>Library of common touchpoints</source>
        <translation>Bibliothèque de points de contact courants</translation>
    </message>
</context>
<context>
    <name>TraitEntry</name>
    <message>
        <source>Left pole</source>
        <translation>Pôle gauche</translation>
    </message>
    <message>
        <source>Right pole</source>
        <translation>Pôle droit</translation>
    </message>
    <message>
        <source>Between the poles</source>
        <translation>Entre les pôles</translation>
    </message>
</context>
<context>
    <name>VersionDeeds</name>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>The map is just as it was then.</source>
        <translation>La carte est exactement comme à ce moment-là.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This is “{name}” as it was {moment}. It has no file: what you change here changes nothing there, and is kept once you save it under another name.</source>
        <translation>Voici «&#xa0;{name}&#xa0;» telle qu’elle était {moment}. Cette carte n’a pas de fichier&#xa0;: ce que vous changez ici ne change rien là-bas, et sera gardé quand vous l’enregistrerez sous un autre nom.</translation>
    </message>
    <message>
        <source>The map is as it was {moment}.</source>
        <translation>La carte est telle qu’elle était {moment}.</translation>
    </message>
    <message>
        <source>Save this version as a map</source>
        <translation>Enregistrer cette version comme carte</translation>
    </message>
    <message>
        <source>“{name}” holds the map that is open here: restore this version in it, or choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» contient la carte ouverte ici&#xa0;: restaurez-y cette version, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Keep a snapshot</source>
        <translation>Garder un instantané</translation>
    </message>
    <message>
        <source>Rename the snapshot</source>
        <translation>Renommer l’instantané</translation>
    </message>
    <message>
        <source>Remove the snapshot</source>
        <translation>Supprimer l’instantané</translation>
    </message>
    <message>
        <source>Remove the version saved {moment}?</source>
        <translation>Supprimer la version enregistrée {moment}&#x202f;?</translation>
    </message>
    <message>
        <source>Remove all earlier versions of this map?</source>
        <translation>Supprimer toutes les versions antérieures de cette carte&#x202f;?</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>The map itself and its snapshots stay as they are. This cannot be undone.</source>
        <translation>La carte elle-même et ses instantanés restent tels quels. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>What is the map called as it is now?</source>
        <translation>Quel nom donner à la carte telle qu’elle est&#x202f;?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>Nom de l’instantané</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>&amp;Open beside</source>
        <translation>&amp;Ouvrir à côté</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>See what &amp;differs</source>
        <translation>&amp;Voir ce qui diffère</translation>
    </message>
    <message>
        <source>&amp;Save as a map…</source>
        <translation>&amp;Enregistrer comme carte…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Remove &amp;all versions of this map…</source>
        <translation>Supprimer &amp;toutes les versions de cette carte…</translation>
    </message>
    <message>
        <source>No versions are kept: the preferences leave them no room.</source>
        <translation>Aucune version n’est gardée&#xa0;: les préférences ne leur laissent pas de place.</translation>
    </message>
    <message>
        <source>A version is kept each time the map is saved. This one never was.</source>
        <translation>Une version est gardée à chaque enregistrement de la carte. Celle-ci n’a jamais été enregistrée.</translation>
    </message>
    <message>
        <source>A version is kept each time the map is saved: all of the last hour, then one an hour, one a day and one a week. They are on this computer alone.</source>
        <translation>Une version est gardée à chaque enregistrement&#xa0;: toutes celles de la dernière heure, puis une par heure, une par jour et une par semaine. Elles sont sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Nothing is kept of this map so far.</source>
        <translation>Rien n’est encore gardé de cette carte.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>Show the inspector again</source>
        <translation>Afficher de nouveau l’inspecteur</translation>
    </message>
    <message>
        <source>Keep a snapshot in the file…</source>
        <translation>Garder un instantané dans le fichier…</translation>
    </message>
    <message>
        <source>Give the map as it is a name, and keep it in its own file</source>
        <translation>Donner un nom à la carte telle qu’elle est et la garder dans son propre fichier</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Ouvrir à côté</translation>
    </message>
    <message>
        <source>Open it in another window, to look and to copy</source>
        <translation>L’ouvrir dans une autre fenêtre, pour regarder et copier</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Put it in the place of the map; Undo brings the map back</source>
        <translation>La mettre à la place de la carte&#x202f;; Annuler fait revenir la carte</translation>
    </message>
    <message>
        <source>More to do with it</source>
        <translation>Autres actions</translation>
    </message>
</context>
<context>
    <name>VersionRoom</name>
    <message>
        <source>None are kept</source>
        <translation>Aucune n’est gardée</translation>
    </message>
    <message>
        <source>Room for earlier versions</source>
        <translation>Place des versions antérieures</translation>
    </message>
    <message>
        <source>Remove all…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>Remove the earlier versions of all maps</source>
        <translation>Supprimer les versions antérieures de toutes les cartes</translation>
    </message>
    <message>
        <source>The most room for the versions of all maps; the oldest go first.</source>
        <translation>Place maximale de toutes les versions&#x202f;; les plus anciennes partent d’abord.</translation>
    </message>
    <message>
        <source>Used now: {size}.</source>
        <translation>Utilisé&#xa0;: {size}.</translation>
    </message>
    <message>
        <source>Saving keeps no more; those that are kept stay.</source>
        <translation>Enregistrer n’en garde plus&#x202f;; celles qui sont gardées restent.</translation>
    </message>
    <message>
        <source>The next save removes the oldest: {size}.</source>
        <translation>Le prochain enregistrement supprime les plus anciennes&#xa0;: {size}.</translation>
    </message>
    <message>
        <source>Remove the earlier versions of all maps?</source>
        <translation>Supprimer les versions antérieures de toutes les cartes&#x202f;?</translation>
    </message>
    <message>
        <source>The maps and their snapshots stay as they are. This cannot be undone.</source>
        <translation>Les cartes et leurs instantanés restent tels quels. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>jour inconnu</translation>
    </message>
    <message>
        <source>in the snapshot “{name}”</source>
        <translation>dans l’instantané «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>on an unknown day</source>
        <translation>un jour inconnu</translation>
    </message>
    <message>
        <source>Since the snapshot “{name}”</source>
        <translation>Depuis l’instantané «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Since an unknown day</source>
        <translation>Depuis un jour inconnu</translation>
    </message>
    <message>
        <source>Restore “{name}”</source>
        <translation>Restaurer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Restore the map</source>
        <translation>Restaurer la carte</translation>
    </message>
    <message>
        <source>Restore the map ({moment})</source>
        <translation>Restaurer la carte ({moment})</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Ne peut pas être lue</translation>
    </message>
    <message>
        <source>Kept in the map’s own file</source>
        <translation>Gardé dans le fichier de la carte</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>La plus ancienne gardée</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Aucune différence</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajout</numerusform>
            <numerusform>%n ajouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacement</numerusform>
            <numerusform>%n déplacements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n suppression</numerusform>
            <numerusform>%n suppressions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The map is saved, but no earlier version of it could be kept in {folder}: see whether there is room on the disk, and whether the folder may be written.</source>
        <translation>La carte est enregistrée, mais aucune version antérieure n’a pu en être gardée dans {folder}&#xa0;: voyez s’il reste de la place sur le disque et si l’on peut écrire dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Everything is shown</source>
        <translation>Tout est affiché</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) hidden</source>
        <translation>
            <numerusform>%n étape masquée</numerusform>
            <numerusform>%n étapes masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s) hidden</source>
        <translation>
            <numerusform>%n ligne masquée</numerusform>
            <numerusform>%n lignes masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collapsed</source>
        <translation>
            <numerusform>%n repliée</numerusform>
            <numerusform>%n repliées</numerusform>
        </translation>
    </message>
    <message>
        <source>Unnamed view</source>
        <translation>Vue sans nom</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (modifiée)</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>N’afficher que cela</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>View {number}</source>
        <translation>Vue {number}</translation>
    </message>
    <message>
        <source>Keep a view</source>
        <translation>Garder une vue</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Renommer une vue</translation>
    </message>
    <message>
        <source>Update a view</source>
        <translation>Mettre à jour une vue</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>Supprimer une vue</translation>
    </message>
    <message>
        <source>Show a view</source>
        <translation>Afficher une vue</translation>
    </message>
    <message>
        <source>What is selected is hidden by the view.</source>
        <translation>Ce qui est sélectionné est masqué par la vue.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Unnamed view</source>
        <translation>Vue sans nom</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Toute la carte</translation>
    </message>
</context>
<context>
    <name>Weakness</name>
    <message>
        <source>Too weak on the ground “{ground}”: the map shows {color} there.</source>
        <translation>Trop faible sur le fond «&#xa0;{ground}&#xa0;»&#xa0;: la carte y montre {color}.</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>direct</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirect</translation>
    </message>
    <message>
        <source>Unnamed touchpoint</source>
        <translation>Point de contact sans nom</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Unnamed persona</source>
        <translation>Persona sans nom</translation>
    </message>
    <message>
        <source>Unnamed stage</source>
        <translation>Étape sans nom</translation>
    </message>
    <message>
        <source>Colour of actions</source>
        <translation>Couleur des actions</translation>
    </message>
    <message>
        <source>Colour of touchpoints</source>
        <translation>Couleur des points de contact</translation>
    </message>
    <message>
        <source>Colour of thoughts</source>
        <translation>Couleur des pensées</translation>
    </message>
    <message>
        <source>Colour of emotions</source>
        <translation>Couleur des émotions</translation>
    </message>
    <message>
        <source>Colour of pain points</source>
        <translation>Couleur des points de friction</translation>
    </message>
    <message>
        <source>Colour of opportunities</source>
        <translation>Couleur des opportunités</translation>
    </message>
    <message>
        <source>Colour of goals</source>
        <translation>Couleur des objectifs</translation>
    </message>
    <message>
        <source>Colour of metrics</source>
        <translation>Couleur des indicateurs</translation>
    </message>
    <message>
        <source>Colour of owners</source>
        <translation>Couleur des responsables</translation>
    </message>
    <message>
        <source>Colour of pictures</source>
        <translation>Couleur des images</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Réseaux sociaux</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Agence</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>Third-party site</source>
        <translation>Site tiers</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Before the purchase</source>
        <translation>Avant l’achat</translation>
    </message>
    <message>
        <source>During the purchase</source>
        <translation>Pendant l’achat</translation>
    </message>
    <message>
        <source>After the purchase</source>
        <translation>Après l’achat</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposé</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observé</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Number with bar</source>
        <translation>Nombre et barre</translation>
    </message>
    <message>
        <source>Sparkline</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Jauge</translation>
    </message>
    <message>
        <source>Number alone</source>
        <translation>Nombre seul</translation>
    </message>
    <message>
        <source>Customer journey</source>
        <translation>Parcours client</translation>
    </message>
    <message>
        <source>Experience map</source>
        <translation>Carte d’expérience</translation>
    </message>
    <message>
        <source>Touchpoint map</source>
        <translation>Carte des points de contact</translation>
    </message>
    <message>
        <source>Service blueprint</source>
        <translation>Blueprint de service</translation>
    </message>
    <message>
        <source>Employee journey</source>
        <translation>Parcours collaborateur</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Non planifiée</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Chaque trimestre</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>years</source>
        <translation>ans</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Plusieurs</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>On/off line</source>
        <translation>En ligne&#x202f;?</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Before, during or after the purchase</source>
        <translation>Avant, pendant ou après l’achat</translation>
    </message>
    <message>
        <source>Online or offline</source>
        <translation>En ligne ou hors ligne</translation>
    </message>
    <message>
        <source>Direct: the brand controls it. Indirect: others do</source>
        <translation>Direct&#xa0;: la marque le maîtrise. Indirect&#xa0;: d’autres le font</translation>
    </message>
    <message>
        <source>The stages where it is used</source>
        <translation>Les étapes où il est employé</translation>
    </message>
    <message>
        <source>Importance to the customer, 1 to 5: mean of its places</source>
        <translation>Importance pour le client, de 1 à 5&#xa0;: moyenne de ses emplacements</translation>
    </message>
    <message>
        <source>Satisfaction, 1 to 5: mean of its places</source>
        <translation>Satisfaction, de 1 à 5&#xa0;: moyenne de ses emplacements</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Lowest rating</source>
        <translation>Note la plus basse</translation>
    </message>
    <message>
        <source>The lowest satisfaction of its places, 1 to 5</source>
        <translation>La satisfaction la plus basse de ses emplacements, de 1 à 5</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>Indirect</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Non noté</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Parking</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Ne pas grouper</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Par responsable</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>Par étape</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Par canal</translation>
    </message>
    <message>
        <source>By moment</source>
        <translation>Par moment</translation>
    </message>
    <message>
        <source>In no stage</source>
        <translation>Dans aucune étape</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>No moment</source>
        <translation>Sans moment</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non employé</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n point de contact</numerusform>
            <numerusform>%n points de contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Select one cell or one note to type into.</source>
        <translation>Sélectionnez une seule cellule ou une seule note pour y écrire.</translation>
    </message>
    <message>
        <source>Press F2 or Enter to edit this text.</source>
        <translation>Appuyez sur F2 ou Entrée pour modifier ce texte.</translation>
    </message>
    <message>
        <source>Press F2 or Enter to rename what is selected.</source>
        <translation>Appuyez sur F2 ou Entrée pour renommer ce qui est sélectionné.</translation>
    </message>
    <message>
        <source>Add a stage and a lane first.</source>
        <translation>Ajoutez d’abord une étape et une ligne.</translation>
    </message>
</context>
<context>
    <name>_Icons</name>
    <message>
        <source>No icon</source>
        <translation>Aucune icône</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>“{name}” was not saved when a newer Parcours stopped.</source>
        <translation>«&#xa0;{name}&#xa0;» n’était pas enregistrée quand un Parcours plus récent s’est arrêté.</translation>
    </message>
    <message>
        <source>Open the newer Parcours to bring it back.</source>
        <translation>Ouvrez le Parcours plus récent pour la retrouver.</translation>
    </message>
    <message>
        <source>Changes to “{name}” were not saved, and cannot be read.</source>
        <translation>Des modifications de «&#xa0;{name}&#xa0;» n’étaient pas enregistrées et sont illisibles.</translation>
    </message>
    <message>
        <source>The map’s own file, if it has one, is as it was.</source>
        <translation>Le fichier de la carte, si elle en a un, est tel qu’il était.</translation>
    </message>
    <message>
        <source>“{name}” was not saved when Parcours stopped.</source>
        <translation>«&#xa0;{name}&#xa0;» n’était pas enregistrée quand Parcours s’est arrêté.</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>dans {folder}</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) {at}</source>
        <translation>
            <numerusform>%n&#xa0;modification {at}</numerusform>
            <numerusform>%n&#xa0;modifications {at}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since {since}, the last {at}</source>
        <translation>
            <numerusform>%n&#xa0;modification depuis {since}, la dernière {at}</numerusform>
            <numerusform>%n&#xa0;modifications depuis {since}, la dernière {at}</numerusform>
        </translation>
    </message>
    <message>
        <source>with what was being written</source>
        <translation>avec le texte en cours</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>C’est décidé.</translation>
    </message>
    <message>
        <source>with what was being written {at}</source>
        <translation>avec ce qui s’écrivait {at}</translation>
    </message>
    <message>
        <source>as it was {at}</source>
        <translation>telle qu’elle était {at}</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n&#xa0;étape</numerusform>
            <numerusform>%n&#xa0;étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n&#xa0;note</numerusform>
            <numerusform>%n&#xa0;notes</numerusform>
        </translation>
    </message>
    <message>
        <source>its file has changed since: it comes back as a new map</source>
        <translation>son fichier a changé depuis&#xa0;: elle revient comme nouvelle carte</translation>
    </message>
    <message>
        <source>its file is gone: it comes back as a new map</source>
        <translation>son fichier n’est plus là&#xa0;: elle revient comme nouvelle carte</translation>
    </message>
    <message>
        <source>the last changes cannot be read</source>
        <translation>les dernières modifications sont illisibles</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) lost</source>
        <translation>
            <numerusform>%n&#xa0;image perdue</numerusform>
            <numerusform>%n&#xa0;images perdues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Parcours map</source>
        <translation>Carte Parcours</translation>
    </message>
    <message>
        <source>Parcours persona</source>
        <translation>Persona Parcours</translation>
    </message>
    <message>
        <source>Parcours theme</source>
        <translation>Thème Parcours</translation>
    </message>
</context>
</TS>
