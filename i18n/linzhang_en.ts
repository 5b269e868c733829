<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Linzhang</name>
        <message>
            <source>(nobody)</source>
            <translation/>
        </message>
        <message>
            <source>(vacant)</source>
            <translation/>
        </message>
        <message>
            <source>A Word document or text file; it may also be dropped here.</source>
            <translation/>
        </message>
        <message>
            <source>A county needs a name and a code of six digits; given were “{name}” and “{code}”.</source>
            <translation/>
        </message>
        <message>
            <source>A day as 2024-01-01. Left empty, rows without 任职时间 are refused.</source>
            <translation/>
        </message>
        <message>
            <source>A field with the code or name of the area above, where the codes do not say it.</source>
            <translation/>
        </message>
        <message>
            <source>A folder is searched with all folders in it; folders named after towns and people help to tell whose a track is.</source>
            <translation/>
        </message>
        <message>
            <source>A further piece of {area_code}; joined with row {first_row} of {file}.</source>
            <translation/>
        </message>
        <message>
            <source>A job is writing to the county file. Wait until it has ended, then try again.</source>
            <translation/>
        </message>
        <message>
            <source>A job of this dock is still running.</source>
            <translation/>
        </message>
        <message>
            <source>A leap away and back that nobody can have walked.</source>
            <translation/>
        </message>
        <message>
            <source>A picture (SVG, PNG, JPG) for the top left corner. Empty: as the profile says.</source>
            <translation/>
        </message>
        <message>
            <source>A print template (*.qpt) of your own. Empty: the template named in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>A profile saved as JSON; it is taken instead of the shipped ones.</source>
            <translation/>
        </message>
        <message>
            <source>A projected system in metres. Left empty, the CGCS2000 3-degree zone of the longitude below is taken.</source>
            <translation/>
        </message>
        <message>
            <source>A rate, a limit or a figure per place is not split.</source>
            <translation/>
        </message>
        <message>
            <source>A total or a remark, no person.</source>
            <translation/>
        </message>
        <message>
            <source>A weight is negative. Weights are 0 or more.</source>
            <translation/>
        </message>
        <message>
            <source>A workbook with a header row (姓名, 角色, 责任区编码 or 乡镇 and 村, 联系电话, 任职时间 …) in one or more sheets; titles may stand above it.</source>
            <translation/>
        </message>
        <message>
            <source>Accepted</source>
            <translation/>
        </message>
        <message>
            <source>Accepted as a track of {person}.</source>
            <translation/>
        </message>
        <message>
            <source>Accepted, see explanation</source>
            <translation/>
        </message>
        <message>
            <source>Accepted.</source>
            <translation/>
        </message>
        <message>
            <source>After this row, row {number} is absent from the document.</source>
            <translation/>
        </message>
        <message>
            <source>All</source>
            <translation/>
        </message>
        <message>
            <source>All files</source>
            <translation/>
        </message>
        <message>
            <source>All roles</source>
            <translation/>
        </message>
        <message>
            <source>All weights are 0; nothing can be split by them.</source>
            <translation/>
        </message>
        <message>
            <source>Already in the county file; nothing changed.</source>
            <translation/>
        </message>
        <message>
            <source>Area</source>
            <translation/>
        </message>
        <message>
            <source>Area codes</source>
            <translation/>
        </message>
        <message>
            <source>Areas were redrawn</source>
            <translation/>
        </message>
        <message>
            <source>As it is printed on boards, for example 青峰县.</source>
            <translation/>
        </message>
        <message>
            <source>As of</source>
            <translation/>
        </message>
        <message>
            <source>At the speed of a vehicle.</source>
            <translation/>
        </message>
        <message>
            <source>Board {done} of {total}</source>
            <translation/>
        </message>
        <message>
            <source>Boards cannot do without it</source>
            <translation/>
        </message>
        <message>
            <source>By area</source>
            <translation/>
        </message>
        <message>
            <source>By forest land (compartments)</source>
            <translation/>
        </message>
        <message>
            <source>By given weights</source>
            <translation/>
        </message>
        <message>
            <source>By the roster of today the track is {person}’s; it was stored for {before} and was moved. Judge the month again.</source>
            <translation/>
        </message>
        <message>
            <source>By what the figures are shared out.</source>
            <translation/>
        </message>
        <message>
            <source>Cancel</source>
            <translation/>
        </message>
        <message>
            <source>Cancelled. PDFs written so far are in the folder but not registered; those they replace are in 作废.</source>
            <translation/>
        </message>
        <message>
            <source>Cancelled. The county file is as it was before.</source>
            <translation/>
        </message>
        <message>
            <source>Check the boards to be exported first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a coordinate system, or give the longitude of the county.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a plan file or paste its text.</source>
            <translation/>
        </message>
        <message>
            <source>Choose an area in the list first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose coordinate system, level and fields by hand.</source>
            <translation/>
        </message>
        <message>
            <source>Codes of the areas to print, separated by commas. Empty: all areas of the level.</source>
            <translation/>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation/>
        </message>
        <message>
            <source>Coordinates that are no place.</source>
            <translation/>
        </message>
        <message>
            <source>Copies the county file with its documents to a USB stick or another folder, also while it is open, and checks the copy. Copying the file by hand while QGIS is open can lose the last edits. A copy under another name opens in QGIS as itself where this plugin is installed.</source>
            <translation/>
        </message>
        <message>
            <source>Copy</source>
            <translation/>
        </message>
        <message>
            <source>Copy county to…</source>
            <translation/>
        </message>
        <message>
            <source>County board</source>
            <translation/>
        </message>
        <message>
            <source>County file</source>
            <translation/>
        </message>
        <message>
            <source>County file (*.gpkg)</source>
            <translation/>
        </message>
        <message>
            <source>County profile</source>
            <translation/>
        </message>
        <message>
            <source>County profile…</source>
            <translation/>
        </message>
        <message>
            <source>Create county</source>
            <translation/>
        </message>
        <message>
            <source>Create county…</source>
            <translation/>
        </message>
        <message>
            <source>Date of the people</source>
            <translation/>
        </message>
        <message>
            <source>Day</source>
            <translation/>
        </message>
        <message>
            <source>Days with tracks</source>
            <translation/>
        </message>
        <message>
            <source>Decimals</source>
            <translation/>
        </message>
        <message>
            <source>Decimals of the printed shares</source>
            <translation/>
        </message>
        <message>
            <source>Decimals of the printed shares; more are taken where the total needs them.</source>
            <translation/>
        </message>
        <message>
            <source>Degrees east of the county’s middle, to find its zone when no system is chosen.</source>
            <translation/>
        </message>
        <message>
            <source>Double-click a value to change it. Boards and tables made afterwards follow it.</source>
            <translation/>
        </message>
        <message>
            <source>Equally</source>
            <translation/>
        </message>
        <message>
            <source>Excel files can be dropped here too.</source>
            <translation/>
        </message>
        <message>
            <source>Excel table (*.xlsx)</source>
            <translation/>
        </message>
        <message>
            <source>Explanation</source>
            <translation/>
        </message>
        <message>
            <source>Export PDFs</source>
            <translation/>
        </message>
        <message>
            <source>Export signboards</source>
            <translation/>
        </message>
        <message>
            <source>Export task table</source>
            <translation/>
        </message>
        <message>
            <source>Field of the code</source>
            <translation/>
        </message>
        <message>
            <source>Field of the name</source>
            <translation/>
        </message>
        <message>
            <source>Field of the parent</source>
            <translation/>
        </message>
        <message>
            <source>Field of the recorded area</source>
            <translation/>
        </message>
        <message>
            <source>Files of the kind {suffix} are not read yet. Export the track as GPX and import that.</source>
            <translation/>
        </message>
        <message>
            <source>Files or folders</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the PDFs</source>
            <translation/>
        </message>
        <message>
            <source>Folder of tracks</source>
            <translation/>
        </message>
        <message>
            <source>Folder or file name {person}, but the track itself is named {other}. It was given to {person}; check whose it is.</source>
            <translation/>
        </message>
        <message>
            <source>Folders or GPX files</source>
            <translation/>
        </message>
        <message>
            <source>Fonts: {fonts}</source>
            <translation/>
        </message>
        <message>
            <source>For example 石桥镇=3; 青山镇=2</source>
            <translation/>
        </message>
        <message>
            <source>For given weights: one place a line, for example 石桥镇=3.</source>
            <translation/>
        </message>
        <message>
            <source>Forest chiefs</source>
            <translation/>
        </message>
        <message>
            <source>Forest compartments as they are in the field.</source>
            <translation/>
        </message>
        <message>
            <source>Four levels: city, county, town, village</source>
            <translation/>
        </message>
        <message>
            <source>From</source>
            <translation/>
        </message>
        <message>
            <source>From a section of goals: only the paragraphs with figures were taken.</source>
            <translation/>
        </message>
        <message>
            <source>GPX files in folders; folders and files can be dropped here too.</source>
            <translation/>
        </message>
        <message>
            <source>Gives way and time to the areas anew, from the stored points and the areas of today.</source>
            <translation/>
        </message>
        <message>
            <source>Hectares</source>
            <translation/>
        </message>
        <message>
            <source>Hours in all</source>
            <translation/>
        </message>
        <message>
            <source>Hours inside</source>
            <translation/>
        </message>
        <message>
            <source>How many levels of chiefs the county has; everything in it can be changed later.</source>
            <translation/>
        </message>
        <message>
            <source>Import</source>
            <translation/>
        </message>
        <message>
            <source>Import compartments (小班)</source>
            <translation/>
        </message>
        <message>
            <source>Import divisions</source>
            <translation/>
        </message>
        <message>
            <source>Import divisions and grids</source>
            <translation/>
        </message>
        <message>
            <source>Import divisions…</source>
            <translation/>
        </message>
        <message>
            <source>Import folder…</source>
            <translation/>
        </message>
        <message>
            <source>Import roster</source>
            <translation/>
        </message>
        <message>
            <source>Import roster…</source>
            <translation/>
        </message>
        <message>
            <source>Import tracks</source>
            <translation/>
        </message>
        <message>
            <source>Import 小班</source>
            <translation/>
        </message>
        <message>
            <source>Import 小班…</source>
            <translation/>
        </message>
        <message>
            <source>Imports GPX files from folders as the rangers’ phones write them. Each track is matched to a person by folder, file name, track name or phone number, cleaned (leaps, jitter while resting, gaps), and its way and time are given to the areas it was in. What matches nobody is kept and listed; the same track twice is stored once; every file is accounted for in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>Imports chiefs and rangers from Excel into persons, posts and dated tenures. A successor closes the tenure of the predecessor on the day of change, but never that of somebody whom the same roster lists without a date of leaving; nothing is overwritten. A new title or unit is written on the tenure, and lists follow the order of the roster. Doubtful rows are refused with the reason, and every row is accounted for in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>Imports county, town, village and grid polygons as divisions and responsibility areas. Levels and parents come from the codes, else from the place. Importing again updates outlines and names and keeps posts, boards and history; every row is accounted for in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>Imports 小班 as they are in the field, with the field names of 林地一张图 and their aliases. Codes are kept as they are; those that no list knows are counted. A 小班 is known by county, town, village, block and number.</source>
            <translation/>
        </message>
        <message>
            <source>In the print template {file} these ids occur more than once: {items}. Each may occur once.</source>
            <translation/>
        </message>
        <message>
            <source>In the profile the pattern “{pattern}” has {placeholder}, which cannot be filled. It may have: {allowed}.</source>
            <translation/>
        </message>
        <message>
            <source>It did not work; the details are in the QGIS log.</source>
            <translation/>
        </message>
        <message>
            <source>Jitter while standing still.</source>
            <translation/>
        </message>
        <message>
            <source>Judge</source>
            <translation/>
        </message>
        <message>
            <source>Judge month and write the month table</source>
            <translation/>
        </message>
        <message>
            <source>Judges every day of a month by the rule in the profile: way and time inside the person’s own areas of that day. Writes the month table (巡护月表) to Excel: a line a ranger, and a second sheet day by day with the reason for each day that does not count.</source>
            <translation/>
        </message>
        <message>
            <source>Judges every day of the month by the rule in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Judges the month and saves the month table (巡护月表) to Excel.</source>
            <translation/>
        </message>
        <message>
            <source>Ledger</source>
            <translation/>
        </message>
        <message>
            <source>Ledger of the import</source>
            <translation/>
        </message>
        <message>
            <source>Level</source>
            <translation/>
        </message>
        <message>
            <source>Levels</source>
            <translation/>
        </message>
        <message>
            <source>Logo</source>
            <translation/>
        </message>
        <message>
            <source>Longitude of the county</source>
            <translation/>
        </message>
        <message>
            <source>Makes the county file: one GeoPackage that holds all areas, people, tracks, tasks and boards of a county, and the styled map project. Choose the county’s own 3-degree zone; it stays for good.</source>
            <translation/>
        </message>
        <message>
            <source>Method</source>
            <translation/>
        </message>
        <message>
            <source>Missing</source>
            <translation/>
        </message>
        <message>
            <source>Month</source>
            <translation/>
        </message>
        <message>
            <source>Month table</source>
            <translation/>
        </message>
        <message>
            <source>Month table…</source>
            <translation/>
        </message>
        <message>
            <source>Months in which there are tracks.</source>
            <translation/>
        </message>
        <message>
            <source>Mu</source>
            <translation/>
        </message>
        <message>
            <source>Name</source>
            <translation/>
        </message>
        <message>
            <source>Name of the county</source>
            <translation/>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation/>
        </message>
        <message>
            <source>Name or code</source>
            <translation/>
        </message>
        <message>
            <source>Name, area, title or unit</source>
            <translation/>
        </message>
        <message>
            <source>Names are those who hold the posts on this day, as 2024-05-31. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>Neither folder, file name, track name nor phone number names anybody of the roster. The track is kept without a person. Name the person in the table 来源对照 and import again.</source>
            <translation/>
        </message>
        <message>
            <source>New boards in the register</source>
            <translation/>
        </message>
        <message>
            <source>New points</source>
            <translation/>
        </message>
        <message>
            <source>New tracks</source>
            <translation/>
        </message>
        <message>
            <source>New tracks without a person</source>
            <translation/>
        </message>
        <message>
            <source>No areas yet: import towns, villages and grids.</source>
            <translation/>
        </message>
        <message>
            <source>No county is open. Open or create one first.</source>
            <translation/>
        </message>
        <message>
            <source>No county is open. Open or create one from the menu “Forest chiefs”.</source>
            <translation/>
        </message>
        <message>
            <source>No field of “{file}” holds division codes of 6, 9 or 12 digits or grid codes. Its fields are: {fields}. Name the right one under “Field of the code”.</source>
            <translation/>
        </message>
        <message>
            <source>No file was given. Choose the files or the folder to import.</source>
            <translation/>
        </message>
        <message>
            <source>No forest land was found inside the areas. Import the compartments (小班), or split by area.</source>
            <translation/>
        </message>
        <message>
            <source>No outline of the county was given; {area_code} was made from its {count} towns ({m2} m²). Import the county’s own outline to replace it.</source>
            <translation/>
        </message>
        <message>
            <source>No phone is known of: {people}.</source>
            <translation/>
        </message>
        <message>
            <source>No plan has been read yet. Read one first.</source>
            <translation/>
        </message>
        <message>
            <source>No plan “{document}” has been read. Read it first, or choose one of the list.</source>
            <translation/>
        </message>
        <message>
            <source>No point has a usable time and the name holds no date. The track is kept and counts on no day.</source>
            <translation/>
        </message>
        <message>
            <source>No point has a usable time; the day {day} was taken from the name. The time walked is unknown, so the day cannot count.</source>
            <translation/>
        </message>
        <message>
            <source>No ranger stands on this board.</source>
            <translation/>
        </message>
        <message>
            <source>No responsible unit is named.</source>
            <translation/>
        </message>
        <message>
            <source>No row of “{file}” has a usable outline. Repair the layer in QGIS and import again.</source>
            <translation/>
        </message>
        <message>
            <source>No suitable Chinese font is installed. Install one of these and start QGIS again: {fonts}.</source>
            <translation/>
        </message>
        <message>
            <source>No table of people was found in “{file}”. It needs a header row with 姓名 and at least two more of 角色, 职务, 乡镇, 村, 责任区编码, 网格编号, 联系电话, 任职时间.</source>
            <translation/>
        </message>
        <message>
            <source>No task was found in the {paragraphs} paragraphs of {file}. A plan has numbered sections (一、（一）1.) or a table with the columns 重点任务 and 责任单位.</source>
            <translation/>
        </message>
        <message>
            <source>No weight is given for {places}. Every place needs one; 0 is allowed.</source>
            <translation/>
        </message>
        <message>
            <source>No.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody held a post as {role} in {month}. Import the roster first, or check the role in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>None</source>
            <translation/>
        </message>
        <message>
            <source>Not counted as forest land, because no list of the profile (areas.forest_land) has these classes: {classes}.</source>
            <translation/>
        </message>
        <message>
            <source>Not imported any more: {files}</source>
            <translation/>
        </message>
        <message>
            <source>Not imported: {file}: {reason}</source>
            <translation/>
        </message>
        <message>
            <source>Nothing can be written into the folder {folder}. Choose another folder.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing separates title and content in the document; check where the title ends.</source>
            <translation/>
        </message>
        <message>
            <source>Of {points} points not two lie on one day with usable coordinates; a track needs at least two.</source>
            <translation/>
        </message>
        <message>
            <source>Office and fonts</source>
            <translation/>
        </message>
        <message>
            <source>On the cleaned line.</source>
            <translation/>
        </message>
        <message>
            <source>On {day} there is a single point; it was left out.</source>
            <translation/>
        </message>
        <message>
            <source>One PDF a board is written here. An older PDF that is no longer true goes into the folder 作废 in it.</source>
            <translation/>
        </message>
        <message>
            <source>One of several tasks under “{heading}”.</source>
            <translation/>
        </message>
        <message>
            <source>Only for files that do not say their coordinate system, or say it wrongly; it replaces what they say.</source>
            <translation/>
        </message>
        <message>
            <source>Only the month is given; the 1st ({day}) was taken.</source>
            <translation/>
        </message>
        <message>
            <source>Only this sheet; left empty, all sheets with such a table.</source>
            <translation/>
        </message>
        <message>
            <source>Only where it is none of MIAN_JI, XBMJ, MJ, TBMJ, 面积.</source>
            <translation/>
        </message>
        <message>
            <source>Only where the field with the division or grid code is not recognised.</source>
            <translation/>
        </message>
        <message>
            <source>Only where the field with the name is not recognised.</source>
            <translation/>
        </message>
        <message>
            <source>Open county</source>
            <translation/>
        </message>
        <message>
            <source>Open county…</source>
            <translation/>
        </message>
        <message>
            <source>Open folder</source>
            <translation/>
        </message>
        <message>
            <source>Out of date</source>
            <translation/>
        </message>
        <message>
            <source>Paragraph {place}, No. {number} “{title}”: it is there already, nothing changed.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraph {place}, No. {number} “{title}”: read with {targets} targets.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: bookmark marks were taken out of the text.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: headings and words between the tasks of “{section}”.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: imprint or list of annexes, left out.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: outside the task table, left out.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: table of contents, left out.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: the section “{section}” holds no tasks, left out.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: title and preface, no task.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraphs {places}: words of the website, left out.</source>
            <translation/>
        </message>
        <message>
            <source>Parameter</source>
            <translation/>
        </message>
        <message>
            <source>Parts</source>
            <translation/>
        </message>
        <message>
            <source>Paste a plan’s text</source>
            <translation/>
        </message>
        <message>
            <source>Paste text…</source>
            <translation/>
        </message>
        <message>
            <source>Pasted text</source>
            <translation/>
        </message>
        <message>
            <source>Patrols</source>
            <translation/>
        </message>
        <message>
            <source>People</source>
            <translation/>
        </message>
        <message>
            <source>People with enough days</source>
            <translation/>
        </message>
        <message>
            <source>Person</source>
            <translation/>
        </message>
        <message>
            <source>Phone</source>
            <translation/>
        </message>
        <message>
            <source>Phones</source>
            <translation/>
        </message>
        <message>
            <source>Plan</source>
            <translation/>
        </message>
        <message>
            <source>Plans (*.docx *.txt);;All files (*)</source>
            <translation/>
        </message>
        <message>
            <source>Preview</source>
            <translation/>
        </message>
        <message>
            <source>Print template</source>
            <translation/>
        </message>
        <message>
            <source>Printed as 其他林地, because the profile has no name (signboards.land_classes) for these classes: {classes}.</source>
            <translation/>
        </message>
        <message>
            <source>Profile</source>
            <translation/>
        </message>
        <message>
            <source>Profile (*.json)</source>
            <translation/>
        </message>
        <message>
            <source>Profile of another county</source>
            <translation/>
        </message>
        <message>
            <source>Python libraries are missing or too old: {libraries}. The panels in brackets do not work, or not wholly; everything else does. Install the plugin from its zip and QGIS with its full installer to get them.</source>
            <translation/>
        </message>
        <message>
            <source>Read plan</source>
            <translation/>
        </message>
        <message>
            <source>Read plan…</source>
            <translation/>
        </message>
        <message>
            <source>Reads a work plan (Word .docx, text file or pasted text) into tasks with section, number, title, content, units, contact and numeric targets. Every task keeps the sentence it came from; what is doubtful is marked and what is lost is never made up. Reading the same plan again changes nothing.</source>
            <translation/>
        </message>
        <message>
            <source>Recognised by the phone number as {person}.</source>
            <translation/>
        </message>
        <message>
            <source>Recorded area {stated} ha, area of the outlines {measured} ha; {count} compartments differ by more than {percent} %.</source>
            <translation/>
        </message>
        <message>
            <source>Refused</source>
            <translation/>
        </message>
        <message>
            <source>Responsibility areas</source>
            <translation/>
        </message>
        <message>
            <source>Responsible units</source>
            <translation/>
        </message>
        <message>
            <source>Result</source>
            <translation/>
        </message>
        <message>
            <source>Role</source>
            <translation/>
        </message>
        <message>
            <source>Roles</source>
            <translation/>
        </message>
        <message>
            <source>Roster (*.xlsx)</source>
            <translation/>
        </message>
        <message>
            <source>Row</source>
            <translation/>
        </message>
        <message>
            <source>Row {number} has lost its number and cannot be read in the document; fill it in from the original.</source>
            <translation/>
        </message>
        <message>
            <source>Rows {places}: neither task nor content in them, left out.</source>
            <translation/>
        </message>
        <message>
            <source>Save the ledger</source>
            <translation/>
        </message>
        <message>
            <source>Save the month table</source>
            <translation/>
        </message>
        <message>
            <source>Save to Excel…</source>
            <translation/>
        </message>
        <message>
            <source>Save to file…</source>
            <translation/>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation/>
        </message>
        <message>
            <source>Shapefiles, GeoPackages, GeoJSON or any other vector files; a folder is searched for all of them. Encoding (GBK or UTF-8) and fields are recognised.</source>
            <translation/>
        </message>
        <message>
            <source>Shares unchanged</source>
            <translation/>
        </message>
        <message>
            <source>Shares written</source>
            <translation/>
        </message>
        <message>
            <source>Sheet</source>
            <translation/>
        </message>
        <message>
            <source>Shows phone numbers in this dock; exports are not affected.</source>
            <translation/>
        </message>
        <message>
            <source>Signboards</source>
            <translation/>
        </message>
        <message>
            <source>Signs of faulty text recognition, kept as they are: {text}</source>
            <translation/>
        </message>
        <message>
            <source>Since</source>
            <translation/>
        </message>
        <message>
            <source>Six-digit code</source>
            <translation/>
        </message>
        <message>
            <source>Something is in doubt here; select the task to see what.</source>
            <translation/>
        </message>
        <message>
            <source>Something unexpected happened; nothing was saved. The details are in the QGIS log.</source>
            <translation/>
        </message>
        <message>
            <source>Source</source>
            <translation/>
        </message>
        <message>
            <source>Sources</source>
            <translation/>
        </message>
        <message>
            <source>Split target</source>
            <translation/>
        </message>
        <message>
            <source>Split targets</source>
            <translation/>
        </message>
        <message>
            <source>Split to</source>
            <translation/>
        </message>
        <message>
            <source>Splits the figures of a plan to the towns (or another level) so that every total is exact: by the largest remainder at the chosen decimals. 万亩 is split in 亩, projects and trees in whole numbers; rates and limits are never split. Writes the shares to the county file and the table (目标分解表) to Excel.</source>
            <translation/>
        </message>
        <message>
            <source>Splits the selected target, or all where none is selected.</source>
            <translation/>
        </message>
        <message>
            <source>Start for rows without a date</source>
            <translation/>
        </message>
        <message>
            <source>State</source>
            <translation/>
        </message>
        <message>
            <source>Supervision phone</source>
            <translation/>
        </message>
        <message>
            <source>Take from file…</source>
            <translation/>
        </message>
        <message>
            <source>Target</source>
            <translation/>
        </message>
        <message>
            <source>Target table</source>
            <translation/>
        </message>
        <message>
            <source>Target table to Excel…</source>
            <translation/>
        </message>
        <message>
            <source>Targets</source>
            <translation/>
        </message>
        <message>
            <source>Task</source>
            <translation/>
        </message>
        <message>
            <source>Task table</source>
            <translation/>
        </message>
        <message>
            <source>Task table to Excel…</source>
            <translation/>
        </message>
        <message>
            <source>Tasks</source>
            <translation/>
        </message>
        <message>
            <source>The Excel file that is written.</source>
            <translation/>
        </message>
        <message>
            <source>The Excel file that is written; empty to write the county file only.</source>
            <translation/>
        </message>
        <message>
            <source>The Excel file that is written; without it the month is only judged.</source>
            <translation/>
        </message>
        <message>
            <source>The Python library {library} is missing. Everything that does not need it works; install the plugin from its zip, or ask for a full QGIS installer, to get it.</source>
            <translation/>
        </message>
        <message>
            <source>The QR code would hold {characters} characters and be too fine to read. Shorten the name of the office.</source>
            <translation/>
        </message>
        <message>
            <source>The area {area_code} does not lie in {place}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>The areas have no size. Import divisions with their boundaries, or split equally.</source>
            <translation/>
        </message>
        <message>
            <source>The change does not fit the other data in “{file}” (a code twice, or something that others still refer to). Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>The characters of {file} cannot be read. Save it as a UTF-8 text file and read it again.</source>
            <translation/>
        </message>
        <message>
            <source>The code is missing. Fill it in and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The code {area_code} occurs twice with different names: “{first}” (row {first_row} of {file}) and “{name}”. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>The columns of this row run into one another in the document; the content is as copied, check it against the original.</source>
            <translation/>
        </message>
        <message>
            <source>The compartment {area_code} occurs twice; the first is row {first_row} of {file}. Give one of them another number.</source>
            <translation/>
        </message>
        <message>
            <source>The compartment {area_code} was brought up to date.</source>
            <translation/>
        </message>
        <message>
            <source>The contact could not be found.</source>
            <translation/>
        </message>
        <message>
            <source>The contacts “{text}” stand without a separator and may be cut in another way.</source>
            <translation/>
        </message>
        <message>
            <source>The contacts “{text}” stand without a separator in the document.</source>
            <translation/>
        </message>
        <message>
            <source>The coordinate system {crs} is not known. Choose one from the list.</source>
            <translation/>
        </message>
        <message>
            <source>The coordinates lie outside China. Check the coordinate system of the layer.</source>
            <translation/>
        </message>
        <message>
            <source>The copy “{file}” is damaged. Check the disk and make the copy again.</source>
            <translation/>
        </message>
        <message>
            <source>The county file (*.gpkg), made with “Create county”.</source>
            <translation/>
        </message>
        <message>
            <source>The county file has no areas of the level {level}. Import divisions first.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no areas yet, so nobody can be assigned. Import towns, villages and grids first.</source>
            <translation/>
        </message>
        <message>
            <source>The current project has unsaved changes. Open the county without saving them?</source>
            <translation/>
        </message>
        <message>
            <source>The end of this row is unreadable in the document: {text}</source>
            <translation/>
        </message>
        <message>
            <source>The end {end} is not after the start {start}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>The figures of {count} areas were set to the sum of their pieces, by {m2} m² at most, so that printed totals add up.</source>
            <translation/>
        </message>
        <message>
            <source>The figures of {field} are {unit}, judged against the outlines; they were converted to hectares.</source>
            <translation/>
        </message>
        <message>
            <source>The file breaks off at line {line}. The {points} points before it were taken; the rest is lost. If the phone still has the track, export it again.</source>
            <translation/>
        </message>
        <message>
            <source>The file cannot be opened. Check that it is not in use and that the disk or stick can be read.</source>
            <translation/>
        </message>
        <message>
            <source>The file declares XML entities, which no track needs and which can do harm. Export the track again.</source>
            <translation/>
        </message>
        <message>
            <source>The file holds a planned route of {points} points and no track that was walked. Export the track.</source>
            <translation/>
        </message>
        <message>
            <source>The file holds no track point. Check whether recording was switched on, and export again.</source>
            <translation/>
        </message>
        <message>
            <source>The file holds {points} single waypoints and no track. Export the track.</source>
            <translation/>
        </message>
        <message>
            <source>The file is damaged at line {line}, before the first point. Export the track again.</source>
            <translation/>
        </message>
        <message>
            <source>The file is empty. Export the track from the phone again.</source>
            <translation/>
        </message>
        <message>
            <source>The file is larger than {megabytes} MB; that is no track of a ranger. Split it and import the parts.</source>
            <translation/>
        </message>
        <message>
            <source>The file is nested deeper than {limit} levels; that is no track. Export the track again.</source>
            <translation/>
        </message>
        <message>
            <source>The file {file} cannot be opened. Close it in Word and try again.</source>
            <translation/>
        </message>
        <message>
            <source>The file {file} is larger than {megabytes} MB; that is no plan. Check which file you chose.</source>
            <translation/>
        </message>
        <message>
            <source>The file {file} is not there. Check the path and try again.</source>
            <translation/>
        </message>
        <message>
            <source>The first point after a gap.</source>
            <translation/>
        </message>
        <message>
            <source>The folder does not exist yet; it is made by the first export.</source>
            <translation/>
        </message>
        <message>
            <source>The font {wished} is not installed; {used} is used instead.</source>
            <translation/>
        </message>
        <message>
            <source>The import is in the county file, but the ledger could not be saved: {reason}</source>
            <translation/>
        </message>
        <message>
            <source>The layer is in {datum}. It was converted to CGCS2000 by formula, without the county’s own parameters; positions may be off by metres to a hundred metres.</source>
            <translation/>
        </message>
        <message>
            <source>The level of areas that get shares: town, village or another key of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The level whose areas get a board: village, town or county.</source>
            <translation/>
        </message>
        <message>
            <source>The level “{level}” is not in the county’s profile. Correct it, or add it to the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The liaison unit of {area} was “{before}” and is “{now}” now.</source>
            <translation/>
        </message>
        <message>
            <source>The logo {file} is not a picture that QGIS can read. Choose an SVG, PNG or JPG file.</source>
            <translation/>
        </message>
        <message>
            <source>The map project could not be stored in “{file}”. Close it in other programs and try again.</source>
            <translation/>
        </message>
        <message>
            <source>The month {month} has not begun yet. Choose an earlier month.</source>
            <translation/>
        </message>
        <message>
            <source>The name holds a phone number. Put the phone into a column of its own and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The name is missing. Fill it in and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The name is missing; the code {area_code} stands in for it. Correct it in the attribute table.</source>
            <translation/>
        </message>
        <message>
            <source>The new file. It may have another name.</source>
            <translation/>
        </message>
        <message>
            <source>The number before the heading is lost in the document.</source>
            <translation/>
        </message>
        <message>
            <source>The number of the compartment (XIAO_BAN) is missing. Fill it in and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The number {number} became the code {area_code}, from the village in which the grid lies.</source>
            <translation/>
        </message>
        <message>
            <source>The office phone printed on every board. Empty: as the profile says.</source>
            <translation/>
        </message>
        <message>
            <source>The office’s supervision phone (监督电话) that boards show; boards cannot do without.</source>
            <translation/>
        </message>
        <message>
            <source>The older PDF is no longer true and lies in {file} now.</source>
            <translation/>
        </message>
        <message>
            <source>The outline crosses or touches itself near {place}; it was repaired, which changed its area by {m2} m². Compare it with the original.</source>
            <translation/>
        </message>
        <message>
            <source>The outline has coordinates that are no numbers or lie far outside the county’s zone. Correct it.</source>
            <translation/>
        </message>
        <message>
            <source>The outline is broken and no area is left after repair. Draw it anew.</source>
            <translation/>
        </message>
        <message>
            <source>The patrol rule in the profile is not usable: every figure must be a positive number, days per month 1 to 31. Correct the section “patrols” of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The place is not given down to the level {level}. Fill in the village or the code.</source>
            <translation/>
        </message>
        <message>
            <source>The plan as a Word document (*.docx) or a text file (*.txt, UTF-8 or GB18030).</source>
            <translation/>
        </message>
        <message>
            <source>The plan “{document}” has no figure that adds up over places; rates and limits are not split.</source>
            <translation/>
        </message>
        <message>
            <source>The plan’s text, where there is no file.</source>
            <translation/>
        </message>
        <message>
            <source>The post {role} of {area} is vacant.</source>
            <translation/>
        </message>
        <message>
            <source>The print template {file} cannot be read. Choose a template (*.qpt) saved by QGIS’s layout designer.</source>
            <translation/>
        </message>
        <message>
            <source>The print template {file} lacks items with these ids: {items}. Begin with a copy of the shipped template.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has no signboards for the level {level}. Choose another level.</source>
            <translation/>
        </message>
        <message>
            <source>The profile is not readable. Choose a profile that was saved by this plugin.</source>
            <translation/>
        </message>
        <message>
            <source>The profile of this county says nothing about signboards. Load a profile with the section “signboards”.</source>
            <translation/>
        </message>
        <message>
            <source>The rangers were set in two columns.</source>
            <translation/>
        </message>
        <message>
            <source>The responsible units could not be told from the content.</source>
            <translation/>
        </message>
        <message>
            <source>The role is missing. Add a column 角色, or name the sheet after the role (护林员).</source>
            <translation/>
        </message>
        <message>
            <source>The role “{role}” is not in the county’s profile. Correct it, or add it to the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The row does not say for which area. Fill in town and village, or the code of the area.</source>
            <translation/>
        </message>
        <message>
            <source>The row has an empty outline. Draw or delete it.</source>
            <translation/>
        </message>
        <message>
            <source>The row has no outline. Draw or delete it.</source>
            <translation/>
        </message>
        <message>
            <source>The row is no polygon. Only polygons are imported.</source>
            <translation/>
        </message>
        <message>
            <source>The row says vacant, but {names} still hold the post. Fill in when they left.</source>
            <translation/>
        </message>
        <message>
            <source>The same instant as a point before.</source>
            <translation/>
        </message>
        <message>
            <source>The same points are stored already, from “{other}”; nothing was added.</source>
            <translation/>
        </message>
        <message>
            <source>The same points are stored for another person already (“{other}”). The track is kept; the month table shows it as suspected copy.</source>
            <translation/>
        </message>
        <message>
            <source>The sentence in the plan that the task came from.</source>
            <translation/>
        </message>
        <message>
            <source>The short title was used: {title}</source>
            <translation/>
        </message>
        <message>
            <source>The six-digit division code of the county.</source>
            <translation/>
        </message>
        <message>
            <source>The table does not say its encoding, or says it wrongly; judged by its bytes it is {encoding}. Check some names.</source>
            <translation/>
        </message>
        <message>
            <source>The tenure of {name} (since {since}) was closed on {day}, when the successor {other} begins.</source>
            <translation/>
        </message>
        <message>
            <source>The tenure of {name} ends on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>The time runs backwards.</source>
            <translation/>
        </message>
        <message>
            <source>The title could not be told from the content; fill it in.</source>
            <translation/>
        </message>
        <message>
            <source>The title “{title}” does not fit at {minimum} mm. Add a shorter title to the profile or use a larger template.</source>
            <translation/>
        </message>
        <message>
            <source>The tool is not available.</source>
            <translation/>
        </message>
        <message>
            <source>The track was stored already without a person; now it is known whose it is.</source>
            <translation/>
        </message>
        <message>
            <source>The uid of one target; empty for every figure of the plan that adds up over places.</source>
            <translation/>
        </message>
        <message>
            <source>The whole track lies more than 300 km from the county. Check the coordinates, or whose file it is.</source>
            <translation/>
        </message>
        <message>
            <source>There are no tracks yet. Import a folder of GPX files.</source>
            <translation/>
        </message>
        <message>
            <source>There are several names in one cell. Give each person a row of his own.</source>
            <translation/>
        </message>
        <message>
            <source>There are several places “{place}”. Give the town too, or the code of the area.</source>
            <translation/>
        </message>
        <message>
            <source>There are unsaved edits in: {layers}. Save or discard them first.</source>
            <translation/>
        </message>
        <message>
            <source>There are {count} persons called {name} there. Give the phone number.</source>
            <translation/>
        </message>
        <message>
            <source>There is a folder {folder} with other documents already. Choose an empty folder for the copy.</source>
            <translation/>
        </message>
        <message>
            <source>There is another {name} with another phone number or place; this one is taken as a person of his own. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area with the code {area_code} on this level. Check the code, or import the area first.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area with the code {area_code}. Correct the code, or import the area first.</source>
            <translation/>
        </message>
        <message>
            <source>There is no method “{method}”.</source>
            <translation/>
        </message>
        <message>
            <source>There is no place to split to.</source>
            <translation/>
        </message>
        <message>
            <source>There is no place “{place}”. Correct the name, or give the code of the area.</source>
            <translation/>
        </message>
        <message>
            <source>There is no print template “{template}”. Correct its name in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>There is no profile “{profile}”. Choose one from the list.</source>
            <translation/>
        </message>
        <message>
            <source>There is no responsibility area of the level {level}. Import the divisions first.</source>
            <translation/>
        </message>
        <message>
            <source>There is no space left for “{file}”. Free some disk space and try again; nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>There is no target {target} in the county file.</source>
            <translation/>
        </message>
        <message>
            <source>There is no track file (*.gpx) in “{input}”. Choose the folder that the rangers’ tracks lie in.</source>
            <translation/>
        </message>
        <message>
            <source>There is no track in this month; every day is shown as without track.</source>
            <translation/>
        </message>
        <message>
            <source>There is no vector file in the folder “{folder}”. Choose a folder with shapefiles, GeoPackages or GeoJSON files.</source>
            <translation/>
        </message>
        <message>
            <source>There is nothing to print on this board.</source>
            <translation/>
        </message>
        <message>
            <source>There was no room on the map for: {names}.</source>
            <translation/>
        </message>
        <message>
            <source>This is no GPX file. Check whether the right file was exported, or export it again as GPX.</source>
            <translation/>
        </message>
        <message>
            <source>This is no GPX file: it begins with &lt;{root}&gt;. Export the track as GPX and import that.</source>
            <translation/>
        </message>
        <message>
            <source>This month has not been judged yet. Press “Judge”.</source>
            <translation/>
        </message>
        <message>
            <source>Three levels: county, town, village</source>
            <translation/>
        </message>
        <message>
            <source>Time zone</source>
            <translation/>
        </message>
        <message>
            <source>Title</source>
            <translation/>
        </message>
        <message>
            <source>Title of the plan; empty for the one that was read last.</source>
            <translation/>
        </message>
        <message>
            <source>To fit, the names were printed {names} mm and other text {text} mm high.</source>
            <translation/>
        </message>
        <message>
            <source>Town</source>
            <translation/>
        </message>
        <message>
            <source>Town boards</source>
            <translation/>
        </message>
        <message>
            <source>Town, village and grid polygons; files and folders can be dropped here too.</source>
            <translation/>
        </message>
        <message>
            <source>Tracks without a person</source>
            <translation/>
        </message>
        <message>
            <source>Unchanged</source>
            <translation/>
        </message>
        <message>
            <source>Unit</source>
            <translation/>
        </message>
        <message>
            <source>Unit of the recorded area</source>
            <translation/>
        </message>
        <message>
            <source>Units and decimals</source>
            <translation/>
        </message>
        <message>
            <source>Until (exclusive)</source>
            <translation/>
        </message>
        <message>
            <source>Vacant only</source>
            <translation/>
        </message>
        <message>
            <source>Vacant posts are printed without a name: {posts}.</source>
            <translation/>
        </message>
        <message>
            <source>Valid</source>
            <translation/>
        </message>
        <message>
            <source>Valid days</source>
            <translation/>
        </message>
        <message>
            <source>Value</source>
            <translation/>
        </message>
        <message>
            <source>Vector files ({pattern})</source>
            <translation/>
        </message>
        <message>
            <source>Village boards</source>
            <translation/>
        </message>
        <message>
            <source>Weights</source>
            <translation/>
        </message>
        <message>
            <source>Where the title ends is doubtful; compare with the original.</source>
            <translation/>
        </message>
        <message>
            <source>Where to make the county file. Give it a folder of its own.</source>
            <translation/>
        </message>
        <message>
            <source>Where to save the ledger: each file or row, accepted or not, and why.</source>
            <translation/>
        </message>
        <message>
            <source>Who is working here</source>
            <translation/>
        </message>
        <message>
            <source>Who is working here…</source>
            <translation/>
        </message>
        <message>
            <source>With options…</source>
            <translation/>
        </message>
        <message>
            <source>Writes one PDF in real size for every area of the level: title, chiefs and rangers as of the date with phones as the profile says, duties, supervision phone, map, QR code, number and imprint. A board whose text does not fit or that lacks what the profile demands is listed with the reason and not written.</source>
            <translation/>
        </message>
        <message>
            <source>Writes the task breakdown table (任务分解表) of a plan to Excel: sections merged over all columns, header on every page, A4 landscape, ready to print. A second sheet shows the source sentence of every row.</source>
            <translation/>
        </message>
        <message>
            <source>Written as {file}.</source>
            <translation/>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation/>
        </message>
        <message>
            <source>Year and month as 2024-05.</source>
            <translation/>
        </message>
        <message>
            <source>Your name, for the change log of the county file:</source>
            <translation/>
        </message>
        <message>
            <source>auto: from the code of each row. grid also accepts bare numbers, which are put behind the code of the village around them.</source>
            <translation/>
        </message>
        <message>
            <source>auto: judged against the outlines. ha 公顷, mu 亩, m2 平方米.</source>
            <translation/>
        </message>
        <message>
            <source>changed since the print</source>
            <translation/>
        </message>
        <message>
            <source>km in all</source>
            <translation/>
        </message>
        <message>
            <source>km inside</source>
            <translation/>
        </message>
        <message>
            <source>never printed</source>
            <translation/>
        </message>
        <message>
            <source>no track</source>
            <translation/>
        </message>
        <message>
            <source>not in post that day</source>
            <translation/>
        </message>
        <message>
            <source>on leave</source>
            <translation/>
        </message>
        <message>
            <source>outside the own area</source>
            <translation/>
        </message>
        <message>
            <source>pasted text</source>
            <translation/>
        </message>
        <message>
            <source>rounded by the largest remainder, {step} {unit} more each for {places}</source>
            <translation/>
        </message>
        <message>
            <source>speed of a vehicle</source>
            <translation/>
        </message>
        <message>
            <source>suspected copy</source>
            <translation/>
        </message>
        <message>
            <source>the plan itself says {each} {unit} for each</source>
            <translation/>
        </message>
        <message>
            <source>the total needs {decimals} decimals</source>
            <translation/>
        </message>
        <message>
            <source>to date</source>
            <translation/>
        </message>
        <message>
            <source>too little time</source>
            <translation/>
        </message>
        <message>
            <source>too short</source>
            <translation/>
        </message>
        <message>
            <source>track interrupted</source>
            <translation/>
        </message>
        <message>
            <source>up to date</source>
            <translation/>
        </message>
        <message>
            <source>valid</source>
            <translation/>
        </message>
        <message>
            <source>{accepted} accepted ({unchanged} unchanged), {refused} refused.</source>
            <translation/>
        </message>
        <message>
            <source>{accepted} accepted, {refused} refused.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} is a code of the level {level}, but {wanted} was chosen. Choose the level “auto”.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} is of a level that the county’s profile does not have ({level}). Add the level to the profile, or leave the row out.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code}: no area “{parent}” was found one level up; the parent was taken from the code or the place.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code}: the name changed from “{old}” to “{new}”.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code}: the outline changed, from {old_m2} m² to {new_m2} m². Posts, boards and history stay.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no polygon, so there is no map. Import or draw its outline.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the name of the office is missing in the profile, so there is no imprint.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the profile demands phones, but somebody on this board has none.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the profile has no duties for this level. Add them to the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the size of the area is not known. Import the divisions with their polygons.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the supervision phone is missing. Fill it in, then print the board.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: there is no post of a chief. Add the post (it may be vacant), then print the board.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: there is no ranger, but the profile demands one on this board.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: there is nobody to name. Import the roster, then print the board.</source>
            <translation/>
        </message>
        <message>
            <source>{count} areas have no parent yet (the first is {first}). Import the level above; the links follow by themselves.</source>
            <translation/>
        </message>
        <message>
            <source>{count} boards, {due} to be printed.</source>
            <translation/>
        </message>
        <message>
            <source>{count} files that are no tracks (photos, documents) were left alone.</source>
            <translation/>
        </message>
        <message>
            <source>{count} people fit ({names}). The track is kept without a person. Name the person in the table 来源对照 and import again.</source>
            <translation/>
        </message>
        <message>
            <source>{count} rows, {vacant} posts vacant</source>
            <translation/>
        </message>
        <message>
            <source>{count} workbooks: {accepted} rows accepted, {refused} refused.</source>
            <translation/>
        </message>
        <message>
            <source>{count} 小班, {hectares} ha</source>
            <translation/>
        </message>
        <message>
            <source>{crs} is not a Gauss-Krüger system in metres over China, so areas would be wrong in it. Choose the county’s CGCS2000 3-degree zone (EPSG:4534 to 4554).</source>
            <translation/>
        </message>
        <message>
            <source>{field}: codes that are in no list were kept as they are: {values}.</source>
            <translation/>
        </message>
        <message>
            <source>{file} could not be written. Close it in other programs and see whether the disk is full.</source>
            <translation/>
        </message>
        <message>
            <source>{file} holds no text. If it is a scan, its text must be recognised first.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is a PDF. Ask for the Word document, or copy the text out of the PDF into a .txt file or into the panel; a scan must be typed or run through text recognition first.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is an old Word or WPS document or is protected by a password. Open it in Word or WPS, save it as .docx without a password, and read that file.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is damaged or no Word document. Open it in Word or WPS, save it as .docx again, and read that file.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is no longer true, but another program holds it open, so it is still in the folder. Close it there and move it away before the folder goes to the printer.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is no plan that can be read: choose a .docx or .txt file.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is not a print layout of one page. Choose a template (*.qpt) saved from QGIS's layout designer.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}) does not belong to this county ({county}). Check the code, or import it into its own county file.</source>
            <translation/>
        </message>
        <message>
            <source>{name} has the same phone number as {other}. Check both.</source>
            <translation/>
        </message>
        <message>
            <source>{name} holds this post since {known}, the row says {day}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is known at this post of {area} with another phone number. If the number has changed, change it in the person’s record; if it is another person, end the former tenure first.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is listed twice for the same post, with another title or unit. Leave one of the rows out.</source>
            <translation/>
        </message>
        <message>
            <source>{name} left this post on {known}, the row says {day}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>{name} now is {role} of {area} beside {others}, who are not in this roster. Whoever has left: fill in the date of leaving and import again.</source>
            <translation/>
        </message>
        <message>
            <source>{name} was known without a phone number; it was added.</source>
            <translation/>
        </message>
        <message>
            <source>{name} was “{before}” since {since} and is “{now}” from {day}; the former tenure ends on that day.</source>
            <translation/>
        </message>
        <message>
            <source>{name} would hold the post of {area} at the same time as {other} (from {day}). If {other} has left, fill in the date of leaving; otherwise leave one of them out.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, EPSG:{epsg}, profile: {profile}</source>
            <translation/>
        </message>
        <message>
            <source>{name}: a successor ({other}) is known from {day}; the tenure ends then.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the phone number is malformed; it was kept as written. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the start of the post is missing. Fill it in, or give a date for all such rows when importing.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the title was “{before}” and is “{now}” now.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the unit was “{before}” and is “{now}” now.</source>
            <translation/>
        </message>
        <message>
            <source>{people} people do not fit on this board at the smallest size allowed. Use a larger template.</source>
            <translation/>
        </message>
        <message>
            <source>{people} people, {passed} with enough days, {valid} valid days.</source>
            <translation/>
        </message>
        <message>
            <source>{person} held no post on {day}. The track is kept, the day does not count.</source>
            <translation/>
        </message>
        <message>
            <source>{points} of {total} points have no time of their own. They are kept; without a time nothing can be proved about when.</source>
            <translation/>
        </message>
        <message>
            <source>{points} points have an impossible time (a wrong clock, 1901 or 1970). They are kept and prove no time.</source>
            <translation/>
        </message>
        <message>
            <source>{points} points have no usable coordinates and were left out.</source>
            <translation/>
        </message>
        <message>
            <source>{points} points lie more than 300 km from the county and were left out.</source>
            <translation/>
        </message>
        <message>
            <source>{role} is not held at the level of {area} ({level}). Correct the area, or allow it in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{role} would have more than {count} holders at a time. Correct the dates, or change the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{targets} targets split: {written} shares written, {unchanged} unchanged.</source>
            <translation/>
        </message>
        <message>
            <source>{tasks} tasks and {targets} targets read.</source>
            <translation/>
        </message>
        <message>
            <source>{value} is negative and cannot be split.</source>
            <translation/>
        </message>
        <message>
            <source>{written} boards written, {refused} refused.</source>
            <translation/>
        </message>
        <message>
            <source>“{area_code}” is neither a division code of 6, 9 or 12 digits nor a grid code. Correct it, or choose the level.</source>
            <translation/>
        </message>
        <message>
            <source>“{date}” is not a date. Write it as 2024-05-31.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” cannot be opened. Check that the folder is there and that you may read it.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” cannot be read. Check that all parts of a shapefile (.shp, .shx, .dbf) lie together and that it opens in QGIS.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” cannot be written. Close it in other programs (Excel, a PDF viewer), or choose a folder that is not write-protected.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” could not be brought up to date and is unchanged. The details are in the QGIS log.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” could not be read or written. Nothing was changed; the details are in the QGIS log.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” could not be read or written. The details are in the QGIS log.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” does not say its coordinate system, and its coordinates fit none that is used in China. Ask whoever made it, choose it under “Coordinate system” and import again.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” does not say its coordinate system. Its coordinates look like {proposal}; choose this or the right one under “Coordinate system” and import again.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” exists already. Choose another name; an existing county file is never overwritten.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” has no field with the number of the compartment (XIAO_BAN). Its fields are: {fields}. Rename the right one to XIAO_BAN; where no field is listed, the .dbf file is missing beside the .shp.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” has no field “{field}”. Its fields are: {fields}.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” has no layer “{layer}”. Choose another layer.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” has no rows. Check whether the right file was chosen.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” holds no polygons. Areas and compartments are polygons; choose such a layer.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is a county file or another GeoPackage and is not written over. Choose another name.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is an old Excel file (.xls) or has a password. Open it in Excel or WPS, save it as .xlsx without a password, and import that.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is damaged or not a county file. Open the latest copy in the folder 备份.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is damaged. Open it in Excel or WPS, let it be repaired, save it under a new name and import that.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is empty: there is no row under a header. Check whether the right file was chosen.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is in use by another program. Save or close it there, then try again.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is no Excel workbook. Save the roster as .xlsx and import that.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is not a county file. Choose one that was made with “Create county”.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is not the name of an Excel table. Let it end with .xlsx.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is of an older version. Open it once for editing; it is backed up and brought up to date.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is read by this tool and must not be written over. Choose another name for the output.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is said to be in {crs}, but its coordinates are not (degrees taken for metres or the reverse); they look like {proposal}. Choose the right one under “Coordinate system”.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is write-protected. Copy it to a folder where you may write, then open the copy.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” lies at longitude {lon}, latitude {lat}, far from this county. Check whether it is this county’s layer and whether its coordinate system is the right one (else choose it under “Coordinate system”); for a county of that size raise the limits “far_degrees” and “far_kilometres” in the section “areas” of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” lies at longitude {lon}, latitude {lat}, outside China. Check the coordinate system of the layer and whether the right file was chosen.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” was made by a newer version of the plugin (schema {version}, this one knows {known}). Update the plugin, then open it again.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” was not found. Check the path and try again.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}” ({value}{unit}) is a rate, a limit, a range or a figure per place; it is not split.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}” is {value} {unit} and can only be split in whole numbers. Correct the target.</source>
            <translation/>
        </message>
        <message>
            <source>“{input}” was not found. Check the path and try again.</source>
            <translation/>
        </message>
        <message>
            <source>“{month}” is no month. Write it as 2024-05.</source>
            <translation/>
        </message>
        <message>
            <source>“{month}” is not a month. Write it as 2024-05.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” does not fit in its place at the smallest size allowed. Shorten it.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no weight of a known place. Write one a line, for example 石桥镇=3.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is not a date. Write it as 2024-05-16.</source>
            <translation/>
        </message>
        <message>
            <source>“{value}” does not fit “{name}” of the profile. Write it as it was: a number, true or false.</source>
            <translation/>
        </message>
        <message>
            <source>“{value}” is no number.</source>
            <translation/>
        </message>
        <message>
            <source>… and {count} more; save the ledger to see them all.</source>
            <translation/>
        </message>
        <message>
            <source>公示牌, beside the county file</source>
            <translation/>
        </message>
    </context>
</TS>
