"""What the dialog of the profile calls the keys of what is printed of the patrols."""

from __future__ import annotations

from .translate import translate


def labels() -> dict[str, str]:
    """Path → name."""
    return {
        "patrols.notice": translate("Linzhang", "Notice of the month (通报)"),
        "patrols.notice.title": translate("Linzhang", "Title, {month} is the month"),
        "patrols.notice.recipient": translate("Linzhang", "Whom it goes to"),
        "patrols.notice.names_people": translate("Linzhang", "People below the target are named"),
        "patrols.notice.requests": translate("Linzhang", "Requests"),
        "patrols.subsidy": translate("Linzhang", "Subsidy (补助核算)"),
        "patrols.subsidy.base": translate("Linzhang", "Base (yuan a month)"),
        "patrols.subsidy.base_by_town": translate("Linzhang", "Another base for a town (yuan a month)"),
        "patrols.subsidy.pro_rata": translate("Linzhang", "Part of a month is paid by the days in post"),
        "patrols.subsidy.per_missing_day": translate("Linzhang", "Deducted for each missing day (yuan)"),
        "patrols.subsidy.share_per_missing_day": translate(
            "Linzhang", "Deducted for each missing day (share of the base, 0 to 1)"
        ),
        "patrols.subsidy.nothing_below_days": translate("Linzhang", "Nothing is paid below so many valid days"),
        "patrols.subsidy.most_deducted": translate("Linzhang", "Deducted by days at most (yuan)"),
        "patrols.subsidy.most_deducted_share": translate("Linzhang", "Deducted by days at most (share, 0 to 1)"),
        "patrols.subsidy.decimals": translate("Linzhang", "Decimals of amounts"),
        "patrols.report": translate("Linzhang", "Long lists (days, platform, blind spots)"),
        "patrols.report.print_all": translate("Linzhang", "Show and print every row, not only what is amiss"),
        "patrols.cards": translate("Linzhang", "Pictures for rangers"),
        "patrols.cards.advice": translate("Linzhang", "What to do"),
        "patrols.cards.contact": translate("Linzhang", "Whom to ask"),
    }
