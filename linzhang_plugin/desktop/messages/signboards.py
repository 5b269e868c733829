"""Sentences of the room signboards."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        # ---- what a run is refused for
        "signboards.no_profile": translate(
            "Linzhang",
            "The profile of this county says nothing about signboards. Load a profile with the section “signboards”.",
        ),
        "signboards.pattern_wrong": translate(
            "Linzhang",
            "In the profile the pattern “{pattern}” has {placeholder}, which cannot be filled. It may have: {allowed}.",
        ),
        "signboards.no_boards_of_level": translate(
            "Linzhang", "The profile has no signboards for the level {level}. Choose another level."
        ),
        "signboards.no_areas": translate(
            "Linzhang", "There is no responsibility area of the level {level}. Import the divisions first."
        ),
        "signboards.date_unreadable": translate("Linzhang", "“{date}” is not a date. Write it as 2024-05-31."),
        "signboards.font_missing": translate(
            "Linzhang",
            "No suitable Chinese font is installed. Install one of these and start QGIS again: {fonts}.",
        ),
        "signboards.template_unknown": translate(
            "Linzhang", "There is no print template “{template}”. Correct its name in the profile."
        ),
        "signboards.template_unreadable": translate(
            "Linzhang",
            "The print template {file} cannot be read. Choose a template (*.qpt) saved by QGIS’s layout designer.",
        ),
        "signboards.template_not_layout": translate(
            "Linzhang",
            "{file} is not a print layout of one page. Choose a template (*.qpt) saved from QGIS's layout designer.",
        ),
        "signboards.template_item_missing": translate(
            "Linzhang",
            "The print template {file} lacks items with these ids: {items}. Begin with a copy of the shipped template.",
        ),
        "signboards.template_item_twice": translate(
            "Linzhang", "In the print template {file} these ids occur more than once: {items}. Each may occur once."
        ),
        "signboards.logo_not_picture": translate(
            "Linzhang", "The logo {file} is not a picture that QGIS can read. Choose an SVG, PNG or JPG file."
        ),
        # ---- what a board is refused for
        "signboards.area_unknown": translate(
            "Linzhang",
            "There is no area with the code {area_code} on this level. Check the code, or import the area first.",
        ),
        "signboards.lacks_people": translate(
            "Linzhang", "{area}: there is nobody to name. Import the roster, then print the board."
        ),
        "signboards.lacks_chief": translate(
            "Linzhang", "{area}: there is no post of a chief. Add the post (it may be vacant), then print the board."
        ),
        "signboards.lacks_ranger": translate(
            "Linzhang", "{area}: there is no ranger, but the profile demands one on this board."
        ),
        "signboards.lacks_area": translate(
            "Linzhang", "{area}: the size of the area is not known. Import the divisions with their polygons."
        ),
        "signboards.lacks_duties": translate(
            "Linzhang", "{area}: the profile has no duties for this level. Add them to the profile."
        ),
        "signboards.lacks_supervision_phone": translate(
            "Linzhang", "{area}: the supervision phone is missing. Fill it in, then print the board."
        ),
        "signboards.lacks_imprint": translate(
            "Linzhang", "{area}: the name of the office is missing in the profile, so there is no imprint."
        ),
        "signboards.lacks_phones": translate(
            "Linzhang", "{area}: the profile demands phones, but somebody on this board has none."
        ),
        "signboards.no_geometry": translate(
            "Linzhang", "{area} has no polygon, so there is no map. Import or draw its outline."
        ),
        "signboards.stale_person": translate("Linzhang", "{post}: {before} on the board, {now} now (since {since})."),
        "signboards.stale_office": translate(
            "Linzhang", "{name}: office or grids “{before}” on the board, “{now}” now."
        ),
        "signboards.stale_phone": translate("Linzhang", "{name} has another phone."),
        "signboards.stale_order": translate("Linzhang", "The order of the people is another."),
        "signboards.stale_title": translate("Linzhang", "The title is another."),
        "signboards.stale_overview": translate("Linzhang", "Area or forest figures are others."),
        "signboards.stale_duties": translate("Linzhang", "The duties are others."),
        "signboards.stale_blocks": translate("Linzhang", "Targets or tasks are others."),
        "signboards.stale_notice": translate("Linzhang", "The notice is another."),
        "signboards.stale_supervision_phone": translate("Linzhang", "The supervision phone is another."),
        "signboards.stale_outline": translate("Linzhang", "The outline of the area or of its grids is another."),
        "signboards.stale_map_source": translate("Linzhang", "Source or review number of the map are others."),
        "signboards.stale_number": translate("Linzhang", "The number is another."),
        "signboards.stale_qr": translate("Linzhang", "The QR code holds something else."),
        "signboards.stale_ended": translate(
            "Linzhang", "The area ended (since {since}): take the board down, or make one for the area that follows it."
        ),
        "signboards.stale_back": translate("Linzhang", "The back is another."),
        "signboards.back_too_long": translate(
            "Linzhang",
            "The text of the back “{title}” does not fit at {minimum} mm. Shorten it in the profile "
            "(signboards.back), or use a larger template.",
        ),
        "signboards.back_shrunk": translate("Linzhang", "To fit, the text of the back was printed {text} mm high."),
        "signboards.site_known": translate("Linzhang", "{number} has its place already; it is left there."),
        "signboards.site_none": translate(
            "Linzhang",
            "Every good place is nearer than {metres} m to another board. Lower the distance, or set it by hand.",
        ),
        "signboards.site_junction": translate("Linzhang", "At a road junction ({place}); next best: {others}."),
        "signboards.site_entrance": translate(
            "Linzhang", "Where a road enters the area ({place}); next best: {others}."
        ),
        "signboards.site_settlement": translate("Linzhang", "At {name} ({place}); next best: {others}."),
        "signboards.site_road": translate("Linzhang", "On a road ({place}); next best: {others}."),
        "signboards.site_middle": translate(
            "Linzhang", "In the middle ({place}): the county file has no roads or settlements here. Set it by hand."
        ),
        "signboards.qr_prefix_missing": translate(
            "Linzhang",
            "The QR codes are to hold a web address, but the profile has no prefix for it (signboards.qr.prefix). "
            "Enter it, or choose the card that needs no server.",
        ),
        "signboards.logo_coarse": translate(
            "Linzhang",
            "The logo {file} has {dots} dots an inch at its size on the board; {wanted} are wanted. Take a larger "
            "picture or an SVG.",
        ),
        "signboards.map_not_reviewed": translate(
            "Linzhang",
            "A board is a public map: the office has not confirmed that its map was reviewed. Print proofs first; then "
            "confirm the review (map number 审图号, or that a schematic map needs none) and print the boards.",
        ),
        "signboards.exported_before": translate("Linzhang", "{file} was written by the run before; it is still right."),
        "signboards.not_outlined": translate(
            "Linzhang",
            "The text of {file} is not outlines: this version of QGIS leaves it as text, with the fonts embedded. "
            "Print it elsewhere with QGIS 3.40 or later where the shop asks for outlines.",
        ),
        "signboards.larger_template": translate(
            "Linzhang", "The text did not fit; the board is printed on the larger template {template}."
        ),
        "signboards.board_per_grid": translate(
            "Linzhang", "The text fits on no template; {count} boards are printed, one for each grid."
        ),
        "signboards.does_not_fit": translate(
            "Linzhang",
            "{people} people do not fit on this board at the smallest size allowed. Use a larger "
            "template, or allow boards of single grids in the profile.",
        ),
        "signboards.text_too_long": translate(
            "Linzhang", "“{text}” does not fit in its place at the smallest size allowed. Shorten it."
        ),
        "signboards.title_too_long": translate(
            "Linzhang",
            "The title “{title}” does not fit at {minimum} mm. Add a shorter title to the profile or use a larger "
            "template.",
        ),
        "signboards.nothing_to_print": translate("Linzhang", "There is nothing to print on this board."),
        "signboards.qr_too_dense": translate(
            "Linzhang",
            "The QR code would hold {characters} characters and be too fine to read. Shorten the name of the office.",
        ),
        "signboards.export_failed": translate(
            "Linzhang", "{file} could not be written. Close it in other programs and see whether the disk is full."
        ),
        # ---- what the user should know
        "signboards.exported": translate("Linzhang", "Written as {file}."),
        "signboards.shrunk": translate(
            "Linzhang", "To fit, the names were printed {names} mm and other text {text} mm high."
        ),
        "signboards.two_columns": translate("Linzhang", "The rangers were set in two columns."),
        "signboards.title_shortened": translate("Linzhang", "The short title was used: {title}"),
        "signboards.post_vacant": translate("Linzhang", "Vacant posts are printed without a name: {posts}."),
        "signboards.phone_missing": translate("Linzhang", "No phone is known of: {people}."),
        "signboards.no_ranger": translate("Linzhang", "No ranger stands on this board."),
        "signboards.map_names_without_room": translate("Linzhang", "There was no room on the map for: {names}."),
        "signboards.land_class_unknown": translate(
            "Linzhang",
            "Not counted as forest land, because no list of the profile (areas.forest_land) has these classes: "
            "{classes}.",
        ),
        "signboards.land_class_unnamed": translate(
            "Linzhang",
            "Printed as 其他林地, because the profile has no name (signboards.land_classes) for these classes: "
            "{classes}.",
        ),
        "signboards.old_pdf_moved": translate("Linzhang", "The older PDF is no longer true and lies in {file} now."),
        "signboards.old_pdf_stays": translate(
            "Linzhang",
            "{file} is no longer true, but another program holds it open, so it is still in the folder. Close it there "
            "and move it away before the folder goes to the printer.",
        ),
        # ---- documents of the dock
        "signboards.state_never": translate("Linzhang", "never printed"),
        "signboards.state_current": translate("Linzhang", "up to date"),
        "signboards.state_changed": translate("Linzhang", "changed since the print"),
    }
