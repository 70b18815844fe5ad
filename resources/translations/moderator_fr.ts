<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>A question from the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All text, in percent of its usual size. Ctrl++ and Ctrl+- change it anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation type="unfinished"></translation>
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
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder exported to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats exported last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>How long somebody may answer. The plan of a session (Ctrl+P) has its own limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long somebody may ask, in sessions begun from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Langue de l’écran</translation>
    </message>
    <message>
        <source>Last signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark; or as the system is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open after an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the rehearsal</source>
        <translation>Suspendre la répétition</translation>
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
        <source>Screen reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was written in the program that the system has for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken as soon as this is closed; what is being typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la main</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
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
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left of a segment when it says “wrap up”, in sessions begun from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left when it says “last minute”: the first signal, or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View shown last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What the outcome document is written in, unless another is chosen for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have taken over: time runs as in a room, and nothing happens by itself. What you do is kept in the rehearsal&apos;s own file.</source>
        <translation>Vous avez pris la main&#xa0;: le temps s’écoule comme dans la salle et rien ne se fait tout seul. Ce que vous faites est conservé dans le fichier de la répétition.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>{high} cannot be less than {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} cannot be more than {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a length of time: type 1:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a percentage: type 100.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
