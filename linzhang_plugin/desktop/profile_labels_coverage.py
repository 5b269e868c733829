"""What the dialog of the profile calls the keys of coverage, blind spots and key places."""

from __future__ import annotations

from .translate import translate

_AT, _RISK = "patrols.coverage.", "patrols.coverage.risk."


def labels() -> dict[str, str]:
    """Path → name."""
    metres, points = translate("Linzhang", "Within (m)"), translate("Linzhang", "Points")
    found = {
        "patrols.coverage": translate("Linzhang", "Coverage and blind spots"),
        _AT + "cell_metres": translate("Linzhang", "Cells of maps (m)"),
        _AT + "swath_metres": translate("Linzhang", "Seen to each side of the way (m)"),
        _AT + "unseen_days": translate("Linzhang", "Blind after days without a visit"),
        _AT + "lookback_days": translate("Linzhang", "Looked back for the last visit (days)"),
        _AT + "vehicle": translate("Linzhang", "Way at vehicle speed counts"),
        _AT + "forest_share": translate("Linzhang", "A cell is forest from this share on"),
        _AT + "risk": translate("Linzhang", "Points of risk"),
        _RISK + "overlay": translate("Linzhang", "In an overlay area, by kind"),
        _RISK + "overlay_other": translate("Linzhang", "In an overlay area of another kind"),
        _RISK + "place": translate("Linzhang", "At a key place or line"),
        _RISK + "road": translate("Linzhang", "Near a road"),
        _RISK + "settlement": translate("Linzhang", "Near a settlement"),
        _RISK + "problem": translate("Linzhang", "For each problem found near it"),
        _RISK + "fire": translate("Linzhang", "For each fire near it"),
        _RISK + "fire_kinds": translate("Linzhang", "Kinds of problems that are fires"),
        _RISK + "fire_words": translate("Linzhang", "Words that tell a fire"),
        _RISK + "problem_most": translate("Linzhang", "Points for problems and fires at most"),
        _RISK + "history_days": translate("Linzhang", "Problems of the last days"),
        _RISK + "again": translate("Linzhang", "For each further span without a visit"),
        _RISK + "again_most": translate("Linzhang", "Points for further spans at most"),
        _RISK + "never": translate("Linzhang", "Not visited in the whole time looked back"),
        _RISK + "high": translate("Linzhang", "High risk from points"),
        _RISK + "middle": translate("Linzhang", "Middle risk from points"),
        "patrols.places": translate("Linzhang", "Key places and lines"),
        "patrols.places.radius_metres": translate("Linzhang", "Radius of a key place (m)"),
        "patrols.places.line_metres": translate("Linzhang", "Width to each side of a key line (m)"),
        "patrols.places.line_share": translate("Linzhang", "A key line is walked from this share on"),
        "patrols.places.area_seconds": translate("Linzhang", "A key area is visited from this time on (s)"),
    }
    for name in ("road", "settlement", "problem", "fire"):
        found[f"{_RISK}{name}.metres"], found[f"{_RISK}{name}.points"] = metres, points
    for key, name in (
        ("key_area", translate("Linzhang", "Key area")),
        ("reserve", translate("Linzhang", "Nature reserve")),
        ("old_trees", translate("Linzhang", "Old trees")),
        ("forest_farm", translate("Linzhang", "State forest farm")),
    ):
        found[f"{_RISK}overlay.{key}"] = name
    return found
