"""Sentences of the room tasks about the table: its rows, column sets, groups of units and progress."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return _gestures(translate) | {
        # ---- rows
        "tasks_table.task_gone": translate(
            "Linzhang", "The task is not there any more. Choose the plan again to see its tasks as they are now."
        ),
        "tasks_table.task_unknown": translate(
            "Linzhang", "The plan has no task “{task}”. Give its title, or its number in the table."
        ),
        "tasks_table.task_ambiguous": translate(
            "Linzhang", "Several tasks are called “{task}”. Give the number in the table or the uid."
        ),
        "tasks_table.title_empty": translate("Linzhang", "A task needs a title. Write one."),
        "tasks_table.split_where": translate(
            "Linzhang", "One half would be empty. Put the cursor where the second task begins, and split again."
        ),
        "tasks_table.merge_several": translate("Linzhang", "Select two tasks or more to merge them."),
        "tasks_table.nothing_to_undo": translate("Linzhang", "There is no change of tasks that could be undone."),
        # ---- column sets
        "tasks_table.set_unknown": translate("Linzhang", "The profile has no column set “{name}”. There are: {known}."),
        "tasks_table.set_without_name": translate("Linzhang", "Give the column set a name."),
        "tasks_table.set_empty": translate("Linzhang", "A column set needs at least one column."),
        "tasks_table.set_without_task": translate(
            "Linzhang", "No column says what the task is. Add 重点任务, 主要内容 or 任务."
        ),
        "tasks_table.set_last": translate("Linzhang", "This is the only column set; make another one first."),
        # ---- groups
        "tasks_table.group_unreadable": translate(
            "Linzhang",
            "“{text}” is no group with its members. Write one a line, for example 成员单位=县公安局、县财政局.",
        ),
        "tasks_table.groups_missing": translate(
            "Linzhang", "No group is given. Write one a line, for example 成员单位=县公安局、县财政局."
        ),
        "tasks_table.groups_unknown": translate(
            "Linzhang",
            "Nobody has said yet which units are meant by {groups}. Tick their members in the panel, or write them "
            "under “Members of groups”.",
        ),
        "tasks_table.group_skipped": translate(
            "Linzhang", "Which units “{group}” means is not known; nobody got its tasks. Say who its members are."
        ),
        # ---- tables for the units
        "tasks_table.no_units": translate("Linzhang", "No task of the plan names a unit. Assign units first."),
        "tasks_table.unit_without_tasks": translate(
            "Linzhang", "{units} have no task in this plan. Check the names, or assign them first."
        ),
        "tasks_table.sent": translate("Linzhang", "{unit}: {count} tasks."),
        "tasks_table.filled_already": translate(
            "Linzhang",
            "The table of {unit} is in the folder and filled in; it was left as it is. Take it in first, or choose "
            "another folder.",
        ),
        # ---- progress
        "tasks_table.state_unknown": translate("Linzhang", "“{state}” is no state of progress ({unit})."),
        "tasks_table.percent_outside": translate("Linzhang", "{percent} % of {unit} is not between 0 and 100."),
        "tasks_table.percent_unreadable": translate("Linzhang", "“{text}” is no percentage; write 0 to 100."),
        "tasks_table.day_unreadable": translate("Linzhang", "“{text}” is no day; write it as 2024-06-01."),
        "tasks_table.close_not_done": translate(
            "Linzhang", "Only what is done can be closed (销号). Set {unit} to done first."
        ),
        "tasks_table.close_without_evidence": translate(
            "Linzhang", "Closing (销号) needs evidence: choose a file for {unit}, or name the document."
        ),
        "tasks_table.close_in_future": translate("Linzhang", "{day} is still to come; {unit} cannot be closed on it."),
        "tasks_table.unit_not_of_task": translate(
            "Linzhang", "{units} have no part in “{task}”. Assign the unit to the task first."
        ),
    }


def _gestures(translate: Callable[..., str]) -> dict[str, str]:
    """What undo calls each change."""
    return {
        "tasks_table.did_change": translate("Linzhang", "Change {field}: {task}"),
        "tasks_table.did_assign": translate("Linzhang", "Assign {field}: {task}"),
        "tasks_table.did_split": translate("Linzhang", "Split: {task}"),
        "tasks_table.did_merge": translate("Linzhang", "Merge: {task}"),
        "tasks_table.did_move": translate("Linzhang", "Move: {task}"),
        "tasks_table.did_move_section": translate("Linzhang", "Move section: {section}"),
        "tasks_table.did_rename_section": translate("Linzhang", "Rename section: {section}"),
        "tasks_table.did_renumber": translate("Linzhang", "Renumber {count} tasks"),
        "tasks_table.did_add": translate("Linzhang", "Add: {task}"),
        "tasks_table.did_leave_out": translate("Linzhang", "Leave out: {task}"),
        "tasks_table.did_take_back": translate("Linzhang", "Take back: {task}"),
        "tasks_table.did_confirm": translate("Linzhang", "Doubts settled: {task}"),
        "tasks_table.did_groups": translate("Linzhang", "Members of groups: {groups}"),
        "tasks_table.did_report": translate("Linzhang", "Progress of {units}: {task}"),
        "tasks_table.did_close": translate("Linzhang", "Close (销号) for {units}: {task}"),
        "tasks_table.did_task_books": translate("Linzhang", "Tables for the units: {source}"),
        "tasks_table.did_task_return": translate("Linzhang", "Returned tables: {source}"),
        "tasks_table.did_task_progress": translate("Linzhang", "Progress: {source}"),
    }
