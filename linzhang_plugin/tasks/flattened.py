"""A task table whose cells were flattened to running text by copying or OCR (as on document-sharing sites).

What the copy has lost is said, never filled in: rows without their number, unreadable remains, columns that run into
one another. Titles have no separator from the content; where they are cut is a reading and is marked so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .model import LOST, Block, LeftOut, Remark, Task
from .units import is_name, split_names, split_units
from .words import ENDING, STARTER, split_title

_WHAT = "序号|重点任务|主要任务|工作任务|目标任务|重点工作|工作内容|主要内容|具体内容|工作措施"
_WHO = "牵头单位|责任单位|配合单位|责任领导|责任部门|责任人|联系人|完成时限|备注"
COLUMN_WORDS = f"{_WHAT}|{_WHO}"
_HEADER = re.compile(rf"(?:{COLUMN_WORDS})(?:\s*(?:{COLUMN_WORDS})){{2,}}")
_PAGE = re.compile(r"^\s*(\d{1,3})\s*、")
# What document-sharing sites put around a copied text; two of their words make a paragraph theirs.
_SITE = re.compile(
    r"会员|分享|上传|在线阅读|全文阅读|下载|搜索|文库|更多相关|[（(]\d+页[^）)]*[）)]|(?:https?://|www\.)\S+"
)
_HAN = "一二三四五六七八九十"
_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff。！）)”])(?<!第)(\d{1,3})(?=[\u4e00-\u9fff“《])")
_QUANTITY = re.compile(r"(?:年|月|日|号|个|次|亩|万|公|项|名|人|处|米|株|家|级|届|期|类|种)")
_UNIT_END = re.compile(
    r"(?:办公室|人民政府|政府|成员单位|委员会|管委会|指挥部|联社|协会|学校|园区|开发区|保护区|国有林场|林场|中心|公司|集团|银行|供销社"
    r"|供电所|联合会|合作社|消防救援大队|工作站|服务站|护林站|管护站|保护站|大队|支队|总队|村委会|居委会|武装部|苏木|嘎查|分公司|专班|片区|景区|处|科|股|室|社"
    r"|各?乡镇街道|街道办事处|街道|各乡镇|各镇|各乡|局|委|办|院|部|厅|站|所|队|乡|镇)"
    r"(?:[（(][^）)]*[）)])?"
)
_UNIT_PIECE = rf"[^，,、。；;：:\d（(]{{1,22}}?{_UNIT_END.pattern}"
_UNIT_LIST = re.compile(rf"(?:{_UNIT_PIECE}[、,，])*")
_IMPRINT = re.compile(r"([^，。,；;、\d]{0,40})20\d\d年\d{1,2}月\d{1,2}日(?:印发)?\s*$")
_NOISE = re.compile(r"(?<![A-Za-z\d])(?!(?:[A-Z]{2,6}|App)(?![A-Za-z]))[A-Za-z]+|\d,\d")
_FIRM_ENDING = re.compile(r"(?:体系|机制|制度|改革|产业|攻坚战|成果|成效|水平|能力|工程|行动)$")
_CONTACT_MAX = 12


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    number: int


def is_flattened(blocks: tuple[Block, ...]) -> bool:
    """True where the column heads of a task table stand one after another inside a paragraph of running text."""
    return any(_HEADER.search(block.text) and len(block.text) > 150 and not block.is_row for block in blocks)


def read_flattened(blocks: tuple[Block, ...], known_names: frozenset[str]) -> tuple[str, list[Task], list[LeftOut]]:
    """(title, tasks, what was left out) of a flattened table."""
    left_out: list[LeftOut] = []
    text, places = _joined(blocks, left_out)
    head = _HEADER.search(text)
    if head is None:  # the head was cut by a page mark
        return "", [], left_out
    title = text[: head.start()].strip()
    imprint = _imprint(text, title)
    if imprint < len(text):
        left_out.append(LeftOut(_place(places, imprint), Remark("tasks.imprint_dropped")))
        text = text[:imprint]
    sections = _sections(text, head.end())
    marks = _row_marks(text, head.end(), sections, known_names)
    names = known_names | _certain_names(text, marks, sections, known_names)
    return title, _rows(text, sections, marks, places, names), left_out


def _joined(blocks: tuple[Block, ...], left_out: list[LeftOut]) -> tuple[str, list[tuple[int, int]]]:
    """The table's text without the site's advertisement and the page marks “2、” in mid-word, and (offset, place)."""
    first = next(i for i, block in enumerate(blocks) if _HEADER.search(block.text))
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    page = 1
    for block in blocks[:first]:
        site = len(set(_SITE.findall(block.text))) >= 2
        code = "tasks.site_text_dropped" if site else "tasks.head_dropped"
        left_out.append(LeftOut(block.place, Remark(code)))
    for block in blocks[first:]:
        mark = _PAGE.match(block.text)
        text = block.text
        if mark and int(mark.group(1)) == page:
            text = text[mark.end() :]
            page += 1
        places.append((length, block.place))
        parts.append(text)
        length += len(text)
    return "".join(parts), places


def _imprint(text: str, title: str) -> int:
    """Where the imprint begins (issuing office and date); only the date where the office cannot be told from names."""
    found = _IMPRINT.search(text)
    if found is None:
        return len(text)
    office = found.group(1).rfind(title[:3]) if len(title) >= 3 else -1
    return found.start() + office if office >= 0 else found.end(1)


def _place(places: list[tuple[int, int]], offset: int) -> int:
    return [place for start, place in places if start <= offset][-1]


def _sections(text: str, start: int) -> list[tuple[int, int, str]]:
    """(start, end, heading) of the section rows 一、 二、 …, in order; a heading ends at its full stop."""
    result = []
    at = start
    for index, digit in enumerate(_HAN, 1):
        pattern = re.compile(
            rf"(?<![{_HAN}]){digit}、(?=[\u4e00-\u9fff“])([^。]{{4,60}}。)(?=\s*\d{{1,3}}[\u4e00-\u9fff“])"
        )
        found = pattern.search(text, at)
        if found is None:
            if index == 1:
                continue
            break
        result.append((found.start(), found.end(), found.group()))
        at = found.end()
    return result


def _row_marks(text: str, start: int, sections: list[tuple[int, int, str]], known: frozenset[str]) -> list[_Mark]:
    """The row numbers: the longest rising run of numbers that stand between cells (gaps allowed)."""
    ends = {end for _start, end, _heading in sections}
    candidates = []
    for found in re.finditer(r"(?<![\d第.．])(\d{1,3})(?=[\u4e00-\u9fff“《])", text[start:]):
        at, stop = start + found.start(), start + found.end()
        if _QUANTITY.match(text, stop) or not (at in ends or _NUMBER.match(text, at)):
            continue
        if at in ends or _ends_row(text[max(start, at - 40) : at], known):
            candidates.append(_Mark(at, stop, int(found.group(1))))
    best: list[list[_Mark]] = []
    for index, mark in enumerate(candidates):
        chains = [best[i] for i in range(index) if candidates[i].number < mark.number]
        best.append([*max(chains, key=len, default=[]), mark])
    return max(best, key=len, default=[])


def _ends_row(before: str, known: frozenset[str]) -> bool:
    """True where the text before a number ends like a row: with names, after a list of units or alone."""
    for size in range(2, _CONTACT_MAX + 1):
        tail = before[-size:]
        if len(tail) == size and split_names(tail, known)[0]:
            head = before[:-size][-8:]
            if any(found.end() == len(head) for found in _UNIT_END.finditer(head)):
                return True
    return (
        bool(re.search(r"[局委办院部]$|街道$|单位$", before))
        or is_name(before[-3:])
        or before.endswith(tuple(known) or ("\0",))
    )


def _certain_names(
    text: str, marks: list[_Mark], sections: list[tuple[int, int, str]], known: frozenset[str]
) -> frozenset[str]:
    """Names that stand alone as a contact, or joined in one way only: they settle how the others are cut."""
    names: set[str] = set()
    for end in [mark.start for mark in marks] + [start for start, _end, _heading in sections]:
        read, certain = split_names(_tail_after_units(text[:end]), known)
        if certain:
            names.update(read)
    return frozenset(names)


def _tail_after_units(text: str) -> str:
    tail = text[-60:]
    ends = [found.end() for found in _UNIT_END.finditer(tail) if found.end() < len(tail)]
    return tail[ends[-1] :] if ends else ""


def _rows(
    text: str,
    sections: list[tuple[int, int, str]],
    marks: list[_Mark],
    places: list[tuple[int, int]],
    names: frozenset[str],
) -> list[Task]:
    tasks: list[Task] = []
    stops = sorted([mark.start for mark in marks] + [begin for begin, _end, _heading in sections] + [len(text)])
    carried = ""  # text that ran ahead of its row's number
    expected = 1
    for mark in marks:
        section = next((heading for begin, _end, heading in reversed(sections) if begin < mark.start), "")
        end = next(stop for stop in stops if stop > mark.start)
        for missing in range(expected, mark.number):
            if tasks and any(r.code == "tasks.tail_garbled" for r in tasks[-1].remarks) and missing == expected:
                tasks.append(_unreadable(tasks[-1], missing))
            elif tasks:
                tasks[-1].remarks.append(Remark("tasks.row_absent", {"number": missing}))
        expected = mark.number + 1
        body = text[mark.end : end]
        task = Task(_place(places, mark.start), section, str(mark.number), "", "", text[mark.start : end])
        if carried:
            _interleaved(task, carried, body, names)
            carried = ""
        else:
            carried = _row(task, body, names)
            if carried and end in {begin for begin, _e, _h in sections} | {len(text)}:
                task.remarks.append(Remark("tasks.tail_garbled", {"text": carried[:60]}))
                carried = ""
            elif carried:
                task.sentence = task.sentence[: len(task.sentence) - len(carried)]
        if not task.title:
            task.remarks.append(Remark("tasks.title_not_found"))
            task.title = re.split(r"[，,。；;]", task.content)[0][:30] or "—"
        if _NOISE.search(task.title + task.content):
            task.remarks.append(Remark("tasks.ocr_noise", {"text": "、".join(_noise(task.title + task.content))}))
        tasks.append(task)
    return tasks


def _noise(text: str) -> list[str]:
    return list(dict.fromkeys(text[max(0, m.start() - 3) : m.end() + 3] for m in _NOISE.finditer(text)))[:5]


def _unreadable(after: Task, number: int) -> Task:
    """A row of which only unreadable remains are left: kept as a label, without inventing anything."""
    remains = next(r.values["text"] for r in after.remarks if r.code == "tasks.tail_garbled")
    remark = Remark("tasks.row_unreadable", {"number": number})
    return Task(after.place, after.section, "", "（原文无法辨认）", "", str(remains), remarks=[remark], kind=LOST)


def _row(task: Task, body: str, names: frozenset[str]) -> str:
    """Fills a row from its text; returns what follows its contacts (the next row's text, or remains)."""
    found = _units_and_names(body, names)
    if found is None:
        title, content, sure = split_title(body)
        task.title, task.content = title, content
        task.remarks.append(Remark("tasks.title_guessed" if sure else "tasks.title_doubtful"))
        task.remarks.append(Remark("tasks.units_not_found"))
        return ""
    begin, stop, contacts, certain, end = found
    title, content, sure = split_title(body[:begin])
    task.title, task.content = title, content
    task.remarks.append(Remark("tasks.title_guessed" if sure else "tasks.title_doubtful"))
    task.units = split_units(body[begin:stop])
    task.contact = "、".join(contacts)
    if not contacts:
        task.remarks.append(Remark("tasks.contact_not_found"))
    elif not certain:
        task.remarks.append(Remark("tasks.contact_doubtful", {"text": body[stop:end]}))
    elif len(contacts) > 1:
        task.remarks.append(Remark("tasks.contact_separated", {"text": body[stop:end]}))
    return body[end:]


def _units_and_names(body: str, names: frozenset[str]) -> tuple[int, int, list[str], bool, int] | None:
    """(units begin, units end, names, certain, names end) of the first list of units that follows a full stop."""
    for stop in re.finditer(r"[。！o]", body):
        begin = stop.end()
        last = _UNIT_LIST.match(body, begin)
        if last is None or STARTER.match(body, begin):
            continue
        # The last unit has no separator behind it: its longest reading after which names stand (or nothing) counts.
        tail = re.match(r"(?:[（(][^）)]*[）)]|[^，,、。；;：:\d（(])*", body[last.end() :])
        ends = [found.end() for found in _UNIT_END.finditer(tail.group())] if tail else []
        for end in reversed(ends):
            contacts, certain, names_end = _names_after(body, last.end() + end, names)
            if contacts or names_end == len(body):
                return begin, last.end() + end, contacts, certain, names_end
    return None


def _names_after(body: str, start: int, names: frozenset[str]) -> tuple[list[str], bool, int]:
    """The names at ``start`` (names, certain, their end): all the rest, else the known or likely one it begins with."""
    rest = body[start:]
    whole, certain = split_names(rest, names)
    if whole or not rest:
        return whole, certain or not rest, len(body)
    found: list[str] = []
    at = start
    while True:  # remains or the next row's text follow
        name = next((n for n in sorted(names, key=len, reverse=True) if body.startswith(n, at)), "")
        if not name:
            break
        found.append(name)
        at += len(name)
    if not found:
        name = next((rest[:n] for n in (3, 2) if is_name(rest[:n]) and STARTER.match(rest, n)), "")
        return ([name], False, start + len(name)) if name else ([], False, start)
    return found, STARTER.match(body, at) is not None, at


def _interleaved(task: Task, ahead: str, body: str, names: frozenset[str]) -> None:
    """A row whose columns were read line by line: the words stay as copied, only what is beyond doubt is taken out."""
    title, _rest, _sure = split_title(body)
    ends = [at for at in range(5, 27) if not re.search(r"[，,。；;]", body[:at]) and ENDING.search(body[:at])]
    firm = [at for at in ends if _FIRM_ENDING.search(body[:at])]
    task.title = title or body[: max(firm or ends, default=0)]
    task.content = ahead + body[len(task.title) :]
    task.sentence = ahead + task.sentence
    pieces = split_units(task.content)
    task.units = [p for p in pieces if re.fullmatch(r"(?:[区县市]|各)[\u4e00-\u9fff]{1,12}(?:局|委|办|院|街道)", p)]
    last, _certain = split_names(_tail_after_units(body), names)
    first = [name for name in sorted(names, key=len, reverse=True) if ahead.endswith(name)][:1]
    task.contact = "、".join(dict.fromkeys([*first, *last]))
    task.remarks.append(Remark("tasks.columns_interleaved"))
    task.remarks.append(Remark("tasks.title_doubtful"))
