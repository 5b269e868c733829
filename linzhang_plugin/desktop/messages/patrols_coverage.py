"""Sentences of the room patrols about coverage, blind spots, effort maps and key places."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_coverage.settings_wrong": translate(
            "Linzhang",
            "The settings “{key}” of the profile hold a value that makes no sense. Set them right under "
            "“County settings” (cells and swath in metres, days, shares between 0 and 1).",
        ),
        "patrols_coverage.no_areas": translate(
            "Linzhang",
            "There are no areas with an outline on that day. Import or draw them in the dock “Areas” first.",
        ),
        "patrols_coverage.no_tracks": translate(
            "Linzhang",
            "There is no track in {period}. Import the tracks of that time first, or choose another period.",
        ),
        "patrols_coverage.nothing_walked": translate(
            "Linzhang",
            "Nobody walked there in that period: the map is empty.",
        ),
        "patrols_coverage.period_wrong": translate(
            "Linzhang",
            "“{period}” is no period. Write a month as 2024-05, a quarter as 2024-Q2, a year as 2024, or days as "
            "2024-05-01..2024-05-31.",
        ),
        "patrols_coverage.period_backwards": translate(
            "Linzhang",
            "The period ends before it begins ({first} … {last}). Write the earlier day first.",
        ),
        "patrols_coverage.period_ahead": translate(
            "Linzhang",
            "{period} has not begun yet.",
        ),
        "patrols_coverage.person_unknown": translate(
            "Linzhang",
            "There is nobody called “{person}” in the roster.",
        ),
        "patrols_coverage.area_unknown": translate(
            "Linzhang",
            "There is no area with the code or name “{area}” that has an outline.",
        ),
        "patrols_coverage.cells_many": translate(
            "Linzhang",
            "With “{key}” of {value} m a county of this size has more cells than this computer can hold. Set it to "
            "{least} m or more under “County settings”.",
        ),
        "patrols_coverage.cell_small": translate(
            "Linzhang",
            "Cells of {cell} m are too small; the least are {least} m.",
        ),
        "patrols_coverage.no_places": translate(
            "Linzhang",
            "There are no key places yet. Import them, draw them in the layers 重点部位 and 重点线路, or draw overlay "
            "areas in the dock “Areas”.",
        ),
        "patrols_coverage.places_none": translate(
            "Linzhang",
            "There is no layer in “{input}”. Choose shapefiles, GeoPackages, GeoJSON or KML, or a folder of them.",
        ),
        "patrols_coverage.layer_unreadable": translate(
            "Linzhang",
            "{file} cannot be read as a layer.",
        ),
        "patrols_coverage.layer_missing": translate(
            "Linzhang",
            "{file} is not there. Choose the file again.",
        ),
        "patrols_coverage.place_mixed": translate(
            "Linzhang",
            "“{name}” holds points, lines or polygons together; it was not taken. Save it as points or lines.",
        ),
        "patrols_coverage.place_far": translate(
            "Linzhang",
            "“{name}” lies far away from the county’s areas; it was not taken. Look whether its coordinate system is "
            "right and longitude and latitude are not exchanged.",
        ),
        "patrols_coverage.place_differs": translate(
            "Linzhang",
            "“{name}” is there already with {here} m, in the file it has {metres} m: it stays as it is. Change it in "
            "the layer 重点部位 or 重点线路 if the file is right.",
        ),
        "patrols_coverage.layer_is_county": translate(
            "Linzhang",
            "{file} is a county file. Choose a layer of key places.",
        ),
        "patrols_coverage.place_without_geometry": translate(
            "Linzhang",
            "“{name}” has no position; it was not taken.",
        ),
        "patrols_coverage.place_without_name": translate(
            "Linzhang",
            "The row has no name (field 名称 or name); it was not taken.",
        ),
        "patrols_coverage.place_polygon": translate(
            "Linzhang",
            "“{name}” is a polygon; it was not taken. Key areas are overlay areas: import them in the dock “Areas”.",
        ),
        "patrols_coverage.place_metres": translate(
            "Linzhang",
            "The radius or width “{metres}” of “{name}” is no number of metres up to 5000; it was not taken.",
        ),
        "patrols_coverage.place_no_crs": translate(
            "Linzhang",
            "“{name}” was taken; its layer does not say in which coordinate system it is (degrees were taken as "
            "CGCS2000, metres as the county’s). Look on the map whether it lies right.",
        ),
        "patrols_coverage.key_place_taken": translate("Linzhang", "Key place “{name}”."),
        "patrols_coverage.key_line_taken": translate("Linzhang", "Key line “{name}”."),
        "patrols_coverage.covered": translate("Linzhang", "{percent} of the forest was seen in {period}."),
        "patrols_coverage.spots": translate("Linzhang", "{spots} blind spots with {cells} cells."),
        "patrols_coverage.short_record": translate(
            "Linzhang",
            "There are tracks of {days} days only, and a blind spot is what was not visited for {unseen} days: take "
            "the blind spots as a first hint.",
        ),
        "patrols_coverage.whole_areas": translate(
            "Linzhang",
            "{count} areas have no 小班: their whole area counts as ground to patrol.",
        ),
        "patrols_coverage.copies": translate(
            "Linzhang",
            "{count} tracks were left out: another track has the same points or the same way.",
        ),
        "patrols_coverage.unknown_classes": translate(
            "Linzhang",
            "{count} 小班 have a land class that no list of the profile knows; they do not count as forest.",
        ),
        "patrols_coverage.no_blind_spots": translate(
            "Linzhang",
            "There are no blind spots in the county file. Compute coverage and blind spots first.",
        ),
        "patrols_coverage.points": translate("Linzhang", "Risk {points}"),
        "patrols_coverage.last_visit": translate("Linzhang", "last visited {day}, {days} days ago"),
        "patrols_coverage.never_visited": translate("Linzhang", "no visit on record"),
        "patrols_coverage.reason_overlay": translate("Linzhang", "in “{name}” {points}"),
        "patrols_coverage.reason_place": translate("Linzhang", "at the key place “{name}” {points}"),
        "patrols_coverage.reason_road": translate("Linzhang", "road {name} within {number} m {points}"),
        "patrols_coverage.reason_settlement": translate("Linzhang", "settlement {name} within {number} m {points}"),
        "patrols_coverage.reason_problem": translate("Linzhang", "{number} problems near it {points}"),
        "patrols_coverage.reason_fire": translate("Linzhang", "{number} fires near it {points}"),
        "patrols_coverage.reason_never": translate("Linzhang", "not visited in {number} days {points}"),
        "patrols_coverage.reason_again": translate("Linzhang", "unseen for {number} days and more {points}"),
    }
