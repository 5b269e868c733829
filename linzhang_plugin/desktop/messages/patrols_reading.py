"""Sentences of the room patrols about files that are read."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_reading.kind_unknown": translate(
            "Linzhang",
            "Files of the kind {suffix} cannot be read. Export the track as GPX, KML or a table and import that.",
        ),
        "patrols_reading.unpack_first": translate(
            "Linzhang", "An archive of the kind {suffix} cannot be opened here. Unpack it and import the folder."
        ),
        "patrols_reading.zip_damaged": translate(
            "Linzhang", "The archive is damaged or incomplete. Pack the files again, or import them unpacked."
        ),
        "patrols_reading.zip_password": translate(
            "Linzhang", "The archive has a password. Unpack it and import the folder."
        ),
        "patrols_reading.zip_path": translate(
            "Linzhang",
            "The archive holds a path that leads out of its folder, which no honest program writes; it was left out.",
        ),
        "patrols_reading.zip_bomb": translate(
            "Linzhang",
            "What is packed here unpacks to more than 500 times its size; that is no track and was left out.",
        ),
        "patrols_reading.zip_too_many": translate(
            "Linzhang", "The archive holds {members} files or more than 8 GB. Unpack it and import the parts."
        ),
        "patrols_reading.zip_without_tracks": translate(
            "Linzhang", "There is no file in the archive that could hold tracks."
        ),
        "patrols_reading.broken_row": translate(
            "Linzhang",
            "Row {row} cannot be told apart into cells; the rows before it were read. Save the "
            "table as .xlsx and import that.",
        ),
        "patrols_reading.county_file": translate(
            "Linzhang",
            "This is a county file (县库), not tracks. Open it from the menu instead.",
        ),
        "patrols_reading.json_broken": translate(
            "Linzhang",
            "The file breaks off; its first {features} features were read. Export it again if you can.",
        ),
        "patrols_reading.minutes": translate(
            "Linzhang",
            "The coordinates are degrees and minutes as GPS receivers write them (10830.25 is "
            "108°30.25′); they were read as such.",
        ),
        "patrols_reading.no_columns": translate(
            "Linzhang",
            "No columns of coordinates, track, or person with mileage were found (columns: "
            "{columns}). Say in the import window what the columns mean.",
        ),
        "patrols_reading.no_coordinates": translate(
            "Linzhang",
            "The numbers in the columns of coordinates ({example}) are neither degrees nor metres "
            "of a CGCS2000 zone. Check which columns were meant.",
        ),
        "patrols_reading.no_line": translate(
            "Linzhang",
            "Not two positions were found in it; a track needs at least two.",
        ),
        "patrols_reading.no_zone": translate(
            "Linzhang",
            "The coordinates ({example}) are metres without the number of their zone. Open the "
            "county they belong to and import there.",
        ),
        "patrols_reading.not_geojson": translate(
            "Linzhang",
            "This is no GeoJSON file with tracks. Check whether the right file was exported.",
        ),
        "patrols_reading.not_kml": translate(
            "Linzhang",
            "This is no KML file. Check whether the right file was exported, or export it again as KML.",
        ),
        "patrols_reading.not_plt": translate(
            "Linzhang",
            "This is no OziExplorer track file. Export the track as GPX and import that.",
        ),
        "patrols_reading.not_vector": translate(
            "Linzhang",
            "The layer cannot be opened. Check that all its files are there (.shp with .shx and "
            ".dbf), or export it again.",
        ),
        "patrols_reading.other_datum": translate(
            "Linzhang",
            "The file names the datum {datum}; the coordinates were taken as they are.",
        ),
        "patrols_reading.polygons_only": translate(
            "Linzhang",
            "The file holds {count} areas or layers of areas and no track. Import areas in the dock “Areas”.",
        ),
        "patrols_reading.projected": translate(
            "Linzhang",
            "The coordinates are metres of {crs}; they were converted to degrees. The numbers of the file are kept.",
        ),
        "patrols_reading.row_without_day": translate(
            "Linzhang",
            "The row says neither day nor month. Add a column 日期 or 月份.",
        ),
        "patrols_reading.row_without_person": translate(
            "Linzhang", "The row has figures and names nobody. Write the name into every row."
        ),
        "patrols_reading.row_of_totals": translate("Linzhang", "A row of totals or remarks: left out."),
        "patrols_reading.cell_unread": translate(
            "Linzhang", "“{text}” in the column {column} is no figure that can be used; the rest of the row was taken."
        ),
        "patrols_reading.too_much_for_a_day": translate(
            "Linzhang",
            "{km} km and {hours} hours are too much for one day: taken as they stand; check the unit in the table.",
        ),
        "patrols_reading.unit_guessed": translate(
            "Linzhang",
            "The column {column} names no unit; its numbers were taken for {unit}. If that is wrong, write the unit "
            "into the header and import the table again.",
        ),
        "patrols_reading.part_of_month": translate(
            "Linzhang",
            "The table is about {first} to {last}, which is neither a day nor a whole month. Export it by day, or for "
            "a calendar month.",
        ),
        "patrols_reading.no_month": translate(
            "Linzhang",
            "The columns are days, and no title says of which month. Write it above the table, for example 2024年5月.",
        ),
        "patrols_reading.no_quantity": translate(
            "Linzhang",
            "Nothing says what the numbers in the columns of days are. Write 里程（公里） or 时长（小时） into "
            "the title.",
        ),
        "patrols_reading.row_without_figure": translate(
            "Linzhang",
            "The row holds no mileage, no duration and no number of days.",
        ),
        "patrols_reading.rows_left_out": translate(
            "Linzhang",
            "{rows} lines are incomplete and were left out.",
        ),
        "patrols_reading.sorted": translate(
            "Linzhang",
            "{rows} rows were not in the order of time; they were put in order.",
        ),
        "patrols_reading.swapped": translate(
            "Linzhang",
            "Longitude and latitude stand the wrong way round; they were exchanged.",
        ),
        "patrols_reading.uneven_times": translate(
            "Linzhang",
            "There are {times} times for {points} points; those without a time are kept.",
        ),
    }
