"""One picture a ranger below the target, to be sent to his phone: how many days, how many are missing, why, where.

In large type and simple words, for people who read little. No phone numbers stand on it.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from ...county import units
from ...county.files import safe_name
from ...county.profile import Profile
from ..verdicts import reasons as why
from ..verdicts.definition import PLATFORM, RAW
from ..verdicts.results import Clause, Month, PersonDay, PersonMonth, WindowVerdict
from ..verdicts.windows import MONTH, Span
from .explaining import asked_words
from .figures import Hours, kilometres, kilometres_of, plain, time_of
from .map_scene import legend_items, map_items
from .marks import exemption, has_track
from .scene import BODY, HEADING, TITLE, Box, Measure, Page, Text, shortened, wrapped
from .walked import Walked

WIDTH, HEIGHT = 1080.0, 1920.0
_EDGE, _INNER = 48.0, 984.0
_GREEN, _RED, _INK, _GREY, _PALE = "#1F5C3A", "#C0392B", "#1A1A1A", "#555555", "#F4F6F2"
_LEAST_MAP, _MOST_DAYS, _MOST_LACKING, _MOST_SENTENCES = 400.0, 6, 4, 4
ADVICE = (
    "每次出门先打开手机定位和巡护程序，巡完再关。",
    "在自己的责任区里走，每次走够规定的路程和时间。",
    "生病、有事要请假，先告诉村里和镇里。",
)
CONTACT = "辛苦了！有疑问，请找镇里林长办核对。"
NOTHING_DRAWN = "算数的天数按平台或巡护记录，没有轨迹可画。"


@dataclass(frozen=True)
class Card:
    """What stands on the picture of one person."""

    head: str
    name: str
    place: str
    done: int
    target: int
    missing: int
    lacking: tuple[str, ...]
    """What is missing where and when, if it is more than one number: parts of the time, areas, visits of key places."""
    sentence: str
    days: list[str]
    without: int
    """Days without a track."""
    advice: list[str]
    contact: str


def file_name(person: PersonMonth, month: Month, others: Sequence[PersonMonth]) -> str:
    """乡镇_姓名_2024-05.png; with the village where another person of the town bears the same name."""
    town = person.towns[0] if person.towns else ""
    parts = [town, person.name]
    namesakes = [other for other in others if other.name == person.name and other.towns[:1] == person.towns[:1]]
    if len(namesakes) > 1:
        parts.append("、".join(person.villages))
        if sum(other.villages == person.villages for other in namesakes) > 1:
            parts.append(min(person.codes, default=""))
    parts.append(f"{month.year}-{month.month:02d}")
    return safe_name("_".join(part for part in parts if part)) + ".png"


def card(person: PersonMonth, month: Month, office: str, profile: Profile) -> Card:
    """The card of one person in words."""
    how = profile.get("patrols.cards", {}) or {}
    return Card(
        f"{office}　{month.year}年{month.month}月巡护提醒",
        person.name,
        "".join((*person.towns[:1], *person.villages[:1])),
        person.done_days,
        person.target,
        person.shortfall,
        _lacking(person, month),
        _sentence(person, month),
        day_lines(person, Hours.of(profile)),
        sum(day.reasons == [why.NO_TRACK] and not day.valid and day.override is None for day in person.days),
        _texts(how.get("advice") or ADVICE),
        str(how.get("contact", CONTACT) or ""),
    )


def _texts(value: object) -> list[str]:
    """A list of the profile, which may have been filled in as one text."""
    return [value] if isinstance(value, str) else [str(text) for text in value]  # type: ignore[attr-defined]


def _when(span: Span, month: Month) -> str:
    """上旬, 第19周, 第2季度: the name of a time, without the year and month that stand above it."""
    name = span.name().removeprefix(f"{month.year}年")
    return name.removeprefix(f"{month.month}月") or name


def _where(window: WindowVerdict, person: PersonMonth, month: Month) -> str:
    """The time and the area of a window among several."""
    when = _when(window.span, month) if window.span.kind != MONTH else ""
    area = window.area_name
    village = person.villages[0] if len(person.villages) == 1 else ""
    return when + (area.removeprefix(village) or area)


def _lacking(person: PersonMonth, month: Month) -> tuple[str, ...]:
    windows = _in_order(person)
    parts = [f"{_where(w, person, month)}{w.shortfall}天" for w in windows if w.shortfall and len(windows) > 1]
    parts += [f"{_when(part, month)}{asked - done}天" for w in windows for part, asked, done in w.spread]
    return (*parts, *(f"{p.name}{p.shortfall}次" for w in windows for p in w.places if p.shortfall))


def _in_order(person: PersonMonth) -> list[WindowVerdict]:
    return sorted(person.windows, key=lambda w: (w.span.begins, w.area_name))


def _sentence(person: PersonMonth, month: Month) -> str:
    parts = [asked_words(person, month)]
    if person.days_in_post < month.length and not person.by_periods:
        parts.insert(0, f"{month.month}月在岗{person.days_in_post}天")
        parts[1] = parts[1].removeprefix(f"{month.month}月")
    changed = next((b for a, b in itertools.pairwise(person.days) if a.rule_uid != b.rule_uid), None)
    parts += [f"{changed.day.month}月{changed.day.day}日起按新要求"] if changed is not None else []
    for code, word in ((why.LEAVE, "请假"), (why.STANDBY, "备勤"), (why.WEATHER, "恶劣天气")):
        count = sum(exemption(day) == code for day in person.days)
        parts += [f"{word}{count}天已扣除"] if count else []
    for window in _in_order(person):
        if len(person.windows) > 1 and window.shortfall:
            where = _where(window, person, month)
            parts.append(f"{where}应走{window.target}天、走了{window.valid}天")
        parts += [f"{_when(part, month)}应走{asked}天、走了{done}天" for part, asked, done in window.spread]
        parts += [f"{p.name}要去{p.target}次、去了{len(p.visits)}次" for p in window.places if p.shortfall]
    if person.is_running:
        due = max(window.span.due for window in person.windows)
        parts.append(
            f"截至{month.until.month}月{month.until.day}日，到{due.month}月{due.day}日还有{(due - month.until).days}天"
        )
    return "，".join(parts) + "。"


def day_lines(person: PersonMonth, hours: Hours) -> list[str]:
    """A line for every day that did not count though he was out, with its reasons."""
    out = []
    for day in person.days:
        if day.valid or (day.override is None and day.reasons == [why.NO_TRACK]):
            continue
        if day.override is not None:
            out.append(f"{day.day.month}月{day.day.day}日　经核实不算（{day.override.reason}）")
        elif has_track(day) and (codes := _telling(day)):
            said = "，".join(simple_reason(code, day, hours) for code in codes)
            out.append(f"{day.day.month}月{day.day.day}日　{said}")
    return out


def _telling(day: PersonDay) -> list[str]:
    """The reasons that are worth a word: of a way that lies outside, or is another's, its length says nothing."""
    codes = [code for code in day.reasons if code not in why.EXEMPT]
    for code in (why.NO_POST, why.COPIED):
        if code in codes:
            return [code]
    if why.OUTSIDE in codes and not kilometres(_inside(day)[1]):
        return [why.OUTSIDE]
    return codes


def simple_reason(code: str, day: PersonDay, hours: Hours) -> str:
    """A reason in words that everybody understands, with the figure that was judged and what the day's rule asks."""
    clauses = {clause.code: clause for clause in day.clauses}
    if code == why.TOO_SHORT and "metres" in clauses:
        clause = clauses["metres"]
        return f"路走短了：{kilometres_of(_whole(clause, day), clause.required)}" + (
            f"，要{plain(kilometres(clause.required))}公里" if clause.required else ""
        )
    if code == why.TOO_LITTLE_TIME and "seconds" in clauses:
        clause = clauses["seconds"]
        return f"时间短了：{time_of(_whole(clause, day), clause.required, hours)}" + (
            f"，要{hours.exact(clause.required)}" if clause.required else ""
        )
    if code == why.OUTSIDE:
        metres, inside, seconds = _inside(day)
        if not kilometres(inside):
            return f"全走在责任区外面（{kilometres(metres)}公里）"
        return "：".join(part for part in ("走出了责任区", _only("区内", day, hours, (inside, seconds))) if part)
    if code == why.SPEED:
        return _only("坐车的路不算，走路的", day, hours) or "坐车的路不算"
    if code == why.HOURS:
        return "：".join(part for part in ("不在规定的时间里", _only("规定时间里", day, hours)) if part)
    if code == why.INSIDE_SHARE and "inside_share" in clauses:
        share, asked = (
            f"{plain(units.rounded(100 * (value or 0.0), 0))}%"
            for value in (clauses["inside_share"].measured, clauses["inside_share"].required)
        )
        return f"在责任区里走得太少：占{share}，要{asked}"
    if code == why.SPACING and "spacing" in clauses:
        apart, least = (
            plain(units.rounded(value or 0.0, 1))
            for value in (clauses["spacing"].measured, clauses["spacing"].required)
        )
        return f"离上一次太近：隔{apart}小时，要{least}小时"
    return {
        why.REPEATED: "和前面走的是同一条路",
        why.GAP: "中间断了记录（没信号或程序关了）",
        why.COPIED: "轨迹和别人的一样",
        why.PLATFORM: "平台没有认定",
        why.NO_POST: "那天不在岗",
    }.get(code, why.REASONS.get(code, code))


def _only(where: str, day: PersonDay, hours: Hours, figures: tuple[float, float] | None = None) -> str:
    """``区内只有0.50公里、0.42小时，要1公里、1小时``: of the clauses for which the whole would have been enough.

    ``figures``: metres and seconds of the part; None: those that were judged.
    """
    only, asked = [], []
    for clause in day.clauses:
        if clause.code not in ("metres", "seconds") or clause.met or not clause.required:
            continue
        if _whole(clause, day) < clause.required:
            continue
        of_way = clause.code == "metres"
        value = (clause.measured or 0.0) if figures is None else figures[not of_way]
        if figures is not None and value >= clause.required:
            continue
        only.append(kilometres_of(value, clause.required) if of_way else time_of(value, clause.required, hours))
        asked.append(f"{plain(kilometres(clause.required))}公里" if of_way else hours.exact(clause.required))
    return f"{where}只有{'、'.join(only)}，要{'、'.join(asked)}" if only else ""


def _whole(clause: Clause, day: PersonDay) -> float:
    """Metres or seconds of the whole day on the basis that it was judged on; the platform says no more than that."""
    measured, of_way = day.measured, clause.code == "metres"
    if clause.basis == RAW:
        figure = measured.raw_metres if of_way else measured.raw_seconds
    elif clause.basis == PLATFORM:
        figure = clause.measured
    else:
        figure = measured.metres if of_way else measured.seconds
    return (clause.measured or 0.0) if figure is None else figure


def _inside(day: PersonDay) -> tuple[float, float, float]:
    """(metres of the day, metres and seconds inside the own areas) on the basis that it was judged on."""
    measured = day.measured
    if any(clause.basis == RAW for clause in day.clauses):
        return measured.raw_metres or 0.0, measured.raw_inside_metres or 0.0, measured.raw_inside_seconds or 0.0
    return measured.metres, measured.inside_metres, measured.inside_seconds


# ---- the picture ------------------------------------------------------------------------------------------


def page(made: Card, walked: Walked, measure: Measure) -> Page:
    """The picture: head, name, the two numbers, map, days, advice; the map takes the room that is left."""
    out = Page(WIDTH, HEIGHT)
    out.add(Box(0, 0, WIDTH, 104, _GREEN), Text(0, 0, WIDTH, 104, made.head, 44, HEADING, "center", "#FFFFFF"))
    _named(out, made, measure)
    _number(out, _EDGE, "你走了", made.done, _GREEN)
    right = _EDGE + _INNER / 2 + 12
    if made.lacking and not made.missing:
        _words(out, right, "还差", made.lacking, _RED, measure)
    else:
        _number(out, right, "还差", made.missing, _RED, _in_one_line(made.lacking, measure))
    y = 486.0
    sentence = made.sentence + (NOTHING_DRAWN if made.done and not walked.counted else "")
    for line in _few(wrapped(sentence, _INNER, 38, measure), _MOST_SENTENCES):
        out.add(Text(_EDGE, y, _INNER, 50, line, 38, colour=_INK))
        y += 50
    top = y + 10
    below = _below(made, measure)
    below = _fitting(made, below, HEIGHT - top - _LEAST_MAP - 80, measure)
    room = HEIGHT - top - 80 - sum(height for *_, height in below)
    out.add(*map_items(walked, _EDGE, top, _INNER, room, 30, measure))
    out.add(*legend_items(_EDGE, top + room + 10, 32, measure))
    y = top + room + 74
    for text, size, font, colour, height in below:
        out.add(Text(_EDGE, y, _INNER, height, text, size, font, "left", colour))
        y += height
    return out


def _named(out: Page, made: Card, measure: Measure) -> None:
    """Name and place side by side; below one another, and smaller, where they are long."""

    def fitting(text: str, size: float, font: str, width: float) -> float:
        return min(size, width / max(measure(font, text), 0.1))

    wide = measure(TITLE, made.name) * 100
    if wide + 30 + measure(BODY, made.place) * 46 <= _INNER:
        out.add(Text(_EDGE, 116, wide + 20, 130, made.name, 100, TITLE, colour=_INK))
        out.add(Text(_EDGE, 132, _INNER, 110, made.place, 46, BODY, "right", _GREY))
        return
    size = fitting(made.name, 76, TITLE, _INNER)
    out.add(Text(_EDGE, 108, _INNER, 90, made.name, size, TITLE, colour=_INK))
    out.add(Text(_EDGE, 196, _INNER, 54, made.place, fitting(made.place, 40, BODY, _INNER), BODY, colour=_GREY))


def _few(lines: list[str], most: int) -> list[str]:
    """The lines; where there are more than ``most`` the last ends with …"""
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1][:-1] + "…"]


def _in_one_line(lacking: Sequence[str], measure: Measure) -> str:
    """What is missing where, as far as a line of the box has room."""
    return shortened("、".join(lacking), _INNER / 2 - 60, 34, measure) if lacking else ""


Line = tuple[str, float, str, str, float]


def _number(out: Page, x: float, word: str, value: int, colour: str, below: str = "") -> None:
    """A number in a box; ``below``: a line under it that says more."""
    width, height = _INNER / 2 - 12, 160 if below else 216
    size = 164 if value < 10 and not below else 136 if value < 100 else 96
    out.add(Box(x, 256, width, 216, _PALE, colour, 4, 18))
    out.add(Text(x + 24, 256, 170, height, word, 52, HEADING, "left", colour))
    out.add(Text(x + 190, 252, width - 272, height, str(value), size, TITLE, "center", colour))
    out.add(Text(x + width - 82, 256, 64, height, "天", 56, HEADING, "left", colour))
    if below:
        out.add(Text(x + 18, 410, width - 36, 52, below, 34, HEADING, "center", colour))


def _words(out: Page, x: float, word: str, texts: Sequence[str], colour: str, measure: Measure) -> None:
    """What is missing in words, where it is no number of days; the sentence below has all of it."""
    width = _INNER / 2 - 12
    out.add(Box(x, 256, width, 216, _PALE, colour, 4, 18))
    out.add(Text(x + 28, 256, 130, 216, word, 52, HEADING, "left", colour))
    room = width - 180
    size = 68.0
    while size > 40 and (sum(measure(HEADING, t) * size > room for t in texts) or len(texts) * size * 1.3 > 200):
        size -= 4
    lines = [line for text in texts for line in wrapped(text, room, size, measure, HEADING)]
    if len(lines) > _MOST_LACKING:
        lines = [*lines[: _MOST_LACKING - 1], "等，见下面"]
    leading = 1.3 * size
    y = 364 - leading / 2 * len(lines)
    for line in lines:
        out.add(Text(x + 162, y, room, leading, line, size, HEADING, "left", colour))
        y += leading


def _below(made: Card, measure: Measure) -> list[Line]:
    """The lines below the map."""
    out: list[Line] = []
    if made.days or made.without:
        out.append(("差在哪里：", 42, HEADING, _RED, 62))
        for text in made.days:
            out += [(line, 38, BODY, _INK, 52) for line in wrapped(text, _INNER, 38, measure)]
    if made.without:
        out.append((f"没有轨迹的有{made.without}天", 38, BODY, _INK, 52))
    out.append(("怎么做：", 42, HEADING, _GREEN, 62))
    for number, text in enumerate(made.advice, start=1):
        lines = wrapped(f"{number}. {text}", _INNER, 38, measure)
        out += [(line, 38, BODY, _INK, 52) for line in lines]
    if made.contact:
        out.append((made.contact, 36, BODY, _GREY, 60))
    return out


def _fitting(made: Card, below: list[Line], room: float, measure: Measure) -> list[Line]:
    """The lines, with as many days as fit: the last line says how many are left out."""
    most = min(len(made.days), _MOST_DAYS)
    while (sum(height for *_, height in below) > room or len(made.days) > most) and most > 0:
        shown = [*made.days[: most - 1], f"另有{len(made.days) - most + 1}天没算上，可找镇里林长办核对"]
        if len(made.days) <= most:
            most -= 1
            continue
        below = _below(dataclasses.replace(made, days=shown), measure)
        if sum(height for *_, height in below) <= room:
            break
        most -= 1
    return below
