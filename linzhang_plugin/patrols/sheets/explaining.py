"""Why a day counts or does not, in Chinese words for paper: reasons, clause by clause, and the human's decision."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from ...county import units
from ..verdicts.definition import BASES, CLEAN
from ..verdicts.reasons import EXEMPT, NO_TRACK, REASONS, reason_words
from ..verdicts.results import Clause, Month, PersonDay, PersonMonth
from ..verdicts.windows import MONTH, Span
from .figures import Hours, apart_of, kilometres_of, plain, share_of, time_of

_NAMES = {
    "metres": "里程",
    "seconds": "时长",
    "inside": "区内",
    "inside_share": "区内占比",
    "time_of_day": "规定时段内",
    "spacing": "距上次",
    "no_repeat": "与前次路线重复",
    "copied": "疑似复制",
    "gap": "中断",
    "speed": "车速路段",
    "in_post": "当日不在岗",
    "platform": "平台认定",
    "record": "巡护记录",
}
"""Clause → its word on paper."""
_UNSAID = ("copied", "gap", "speed", "in_post")
"""Clauses that are worth a word only where they are not met."""
_AT_MOST = ("no_repeat",)


def clause_words(clause: Clause, hours: Hours, *, in_metres: bool = True) -> str:
    """One clause: ``里程0.85公里（应≥1公里）×``. ``in_metres``: what inside and time of day are measured in."""
    name = _NAMES.get(clause.code, clause.code)
    if clause.basis != CLEAN and clause.code in ("metres", "seconds"):
        name = f"{BASES.get(clause.basis, '')}{name}"
    sign = "√" if clause.met else "×"
    if clause.measured is None:
        return f"{name}{sign}"
    measured = _measured(clause, clause.measured, hours, in_metres)
    if clause.required is None:
        return f"{name}{measured}{sign}"
    than, more = ("＜", "，区域已走遍") if clause.code in _AT_MOST else ("≥", "")
    if not (clause.code in _AT_MOST and clause.met and clause.measured >= clause.required):
        more = ""
    return f"{name}{measured}（应{than}{_required(clause.code, clause.required, hours, in_metres)}{more}）{sign}"


def _is_way(code: str, in_metres: bool) -> bool:
    return code in ("metres", "speed") or (in_metres and code in ("inside", "time_of_day"))


def _measured(clause: Clause, value: float, hours: Hours, in_metres: bool) -> str:
    """What was measured with its unit; never rounded up to what is asked and was not reached."""
    if clause.code in ("inside_share", "no_repeat"):
        return share_of(value, clause.required)
    if clause.code == "spacing":
        return apart_of(value, clause.required)
    if _is_way(clause.code, in_metres):
        return kilometres_of(value, clause.required)
    return time_of(value, clause.required, hours)


def _required(code: str, value: float, hours: Hours, in_metres: bool) -> str:
    """What is asked with its unit, without zeros at its end."""
    if code in ("inside_share", "no_repeat"):
        return f"{plain(units.rounded(100 * value, 1))}%"
    if code == "spacing":
        return f"{plain(units.rounded(value, 1))}小时"
    if _is_way(code, in_metres):
        return f"{plain(Decimal(units.format_kilometres(value)))}公里"
    return hours.exact(value)


def clauses_words(day: PersonDay, hours: Hours) -> str:
    """The clauses of a day that say something; "" where none was judged."""
    in_metres = any(clause.code == "metres" for clause in day.clauses)
    copied = next((clause for clause in day.clauses if clause.code == "copied" and not clause.met), None)
    if copied is not None:
        # of a track that is somebody else's nothing was measured
        return clause_words(copied, hours)
    return "；".join(
        clause_words(clause, hours, in_metres=in_metres)
        for clause in day.clauses
        if not (clause.met and clause.code in _UNSAID)
    )


def override_words(day: PersonDay) -> str:
    """The human's decision: ``认定有效（张三：手机没电，有照片）``; "" where there is none."""
    if day.override is None:
        return ""
    word = "认定有效" if day.override.valid else "认定不计"
    return f"{word}（{day.override.by_name}：{day.override.reason}）"


def machine_words(day: PersonDay) -> str:
    """The machine's own verdict: 有效, or the reasons why not."""
    if not day.judged:
        return ""
    return "有效" if day.machine_valid else reason_words(day.reasons)


def verdict_words(person: PersonMonth) -> str:
    """达标, 未达标; 还差3天 where the window (a quarter in its first month) is not over; 免考核 without a target."""
    if person.met:
        return "达标" if person.target else "免考核"
    if person.is_running:
        return f"还差{person.shortfall}天" if person.shortfall else "未到期"
    return "未达标"


def asked_words(person: PersonMonth, month: Month) -> str:
    """``5月应走15天``, ``2024年第2季度应走45天``, ``5月在2个责任区共应走30天``."""
    areas = len({window.area_uid for window in person.windows})
    if areas > 1:
        return f"{month.month}月在{areas}个责任区共应走{person.target}天"
    if len(person.windows) == 1 and person.windows[0].span.kind != MONTH:
        return f"{person.windows[0].span.name()}应走{person.target}天"
    return f"{month.month}月应走{person.target}天"


def _tried(person: PersonMonth) -> list[PersonDay]:
    """Days that do not count though something was there; exempt ones without any other reason have their own column."""
    return [
        day
        for day in person.days
        if not day.valid and day.reasons and day.reasons[0] != NO_TRACK and day.reasons[0] not in EXEMPT
    ]


def in_short(person: PersonMonth) -> str:
    """Days that do not count, with their reasons: ``3天：区外2、太短1；无轨迹12天``."""
    tried = _tried(person)
    counts = Counter(code for day in tried for code in day.reasons if code not in EXEMPT)
    parts = []
    if tried:
        listed = "、".join(f"{word}{counts[code]}" for code, word in REASONS.items() if counts[code])
        parts.append(f"{len(tried)}天：{listed}")
    without = sum(day.reasons == [NO_TRACK] for day in person.days if not day.valid)
    if without and person.shortfall:
        parts.append(f"无轨迹{without}天")
    parts += ["、".join(missing_words(person))] if person.short_windows else []
    return "；".join(parts)


def missing_words(person: PersonMonth) -> list[str]:
    """Where the days are missing if there are several targets, one of each area or week: ``东山村01网格差2天``."""
    return [f"{where}差{days}天" for where, days in person.short_windows]


def day_by_day(person: PersonMonth) -> str:
    """Every day that does not count though there was something, with its reasons: ``3日区外；7日太短、时间不足``."""
    parts = []
    for day in person.days:
        decided = override_words(day)
        if decided:
            machine = machine_words(day)
            parts.append(f"{day.day.day}日{decided}" + (f"，机器判定{machine}" if machine else ""))
        elif not day.valid and day.reasons and day.reasons[0] not in (NO_TRACK, *EXEMPT):
            parts.append(f"{day.day.day}日{reason_words(day.reasons)}")
    return "；".join(parts)


def in_words(person: PersonMonth) -> str:
    """Why somebody has too few days, as a phrase of a letter: ``1天太短、1天区外，27天无轨迹``."""
    tried = _tried(person)
    counts = Counter(code for day in tried for code in day.reasons if code not in EXEMPT)
    parts = ["、".join(f"{counts[code]}天{word}" for code, word in REASONS.items() if counts[code])]
    without = sum(day.reasons == [NO_TRACK] for day in person.days if not day.valid)
    parts += [f"{without}天无轨迹"] if without else []
    for window in person.windows:
        parts += [f"{_part(part, person)}应巡{asked}天、实巡{done}天" for part, asked, done in window.spread]
        parts += [f"{p.name}应到{p.target}次、实到{len(p.visits)}次" for p in window.places if p.shortfall]
    parts += missing_words(person)
    return "，".join(part for part in parts if part)


def _part(span: Span, person: PersonMonth) -> str:
    """上旬 for a part of the person's month; else its whole name."""
    if not person.days:
        return span.name()
    day = person.days[0].day
    return span.name().removeprefix(f"{day.year}年{day.month}月") or span.name()
