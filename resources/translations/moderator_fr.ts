<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Langue de l’écran</translation>
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
        <source>Take over</source>
        <translation>Prendre la main</translation>
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
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>You have taken over: time runs as in a room, and nothing happens by itself. What you do is kept in the rehearsal&apos;s own file.</source>
        <translation>Vous avez pris la main&#xa0;: le temps s’écoule comme dans la salle et rien ne se fait tout seul. Ce que vous faites est conservé dans le fichier de la répétition.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
</context>
</TS>
