"""Sentences of the room tasks about tables that come back from the units."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "tasks_returns.no_files": translate("Linzhang", "Choose the returned tables, or a folder that has some."),
        "tasks_returns.no_table": translate(
            "Linzhang",
            "{file} holds no task table: no sheet has the heads 重点任务 or 主要内容 with two more that are known. "
            "Restore the row of heads, or ask the unit for its table again.",
        ),
        "tasks_returns.accept_unreadable": translate(
            "Linzhang", "“{text}” is none of safe, all, none, and no JSON list of ids."
        ),
        "tasks_returns.accepted_both": translate(
            "Linzhang", "{one} and {other} want different things for “{task}”. Accept only one of them."
        ),
        "tasks_returns.accepted_unknown": translate(
            "Linzhang", "There is no such difference any more: {ids}. Compare the tables again."
        ),
        "tasks_returns.compared": translate(
            "Linzhang", "{count} differences, {conflicts} of them conflicts; {taken} were taken in."
        ),
        # ---- about a file
        "tasks_returns.book_by_unit": translate(
            "Linzhang",
            "The hidden key of the table is lost; it was recognised by the unit {unit} as the one sent to it last.",
        ),
        "tasks_returns.unit_unknown": translate(
            "Linzhang",
            "Whose table this is cannot be told: the key, the line 填报单位 and the unit in the file’s name are lost. "
            "Corrections are listed, progress is not. Begin the file’s name with the unit’s and take it in again.",
        ),
        "tasks_returns.column_unknown": translate("Linzhang", "The columns {columns} were not sent and are not read."),
        "tasks_returns.columns_missing": translate(
            "Linzhang", "The columns {columns} have been deleted; nothing changes there."
        ),
        "tasks_returns.protected": translate("Linzhang", "The sheet is protected; it was read all the same."),
        "tasks_returns.rows_hidden": translate(
            "Linzhang", "{count} rows are hidden or filtered out in the table; they were read too."
        ),
        # ---- about a row
        "tasks_returns.row_unchanged": translate("Linzhang", "“{task}”: nothing new."),
        "tasks_returns.row_missing": translate(
            "Linzhang", "The row “{task}” has been deleted from the table; the task stays as it is."
        ),
        "tasks_returns.by_content": translate(
            "Linzhang", "The row’s key is lost; it was recognised by its content. Check that it is this task."
        ),
        "tasks_returns.row_ambiguous": translate("Linzhang", "The row’s key is lost and several tasks are like it."),
        "tasks_returns.row_copied": translate(
            "Linzhang", "The row was copied from another and changed; it may become a task of its own."
        ),
        "tasks_returns.row_twice": translate("Linzhang", "The row is there twice; the second was passed over."),
        "tasks_returns.task_merged": translate("Linzhang", "The task has been merged into this one since."),
        "tasks_returns.cell_emptied": translate("Linzhang", "The unit has emptied the cell."),
        "tasks_returns.contested": translate("Linzhang", "Another table says otherwise: {others}"),
        "tasks_returns.loose_text": translate(
            "Linzhang", "A line beside the rows of tasks, not taken in; read it: {text}"
        ),
        "tasks_returns.state_unreadable": translate(
            "Linzhang", "“{text}” is none of 未开展, 进行中, 已完成, 滞后; it is kept in the words about the progress."
        ),
        "tasks_returns.percent_unreadable": translate(
            "Linzhang", "“{text}” in the column 完成比例 is no number from 0 to 100; it is kept in the words."
        ),
        "tasks_returns.day_unreadable": translate(
            "Linzhang", "“{text}” is no day; it is kept in the words, and the day of the return is taken."
        ),
        "tasks_returns.state_against_percent": translate("Linzhang", "{state} stands beside {percent} %."),
        # ---- what became of it
        "tasks_returns.took_in": translate("Linzhang", "“{task}”: taken in: {text}"),
        "tasks_returns.took_new": translate("Linzhang", "Taken in as a new task: {text}"),
        "tasks_returns.left_conflict": translate(
            "Linzhang", "“{task}”: conflict, not taken in. The county has: {now} The table has: {text}"
        ),
        "tasks_returns.left_out": translate("Linzhang", "“{task}”: not taken in: {text}"),
    }
