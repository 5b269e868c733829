"""What the dialog of the profile calls the keys of the tasks' section."""

from __future__ import annotations

from .translate import translate


def labels() -> dict[str, str]:
    """Path → name."""
    return {
        "tasks.column_sets": translate("Linzhang", "Column sets of the task table"),
        "tasks.column_set": translate("Linzhang", "The county’s own column set"),
        "tasks.unit_set": translate("Linzhang", "Columns of the tables for the units"),
        "tasks.unit_note": translate("Linzhang", "Notes under the tables for the units"),
        "tasks.every_town": translate("Linzhang", "How “every town” is written"),
        "tasks.place_words": translate("Linzhang", "Patterns of words for every place"),
        "tasks.place_words.town": translate("Linzhang", "For every town"),
        "tasks.place_words.village": translate("Linzhang", "For every village"),
        "tasks.ranking_cap": translate("Linzhang", "Highest completion rate counted in the ranking (%; empty: none)"),
        "tasks.words": translate("Linzhang", "Words of this county that the plan reader adds to its own"),
        "tasks.words.counts": translate("Linzhang", "Measure words of things (个, 处, 台 …)"),
        "tasks.words.times": translate("Linzhang", "Measure words of doing something (次, 轮 …)"),
        "tasks.words.unit_endings": translate("Linzhang", "How names of units end"),
        "tasks.words.unit_groups": translate("Linzhang", "Words for groups of units"),
        "tasks.words.places": translate("Linzhang", "Words for kinds of places"),
        "tasks.words.doing_verbs": translate("Linzhang", "Verbs before a figure that is asked for"),
        "tasks.group_words": translate("Linzhang", "Pattern of words for groups of units"),
    }


def keys() -> dict[str, str]:
    """Key → name, inside the column sets."""
    return {
        "left": translate("Linzhang", "Left under the title"),
        "right": translate("Linzhang", "Right under the title"),
    }
