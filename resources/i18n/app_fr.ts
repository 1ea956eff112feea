<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Parcours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An editor for customer journey maps. It works without an account and without the network; your maps stay in your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt (LGPL), the fonts Inter and Noto (OFL), the icons Phosphor (MIT) and the emoji Twemoji (CC BY).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Accidents</name>
    <message>
        <source>Something unforeseen went wrong. Your map is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details are in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a map from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a map from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map in its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again and drop the changes since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the map as PDF or as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, appearance and author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close every window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a copy below what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every note of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole map in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map at 100%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blocks and templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the panel on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;spector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the panel on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen, or go back to a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command and its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Parcours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move stage &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected stage before the one on its left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move stage ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected stage after the one on its right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move lane up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected lane above the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ove lane down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected lane below the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the system’s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window in French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system’s appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window in light colours; the map stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window in dark colours; the map stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a stage after the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note to the selected cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Touchpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where customer and brand meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;houghts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer thinks and asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Emotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The emotion curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pain points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What irritates the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opportunities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures with unit and target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;wners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible or involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs and screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of no particular kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A band of running text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line across the map, such as the line of visibility</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <source>Add a lane: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Journey map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move between notes, typing edits the selected one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Duplicate notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Pick a day from the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a day of the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can only be read. Save it under another name to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again and lose the changes made since it was saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps (*.parcours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Add stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename persona</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmotionForm</name>
    <message>
        <source>Selected emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it feels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From very bad to very good; arrows move half a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer says, in their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move along the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the beginning of the stage to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decisive moment: the customer stays or leaves because of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, to print and to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font of this computer has: {characters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDates</name>
    <message>
        <source>Changed just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changed %n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changed yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The lane’s colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team or person responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many stages it covers, from its own to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer’s goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change customer’s goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer wants in this stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Add a stage and a lane first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Icons</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map is read-only; save a copy to change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyForm</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The situation this map tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this map is made for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps this map alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the team calls this version of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change language of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words and numbers the program writes into the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change persona in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose journey the map&apos;s head shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a persona and bring it into focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the persona in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add persona</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneForm</name>
    <message>
        <source>Selected lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lane grows with what it holds; a fixed height is its least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Blocks, templates and plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelSlider</name>
    <message>
        <source>Very bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapKeys</name>
    <message>
        <source>On the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from note to note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in the selected note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line in a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+click, or drag over them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appea&amp;rance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricForm</name>
    <message>
        <source>Selected metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example %, €, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top of the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of a full bar; without it the bar ends at the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plus sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change plus sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example +47</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well this is founded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Minimap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag to look elsewhere, wheel to zoom, arrow keys to move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Selected note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The touchpoint of the inventory that this note is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 5: click, arrows or digits; 0 for not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes of the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decisive moment: the customer stays or leaves because of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well this is founded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this is known from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Selected person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person or a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Persona</name>
    <message>
        <source>Change persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this person says, in their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frustrations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonaForm</name>
    <message>
        <source>Selected persona</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>Selected picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows, in words, for who cannot see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner of new maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name or your team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the head of maps that you begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unforeseen went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeveralForm</name>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>{name}, in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Selected stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer’s goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change customer’s goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer wants in this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change business goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the organisation wants in this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer asks, one question a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in place of the numbers, for example “as it happens”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme’s colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map at its actual size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Own colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Start a new map from this template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a lane of a kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>“{lane}” does not take what is dragged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move emotion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TouchpointForm</name>
    <message>
        <source>Selected touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which touchpoint of the inventory stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 5: click, arrows or digits; 0 for not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct: the brand controls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect: others control it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct or indirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online or offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Used in %n place(s); changes show in all of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%n stage(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n lane(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where customer and brand meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer thinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it feels, as a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong or irritates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer wants to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that measure the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible or involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and sketches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A band of text without cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line across the map, such as the line of visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of touchpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of thoughts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of emotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of pain points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of opportunities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third-party site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During the purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experience map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touchpoint map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service blueprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n touchpoint(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n emotion(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n metric(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n picture(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n person(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n note(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long: {length} characters, at most {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much: at most {limit} fit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds half a character and cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot span several stages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template of this map does not let this change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
