"""One picture a ranger below the target, to be sent to his phone: how many days, how many are missing, why, where.

In large type and simple words, for people who read little. No phone numbers stand on it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from ...county.files import safe_name
from ...county.profile import Profile
from ..verdicts import reasons as why
from ..verdicts.definition import PLATFORM, RAW
from ..verdicts.results import Clause, Day, Month, PersonDay, PersonMonth
from .explaining import asked_words
from .figures import Hours, kilometres, plain
from .map_scene import legend_items, map_items
from .marks import exemption, has_track
from .scene import BODY, HEADING, TITLE, Box, Measure, Page, Text, wrapped
from .walked import Walked

WIDTH, HEIGHT = 1080.0, 1920.0
_EDGE, _INNER = 48.0, 984.0
_GREEN, _RED, _INK, _GREY, _PALE = "#1F5C3A", "#C0392B", "#1A1A1A", "#555555", "#F4F6F2"
_LEAST_MAP, _MOST_DAYS, _MOST_LACKING = 400.0, 6, 4
ADVICE = (
    "每次出门先打开手机定位和巡护程序，巡完再关。",
    "在自己的责任区里走，每次走够规定的路程和时间。",
    "生病、有事要请假，先告诉村里和镇里。",
)
CONTACT = "有疑问，请找镇里林长办核对。"


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
    """What is missing where there are days enough: parts of the window with too few, visits of key places."""
    sentence: str
    days: list[str]
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
        _lacking(person),
        _sentence(person, month),
        day_lines(person, Hours.of(profile)),
        _texts(how.get("advice") or ADVICE),
        str(how.get("contact", CONTACT) or ""),
    )


def _texts(value: object) -> list[str]:
    """A list of the profile, which may have been filled in as one text."""
    return [value] if isinstance(value, str) else [str(text) for text in value]  # type: ignore[attr-defined]


def _lacking(person: PersonMonth) -> tuple[str, ...]:
    parts = [f"{part.name()}{asked - done}天" for w in person.windows for part, asked, done in w.spread]
    return (*parts, *(f"{p.name}{p.shortfall}次" for w in person.windows for p in w.places if p.shortfall))


def _sentence(person: PersonMonth, month: Month) -> str:
    parts = [asked_words(person, month)]
    for code, word in ((why.LEAVE, "请假"), (why.STANDBY, "备勤"), (why.WEATHER, "恶劣天气")):
        count = sum(exemption(day) == code for day in person.days)
        parts += [f"{word}{count}天已扣除"] if count else []
    for window in person.windows:
        parts += [f"{part.name()}应走{asked}天、走了{done}天" for part, asked, done in window.spread]
        parts += [f"{p.name}要去{p.target}次、去了{len(p.visits)}次" for p in window.places if p.shortfall]
    parts += [f"{where}还差{days}天" for where, days in person.short_windows]
    if month.until < month.last:
        parts.append(f"截至{month.until.day}日，本月还有{(month.last - month.until).days}天")
    return "，".join(parts) + "。"


def day_lines(person: PersonMonth, hours: Hours) -> list[str]:
    """A line for every day that did not count though he was out, and one for the days without a track."""
    out = []
    for day in person.days:
        if day.override is not None:
            word = "经核实算数" if day.override.valid else f"经核实不算（{day.override.reason}）"
            out.append(f"{day.day.month}月{day.day.day}日　{word}")
        elif not day.valid and has_track(day):
            said = "，".join(simple_reason(code, day, hours) for code in day.reasons if code not in why.EXEMPT)
            out.append(f"{day.day.month}月{day.day.day}日　{said or '不算数'}")
    without = sum(day.reasons == [why.NO_TRACK] and not day.valid for day in person.days)
    if without:
        out.append(f"没有轨迹的有{without}天")
    return out


def simple_reason(code: str, day: PersonDay, hours: Hours) -> str:
    """A reason in words that everybody understands, with the figure that was judged and what the day's rule asks."""
    clauses = {clause.code: clause for clause in day.clauses}
    if code == why.TOO_SHORT and "metres" in clauses:
        clause = clauses["metres"]
        return f"路走短了：{kilometres(_whole(clause, day))}公里" + (
            f"，要{plain(kilometres(clause.required))}公里" if clause.required else ""
        )
    if code == why.TOO_LITTLE_TIME and "seconds" in clauses:
        clause = clauses["seconds"]
        return f"时间短了：{hours.text(_whole(clause, day))}" + (
            f"，要{hours.exact(clause.required)}" if clause.required else ""
        )
    if code == why.OUTSIDE:
        raw = any(clause.basis == RAW for clause in day.clauses)
        metres, inside, seconds = _raw_inside(day.measured) if raw else _inside(day.measured)
        if not kilometres(inside):
            return f"全走在责任区外面（{kilometres(metres)}公里）"
        return f"走出了责任区：区内只有{kilometres(inside)}公里、{hours.text(seconds)}"
    return {
        why.INSIDE_SHARE: "在责任区里走得太少",
        why.HOURS: "不在规定的时间里",
        why.SPACING: "离上一次太近",
        why.REPEATED: "和前面走的是同一条路",
        why.GAP: "中间断了记录（没信号或程序关了）",
        why.SPEED: "坐车的路不算",
        why.COPIED: "轨迹和别人的一样",
        why.PLATFORM: "平台没有认定",
        why.NO_POST: "那天不在岗",
    }.get(code, why.REASONS.get(code, code))


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


def _inside(measured: Day) -> tuple[float, float, float]:
    return measured.metres, measured.inside_metres, measured.inside_seconds


def _raw_inside(measured: Day) -> tuple[float, float, float]:
    return measured.raw_metres or 0.0, measured.raw_inside_metres or 0.0, measured.raw_inside_seconds or 0.0


# ---- the picture ------------------------------------------------------------------------------------------


def page(made: Card, walked: Walked, measure: Measure) -> Page:
    """The picture: head, name, the two numbers, map, days, advice; the map takes the room that is left."""
    out = Page(WIDTH, HEIGHT)
    out.add(Box(0, 0, WIDTH, 104, _GREEN), Text(0, 0, WIDTH, 104, made.head, 44, HEADING, "center", "#FFFFFF"))
    out.add(Text(_EDGE, 116, 560, 130, made.name, 100, TITLE, colour=_INK))
    out.add(Text(_EDGE, 132, _INNER, 110, made.place, 46, BODY, "right", _GREY))
    _number(out, _EDGE, "你走了", made.done, _GREEN)
    right = _EDGE + _INNER / 2 + 12
    if made.lacking and not made.missing:
        _words(out, right, "还差", made.lacking, _RED, measure)
    else:
        _number(out, right, "还差", made.missing, _RED)
    y = 486.0
    for line in wrapped(made.sentence, _INNER, 38, measure)[:3]:
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


Line = tuple[str, float, str, str, float]


def _number(out: Page, x: float, word: str, value: int, colour: str) -> None:
    width = _INNER / 2 - 12
    out.add(Box(x, 256, width, 216, _PALE, colour, 4, 18))
    out.add(Text(x + 28, 256, 180, 216, word, 52, HEADING, "left", colour))
    out.add(Text(x + 186, 252, width - 282, 216, str(value), 164, TITLE, "center", colour))
    out.add(Text(x + width - 96, 300, 80, 150, "天", 60, HEADING, "left", colour))


def _words(out: Page, x: float, word: str, texts: Sequence[str], colour: str, measure: Measure) -> None:
    """What is missing in words, where it is no number of days; the sentence below has all of it."""
    width = _INNER / 2 - 12
    out.add(Box(x, 256, width, 216, _PALE, colour, 4, 18))
    out.add(Text(x + 28, 256, 130, 216, word, 52, HEADING, "left", colour))
    lines = [line for text in texts for line in wrapped(text, width - 180, 40, measure)]
    if len(lines) > _MOST_LACKING:
        lines = [*lines[: _MOST_LACKING - 1], "等，见下面"]
    y = 364 - 26.0 * len(lines)
    for line in lines:
        out.add(Text(x + 162, y, width - 180, 52, line, 40, HEADING, "left", colour))
        y += 52


def _below(made: Card, measure: Measure) -> list[Line]:
    """The lines below the map."""
    out: list[Line] = []
    if made.days:
        out.append(("差在哪里：", 42, HEADING, _RED, 62))
        for text in made.days:
            out += [(line, 38, BODY, _INK, 52) for line in wrapped(text, _INNER, 38, measure)]
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
        shown = [*made.days[: most - 1], f"另有{len(made.days) - most + 1}项，见巡护月报"]
        if len(made.days) <= most:
            most -= 1
            continue
        below = _below(dataclasses.replace(made, days=shown), measure)
        if sum(height for *_, height in below) <= room:
            break
        most -= 1
    return below
