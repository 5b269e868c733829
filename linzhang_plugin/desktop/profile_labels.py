"""What the dialog of the profile calls its keys: by path where a key means two things, else by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import (
    profile_labels_areas,
    profile_labels_chiefs,
    profile_labels_coverage,
    profile_labels_sheets,
    profile_labels_signboards,
    profile_labels_tasks,
)
from .translate import translate

# kept in the profile by the software, and nobody's to edit
INTERNAL = ("people.mappings",)
ANY_LEVEL = "*"


def section_title(key: str) -> str:
    """The name of a section of the profile; its key where it has none."""
    return {
        "name": translate("Linzhang", "Name of the profile"),
        "sources": translate("Linzhang", "Sources"),
        "time_zone": translate("Linzhang", "Time zone"),
        "levels": translate("Linzhang", "Levels"),
        "roles": translate("Linzhang", "Roles"),
        "units": translate("Linzhang", "Units and decimals"),
        "office": translate("Linzhang", "Office and fonts"),
        "areas": translate("Linzhang", "Responsibility areas"),
        "people": translate("Linzhang", "People"),
        "patrols": translate("Linzhang", "Patrols"),
        "tasks": translate("Linzhang", "Tasks"),
        "signboards": translate("Linzhang", "Signboards"),
        "supervision_phone": translate("Linzhang", "Supervision phone"),
    }.get(key, key)


def _by_path() -> dict[str, str]:
    return (
        profile_labels_areas.labels()
        | profile_labels_coverage.labels()
        | profile_labels_sheets.labels()
        | profile_labels_tasks.labels()
        | profile_labels_signboards.labels()
        | profile_labels_chiefs.labels()
        | {
            "people.organisation.units": translate("Linzhang", "What the units of rangers are called"),
            "people.organisation.units_example": translate("Linzhang", "Example of names of units"),
            "people.lists.chiefs": translate("Linzhang", "Roles of the chiefs’ roster"),
            "people.lists.rangers": translate("Linzhang", "Roles of the rangers’ lists"),
            "people.lists.contacts": translate("Linzhang", "Roles of the contact list"),
            "people.lists.phones.chiefs": translate("Linzhang", "Chiefs’ roster"),
            "people.lists.phones.rangers": translate("Linzhang", "Rangers’ roster"),
            "people.lists.phones.contacts": translate("Linzhang", "Contact list"),
            "people.lists.phones.grids": translate("Linzhang", "List of grids by ranger"),
            "people.lists.phones.files": translate("Linzhang", "Rangers’ files"),
            "people.lists.phones": translate("Linzhang", "Phones in lists"),
            "people.organisation.phones": translate("Linzhang", "Phones on the organisation chart"),
            "people.ranger_kinds.other": translate("Linzhang", "Other"),
            "units.area": translate("Linzhang", "Unit of areas"),
            "office.name": translate("Linzhang", "Name of the office"),
            "office.fonts.title": translate("Linzhang", "Font of titles"),
            "office.fonts.heading": translate("Linzhang", "Font of headings"),
            "office.fonts.body": translate("Linzhang", "Font of text"),
            "office.fonts.table": translate("Linzhang", "Font of tables"),
            "patrols.rule.name": translate("Linzhang", "Name of the rule"),
            "patrols.evidence.stations": translate("Linzhang", "Words that name a station"),
            "patrols.verdicts": translate("Linzhang", "Verdicts"),
            "patrols.verdicts.covered_share": translate(
                "Linzhang", "Share of the areas seen from which routes may repeat"
            ),
        }
    )


def _by_key() -> dict[str, str]:
    return {
        "key": translate("Linzhang", "Key in the file"),
        "name": translate("Linzhang", "What it is called"),
        "place": translate("Linzhang", "Places as tables head them"),
        "digits": translate("Linzhang", "Digits of the code"),
        "aliases": translate("Linzhang", "Other names in rosters and layers"),
        "levels": translate("Linzhang", "Levels"),
        "holders": translate("Linzhang", "How many hold it at a time (0: any number)"),
        "rank": translate("Linzhang", "Place in lists"),
        "area_decimals": translate("Linzhang", "Decimals of 亩"),
        "hectare_decimals": translate("Linzhang", "Decimals of hectares"),
        "hours": translate("Linzhang", "How hours are written"),
        "area_method": translate("Linzhang", "How areas are measured"),
        "far_degrees": translate("Linzhang", "Warned of from this distance to the central meridian (degrees)"),
        "far_kilometres": translate("Linzhang", "Warned of from this distance to the county (km)"),
        "codes": translate("Linzhang", "Code tables"),
        "codes_note": translate("Linzhang", "Note on the code tables"),
        "sources": translate("Linzhang", "Sources"),
        "source": translate("Linzhang", "Source"),
        "note": translate("Linzhang", "Note"),
        "forest_land": translate("Linzhang", "What counts as forest land"),
        "land_class": translate("Linzhang", "Land classes"),
        "land_tenure": translate("Linzhang", "Land tenure"),
        "forest_category": translate("Linzhang", "Forest categories"),
        "origin": translate("Linzhang", "Origin"),
        "protection": translate("Linzhang", "Protection levels"),
        "forest_type": translate("Linzhang", "Forest types"),
        "use": translate("Linzhang", "Code systems in use"),
        "systems": translate("Linzhang", "Code systems"),
        "names": translate("Linzhang", "Names that are forest land"),
        "other_names": translate("Linzhang", "Names that are not forest land"),
        "forest": translate("Linzhang", "Codes of forest land"),
        "other": translate("Linzhang", "Codes of other land"),
        "fonts": translate("Linzhang", "Fonts"),
        "never_vacant": translate("Linzhang", "Roles that must not be vacant"),
        "vacant": translate("Linzhang", "Vacant posts"),
        "stand_in": translate("Linzhang", "The unit is printed for a vacant post"),
        "stand_in_example": translate("Linzhang", "Example by role and level"),
        "ranger_kinds": translate("Linzhang", "Kinds of rangers"),
        "ecological": translate("Linzhang", "Ecological rangers"),
        "public_welfare": translate("Linzhang", "Rangers of public-welfare forest"),
        "natural": translate("Linzhang", "Rangers of natural forest"),
        "state_farm": translate("Linzhang", "Rangers of state forest farms"),
        "collective": translate("Linzhang", "Rangers of the village"),
        "id_numbers": translate("Linzhang", "ID numbers are kept"),
        "ranger_mu": translate("Linzhang", "Area of a ranger (亩)"),
        "min": translate("Linzhang", "At least"),
        "max": translate("Linzhang", "At most"),
        "organisation": translate("Linzhang", "Organisation"),
        "chief_roles": translate("Linzhang", "Roles that answer for an area"),
        "ranger_role": translate("Linzhang", "Role of the rangers of grids"),
        "lists": translate("Linzhang", "Rosters and lists"),
        "duties": translate("Linzhang", "Duties"),
        "mappings": translate("Linzhang", "Remembered rosters"),
        "template": translate("Linzhang", "Template"),
        "number_pattern": translate("Linzhang", "Pattern of numbers"),
        "level_letters": translate("Linzhang", "Letters of levels in numbers"),
        "supervision_phone": translate("Linzhang", "Supervision phone"),
        "notice": translate("Linzhang", "Notice"),
        "qr_label": translate("Linzhang", "Words at the QR code"),
        "number_text": translate("Linzhang", "How the number is printed"),
        "imprint": translate("Linzhang", "Imprint"),
        "disclaimer": translate("Linzhang", "Disclaimer"),
        "logo": translate("Linzhang", "Logo"),
        "title_levels": translate("Linzhang", "Words of a title that tell the level"),
        "vacant_text": translate("Linzhang", "Printed for a vacant post"),
        "grid_text": translate("Linzhang", "How grids are printed"),
        "simplify_m": translate("Linzhang", "Outlines are simplified by (m)"),
        "minimum_mm": translate("Linzhang", "Smallest letters (mm)"),
        "land_classes": translate("Linzhang", "Names of land classes"),
        "public_benefit_prefixes": translate("Linzhang", "Codes of public-welfare forest begin with"),
        "boards": translate("Linzhang", "Boards by level"),
        "titles": translate("Linzhang", "Titles, the longest that fits"),
        "people": translate("Linzhang", "Who is named"),
        "level": translate("Linzhang", "Level"),
        "roles": translate("Linzhang", "Roles"),
        "label": translate("Linzhang", "Words in front of the name"),
        "phone": translate("Linzhang", "With phone"),
        "chief": translate("Linzhang", "Chief of the board’s area"),
        "rangers": translate("Linzhang", "With the grids of rangers"),
        "role": translate("Linzhang", "Role"),
        "rule": translate("Linzhang", "Rule of patrol days"),
        "cleaning": translate("Linzhang", "Cleaning of tracks"),
        "evidence": translate("Linzhang", "Evidence of the frame of tracks"),
        "attribution": translate("Linzhang", "Tracks and areas"),
        "buffer_metres": translate("Linzhang", "Areas are widened by (m)"),
        "min_metres": translate("Linzhang", "Least length of a patrol day (m)"),
        "min_seconds": translate("Linzhang", "Least time of a patrol day (s)"),
        "days_per_month": translate("Linzhang", "Patrol days a month"),
        "vehicle_counts": translate("Linzhang", "Stretches by vehicle count"),
        "gap_seconds": translate("Linzhang", "A pause that parts tracks (s)"),
        "leap_speed": translate("Linzhang", "Speed of a leap (m/s)"),
        "leap_metres": translate("Linzhang", "Length of a leap (m)"),
        "impossible_speed": translate("Linzhang", "Impossible from this speed (m/s)"),
        "vehicle_speed": translate("Linzhang", "By vehicle from this speed (m/s)"),
        "vehicle_seconds": translate("Linzhang", "By vehicle from this time (s)"),
        "rest_speed": translate("Linzhang", "A rest below this speed (m/s)"),
        "rest_seconds": translate("Linzhang", "A rest from this time (s)"),
        "spacing_seconds": translate("Linzhang", "Least time between points (s)"),
        "annex": translate("Linzhang", "Annex with the tasks"),
        "annex_targets": translate("Linzhang", "Annex with the targets"),
        "columns": translate("Linzhang", "Columns of the task table"),
        "field": translate("Linzhang", "Field"),
        "header": translate("Linzhang", "Heading"),
        "width": translate("Linzhang", "Width"),
        "align": translate("Linzhang", "Alignment"),
        "labels": translate("Linzhang", "Headings"),
    }


class Labels:
    """The names of keys; ``levels`` and ``roles`` are those of the profile by key. Translated when made."""

    def __init__(self, levels: Mapping[str, str], roles: Mapping[str, str]) -> None:
        self._levels, self._roles = levels, roles
        self._paths, self._keys = _by_path(), _by_key() | profile_labels_tasks.keys()

    def of(self, path: Sequence[str]) -> str:
        """The name at a path of keys; codes, Chinese keys and what nobody knows are shown as they are."""
        key = path[-1]
        if len(path) == 1:
            return section_title(key)
        dotted = ".".join(path)
        if dotted in self._paths:
            return self._paths[dotted]
        if key == ANY_LEVEL:
            return translate("Linzhang", "Any level")
        # a level or role is the key of a part where the profile has parts by level or role
        if len(path) > 2 and (path[-2] in _BY_LEVEL or path[-3] in _BY_ROLE):
            return self._levels.get(key, key)
        if path[-2] in _BY_ROLE and key in self._roles:
            return self._roles.get(key, key)
        return self._keys.get(key, key)


_BY_LEVEL = ("holders", "units", "units_example", "level_letters", "title_levels", "boards", "back")
_BY_ROLE = ("duties", "stand_in", "stand_in_example")
