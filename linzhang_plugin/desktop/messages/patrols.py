"""Sentences of the room patrols."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols.accepted": translate("Linzhang", "Accepted as a track of {person}."),
        "patrols.input_missing": translate("Linzhang", "“{input}” was not found. Check the path and try again."),
        "patrols.no_files": translate(
            "Linzhang",
            "There is no file in “{input}” that could hold tracks. Choose the folder that the rangers’ tracks lie in.",
        ),
        "patrols.unreadable": translate(
            "Linzhang",
            "The file cannot be opened. Check that it is not in use and that the disk or stick can be read.",
        ),
        "patrols.file_empty": translate("Linzhang", "The file is empty. Export the track from the phone again."),
        "patrols.file_too_large": translate(
            "Linzhang",
            "The file is larger than {megabytes} MB; that is no track of a ranger. Split it and import the parts.",
        ),
        "patrols.not_xml": translate(
            "Linzhang",
            "This is no GPX file. Check whether the right file was exported, or export it again as GPX.",
        ),
        "patrols.not_gpx": translate(
            "Linzhang",
            "This is no GPX file: it begins with <{root}>. Export the track as GPX and import that.",
        ),
        "patrols.entities_refused": translate(
            "Linzhang",
            "The file declares XML entities, which no track needs and which can do harm. Export the track again.",
        ),
        "patrols.too_deep": translate(
            "Linzhang",
            "The file is nested deeper than {limit} levels; that is no track. Export the track again.",
        ),
        "patrols.broken": translate(
            "Linzhang",
            "The file is damaged at line {line}, before the first point. Export the track again.",
        ),
        "patrols.route_only": translate(
            "Linzhang",
            "The file holds a planned route of {points} points and no track that was walked. Export the track.",
        ),
        "patrols.waypoints_only": translate(
            "Linzhang",
            "The file holds {points} single waypoints and no track. Export the track.",
        ),
        "patrols.no_points": translate(
            "Linzhang",
            "The file holds no track point. Check whether recording was switched on, and export again.",
        ),
        "patrols.too_few_points": translate(
            "Linzhang",
            "Of {points} points not two lie on one day with usable coordinates; a track needs at least two.",
        ),
        "patrols.truncated": translate(
            "Linzhang",
            "The file breaks off at line {line}. The {points} points before it were taken; the rest is lost. If "
            "the phone still has the track, export it again.",
        ),
        "patrols.clock_fault": translate(
            "Linzhang",
            "{points} points have an impossible time (a wrong clock, 1901 or 1970). They are kept and prove no time.",
        ),
        "patrols.untimed_points": translate(
            "Linzhang",
            "{points} of {total} points have no time of their own. They are kept; without a time nothing can be "
            "proved about when.",
        ),
        "patrols.no_place": translate("Linzhang", "{points} points have no usable coordinates and were left out."),
        "patrols.day_from_name": translate(
            "Linzhang",
            "No point has a usable time; the day {day} was taken from the name or the column of dates. The time "
            "walked is unknown, so the day cannot count.",
        ),
        "patrols.no_day": translate(
            "Linzhang",
            "No point has a usable time and the name holds no date. The track is kept and counts on no day.",
        ),
        "patrols.single_point": translate("Linzhang", "On {day} there is a single point; it was left out."),
        "patrols.far_from_county": translate(
            "Linzhang",
            "The whole track lies more than 300 km from the county. Check the coordinates, or whose file it is.",
        ),
        "patrols.far_points": translate(
            "Linzhang",
            "{points} points lie more than 300 km from the county and were left out.",
        ),
        "patrols.copied_from": translate(
            "Linzhang",
            "The same points are stored for another person already (“{other}”). The track is kept; the month "
            "table shows it as suspected copy.",
        ),
        "patrols.same_way": translate(
            "Linzhang",
            "Place by place this is the way of “{other}” ({day}), with other times. The track is kept; the month table "
            "shows it as suspected copy.",
        ),
        "patrols.same_points": translate(
            "Linzhang",
            "The same points are stored already, from “{other}”; nothing was added.",
        ),
        "patrols.assigned_now": translate(
            "Linzhang",
            "The track was stored already without a person; now it is known whose it is.",
        ),
        "patrols.reassigned": translate(
            "Linzhang",
            "By the roster of today the track is {person}’s; it was stored for {before} and was moved. Judge the month "
            "again.",
        ),
        "patrols.nobody": translate(
            "Linzhang",
            "Neither folder, file name, track name nor phone number names anybody of the roster. The track is "
            "kept without a person. Press “Sources…” and choose whose it is.",
        ),
        "patrols.ambiguous": translate(
            "Linzhang",
            "{count} people fit ({names}). The track is kept without a person. Press “Sources…” and choose "
            "whose it is.",
        ),
        "patrols.names_differ": translate(
            "Linzhang",
            "Folder or file name {person}, but the track itself is named {other}. It was given to {person}; "
            "check whose it is.",
        ),
        "patrols.not_in_office": translate(
            "Linzhang",
            "{person} held no post on {day}. The track is kept, the day does not count.",
        ),
        "patrols.by_phone": translate("Linzhang", "Recognised by the phone number as {person}."),
        "patrols.month_wrong": translate("Linzhang", "“{month}” is no month. Write it as 2024-05."),
        "patrols.month_ahead": translate("Linzhang", "The month {month} has not begun yet. Choose an earlier month."),
        "patrols.no_rangers": translate(
            "Linzhang",
            "Nobody held a post as {role} in {month}. Import the roster first, or check the role in the profile.",
        ),
        "patrols.rule_wrong": translate(
            "Linzhang",
            "The patrol rule in the profile is not usable: every figure must be a positive number, days per "
            "month 1 to 31. Correct the section “patrols” of the profile.",
        ),
        "patrols.track_gone": translate("Linzhang", "This track is not in the county any more. Choose another day."),
        "patrols.mask_kept": translate("Linzhang", "On the cleaned line."),
        "patrols.mask_coordinate": translate("Linzhang", "Coordinates that are no place."),
        "patrols.mask_duplicate": translate("Linzhang", "The same instant as a point before."),
        "patrols.mask_backward": translate("Linzhang", "The time runs backwards."),
        "patrols.mask_spike": translate("Linzhang", "A leap away and back that nobody can have walked."),
        "patrols.mask_rest": translate("Linzhang", "Jitter while standing still."),
        "patrols.mask_vehicle": translate("Linzhang", "At the speed of a vehicle."),
        "patrols.mask_after_gap": translate("Linzhang", "The first point after a gap."),
    }
