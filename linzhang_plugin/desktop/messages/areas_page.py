"""Sentences of the page of an area and of its documents."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        # ---- documents ----
        "areas_page.no_files": translate("Linzhang", "Choose the files that are to be attached to the area."),
        "areas_page.title_for_many": translate(
            "Linzhang", "One title cannot be that of {count} files. Leave it empty, or attach the files one by one."
        ),
        "areas_page.kind_unknown": translate(
            "Linzhang", "There is no kind of document “{kind}”. Choose one of {known}, or leave it empty."
        ),
        "areas_page.folder": translate("Linzhang", "“{file}” is a folder. Choose the files in it."),
        "areas_page.copied": translate("Linzhang", "“{file}” is attached to {area}; the copy is {path}."),
        "areas_page.linked": translate(
            "Linzhang", "“{file}” is attached to {area} as a link; the file itself stays where it is."
        ),
        "areas_page.attached_already": translate("Linzhang", "“{file}” was attached to {area} already."),
        "areas_page.same_content": translate(
            "Linzhang", "“{file}” holds the same as “{other}” and was not attached twice."
        ),
        "areas_page.not_attached": translate(
            "Linzhang", "The area has no such document. Choose one from the list on its page."
        ),
        "areas_page.detached": translate("Linzhang", "“{title}” is detached; its file stays: {path}."),
        "areas_page.detached_used": translate(
            "Linzhang", "“{title}” is detached; its file stays, for something else uses it: {path}."
        ),
        "areas_page.detached_gone": translate("Linzhang", "“{title}” is detached; no file was deleted."),
        "areas_page.detached_removed": translate("Linzhang", "“{title}” is detached, and {path} is deleted."),
        "areas_page.file_stays": translate(
            "Linzhang",
            "“{title}” is detached, but {path} is open in another program. Close it there and delete the file by hand.",
        ),
        # ---- pages ----
        "areas_page.area_unknown": translate(
            "Linzhang",
            "No area, or more than one, is “{area}”. Give its code as the dock “Responsibility areas” shows it.",
        ),
        "areas_page.level_unknown": translate(
            "Linzhang", "There is no level “{level}”. Choose one of {known}, or leave it empty."
        ),
        "areas_page.no_areas": translate(
            "Linzhang", "There is no area to print a page of. Import or draw areas first, or choose another level."
        ),
        "areas_page.no_output": translate(
            "Linzhang", "Say where the pages go: a folder with one PDF for each area, or one PDF for all."
        ),
        "areas_page.date_unreadable": translate("Linzhang", "“{date}” is not a day. Write it as 2024-05-31."),
        "areas_page.paper_unknown": translate(
            "Linzhang", "The profile wants the page on {paper}. Write A4 or A3 under areas.page.paper."
        ),
        "areas_page.resources_unreadable": translate(
            "Linzhang", "“Resource archive (JSON)” is not what “Read the resource archive” gave. Leave it empty."
        ),
        "areas_page.printed": translate("Linzhang", "The page of {area} is printed."),
        "areas_page.no_outline": translate(
            "Linzhang", "{area} has no outline: its page has no map. Draw or import it and print the page again."
        ),
        "areas_page.limits_missing": translate(
            "Linzhang",
            "{area} lacks boundaries (四至); “—” is printed. Run “Fill in bounds (四至)”, or write them in the form.",
        ),
        "areas_page.export_failed": translate(
            "Linzhang", "The page could not be drawn ({file}). Try again; the details are in the QGIS log."
        ),
    }
