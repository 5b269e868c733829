"""Reminders as letters: a slip to each chief (提示单), or one letter to each unit about its chiefs (提示函).

What a slip has: number, to whom, subject, ground, advice, day of reply, signature, reply (domain facts 5.1). Names,
numbers and days of reply are data in the profile (``patrols.chiefs.letter``). Everything printed is Chinese.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...county.errors import LinzhangError
from ...county.files import safe_name
from ...county.letter import Letter as Document
from .judging import LATE, ChiefWindow
from .wording import area_words, asked_words, chief_words, left_words, rules_words

if TYPE_CHECKING:
    from ...county.profile import Profile

PERSON, UNIT = "person", "unit"
NAMES = {PERSON: "林长履职提示单", UNIT: "林长履职提示函"}
NUMBER = "{office}提〔{year}〕{number}号"


@dataclass(frozen=True)
class Letter:
    """One letter: to whom, and the windows that it is about (urgent ones first)."""

    to: str
    windows: tuple[ChiefWindow, ...]


@dataclass(frozen=True)
class Heading:
    """What stands on every letter: county, sending office, day, number of the first one ("" pattern: no numbers)."""

    county: str
    office: str
    day: datetime.date
    first_number: int = 1


def letters_of(windows: Sequence[ChiefWindow], kind: str) -> list[Letter]:
    """Who gets a letter about what: each chief one, or each unit one about all of its chiefs.

    A chief whose unit nobody has entered stands under the name of his area.
    """
    grouped: dict[str, list[ChiefWindow]] = {}
    for window in windows:
        unit = window.seats[0].unit or window.seats[0].area_name
        grouped.setdefault(window.person_uid if kind == PERSON else unit, []).append(window)
    if kind == UNIT:
        return [Letter(unit, tuple(about)) for unit, about in grouped.items()]
    return [Letter(about[0].name, tuple(about)) for about in grouped.values()]


def write_letters(
    folder: Path,
    letters: Sequence[Letter],
    kind: str,
    heading: Heading,
    profile: Profile,
    levels: dict[str, str],
    *,
    together: bool = True,
    progress: Callable[[float], None] = lambda _fraction: None,
) -> list[Path]:
    """Writes one document with a page for each letter (``together``), or one document each; returns the files.

    LinzhangError ``patrols_chiefs.letter_number`` where the profile's number cannot be filled in.
    """
    name = str(profile.get(f"patrols.chiefs.letter.names.{kind}") or NAMES[kind])
    writing = _Writing(name, kind, heading, profile, levels)
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    document = writing.document()
    for place, letter in enumerate(letters):
        if place and together:
            document.new_page(restart=True)
        writing.letter(document, letter, heading.first_number + place)
        if not together:
            files.append(document.save(folder / f"{safe_name(name + letter.to)}.docx"))
            document = writing.document()
        progress((place + 1) / len(letters))
    if together and letters:
        files.append(document.save(folder / f"{safe_name(name)}.docx"))
    return files


class _Writing:
    """The words of the letters."""

    def __init__(self, name: str, kind: str, heading: Heading, profile: Profile, levels: dict[str, str]) -> None:
        self.name, self.kind, self.heading, self.profile, self.levels = name, kind, heading, profile, levels
        self.sender = f"{heading.county}{heading.office}"

    def document(self) -> Document:
        return Document(self.profile, self.name, self.sender)

    def number(self, number: int) -> str:
        """青林长办提〔2024〕3号; "" where the county does not number them."""
        pattern = self.profile.get("patrols.chiefs.letter.number", NUMBER)
        if not pattern:
            return ""
        short = str(self.profile.get("office.short_name") or "") or "林长办"
        try:
            return str(pattern).format(office=short, year=self.heading.day.year, number=number)
        except (KeyError, IndexError, ValueError) as error:
            raise LinzhangError("patrols_chiefs.letter_number", str(error), pattern=str(pattern)) from error

    def letter(self, document: Document, letter: Letter, number: int) -> None:
        """One letter."""
        document.title(self.name)
        if text := self.number(number):
            document.number(text)
        first = letter.windows[0]
        to = letter.to if self.kind == UNIT else f"{letter.to}同志（{chief_words(first, self.levels)}）"
        document.recipient(f"{to}：")
        document.text(self._opening(letter))
        if self.kind == UNIT or len(letter.windows) > 1:
            self._table(document, letter)
        document.text(self._advice(letter))
        self._ground(document, letter)
        document.sign(self.sender, self.heading.day)
        document.note("")
        document.form([["签收人", "", "签收时间", ""], ["回　复", "", "回复时间", ""]], [22, 56, 28, 50])

    def _opening(self, letter: Letter) -> str:
        day = self.heading.day
        as_of = f"截至{day.year}年{day.month}月{day.day}日"
        if self.kind == UNIT:
            people = len({window.person_uid for window in letter.windows})
            late = sum(window.state == LATE for window in letter.windows)
            told = f"，其中{late}项已逾期" if late else ""
            return f"{as_of}，你单位有{people}名林长巡林次数尚未达到规定{told}，现将情况函告如下。"
        if len(letter.windows) > 1:
            late = sum(window.state == LATE for window in letter.windows)
            told = f"，其中{late}项已逾期" if late else ""
            return f"{as_of}，您有{len(letter.windows)}项巡林任务尚未完成{told}，具体如下。"
        window = letter.windows[0]
        return (
            f"{as_of}，您在{window.verdict.span.name()}应到{area_words(window)}巡林{asked_words(window)}，"
            f"已巡{window.verdict.valid}次，还差{window.missing}次，{left_words(window)}。"
        )

    def _table(self, document: Document, letter: Letter) -> None:
        rows = []
        for number, window in enumerate(letter.windows, start=1):
            role = f"{self.levels.get(window.level, '')}{window.seats[0].role_name}\n"
            whom = [window.name, role + area_words(window)] if self.kind == UNIT else [area_words(window)]
            verdict = window.verdict
            figures = [str(verdict.target), str(verdict.valid), str(window.missing)]
            due = f"{window.due:%Y-%m-%d}\n{left_words(window).removeprefix('距截止')}"
            rows.append([str(number), *whom, verdict.span.name(), *figures, due])
        heads = ["考核期", "应巡", "已巡", "还差", "截止"]
        if self.kind == UNIT:
            heads = ["序号", "姓名", "林长及责任区", *heads]
            document.table(heads, rows, [13, 15, 30, 33, 13, 13, 13, 26], left=(2,))
        else:
            document.table(["序号", "责任区", *heads], rows, [13, 42, 35, 13, 13, 13, 27], left=(1,))

    def _advice(self, letter: Letter) -> str:
        late = [window for window in letter.windows if window.state == LATE]
        waits = [window for window in letter.windows if window.state != LATE]
        days = self.profile.get("patrols.chiefs.letter.reply_days")
        parts = []
        if waits:
            due = min(window.due for window in waits)
            parts.append(
                f"请于{due.month}月{due.day}日前完成巡林，并将巡林记录（时间、地点、参加人员、发现问题）报我办登记"
            )
        if late:
            parts.append("已逾期的请说明原因，并尽快开展巡林")
        if days:
            reply = self.heading.day + datetime.timedelta(days=int(days))
            parts.append(f"请于{reply.month}月{reply.day}日前回复")
        return "；".join(parts) + "。"

    def _ground(self, document: Document, letter: Letter) -> None:
        basis = str(self.profile.get("patrols.chiefs.letter.basis") or "")
        said = rules_words([window.verdict.rule for window in letter.windows], self.profile)
        document.text(f"依据：{basis or '；'.join(said)}。")
