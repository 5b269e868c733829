"""Sentences of the county file, of files and of the jobs."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "county.accepted": translate("Linzhang", "Accepted."),
        "county.unchanged": translate("Linzhang", "Already in the county file; nothing changed."),
        "county.cancelled": translate("Linzhang", "Cancelled. The county file is as it was before."),
        "county.file_missing": translate("Linzhang", "“{file}” was not found. Check the path and try again."),
        "county.file_exists": translate(
            "Linzhang", "“{file}” exists already. Choose another name; an existing county file is never overwritten."
        ),
        "county.file_error": translate(
            "Linzhang", "“{file}” could not be read or written. The details are in the QGIS log."
        ),
        "county.file_not_writable": translate(
            "Linzhang",
            "“{file}” cannot be written. Close it in other programs (Excel, a PDF viewer), or choose a folder that is "
            "not write-protected.",
        ),
        "county.folder_not_writable": translate(
            "Linzhang", "Nothing can be written into the folder {folder}. Choose another folder."
        ),
        "county.output_is_input": translate(
            "Linzhang",
            "“{file}” is read by this tool and must not be written over. Choose another name for the output.",
        ),
        "county.output_is_geopackage": translate(
            "Linzhang", "“{file}” is a county file or another GeoPackage and is not written over. Choose another name."
        ),
        "county.output_not_excel": translate(
            "Linzhang", "“{file}” is not the name of an Excel table. Let it end with .xlsx."
        ),
        "county.disk_full": translate(
            "Linzhang", "There is no space left for “{file}”. Free some disk space and try again; nothing was changed."
        ),
        "county.not_a_county_file": translate(
            "Linzhang", "“{file}” is not a county file. Choose one that was made with “Create county”."
        ),
        "county.newer_schema": translate(
            "Linzhang",
            "“{file}” was made by a newer version of the plugin (schema {version}, this one knows {known}). Update the "
            "plugin, then open it again.",
        ),
        "county.older_schema": translate(
            "Linzhang",
            "“{file}” is of an older version. Open it once for editing; it is backed up and brought up to date.",
        ),
        "county.migration_failed": translate(
            "Linzhang", "“{file}” could not be brought up to date and is unchanged. The details are in the QGIS log."
        ),
        "county.backup_failed": translate(
            "Linzhang", "The copy “{file}” is damaged. Check the disk and make the copy again."
        ),
        "county.locked": translate(
            "Linzhang", "“{file}” is in use by another program. Save or close it there, then try again."
        ),
        "county.read_only": translate(
            "Linzhang", "“{file}” is write-protected. Copy it to a folder where you may write, then open the copy."
        ),
        "county.damaged": translate(
            "Linzhang", "“{file}” is damaged or not a county file. Open the latest copy in the folder 备份."
        ),
        "county.cannot_open": translate(
            "Linzhang", "“{file}” cannot be opened. Check that the folder is there and that you may read it."
        ),
        "county.constraint": translate(
            "Linzhang",
            "The change does not fit the other data in “{file}” (a code twice, or something that others still refer "
            "to). Nothing was changed.",
        ),
        "county.database_error": translate(
            "Linzhang", "“{file}” could not be read or written. Nothing was changed; the details are in the QGIS log."
        ),
        "county.crs_not_gauss": translate(
            "Linzhang",
            "{crs} is not a Gauss-Krüger system in metres over China, so areas would be wrong in it. "
            "Choose the county’s CGCS2000 3-degree zone (EPSG:4534 to 4554).",
        ),
        "county.crs_missing": translate("Linzhang", "Choose a coordinate system, or give the longitude of the county."),
        "county.crs_unknown": translate(
            "Linzhang", "The coordinate system {crs} is not known. Choose one from the list."
        ),
        "county.outside_china": translate(
            "Linzhang", "The coordinates lie outside China. Check the coordinate system of the layer."
        ),
        "county.name_or_code": translate(
            "Linzhang", "A county needs a name and a code of six digits; given were “{name}” and “{code}”."
        ),
        "county.profile_unknown": translate("Linzhang", "There is no profile “{profile}”. Choose one from the list."),
        "county.profile_damaged": translate(
            "Linzhang", "The profile is not readable. Choose a profile that was saved by this plugin."
        ),
        "county.profile_value": translate(
            "Linzhang", "“{value}” does not fit “{name}” of the profile. Write it as it was: a number, true or false."
        ),
        "county.busy": translate(
            "Linzhang", "A job is writing to the county file. Wait until it has ended, then try again."
        ),
        "county.document_missing": translate(
            "Linzhang", "The file “{file}” of the document is not there. Choose it again. Nothing was changed."
        ),
        "county.links_not_copied": translate(
            "Linzhang",
            "{count} documents are only linked and not in the copy: {titles}. On another computer they will be shown "
            "as missing; attach them as copies where they are needed there.",
        ),
        "county.documents_exist": translate(
            "Linzhang", "There is a folder {folder} with other documents already. Choose an empty folder for the copy."
        ),
        "county.ledger_not_saved": translate(
            "Linzhang", "The import is in the county file, but the ledger could not be saved: {reason}"
        ),
        "county.level_unknown": translate(
            "Linzhang", "The level “{level}” is not in the county’s profile. Correct it, or add it to the profile."
        ),
        "county.role_unknown": translate(
            "Linzhang", "The role “{role}” is not in the county’s profile. Correct it, or add it to the profile."
        ),
        "county.duties_placeholder": translate(
            "Linzhang",
            "The duties of the role {role} have the placeholder “{placeholder}”, which nobody fills: "
            "“{text}”. Use only {known}.",
        ),
        "county.duties_braces": translate(
            "Linzhang",
            "In the duties of the role {role} a brace is not closed: “{text}”. Correct the text in the profile.",
        ),
        "county.needs_library": translate(
            "Linzhang",
            "The Python library {library} is missing. Everything that does not need it works; install the plugin from "
            "its zip, or ask for a full QGIS installer, to get it.",
        ),
        "county.month_wrong": translate("Linzhang", "“{month}” is not a month. Write it as 2024-05."),
        "county.unexpected": translate(
            "Linzhang", "Something unexpected happened; nothing was saved. The details are in the QGIS log."
        ),
        "county.project_not_saved": translate(
            "Linzhang", "The map project could not be stored in “{file}”. Close it in other programs and try again."
        ),
        "county.undo_unknown": translate(
            "Linzhang", "There is nothing to undo: the change log has no change “{batch}” of people and posts."
        ),
        "county.undo_twice": translate("Linzhang", "This change has been undone already. Nothing was changed."),
        "county.undo_tables": translate(
            "Linzhang", "This change cannot be undone here, because it also wrote: {tables}. Nothing was changed."
        ),
        "county.undo_later": translate(
            "Linzhang",
            "This change cannot be undone any more: a later one touched the same rows ({table}, {at}, {who}). Undo "
            "that one first. Nothing was changed.",
        ),
        "county.undo_used": translate(
            "Linzhang",
            "This change cannot be undone any more: “{by}” refers to what it made in “{table}”. Nothing was changed.",
        ),
        "county.undone": translate("Linzhang", "Undone: {count} entries of the change log."),
        "county.changed_meanwhile": translate(
            "Linzhang",
            "Somebody changed the table “{table}” while this was being computed, so nothing was written. Start "
            "it again.",
        ),
        "county.nothing_open": translate("Linzhang", "No county is open. Open or create one first."),
        "county.sheet_file_missing": translate(
            "Linzhang",
            "“{file}” was not found. Check the path and try again.",
        ),
        "county.sheet_corrupted": translate(
            "Linzhang",
            "“{file}” is damaged. Open it in Excel or WPS, let it be repaired, save it under a new name and import "
            "that.",
        ),
        "county.sheet_empty": translate(
            "Linzhang",
            "“{file}” is empty: there is no row under a header. Check whether the right file was chosen.",
        ),
        "county.sheet_password": translate(
            "Linzhang",
            "“{file}” has a password. Open it in Excel or WPS, save it without a password and import that.",
        ),
        "county.sheet_old_word": translate(
            "Linzhang",
            "“{file}” is an old Word file (.doc). Open it in Word or WPS, save it as .docx and import that.",
        ),
        "county.sheet_too_large": translate(
            "Linzhang",
            "“{file}” is far too large for a table. Check whether the right file was chosen.",
        ),
        "county.sheet_encoding": translate(
            "Linzhang",
            "The characters of “{file}” cannot be read. Open it in Excel or WPS, save it as .xlsx and import that.",
        ),
        "county.sheet_not_excel": translate(
            "Linzhang",
            "“{file}” is neither a workbook nor a table or Word document. Save it as .xlsx and import that.",
        ),
        "county.doubt_formula": translate(
            "Linzhang",
            "A formula without a stored result: open the file in Excel or WPS, save it, and import again.",
        ),
        "county.doubt_error": translate(
            "Linzhang",
            "The cell holds an error of Excel instead of a value. Correct it.",
        ),
    }
