"""Sentences of the resource archive and of the code systems of 小班."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "areas_resources.code_system_ambiguous": translate(
            "Linzhang",
            "The codes {codes} in {field} of “{file}” mean different things in {systems}, and nothing else in the "
            "column says which is meant. Ask whoever made the data, choose it under “Code system” in the tool “Import "
            "compartments” and import again.",
        ),
        "areas_resources.code_system_question": translate(
            "Linzhang",
            "The codes {codes} in {field} of “{file}” mean different things in {systems}, and nothing else in the "
            "column says which is meant. Choose it; if you do not know, ask whoever made the data first.",
        ),
        "areas_resources.column_empty": translate(
            "Linzhang",
            "{title}: {field} is empty in all rows, so the layer says nothing about it. Ask for the data and "
            "import again when they are filled in.",
        ),
        "areas_resources.column_empty_but": translate(
            "Linzhang",
            "{title}: {field} is empty in all rows, {other} is read instead.",
        ),
        "areas_resources.code_system_unknown": translate(
            "Linzhang",
            "The profile has no code system “{system}”. Choose one of {systems}.",
        ),
        "areas_resources.code_system_proposed": translate(
            "Linzhang",
            "{field} is read as {system}: it knows {known} of {count} codes (only it has: {telling}). If this is "
            "wrong, choose another under “Code system” and import again.",
        ),
        "areas_resources.code_system_agrees": translate(
            "Linzhang",
            "{field} is read as {system}: it knows {known} of {count} codes, and {others} give them the same meaning.",
        ),
        "areas_resources.code_system_chosen": translate(
            "Linzhang",
            "{field} is read as {system}, as you chose.",
        ),
        "areas_resources.code_system_again": translate(
            "Linzhang",
            "{field} is read as {system}, like the compartments that the county has already.",
        ),
        "areas_resources.unit_doubtful": translate(
            "Linzhang",
            "The figures of {field}, taken as {unit}, are {times} times the area of the outlines. Check the field of "
            "the area and its unit, and the coordinate system, and import again.",
        ),
        "areas_resources.no_areas": translate(
            "Linzhang",
            "The county has no responsibility areas yet. Import or draw them first.",
        ),
        "areas_resources.no_compartments": translate(
            "Linzhang",
            "The county has no compartments (小班) yet. Import them first.",
        ),
        "areas_resources.area_unknown": translate(
            "Linzhang",
            "The county has no area “{area}”. Choose one in the dock “Responsibility areas”.",
        ),
        "areas_resources.level_unknown": translate(
            "Linzhang",
            "There is no area of the level “{level}” below {area}. Choose another level.",
        ),
        "areas_resources.layer_missing": translate(
            "Linzhang",
            "{what}: the file “{file}” was not found. Choose it again, or leave the field empty.",
        ),
        "areas_resources.basis_recorded": translate(
            "Linzhang",
            "Areas are the recorded areas of the compartments. The parts of a compartment that a border cuts share its "
            "recorded area by the sizes of their outlines (largest remainder), in whole square metres; nothing is "
            "rounded after that, so that all rows add up. A compartment is counted once, where its largest part lies.",
        ),
        "areas_resources.basis_computed": translate(
            "Linzhang",
            "Areas are those of the outlines of the compartments, in whole square metres; the parts of a compartment "
            "that a border cuts share them by largest remainder, and nothing is rounded after that, so that all rows "
            "add up. A compartment is counted once, where its largest part lies.",
        ),
        "areas_resources.method_planar": translate(
            "Linzhang",
            "Outlines are measured on the plane of {crs}.",
        ),
        "areas_resources.method_ellipsoidal": translate(
            "Linzhang",
            "Outlines are measured on the ellipsoid of CGCS2000 (positions in {crs}).",
        ),
        "areas_resources.cut": translate(
            "Linzhang",
            "{count} compartments are cut by borders of areas and were split there.",
        ),
        "areas_resources.unrecorded": translate(
            "Linzhang",
            "{count} compartments have no recorded area; that of their outlines was used ({hectares} ha).",
        ),
        "areas_resources.beyond_zone": translate(
            "Linzhang",
            "{count} compartments ({hectares} ha) lie beyond the county’s zone and are measured in it all the same.",
        ),
        "areas_resources.outside": translate(
            "Linzhang",
            "{count} compartments lie in no area, wholly or in part ({hectares} ha); they have a row of their own.",
        ),
        "areas_resources.overlapping": translate(
            "Linzhang",
            "{count} compartments lie where two areas of one level overlap; they are counted once. Check the areas and "
            "remove the overlaps.",
        ),
        "areas_resources.stands_overlap": translate(
            "Linzhang",
            "{count} pairs of compartments lie over one another, on {m2} m² in all; that ground is counted with both. "
            "The greatest: {one} and {other}, {most} m².",
        ),
        "areas_resources.stands_overlap_imported": translate(
            "Linzhang",
            "{count} pairs of compartments lie over one another, on {m2} m² in all; that ground is counted with both. "
            "Correct their outlines and import again.",
        ),
        "areas_resources.stands_overlap_pair": translate(
            "Linzhang", "The compartments {one} and {other} lie over one another on {m2} m²."
        ),
        "areas_resources.repaired": translate(
            "Linzhang",
            "{count} compartments have outlines that cross themselves; they were measured as repaired. Mend them in "
            "the layer.",
        ),
        "areas_resources.no_outline": translate(
            "Linzhang",
            "{count} compartments have no outline and can be in no area. Draw or delete them.",
        ),
        "areas_resources.systems": translate(
            "Linzhang",
            "Code system of the land classes: {systems}.",
        ),
        "areas_resources.unclear": translate(
            "Linzhang",
            "{count} compartments ({hectares} ha) have a land class that no list knows; they are shown as they are and "
            "are not forest land here: {values}.",
        ),
        "areas_resources.unknown_codes": translate(
            "Linzhang",
            "{title}: {count} compartments have codes that no table knows; they are shown as they are: {values}.",
        ),
        "areas_resources.cover": translate(
            "Linzhang",
            "Definition of the figures: {formula}",
        ),
        "areas_resources.shrub": translate(
            "Linzhang",
            "{count} compartments ({hectares} ha) are shrub land whose code does not say whether it is specially "
            "designated by the state; they are not in the forest cover.",
        ),
        "areas_resources.volume": translate(
            "Linzhang",
            "Volume: that of the compartment for {own}, volume of a hectare times the area for {per_hectare}; {none} "
            "compartments on forest land have none.",
        ),
        "areas_resources.missing": translate(
            "Linzhang",
            "No source was given for {what}; “—” means not known, not nothing.",
        ),
        "areas_resources.layer": translate(
            "Linzhang",
            "{what}: areas of the outlines in “{file}”; where they overlap they count once.",
        ),
        "areas_resources.layer_trees": translate(
            "Linzhang",
            "{what}: number of rows in “{file}”.",
        ),
        "areas_resources.layer_unused": translate(
            "Linzhang",
            "{what}: {count} rows of “{file}” have no usable place and are not counted. Mend them in the layer.",
        ),
        "areas_resources.difference": translate(
            "Linzhang",
            "Recorded less measured area: compartments that differ by more than {percent} % are to be checked one by "
            "one (“Check areas” lists them). Where the rest is about the difference between the ways of measuring, the "
            "records were measured in the other way; what is left of it is rounding in the records and outlines drawn "
            "anew.",
        ),
    }
