<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Linzhang</name>
        <message>
            <source> (the post ended on {day})</source>
            <translation/>
        </message>
        <message>
            <source> Only the latest {count}; the Excel table has all.</source>
            <translation/>
        </message>
        <message>
            <source> days</source>
            <translation/>
        </message>
        <message>
            <source> h</source>
            <translation/>
        </message>
        <message>
            <source> km</source>
            <translation/>
        </message>
        <message>
            <source> m</source>
            <translation/>
        </message>
        <message>
            <source> min</source>
            <translation/>
        </message>
        <message>
            <source> times</source>
            <translation/>
        </message>
        <message>
            <source>(choose)</source>
            <translation/>
        </message>
        <message>
            <source>(leave out)</source>
            <translation/>
        </message>
        <message>
            <source>(nobody)</source>
            <translation/>
        </message>
        <message>
            <source>(nobody; perhaps {person}?)</source>
            <translation/>
        </message>
        <message>
            <source>(none)</source>
            <translation/>
        </message>
        <message>
            <source>(not said)</source>
            <translation/>
        </message>
        <message>
            <source>(not used)</source>
            <translation/>
        </message>
        <message>
            <source>(the chief of the place on that day)</source>
            <translation/>
        </message>
        <message>
            <source>(vacant)</source>
            <translation/>
        </message>
        <message>
            <source>0 to 100; may be left empty.</source>
            <translation/>
        </message>
        <message>
            <source>6, 9 or 12 digits</source>
            <translation/>
        </message>
        <message>
            <source>A PDF, or a picture where the name ends in .png.</source>
            <translation/>
        </message>
        <message>
            <source>A PNG for each person is written here, named town_name_month.png.</source>
            <translation/>
        </message>
        <message>
            <source>A Word document or text file; it may also be dropped here.</source>
            <translation/>
        </message>
        <message>
            <source>A board is a public map. Has the office had the map of these boards reviewed (审图号 in the profile), or found that a schematic map needs no review? The answer is kept in the county file.</source>
            <translation/>
        </message>
        <message>
            <source>A board is a public map: the office has not confirmed that its map was reviewed. Print proofs first; then confirm the review (map number 审图号, or that a schematic map needs none) and print the boards.</source>
            <translation/>
        </message>
        <message>
            <source>A cell is forest from this share on</source>
            <translation/>
        </message>
        <message>
            <source>A click shows the blind spot on the map.</source>
            <translation/>
        </message>
        <message>
            <source>A click shows the place on the map.</source>
            <translation/>
        </message>
        <message>
            <source>A column of the 小班 with numbers; original fields of the import can be named too.</source>
            <translation/>
        </message>
        <message>
            <source>A column set needs at least one column.</source>
            <translation/>
        </message>
        <message>
            <source>A column that was pasted from Excel</source>
            <translation/>
        </message>
        <message>
            <source>A copy goes with the county to other computers. A link leaves the file where it is and follows its changes.</source>
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
            <source>A day as 2024-06-01. It is the first day of the successor.</source>
            <translation/>
        </message>
        <message>
            <source>A day as 2024-06-01: the task is closed for these units. Left empty, it stays open.</source>
            <translation/>
        </message>
        <message>
            <source>A day as 2024-06-01; empty for today.</source>
            <translation/>
        </message>
        <message>
            <source>A double click does too.</source>
            <translation/>
        </message>
        <message>
            <source>A feature this near to a boundary is what the area borders on.</source>
            <translation/>
        </message>
        <message>
            <source>A field with the code or name of the area above, where the codes do not say it.</source>
            <translation/>
        </message>
        <message>
            <source>A figure of the resource archive, or words of a class as they stand in its list</source>
            <translation/>
        </message>
        <message>
            <source>A file (photo, document); it is copied to the county’s documents (附件).</source>
            <translation/>
        </message>
        <message>
            <source>A file, or number and name of a document</source>
            <translation/>
        </message>
        <message>
            <source>A folder is searched with all folders in it; folders named after towns and people help to tell whose a track is.</source>
            <translation/>
        </message>
        <message>
            <source>A formula without a stored result: open the file in Excel or WPS, save it, and import again.</source>
            <translation/>
        </message>
        <message>
            <source>A further holder joins a post</source>
            <translation/>
        </message>
        <message>
            <source>A further piece of {area_code}; joined with row {first_row} of {file}.</source>
            <translation/>
        </message>
        <message>
            <source>A gap of {m2} m² between the areas.</source>
            <translation/>
        </message>
        <message>
            <source>A heading for the rows below, no person.</source>
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
            <source>A key area is visited from this time on (s)</source>
            <translation/>
        </message>
        <message>
            <source>A key line is walked from this share on</source>
            <translation/>
        </message>
        <message>
            <source>A key place is asked by {place}, the rule itself by {window}: choose for the place the same window or a shorter one.</source>
            <translation/>
        </message>
        <message>
            <source>A key place of the rule is not in the county any more. Take it out of the rule, or import the places again.</source>
            <translation/>
        </message>
        <message>
            <source>A layer in any format; it takes the place of what the county has of this kind.</source>
            <translation/>
        </message>
        <message>
            <source>A layer of points; empty for that of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>A layer of reserve polygons; empty for that of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>A layer of wetland polygons; empty for that of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>A leap away and back that nobody can have walked.</source>
            <translation/>
        </message>
        <message>
            <source>A line beside the rows of tasks, not taken in; read it: {text}</source>
            <translation/>
        </message>
        <message>
            <source>A line for each stretch.</source>
            <translation/>
        </message>
        <message>
            <source>A mobile number has 11 digits; a landline its area code. Correct it in the person’s form.</source>
            <translation/>
        </message>
        <message>
            <source>A month 2024-05, a quarter 2024-Q2, a year 2024, or days 2024-05-01..2024-05-31.</source>
            <translation/>
        </message>
        <message>
            <source>A name that only one person has, or the uid of the person.</source>
            <translation/>
        </message>
        <message>
            <source>A name, or name@area. Give a person or an area.</source>
            <translation/>
        </message>
        <message>
            <source>A name; somebody who is not in the county file yet is added. Also who joins a post, or holds a new one.</source>
            <translation/>
        </message>
        <message>
            <source>A new edition of the layer: what the county has of this kind and it lacks is removed.</source>
            <translation/>
        </message>
        <message>
            <source>A new person {name} is made. There is one of this name already: {posts}.</source>
            <translation/>
        </message>
        <message>
            <source>A new post of the role {role} needs an area, or the unit that it belongs to.</source>
            <translation/>
        </message>
        <message>
            <source>A newer list of division codes (csv, Excel): what is new, gone, renamed or has another code.</source>
            <translation/>
        </message>
        <message>
            <source>A pause that parts tracks (s)</source>
            <translation/>
        </message>
        <message>
            <source>A person decides that a day counts or does not, with a reason and a name. The verdict of the rule stays beside it and both are printed. It can be taken back.</source>
            <translation/>
        </message>
        <message>
            <source>A photo belongs to a board within (m)</source>
            <translation/>
        </message>
        <message>
            <source>A photo, scan or document; it is copied into the folder 附件 beside the county file.</source>
            <translation/>
        </message>
        <message>
            <source>A picture (SVG, PNG, JPG) for the top left corner. Empty: as the profile says.</source>
            <translation/>
        </message>
        <message>
            <source>A post ends</source>
            <translation/>
        </message>
        <message>
            <source>A post is made</source>
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
            <source>A rate must be 0 % to 100 %.</source>
            <translation/>
        </message>
        <message>
            <source>A remark, no person.</source>
            <translation/>
        </message>
        <message>
            <source>A rest below this speed (m/s)</source>
            <translation/>
        </message>
        <message>
            <source>A rest from this time (s)</source>
            <translation/>
        </message>
        <message>
            <source>A role of the profile, as 副林长 or 联络员.</source>
            <translation/>
        </message>
        <message>
            <source>A row of totals or remarks: left out.</source>
            <translation/>
        </message>
        <message>
            <source>A rule by {window} cannot be limited to days of the month. Choose month or a longer window, or leave the days out.</source>
            <translation/>
        </message>
        <message>
            <source>A slip (任务书) for every place, in Word and Excel, into a folder.</source>
            <translation/>
        </message>
        <message>
            <source>A sliver is narrower than (m)</source>
            <translation/>
        </message>
        <message>
            <source>A square for each cell that somebody was in.</source>
            <translation/>
        </message>
        <message>
            <source>A stock, rate or limit is not split: every place has the plan’s own figure.</source>
            <translation/>
        </message>
        <message>
            <source>A successor arrives</source>
            <translation/>
        </message>
        <message>
            <source>A table with codes of 6, 9 or 12 digits and names, with or without a header.</source>
            <translation/>
        </message>
        <message>
            <source>A table with names and at least one more of role, title, town, village, code, phone or date, in one or more sheets; titles may stand above it, totals and notes below. In Word, lines as 林长：姓名 职务 too.</source>
            <translation/>
        </message>
        <message>
            <source>A task needs a title. Write one.</source>
            <translation/>
        </message>
        <message>
            <source>A task that the plan does not have.</source>
            <translation/>
        </message>
        <message>
            <source>A tiny part is smaller than (m²)</source>
            <translation/>
        </message>
        <message>
            <source>A title above the table, no person.</source>
            <translation/>
        </message>
        <message>
            <source>A total, no person.</source>
            <translation/>
        </message>
        <message>
            <source>A warning of a level for an area or the whole county: on its days the targets are multiplied as the rule says.</source>
            <translation/>
        </message>
        <message>
            <source>A weight is negative. Weights are 0 or more.</source>
            <translation/>
        </message>
        <message>
            <source>A3 or A4, broadside.</source>
            <translation/>
        </message>
        <message>
            <source>About the files</source>
            <translation/>
        </message>
        <message>
            <source>Accept</source>
            <translation/>
        </message>
        <message>
            <source>Accept ticked</source>
            <translation/>
        </message>
        <message>
            <source>Accept ticked ({count})</source>
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
            <source>Accepted changes</source>
            <translation/>
        </message>
        <message>
            <source>Accepted differences</source>
            <translation/>
        </message>
        <message>
            <source>Accepted proposals</source>
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
            <source>Action</source>
            <translation/>
        </message>
        <message>
            <source>Add</source>
            <translation/>
        </message>
        <message>
            <source>Add column</source>
            <translation/>
        </message>
        <message>
            <source>Add photos of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Add photos…</source>
            <translation/>
        </message>
        <message>
            <source>Add: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Added</source>
            <translation/>
        </message>
        <message>
            <source>Added to those there</source>
            <translation/>
        </message>
        <message>
            <source>Adds a problem that a chief, a ranger or somebody else found, or changes one. A new one gets its number by the profile’s pattern; the one who answers for it is the chief of the smallest area at its place on the day it was found.</source>
            <translation/>
        </message>
        <message>
            <source>Adds one record of a chief’s patrol, or changes one. The area comes from the point, the chosen area or the names in the place. What was found becomes problems, one for each numbered item or line.</source>
            <translation/>
        </message>
        <message>
            <source>Adds the name that was typed.</source>
            <translation/>
        </message>
        <message>
            <source>Adjust by hand</source>
            <translation/>
        </message>
        <message>
            <source>Adopt and end</source>
            <translation/>
        </message>
        <message>
            <source>Adopt the proposal</source>
            <translation/>
        </message>
        <message>
            <source>After this row, row {number} is absent from the document.</source>
            <translation/>
        </message>
        <message>
            <source>Align tracks to the project</source>
            <translation/>
        </message>
        <message>
            <source>Alignment</source>
            <translation/>
        </message>
        <message>
            <source>All</source>
            <translation/>
        </message>
        <message>
            <source>All areas in one workbook, instead of the selected one.</source>
            <translation/>
        </message>
        <message>
            <source>All boards</source>
            <translation/>
        </message>
        <message>
            <source>All changes of tasks; going back to one of them.</source>
            <translation/>
        </message>
        <message>
            <source>All chiefs</source>
            <translation/>
        </message>
        <message>
            <source>All codes and names are those of the list; nothing to do.</source>
            <translation/>
        </message>
        <message>
            <source>All faults</source>
            <translation/>
        </message>
        <message>
            <source>All faults of the kind of the selected row that need no question.</source>
            <translation/>
        </message>
        <message>
            <source>All faults that need no question, as one step that can be taken back.</source>
            <translation/>
        </message>
        <message>
            <source>All files</source>
            <translation/>
        </message>
        <message>
            <source>All findings ({count})</source>
            <translation/>
        </message>
        <message>
            <source>All ground (土地面积)</source>
            <translation/>
        </message>
        <message>
            <source>All in one document</source>
            <translation/>
        </message>
        <message>
            <source>All kinds</source>
            <translation/>
        </message>
        <message>
            <source>All kinds ({count})</source>
            <translation/>
        </message>
        <message>
            <source>All levels</source>
            <translation/>
        </message>
        <message>
            <source>All of them</source>
            <translation/>
        </message>
        <message>
            <source>All pages in one PDF</source>
            <translation/>
        </message>
        <message>
            <source>All photos in it and in the folders below it.</source>
            <translation/>
        </message>
        <message>
            <source>All posts that the successor held before end on the day.</source>
            <translation/>
        </message>
        <message>
            <source>All problems</source>
            <translation/>
        </message>
        <message>
            <source>All received points joined.</source>
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
            <source>All {most} numbers under {parent} were given once, and none is given twice. Change “code_pattern” in the section “areas” of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Already in the county file; nothing changed.</source>
            <translation/>
        </message>
        <message>
            <source>Also for those with enough days</source>
            <translation/>
        </message>
        <message>
            <source>An Excel file for each town is written here; one of the same name is replaced.</source>
            <translation/>
        </message>
        <message>
            <source>An archive of the kind {suffix} cannot be opened here. Unpack it and import the folder.</source>
            <translation/>
        </message>
        <message>
            <source>An entry of leave, exempt days or warnings deleted.</source>
            <translation/>
        </message>
        <message>
            <source>An outline near this place crosses itself, so that nothing can be computed with it. Run the check of areas and mend it first.</source>
            <translation/>
        </message>
        <message>
            <source>Anew in every section</source>
            <translation/>
        </message>
        <message>
            <source>Annex with the targets</source>
            <translation/>
        </message>
        <message>
            <source>Annex with the tasks</source>
            <translation/>
        </message>
        <message>
            <source>Another base for a town (yuan a month)</source>
            <translation/>
        </message>
        <message>
            <source>Another program wrote into the county file {file} while the roster was compared. Nothing was imported; import it again.</source>
            <translation/>
        </message>
        <message>
            <source>Another table says otherwise: {others}</source>
            <translation/>
        </message>
        <message>
            <source>Answers by file</source>
            <translation/>
        </message>
        <message>
            <source>Answers for it</source>
            <translation/>
        </message>
        <message>
            <source>Answers for it, unit</source>
            <translation/>
        </message>
        <message>
            <source>Any level</source>
            <translation/>
        </message>
        <message>
            <source>Any polygon layer in metres: its overlaps, gaps, slivers and invalid outlines.</source>
            <translation/>
        </message>
        <message>
            <source>Apart from the last one</source>
            <translation/>
        </message>
        <message>
            <source>Applies the remedies of a check, singly or all. Neighbours, parents and children get the very same vertices, and no area changes by more than the faults in it. All of it is one step that “Take the last mending back” undoes.</source>
            <translation/>
        </message>
        <message>
            <source>Applies the remedy of the selected rows; greater changes are asked about.</source>
            <translation/>
        </message>
        <message>
            <source>Apply</source>
            <translation/>
        </message>
        <message>
            <source>Apply grids</source>
            <translation/>
        </message>
        <message>
            <source>Apply proposed grids…</source>
            <translation/>
        </message>
        <message>
            <source>Appoint a successor with “Personnel change”, or import the latest roster.</source>
            <translation/>
        </message>
        <message>
            <source>Arcs in {count} rows (row {rows}) were replaced by short straight pieces. Compare them with the original.</source>
            <translation/>
        </message>
        <message>
            <source>Area</source>
            <translation/>
        </message>
        <message>
            <source>Area and role, as “520999101201 林长” or “上村 林长”; several for somebody who leaves, separated by commas. May be left out where the person says it.</source>
            <translation/>
        </message>
        <message>
            <source>Area and role, where the predecessor moves to another post on the same day.</source>
            <translation/>
        </message>
        <message>
            <source>Area codes</source>
            <translation/>
        </message>
        <message>
            <source>Area of a ranger (亩)</source>
            <translation/>
        </message>
        <message>
            <source>Area of compartments (小班面积)</source>
            <translation/>
        </message>
        <message>
            <source>Area of forest (森林面积)</source>
            <translation/>
        </message>
        <message>
            <source>Area of forest land (林地面积)</source>
            <translation/>
        </message>
        <message>
            <source>Area of rangers</source>
            <translation/>
        </message>
        <message>
            <source>Area of the outline</source>
            <translation/>
        </message>
        <message>
            <source>Area or forest figures are others.</source>
            <translation/>
        </message>
        <message>
            <source>Area page</source>
            <translation/>
        </message>
        <message>
            <source>Area page…</source>
            <translation/>
        </message>
        <message>
            <source>Area: {area}</source>
            <translation/>
        </message>
        <message>
            <source>Area: {area}. Answers for it: {name}.</source>
            <translation/>
        </message>
        <message>
            <source>Areas</source>
            <translation/>
        </message>
        <message>
            <source>Areas (none: the office)</source>
            <translation/>
        </message>
        <message>
            <source>Areas are split or merged</source>
            <translation/>
        </message>
        <message>
            <source>Areas are the recorded areas of the compartments. The parts of a compartment that a border cuts share its recorded area by the sizes of their outlines (largest remainder), in whole square metres; nothing is rounded after that, so that all rows add up. A compartment is counted once, where its largest part lies.</source>
            <translation/>
        </message>
        <message>
            <source>Areas are those of the outlines of the compartments, in whole square metres; the parts of a compartment that a border cuts share them by largest remainder, and nothing is rounded after that, so that all rows add up. A compartment is counted once, where its largest part lies.</source>
            <translation/>
        </message>
        <message>
            <source>Areas are widened by (m)</source>
            <translation/>
        </message>
        <message>
            <source>Areas below</source>
            <translation/>
        </message>
        <message>
            <source>Areas changed</source>
            <translation/>
        </message>
        <message>
            <source>Areas of different levels or kinds cannot be merged. Select areas of one level.</source>
            <translation/>
        </message>
        <message>
            <source>Areas of which level; all: of every level.</source>
            <translation/>
        </message>
        <message>
            <source>Areas printed</source>
            <translation/>
        </message>
        <message>
            <source>Areas that are counted: recorded or computed</source>
            <translation/>
        </message>
        <message>
            <source>Areas that are split or merged</source>
            <translation/>
        </message>
        <message>
            <source>Areas that their posts go to</source>
            <translation/>
        </message>
        <message>
            <source>Areas were divided anew. Save the edits, then see who holds which post.</source>
            <translation/>
        </message>
        <message>
            <source>Areas were redrawn</source>
            <translation/>
        </message>
        <message>
            <source>Areas with findings</source>
            <translation/>
        </message>
        <message>
            <source>Areas without a board</source>
            <translation/>
        </message>
        <message>
            <source>As 2024-05-06.</source>
            <translation/>
        </message>
        <message>
            <source>As 2024-05-06; first and last day are both included.</source>
            <translation/>
        </message>
        <message>
            <source>As 2024-05-31. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>As 2024Q2, 2024年第2季度 or 2024-05.</source>
            <translation/>
        </message>
        <message>
            <source>As in the files (no shift)</source>
            <translation/>
        </message>
        <message>
            <source>As it is printed on boards, for example 青峰县.</source>
            <translation/>
        </message>
        <message>
            <source>As it is printed under the title: 青林长办〔2024〕6号. Empty: none.</source>
            <translation/>
        </message>
        <message>
            <source>As of</source>
            <translation/>
        </message>
        <message>
            <source>As of (date)</source>
            <translation/>
        </message>
        <message>
            <source>As of {day} nobody has to be reminded: everybody has done enough.</source>
            <translation/>
        </message>
        <message>
            <source>As of {day}. Double-click selects the area and the holder in all panels.</source>
            <translation/>
        </message>
        <message>
            <source>As sent, as it is now, as it came back.</source>
            <translation/>
        </message>
        <message>
            <source>As sent: {text}</source>
            <translation/>
        </message>
        <message>
            <source>As the profile says</source>
            <translation/>
        </message>
        <message>
            <source>As the profile says: {name}</source>
            <translation/>
        </message>
        <message>
            <source>As the window “Sources” lists it.</source>
            <translation/>
        </message>
        <message>
            <source>As “Check sources of tracks” lists it, for example gpx:HuLin.</source>
            <translation/>
        </message>
        <message>
            <source>As 石桥镇东山村.</source>
            <translation/>
        </message>
        <message>
            <source>As 石桥镇东山村龙头坡</source>
            <translation/>
        </message>
        <message>
            <source>Ask both and correct one of them in the person’s form. If they are one person entered twice, give the posts of one to the other with “Personnel change”; past tenures stay as they are.</source>
            <translation/>
        </message>
        <message>
            <source>Asked</source>
            <translation/>
        </message>
        <message>
            <source>Assign units and people</source>
            <translation/>
        </message>
        <message>
            <source>Assign {field}: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Assign…</source>
            <translation/>
        </message>
        <message>
            <source>At a key place or line</source>
            <translation/>
        </message>
        <message>
            <source>At a road junction ({place}); next best: {others}.</source>
            <translation/>
        </message>
        <message>
            <source>At least</source>
            <translation/>
        </message>
        <message>
            <source>At least 0 days in each part asks nothing. Write 1 or more, or leave the spread out.</source>
            <translation/>
        </message>
        <message>
            <source>At least {least} in each {part} makes {total}, more than the {count} that the window asks. Change one of them.</source>
            <translation/>
        </message>
        <message>
            <source>At least {value}</source>
            <translation/>
        </message>
        <message>
            <source>At least…</source>
            <translation/>
        </message>
        <message>
            <source>At most</source>
            <translation/>
        </message>
        <message>
            <source>At most {mu} mu per ranger.</source>
            <translation/>
        </message>
        <message>
            <source>At most {value}</source>
            <translation/>
        </message>
        <message>
            <source>At most…</source>
            <translation/>
        </message>
        <message>
            <source>At the level {level} there is no {role}: the rule would judge nobody. Choose another level.</source>
            <translation/>
        </message>
        <message>
            <source>At the speed of a vehicle.</source>
            <translation/>
        </message>
        <message>
            <source>At {name} ({place}); next best: {others}.</source>
            <translation/>
        </message>
        <message>
            <source>Attach documents</source>
            <translation/>
        </message>
        <message>
            <source>Attach documents to an area</source>
            <translation/>
        </message>
        <message>
            <source>Attaches any files (方案, 批文, 合同, photos) to an area: as copies in the folder 附件 beside the county file, or as links to where they are. The same content is never copied twice, and nothing is written over.</source>
            <translation/>
        </message>
        <message>
            <source>Attach…</source>
            <translation/>
        </message>
        <message>
            <source>BATCH of “Change of posts”; left empty, the last change of posts in effect.</source>
            <translation/>
        </message>
        <message>
            <source>BD-09 (Baidu): convert</source>
            <translation/>
        </message>
        <message>
            <source>Back</source>
            <translation/>
        </message>
        <message>
            <source>Back of boards</source>
            <translation/>
        </message>
        <message>
            <source>Balanced by</source>
            <translation/>
        </message>
        <message>
            <source>Base (yuan a month)</source>
            <translation/>
        </message>
        <message>
            <source>Basis</source>
            <translation/>
        </message>
        <message>
            <source>Batch</source>
            <translation/>
        </message>
        <message>
            <source>Before printing</source>
            <translation/>
        </message>
        <message>
            <source>Before the import</source>
            <translation/>
        </message>
        <message>
            <source>Before these changes</source>
            <translation/>
        </message>
        <message>
            <source>Begins</source>
            <translation/>
        </message>
        <message>
            <source>Beijing time</source>
            <translation/>
        </message>
        <message>
            <source>Between {first} and {last} there is less time than a day has to have. Widen the hours or lower the minutes.</source>
            <translation/>
        </message>
        <message>
            <source>Bleed (mm)</source>
            <translation/>
        </message>
        <message>
            <source>Bleed (出血)</source>
            <translation/>
        </message>
        <message>
            <source>Blind (亩)</source>
            <translation/>
        </message>
        <message>
            <source>Blind after days without a visit</source>
            <translation/>
        </message>
        <message>
            <source>Blind cells</source>
            <translation/>
        </message>
        <message>
            <source>Blind spots</source>
            <translation/>
        </message>
        <message>
            <source>Blind spots of high risk</source>
            <translation/>
        </message>
        <message>
            <source>Blind spots or effort as a map on A3 or A4, PDF or picture.</source>
            <translation/>
        </message>
        <message>
            <source>Blocks of the county’s own</source>
            <translation/>
        </message>
        <message>
            <source>Blue</source>
            <translation/>
        </message>
        <message>
            <source>Blue, yellow, orange or red.</source>
            <translation/>
        </message>
        <message>
            <source>Board 120 × 80 cm</source>
            <translation/>
        </message>
        <message>
            <source>Board 150 × 100 cm</source>
            <translation/>
        </message>
        <message>
            <source>Board 240 × 120 cm</source>
            <translation/>
        </message>
        <message>
            <source>Board 80 × 120 cm</source>
            <translation/>
        </message>
        <message>
            <source>Board of an ended area</source>
            <translation/>
        </message>
        <message>
            <source>Board {done} of {total}</source>
            <translation/>
        </message>
        <message>
            <source>Board {done} of {total}, about {left} min left</source>
            <translation/>
        </message>
        <message>
            <source>Board {done} of {total}, about {left} s left</source>
            <translation/>
        </message>
        <message>
            <source>Boards are compared with those who hold the posts on this day. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>Boards by level</source>
            <translation/>
        </message>
        <message>
            <source>Boards cannot do without it</source>
            <translation/>
        </message>
        <message>
            <source>Boards have a back</source>
            <translation/>
        </message>
        <message>
            <source>Boards in the register</source>
            <translation/>
        </message>
        <message>
            <source>Boards nearer to each other than this are told of (m)</source>
            <translation/>
        </message>
        <message>
            <source>Boards on the sheets</source>
            <translation/>
        </message>
        <message>
            <source>Boards that a run before wrote into the folder and that are still right are left.</source>
            <translation/>
        </message>
        <message>
            <source>Boards to be renewed</source>
            <translation/>
        </message>
        <message>
            <source>Boards to reprint</source>
            <translation/>
        </message>
        <message>
            <source>Boards without a place get that of the photo</source>
            <translation/>
        </message>
        <message>
            <source>Both hold the same post “{post}”; there is nothing to swap.</source>
            <translation/>
        </message>
        <message>
            <source>Boundaries from web maps are shifted by some hundred metres and do not say so. ask: the layer is refused with a proposal where it looks shifted against what the county has; as_is: taken as it lies; gcj02, bd09: converted.</source>
            <translation/>
        </message>
        <message>
            <source>Buffer around them</source>
            <translation/>
        </message>
        <message>
            <source>By a figure of the resource archive</source>
            <translation/>
        </message>
        <message>
            <source>By a pasted column</source>
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
            <source>By hand</source>
            <translation/>
        </message>
        <message>
            <source>By last year’s shares</source>
            <translation/>
        </message>
        <message>
            <source>By the roster of today the track is {person}’s; it was stored for {before} and was moved. Judge the month again.</source>
            <translation/>
        </message>
        <message>
            <source>By vehicle from this speed (m/s)</source>
            <translation/>
        </message>
        <message>
            <source>By vehicle from this time (s)</source>
            <translation/>
        </message>
        <message>
            <source>By what the figures are shared out.</source>
            <translation/>
        </message>
        <message>
            <source>Calendar</source>
            <translation/>
        </message>
        <message>
            <source>Came back</source>
            <translation/>
        </message>
        <message>
            <source>Came back: {text}</source>
            <translation/>
        </message>
        <message>
            <source>Cancel</source>
            <translation/>
        </message>
        <message>
            <source>Cancelled after {done} boards. They are in the folder but not registered; older files that they replace are in 作废. “Export boards” offers to go on where it stopped.</source>
            <translation/>
        </message>
        <message>
            <source>Cancelled. No proofs were written.</source>
            <translation/>
        </message>
        <message>
            <source>Cancelled. Nothing was printed.</source>
            <translation/>
        </message>
        <message>
            <source>Cancelled. The county file is as it was before.</source>
            <translation/>
        </message>
        <message>
            <source>Cannot be deleted: {what} depend on it.</source>
            <translation/>
        </message>
        <message>
            <source>Cannot tell: nothing known fits clearly better one way than another. Leave it as it is, or look at the map.</source>
            <translation/>
        </message>
        <message>
            <source>Cell size</source>
            <translation/>
        </message>
        <message>
            <source>Cell size (m)</source>
            <translation/>
        </message>
        <message>
            <source>Cells</source>
            <translation/>
        </message>
        <message>
            <source>Cells of maps (m)</source>
            <translation/>
        </message>
        <message>
            <source>Cells of {cell} m are too small; the least are {least} m.</source>
            <translation/>
        </message>
        <message>
            <source>Cells or blind spots shown</source>
            <translation/>
        </message>
        <message>
            <source>Centred</source>
            <translation/>
        </message>
        <message>
            <source>Change log</source>
            <translation/>
        </message>
        <message>
            <source>Change log of people</source>
            <translation/>
        </message>
        <message>
            <source>Change log…</source>
            <translation/>
        </message>
        <message>
            <source>Change of persons…</source>
            <translation/>
        </message>
        <message>
            <source>Change of posts</source>
            <translation/>
        </message>
        <message>
            <source>Change of posts…</source>
            <translation/>
        </message>
        <message>
            <source>Change record</source>
            <translation/>
        </message>
        <message>
            <source>Change sheet</source>
            <translation/>
        </message>
        <message>
            <source>Change {field}: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Changed</source>
            <translation/>
        </message>
        <message>
            <source>Changed records</source>
            <translation/>
        </message>
        <message>
            <source>Changed rules</source>
            <translation/>
        </message>
        <message>
            <source>Changes</source>
            <translation/>
        </message>
        <message>
            <source>Changes (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Changes are tracked in the document ({count}); read was the text as it is with all accepted.</source>
            <translation/>
        </message>
        <message>
            <source>Changes count from</source>
            <translation/>
        </message>
        <message>
            <source>Changes count from this day: of rows without a date of their own, and of those who are missing.</source>
            <translation/>
        </message>
        <message>
            <source>Changes made from this day on, as 2024-06-01.</source>
            <translation/>
        </message>
        <message>
            <source>Changes made until this day, itself included.</source>
            <translation/>
        </message>
        <message>
            <source>Changes of tasks</source>
            <translation/>
        </message>
        <message>
            <source>Changes the chosen record; a double click does too.</source>
            <translation/>
        </message>
        <message>
            <source>Change…</source>
            <translation/>
        </message>
        <message>
            <source>Charts</source>
            <translation/>
        </message>
        <message>
            <source>Check</source>
            <translation/>
        </message>
        <message>
            <source>Check again</source>
            <translation/>
        </message>
        <message>
            <source>Check areas</source>
            <translation/>
        </message>
        <message>
            <source>Check of areas</source>
            <translation/>
        </message>
        <message>
            <source>Check of {count} boards</source>
            <translation/>
        </message>
        <message>
            <source>Check people</source>
            <translation/>
        </message>
        <message>
            <source>Check signboards before printing</source>
            <translation/>
        </message>
        <message>
            <source>Check sources of tracks</source>
            <translation/>
        </message>
        <message>
            <source>Check the boards to be exported first.</source>
            <translation/>
        </message>
        <message>
            <source>Checked</source>
            <translation/>
        </message>
        <message>
            <source>Checked by</source>
            <translation/>
        </message>
        <message>
            <source>Checks of areas</source>
            <translation/>
        </message>
        <message>
            <source>Checks posts, tenures and persons as of a day: areas without a chief, grids without or with too many rangers, tenures that overlap or lie outside the person’s dates, malformed or shared phones, one name with two phones, rangers above or below the profile’s area, persons without any post. Every finding comes with its remedy; no phone or ID number is ever printed.</source>
            <translation/>
        </message>
        <message>
            <source>Checks the whole county anew.</source>
            <translation/>
        </message>
        <message>
            <source>Check…</source>
            <translation/>
        </message>
        <message>
            <source>Chief</source>
            <translation/>
        </message>
        <message>
            <source>Chief of the board’s area</source>
            <translation/>
        </message>
        <message>
            <source>Chiefs</source>
            <translation/>
        </message>
        <message>
            <source>Chiefs and rangers over time</source>
            <translation/>
        </message>
        <message>
            <source>Chiefs are judged by their records and cleaned tracks, not by: {clauses}. Leave these out of a rule for chiefs.</source>
            <translation/>
        </message>
        <message>
            <source>Chiefs’ patrols</source>
            <translation/>
        </message>
        <message>
            <source>Chiefs’ roster</source>
            <translation/>
        </message>
        <message>
            <source>Choose a cell of a target that can be split, then paste.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a column to see how it was split.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a coordinate system, or give the longitude of the county.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a county file or a polygon layer to check.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a day: speed and time of its track are drawn here.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a plan file or paste its text.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a ranger above.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a ranger in the table first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a record in the lower list first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a row first: the order is that of its role in its area.</source>
            <translation/>
        </message>
        <message>
            <source>Choose a village of the list first.</source>
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
            <source>Choose folder…</source>
            <translation/>
        </message>
        <message>
            <source>Choose from the lists</source>
            <translation/>
        </message>
        <message>
            <source>Choose one problem in the list first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose problems in the list first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the area from the list first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the area to which it belongs.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the boards that were checked in the list first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the chief from the list; only chiefs of that day are in it.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the chief.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the column of a target that can be split.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the coordinate system by hand, or add to what is there.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the file of the document; it may also be dropped here.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the files that are to be attached to the area.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the person from the list first.</source>
            <translation/>
        </message>
        <message>
            <source>Choose the returned tables, or a folder that has some.</source>
            <translation/>
        </message>
        <message>
            <source>Choose whose the tracks of a source are. It is remembered: later files of the source go to the same person. Names that are alike come first.</source>
            <translation/>
        </message>
        <message>
            <source>Chosen compartments</source>
            <translation/>
        </message>
        <message>
            <source>Chosen track</source>
            <translation/>
        </message>
        <message>
            <source>Chosen twice: {columns}</source>
            <translation/>
        </message>
        <message>
            <source>Clause</source>
            <translation/>
        </message>
        <message>
            <source>Clause by clause what was asked and measured; else the track is shown.</source>
            <translation/>
        </message>
        <message>
            <source>Cleaned mileage (m)</source>
            <translation/>
        </message>
        <message>
            <source>Cleaned track</source>
            <translation/>
        </message>
        <message>
            <source>Cleaned {cleaned} km (raw {raw}), {hours}; inside {inside} km, {time}</source>
            <translation/>
        </message>
        <message>
            <source>Cleaning of tracks</source>
            <translation/>
        </message>
        <message>
            <source>Click where it is; a right click goes back.</source>
            <translation/>
        </message>
        <message>
            <source>Click where it was; a right click goes back.</source>
            <translation/>
        </message>
        <message>
            <source>Clock</source>
            <translation/>
        </message>
        <message>
            <source>Close (销号) for {units}: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Close (销号) on</source>
            <translation/>
        </message>
        <message>
            <source>Close (销号)…</source>
            <translation/>
        </message>
        <message>
            <source>Close problems</source>
            <translation/>
        </message>
        <message>
            <source>Close the task (销号)</source>
            <translation/>
        </message>
        <message>
            <source>Close {count} problems</source>
            <translation/>
        </message>
        <message>
            <source>Closed</source>
            <translation/>
        </message>
        <message>
            <source>Closed by</source>
            <translation/>
        </message>
        <message>
            <source>Closed on (销号)</source>
            <translation/>
        </message>
        <message>
            <source>Closed {day}</source>
            <translation/>
        </message>
        <message>
            <source>Closes problems (销号): day, who closes them, evidence. With OPEN they are opened again.</source>
            <translation/>
        </message>
        <message>
            <source>Closes the chosen problems (销号), with day, name and evidence.</source>
            <translation/>
        </message>
        <message>
            <source>Close…</source>
            <translation/>
        </message>
        <message>
            <source>Closing (销号) needs evidence: choose a file for {unit}, or name the document.</source>
            <translation/>
        </message>
        <message>
            <source>Code</source>
            <translation/>
        </message>
        <message>
            <source>Code changed</source>
            <translation/>
        </message>
        <message>
            <source>Code of area</source>
            <translation/>
        </message>
        <message>
            <source>Code of one village; empty: all villages.</source>
            <translation/>
        </message>
        <message>
            <source>Code of the area</source>
            <translation/>
        </message>
        <message>
            <source>Code of the village to split. May stay empty where a layer is given.</source>
            <translation/>
        </message>
        <message>
            <source>Code of {area} (now {code})</source>
            <translation/>
        </message>
        <message>
            <source>Code or name of a town, village or grid; empty: the whole county.</source>
            <translation/>
        </message>
        <message>
            <source>Code or name of one area. Give a person or an area.</source>
            <translation/>
        </message>
        <message>
            <source>Code or name of one area; empty for the whole county.</source>
            <translation/>
        </message>
        <message>
            <source>Code or name of the area.</source>
            <translation/>
        </message>
        <message>
            <source>Code or uid of the area with all below it; empty: the whole county.</source>
            <translation/>
        </message>
        <message>
            <source>Code system</source>
            <translation/>
        </message>
        <message>
            <source>Code system of the land classes</source>
            <translation/>
        </message>
        <message>
            <source>Code system of the land classes: {systems}.</source>
            <translation/>
        </message>
        <message>
            <source>Code systems</source>
            <translation/>
        </message>
        <message>
            <source>Code systems in use</source>
            <translation/>
        </message>
        <message>
            <source>Code tables</source>
            <translation/>
        </message>
        <message>
            <source>Codes of forest land</source>
            <translation/>
        </message>
        <message>
            <source>Codes of other land</source>
            <translation/>
        </message>
        <message>
            <source>Codes of other systems</source>
            <translation/>
        </message>
        <message>
            <source>Codes of public-welfare forest begin with</source>
            <translation/>
        </message>
        <message>
            <source>Codes of the areas to be renewed (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Codes of the areas to print, separated by commas. Empty: all areas of the level.</source>
            <translation/>
        </message>
        <message>
            <source>Codes of the areas, separated by commas. Empty: all areas of the level.</source>
            <translation/>
        </message>
        <message>
            <source>Codes or names of the areas, separated by commas. Empty: all areas of the level, overlay areas only where they are named.</source>
            <translation/>
        </message>
        <message>
            <source>Codes or names, separated by commas.</source>
            <translation/>
        </message>
        <message>
            <source>Codes or names, separated by commas. The areas must be in the county file. For a post that is made: where; left empty, it is a post of the office.</source>
            <translation/>
        </message>
        <message>
            <source>Coloured by</source>
            <translation/>
        </message>
        <message>
            <source>Coloured rows only</source>
            <translation/>
        </message>
        <message>
            <source>Colours: {name}</source>
            <translation/>
        </message>
        <message>
            <source>Column from Excel</source>
            <translation/>
        </message>
        <message>
            <source>Column set</source>
            <translation/>
        </message>
        <message>
            <source>Column sets of the task table</source>
            <translation/>
        </message>
        <message>
            <source>Columns</source>
            <translation/>
        </message>
        <message>
            <source>Columns (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Columns of the tables for the units</source>
            <translation/>
        </message>
        <message>
            <source>Columns of the task table</source>
            <translation/>
        </message>
        <message>
            <source>Columns of {file}</source>
            <translation/>
        </message>
        <message>
            <source>Column…</source>
            <translation/>
        </message>
        <message>
            <source>Compare division codes</source>
            <translation/>
        </message>
        <message>
            <source>Compare division codes…</source>
            <translation/>
        </message>
        <message>
            <source>Compare divisions</source>
            <translation/>
        </message>
        <message>
            <source>Compare it with the card and correct it in the person’s form.</source>
            <translation/>
        </message>
        <message>
            <source>Compares a newer list of division codes with an older one, or with the county: which places are new, gone, renamed, or the same under another code (a 乡 that became a 镇). Nothing is written.</source>
            <translation/>
        </message>
        <message>
            <source>Compartment {code} in {area}: recorded {recorded} ha, outline {measured} ha ({percent} %, {m2} m²).</source>
            <translation/>
        </message>
        <message>
            <source>Compartment {code} in {area}: recorded {recorded} ha, outline {measured} ha; the recorded figure looks like one in {unit}.</source>
            <translation/>
        </message>
        <message>
            <source>Compartments</source>
            <translation/>
        </message>
        <message>
            <source>Compartments of the proposed grids</source>
            <translation/>
        </message>
        <message>
            <source>Compartments without a recorded area</source>
            <translation/>
        </message>
        <message>
            <source>Compose and save column sets</source>
            <translation/>
        </message>
        <message>
            <source>Compute</source>
            <translation/>
        </message>
        <message>
            <source>Compute anew</source>
            <translation/>
        </message>
        <message>
            <source>Computes, and saves coverage and blind spots to Excel.</source>
            <translation/>
        </message>
        <message>
            <source>Conflict</source>
            <translation/>
        </message>
        <message>
            <source>Conflicts</source>
            <translation/>
        </message>
        <message>
            <source>Contact</source>
            <translation/>
        </message>
        <message>
            <source>Contact list</source>
            <translation/>
        </message>
        <message>
            <source>Content</source>
            <translation/>
        </message>
        <message>
            <source>Contiguous</source>
            <translation/>
        </message>
        <message>
            <source>Contiguous grids</source>
            <translation/>
        </message>
        <message>
            <source>Contract from</source>
            <translation/>
        </message>
        <message>
            <source>Contract until</source>
            <translation/>
        </message>
        <message>
            <source>Contracts</source>
            <translation/>
        </message>
        <message>
            <source>Cooperating units</source>
            <translation/>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation/>
        </message>
        <message>
            <source>Coordinates and clock</source>
            <translation/>
        </message>
        <message>
            <source>Coordinates in the file ({datum})</source>
            <translation/>
        </message>
        <message>
            <source>Coordinates that are no place.</source>
            <translation/>
        </message>
        <message>
            <source>Copies a shipped template into the folder 版式 beside the county file. Open it in QGIS’s layout designer, move and recolour its items and keep their ids; then choose it when boards are printed.</source>
            <translation/>
        </message>
        <message>
            <source>Copies photos into 附件 beside the county file and keeps them with their boards: by the board's number in the file name, else by the place in the photo (EXIF), to the nearest board within the profile's distance. A photo taken far from the planned place is told of.</source>
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
            <source>Copy a template of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Copy county to…</source>
            <translation/>
        </message>
        <message>
            <source>Copy into 附件</source>
            <translation/>
        </message>
        <message>
            <source>Copy or link</source>
            <translation/>
        </message>
        <message>
            <source>Correct the beginning of the tenure, or the person’s date of coming.</source>
            <translation/>
        </message>
        <message>
            <source>Correct the code or the level. Grids of a village whose code changed still begin with the old one: give them numbers of the new code with “Renumber” unless they are printed on boards, else leave them.</source>
            <translation/>
        </message>
        <message>
            <source>Correct the dates: the day of change is the successor’s first day and the predecessor’s end.</source>
            <translation/>
        </message>
        <message>
            <source>Correct the end of the tenure, or the person’s date of leaving.</source>
            <translation/>
        </message>
        <message>
            <source>Correction</source>
            <translation/>
        </message>
        <message>
            <source>Corrections</source>
            <translation/>
        </message>
        <message>
            <source>Counts</source>
            <translation/>
        </message>
        <message>
            <source>Counts for the day</source>
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
            <source>Coverage</source>
            <translation/>
        </message>
        <message>
            <source>Coverage and blind spots</source>
            <translation/>
        </message>
        <message>
            <source>Coverage and blind spots (巡护覆盖率、盲区)</source>
            <translation/>
        </message>
        <message>
            <source>Coverage of every area in the span, and the blind spots on its last day.</source>
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
            <source>Crop marks</source>
            <translation/>
        </message>
        <message>
            <source>Cut a hole</source>
            <translation/>
        </message>
        <message>
            <source>Cut back to the outline of the area above.</source>
            <translation/>
        </message>
        <message>
            <source>Cut hole</source>
            <translation/>
        </message>
        <message>
            <source>Cut island</source>
            <translation/>
        </message>
        <message>
            <source>Cut out an island as an area of its own</source>
            <translation/>
        </message>
        <message>
            <source>Cuts the task where the cursor stands in its content: the rest is a new task.</source>
            <translation/>
        </message>
        <message>
            <source>Date</source>
            <translation/>
        </message>
        <message>
            <source>Date of the check</source>
            <translation/>
        </message>
        <message>
            <source>Date of the letter</source>
            <translation/>
        </message>
        <message>
            <source>Date of the people</source>
            <translation/>
        </message>
        <message>
            <source>Date on the table</source>
            <translation/>
        </message>
        <message>
            <source>Dated rules: whom, how often, what makes a day valid; tried out before saving.</source>
            <translation/>
        </message>
        <message>
            <source>Dates of tenures</source>
            <translation/>
        </message>
        <message>
            <source>Datum</source>
            <translation/>
        </message>
        <message>
            <source>Day</source>
            <translation/>
        </message>
        <message>
            <source>Day list</source>
            <translation/>
        </message>
        <message>
            <source>Day of sending</source>
            <translation/>
        </message>
        <message>
            <source>Day of the change</source>
            <translation/>
        </message>
        <message>
            <source>Day of the report</source>
            <translation/>
        </message>
        <message>
            <source>Day of the return</source>
            <translation/>
        </message>
        <message>
            <source>Day on which that one goes on</source>
            <translation/>
        </message>
        <message>
            <source>Day {first} to {last} of the month is no span of days. Write the earlier day first, from 1 to 31.</source>
            <translation/>
        </message>
        <message>
            <source>Days</source>
            <translation/>
        </message>
        <message>
            <source>Days with tracks</source>
            <translation/>
        </message>
        <message>
            <source>Days within which a board is to be renewed</source>
            <translation/>
        </message>
        <message>
            <source>Deadline</source>
            <translation/>
        </message>
        <message>
            <source>Decide about a day</source>
            <translation/>
        </message>
        <message>
            <source>Decide about a day (人工认定)</source>
            <translation/>
        </message>
        <message>
            <source>Decided by</source>
            <translation/>
        </message>
        <message>
            <source>Decided by {name}: {verdict} ({reason}). By the rule: {rule}.</source>
            <translation/>
        </message>
        <message>
            <source>Decide…</source>
            <translation/>
        </message>
        <message>
            <source>Decimals</source>
            <translation/>
        </message>
        <message>
            <source>Decimals of amounts</source>
            <translation/>
        </message>
        <message>
            <source>Decimals of hectares</source>
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
            <source>Decimals of 亩</source>
            <translation/>
        </message>
        <message>
            <source>Decision about {person} on {day} taken back.</source>
            <translation/>
        </message>
        <message>
            <source>Decision about {person} on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>Decision on it</source>
            <translation/>
        </message>
        <message>
            <source>Deducted by days at most (share, 0 to 1)</source>
            <translation/>
        </message>
        <message>
            <source>Deducted by days at most (yuan)</source>
            <translation/>
        </message>
        <message>
            <source>Deducted for each missing day (share of the base, 0 to 1)</source>
            <translation/>
        </message>
        <message>
            <source>Deducted for each missing day (yuan)</source>
            <translation/>
        </message>
        <message>
            <source>Definition of the figures: {formula}</source>
            <translation/>
        </message>
        <message>
            <source>Degrees east of the county’s middle, to find its zone when no system is chosen.</source>
            <translation/>
        </message>
        <message>
            <source>Delegated patrols</source>
            <translation/>
        </message>
        <message>
            <source>Delete</source>
            <translation/>
        </message>
        <message>
            <source>Delete area</source>
            <translation/>
        </message>
        <message>
            <source>Delete leave, exempt days or a warning</source>
            <translation/>
        </message>
        <message>
            <source>Delete problems</source>
            <translation/>
        </message>
        <message>
            <source>Delete records of chiefs’ patrols</source>
            <translation/>
        </message>
        <message>
            <source>Delete the copy in 附件 too, where nothing else uses it</source>
            <translation/>
        </message>
        <message>
            <source>Delete this set</source>
            <translation/>
        </message>
        <message>
            <source>Delete {area} ({code})? Its outline stays in the change log.</source>
            <translation/>
        </message>
        <message>
            <source>Delete {count} problems? Those that were solved are better closed. Their numbers are not given again; it can be undone.</source>
            <translation/>
        </message>
        <message>
            <source>Delete {count} records? It can be undone.</source>
            <translation/>
        </message>
        <message>
            <source>Delete, with their untouched problems</source>
            <translation/>
        </message>
        <message>
            <source>Deleted</source>
            <translation/>
        </message>
        <message>
            <source>Deletes problems that are none (entered twice, entered by mistake); those that were solved are closed instead. Their numbers are not given again. It can be undone.</source>
            <translation/>
        </message>
        <message>
            <source>Deletes records. Problems that came of them stay, unless those that nobody has worked on are to go too. It can be undone.</source>
            <translation/>
        </message>
        <message>
            <source>Deletes the chosen problems.</source>
            <translation/>
        </message>
        <message>
            <source>Deletes the chosen records.</source>
            <translation/>
        </message>
        <message>
            <source>Deletes the problems that came of them and that nobody has worked on.</source>
            <translation/>
        </message>
        <message>
            <source>Delete…</source>
            <translation/>
        </message>
        <message>
            <source>Demonstration belt</source>
            <translation/>
        </message>
        <message>
            <source>Deputed</source>
            <translation/>
        </message>
        <message>
            <source>Design…</source>
            <translation/>
        </message>
        <message>
            <source>Detach a document from an area</source>
            <translation/>
        </message>
        <message>
            <source>Detach “{title}” from this area?</source>
            <translation/>
        </message>
        <message>
            <source>Detach…</source>
            <translation/>
        </message>
        <message>
            <source>Device</source>
            <translation/>
        </message>
        <message>
            <source>Difference</source>
            <translation/>
        </message>
        <message>
            <source>Differences</source>
            <translation/>
        </message>
        <message>
            <source>Differences are listed from (%)</source>
            <translation/>
        </message>
        <message>
            <source>Digits of the code</source>
            <translation/>
        </message>
        <message>
            <source>Discard</source>
            <translation/>
        </message>
        <message>
            <source>Disclaimer</source>
            <translation/>
        </message>
        <message>
            <source>Distance of features (m)</source>
            <translation/>
        </message>
        <message>
            <source>Do it</source>
            <translation/>
        </message>
        <message>
            <source>Document</source>
            <translation/>
        </message>
        <message>
            <source>Document and number</source>
            <translation/>
        </message>
        <message>
            <source>Document and number that the rule comes from; printed under the tables.</source>
            <translation/>
        </message>
        <message>
            <source>Document title</source>
            <translation/>
        </message>
        <message>
            <source>Does not count</source>
            <translation/>
        </message>
        <message>
            <source>Dominant species</source>
            <translation/>
        </message>
        <message>
            <source>Done</source>
            <translation/>
        </message>
        <message>
            <source>Done / asked</source>
            <translation/>
        </message>
        <message>
            <source>Double-click a name for the person’s posts over time, a row for the area’s holders.</source>
            <translation/>
        </message>
        <message>
            <source>Double-click a value to change it. Boards and tables made afterwards follow it.</source>
            <translation/>
        </message>
        <message>
            <source>Double-click to open; drop files on this page to attach them.</source>
            <translation/>
        </message>
        <message>
            <source>Doubts are settled</source>
            <translation/>
        </message>
        <message>
            <source>Doubts settled: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Down</source>
            <translation/>
        </message>
        <message>
            <source>Draw a grid there or enlarge one; or correct the land class of the compartment.</source>
            <translation/>
        </message>
        <message>
            <source>Draw a key line</source>
            <translation/>
        </message>
        <message>
            <source>Draw a key place</source>
            <translation/>
        </message>
        <message>
            <source>Draw a new area of the chosen level</source>
            <translation/>
        </message>
        <message>
            <source>Draw an overlay area; it may cross the others</source>
            <translation/>
        </message>
        <message>
            <source>Draw it, fill in the form, and save the edits of the layer.</source>
            <translation/>
        </message>
        <message>
            <source>Draw the outline anew.</source>
            <translation/>
        </message>
        <message>
            <source>Draw the outline, or delete the area.</source>
            <translation/>
        </message>
        <message>
            <source>Drawing areas</source>
            <translation/>
        </message>
        <message>
            <source>Drone patrols</source>
            <translation/>
        </message>
        <message>
            <source>Drop tables that came back here, or a folder of them: what differs is listed.</source>
            <translation/>
        </message>
        <message>
            <source>Due</source>
            <translation/>
        </message>
        <message>
            <source>Due soon</source>
            <translation/>
        </message>
        <message>
            <source>Due soon from (days before the end)</source>
            <translation/>
        </message>
        <message>
            <source>Duplicate code</source>
            <translation/>
        </message>
        <message>
            <source>Duration</source>
            <translation/>
        </message>
        <message>
            <source>Duties</source>
            <translation/>
        </message>
        <message>
            <source>Each</source>
            <translation/>
        </message>
        <message>
            <source>Each as last time</source>
            <translation/>
        </message>
        <message>
            <source>Each thing on a line of its own, or 1. 2. 3.; each becomes a problem.</source>
            <translation/>
        </message>
        <message>
            <source>East to</source>
            <translation/>
        </message>
        <message>
            <source>Ecological rangers</source>
            <translation/>
        </message>
        <message>
            <source>Edit</source>
            <translation/>
        </message>
        <message>
            <source>Edits saved.</source>
            <translation/>
        </message>
        <message>
            <source>Effort map</source>
            <translation/>
        </message>
        <message>
            <source>Effort map (巡护强度图)</source>
            <translation/>
        </message>
        <message>
            <source>Effort map as raster</source>
            <translation/>
        </message>
        <message>
            <source>Effort map: {period}</source>
            <translation/>
        </message>
        <message>
            <source>Effort map…</source>
            <translation/>
        </message>
        <message>
            <source>Elevation</source>
            <translation/>
        </message>
        <message>
            <source>Else one board for each grid</source>
            <translation/>
        </message>
        <message>
            <source>Empty column for notes</source>
            <translation/>
        </message>
        <message>
            <source>Empty: the areas of the county.</source>
            <translation/>
        </message>
        <message>
            <source>Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>End patrol rule</source>
            <translation/>
        </message>
        <message>
            <source>End rule</source>
            <translation/>
        </message>
        <message>
            <source>End the earlier tenure before the later one begins, or delete one of the two.</source>
            <translation/>
        </message>
        <message>
            <source>End the tenure of whoever has left, or change the number of holders in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>End the tenure with “Personnel change”, so that the post is vacant or a successor holds it.</source>
            <translation/>
        </message>
        <message>
            <source>Ended area still has holders</source>
            <translation/>
        </message>
        <message>
            <source>Ends</source>
            <translation/>
        </message>
        <message>
            <source>End…</source>
            <translation/>
        </message>
        <message>
            <source>Enter</source>
            <translation/>
        </message>
        <message>
            <source>Enter a warning (预警)</source>
            <translation/>
        </message>
        <message>
            <source>Enter days on which nobody need go</source>
            <translation/>
        </message>
        <message>
            <source>Enter leave or standby</source>
            <translation/>
        </message>
        <message>
            <source>Enter the area in which it lies as its parent.</source>
            <translation/>
        </message>
        <message>
            <source>Enter the new contract in the person’s form, or end the tenure with “Personnel change”.</source>
            <translation/>
        </message>
        <message>
            <source>Entries</source>
            <translation/>
        </message>
        <message>
            <source>Entries undone</source>
            <translation/>
        </message>
        <message>
            <source>Entry</source>
            <translation/>
        </message>
        <message>
            <source>Equal by</source>
            <translation/>
        </message>
        <message>
            <source>Equally</source>
            <translation/>
        </message>
        <message>
            <source>Equipment</source>
            <translation/>
        </message>
        <message>
            <source>Every board with its state, what is no longer true of it, since when and by when to mend it, and the areas without a board, as text (JSON), for the dock, for models and for other programs.</source>
            <translation/>
        </message>
        <message>
            <source>Every good place is nearer than {metres} m to another board. Lower the distance, or set it by hand.</source>
            <translation/>
        </message>
        <message>
            <source>Everybody</source>
            <translation/>
        </message>
        <message>
            <source>Evidence</source>
            <translation/>
        </message>
        <message>
            <source>Evidence in words</source>
            <translation/>
        </message>
        <message>
            <source>Evidence of the frame of tracks</source>
            <translation/>
        </message>
        <message>
            <source>Evidence pack of the chosen ranger…</source>
            <translation/>
        </message>
        <message>
            <source>Evidence packs</source>
            <translation/>
        </message>
        <message>
            <source>Evidence packs of the quarter (佐证材料)…</source>
            <translation/>
        </message>
        <message>
            <source>Evidence…</source>
            <translation/>
        </message>
        <message>
            <source>Example by role and level</source>
            <translation/>
        </message>
        <message>
            <source>Example of names of units</source>
            <translation/>
        </message>
        <message>
            <source>Excel table (*.xlsx)</source>
            <translation/>
        </message>
        <message>
            <source>Excel…</source>
            <translation/>
        </message>
        <message>
            <source>Exempt days from {start}.</source>
            <translation/>
        </message>
        <message>
            <source>Exempt days: {days}</source>
            <translation/>
        </message>
        <message>
            <source>Explains this tab: what it does, and how each figure is worked out.</source>
            <translation/>
        </message>
        <message>
            <source>Explanation</source>
            <translation/>
        </message>
        <message>
            <source>Export a table for each unit</source>
            <translation/>
        </message>
        <message>
            <source>Export area pages (责任区档案)</source>
            <translation/>
        </message>
        <message>
            <source>Export boards</source>
            <translation/>
        </message>
        <message>
            <source>Export change log of people</source>
            <translation/>
        </message>
        <message>
            <source>Export evidence packs (佐证材料)</source>
            <translation/>
        </message>
        <message>
            <source>Export handbook of duties</source>
            <translation/>
        </message>
        <message>
            <source>Export handbook of duties…</source>
            <translation/>
        </message>
        <message>
            <source>Export month report (巡护月报)</source>
            <translation/>
        </message>
        <message>
            <source>Export notice of the month (通报)</source>
            <translation/>
        </message>
        <message>
            <source>Export organisation chart</source>
            <translation/>
        </message>
        <message>
            <source>Export organisation chart…</source>
            <translation/>
        </message>
        <message>
            <source>Export pictures for rangers below the target</source>
            <translation/>
        </message>
        <message>
            <source>Export register…</source>
            <translation/>
        </message>
        <message>
            <source>Export roster</source>
            <translation/>
        </message>
        <message>
            <source>Export roster…</source>
            <translation/>
        </message>
        <message>
            <source>Export signboards</source>
            <translation/>
        </message>
        <message>
            <source>Export slips of the places (任务书)</source>
            <translation/>
        </message>
        <message>
            <source>Export subsidy table (补助核算表)</source>
            <translation/>
        </message>
        <message>
            <source>Export target table</source>
            <translation/>
        </message>
        <message>
            <source>Export task table</source>
            <translation/>
        </message>
        <message>
            <source>Export task table to Word</source>
            <translation/>
        </message>
        <message>
            <source>Export the forest resource list (森林资源清单)</source>
            <translation/>
        </message>
        <message>
            <source>Export timeline</source>
            <translation/>
        </message>
        <message>
            <source>Export…</source>
            <translation/>
        </message>
        <message>
            <source>Facilities, signboards</source>
            <translation/>
        </message>
        <message>
            <source>Fair split into grids</source>
            <translation/>
        </message>
        <message>
            <source>Fair split into grids…</source>
            <translation/>
        </message>
        <message>
            <source>Fair split…</source>
            <translation/>
        </message>
        <message>
            <source>Fault</source>
            <translation/>
        </message>
        <message>
            <source>Faults</source>
            <translation/>
        </message>
        <message>
            <source>Faults mended</source>
            <translation/>
        </message>
        <message>
            <source>Faults of areas</source>
            <translation/>
        </message>
        <message>
            <source>Faults of the last check, here and below</source>
            <translation/>
        </message>
        <message>
            <source>Faults with a remedy</source>
            <translation/>
        </message>
        <message>
            <source>Field</source>
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
            <source>Field of the weight</source>
            <translation/>
        </message>
        <message>
            <source>Fields of land tenure</source>
            <translation/>
        </message>
        <message>
            <source>Fields of the volume of a compartment</source>
            <translation/>
        </message>
        <message>
            <source>Fields of the volume of a hectare</source>
            <translation/>
        </message>
        <message>
            <source>Fields…</source>
            <translation/>
        </message>
        <message>
            <source>Figure is not the outline’s</source>
            <translation/>
        </message>
        <message>
            <source>Figures</source>
            <translation/>
        </message>
        <message>
            <source>Figures of the platform for {person}, {day}.</source>
            <translation/>
        </message>
        <message>
            <source>File</source>
            <translation/>
        </message>
        <message>
            <source>File of the document</source>
            <translation/>
        </message>
        <message>
            <source>File {file}, row {row}</source>
            <translation/>
        </message>
        <message>
            <source>File: {file}</source>
            <translation/>
        </message>
        <message>
            <source>Files</source>
            <translation/>
        </message>
        <message>
            <source>Files (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Files of the kind {suffix} cannot be read. Export the track as GPX, KML or a table and import that.</source>
            <translation/>
        </message>
        <message>
            <source>Files or folders</source>
            <translation/>
        </message>
        <message>
            <source>Fill a gap: click into it</source>
            <translation/>
        </message>
        <message>
            <source>Fill gap</source>
            <translation/>
        </message>
        <message>
            <source>Fill in bounds (四至)</source>
            <translation/>
        </message>
        <message>
            <source>Fill in bounds (四至)…</source>
            <translation/>
        </message>
        <message>
            <source>Fill the post, in the dock People.</source>
            <translation/>
        </message>
        <message>
            <source>Finding</source>
            <translation/>
        </message>
        <message>
            <source>Findings</source>
            <translation/>
        </message>
        <message>
            <source>Findings on people</source>
            <translation/>
        </message>
        <message>
            <source>Fingerprint of the header</source>
            <translation/>
        </message>
        <message>
            <source>Finish painting</source>
            <translation/>
        </message>
        <message>
            <source>Fire</source>
            <translation/>
        </message>
        <message>
            <source>First day</source>
            <translation/>
        </message>
        <message>
            <source>First day on which they are no more</source>
            <translation/>
        </message>
        <message>
            <source>First day; empty: the earliest.</source>
            <translation/>
        </message>
        <message>
            <source>First month</source>
            <translation/>
        </message>
        <message>
            <source>First number</source>
            <translation/>
        </message>
        <message>
            <source>Folder</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the PDFs</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the boards</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the files</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the letters</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the pictures</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the towns</source>
            <translation/>
        </message>
        <message>
            <source>Folder for the units’ tables</source>
            <translation/>
        </message>
        <message>
            <source>Folder of photos</source>
            <translation/>
        </message>
        <message>
            <source>Folder of the slips</source>
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
            <source>Folders or files</source>
            <translation/>
        </message>
        <message>
            <source>Folders, files or archives</source>
            <translation/>
        </message>
        <message>
            <source>Font of headings</source>
            <translation/>
        </message>
        <message>
            <source>Font of tables</source>
            <translation/>
        </message>
        <message>
            <source>Font of text</source>
            <translation/>
        </message>
        <message>
            <source>Font of titles</source>
            <translation/>
        </message>
        <message>
            <source>Fonts</source>
            <translation/>
        </message>
        <message>
            <source>Fonts of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Fonts: {fonts}</source>
            <translation/>
        </message>
        <message>
            <source>For a layer of one outline without a field of codes, as web maps give them: the code of the area.</source>
            <translation/>
        </message>
        <message>
            <source>For a plan of several years: 2023-2027 in equal parts, or figures in the printed unit as 2023=6000;2024=7000;2025. Empty as last time, or as the plan says.</source>
            <translation/>
        </message>
        <message>
            <source>For a plan of several years; also with figures, as 2023=6000;2024=7000;2025</source>
            <translation/>
        </message>
        <message>
            <source>For a post of the office: its unit</source>
            <translation/>
        </message>
        <message>
            <source>For a source whose times name no time zone: whether they are Beijing time or UTC. All its tracks are moved by the difference, and later files of the source are read so.</source>
            <translation/>
        </message>
        <message>
            <source>For each fire near it</source>
            <translation/>
        </message>
        <message>
            <source>For each further span without a visit</source>
            <translation/>
        </message>
        <message>
            <source>For each problem found near it</source>
            <translation/>
        </message>
        <message>
            <source>For each program that tracks came from: whether they lie as the project does or are shifted to GCJ-02 or BD-09, judged by own areas, earlier tracks and boards, with the evidence; and whether their clock is doubtful. Where nothing is certain it says so. Nothing is changed.</source>
            <translation/>
        </message>
        <message>
            <source>For every area of the level whether its board was never printed, is as printed or has changed since, as text (JSON), for the dock, for models and for other programs.</source>
            <translation/>
        </message>
        <message>
            <source>For every area of the level whose board has no place yet: the best place near roads, junctions and settlements inside the area. Boards get it as their planned place (待立), to be dragged on the map; the runners-up are in the ledger. Import roads and settlements first.</source>
            <translation/>
        </message>
        <message>
            <source>For every chief in the window (year, quarter, month, week …) that the day lies in: patrols done by that day, the minimum, what is missing, until when. Posts count day by day: after a change each holder has his own share. Writes the list of those to be reminded (履职跟踪提示), all chiefs, and sums by level to Excel.</source>
            <translation/>
        </message>
        <message>
            <source>For every town</source>
            <translation/>
        </message>
        <message>
            <source>For every village</source>
            <translation/>
        </message>
        <message>
            <source>For example 2023年末人口; the same name again replaces the figures.</source>
            <translation/>
        </message>
        <message>
            <source>For example where the figures come from.</source>
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
            <source>For overlays: 国有林场, 自然保护地, 古树群 or another of the county's profile. Empty: as a column, the name or the file says.</source>
            <translation/>
        </message>
        <message>
            <source>For shops without the fonts; what could not be turned into outlines is in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>For tables of tracks or of a platform whose headers nobody knows: what each column is. It is remembered for every table with the same headers.</source>
            <translation/>
        </message>
        <message>
            <source>For tables that nobody understands: column (from 0) → meaning, as day, person, place. It is remembered.</source>
            <translation/>
        </message>
        <message>
            <source>For tables that nobody understands: column → meaning. It is remembered.</source>
            <translation/>
        </message>
        <message>
            <source>For the dock: where a layer leaves open where it lies, nothing is written and QUESTIONS says what to ask.</source>
            <translation/>
        </message>
        <message>
            <source>For the dock: where the code system cannot be told, nothing is written and QUESTION says what to ask; CODE_SYSTEM then answers for such columns only. QUESTIONS asks where layers lie that leave it open.</source>
            <translation/>
        </message>
        <message>
            <source>For the resource archive: 林地, 森林, 蓄积量, or words of a class as 宜林, 公益林. For a pasted column: its name.</source>
            <translation/>
        </message>
        <message>
            <source>For whom</source>
            <translation/>
        </message>
        <message>
            <source>For “field” and “forest_field”: a column of the compartments, or one of their original fields.</source>
            <translation/>
        </message>
        <message>
            <source>Forest (of the forest cover)</source>
            <translation/>
        </message>
        <message>
            <source>Forest (亩)</source>
            <translation/>
        </message>
        <message>
            <source>Forest categories</source>
            <translation/>
        </message>
        <message>
            <source>Forest category</source>
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
            <source>Forest cover</source>
            <translation/>
        </message>
        <message>
            <source>Forest land</source>
            <translation/>
        </message>
        <message>
            <source>Forest land taken</source>
            <translation/>
        </message>
        <message>
            <source>Forest land × a field (管护难度)</source>
            <translation/>
        </message>
        <message>
            <source>Forest resource archive</source>
            <translation/>
        </message>
        <message>
            <source>Forest resource list</source>
            <translation/>
        </message>
        <message>
            <source>Forest type</source>
            <translation/>
        </message>
        <message>
            <source>Forest types</source>
            <translation/>
        </message>
        <message>
            <source>Forest without a grid counts from (m²)</source>
            <translation/>
        </message>
        <message>
            <source>Forest without grid</source>
            <translation/>
        </message>
        <message>
            <source>Forest, mu</source>
            <translation/>
        </message>
        <message>
            <source>Format</source>
            <translation/>
        </message>
        <message>
            <source>Format the column as text in the source, type the number again and import it again.</source>
            <translation/>
        </message>
        <message>
            <source>Formula as it is printed</source>
            <translation/>
        </message>
        <message>
            <source>Found on, by</source>
            <translation/>
        </message>
        <message>
            <source>Four boards on an A4 page with number, size, template and what had to give, and a line for the signature. For reading and signing before the boards are printed; needs no review of the map.</source>
            <translation/>
        </message>
        <message>
            <source>Four levels: city, county, town, village</source>
            <translation/>
        </message>
        <message>
            <source>Fr</source>
            <translation/>
        </message>
        <message>
            <source>Frame (g, b)</source>
            <translation/>
        </message>
        <message>
            <source>From</source>
            <translation/>
        </message>
        <message>
            <source>From a list of duties: what {unit} does.</source>
            <translation/>
        </message>
        <message>
            <source>From a section of goals: only the paragraphs with figures were taken.</source>
            <translation/>
        </message>
        <message>
            <source>From the mean</source>
            <translation/>
        </message>
        <message>
            <source>From {first} to {last} there is no time: the first must be earlier.</source>
            <translation/>
        </message>
        <message>
            <source>From – to</source>
            <translation/>
        </message>
        <message>
            <source>Full list</source>
            <translation/>
        </message>
        <message>
            <source>Fund</source>
            <translation/>
        </message>
        <message>
            <source>GCJ-02 (Amap, Tencent): convert</source>
            <translation/>
        </message>
        <message>
            <source>Gained (m²)</source>
            <translation/>
        </message>
        <message>
            <source>Gap</source>
            <translation/>
        </message>
        <message>
            <source>Gap in {area}, {m2} m²: given to a neighbour.</source>
            <translation/>
        </message>
        <message>
            <source>GeoTIFF (*.tif)</source>
            <translation/>
        </message>
        <message>
            <source>Give a grid to somebody else, or change the limit in the profile (people.ranger_mu).</source>
            <translation/>
        </message>
        <message>
            <source>Give a grid to somebody else, split it, or change the limit in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Give all but one another code.</source>
            <translation/>
        </message>
        <message>
            <source>Give it to the neighbour with the longest common border.</source>
            <translation/>
        </message>
        <message>
            <source>Give it to the one with the longer border to it; the other gives way.</source>
            <translation/>
        </message>
        <message>
            <source>Give one person or one area whose timeline is wanted.</source>
            <translation/>
        </message>
        <message>
            <source>Give questions back instead of refusing</source>
            <translation/>
        </message>
        <message>
            <source>Give the column a name, for example 2023年末人口.</source>
            <translation/>
        </message>
        <message>
            <source>Give the column set a name.</source>
            <translation/>
        </message>
        <message>
            <source>Give the grid to a ranger with “Personnel change”, or import the latest roster of rangers.</source>
            <translation/>
        </message>
        <message>
            <source>Give the ranger another grid, or change the limit in the profile (people.ranger_mu).</source>
            <translation/>
        </message>
        <message>
            <source>Gives all tracks of a source (folder, file name, track name or device) to a person, and remembers it: later files of the source are recognised. Left empty, they belong to nobody again.</source>
            <translation/>
        </message>
        <message>
            <source>Gives one stored track as layers: the cleaned line, the line through all received points, and each stretch that the cleaning took away, with its reason and metres. The county file is only read.</source>
            <translation/>
        </message>
        <message>
            <source>Gives the areas that the last mending changed their former outlines, codes and parents again, from the change log. It is refused where one of them was changed since.</source>
            <translation/>
        </message>
        <message>
            <source>Gives the areas their former outlines again.</source>
            <translation/>
        </message>
        <message>
            <source>Gives the county’s areas the codes and names of a newer list. Outlines, posts, boards and history stay. Places that are new or gone are listed in the ledger only.</source>
            <translation/>
        </message>
        <message>
            <source>Gives way and time to the areas anew, from the stored points and the areas of today.</source>
            <translation/>
        </message>
        <message>
            <source>Go on</source>
            <translation/>
        </message>
        <message>
            <source>Go on where it stopped</source>
            <translation/>
        </message>
        <message>
            <source>Greater faults are left for a person to look at. Empty: “safe_m2” in the section “areas.checks” of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Greatest fault to mend (m²)</source>
            <translation/>
        </message>
        <message>
            <source>Grid</source>
            <translation/>
        </message>
        <message>
            <source>Grid boards</source>
            <translation/>
        </message>
        <message>
            <source>Grids</source>
            <translation/>
        </message>
        <message>
            <source>Grids in the way get new outlines or are deleted; one with posts, boards or figures is never deleted.</source>
            <translation/>
        </message>
        <message>
            <source>Grids that end</source>
            <translation/>
        </message>
        <message>
            <source>Grids whose code does not begin with that of their village, because the village got another code or was merged, get the next numbers of it, in one go. A number that is printed on a board stays; the ledger says on which. Old numbers are never given again.</source>
            <translation/>
        </message>
        <message>
            <source>Ground</source>
            <translation/>
        </message>
        <message>
            <source>Group of old trees</source>
            <translation/>
        </message>
        <message>
            <source>Group of villagers</source>
            <translation/>
        </message>
        <message>
            <source>Groups</source>
            <translation/>
        </message>
        <message>
            <source>Growing stock</source>
            <translation/>
        </message>
        <message>
            <source>Half the width of the zone (degrees)</source>
            <translation/>
        </message>
        <message>
            <source>Handbook</source>
            <translation/>
        </message>
        <message>
            <source>Have to go yet</source>
            <translation/>
        </message>
        <message>
            <source>Heading</source>
            <translation/>
        </message>
        <message>
            <source>Headings</source>
            <translation/>
        </message>
        <message>
            <source>Hectares</source>
            <translation/>
        </message>
        <message>
            <source>Heights or measures in {count} rows (row {rows}) were left away; areas have none.</source>
            <translation/>
        </message>
        <message>
            <source>Held</source>
            <translation/>
        </message>
        <message>
            <source>Help</source>
            <translation/>
        </message>
        <message>
            <source>Help on what is printed…</source>
            <translation/>
        </message>
        <message>
            <source>Help: coverage and blind spots</source>
            <translation/>
        </message>
        <message>
            <source>Help: patrols</source>
            <translation/>
        </message>
        <message>
            <source>Help: people</source>
            <translation/>
        </message>
        <message>
            <source>Help: responsibility areas</source>
            <translation/>
        </message>
        <message>
            <source>Help: rules and verdicts</source>
            <translation/>
        </message>
        <message>
            <source>Help: signboards</source>
            <translation/>
        </message>
        <message>
            <source>Help: tasks</source>
            <translation/>
        </message>
        <message>
            <source>Help: what is printed</source>
            <translation/>
        </message>
        <message>
            <source>Hidden sheets were left out: {sheets}</source>
            <translation/>
        </message>
        <message>
            <source>High risk from points</source>
            <translation/>
        </message>
        <message>
            <source>Highest completion rate counted in the ranking (%; empty: none)</source>
            <translation/>
        </message>
        <message>
            <source>History…</source>
            <translation/>
        </message>
        <message>
            <source>Holder (none: vacant)</source>
            <translation/>
        </message>
        <message>
            <source>Holder missing</source>
            <translation/>
        </message>
        <message>
            <source>Holders are those of this day; today where it is left empty.</source>
            <translation/>
        </message>
        <message>
            <source>Holders get another order</source>
            <translation/>
        </message>
        <message>
            <source>Hours</source>
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
            <source>Hours of the platform</source>
            <translation/>
        </message>
        <message>
            <source>How areas are measured</source>
            <translation/>
        </message>
        <message>
            <source>How codes are grouped in the tables</source>
            <translation/>
        </message>
        <message>
            <source>How coverage, blind spots and their risk are computed.</source>
            <translation/>
        </message>
        <message>
            <source>How far the selected units are; all units where none is selected.</source>
            <translation/>
        </message>
        <message>
            <source>How far the task is.</source>
            <translation/>
        </message>
        <message>
            <source>How grids are printed</source>
            <translation/>
        </message>
        <message>
            <source>How hours are written</source>
            <translation/>
        </message>
        <message>
            <source>How long it took.</source>
            <translation/>
        </message>
        <message>
            <source>How many hold it at a time (0: any number)</source>
            <translation/>
        </message>
        <message>
            <source>How many levels of chiefs the county has; everything in it can be changed later.</source>
            <translation/>
        </message>
        <message>
            <source>How names of units end</source>
            <translation/>
        </message>
        <message>
            <source>How often</source>
            <translation/>
        </message>
        <message>
            <source>How often each key place, line and overlay area was visited in a period, by how many people and when last, and every visit with its time and the share of a line that was walked, as an Excel table. The county file is only read.</source>
            <translation/>
        </message>
        <message>
            <source>How shall the tasks be numbered?</source>
            <translation/>
        </message>
        <message>
            <source>How the number is printed</source>
            <translation/>
        </message>
        <message>
            <source>How the tracks on the map are coloured.</source>
            <translation/>
        </message>
        <message>
            <source>How “every town” is written</source>
            <translation/>
        </message>
        <message>
            <source>ID number</source>
            <translation/>
        </message>
        <message>
            <source>ID numbers</source>
            <translation/>
        </message>
        <message>
            <source>ID numbers are kept</source>
            <translation/>
        </message>
        <message>
            <source>Ids from “Compare division codes”, separated by commas. Empty: all.</source>
            <translation/>
        </message>
        <message>
            <source>Ids from “Compare divisions”, separated by commas; all others are left as they are (none: all are). Empty: everything but deletions.</source>
            <translation/>
        </message>
        <message>
            <source>If it is one person, keep the right number; two persons of one name need nothing.</source>
            <translation/>
        </message>
        <message>
            <source>Illegal felling</source>
            <translation/>
        </message>
        <message>
            <source>Import</source>
            <translation/>
        </message>
        <message>
            <source>Import a roster that says the area and role, or delete the person.</source>
            <translation/>
        </message>
        <message>
            <source>Import as ticked</source>
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
            <source>Import files…</source>
            <translation/>
        </message>
        <message>
            <source>Import folder…</source>
            <translation/>
        </message>
        <message>
            <source>Import forms that are known and without doubt at once</source>
            <translation/>
        </message>
        <message>
            <source>Import key places and lines</source>
            <translation/>
        </message>
        <message>
            <source>Import key places and lines (重点部位、重点线路)</source>
            <translation/>
        </message>
        <message>
            <source>Import key places and lines…</source>
            <translation/>
        </message>
        <message>
            <source>Import map layers</source>
            <translation/>
        </message>
        <message>
            <source>Import or draw key places and lines; who visited them.</source>
            <translation/>
        </message>
        <message>
            <source>Import overlay areas</source>
            <translation/>
        </message>
        <message>
            <source>Import problems</source>
            <translation/>
        </message>
        <message>
            <source>Import records of chiefs’ patrols</source>
            <translation/>
        </message>
        <message>
            <source>Import roads, water, settlements, wetlands, reserves and old trees</source>
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
            <source>Imports chiefs and rangers from Excel (.xlsx, .xls), tables that platforms export, text tables and Word annexes into persons, posts and dated tenures. Columns are recognised by their headers and by what they hold. A successor closes the tenure of the predecessor on the day of change, but never that of somebody whom the same roster lists without a date of leaving; nothing is overwritten. A new title or unit is written on the tenure, and lists follow the order of the roster. Whoever may be somebody who is known under another name or phone is asked and never merged silently; every row is accounted for in the ledger. The same roster next month changes only what differs; “Only compare” lists that beforehand.</source>
            <translation/>
        </message>
        <message>
            <source>Imports county, town, village and grid polygons as divisions and responsibility areas. Levels and parents come from the codes, else from the place. Importing again updates outlines and names and keeps posts, boards and history, also where codes changed between years; every row is accounted for in the ledger. “Compare divisions” lists beforehand what would change.</source>
            <translation/>
        </message>
        <message>
            <source>Imports registers of chiefs’ patrols (巡林登记表) from Excel, CSV and Word, as tables or as one form a patrol. Columns are recognised by their headers and remembered. A person is matched to the posts of the day; doubt is asked. What was found becomes problems. The same table twice changes nothing; every row is in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>Imports tracks from folders, files and archives: GPX, KML, KMZ, 奥维, GeoJSON, tables, shapefiles, GeoPackages, PLT; and tables of a platform that hold only mileage and hours. Each track is matched to a person by column, folder, file name, track name or phone number, cleaned (leaps, jitter while resting, gaps), and its way and time are given to the areas it was in. What matches nobody is kept and listed; the same track twice is stored once; every file is accounted for in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>Imports 小班 as they are in the field, with the field names of 林地一张图 and their aliases. Codes are kept as they are; those that no list knows are counted. A 小班 is known by county, town, village, block and number.</source>
            <translation/>
        </message>
        <message>
            <source>Imports 重点区域, 国有林场, 自然保护地, 古树群: they may cross the others and have chiefs of their own.</source>
            <translation/>
        </message>
        <message>
            <source>Import…</source>
            <translation/>
        </message>
        <message>
            <source>Impossible from this speed (m/s)</source>
            <translation/>
        </message>
        <message>
            <source>Imprint</source>
            <translation/>
        </message>
        <message>
            <source>In a few words.</source>
            <translation/>
        </message>
        <message>
            <source>In an overlay area of another kind</source>
            <translation/>
        </message>
        <message>
            <source>In an overlay area, by kind</source>
            <translation/>
        </message>
        <message>
            <source>In doubt</source>
            <translation/>
        </message>
        <message>
            <source>In force</source>
            <translation/>
        </message>
        <message>
            <source>In force from</source>
            <translation/>
        </message>
        <message>
            <source>In place of those there</source>
            <translation/>
        </message>
        <message>
            <source>In the duties of the role {role} a brace is not closed: “{text}”. Correct the text in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>In the middle ({place}): the county file has no roads or settlements here. Set it by hand.</source>
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
            <source>In the profile, Patrols, Subsidy: the share “{key}” is {value}. Write it between 0 and 1: 0.05 is 5 %.</source>
            <translation/>
        </message>
        <message>
            <source>In the profile, Patrols, Subsidy: “{key}” is “{value}”, but must be a number not below 0, or empty.</source>
            <translation/>
        </message>
        <message>
            <source>In the profile, Patrols, Subsidy: “{one}” and “{two}” contradict each other. Fill in one of them.</source>
            <translation/>
        </message>
        <message>
            <source>Inside the own areas: {before} of the points as they are, {after} after undoing {datum}.</source>
            <translation/>
        </message>
        <message>
            <source>Invalid outline</source>
            <translation/>
        </message>
        <message>
            <source>Is a person of his own</source>
            <translation/>
        </message>
        <message>
            <source>Is {other}, who is known</source>
            <translation/>
        </message>
        <message>
            <source>Issued by</source>
            <translation/>
        </message>
        <message>
            <source>It did not work; the details are in the QGIS log.</source>
            <translation/>
        </message>
        <message>
            <source>It does not say when the problem was found; {day} was taken. Correct it where it was another day.</source>
            <translation/>
        </message>
        <message>
            <source>It is copied into the folder 附件 beside the county file.</source>
            <translation/>
        </message>
        <message>
            <source>It is not clear what the columns of this table are: {columns}. Say what they mean; it is remembered for tables with these headers.</source>
            <translation/>
        </message>
        <message>
            <source>It is not known whose these tracks are, so that nothing can be compared. Say whose they are first.</source>
            <translation/>
        </message>
        <message>
            <source>It is the whole area: merge it with a neighbour, or draw it anew.</source>
            <translation/>
        </message>
        <message>
            <source>It says no place. The record is kept; it counts once its area is chosen.</source>
            <translation/>
        </message>
        <message>
            <source>It says no place. The row was not taken; write town and village.</source>
            <translation/>
        </message>
        <message>
            <source>It says “{word}”, but not when and by whom it was closed: the problem stays open. Fill in 销号日期 and 销号人.</source>
            <translation/>
        </message>
        <message>
            <source>It was entered already.</source>
            <translation/>
        </message>
        <message>
            <source>Item</source>
            <translation/>
        </message>
        <message>
            <source>Its number or uid; empty: a new one.</source>
            <translation/>
        </message>
        <message>
            <source>Its open problems go with it, with who answers for them: {numbers}.</source>
            <translation/>
        </message>
        <message>
            <source>Its uid; empty: a new record.</source>
            <translation/>
        </message>
        <message>
            <source>JPG, real size, 150 dpi</source>
            <translation/>
        </message>
        <message>
            <source>JSON from the preview: a list of sheet, row, column and value; of rows to leave out; and of persons that are known.</source>
            <translation/>
        </message>
        <message>
            <source>JSON from the preview: the fingerprint of a header, the position of a column (from 0) and its meaning (name, role, title, level, town, village, code, area, unit, phone, start, end, note …). It is kept in the county file for rosters of the same form.</source>
            <translation/>
        </message>
        <message>
            <source>JSON: a list of the ids of proposals that go in; others stay as they are. Left empty, everything goes in but the leaving of those who are missing, which needs a full list or their ids.</source>
            <translation/>
        </message>
        <message>
            <source>JSON: column (0 is the first) → meaning, as {"0": "name", "3": "lon", "4": "lat"}. Left empty, what was said is forgotten.</source>
            <translation/>
        </message>
        <message>
            <source>JSON: {"code": "XZQDM", "name": "XZQMC", "parent": "…"}, or by file {"村.shp": {"code": "XZQDM", "crs": "EPSG:4545", "datum": "gcj02"}}. Fields named by hand are remembered for layers with the same fields.</source>
            <translation/>
        </message>
        <message>
            <source>JSON: {"小班.shp": {"crs": "EPSG:4545", "datum": "gcj02"}}.</source>
            <translation/>
        </message>
        <message>
            <source>Jitter while standing still.</source>
            <translation/>
        </message>
        <message>
            <source>Joint patrols</source>
            <translation/>
        </message>
        <message>
            <source>Judge</source>
            <translation/>
        </message>
        <message>
            <source>Judge a month first: then it is said here what the rule would change in it.</source>
            <translation/>
        </message>
        <message>
            <source>Judge a quarter or a year</source>
            <translation/>
        </message>
        <message>
            <source>Judge chiefs’ patrols</source>
            <translation/>
        </message>
        <message>
            <source>Judge month and write the month table</source>
            <translation/>
        </message>
        <message>
            <source>Judged on</source>
            <translation/>
        </message>
        <message>
            <source>Judges a month afresh and paints a picture of 1080 × 1920 pixels for everybody who has too few days: days walked, days missing, a map of the own area with what counted and what did not, the days that do not count with the reason in simple words, and what to do. No phone numbers stand on it.</source>
            <translation/>
        </message>
        <message>
            <source>Judges a month afresh and writes its report to Excel: sums and rates, towns, rangers, the days as marks and with all figures, the platform beside the tracks, and charts. One workbook for the county, and one for each town where a folder is given. The county file stays as it is.</source>
            <translation/>
        </message>
        <message>
            <source>Judges a month afresh and writes the notice to Word in the typography of official letters: figures of the county, rates, towns by rank, those below the target with the reason in words, and requests; and its tables to Excel. The profile says whom it goes to, what is asked for and whether people are named.</source>
            <translation/>
        </message>
        <message>
            <source>Judges a month afresh and writes what each ranger is paid to Excel: base, deductions with the reason, payable, a column to sign, sums and towns, all as live formulas. Amounts and terms come from the county’s profile alone (patrols.subsidy); without a base amount nothing is written.</source>
            <translation/>
        </message>
        <message>
            <source>Judges a month by another rule and lists who would reach the target and did not, and who would not any more. Tracks are read where the rule asks for it. Nothing is stored.</source>
            <translation/>
        </message>
        <message>
            <source>Judges a quarter (or a month) afresh and prints a PDF for each person: verdict, rules with their sources, calendars, every day with its clauses and what was decided by hand, a map of the tracks, lines to sign.</source>
            <translation/>
        </message>
        <message>
            <source>Judges every day of a month by the rules of that day, clause by clause, with the person’s own areas of that day. Writes the month table (巡护月表) to Excel: a line a ranger, and a second sheet day by day with the reason for each day that does not count.</source>
            <translation/>
        </message>
        <message>
            <source>Judges every day of the month by the rules of that day.</source>
            <translation/>
        </message>
        <message>
            <source>Judges every month from the first to the last by the rules of their days, and everybody over all of it: windows, valid days, targets, rates of the towns. Nothing is stored.</source>
            <translation/>
        </message>
        <message>
            <source>Judging the chiefs…</source>
            <translation/>
        </message>
        <message>
            <source>Keeps what was found at boards on a day (完好, 损毁, 老化, 信息变化), by whom, with a note. The latest check gives the board its state; earlier ones are kept.</source>
            <translation/>
        </message>
        <message>
            <source>Kept for a new person.</source>
            <translation/>
        </message>
        <message>
            <source>Kept for {day}; the state stays that of the later check of {latest}.</source>
            <translation/>
        </message>
        <message>
            <source>Kept with {number} (by the file's name).</source>
            <translation/>
        </message>
        <message>
            <source>Kept with {number} (by the photo's place).</source>
            <translation/>
        </message>
        <message>
            <source>Kept with {number} already.</source>
            <translation/>
        </message>
        <message>
            <source>Kept with {number}, but taken {metres} m from its planned place (more than {limit} m). See whether the board stands elsewhere, and drag its point there.</source>
            <translation/>
        </message>
        <message>
            <source>Kept with {number}, which has no place yet; the photo was taken at {place}. Add it again with “Boards without a place get that of the photo” to take it.</source>
            <translation/>
        </message>
        <message>
            <source>Kept with {number}; the board stands where the photo was taken now ({place}).</source>
            <translation/>
        </message>
        <message>
            <source>Key area</source>
            <translation/>
        </message>
        <message>
            <source>Key in the file</source>
            <translation/>
        </message>
        <message>
            <source>Key line “{name}”.</source>
            <translation/>
        </message>
        <message>
            <source>Key of a doubtful name (in the ledger) → uid of the person. It is remembered.</source>
            <translation/>
        </message>
        <message>
            <source>Key of the level whose areas get a page (county, town, village, grid); empty for all.</source>
            <translation/>
        </message>
        <message>
            <source>Key of the level, as town or county.</source>
            <translation/>
        </message>
        <message>
            <source>Key of the lowest level that has rows (county, town, village, grid); empty for all.</source>
            <translation/>
        </message>
        <message>
            <source>Key place “{name}”.</source>
            <translation/>
        </message>
        <message>
            <source>Key places</source>
            <translation/>
        </message>
        <message>
            <source>Key places and lines</source>
            <translation/>
        </message>
        <message>
            <source>Key places visited</source>
            <translation/>
        </message>
        <message>
            <source>Key places…</source>
            <translation/>
        </message>
        <message>
            <source>Keys of levels, as town,village; empty: all.</source>
            <translation/>
        </message>
        <message>
            <source>Keys of roles, separated by commas; empty: those of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Kilometres</source>
            <translation/>
        </message>
        <message>
            <source>Kind</source>
            <translation/>
        </message>
        <message>
            <source>Kind and source</source>
            <translation/>
        </message>
        <message>
            <source>Kind of areas</source>
            <translation/>
        </message>
        <message>
            <source>Kind of difference</source>
            <translation/>
        </message>
        <message>
            <source>Kind of overlay area</source>
            <translation/>
        </message>
        <message>
            <source>Kind of ranger</source>
            <translation/>
        </message>
        <message>
            <source>Kinds of overlay areas</source>
            <translation/>
        </message>
        <message>
            <source>Kinds of problems</source>
            <translation/>
        </message>
        <message>
            <source>Kinds of problems that are fires</source>
            <translation/>
        </message>
        <message>
            <source>Kinds of rangers</source>
            <translation/>
        </message>
        <message>
            <source>Land class</source>
            <translation/>
        </message>
        <message>
            <source>Land classes</source>
            <translation/>
        </message>
        <message>
            <source>Land classes that are forest</source>
            <translation/>
        </message>
        <message>
            <source>Land classes that are listed</source>
            <translation/>
        </message>
        <message>
            <source>Land classes that no list knows do not count as forest land: {classes}. Add them to the profile if they are.</source>
            <translation/>
        </message>
        <message>
            <source>Land tenure</source>
            <translation/>
        </message>
        <message>
            <source>Larger template where the text does not fit</source>
            <translation/>
        </message>
        <message>
            <source>Largest compartment {code}</source>
            <translation/>
        </message>
        <message>
            <source>Largest over smallest</source>
            <translation/>
        </message>
        <message>
            <source>Largest over smallest: {ratio}.</source>
            <translation/>
        </message>
        <message>
            <source>Last day</source>
            <translation/>
        </message>
        <message>
            <source>Last day; empty: the latest.</source>
            <translation/>
        </message>
        <message>
            <source>Last month</source>
            <translation/>
        </message>
        <message>
            <source>Last visited</source>
            <translation/>
        </message>
        <message>
            <source>Late</source>
            <translation/>
        </message>
        <message>
            <source>Latitude</source>
            <translation/>
        </message>
        <message>
            <source>Layer of differences</source>
            <translation/>
        </message>
        <message>
            <source>Layers</source>
            <translation/>
        </message>
        <message>
            <source>Layers beside the compartments</source>
            <translation/>
        </message>
        <message>
            <source>Layers of points and lines; a folder is searched with all folders in it.</source>
            <translation/>
        </message>
        <message>
            <source>Leader in charge</source>
            <translation/>
        </message>
        <message>
            <source>Leading unit</source>
            <translation/>
        </message>
        <message>
            <source>Least length of a patrol day (m)</source>
            <translation/>
        </message>
        <message>
            <source>Least time between points (s)</source>
            <translation/>
        </message>
        <message>
            <source>Least time of a patrol day (s)</source>
            <translation/>
        </message>
        <message>
            <source>Leave</source>
            <translation/>
        </message>
        <message>
            <source>Leave and standby</source>
            <translation/>
        </message>
        <message>
            <source>Leave or standby of {person}, {start} to {end}.</source>
            <translation/>
        </message>
        <message>
            <source>Leave out</source>
            <translation/>
        </message>
        <message>
            <source>Leave out: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Leave this row out</source>
            <translation/>
        </message>
        <message>
            <source>Leave unknown groups out</source>
            <translation/>
        </message>
        <message>
            <source>Leave, standby or weather of one person: days on which he need not go lower his target, where the rule says so. A day on which he went all the same counts.</source>
            <translation/>
        </message>
        <message>
            <source>Leave, standby or weather.</source>
            <translation/>
        </message>
        <message>
            <source>Leave, standby, severe weather and warnings, which change the targets.</source>
            <translation/>
        </message>
        <message>
            <source>Leave, weather, warnings</source>
            <translation/>
        </message>
        <message>
            <source>Leave, weather…</source>
            <translation/>
        </message>
        <message>
            <source>Leaves</source>
            <translation/>
        </message>
        <message>
            <source>Leaves closed problems out.</source>
            <translation/>
        </message>
        <message>
            <source>Leaves out everybody who did what was asked.</source>
            <translation/>
        </message>
        <message>
            <source>Leaves out those who have more days left than the profile’s days of reminding.</source>
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
            <source>Left</source>
            <translation/>
        </message>
        <message>
            <source>Left empty, the title stays that of the predecessor. Also the title of a new post.</source>
            <translation/>
        </message>
        <message>
            <source>Left out in the preview.</source>
            <translation/>
        </message>
        <message>
            <source>Left under the title</source>
            <translation/>
        </message>
        <message>
            <source>Length of a leap (m)</source>
            <translation/>
        </message>
        <message>
            <source>Letter to</source>
            <translation/>
        </message>
        <message>
            <source>Letters</source>
            <translation/>
        </message>
        <message>
            <source>Letters of levels in numbers</source>
            <translation/>
        </message>
        <message>
            <source>Letters of the title</source>
            <translation/>
        </message>
        <message>
            <source>Letters to chiefs who have to patrol yet</source>
            <translation/>
        </message>
        <message>
            <source>Letters…</source>
            <translation/>
        </message>
        <message>
            <source>Level</source>
            <translation/>
        </message>
        <message>
            <source>Level:</source>
            <translation/>
        </message>
        <message>
            <source>Levels</source>
            <translation/>
        </message>
        <message>
            <source>Levels above that are named</source>
            <translation/>
        </message>
        <message>
            <source>Levels that must fill their parent</source>
            <translation/>
        </message>
        <message>
            <source>Levels with minor roads</source>
            <translation/>
        </message>
        <message>
            <source>Levels with names of settlements</source>
            <translation/>
        </message>
        <message>
            <source>Levels with settlements</source>
            <translation/>
        </message>
        <message>
            <source>Liaison unit</source>
            <translation/>
        </message>
        <message>
            <source>Liaison unit of a new post</source>
            <translation/>
        </message>
        <message>
            <source>Lies as the project does; nothing to do.</source>
            <translation/>
        </message>
        <message>
            <source>Lift lock and limits</source>
            <translation/>
        </message>
        <message>
            <source>Limits changed</source>
            <translation/>
        </message>
        <message>
            <source>Lines of one track</source>
            <translation/>
        </message>
        <message>
            <source>Lines outside the corners along which the shop cuts; with bleed.</source>
            <translation/>
        </message>
        <message>
            <source>Link only</source>
            <translation/>
        </message>
        <message>
            <source>Linked documents, not copied</source>
            <translation/>
        </message>
        <message>
            <source>List</source>
            <translation/>
        </message>
        <message>
            <source>List (Excel)</source>
            <translation/>
        </message>
        <message>
            <source>List of changes</source>
            <translation/>
        </message>
        <message>
            <source>List of differences</source>
            <translation/>
        </message>
        <message>
            <source>List of faults</source>
            <translation/>
        </message>
        <message>
            <source>List of findings</source>
            <translation/>
        </message>
        <message>
            <source>List of grids by ranger</source>
            <translation/>
        </message>
        <message>
            <source>List of problems</source>
            <translation/>
        </message>
        <message>
            <source>List of proposals</source>
            <translation/>
        </message>
        <message>
            <source>List of reminders (Excel)</source>
            <translation/>
        </message>
        <message>
            <source>List “{list}”: hand it out anew.</source>
            <translation/>
        </message>
        <message>
            <source>Listed as late for (days behind the end)</source>
            <translation/>
        </message>
        <message>
            <source>Lists and checks</source>
            <translation/>
        </message>
        <message>
            <source>Lists what importing these layers would change: areas that are new, reshaped (with m² gained and lost), renamed, under another code than last year, or no longer there. Nothing is written; “Import divisions and grids” takes the ids of the accepted rows.</source>
            <translation/>
        </message>
        <message>
            <source>Lists what is wrong with the areas of a county, with place, size and remedy: overlaps within a level, gaps inside the parent, children outside their parent, invalid outlines, slivers, tiny parts, codes, missing parents, forest without a grid, areas without their holders, rangers with too many mu. Any other polygon layer can be checked for overlaps and gaps. Thresholds are in the profile, “areas.checks”.</source>
            <translation/>
        </message>
        <message>
            <source>List…</source>
            <translation/>
        </message>
        <message>
            <source>Lock at these figures</source>
            <translation/>
        </message>
        <message>
            <source>Locked at {value}</source>
            <translation/>
        </message>
        <message>
            <source>Locks shares of places at a figure, or says how much a place gets at least or at most; without a figure lock or limit are lifted. The other places then share what is left as before. Limits that admit no split are kept and explained; the shares stay as they were until the limits are mended.</source>
            <translation/>
        </message>
        <message>
            <source>Logo</source>
            <translation/>
        </message>
        <message>
            <source>Long lists (days, platform, blind spots)</source>
            <translation/>
        </message>
        <message>
            <source>Longitude</source>
            <translation/>
        </message>
        <message>
            <source>Longitude and latitude stand the wrong way round; they were exchanged.</source>
            <translation/>
        </message>
        <message>
            <source>Longitude and latitude, or x and y in the county’s CRS: 106.71, 26.52.</source>
            <translation/>
        </message>
        <message>
            <source>Longitude of the county</source>
            <translation/>
        </message>
        <message>
            <source>Look at the survey record: correct the outline where it was drawn wrong, else the recorded area, and import again. The archive counts as the profile says (areas.resources.basis).</source>
            <translation/>
        </message>
        <message>
            <source>Look whether the outline is right.</source>
            <translation/>
        </message>
        <message>
            <source>Looked at {tracks} tracks of {people} people.</source>
            <translation/>
        </message>
        <message>
            <source>Looked back for the last visit (days)</source>
            <translation/>
        </message>
        <message>
            <source>Looks like {datum}: aligned to the project, the tracks would move by about {metres} m.</source>
            <translation/>
        </message>
        <message>
            <source>Lost (m²)</source>
            <translation/>
        </message>
        <message>
            <source>Lowest level</source>
            <translation/>
        </message>
        <message>
            <source>Make the post with “Personnel change”, or import a roster that has this area, with the name left empty where the post is vacant.</source>
            <translation/>
        </message>
        <message>
            <source>Makes one task of those selected; units, targets and progress go along.</source>
            <translation/>
        </message>
        <message>
            <source>Makes the county file: one GeoPackage that holds all areas, people, tracks, tasks and boards of a county, and the styled map project. Choose the county’s own 3-degree zone; it stays for good.</source>
            <translation/>
        </message>
        <message>
            <source>Making boards</source>
            <translation/>
        </message>
        <message>
            <source>Malformed code</source>
            <translation/>
        </message>
        <message>
            <source>Map layers…</source>
            <translation/>
        </message>
        <message>
            <source>Map on boards</source>
            <translation/>
        </message>
        <message>
            <source>Map sheet</source>
            <translation/>
        </message>
        <message>
            <source>Map sheet of patrols (巡护盲区图、巡护强度图)</source>
            <translation/>
        </message>
        <message>
            <source>Map sheet…</source>
            <translation/>
        </message>
        <message>
            <source>Mapping of fields</source>
            <translation/>
        </message>
        <message>
            <source>Matched by place alone; compare it.</source>
            <translation/>
        </message>
        <message>
            <source>Material of boards</source>
            <translation/>
        </message>
        <message>
            <source>Mean rate</source>
            <translation/>
        </message>
        <message>
            <source>Meanings of columns</source>
            <translation/>
        </message>
        <message>
            <source>Measure the outline anew; the areas above follow. Look first whether the outline is right.</source>
            <translation/>
        </message>
        <message>
            <source>Measure words of doing something (次, 轮 …)</source>
            <translation/>
        </message>
        <message>
            <source>Measure words of things (个, 处, 台 …)</source>
            <translation/>
        </message>
        <message>
            <source>Measured area of the same</source>
            <translation/>
        </message>
        <message>
            <source>Measures</source>
            <translation/>
        </message>
        <message>
            <source>Members not known yet: {groups}</source>
            <translation/>
        </message>
        <message>
            <source>Members of groups</source>
            <translation/>
        </message>
        <message>
            <source>Members of groups: {groups}</source>
            <translation/>
        </message>
        <message>
            <source>Mend all</source>
            <translation/>
        </message>
        <message>
            <source>Mend all of this kind</source>
            <translation/>
        </message>
        <message>
            <source>Mend faults of areas</source>
            <translation/>
        </message>
        <message>
            <source>Mend selected</source>
            <translation/>
        </message>
        <message>
            <source>Mend {count} faults? It is one step and can be taken back; the greatest is {m2} m².</source>
            <translation/>
        </message>
        <message>
            <source>Mended without a question up to (m²)</source>
            <translation/>
        </message>
        <message>
            <source>Merge</source>
            <translation/>
        </message>
        <message>
            <source>Merge and end</source>
            <translation/>
        </message>
        <message>
            <source>Merge areas</source>
            <translation/>
        </message>
        <message>
            <source>Merge the selected areas</source>
            <translation/>
        </message>
        <message>
            <source>Merge: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Merging needs two areas at least. Select them and try again.</source>
            <translation/>
        </message>
        <message>
            <source>Method</source>
            <translation/>
        </message>
        <message>
            <source>Metres</source>
            <translation/>
        </message>
        <message>
            <source>Metres and minutes cannot be below 0.</source>
            <translation/>
        </message>
        <message>
            <source>Metres between boards</source>
            <translation/>
        </message>
        <message>
            <source>Middle risk from points</source>
            <translation/>
        </message>
        <message>
            <source>Mileage</source>
            <translation/>
        </message>
        <message>
            <source>Minutes</source>
            <translation/>
        </message>
        <message>
            <source>Missing</source>
            <translation/>
        </message>
        <message>
            <source>Mo</source>
            <translation/>
        </message>
        <message>
            <source>Month</source>
            <translation/>
        </message>
        <message>
            <source>Month report of each town…</source>
            <translation/>
        </message>
        <message>
            <source>Month report of the county (巡护月报)…</source>
            <translation/>
        </message>
        <message>
            <source>Month report, notice, pictures for rangers, subsidy table, evidence packs.</source>
            <translation/>
        </message>
        <message>
            <source>Month table</source>
            <translation/>
        </message>
        <message>
            <source>Month table of {month}: make it anew.</source>
            <translation/>
        </message>
        <message>
            <source>Month {month} is in two seasons. Take it out of one.</source>
            <translation/>
        </message>
        <message>
            <source>Months</source>
            <translation/>
        </message>
        <message>
            <source>Months in which there are tracks.</source>
            <translation/>
        </message>
        <message>
            <source>Months with something new</source>
            <translation/>
        </message>
        <message>
            <source>Most blind spots that are listed</source>
            <translation/>
        </message>
        <message>
            <source>Most rangers that are listed</source>
            <translation/>
        </message>
        <message>
            <source>Most 亩 for a ranger</source>
            <translation/>
        </message>
        <message>
            <source>Move section: {section}</source>
            <translation/>
        </message>
        <message>
            <source>Move: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Moves all tracks of a source from GCJ-02 or BD-09 to where the project’s map has them, cleans and counts them anew, and remembers it for later files of the source. It aligns to the project and claims no accuracy of a survey (the formula is good to about 0.75 m). The original coordinates are kept; “As in the files” takes it back.</source>
            <translation/>
        </message>
        <message>
            <source>Mu</source>
            <translation/>
        </message>
        <message>
            <source>Mu per ranger</source>
            <translation/>
        </message>
        <message>
            <source>Name</source>
            <translation/>
        </message>
        <message>
            <source>Name (where only one person has it) or uid.</source>
            <translation/>
        </message>
        <message>
            <source>Name changed</source>
            <translation/>
        </message>
        <message>
            <source>Name of a column set of the county’s profile; empty for the county’s own.</source>
            <translation/>
        </message>
        <message>
            <source>Name of the area</source>
            <translation/>
        </message>
        <message>
            <source>Name of the column</source>
            <translation/>
        </message>
        <message>
            <source>Name of the county</source>
            <translation/>
        </message>
        <message>
            <source>Name of the office</source>
            <translation/>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation/>
        </message>
        <message>
            <source>Name of the rule</source>
            <translation/>
        </message>
        <message>
            <source>Name of the set</source>
            <translation/>
        </message>
        <message>
            <source>Name or code</source>
            <translation/>
        </message>
        <message>
            <source>Name or code of one town; empty: all.</source>
            <translation/>
        </message>
        <message>
            <source>Name or uid of one chief; empty: all.</source>
            <translation/>
        </message>
        <message>
            <source>Name or uid of the chief.</source>
            <translation/>
        </message>
        <message>
            <source>Name, area, title or unit</source>
            <translation/>
        </message>
        <message>
            <source>Name, area, who changed it</source>
            <translation/>
        </message>
        <message>
            <source>Name, code or chief</source>
            <translation/>
        </message>
        <message>
            <source>Name, for example 2023年末人口</source>
            <translation/>
        </message>
        <message>
            <source>Named features</source>
            <translation/>
        </message>
        <message>
            <source>Names</source>
            <translation/>
        </message>
        <message>
            <source>Names are those who hold the posts on this day, as 2024-05-31. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>Names in doubt</source>
            <translation/>
        </message>
        <message>
            <source>Names in their new order, separated by commas; a vacant post by its title. Who is not named comes behind. “Post” says of which area and role.</source>
            <translation/>
        </message>
        <message>
            <source>Names of land classes</source>
            <translation/>
        </message>
        <message>
            <source>Names of people, separated by commas. Empty: all.</source>
            <translation/>
        </message>
        <message>
            <source>Names of the letters</source>
            <translation/>
        </message>
        <message>
            <source>Names of towns, separated by commas. Empty: all.</source>
            <translation/>
        </message>
        <message>
            <source>Names separated by commas; empty: everybody.</source>
            <translation/>
        </message>
        <message>
            <source>Names that are forest land</source>
            <translation/>
        </message>
        <message>
            <source>Names that are not forest land</source>
            <translation/>
        </message>
        <message>
            <source>Names that mean the same</source>
            <translation/>
        </message>
        <message>
            <source>Nature reserve</source>
            <translation/>
        </message>
        <message>
            <source>Nature reserves</source>
            <translation/>
        </message>
        <message>
            <source>Nature reserves (自然保护地)</source>
            <translation/>
        </message>
        <message>
            <source>Near a road</source>
            <translation/>
        </message>
        <message>
            <source>Near a settlement</source>
            <translation/>
        </message>
        <message>
            <source>Needs a day and evidence.</source>
            <translation/>
        </message>
        <message>
            <source>Neither folder, file name, track name nor phone number names anybody of the roster. The track is kept without a person. Press “Sources…” and choose whose it is.</source>
            <translation/>
        </message>
        <message>
            <source>New area</source>
            <translation/>
        </message>
        <message>
            <source>New boards in the register</source>
            <translation/>
        </message>
        <message>
            <source>New from preset</source>
            <translation/>
        </message>
        <message>
            <source>New order</source>
            <translation/>
        </message>
        <message>
            <source>New order of {post}: {names}.</source>
            <translation/>
        </message>
        <message>
            <source>New overlay area</source>
            <translation/>
        </message>
        <message>
            <source>New person</source>
            <translation/>
        </message>
        <message>
            <source>New points</source>
            <translation/>
        </message>
        <message>
            <source>New post</source>
            <translation/>
        </message>
        <message>
            <source>New post: “{post}” from {day}.</source>
            <translation/>
        </message>
        <message>
            <source>New problem {number}.</source>
            <translation/>
        </message>
        <message>
            <source>New problems</source>
            <translation/>
        </message>
        <message>
            <source>New problems: {numbers}.</source>
            <translation/>
        </message>
        <message>
            <source>New records</source>
            <translation/>
        </message>
        <message>
            <source>New row</source>
            <translation/>
        </message>
        <message>
            <source>New task</source>
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
            <source>Newer codes…</source>
            <translation/>
        </message>
        <message>
            <source>Newer list of codes</source>
            <translation/>
        </message>
        <message>
            <source>No area of the county is named in it. Pick it on the map.</source>
            <translation/>
        </message>
        <message>
            <source>No area of the county is named in it. Pick it on the map; else the record does not count.</source>
            <translation/>
        </message>
        <message>
            <source>No area that may take the gap touches it. Choose a neighbour of the gap.</source>
            <translation/>
        </message>
        <message>
            <source>No area, or more than one, is “{area}”. Give its code as the dock “Responsibility areas” shows it.</source>
            <translation/>
        </message>
        <message>
            <source>No area, settlement or tree of the county is named in “{place}”. The record is kept; it counts once its area is chosen.</source>
            <translation/>
        </message>
        <message>
            <source>No area, settlement or tree of the county is named in “{place}”. The row was not taken; write town and village.</source>
            <translation/>
        </message>
        <message>
            <source>No areas yet: import towns, villages and grids.</source>
            <translation/>
        </message>
        <message>
            <source>No board has a place yet, so the photo's place tells nothing. Put the board's number into the file's name, or give boards their places first.</source>
            <translation/>
        </message>
        <message>
            <source>No board is out of date.</source>
            <translation/>
        </message>
        <message>
            <source>No chief</source>
            <translation/>
        </message>
        <message>
            <source>No column says what the task is. Add 重点任务, 主要内容 or 任务.</source>
            <translation/>
        </message>
        <message>
            <source>No columns of coordinates, track, or person with mileage were found (columns: {columns}). Say in the import window what the columns mean.</source>
            <translation/>
        </message>
        <message>
            <source>No compartment has a field “{field}”. The fields are: {fields}. Choose one of them.</source>
            <translation/>
        </message>
        <message>
            <source>No compartments are imported; whether all forest lies in a grid was not checked.</source>
            <translation/>
        </message>
        <message>
            <source>No contiguous split that is more even was found: the compartments hang together by narrow necks. Adjust by hand, or try one grid more or less.</source>
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
            <source>No day is left in this window: its days and months never meet. Change the days or the months.</source>
            <translation/>
        </message>
        <message>
            <source>No earlier year of “{indicator}” is in the county file. Read and split last year’s plan, or paste last year’s figures as a column.</source>
            <translation/>
        </message>
        <message>
            <source>No entry of the change log fits. Choose other days, another person or another area.</source>
            <translation/>
        </message>
        <message>
            <source>No faults were found.</source>
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
            <source>No group is given. Write one a line, for example 成员单位=县公安局、县财政局.</source>
            <translation/>
        </message>
        <message>
            <source>No longer there</source>
            <translation/>
        </message>
        <message>
            <source>No mending of areas is left to take back.</source>
            <translation/>
        </message>
        <message>
            <source>No number of a board is in the file's name and the photo has no place. Put the board's number into the name and add it again.</source>
            <translation/>
        </message>
        <message>
            <source>No outline</source>
            <translation/>
        </message>
        <message>
            <source>No outline of the county was given; {area_code} was made from its {count} towns ({m2} m²). Import the county’s own outline to replace it.</source>
            <translation/>
        </message>
        <message>
            <source>No parent</source>
            <translation/>
        </message>
        <message>
            <source>No phone is known of: {people}.</source>
            <translation/>
        </message>
        <message>
            <source>No place is proposed nearer than this to another board.</source>
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
            <source>No point has a usable time; the day {day} was taken from the name or the column of dates. The time walked is unknown, so the day cannot count.</source>
            <translation/>
        </message>
        <message>
            <source>No posts so far.</source>
            <translation/>
        </message>
        <message>
            <source>No ranger is in post in a town “{town}” this month. There are: {towns}.</source>
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
            <source>No row was left out.</source>
            <translation/>
        </message>
        <message>
            <source>No rule was given. Choose a preset or write the definition.</source>
            <translation/>
        </message>
        <message>
            <source>No source was given for {what}; “—” means not known, not nothing.</source>
            <translation/>
        </message>
        <message>
            <source>No suitable Chinese font is installed. Install one of these and start QGIS again: {fonts}.</source>
            <translation/>
        </message>
        <message>
            <source>No table of people was found in “{file}”. It needs a column of names and at least one more of role, title, town, village, code, phone or date; in Word, lines as “林长：姓名 职务” do too.</source>
            <translation/>
        </message>
        <message>
            <source>No task of the plan names a unit. Assign units first.</source>
            <translation/>
        </message>
        <message>
            <source>No task was found in the {paragraphs} paragraphs of {file}. A plan has numbered sections (一、（一）1.) or a table with the columns 重点任务 and 责任单位.</source>
            <translation/>
        </message>
        <message>
            <source>No unit is assigned to this task.</source>
            <translation/>
        </message>
        <message>
            <source>No usable compartment was chosen. Select compartments with an outline and run it again.</source>
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
            <source>Nobody has said yet which units are meant by {groups}. Tick their members in the panel, or write them under “Members of groups”.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody held a post as {role} in {month}. Import the roster first, or check the role in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody holds a post of a chief on {day}. Import the roster of chiefs first.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody in the roster of that time is certainly “{who}”; the row was not taken. Check the name, or add the village or phone number.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody is below the target: there is no picture to send.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody is called “{person}”. Write the name as in the roster.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody is judged by this rule in {month}: check role, levels and towns.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody need go</source>
            <translation/>
        </message>
        <message>
            <source>Nobody of the county’s roster is called {name}. Check the name, or import him with the roster of chiefs first.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody of the roster is certainly “{name}”; the one who answers was left as it is.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody walked there in that period: the map is empty.</source>
            <translation/>
        </message>
        <message>
            <source>Nobody’s verdict would change.</source>
            <translation/>
        </message>
        <message>
            <source>None</source>
            <translation/>
        </message>
        <message>
            <source>None can be mended without a question: select rows and press “Mend selected”.</source>
            <translation/>
        </message>
        <message>
            <source>None of the compartments is forest land by the list “forest_land” of the profile; whether all forest lies in a grid was not checked.</source>
            <translation/>
        </message>
        <message>
            <source>None of the {compartments} compartments has the weight by which to split. Choose “area” under “Equal by”, or check the land classes.</source>
            <translation/>
        </message>
        <message>
            <source>None of these can be mended without a question.</source>
            <translation/>
        </message>
        <message>
            <source>North to</source>
            <translation/>
        </message>
        <message>
            <source>Not begun</source>
            <translation/>
        </message>
        <message>
            <source>Not chosen</source>
            <translation/>
        </message>
        <message>
            <source>Not chosen among the proposals; it stays as it was.</source>
            <translation/>
        </message>
        <message>
            <source>Not closed</source>
            <translation/>
        </message>
        <message>
            <source>Not counted as forest land, because no list of the profile (areas.forest_land) has these classes: {classes}.</source>
            <translation/>
        </message>
        <message>
            <source>Not every file could be read, so nothing was removed: {count} of before stay. Mend the refused files and import all of them again.</source>
            <translation/>
        </message>
        <message>
            <source>Not forest land</source>
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
            <source>Not in force from</source>
            <translation/>
        </message>
        <message>
            <source>Not in the county: import its outline.</source>
            <translation/>
        </message>
        <message>
            <source>Not in the list any more: merge or delete the area by hand.</source>
            <translation/>
        </message>
        <message>
            <source>Not in the roster</source>
            <translation/>
        </message>
        <message>
            <source>Not printed: see what is to be mended ({count}).</source>
            <translation/>
        </message>
        <message>
            <source>Not printed: the review of the map is not confirmed.</source>
            <translation/>
        </message>
        <message>
            <source>Not the same route again</source>
            <translation/>
        </message>
        <message>
            <source>Not two positions were found in it; a track needs at least two.</source>
            <translation/>
        </message>
        <message>
            <source>Not visited in the whole time looked back</source>
            <translation/>
        </message>
        <message>
            <source>Note</source>
            <translation/>
        </message>
        <message>
            <source>Note on the code tables</source>
            <translation/>
        </message>
        <message>
            <source>Notes that problems were reported (上报) to a higher level: to which, when, why. Without a level the note is taken back.</source>
            <translation/>
        </message>
        <message>
            <source>Notes that the chosen problems were reported to a higher level.</source>
            <translation/>
        </message>
        <message>
            <source>Notes under the tables for the units</source>
            <translation/>
        </message>
        <message>
            <source>Nothing asked</source>
            <translation/>
        </message>
        <message>
            <source>Nothing but a number or a place: no person and no post.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing can be written into the folder {folder}. Choose another folder.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing counts by this rule, neither tracks nor records. Choose at least one.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing depends on it; tick it to delete it.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing is paid below so many valid days</source>
            <translation/>
        </message>
        <message>
            <source>Nothing of “{document}” has been split to the level {level} yet. Split its targets first.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing says what the numbers in the columns of days are. Write 里程（公里） or 时长（小时） into the title.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing says what to split. Give the code of a village, or a layer with the chosen compartments.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing separates these units and people in the document; check how they were cut: {text}</source>
            <translation/>
        </message>
        <message>
            <source>Nothing separates title and content in the document; check where the title ends.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing stands against printing these boards.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing to save: this rule is in force already, just so.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing was imported.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing was taken from these columns: {columns}. They are not known, or there is another one of the same meaning; rename the header where something of them is needed.</source>
            <translation/>
        </message>
        <message>
            <source>Nothing would change: nobody concerned holds a post on that day. Check person, post and day.</source>
            <translation/>
        </message>
        <message>
            <source>Notice</source>
            <translation/>
        </message>
        <message>
            <source>Notice (通报)…</source>
            <translation/>
        </message>
        <message>
            <source>Notice A3</source>
            <translation/>
        </message>
        <message>
            <source>Notice A4</source>
            <translation/>
        </message>
        <message>
            <source>Notice of the month (通报)</source>
            <translation/>
        </message>
        <message>
            <source>Now</source>
            <translation/>
        </message>
        <message>
            <source>Now: {text}</source>
            <translation/>
        </message>
        <message>
            <source>Number</source>
            <translation/>
        </message>
        <message>
            <source>Number of a letter</source>
            <translation/>
        </message>
        <message>
            <source>Number of a problem</source>
            <translation/>
        </message>
        <message>
            <source>Number of compartments (小班个数)</source>
            <translation/>
        </message>
        <message>
            <source>Number of faults</source>
            <translation/>
        </message>
        <message>
            <source>Number of grids</source>
            <translation/>
        </message>
        <message>
            <source>Number of the document</source>
            <translation/>
        </message>
        <message>
            <source>Number of the problem</source>
            <translation/>
        </message>
        <message>
            <source>Number of 小班 or 图斑</source>
            <translation/>
        </message>
        <message>
            <source>Number or name of track</source>
            <translation/>
        </message>
        <message>
            <source>Numbers 1, 2, 3 … through the whole table, or anew in every section.</source>
            <translation/>
        </message>
        <message>
            <source>Numbers of the boards</source>
            <translation/>
        </message>
        <message>
            <source>Numbers separated by commas, as in the register.</source>
            <translation/>
        </message>
        <message>
            <source>Of boards</source>
            <translation/>
        </message>
        <message>
            <source>Of paper</source>
            <translation/>
        </message>
        <message>
            <source>Of whom or what</source>
            <translation/>
        </message>
        <message>
            <source>Of {points} points not two lie on one day with usable coordinates; a track needs at least two.</source>
            <translation/>
        </message>
        <message>
            <source>Of “{file}” {outside} % lie outside the areas of the county that they belong to ({count} shapes compared), and {left} % after shifting it as web maps do: the county’s own outlines look like {datum}, and this layer does not. Import the county’s areas from a surveyed layer first, or choose under “Datum” to take this one as it lies (as_is).</source>
            <translation/>
        </message>
        <message>
            <source>Of “{file}” {outside} % lie outside the areas of the county that they belong to ({count} shapes compared), and {left} % after undoing the shift of {datum}: it looks like a layer from a web map. Choose under “Datum” whether to convert it ({proposal}) or to take it as it lies (as_is).</source>
            <translation/>
        </message>
        <message>
            <source>Office and fonts</source>
            <translation/>
        </message>
        <message>
            <source>Office that is printed</source>
            <translation/>
        </message>
        <message>
            <source>Old and notable trees</source>
            <translation/>
        </message>
        <message>
            <source>Old trees</source>
            <translation/>
        </message>
        <message>
            <source>Old trees (古树名木)</source>
            <translation/>
        </message>
        <message>
            <source>Older list of codes</source>
            <translation/>
        </message>
        <message>
            <source>On a road ({place}); next best: {others}.</source>
            <translation/>
        </message>
        <message>
            <source>On foot (visit), joint, vehicle, drone or delegated.</source>
            <translation/>
        </message>
        <message>
            <source>On the cleaned line.</source>
            <translation/>
        </message>
        <message>
            <source>On the map…</source>
            <translation/>
        </message>
        <message>
            <source>On ways walked before: {before} of the points as they are, {after} after undoing {datum}.</source>
            <translation/>
        </message>
        <message>
            <source>On {day} nobody holds a post that has duties. Write them into people.duties of the profile, or choose another level, town or role.</source>
            <translation/>
        </message>
        <message>
            <source>On {day} there is a single point; it was left out.</source>
            <translation/>
        </message>
        <message>
            <source>One PDF for each area is written here; one of the same name is replaced.</source>
            <translation/>
        </message>
        <message>
            <source>One PDF for each person is written here; one of the same name is replaced.</source>
            <translation/>
        </message>
        <message>
            <source>One PDF with the pages of all chosen areas.</source>
            <translation/>
        </message>
        <message>
            <source>One document with a page for each letter; else one document each.</source>
            <translation/>
        </message>
        <message>
            <source>One file a board and the 制作清单 for the shop are written here. An older file that is no longer true goes into the folder 作废 in it.</source>
            <translation/>
        </message>
        <message>
            <source>One grid for each ranger is usual.</source>
            <translation/>
        </message>
        <message>
            <source>One group a line, for example 成员单位=县公安局、县财政局. They are remembered.</source>
            <translation/>
        </message>
        <message>
            <source>One half would be empty. Put the cursor where the second task begins, and split again.</source>
            <translation/>
        </message>
        <message>
            <source>One of several tasks under “{heading}”.</source>
            <translation/>
        </message>
        <message>
            <source>One of: {names}. Its first rule for the role is taken.</source>
            <translation/>
        </message>
        <message>
            <source>One or more files of any kind.</source>
            <translation/>
        </message>
        <message>
            <source>One place a line in the printed unit, as 石桥镇=300; 石桥镇= lifts it.</source>
            <translation/>
        </message>
        <message>
            <source>One place a line in the printed unit, or a column copied from Excel.</source>
            <translation/>
        </message>
        <message>
            <source>One table with these headers.</source>
            <translation/>
        </message>
        <message>
            <source>One title cannot be that of {count} files. Leave it empty, or attach the files one by one.</source>
            <translation/>
        </message>
        <message>
            <source>One workbook for every unit and town with its own tasks, in one go.</source>
            <translation/>
        </message>
        <message>
            <source>Only boards that are no longer true</source>
            <translation/>
        </message>
        <message>
            <source>Only compare</source>
            <translation/>
        </message>
        <message>
            <source>Only days</source>
            <translation/>
        </message>
        <message>
            <source>Only for a single file; empty for its name.</source>
            <translation/>
        </message>
        <message>
            <source>Only for files that do not say their coordinate system, or say it wrongly; it replaces what they say.</source>
            <translation/>
        </message>
        <message>
            <source>Only for 护林员档案表, and only where the profile keeps ID numbers.</source>
            <translation/>
        </message>
        <message>
            <source>Only from</source>
            <translation/>
        </message>
        <message>
            <source>Only holders of one role in one area can change their order ({posts}): the order of the roles is in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Only inside the own areas</source>
            <translation/>
        </message>
        <message>
            <source>Only late and due soon</source>
            <translation/>
        </message>
        <message>
            <source>Only people below the target</source>
            <translation/>
        </message>
        <message>
            <source>Only posts of these areas: codes or names, separated by commas. Left empty, all.</source>
            <translation/>
        </message>
        <message>
            <source>Only posts of these levels, as 县级 or 乡镇级、村级. Left empty, all.</source>
            <translation/>
        </message>
        <message>
            <source>Only roughly: the rule asks for figures that have to be read from the tracks.</source>
            <translation/>
        </message>
        <message>
            <source>Only says what the roster would change; the county file stays as it is.</source>
            <translation/>
        </message>
        <message>
            <source>Only says what would change and writes the sheet; the county file stays as it is.</source>
            <translation/>
        </message>
        <message>
            <source>Only show</source>
            <translation/>
        </message>
        <message>
            <source>Only the month is given; the 1st ({day}) was taken.</source>
            <translation/>
        </message>
        <message>
            <source>Only the posts of this town (name or code) and below. Left empty, the county.</source>
            <translation/>
        </message>
        <message>
            <source>Only the selected 小班 ({count})</source>
            <translation/>
        </message>
        <message>
            <source>Only these kinds</source>
            <translation/>
        </message>
        <message>
            <source>Only these levels, for example “grid, village”; all where it is left empty.</source>
            <translation/>
        </message>
        <message>
            <source>Only these roles, as 总林长、林长. Left empty, all roles of the list.</source>
            <translation/>
        </message>
        <message>
            <source>Only these roles, as 林长、护林员. Left empty, all roles that have duties.</source>
            <translation/>
        </message>
        <message>
            <source>Only these tracks</source>
            <translation/>
        </message>
        <message>
            <source>Only these units, separated by 、 or commas; empty for all that have tasks.</source>
            <translation/>
        </message>
        <message>
            <source>Only this sheet; left empty, all sheets with such a table.</source>
            <translation/>
        </message>
        <message>
            <source>Only those not closed</source>
            <translation/>
        </message>
        <message>
            <source>Only until</source>
            <translation/>
        </message>
        <message>
            <source>Only what concerns this person: a name, or name@area. Left empty, everybody.</source>
            <translation/>
        </message>
        <message>
            <source>Only what is done can be closed (销号). Set {unit} to done first.</source>
            <translation/>
        </message>
        <message>
            <source>Only where it is none of MIAN_JI, XBMJ, MJ, TBMJ, 面积.</source>
            <translation/>
        </message>
        <message>
            <source>Only where not every post goes to every area: “上村 林长=甲村; 下村 林长=” (nothing behind the sign: the post ends).</source>
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
            <source>Only where two change places and the second holds several posts.</source>
            <translation/>
        </message>
        <message>
            <source>Only {count} compartments have weight, fewer than the {number} grids, so that some grids have none. Choose fewer grids or another weight.</source>
            <translation/>
        </message>
        <message>
            <source>Only {name}</source>
            <translation/>
        </message>
        <message>
            <source>Open</source>
            <translation/>
        </message>
        <message>
            <source>Open again</source>
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
            <source>Open in QGIS’s layout designer. Of a shipped template a copy is made beside the county file; what is changed is saved when the designer is closed.</source>
            <translation/>
        </message>
        <message>
            <source>Or a folder: all tables in it and in its subfolders.</source>
            <translation/>
        </message>
        <message>
            <source>Orange</source>
            <translation/>
        </message>
        <message>
            <source>Order of holders</source>
            <translation/>
        </message>
        <message>
            <source>Order…</source>
            <translation/>
        </message>
        <message>
            <source>Organisation</source>
            <translation/>
        </message>
        <message>
            <source>Organisation chart</source>
            <translation/>
        </message>
        <message>
            <source>Origin</source>
            <translation/>
        </message>
        <message>
            <source>Other</source>
            <translation/>
        </message>
        <message>
            <source>Other count in some months…</source>
            <translation/>
        </message>
        <message>
            <source>Other headings</source>
            <translation/>
        </message>
        <message>
            <source>Other layer instead of the county’s areas</source>
            <translation/>
        </message>
        <message>
            <source>Other names in rosters and layers</source>
            <translation/>
        </message>
        <message>
            <source>Other phone</source>
            <translation/>
        </message>
        <message>
            <source>Other title</source>
            <translation/>
        </message>
        <message>
            <source>Other unit</source>
            <translation/>
        </message>
        <message>
            <source>Otherwise only empty sides are filled in.</source>
            <translation/>
        </message>
        <message>
            <source>Otherwise only for those below the target.</source>
            <translation/>
        </message>
        <message>
            <source>Out of date</source>
            <translation/>
        </message>
        <message>
            <source>Outcome</source>
            <translation/>
        </message>
        <message>
            <source>Outline changed</source>
            <translation/>
        </message>
        <message>
            <source>Outlines are measured on the ellipsoid of CGCS2000 (positions in {crs}).</source>
            <translation/>
        </message>
        <message>
            <source>Outlines are measured on the plane of {crs}.</source>
            <translation/>
        </message>
        <message>
            <source>Outlines are simplified by (m)</source>
            <translation/>
        </message>
        <message>
            <source>Output options</source>
            <translation/>
        </message>
        <message>
            <source>Outside its parent</source>
            <translation/>
        </message>
        <message>
            <source>Over time</source>
            <translation/>
        </message>
        <message>
            <source>Overdue</source>
            <translation/>
        </message>
        <message>
            <source>Overlap</source>
            <translation/>
        </message>
        <message>
            <source>Overlap of {area} and {other}, {m2} m²: given to one of them.</source>
            <translation/>
        </message>
        <message>
            <source>Overlapping tenures</source>
            <translation/>
        </message>
        <message>
            <source>Overlaps, gaps, codes, forest without a grid, missing holders; with remedies.</source>
            <translation/>
        </message>
        <message>
            <source>Overlay areas</source>
            <translation/>
        </message>
        <message>
            <source>Overlay areas without a kind</source>
            <translation/>
        </message>
        <message>
            <source>Overlay areas…</source>
            <translation/>
        </message>
        <message>
            <source>Own title</source>
            <translation/>
        </message>
        <message>
            <source>Own: {name}</source>
            <translation/>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation/>
        </message>
        <message>
            <source>PDF (*.pdf);;Picture (*.png)</source>
            <translation/>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation/>
        </message>
        <message>
            <source>PDF, real size</source>
            <translation/>
        </message>
        <message>
            <source>PNG, small, for phones</source>
            <translation/>
        </message>
        <message>
            <source>Packs</source>
            <translation/>
        </message>
        <message>
            <source>Page of an area</source>
            <translation/>
        </message>
        <message>
            <source>Pages</source>
            <translation/>
        </message>
        <message>
            <source>Pages of all areas of a level: one PDF each, or all in one.</source>
            <translation/>
        </message>
        <message>
            <source>Paint for grid {number}</source>
            <translation/>
        </message>
        <message>
            <source>Paint 小班</source>
            <translation/>
        </message>
        <message>
            <source>Paint 小班 into the area selected in the tree</source>
            <translation/>
        </message>
        <message>
            <source>Painting for {area}: {count} 小班 in this stroke.</source>
            <translation/>
        </message>
        <message>
            <source>Pairs that stand too near</source>
            <translation/>
        </message>
        <message>
            <source>Paper</source>
            <translation/>
        </message>
        <message>
            <source>Paragraph {number}</source>
            <translation/>
        </message>
        <message>
            <source>Paragraph {place}, No. {number} “{title}”: it is there already, nothing changed.</source>
            <translation/>
        </message>
        <message>
            <source>Paragraph {place}, No. {number} “{title}”: no task, kept for its {targets} targets.</source>
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
            <source>Paragraphs {places}: captions of figures, left out.</source>
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
            <source>Paragraphs {places}: page numbers, left out.</source>
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
            <source>Parent</source>
            <translation/>
        </message>
        <message>
            <source>Part of a month is paid by the days in post</source>
            <translation/>
        </message>
        <message>
            <source>Part of a person who stands in several rows.</source>
            <translation/>
        </message>
        <message>
            <source>Parts</source>
            <translation/>
        </message>
        <message>
            <source>Passed over</source>
            <translation/>
        </message>
        <message>
            <source>Past due</source>
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
            <source>Patrol days a month</source>
            <translation/>
        </message>
        <message>
            <source>Patrol rules</source>
            <translation/>
        </message>
        <message>
            <source>Patrols</source>
            <translation/>
        </message>
        <message>
            <source>Patrols missing</source>
            <translation/>
        </message>
        <message>
            <source>Patrols of chiefs</source>
            <translation/>
        </message>
        <message>
            <source>Pattern of codes of new areas</source>
            <translation/>
        </message>
        <message>
            <source>Pattern of codes of overlay areas</source>
            <translation/>
        </message>
        <message>
            <source>Pattern of names of new grids</source>
            <translation/>
        </message>
        <message>
            <source>Pattern of numbers</source>
            <translation/>
        </message>
        <message>
            <source>Pattern of the files’ names</source>
            <translation/>
        </message>
        <message>
            <source>Pattern of words for groups of units</source>
            <translation/>
        </message>
        <message>
            <source>Patterns of words for every place</source>
            <translation/>
        </message>
        <message>
            <source>Payable in all (yuan)</source>
            <translation/>
        </message>
        <message>
            <source>People</source>
            <translation/>
        </message>
        <message>
            <source>People are named</source>
            <translation/>
        </message>
        <message>
            <source>People below the target</source>
            <translation/>
        </message>
        <message>
            <source>People below the target are named</source>
            <translation/>
        </message>
        <message>
            <source>People who came along</source>
            <translation/>
        </message>
        <message>
            <source>People who reached every target</source>
            <translation/>
        </message>
        <message>
            <source>People with enough days</source>
            <translation/>
        </message>
        <message>
            <source>Percent</source>
            <translation/>
        </message>
        <message>
            <source>Period</source>
            <translation/>
        </message>
        <message>
            <source>Person</source>
            <translation/>
        </message>
        <message>
            <source>Persons</source>
            <translation/>
        </message>
        <message>
            <source>Persons with findings</source>
            <translation/>
        </message>
        <message>
            <source>Pests</source>
            <translation/>
        </message>
        <message>
            <source>Phone</source>
            <translation/>
        </message>
        <message>
            <source>Phone of a new person</source>
            <translation/>
        </message>
        <message>
            <source>Phone of a new successor</source>
            <translation/>
        </message>
        <message>
            <source>Phones</source>
            <translation/>
        </message>
        <message>
            <source>Phones and names</source>
            <translation/>
        </message>
        <message>
            <source>Phones in lists</source>
            <translation/>
        </message>
        <message>
            <source>Phones on the organisation chart</source>
            <translation/>
        </message>
        <message>
            <source>Photos</source>
            <translation/>
        </message>
        <message>
            <source>Photos, or folders of them.</source>
            <translation/>
        </message>
        <message>
            <source>Pictures</source>
            <translation/>
        </message>
        <message>
            <source>Pictures for rangers</source>
            <translation/>
        </message>
        <message>
            <source>Pictures for rangers below the target…</source>
            <translation/>
        </message>
        <message>
            <source>Place</source>
            <translation/>
        </message>
        <message>
            <source>Place by place the way of {person} on {day}: one is a copy of the other.</source>
            <translation/>
        </message>
        <message>
            <source>Place by place this is the way of “{other}” ({day}), with other times. The track is kept; the month table shows it as suspected copy.</source>
            <translation/>
        </message>
        <message>
            <source>Place in lists</source>
            <translation/>
        </message>
        <message>
            <source>Places</source>
            <translation/>
        </message>
        <message>
            <source>Places as tables head them</source>
            <translation/>
        </message>
        <message>
            <source>Places or a person with figures are still missing.</source>
            <translation/>
        </message>
        <message>
            <source>Places without a figure</source>
            <translation/>
        </message>
        <message>
            <source>Plan</source>
            <translation/>
        </message>
        <message>
            <source>Plans (*.docx *.doc *.wps *.txt *.xlsx *.xls *.et);;All files (*)</source>
            <translation/>
        </message>
        <message>
            <source>Plays the day on the map: the dot is where each person was. Again: all tracks.</source>
            <translation/>
        </message>
        <message>
            <source>Point</source>
            <translation/>
        </message>
        <message>
            <source>Points</source>
            <translation/>
        </message>
        <message>
            <source>Points for further spans at most</source>
            <translation/>
        </message>
        <message>
            <source>Points for problems and fires at most</source>
            <translation/>
        </message>
        <message>
            <source>Points of risk</source>
            <translation/>
        </message>
        <message>
            <source>Post</source>
            <translation/>
        </message>
        <message>
            <source>Post of the second person</source>
            <translation/>
        </message>
        <message>
            <source>Post that the predecessor takes</source>
            <translation/>
        </message>
        <message>
            <source>Posts</source>
            <translation/>
        </message>
        <message>
            <source>Posts (none: all)</source>
            <translation/>
        </message>
        <message>
            <source>Posts and holders</source>
            <translation/>
        </message>
        <message>
            <source>Posts without a holder on the chosen date, here and below</source>
            <translation/>
        </message>
        <message>
            <source>Predecessor</source>
            <translation/>
        </message>
        <message>
            <source>Preset</source>
            <translation/>
        </message>
        <message>
            <source>Preset…</source>
            <translation/>
        </message>
        <message>
            <source>Press in the grid that is to grow and drag over the 小班 that it is to get. Ctrl+Z takes a stroke back.</source>
            <translation/>
        </message>
        <message>
            <source>Preview</source>
            <translation/>
        </message>
        <message>
            <source>Preview: {file}</source>
            <translation/>
        </message>
        <message>
            <source>Print stale boards</source>
            <translation/>
        </message>
        <message>
            <source>Print template</source>
            <translation/>
        </message>
        <message>
            <source>Print the boards that can be printed all the same?</source>
            <translation/>
        </message>
        <message>
            <source>Print the others</source>
            <translation/>
        </message>
        <message>
            <source>Print the page of the area</source>
            <translation/>
        </message>
        <message>
            <source>Print to PDF…</source>
            <translation/>
        </message>
        <message>
            <source>Printed as 其他林地, because the profile has no name (signboards.land_classes) for these classes: {classes}.</source>
            <translation/>
        </message>
        <message>
            <source>Printed for a vacant post</source>
            <translation/>
        </message>
        <message>
            <source>Prints the blind spots as they were computed last, or the effort of a period by hours, kilometres or visits, with the borders of the areas, a legend and how the figures are made, to PDF or PNG.</source>
            <translation/>
        </message>
        <message>
            <source>Prints the boards whose last print differs from today's contents, and no others.</source>
            <translation/>
        </message>
        <message>
            <source>Prints the holder’s and the village chief’s phone.</source>
            <translation/>
        </message>
        <message>
            <source>Prints the organisation as of a day to a PDF on A3: a page for the county with its leaders and towns, a page for every town with its villages, grids and rangers, and a table of posts per level and role. Vacant posts are printed without a name; phones only where the profile says so.</source>
            <translation/>
        </message>
        <message>
            <source>Prints the page of each area to PDF: position, boundaries to the four sides, area, maps, forest resources, chiefs and rangers as of the date, the areas below and the documents. One PDF for each area, or all in one file.</source>
            <translation/>
        </message>
        <message>
            <source>Problem</source>
            <translation/>
        </message>
        <message>
            <source>Problem to change</source>
            <translation/>
        </message>
        <message>
            <source>Problem {number}</source>
            <translation/>
        </message>
        <message>
            <source>Problem {number} deleted.</source>
            <translation/>
        </message>
        <message>
            <source>Problem {number} is kept.</source>
            <translation/>
        </message>
        <message>
            <source>Problem {number} stands in row {row_before} already; this row was not taken.</source>
            <translation/>
        </message>
        <message>
            <source>Problem {number}.</source>
            <translation/>
        </message>
        <message>
            <source>Problem {number}: changed {fields}.</source>
            <translation/>
        </message>
        <message>
            <source>Problem {number}: nothing changed.</source>
            <translation/>
        </message>
        <message>
            <source>Problems</source>
            <translation/>
        </message>
        <message>
            <source>Problems changed</source>
            <translation/>
        </message>
        <message>
            <source>Problems of the last days</source>
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
            <source>Programs of Chinese maps write coordinates that lie some hundred metres aside (GCJ-02, BD-09). “Align” puts them where this project’s map has them; it claims no accuracy of a survey. It is asked once for each source, remembered, and can be taken back: the original coordinates are kept.</source>
            <translation/>
        </message>
        <message>
            <source>Progress</source>
            <translation/>
        </message>
        <message>
            <source>Progress and ranking</source>
            <translation/>
        </message>
        <message>
            <source>Progress of {units}: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Progress: {source}</source>
            <translation/>
        </message>
        <message>
            <source>Proof sheets</source>
            <translation/>
        </message>
        <message>
            <source>Proofs of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Proofs written: {file}</source>
            <translation/>
        </message>
        <message>
            <source>Proofs…</source>
            <translation/>
        </message>
        <message>
            <source>Proposals</source>
            <translation/>
        </message>
        <message>
            <source>Propose</source>
            <translation/>
        </message>
        <message>
            <source>Propose again</source>
            <translation/>
        </message>
        <message>
            <source>Propose grids (fair split)</source>
            <translation/>
        </message>
        <message>
            <source>Propose sites</source>
            <translation/>
        </message>
        <message>
            <source>Propose sites of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Proposed grids</source>
            <translation/>
        </message>
        <message>
            <source>Proposed places are on the layer 公示牌; it cannot be edited now.</source>
            <translation/>
        </message>
        <message>
            <source>Proposes what each area borders on to the east, south, west and north, from its neighbours and from named roads and rivers. What is written already stays, unless it is to be replaced.</source>
            <translation/>
        </message>
        <message>
            <source>Protection</source>
            <translation/>
        </message>
        <message>
            <source>Protection levels</source>
            <translation/>
        </message>
        <message>
            <source>Put the boards there</source>
            <translation/>
        </message>
        <message>
            <source>Puts a rule in force from a day on. The rule for the same people that was in force ends that day: months before it are judged by the old one, and it goes on after a rule that has a last day. A rule that contradicts itself or another one is refused with the reason.</source>
            <translation/>
        </message>
        <message>
            <source>Puts the rules of a real place (Jiangxi, Guizhou, Linxia …) in force for the chiefs of every level from a day on; the rules for the same people that were in force end that day. Each can be edited under “Rules” afterwards.</source>
            <translation/>
        </message>
        <message>
            <source>Puts the rules of a real place in force for the chiefs.</source>
            <translation/>
        </message>
        <message>
            <source>Python libraries are missing or too old: {libraries}. The panels in brackets do not work, or not wholly; everything else does. Install the plugin from its zip and QGIS with its full installer to get them.</source>
            <translation/>
        </message>
        <message>
            <source>QR code (一林一码)</source>
            <translation/>
        </message>
        <message>
            <source>Quarter</source>
            <translation/>
        </message>
        <message>
            <source>Quarter or month</source>
            <translation/>
        </message>
        <message>
            <source>Quarter or month (2024Q2, 2024-05):</source>
            <translation/>
        </message>
        <message>
            <source>Question (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Questions</source>
            <translation/>
        </message>
        <message>
            <source>Radius of a key place (m)</source>
            <translation/>
        </message>
        <message>
            <source>Rangers of grids</source>
            <translation/>
        </message>
        <message>
            <source>Rangers of natural forest</source>
            <translation/>
        </message>
        <message>
            <source>Rangers of public-welfare forest</source>
            <translation/>
        </message>
        <message>
            <source>Rangers of state forest farms</source>
            <translation/>
        </message>
        <message>
            <source>Rangers of the village</source>
            <translation/>
        </message>
        <message>
            <source>Rangers with enough days, by town</source>
            <translation/>
        </message>
        <message>
            <source>Rangers’ files</source>
            <translation/>
        </message>
        <message>
            <source>Rangers’ roster</source>
            <translation/>
        </message>
        <message>
            <source>Ranger’s file</source>
            <translation/>
        </message>
        <message>
            <source>Rank</source>
            <translation/>
        </message>
        <message>
            <source>Rank by completion: {rank}</source>
            <translation/>
        </message>
        <message>
            <source>Rates by month</source>
            <translation/>
        </message>
        <message>
            <source>Raw mileage (m)</source>
            <translation/>
        </message>
        <message>
            <source>Raw track</source>
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
            <source>Read the resource archive</source>
            <translation/>
        </message>
        <message>
            <source>Read tracks and try out</source>
            <translation/>
        </message>
        <message>
            <source>Reading the boards…</source>
            <translation/>
        </message>
        <message>
            <source>Reading the months before…</source>
            <translation/>
        </message>
        <message>
            <source>Reading the month…</source>
            <translation/>
        </message>
        <message>
            <source>Reads a work plan (Word, Excel task table, text file or pasted text) into tasks with section, number, title, content, units, contact and numeric targets. Every task keeps the sentence it came from; what is doubtful is marked and what is lost is never made up. Reading the same plan again changes nothing.</source>
            <translation/>
        </message>
        <message>
            <source>Reads the tables that units send back (Excel, WPS or Word, whatever was done to their sheets, rows and columns) and lists every difference: progress, corrections, new rows, and conflicts where the county’s text or another unit says otherwise. Only what is accepted goes in; the same tables twice change nothing.</source>
            <translation/>
        </message>
        <message>
            <source>Reason</source>
            <translation/>
        </message>
        <message>
            <source>Reasons</source>
            <translation/>
        </message>
        <message>
            <source>Recognised by the phone number as {person}.</source>
            <translation/>
        </message>
        <message>
            <source>Record</source>
            <translation/>
        </message>
        <message>
            <source>Record a check…</source>
            <translation/>
        </message>
        <message>
            <source>Record a chief’s patrol</source>
            <translation/>
        </message>
        <message>
            <source>Record a problem</source>
            <translation/>
        </message>
        <message>
            <source>Record checks of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Record to change</source>
            <translation/>
        </message>
        <message>
            <source>Recorded area</source>
            <translation/>
        </message>
        <message>
            <source>Recorded area is not the outline’s</source>
            <translation/>
        </message>
        <message>
            <source>Recorded area {stated} ha, area of the outlines {measured} ha; {count} compartments differ by more than {percent} %.</source>
            <translation/>
        </message>
        <message>
            <source>Recorded by</source>
            <translation/>
        </message>
        <message>
            <source>Recorded less measured area: compartments that differ by more than {percent} % are to be checked one by one (“Check areas” lists them). Where the rest is about the difference between the ways of measuring, the records were measured in the other way; what is left of it is rounding in the records and outlines drawn anew.</source>
            <translation/>
        </message>
        <message>
            <source>Recorded: {name}, {day}, {place}.</source>
            <translation/>
        </message>
        <message>
            <source>Recorded: {state}.</source>
            <translation/>
        </message>
        <message>
            <source>Records</source>
            <translation/>
        </message>
        <message>
            <source>Records of an unknown place</source>
            <translation/>
        </message>
        <message>
            <source>Records of patrols</source>
            <translation/>
        </message>
        <message>
            <source>Record…</source>
            <translation/>
        </message>
        <message>
            <source>Red</source>
            <translation/>
        </message>
        <message>
            <source>Redo</source>
            <translation/>
        </message>
        <message>
            <source>Refused</source>
            <translation/>
        </message>
        <message>
            <source>Register</source>
            <translation/>
        </message>
        <message>
            <source>Register (Excel)</source>
            <translation/>
        </message>
        <message>
            <source>Register of chiefs’ patrols</source>
            <translation/>
        </message>
        <message>
            <source>Register of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Register of signboards (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Registers of chiefs’ patrols (Excel, CSV, Word); they can be dropped here too.</source>
            <translation/>
        </message>
        <message>
            <source>Register…</source>
            <translation/>
        </message>
        <message>
            <source>Remark</source>
            <translation/>
        </message>
        <message>
            <source>Remarks</source>
            <translation/>
        </message>
        <message>
            <source>Remedy</source>
            <translation/>
        </message>
        <message>
            <source>Remembered rosters</source>
            <translation/>
        </message>
        <message>
            <source>Reminders</source>
            <translation/>
        </message>
        <message>
            <source>Reminders…</source>
            <translation/>
        </message>
        <message>
            <source>Remove</source>
            <translation/>
        </message>
        <message>
            <source>Remove column</source>
            <translation/>
        </message>
        <message>
            <source>Removed</source>
            <translation/>
        </message>
        <message>
            <source>Removes the copy in 附件 too, where no other area, tenure or setting uses it.</source>
            <translation/>
        </message>
        <message>
            <source>Rename</source>
            <translation/>
        </message>
        <message>
            <source>Rename area</source>
            <translation/>
        </message>
        <message>
            <source>Rename section: {section}</source>
            <translation/>
        </message>
        <message>
            <source>Rename…</source>
            <translation/>
        </message>
        <message>
            <source>Renumber</source>
            <translation/>
        </message>
        <message>
            <source>Renumber area</source>
            <translation/>
        </message>
        <message>
            <source>Renumber grids after a new village code</source>
            <translation/>
        </message>
        <message>
            <source>Renumber grids after a new village code…</source>
            <translation/>
        </message>
        <message>
            <source>Renumber {count} tasks</source>
            <translation/>
        </message>
        <message>
            <source>Renumber…</source>
            <translation/>
        </message>
        <message>
            <source>Repair the outline.</source>
            <translation/>
        </message>
        <message>
            <source>Replace existing grids</source>
            <translation/>
        </message>
        <message>
            <source>Replace what is written</source>
            <translation/>
        </message>
        <message>
            <source>Replace what was there</source>
            <translation/>
        </message>
        <message>
            <source>Replaced grids end on (date)</source>
            <translation/>
        </message>
        <message>
            <source>Replaced grids that have posts, boards or figures, and that none of the new ones goes on with, end on this day (2024-06-01) and keep what they have. Empty: nothing is written where there are such.</source>
            <translation/>
        </message>
        <message>
            <source>Report</source>
            <translation/>
        </message>
        <message>
            <source>Report of the county</source>
            <translation/>
        </message>
        <message>
            <source>Report problems up</source>
            <translation/>
        </message>
        <message>
            <source>Report progress</source>
            <translation/>
        </message>
        <message>
            <source>Report progress of a target</source>
            <translation/>
        </message>
        <message>
            <source>Report progress of a task</source>
            <translation/>
        </message>
        <message>
            <source>Report up…</source>
            <translation/>
        </message>
        <message>
            <source>Report {count} problems up</source>
            <translation/>
        </message>
        <message>
            <source>Reported to</source>
            <translation/>
        </message>
        <message>
            <source>Reported up</source>
            <translation/>
        </message>
        <message>
            <source>Reports</source>
            <translation/>
        </message>
        <message>
            <source>Report…</source>
            <translation/>
        </message>
        <message>
            <source>Reprint board {number} ({area}): off it {gone}, on it {come}.</source>
            <translation/>
        </message>
        <message>
            <source>Reprint board {number} ({area}): the names stand in another order.</source>
            <translation/>
        </message>
        <message>
            <source>Reprint board {number} ({area}): title, phone or grid changes for {names}.</source>
            <translation/>
        </message>
        <message>
            <source>Requests</source>
            <translation/>
        </message>
        <message>
            <source>Reshape a shared boundary: both neighbours move</source>
            <translation/>
        </message>
        <message>
            <source>Reshape boundary</source>
            <translation/>
        </message>
        <message>
            <source>Resource archive</source>
            <translation/>
        </message>
        <message>
            <source>Resource archive (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Resources…</source>
            <translation/>
        </message>
        <message>
            <source>Responsibility areas</source>
            <translation/>
        </message>
        <message>
            <source>Responsible unit of a new post</source>
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
            <source>Result (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Returned tables</source>
            <translation/>
        </message>
        <message>
            <source>Returned tables: {source}</source>
            <translation/>
        </message>
        <message>
            <source>Returns</source>
            <translation/>
        </message>
        <message>
            <source>Review number of the map (审图号)</source>
            <translation/>
        </message>
        <message>
            <source>Review of the map</source>
            <translation/>
        </message>
        <message>
            <source>Review the register of signboards</source>
            <translation/>
        </message>
        <message>
            <source>Right</source>
            <translation/>
        </message>
        <message>
            <source>Right under the title</source>
            <translation/>
        </message>
        <message>
            <source>Risk</source>
            <translation/>
        </message>
        <message>
            <source>Risk {points}</source>
            <translation/>
        </message>
        <message>
            <source>Roads and rivers are lines, water surfaces, wetlands and reserves polygons, settlements and old trees points or outlines; this row is none of the chosen kind.</source>
            <translation/>
        </message>
        <message>
            <source>Roads, rivers or lakes that areas border on; they are named before neighbours.</source>
            <translation/>
        </message>
        <message>
            <source>Roads, water and settlements for maps; wetlands, reserves and old trees for the archive.</source>
            <translation/>
        </message>
        <message>
            <source>Role</source>
            <translation/>
        </message>
        <message>
            <source>Role of a new post</source>
            <translation/>
        </message>
        <message>
            <source>Role of the rangers of grids</source>
            <translation/>
        </message>
        <message>
            <source>Roles</source>
            <translation/>
        </message>
        <message>
            <source>Roles of the chiefs’ roster</source>
            <translation/>
        </message>
        <message>
            <source>Roles of the contact list</source>
            <translation/>
        </message>
        <message>
            <source>Roles of the rangers’ lists</source>
            <translation/>
        </message>
        <message>
            <source>Roles that answer for a problem</source>
            <translation/>
        </message>
        <message>
            <source>Roles that answer for an area</source>
            <translation/>
        </message>
        <message>
            <source>Roles that every area needs</source>
            <translation/>
        </message>
        <message>
            <source>Roles that must not be vacant</source>
            <translation/>
        </message>
        <message>
            <source>Roles that patrol as chiefs</source>
            <translation/>
        </message>
        <message>
            <source>Roles that the parent’s holders may carry</source>
            <translation/>
        </message>
        <message>
            <source>Roster</source>
            <translation/>
        </message>
        <message>
            <source>Rosters</source>
            <translation/>
        </message>
        <message>
            <source>Rosters (*.xlsx *.xlsm *.xls *.et *.csv *.tsv *.txt *.htm *.html *.docx)</source>
            <translation/>
        </message>
        <message>
            <source>Rosters and folders of them can be dropped here too.</source>
            <translation/>
        </message>
        <message>
            <source>Rosters and lists</source>
            <translation/>
        </message>
        <message>
            <source>Row</source>
            <translation/>
        </message>
        <message>
            <source>Row that was left out:</source>
            <translation/>
        </message>
        <message>
            <source>Row {number} has lost its number and cannot be read in the document; fill it in from the original.</source>
            <translation/>
        </message>
        <message>
            <source>Row {row} cannot be told apart into cells; the rows before it were read. Save the table as .xlsx and import that.</source>
            <translation/>
        </message>
        <message>
            <source>Row {row} of “{file}” cannot be used, and existing grids are not replaced by an incomplete set. Correct the row (an outline, or a code that is taken) and apply again.</source>
            <translation/>
        </message>
        <message>
            <source>Rows</source>
            <translation/>
        </message>
        <message>
            <source>Rows without change</source>
            <translation/>
        </message>
        <message>
            <source>Rows {places}: neither task nor content in them, left out.</source>
            <translation/>
        </message>
        <message>
            <source>Rule</source>
            <translation/>
        </message>
        <message>
            <source>Rule (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Rule in words</source>
            <translation/>
        </message>
        <message>
            <source>Rule of patrol days</source>
            <translation/>
        </message>
        <message>
            <source>Rule that it ends</source>
            <translation/>
        </message>
        <message>
            <source>Rule “{rule}” ended, not in force from {day}.</source>
            <translation/>
        </message>
        <message>
            <source>Rule “{rule}”, in force from {start}.</source>
            <translation/>
        </message>
        <message>
            <source>Rules in force</source>
            <translation/>
        </message>
        <message>
            <source>Rules of this role are not judged by tracks; see the tab of chiefs.</source>
            <translation/>
        </message>
        <message>
            <source>Rules…</source>
            <translation/>
        </message>
        <message>
            <source>Running</source>
            <translation/>
        </message>
        <message>
            <source>SVG, real size</source>
            <translation/>
        </message>
        <message>
            <source>Sa</source>
            <translation/>
        </message>
        <message>
            <source>Save as</source>
            <translation/>
        </message>
        <message>
            <source>Save as Excel…</source>
            <translation/>
        </message>
        <message>
            <source>Save coverage and blind spots</source>
            <translation/>
        </message>
        <message>
            <source>Save map sheet</source>
            <translation/>
        </message>
        <message>
            <source>Save patrol rule</source>
            <translation/>
        </message>
        <message>
            <source>Save the change sheet (变动表)</source>
            <translation/>
        </message>
        <message>
            <source>Save the edits of the areas</source>
            <translation/>
        </message>
        <message>
            <source>Save the forest resource list</source>
            <translation/>
        </message>
        <message>
            <source>Save the forest resource list (森林资源清单).</source>
            <translation/>
        </message>
        <message>
            <source>Save the ledger</source>
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
            <source>Save visits of key places</source>
            <translation/>
        </message>
        <message>
            <source>Save, in force from</source>
            <translation/>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation/>
        </message>
        <message>
            <source>Saved from {start} on it also judges the months since then anew. If they shall stay judged by the rule as it was, choose a later day.</source>
            <translation/>
        </message>
        <message>
            <source>Saved.</source>
            <translation/>
        </message>
        <message>
            <source>Saved. Judge the months from then on again.</source>
            <translation/>
        </message>
        <message>
            <source>Saved. “{rule}” ends that day and goes on from {day} on. Judge the months anew.</source>
            <translation/>
        </message>
        <message>
            <source>Saved. “{rule}” ends that day. Judge the months from then on again.</source>
            <translation/>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation/>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation/>
        </message>
        <message>
            <source>Say of which role the new post is, as 副林长 or 联络员.</source>
            <translation/>
        </message>
        <message>
            <source>Say to which level the problem was reported.</source>
            <translation/>
        </message>
        <message>
            <source>Say what columns mean</source>
            <translation/>
        </message>
        <message>
            <source>Say what the columns are. It is remembered for every table with these headers.</source>
            <translation/>
        </message>
        <message>
            <source>Say what the columns are: places (longitude and latitude, or X and Y) or a whole track in a cell; or a name with mileage, duration or days. It is remembered for every table with these headers.</source>
            <translation/>
        </message>
        <message>
            <source>Say what the problem is.</source>
            <translation/>
        </message>
        <message>
            <source>Say where the pages go: a folder with one PDF for each area, or one PDF for all.</source>
            <translation/>
        </message>
        <message>
            <source>Say where to write: a file for the county, or a folder for the towns.</source>
            <translation/>
        </message>
        <message>
            <source>Say which boards were checked: choose them in the list, or give their numbers.</source>
            <translation/>
        </message>
        <message>
            <source>Say who closes the problem.</source>
            <translation/>
        </message>
        <message>
            <source>Say who it is: a person, or the post.</source>
            <translation/>
        </message>
        <message>
            <source>Say who succeeds: the name of the successor is missing.</source>
            <translation/>
        </message>
        <message>
            <source>Say whose tracks they are</source>
            <translation/>
        </message>
        <message>
            <source>Says for every board what it lacks against the profile's list and whether its text fits, and for the run whether fonts, template, logo, folder, disk and the review of the map are in order. Prints nothing.</source>
            <translation/>
        </message>
        <message>
            <source>Says which units a group word means (成员单位, 区森防指成员单位). Tables print the word as it is written; whatever is done per unit uses the members.</source>
            <translation/>
        </message>
        <message>
            <source>Search</source>
            <translation/>
        </message>
        <message>
            <source>Search areas</source>
            <translation/>
        </message>
        <message>
            <source>Search, or type a new name</source>
            <translation/>
        </message>
        <message>
            <source>Second person</source>
            <translation/>
        </message>
        <message>
            <source>Second phone</source>
            <translation/>
        </message>
        <message>
            <source>Seen to each side of the way (m)</source>
            <translation/>
        </message>
        <message>
            <source>Select a task first.</source>
            <translation/>
        </message>
        <message>
            <source>Select an area in the tree or on the map.</source>
            <translation/>
        </message>
        <message>
            <source>Select the area that is to get the 小班 in the tree first.</source>
            <translation/>
        </message>
        <message>
            <source>Select the 小班 on the map first (layer 小班, QGIS’s selection tool), then try again.</source>
            <translation/>
        </message>
        <message>
            <source>Select two areas of the level “{level}” at least, on the map with Ctrl or in the tree, then try again.</source>
            <translation/>
        </message>
        <message>
            <source>Select two tasks or more to merge them.</source>
            <translation/>
        </message>
        <message>
            <source>Select 小班 on the map first; only they are split, not the whole village.</source>
            <translation/>
        </message>
        <message>
            <source>Sent</source>
            <translation/>
        </message>
        <message>
            <source>Set groups of units</source>
            <translation/>
        </message>
        <message>
            <source>Set shares and limits</source>
            <translation/>
        </message>
        <message>
            <source>Set the clock of tracks</source>
            <translation/>
        </message>
        <message>
            <source>Several areas are called {area}: {codes}. Give the code of one of them.</source>
            <translation/>
        </message>
        <message>
            <source>Several areas…</source>
            <translation/>
        </message>
        <message>
            <source>Several people are called “{person}”. Choose the person in the dock, or give the uid.</source>
            <translation/>
        </message>
        <message>
            <source>Several persons hold “{post}”: {names}. Say which of them is succeeded.</source>
            <translation/>
        </message>
        <message>
            <source>Several places are called “{place}”; write the town before it, or its code.</source>
            <translation/>
        </message>
        <message>
            <source>Several tasks are called “{task}”. Give the number in the table or the uid.</source>
            <translation/>
        </message>
        <message>
            <source>Severe weather</source>
            <translation/>
        </message>
        <message>
            <source>Severe weather or another reason for which nobody in an area, or in the whole county, need go: the days lower the targets, where the rule says so.</source>
            <translation/>
        </message>
        <message>
            <source>Shapefiles, GeoPackages, GeoJSON or any other vector files; a folder is searched for all of them. Encoding (GBK or UTF-8) and fields are recognised.</source>
            <translation/>
        </message>
        <message>
            <source>Share (%)</source>
            <translation/>
        </message>
        <message>
            <source>Share inside at least</source>
            <translation/>
        </message>
        <message>
            <source>Share of the areas seen from which routes may repeat</source>
            <translation/>
        </message>
        <message>
            <source>Share seen</source>
            <translation/>
        </message>
        <message>
            <source>Shares</source>
            <translation/>
        </message>
        <message>
            <source>Shares are whole multiples of it, in the printed unit (100 for 0.01万亩).</source>
            <translation/>
        </message>
        <message>
            <source>Shares are whole multiples of it, in the printed unit (100 for 0.01万亩); empty for none.</source>
            <translation/>
        </message>
        <message>
            <source>Shares of {year}</source>
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
            <source>Sheets</source>
            <translation/>
        </message>
        <message>
            <source>Sheets without a table of people: {sheets}.</source>
            <translation/>
        </message>
        <message>
            <source>Show and print every row, not only what is amiss</source>
            <translation/>
        </message>
        <message>
            <source>Shown</source>
            <translation/>
        </message>
        <message>
            <source>Shows</source>
            <translation/>
        </message>
        <message>
            <source>Shows phone numbers in this dock; exports are not affected.</source>
            <translation/>
        </message>
        <message>
            <source>Shows the old outline in red and the new one in blue; so does a double click.</source>
            <translation/>
        </message>
        <message>
            <source>Side of a cell in metres; 0: as the county’s profile says.</source>
            <translation/>
        </message>
        <message>
            <source>Signboards</source>
            <translation/>
        </message>
        <message>
            <source>Signboards passed within 40 m: {before} as they are, {after} after undoing {datum}.</source>
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
            <source>Size</source>
            <translation/>
        </message>
        <message>
            <source>Size (m²)</source>
            <translation/>
        </message>
        <message>
            <source>Skip this and {count} more</source>
            <translation/>
        </message>
        <message>
            <source>Skip this file</source>
            <translation/>
        </message>
        <message>
            <source>Slips written</source>
            <translation/>
        </message>
        <message>
            <source>Slips…</source>
            <translation/>
        </message>
        <message>
            <source>Sliver</source>
            <translation/>
        </message>
        <message>
            <source>Smallest letters (mm)</source>
            <translation/>
        </message>
        <message>
            <source>Somebody changed the table “{table}” while this was being computed, so nothing was written. Start it again.</source>
            <translation/>
        </message>
        <message>
            <source>Somebody leaves</source>
            <translation/>
        </message>
        <message>
            <source>Somebody leaves, a successor arrives, two change places, the posts of areas that are split or merged move, a further holder joins, a post is made or ends, or holders get another order. Tenures are closed on the day and new ones begin on it; nothing is overwritten, and one run can be undone with “Undo change of posts”. Says which signboards, tables and lists become stale, and writes the change sheet (变动表). With “Only show” nothing is changed.</source>
            <translation/>
        </message>
        <message>
            <source>Somebody leaves, arrives or joins, two change places, areas are split or merged, posts are made or end.</source>
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
            <source>Something was changed</source>
            <translation/>
        </message>
        <message>
            <source>Source</source>
            <translation/>
        </message>
        <message>
            <source>Source or review number of the map are others.</source>
            <translation/>
        </message>
        <message>
            <source>Sources</source>
            <translation/>
        </message>
        <message>
            <source>Sources (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Sources of nobody</source>
            <translation/>
        </message>
        <message>
            <source>Sources of tracks</source>
            <translation/>
        </message>
        <message>
            <source>Sources with an open question</source>
            <translation/>
        </message>
        <message>
            <source>Sources…</source>
            <translation/>
        </message>
        <message>
            <source>South to</source>
            <translation/>
        </message>
        <message>
            <source>Span</source>
            <translation/>
        </message>
        <message>
            <source>Speed of a leap (m/s)</source>
            <translation/>
        </message>
        <message>
            <source>Split</source>
            <translation/>
        </message>
        <message>
            <source>Split all</source>
            <translation/>
        </message>
        <message>
            <source>Split area</source>
            <translation/>
        </message>
        <message>
            <source>Split by a line</source>
            <translation/>
        </message>
        <message>
            <source>Split only these compartments (take “selected features only”), not a whole village.</source>
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
            <source>Split task</source>
            <translation/>
        </message>
        <message>
            <source>Split: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Splits a village, or chosen compartments (小班), into grids of equal forest area: contiguous, of good shape, along the boundaries of compartments, without gaps. The result is a layer to adjust by hand; “Apply grids” writes it into the county. Nothing is written here.</source>
            <translation/>
        </message>
        <message>
            <source>Splits a village, or the selected 小班, into grids of equal forest area; a proposal.</source>
            <translation/>
        </message>
        <message>
            <source>Splits every target that can be split, all by the method above.</source>
            <translation/>
        </message>
        <message>
            <source>Splits the figures of a plan to the towns (or another level) so that every total is exact: by the largest remainder at the chosen decimals, within the limits of each place. 其中 parts stay within their total in every place, years add up to it. 万亩 is split in 亩, projects and trees in whole numbers; rates, stocks and limits are carried, never split. Writes the shares to the county file and the table (目标分解表) to Excel.</source>
            <translation/>
        </message>
        <message>
            <source>Splits the target of the selected column.</source>
            <translation/>
        </message>
        <message>
            <source>Spread: each</source>
            <translation/>
        </message>
        <message>
            <source>Standby</source>
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
            <source>State forest farm</source>
            <translation/>
        </message>
        <message>
            <source>States of the signboards (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>States of the signboards of a level</source>
            <translation/>
        </message>
        <message>
            <source>Step</source>
            <translation/>
        </message>
        <message>
            <source>Still missing: {columns}</source>
            <translation/>
        </message>
        <message>
            <source>Stops the running work.</source>
            <translation/>
        </message>
        <message>
            <source>Stretches by vehicle count</source>
            <translation/>
        </message>
        <message>
            <source>Su</source>
            <translation/>
        </message>
        <message>
            <source>Subsidy (补助核算)</source>
            <translation/>
        </message>
        <message>
            <source>Subsidy table</source>
            <translation/>
        </message>
        <message>
            <source>Subsidy table (补助核算表)…</source>
            <translation/>
        </message>
        <message>
            <source>Successor</source>
            <translation/>
        </message>
        <message>
            <source>Successor, or the second person</source>
            <translation/>
        </message>
        <message>
            <source>Summarise returned tables</source>
            <translation/>
        </message>
        <message>
            <source>Summary</source>
            <translation/>
        </message>
        <message>
            <source>Summary…</source>
            <translation/>
        </message>
        <message>
            <source>Supervision phone</source>
            <translation/>
        </message>
        <message>
            <source>TIFF, real size, 150 dpi</source>
            <translation/>
        </message>
        <message>
            <source>Table</source>
            <translation/>
        </message>
        <message>
            <source>Table {table}, row {row}</source>
            <translation/>
        </message>
        <message>
            <source>Tables</source>
            <translation/>
        </message>
        <message>
            <source>Tables ({pattern})</source>
            <translation/>
        </message>
        <message>
            <source>Tables for the units: {source}</source>
            <translation/>
        </message>
        <message>
            <source>Tables for the units…</source>
            <translation/>
        </message>
        <message>
            <source>Tables of Excel, WPS, CSV or Word; a folder is searched.</source>
            <translation/>
        </message>
        <message>
            <source>Tables of the notice</source>
            <translation/>
        </message>
        <message>
            <source>Tables that came back; they may also be dropped here.</source>
            <translation/>
        </message>
        <message>
            <source>Table…</source>
            <translation/>
        </message>
        <message>
            <source>Take a column of figures</source>
            <translation/>
        </message>
        <message>
            <source>Take back</source>
            <translation/>
        </message>
        <message>
            <source>Take back a row that was left out…</source>
            <translation/>
        </message>
        <message>
            <source>Take back: {task}</source>
            <translation/>
        </message>
        <message>
            <source>Take from file…</source>
            <translation/>
        </message>
        <message>
            <source>Take in returned tables</source>
            <translation/>
        </message>
        <message>
            <source>Take in returns…</source>
            <translation/>
        </message>
        <message>
            <source>Take in…</source>
            <translation/>
        </message>
        <message>
            <source>Take over what is ticked</source>
            <translation/>
        </message>
        <message>
            <source>Take the board down, and enter 已撤除 as its state in the layer of boards.</source>
            <translation/>
        </message>
        <message>
            <source>Take the last mending back</source>
            <translation/>
        </message>
        <message>
            <source>Taken away</source>
            <translation/>
        </message>
        <message>
            <source>Taken away (m): {parts}</source>
            <translation/>
        </message>
        <message>
            <source>Taken in</source>
            <translation/>
        </message>
        <message>
            <source>Taken in as a new task: {text}</source>
            <translation/>
        </message>
        <message>
            <source>Takes a column copied from Excel into the county file, by which targets can be split then: population, last year’s figures, whatever there is. Names and numbers side by side, or numbers alone in the order of the places. What is no number of a known place is listed; the rest goes in.</source>
            <translation/>
        </message>
        <message>
            <source>Takes a column copied from Excel, by which targets can be split then.</source>
            <translation/>
        </message>
        <message>
            <source>Takes a document off an area. Its file stays in the folder 附件 unless “Remove” is chosen and nothing else uses it; a linked file is never touched.</source>
            <translation/>
        </message>
        <message>
            <source>Takes in 问题台账: rows with the number of a problem bring its progress, closing and so on; rows without a number are new problems. An empty cell takes nothing away. The same table twice changes nothing; every row is in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>Takes out an entry that is wrong; the change log keeps it, and it can be undone.</source>
            <translation/>
        </message>
        <message>
            <source>Takes points as key places (重点部位) and lines as key lines (重点线路) from shapefiles, GeoPackages, GeoJSON or KML. Fields named 名称, 类别, 半径 or 宽度 and 备注 are taken too. The same file twice changes nothing. Key areas are overlay areas and are imported or drawn in the dock of areas.</source>
            <translation/>
        </message>
        <message>
            <source>Takes roads (道路), rivers (河流), water surfaces (水面) and settlements (居民点) into the county file for the maps of signboards, and wetlands (湿地), nature reserves (自然保护地) and old trees (古树名木) for the resource archive. The same file twice changes nothing.</source>
            <translation/>
        </message>
        <message>
            <source>Takes the chosen entry out; it can be undone.</source>
            <translation/>
        </message>
        <message>
            <source>Takes the closing back.</source>
            <translation/>
        </message>
        <message>
            <source>Takes the closing of the chosen problems back.</source>
            <translation/>
        </message>
        <message>
            <source>Takes the tick from all rows that are shown.</source>
            <translation/>
        </message>
        <message>
            <source>Takes this line out.</source>
            <translation/>
        </message>
        <message>
            <source>Takes what the towns have done of a target until a day; earlier days stay. Over 100 % is allowed. What is no number of a known place is listed; the rest goes in.</source>
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
            <source>Targets</source>
            <translation/>
        </message>
        <message>
            <source>Targets or tasks are others.</source>
            <translation/>
        </message>
        <message>
            <source>Targets to towns</source>
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
            <source>Task table: {name} is contact of {count} tasks ({titles}). Check the contacts.</source>
            <translation/>
        </message>
        <message>
            <source>Task title</source>
            <translation/>
        </message>
        <message>
            <source>Tasks</source>
            <translation/>
        </message>
        <message>
            <source>Tells the successor from others of the same name, and is kept for a new person.</source>
            <translation/>
        </message>
        <message>
            <source>Template</source>
            <translation/>
        </message>
        <message>
            <source>Tenure</source>
            <translation/>
        </message>
        <message>
            <source>Tenures closed</source>
            <translation/>
        </message>
        <message>
            <source>Tenures opened</source>
            <translation/>
        </message>
        <message>
            <source>Text</source>
            <translation/>
        </message>
        <message>
            <source>Text as outlines</source>
            <translation/>
        </message>
        <message>
            <source>Text of the back</source>
            <translation/>
        </message>
        <message>
            <source>Th</source>
            <translation/>
        </message>
        <message>
            <source>That is more than {fair}:</source>
            <translation/>
        </message>
        <message>
            <source>The Excel file of the whole county.</source>
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
            <source>The Excel file that is written; without it the figures are only kept.</source>
            <translation/>
        </message>
        <message>
            <source>The Excel file that is written; without it the month is only judged.</source>
            <translation/>
        </message>
        <message>
            <source>The PDF file that is written.</source>
            <translation/>
        </message>
        <message>
            <source>The PDF that is written.</source>
            <translation/>
        </message>
        <message>
            <source>The Python library {library} is missing. Everything that does not need it works; install the plugin from its zip, or ask for a full QGIS installer, to get it.</source>
            <translation/>
        </message>
        <message>
            <source>The QR code holds something else.</source>
            <translation/>
        </message>
        <message>
            <source>The QR code would hold {characters} characters and be too fine to read. Shorten the name of the office.</source>
            <translation/>
        </message>
        <message>
            <source>The QR codes are to hold a web address, but the profile has no prefix for it (signboards.qr.prefix). Enter it, or choose the card that needs no server.</source>
            <translation/>
        </message>
        <message>
            <source>The Word document that is written.</source>
            <translation/>
        </message>
        <message>
            <source>The Word file that is written.</source>
            <translation/>
        </message>
        <message>
            <source>The answer is given for the files that are ticked.</source>
            <translation/>
        </message>
        <message>
            <source>The answer is remembered for every row with the same name and place.</source>
            <translation/>
        </message>
        <message>
            <source>The archive has a password. Unpack it and import the folder.</source>
            <translation/>
        </message>
        <message>
            <source>The archive holds a path that leads out of its folder, which no honest program writes; it was left out.</source>
            <translation/>
        </message>
        <message>
            <source>The archive holds {members} files or more than 8 GB. Unpack it and import the parts.</source>
            <translation/>
        </message>
        <message>
            <source>The archive is damaged or incomplete. Pack the files again, or import them unpacked.</source>
            <translation/>
        </message>
        <message>
            <source>The area ended (since {since}): take the board down, or make one for the area that follows it.</source>
            <translation/>
        </message>
        <message>
            <source>The area has no such document. Choose one from the list on its page.</source>
            <translation/>
        </message>
        <message>
            <source>The area with the code {code} does not lie in {place}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>The area {area_code} does not lie in {place}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>The areas do not touch each other. Select neighbours, or fill the gap between them first.</source>
            <translation/>
        </message>
        <message>
            <source>The areas have no size. Import divisions with their boundaries, or split equally.</source>
            <translation/>
        </message>
        <message>
            <source>The back is another.</source>
            <translation/>
        </message>
        <message>
            <source>The buffer must be 0 to {most} metres.</source>
            <translation/>
        </message>
        <message>
            <source>The card is valid until</source>
            <translation/>
        </message>
        <message>
            <source>The card names the chief</source>
            <translation/>
        </message>
        <message>
            <source>The cell holds an error of Excel instead of a value. Correct it.</source>
            <translation/>
        </message>
        <message>
            <source>The cells as Excel gives them to the clipboard.</source>
            <translation/>
        </message>
        <message>
            <source>The change does not fit the other data in “{file}” (a code twice, or something that others still refer to). Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>The change is in the county file, but the change sheet could not be saved: {reason}</source>
            <translation/>
        </message>
        <message>
            <source>The change to undo; empty for the last one.</source>
            <translation/>
        </message>
        <message>
            <source>The changes as an Excel table.</source>
            <translation/>
        </message>
        <message>
            <source>The characters of {file} cannot be read. Save it as a UTF-8 text file and read it again.</source>
            <translation/>
        </message>
        <message>
            <source>The characters of “{file}” cannot be read. Open it in Excel or WPS, save it as .xlsx and import that.</source>
            <translation/>
        </message>
        <message>
            <source>The chosen compartments do not lie in one village for the greater part. Name the village, or choose those of one village.</source>
            <translation/>
        </message>
        <message>
            <source>The code is missing. Towns and villages have statutory codes: type it from the list of divisions.</source>
            <translation/>
        </message>
        <message>
            <source>The code of the outline near {place} is missing. Fill it in and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The code of {area} does not begin with that of {parent}, to which it belongs.</source>
            <translation/>
        </message>
        <message>
            <source>The code of {area} is none of its level.</source>
            <translation/>
        </message>
        <message>
            <source>The code of {area} is written with blanks or full-width digits; it should read {code}.</source>
            <translation/>
        </message>
        <message>
            <source>The code {area_code} belongs to another area. Empty it; the grid will get the next free number.</source>
            <translation/>
        </message>
        <message>
            <source>The code {area_code} belongs to {name}. Type another one.</source>
            <translation/>
        </message>
        <message>
            <source>The code {area_code} occurs twice with different names: “{first}” (row {first_row} of {file}, near {first_place}) and “{name}” (near {place}). Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>The code {area_code} occurs twice. Empty one of them; it will get the next free number.</source>
            <translation/>
        </message>
        <message>
            <source>The code {code} belongs to several areas: {areas}.</source>
            <translation/>
        </message>
        <message>
            <source>The codes of all grids begin with those of their villages: there is nothing to renumber.</source>
            <translation/>
        </message>
        <message>
            <source>The codes {codes} in {field} of “{file}” mean different things in {systems}, and nothing else in the column says which is meant. Ask whoever made the data, choose it under “Code system” in the tool “Import compartments” and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The codes {codes} in {field} of “{file}” mean different things in {systems}, and nothing else in the column says which is meant. Choose it; if you do not know, ask whoever made the data first.</source>
            <translation/>
        </message>
        <message>
            <source>The column has {lines} figures and there are {places} places. Copy the names along with the figures.</source>
            <translation/>
        </message>
        <message>
            <source>The column {column} names no unit; its numbers were taken for {unit}. If that is wrong, write the unit into the header and import the table again.</source>
            <translation/>
        </message>
        <message>
            <source>The column “{column}” has no figure for {places}. Give them one; 0 is allowed.</source>
            <translation/>
        </message>
        <message>
            <source>The columns are days, and no title says of which month. Write it above the table, for example 2024年5月.</source>
            <translation/>
        </message>
        <message>
            <source>The columns of this row run into one another in the document; the content is as copied, check it against the original.</source>
            <translation/>
        </message>
        <message>
            <source>The columns {columns} have been deleted; nothing changes there.</source>
            <translation/>
        </message>
        <message>
            <source>The columns {columns} were not sent and are not read.</source>
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
            <source>The compartments have no land class (地类), so that forest land cannot be told. Choose “area” under “Equal by”, or import them with their land class.</source>
            <translation/>
        </message>
        <message>
            <source>The compartments {one} and {other} lie over one another on {m2} m².</source>
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
            <source>The coordinates ({example}) are metres without the number of their zone. Open the county they belong to and import there.</source>
            <translation/>
        </message>
        <message>
            <source>The coordinates are degrees and minutes as GPS receivers write them (10830.25 is 108°30.25′); they were read as such.</source>
            <translation/>
        </message>
        <message>
            <source>The coordinates are metres of {crs}; they were converted to degrees. The numbers of the file are kept.</source>
            <translation/>
        </message>
        <message>
            <source>The coordinates do not lie in {place} but in {there}. Check them on the map.</source>
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
            <source>The county file has no responsibility areas yet. Import the divisions and grids first.</source>
            <translation/>
        </message>
        <message>
            <source>The county file was of an older version and is up to date now. The copy as it was: {backup}.</source>
            <translation/>
        </message>
        <message>
            <source>The county has changed since this check. Check again.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no area “{area}”. Choose one in the dock “Responsibility areas”.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no areas yet, so nobody can be assigned. Import towns, villages and grids first.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no areas yet. Import or draw towns, villages and grids, then check.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no compartments (小班) yet. Import them first.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no posts yet; whether every area has its holders was not checked.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no responsibility areas yet. Import or draw them first.</source>
            <translation/>
        </message>
        <message>
            <source>The county has no town, village or settlement “{place}”; the record was taken for {taken}. If that is wrong, choose its area.</source>
            <translation/>
        </message>
        <message>
            <source>The county has nothing yet to compare with, so that a shift of web maps (GCJ-02) could not be looked for. Compare the outlines with an image.</source>
            <translation/>
        </message>
        <message>
            <source>The county’s own column set</source>
            <translation/>
        </message>
        <message>
            <source>The county’s own set, used where none is named</source>
            <translation/>
        </message>
        <message>
            <source>The county’s profile says how large cells are unless you choose.</source>
            <translation/>
        </message>
        <message>
            <source>The current project has unsaved changes. Open the county without saving them?</source>
            <translation/>
        </message>
        <message>
            <source>The day counts</source>
            <translation/>
        </message>
        <message>
            <source>The day does not count</source>
            <translation/>
        </message>
        <message>
            <source>The day in question, as 2024-05-31. Left empty, today. The day of change is the successor’s.</source>
            <translation/>
        </message>
        <message>
            <source>The day is missing. Fill it in and import the table again.</source>
            <translation/>
        </message>
        <message>
            <source>The day of the letters. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>The day of the patrol, as 2024-04-12.</source>
            <translation/>
        </message>
        <message>
            <source>The day on the slips, as 2024-06-30; empty for today.</source>
            <translation/>
        </message>
        <message>
            <source>The day under the signature, as 2024-06-05. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>The day until which it was done, as 2024-06-30; empty for today.</source>
            <translation/>
        </message>
        <message>
            <source>The day until which the progress was done</source>
            <translation/>
        </message>
        <message>
            <source>The days can be spread only over parts shorter than the window ({window}).</source>
            <translation/>
        </message>
        <message>
            <source>The days run backwards: {start} to {end}. Write the earlier day first.</source>
            <translation/>
        </message>
        <message>
            <source>The deadline “{deadline}” lies before the plan’s own date ({day}). Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>The deadline “{words}” is no day and was left out. Write the day by which it must be solved.</source>
            <translation/>
        </message>
        <message>
            <source>The definition of the rule as in the table of rules; or choose a preset instead.</source>
            <translation/>
        </message>
        <message>
            <source>The document has no file, or it is not there any more.</source>
            <translation/>
        </message>
        <message>
            <source>The document holds {count} comments; they were left out.</source>
            <translation/>
        </message>
        <message>
            <source>The document that makes the change, as 青林长办〔2024〕5号.</source>
            <translation/>
        </message>
        <message>
            <source>The duties are others.</source>
            <translation/>
        </message>
        <message>
            <source>The duties of the role {role} have the placeholder “{placeholder}”, which nobody fills: “{text}”. Use only {known}.</source>
            <translation/>
        </message>
        <message>
            <source>The edits could not be saved; they are still there. The details are in the QGIS log; close other programs that use the county file and save again.</source>
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
            <source>The factor of a warning must be 0 to {most}.</source>
            <translation/>
        </message>
        <message>
            <source>The faults as a map layer.</source>
            <translation/>
        </message>
        <message>
            <source>The faults as a table to print or hand on, with place, size and remedy.</source>
            <translation/>
        </message>
        <message>
            <source>The faults cannot be written into the county file “{file}”. Choose another file.</source>
            <translation/>
        </message>
        <message>
            <source>The field with the name in these layers; features without a name are left out.</source>
            <translation/>
        </message>
        <message>
            <source>The figure of an area may differ from its outline by (m²)</source>
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
            <source>The figures of {field}, taken as {unit}, are {times} times the area of the outlines. Check the field of the area and its unit, and the coordinate system, and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The file breaks off at line {line}. The {points} points before it were taken; the rest is lost. If the phone still has the track, export it again.</source>
            <translation/>
        </message>
        <message>
            <source>The file breaks off; its first {features} features were read. Export it again if you can.</source>
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
            <source>The file holds {count} areas or layers of areas and no track. Import areas in the dock “Areas”.</source>
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
            <source>The file is missing: {path}. Put it there again, or attach another.</source>
            <translation/>
        </message>
        <message>
            <source>The file is nested deeper than {limit} levels; that is no track. Export the track again.</source>
            <translation/>
        </message>
        <message>
            <source>The file is not in the folder 附件 beside the county file any more.</source>
            <translation/>
        </message>
        <message>
            <source>The file itself names {datum}.</source>
            <translation/>
        </message>
        <message>
            <source>The file names the datum {datum}; the coordinates were taken as they are.</source>
            <translation/>
        </message>
        <message>
            <source>The file names {datum} as its frame. Nothing was moved; look at “Sources” to align it to the project.</source>
            <translation/>
        </message>
        <message>
            <source>The file of the document may be dropped here.</source>
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
            <source>The file “{file}” of the document is not there. Choose it again. Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>The files are in</source>
            <translation/>
        </message>
        <message>
            <source>The first day that it does not judge any more.</source>
            <translation/>
        </message>
        <message>
            <source>The first day that it does not judge any more:</source>
            <translation/>
        </message>
        <message>
            <source>The first day that it judges, as 2024-06-01.</source>
            <translation/>
        </message>
        <message>
            <source>The first day that they judge, as 2024-01-01.</source>
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
            <source>The folder that gets the workbooks. Tables that are filled in are never written over.</source>
            <translation/>
        </message>
        <message>
            <source>The folder that the slips are written to.</source>
            <translation/>
        </message>
        <message>
            <source>The font {wanted} is not installed; {used} is used instead.</source>
            <translation/>
        </message>
        <message>
            <source>The font {wished} is not installed; {used} is used instead.</source>
            <translation/>
        </message>
        <message>
            <source>The font {wished} is not installed; {used} is used instead. Install it where the office asks for it.</source>
            <translation/>
        </message>
        <message>
            <source>The forest of every area by land class, tenure, category, origin, forest type, protection and species, with forest cover and volume, as an Excel workbook with living totals: county, towns, villages and grids in three lines each. Compartments that a border cuts are split there; all rows add up.</source>
            <translation/>
        </message>
        <message>
            <source>The greatest of them is {m2} m². Look at it on the map first. Mend it all the same?</source>
            <translation/>
        </message>
        <message>
            <source>The grids cannot be even: the compartment {compartment} alone is {times} times a fair share ({count} are too large). Divide it along a ridge or a road, or choose fewer grids.</source>
            <translation/>
        </message>
        <message>
            <source>The grids cannot be even: there are only {count} compartments with weight for {number} grids. Choose fewer grids, or adjust by hand.</source>
            <translation/>
        </message>
        <message>
            <source>The ground lies in separate parts; {count} of them are too light for a grid of their own and were put to the nearest grid, which is therefore not contiguous.</source>
            <translation/>
        </message>
        <message>
            <source>The ground lies in {count} separate parts, and whole grids cannot share them out evenly. Another number of grids may fit better.</source>
            <translation/>
        </message>
        <message>
            <source>The ground reaches beyond the edge by what the profile says: boards 10, paper 3 mm.</source>
            <translation/>
        </message>
        <message>
            <source>The header again, no person.</source>
            <translation/>
        </message>
        <message>
            <source>The header of the table, no person.</source>
            <translation/>
        </message>
        <message>
            <source>The hidden key of the table is lost; it was recognised by the unit {unit} as the one sent to it last.</source>
            <translation/>
        </message>
        <message>
            <source>The hours between two patrols must be more than 0, or left out.</source>
            <translation/>
        </message>
        <message>
            <source>The ids of faults from the list, separated by commas; empty means all.</source>
            <translation/>
        </message>
        <message>
            <source>The import is in the county file, but the ledger could not be saved: {reason}</source>
            <translation/>
        </message>
        <message>
            <source>The last day that it judges; empty: until further notice.</source>
            <translation/>
        </message>
        <message>
            <source>The last run was stopped after {done} boards. Go on where it stopped? (No: begin anew.)</source>
            <translation/>
        </message>
        <message>
            <source>The layer cannot be opened. Check that all its files are there (.shp with .shx and .dbf), or export it again.</source>
            <translation/>
        </message>
        <message>
            <source>The layer has no codes; {count} names are known in this county, and their codes were taken.</source>
            <translation/>
        </message>
        <message>
            <source>The layer is in {datum}. It was converted to CGCS2000 by formula, without the county’s own parameters; positions may be off by metres to a hundred metres.</source>
            <translation/>
        </message>
        <message>
            <source>The layer of areas (责任区) is not in the project. Open the county again to get it back.</source>
            <translation/>
        </message>
        <message>
            <source>The layer of areas cannot be edited: the county file may be write-protected. Copy it to a folder where you may write, and open the copy.</source>
            <translation/>
        </message>
        <message>
            <source>The layer of areas did not take the change; nothing was changed. Save your edits and try again.</source>
            <translation/>
        </message>
        <message>
            <source>The layer of areas has edits that are not saved. Save or discard them first.</source>
            <translation/>
        </message>
        <message>
            <source>The layer was converted from {datum} to CGCS2000, as chosen.</source>
            <translation/>
        </message>
        <message>
            <source>The layer “{layer}” has no field “{field}”. Its fields are: {fields}. Name the right one under “Field of the name”.</source>
            <translation/>
        </message>
        <message>
            <source>The layer “{layer}” has no polygons. Choose a polygon layer with rows.</source>
            <translation/>
        </message>
        <message>
            <source>The layer “{layer}” is in degrees, where areas and distances cannot be measured. Reproject it to the county’s zone and check that.</source>
            <translation/>
        </message>
        <message>
            <source>The layer 公示牌 has edits that are not saved. Save or discard them first.</source>
            <translation/>
        </message>
        <message>
            <source>The level of areas that get shares: town, village or another key of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The level that the drawing tools work on</source>
            <translation/>
        </message>
        <message>
            <source>The level that the targets are split to</source>
            <translation/>
        </message>
        <message>
            <source>The level whose areas get a board: village, town, county or grid.</source>
            <translation/>
        </message>
        <message>
            <source>The level “{level}” is not in the county’s profile. Correct it, or add it to the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The level “{level}” is not in the profile. Leave it out, or choose one of the county’s levels.</source>
            <translation/>
        </message>
        <message>
            <source>The liaison unit of {area} was “{before}” and is “{now}” now.</source>
            <translation/>
        </message>
        <message>
            <source>The limits admit no split (missed by {atoms}).</source>
            <translation/>
        </message>
        <message>
            <source>The line changes nothing: it must cross the area, or leave its boundary and come back to it. Draw it anew.</source>
            <translation/>
        </message>
        <message>
            <source>The line runs along no boundary between two areas. Begin and end it on the boundary that is to move, or select the two areas first.</source>
            <translation/>
        </message>
        <message>
            <source>The list as an Excel table, to hand on to the towns.</source>
            <translation/>
        </message>
        <message>
            <source>The list of differences is out of date: {count} of the accepted ones are not there any more (the first is {first}). Compare again.</source>
            <translation/>
        </message>
        <message>
            <source>The list with places, sizes and remedies, to hand on.</source>
            <translation/>
        </message>
        <message>
            <source>The list “holders” in the section “areas.checks” of the profile cannot be read. For each level it holds lists of roles of which one is enough.</source>
            <translation/>
        </message>
        <message>
            <source>The list “{title}” does not hold the roles {roles}. Choose another list, or change the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The logo {file} has {dots} dots an inch at its size on the board; {wanted} are wanted. Take a larger picture or an SVG.</source>
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
            <source>The map was reviewed</source>
            <translation/>
        </message>
        <message>
            <source>The mapping of fields is not understood at “{found}”. It must be JSON, as the help of “Import divisions and grids” shows: to each of code, name and parent the name of a field.</source>
            <translation/>
        </message>
        <message>
            <source>The month is not over: everything is as of {day}, targets are those of the whole month.</source>
            <translation/>
        </message>
        <message>
            <source>The month of the chosen ranger, coloured by verdict.</source>
            <translation/>
        </message>
        <message>
            <source>The month {month} has not begun yet. Choose an earlier month.</source>
            <translation/>
        </message>
        <message>
            <source>The months are not right: each from 1 to 12, and each once.</source>
            <translation/>
        </message>
        <message>
            <source>The months of this window are tried out in the background: press the button.</source>
            <translation/>
        </message>
        <message>
            <source>The name holds a phone number. Put the phone into a column of its own and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The name is empty: a vacant post, or a name that was forgotten.</source>
            <translation/>
        </message>
        <message>
            <source>The name is missing. Fill it in and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The name is missing. Type one.</source>
            <translation/>
        </message>
        <message>
            <source>The name is missing; the code {area_code} stands in for it. Correct it in the attribute table.</source>
            <translation/>
        </message>
        <message>
            <source>The name of the area that CODE gives; empty: the one that the county has.</source>
            <translation/>
        </message>
        <message>
            <source>The name of the chief is missing. Fill it in.</source>
            <translation/>
        </message>
        <message>
            <source>The name of who closes them.</source>
            <translation/>
        </message>
        <message>
            <source>The name that answers for it.</source>
            <translation/>
        </message>
        <message>
            <source>The nearest board {number} is {metres} m away, more than {limit} m. Put the board's number into the file's name and add it again.</source>
            <translation/>
        </message>
        <message>
            <source>The new file. It may have another name.</source>
            <translation/>
        </message>
        <message>
            <source>The new outlines (of areas that are gone: the old ones) with what differs.</source>
            <translation/>
        </message>
        <message>
            <source>The notice is another.</source>
            <translation/>
        </message>
        <message>
            <source>The number before the heading is lost in the document.</source>
            <translation/>
        </message>
        <message>
            <source>The number is another.</source>
            <translation/>
        </message>
        <message>
            <source>The number of days cannot be below 0.</source>
            <translation/>
        </message>
        <message>
            <source>The number of the compartment (XIAO_BAN) is missing. Fill it in and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The number of the first letter; the others follow.</source>
            <translation/>
        </message>
        <message>
            <source>The number pattern “{pattern}” in the profile (patrols, problems) cannot be used: in curly brackets it needs number and may have year, month, county and town.</source>
            <translation/>
        </message>
        <message>
            <source>The number pattern “{pattern}” of letters in the profile cannot be used: in curly brackets it may have office, year and number.</source>
            <translation/>
        </message>
        <message>
            <source>The number {area_code} was given before and may stand on printed boards; it is not given again. Type another one.</source>
            <translation/>
        </message>
        <message>
            <source>The number {number} became the code {area_code}, from the village in which the grid lies.</source>
            <translation/>
        </message>
        <message>
            <source>The number {number} is another problem’s. Numbers are never given twice; leave it as it was.</source>
            <translation/>
        </message>
        <message>
            <source>The number {old} was given before and may stand on printed boards; the grid got {area_code}.</source>
            <translation/>
        </message>
        <message>
            <source>The numbers in the columns of coordinates ({example}) are neither degrees nor metres of a CGCS2000 zone. Check which columns were meant.</source>
            <translation/>
        </message>
        <message>
            <source>The numbers of a field</source>
            <translation/>
        </message>
        <message>
            <source>The office confirmed the review of the map on</source>
            <translation/>
        </message>
        <message>
            <source>The office confirms that the map of the boards was reviewed, or that a schematic one needs no review. Without it only proofs are printed (“Proofs of signboards”).</source>
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
            <source>The order of the people is another.</source>
            <translation/>
        </message>
        <message>
            <source>The order of those who hold the role of the current row there.</source>
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
            <source>The outline has {count} separate parts; the smallest ({m2} m²) is near {place}. Check whether it belongs to it.</source>
            <translation/>
        </message>
        <message>
            <source>The outline is broken and no area is left after repair. Draw it anew.</source>
            <translation/>
        </message>
        <message>
            <source>The outline of the area or of its grids is another.</source>
            <translation/>
        </message>
        <message>
            <source>The outline of {area} crosses itself; the repair changes its area by {m2} m².</source>
            <translation/>
        </message>
        <message>
            <source>The outline that you drew crosses itself. Draw it again without a loop.</source>
            <translation/>
        </message>
        <message>
            <source>The outlines of {count} compartments cross themselves and were repaired for this split; the first is {first}. Correct them in the layer.</source>
            <translation/>
        </message>
        <message>
            <source>The page could not be drawn ({file}). Try again; the details are in the QGIS log.</source>
            <translation/>
        </message>
        <message>
            <source>The page of the selected area (责任区档案): facts, holders, documents, PDF, help.</source>
            <translation/>
        </message>
        <message>
            <source>The page of this area (责任区档案).</source>
            <translation/>
        </message>
        <message>
            <source>The page of {area} is printed.</source>
            <translation/>
        </message>
        <message>
            <source>The parameter of accepted proposals cannot be read: {text}. It must be a JSON list of their ids.</source>
            <translation/>
        </message>
        <message>
            <source>The parameter of column meanings or corrections cannot be read: {text}. It must be JSON as the help describes.</source>
            <translation/>
        </message>
        <message>
            <source>The parts of “{indicator}” make {sum}{unit}, a little less than the total of {total}{unit}. Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>The parts of “{indicator}” make {sum}{unit}, more than the total of {total}{unit}. Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>The parts {parts} of “{total}” do not fit into its shares: {lacking} {unit} find no place because {places} are full. Raise a maximum of the parts, or the share of the total there.</source>
            <translation/>
        </message>
        <message>
            <source>The patrol rule in the profile is not usable: every figure must be a positive number, days per month 1 to 31. Correct the section “patrols” of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The pattern “{pattern}” gives no further codes for overlay areas. Change “overlay_pattern” in the section “areas” of the profile; it needs the placeholder “number”, in braces.</source>
            <translation/>
        </message>
        <message>
            <source>The pattern “{pattern}” in the section “areas” of the profile gives no codes. It needs the number, as in {example}, and may use {fields}.</source>
            <translation/>
        </message>
        <message>
            <source>The period ends before it begins ({first} … {last}). Write the earlier day first.</source>
            <translation/>
        </message>
        <message>
            <source>The person who was chosen for this row is no longer in the county file. Choose again.</source>
            <translation/>
        </message>
        <message>
            <source>The place is not given down to the level {level}. Fill in the village or the code.</source>
            <translation/>
        </message>
        <message>
            <source>The place whose rules are taken; each names its source.</source>
            <translation/>
        </message>
        <message>
            <source>The plan as a Word document (*.docx), an Excel task table (*.xlsx) or a text file (*.txt). Old formats (*.doc, *.wps, *.xls, *.et) are converted where LibreOffice, Word or WPS is installed.</source>
            <translation/>
        </message>
        <message>
            <source>The plan has no headings or numbers; this paragraph was taken because of its figures or units.</source>
            <translation/>
        </message>
        <message>
            <source>The plan has no task “{task}”. Give its title, or its number in the table.</source>
            <translation/>
        </message>
        <message>
            <source>The plan is written in traditional characters; it was read like one in simplified characters, and every word is kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>The plan names these groups, and nobody has said yet who belongs to them. Tick the members; the table goes on printing the group’s name. A group without a tick is left out this time.</source>
            <translation/>
        </message>
        <message>
            <source>The plan states no figure that could become a target.</source>
            <translation/>
        </message>
        <message>
            <source>The plan that the tabs show</source>
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
            <source>The platform gives no mileage for this day; only its time was judged.</source>
            <translation/>
        </message>
        <message>
            <source>The platform gives no time for this day; only its mileage was judged.</source>
            <translation/>
        </message>
        <message>
            <source>The platform says nothing of this day; it was judged on the cleaned track.</source>
            <translation/>
        </message>
        <message>
            <source>The platform’s figures do not say what lies outside the own area; that is not judged.</source>
            <translation/>
        </message>
        <message>
            <source>The platform’s figures say nothing of the share inside, a buffer, hours of the day, spacing or repeated routes. Choose the cleaned track as basis, or leave these out.</source>
            <translation/>
        </message>
        <message>
            <source>The post {role} of {area} is vacant.</source>
            <translation/>
        </message>
        <message>
            <source>The preset asks nothing of these levels: {levels}. Add rules for them where the county has some.</source>
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
            <source>The problem is not there any more. The list was brought up to date; choose again.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has a base of its own for {towns}, where no ranger is in post this month: check the spelling.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has no base amount of the subsidy. Open “County profile”, section Patrols, Subsidy, and fill in the base (yuan a month) and how missing days are deducted, as your county’s document has it.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has no code system “{system}”. Choose one of {systems}.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has no column set “{name}”. There are: {known}.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has no signboards for the level {level}. Choose another level.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has no terms for missing days: nothing is deducted from anybody.</source>
            <translation/>
        </message>
        <message>
            <source>The profile has no {role} at the level of “{area}”. Choose another area for this post.</source>
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
            <source>The profile wants the page on {paper}. Write A4 or A3 under areas.page.paper.</source>
            <translation/>
        </message>
        <message>
            <source>The proposal as a table, and why a split is not even where it is not.</source>
            <translation/>
        </message>
        <message>
            <source>The proposal cannot be written. Choose another place for the layer.</source>
            <translation/>
        </message>
        <message>
            <source>The proposal is shown on the map; nothing is written before you adopt it. Contiguous, along the boundaries of 小班.</source>
            <translation/>
        </message>
        <message>
            <source>The proposal. Fields code, name, parent, east, south, west and north are used.</source>
            <translation/>
        </message>
        <message>
            <source>The proposal: code, name, weight, share, contiguous or not, and 四至.</source>
            <translation/>
        </message>
        <message>
            <source>The radius or width “{metres}” of “{name}” is no number of metres up to 5000; it was not taken.</source>
            <translation/>
        </message>
        <message>
            <source>The ranger {name} has {mu} mu, more than the {most} mu that one may have: {areas}.</source>
            <translation/>
        </message>
        <message>
            <source>The rangers were set in two columns.</source>
            <translation/>
        </message>
        <message>
            <source>The record is kept.</source>
            <translation/>
        </message>
        <message>
            <source>The record is not there any more. The list was brought up to date; choose again.</source>
            <translation/>
        </message>
        <message>
            <source>The recorded area of a compartment may differ by (m²)</source>
            <translation/>
        </message>
        <message>
            <source>The resource archive cannot be read here.</source>
            <translation/>
        </message>
        <message>
            <source>The resource archive has nothing of “{figure}” in these areas. Write 林地, 森林, 土地, 蓄积量, or words of a class as it stands in the forest resource list.</source>
            <translation/>
        </message>
        <message>
            <source>The resource archive of every area as text (JSON), for the dock, for models and for other programs: whole square metres and numbers by the uid of the area.</source>
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
            <source>The role that it is for, as in the profile; empty: as the rule says.</source>
            <translation/>
        </message>
        <message>
            <source>The role “{role}” is not in the county’s profile. Correct it, or add it to the profile.</source>
            <translation/>
        </message>
        <message>
            <source>The role “{role}” is not in the profile. Choose one of the roles of the county.</source>
            <translation/>
        </message>
        <message>
            <source>The roster changes nothing: {unchanged} rows are as in the county.</source>
            <translation/>
        </message>
        <message>
            <source>The roster gives no start for {count} persons and posts: whoever is new begins on the day of change.</source>
            <translation/>
        </message>
        <message>
            <source>The roster is complete: who is not in it has left</source>
            <translation/>
        </message>
        <message>
            <source>The roster lists everybody of its roles and towns: whoever holds such a post and is missing in it has left, on the date given above (else on the date that the title or the file names, else today).</source>
            <translation/>
        </message>
        <message>
            <source>The roster was compared, but the list of proposals could not be saved: {reason}</source>
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
            <source>The row has figures and names nobody. Write the name into every row.</source>
            <translation/>
        </message>
        <message>
            <source>The row has no name (field 名称 or name); it was not taken.</source>
            <translation/>
        </message>
        <message>
            <source>The row has no outline. Draw or delete it.</source>
            <translation/>
        </message>
        <message>
            <source>The row holds no mileage, no duration and no number of days.</source>
            <translation/>
        </message>
        <message>
            <source>The row is no polygon. Only polygons are imported.</source>
            <translation/>
        </message>
        <message>
            <source>The row is there twice; the second was passed over.</source>
            <translation/>
        </message>
        <message>
            <source>The row near {place} has neither a name nor a code. Fill in the name and import again.</source>
            <translation/>
        </message>
        <message>
            <source>The row says neither day nor month. Add a column 日期 or 月份.</source>
            <translation/>
        </message>
        <message>
            <source>The row says vacant, but {names} still hold the post. Fill in when they left.</source>
            <translation/>
        </message>
        <message>
            <source>The row was copied from another and changed; it may become a task of its own.</source>
            <translation/>
        </message>
        <message>
            <source>The row “{task}” has been deleted from the table; the task stays as it is.</source>
            <translation/>
        </message>
        <message>
            <source>The row’s key is lost and several tasks are like it.</source>
            <translation/>
        </message>
        <message>
            <source>The row’s key is lost; it was recognised by its content. Check that it is this task.</source>
            <translation/>
        </message>
        <message>
            <source>The rule asks for figures that have not been read from the tracks yet (hours of the day, the raw line, another buffer, repeated routes, key places). Press “Judge”.</source>
            <translation/>
        </message>
        <message>
            <source>The rule has no name. Write how the office calls it.</source>
            <translation/>
        </message>
        <message>
            <source>The rule judges no more from a day on; the days before it stay.</source>
            <translation/>
        </message>
        <message>
            <source>The rule judges no more from the day on; the days before it stay judged by it. A rule that would end before it begins is deleted.</source>
            <translation/>
        </message>
        <message>
            <source>The rule of the profile: it judges days for which no rule is saved.</source>
            <translation/>
        </message>
        <message>
            <source>The rule that judged the same people until now ends that day; months before it stay.</source>
            <translation/>
        </message>
        <message>
            <source>The rule would end on {end}, before it begins on {start}. Choose a later end.</source>
            <translation/>
        </message>
        <message>
            <source>The rule “{rule}” asks {clauses}: chiefs cannot be judged by that, it was left out. Save the rule without it under “Rules”.</source>
            <translation/>
        </message>
        <message>
            <source>The rule “{rule}” cannot be read: a value in it is not of its kind. Open it under “Rules…” and save it again.</source>
            <translation/>
        </message>
        <message>
            <source>The same as bands: hours, kilometres, person-days, last day as yyyymmdd.</source>
            <translation/>
        </message>
        <message>
            <source>The same check of {day} is there already.</source>
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
            <source>The same points are stored as a track of {person} too.</source>
            <translation/>
        </message>
        <message>
            <source>The same points are stored for another person already (“{other}”). The track is kept; the month table shows it as suspected copy.</source>
            <translation/>
        </message>
        <message>
            <source>The selected area</source>
            <translation/>
        </message>
        <message>
            <source>The selected person</source>
            <translation/>
        </message>
        <message>
            <source>The selected rows are no tasks; they can be taken back.</source>
            <translation/>
        </message>
        <message>
            <source>The selected 小班 as a new area</source>
            <translation/>
        </message>
        <message>
            <source>The sentence in the plan that the task came from.</source>
            <translation/>
        </message>
        <message>
            <source>The settings “{key}” of the profile hold a value that makes no sense. Set them right under “County settings” (cells and swath in metres, days, shares between 0 and 1).</source>
            <translation/>
        </message>
        <message>
            <source>The share inside the own area must be more than 0 % and at most 100 %.</source>
            <translation/>
        </message>
        <message>
            <source>The share of forest seen within the swath of the cleaned tracks, for every area of every level, and the cells of forest that nobody came near for the days of the profile, ranked by risk with the reason for each point. Both are kept in the county file, for the map and the pages of areas, and written to Excel.</source>
            <translation/>
        </message>
        <message>
            <source>The sheet is protected; it was read all the same.</source>
            <translation/>
        </message>
        <message>
            <source>The shipped template that is copied.</source>
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
            <source>The span around the chosen month.</source>
            <translation/>
        </message>
        <message>
            <source>The step is {step}; it must be more than 0.</source>
            <translation/>
        </message>
        <message>
            <source>The successor leaves other posts</source>
            <translation/>
        </message>
        <message>
            <source>The supervision phone is another.</source>
            <translation/>
        </message>
        <message>
            <source>The table does not say its encoding, or says it wrongly; judged by its bytes it is {encoding}. Check some names.</source>
            <translation/>
        </message>
        <message>
            <source>The table is about {first} to {last}, which is neither a day nor a whole month. Export it by day, or for a calendar month.</source>
            <translation/>
        </message>
        <message>
            <source>The table of {unit} is in the folder and filled in; it was left as it is. Take it in first, or choose another folder.</source>
            <translation/>
        </message>
        <message>
            <source>The table was sent and has not come back.</source>
            <translation/>
        </message>
        <message>
            <source>The tables of the notice as an Excel file.</source>
            <translation/>
        </message>
        <message>
            <source>The tables that came back differ in nothing. Accept them, and they count as returned.</source>
            <translation/>
        </message>
        <message>
            <source>The target table with checks, progress and ranking, as it stands.</source>
            <translation/>
        </message>
        <message>
            <source>The task has been merged into this one since.</source>
            <translation/>
        </message>
        <message>
            <source>The task is not there any more. Choose the plan again to see its tasks as they are now.</source>
            <translation/>
        </message>
        <message>
            <source>The task’s title, number or uid.</source>
            <translation/>
        </message>
        <message>
            <source>The tenure of {name} (since {since}) was closed on {day}, when the successor {other} begins.</source>
            <translation/>
        </message>
        <message>
            <source>The tenure of {name} (“{post}”) was changed since the preview was made. Look at the preview again. Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>The tenure of {name} ends on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>The text did not fit; the board is printed on the larger template {template}.</source>
            <translation/>
        </message>
        <message>
            <source>The text fits on no template; {count} boards are printed, one for each grid.</source>
            <translation/>
        </message>
        <message>
            <source>The text of the back “{title}” does not fit at {minimum} mm. Shorten it in the profile (signboards.back), or use a larger template.</source>
            <translation/>
        </message>
        <message>
            <source>The text of {file} is not outlines: this version of QGIS leaves it as text, with the fonts embedded. Print it elsewhere with QGIS 3.40 or later where the shop asks for outlines.</source>
            <translation/>
        </message>
        <message>
            <source>The time runs backwards.</source>
            <translation/>
        </message>
        <message>
            <source>The times are</source>
            <translation/>
        </message>
        <message>
            <source>The times name no time zone: {night} of {tracks} tracks begin at night (21 to 4 o’clock) as read, {night_utc} if they were UTC.</source>
            <translation/>
        </message>
        <message>
            <source>The times of this source ({kind}) name no time zone; they were taken as the county’s (Beijing time). If they are UTC, say so under “Sources”.</source>
            <translation/>
        </message>
        <message>
            <source>The title could not be told from the content; fill it in.</source>
            <translation/>
        </message>
        <message>
            <source>The title is another.</source>
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
            <source>The tracks contradict each other: perhaps two programs write under one name, and it cannot be told which tracks are which. Look at the map, and untick the files below that an answer is not for.</source>
            <translation/>
        </message>
        <message>
            <source>The tracks of the day.</source>
            <translation/>
        </message>
        <message>
            <source>The uid of one target; empty for all figures of the plan.</source>
            <translation/>
        </message>
        <message>
            <source>The uid of the entry.</source>
            <translation/>
        </message>
        <message>
            <source>The uid of the rule in the table of rules.</source>
            <translation/>
        </message>
        <message>
            <source>The uid of the target, or its indicator in the plan that was read last.</source>
            <translation/>
        </message>
        <message>
            <source>The uid of the track, as the attribute table of tracks has it.</source>
            <translation/>
        </message>
        <message>
            <source>The unit has emptied the cell.</source>
            <translation/>
        </message>
        <message>
            <source>The unit is printed for a vacant post</source>
            <translation/>
        </message>
        <message>
            <source>The units that report, separated by 、; empty for all units of the task.</source>
            <translation/>
        </message>
        <message>
            <source>The units were taken from the heading “{heading}”.</source>
            <translation/>
        </message>
        <message>
            <source>The values are no JSON object. Write them in curly brackets, key and value in quotation marks.</source>
            <translation/>
        </message>
        <message>
            <source>The verdict of the rule counts again.</source>
            <translation/>
        </message>
        <message>
            <source>The verdict of the rule stays; both are printed.</source>
            <translation/>
        </message>
        <message>
            <source>The village has {count} grids already. Those with posts or boards live on in the grid that has most of their ground; others that are in the way are deleted (their outlines stay in the change log). Go on?</source>
            <translation/>
        </message>
        <message>
            <source>The village has {count} grids already; {kept} of the proposed ones continue them under their codes.</source>
            <translation/>
        </message>
        <message>
            <source>The way that counts.</source>
            <translation/>
        </message>
        <message>
            <source>The whole track lies more than 300 km from the county. Check the coordinates, or whose file it is.</source>
            <translation/>
        </message>
        <message>
            <source>The windows of this day are judged, with what was done by then. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>The windows of this day, with what was done by then.</source>
            <translation/>
        </message>
        <message>
            <source>The workbook that is written.</source>
            <translation/>
        </message>
        <message>
            <source>The workbook that is written; without it chiefs are only judged.</source>
            <translation/>
        </message>
        <message>
            <source>The workbook to write.</source>
            <translation/>
        </message>
        <message>
            <source>The years of “{indicator}” do not add up to {total} {unit} (difference {side}{difference}). Correct one of them, or leave one year without a figure.</source>
            <translation/>
        </message>
        <message>
            <source>Their numbers, separated by commas.</source>
            <translation/>
        </message>
        <message>
            <source>Their uids, separated by commas.</source>
            <translation/>
        </message>
        <message>
            <source>There are neither tracks nor platform figures of {month}: everybody in post is shown without a patrol. Import them first, if there should be some.</source>
            <translation/>
        </message>
        <message>
            <source>There are no areas with an outline on that day. Import or draw them in the dock “Areas” first.</source>
            <translation/>
        </message>
        <message>
            <source>There are no blind spots in the county file. Compute coverage and blind spots first.</source>
            <translation/>
        </message>
        <message>
            <source>There are no key places yet. Import them, draw them in the layers 重点部位 and 重点线路, or draw overlay areas in the dock “Areas”.</source>
            <translation/>
        </message>
        <message>
            <source>There are no key places yet; they are imported on the tab of coverage.</source>
            <translation/>
        </message>
        <message>
            <source>There are no photos there. Choose photos (JPG, PNG, TIFF) or a folder with photos in it.</source>
            <translation/>
        </message>
        <message>
            <source>There are no tracks yet. Import a folder of tracks, or drop it here.</source>
            <translation/>
        </message>
        <message>
            <source>There are no tracks yet. Import them first.</source>
            <translation/>
        </message>
        <message>
            <source>There are persons called {name} with {count} different phone numbers.</source>
            <translation/>
        </message>
        <message>
            <source>There are several places “{place}”. Give the town too, or the code of the area.</source>
            <translation/>
        </message>
        <message>
            <source>There are tracks of {days} days only, and a blind spot is what was not visited for {unseen} days: take the blind spots as a first hint.</source>
            <translation/>
        </message>
        <message>
            <source>There are unsaved edits in: {layers}. Save or discard them first.</source>
            <translation/>
        </message>
        <message>
            <source>There are {count} places called {place}. Write the town beside it.</source>
            <translation/>
        </message>
        <message>
            <source>There are {times} times for {points} points; those without a time are kept.</source>
            <translation/>
        </message>
        <message>
            <source>There is a folder {folder} with other documents already. Choose an empty folder for the copy.</source>
            <translation/>
        </message>
        <message>
            <source>There is a record of {name} of {day} at this place already. Change that one, or write another place.</source>
            <translation/>
        </message>
        <message>
            <source>There is another {name} with another phone number or place; this one is taken as a person of his own. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>There is neither a track nor a figure of a platform in {months}: they are shown empty and not judged.</source>
            <translation/>
        </message>
        <message>
            <source>There is neither a track nor a figure of a platform in {month}: nothing is printed, or everybody would be named as not having patrolled. Import the tracks of the month first.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area of the level “{level}” below {area}. Choose another level.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area to print a page of. Import or draw areas first, or choose another level.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area with the code or name “{area}” that has an outline.</source>
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
            <source>There is no area with the code {code} in this county. Correct the code.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area “{area}” in the county file. Check the code in the tree of areas.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area “{area}”. Write its code as in the tree of areas.</source>
            <translation/>
        </message>
        <message>
            <source>There is no area “{area}”. Write its code or its name.</source>
            <translation/>
        </message>
        <message>
            <source>There is no board {number} in the register. Check the number.</source>
            <translation/>
        </message>
        <message>
            <source>There is no change of posts that could be undone.</source>
            <translation/>
        </message>
        <message>
            <source>There is no change of tasks that could be undone.</source>
            <translation/>
        </message>
        <message>
            <source>There is no change of the shares that could be undone.</source>
            <translation/>
        </message>
        <message>
            <source>There is no column “{column}”. Paste it from Excel first. Known: {known}.</source>
            <translation/>
        </message>
        <message>
            <source>There is no compartment (小班) in {area}. Import the compartments first; grids follow their boundaries.</source>
            <translation/>
        </message>
        <message>
            <source>There is no file in the archive that could hold tracks.</source>
            <translation/>
        </message>
        <message>
            <source>There is no file in “{input}” that could hold tracks. Choose the folder that the rangers’ tracks lie in.</source>
            <translation/>
        </message>
        <message>
            <source>There is no free ground of the level “{level}” inside what you drew. Choose another level, or split an area that is there.</source>
            <translation/>
        </message>
        <message>
            <source>There is no gap at this place. Click into ground that no area of this level has, inside its parent.</source>
            <translation/>
        </message>
        <message>
            <source>There is no gap: all this ground belongs to an area already. Click into a gap.</source>
            <translation/>
        </message>
        <message>
            <source>There is no kind of document “{kind}”. Choose one of {known}, or leave it empty.</source>
            <translation/>
        </message>
        <message>
            <source>There is no layer in “{input}”. Choose shapefiles, GeoPackages, GeoJSON or KML, or a folder of them.</source>
            <translation/>
        </message>
        <message>
            <source>There is no level “{level}”. Choose one of {known}, or leave it empty.</source>
            <translation/>
        </message>
        <message>
            <source>There is no method “{method}”.</source>
            <translation/>
        </message>
        <message>
            <source>There is no month to print yet.</source>
            <translation/>
        </message>
        <message>
            <source>There is no place to split to.</source>
            <translation/>
        </message>
        <message>
            <source>There is no place “{place}” at this level; not taken.</source>
            <translation/>
        </message>
        <message>
            <source>There is no place “{place}” in the county.</source>
            <translation/>
        </message>
        <message>
            <source>There is no place “{place}”. Correct the name, or give the code of the area.</source>
            <translation/>
        </message>
        <message>
            <source>There is no post for the list “{title}” on {day}. Choose another level, town or role, or import the roster first.</source>
            <translation/>
        </message>
        <message>
            <source>There is no post “{post}”. Write the code or name of the area and the role, as “上村 林长”.</source>
            <translation/>
        </message>
        <message>
            <source>There is no print template “{template}”. Correct its name in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>There is no problem with the number {number}. Leave the number empty for a new one.</source>
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
            <source>There is no rule for patrols of chiefs on {day}. Choose a preset under “Rules” first.</source>
            <translation/>
        </message>
        <message>
            <source>There is no source “{source}” in this county. Open “Sources” again to see those that there are.</source>
            <translation/>
        </message>
        <message>
            <source>There is no space left for “{file}”. Free some disk space and try again; nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>There is no such difference any more: {ids}. Compare the tables again.</source>
            <translation/>
        </message>
        <message>
            <source>There is no table of patrols or problems in “{file}”. Check that it is the right file, with a header row that names day and person.</source>
            <translation/>
        </message>
        <message>
            <source>There is no target {target} in the county file.</source>
            <translation/>
        </message>
        <message>
            <source>There is no town or village {place} in this county. Correct the name, or the column.</source>
            <translation/>
        </message>
        <message>
            <source>There is no town with the code {town} in the county. Choose the town from the list.</source>
            <translation/>
        </message>
        <message>
            <source>There is no track in {period}. Import the tracks of that time first, or choose another period.</source>
            <translation/>
        </message>
        <message>
            <source>There is no track “{track}” in this source. Open “Sources” again to see those that there are.</source>
            <translation/>
        </message>
        <message>
            <source>There is no vector file in the folder “{folder}”. Choose a folder with shapefiles, GeoPackages or GeoJSON files.</source>
            <translation/>
        </message>
        <message>
            <source>There is nobody called “{person}” in the county file. Check the name, or import the roster.</source>
            <translation/>
        </message>
        <message>
            <source>There is nobody called “{person}” in the roster.</source>
            <translation/>
        </message>
        <message>
            <source>There is nothing to print on this board.</source>
            <translation/>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation/>
        </message>
        <message>
            <source>There is nothing to undo: no rule, overrule, leave or warning was entered, or all of it is undone.</source>
            <translation/>
        </message>
        <message>
            <source>There is nothing to undo: the change log has no change “{batch}” of people and posts.</source>
            <translation/>
        </message>
        <message>
            <source>There is “{post}” already. Let a successor arrive or a further holder join, or write another title.</source>
            <translation/>
        </message>
        <message>
            <source>There was no room on the map for: {names}.</source>
            <translation/>
        </message>
        <message>
            <source>These areas have a history. They end on the day below and become part of {keep}; their posts and tenures are closed with that day when you save. What they had stays with them: a past date shows it, and their codes are never given again.</source>
            <translation/>
        </message>
        <message>
            <source>These cells could not be read and were left out: {cells}.</source>
            <translation/>
        </message>
        <message>
            <source>These grids have a history, and none of the new ones goes on with them. They end on the day below; their posts and tenures are closed with that day. What they had stays with them: a past date shows it, and their codes are never given again.</source>
            <translation/>
        </message>
        <message>
            <source>They are one person entered twice, or one number is wrong. Compare the cards.</source>
            <translation/>
        </message>
        <message>
            <source>This area is not there any more. Choose another one in the tree.</source>
            <translation/>
        </message>
        <message>
            <source>This change cannot be undone any more: a later one touched the same rows ({table}, {at}, {who}). Undo that one first. Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>This change cannot be undone any more: “{by}” refers to what it made in “{table}”. Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>This change cannot be undone here, because it also wrote: {tables}. Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>This change has been undone already. Nothing was changed.</source>
            <translation/>
        </message>
        <message>
            <source>This county keeps no ID numbers. Export without them, or set people.id_numbers to true in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>This entry is not in the county any more.</source>
            <translation/>
        </message>
        <message>
            <source>This fault is no longer there. Check again to see what is left.</source>
            <translation/>
        </message>
        <message>
            <source>This forbids it</source>
            <translation/>
        </message>
        <message>
            <source>This is a county file (县库), not tracks. Open it from the menu instead.</source>
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
            <source>This is no GeoJSON file with tracks. Check whether the right file was exported.</source>
            <translation/>
        </message>
        <message>
            <source>This is no KML file. Check whether the right file was exported, or export it again as KML.</source>
            <translation/>
        </message>
        <message>
            <source>This is no OziExplorer track file. Export the track as GPX and import that.</source>
            <translation/>
        </message>
        <message>
            <source>This is not a date. Write it as 2024-05-16.</source>
            <translation/>
        </message>
        <message>
            <source>This is the only column set; make another one first.</source>
            <translation/>
        </message>
        <message>
            <source>This month has not been judged yet.</source>
            <translation/>
        </message>
        <message>
            <source>This month has not been judged yet. Press “Judge”.</source>
            <translation/>
        </message>
        <message>
            <source>This person is not in the county any more.</source>
            <translation/>
        </message>
        <message>
            <source>This person is not in the roster. Choose somebody of the list.</source>
            <translation/>
        </message>
        <message>
            <source>This rule asks for figures that are not stored: tracks are read, which takes a while.</source>
            <translation/>
        </message>
        <message>
            <source>This rule is not in the county any more. Open “Rules…” again.</source>
            <translation/>
        </message>
        <message>
            <source>This sheet has no table of people; its {count} rows were passed over.</source>
            <translation/>
        </message>
        <message>
            <source>This track has no times, so there is no speed.</source>
            <translation/>
        </message>
        <message>
            <source>This track is not in the county any more. Choose another day.</source>
            <translation/>
        </message>
        <message>
            <source>Three levels: county, town, village</source>
            <translation/>
        </message>
        <message>
            <source>Through the whole table</source>
            <translation/>
        </message>
        <message>
            <source>Tick all</source>
            <translation/>
        </message>
        <message>
            <source>Tick none</source>
            <translation/>
        </message>
        <message>
            <source>Ticked: {names}</source>
            <translation/>
        </message>
        <message>
            <source>Ticks all rows that are shown and can be done.</source>
            <translation/>
        </message>
        <message>
            <source>Time</source>
            <translation/>
        </message>
        <message>
            <source>Time at least</source>
            <translation/>
        </message>
        <message>
            <source>Time in all</source>
            <translation/>
        </message>
        <message>
            <source>Time inside</source>
            <translation/>
        </message>
        <message>
            <source>Time of day</source>
            <translation/>
        </message>
        <message>
            <source>Time of the platform</source>
            <translation/>
        </message>
        <message>
            <source>Time of the point</source>
            <translation/>
        </message>
        <message>
            <source>Time zone</source>
            <translation/>
        </message>
        <message>
            <source>Time, way and visits in each cell of a grid in a period: from the cleaned tracks, step by step, nothing across gaps. Visits are person-days. The cells of a county are always the same ones, so that months can be added. The county file is only read.</source>
            <translation/>
        </message>
        <message>
            <source>Time, way or visits by cell, as a layer on the map.</source>
            <translation/>
        </message>
        <message>
            <source>Timeline</source>
            <translation/>
        </message>
        <message>
            <source>Tiny part</source>
            <translation/>
        </message>
        <message>
            <source>Title</source>
            <translation/>
        </message>
        <message>
            <source>Title and content</source>
            <translation/>
        </message>
        <message>
            <source>Title of the back</source>
            <translation/>
        </message>
        <message>
            <source>Title of the plan; empty for the one that was read last.</source>
            <translation/>
        </message>
        <message>
            <source>Title of the post</source>
            <translation/>
        </message>
        <message>
            <source>Title of the successor</source>
            <translation/>
        </message>
        <message>
            <source>Title or file name of a document of the area.</source>
            <translation/>
        </message>
        <message>
            <source>Title, {month} is the month</source>
            <translation/>
        </message>
        <message>
            <source>Titles, the longest that fits</source>
            <translation/>
        </message>
        <message>
            <source>To</source>
            <translation/>
        </message>
        <message>
            <source>To Excel…</source>
            <translation/>
        </message>
        <message>
            <source>To Word…</source>
            <translation/>
        </message>
        <message>
            <source>To a chief</source>
            <translation/>
        </message>
        <message>
            <source>To a unit</source>
            <translation/>
        </message>
        <message>
            <source>To be answered</source>
            <translation/>
        </message>
        <message>
            <source>To be answered within (days)</source>
            <translation/>
        </message>
        <message>
            <source>To be answered: There are {count} persons called {name} there. Give the phone number.</source>
            <translation/>
        </message>
        <message>
            <source>To be answered: {name} has the ID number of {other}. Say in the preview whether it is the same person.</source>
            <translation/>
        </message>
        <message>
            <source>To be answered: {name} is known at this post of {area} with another phone number. If the number has changed, change it in the person’s record; if it is another person, end the former tenure first.</source>
            <translation/>
        </message>
        <message>
            <source>To be answered: {name} may be {other}, who is known with the same phone or at the same post. Say in the preview whether it is the same person.</source>
            <translation/>
        </message>
        <message>
            <source>To be known</source>
            <translation/>
        </message>
        <message>
            <source>To be mended</source>
            <translation/>
        </message>
        <message>
            <source>To be renewed</source>
            <translation/>
        </message>
        <message>
            <source>To be solved by</source>
            <translation/>
        </message>
        <message>
            <source>To be solved within (days)</source>
            <translation/>
        </message>
        <message>
            <source>To fit, the names were printed {names} mm and other text {text} mm high.</source>
            <translation/>
        </message>
        <message>
            <source>To fit, the text of the back was printed {text} mm high.</source>
            <translation/>
        </message>
        <message>
            <source>To whom</source>
            <translation/>
        </message>
        <message>
            <source>Together with {person} all the way, about {metres} m apart.</source>
            <translation/>
        </message>
        <message>
            <source>Too many mu</source>
            <translation/>
        </message>
        <message>
            <source>Too near each other</source>
            <translation/>
        </message>
        <message>
            <source>Total</source>
            <translation/>
        </message>
        <message>
            <source>Town</source>
            <translation/>
        </message>
        <message>
            <source>Town and village</source>
            <translation/>
        </message>
        <message>
            <source>Town boards</source>
            <translation/>
        </message>
        <message>
            <source>Town or village</source>
            <translation/>
        </message>
        <message>
            <source>Town, name, word …</source>
            <translation/>
        </message>
        <message>
            <source>Town, village and grid polygons; files and folders can be dropped here too.</source>
            <translation/>
        </message>
        <message>
            <source>Towns</source>
            <translation/>
        </message>
        <message>
            <source>Towns of the month; rates and valid days over the last twelve months.</source>
            <translation/>
        </message>
        <message>
            <source>Track</source>
            <translation/>
        </message>
        <message>
            <source>Tracks</source>
            <translation/>
        </message>
        <message>
            <source>Tracks (GPX, KML, 奥维, tables, shapefiles …) and platform tables in folders and archives; folders and files can be dropped here too.</source>
            <translation/>
        </message>
        <message>
            <source>Tracks and areas</source>
            <translation/>
        </message>
        <message>
            <source>Tracks and tables</source>
            <translation/>
        </message>
        <message>
            <source>Tracks changed</source>
            <translation/>
        </message>
        <message>
            <source>Tracks of {count} sources belong to nobody yet: see “Sources…”.</source>
            <translation/>
        </message>
        <message>
            <source>Tracks on foot</source>
            <translation/>
        </message>
        <message>
            <source>Tracks without a person</source>
            <translation/>
        </message>
        <message>
            <source>Training</source>
            <translation/>
        </message>
        <message>
            <source>Try out a patrol rule on a month</source>
            <translation/>
        </message>
        <message>
            <source>Tu</source>
            <translation/>
        </message>
        <message>
            <source>Two change places</source>
            <translation/>
        </message>
        <message>
            <source>Two columns with the places’ names and the figures, or the figures alone in the order of the table.</source>
            <translation/>
        </message>
        <message>
            <source>Two programs write under this name. This line is about {tracks} of its tracks only; the answer is given for the files that are ticked below, and remembered for the people who walked them.</source>
            <translation/>
        </message>
        <message>
            <source>Two rules judge the same people on {day}: “{one}” and “{two}”. Open “Rules…” and end one of them before the other begins, or name the towns that each is for.</source>
            <translation/>
        </message>
        <message>
            <source>Two surveys of one border may differ by (m)</source>
            <translation/>
        </message>
        <message>
            <source>Types in a problem.</source>
            <translation/>
        </message>
        <message>
            <source>Types in one patrol.</source>
            <translation/>
        </message>
        <message>
            <source>UTC</source>
            <translation/>
        </message>
        <message>
            <source>Uid of the area, where it was chosen.</source>
            <translation/>
        </message>
        <message>
            <source>Uids of persons, separated by commas; empty: all.</source>
            <translation/>
        </message>
        <message>
            <source>Unchanged</source>
            <translation/>
        </message>
        <message>
            <source>Unchanged rows too</source>
            <translation/>
        </message>
        <message>
            <source>Under warnings</source>
            <translation/>
        </message>
        <message>
            <source>Under way</source>
            <translation/>
        </message>
        <message>
            <source>Under “{heading}” the plan announces {said}, but lists {found}; check the original.</source>
            <translation/>
        </message>
        <message>
            <source>Undo</source>
            <translation/>
        </message>
        <message>
            <source>Undo a change of tasks</source>
            <translation/>
        </message>
        <message>
            <source>Undo change of posts</source>
            <translation/>
        </message>
        <message>
            <source>Undo last change</source>
            <translation/>
        </message>
        <message>
            <source>Undo the last change of posts ({what})?</source>
            <translation/>
        </message>
        <message>
            <source>Undo the last change of records or problems</source>
            <translation/>
        </message>
        <message>
            <source>Undo the last change of rules, overrules or leave</source>
            <translation/>
        </message>
        <message>
            <source>Undo the last change of the shares</source>
            <translation/>
        </message>
        <message>
            <source>Undo this change</source>
            <translation/>
        </message>
        <message>
            <source>Undo “{what}” wholly, with everything that it changed?</source>
            <translation/>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation/>
        </message>
        <message>
            <source>Undoes one change of posts (or another batch of people and posts, as a roster) by the change log: what it added goes, what it changed is as before. It refuses where a later change touched the same rows, and is itself in the change log.</source>
            <translation/>
        </message>
        <message>
            <source>Undoes one change of the task table, of progress or of returned tables wholly, unless something was changed since that builds upon it. The change log keeps both.</source>
            <translation/>
        </message>
        <message>
            <source>Undoes the last change of the shares, limits or progress (Ctrl+Z).</source>
            <translation/>
        </message>
        <message>
            <source>Undoes the last import or change of records and problems.</source>
            <translation/>
        </message>
        <message>
            <source>Undoes the last rule, overrule, leave or warning that was saved.</source>
            <translation/>
        </message>
        <message>
            <source>Undoes the last saved rule, decision about a day, leave, exempt days or warning, unless somebody has changed the same rows since.</source>
            <translation/>
        </message>
        <message>
            <source>Undoes the last split, lock, limit, pasted column or report of progress by the change log. It refuses where a later change touched the same rows, and is itself in the change log.</source>
            <translation/>
        </message>
        <message>
            <source>Undoes the latest import, entry, change or deletion of chiefs’ patrols or problems by the change log; once more undoes the one before. It refuses where somebody has changed the same rows since.</source>
            <translation/>
        </message>
        <message>
            <source>Undone: {count} entries of the change log.</source>
            <translation/>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation/>
        </message>
        <message>
            <source>Unit</source>
            <translation/>
        </message>
        <message>
            <source>Unit of a new person</source>
            <translation/>
        </message>
        <message>
            <source>Unit of a new successor</source>
            <translation/>
        </message>
        <message>
            <source>Unit of areas</source>
            <translation/>
        </message>
        <message>
            <source>Unit of the recorded area</source>
            <translation/>
        </message>
        <message>
            <source>Units</source>
            <translation/>
        </message>
        <message>
            <source>Units and decimals</source>
            <translation/>
        </message>
        <message>
            <source>Units or people for all selected tasks, from lists.</source>
            <translation/>
        </message>
        <message>
            <source>Unknown land class</source>
            <translation/>
        </message>
        <message>
            <source>Until</source>
            <translation/>
        </message>
        <message>
            <source>Until (exclusive)</source>
            <translation/>
        </message>
        <message>
            <source>Untouched problems too</source>
            <translation/>
        </message>
        <message>
            <source>Up</source>
            <translation/>
        </message>
        <message>
            <source>Update division codes</source>
            <translation/>
        </message>
        <message>
            <source>Update division codes…</source>
            <translation/>
        </message>
        <message>
            <source>Use</source>
            <translation/>
        </message>
        <message>
            <source>Use a preset of chiefs’ rules</source>
            <translation/>
        </message>
        <message>
            <source>Vacant</source>
            <translation/>
        </message>
        <message>
            <source>Vacant below</source>
            <translation/>
        </message>
        <message>
            <source>Vacant only</source>
            <translation/>
        </message>
        <message>
            <source>Vacant post</source>
            <translation/>
        </message>
        <message>
            <source>Vacant posts</source>
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
            <source>Valid by area</source>
            <translation/>
        </message>
        <message>
            <source>Valid days</source>
            <translation/>
        </message>
        <message>
            <source>Valid days by month</source>
            <translation/>
        </message>
        <message>
            <source>Valid days: {first} + {second} + {third} (上旬, 中旬, 下旬)</source>
            <translation/>
        </message>
        <message>
            <source>Valid in the window</source>
            <translation/>
        </message>
        <message>
            <source>Value</source>
            <translation/>
        </message>
        <message>
            <source>Values (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Vector files ({pattern})</source>
            <translation/>
        </message>
        <message>
            <source>Verbs before a figure that is asked for</source>
            <translation/>
        </message>
        <message>
            <source>Verdicts</source>
            <translation/>
        </message>
        <message>
            <source>Village</source>
            <translation/>
        </message>
        <message>
            <source>Village boards</source>
            <translation/>
        </message>
        <message>
            <source>Villages add up to their town’s share, where the towns have theirs already.</source>
            <translation/>
        </message>
        <message>
            <source>Visits (person-days)</source>
            <translation/>
        </message>
        <message>
            <source>Visits each</source>
            <translation/>
        </message>
        <message>
            <source>Visits of a key place need a number of at least 1 and a window with days.</source>
            <translation/>
        </message>
        <message>
            <source>Visits of key places</source>
            <translation/>
        </message>
        <message>
            <source>Visits of key places (重点部位巡护情况)</source>
            <translation/>
        </message>
        <message>
            <source>Visits of key places to Excel…</source>
            <translation/>
        </message>
        <message>
            <source>Volume</source>
            <translation/>
        </message>
        <message>
            <source>Volume: that of the compartment for {own}, volume of a hectare times the area for {per_hectare}; {none} compartments on forest land have none.</source>
            <translation/>
        </message>
        <message>
            <source>Warned of from this distance to the central meridian (degrees)</source>
            <translation/>
        </message>
        <message>
            <source>Warned of from this distance to the county (km)</source>
            <translation/>
        </message>
        <message>
            <source>Warning from {start}.</source>
            <translation/>
        </message>
        <message>
            <source>Warnings</source>
            <translation/>
        </message>
        <message>
            <source>Waste</source>
            <translation/>
        </message>
        <message>
            <source>Way at least</source>
            <translation/>
        </message>
        <message>
            <source>Way at vehicle speed counts</source>
            <translation/>
        </message>
        <message>
            <source>Way at vehicle speed is left out unless this is chosen.</source>
            <translation/>
        </message>
        <message>
            <source>Way by vehicle</source>
            <translation/>
        </message>
        <message>
            <source>Way of measuring</source>
            <translation/>
        </message>
        <message>
            <source>Way of patrolling</source>
            <translation/>
        </message>
        <message>
            <source>We</source>
            <translation/>
        </message>
        <message>
            <source>Weather</source>
            <translation/>
        </message>
        <message>
            <source>Web address before the area’s code</source>
            <translation/>
        </message>
        <message>
            <source>Weight</source>
            <translation/>
        </message>
        <message>
            <source>Weights</source>
            <translation/>
        </message>
        <message>
            <source>West to</source>
            <translation/>
        </message>
        <message>
            <source>Wetlands</source>
            <translation/>
        </message>
        <message>
            <source>Wetlands (湿地)</source>
            <translation/>
        </message>
        <message>
            <source>Wetlands, reserves and old trees</source>
            <translation/>
        </message>
        <message>
            <source>What</source>
            <translation/>
        </message>
        <message>
            <source>What a board must have (people, chief, ranger, area, duties, supervision_phone, imprint, phones)</source>
            <translation/>
        </message>
        <message>
            <source>What became of the file</source>
            <translation/>
        </message>
        <message>
            <source>What becomes stale</source>
            <translation/>
        </message>
        <message>
            <source>What changed</source>
            <translation/>
        </message>
        <message>
            <source>What changes…</source>
            <translation/>
        </message>
        <message>
            <source>What counts</source>
            <translation/>
        </message>
        <message>
            <source>What counts as forest land</source>
            <translation/>
        </message>
        <message>
            <source>What each grid consists of, with the weight of each piece; to adjust by hand.</source>
            <translation/>
        </message>
        <message>
            <source>What goes in: safe (whatever is neither in conflict nor in doubt), all, none (only the list), or a JSON list of ids as they stand in the list of differences.</source>
            <translation/>
        </message>
        <message>
            <source>What happened</source>
            <translation/>
        </message>
        <message>
            <source>What is added up to “{indicator}” makes {sum}{unit}, not {total}{unit}. Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>What is overdue on this day. Empty: today.</source>
            <translation/>
        </message>
        <message>
            <source>What is packed here unpacks to more than 500 times its size; that is no track and was left out.</source>
            <translation/>
        </message>
        <message>
            <source>What is remarkable</source>
            <translation/>
        </message>
        <message>
            <source>What is set</source>
            <translation/>
        </message>
        <message>
            <source>What is to be done</source>
            <translation/>
        </message>
        <message>
            <source>What it holds: card or address</source>
            <translation/>
        </message>
        <message>
            <source>What it is called</source>
            <translation/>
        </message>
        <message>
            <source>What it says, by column of the table 问题: content, kind, source, day, place, area_uid, compartment, finder, owner_uid, unit, measures, deadline, progress, note. What is left out stays as it is.</source>
            <translation/>
        </message>
        <message>
            <source>What kind of change it is.</source>
            <translation/>
        </message>
        <message>
            <source>What makes a day valid</source>
            <translation/>
        </message>
        <message>
            <source>What stands in the selected area: classes, forest cover, volume; Excel.</source>
            <translation/>
        </message>
        <message>
            <source>What the coordinates in the files are; the shift is undone.</source>
            <translation/>
        </message>
        <message>
            <source>What the files hold</source>
            <translation/>
        </message>
        <message>
            <source>What the import changes</source>
            <translation/>
        </message>
        <message>
            <source>What the newer list of codes changes</source>
            <translation/>
        </message>
        <message>
            <source>What the rule is called; empty: as the preset.</source>
            <translation/>
        </message>
        <message>
            <source>What the table shows</source>
            <translation/>
        </message>
        <message>
            <source>What the task is called:</source>
            <translation/>
        </message>
        <message>
            <source>What the units of rangers are called</source>
            <translation/>
        </message>
        <message>
            <source>What to do</source>
            <translation/>
        </message>
        <message>
            <source>What to know of the proposal</source>
            <translation/>
        </message>
        <message>
            <source>What towns are held to</source>
            <translation/>
        </message>
        <message>
            <source>What was done</source>
            <translation/>
        </message>
        <message>
            <source>What was done about it</source>
            <translation/>
        </message>
        <message>
            <source>What was done.</source>
            <translation/>
        </message>
        <message>
            <source>What was found</source>
            <translation/>
        </message>
        <message>
            <source>What was looked at</source>
            <translation/>
        </message>
        <message>
            <source>What was seen, as “右下角褪色”.</source>
            <translation/>
        </message>
        <message>
            <source>What was undone</source>
            <translation/>
        </message>
        <message>
            <source>What will change</source>
            <translation/>
        </message>
        <message>
            <source>What will change, and what becomes stale:</source>
            <translation/>
        </message>
        <message>
            <source>What you drew has no area. Click three corners at least, then finish with the right button.</source>
            <translation/>
        </message>
        <message>
            <source>What you drew lies in no area of this level. Draw it inside the area.</source>
            <translation/>
        </message>
        <message>
            <source>What “Read the resource archive” gave, so that it is not computed again.</source>
            <translation/>
        </message>
        <message>
            <source>Where</source>
            <translation/>
        </message>
        <message>
            <source>Where a road enters the area ({place}); next best: {others}.</source>
            <translation/>
        </message>
        <message>
            <source>Where it is from</source>
            <translation/>
        </message>
        <message>
            <source>Where no ids are given: mend only faults of these kinds.</source>
            <translation/>
        </message>
        <message>
            <source>Where the documents are written.</source>
            <translation/>
        </message>
        <message>
            <source>Where the map comes from</source>
            <translation/>
        </message>
        <message>
            <source>Where the title ends is doubtful; compare with the original.</source>
            <translation/>
        </message>
        <message>
            <source>Where there is no file: number or name of a document.</source>
            <translation/>
        </message>
        <message>
            <source>Where to make the county file. Give it a folder of its own.</source>
            <translation/>
        </message>
        <message>
            <source>Where to save the change sheet (变动表) with the list of boards to reprint.</source>
            <translation/>
        </message>
        <message>
            <source>Where to save the findings with their remedies.</source>
            <translation/>
        </message>
        <message>
            <source>Where to save the ledger: each file or row, accepted or not, and why.</source>
            <translation/>
        </message>
        <message>
            <source>Where to save the table.</source>
            <translation/>
        </message>
        <message>
            <source>Where to save what differs: as sent, as it is now, and as it came back.</source>
            <translation/>
        </message>
        <message>
            <source>Where to save what the roster would change against the county: before and after.</source>
            <translation/>
        </message>
        <message>
            <source>Where two programs write under one name: uids or files of the tracks the answer is for, one a line. Left empty, it is for the whole source.</source>
            <translation/>
        </message>
        <message>
            <source>Whether the day counts or does not.</source>
            <translation/>
        </message>
        <message>
            <source>Which areas are listed.</source>
            <translation/>
        </message>
        <message>
            <source>Which clock wrote the times.</source>
            <translation/>
        </message>
        <message>
            <source>Which columns the table has</source>
            <translation/>
        </message>
        <message>
            <source>Which field is what, coordinate system and datum.</source>
            <translation/>
        </message>
        <message>
            <source>Which list is written.</source>
            <translation/>
        </message>
        <message>
            <source>Which post goes where</source>
            <translation/>
        </message>
        <message>
            <source>Which units are meant?</source>
            <translation/>
        </message>
        <message>
            <source>Which units “{group}” means is not known; nobody got its tasks. Say who its members are.</source>
            <translation/>
        </message>
        <message>
            <source>Who</source>
            <translation/>
        </message>
        <message>
            <source>Who has answered, who is missing, and how every task stands; Excel.</source>
            <translation/>
        </message>
        <message>
            <source>Who has to go yet (履职跟踪提示), as an Excel table.</source>
            <translation/>
        </message>
        <message>
            <source>Who is meant (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>Who is meant?</source>
            <translation/>
        </message>
        <message>
            <source>Who is named</source>
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
            <source>Who issued it, or the number of the document.</source>
            <translation/>
        </message>
        <message>
            <source>Who joins</source>
            <translation/>
        </message>
        <message>
            <source>Who leaves, is succeeded, or is the first of two: a name, or name@area where several have the name. May be left out where the post says it.</source>
            <translation/>
        </message>
        <message>
            <source>Who looked at the boards.</source>
            <translation/>
        </message>
        <message>
            <source>Who need not go, and warnings</source>
            <translation/>
        </message>
        <message>
            <source>Whole county</source>
            <translation/>
        </message>
        <message>
            <source>Whole row</source>
            <translation/>
        </message>
        <message>
            <source>Whole track in the cell</source>
            <translation/>
        </message>
        <message>
            <source>Whom it goes to</source>
            <translation/>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation/>
        </message>
        <message>
            <source>Whose code, posts and history stay?</source>
            <translation/>
        </message>
        <message>
            <source>Whose table this is cannot be told: the key, the line 填报单位 and the unit in the file’s name are lost. Corrections are listed, progress is not. Begin the file’s name with the unit’s and take it in again.</source>
            <translation/>
        </message>
        <message>
            <source>Whose tracks</source>
            <translation/>
        </message>
        <message>
            <source>Whose tracks they are, and whether they are shifted (GCJ-02, BD-09).</source>
            <translation/>
        </message>
        <message>
            <source>Why</source>
            <translation/>
        </message>
        <message>
            <source>Why it was reported.</source>
            <translation/>
        </message>
        <message>
            <source>Why the limits admit no split</source>
            <translation/>
        </message>
        <message>
            <source>Why.</source>
            <translation/>
        </message>
        <message>
            <source>Why; it is printed beside the verdict of the rule.</source>
            <translation/>
        </message>
        <message>
            <source>Width</source>
            <translation/>
        </message>
        <message>
            <source>Width to each side of a key line (m)</source>
            <translation/>
        </message>
        <message>
            <source>Widths are in characters; the table always fills one page.</source>
            <translation/>
        </message>
        <message>
            <source>Wild animals and plants</source>
            <translation/>
        </message>
        <message>
            <source>Will be</source>
            <translation/>
        </message>
        <message>
            <source>Window</source>
            <translation/>
        </message>
        <message>
            <source>Windows (JSON)</source>
            <translation/>
        </message>
        <message>
            <source>With ID numbers</source>
            <translation/>
        </message>
        <message>
            <source>With options…</source>
            <translation/>
        </message>
        <message>
            <source>With phone</source>
            <translation/>
        </message>
        <message>
            <source>With phones</source>
            <translation/>
        </message>
        <message>
            <source>With the grids of rangers</source>
            <translation/>
        </message>
        <message>
            <source>With the tracks of {month} read:</source>
            <translation/>
        </message>
        <message>
            <source>With way at vehicle speed</source>
            <translation/>
        </message>
        <message>
            <source>With “{key}” of {value} m a county of this size has more cells than this computer can hold. Set it to {least} m or more under “County settings”.</source>
            <translation/>
        </message>
        <message>
            <source>Withdraw the decision</source>
            <translation/>
        </message>
        <message>
            <source>Within (m)</source>
            <translation/>
        </message>
        <message>
            <source>Within the shares of the level above</source>
            <translation/>
        </message>
        <message>
            <source>Without a file</source>
            <translation/>
        </message>
        <message>
            <source>Without a photo</source>
            <translation/>
        </message>
        <message>
            <source>Without conflict</source>
            <translation/>
        </message>
        <message>
            <source>Without it the place is only told of in the ledger.</source>
            <translation/>
        </message>
        <message>
            <source>Without it the proposals are only listed.</source>
            <translation/>
        </message>
        <message>
            <source>Without phones</source>
            <translation/>
        </message>
        <message>
            <source>Without post</source>
            <translation/>
        </message>
        <message>
            <source>Word (docx), Excel (xlsx) or both.</source>
            <translation/>
        </message>
        <message>
            <source>Word document (*.docx)</source>
            <translation/>
        </message>
        <message>
            <source>Words at the QR code</source>
            <translation/>
        </message>
        <message>
            <source>Words for groups of units</source>
            <translation/>
        </message>
        <message>
            <source>Words for kinds of places</source>
            <translation/>
        </message>
        <message>
            <source>Words for nothing found</source>
            <translation/>
        </message>
        <message>
            <source>Words in front of the name</source>
            <translation/>
        </message>
        <message>
            <source>Words of a title that tell the level</source>
            <translation/>
        </message>
        <message>
            <source>Words of this county that the plan reader adds to its own</source>
            <translation/>
        </message>
        <message>
            <source>Words that name a station</source>
            <translation/>
        </message>
        <message>
            <source>Words that tell a fire</source>
            <translation/>
        </message>
        <message>
            <source>Words that tell the kind of an overlay area</source>
            <translation/>
        </message>
        <message>
            <source>Workbooks</source>
            <translation/>
        </message>
        <message>
            <source>Workbooks as they came back.</source>
            <translation/>
        </message>
        <message>
            <source>Worth knowing</source>
            <translation/>
        </message>
        <message>
            <source>Would not any more</source>
            <translation/>
        </message>
        <message>
            <source>Would reach the target</source>
            <translation/>
        </message>
        <message>
            <source>Write the code in its plain form.</source>
            <translation/>
        </message>
        <message>
            <source>Write the reason: it is printed beside the verdict of the rule.</source>
            <translation/>
        </message>
        <message>
            <source>Write who decides: the name is printed.</source>
            <translation/>
        </message>
        <message>
            <source>Writes a Word document with a page for every holder as of a day: areas, 亩, 四至, village chief, and the duties that the profile has for the role and level (people.duties), the same that boards print.</source>
            <translation/>
        </message>
        <message>
            <source>Writes a roster as of a day to Excel, ready to print: 林长名册, 护林员名册, 联络员通讯录, 包山包人责任清单 with every ranger’s grids, 亩, 四至 and village chief, or 护林员档案表 with kind, fund, contract, training and equipment. The order of the leaders is kept. What is written can be imported again and changes nothing.</source>
            <translation/>
        </message>
        <message>
            <source>Writes accepted grids (a proposal, adjusted or not) into the county, with codes. Grids that exist and have the same code keep their posts, boards and history. A number that was ever given is not given again.</source>
            <translation/>
        </message>
        <message>
            <source>Writes for every town (or village) what it has to do, as a Word document to be signed and as an Excel table to be filled in, into a folder.</source>
            <translation/>
        </message>
        <message>
            <source>Writes how far units are with a task on a day, with a document as evidence, or closes the task for them (销号): closing needs a task that is done, a day and evidence. Earlier reports stay to be seen.</source>
            <translation/>
        </message>
        <message>
            <source>Writes one PDF in real size for every area of the level: title, chiefs and rangers as of the date with phones as the profile says, duties, supervision phone, map, QR code, number and imprint. A board whose text does not fit or that lacks what the profile demands is listed with the reason and not written.</source>
            <translation/>
        </message>
        <message>
            <source>Writes one workbook for every unit and town with its own tasks only, to be filled in with progress and sent back. Group words (各乡镇街道, 成员单位) are expanded to their units; one that nobody has explained is asked for. What was sent to whom is kept, so that it is known who is missing.</source>
            <translation/>
        </message>
        <message>
            <source>Writes reminders as Word documents in the form of official letters: a slip (提示单) to each chief who has not done enough yet, or a letter (提示函) to each unit with a table of its chiefs. Names, numbers and the ground are data in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>Writes the grids into the county, with codes and 四至.</source>
            <translation/>
        </message>
        <message>
            <source>Writes the register of chiefs’ patrols (巡林登记表) of some days to Excel.</source>
            <translation/>
        </message>
        <message>
            <source>Writes the tables although a group is not explained; its members get no rows for it.</source>
            <translation/>
        </message>
        <message>
            <source>Writes the target table (目标任务分解表) as it stands in the county file to Excel: shares and years with living totals, a sheet that checks every total and says how it was split, progress with completion rates, and the ranking.</source>
            <translation/>
        </message>
        <message>
            <source>Writes the task breakdown table (任务分解表) of a plan as a Word document in one of the county’s column sets: A4 landscape, sections merged over all columns, header on every page, page numbers.</source>
            <translation/>
        </message>
        <message>
            <source>Writes the task breakdown table (任务分解表) of a plan to Excel in one of the county’s column sets: sections merged over all columns, header on every page, A4 landscape, ready to print. A second sheet shows the source sentence of every row; a hidden column lets a table that comes back be recognised.</source>
            <translation/>
        </message>
        <message>
            <source>Writes to Excel all posts of a person over time, or all holders of an area’s posts with the days when nobody held them.</source>
            <translation/>
        </message>
        <message>
            <source>Writes to Excel who changed which person, post or tenure when, from what to what, and what was undone. Phone numbers and ID numbers never stand in it.</source>
            <translation/>
        </message>
        <message>
            <source>Writes to Excel who was sent a table, what came back and who is missing, how every task stands at every unit, and the units that have not answered.</source>
            <translation/>
        </message>
        <message>
            <source>Writes 公示牌台账 with place, state, checks and prints of every board; 更换清单 with what is no longer true, since when and by when to mend it; areas without a board; boards that stand too near each other.</source>
            <translation/>
        </message>
        <message>
            <source>Writes 问题台账 to Excel, overdue problems first, with sums by town. Towns fill in progress and send it back; “Import problems” takes it in.</source>
            <translation/>
        </message>
        <message>
            <source>Written as of {day}: {file}</source>
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
            <source>X or Y (metres)</source>
            <translation/>
        </message>
        <message>
            <source>Y or X (metres)</source>
            <translation/>
        </message>
        <message>
            <source>Year</source>
            <translation/>
        </message>
        <message>
            <source>Year and month as 2024-05.</source>
            <translation/>
        </message>
        <message>
            <source>Years</source>
            <translation/>
        </message>
        <message>
            <source>Years, as 2023-2027</source>
            <translation/>
        </message>
        <message>
            <source>Yellow</source>
            <translation/>
        </message>
        <message>
            <source>Your edits were saved, but {count} areas kept their former parent. Run the check of areas, it lists them.</source>
            <translation/>
        </message>
        <message>
            <source>Your name, for the change log of the county file:</source>
            <translation/>
        </message>
        <message>
            <source>Zoom to</source>
            <translation/>
        </message>
        <message>
            <source>Zoom to it</source>
            <translation/>
        </message>
        <message>
            <source>a letter (提示函) to each unit</source>
            <translation/>
        </message>
        <message>
            <source>a slip (提示单) to each chief</source>
            <translation/>
        </message>
        <message>
            <source>a vacant post</source>
            <translation/>
        </message>
        <message>
            <source>aligned</source>
            <translation/>
        </message>
        <message>
            <source>all levels</source>
            <translation/>
        </message>
        <message>
            <source>all towns</source>
            <translation/>
        </message>
        <message>
            <source>all who have to go yet</source>
            <translation/>
        </message>
        <message>
            <source>all year</source>
            <translation/>
        </message>
        <message>
            <source>another track of the same person runs at that time</source>
            <translation/>
        </message>
        <message>
            <source>apart from the last</source>
            <translation/>
        </message>
        <message>
            <source>as in the files</source>
            <translation/>
        </message>
        <message>
            <source>as of {day}, with {count} areas that ended since; the outlines of the others are those of today and may cover them</source>
            <translation/>
        </message>
        <message>
            <source>as the layer lies</source>
            <translation/>
        </message>
        <message>
            <source>as the layer says</source>
            <translation/>
        </message>
        <message>
            <source>asked</source>
            <translation/>
        </message>
        <message>
            <source>at the key place “{name}” {points}</source>
            <translation/>
        </message>
        <message>
            <source>at the set hours</source>
            <translation/>
        </message>
        <message>
            <source>at the speed of a vehicle</source>
            <translation/>
        </message>
        <message>
            <source>auto: files named after 湿地, 保护地 or 古树 are what they are called; else points are settlements, polygons water surfaces, and lines rivers or roads by the name of the file.</source>
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
            <source>auto: proposed from all codes of the column together, and refused where they fit two systems that give them different meanings (0303 and 0304 of 三调 and 用地用海).</source>
            <translation/>
        </message>
        <message>
            <source>base: county, towns, villages and grids. overlay: 重点区域, 国有林场, 自然保护地, 古树群 and the like, which may cross the others and have chiefs of their own; LEVEL is then that of their chiefs.</source>
            <translation/>
        </message>
        <message>
            <source>blind: the blind spots; hours, km or visits: the effort map.</source>
            <translation/>
        </message>
        <message>
            <source>by person</source>
            <translation/>
        </message>
        <message>
            <source>by source</source>
            <translation/>
        </message>
        <message>
            <source>by the rule: {verdict}</source>
            <translation/>
        </message>
        <message>
            <source>by verdict</source>
            <translation/>
        </message>
        <message>
            <source>cannot be read</source>
            <translation/>
        </message>
        <message>
            <source>changed since the print</source>
            <translation/>
        </message>
        <message>
            <source>cleaned</source>
            <translation/>
        </message>
        <message>
            <source>copy</source>
            <translation/>
        </message>
        <message>
            <source>copy: the file goes with the county. link: it stays where it is, and is missing where that is not reached.</source>
            <translation/>
        </message>
        <message>
            <source>day is not valid</source>
            <translation/>
        </message>
        <message>
            <source>day is valid</source>
            <translation/>
        </message>
        <message>
            <source>decided by hand</source>
            <translation/>
        </message>
        <message>
            <source>decided by {name}: {verdict} ({reason})</source>
            <translation/>
        </message>
        <message>
            <source>drift</source>
            <translation/>
        </message>
        <message>
            <source>ellipsoid less plane, of these</source>
            <translation/>
        </message>
        <message>
            <source>else</source>
            <translation/>
        </message>
        <message>
            <source>empty: no limit</source>
            <translation/>
        </message>
        <message>
            <source>empty: the name that the county has</source>
            <translation/>
        </message>
        <message>
            <source>ended on {day}</source>
            <translation/>
        </message>
        <message>
            <source>fitted with the other parts into the shares of “{total}”, the largest remainders first</source>
            <translation/>
        </message>
        <message>
            <source>fixed: locked at the figure. minimum, maximum: at least, at most. all: lock and limits are lifted.</source>
            <translation/>
        </message>
        <message>
            <source>forest: area of forest land (林地). cover: area of forest (森林) as the forest cover counts it. area: area of all compartments. count: number of compartments. land: all ground. field: the numbers in a field. forest_field: area of forest land times the number in a field (管护难度).</source>
            <translation/>
        </message>
        <message>
            <source>from {day}</source>
            <translation/>
        </message>
        <message>
            <source>good 完好, damaged 损毁, aged 老化, stale 信息变化, removed 已撤除.</source>
            <translation/>
        </message>
        <message>
            <source>half-year</source>
            <translation/>
        </message>
        <message>
            <source>held at the minimum, the maximum or the share of the total: {places}</source>
            <translation/>
        </message>
        <message>
            <source>hours, km or visits: what the colours of the layer show; it has all three.</source>
            <translation/>
        </message>
        <message>
            <source>in all</source>
            <translation/>
        </message>
        <message>
            <source>in all others (projection, rounding)</source>
            <translation/>
        </message>
        <message>
            <source>in each area held</source>
            <translation/>
        </message>
        <message>
            <source>in post</source>
            <translation/>
        </message>
        <message>
            <source>in single years the shares could not be kept within those of “{total}”</source>
            <translation/>
        </message>
        <message>
            <source>in the own area</source>
            <translation/>
        </message>
        <message>
            <source>in {count} compartments that differ much</source>
            <translation/>
        </message>
        <message>
            <source>in {count} pieces</source>
            <translation/>
        </message>
        <message>
            <source>in “{name}” {points}</source>
            <translation/>
        </message>
        <message>
            <source>inside the own area</source>
            <translation/>
        </message>
        <message>
            <source>is being computed…</source>
            <translation/>
        </message>
        <message>
            <source>is not listed: leaves on {day}</source>
            <translation/>
        </message>
        <message>
            <source>jitter while resting</source>
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
            <source>km of the platform</source>
            <translation/>
        </message>
        <message>
            <source>km/h</source>
            <translation/>
        </message>
        <message>
            <source>larger than its own total in the plan; split by itself</source>
            <translation/>
        </message>
        <message>
            <source>last visited {day}, {days} days ago</source>
            <translation/>
        </message>
        <message>
            <source>late and due soon</source>
            <translation/>
        </message>
        <message>
            <source>leave, exempt_day or warning.</source>
            <translation/>
        </message>
        <message>
            <source>liaison unit: {unit}</source>
            <translation/>
        </message>
        <message>
            <source>link</source>
            <translation/>
        </message>
        <message>
            <source>locked: {places}</source>
            <translation/>
        </message>
        <message>
            <source>measured</source>
            <translation/>
        </message>
        <message>
            <source>missing</source>
            <translation/>
        </message>
        <message>
            <source>month</source>
            <translation/>
        </message>
        <message>
            <source>m³</source>
            <translation/>
        </message>
        <message>
            <source>never printed</source>
            <translation/>
        </message>
        <message>
            <source>no board yet</source>
            <translation/>
        </message>
        <message>
            <source>no forest</source>
            <translation/>
        </message>
        <message>
            <source>no gap that matters</source>
            <translation/>
        </message>
        <message>
            <source>no place</source>
            <translation/>
        </message>
        <message>
            <source>no record</source>
            <translation/>
        </message>
        <message>
            <source>no track</source>
            <translation/>
        </message>
        <message>
            <source>no visit on record</source>
            <translation/>
        </message>
        <message>
            <source>nobody</source>
            <translation/>
        </message>
        <message>
            <source>nobody in post that day</source>
            <translation/>
        </message>
        <message>
            <source>noise from point to point</source>
            <translation/>
        </message>
        <message>
            <source>none</source>
            <translation/>
        </message>
        <message>
            <source>not asked</source>
            <translation/>
        </message>
        <message>
            <source>not at the set hours</source>
            <translation/>
        </message>
        <message>
            <source>not counted by the platform</source>
            <translation/>
        </message>
        <message>
            <source>not in post that day</source>
            <translation/>
        </message>
        <message>
            <source>not in the own area</source>
            <translation/>
        </message>
        <message>
            <source>not judged</source>
            <translation/>
        </message>
        <message>
            <source>not judged yet</source>
            <translation/>
        </message>
        <message>
            <source>not said</source>
            <translation/>
        </message>
        <message>
            <source>not split yet</source>
            <translation/>
        </message>
        <message>
            <source>not valid</source>
            <translation/>
        </message>
        <message>
            <source>not visited in {number} days {points}</source>
            <translation/>
        </message>
        <message>
            <source>not within the days asked</source>
            <translation/>
        </message>
        <message>
            <source>of these cut by the outline</source>
            <translation/>
        </message>
        <message>
            <source>on foot</source>
            <translation/>
        </message>
        <message>
            <source>on leave</source>
            <translation/>
        </message>
        <message>
            <source>on standby</source>
            <translation/>
        </message>
        <message>
            <source>only {name}</source>
            <translation/>
        </message>
        <message>
            <source>other sources</source>
            <translation/>
        </message>
        <message>
            <source>outside the own area</source>
            <translation/>
        </message>
        <message>
            <source>overdue since {due} (changed on {since})</source>
            <translation/>
        </message>
        <message>
            <source>overruled</source>
            <translation/>
        </message>
        <message>
            <source>own track, not a copy</source>
            <translation/>
        </message>
        <message>
            <source>pasted text</source>
            <translation/>
        </message>
        <message>
            <source>pdf, tiff and jpg have the real size (pictures with 150 dots an inch); png is small, for phones; svg.</source>
            <translation/>
        </message>
        <message>
            <source>person: each chief one; unit: each unit one.</source>
            <translation/>
        </message>
        <message>
            <source>place fits no area</source>
            <translation/>
        </message>
        <message>
            <source>place says only the area above</source>
            <translation/>
        </message>
        <message>
            <source>plan, approval, contract, appointment, photo or other; empty: proposed from the name.</source>
            <translation/>
        </message>
        <message>
            <source>plane less ellipsoid, of these</source>
            <translation/>
        </message>
        <message>
            <source>platform</source>
            <translation/>
        </message>
        <message>
            <source>profile: as the county’s profile says (patrols.notice.names_people).</source>
            <translation/>
        </message>
        <message>
            <source>profile: as the county’s profile says. A4 upright, or A3 to be folded to A4.</source>
            <translation/>
        </message>
        <message>
            <source>profile: as the county’s profile says. planar: on the plane of the county’s zone, ellipsoidal: on the ellipsoid.</source>
            <translation/>
        </message>
        <message>
            <source>profile: phones as the profile says for this list, and none where it says nothing; with; without.</source>
            <translation/>
        </message>
        <message>
            <source>quarter</source>
            <translation/>
        </message>
        <message>
            <source>raw</source>
            <translation/>
        </message>
        <message>
            <source>record of the patrol</source>
            <translation/>
        </message>
        <message>
            <source>recording interrupted</source>
            <translation/>
        </message>
        <message>
            <source>repeated instant</source>
            <translation/>
        </message>
        <message>
            <source>resting: the time counts, the way does not</source>
            <translation/>
        </message>
        <message>
            <source>road {name} within {number} m {points}</source>
            <translation/>
        </message>
        <message>
            <source>rounded by the largest remainder, {step} {unit} more each for {places}</source>
            <translation/>
        </message>
        <message>
            <source>route not repeated</source>
            <translation/>
        </message>
        <message>
            <source>same route again</source>
            <translation/>
        </message>
        <message>
            <source>settlement {name} within {number} m {points}</source>
            <translation/>
        </message>
        <message>
            <source>severe weather</source>
            <translation/>
        </message>
        <message>
            <source>share inside</source>
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
            <source>ten days (旬)</source>
            <translation/>
        </message>
        <message>
            <source>the cleaned track (清洗)</source>
            <translation/>
        </message>
        <message>
            <source>the day does not count</source>
            <translation/>
        </message>
        <message>
            <source>the parts of “{total}” are together more than it: each stays within it, they are not added</source>
            <translation/>
        </message>
        <message>
            <source>the phone number of the roster</source>
            <translation/>
        </message>
        <message>
            <source>the phone number that is known</source>
            <translation/>
        </message>
        <message>
            <source>the plan itself says {each} {unit} for each</source>
            <translation/>
        </message>
        <message>
            <source>the platform’s figures (平台)</source>
            <translation/>
        </message>
        <message>
            <source>the platform’s verdict</source>
            <translation/>
        </message>
        <message>
            <source>the raw track (原始)</source>
            <translation/>
        </message>
        <message>
            <source>the total is no multiple of {step} {unit}; the rest is with {places}</source>
            <translation/>
        </message>
        <message>
            <source>the total needs {decimals} decimals</source>
            <translation/>
        </message>
        <message>
            <source>this way does not count</source>
            <translation/>
        </message>
        <message>
            <source>time</source>
            <translation/>
        </message>
        <message>
            <source>time runs backwards</source>
            <translation/>
        </message>
        <message>
            <source>title: {title}</source>
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
            <source>too small a share inside</source>
            <translation/>
        </message>
        <message>
            <source>too soon after the last</source>
            <translation/>
        </message>
        <message>
            <source>too soon after the last one</source>
            <translation/>
        </message>
        <message>
            <source>track interrupted</source>
            <translation/>
        </message>
        <message>
            <source>unit: {unit}</source>
            <translation/>
        </message>
        <message>
            <source>unseen for {number} days and more {points}</source>
            <translation/>
        </message>
        <message>
            <source>until {day}</source>
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
            <source>way</source>
            <translation/>
        </message>
        <message>
            <source>week</source>
            <translation/>
        </message>
        <message>
            <source>would not any more: {name} ({place}), {before} → {after}</source>
            <translation/>
        </message>
        <message>
            <source>would reach it: {name} ({place}), {before} → {after}</source>
            <translation/>
        </message>
        <message>
            <source>year</source>
            <translation/>
        </message>
        <message>
            <source>yes</source>
            <translation/>
        </message>
        <message>
            <source>{accepted} accepted ({unchanged} unchanged), {refused} refused, {left} not chosen.</source>
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
            <source>{area_code} (near {place}) was the code of an area that has ended; a number is never given again. Give the outline a new code, or none to have one proposed.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} is a code of the level {level}, but {wanted} was chosen. Choose the level “auto”.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} is no code of the level “{level}”: it has {digits} digits. Correct it.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} is of a level that the county’s profile does not have ({level}). Add the level to the profile, or leave the row out.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} {name} cannot be deleted: {what} depend on it. Close or move them first.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} {name} is gone from the layer and was deleted, as you chose. The change log keeps it.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} {name} is new in the list. Import its outline with “Import divisions and grids”.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} {name} is not in the list any more. Decide whether it was merged; nothing was deleted.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} {name} lies where {old_code} {old} is: it may be the same place under another code and name. Import it again with “Compare divisions” to decide, and remove the one that is too much.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} {name} was left as it is, as you chose.</source>
            <translation/>
        </message>
        <message>
            <source>{area_code} {name}: {count} differences were not taken over, as you chose.</source>
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
            <source>{areas} cannot end on {day}: something in them began on {began}. Choose a later day. Nothing was written.</source>
            <translation/>
        </message>
        <message>
            <source>{areas} cannot end yet: a tenure there began only on {day}. Merge them a day later, or correct that day first.</source>
            <translation/>
        </message>
        <message>
            <source>{areas} end on {day}; their posts are closed with that day when you save.</source>
            <translation/>
        </message>
        <message>
            <source>{area} and {other} overlap by {m2} m².</source>
            <translation/>
        </message>
        <message>
            <source>{area} belongs to no area of a higher level, though it lies in {parent}.</source>
            <translation/>
        </message>
        <message>
            <source>{area} belongs to no area of a higher level.</source>
            <translation/>
        </message>
        <message>
            <source>{area} cannot be deleted: {what} belong to it. Merge it with its neighbour instead: it then ends on a day and its history stays.</source>
            <translation/>
        </message>
        <message>
            <source>{area} cannot be split into grids: only an area of the level “{wanted}” can. Choose such a one.</source>
            <translation/>
        </message>
        <message>
            <source>{area} ended on {day}, but its board {board} is not noted as taken down (place: {place}).</source>
            <translation/>
        </message>
        <message>
            <source>{area} ended on {day}, but {count} of its posts go on (holders: {names}).</source>
            <translation/>
        </message>
        <message>
            <source>{area} has a sliver of {m2} m².</source>
            <translation/>
        </message>
        <message>
            <source>{area} has a tiny part of {m2} m².</source>
            <translation/>
        </message>
        <message>
            <source>{area} has areas below it. Paint at the lowest level, then nothing is left between the two.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has grids already where the new ones lie ({count}, the first is {first}; {held} have posts, boards or figures). Nothing was written. To give them the new outlines choose “Replace existing grids”.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no grids, and in it {count} compartments with {m2} m² of forest.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no outline yet. Draw or import it first.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no outline yet. Draw or import it, then split it.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no outline.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no outline: its page has no map. Draw or import it and print the page again.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no polygon, so there is no map. Import or draw its outline.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no stored area; its outline has {measured} m².</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no {roles}.</source>
            <translation/>
        </message>
        <message>
            <source>{area} has no {role} then, and this role must not stay vacant. Name a successor.</source>
            <translation/>
        </message>
        <message>
            <source>{area} is of the level “{level}”, which the county’s profile does not have.</source>
            <translation/>
        </message>
        <message>
            <source>{area} lacks boundaries (四至); “—” is printed. Run “Fill in bounds (四至)”, or write them in the form.</source>
            <translation/>
        </message>
        <message>
            <source>{area} reaches {m2} m² beyond {other}, to which it belongs.</source>
            <translation/>
        </message>
        <message>
            <source>{area} would have no ground left. Merge it with its neighbour instead, or leave a part of it.</source>
            <translation/>
        </message>
        <message>
            <source>{area} would have too many of the role {role} from {day}, as is known already: {names}. The profile admits {count}. Undo the later change first, or change the number in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{area} would have too many of the role {role}: {names}. The profile admits {count}. Say who leaves, or change the number in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{area} would lie outside {parent} by {m2} m². Change {area} first, or do it at the lowest level; the boundaries above move along.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: from {day} on more than {limit} persons hold the role {role} at a time ({names}).</source>
            <translation/>
        </message>
        <message>
            <source>{area}: its stored area is {recorded} m², its outline has {measured} m². They differ by {m2} m²: the outline was changed elsewhere, or the way of measuring in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: mending {m2} m² would take most of an area away, or nobody is beside it to take it. Correct the outline by hand.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: nobody is chief on this day.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: now belongs to {parent}.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: outline repaired ({m2} m²).</source>
            <translation/>
        </message>
        <message>
            <source>{area}: part of {m2} m² given to a neighbour.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: sliver of {m2} m² given to a neighbour.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the code now reads {code}.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the grid has no ranger on this day.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the name of the office is missing in the profile, so there is no imprint.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the plugin has no remedy for this; the list of faults says what to do.</source>
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
            <source>{area}: the recorded areas of {count} of {all} compartments are not those of their outlines, in the middle {times} times. Their cause is probably one: the unit, the coordinate system, or outlines of another year.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the size of the area is not known. Import the divisions with their polygons.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the stored area is now {measured} m².</source>
            <translation/>
        </message>
        <message>
            <source>{area}: the supervision phone is missing. Fill it in, then print the board.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: there is no post of a chief.</source>
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
            <source>{area}: {count} rangers on this day ({names}); the profile admits {limit}.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: {m2} m² are more than the {most} m² that are changed without asking. Look at it and mend it by itself, or allow more.</source>
            <translation/>
        </message>
        <message>
            <source>{area}: {m2} m² outside {other} cut off.</source>
            <translation/>
        </message>
        <message>
            <source>{asked} windows: {done} done, {late} late, {soon} due soon.</source>
            <translation/>
        </message>
        <message>
            <source>{boards} boards, {stale} to be renewed: {file}</source>
            <translation/>
        </message>
        <message>
            <source>{cells} cells, {hours}, {kilometres} km.</source>
            <translation/>
        </message>
        <message>
            <source>{cells} cells, {hours}, {kilometres} km. Saved: {path}</source>
            <translation/>
        </message>
        <message>
            <source>{closed} tenures closed, {opened} opened; {boards} boards to reprint.</source>
            <translation/>
        </message>
        <message>
            <source>{column}: (not shown)</source>
            <translation/>
        </message>
        <message>
            <source>{column}: {value}</source>
            <translation/>
        </message>
        <message>
            <source>{count} areas are called “{area}”. Write the code, or the town in front of the name.</source>
            <translation/>
        </message>
        <message>
            <source>{count} areas have no parent yet (the first is {first}). Import the level above; the links follow by themselves.</source>
            <translation/>
        </message>
        <message>
            <source>{count} areas have no 小班: their whole area counts as ground to patrol.</source>
            <translation/>
        </message>
        <message>
            <source>{count} areas of this layer do not say what they are.</source>
            <translation/>
        </message>
        <message>
            <source>{count} areas will be deleted.</source>
            <translation/>
        </message>
        <message>
            <source>{count} blind spots on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>{count} boards may need {needed} MB, and the disk has {free} MB left. Make room or choose another disk.</source>
            <translation/>
        </message>
        <message>
            <source>{count} boards of the levels before are registered.</source>
            <translation/>
        </message>
        <message>
            <source>{count} boards, {due} to be printed.</source>
            <translation/>
        </message>
        <message>
            <source>{count} chiefs have no rule: choose a preset with “Preset…”, or edit the rules.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments ({hectares} ha) are shrub land whose code does not say whether it is specially designated by the state; they are not in the forest cover.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments ({hectares} ha) have a land class that no list knows; they are shown as they are and are not forest land here: {values}.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments ({hectares} ha) lie beyond the county’s zone and are measured in it all the same.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments are cut by borders of areas and were split there.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments have no outline and can be in no area. Draw or delete them.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments have no outline with an area and were left out; the first is {first}. Draw them anew.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments have no recorded area; that of their outlines was used ({hectares} ha).</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments have outlines that cross themselves; they were measured as repaired. Mend them in the layer.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments lie in no area, wholly or in part ({hectares} ha); they have a row of their own.</source>
            <translation/>
        </message>
        <message>
            <source>{count} compartments lie where two areas of one level overlap; they are counted once. Check the areas and remove the overlaps.</source>
            <translation/>
        </message>
        <message>
            <source>{count} days are asked in a window that has only {days}. Lower the count, or choose a longer window.</source>
            <translation/>
        </message>
        <message>
            <source>{count} differences, {conflicts} of them conflicts. Tick what goes in.</source>
            <translation/>
        </message>
        <message>
            <source>{count} differences, {conflicts} of them conflicts; {taken} were taken in.</source>
            <translation/>
        </message>
        <message>
            <source>{count} documents are only linked and not in the copy: {titles}. On another computer they will be shown as missing; attach them as copies where they are needed there.</source>
            <translation/>
        </message>
        <message>
            <source>{count} entries, the latest first. Phones are not shown.</source>
            <translation/>
        </message>
        <message>
            <source>{count} entries.</source>
            <translation/>
        </message>
        <message>
            <source>{count} faults mended, {areas} areas changed.</source>
            <translation/>
        </message>
        <message>
            <source>{count} faults, {safe} of them can be mended without a question.</source>
            <translation/>
        </message>
        <message>
            <source>{count} faults.</source>
            <translation/>
        </message>
        <message>
            <source>{count} files could not be read.</source>
            <translation/>
        </message>
        <message>
            <source>{count} files that are no tracks (photos, documents) were left alone.</source>
            <translation/>
        </message>
        <message>
            <source>{count} files written: {place}</source>
            <translation/>
        </message>
        <message>
            <source>{count} findings as of {day}. Double-click shows the place.</source>
            <translation/>
        </message>
        <message>
            <source>{count} from {files}</source>
            <translation/>
        </message>
        <message>
            <source>{count} grids of {villages} have codes of another village. Give them new numbers? Those that are printed on boards keep theirs.</source>
            <translation/>
        </message>
        <message>
            <source>{count} grids, {contiguous} of them contiguous; largest over smallest {ratio}.</source>
            <translation/>
        </message>
        <message>
            <source>{count} layers leave open where they lie: {files}. Answer the questions about them.</source>
            <translation/>
        </message>
        <message>
            <source>{count} letters: {file}</source>
            <translation/>
        </message>
        <message>
            <source>{count} lines were broken in the middle of a sentence; they were joined to paragraphs.</source>
            <translation/>
        </message>
        <message>
            <source>{count} of the accepted proposals are not there any more: the county or the roster has changed since. Compare again.</source>
            <translation/>
        </message>
        <message>
            <source>{count} overlay areas</source>
            <translation/>
        </message>
        <message>
            <source>{count} pairs of compartments lie over one another, on {m2} m² in all; that ground is counted with both. Correct their outlines and import again.</source>
            <translation/>
        </message>
        <message>
            <source>{count} pairs of compartments lie over one another, on {m2} m² in all; that ground is counted with both. The greatest: {one} and {other}, {most} m².</source>
            <translation/>
        </message>
        <message>
            <source>{count} patrols at least {hours} hours apart do not fit into the window. Lower one of them.</source>
            <translation/>
        </message>
        <message>
            <source>{count} people are not judged, because no rule is for their post: {names}. Save one for their role, level or town under “Rules…”.</source>
            <translation/>
        </message>
        <message>
            <source>{count} people fit ({names}). The track is kept without a person. Press “Sources…” and choose whose it is.</source>
            <translation/>
        </message>
        <message>
            <source>{count} persons are called {name}: {posts}. Write the area behind the name, as {name}@上村.</source>
            <translation/>
        </message>
        <message>
            <source>{count} pieces of the village ({m2} m²) cannot be reached from any compartment; they were put to the nearest grid, which may therefore lie in several pieces.</source>
            <translation/>
        </message>
        <message>
            <source>{count} posts of areas that ended on {day} are still open: the tool for changes of posts is not there. Switch the plugin on again and save once more.</source>
            <translation/>
        </message>
        <message>
            <source>{count} problems changed.</source>
            <translation/>
        </message>
        <message>
            <source>{count} problems that nobody had worked on were deleted with them.</source>
            <translation/>
        </message>
        <message>
            <source>{count} problems: {overdue} overdue, {closed} closed.</source>
            <translation/>
        </message>
        <message>
            <source>{count} proposals, {ticked} ticked; {asked} to be answered; {unchanged} rows unchanged.</source>
            <translation/>
        </message>
        <message>
            <source>{count} proposals; {unchanged} rows are as in the county.</source>
            <translation/>
        </message>
        <message>
            <source>{count} proposed places are on the layer 公示牌, which can be edited now: drag a board to where it is to stand, then save the edits of the layer.</source>
            <translation/>
        </message>
        <message>
            <source>{count} rangers in office</source>
            <translation/>
        </message>
        <message>
            <source>{count} rangers, {vacant} vacant posts</source>
            <translation/>
        </message>
        <message>
            <source>{count} records deleted.</source>
            <translation/>
        </message>
        <message>
            <source>{count} rows</source>
            <translation/>
        </message>
        <message>
            <source>{count} rows are hidden or filtered out in the table; they were read too.</source>
            <translation/>
        </message>
        <message>
            <source>{count} rows cannot go in; the preview says why.</source>
            <translation/>
        </message>
        <message>
            <source>{count} rows, {vacant} posts vacant</source>
            <translation/>
        </message>
        <message>
            <source>{count} rows. Check by the samples which field is what.</source>
            <translation/>
        </message>
        <message>
            <source>{count} rows. The fields are those you chose last time for such a layer.</source>
            <translation/>
        </message>
        <message>
            <source>{count} shares written</source>
            <translation/>
        </message>
        <message>
            <source>{count} signboards have to be printed anew.</source>
            <translation/>
        </message>
        <message>
            <source>{count} slips written to {folder}.</source>
            <translation/>
        </message>
        <message>
            <source>{count} tables written to {folder}</source>
            <translation/>
        </message>
        <message>
            <source>{count} taken in, {named} of them with a name.</source>
            <translation/>
        </message>
        <message>
            <source>{count} tenures were closed with {day}.</source>
            <translation/>
        </message>
        <message>
            <source>{count} that the new edition does not have were removed.</source>
            <translation/>
        </message>
        <message>
            <source>{count} ticked rows are hidden by the filter.</source>
            <translation/>
        </message>
        <message>
            <source>{count} tracks</source>
            <translation/>
        </message>
        <message>
            <source>{count} tracks changed. Judge the month again.</source>
            <translation/>
        </message>
        <message>
            <source>{count} tracks of the month belong to nobody and count for nobody. Tell whose they are under “Sources…” and judge again before anything is handed out.</source>
            <translation/>
        </message>
        <message>
            <source>{count} tracks were left out: another track has the same points or the same way.</source>
            <translation/>
        </message>
        <message>
            <source>{count} units are not done after the deadline.</source>
            <translation/>
        </message>
        <message>
            <source>{count} vacant posts are on the second sheet.</source>
            <translation/>
        </message>
        <message>
            <source>{count} vacant posts have no page in the handbook.</source>
            <translation/>
        </message>
        <message>
            <source>{count} values of “{field}” are no numbers or negative and count as 0; the first is that of {first}. Correct them and propose again.</source>
            <translation/>
        </message>
        <message>
            <source>{count} vertices that stand twice in a row were left away, the first near {place}.</source>
            <translation/>
        </message>
        <message>
            <source>{count} workbooks: {accepted} rows accepted, {refused} refused.</source>
            <translation/>
        </message>
        <message>
            <source>{count} would not reach it any more: {names}</source>
            <translation/>
        </message>
        <message>
            <source>{count} would reach it: {names}</source>
            <translation/>
        </message>
        <message>
            <source>{count} 小班 have a land class that no list of the profile knows; they do not count as forest.</source>
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
            <source>{datum}: align</source>
            <translation/>
        </message>
        <message>
            <source>{days} days</source>
            <translation/>
        </message>
        <message>
            <source>{days} days late</source>
            <translation/>
        </message>
        <message>
            <source>{days} days left</source>
            <translation/>
        </message>
        <message>
            <source>{days} days over</source>
            <translation/>
        </message>
        <message>
            <source>{days} valid days of {people} people</source>
            <translation/>
        </message>
        <message>
            <source>{day} is still to come. Give the day on which the boards were looked at.</source>
            <translation/>
        </message>
        <message>
            <source>{day} is still to come; {unit} cannot be closed on it.</source>
            <translation/>
        </message>
        <message>
            <source>{day} lies ahead; a patrol or problem cannot have happened then. Correct the day.</source>
            <translation/>
        </message>
        <message>
            <source>{field} is read as {system}, as you chose.</source>
            <translation/>
        </message>
        <message>
            <source>{field} is read as {system}, like the compartments that the county has already.</source>
            <translation/>
        </message>
        <message>
            <source>{field} is read as {system}: it knows {known} of {count} codes (only it has: {telling}). If this is wrong, choose another under “Code system” and import again.</source>
            <translation/>
        </message>
        <message>
            <source>{field} is read as {system}: it knows {known} of {count} codes, and {others} give them the same meaning.</source>
            <translation/>
        </message>
        <message>
            <source>{field}: codes that are in no list were kept as they are: {values}.</source>
            <translation/>
        </message>
        <message>
            <source>{file} cannot be read as a layer.</source>
            <translation/>
        </message>
        <message>
            <source>{file} could not be written. Close it in other programs and see whether the disk is full.</source>
            <translation/>
        </message>
        <message>
            <source>{file} could not be written. Close it where it is open, or choose another folder.</source>
            <translation/>
        </message>
        <message>
            <source>{file} holds no task table: no sheet has the heads 重点任务 or 主要内容 with two more that are known. Restore the row of heads, or ask the unit for its table again.</source>
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
            <source>{file} is a county file. Choose a layer of key places.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is a picture or a scan. Ask for the Word document, or run it through text recognition and save the result as .docx or .txt.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is an old Excel or WPS table or is protected by a password, and no LibreOffice, Excel or WPS was found that could convert it. Open it, choose “Save as”, “Excel workbook (*.xlsx)”, without a password, and read that file.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is an old Word or WPS document or is protected by a password, and no LibreOffice, Word or WPS was found that could convert it. Open it in Word or WPS, choose “Save as”, “Word document (*.docx)”, without a password, and read that file.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is damaged or no Excel workbook. Open it in Excel or WPS, save it as .xlsx again, and read that file.</source>
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
            <source>{file} is no plan that can be read: choose a .docx, .txt or .xlsx file.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is not a picture that QGIS can read. Save it as JPG (phones: “most compatible”) and add it again.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is not a print layout of one page. Choose a template (*.qpt) saved from QGIS's layout designer.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is not there. Choose the file again.</source>
            <translation/>
        </message>
        <message>
            <source>{file} is open in another program or write-protected. Close it there before printing.</source>
            <translation/>
        </message>
        <message>
            <source>{file} was converted by an office program before it was read.</source>
            <translation/>
        </message>
        <message>
            <source>{file} was written by the run before; it is still right.</source>
            <translation/>
        </message>
        <message>
            <source>{hectares} ha ({mu} mu)</source>
            <translation/>
        </message>
        <message>
            <source>{hectares} ha, {mu} mu</source>
            <translation/>
        </message>
        <message>
            <source>{hours} h, {km} km, {visits} person-days; last visited {day}</source>
            <translation/>
        </message>
        <message>
            <source>{inside} of {whole} km, {time} inside the own area</source>
            <translation/>
        </message>
        <message>
            <source>{kilometres} km at the speed of a vehicle.</source>
            <translation/>
        </message>
        <message>
            <source>{km} km and {hours} hours are too much for one day: taken as they stand; check the unit in the table.</source>
            <translation/>
        </message>
        <message>
            <source>{lines} figures were copied and {places} places follow; nothing was taken.</source>
            <translation/>
        </message>
        <message>
            <source>{m2} m² of forest in the compartment {code} lie in no grid ({area}).</source>
            <translation/>
        </message>
        <message>
            <source>{m2} m² of {area} belong to none of its parts.</source>
            <translation/>
        </message>
        <message>
            <source>{metres} m are not counted here: recording interrupted for {minutes} min</source>
            <translation/>
        </message>
        <message>
            <source>{metres} m from {number}</source>
            <translation/>
        </message>
        <message>
            <source>{metres} m taken away here: {reason}</source>
            <translation/>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation/>
        </message>
        <message>
            <source>{months} months</source>
            <translation/>
        </message>
        <message>
            <source>{month} is judged.</source>
            <translation/>
        </message>
        <message>
            <source>{month}: {before} of {people} reach the target, by the new rule {after}.</source>
            <translation/>
        </message>
        <message>
            <source>{mu} (whole)</source>
            <translation/>
        </message>
        <message>
            <source>{mu} mu</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}) does not belong to this county ({county}). Check the code, or import it into its own county file.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}) ended on {day}; what belongs to it stays with it. Posts that go on are listed by “Check…”, which ends them.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}) was added in {parent}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}) was brought up to date; its posts, boards and history stay.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}) was replaced and deleted; nothing belonged to it. Its outline is kept in the change log.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}) would vanish, but things belong to it ({what}). Give one of the new grids its code, or move what belongs to it first. Nothing was written.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}): {bounds}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}): {bounds}. Nothing is known for {missing}; fill it in by hand.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({area_code}): 四至 that were written stay ({old}); by the new outline they would be {new}. Check them.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({parent}) keeps {area_code}: it is printed on {boards}. Give it a new number by hand (right button, Renumber) when that board is replaced.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({parent}): {area_code} became {new}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} ({title}) may succeed {other} ({known}), whom the roster does not list. Then write {known} as the title; if it is another post, tick it.</source>
            <translation/>
        </message>
        <message>
            <source>{name} and {others} have the same phone number.</source>
            <translation/>
        </message>
        <message>
            <source>{name} and {other} have the same ID number.</source>
            <translation/>
        </message>
        <message>
            <source>{name} does not hold just one post ({posts}). Say which is meant.</source>
            <translation/>
        </message>
        <message>
            <source>{name} does not hold “{post}” on {day}. Check the post and the day.</source>
            <translation/>
        </message>
        <message>
            <source>{name} does not take “{post}”, which would have begun on {start}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} has another phone.</source>
            <translation/>
        </message>
        <message>
            <source>{name} has the same phone number as {other}. Check both.</source>
            <translation/>
        </message>
        <message>
            <source>{name} held no post of a chief on {day}. The record is kept and does not count; check day and post.</source>
            <translation/>
        </message>
        <message>
            <source>{name} holds the same post twice at a time (since {first} and since {second}).</source>
            <translation/>
        </message>
        <message>
            <source>{name} holds this post since {known}, the row says {day}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>{name} holds “{post}” already. Choose another person or post.</source>
            <translation/>
        </message>
        <message>
            <source>{name} holds “{post}” only since {start}; it cannot end on {day}. Choose a later day, or correct the tenure’s start.</source>
            <translation/>
        </message>
        <message>
            <source>{name} holds “{post}” only until {day}, when the post ends.</source>
            <translation/>
        </message>
        <message>
            <source>{name} holds “{post}” only until {day}, when {other} takes over as is known already.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is a person of his own</source>
            <translation/>
        </message>
        <message>
            <source>{name} is added to the county file.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is in the file but never held a post.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is in the roster, but holds no post of a chief and never did. Check the name, or enter the post in the people’s dock.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is listed twice for the same post, with another title or unit. Leave one of the rows out.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is not in the roster: the tenure as {role} of {area} ends on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is still ranger, but the contract ended on {known}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} is {other}, who is known</source>
            <translation/>
        </message>
        <message>
            <source>{name} keeps: {posts}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} leaves “{post}” on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} left on {known}, but the tenure has no end.</source>
            <translation/>
        </message>
        <message>
            <source>{name} left this post on {known}, the row says {day}. Correct one of them.</source>
            <translation/>
        </message>
        <message>
            <source>{name} lies in no village of the county. Check its place, or fill in the field “parent” with the code of the village.</source>
            <translation/>
        </message>
        <message>
            <source>{name} looks after {mu} mu ({areas}), less than the {limit} mu of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{name} looks after {mu} mu ({areas}), more than the {limit} mu of the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{name} may be: {who}. Nobody was chosen; say who is meant, or write level, town or village beside the name.</source>
            <translation/>
        </message>
        <message>
            <source>{name} now is {role} of {area} beside {others}, who are not in this roster. Whoever has left: fill in the date of leaving and import again.</source>
            <translation/>
        </message>
        <message>
            <source>{name} takes “{post}” on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} was known without a phone number; it was added.</source>
            <translation/>
        </message>
        <message>
            <source>{name} was to leave “{post}” on {end}; this is now {day}.</source>
            <translation/>
        </message>
        <message>
            <source>{name} was “{before}” since {since} and is “{now}” from {day}; the former tenure ends on that day.</source>
            <translation/>
        </message>
        <message>
            <source>{name} with this phone is in the county file already ({posts}). Choose that person instead of a new one.</source>
            <translation/>
        </message>
        <message>
            <source>{name} would hold the post of {area} at the same time as {other} (from {day}). If {other} has left, fill in the date of leaving; otherwise leave one of them out.</source>
            <translation/>
        </message>
        <message>
            <source>{name} would hold “{post}” from {day}, before the first day of work {start}. Choose a later day, or correct the person’s dates.</source>
            <translation/>
        </message>
        <message>
            <source>{name} would hold “{post}” from {day}, but left on {end}. Choose another person, or correct the person’s dates.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, EPSG:{epsg}, profile: {profile}</source>
            <translation/>
        </message>
        <message>
            <source>{name}, {day}. By the rule: {verdict}.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, {day}: a second record of the same place and day; the day counts once.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, {day}: recorded already, nothing changed.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, {day}: recorded already; now also changed: {fields}.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, {day}: recorded; there was a record of that day already ({others}). If this row corrects it, delete that one.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, {day}: row {row_before} says the same; it was taken once.</source>
            <translation/>
        </message>
        <message>
            <source>{name}, {day}: what was found is now problem {numbers}.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: Excel has changed the code. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: Excel has cut off digits of the phone number; it was left empty. Ask for it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: Excel has damaged the ID number (it keeps only 15 digits).</source>
            <translation/>
        </message>
        <message>
            <source>{name}: Excel has damaged the ID number; it was left empty and not used. Format the column as text and type it again.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: a date of the contract cannot be read; it was left out. Write it as 2024-05-16.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: a successor ({other}) is known from {day}; the tenure ends then.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: a tenure begins on {day}, but the person came only on {known}.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: a tenure goes on to {day}, but the person left on {known}.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: office or grids “{before}” on the board, “{now}” now.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: only the office or second number is given; it was taken. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the ID number cannot be right (length, date or check digit).</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the ID number is malformed; it was left empty and not used. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the cell has another number of entries than there are names; whose is whose is a guess. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the cell names several areas; one of them is {area}.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the cell names several roles. Check which was taken.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the code changed from {old_code} to {area_code}. Posts, boards and history stay.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the contract ends before it begins; both dates were left out. Correct them.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the kind “{kind}” is not in the county’s profile; it was left out. Correct it, or add it to the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the month of the date is not certain. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the phone number is malformed ({digits} digits).</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the phone number is malformed; it was kept as written. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the phone number was changed to that of the roster.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the place was empty and was taken from the row above. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the roster has the days of the contract only. The first one is taken as the beginning where the county knows none, the last one ends nothing. Correct them where that is wrong.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the row names as many areas as persons; {area} was taken for this one. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the row names {persons} persons and {areas} areas and does not say whose is which. Put a semicolon between what belongs to one and to the next (01、02；03).</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the start of the post is missing. Fill it in, or give a date for all such rows when importing.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the surname is rare. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: the title and the header name different roles; the other one is {other}. Check which was taken.</source>
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
            <source>{name}: the year of the date is not certain. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: there are several phone numbers; the first was taken. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: this may be no name. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: {area} has no grid “{grid}”; the village itself was taken. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: “{text}” was read as all {count} grids; {area} is one of them. Tick it if that is right, or write the grids into the cell.</source>
            <translation/>
        </message>
        <message>
            <source>{name}: “{text}” was taken as {role}. Check it.</source>
            <translation/>
        </message>
        <message>
            <source>{new} new problems, {changed} changed, {refused} rows refused.</source>
            <translation/>
        </message>
        <message>
            <source>{new} new records, {changed} changed, {problems} new problems.</source>
            <translation/>
        </message>
        <message>
            <source>{number} fires near it {points}</source>
            <translation/>
        </message>
        <message>
            <source>{number} grids cannot be made of {compartments} compartments. Choose a smaller number.</source>
            <translation/>
        </message>
        <message>
            <source>{number} has its place already; it is left there.</source>
            <translation/>
        </message>
        <message>
            <source>{number} problems near it {points}</source>
            <translation/>
        </message>
        <message>
            <source>{number}: closed on {day}, before it was found on {found}. Correct one of the days.</source>
            <translation/>
        </message>
        <message>
            <source>{number}: closed on {day}? That day lies ahead.</source>
            <translation/>
        </message>
        <message>
            <source>{number}: reported on {day}, before it was found on {found}. Correct one of the days.</source>
            <translation/>
        </message>
        <message>
            <source>{number}: reported on {day}? That day lies ahead.</source>
            <translation/>
        </message>
        <message>
            <source>{number}: the deadline {day} lies before the day of finding {found}.</source>
            <translation/>
        </message>
        <message>
            <source>{office}, {county} and {date} are filled in.</source>
            <translation/>
        </message>
        <message>
            <source>{one} and {other} belong to different parents. Move one of them to the same parent first, or reshape the boundary between the parents.</source>
            <translation/>
        </message>
        <message>
            <source>{one} and {other} want different things for “{task}”. Accept only one of them.</source>
            <translation/>
        </message>
        <message>
            <source>{people} people do not fit on this board at the smallest size allowed. Use a larger template, or allow boards of single grids in the profile.</source>
            <translation/>
        </message>
        <message>
            <source>{people} people, {passed} with enough days, {valid} valid days.</source>
            <translation/>
        </message>
        <message>
            <source>{percent} % of {unit} is not between 0 and 100.</source>
            <translation/>
        </message>
        <message>
            <source>{percent} of the forest was seen in {period}.</source>
            <translation/>
        </message>
        <message>
            <source>{period} has not been computed yet. Press “Compute”.</source>
            <translation/>
        </message>
        <message>
            <source>{period} has not begun yet.</source>
            <translation/>
        </message>
        <message>
            <source>{period}: {percent} of the forest was seen.</source>
            <translation/>
        </message>
        <message>
            <source>{persons} persons and posts; {cells} cells coloured, {wrong} rows will be refused.</source>
            <translation/>
        </message>
        <message>
            <source>{person} has an entry from {start} to {end} already. Delete that one first, or choose other days.</source>
            <translation/>
        </message>
        <message>
            <source>{person} held no post on {day}. The track is kept, the day does not count.</source>
            <translation/>
        </message>
        <message>
            <source>{person}: the leave from {start} to {end} reaches beyond the time in post. Days out of post lower no target; check the dates.</source>
            <translation/>
        </message>
        <message>
            <source>{place} does not lie in the chief’s own area; the record is kept and does not count.</source>
            <translation/>
        </message>
        <message>
            <source>{place} has no share of this target yet; split it first.</source>
            <translation/>
        </message>
        <message>
            <source>{place} lies outside the county. Check the coordinates; longitude and latitude may have been exchanged.</source>
            <translation/>
        </message>
        <message>
            <source>{place}: drag the names into the order in which lists, tables and boards have them.</source>
            <translation/>
        </message>
        <message>
            <source>{place}: the cell is empty; not taken.</source>
            <translation/>
        </message>
        <message>
            <source>{place}: {value}</source>
            <translation/>
        </message>
        <message>
            <source>{place}: {value} done</source>
            <translation/>
        </message>
        <message>
            <source>{place}: {value} is negative; not taken.</source>
            <translation/>
        </message>
        <message>
            <source>{place}: “{value}” is no number; not taken.</source>
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
            <source>{post} (from {day})</source>
            <translation/>
        </message>
        <message>
            <source>{post}: {before} on the board, {now} now (since {since}).</source>
            <translation/>
        </message>
        <message>
            <source>{refused} things are to be mended, {noted} to be known.</source>
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
            <source>{rows} lines are incomplete and were left out.</source>
            <translation/>
        </message>
        <message>
            <source>{rows} rows were not in the order of time; they were put in order.</source>
            <translation/>
        </message>
        <message>
            <source>{shown} of {count} blind spots on {day}; all are on the map and in the table.</source>
            <translation/>
        </message>
        <message>
            <source>{source} (part)</source>
            <translation/>
        </message>
        <message>
            <source>{speed} km/h</source>
            <translation/>
        </message>
        <message>
            <source>{spots} blind spots with {cells} cells.</source>
            <translation/>
        </message>
        <message>
            <source>{state} stands beside {percent} %.</source>
            <translation/>
        </message>
        <message>
            <source>{step}: {new} new, {changed} changed, {gone} gone. Ctrl+Z takes it back.</source>
            <translation/>
        </message>
        <message>
            <source>{step}: {what}. Not saved yet: Ctrl+Z takes it back, “Save” keeps it.</source>
            <translation/>
        </message>
        <message>
            <source>{taken} differences taken in, {left} left.</source>
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
            <source>{ticked} of {count} differences are ticked; the others stay as they are.</source>
            <translation/>
        </message>
        <message>
            <source>{title}: {count} compartments have codes that no table knows; they are shown as they are: {values}.</source>
            <translation/>
        </message>
        <message>
            <source>{title}: {field} is empty in all rows, so the layer says nothing about it. Ask for the data and import again when they are filled in.</source>
            <translation/>
        </message>
        <message>
            <source>{title}: {field} is empty in all rows, {other} is read instead.</source>
            <translation/>
        </message>
        <message>
            <source>{units} have no part in “{task}”. Assign the unit to the task first.</source>
            <translation/>
        </message>
        <message>
            <source>{units} have no task in this plan. Check the names, or assign them first.</source>
            <translation/>
        </message>
        <message>
            <source>{units} units, {sent} tables sent, {missing} missing.</source>
            <translation/>
        </message>
        <message>
            <source>{unit}: {count} tasks.</source>
            <translation/>
        </message>
        <message>
            <source>{value} h</source>
            <translation/>
        </message>
        <message>
            <source>{value} is negative and cannot be split.</source>
            <translation/>
        </message>
        <message>
            <source>{value} km</source>
            <translation/>
        </message>
        <message>
            <source>{value} m</source>
            <translation/>
        </message>
        <message>
            <source>{verdict} (decided)</source>
            <translation/>
        </message>
        <message>
            <source>{visited} of {places} key places were visited. Saved: {path}</source>
            <translation/>
        </message>
        <message>
            <source>{what} (undone)</source>
            <translation/>
        </message>
        <message>
            <source>{what}: areas of the outlines in “{file}”; where they overlap they count once.</source>
            <translation/>
        </message>
        <message>
            <source>{what}: number of rows in “{file}”.</source>
            <translation/>
        </message>
        <message>
            <source>{what}: the file “{file}” was not found. Choose it again, or leave the field empty.</source>
            <translation/>
        </message>
        <message>
            <source>{what}: {count} rows of “{file}” have no usable place and are not counted. Mend them in the layer.</source>
            <translation/>
        </message>
        <message>
            <source>{who} from {day}</source>
            <translation/>
        </message>
        <message>
            <source>{who} from {day} until {end} (exclusive)</source>
            <translation/>
        </message>
        <message>
            <source>{who} since {day}</source>
            <translation/>
        </message>
        <message>
            <source>{who} since {day}, from “{source}”</source>
            <translation/>
        </message>
        <message>
            <source>{window}: {valid} of {target} days</source>
            <translation/>
        </message>
        <message>
            <source>{written} boards written, {refused} refused.</source>
            <translation/>
        </message>
        <message>
            <source>{years} years {months} months</source>
            <translation/>
        </message>
        <message>
            <source>“Mend selected” ends the posts and their tenures on the day on which the area ended.</source>
            <translation/>
        </message>
        <message>
            <source>“Mend selected” gives the grids of this village numbers of its code; those that are printed on boards keep theirs.</source>
            <translation/>
        </message>
        <message>
            <source>“Resource archive (JSON)” is not what “Read the resource archive” gave. Leave it empty.</source>
            <translation/>
        </message>
        <message>
            <source>“{answer}” is no answer about a source. Choose one of those offered.</source>
            <translation/>
        </message>
        <message>
            <source>“{area_code}” (near {place}) is neither a division code of 6, 9 or 12 digits nor a grid code. Correct it, or choose the level.</source>
            <translation/>
        </message>
        <message>
            <source>“{date}” is not a date. Write it as 2024-05-31.</source>
            <translation/>
        </message>
        <message>
            <source>“{date}” is not a date. Write it as 2024-06-05, or leave it empty for today.</source>
            <translation/>
        </message>
        <message>
            <source>“{date}” is not a day. Write it as 2024-05-31.</source>
            <translation/>
        </message>
        <message>
            <source>“{day}” is no day that could be read. Write it as 2024-04-12.</source>
            <translation/>
        </message>
        <message>
            <source>“{day}” is no day. Write it as 2024-05-06.</source>
            <translation/>
        </message>
        <message>
            <source>“{day}” is not a day. Write it as 2024-06-01.</source>
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
            <source>“{file}” cannot be written. Choose another file or folder for the layer.</source>
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
            <source>“{file}” does not say its coordinate system, and its coordinates (near {place}) fit none that is used in China. Ask whoever made it, choose it under “Coordinate system” and import again.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” does not say its coordinate system. Its coordinates (near {place}) look like {proposal}; choose this or the right one under “Coordinate system” and import again.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” exists already. Choose another name; an existing county file is never overwritten.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” has a password. Open it in Excel or WPS, save it without a password and import that.</source>
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
            <source>“{file}” has no grids. Choose the layer with the proposal.</source>
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
            <source>“{file}” has no table with codes and names. Choose a CSV or Excel table with a column of codes and one of names.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” holds no polygons. Areas and compartments are polygons; choose such a layer.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” holds the same as “{other}” and was not attached twice.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is a county file or another GeoPackage and is not written over. Choose another name.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is a folder. Choose the files in it.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is a program and is not opened from here; its folder is shown.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is a single outline without a field of codes. Enter its division code and its name under “Code of the area” and “Name of the area” (code in the file name: {proposal}).</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is an old Word file (.doc). Open it in Word or WPS, save it as .docx and import that.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is attached to {area} as a link; the file itself stays where it is.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is attached to {area}; the copy is {path}.</source>
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
            <source>“{file}” is far too large for a table. Check whether the right file was chosen.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is in use by another program. Save or close it there, then try again.</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” is neither a workbook nor a table or Word document. Save it as .xlsx and import that.</source>
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
            <source>“{file}” is said to be in {crs}, but its coordinates (near {place}) are not: degrees taken for metres or the reverse, or the zone number in front of the easting missing or too much. They look like {proposal}. Choose the right one under “Coordinate system”.</source>
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
            <source>“{file}” lies {offset} m aside from what the county has ({count} areas compared), and {left} m after shifting it as web maps do: the county’s own outlines look like {datum}, and this layer does not. To replace them by this layer, choose under “Datum” to take it as it lies (as_is).</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” lies {offset} m aside from what the county has ({count} areas compared), and {left} m after undoing the shift of {datum}: it looks like a boundary from a web map. Choose under “Datum” whether to convert it ({proposal}) or to take it as it lies (as_is).</source>
            <translation/>
        </message>
        <message>
            <source>“{file}” was attached to {area} already.</source>
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
            <source>“{indicator}” {value}-{to}{unit}: the range ends before it begins. Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}” {value}{unit} is more than the whole. Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}” {value}{unit}: is {missing} missing before the unit? Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}” {value}{unit}: such rates are usually given in {usual}. Kept as written.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}”: between minimum and maximum of {places} lies no whole step. Change one of the two, or the step.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}”: every place is locked ({places}) and {short} {unit} of the total are left over. Unlock one.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}”: the locked shares ({places}) are {short} {unit} more than the total. Lower or unlock one of them.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}”: what must be given at least ({places}) is {short} {unit} more than there is to share out. Lower a minimum.</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}”: {count} locks or limits changed</source>
            <translation/>
        </message>
        <message>
            <source>“{indicator}”: {short} {unit} are left over, because no place may get more ({places} are at most what they may have, places with weight 0 get nothing). Raise a maximum or choose another method.</source>
            <translation/>
        </message>
        <message>
            <source>“{input}” was not found. Check the path and try again.</source>
            <translation/>
        </message>
        <message>
            <source>“{kind}” is no way of patrolling that is known (on foot, joint, vehicle, drone, delegated); taken as on foot.</source>
            <translation/>
        </message>
        <message>
            <source>“{kind}” is no way of patrolling. Choose one of those offered.</source>
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
            <source>“{name}” has no position; it was not taken.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” holds points, lines or polygons together; it was not taken. Save it as points or lines.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” is a polygon; it was not taken. Key areas are overlay areas: import them in the dock “Areas”.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” is no name. Correct it and import again.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” is not among those of “{post}” on that day. Write the names as the dock shows them.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” is there already with {here} m, in the file it has {metres} m: it stays as it is. Change it in the layer 重点部位 or 重点线路 if the file is right.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” is to get the code {area_code}, which “{other}” still has. Accept the change of its code too, delete it, or give it another code first. Nothing was written.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” lies far away from the county’s areas; it was not taken. Look whether its coordinate system is right and longitude and latitude are not exchanged.</source>
            <translation/>
        </message>
        <message>
            <source>“{name}” was taken; its layer does not say in which coordinate system it is (degrees were taken as CGCS2000, metres as the county’s). Look on the map whether it lies right.</source>
            <translation/>
        </message>
        <message>
            <source>“{period}” has not begun yet.</source>
            <translation/>
        </message>
        <message>
            <source>“{period}” is neither a quarter nor a month. Write it as 2024Q2, 2024年第2季度 or 2024-05.</source>
            <translation/>
        </message>
        <message>
            <source>“{period}” is no period. Write a month as 2024-05, a quarter as 2024-Q2, a year as 2024, or days as 2024-05-01..2024-05-31.</source>
            <translation/>
        </message>
        <message>
            <source>“{person}” is not among the rangers of this month. Write the name as in the roster.</source>
            <translation/>
        </message>
        <message>
            <source>“{place}” names no area of the county: nobody answers for the problem yet. Choose the place with “Change…”.</source>
            <translation/>
        </message>
        <message>
            <source>“{place}” stands twice; the first figure was taken.</source>
            <translation/>
        </message>
        <message>
            <source>“{post}” begins only on {start}; {day} is not after that. Choose a later day.</source>
            <translation/>
        </message>
        <message>
            <source>“{post}” does not belong to the areas that are divided, or is to go to areas that are not among the new ones ({areas}).</source>
            <translation/>
        </message>
        <message>
            <source>“{post}” ended on {end}; on {day} it is not there. Choose an earlier day, or make a new post.</source>
            <translation/>
        </message>
        <message>
            <source>“{post}” ends on {day}.</source>
            <translation/>
        </message>
        <message>
            <source>“{post}” may be several posts: {posts}. Add the role, the title or the code of the area.</source>
            <translation/>
        </message>
        <message>
            <source>“{post}” stays vacant from {day}.</source>
            <translation/>
        </message>
        <message>
            <source>“{post}” stays vacant from {day}; {unit} carries its work.</source>
            <translation/>
        </message>
        <message>
            <source>“{preset}” is no preset of chiefs’ rules. Choose one of those offered.</source>
            <translation/>
        </message>
        <message>
            <source>“{rule}” is not in force from {end} on as it is. Choose that day or an earlier one; to let it judge longer, save it again.</source>
            <translation/>
        </message>
        <message>
            <source>“{state}” is no state of progress ({unit}).</source>
            <translation/>
        </message>
        <message>
            <source>“{state}” is not a state of a board. It may be 完好, 损毁, 老化 or 信息变化.</source>
            <translation/>
        </message>
        <message>
            <source>“{task}”: conflict, not taken in. The county has: {now} The table has: {text}</source>
            <translation/>
        </message>
        <message>
            <source>“{task}”: not taken in: {text}</source>
            <translation/>
        </message>
        <message>
            <source>“{task}”: nothing new.</source>
            <translation/>
        </message>
        <message>
            <source>“{task}”: taken in: {text}</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” does not fit in its place at the smallest size allowed. Shorten it.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” does not say of which village. Fill in the village, or the numbers of the grids.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” does not say where a post goes. Write it as “上村 林长=甲村+乙村”.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” in the column {column} is no figure that can be used; the rest of the row was taken.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” in the column 完成比例 is no number from 0 to 100; it is kept in the words.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no date. Write it as 2024-05-31.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no day. Write it as 2024-06-30.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no day; it is kept in the words, and the day of the return is taken.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no day; write it as 2024-06-01.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no group with its members. Write one a line, for example 成员单位=县公安局、县财政局.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no percentage; write 0 to 100.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is no point. Write longitude and latitude, as 106.71, 26.52, or x and y.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is none of safe, all, none, and no JSON list of ids.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is none of 未开展, 进行中, 已完成, 滞后; it is kept in the words about the progress.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” is not a date. Write it as 2024-05-16.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” names no years. Write 2023-2027, or 2023=6000;2024=7000.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}” states a figure, but neither it nor the sentence before says of what. Enter the target by hand.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}”: a multiple of an earlier figure; add the target by hand once that figure is known.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}”: {area} has no grids in the county file. Draw or import them first.</source>
            <translation/>
        </message>
        <message>
            <source>“{text}”: {units} were added to every task as cooperating units.</source>
            <translation/>
        </message>
        <message>
            <source>“{title}” is detached, and {path} is deleted.</source>
            <translation/>
        </message>
        <message>
            <source>“{title}” is detached, but {path} is open in another program. Close it there and delete the file by hand.</source>
            <translation/>
        </message>
        <message>
            <source>“{title}” is detached; its file stays, for something else uses it: {path}.</source>
            <translation/>
        </message>
        <message>
            <source>“{title}” is detached; its file stays: {path}.</source>
            <translation/>
        </message>
        <message>
            <source>“{title}” is detached; no file was deleted.</source>
            <translation/>
        </message>
        <message>
            <source>“{town}” names {count} areas of the county file. Give the area’s code instead.</source>
            <translation/>
        </message>
        <message>
            <source>“{value}” cannot be used for {key} in the section “areas.checks” of the profile. Enter a number there.</source>
            <translation/>
        </message>
        <message>
            <source>“{value}” does not fit “{name}” of the profile. Write it as it was: a number, true or false.</source>
            <translation/>
        </message>
        <message>
            <source>“{value}” is no date. Write it as 2025-06-30.</source>
            <translation/>
        </message>
        <message>
            <source>“{value}” is no number.</source>
            <translation/>
        </message>
        <message>
            <source>“{value}” is nothing that a rule knows. Open the rule under “Rules…” and choose again.</source>
            <translation/>
        </message>
        <message>
            <source>“{weight}” is no weight. Choose forest, area, count, land or field.</source>
            <translation/>
        </message>
        <message>
            <source>“{window}” is no window that can be judged. Choose year, half-year, quarter, month, ten days or week.</source>
            <translation/>
        </message>
        <message>
            <source>“{word}” is not known as {column}. Take one of those that are offered.</source>
            <translation/>
        </message>
        <message>
            <source>“{word}” is not known as {column}; it was left out.</source>
            <translation/>
        </message>
        <message>
            <source>… and {count} more; save the ledger to see them all.</source>
            <translation/>
        </message>
        <message>
            <source>… and {count} more; save the list to see them all.</source>
            <translation/>
        </message>
        <message>
            <source>亩</source>
            <translation/>
        </message>
        <message>
            <source>人工认定: a person decides that the day counts or does not, with a reason and a name.</source>
            <translation/>
        </message>
        <message>
            <source>公示牌, beside the county file</source>
            <translation/>
        </message>
        <message>
            <source>小班</source>
            <translation/>
        </message>
        <message>
            <source>小班 as new area</source>
            <translation/>
        </message>
        <message>
            <source>巡林登记表 of the records shown, as an Excel table.</source>
            <translation/>
        </message>
        <message>
            <source>提示单 to chiefs or 提示函 to units, as Word documents.</source>
            <translation/>
        </message>
        <message>
            <source>联系单位, where it has one.</source>
            <translation/>
        </message>
        <message>
            <source>责任单位; for a post of the office its unit, left empty: the county’s own office.</source>
            <translation/>
        </message>
        <message>
            <source>问题台账 as an Excel table.</source>
            <translation/>
        </message>
        <message>
            <source>问题台账 that the towns have filled in, or new problems; they can be dropped here.</source>
            <translation/>
        </message>
    </context>
</TS>
