"""What the dialog of the profile calls the keys of the areas' section, by path below it."""

from __future__ import annotations

from .translate import translate


def labels() -> dict[str, str]:
    """Path → name."""
    found = {
        "code_pattern": translate("Linzhang", "Pattern of codes of new areas"),
        "name_pattern": translate("Linzhang", "Pattern of names of new grids"),
        "overlay_pattern": translate("Linzhang", "Pattern of codes of overlay areas"),
        "overlay_kinds": translate("Linzhang", "Kinds of overlay areas"),
        "overlay_kinds.key_area": translate("Linzhang", "Key area"),
        "overlay_kinds.forest_farm": translate("Linzhang", "State forest farm"),
        "overlay_kinds.reserve": translate("Linzhang", "Nature reserves"),
        "overlay_kinds.old_trees": translate("Linzhang", "Group of old trees"),
        "overlay_kinds.demonstration": translate("Linzhang", "Demonstration belt"),
        "overlay_words": translate("Linzhang", "Words that tell the kind of an overlay area"),
        "overlay_words.key_area": translate("Linzhang", "Key area"),
        "overlay_words.forest_farm": translate("Linzhang", "State forest farm"),
        "overlay_words.reserve": translate("Linzhang", "Nature reserves"),
        "overlay_words.old_trees": translate("Linzhang", "Group of old trees"),
        "overlay_words.demonstration": translate("Linzhang", "Demonstration belt"),
        "checks": translate("Linzhang", "Checks of areas"),
        "checks.tolerance_m": translate("Linzhang", "Two surveys of one border may differ by (m)"),
        "checks.sliver_m": translate("Linzhang", "A sliver is narrower than (m)"),
        "checks.tiny_m2": translate("Linzhang", "A tiny part is smaller than (m²)"),
        "checks.forest_m2": translate("Linzhang", "Forest without a grid counts from (m²)"),
        "checks.figure_m2": translate("Linzhang", "The figure of an area may differ from its outline by (m²)"),
        "checks.stated_m2": translate("Linzhang", "The recorded area of a compartment may differ by (m²)"),
        "checks.safe_m2": translate("Linzhang", "Mended without a question up to (m²)"),
        "checks.full_levels": translate("Linzhang", "Levels that must fill their parent"),
        "checks.holders": translate("Linzhang", "Roles that every area needs"),
        "checks.from_above": translate("Linzhang", "Roles that the parent’s holders may carry"),
        "checks.ranger_mu_max": translate("Linzhang", "Most 亩 for a ranger"),
        "resources": translate("Linzhang", "Forest resource archive"),
        "resources.basis": translate("Linzhang", "Areas that are counted: recorded or computed"),
        "resources.difference_percent": translate("Linzhang", "Differences are listed from (%)"),
        "resources.zone_degrees": translate("Linzhang", "Half the width of the zone (degrees)"),
        "resources.layers": translate("Linzhang", "Layers beside the compartments"),
        "resources.layers.wetland": translate("Linzhang", "Wetlands"),
        "resources.layers.reserve": translate("Linzhang", "Nature reserves"),
        "resources.layers.old_trees": translate("Linzhang", "Old and notable trees"),
        "resources.code_systems": translate("Linzhang", "Codes of other systems"),
        "resources.same_names": translate("Linzhang", "Names that mean the same"),
        "resources.tenure_fields": translate("Linzhang", "Fields of land tenure"),
        "resources.groups": translate("Linzhang", "How codes are grouped in the tables"),
        "resources.coverage": translate("Linzhang", "Forest cover"),
        "resources.coverage.classes": translate("Linzhang", "Land classes that are forest"),
        "resources.coverage.formula": translate("Linzhang", "Formula as it is printed"),
        "resources.volume": translate("Linzhang", "Growing stock"),
        "resources.volume.fields": translate("Linzhang", "Fields of the volume of a compartment"),
        "resources.volume.per_hectare_fields": translate("Linzhang", "Fields of the volume of a hectare"),
        "page": translate("Linzhang", "Page of an area"),
        "page.paper": translate("Linzhang", "Paper"),
        "page.phones": translate("Linzhang", "With phones"),
        "page.office": translate("Linzhang", "Office that is printed"),
        "page.above": translate("Linzhang", "Levels above that are named"),
        "page.most_rangers": translate("Linzhang", "Most rangers that are listed"),
        "page.classes": translate("Linzhang", "Land classes that are listed"),
    }
    return {f"areas.{path}": name for path, name in found.items()}
