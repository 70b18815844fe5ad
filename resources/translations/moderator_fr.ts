<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;Answered</source>
        <translation>&amp;Réponse donnée</translation>
    </message>
    <message>
        <source>&amp;Call now</source>
        <translation>&amp;Appeler maintenant</translation>
    </message>
    <message>
        <source>&amp;Declined</source>
        <translation>É&amp;cartée</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Fusionner dans…</translation>
    </message>
    <message>
        <source>&amp;Partly answered</source>
        <translation>Réponse partie&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Withdrawn</source>
        <translation>Re&amp;tirée</translation>
    </message>
    <message numerus="yes">
        <source>({n} more)</source>
        <comment>({n} more)</comment>
        <translation>
            <numerusform>({n} autre)</numerusform>
            <numerusform>({n} autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>15 s</source>
        <translation>15 s</translation>
    </message>
    <message>
        <source>15:30</source>
        <translation>15:30</translation>
    </message>
    <message>
        <source>19 Oct 2022</source>
        <translation>19 oct. 2022</translation>
    </message>
    <message>
        <source>19 October 2022</source>
        <translation>19 octobre 2022</translation>
    </message>
    <message>
        <source>2022-10-19</source>
        <translation>2022-10-19</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>31 October, or “in two weeks”</source>
        <translation>31 octobre, ou «&#xa0;dans deux semaines&#xa0;»</translation>
    </message>
    <message>
        <source>3:30 PM</source>
        <translation>3:30 PM</translation>
    </message>
    <message>
        <source>9 or +2</source>
        <translation>9 ou +2</translation>
    </message>
    <message>
        <source>90, 1:30, 1m or at 08:47:30</source>
        <translation>90, 1:30, 1m ou à 08:47:30</translation>
    </message>
    <message>
        <source>? Not known</source>
        <translation>? Inconnu</translation>
    </message>
    <message>
        <source>? {number} no answer yet</source>
        <translation>? {number} pas encore de réponse</translation>
    </message>
    <message>
        <source>@name for whom · !2 question · #ngo · /online · /first · Enter adds · Esc leaves</source>
        <translation>@nom pour qui ·&#x202f;!2 question · #ngo · /online · /first · Entrée ajoute · Échap quitte</translation>
    </message>
    <message>
        <source>A calendar needs the event&apos;s date and start: enter them first.</source>
        <translation>Un calendrier a besoin de la date et du début de l’événement&#xa0;: indiquez-les d’abord.</translation>
    </message>
    <message>
        <source>A digit settles it · 0 or S skips · E edits · Ctrl+Z takes back · Esc closes</source>
        <translation>Un chiffre règle · 0 ou S passe · E modifie · Ctrl+Z annule · Échap ferme</translation>
    </message>
    <message>
        <source>A file needs a name with at least one letter or digit.</source>
        <translation>Un fichier doit avoir un nom avec au moins une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>A former segment</source>
        <translation>Une ancienne séquence</translation>
    </message>
    <message>
        <source>A guiding question starves</source>
        <translation>Une question directrice est délaissée</translation>
    </message>
    <message>
        <source>A limit for questions or answers lies between 15 seconds and an hour.</source>
        <translation>La limite d’une question ou d’une réponse se situe entre 15 secondes et une heure.</translation>
    </message>
    <message>
        <source>A message is shown for</source>
        <translation>Un message est affiché pendant</translation>
    </message>
    <message>
        <source>A name, on the panel or not</source>
        <translation>Un nom, du panel ou non</translation>
    </message>
    <message>
        <source>A new session with its plan</source>
        <translation>Une nouvelle session avec son plan</translation>
    </message>
    <message>
        <source>A note needs words.</source>
        <translation>Une note doit contenir du texte.</translation>
    </message>
    <message>
        <source>A note needs words: type some, then Enter.</source>
        <translation>Une note doit contenir du texte&#xa0;: saisissez-le, puis Entrée.</translation>
    </message>
    <message>
        <source>A note off the record stays apart from the others.</source>
        <translation>Une note hors procès-verbal reste à part des autres.</translation>
    </message>
    <message>
        <source>A point of order or a fault: nobody is billed for it.</source>
        <translation>Un point d’ordre ou une panne&#xa0;: ce temps n’est compté à personne.</translation>
    </message>
    <message>
        <source>A question from the floor</source>
        <translation>Une question de la salle</translation>
    </message>
    <message>
        <source>A recommendation cannot be merged with itself.</source>
        <translation>Une recommandation ne peut pas être fusionnée avec elle-même.</translation>
    </message>
    <message>
        <source>A request cannot be merged into itself: choose another one.</source>
        <translation>Une demande ne peut pas être fusionnée avec elle-même&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>A request was asked</source>
        <translation>Une question a été posée</translation>
    </message>
    <message>
        <source>A request with its answers</source>
        <translation>Une demande avec ses réponses</translation>
    </message>
    <message>
        <source>A round is open: close it before you take another.</source>
        <translation>Un tour de questions est ouvert&#xa0;: fermez-le avant d’en ouvrir un autre.</translation>
    </message>
    <message>
        <source>A round takes {most} requests at the most.</source>
        <translation>Un tour de questions compte {most} demandes au plus.</translation>
    </message>
    <message>
        <source>A segment needs a title.</source>
        <translation>Une séquence doit avoir un titre.</translation>
    </message>
    <message>
        <source>A segment that has begun cannot be dropped.</source>
        <translation>Une séquence commencée ne peut pas être abandonnée.</translation>
    </message>
    <message>
        <source>A segment that is not in the plan any more</source>
        <translation>Une séquence qui n’est plus dans le plan</translation>
    </message>
    <message>
        <source>A session that is open for reading only cannot be saved.</source>
        <translation>Une session ouverte en lecture seule ne peut pas être enregistrée.</translation>
    </message>
    <message>
        <source>A session that lies elsewhere</source>
        <translation>Une session qui se trouve ailleurs</translation>
    </message>
    <message>
        <source>A side event of 2022, as an example</source>
        <translation>Un événement parallèle de 2022, en exemple</translation>
    </message>
    <message>
        <source>A soft chime at “wrap up”, at “last minute” and when time is up: of a segment, or of whoever asks or answers.</source>
        <translation>Un carillon doux à «&#xa0;concluez&#xa0;», à «&#xa0;dernière minute&#xa0;» et quand le temps est écoulé&#xa0;: celui d’une séquence, ou de qui pose une question ou y répond.</translation>
    </message>
    <message>
        <source>A text holds {most} characters at most: what is beyond them was left out. Go on in another one.</source>
        <translation>Un texte contient {most}&#xa0;caractères au plus&#xa0;: ce qui dépasse a été laissé de côté. Poursuivez dans un autre.</translation>
    </message>
    <message>
        <source>A waiting time in the settings is too short.</source>
        <translation>Dans les réglages, une durée d’attente est trop courte.</translation>
    </message>
    <message>
        <source>A window that stays on top, to be shared in a video call.</source>
        <translation>Une fenêtre qui reste au premier plan, à partager dans une visioconférence.</translation>
    </message>
    <message>
        <source>ANSWERING</source>
        <translation>RÉPONSE</translation>
    </message>
    <message>
        <source>ASKING</source>
        <translation>QUESTION</translation>
    </message>
    <message>
        <source>Academia</source>
        <translation>Milieu universitaire</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a request: name, organisation — question</source>
        <translation>Ajouter une demande&#xa0;: nom, organisation — question</translation>
    </message>
    <message>
        <source>Add a segment and choose whose it is.</source>
        <translation>Ajoutez une séquence et choisissez à qui elle revient.</translation>
    </message>
    <message>
        <source>Add one after this one</source>
        <translation>En ajouter à la suite</translation>
    </message>
    <message>
        <source>Add them to the plan.</source>
        <translation>Ajoutez-les au plan.</translation>
    </message>
    <message>
        <source>Add {item} after this one</source>
        <translation>Ajouter {item} à la suite</translation>
    </message>
    <message>
        <source>Added {request}</source>
        <translation>Ajout&#xa0;: {request}</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Adressée à</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>All of them, while an event runs or the speaker screen is shown; not in a rehearsal.</source>
        <translation>Tous, pendant un événement ou tant que l’écran des intervenants est affiché&#x202f;; pas en répétition.</translation>
    </message>
    <message>
        <source>All of “{group}” to the defaults</source>
        <translation>Rétablir «&#xa0;{group}&#xa0;» par défaut</translation>
    </message>
    <message>
        <source>All sessions: open, begin, put away.</source>
        <translation>Toutes les sessions&#xa0;: ouvrir, commencer, ranger.</translation>
    </message>
    <message>
        <source>All text, in percent of its usual size. Ctrl++ and Ctrl+- change it anywhere.</source>
        <translation>Tout le texte, en pour cent de sa taille habituelle. Ctrl++ et Ctrl+- la changent partout.</translation>
    </message>
    <message>
        <source>All to come: {changes}</source>
        <translation>Total à venir&#xa0;: {changes}</translation>
    </message>
    <message>
        <source>Also answers</source>
        <translation>Répond aussi</translation>
    </message>
    <message>
        <source>Also for {name}</source>
        <translation>Aussi pour {name}</translation>
    </message>
    <message>
        <source>Also on {name}</source>
        <translation>Aussi sur {name}</translation>
    </message>
    <message>
        <source>Also to {name}</source>
        <translation>Aussi à {name}</translation>
    </message>
    <message>
        <source>Also {number}: {wording}</source>
        <translation>Aussi {number}&#xa0;: {wording}</translation>
    </message>
    <message>
        <source>An act of a newer version</source>
        <translation>Une action d’une version plus récente</translation>
    </message>
    <message>
        <source>An act, a speaker, a segment, a request or a note</source>
        <translation>Une commande, un nom, une séquence, une demande ou une note</translation>
    </message>
    <message>
        <source>An answer</source>
        <translation>Une réponse</translation>
    </message>
    <message>
        <source>An empty plan, to be typed</source>
        <translation>Un plan vide, à saisir</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Annexe</translation>
    </message>
    <message>
        <source>Announce at least one request as the last.</source>
        <translation>Annoncez au moins une demande comme dernière.</translation>
    </message>
    <message>
        <source>Announce the last two</source>
        <translation>Annoncer les deux dernières</translation>
    </message>
    <message numerus="yes">
        <source>Announced the last one</source>
        <comment>Announced the last {n}</comment>
        <translation>
            <numerusform>Dernière demande annoncée</numerusform>
            <numerusform>{n} dernières demandes annoncées</numerusform>
        </translation>
    </message>
    <message>
        <source>Another name for the file</source>
        <translation>Autre nom pour le fichier</translation>
    </message>
    <message>
        <source>Another note…</source>
        <translation>Autre note…</translation>
    </message>
    <message>
        <source>Answer request {number} in writing</source>
        <translation>Répondre par écrit à la demande {number}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answers request {number}</source>
        <translation>Répond à la demande {number}</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Apply the plan, create the session</source>
        <translation>Appliquer le plan, créer la session</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archive, or take back from there</source>
        <translation>Archiver, ou désarchiver</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>As a template</source>
        <translation>Comme modèle</translation>
    </message>
    <message>
        <source>As it stands the event ends at {at}, on time.</source>
        <translation>En l’état, l’événement finit à {at}, à l’heure.</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Comme proposé</translation>
    </message>
    <message>
        <source>As the event: {default}</source>
        <translation>Comme l’événement&#xa0;: {default}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>As&amp;ked</source>
        <translation>Po&amp;sée</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Posée</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>of consent</comment>
        <translation>Posée</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Asks for the first time</source>
        <translation>Pose une question pour la première fois</translation>
    </message>
    <message>
        <source>At the end: {left}</source>
        <translation>Bientôt la fin&#xa0;: {left}</translation>
    </message>
    <message>
        <source>Attribute them to nobody</source>
        <translation>Ne les attribuer à personne</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Attribution and language</source>
        <translation>Attribution et langue</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Back to my session</source>
        <translation>Revenir à ma session</translation>
    </message>
    <message>
        <source>Back, go to, the floor, interruption, began earlier, close</source>
        <translation>Revenir, aller à, la parole, interruption, commencé plus tôt, clôturer</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Began earlier…</source>
        <translation>Commencé plus tôt…</translation>
    </message>
    <message>
        <source>Began {when}, {by} earlier than recorded.</source>
        <translation>A commencé à {when}, soit {by} plus tôt qu’enregistré.</translation>
    </message>
    <message>
        <source>Began {when}, {by} later than recorded.</source>
        <translation>A commencé à {when}, soit {by} plus tard qu’enregistré.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Commencez ici</translation>
    </message>
    <message>
        <source>Begin the event first: F8 starts the first segment.</source>
        <translation>Commencez d’abord l’événement&#xa0;: F8 lance la première séquence.</translation>
    </message>
    <message>
        <source>Begin the event, or move on to the next segment.</source>
        <translation>Commencer l’événement, ou passer à la séquence suivante.</translation>
    </message>
    <message>
        <source>Begin, then re-plan (Ctrl+Shift+P).</source>
        <translation>Commencez, puis réajustez le déroulé (Ctrl+Maj+P).</translation>
    </message>
    <message>
        <source>Begin: {segment}</source>
        <translation>Commencer&#xa0;: {segment}</translation>
    </message>
    <message>
        <source>Begun now, the event would end {length} over.</source>
        <translation>Commencé maintenant, l’événement finirait avec {length} de dépassement.</translation>
    </message>
    <message>
        <source>Below are the recommendations that lack only one of the two: a digit adds it. What is added counts for {addressee} and {about} from then on.</source>
        <translation>Voici les recommandations auxquelles il ne manque que l’un des deux&#xa0;: un chiffre l’ajoute. Ce qui est ajouté compte dès lors pour {addressee} et {about}.</translation>
    </message>
    <message>
        <source>Beside the settings</source>
        <translation>À côté des réglages</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Écran noir</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vierge</translation>
    </message>
    <message>
        <source>Border after column {n}: Left, Right</source>
        <translation>Bord après la colonne {n}&#xa0;: Gauche, Droite</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par le nom</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>Par la fonction</translation>
    </message>
    <message>
        <source>By the laptop&apos;s clock it is {time} at the event.</source>
        <translation>D’après l’horloge de l’ordinateur, il est {time} à l’événement.</translation>
    </message>
    <message numerus="yes">
        <source>By the laptop&apos;s clock the event is {n} day away.</source>
        <comment>By the laptop&apos;s clock the event is {n} days away.</comment>
        <translation>
            <numerusform>D’après l’horloge de l’ordinateur, l’événement est dans {n} jour.</numerusform>
            <numerusform>D’après l’horloge de l’ordinateur, l’événement est dans {n} jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the laptop&apos;s clock the event is {n} day past.</source>
        <comment>By the laptop&apos;s clock the event is {n} days past.</comment>
        <translation>
            <numerusform>D’après l’horloge de l’ordinateur, l’événement a eu lieu il y a {n} jour.</numerusform>
            <numerusform>D’après l’horloge de l’ordinateur, l’événement a eu lieu il y a {n} jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>By when, if known</source>
        <translation>Pour quand, si c’est connu</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>CLÔTURÉE</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendrier (*.ics)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Call next request</source>
        <translation>Appeler la suivante</translation>
    </message>
    <message>
        <source>Called {request}</source>
        <translation>Appel&#xa0;: {request}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Case or track</source>
        <translation>Cas ou voie</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>Changed the plan</source>
        <translation>Plan modifié</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Charts cannot be drawn, because what draws them did not load. Everything else works; start again with the command in the README.</source>
        <translation>Les graphiques ne peuvent pas être dessinés, car ce qui les dessine n’a pas été chargé. Tout le reste fonctionne&#x202f;; relancez avec la commande du README.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check the laptop&apos;s date, and the event&apos;s.</source>
        <translation>Vérifiez la date de l’ordinateur et celle de l’événement.</translation>
    </message>
    <message>
        <source>Chimes at the signals</source>
        <translation>Carillons aux signaux</translation>
    </message>
    <message>
        <source>Choose a concept note</source>
        <translation>Choisir une note conceptuelle</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Choisissez au moins un format.</translation>
    </message>
    <message>
        <source>Choose in a list</source>
        <translation>Choisir dans une liste</translation>
    </message>
    <message>
        <source>Choose key messages…</source>
        <translation>Choisir des messages clés…</translation>
    </message>
    <message>
        <source>Choose notes…</source>
        <translation>Choisir des notes…</translation>
    </message>
    <message>
        <source>Choose which display the speaker screen fills.</source>
        <translation>Choisir l’écran physique que remplit l’écran des intervenants.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Clear the message</source>
        <translation>Effacer le message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close a dialogue</source>
        <translation>Fermer une boîte de dialogue</translation>
    </message>
    <message>
        <source>Close round</source>
        <translation>Fermer le tour</translation>
    </message>
    <message>
        <source>Close the console; the session goes on next time.</source>
        <translation>Fermer la console&#x202f;; la session reprendra la prochaine fois.</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Clore la liste</translation>
    </message>
    <message>
        <source>Close the list after two more requests.</source>
        <translation>Clore la liste après deux autres demandes.</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Fermer le tour</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Close the search. Esc</source>
        <translation>Fermer la recherche. Échap</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Clôturer la session</translation>
    </message>
    <message>
        <source>Close the session, or reopen it.</source>
        <translation>Clôturer la session, ou la rouvrir.</translation>
    </message>
    <message>
        <source>Close this window and go Home.</source>
        <translation>Fermer cette fenêtre et aller à l’accueil.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>Closed the list</source>
        <translation>Liste close</translation>
    </message>
    <message>
        <source>Closed the round</source>
        <translation>Tour de questions fermé</translation>
    </message>
    <message>
        <source>Closed the session</source>
        <translation>Session clôturée</translation>
    </message>
    <message>
        <source>Closed {time}</source>
        <translation>Clôturée à {time}</translation>
    </message>
    <message>
        <source>Collect up to three requests, then the answers.</source>
        <translation>Recueillir jusqu’à trois demandes, puis les réponses.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Palette de commandes…</translation>
    </message>
    <message>
        <source>Commitments and next steps</source>
        <translation>Engagements et prochaines étapes</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Complete a token</source>
        <translation>Compléter une balise</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Complétions</translation>
    </message>
    <message>
        <source>Concept note</source>
        <translation>Note conceptuelle</translation>
    </message>
    <message>
        <source>Concept notes (*.docx *.pdf *.txt *.md);;All files (*)</source>
        <translation>Notes conceptuelles (*.docx *.pdf *.txt *.md);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Connect one, if the room has it.</source>
        <translation>Branchez-en un, si la salle en a un.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Consent to quotes</source>
        <translation>Consentement aux citations</translation>
    </message>
    <message>
        <source>Consent: asked</source>
        <translation>Consentement&#xa0;: demandé</translation>
    </message>
    <message>
        <source>Consent: given</source>
        <translation>Consentement&#xa0;: donné</translation>
    </message>
    <message>
        <source>Consent: not asked</source>
        <translation>Consentement&#xa0;: non demandé</translation>
    </message>
    <message>
        <source>Consent: refused</source>
        <translation>Consentement&#xa0;: refusé</translation>
    </message>
    <message>
        <source>Context and speakers</source>
        <translation>Contexte et intervenants</translation>
    </message>
    <message>
        <source>Correct the start</source>
        <translation>Corriger le début</translation>
    </message>
    <message>
        <source>Correct when the running segment really began.</source>
        <translation>Corriger le début réel de la séquence en cours.</translation>
    </message>
    <message>
        <source>Corrected when the segment began</source>
        <translation>Début de la séquence corrigé</translation>
    </message>
    <message>
        <source>Could be next: {reasons}</source>
        <translation>Pourrait suivre&#xa0;: {reasons}</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>Create the session</source>
        <translation>Créer la session</translation>
    </message>
    <message>
        <source>Ctrl+P adds segments to the plan.</source>
        <translation>Ctrl+P ajoute des séquences au plan.</translation>
    </message>
    <message>
        <source>Ctrl+R adds a request</source>
        <translation>Ctrl+R ajoute une demande</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuelles</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Dark whatever the system is.</source>
        <translation>Sombre quel que soit le système.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>Dates et heures</translation>
    </message>
    <message>
        <source>De&amp;ferred to…</source>
        <translation>Re&amp;portée à…</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Defer request {number}: who will answer?</source>
        <translation>Reporter la demande {number}&#xa0;: qui répondra&#x202f;?</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Reportée</translation>
    </message>
    <message>
        <source>Deferred to…</source>
        <translation>Reportée à…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the selected note.</source>
        <translation>Supprimer la note choisie.</translation>
    </message>
    <message>
        <source>Delete to the system&apos;s trash</source>
        <translation>Mettre à la corbeille du système</translation>
    </message>
    <message>
        <source>Deleted a note</source>
        <translation>Note supprimée</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Did an act again</source>
        <translation>Action rétablie</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Désaccord</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard this note?</source>
        <translation>Abandonner cette note&#x202f;?</translation>
    </message>
    <message>
        <source>Discard your changes to the plan?</source>
        <translation>Abandonner vos modifications du plan&#x202f;?</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Dismiss: {notice}</source>
        <translation>Masquer&#xa0;: {notice}</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Display of the speaker screen</source>
        <translation>Écran physique de l’écran des intervenants</translation>
    </message>
    <message>
        <source>Display of the speaker screen…</source>
        <translation>Écran physique des intervenants…</translation>
    </message>
    <message>
        <source>Displays</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation>Réglée</translation>
    </message>
    <message>
        <source>Do not count it</source>
        <translation>Ne pas le compter</translation>
    </message>
    <message>
        <source>Do these say the same?</source>
        <translation>Disent-elles la même chose&#x202f;?</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Dessin en cours…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>Les abandonner</translation>
    </message>
    <message>
        <source>Drop {label}</source>
        <translation>Abandonner {label}</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Each version as it was written, the present one last.</source>
        <translation>Chaque version telle qu’elle a été écrite, la version actuelle en dernier.</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versions antérieures…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>La modifier</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Edit the plan…</source>
        <translation>Modifier le plan…</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>Modifier le texte…</translation>
    </message>
    <message>
        <source>Edit times, speakers and segments.</source>
        <translation>Modifier les heures, les intervenants et les séquences.</translation>
    </message>
    <message>
        <source>Edit what is selected.</source>
        <translation>Modifier ce qui est choisi.</translation>
    </message>
    <message>
        <source>Edited a note</source>
        <translation>Note modifiée</translation>
    </message>
    <message>
        <source>Edited {request}</source>
        <translation>Modification&#xa0;: {request}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Empty sections</source>
        <translation>Sections vides</translation>
    </message>
    <message>
        <source>End the round that is open.</source>
        <translation>Terminer le tour de questions ouvert.</translation>
    </message>
    <message>
        <source>End the turn</source>
        <translation>Terminer la prise de parole</translation>
    </message>
    <message>
        <source>Ended the turn</source>
        <translation>Prise de parole terminée</translation>
    </message>
    <message>
        <source>Ends {time}</source>
        <translation>Fin à {time}</translation>
    </message>
    <message>
        <source>Enter it in the plan.</source>
        <translation>Indiquez-le dans le plan.</translation>
    </message>
    <message>
        <source>Enter or a click opens a line · Alt+↑ Alt+↓ move it · Ctrl+Shift+K stars it</source>
        <translation>Entrée, clic&#xa0;: ouvrir · Alt+↑ Alt+↓&#xa0;: déplacer · Ctrl+Maj+K&#xa0;: message clé</translation>
    </message>
    <message>
        <source>Enter the event&apos;s start and end, and a run of show is proposed that fits them.</source>
        <translation>Indiquez le début et la fin de l’événement, et un déroulé qui y tient sera proposé.</translation>
    </message>
    <message>
        <source>Enter when the room must be given back.</source>
        <translation>Indiquez quand la salle doit être rendue.</translation>
    </message>
    <message>
        <source>Enter: the remedy · Del: leave it as it is</source>
        <translation>Entrée&#xa0;: y remédier · Suppr&#xa0;: laisser tel quel</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Effacer définitivement…</translation>
    </message>
    <message>
        <source>Erase this note for good?</source>
        <translation>Effacer cette note définitivement&#x202f;?</translation>
    </message>
    <message>
        <source>Erased a note for good</source>
        <translation>Note effacée définitivement</translation>
    </message>
    <message>
        <source>Even slots, at least a quarter of the time for the floor.</source>
        <translation>Des temps de parole égaux, au moins un quart du temps pour la salle.</translation>
    </message>
    <message>
        <source>Even without {names} it ends {length} late.</source>
        <translation>Même sans {names}, la fin a {length} de retard.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Every 30 s</source>
        <translation>Toutes les 30 s</translation>
    </message>
    <message>
        <source>Every length stays as it was.</source>
        <translation>Toutes les durées restent telles quelles.</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Chaque minute</translation>
    </message>
    <message>
        <source>Every speaker has a place in the run of show.</source>
        <translation>Tous les intervenants ont une place dans le déroulé.</translation>
    </message>
    <message>
        <source>Everybody on the panel. Ctrl+Shift+A</source>
        <translation>Tout le panel. Ctrl+Maj+A</translation>
    </message>
    <message>
        <source>Everything that could be looked at is ready.</source>
        <translation>Tout ce qui a pu être vérifié est prêt.</translation>
    </message>
    <message>
        <source>Everything the floor queue can do</source>
        <translation>Tout ce que permet la liste des demandes</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Evidence · {linked}</source>
        <translation>Fondement · {linked}</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export Word</source>
        <translation>Exporter Word</translation>
    </message>
    <message>
        <source>Export the outcome document</source>
        <translation>Exporter le document final</translation>
    </message>
    <message>
        <source>Export the run of show</source>
        <translation>Exporter le déroulé</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>F8 goes on, F7 goes back to the last segment.</source>
        <translation>F8 continue, F7 revient à la dernière séquence.</translation>
    </message>
    <message>
        <source>FLOOR IS OPEN</source>
        <translation>PAROLE À LA SALLE</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>File the notes</source>
        <translation>Classer les notes</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Fill it</source>
        <translation>Le remplir</translation>
    </message>
    <message>
        <source>Fill the screen, or come back.</source>
        <translation>Remplir l’écran, ou en revenir.</translation>
    </message>
    <message>
        <source>Find an act or a place</source>
        <translation>Trouver une commande ou un endroit</translation>
    </message>
    <message>
        <source>Find any act, speaker, segment, request or note.</source>
        <translation>Trouver une commande, un intervenant, une séquence, une demande ou une note.</translation>
    </message>
    <message>
        <source>Finishing one by one, after the event</source>
        <translation>Régler point par point, après l’événement</translation>
    </message>
    <message>
        <source>First signal</source>
        <translation>Premier signal</translation>
    </message>
    <message>
        <source>Fit the segments to come into the time left.</source>
        <translation>Faire tenir les séquences à venir dans le temps qui reste.</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Floor is open</source>
        <translation>Parole à la salle</translation>
    </message>
    <message>
        <source>Floor questions</source>
        <translation>Questions de la salle</translation>
    </message>
    <message>
        <source>Floor queue</source>
        <translation>Liste des demandes de parole</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder exported to last</source>
        <translation>Dossier de la dernière exportation</translation>
    </message>
    <message>
        <source>Folder of sessions</source>
        <translation>Dossier des sessions</translation>
    </message>
    <message>
        <source>Folders of sessions before</source>
        <translation>Dossiers de sessions précédents</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Donner suite</translation>
    </message>
    <message>
        <source>Follow up what was not reached</source>
        <translation>Donner suite à ce qui n’a pas été abordé</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>For the mandate</source>
        <translation>Pour le mandat</translation>
    </message>
    <message>
        <source>Forget what was typed, kept and dropped here</source>
        <translation>Oublier ce qui a été saisi, gardé et abandonné ici</translation>
    </message>
    <message>
        <source>Formats exported last</source>
        <translation>Formats exportés en dernier</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Free some space, or save the session elsewhere.</source>
        <translation>Libérez de l’espace, ou enregistrez la session ailleurs.</translation>
    </message>
    <message>
        <source>From a concept note</source>
        <translation>D’une note conceptuelle</translation>
    </message>
    <message>
        <source>From a concept note…</source>
        <translation>D’une note conceptuelle…</translation>
    </message>
    <message>
        <source>From the floor</source>
        <translation>De la salle</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Gaps in the grid</source>
        <translation>Lacunes de la grille</translation>
    </message>
    <message>
        <source>Gave the floor to {person}</source>
        <translation>Parole donnée à {person}</translation>
    </message>
    <message>
        <source>Give its file another name</source>
        <translation>Donner un autre nom à son fichier</translation>
    </message>
    <message>
        <source>Give the floor to</source>
        <translation>Donner la parole à</translation>
    </message>
    <message>
        <source>Give the floor to the next request.</source>
        <translation>Donner la parole à la demande suivante.</translation>
    </message>
    <message>
        <source>Give the floor to…</source>
        <translation>Donner la parole à…</translation>
    </message>
    <message>
        <source>Give the running segment a minute less.</source>
        <translation>Retirer une minute à la séquence en cours.</translation>
    </message>
    <message>
        <source>Give the running segment a minute more.</source>
        <translation>Ajouter une minute à la séquence en cours.</translation>
    </message>
    <message>
        <source>Give them to the floor, or say that it ends early.</source>
        <translation>Donnez ce temps à la salle, ou annoncez une fin plus tôt.</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>of consent</comment>
        <translation>Donné</translation>
    </message>
    <message>
        <source>Go back to an earlier copy, in a file of its own.</source>
        <translation>Revenir à une copie antérieure, dans un fichier à part.</translation>
    </message>
    <message>
        <source>Go back; the segment before gets a second stretch.</source>
        <translation>Revenir&#x202f;; la séquence précédente reçoit une deuxième partie.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>Aller à une section</translation>
    </message>
    <message>
        <source>Go to a section of the document</source>
        <translation>Aller à une section du document</translation>
    </message>
    <message>
        <source>Go to the selected segment</source>
        <translation>Aller à la séquence choisie</translation>
    </message>
    <message>
        <source>Go to this segment</source>
        <translation>Aller à cette séquence</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groupes de réglages</translation>
    </message>
    <message>
        <source>Guiding question</source>
        <translation>Question directrice</translation>
    </message>
    <message>
        <source>Guiding question {number}</source>
        <translation>Question directrice {number}</translation>
    </message>
    <message>
        <source>Guiding question {number}.</source>
        <translation>Question directrice {number}.</translation>
    </message>
    <message>
        <source>Guiding questions</source>
        <translation>Questions directrices</translation>
    </message>
    <message>
        <source>Guiding questions in full</source>
        <translation>Questions directrices en entier</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Hard end</source>
        <translation>Fin impérative</translation>
    </message>
    <message>
        <source>Has the floor</source>
        <translation>A la parole</translation>
    </message>
    <message>
        <source>Has the person agreed to be quoted?</source>
        <translation>La personne a-t-elle accepté d’être citée&#x202f;?</translation>
    </message>
    <message>
        <source>Heading {level}</source>
        <translation>Titre de niveau {level}</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendus</translation>
    </message>
    <message>
        <source>Heard so far: {room} in the room, {online} online. Show more</source>
        <translation>Entendus jusqu’ici&#xa0;: {room} dans la salle, {online} en ligne. Détails</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>Utile</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>History · {versions}</source>
        <translation>Historique · {versions}</translation>
    </message>
    <message>
        <source>Hold a place in the floor queue.</source>
        <translation>Retenir une place dans la liste des demandes de parole.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Home…</source>
        <translation>Accueil…</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Organisateurs</translation>
    </message>
    <message>
        <source>How long somebody may answer. The plan of a session (Ctrl+P) has its own limits.</source>
        <translation>Combien de temps on peut répondre. Le plan d’une session (Ctrl+P) a ses propres limites.</translation>
    </message>
    <message>
        <source>How long somebody may ask, in sessions begun from now on.</source>
        <translation>Combien de temps on peut poser une question, dans les sessions commencées à partir de maintenant.</translation>
    </message>
    <message>
        <source>How much earlier, or when</source>
        <translation>De combien plus tôt, ou quand</translation>
    </message>
    <message>
        <source>How the document is made</source>
        <translation>Comment le document est établi</translation>
    </message>
    <message>
        <source>How the document names who said what; each note may ask for less</source>
        <translation>Comment le document nomme qui a dit quoi&#x202f;; chaque note peut demander moins</translation>
    </message>
    <message>
        <source>How they are written on the screen. Typed, a date is understood in each of these.</source>
        <translation>Comment elles s’écrivent à l’écran. À la saisie, une date est comprise sous chacune de ces formes.</translation>
    </message>
    <message>
        <source>How they are written on the screen; documents have their own rule.</source>
        <translation>Comment elles s’écrivent à l’écran&#x202f;; les documents ont leur propre règle.</translation>
    </message>
    <message>
        <source>INGO</source>
        <translation>OING</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>INTERROMPU</translation>
    </message>
    <message>
        <source>Import a run of show</source>
        <translation>Importer un déroulé</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>In Home</source>
        <translation>À l’accueil</translation>
    </message>
    <message>
        <source>In a request: for whom</source>
        <translation>Dans une demande&#xa0;: à qui</translation>
    </message>
    <message>
        <source>In a request: online, or for the first time</source>
        <translation>Dans une demande&#xa0;: en ligne, ou première fois</translation>
    </message>
    <message>
        <source>In a request: who asks</source>
        <translation>Dans une demande&#xa0;: qui demande</translation>
    </message>
    <message>
        <source>In percent, beside the volume of the system. “Try it” plays all three chimes.</source>
        <translation>En pourcentage, en plus du volume du système. «&#xa0;Essayer&#xa0;» joue les trois carillons.</translation>
    </message>
    <message>
        <source>In room {room} · Online {online}</source>
        <translation>Salle {room} · En ligne {online}</translation>
    </message>
    <message>
        <source>In the plan, and in a concept note</source>
        <translation>Dans le plan, et dans une note conceptuelle</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>Dans la salle</translation>
    </message>
    <message>
        <source>In w&amp;riting…</source>
        <translation>Par écr&amp;it…</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Par écrit</translation>
    </message>
    <message>
        <source>In writing…</source>
        <translation>Par écrit…</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Interrupted for {length}. F9 lets time count again.</source>
        <translation>Interrompu depuis {length}. F9 fait courir le temps de nouveau.</translation>
    </message>
    <message>
        <source>Interrupted: {reason}</source>
        <translation>Interrompu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Interruption</translation>
    </message>
    <message>
        <source>Interruption…</source>
        <translation>Interruption…</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>It goes all the same when the next person has the floor.</source>
        <translation>Il disparaît de toute façon quand la personne suivante a la parole.</translation>
    </message>
    <message>
        <source>It goes when the next person has the floor, whatever its time.</source>
        <translation>Il disparaît quand la personne suivante a la parole, quelle que soit sa durée.</translation>
    </message>
    <message>
        <source>It has begun, though not all is ready. {what}</source>
        <translation>L’événement a commencé, mais tout n’est pas prêt. {what}</translation>
    </message>
    <message>
        <source>It has taken place: its length and whose time it is stay as they were.</source>
        <translation>Elle a eu lieu&#xa0;: sa durée et la personne à qui est ce temps ne changent plus.</translation>
    </message>
    <message>
        <source>It holds {names}. Should it?</source>
        <translation>Il contient {names}. Est-ce voulu&#x202f;?</translation>
    </message>
    <message>
        <source>It is running: whose time it is stays as it was.</source>
        <translation>Elle est en cours&#xa0;: la personne à qui est ce temps ne change plus.</translation>
    </message>
    <message>
        <source>Its small window open when the console closed</source>
        <translation>Sa petite fenêtre ouverte à la fermeture de la console</translation>
    </message>
    <message>
        <source>Its words, and every earlier version of them, are removed from the session file. Undo cannot bring them back.</source>
        <translation>Son texte, et toutes ses versions antérieures, sont retirés du fichier de session. L’annulation ne peut pas les rétablir.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>Join a request, or a recommendation, to another.</source>
        <translation>Joindre une demande, ou une recommandation, à une autre.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep a note where no export can reach it.</source>
        <translation>Confidentiel, hors compte rendu&#xa0;: garder une note là où aucune exportation ne peut l’atteindre.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Continuer la relecture</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Keep the displays awake</source>
        <translation>Garder les écrans allumés</translation>
    </message>
    <message>
        <source>Keep the length of {label}</source>
        <translation>Garder la durée de {label}</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Conserver la note</translation>
    </message>
    <message>
        <source>Keep the note being written first, or clear it.</source>
        <translation>Conservez d’abord la note en cours, ou effacez-la.</translation>
    </message>
    <message>
        <source>Keep the note or the request</source>
        <translation>Conserver la note ou la demande</translation>
    </message>
    <message>
        <source>Keep the session in another place.</source>
        <translation>Conserver la session ailleurs.</translation>
    </message>
    <message>
        <source>Keep this note, and those after it, where no export can reach them.</source>
        <translation>Confidentiel, hors compte rendu&#xa0;: garder cette note, et les suivantes, là où aucune exportation ne peut les atteindre.</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Garder celle-ci</translation>
    </message>
    <message>
        <source>Kept a note off the record</source>
        <translation>Note hors procès-verbal conservée</translation>
    </message>
    <message>
        <source>Kept a note: {kind}</source>
        <translation>Note conservée&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>Kept a note: {kind} on Q{number}</source>
        <translation>Note conservée&#xa0;: {kind}, Q{number}</translation>
    </message>
    <message>
        <source>Key message</source>
        <translation>Message clé</translation>
    </message>
    <message>
        <source>Key messages</source>
        <translation>Messages clés</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Nature de la note</translation>
    </message>
    <message>
        <source>Kind of tag</source>
        <translation>Type d’étiquette</translation>
    </message>
    <message>
        <source>LAST MINUTE</source>
        <translation>DERNIÈRE MINUTE</translation>
    </message>
    <message>
        <source>LAST {length}</source>
        <translation>PLUS QUE {length}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Langue des documents</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Langue du document</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Langue de l’écran</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Dernière minute</translation>
    </message>
    <message>
        <source>Last signal</source>
        <translation>Dernier signal</translation>
    </message>
    <message>
        <source>Last {length}</source>
        <translation>Plus que {length}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>La laisser ouverte</translation>
    </message>
    <message>
        <source>Leave its length alone</source>
        <translation>Ne pas toucher à sa durée</translation>
    </message>
    <message>
        <source>Leave the quote out</source>
        <translation>Omettre la citation</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Les y laisser</translation>
    </message>
    <message>
        <source>Left of {tip}, {length}</source>
        <translation>Reste de {tip}, {length}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Déduit</translation>
    </message>
    <message>
        <source>Left out {length}</source>
        <translation>Temps déduit&#xa0;: {length}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Enseignement</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light or dark, as the system is.</source>
        <translation>Clair ou sombre, comme le système.</translation>
    </message>
    <message>
        <source>Light or dark; or as the system is.</source>
        <translation>Clair ou sombre&#x202f;; ou comme le système.</translation>
    </message>
    <message>
        <source>Light whatever the system is.</source>
        <translation>Clair quel que soit le système.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Lock its length</source>
        <translation>Verrouiller sa durée</translation>
    </message>
    <message>
        <source>Locked in the plan; the run of show&apos;s menu unlocks it</source>
        <translation>Verrouillée dans le plan&#x202f;; le menu du déroulé la déverrouille</translation>
    </message>
    <message>
        <source>Locked: re-planning leaves it alone</source>
        <translation>Verrouillée&#xa0;: le réajustement n’y touche pas</translation>
    </message>
    <message>
        <source>Locked: re-planning leaves its length alone</source>
        <translation>Verrouillée&#xa0;: le réajustement ne touche pas à sa durée</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>MODERATOR_HOME says where everything is kept: {folder}.</source>
        <translation>MODERATOR_HOME dit où tout est conservé&#xa0;: {folder}.</translation>
    </message>
    <message>
        <source>Maintain</source>
        <translation>Maintenir</translation>
    </message>
    <message>
        <source>Make a column wider or narrower, at its border</source>
        <translation>Élargir ou rétrécir une colonne, par son bord</translation>
    </message>
    <message>
        <source>Make a session from a Word, PDF or text file.</source>
        <translation>Créer une session à partir d’un fichier Word, PDF ou texte.</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>Agrandir tout le texte.</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>Réduire tout le texte.</translation>
    </message>
    <message>
        <source>Make this the plan. {key}</source>
        <translation>En faire le plan. {key}</translation>
    </message>
    <message>
        <source>Making {text}: {place} of {count}…</source>
        <translation>{text}&#xa0;: {place} sur {count}…</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Mandate renewals</source>
        <translation>Renouvellements de mandat</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Mandats</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>Mark a note as a key message.</source>
        <translation>Marquer une note comme message clé.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Marked {request} as {disposed}</source>
        <translation>Suite donnée, {request}&#xa0;: {disposed}</translation>
    </message>
    <message>
        <source>Marked {request} as {disposed} by {owner}</source>
        <translation>Suite donnée, {request}&#xa0;: {disposed} par {owner}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short name of the month</comment>
        <translation>mai</translation>
    </message>
    <message>
        <source>May</source>
        <comment>whole name of the month</comment>
        <translation>mai</translation>
    </message>
    <message>
        <source>May they be recognised?</source>
        <translation>Peut-on la reconnaître&#x202f;?</translation>
    </message>
    <message>
        <source>Member State</source>
        <translation>État Membre</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge request {number} into which one?</source>
        <translation>Dans quelle demande fusionner la demande {number}&#x202f;?</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionnée</translation>
    </message>
    <message>
        <source>Merged into request {number}</source>
        <translation>Fusionnée dans la demande {number}</translation>
    </message>
    <message>
        <source>Merged two recommendations</source>
        <translation>Deux recommandations fusionnées</translation>
    </message>
    <message>
        <source>Merged {request} into {into}</source>
        <translation>Fusion&#xa0;: {request} dans {into}</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Message of your own</source>
        <translation>Votre propre message</translation>
    </message>
    <message>
        <source>Message to the speaker</source>
        <translation>Message à la personne qui parle</translation>
    </message>
    <message>
        <source>Message to the speaker…</source>
        <translation>Message à la personne qui parle…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Minutes: {how}</source>
        <translation>Minutes&#xa0;: {how}</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Animer</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Modération</translation>
    </message>
    <message>
        <source>Moderator&apos;s organisation</source>
        <translation>Organisation (modération)</translation>
    </message>
    <message>
        <source>Moderator&apos;s role</source>
        <translation>Fonction (modération)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More about the floor queue</source>
        <translation>Autres actions sur la liste des demandes</translation>
    </message>
    <message>
        <source>More acts</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>More floor</source>
        <translation>Plus de temps pour la salle</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>M&amp;onter</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move it up, move it down</source>
        <translation>Monter, descendre</translation>
    </message>
    <message>
        <source>Move the focus one panel back.</source>
        <translation>Passer au volet précédent.</translation>
    </message>
    <message>
        <source>Move the focus to the next panel.</source>
        <translation>Passer au volet suivant.</translation>
    </message>
    <message>
        <source>Move the selected request, or line of the document, down.</source>
        <translation>Descendre la demande choisie, ou la ligne du document.</translation>
    </message>
    <message>
        <source>Move the selected request, or line of the document, up.</source>
        <translation>Monter la demande choisie, ou la ligne du document.</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Les déplacer</translation>
    </message>
    <message>
        <source>Move to any segment.</source>
        <translation>Passer à n’importe quelle séquence.</translation>
    </message>
    <message>
        <source>Move to the &amp;top</source>
        <translation>Mettre &amp;en tête</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Moved a note in the document</source>
        <translation>Note déplacée dans le document</translation>
    </message>
    <message>
        <source>Moved a request in the queue</source>
        <translation>Demande déplacée dans la liste</translation>
    </message>
    <message>
        <source>Moved on to {segment}</source>
        <translation>Passage à {segment}</translation>
    </message>
    <message>
        <source>Must start by {time} to end on time</source>
        <translation>Doit commencer à {time} au plus tard pour finir à l’heure</translation>
    </message>
    <message>
        <source>NGO</source>
        <translation>ONG</translation>
    </message>
    <message>
        <source>NOT BEGUN</source>
        <translation>PAS COMMENCÉ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name addressees, cases and mandates in the plan.</source>
        <translation>Nommez des destinataires, des cas et des mandats dans le plan.</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Names in texts</source>
        <translation>Noms dans les textes</translation>
    </message>
    <message>
        <source>Never exported</source>
        <translation>Jamais exportée</translation>
    </message>
    <message>
        <source>New addressee</source>
        <translation>Nouveau destinataire</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nouveau cas</translation>
    </message>
    <message>
        <source>New length</source>
        <translation>Nouvelle durée</translation>
    </message>
    <message>
        <source>New length of {label}</source>
        <translation>Nouvelle durée de {label}</translation>
    </message>
    <message>
        <source>New mandate</source>
        <translation>Nouveau mandat</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nouvelle question</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>New request: name, organisation, a dash, then the question</source>
        <translation>Nouvelle demande&#xa0;: nom, organisation, un tiret, puis la question</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nouvelle séquence</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Nouvelle session…</translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>New track</source>
        <translation>Nouvelle voie</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next field, field before</source>
        <translation>Champ suivant, champ précédent</translation>
    </message>
    <message>
        <source>Next page, page before</source>
        <translation>Page suivante, page précédente</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Suivant&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No chime can be heard: there is no sound output. Connect one, and try it in the preferences. Everything else works as before.</source>
        <translation>Aucun carillon ne peut être entendu&#xa0;: il n’y a pas de sortie audio. Branchez-en une et essayez-la dans les préférences. Tout le reste fonctionne comme avant.</translation>
    </message>
    <message>
        <source>No heading says that these are the guiding questions.</source>
        <translation>Aucun intertitre ne dit que ce sont les questions directrices.</translation>
    </message>
    <message>
        <source>No longer a key message</source>
        <translation>N’est plus un message clé</translation>
    </message>
    <message>
        <source>No note holds all of that. Esc clears the search.</source>
        <translation>Aucune note ne contient tout cela. Échap efface la recherche.</translation>
    </message>
    <message>
        <source>No note rests on this one.</source>
        <translation>Aucune note ne s’appuie sur celle-ci.</translation>
    </message>
    <message>
        <source>No notes yet. Ctrl+N begins one; it is stamped at its first keystroke.</source>
        <translation>Pas encore de notes. Ctrl+N en commence une&#x202f;; elle est horodatée à la première touche.</translation>
    </message>
    <message>
        <source>No question waits for an answer: Ctrl+Return calls the next request.</source>
        <translation>Aucune question n’attend de réponse&#xa0;: Ctrl+Retour appelle la demande suivante.</translation>
    </message>
    <message>
        <source>No question waits for an answer: call a request first.</source>
        <translation>Aucune question n’attend de réponse&#xa0;: appelez d’abord une demande.</translation>
    </message>
    <message>
        <source>No recommendation to {addressee} for {mandate}</source>
        <translation>Aucune recommandation à {addressee} pour {mandate}</translation>
    </message>
    <message>
        <source>No recommendation to {addressee} on {case}</source>
        <translation>Aucune recommandation à {addressee} sur {case}</translation>
    </message>
    <message>
        <source>No request is done with yet.</source>
        <translation>Aucune demande n’est encore réglée.</translation>
    </message>
    <message>
        <source>No round is open.</source>
        <translation>Aucun tour de questions n’est ouvert.</translation>
    </message>
    <message>
        <source>No row names the columns: there must be one for the segment&apos;s title and one for its minutes or start.</source>
        <translation>Aucune ligne ne nomme les colonnes&#xa0;: il en faut une pour le titre de la séquence et une pour ses minutes ou son début.</translation>
    </message>
    <message>
        <source>No run of show yet</source>
        <translation>Pas encore de déroulé</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>Aucune séquence</translation>
    </message>
    <message>
        <source>No segment comes after this one.</source>
        <translation>Aucune séquence ne suit celle-ci.</translation>
    </message>
    <message>
        <source>No segment is for {names}.</source>
        <translation>Aucune séquence pour {names}.</translation>
    </message>
    <message>
        <source>No segment is running</source>
        <translation>Aucune séquence en cours</translation>
    </message>
    <message>
        <source>No segment is running, so {length} cannot be given or taken.</source>
        <translation>Aucune séquence n’est en cours&#xa0;: {length} ne peut être ni donnée ni reprise.</translation>
    </message>
    <message>
        <source>No segment is running.</source>
        <translation>Aucune séquence n’est en cours.</translation>
    </message>
    <message>
        <source>No segment is running: F8 begins the next one.</source>
        <translation>Aucune séquence n’est en cours&#xa0;: F8 lance la suivante.</translation>
    </message>
    <message>
        <source>No segment is to come: there is nothing to re-plan.</source>
        <translation>Aucune séquence à venir&#xa0;: il n’y a rien à réajuster.</translation>
    </message>
    <message>
        <source>No session has been archived.</source>
        <translation>Aucune session n’est archivée.</translation>
    </message>
    <message>
        <source>No session has these words in its title, day or file name.</source>
        <translation>Aucune session n’a ces mots dans son titre, son jour ou son nom de fichier.</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Sans intervenant</translation>
    </message>
    <message>
        <source>No time of their own</source>
        <translation>Pas de temps propre</translation>
    </message>
    <message>
        <source>Nobody has it open: take it over</source>
        <translation>Personne ne l’a ouverte&#xa0;: la reprendre</translation>
    </message>
    <message>
        <source>Nobody has the floor.</source>
        <translation>Personne n’a la parole.</translation>
    </message>
    <message>
        <source>Nobody has the floor. Ctrl+Return calls the next request.</source>
        <translation>Personne n’a la parole. Ctrl+Retour appelle la demande suivante.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Personne en particulier</translation>
    </message>
    <message>
        <source>Nobody is addressed. Ctrl+N adds.</source>
        <translation>Aucun destinataire. Ctrl+N en ajoute.</translation>
    </message>
    <message>
        <source>Nobody is on the panel yet. Ctrl+P adds speakers.</source>
        <translation>Le panel est encore vide. Ctrl+P ajoute des intervenants.</translation>
    </message>
    <message>
        <source>Nobody is on the panel. Ctrl+N adds a speaker.</source>
        <translation>Personne au panel. Ctrl+N ajoute une personne.</translation>
    </message>
    <message>
        <source>Nobody sees it: no speaker screen is in sight. F5 shows it.</source>
        <translation>Personne ne le voit&#xa0;: aucun écran des intervenants n’est visible. F5 l’affiche.</translation>
    </message>
    <message>
        <source>Nobody sees it: the speaker screen is black.</source>
        <translation>Personne ne le voit&#xa0;: l’écran des intervenants est noir.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Personne n’attend</translation>
    </message>
    <message>
        <source>Nobody waits, so there is no last request to announce.</source>
        <translation>Personne n’attend&#xa0;: il n’y a pas de dernière demande à annoncer.</translation>
    </message>
    <message>
        <source>Nobody waits, so there is no round to take.</source>
        <translation>Personne n’attend&#xa0;: il n’y a pas de tour de questions à ouvrir.</translation>
    </message>
    <message>
        <source>Nobody waits. Ctrl+R adds a request.</source>
        <translation>Personne n’attend. Ctrl+R ajoute une demande.</translation>
    </message>
    <message>
        <source>Nobody waits: Ctrl+R adds a request.</source>
        <translation>Personne n’attend&#xa0;: Ctrl+R ajoute une demande.</translation>
    </message>
    <message>
        <source>Nobody&apos;s in particular</source>
        <translation>À personne en particulier</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Aucune d’elles</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texte normal</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>Not in any export: {what}.</source>
        <translation>Dans aucune exportation&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Not known: {parts}.</source>
        <translation>Inconnu&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Impossible pour l’instant.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non abordée</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Ce n’est pas la même chose</translation>
    </message>
    <message>
        <source>Not ticked: in the room.</source>
        <translation>Non coché&#xa0;: dans la salle.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note being written</source>
        <translation>Note en cours de rédaction</translation>
    </message>
    <message>
        <source>Note on Q{number}</source>
        <translation>Note sur Q{number}</translation>
    </message>
    <message>
        <source>Note, off the record</source>
        <translation>Note, hors procès-verbal</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes are attributed</source>
        <translation>Les notes sont attribuées</translation>
    </message>
    <message>
        <source>Notes are filed under {name}: it stays in the plan.</source>
        <translation>Des notes sont classées sous «&#xa0;{name}&#xa0;», qui reste dans le plan.</translation>
    </message>
    <message>
        <source>Notes are keyed to these; Ctrl+1 writes a note on the first.</source>
        <translation>Les notes s’y rattachent&#x202f;; Ctrl+1 commence une note sur la première.</translation>
    </message>
    <message>
        <source>Notes large, the rest a strip.</source>
        <translation>Notes en grand, le reste en bandeau.</translation>
    </message>
    <message>
        <source>Notes large, the rest beside them. Alt+2</source>
        <translation>Notes en grand, le reste à côté. Alt+2</translation>
    </message>
    <message>
        <source>Notes or requests are keyed to guiding question {number}: it stays.</source>
        <translation>Des notes ou des demandes se rapportent à la question directrice {number}&#xa0;: elle reste.</translation>
    </message>
    <message>
        <source>Notes to link</source>
        <translation>Notes à lier</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>Impossible d’écrire dans {folder}.</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>Rien ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Nothing has been created yet; what you corrected here would be gone.</source>
        <translation>Rien n’a encore été créé&#x202f;; ce que vous avez corrigé ici serait perdu.</translation>
    </message>
    <message>
        <source>Nothing has changed. Choose another backup.</source>
        <translation>Rien n’a changé. Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing in “{section}”</source>
        <translation>Rien dans «&#xa0;{section}&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing is left of these. Enter closes; Ctrl+Z takes the last one back.</source>
        <translation>Il n’en reste aucune. Entrée ferme&#x202f;; Ctrl+Z annule la dernière.</translation>
    </message>
    <message>
        <source>Nothing is left to trim before {at}.</source>
        <translation>Il ne reste rien à raccourcir avant {at}.</translation>
    </message>
    <message>
        <source>Nothing is lost: choose another place.</source>
        <translation>Rien n’est perdu&#xa0;: choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Nothing is off the record, and no quote waits for consent.</source>
        <translation>Rien n’est hors procès-verbal, et aucune citation n’attend de consentement.</translation>
    </message>
    <message>
        <source>Nothing is settled in case the line to {names} drops.</source>
        <translation>Rien n’est prévu si la liaison avec {names} est coupée.</translation>
    </message>
    <message>
        <source>Nothing left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>Nothing left to do. {key} exports.</source>
        <translation>Il ne reste rien à faire. {key} exporte.</translation>
    </message>
    <message>
        <source>Nothing of what you changed here is in the plan yet.</source>
        <translation>Rien de ce que vous avez modifié ici n’est encore dans le plan.</translation>
    </message>
    <message>
        <source>Nothing stands in this section, so the document goes without it.</source>
        <translation>Cette section est vide, et le document s’en passe.</translation>
    </message>
    <message>
        <source>Nothing that is left may be dropped: shorten by hand, or run over.</source>
        <translation>Rien de ce qui reste ne peut être abandonné&#xa0;: raccourcissez à la main, ou dépassez.</translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Rien à dessiner pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing to put back.</source>
        <translation>Rien à rétablir.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>Nothing was counting then.</source>
        <translation>Rien n’était alors décompté.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Rien n’a été exporté.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Now: {segment}</source>
        <translation>Maintenant&#xa0;: {segment}</translation>
    </message>
    <message>
        <source>OVER</source>
        <translation>DÉPASSÉ</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Oct 19, 2022</source>
        <translation>oct. 19, 2022</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Hors procès-verbal</translation>
    </message>
    <message>
        <source>Off the record: never exported</source>
        <translation>Hors procès-verbal&#xa0;: jamais exportée</translation>
    </message>
    <message>
        <source>Off the record: this note will never be exported</source>
        <translation>Hors procès-verbal&#xa0;: cette note ne sera jamais exportée</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Un par ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Online line dropped</source>
        <translation>Liaison en ligne coupée</translation>
    </message>
    <message>
        <source>Only recommendations can be merged.</source>
        <translation>Seules des recommandations peuvent être fusionnées.</translation>
    </message>
    <message>
        <source>Only segments still to come can be re-planned.</source>
        <translation>Seules les séquences à venir peuvent être réajustées.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open a session file.</source>
        <translation>Ouvrir un fichier de session.</translation>
    </message>
    <message>
        <source>Open after an export</source>
        <translation>Ouvrir après une exportation</translation>
    </message>
    <message>
        <source>Open afterwards</source>
        <translation>Ouvrir ensuite</translation>
    </message>
    <message>
        <source>Open as a new session</source>
        <translation>Ouvrir comme nouvelle session</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Open or edit what is chosen</source>
        <translation>Ouvrir ou modifier ce qui est choisi</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Ouvrir une session</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>Ouvrir une session…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Ouvrir le plan</translation>
    </message>
    <message>
        <source>Or drop a concept note, or a session&apos;s file, anywhere on this window.</source>
        <translation>Ou déposez une note conceptuelle, ou le fichier d’une session, n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Or paste the text of the note here</source>
        <translation>Ou collez ici le texte de la note</translation>
    </message>
    <message>
        <source>Or type a message of your own</source>
        <translation>Ou saisissez votre propre message</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Outcome document</source>
        <translation>Document final</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Dépassé</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>EN PAUSE</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Part of the plan</source>
        <translation>Partie du plan</translation>
    </message>
    <message>
        <source>Part of the review</source>
        <translation>Partie de la relecture</translation>
    </message>
    <message>
        <source>Partly answered</source>
        <translation>Réponse partielle</translation>
    </message>
    <message>
        <source>Pass it over</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Past the hard end: {tip}</source>
        <translation>Au-delà de la fin impérative&#xa0;: {tip}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the rehearsal</source>
        <translation>Suspendre la répétition</translation>
    </message>
    <message>
        <source>Pause the segment&apos;s time, or let it count again.</source>
        <translation>Suspendre le temps de la séquence, ou le faire courir de nouveau.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Paused for {length}. F9 lets time count again.</source>
        <translation>En pause depuis {length}. F9 fait courir le temps de nouveau.</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>Image (*.png);;Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan, sessions, theme, keys</source>
        <translation>Plan, sessions, thème, raccourcis</translation>
    </message>
    <message>
        <source>Plan: {tip}, {length}</source>
        <translation>Plan&#xa0;: {tip}, {length}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>Planned {planned}</source>
        <translation>Durée prévue&#xa0;: {planned}</translation>
    </message>
    <message>
        <source>Plug it in if there is a socket.</source>
        <translation>Branchez-le s’il y a une prise.</translation>
    </message>
    <message>
        <source>Plug it in.</source>
        <translation>Branchez-le.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Point of order</source>
        <translation>Point d’ordre</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Proposer de nouveau</translation>
    </message>
    <message>
        <source>Propose it again</source>
        <translation>Proposer de nouveau</translation>
    </message>
    <message>
        <source>Put &amp;back</source>
        <translation>Remettre en &amp;attente</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre en attente</translation>
    </message>
    <message>
        <source>Put back what was undone last.</source>
        <translation>Rétablir ce qui vient d’être annulé.</translation>
    </message>
    <message>
        <source>Put it aside, or take it back</source>
        <translation>La mettre de côté, ou la désarchiver</translation>
    </message>
    <message>
        <source>Put it into the system&apos;s trash</source>
        <translation>La mettre à la corbeille du système</translation>
    </message>
    <message>
        <source>Put on the record</source>
        <translation>Inscrire au procès-verbal</translation>
    </message>
    <message>
        <source>Put the session away</source>
        <translation>Ranger la session</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Questions ({count})</source>
        <translation>Questions ({count})</translation>
    </message>
    <message>
        <source>Questions from the floor</source>
        <translation>Questions de la salle</translation>
    </message>
    <message>
        <source>Questions from the floor are taken here</source>
        <translation>Les questions de la salle se prennent ici</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>Q{number}</translation>
    </message>
    <message>
        <source>REOPENED</source>
        <translation>ROUVERTE</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>EN COURS</translation>
    </message>
    <message>
        <source>Re-plan what is to come</source>
        <translation>Réajuster la suite du déroulé</translation>
    </message>
    <message numerus="yes">
        <source>Re-planned {n} segment</source>
        <comment>Re-planned {n} segments</comment>
        <translation>
            <numerusform>{n} séquence réajustée</numerusform>
            <numerusform>{n} séquences réajustées</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-planning leaves a segment</source>
        <translation>Le réajustement laisse à une séquence</translation>
    </message>
    <message>
        <source>Re-planning leaves a segment, percent</source>
        <translation>Le réajustement laisse à une séquence, en pourcentage</translation>
    </message>
    <message>
        <source>Re-plan…</source>
        <translation>Réajuster…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Read a concept note. {key}</source>
        <translation>Lire une note conceptuelle. {key}</translation>
    </message>
    <message>
        <source>Read another note?</source>
        <translation>Lire une autre note&#x202f;?</translation>
    </message>
    <message>
        <source>Read as {zone}: check it.</source>
        <translation>Compris comme {zone}&#xa0;: à vérifier.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>La lire</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Le relire</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Lire le texte</translation>
    </message>
    <message>
        <source>Reading shows what has been saved until now, and changes nothing.</source>
        <translation>La lecture montre ce qui a été enregistré jusqu’à présent et ne modifie rien.</translation>
    </message>
    <message>
        <source>Ready check</source>
        <translation>Vérification avant le début</translation>
    </message>
    <message>
        <source>Ready check…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>Ready; {n} thing is worth a look.</source>
        <comment>Ready; {n} things are worth a look.</comment>
        <translation>
            <numerusform>Prêt&#x202f;; {n} point mérite un coup d’œil.</numerusform>
            <numerusform>Prêt&#x202f;; {n} points méritent un coup d’œil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason, if it matters</source>
        <translation>Motif, si utile</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Recommendations and charts</source>
        <translation>Recommandations et graphiques</translation>
    </message>
    <message>
        <source>Recommendations grid</source>
        <translation>Grille des recommandations</translation>
    </message>
    <message>
        <source>Recommendations to compare with</source>
        <translation>Recommandations à comparer</translation>
    </message>
    <message>
        <source>Recommendations: to whom, on what</source>
        <translation>Recommandations&#xa0;: à qui, sur quoi</translation>
    </message>
    <message>
        <source>Recommendations: to whom, on what.</source>
        <translation>Recommandations&#xa0;: à qui, sur quoi.</translation>
    </message>
    <message>
        <source>Recorded: {started}.</source>
        <translation>Enregistré&#xa0;: {started}.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Rehearsal: every text here is a sample, and nobody said any of it.</source>
        <translation>Répétition&#xa0;: tous les textes sont des exemples, et personne n’a rien dit de tel.</translation>
    </message>
    <message>
        <source>Rehearsal: it plays by itself, with sample texts, as in a room.</source>
        <translation>Répétition&#xa0;: elle se déroule d’elle-même, avec des textes d’exemple, au rythme de la salle.</translation>
    </message>
    <message>
        <source>Rehearsal: it plays by itself, with sample texts, {rate} times as fast as in a room.</source>
        <translation>Répétition&#xa0;: elle se déroule d’elle-même, avec des textes d’exemple, {rate} fois plus vite que dans la salle.</translation>
    </message>
    <message>
        <source>Rehearse this event</source>
        <translation>Répéter cet événement</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Répétition…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove a note&apos;s words; nothing brings them back.</source>
        <translation>Retirer le texte d’une note&#x202f;; rien ne le rétablit.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {item}</source>
        <translation>Retirer {item}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Reopen it if it goes on after all; nothing is lost either way.</source>
        <translation>Rouvrez-la si elle continue finalement&#x202f;; rien n’est perdu dans les deux cas.</translation>
    </message>
    <message>
        <source>Reopen the list</source>
        <translation>Rouvrir la liste</translation>
    </message>
    <message>
        <source>Reopen the session</source>
        <translation>Rouvrir la session</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouverte</translation>
    </message>
    <message>
        <source>Reopened the list</source>
        <translation>Liste rouverte</translation>
    </message>
    <message>
        <source>Reopened the session</source>
        <translation>Session rouverte</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace your run of show?</source>
        <translation>Remplacer votre déroulé&#x202f;?</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message numerus="yes">
        <source>Request {numbers}</source>
        <comment>Requests {numbers}</comment>
        <translation>
            <numerusform>La demande {numbers}</numerusform>
            <numerusform>Les demandes {numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Demande {number}</translation>
    </message>
    <message>
        <source>Request {number} could be next: {reasons}</source>
        <translation>La demande {number} pourrait suivre&#xa0;: {reasons}</translation>
    </message>
    <message>
        <source>Request {number} does not wait any more: choose those that wait.</source>
        <translation>La demande {number} n’attend plus&#xa0;: choisissez parmi celles qui attendent.</translation>
    </message>
    <message>
        <source>Request {number} does not wait any more: it has no place to move.</source>
        <translation>La demande {number} n’attend plus&#xa0;: elle n’a plus de rang à changer.</translation>
    </message>
    <message>
        <source>Request {number} has no disposition to take back.</source>
        <translation>La demande {number} n’a pas de suite à annuler.</translation>
    </message>
    <message>
        <source>Request {number} has not been asked, so it has no answer yet.</source>
        <translation>La question de la demande {number} n’a pas été posée&#xa0;: elle n’a donc pas encore de réponse.</translation>
    </message>
    <message>
        <source>Request {number} has not been called yet: call it first.</source>
        <translation>La demande {number} n’a pas encore été appelée&#xa0;: appelez-la d’abord.</translation>
    </message>
    <message>
        <source>Request {number} has that place already.</source>
        <translation>La demande {number} occupe déjà ce rang.</translation>
    </message>
    <message>
        <source>Request {number} has the floor already.</source>
        <translation>La demande {number} a déjà la parole.</translation>
    </message>
    <message>
        <source>Request {number} has the floor: merge the other one into it instead.</source>
        <translation>La demande {number} a la parole&#xa0;: fusionnez plutôt l’autre dans celle-ci.</translation>
    </message>
    <message>
        <source>Request {number} is marked as {disposed}: take that back first.</source>
        <translation>La demande {number} est réglée ({disposed})&#xa0;: annulez cela d’abord.</translation>
    </message>
    <message>
        <source>Request {number} is marked like that already.</source>
        <translation>La demande {number} est déjà marquée ainsi.</translation>
    </message>
    <message>
        <source>Request {number} stays as it was.</source>
        <translation>La demande {number} reste telle quelle.</translation>
    </message>
    <message>
        <source>Request {number} was asked</source>
        <translation>Question de la demande {number} posée</translation>
    </message>
    <message>
        <source>Request {number} was asked already: name who answers it.</source>
        <translation>La question de la demande {number} a déjà été posée&#xa0;: indiquez qui y répond.</translation>
    </message>
    <message>
        <source>Request {number}: {text}, {details}</source>
        <translation>Demande {number}&#xa0;: {text}, {details}</translation>
    </message>
    <message>
        <source>Requests are marked as not reached when the session closes, not by hand.</source>
        <translation>Les demandes sont marquées «&#xa0;non abordées&#xa0;» à la clôture de la session, et non à la main.</translation>
    </message>
    <message>
        <source>Requests to merge into</source>
        <translation>Demandes dans lesquelles fusionner</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Restored after a restart, and the laptop&apos;s clock does not say how long it took. Check the running segment.</source>
        <translation>Rétabli après un redémarrage, mais l’horloge de l’ordinateur ne dit pas combien de temps il a duré. Vérifiez la séquence en cours.</translation>
    </message>
    <message>
        <source>Restored after a restart: {time} passed by the laptop&apos;s clock and are counted. Check the running segment.</source>
        <translation>Rétabli après un redémarrage, {time} plus tard selon l’horloge de l’ordinateur&#x202f;; ce temps est compté. Vérifiez la séquence en cours.</translation>
    </message>
    <message>
        <source>Restored after a restart: {time} passed by the laptop&apos;s clock. The segment&apos;s time is still stopped.</source>
        <translation>Rétabli après un redémarrage, {time} plus tard selon l’horloge de l’ordinateur. Le temps de la séquence est toujours arrêté.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Roles that point to one person</source>
        <translation>Fonctions qui désignent une seule personne</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>Run of show</source>
        <translation>Déroulé</translation>
    </message>
    <message>
        <source>Run of show (*.csv *.xlsx *.ics);;All files (*)</source>
        <translation>Déroulé (*.csv *.xlsx *.ics);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Run of show, floor and notes.</source>
        <translation>Déroulé, salle et notes.</translation>
    </message>
    <message>
        <source>Run of show, floor and notes. Alt+1</source>
        <translation>Déroulé, salle et notes. Alt+1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>SPEAKING</source>
        <translation>PARLE</translation>
    </message>
    <message>
        <source>Said while the event runs</source>
        <translation>Ce qui est dit pendant l’événement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Save the chart: {caption}</source>
        <translation>Enregistrer le graphique&#xa0;: {caption}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Say by when request {number} will be answered in writing.</source>
        <translation>Indiquez pour quand il sera répondu par écrit à la demande {number}.</translation>
    </message>
    <message>
        <source>Say what became of a request.</source>
        <translation>Indiquer la suite donnée à une demande.</translation>
    </message>
    <message>
        <source>Say which speaker answers.</source>
        <translation>Indiquer quel intervenant répond.</translation>
    </message>
    <message>
        <source>Say who speaks now.</source>
        <translation>Indiquer qui parle maintenant.</translation>
    </message>
    <message>
        <source>Say who will answer request {number}: a name is enough.</source>
        <translation>Indiquez qui répondra à la demande {number}&#xa0;: un nom suffit.</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>Lecteur d’écran</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search by title, day or file name</source>
        <translation>Chercher par titre, jour ou nom de fichier</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Rechercher dans les notes</translation>
    </message>
    <message>
        <source>Search the notes.</source>
        <translation>Rechercher dans les notes.</translation>
    </message>
    <message>
        <source>Search the sessions</source>
        <translation>Chercher dans les sessions</translation>
    </message>
    <message>
        <source>Search: words, !2, /rec, @speaker</source>
        <translation>Chercher&#xa0;: mots,&#x202f;!2, /rec, @intervenant</translation>
    </message>
    <message>
        <source>Search: words, !2, &gt;missions</source>
        <translation>Chercher&#xa0;: mots,&#x202f;!2, &gt;missions</translation>
    </message>
    <message>
        <source>Seconds (90), a length (1:30, 1m) or a moment (at 08:47:30).</source>
        <translation>Des secondes (90), une durée (1:30, 1m) ou un moment (à 08:47:30).</translation>
    </message>
    <message>
        <source>See the bundled event played with sample texts, in a session of its own.</source>
        <translation>Voir l’événement fourni joué avec des textes d’exemple, dans une session à part.</translation>
    </message>
    <message>
        <source>See what is not ready yet, and mend it.</source>
        <translation>Voir ce qui n’est pas encore prêt, et y remédier.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Séquences</translation>
    </message>
    <message>
        <source>Select a note of the document, then move it.</source>
        <translation>Choisissez une note du document, puis déplacez-la.</translation>
    </message>
    <message>
        <source>Select a recommendation, then merge it with another.</source>
        <translation>Choisissez une recommandation, puis fusionnez-la avec une autre.</translation>
    </message>
    <message>
        <source>Select a request that waits, then move it.</source>
        <translation>Choisissez une demande en attente, puis déplacez-la.</translation>
    </message>
    <message>
        <source>Select a request, then merge it into another.</source>
        <translation>Choisissez une demande, puis fusionnez-la dans une autre.</translation>
    </message>
    <message>
        <source>Select a request, then say what became of it.</source>
        <translation>Choisissez une demande, puis indiquez la suite donnée.</translation>
    </message>
    <message>
        <source>Select a segment of the run of show first.</source>
        <translation>Choisissez d’abord une séquence du déroulé.</translation>
    </message>
    <message>
        <source>Select the request to put back, then press Ctrl+Shift+B again.</source>
        <translation>Choisissez la demande à remettre, puis appuyez de nouveau sur Ctrl+Maj+B.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Session (*{ending})</source>
        <translation>Session (*{ending})</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Sessions (*{ending});;All files (*)</source>
        <translation>Sessions (*{ending});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Sessions cannot be kept in {file}: a file is in the way.</source>
        <translation>Les sessions ne peuvent pas être conservées dans {file}&#xa0;: un fichier occupe la place.</translation>
    </message>
    <message>
        <source>Set the laptop&apos;s zone, or the event&apos;s, if one of them is wrong.</source>
        <translation>Réglez le fuseau de l’ordinateur, ou celui de l’événement, si l’un des deux est faux.</translation>
    </message>
    <message>
        <source>Set the system to leave them on, or the preferences to keep them awake.</source>
        <translation>Réglez le système pour qu’il les laisse allumés, ou les préférences pour les garder allumés.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Settle it in the way with this digit</source>
        <translation>Régler de la façon qui porte ce chiffre</translation>
    </message>
    <message>
        <source>Short forms</source>
        <translation>Formes brèves</translation>
    </message>
    <message>
        <source>Short forms, with commas between them, are what is typed after {sign} in a note.</source>
        <translation>Les formes brèves, séparées par des virgules, sont ce que l’on saisit après {sign} dans une note.</translation>
    </message>
    <message>
        <source>Shorten or drop segments, or take over a proposal.</source>
        <translation>Raccourcissez ou abandonnez des séquences, ou reprenez une proposition.</translation>
    </message>
    <message>
        <source>Shorter statements</source>
        <translation>Exposés plus courts</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Afficher toutes les notes</translation>
    </message>
    <message>
        <source>Show every key.</source>
        <translation>Afficher tous les raccourcis clavier.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>L’afficher de nouveau</translation>
    </message>
    <message>
        <source>Show it in a window</source>
        <translation>L’afficher dans une fenêtre</translation>
    </message>
    <message>
        <source>Show nothing on the speaker screen, or again.</source>
        <translation>Mettre l’écran des intervenants en noir, ou l’afficher de nouveau.</translation>
    </message>
    <message>
        <source>Show only these notes</source>
        <translation>N’afficher que ces notes</translation>
    </message>
    <message>
        <source>Show the ready check</source>
        <translation>Afficher la vérification</translation>
    </message>
    <message>
        <source>Show the recommendations that are addressed to nobody</source>
        <translation>Afficher les recommandations qui ne s’adressent à personne</translation>
    </message>
    <message>
        <source>Show the recommendations that rest on no other note</source>
        <translation>Afficher les recommandations qui ne s’appuient sur aucune autre note</translation>
    </message>
    <message>
        <source>Show the segments</source>
        <translation>Afficher les séquences</translation>
    </message>
    <message>
        <source>Show the speaker a message: Ctrl+M, 1.</source>
        <translation>Montrer un message à la personne qui parle&#xa0;: Ctrl+M, 1.</translation>
    </message>
    <message>
        <source>Show the speaker their name and time on another display, or close that.</source>
        <translation>Montrer à la personne qui parle son nom et son temps sur un autre écran, ou fermer cet affichage.</translation>
    </message>
    <message>
        <source>Show what was written in the program that the system has for it.</source>
        <translation>Afficher ce qui a été écrit dans le programme prévu par le système.</translation>
    </message>
    <message>
        <source>Show who has spoken how long</source>
        <translation>Afficher le temps de parole de chacun</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Affiché pendant</translation>
    </message>
    <message>
        <source>Signals and limits</source>
        <translation>Signaux et limites</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Somebody else answers</source>
        <translation>Quelqu’un d’autre répond</translation>
    </message>
    <message>
        <source>Somebody from: {group}</source>
        <translation>Quelqu’un de&#xa0;: {group}</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Quelqu’un sans nom</translation>
    </message>
    <message>
        <source>Something else has happened in this segment before that moment.</source>
        <translation>Autre chose s’est déjà passé dans cette séquence avant ce moment.</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Sortie audio</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Speaker screen</source>
        <translation>Écran des intervenants</translation>
    </message>
    <message>
        <source>Speaker screen black</source>
        <translation>Écran des intervenants en noir</translation>
    </message>
    <message>
        <source>Speaker screen black until it is shown again</source>
        <translation>Écran des intervenants noir jusqu’à ce qu’on l’affiche de nouveau</translation>
    </message>
    <message>
        <source>Speaker screen in a small window</source>
        <translation>Écran des intervenants en petite fenêtre</translation>
    </message>
    <message>
        <source>Speaker screen open when the console closed</source>
        <translation>Écran des intervenants ouvert à la fermeture de la console</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Speakers ({count})</source>
        <translation>Intervenants ({count})</translation>
    </message>
    <message>
        <source>Speakers or times have changed since.</source>
        <translation>Les intervenants ou les heures ont changé depuis.</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parle</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation>A parlé</translation>
    </message>
    <message>
        <source>Spoken as soon as this is closed; what is being typed is kept.</source>
        <translation>S’applique dès que ceci est fermé&#x202f;; ce qui est en cours de saisie est conservé.</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Classeur</translation>
    </message>
    <message>
        <source>Stamped at the first key</source>
        <translation>Non datée</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Start a session of another event.</source>
        <translation>Commencer une session pour un autre événement.</translation>
    </message>
    <message>
        <source>Started {time}</source>
        <translation>Commencée à {time}</translation>
    </message>
    <message>
        <source>Starts {time}</source>
        <translation>Commence à {time}</translation>
    </message>
    <message>
        <source>State: {word}</source>
        <translation>État&#xa0;: {word}</translation>
    </message>
    <message>
        <source>Statements of five minutes at most, then the panel among itself.</source>
        <translation>Des exposés de cinq minutes au plus, puis un échange entre les intervenants.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped: nothing was exported.</source>
        <translation>Arrêté&#xa0;: rien n’a été exporté.</translation>
    </message>
    <message>
        <source>Strengthen</source>
        <translation>Renforcer</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>Take a round</source>
        <comment>Take a round of {n}</comment>
        <translation>
            <numerusform>Ouvrir un tour</numerusform>
            <numerusform>Tour de {n} questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a round of 3</source>
        <translation>Tour de 3 questions</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back the latest act.</source>
        <translation>Annuler la dernière action.</translation>
    </message>
    <message>
        <source>Take back what became of a request; take what was merged apart.</source>
        <translation>Annuler la suite donnée à une demande&#x202f;; séparer ce qui a été fusionné.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Take it back  {key}</source>
        <translation>Annuler  {key}</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Le déduire</translation>
    </message>
    <message>
        <source>Take no more requests, or take them again.</source>
        <translation>Ne plus prendre de demandes, ou en prendre de nouveau.</translation>
    </message>
    <message>
        <source>Take notes</source>
        <translation>Prendre des notes</translation>
    </message>
    <message>
        <source>Take off the record</source>
        <translation>Mettre hors procès-verbal</translation>
    </message>
    <message>
        <source>Take off: {name}</source>
        <translation>Retirer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la main</translation>
    </message>
    <message>
        <source>Take over a file&apos;s rows</source>
        <translation>Reprendre les lignes d’un fichier</translation>
    </message>
    <message>
        <source>Take over a proposal, or add segments.</source>
        <translation>Reprenez une proposition, ou ajoutez des séquences.</translation>
    </message>
    <message numerus="yes">
        <source>Take over the good row</source>
        <comment>Take over the {n} good rows</comment>
        <translation>
            <numerusform>Reprendre la ligne valable</numerusform>
            <numerusform>Reprendre les {n} lignes valables</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>Annuler la dernière</translation>
    </message>
    <message>
        <source>Take the message off the speaker screen.</source>
        <translation>Retirer le message de l’écran des intervenants.</translation>
    </message>
    <message>
        <source>Takes part online</source>
        <translation>Participe en ligne</translation>
    </message>
    <message>
        <source>Technical fault</source>
        <translation>Incident technique</translation>
    </message>
    <message>
        <source>Text at its normal size.</source>
        <translation>Texte à sa taille normale.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>Tableau texte (*.csv)</translation>
    </message>
    <message>
        <source>That is more than twelve hours ago: take a smaller correction.</source>
        <translation>C’était il y a plus de douze heures&#xa0;: faites une correction plus petite.</translation>
    </message>
    <message>
        <source>That is not a length or a moment. {how}</source>
        <translation>Ce n’est ni une durée ni un moment. {how}</translation>
    </message>
    <message>
        <source>That is not a time of day. Type it like 8:53 or 08:53:20.</source>
        <translation>Ce n’est pas une heure. Saisissez-la ainsi&#xa0;: 8:53 ou 08:53:20.</translation>
    </message>
    <message>
        <source>That note is no longer there.</source>
        <translation>Cette note n’existe plus.</translation>
    </message>
    <message>
        <source>That person is not on the panel any more.</source>
        <translation>Cette personne ne fait plus partie du panel.</translation>
    </message>
    <message>
        <source>That recommendation is not merged with another.</source>
        <translation>Cette recommandation n’est pas fusionnée avec une autre.</translation>
    </message>
    <message>
        <source>That request is not in the queue any more.</source>
        <translation>Cette demande n’est plus dans la liste.</translation>
    </message>
    <message>
        <source>That segment is not in the run of show any more.</source>
        <translation>Cette séquence n’est plus dans le déroulé.</translation>
    </message>
    <message>
        <source>That stretch of time cannot be left out.</source>
        <translation>Ce laps de temps ne peut pas être déduit.</translation>
    </message>
    <message>
        <source>That time is left out already.</source>
        <translation>Ce temps est déjà déduit.</translation>
    </message>
    <message>
        <source>The backup {file} cannot be read.</source>
        <translation>La sauvegarde {file} ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged.</source>
        <translation>La sauvegarde {file} est endommagée.</translation>
    </message>
    <message>
        <source>The battery holds {share}%, and the laptop is not plugged in.</source>
        <translation>La batterie est à {share} %, et l’ordinateur n’est pas branché.</translation>
    </message>
    <message>
        <source>The bundled event</source>
        <translation>L’événement fourni</translation>
    </message>
    <message>
        <source>The chart cannot be drawn here, so there is nothing to save.</source>
        <translation>Le graphique ne peut pas être dessiné ici&#xa0;: il n’y a rien à enregistrer.</translation>
    </message>
    <message>
        <source>The concept note</source>
        <translation>La note conceptuelle</translation>
    </message>
    <message>
        <source>The console&apos;s menu</source>
        <translation>Le menu de la console</translation>
    </message>
    <message>
        <source>The dark card beside it shows who speaks, and what is left of their time.</source>
        <translation>La carte sombre à côté montre qui parle et ce qui reste de son temps.</translation>
    </message>
    <message>
        <source>The date and the times are known.</source>
        <translation>La date et les heures sont connues.</translation>
    </message>
    <message>
        <source>The desk after the event.</source>
        <translation>L’espace de travail d’après l’événement.</translation>
    </message>
    <message>
        <source>The disk</source>
        <translation>Le disque</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Le disque ne répond pas.</translation>
    </message>
    <message>
        <source>The disk has not taken every act yet, so the files would lack some: nothing was exported. Save the session elsewhere first.</source>
        <translation>Le disque n’a pas encore reçu toutes les actions&#x202f;; il en manquerait dans les fichiers&#xa0;: rien n’a été exporté. Enregistrez d’abord la session ailleurs.</translation>
    </message>
    <message>
        <source>The disk has {megabytes} MB left.</source>
        <translation>Il reste {megabytes} Mo sur le disque.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>The disk that holds {file} can only be read</source>
        <translation>Le disque qui contient {file} est en lecture seule</translation>
    </message>
    <message>
        <source>The disk that holds {file} reports an error</source>
        <translation>Le disque qui contient {file} signale une erreur</translation>
    </message>
    <message>
        <source>The displays may go to sleep during the event.</source>
        <translation>Les écrans peuvent se mettre en veille pendant l’événement.</translation>
    </message>
    <message>
        <source>The displays stay awake during the event.</source>
        <translation>Les écrans restent allumés pendant l’événement.</translation>
    </message>
    <message numerus="yes">
        <source>The document gives them as “{called}”: only one person can be meant.</source>
        <comment>The document gives them as “{called}”: only {n} people can be meant.</comment>
        <translation>
            <numerusform>Le document les donne comme «&#xa0;{called}&#xa0;»&#xa0;: une seule personne peut être visée.</numerusform>
            <numerusform>Le document les donne comme «&#xa0;{called}&#xa0;»&#xa0;: seules {n} personnes peuvent être visées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The event has not begun.</source>
        <translation>L’événement n’a pas commencé.</translation>
    </message>
    <message>
        <source>The event runs: rehearse before it or after it.</source>
        <translation>L’événement est en cours&#xa0;: répétez avant ou après.</translation>
    </message>
    <message>
        <source>The event was to begin {length} ago. F8 begins it.</source>
        <translation>L’événement devait commencer il y a {length}. F8 le lance.</translation>
    </message>
    <message>
        <source>The event was to end {length} ago. Close the session when it is over.</source>
        <translation>L’événement devait finir il y a {length}. Clôturez la session quand il est terminé.</translation>
    </message>
    <message>
        <source>The event&apos;s own title is in its plan; this is what its file is called.</source>
        <translation>Le titre de l’événement est dans son plan&#x202f;; ceci est le nom de son fichier.</translation>
    </message>
    <message>
        <source>The export stopped by itself, and nothing was exported: try it again.</source>
        <translation>L’exportation s’est arrêtée d’elle-même et rien n’a été exporté&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>The file of {title} has another name.</source>
        <translation>Le fichier de {title} a un autre nom.</translation>
    </message>
    <message>
        <source>The first one stands</source>
        <translation>Retenir la première</translation>
    </message>
    <message>
        <source>The first {shown} of {found}</source>
        <translation>Les {shown} premiers sur {found}</translation>
    </message>
    <message>
        <source>The folder of sessions, {folder}, cannot be reached. Nothing in it has changed, and new sessions are kept beside the settings for now. Connect it and start again, or choose another folder in the preferences.</source>
        <translation>Le dossier des sessions, {folder}, est inaccessible. Rien n’y a changé, et les nouvelles sessions sont conservées à côté des réglages pour l’instant. Reconnectez-le et redémarrez, ou choisissez un autre dossier dans les préférences.</translation>
    </message>
    <message>
        <source>The hard end is on another day, so every length stays unless you change it.</source>
        <translation>La fin impérative est un autre jour&#xa0;: chaque durée reste, sauf si vous la changez.</translation>
    </message>
    <message>
        <source>The introduction was shown</source>
        <translation>La présentation a été montrée</translation>
    </message>
    <message>
        <source>The introduction would cover what runs: it is there again after the event.</source>
        <translation>La présentation couvrirait ce qui est en cours&#xa0;: elle sera de nouveau là après l’événement.</translation>
    </message>
    <message>
        <source>The laptop is on mains power.</source>
        <translation>L’ordinateur est sur secteur.</translation>
    </message>
    <message>
        <source>The laptop shows the event&apos;s time of day.</source>
        <translation>L’ordinateur affiche l’heure de l’événement.</translation>
    </message>
    <message>
        <source>The laptop slept or stood still for {time}.</source>
        <translation>L’ordinateur a été en veille ou figé pendant {time}.</translation>
    </message>
    <message>
        <source>The laptop&apos;s clock was set {time} back; no timer moved.</source>
        <translation>L’horloge de l’ordinateur a été retardée de {time}&#x202f;; aucun minuteur n’a bougé.</translation>
    </message>
    <message>
        <source>The laptop&apos;s clock was set {time} forward; no timer moved.</source>
        <translation>L’horloge de l’ordinateur a été avancée de {time}&#x202f;; aucun minuteur n’a bougé.</translation>
    </message>
    <message>
        <source>The last line of {name} is incomplete</source>
        <translation>La dernière ligne de {name} est incomplète</translation>
    </message>
    <message>
        <source>The last line of {name} was incomplete, as when the console is stopped while it writes an act; what there was of it ({size}) is kept as {aside}.</source>
        <translation>La dernière ligne de {name} était incomplète, comme lorsque la console est arrêtée pendant qu’elle enregistre une action&#x202f;; ce qu’il y en avait ({size}) est conservé sous le nom {aside}.</translation>
    </message>
    <message>
        <source>The last signal comes after the first one, both within an hour of the end.</source>
        <translation>Le dernier signal vient après le premier, tous deux dans l’heure qui précède la fin.</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>The list is closed already.</source>
        <translation>La liste est déjà close.</translation>
    </message>
    <message>
        <source>The list is closed.</source>
        <translation>La liste est close.</translation>
    </message>
    <message>
        <source>The list is closed: reopen it to add a request.</source>
        <translation>La liste est close&#xa0;: rouvrez-la pour ajouter une demande.</translation>
    </message>
    <message numerus="yes">
        <source>The list is closed: request {numbers} is the last.</source>
        <comment>The list is closed: requests {numbers} are the last.</comment>
        <translation>
            <numerusform>La liste est close&#xa0;: la demande {numbers} est la dernière.</numerusform>
            <numerusform>La liste est close&#xa0;: les demandes {numbers} sont les dernières.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is open.</source>
        <translation>La liste est ouverte.</translation>
    </message>
    <message>
        <source>The name {file} is too long for the disk</source>
        <translation>Le nom {file} est trop long pour le disque</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>La note</translation>
    </message>
    <message>
        <source>The note is the first of its section.</source>
        <translation>La note est la première de sa section.</translation>
    </message>
    <message>
        <source>The note is the last of its section.</source>
        <translation>La note est la dernière de sa section.</translation>
    </message>
    <message>
        <source>The note names no zone: it is that of the venue&apos;s town.</source>
        <translation>La note n’indique aucun fuseau&#xa0;: c’est celui de la ville du lieu.</translation>
    </message>
    <message>
        <source>The note stands there already.</source>
        <translation>La note se trouve déjà à cet endroit.</translation>
    </message>
    <message>
        <source>The note stays as it was.</source>
        <translation>La note reste telle quelle.</translation>
    </message>
    <message>
        <source>The note&apos;s text</source>
        <translation>Le texte de la note</translation>
    </message>
    <message>
        <source>The notes</source>
        <translation>Les notes</translation>
    </message>
    <message>
        <source>The notes stay as they were.</source>
        <translation>Les notes restent telles quelles.</translation>
    </message>
    <message>
        <source>The only other one</source>
        <translation>Le seul autre</translation>
    </message>
    <message numerus="yes">
        <source>The other row can, or mend the file and read it again.</source>
        <comment>The other {n} rows can, or mend the file and read it again.</comment>
        <translation>
            <numerusform>L’autre ligne peut l’être&#x202f;; ou corrigez le fichier et relisez-le.</numerusform>
            <numerusform>Les {n} autres lignes peuvent l’être&#x202f;; ou corrigez le fichier et relisez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>The part that plays sounds is not installed, so no chime is heard. Everything else works as before.</source>
        <translation>La partie qui joue les sons n’est pas installée&#xa0;: on n’entend aucun carillon. Tout le reste fonctionne comme avant.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Le plan</translation>
    </message>
    <message>
        <source>The plan does not say {missing}.</source>
        <translation>Le plan n’indique pas&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>The plan has no hard end, so every length stays unless you change it.</source>
        <translation>Le plan n’a pas de fin impérative&#xa0;: chaque durée reste, sauf si vous la modifiez.</translation>
    </message>
    <message>
        <source>The plan is for {day}: check its date.</source>
        <translation>Le plan est prévu pour le {day}&#xa0;: vérifiez sa date.</translation>
    </message>
    <message>
        <source>The plan stays as it was.</source>
        <translation>Le plan reste tel quel.</translation>
    </message>
    <message>
        <source>The plan was changed meanwhile: open it again to see how it reads now.</source>
        <translation>Le plan a été modifié entre-temps&#xa0;: rouvrez-le pour voir ce qu’il contient maintenant.</translation>
    </message>
    <message>
        <source>The question was put; it waits for its answer. {key}</source>
        <translation>La question a été posée&#x202f;; elle attend sa réponse. {key}</translation>
    </message>
    <message>
        <source>The question, as far as it is known</source>
        <translation>La question, dans la mesure où elle est connue</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>The rehearsal has ended. Everything is still here, in a file of its own: look around.</source>
        <translation>La répétition est terminée. Tout est conservé dans un fichier à part&#xa0;: vous pouvez tout parcourir.</translation>
    </message>
    <message>
        <source>The rehearsal is paused: nothing moves until it goes on. Look around.</source>
        <translation>La répétition est suspendue&#xa0;: rien ne bouge jusqu’à sa reprise. Vous pouvez tout parcourir.</translation>
    </message>
    <message>
        <source>The request has been answered.</source>
        <translation>Il a été répondu à la demande.</translation>
    </message>
    <message>
        <source>The room must be given back at {time}.</source>
        <translation>La salle doit être rendue à {time}.</translation>
    </message>
    <message>
        <source>The round</source>
        <translation>Le tour de questions</translation>
    </message>
    <message>
        <source>The round: {requests}</source>
        <translation>Le tour de questions&#xa0;: {requests}</translation>
    </message>
    <message>
        <source>The run of show</source>
        <translation>Le déroulé</translation>
    </message>
    <message>
        <source>The run of show is empty.</source>
        <translation>Le déroulé est vide.</translation>
    </message>
    <message>
        <source>The run of show is empty. Ctrl+N adds a segment.</source>
        <translation>Le déroulé est vide. Ctrl+N ajoute une séquence.</translation>
    </message>
    <message>
        <source>The run of show is empty. Ctrl+P adds segments.</source>
        <translation>Le déroulé est vide. Ctrl+P ajoute des séquences.</translation>
    </message>
    <message>
        <source>The run of show is empty: add segments to the plan first.</source>
        <translation>Le déroulé est vide&#xa0;: ajoutez d’abord des séquences au plan.</translation>
    </message>
    <message>
        <source>The second one stands</source>
        <translation>Retenir la seconde</translation>
    </message>
    <message>
        <source>The segment before was still to begin, or to end: take less.</source>
        <translation>La séquence précédente devait encore commencer, ou finir&#xa0;: corrigez de moins.</translation>
    </message>
    <message>
        <source>The segments fill the event exactly.</source>
        <translation>Les séquences remplissent exactement l’événement.</translation>
    </message>
    <message>
        <source>The segments take {length} more than the event lasts.</source>
        <translation>Les séquences durent {length} de plus que l’événement.</translation>
    </message>
    <message>
        <source>The segments take {length}; the event&apos;s times are not known.</source>
        <translation>Les séquences prennent {length}&#x202f;; les heures de l’événement ne sont pas connues.</translation>
    </message>
    <message>
        <source>The segments take {total} of {length}.</source>
        <translation>Les séquences prennent {total} sur {length}.</translation>
    </message>
    <message>
        <source>The segments take {total} of {length}: {off} too long.</source>
        <translation>Les séquences prennent {total} sur {length}&#xa0;: {off} de trop.</translation>
    </message>
    <message>
        <source>The segments take {total} of {length}: {off} too short.</source>
        <translation>Les séquences prennent {total} sur {length}&#xa0;: il reste {off}.</translation>
    </message>
    <message>
        <source>The segments take {total}.</source>
        <translation>Les séquences prennent {total}.</translation>
    </message>
    <message>
        <source>The session has not begun, so there is nothing to close.</source>
        <translation>La session n’a pas commencé&#xa0;: il n’y a rien à clôturer.</translation>
    </message>
    <message>
        <source>The session is closed</source>
        <translation>La session est clôturée</translation>
    </message>
    <message>
        <source>The session is closed.</source>
        <translation>La session est clôturée.</translation>
    </message>
    <message>
        <source>The session is closed: reopen it first.</source>
        <translation>La session est clôturée&#xa0;: rouvrez-la d’abord.</translation>
    </message>
    <message>
        <source>The session is closed: reopen it, and those not reached wait again.</source>
        <translation>La session est clôturée&#xa0;: rouvrez-la, et les demandes non abordées attendront de nouveau.</translation>
    </message>
    <message>
        <source>The session is open.</source>
        <translation>La session est ouverte.</translation>
    </message>
    <message>
        <source>The session is saved, but a backup could not be made ({why}).</source>
        <translation>La session est enregistrée, mais une sauvegarde n’a pas pu être faite ({why}).</translation>
    </message>
    <message>
        <source>The session you have open stays as it is.</source>
        <translation>La session que vous avez ouverte reste telle quelle.</translation>
    </message>
    <message>
        <source>The settings could not be written to the disk. They hold until the console is closed; free some space or check the folder, then change one again.</source>
        <translation>Les réglages n’ont pas pu être écrits sur le disque. Ils valent jusqu’à la fermeture de la console&#x202f;; libérez de la place ou vérifiez le dossier, puis modifiez-en un de nouveau.</translation>
    </message>
    <message>
        <source>The share that re-planning leaves lies between 0 and 100 %.</source>
        <translation>La part que laisse le réajustement se situe entre 0 et 100 %.</translation>
    </message>
    <message>
        <source>The signals</source>
        <translation>Les signaux</translation>
    </message>
    <message>
        <source>The sound output “{name}” is not there: chimes come from the system&apos;s own until it is back, or until another is chosen in the preferences.</source>
        <translation>La sortie audio «&#xa0;{name}&#xa0;» est absente&#xa0;: les carillons passent par celle du système jusqu’à son retour, ou jusqu’à ce qu’une autre soit choisie dans les préférences.</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>La personne qui parle</translation>
    </message>
    <message>
        <source>The speaker screen is black. {key} shows it again.</source>
        <translation>L’écran des intervenants est noir. {key} l’affiche de nouveau.</translation>
    </message>
    <message>
        <source>The speaker screen is closed. F5 shows it.</source>
        <translation>L’écran des intervenants est fermé. F5 l’affiche.</translation>
    </message>
    <message>
        <source>The speaker screen is on {display}.</source>
        <translation>L’écran des intervenants est sur {display}.</translation>
    </message>
    <message>
        <source>The speaker screen is on {display}. F5 closes it.</source>
        <translation>L’écran des intervenants est sur {display}. F5 le ferme.</translation>
    </message>
    <message>
        <source>The start stays as it was recorded.</source>
        <translation>Le début reste tel qu’enregistré.</translation>
    </message>
    <message>
        <source>The system has no program to open it with; the files are in their folder.</source>
        <translation>Le système n’a aucun programme pour l’ouvrir&#x202f;; les fichiers sont dans leur dossier.</translation>
    </message>
    <message>
        <source>The system has no trash for {file}: nothing was deleted.</source>
        <translation>Le système n’a pas de corbeille pour {file}&#xa0;: rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Le tableau</translation>
    </message>
    <message>
        <source>The table has more than {count} rows.</source>
        <translation>Le tableau compte plus de {count} lignes.</translation>
    </message>
    <message>
        <source>The table has no rows below the heads of its columns.</source>
        <translation>Le tableau n’a aucune ligne sous les en-têtes de ses colonnes.</translation>
    </message>
    <message>
        <source>The timeline appears when the run of show has segments. Ctrl+P adds them.</source>
        <translation>La chronologie apparaît quand le déroulé a des séquences. Ctrl+P en ajoute.</translation>
    </message>
    <message>
        <source>The weekday in the note is not that of this date.</source>
        <translation>Le jour de la semaine indiqué dans la note n’est pas celui de cette date.</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Le texte entier</translation>
    </message>
    <message numerus="yes">
        <source>The words of {n} note are missing from {name}.</source>
        <comment>The words of {n} notes are missing from {name}.</comment>
        <translation>
            <numerusform>Le texte de {n} note manque dans {name}.</numerusform>
            <numerusform>Le texte de {n} notes manque dans {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The year stands elsewhere in the note.</source>
        <translation>L’année figure ailleurs dans la note.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Theme, signals, sounds, and where sessions are.</source>
        <translation>Thème, signaux, sons, et emplacement des sessions.</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Thème&#xa0;: comme le système</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Thème&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Thème&#xa0;: clair</translation>
    </message>
    <message>
        <source>There are no cases. Ctrl+N adds one.</source>
        <translation>Aucun cas. Ctrl+N en ajoute.</translation>
    </message>
    <message>
        <source>There are no guiding questions. Ctrl+N adds one.</source>
        <translation>Aucune question directrice. Ctrl+N en ajoute.</translation>
    </message>
    <message>
        <source>There are no guiding questions: every note would wait in “unfiled”.</source>
        <translation>Il n’y a aucune question directrice&#xa0;: toutes les notes resteraient «&#xa0;à classer&#xa0;».</translation>
    </message>
    <message>
        <source>There are no mandates. Ctrl+N adds one.</source>
        <translation>Aucun mandat. Ctrl+N en ajoute.</translation>
    </message>
    <message>
        <source>There are no speakers.</source>
        <translation>Il n’y a aucun intervenant.</translation>
    </message>
    <message>
        <source>There are no tracks. Ctrl+N adds one.</source>
        <translation>Aucune voie. Ctrl+N en ajoute.</translation>
    </message>
    <message>
        <source>There is a fallback for everybody who speaks online.</source>
        <translation>Une solution de repli est prévue pour toutes les personnes qui parlent en ligne.</translation>
    </message>
    <message>
        <source>There is a file {file} already.</source>
        <translation>Il existe déjà un fichier {file}.</translation>
    </message>
    <message>
        <source>There is a file {file} where it was: it stays in the trash.</source>
        <translation>Un fichier {file} occupe sa place&#xa0;: elle reste à la corbeille.</translation>
    </message>
    <message numerus="yes">
        <source>There is a guiding question.</source>
        <comment>There are {n} guiding questions.</comment>
        <translation>
            <numerusform>Il y a une question directrice.</numerusform>
            <numerusform>Il y a {n} questions directrices.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a second screen.</source>
        <translation>Il y a un deuxième écran.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every ten minutes while a session is open.</source>
        <translation>Il n’y a pas encore de sauvegarde. Il s’en fait une toutes les dix minutes quand une session est ouverte.</translation>
    </message>
    <message>
        <source>There is no calendar, since the event has no date and start yet.</source>
        <translation>Il n’y a pas de calendrier, car l’événement n’a encore ni date ni heure de début.</translation>
    </message>
    <message>
        <source>There is no earlier segment to go back to.</source>
        <translation>Il n’y a pas de séquence antérieure où revenir.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Il n’y a pas de fichier {name}.</translation>
    </message>
    <message>
        <source>There is no folder named: choose one with Browse.</source>
        <translation>Aucun dossier n’est indiqué&#xa0;: choisissez-en un avec Parcourir.</translation>
    </message>
    <message>
        <source>There is no folder {file}.</source>
        <translation>Il n’y a pas de dossier {file}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}: choose one with Browse.</source>
        <translation>Le dossier {folder} n’existe pas&#xa0;: choisissez-en un avec Parcourir.</translation>
    </message>
    <message>
        <source>There is no hard end, so nobody can be told that time runs out.</source>
        <translation>Il n’y a pas de fin impérative&#xa0;: personne ne peut être averti que le temps s’épuise.</translation>
    </message>
    <message>
        <source>There is no other display, so the speaker screen is a window here. Ctrl+F5 chooses a display.</source>
        <translation>Il n’y a pas d’autre écran&#xa0;: l’écran des intervenants est une fenêtre ici. Ctrl+F5 choisit un écran.</translation>
    </message>
    <message>
        <source>There is no other display. Filling this one covers the console; F5 or Esc uncovers it.</source>
        <translation>Il n’y a pas d’autre écran. Remplir celui-ci couvre la console&#x202f;; F5 ou Échap la découvre.</translation>
    </message>
    <message>
        <source>There is no other recommendation to merge it with.</source>
        <translation>Il n’y a pas d’autre recommandation avec laquelle la fusionner.</translation>
    </message>
    <message>
        <source>There is no other request to merge it into.</source>
        <translation>Il n’y a pas d’autre demande dans laquelle la fusionner.</translation>
    </message>
    <message>
        <source>There is no room left for you on the disk</source>
        <translation>Vous n’avez plus de place sur le disque</translation>
    </message>
    <message>
        <source>There is no second screen for the speakers to see their time on.</source>
        <translation>Il n’y a pas de deuxième écran où les intervenants puissent voir leur temps.</translation>
    </message>
    <message>
        <source>There is no session here yet. Begin one on the left, or drop a concept note here.</source>
        <translation>Il n’y a pas encore de session. Commencez-en une à gauche, ou déposez ici une note conceptuelle.</translation>
    </message>
    <message>
        <source>There is no time zone named {zone}.</source>
        <translation>Il n’y a pas de fuseau horaire nommé {zone}.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>There is nothing to show yet: type a message, or press 1 to 5.</source>
        <translation>Il n’y a encore rien à afficher&#xa0;: saisissez un message, ou appuyez sur 1 à 5.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is room enough on the disk.</source>
        <translation>Il y a assez de place sur le disque.</translation>
    </message>
    <message>
        <source>These are announced as the last already.</source>
        <translation>Celles-ci sont déjà annoncées comme les dernières.</translation>
    </message>
    <message>
        <source>These are the segments of the event, each with its time.</source>
        <translation>Voici les séquences de l’événement, chacune avec son temps.</translation>
    </message>
    <message>
        <source>These two are merged already.</source>
        <translation>Ces deux-là sont déjà fusionnées.</translation>
    </message>
    <message>
        <source>They are about {names}.</source>
        <translation>Elles portent sur {names}.</translation>
    </message>
    <message>
        <source>They may be recognised</source>
        <translation>On peut la reconnaître</translation>
    </message>
    <message>
        <source>This console is on {display}, so the speaker screen is a window. It fills that display when the console is on another one.</source>
        <translation>Cette console est sur {display}&#xa0;: l’écran des intervenants est une fenêtre. Il remplit cet écran dès que la console est sur un autre.</translation>
    </message>
    <message>
        <source>This does not come from the note.</source>
        <translation>Cela ne vient pas de la note.</translation>
    </message>
    <message>
        <source>This laptop does not say: {parts}.</source>
        <translation>Cet ordinateur n’indique pas&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>This note has not been edited.</source>
        <translation>Cette note n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>This session is open for reading only, so it cannot be saved elsewhere.</source>
        <translation>Cette session est ouverte en lecture seule&#xa0;: elle ne peut pas être enregistrée ailleurs.</translation>
    </message>
    <message>
        <source>This session is open for reading only, so nothing can be changed.</source>
        <translation>Cette session est ouverte en lecture seule&#xa0;: rien ne peut y être modifié.</translation>
    </message>
    <message>
        <source>This session is open for reading only.</source>
        <translation>Cette session est ouverte en lecture seule.</translation>
    </message>
    <message>
        <source>This session is open for reading only: what you do here is not saved.</source>
        <translation>Cette session est ouverte en lecture seule&#xa0;: ce que vous faites ici n’est pas enregistré.</translation>
    </message>
    <message>
        <source>This system does not let the console keep them awake. Set the system itself to leave them on during the event.</source>
        <translation>Ce système ne laisse pas la console les garder allumés. Réglez le système lui-même pour qu’il les laisse allumés pendant l’événement.</translation>
    </message>
    <message>
        <source>This was the last segment: close the session when it is over.</source>
        <translation>C’était la dernière séquence&#xa0;: clôturez la session quand elle est terminée.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Throw away what you changed?</source>
        <translation>Abandonner vos modifications&#x202f;?</translation>
    </message>
    <message>
        <source>Tick the notes that this one rests on: a click, or Enter.</source>
        <translation>Cochez les notes sur lesquelles celle-ci se fonde&#xa0;: d’un clic, ou avec Entrée.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time and segment</source>
        <translation>Heure et séquence</translation>
    </message>
    <message>
        <source>Time counts again</source>
        <translation>Le temps court de nouveau</translation>
    </message>
    <message>
        <source>Time is counting: there is nothing to resume.</source>
        <translation>Le temps court&#xa0;: il n’y a rien à reprendre.</translation>
    </message>
    <message>
        <source>Time is paused: F9 goes on.</source>
        <translation>Le temps est en pause&#xa0;: F9 reprend.</translation>
    </message>
    <message>
        <source>Time is stopped already: F9 lets it count again.</source>
        <translation>Le temps est déjà arrêté&#xa0;: F9 le fait courir de nouveau.</translation>
    </message>
    <message>
        <source>Time is stopped by an interruption: F9 goes on.</source>
        <translation>Le temps est arrêté par une interruption&#xa0;: F9 reprend.</translation>
    </message>
    <message>
        <source>Time is stopped.</source>
        <translation>Le temps est arrêté.</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Le temps est écoulé</translation>
    </message>
    <message>
        <source>Time left of a segment when it says “wrap up”, in sessions begun from now on.</source>
        <translation>Temps restant d’une séquence quand s’affiche «&#xa0;concluez&#xa0;», dans les sessions commencées à partir de maintenant.</translation>
    </message>
    <message>
        <source>Time left when it says “last minute”: the first signal, or later.</source>
        <translation>Temps restant quand s’affiche «&#xa0;dernière minute&#xa0;»&#xa0;: au premier signal, ou plus tard.</translation>
    </message>
    <message>
        <source>Time runs again</source>
        <translation>Le temps court de nouveau</translation>
    </message>
    <message>
        <source>Time stops and nobody is billed. F9 lets it count again.</source>
        <translation>Le temps s’arrête et n’est imputé à personne. F9 le fait repartir.</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>Temps utilisé</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To all concerned, as it is</source>
        <translation>À toutes les parties concernées, telle quelle</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>To come: {tip}</source>
        <translation>À venir&#xa0;: {tip}</translation>
    </message>
    <message>
        <source>To end at {at}, the segments to come must take {length} less.</source>
        <translation>Pour finir à {at}, les séquences à venir doivent durer {length} de moins.</translation>
    </message>
    <message>
        <source>To finish before export</source>
        <translation>À terminer avant l’exportation</translation>
    </message>
    <message>
        <source>To merge a request, choose the one that asks the same.</source>
        <translation>Pour fusionner une demande, choisissez celle qui pose la même question.</translation>
    </message>
    <message>
        <source>To whom is it addressed?</source>
        <translation>À qui s’adresse-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>À qui&#x202f;?</translation>
    </message>
    <message>
        <source>To {addressee} on {about}: {many}</source>
        <translation>À {addressee}, sur {about}&#xa0;: {many}</translation>
    </message>
    <message>
        <source>Took a note off the record</source>
        <translation>Note mise hors procès-verbal</translation>
    </message>
    <message numerus="yes">
        <source>Took a round of one</source>
        <comment>Took a round of {n}</comment>
        <translation>
            <numerusform>Tour de questions d’une demande</numerusform>
            <numerusform>Tour de {n} questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back what became of {request}</source>
        <translation>Suite annulée&#xa0;: {request}</translation>
    </message>
    <message>
        <source>Took two recommendations apart</source>
        <translation>Deux recommandations séparées</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Voies</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Trier</translation>
    </message>
    <message numerus="yes">
        <source>Trim the segment to come to end at {at}?</source>
        <comment>Trim the {n} segments to come to end at {at}?</comment>
        <translation>
            <numerusform>Raccourcir la séquence à venir pour finir à {at}&#x202f;?</numerusform>
            <numerusform>Raccourcir les {n} séquences à venir pour finir à {at}&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Two fifths of the time for the floor.</source>
        <translation>Deux cinquièmes du temps pour la salle.</translation>
    </message>
    <message>
        <source>Two parts of the plan have the same name inside the file.</source>
        <translation>Deux parties du plan portent le même nom dans le fichier.</translation>
    </message>
    <message>
        <source>Type a name, an organisation or the question: one of them is enough.</source>
        <translation>Saisissez un nom, une organisation ou la question&#xa0;: l’un des trois suffit.</translation>
    </message>
    <message>
        <source>UN</source>
        <translation>ONU</translation>
    </message>
    <message>
        <source>Un&amp;merge</source>
        <translation>&amp;Séparer</translation>
    </message>
    <message>
        <source>Understood: {what}</source>
        <translation>Compris&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undid an act</source>
        <translation>Action annulée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Unfiled</source>
        <translation>Sans Q</translation>
    </message>
    <message>
        <source>Unlock its length</source>
        <translation>Déverrouiller sa durée</translation>
    </message>
    <message>
        <source>Unmerge</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Until cleared</source>
        <translation>Jusqu’à effacement</translation>
    </message>
    <message>
        <source>Untitled session</source>
        <translation>Session sans titre</translation>
    </message>
    <message>
        <source>Use as evidence for…</source>
        <translation>Utiliser comme fondement de…</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Versions of this note</source>
        <translation>Versions de cette note</translation>
    </message>
    <message>
        <source>Very short: {segments}.</source>
        <translation>Très court&#xa0;: {segments}.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>View shown last</source>
        <translation>Vue affichée en dernier</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>WRAP UP</source>
        <translation>CONCLUEZ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Was planned with {planned}</source>
        <translation>Durée prévue&#xa0;: {planned}</translation>
    </message>
    <message>
        <source>Ways to settle it</source>
        <translation>Façons de régler cela</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>What a screen reader says by itself: the time left, and who has the floor. Without a screen reader nothing is said.</source>
        <translation>Ce qu’un lecteur d’écran dit de lui-même&#xa0;: le temps qui reste, et qui a la parole. Sans lecteur d’écran, rien n’est dit.</translation>
    </message>
    <message>
        <source>What became of it…</source>
        <translation>Suite donnée…</translation>
    </message>
    <message>
        <source>What became of request {number}</source>
        <translation>Suite donnée à la demande {number}</translation>
    </message>
    <message>
        <source>What became of the requests</source>
        <translation>Suite donnée aux demandes</translation>
    </message>
    <message>
        <source>What becomes of it?</source>
        <translation>Quelle suite lui donner&#x202f;?</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Ce que l’on peut en faire</translation>
    </message>
    <message>
        <source>What could fill it?</source>
        <translation>Qu’est-ce qui pourrait la combler&#x202f;?</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Ce qui ne tient pas</translation>
    </message>
    <message>
        <source>What has taken place stays in the order in which it was planned.</source>
        <translation>Ce qui a eu lieu reste dans l’ordre prévu.</translation>
    </message>
    <message>
        <source>What is asked of the mandate</source>
        <translation>Ce qui est demandé pour le mandat</translation>
    </message>
    <message>
        <source>What is left there stays in the list of sessions. A session that is open stays where it is in any case.</source>
        <translation>Ce qui y est laissé reste dans la liste des sessions. Une session ouverte reste de toute façon où elle est.</translation>
    </message>
    <message>
        <source>What is left to do, and the document. Alt+3</source>
        <translation>Ce qui reste à faire, et le document. Alt+3</translation>
    </message>
    <message>
        <source>What is not on the disk is only in this window.</source>
        <translation>Ce qui n’est pas sur le disque n’est que dans cette fenêtre.</translation>
    </message>
    <message>
        <source>What is said is kept here, with the time and whoever speaks.</source>
        <translation>Ce qui est dit se garde ici, avec l’heure et la personne qui parle.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What is wrong, row by row</source>
        <translation>Ce qui ne va pas, ligne par ligne</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Ce sur quoi cela porte</translation>
    </message>
    <message>
        <source>What it rests on…</source>
        <translation>Sur quoi elle s’appuie…</translation>
    </message>
    <message>
        <source>What recommendations rest on</source>
        <translation>Fondement des recommandations</translation>
    </message>
    <message>
        <source>What rests on this note</source>
        <translation>Ce qui s’appuie sur cette note</translation>
    </message>
    <message>
        <source>What should stand in it?</source>
        <translation>Que doit-elle contenir&#x202f;?</translation>
    </message>
    <message>
        <source>What should the new session begin with?</source>
        <translation>Par quoi la nouvelle session doit-elle commencer&#x202f;?</translation>
    </message>
    <message>
        <source>What the outcome document is written in, unless another is chosen for it.</source>
        <translation>La langue du document final, sauf si une autre est choisie pour lui.</translation>
    </message>
    <message>
        <source>What the panels are for, one after the other.</source>
        <translation>À quoi servent les volets, l’un après l’autre.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>What was erased for good cannot be brought back.</source>
        <translation>Ce qui a été effacé définitivement ne peut pas être rétabli.</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Ce qui a été collé</translation>
    </message>
    <message>
        <source>What you changed in it would be replaced by the proposal.</source>
        <translation>Ce que vous y avez modifié serait remplacé par la proposition.</translation>
    </message>
    <message>
        <source>What you corrected in this one would be gone.</source>
        <translation>Ce que vous avez corrigé dans celle-ci serait perdu.</translation>
    </message>
    <message>
        <source>Whatever you wrote in them by hand would be gone.</source>
        <translation>Ce que vous y avez écrit à la main serait perdu.</translation>
    </message>
    <message>
        <source>When did {label} really begin?</source>
        <translation>Quand «&#xa0;{label}&#xa0;» a-t-il vraiment commencé&#x202f;?</translation>
    </message>
    <message>
        <source>When it is {there} at the event, the laptop shows {here}.</source>
        <translation>Quand il est {there} à l’événement, l’ordinateur affiche {here}.</translation>
    </message>
    <message>
        <source>Where it is heard: the room&apos;s loudspeaker, or headphones.</source>
        <translation>Où on l’entend&#xa0;: le haut-parleur de la salle, ou un casque.</translation>
    </message>
    <message>
        <source>Where new sessions are kept. Settings and backups stay where they are.</source>
        <translation>Où les nouvelles sessions sont conservées. Les réglages et les sauvegardes restent où ils sont.</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>Où vont les fichiers</translation>
    </message>
    <message>
        <source>Which display F5 fills. It never covers the display that this console is on.</source>
        <translation>L’écran que F5 remplit. Ce n’est jamais celui où se trouve cette console.</translation>
    </message>
    <message>
        <source>Which display is for the speaker?</source>
        <translation>Quel écran est pour les intervenants&#x202f;?</translation>
    </message>
    <message>
        <source>Which guiding question is it on?</source>
        <translation>À quelle question directrice se rapporte-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Which note does it follow from?</source>
        <translation>De quelle note découle-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Which notes are key messages?</source>
        <translation>Quelles notes sont des messages clés&#x202f;?</translation>
    </message>
    <message>
        <source>Which notes does it rest on?</source>
        <translation>Sur quelles notes se fonde-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Which one says the same?</source>
        <translation>Laquelle dit la même chose&#x202f;?</translation>
    </message>
    <message>
        <source>Which recommendations rest on this note?</source>
        <translation>Quelles recommandations s’appuient sur cette note&#x202f;?</translation>
    </message>
    <message>
        <source>Which sessions</source>
        <translation>Quelles sessions</translation>
    </message>
    <message>
        <source>Which wording stands for both?</source>
        <translation>Quelle formulation retenir pour les deux&#x202f;?</translation>
    </message>
    <message>
        <source>While typing</source>
        <translation>Pendant la saisie</translation>
    </message>
    <message>
        <source>Who a&amp;nswers</source>
        <translation>Qui répo&amp;nd</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Qui répond</translation>
    </message>
    <message>
        <source>Who answers request {number}</source>
        <translation>Qui répond à la demande {number}</translation>
    </message>
    <message>
        <source>Who answers…</source>
        <translation>Qui répond…</translation>
    </message>
    <message>
        <source>Who was heard</source>
        <translation>Qui a été entendu</translation>
    </message>
    <message>
        <source>Who will answer</source>
        <translation>Qui répondra</translation>
    </message>
    <message>
        <source>Whoever asks for the floor waits here, in the order that you give them.</source>
        <translation>Qui demande la parole attend ici, dans l’ordre que vous lui donnez.</translation>
    </message>
    <message>
        <source>Whoever has the floor has finished.</source>
        <translation>La personne qui a la parole a terminé.</translation>
    </message>
    <message>
        <source>Whose questions were heard so far. Click for constituencies.</source>
        <translation>De qui les questions ont été entendues. Cliquez pour les groupes.</translation>
    </message>
    <message>
        <source>Whose time</source>
        <translation>Temps de</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Without attribution</source>
        <translation>Sans attribution</translation>
    </message>
    <message>
        <source>Without {names} it would fit.</source>
        <translation>Sans {names}, cela tiendrait.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Word (.docx), PDF with text, plain text or Markdown, in English or French. Drop the file here, choose it, or paste its text below. Nothing is made before you have looked it over.</source>
        <translation>Word (.docx), PDF avec texte, texte brut ou Markdown, en anglais ou en français. Déposez le fichier ici, choisissez-le, ou collez son texte ci-dessous. Rien n’est créé avant que vous ne l’ayez relu.</translation>
    </message>
    <message>
        <source>Word, PDF, text, or pasted</source>
        <translation>Word, PDF, texte ou copier-coller</translation>
    </message>
    <message>
        <source>Words could not yet be removed from the backups ({why}).</source>
        <translation>Un texte n’a pas encore pu être retiré des sauvegardes ({why}).</translation>
    </message>
    <message>
        <source>Words, !2 /rec &gt;missions #drc, is:key</source>
        <translation>Mots,&#x202f;!2 /rec &gt;missions #drc, is:key</translation>
    </message>
    <message>
        <source>Worked out: {minutes} minutes from the start.</source>
        <translation>Calculé&#xa0;: {minutes} minutes à partir du début.</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Concluez</translation>
    </message>
    <message>
        <source>Wrap up: {left}</source>
        <translation>Concluez&#xa0;: {left}</translation>
    </message>
    <message>
        <source>Write a note on it…</source>
        <translation>Écrire une note à ce sujet…</translation>
    </message>
    <message>
        <source>Write a note.</source>
        <translation>Écrire une note.</translation>
    </message>
    <message>
        <source>Write a note: {kind}…</source>
        <translation>Écrire une note&#xa0;: {kind}…</translation>
    </message>
    <message>
        <source>Write a note…  /kind @speaker #case &gt;addressee</source>
        <translation>Une note…  /nature @nom #cas &gt;destinataire</translation>
    </message>
    <message>
        <source>Write it to a file</source>
        <translation>L’écrire dans un fichier</translation>
    </message>
    <message>
        <source>Write one…</source>
        <translation>En écrire une…</translation>
    </message>
    <message>
        <source>Write the outcome document and its tables.</source>
        <translation>Écrire le document final et ses tableaux.</translation>
    </message>
    <message>
        <source>Write “Fallback: …” into the detail of the segment: whom to call, or what comes instead.</source>
        <translation>Écrivez «&#xa0;Repli&#xa0;: …&#xa0;» dans la précision de la séquence&#xa0;: qui appeler, ou ce qui la remplace.</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Écrit dans {name}.</translation>
    </message>
    <message>
        <source>You have taken over: time runs as in a room, and nothing happens by itself. What you do is kept in the rehearsal&apos;s own file.</source>
        <translation>Vous avez pris la main&#xa0;: le temps s’écoule comme dans la salle et rien ne se fait tout seul. Ce que vous faites est conservé dans le fichier de la répétition.</translation>
    </message>
    <message>
        <source>Youth</source>
        <translation>Jeunesse</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>un cas</translation>
    </message>
    <message>
        <source>a gap in the grid</source>
        <translation>une lacune de la grille</translation>
    </message>
    <message>
        <source>a mandate</source>
        <translation>un mandat</translation>
    </message>
    <message>
        <source>a note with this addressee, about this</source>
        <translation>une note avec ce destinataire, à ce sujet</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>une question</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>une demande</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>une séquence</translation>
    </message>
    <message>
        <source>a speaker</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>a track</source>
        <translation>une voie</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>add {mandates}</source>
        <translation>ajouter {mandates}</translation>
    </message>
    <message>
        <source>addressed</source>
        <translation>destinataire de la question</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>destinataire</translation>
    </message>
    <message>
        <source>after its last note</source>
        <translation>après sa dernière note</translation>
    </message>
    <message>
        <source>all by the plan</source>
        <translation>tout selon le plan</translation>
    </message>
    <message>
        <source>among all notes</source>
        <translation>parmi toutes les notes</translation>
    </message>
    <message>
        <source>an addressee</source>
        <translation>un destinataire</translation>
    </message>
    <message>
        <source>answer given</source>
        <translation>réponse donnée</translation>
    </message>
    <message>
        <source>answer in writing, or close</source>
        <translation>répondre par écrit, ou clore</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>réponse donnée</translation>
    </message>
    <message>
        <source>answered by {names}</source>
        <translation>réponse de {names}</translation>
    </message>
    <message>
        <source>answered: the next call settles it</source>
        <translation>réponse donnée&#xa0;: le prochain appel la règle</translation>
    </message>
    <message numerus="yes">
        <source>as it was on {day} at {time} · {n} act</source>
        <comment>as it was on {day} at {time} · {n} acts</comment>
        <translation>
            <numerusform>telle qu’elle était le {day} à {time} · {n} action</numerusform>
            <numerusform>telle qu’elle était le {day} à {time} · {n} actions</numerusform>
        </translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>at least {length}</source>
        <translation>min. {length}</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>at the top of the note</source>
        <translation>en tête de la note</translation>
    </message>
    <message>
        <source>at this pace {fit} of {waiting} fit</source>
        <translation>à ce rythme, place pour {fit} sur {waiting}</translation>
    </message>
    <message>
        <source>before the end of a segment</source>
        <translation>avant la fin d’une séquence</translation>
    </message>
    <message>
        <source>began {time}</source>
        <translation>commencé à {time}</translation>
    </message>
    <message>
        <source>both wordings are kept</source>
        <translation>les deux formulations sont conservées</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>avant {time}</translation>
    </message>
    <message>
        <source>case</source>
        <translation>cas</translation>
    </message>
    <message>
        <source>case or track</source>
        <translation>cas ou voie</translation>
    </message>
    <message>
        <source>challenge</source>
        <translation>difficulté</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>counted, not shown</source>
        <translation>comptée, non montrée</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>reportée</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>désaccord</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>pour {when}</translation>
    </message>
    <message>
        <source>early start {length}</source>
        <translation>début avancé de {length}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>ended {time}</source>
        <translation>fini à {time}</translation>
    </message>
    <message>
        <source>expected, until there have been some</source>
        <translation>prévue, tant qu’il n’y en a pas eu</translation>
    </message>
    <message numerus="yes">
        <source>file them with key 1</source>
        <comment>file them with keys 1–{n}</comment>
        <translation>
            <numerusform>les classer avec la touche 1</numerusform>
            <numerusform>les classer avec les touches 1–{n}</numerusform>
        </translation>
    </message>
    <message>
        <source>first time</source>
        <translation>première fois</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>salle</translation>
    </message>
    <message>
        <source>floor {time} left</source>
        <translation>salle&#xa0;: reste {time}</translation>
    </message>
    <message>
        <source>floor {time} over</source>
        <translation>salle&#xa0;: dépassé de {time}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>for other programs (.json)</source>
        <translation>pour d’autres programmes (.json)</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>pour {name}</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a time</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>lacune</translation>
    </message>
    <message>
        <source>gap, no recommendation</source>
        <translation>lacune, aucune recommandation</translation>
    </message>
    <message>
        <source>guiding question</source>
        <translation>question directrice</translation>
    </message>
    <message>
        <source>guiding questions</source>
        <translation>les questions directrices</translation>
    </message>
    <message>
        <source>hard end {time}</source>
        <translation>fin impérative {time}</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>a la parole</translation>
    </message>
    <message>
        <source>helpful</source>
        <translation>utile</translation>
    </message>
    <message>
        <source>in a sentence</source>
        <translation>dans une phrase</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>au total</translation>
    </message>
    <message>
        <source>in every document, as one act</source>
        <translation>dans tous les documents, en une seule action</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>dans la salle</translation>
    </message>
    <message>
        <source>in the round</source>
        <translation>dans le tour</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>par écrit</translation>
    </message>
    <message numerus="yes">
        <source>in {n} statement</source>
        <comment>in {n} statements</comment>
        <translation>
            <numerusform>dans {n} déclaration</numerusform>
            <numerusform>dans {n} déclarations</numerusform>
        </translation>
    </message>
    <message>
        <source>interruptions {length}</source>
        <translation>interruptions {length}</translation>
    </message>
    <message>
        <source>it</source>
        <translation>elle</translation>
    </message>
    <message>
        <source>it has no length.</source>
        <translation>il n’y a pas de durée.</translation>
    </message>
    <message>
        <source>it has no title.</source>
        <translation>il n’y a pas de titre.</translation>
    </message>
    <message>
        <source>it must last from {shortest} seconds to twelve hours.</source>
        <translation>la durée doit aller de {shortest} secondes à douze heures.</translation>
    </message>
    <message>
        <source>it stays out</source>
        <translation>elle reste omise</translation>
    </message>
    <message>
        <source>it waits for the answer, and is left out until then</source>
        <translation>elle attend la réponse, et reste omise jusque-là</translation>
    </message>
    <message>
        <source>its first line could not be read</source>
        <translation>sa première ligne n’a pas pu être lue</translation>
    </message>
    <message>
        <source>its name cannot be followed</source>
        <translation>son nom ne mène nulle part</translation>
    </message>
    <message>
        <source>just came</source>
        <translation>vient d’arriver</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>key message</source>
        <translation>message clé</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>nature</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernière</translation>
    </message>
    <message>
        <source>last changed {moment}</source>
        <translation>dernière modification&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>last signal at {length} left</source>
        <translation>dernier signal à {length} de la fin</translation>
    </message>
    <message>
        <source>late</source>
        <translation>de retard</translation>
    </message>
    <message>
        <source>late start {length}</source>
        <translation>début retardé de {length}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restant</translation>
    </message>
    <message>
        <source>left out until it is given</source>
        <translation>omise tant qu’il n’est pas donné</translation>
    </message>
    <message>
        <source>left out {length}</source>
        <translation>déduit {length}</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>enseignement</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>link the notes they follow from</source>
        <translation>lier les notes dont elles découlent</translation>
    </message>
    <message>
        <source>linked: {note}</source>
        <translation>liée&#xa0;: {note}</translation>
    </message>
    <message>
        <source>live preview · {words} words</source>
        <translation>aperçu en direct · {words} mots</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <source>maintain {mandates}</source>
        <translation>maintenir {mandates}</translation>
    </message>
    <message>
        <source>mandate</source>
        <translation>mandat</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionnée</translation>
    </message>
    <message>
        <source>never exported</source>
        <translation>jamais exportée</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>no question yet</source>
        <translation>pas encore de question</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>nobody among the speakers is called “{said}”.</source>
        <translation>personne parmi les intervenants ne s’appelle «&#xa0;{said}&#xa0;».</translation>
    </message>
    <message>
        <source>nobody has touched Q{number}</source>
        <translation>personne n’a abordé Q{number}</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>personne n’attend</translation>
    </message>
    <message>
        <source>not linked: {note}</source>
        <translation>non liée&#xa0;: {note}</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non abordée</translation>
    </message>
    <message>
        <source>not spoken yet</source>
        <translation>n’a pas encore parlé</translation>
    </message>
    <message>
        <source>notes, requests, turns (.xlsx)</source>
        <translation>notes, demandes, prises de parole (.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>nothing for {names} and {n} more</source>
        <comment>nothing for {names} and {n} more</comment>
        <translation>
            <numerusform>rien pour {names} et {n} autre</numerusform>
            <numerusform>rien pour {names} et {n} autres</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that could be told</source>
        <translation>rien qui puisse être nommé</translation>
    </message>
    <message>
        <source>now</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>of {length}</source>
        <translation>sur {length}</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>à l’heure</translation>
    </message>
    <message>
        <source>on what, or which paragraph</source>
        <translation>sur quoi, ou quel paragraphe</translation>
    </message>
    <message>
        <source>one file, no network (.html)</source>
        <translation>un seul fichier, sans réseau (.html)</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>open</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>open in this window</source>
        <translation>ouverte dans cette fenêtre</translation>
    </message>
    <message>
        <source>over</source>
        <translation>dépassé</translation>
    </message>
    <message>
        <source>page {page}, line {line}</source>
        <translation>page {page}, ligne {line}</translation>
    </message>
    <message>
        <source>partly answered</source>
        <translation>réponse partielle</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>passée</translation>
    </message>
    <message>
        <source>pauses {length}</source>
        <translation>pauses {length}</translation>
    </message>
    <message>
        <source>percent of its plan</source>
        <translation>% de sa durée prévue</translation>
    </message>
    <message>
        <source>place {place} of {count}</source>
        <translation>rang {place} sur {count}</translation>
    </message>
    <message>
        <source>plain text with marks (.md)</source>
        <translation>texte brut balisé (.md)</translation>
    </message>
    <message>
        <source>plan {length} longer</source>
        <translation>plan {length} plus long</translation>
    </message>
    <message>
        <source>plan {length} shorter</source>
        <translation>plan {length} plus court</translation>
    </message>
    <message>
        <source>plan {start}–{end}</source>
        <translation>plan {start}–{end}</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>planned for {time}</source>
        <translation>prévu à {time}</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>projected end {time}</source>
        <translation>fin projetée {time}</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>silence</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>recommandation</translation>
    </message>
    <message>
        <source>request {number}</source>
        <translation>demande {number}</translation>
    </message>
    <message numerus="yes">
        <source>rests on {n} note</source>
        <comment>rests on {n} notes</comment>
        <translation>
            <numerusform>s’appuie sur {n} note</numerusform>
            <numerusform>s’appuie sur {n} notes</numerusform>
        </translation>
    </message>
    <message>
        <source>say what became of it</source>
        <translation>indiquer la suite donnée</translation>
    </message>
    <message>
        <source>search all of them, link several</source>
        <translation>chercher parmi toutes, en lier plusieurs</translation>
    </message>
    <message>
        <source>segment {time} left</source>
        <translation>séquence&#xa0;: reste {time}</translation>
    </message>
    <message>
        <source>segment {time} over</source>
        <translation>séquence&#xa0;: dépassé de {time}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>passée</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>intervenant</translation>
    </message>
    <message>
        <source>speakers</source>
        <translation>les intervenants</translation>
    </message>
    <message>
        <source>speakers {length} over</source>
        <translation>intervenants {length} de trop</translation>
    </message>
    <message>
        <source>speakers {length} under</source>
        <translation>intervenants {length} de moins</translation>
    </message>
    <message>
        <source>started {time}</source>
        <translation>commencé à {time}</translation>
    </message>
    <message>
        <source>stopped for {length}</source>
        <translation>arrêté depuis {length}</translation>
    </message>
    <message>
        <source>strengthen {mandates}</source>
        <translation>renforcer {mandates}</translation>
    </message>
    <message>
        <source>table {table}, row {row}</source>
        <translation>tableau {table}, ligne {row}</translation>
    </message>
    <message>
        <source>the attribution rule says nothing of names inside a text</source>
        <translation>la règle d’attribution ne dit rien des noms à l’intérieur d’un texte</translation>
    </message>
    <message>
        <source>the battery</source>
        <translation>la batterie</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>la date</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>the laptop&apos;s time zone</source>
        <translation>le fuseau horaire de l’ordinateur</translation>
    </message>
    <message>
        <source>the other is kept below it</source>
        <translation>l’autre est conservée en dessous</translation>
    </message>
    <message>
        <source>the quote stands in the document</source>
        <translation>la citation figure dans le document</translation>
    </message>
    <message>
        <source>the room on the disk</source>
        <translation>la place sur le disque</translation>
    </message>
    <message>
        <source>the run of show (.ics)</source>
        <translation>le déroulé (.ics)</translation>
    </message>
    <message>
        <source>the same as plain tables (.csv)</source>
        <translation>les mêmes en tableaux simples (.csv)</translation>
    </message>
    <message>
        <source>the screens</source>
        <translation>les écrans</translation>
    </message>
    <message>
        <source>the section is left out of the document</source>
        <translation>la section est omise du document</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>le début</translation>
    </message>
    <message>
        <source>the times</source>
        <translation>les heures</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>le titre</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a time</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>to go on writing in (.docx)</source>
        <translation>pour continuer à rédiger (.docx)</translation>
    </message>
    <message>
        <source>to send or print</source>
        <translation>pour envoyer ou imprimer</translation>
    </message>
    <message>
        <source>to start</source>
        <translation>avant le début</translation>
    </message>
    <message>
        <source>to {names}</source>
        <translation>à {names}</translation>
    </message>
    <message>
        <source>track</source>
        <translation>voie</translation>
    </message>
    <message>
        <source>type 9, 9:30, 1h30 or +2</source>
        <translation>saisissez 9, 9:30, 1h30 ou +2</translation>
    </message>
    <message>
        <source>under its heading</source>
        <translation>sous son intertitre</translation>
    </message>
    <message>
        <source>unfiled</source>
        <translation>à classer</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>until cleared</source>
        <translation>jusqu’à effacement</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>unusable name</source>
        <translation>nom inutilisable</translation>
    </message>
    <message>
        <source>waiting longest</source>
        <translation>attend depuis le plus longtemps</translation>
    </message>
    <message>
        <source>waiting longest, {minutes} min</source>
        <translation>attend depuis le plus longtemps, {minutes} min</translation>
    </message>
    <message>
        <source>waiting {minutes} min</source>
        <translation>attend depuis {minutes} min</translation>
    </message>
    <message>
        <source>was to end {time}</source>
        <translation>devait finir à {time}</translation>
    </message>
    <message>
        <source>was {time}</source>
        <translation>prévu {time}</translation>
    </message>
    <message>
        <source>who will answer, and by when</source>
        <translation>qui répondra, et pour quand</translation>
    </message>
    <message>
        <source>who will take it up</source>
        <translation>qui la reprendra</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>would end {time}</source>
        <translation>finirait à {time}</translation>
    </message>
    <message>
        <source>wrap-up signal at {length} left</source>
        <translation>signal «&#xa0;concluez&#xa0;» à {length} de la fin</translation>
    </message>
    <message>
        <source>{about}: {text}</source>
        <translation>{about}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
    <message>
        <source>{call} gives the floor to the next, and {answered} says that it was answered.</source>
        <translation>{call} donne la parole à la demande suivante, et {answered} dit qu’elle a reçu une réponse.</translation>
    </message>
    <message>
        <source>{constituency} heard less than others</source>
        <translation>{constituency}&#xa0;: moins entendu que d’autres</translation>
    </message>
    <message>
        <source>{constituency} not heard yet</source>
        <translation>{constituency}&#xa0;: pas encore entendu</translation>
    </message>
    <message>
        <source>{count} · Enter does it or goes there · Esc closes</source>
        <translation>{count} · Entrée exécute ou y mène · Échap ferme</translation>
    </message>
    <message>
        <source>{day} is not a date: type 19 October 2022 or 2022-10-19.</source>
        <translation>{day} n’est pas une date&#xa0;: saisissez 19 octobre 2022 ou 2022-10-19.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{digit}: {way}. {detail}</source>
        <translation>{digit}&#xa0;: {way}. {detail}</translation>
    </message>
    <message>
        <source>{display} is back, and the speaker screen is on it.</source>
        <translation>{display} est de retour, et l’écran des intervenants s’y trouve.</translation>
    </message>
    <message>
        <source>{display} is not plugged in any more. The speaker screen is hidden, and comes back with it.</source>
        <translation>{display} n’est plus branché. L’écran des intervenants est masqué et revient avec lui.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} ne peut pas être lu&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why})</source>
        <translation>{file} ne peut pas être écrit ({why})</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. Choose another place.</source>
        <translation>{file} n’a pas pu être écrit&#xa0;: {why}. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{file} has become too large for its disk</source>
        <translation>{file} est devenu trop volumineux pour son disque</translation>
    </message>
    <message>
        <source>{file} is a folder: give the file a name of its own.</source>
        <translation>{file} est un dossier&#xa0;: donnez au fichier un nom à lui.</translation>
    </message>
    <message>
        <source>{file} is a link to a file elsewhere; it was left as it is.</source>
        <translation>{file} est un lien vers un fichier situé ailleurs&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message numerus="yes">
        <source>{file} is in the folder {folder}.</source>
        <comment>{n} files are in the folder {folder}.</comment>
        <translation>
            <numerusform>{file} est dans le dossier {folder}.</numerusform>
            <numerusform>{n} fichiers sont dans le dossier {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is no longer found in the trash.</source>
        <translation>{file} ne se trouve plus dans la corbeille.</translation>
    </message>
    <message>
        <source>{file} is no longer where it was (its folder was renamed, or a disk unplugged)</source>
        <translation>{file} n’est plus à sa place (son dossier a été renommé, ou un disque débranché)</translation>
    </message>
    <message numerus="yes">
        <source>{file} is there already. Replace it?</source>
        <comment>{n} of these files are there already. Replace them?</comment>
        <translation>
            <numerusform>{file} existe déjà. Le remplacer&#x202f;?</numerusform>
            <numerusform>{n} de ces fichiers existent déjà. Les remplacer&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is this session.</source>
        <translation>{file} est cette session.</translation>
    </message>
    <message>
        <source>{file} may not be written</source>
        <translation>{file} ne peut pas être écrit, faute de droits</translation>
    </message>
    <message>
        <source>{file} was not closed properly last time; what had been saved is here.</source>
        <translation>{file} n’a pas été fermé correctement la dernière fois&#x202f;; ce qui avait été enregistré est là.</translation>
    </message>
    <message>
        <source>{file} was replaced or changed by another program</source>
        <translation>{file} a été remplacé ou modifié par un autre programme</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>{gone} of {length}</source>
        <translation>{gone}/{length}</translation>
    </message>
    <message>
        <source>{high} cannot be less than {low}.</source>
        <translation>{high} ne peut pas être inférieur à {low}.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{item} has no name: type one, or remove it.</source>
        <translation>{item} n’a pas de nom&#xa0;: saisissez-le, ou retirez la ligne.</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} ou {other}</translation>
    </message>
    <message>
        <source>{length} (first plan {first})</source>
        <translation>{length} (premier plan&#xa0;: {first})</translation>
    </message>
    <message>
        <source>{length} ahead</source>
        <translation>{length} d’avance</translation>
    </message>
    <message>
        <source>{length} behind</source>
        <translation>{length} de retard</translation>
    </message>
    <message>
        <source>{length} early</source>
        <translation>{length} d’avance</translation>
    </message>
    <message>
        <source>{length} more than the shortest lengths can give back.</source>
        <translation>{length} de plus que ce que les durées minimales peuvent rendre.</translation>
    </message>
    <message>
        <source>{length} of questions</source>
        <translation>{length} de questions</translation>
    </message>
    <message>
        <source>{length} of the event are in no segment.</source>
        <translation>{length} de l’événement ne sont dans aucune séquence.</translation>
    </message>
    <message>
        <source>{length} over</source>
        <translation>{length} de dépassement</translation>
    </message>
    <message>
        <source>{length} over.</source>
        <translation>{length} de dépassement.</translation>
    </message>
    <message>
        <source>{length} planned</source>
        <translation>prévu&#xa0;: {length}</translation>
    </message>
    <message>
        <source>{length} quiet</source>
        <translation>{length} de silence</translation>
    </message>
    <message>
        <source>{length} used</source>
        <translation>utilisé&#xa0;: {length}</translation>
    </message>
    <message>
        <source>{low} cannot be more than {high}.</source>
        <translation>{low} ne peut pas dépasser {high}.</translation>
    </message>
    <message>
        <source>{mark} To the speaker: “{message}”</source>
        <translation>{mark} À la personne qui parle&#xa0;: «&#xa0;{message}&#xa0;»</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{names} (at least {length})</source>
        <translation>{names} (au moins {length})</translation>
    </message>
    <message>
        <source>{names}: left out</source>
        <translation>{names}&#xa0;: omis</translation>
    </message>
    <message>
        <source>{name} (not there now)</source>
        <translation>{name} (absent en ce moment)</translation>
    </message>
    <message>
        <source>{name} answers</source>
        <translation>{name} répond</translation>
    </message>
    <message>
        <source>{name} cannot be reached: {why}.</source>
        <translation>{name} est inaccessible&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}).</source>
        <translation>{name} ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>{name} cannot be taken over whole</source>
        <translation>{name} ne peut pas être repris en entier</translation>
    </message>
    <message>
        <source>{name} cannot be written ({reason}).</source>
        <translation>{name} ne peut pas être écrit ({reason}).</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copie</translation>
    </message>
    <message>
        <source>{name} draws more on one page than text needs: nothing was made of it.</source>
        <translation>{name} dessine sur une page plus qu’un texte ne l’exige&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} has a damaged first line, and no act that could be read; it was left as it is.</source>
        <translation>{name} a une première ligne endommagée, et aucune action lisible&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} has more than {count} pages: nothing was made of it.</source>
        <translation>{name} compte plus de {count} pages&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} has spoken or is named in notes, and stays in the plan.</source>
        <translation>{name} a parlé ou figure dans des notes, et reste dans le plan.</translation>
    </message>
    <message>
        <source>{name} has the floor</source>
        <translation>{name} a la parole</translation>
    </message>
    <message>
        <source>{name} has the floor already.</source>
        <translation>{name} a déjà la parole.</translation>
    </message>
    <message>
        <source>{name} has the floor to answer already.</source>
        <translation>{name} a déjà la parole pour répondre.</translation>
    </message>
    <message>
        <source>{name} holds a DOCTYPE, which no word processor writes: it was not opened.</source>
        <translation>{name} contient un DOCTYPE, qu’aucun traitement de texte n’écrit&#xa0;: il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>{name} holds no entries, or far too many: nothing was taken over.</source>
        <translation>{name} ne contient aucune entrée, ou beaucoup trop&#xa0;: rien n’a été repris.</translation>
    </message>
    <message>
        <source>{name} holds no text that can be read (it may be a picture): nothing was made of it.</source>
        <translation>{name} ne contient aucun texte lisible (c’est peut-être une image)&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} holds nothing but zeros, as after a power cut; it was left as it is.</source>
        <translation>{name} ne contient que des zéros, comme après une coupure de courant&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is a device or a pipe, not a session file.</source>
        <translation>{name} est un périphérique ou un tube, et non un fichier de session.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a session file.</source>
        <translation>{name} est un dossier, et non un fichier de session.</translation>
    </message>
    <message>
        <source>{name} is cut off in its first line; it was left as it is.</source>
        <translation>{name} est coupé dans sa première ligne&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is damaged or not what its name says: nothing was made of it.</source>
        <translation>{name} est endommagé ou n’est pas ce que son nom indique&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} is damaged: what follows its last sound line could not be read</source>
        <translation>{name} est endommagé&#xa0;: ce qui suit sa dernière ligne intacte n’a pas pu être lu</translation>
    </message>
    <message>
        <source>{name} is damaged: {losses}.</source>
        <translation>{name} est endommagé&#xa0;: {losses}.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); it was left as it is.</source>
        <translation>{name} est vide (0 octet)&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is empty: nothing was made of it.</source>
        <translation>{name} est vide&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} is encrypted: save it without a password and try again.</source>
        <translation>{name} est chiffré&#xa0;: enregistrez-le sans mot de passe et réessayez.</translation>
    </message>
    <message>
        <source>{name} is far longer than a concept note: nothing was made of it.</source>
        <translation>{name} est bien plus long qu’une note conceptuelle&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} is in Rich Text Format: save it as .docx and try again.</source>
        <translation>{name} est au format RTF&#xa0;: enregistrez-le en .docx et réessayez.</translation>
    </message>
    <message>
        <source>{name} is larger than 20 MB: nothing was made of it.</source>
        <translation>{name} dépasse 20 Mo&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} is larger than any session; it was left as it is.</source>
        <translation>{name} est plus gros que n’importe quelle session&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is no calendar that can be read: nothing was taken over.</source>
        <translation>{name} n’est pas un calendrier lisible&#xa0;: rien n’a été repris.</translation>
    </message>
    <message>
        <source>{name} is no file of the kind that is read here: nothing was made of it.</source>
        <translation>{name} n’est pas un fichier du genre lu ici&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} is no table that can be read: nothing was taken over.</source>
        <translation>{name} n’est pas un tableau lisible&#xa0;: rien n’a été repris.</translation>
    </message>
    <message>
        <source>{name} is not a document that can be read: use .docx, .pdf, .txt or .md.</source>
        <translation>{name} n’est pas un document lisible&#xa0;: utilisez .docx, .pdf, .txt ou .md.</translation>
    </message>
    <message>
        <source>{name} is not a file: nothing was made of it.</source>
        <translation>{name} n’est pas un fichier&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} is not a session of this console; it was left as it is.</source>
        <translation>{name} n’est pas une session de cette console&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is not there: nothing was made of it.</source>
        <translation>{name} est introuvable&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} is open in another window of this console (process {process}).</source>
        <translation>{name} est ouvert dans une autre fenêtre de cette console (processus {process}).</translation>
    </message>
    <message>
        <source>{name} is open in another window of this console.</source>
        <translation>{name} est ouvert dans une autre fenêtre de cette console.</translation>
    </message>
    <message>
        <source>{name} is protected by a password, or in Word&apos;s format of before 2007: save it as an open .docx and try again.</source>
        <translation>{name} est protégé par un mot de passe, ou au format Word antérieur à 2007&#xa0;: enregistrez-le en .docx non protégé et réessayez.</translation>
    </message>
    <message>
        <source>{name} is text in UTF-16, not a session; it was left as it is.</source>
        <translation>{name} est un texte en UTF-16, et non une session&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} existe déjà. Le remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>{name} unpacks to more than 20 MB: nothing was made of it.</source>
        <translation>{name} dépasse 20 Mo une fois décompressé&#xa0;: rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>{name} was damaged: {losses}. The file as it was is kept beside it as {aside}.</source>
        <translation>{name} était endommagé&#xa0;: {losses}. Le fichier tel qu’il était est conservé à côté sous le nom {aside}.</translation>
    </message>
    <message>
        <source>{name} was not closed properly, and it is not certain that nobody has it open.</source>
        <translation>{name} n’a pas été fermé correctement, et il n’est pas certain que personne ne l’ait ouvert.</translation>
    </message>
    <message>
        <source>{name} was opened on another computer, “{host}”, and has not been closed there.</source>
        <translation>{name} a été ouvert sur un autre ordinateur, «&#xa0;{host}&#xa0;», et n’y a pas été fermé.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this console (left out: {what}): it is open for reading only.</source>
        <translation>{name} a été écrit par une version plus récente de cette console (non lu&#xa0;: {what})&#xa0;: il est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>{name}. Press to take it off</source>
        <translation>{name}. Appuyez pour retirer</translation>
    </message>
    <message>
        <source>{new_request} holds a place: “woman, row 3” is enough.</source>
        <translation>{new_request} retient une place&#xa0;: «&#xa0;femme, rang 3&#xa0;» suffit.</translation>
    </message>
    <message>
        <source>{next} begins the event and moves on. {back} goes back, and nothing that was counted is lost. {pause} pauses.</source>
        <translation>{next} commence l’événement et passe à la suite. {back} revient en arrière, et rien de ce qui a été compté n’est perdu. {pause} met en pause.</translation>
    </message>
    <message>
        <source>{note_1} begins a note on the first guiding question, and Enter keeps it.</source>
        <translation>{note_1} commence une note sur la première question directrice, et Entrée la conserve.</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation>{number}. {text}</translation>
    </message>
    <message numerus="yes">
        <source>{n} act</source>
        <comment>{n} acts</comment>
        <translation>
            <numerusform>{n} action</numerusform>
            <numerusform>{n} actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} act is not on the disk yet. Close all the same?</source>
        <comment>{n} acts are not on the disk yet. Close all the same?</comment>
        <translation>
            <numerusform>{n} action n’est pas encore sur le disque. Fermer tout de même&#x202f;?</numerusform>
            <numerusform>{n} actions ne sont pas encore sur le disque. Fermer tout de même&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} act is not sound</source>
        <comment>{n} acts are not sound</comment>
        <translation>
            <numerusform>{n} action n’est pas valable</numerusform>
            <numerusform>{n} actions ne sont pas valables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} act was loaded</source>
        <comment>{n} acts were loaded</comment>
        <translation>
            <numerusform>{n} action a été chargée</numerusform>
            <numerusform>{n} actions ont été chargées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} act was loaded, {rescued} of them from its newest backup</source>
        <comment>{n} acts were loaded, {rescued} of them from its newest backup</comment>
        <translation>
            <numerusform>{n} action a été chargée, dont {rescued} de sa dernière sauvegarde</numerusform>
            <numerusform>{n} actions ont été chargées, dont {rescued} de sa dernière sauvegarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answered</source>
        <comment>{n} answered</comment>
        <translation>
            <numerusform>{n} avec réponse</numerusform>
            <numerusform>{n} avec réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} byte</source>
        <comment>{n} bytes</comment>
        <translation>
            <numerusform>{n} octet</numerusform>
            <numerusform>{n} octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day</source>
        <comment>{n} days</comment>
        <translation>
            <numerusform>{n} jour</numerusform>
            <numerusform>{n} jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} declined</source>
        <comment>{n} declined</comment>
        <translation>
            <numerusform>{n} écartée</numerusform>
            <numerusform>{n} écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} deferred</source>
        <comment>{n} deferred</comment>
        <translation>
            <numerusform>{n} reportée</numerusform>
            <numerusform>{n} reportées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} found</source>
        <comment>{n} found</comment>
        <translation>
            <numerusform>{n} trouvé</numerusform>
            <numerusform>{n} trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} gap in the grid</source>
        <comment>{n} gaps in the grid</comment>
        <translation>
            <numerusform>{n} lacune dans la grille</numerusform>
            <numerusform>{n} lacunes dans la grille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in writing</source>
        <comment>{n} in writing</comment>
        <translation>
            <numerusform>{n} par écrit</numerusform>
            <numerusform>{n} par écrit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left as it is.</source>
        <comment>{n} left as they are.</comment>
        <translation>
            <numerusform>{n} laissé tel quel.</numerusform>
            <numerusform>{n} laissés tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line could not be read</source>
        <comment>{n} lines could not be read</comment>
        <translation>
            <numerusform>{n} ligne n’a pas pu être lue</numerusform>
            <numerusform>{n} lignes n’ont pas pu être lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line is missing</source>
        <comment>{n} lines are missing</comment>
        <translation>
            <numerusform>{n} ligne manque</numerusform>
            <numerusform>{n} lignes manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line lay in the wrong place</source>
        <comment>{n} lines lay in the wrong place</comment>
        <translation>
            <numerusform>{n} ligne n’était pas à sa place</numerusform>
            <numerusform>{n} lignes n’étaient pas à leur place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} merged</source>
        <comment>{n} merged</comment>
        <translation>
            <numerusform>{n} fusionnée</numerusform>
            <numerusform>{n} fusionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute left</source>
        <comment>{n} minutes left</comment>
        <translation>
            <numerusform>il reste {n} minute</numerusform>
            <numerusform>il reste {n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute over</source>
        <comment>{n} minutes over</comment>
        <translation>
            <numerusform>dépassement de {n} minute</numerusform>
            <numerusform>dépassement de {n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute {rest} seconds left</source>
        <comment>{n} minutes {rest} seconds left</comment>
        <translation>
            <numerusform>il reste {n} minute {rest} secondes</numerusform>
            <numerusform>il reste {n} minutes {rest} secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute {rest} seconds over</source>
        <comment>{n} minutes {rest} seconds over</comment>
        <translation>
            <numerusform>dépassement de {n} minute {rest} secondes</numerusform>
            <numerusform>dépassement de {n} minutes {rest} secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not reached</source>
        <comment>{n} not reached</comment>
        <translation>
            <numerusform>{n} non abordée</numerusform>
            <numerusform>{n} non abordées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note</source>
        <comment>{n} notes</comment>
        <translation>
            <numerusform>{n} note</numerusform>
            <numerusform>{n} notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note is off the record. It is not in any export.</source>
        <comment>{n} notes are off the record. They are not in any export.</comment>
        <translation>
            <numerusform>{n} note est hors procès-verbal. Elle ne figure dans aucune exportation.</numerusform>
            <numerusform>{n} notes sont hors procès-verbal. Elles ne figurent dans aucune exportation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note off the record</source>
        <comment>{n} notes off the record</comment>
        <translation>
            <numerusform>{n} note hors procès-verbal</numerusform>
            <numerusform>{n} notes hors procès-verbal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note on no guiding question</source>
        <comment>{n} notes on no guiding question</comment>
        <translation>
            <numerusform>{n} note sans question directrice</numerusform>
            <numerusform>{n} notes sans question directrice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note rests on it</source>
        <comment>{n} notes rest on it</comment>
        <translation>
            <numerusform>{n} note s’y appuie</numerusform>
            <numerusform>{n} notes s’y appuient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note without a guiding question</source>
        <comment>{n} notes without a guiding question</comment>
        <translation>
            <numerusform>{n} note sans question directrice</numerusform>
            <numerusform>{n} notes sans question directrice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pair of recommendations may say the same</source>
        <comment>{n} pairs of recommendations may say the same</comment>
        <translation>
            <numerusform>{n} paire de recommandations dit peut-être la même chose</numerusform>
            <numerusform>{n} paires de recommandations disent peut-être la même chose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} partly answered</source>
        <comment>{n} partly answered</comment>
        <translation>
            <numerusform>{n} avec réponse partielle</numerusform>
            <numerusform>{n} avec réponse partielle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passed over, to be asked again next time. Enter closes.</source>
        <comment>{n} passed over, to be asked again next time. Enter closes.</comment>
        <translation>
            <numerusform>{n} passée, à reposer la prochaine fois. Entrée ferme.</numerusform>
            <numerusform>{n} passées, à reposer la prochaine fois. Entrée ferme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} question not reached</source>
        <comment>{n} questions not reached</comment>
        <translation>
            <numerusform>{n} question non abordée</numerusform>
            <numerusform>{n} questions non abordées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quote awaits the speaker’s consent</source>
        <comment>{n} quotes await the speaker’s consent</comment>
        <translation>
            <numerusform>{n} citation attend le consentement de son auteur</numerusform>
            <numerusform>{n} citations attendent le consentement de leur auteur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quote without consent</source>
        <comment>{n} quotes without consent</comment>
        <translation>
            <numerusform>{n} citation sans consentement</numerusform>
            <numerusform>{n} citations sans consentement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recommendation</source>
        <comment>{n} recommendations</comment>
        <translation>
            <numerusform>{n} recommandation</numerusform>
            <numerusform>{n} recommandations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recommendation rests on no note</source>
        <comment>{n} recommendations rest on no note</comment>
        <translation>
            <numerusform>{n} recommandation ne s’appuie sur aucune note</numerusform>
            <numerusform>{n} recommandations ne s’appuient sur aucune note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recommendation without an addressee</source>
        <comment>{n} recommendations without an addressee</comment>
        <translation>
            <numerusform>{n} recommandation sans destinataire</numerusform>
            <numerusform>{n} recommandations sans destinataire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recommendation without evidence: show</source>
        <comment>{n} recommendations without evidence: show</comment>
        <translation>
            <numerusform>{n} recommandation sans fondement&#xa0;: afficher</numerusform>
            <numerusform>{n} recommandations sans fondement&#xa0;: afficher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} request without a disposition</source>
        <comment>{n} requests without a disposition</comment>
        <translation>
            <numerusform>{n} demande sans suite donnée</numerusform>
            <numerusform>{n} demandes sans suite donnée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} role points to one person</source>
        <comment>{n} roles point to one person each</comment>
        <translation>
            <numerusform>{n} fonction désigne une seule personne</numerusform>
            <numerusform>{n} fonctions désignent chacune une seule personne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row cannot be taken over, and no row can: mend the file and read it again.</source>
        <comment>{n} rows cannot be taken over, and no row can: mend the file and read it again.</comment>
        <translation>
            <numerusform>{n} ligne ne peut pas être reprise, et aucune autre&#xa0;: corrigez le fichier et relisez-le.</numerusform>
            <numerusform>{n} lignes ne peuvent pas être reprises, et aucune autre&#xa0;: corrigez le fichier et relisez-le.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row cannot be taken over.</source>
        <comment>{n} rows cannot be taken over.</comment>
        <translation>
            <numerusform>{n} ligne ne peut pas être reprise.</numerusform>
            <numerusform>{n} lignes ne peuvent pas être reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} second left</source>
        <comment>{n} seconds left</comment>
        <translation>
            <numerusform>il reste {n} seconde</numerusform>
            <numerusform>il reste {n} secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} second over</source>
        <comment>{n} seconds over</comment>
        <translation>
            <numerusform>dépassement de {n} seconde</numerusform>
            <numerusform>dépassement de {n} secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} section has nothing in it</source>
        <comment>{n} sections have nothing in them</comment>
        <translation>
            <numerusform>{n} section est vide</numerusform>
            <numerusform>{n} sections sont vides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} segment</source>
        <comment>{n} segments</comment>
        <translation>
            <numerusform>{n} séquence</numerusform>
            <numerusform>{n} séquences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} segment from {name}. Apply makes them the plan.</source>
        <comment>{n} segments from {name}. Apply makes them the plan.</comment>
        <translation>
            <numerusform>{n} séquence tirée de {name}. Appliquer en fait le plan.</numerusform>
            <numerusform>{n} séquences tirées de {name}. Appliquer en fait le plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} session is in the folder used until now. What should become of it?</source>
        <comment>{n} sessions are in the folder used until now. What should become of them?</comment>
        <translation>
            <numerusform>{n} session est dans le dossier utilisé jusqu’ici. Qu’en faire&#x202f;?</numerusform>
            <numerusform>{n} sessions sont dans le dossier utilisé jusqu’ici. Qu’en faire&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} session stayed where it was.</source>
        <comment>{n} sessions stayed where they were.</comment>
        <translation>
            <numerusform>{n} session est restée où elle était.</numerusform>
            <numerusform>{n} sessions sont restées où elles étaient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} speaker</source>
        <comment>{n} speakers</comment>
        <translation>
            <numerusform>{n} intervenant</numerusform>
            <numerusform>{n} intervenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statement</source>
        <comment>{n} statements</comment>
        <translation>
            <numerusform>{n} déclaration</numerusform>
            <numerusform>{n} déclarations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stretch</source>
        <comment>{n} stretches</comment>
        <translation>
            <numerusform>{n} partie</numerusform>
            <numerusform>{n} parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} text holds a name</source>
        <comment>{n} texts hold names</comment>
        <translation>
            <numerusform>{n} texte contient un nom</numerusform>
            <numerusform>{n} textes contiennent des noms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} thing is not ready.</source>
        <comment>{n} things are not ready.</comment>
        <translation>
            <numerusform>{n} point n’est pas prêt.</numerusform>
            <numerusform>{n} points ne sont pas prêts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} thing to finish</source>
        <comment>{n} things to finish</comment>
        <translation>
            <numerusform>{n} point à terminer</numerusform>
            <numerusform>{n} points à terminer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} to go</source>
        <comment>{n} to go</comment>
        <translation>
            <numerusform>{n} à régler</numerusform>
            <numerusform>{n} à régler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} waiting</source>
        <comment>{n} waiting</comment>
        <translation>
            <numerusform>{n} en attente</numerusform>
            <numerusform>{n} en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} withdrawn</source>
        <comment>{n} withdrawn</comment>
        <translation>
            <numerusform>{n} retirée</numerusform>
            <numerusform>{n} retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without addressee</source>
        <comment>{n} without addressee</comment>
        <translation>
            <numerusform>{n} sans destinataire</numerusform>
            <numerusform>{n} sans destinataire</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} without an answer</source>
        <translation>{n} sans réponse</translation>
    </message>
    <message numerus="yes">
        <source>{n} without evidence</source>
        <comment>{n} without evidence</comment>
        <translation>
            <numerusform>{n} sans fondement</numerusform>
            <numerusform>{n} sans fondement</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} becomes {new}</source>
        <translation>{old} devient {new}</translation>
    </message>
    <message>
        <source>{old} stays</source>
        <translation>{old}, inchangé</translation>
    </message>
    <message>
        <source>{page}. {key} turns to the next page</source>
        <translation>{page}. {key} passe à la page suivante</translation>
    </message>
    <message>
        <source>{person} answered</source>
        <translation>{person} a répondu</translation>
    </message>
    <message>
        <source>{person} answers the floor</source>
        <translation>{person} répond à la salle</translation>
    </message>
    <message>
        <source>{person} answers {requests}</source>
        <translation>{person} répond&#xa0;: {requests}</translation>
    </message>
    <message>
        <source>{place} of {count} in the run of show</source>
        <translation>{place} sur {count} dans le déroulé</translation>
    </message>
    <message>
        <source>{problem} A new session was begun; that file is kept.</source>
        <translation>{problem} Une nouvelle session a été créée&#x202f;; ce fichier est conservé.</translation>
    </message>
    <message>
        <source>{problem} Close all the same?</source>
        <translation>{problem} Fermer tout de même&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>{requests} has neither an answer nor a disposition.</source>
        <comment>{requests} have neither an answer nor a disposition.</comment>
        <translation>
            <numerusform>{requests} n’a ni réponse ni suite donnée.</numerusform>
            <numerusform>{requests} n’ont ni réponse ni suite donnée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{requests} is merged into request {number}: merge the other one into it instead.</source>
        <comment>{requests} are merged into request {number}: merge the other one into it instead.</comment>
        <translation>
            <numerusform>{requests} est fusionnée dans la demande {number}&#xa0;: fusionnez plutôt l’autre dans celle-ci.</numerusform>
            <numerusform>{requests} sont fusionnées dans la demande {number}&#xa0;: fusionnez plutôt l’autre dans celle-ci.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{requests} of the round has not been called yet: close the round first.</source>
        <comment>{requests} of the round have not been called yet: close the round first.</comment>
        <translation>
            <numerusform>{requests} du tour n’a pas encore été appelée&#xa0;: fermez d’abord le tour.</numerusform>
            <numerusform>{requests} du tour n’ont pas encore été appelées&#xa0;: fermez d’abord le tour.</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} earlier</source>
        <translation>{seconds} plus tôt</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{segment} now has {length}</source>
        <translation>Nouvelle durée de «&#xa0;{segment}&#xa0;»&#xa0;: {length}</translation>
    </message>
    <message>
        <source>{segment}: {length} over</source>
        <translation>{segment}&#xa0;: {length} de trop</translation>
    </message>
    <message>
        <source>{segment}: {length} under</source>
        <translation>{segment}&#xa0;: {length} de moins</translation>
    </message>
    <message>
        <source>{share} % of the time</source>
        <translation>{share} % du temps</translation>
    </message>
    <message>
        <source>{size} · the display this console is on</source>
        <translation>{size} · l’écran où se trouve cette console</translation>
    </message>
    <message>
        <source>{slept} The segment&apos;s time was stopped all the while.</source>
        <translation>{slept} Le temps de la séquence était arrêté pendant ce temps.</translation>
    </message>
    <message>
        <source>{slept} The time is counted.</source>
        <translation>{slept} Ce temps est compté.</translation>
    </message>
    <message>
        <source>{spoken}, added by you</source>
        <translation>{spoken}, ajouté par vous</translation>
    </message>
    <message>
        <source>{started}, was {time} in the first plan</source>
        <translation>{started}, {time} dans le premier plan</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} sur {steps}</translation>
    </message>
    <message>
        <source>{text} is not a length for {title}: {how}.</source>
        <translation>{text} n’est pas une durée pour «&#xa0;{title}&#xa0;»&#xa0;: {how}.</translation>
    </message>
    <message>
        <source>{text} is not a length of time: type 1:30.</source>
        <translation>{text} n’est pas une durée&#xa0;: saisissez 1:30.</translation>
    </message>
    <message>
        <source>{text} is not a percentage from 0 to 100: type 60.</source>
        <translation>{text} n’est pas un pourcentage de 0 à 100&#xa0;: saisissez 60.</translation>
    </message>
    <message>
        <source>{text}: {key}</source>
        <translation>{text}&#xa0;: {key}</translation>
    </message>
    <message>
        <source>{time} AM</source>
        <translation>{time} AM</translation>
    </message>
    <message>
        <source>{time} PM</source>
        <translation>{time} PM</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>reste {time}</translation>
    </message>
    <message>
        <source>{time} on this laptop</source>
        <translation>{time} sur cet ordinateur</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>dépassé de {time}</translation>
    </message>
    <message>
        <source>{time} under</source>
        <translation>{time} de moins</translation>
    </message>
    <message>
        <source>{title} cannot be longer than twelve hours.</source>
        <translation>«&#xa0;{title}&#xa0;» ne peut pas durer plus de douze heures.</translation>
    </message>
    <message>
        <source>{title} cannot be put before what has already taken place.</source>
        <translation>{title} ne peut pas être placé avant ce qui a déjà eu lieu.</translation>
    </message>
    <message>
        <source>{title} cannot be shorter than {least} seconds.</source>
        <translation>«&#xa0;{title}&#xa0;» ne peut pas durer moins de {least} secondes.</translation>
    </message>
    <message>
        <source>{title} has been archived.</source>
        <translation>{title} est archivée.</translation>
    </message>
    <message>
        <source>{title} has begun, so whose time it is stays as it was.</source>
        <translation>«&#xa0;{title}&#xa0;» a commencé&#xa0;: la personne à qui revient ce temps ne change plus.</translation>
    </message>
    <message>
        <source>{title} has taken place and stays in the run of show.</source>
        <translation>{title} a déjà eu lieu et reste dans le déroulé.</translation>
    </message>
    <message>
        <source>{title} has {length}, so {less} would leave nothing of it.</source>
        <translation>«&#xa0;{title}&#xa0;» dure {length}&#x202f;; {less} n’en laisserait rien.</translation>
    </message>
    <message>
        <source>{title} is among the current sessions again.</source>
        <translation>{title} est de nouveau parmi les sessions actuelles.</translation>
    </message>
    <message>
        <source>{title} is in the system&apos;s trash.</source>
        <translation>{title} est à la corbeille du système.</translation>
    </message>
    <message>
        <source>{title} is locked: unlock it in the plan first.</source>
        <translation>«&#xa0;{title}&#xa0;» est verrouillée&#xa0;: déverrouillez-la d’abord dans le plan.</translation>
    </message>
    <message>
        <source>{title} is open in this window: put it away first ({key}).</source>
        <translation>{title} est ouverte dans cette fenêtre&#xa0;: rangez-la d’abord ({key}).</translation>
    </message>
    <message>
        <source>{title} is over: its length stays as it was.</source>
        <translation>«&#xa0;{title}&#xa0;» est terminée&#xa0;: sa durée ne change plus.</translation>
    </message>
    <message>
        <source>{title} is over: its planned length stays as it was.</source>
        <translation>«&#xa0;{title}&#xa0;» est terminée&#xa0;: sa durée prévue ne change plus.</translation>
    </message>
    <message>
        <source>{title} is running already.</source>
        <translation>«&#xa0;{title}&#xa0;» est déjà en cours.</translation>
    </message>
    <message>
        <source>{title} is running, so it stays where it is.</source>
        <translation>«&#xa0;{title}&#xa0;» est en cours et reste donc à sa place.</translation>
    </message>
    <message>
        <source>{title} is {length} over.</source>
        <translation>«&#xa0;{title}&#xa0;» dépasse de {length}.</translation>
    </message>
    <message>
        <source>{title} is {length} over. F8 moves on.</source>
        <translation>«&#xa0;{title}&#xa0;» dépasse de {length}. F8 passe à la suite.</translation>
    </message>
    <message>
        <source>{title} must last from {least} seconds to twelve hours.</source>
        <translation>«&#xa0;{title}&#xa0;» doit durer de {least} secondes à douze heures.</translation>
    </message>
    <message>
        <source>{title} needs a length: {how}.</source>
        <translation>«&#xa0;{title}&#xa0;» doit avoir une durée&#xa0;: {how}.</translation>
    </message>
    <message>
        <source>{title}: back to the default</source>
        <translation>{title}&#xa0;: revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>{title}: choose…</source>
        <translation>{title}&#xa0;: choisir…</translation>
    </message>
    <message>
        <source>{title}: from {low} to {high}.</source>
        <translation>{title}&#xa0;: de {low} à {high}.</translation>
    </message>
    <message>
        <source>{typed} is not a length. Type minutes (9), 9:30, 1h30 or +2.</source>
        <translation>{typed} n’est pas une durée. Saisissez des minutes (9), 9:30, 1h30 ou +2.</translation>
    </message>
    <message>
        <source>{typed} is not a time: type 08:15.</source>
        <translation>{typed} n’est pas une heure&#xa0;: saisissez 08:15.</translation>
    </message>
    <message>
        <source>{undo} takes back any act, also after a restart. {keys} shows all keys, and the event itself begins only with {next}.</source>
        <translation>{undo} annule n’importe quelle action, même après un redémarrage. {keys} affiche tous les raccourcis, et l’événement lui-même ne commence qu’avec {next}.</translation>
    </message>
    <message>
        <source>{used} of {length}</source>
        <translation>{used} sur {length}</translation>
    </message>
    <message>
        <source>{waits} waiting</source>
        <translation>{waits} en attente</translation>
    </message>
    <message>
        <source>{waits} waiting · {fit} fit</source>
        <translation>{waits} en attente · place&#xa0;: {fit}</translation>
    </message>
    <message>
        <source>{waits} waiting · {fit} fit at {length} each</source>
        <translation>{waits} en attente · place pour {fit} à {length} chacune</translation>
    </message>
    <message>
        <source>{what} ({size}).</source>
        <translation>{what} ({size}).</translation>
    </message>
    <message>
        <source>{what} {time} for {length}</source>
        <translation>{what} à {time} pendant {length}</translation>
    </message>
    <message>
        <source>{what} – redo {key}</source>
        <translation>{what} – rétablir {key}</translation>
    </message>
    <message>
        <source>{what} – undo {key}</source>
        <translation>{what} – annuler {key}</translation>
    </message>
    <message>
        <source>{what}; that ({size}) is kept as {aside}.</source>
        <translation>{what}&#x202f;; cela ({size}) est conservé sous le nom {aside}.</translation>
    </message>
    <message>
        <source>{who} has had the floor {length} past the limit.</source>
        <translation>{who} a la parole depuis {length} de plus que la limite.</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}.</translation>
    </message>
    <message>
        <source>{why}: it is open for reading only.</source>
        <translation>{why}&#xa0;: il est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>{why}: what you do is kept in memory until it can be saved.</source>
        <translation>{why}&#xa0;: ce que vous faites est gardé en mémoire jusqu’à ce qu’il puisse être enregistré.</translation>
    </message>
    <message>
        <source>{won} won. Give it to a segment, or end early.</source>
        <translation>{won} de gagné. Donnez ce temps à une séquence, ou finissez plus tôt.</translation>
    </message>
    <message>
        <source>{won} won. It is offered to {segment}; take what you need.</source>
        <translation>{won} de gagné. Ce temps est proposé à «&#xa0;{segment}&#xa0;»&#x202f;; prenez ce qu’il vous faut.</translation>
    </message>
    <message>
        <source>{zone} is not a time zone: type one such as America/New_York.</source>
        <translation>{zone} n’est pas un fuseau horaire&#xa0;: saisissez par exemple America/New_York.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{said}” has no year.</source>
        <translation>«&#xa0;{said}&#xa0;» n’a pas d’année.</translation>
    </message>
    <message>
        <source>“{said}” is no length or time.</source>
        <translation>«&#xa0;{said}&#xa0;» n’est ni une durée ni une heure.</translation>
    </message>
    <message>
        <source>“{said}” may be two days: which number is the month is not said.</source>
        <translation>«&#xa0;{said}&#xa0;» peut désigner deux jours&#xa0;: rien ne dit quel nombre est le mois.</translation>
    </message>
    <message>
        <source>“{said}” under {column} is neither yes nor no.</source>
        <translation>«&#xa0;{said}&#xa0;» sous {column} n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>“{typed}” is not a length of time: type 1:30.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas une durée&#xa0;: saisissez 1:30.</translation>
    </message>
    <message>
        <source>“{typed}” is not a percentage: type 100.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un pourcentage&#xa0;: saisissez 100.</translation>
    </message>
    <message>
        <source>−1 min</source>
        <translation>−1 min</translation>
    </message>
    <message>
        <source>■ Not ready</source>
        <translation>■ Pas prêt</translation>
    </message>
    <message numerus="yes">
        <source>■ Not saved: {n} act in memory</source>
        <comment>■ Not saved: {n} acts in memory</comment>
        <translation>
            <numerusform>■ Non enregistré&#xa0;: {n} action en mémoire</numerusform>
            <numerusform>■ Non enregistré&#xa0;: {n} actions en mémoire</numerusform>
        </translation>
    </message>
    <message>
        <source>■ Read-only</source>
        <translation>■ Lecture seule</translation>
    </message>
    <message>
        <source>▲ Look at it</source>
        <translation>▲ À voir</translation>
    </message>
    <message>
        <source>▲ No guiding questions were found in the note. Ctrl+N adds one.</source>
        <translation>▲ Aucune question directrice n’a été trouvée dans la note. Ctrl+N en ajoute.</translation>
    </message>
    <message>
        <source>▲ No speakers were found in the note. Ctrl+N adds one.</source>
        <translation>▲ Aucun nom d’intervenant n’a été trouvé dans la note. Ctrl+N en ajoute.</translation>
    </message>
    <message>
        <source>▲ Not all of it was found ({where}). {doubts}</source>
        <translation>▲ Tout n’a pas été trouvé ({where}). {doubts}</translation>
    </message>
    <message>
        <source>▲ Not found in the note</source>
        <translation>▲ Introuvable dans la note</translation>
    </message>
    <message>
        <source>▲ Still empty: {missing}.</source>
        <translation>▲ Encore vide&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>▲ The segments take {sum}: {length} are in no segment.</source>
        <translation>▲ Les séquences prennent {sum}&#xa0;: {length} ne sont dans aucune séquence.</translation>
    </message>
    <message>
        <source>▲ The segments take {sum}: {length} too long.</source>
        <translation>▲ Les séquences prennent {sum}&#xa0;: {length} de trop.</translation>
    </message>
    <message>
        <source>▲ {where}: {doubts}</source>
        <translation>▲ {where}&#xa0;: {doubts}</translation>
    </message>
    <message>
        <source>○ Could be better</source>
        <translation>○ Perfectible</translation>
    </message>
    <message>
        <source>○ Not found in the note</source>
        <translation>○ Introuvable dans la note</translation>
    </message>
    <message>
        <source>○ Nothing to save yet</source>
        <translation>○ Rien à enregistrer pour l’instant</translation>
    </message>
    <message>
        <source>○ Saving…</source>
        <translation>○ Enregistrement…</translation>
    </message>
    <message>
        <source>○ {number} waits</source>
        <translation>○ {number} attend</translation>
    </message>
    <message>
        <source>● Running since {moment}</source>
        <translation>● En cours depuis {moment}</translation>
    </message>
    <message>
        <source>● Saved {time}</source>
        <translation>● Enregistré à {time}</translation>
    </message>
    <message>
        <source>● running</source>
        <translation>● en cours</translation>
    </message>
    <message>
        <source>● {number} has the floor</source>
        <translation>● {number} a la parole</translation>
    </message>
    <message>
        <source>● {number} {name} answers</source>
        <translation>● {number} {name} répond</translation>
    </message>
    <message>
        <source>● {where}, {how}</source>
        <translation>● {where}, {how}</translation>
    </message>
    <message>
        <source>✎ Added by you</source>
        <translation>✎ Ajouté par vous</translation>
    </message>
    <message>
        <source>✎ Corrected by you</source>
        <translation>✎ Corrigé par vous</translation>
    </message>
    <message>
        <source>✎ Still empty</source>
        <translation>✎ Encore vide</translation>
    </message>
    <message>
        <source>✎ yours</source>
        <translation>✎ de vous</translation>
    </message>
    <message>
        <source>✓ Accepted, from {where}</source>
        <translation>✓ Accepté, d’après {where}</translation>
    </message>
    <message>
        <source>✓ Closed {moment}</source>
        <translation>✓ Clôturée&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>✓ Ready</source>
        <translation>✓ Prêt</translation>
    </message>
    <message>
        <source>✓ The segments take {sum} exactly.</source>
        <translation>✓ Les séquences prennent exactement {sum}.</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ terminée</translation>
    </message>
    <message>
        <source>✓ {number} {name} answered</source>
        <translation>✓ {number} {name} a répondu</translation>
    </message>
</context>
</TS>
