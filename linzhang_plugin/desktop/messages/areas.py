"""Sentences of the room areas."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "areas.nothing_given": translate(
            "Linzhang",
            "No file was given. Choose the files or the folder to import.",
        ),
        "areas.input_missing": translate(
            "Linzhang",
            "“{file}” was not found. Check the path and try again.",
        ),
        "areas.folder_empty": translate(
            "Linzhang",
            "There is no vector file in the folder “{folder}”. Choose a folder with shapefiles, GeoPackages or "
            "GeoJSON files.",
        ),
        "areas.unreadable": translate(
            "Linzhang",
            "“{file}” cannot be read. Check that all parts of a shapefile (.shp, .shx, .dbf) lie together and that "
            "it opens in QGIS.",
        ),
        "areas.no_layer": translate(
            "Linzhang",
            "“{file}” has no layer “{layer}”. Choose another layer.",
        ),
        "areas.empty": translate(
            "Linzhang",
            "“{file}” has no rows. Check whether the right file was chosen.",
        ),
        "areas.no_polygons": translate(
            "Linzhang",
            "“{file}” holds no polygons. Areas and compartments are polygons; choose such a layer.",
        ),
        "areas.no_geometry": translate(
            "Linzhang",
            "No row of “{file}” has a usable outline. Repair the layer in QGIS and import again.",
        ),
        "areas.features_read": translate(
            "Linzhang",
            "{count} taken in, {named} of them with a name.",
        ),
        "areas.features_gone": translate(
            "Linzhang",
            "{count} that the new edition does not have were removed.",
        ),
        "areas.features_kept": translate(
            "Linzhang",
            "Not every file could be read, so nothing was removed: {count} of before stay. Mend the refused files and "
            "import all of them again.",
        ),
        "areas.feature_of_other_kind": translate(
            "Linzhang",
            "Roads and rivers are lines, water surfaces, wetlands and reserves polygons, settlements and old trees "
            "points or outlines; this row is none of the chosen kind.",
        ),
        "areas.crs_missing": translate(
            "Linzhang",
            "“{file}” does not say its coordinate system. Its coordinates (near {place}) look like {proposal}; choose "
            "this or the right one under “Coordinate system” and import again.",
        ),
        "areas.crs_missing_unknown": translate(
            "Linzhang",
            "“{file}” does not say its coordinate system, and its coordinates (near {place}) fit none that is used in "
            "China. Ask whoever made it, choose it under “Coordinate system” and import again.",
        ),
        "areas.crs_contradicts": translate(
            "Linzhang",
            "“{file}” is said to be in {crs}, but its coordinates (near {place}) are not: degrees taken for metres or "
            "the reverse, or the zone number in front of the easting missing or too much. They look like {proposal}. "
            "Choose the right one under “Coordinate system”.",
        ),
        "areas.far_outside": translate(
            "Linzhang",
            "“{file}” lies at longitude {lon}, latitude {lat}, outside China. Check the coordinate system of the "
            "layer and whether the right file was chosen.",
        ),
        "areas.far_from_county": translate(
            "Linzhang",
            "“{file}” lies at longitude {lon}, latitude {lat}, far from this county. Check whether it is this county’s "
            "layer and whether its coordinate system is the right one (else choose it under “Coordinate system”); for "
            "a county of that size raise the limits “far_degrees” and “far_kilometres” in the section “areas” of the "
            "profile.",
        ),
        "areas.no_code_field": translate(
            "Linzhang",
            "No field of “{file}” holds division codes of 6, 9 or 12 digits or grid codes. Its fields are: {fields}. "
            "Name the right one under “Field of the code”.",
        ),
        "areas.no_code_single": translate(
            "Linzhang",
            "“{file}” is a single outline without a field of codes. Enter its division code and its name under “Code "
            "of the area” and “Name of the area” (code in the file name: {proposal}).",
        ),
        "areas.field_absent": translate(
            "Linzhang",
            "“{file}” has no field “{field}”. Its fields are: {fields}.",
        ),
        "areas.encoding_guessed": translate(
            "Linzhang",
            "The table does not say its encoding, or says it wrongly; judged by its bytes it is {encoding}. Check "
            "some names.",
        ),
        "areas.old_datum": translate(
            "Linzhang",
            "The layer is in {datum}. It was converted to CGCS2000 by formula, without the county’s own parameters; "
            "positions may be off by metres to a hundred metres.",
        ),
        "areas.code_ended": translate(
            "Linzhang",
            "{area_code} (near {place}) was the code of an area that has ended; a number is never given again. Give "
            "the outline a new code, or none to have one proposed.",
        ),
        "areas.code_missing": translate(
            "Linzhang",
            "The code of the outline near {place} is missing. Fill it in and import again.",
        ),
        "areas.code_unreadable": translate(
            "Linzhang",
            "“{area_code}” (near {place}) is neither a division code of 6, 9 or 12 digits nor a grid code. Correct it, "
            "or choose the level.",
        ),
        "areas.code_composed": translate(
            "Linzhang",
            "The number {number} became the code {area_code}, from the village in which the grid lies.",
        ),
        "areas.code_twice": translate(
            "Linzhang",
            "The code {area_code} occurs twice with different names: “{first}” (row {first_row} of {file}, near "
            "{first_place}) and “{name}” (near {place}). Correct one of them.",
        ),
        "areas.piece_joined": translate(
            "Linzhang",
            "A further piece of {area_code}; joined with row {first_row} of {file}.",
        ),
        "areas.name_missing": translate(
            "Linzhang",
            "The name is missing; the code {area_code} stands in for it. Correct it in the attribute table.",
        ),
        "areas.other_county": translate(
            "Linzhang",
            "{name} ({area_code}) does not belong to this county ({county}). Check the code, or import "
            "it into its own county file.",
        ),
        "areas.level_not_in_profile": translate(
            "Linzhang",
            "{area_code} is of a level that the county’s profile does not have ({level}). Add the level to the "
            "profile, or leave the row out.",
        ),
        "areas.level_differs": translate(
            "Linzhang",
            "{area_code} is a code of the level {level}, but {wanted} was chosen. Choose the level “auto”.",
        ),
        "areas.geometry_missing": translate(
            "Linzhang",
            "The row has no outline. Draw or delete it.",
        ),
        "areas.geometry_empty": translate(
            "Linzhang",
            "The row has an empty outline. Draw or delete it.",
        ),
        "areas.geometry_broken": translate(
            "Linzhang",
            "The outline is broken and no area is left after repair. Draw it anew.",
        ),
        "areas.geometry_not_polygon": translate(
            "Linzhang",
            "The row is no polygon. Only polygons are imported.",
        ),
        "areas.geometry_coordinates": translate(
            "Linzhang",
            "The outline has coordinates that are no numbers or lie far outside the county’s zone. Correct it.",
        ),
        "areas.geometry_repaired": translate(
            "Linzhang",
            "The outline crosses or touches itself near {place}; it was repaired, which changed its area by {m2} m². "
            "Compare it with the original.",
        ),
        "areas.renamed": translate(
            "Linzhang",
            "{area_code}: the name changed from “{old}” to “{new}”.",
        ),
        "areas.reshaped": translate(
            "Linzhang",
            "{area_code}: the outline changed, from {old_m2} m² to {new_m2} m². Posts, boards and history stay.",
        ),
        "areas.parent_unknown": translate(
            "Linzhang",
            "{area_code}: no area “{parent}” was found one level up; the parent was taken from the code or the place.",
        ),
        "areas.parents_missing": translate(
            "Linzhang",
            "{count} areas have no parent yet (the first is {first}). Import the level above; the links follow by "
            "themselves.",
        ),
        "areas.top_derived": translate(
            "Linzhang",
            "No outline of the county was given; {area_code} was made from its {count} towns ({m2} m²). Import the "
            "county’s own outline to replace it.",
        ),
        "areas.totals_follow": translate(
            "Linzhang",
            "The figures of {count} areas were set to the sum of their pieces, by {m2} m² at most, so that printed "
            "totals add up.",
        ),
        "areas.compartment_field_missing": translate(
            "Linzhang",
            "“{file}” has no field with the number of the compartment (XIAO_BAN). Its fields are: "
            "{fields}. Rename the right one to XIAO_BAN; where no field is listed, the .dbf file is "
            "missing beside the .shp.",
        ),
        "areas.compartment_number_missing": translate(
            "Linzhang",
            "The number of the compartment (XIAO_BAN) is missing. Fill it in and import again.",
        ),
        "areas.compartment_twice": translate(
            "Linzhang",
            "The compartment {area_code} occurs twice; the first is row {first_row} of {file}. Give one of them "
            "another number.",
        ),
        "areas.compartment_updated": translate(
            "Linzhang",
            "The compartment {area_code} was brought up to date.",
        ),
        "areas.stated_unit": translate(
            "Linzhang",
            "The figures of {field} are {unit}, judged against the outlines; they were converted to hectares.",
        ),
        "areas.stated_summary": translate(
            "Linzhang",
            "Recorded area {stated} ha, area of the outlines {measured} ha; {count} compartments differ by more than "
            "{percent} %.",
        ),
        "areas.codes_unknown": translate(
            "Linzhang",
            "{field}: codes that are in no list were kept as they are: {values}.",
        ),
        "areas.heights_dropped": translate(
            "Linzhang",
            "Heights or measures in {count} rows (row {rows}) were left away; areas have none.",
        ),
        "areas.curves_straightened": translate(
            "Linzhang",
            "Arcs in {count} rows (row {rows}) were replaced by short straight pieces. Compare them with the original.",
        ),
        "areas.duplicate_vertices": translate(
            "Linzhang",
            "{count} vertices that stand twice in a row were left away, the first near {place}.",
        ),
        "areas.several_parts": translate(
            "Linzhang",
            "The outline has {count} separate parts; the smallest ({m2} m²) is near {place}. Check whether it "
            "belongs to it.",
        ),
        "areas.code_by_name": translate(
            "Linzhang",
            "The layer has no codes; {count} names are known in this county, and their codes were taken.",
        ),
        "areas.mapping_unreadable": translate(
            "Linzhang",
            "The mapping of fields is not understood at “{found}”. It must be JSON, as the help of “Import divisions "
            "and grids” shows: to each of code, name and parent the name of a field.",
        ),
        "areas.code_still_used": translate(
            "Linzhang",
            "“{name}” is to get the code {area_code}, which “{other}” still has. Accept the change of its code too, "
            "delete it, or give it another code first. Nothing was written.",
        ),
        "areas.datum_proposed": translate(
            "Linzhang",
            "“{file}” lies {offset} m aside from what the county has ({count} areas compared), and {left} m after "
            "undoing the shift of {datum}: it looks like a boundary from a web map. Choose under “Datum” whether to "
            "convert it ({proposal}) or to take it as it lies (as_is).",
        ),
        "areas.datum_of_county": translate(
            "Linzhang",
            "“{file}” lies {offset} m aside from what the county has ({count} areas compared), and {left} m after "
            "shifting it as web maps do: the county’s own outlines look like {datum}, and this layer does not. To "
            "replace them by this layer, choose under “Datum” to take it as it lies (as_is).",
        ),
        "areas.datum_proposed_inside": translate(
            "Linzhang",
            "Of “{file}” {outside} % lie outside the areas of the county that they belong to ({count} shapes "
            "compared), and {left} % after undoing the shift of {datum}: it looks like a layer from a web map. Choose "
            "under “Datum” whether to convert it ({proposal}) or to take it as it lies (as_is).",
        ),
        "areas.datum_of_county_inside": translate(
            "Linzhang",
            "Of “{file}” {outside} % lie outside the areas of the county that they belong to ({count} shapes "
            "compared), and {left} % after shifting it as web maps do: the county’s own outlines look like {datum}, "
            "and this layer does not. Import the county’s areas from a surveyed layer first, or choose under “Datum” "
            "to take this one as it lies (as_is).",
        ),
        "areas.layers_open": translate(
            "Linzhang", "{count} layers leave open where they lie: {files}. Answer the questions about them."
        ),
        "areas.datum_unchecked": translate(
            "Linzhang",
            "The county has nothing yet to compare with, so that a shift of web maps (GCJ-02) could not be looked for. "
            "Compare the outlines with an image.",
        ),
        "areas.datum_converted": translate(
            "Linzhang",
            "The layer was converted from {datum} to CGCS2000, as chosen.",
        ),
        "areas.recoded": translate(
            "Linzhang",
            "{name}: the code changed from {old_code} to {area_code}. Posts, boards and history stay.",
        ),
        "areas.recode_suspected": translate(
            "Linzhang",
            "{area_code} {name} lies where {old_code} {old} is: it may be the same place under another code and "
            "name. Import it again with “Compare divisions” to decide, and remove the one that is too much.",
        ),
        "areas.declined": translate(
            "Linzhang",
            "{area_code} {name} was left as it is, as you chose.",
        ),
        "areas.declined_part": translate(
            "Linzhang",
            "{area_code} {name}: {count} differences were not taken over, as you chose.",
        ),
        "areas.deleted": translate(
            "Linzhang",
            "{area_code} {name} is gone from the layer and was deleted, as you chose. The change log keeps it.",
        ),
        "areas.gone_depends": translate(
            "Linzhang",
            "{area_code} {name} cannot be deleted: {what} depend on it. Close or move them first.",
        ),
        "areas.list_outdated": translate(
            "Linzhang",
            "The list of differences is out of date: {count} of the accepted ones are not there any more (the "
            "first is {first}). Compare again.",
        ),
        "areas.overlay_nameless": translate(
            "Linzhang",
            "The row near {place} has neither a name nor a code. Fill in the name and import again.",
        ),
        "areas.overlay_pattern_unusable": translate(
            "Linzhang",
            "The pattern “{pattern}” gives no further codes for overlay areas. Change “overlay_pattern” in the "
            "section “areas” of the profile; it needs the placeholder “number”, in braces.",
        ),
        "areas.no_table": translate(
            "Linzhang",
            "“{file}” has no table with codes and names. Choose a CSV or Excel table with a column of codes and "
            "one of names.",
        ),
        "areas.list_new": translate(
            "Linzhang",
            "{area_code} {name} is new in the list. Import its outline with “Import divisions and grids”.",
        ),
        "areas.list_gone": translate(
            "Linzhang",
            "{area_code} {name} is not in the list any more. Decide whether it was merged; nothing was deleted.",
        ),
        "areas.layer_not_written": translate(
            "Linzhang",
            "“{file}” cannot be written. Choose another file or folder for the layer.",
        ),
    }
