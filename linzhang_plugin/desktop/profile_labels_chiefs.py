"""What the dialog of the profile calls the keys about chiefs' patrols and problems."""

from __future__ import annotations

from .translate import translate


def labels() -> dict[str, str]:
    """Path → name."""
    return {
        "patrols.chiefs": translate("Linzhang", "Patrols of chiefs"),
        "patrols.chiefs.roles": translate("Linzhang", "Roles that patrol as chiefs"),
        "patrols.chiefs.remind_days": translate("Linzhang", "Due soon from (days before the end)"),
        "patrols.chiefs.late_days": translate("Linzhang", "Listed as late for (days behind the end)"),
        "patrols.chiefs.unknown_place": translate("Linzhang", "Records of an unknown place"),
        "patrols.chiefs.letter": translate("Linzhang", "Reminders"),
        "patrols.chiefs.letter.names": translate("Linzhang", "Names of the letters"),
        "patrols.chiefs.letter.names.person": translate("Linzhang", "To a chief"),
        "patrols.chiefs.letter.names.unit": translate("Linzhang", "To a unit"),
        "patrols.chiefs.letter.number": translate("Linzhang", "Number of a letter"),
        "patrols.chiefs.letter.reply_days": translate("Linzhang", "To be answered within (days)"),
        "patrols.chiefs.letter.basis": translate("Linzhang", "Ground"),
        "patrols.problems": translate("Linzhang", "Problems"),
        "patrols.problems.number_pattern": translate("Linzhang", "Number of a problem"),
        "patrols.problems.deadline_days": translate("Linzhang", "To be solved within (days)"),
        "patrols.problems.owner_roles": translate("Linzhang", "Roles that answer for a problem"),
        "patrols.problems.nothing_found": translate("Linzhang", "Words for nothing found"),
        "patrols.problem_kinds": translate("Linzhang", "Kinds of problems"),
        "patrols.problem_kinds.felling": translate("Linzhang", "Illegal felling"),
        "patrols.problem_kinds.occupation": translate("Linzhang", "Forest land taken"),
        "patrols.problem_kinds.fire": translate("Linzhang", "Fire"),
        "patrols.problem_kinds.pest": translate("Linzhang", "Pests"),
        "patrols.problem_kinds.wildlife": translate("Linzhang", "Wild animals and plants"),
        "patrols.problem_kinds.old_tree": translate("Linzhang", "Old trees"),
        "patrols.problem_kinds.facility": translate("Linzhang", "Facilities, signboards"),
        "patrols.problem_kinds.waste": translate("Linzhang", "Waste"),
        "patrols.problem_kinds.other": translate("Linzhang", "Other"),
    }
