<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AccidentDialog</name>
    <message numerus="yes">
        <source>And %n time(s) since.</source>
        <translation>
            <numerusform>And once more since.</numerusform>
            <numerusform>And %n times since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n map(s) are now among your templates.</source>
        <translation>
            <numerusform>%n map is now among your templates.</numerusform>
            <numerusform>%n maps are now among your templates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message numerus="yes">
        <source>No template matches in this language; %n do(es) in others.</source>
        <translation>
            <numerusform>No template matches in this language; %n does in others.</numerusform>
            <numerusform>No template matches in this language; %n do in others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureLine</name>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n note added</numerusform>
            <numerusform>%n notes added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n note(s) for the stages and lanes that are new</source>
        <translation>
            <numerusform>%n note for the stages and lanes that are new</numerusform>
            <numerusform>%n notes for the stages and lanes that are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stays as it is: %n note(s) would not fit.</source>
        <translation>
            <numerusform>It stays as it is: %n note would not fit.</numerusform>
            <numerusform>It stays as it is: %n notes would not fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is named %n time(s).</source>
        <translation>
            <numerusform>It is named once.</numerusform>
            <numerusform>It is named %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n note(s).</source>
        <translation>
            <numerusform>It holds %n note.</numerusform>
            <numerusform>It holds %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more move(s)</source>
        <translation>
            <numerusform>and %n more move</numerusform>
            <numerusform>and %n more moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n new question</numerusform>
            <numerusform>%n new questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in other words</source>
        <translation>
            <numerusform>%n question in other words</numerusform>
            <numerusform>%n questions in other words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) asked no longer</source>
        <translation>
            <numerusform>%n question asked no longer</numerusform>
            <numerusform>%n questions asked no longer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n hidden note(s) went too; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n hidden note went too; Ctrl+Z brings it back.</numerusform>
            <numerusform>%n hidden notes went too; Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n touchpoint</numerusform>
            <numerusform>%n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n emotion(s)</source>
        <translation>
            <numerusform>%n emotion</numerusform>
            <numerusform>%n emotions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
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
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
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
            <numerusform>%n score by other criteria goes</numerusform>
            <numerusform>%n scores by other criteria go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CriterionEntry</name>
    <message numerus="yes">
        <source>%n score(s), which go if it is removed</source>
        <translation>
            <numerusform>%n score, which goes if it is removed</numerusform>
            <numerusform>%n scores, which go if it is removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDates</name>
    <message numerus="yes">
        <source>Changed %n minute(s) ago</source>
        <translation>
            <numerusform>Changed %n minute ago</numerusform>
            <numerusform>Changed %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n hour(s) ago</source>
        <translation>
            <numerusform>Changed %n hour ago</numerusform>
            <numerusform>Changed %n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept: the template locks them.</source>
        <translation>
            <numerusform>%n kept: the template locks it.</numerusform>
            <numerusform>%n kept: the template locks them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryEdits</name>
    <message numerus="yes">
        <source>%n place(s) that were rated apart say the same now.</source>
        <translation>
            <numerusform>%n place that was rated apart says the same now.</numerusform>
            <numerusform>%n places that were rated apart say the same now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryFields</name>
    <message numerus="yes">
        <source>Used in %n place(s); changes show in all of them.</source>
        <translation>
            <numerusform>Used in %n place; changes show in all of them.</numerusform>
            <numerusform>Used in %n places; changes show in all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningAgain</name>
    <message numerus="yes">
        <source>%n map(s) open last time were not found: {names}</source>
        <translation>
            <numerusform>%n map open last time was not found: {names}</numerusform>
            <numerusform>%n maps open last time were not found: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message numerus="yes">
        <source>%n place(s) show the new picture.</source>
        <translation>
            <numerusform>%n place shows the new picture.</numerusform>
            <numerusform>%n places show the new picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message numerus="yes">
        <source>The map shows it in %n place(s)</source>
        <translation>
            <numerusform>The map shows it in %n place</numerusform>
            <numerusform>The map shows it in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message numerus="yes">
        <source>%n more below</source>
        <translation>
            <numerusform>%n more below</numerusform>
            <numerusform>%n more below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewalPanel</name>
    <message numerus="yes">
        <source>Take over %n change(s)</source>
        <translation>
            <numerusform>Take over %n change</numerusform>
            <numerusform>Take over %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveTemplate</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
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
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>Add picture</numerusform>
            <numerusform>Add %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s) were added.</source>
        <translation>
            <numerusform>%n lane was added.</numerusform>
            <numerusform>%n lanes were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) went to the nearest lane that takes them.</source>
        <translation>
            <numerusform>%n note went to the nearest lane that takes it.</numerusform>
            <numerusform>%n notes went to the nearest lanes that take them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed kind, as no lane takes them.</source>
        <translation>
            <numerusform>%n item changed kind, as no lane takes it.</numerusform>
            <numerusform>%n items changed kind, as no lane takes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the table were left out.</source>
        <translation>
            <numerusform>%n cell of the table was left out.</numerusform>
            <numerusform>%n cells of the table were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n over</source>
        <translation>
            <numerusform>Take %n over</numerusform>
            <numerusform>Take %n over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n back as before</source>
        <translation>
            <numerusform>Put %n back</numerusform>
            <numerusform>Put %n back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n difference(s)</source>
        <translation>
            <numerusform>Take over a difference</numerusform>
            <numerusform>Take over %n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n difference(s)</source>
        <translation>
            <numerusform>Put back a difference</numerusform>
            <numerusform>Put back %n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeCommands</name>
    <message numerus="yes">
        <source>%n pair(s) of colours were made readable.</source>
        <translation>
            <numerusform>%n pair of colours was made readable.</numerusform>
            <numerusform>%n pairs of colours were made readable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be with these grounds: there the map writes in black or white.</source>
        <translation>
            <numerusform>%n cannot be with these grounds: there the map writes in black or white.</numerusform>
            <numerusform>%n cannot be with these grounds: there the map writes in black or white.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeForm</name>
    <message numerus="yes">
        <source>%n text(s) or mark(s) are hard to see.</source>
        <translation>
            <numerusform>%n text or mark is hard to see.</numerusform>
            <numerusform>%n texts or marks are hard to see.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouchpointCommands</name>
    <message numerus="yes">
        <source>%n touchpoint(s) deleted; none was on the map.</source>
        <translation>
            <numerusform>%n touchpoint deleted; it was not on the map.</numerusform>
            <numerusform>%n touchpoints deleted; none was on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the map</source>
        <translation>
            <numerusform>%n place on the map</numerusform>
            <numerusform>%n places on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
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
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message numerus="yes">
        <source>%n stage(s) hidden</source>
        <translation>
            <numerusform>%n stage hidden</numerusform>
            <numerusform>%n stages hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s) hidden</source>
        <translation>
            <numerusform>%n lane hidden</numerusform>
            <numerusform>%n lanes hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collapsed</source>
        <translation>
            <numerusform>%n collapsed</numerusform>
            <numerusform>%n collapsed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n touchpoint</numerusform>
            <numerusform>%n touchpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message numerus="yes">
        <source>%n change(s) {at}</source>
        <translation>
            <numerusform>%n change {at}</numerusform>
            <numerusform>%n changes {at}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since {since}, the last {at}</source>
        <translation>
            <numerusform>%n change since {since}, the last {at}</numerusform>
            <numerusform>%n changes since {since}, the last {at}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
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
        <source>%n picture(s) lost</source>
        <translation>
            <numerusform>%n picture lost</numerusform>
            <numerusform>%n pictures lost</numerusform>
        </translation>
    </message>
</context>
</TS>
