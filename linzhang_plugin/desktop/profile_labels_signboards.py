"""What the dialog of the profile calls the keys of the signboards' section."""

from __future__ import annotations

from .translate import translate


def labels() -> dict[str, str]:
    """Path → name."""
    found = {
        "fonts": translate("Linzhang", "Fonts of signboards"),
        "fonts.title": translate("Linzhang", "Font of titles"),
        "fonts.text": translate("Linzhang", "Font of text"),
        "minimum_mm.title": translate("Linzhang", "Letters of the title"),
        "minimum_mm.names": translate("Linzhang", "Names"),
        "minimum_mm.text": translate("Linzhang", "Text"),
        "office": translate("Linzhang", "Office that is printed"),
        "must": translate(
            "Linzhang",
            "What a board must have (people, chief, ranger, area, duties, supervision_phone, imprint, phones)",
        ),
        "map": translate("Linzhang", "Map on boards"),
        "map.source": translate("Linzhang", "Where the map comes from"),
        "map.review_number": translate("Linzhang", "Review number of the map (审图号)"),
        "map.reviewed_on": translate("Linzhang", "The office confirmed the review of the map on"),
        "map.minor_roads": translate("Linzhang", "Levels with minor roads"),
        "map.settlements": translate("Linzhang", "Levels with settlements"),
        "map.settlement_names": translate("Linzhang", "Levels with names of settlements"),
        "qr": translate("Linzhang", "QR code (一林一码)"),
        "qr.mode": translate("Linzhang", "What it holds: card or address"),
        "qr.prefix": translate("Linzhang", "Web address before the area’s code"),
        "qr.name": translate("Linzhang", "The card names the chief"),
        "qr.valid_until": translate("Linzhang", "The card is valid until"),
        "update_days": translate("Linzhang", "Days within which a board is to be renewed"),
        "near_metres": translate("Linzhang", "Boards nearer to each other than this are told of (m)"),
        "photo_metres": translate("Linzhang", "A photo belongs to a board within (m)"),
        "material": translate("Linzhang", "Material of boards"),
        "file_pattern": translate("Linzhang", "Pattern of the files’ names"),
        "larger_templates": translate("Linzhang", "Larger template where the text does not fit"),
        "larger_templates.board_150x100": translate("Linzhang", "Board 150 × 100 cm"),
        "larger_templates.board_120x80": translate("Linzhang", "Board 120 × 80 cm"),
        "larger_templates.board_80x120": translate("Linzhang", "Board 80 × 120 cm"),
        "larger_templates.board_240x120": translate("Linzhang", "Board 240 × 120 cm"),
        "larger_templates.notice_a3": translate("Linzhang", "Notice A3"),
        "larger_templates.notice_a4": translate("Linzhang", "Notice A4"),
        "board_per_grid": translate("Linzhang", "Else one board for each grid"),
        "bleed_mm": translate("Linzhang", "Bleed (mm)"),
        "bleed_mm.board": translate("Linzhang", "Of boards"),
        "bleed_mm.paper": translate("Linzhang", "Of paper"),
        "double_sided": translate("Linzhang", "Boards have a back"),
        "back": translate("Linzhang", "Back of boards"),
    }
    for level in ("county", "town", "village", "grid", "*"):
        found[f"back.{level}.title"] = translate("Linzhang", "Title of the back")
        found[f"back.{level}.texts"] = translate("Linzhang", "Text of the back")
        found[f"boards.{level}.blocks"] = translate("Linzhang", "Blocks of the county’s own")
        found[f"boards.{level}.headings"] = translate("Linzhang", "Other headings")
    return {f"signboards.{path}": name for path, name in found.items()}
