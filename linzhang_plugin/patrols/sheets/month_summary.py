"""The sheets of sums: 全县汇总 with each figure and how it is made, 乡镇汇总 with the rates of the towns.

Sums are live: they add the printed figures of the sheet of people, rates divide the printed counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...county import office
from ...county.office import Col, Formula, letter
from ..verdicts.rates import FORMULAS
from ..verdicts.results import PersonMonth, Rates
from . import month_people
from .figures import KM, PERCENT, total_kilometres
from .month_people import Rows
from .paper import Paper, town_of

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

WHOLE, TOWNS = "汇总", "乡镇汇总"
ONLINE_RATE, PATROL_RATE, MET_RATE = 5, 8, 11
"""Columns of the rates in 乡镇汇总, from 1."""


def add(workbook: Workbook, paper: Paper, rows: Rows) -> list[Worksheet]:
    """Adds 汇总 and, for a county, 乡镇汇总."""
    made = [_whole(workbook, paper, rows)]
    if not paper.town and paper.towns():
        made.append(_towns(workbook, paper, rows))
    return made


def _whole(workbook: Workbook, paper: Paper, rows: Rows) -> Worksheet:
    columns = [Col("指标", 26, "left"), Col("数值", 14), Col("怎样算", 62, "left")]
    title = f"{paper.place}{paper.when}护林员巡护月报"
    sheet = office.new_sheet(workbook, WHOLE, title, columns, paper.profile, left=paper.left, right=paper.right)
    people = paper.people

    def line(name: str, value: object, how: str, shown: str = "0") -> None:
        row = sheet.add([name, value, how], min_height=24)
        sheet.ws.cell(row, 2).number_format = shown

    def summed(column: int) -> object:
        return Formula(f"=SUM({rows.column(column)})") if people else 0

    line("在岗护林员（人）", len(people), "当月在岗的护林员，月中离任和新任的都计入。")
    rates = paper.whole()
    if rates is not None:
        for code, share in (("online", rates.online), ("patrolled", rates.patrolled), ("met", rates.met)):
            name, _, how = FORMULAS[code].partition("=")
            how = f"{how}，即 {share[0]}÷{share[1]}" if share[1] else f"{how}（本月无可计算的人员）"
            value: object = Formula(f"=ROUND({share[0]}/{share[1]},4)") if share[1] else "—"
            line(name, value, how, PERCENT)
    free = sum(person.met and not person.target for person in people)
    met = sum(person.met for person in people) - free
    line("达标（人）", met, "各考核期的应巡天数（及分旬、重点部位要求）都已完成。")
    running = sum(person.is_running for person in people)
    line("未达标（人）", len(people) - met - free - running, "名单见“巡护月表”中底色为红的行。")
    if free:
        line("免考核（人）", free, "请假、备勤等免巡后当期没有应巡天数的人，不计入达标。")
    if running:
        line("考核期未结束（人）", running, "考核期（如季度）还没有结束，天数还可以补足的人。")
    line("有效巡护（人日）", summed(month_people.VALID), "“巡护月表”有效天数之和；有人工认定的，以人工认定为准。")
    line("其中机器判定有效（人日）", summed(month_people.MACHINE), "按规则自动判定有效的天数之和。")
    line("人工认定（人日）", sum(_decided(person) for person in people), "认定有效和认定不计的天数，逐日见“逐日标记”。")
    line("应巡（人日）", summed(month_people.TARGET), "“巡护月表”应巡天数之和。")
    if rows.by_windows:
        done = sum(person.done_days for person in people)
        how = "应巡天数所属考核期（如季度）内的有效天数之和，可能跨月。"
        if not any(person.by_periods for person in people):
            how = "各责任区的有效天数之和，同一天在几个责任区都有效的各计一天。"
        line(f"{paper.done_words.removesuffix('天数')}（人日）", done, how)
    line("免巡（人日）", summed(month_people.EXEMPT), "请假、备勤、恶劣天气停巡且当日无有效巡护的天数。")
    line("缺口（人日）", summed(month_people.MISSING), f"各人差额之和；超额的人不抵别人的缺口。{paper.missing_words}。")
    line("总里程（公里）", summed(month_people.KM_ALL), "清洗后里程之和，含责任区外，区外仅供参考。", KM)
    line("区内里程（公里）", summed(month_people.KM_IN), "在本人责任区内的里程之和。", KM)
    hours = paper.hours
    unit = "" if hours.style == "hm" else "（小时）"
    line(f"总时长{unit}", summed(month_people.TIME_ALL), "巡护时长之和，轨迹中断的时间不计。", hours.number_format)
    line(f"区内时长{unit}", summed(month_people.TIME_IN), "在本人责任区内的时长之和。", hours.number_format)
    if paper.result.unassigned_tracks:
        line("未对应到人的轨迹（条）", paper.result.unassigned_tracks, "未计入任何人；在“来源”中对应到人后再判定。")
    sheet.add_note(
        "注：合计均为表内数字相加；比率四舍五入到0.01%。月上线率、平均上线巡护率、出巡达标率的名称取自湖南省新晃侗族自治县的"
        "月通报，通报未给出算式，此处算式为本软件默认，列于上表。"
    )
    # on one page
    sheet.finish(landscape=False)
    return sheet.ws


def _decided(person: PersonMonth) -> int:
    return sum(day.override is not None for day in person.days)


def _towns(workbook: Workbook, paper: Paper, rows: Rows) -> Worksheet:
    hours = paper.hours
    columns = [
        Col("序号", 5),
        Col("乡镇", 13),
        Col("在岗\n人数", 7),
        Col("上线\n人数", 7),
        Col("月上线率", 10, "center", PERCENT),
        Col("应巡护\n人日", 8),
        Col("巡护\n人日", 8),
        Col("平均上线\n巡护率", 10, "center", PERCENT),
        Col("考核\n人数", 7),
        Col("达标\n人数", 7),
        Col("出巡\n达标率", 10, "center", PERCENT),
        Col(paper.done_head, 8),
        Col("应巡\n天数", 8),
        Col("差额", 7),
        Col("总里程\n(公里)", 11, "right", KM),
        Col("区内里程\n(公里)", 11, "right", KM),
        Col(hours.header("总时长"), 12, "right", hours.number_format),
        Col(hours.header("区内时长"), 12, "right", hours.number_format),
        Col("名次", 6),
    ]
    title = f"{paper.place}{paper.when}各乡镇巡护情况"
    sheet = office.new_sheet(workbook, TOWNS, title, columns, paper.profile, left=paper.left, right=paper.right)
    first = sheet.row
    single = all(len(person.towns) <= 1 for person in paper.people)
    for number, rates in enumerate(paper.towns(), start=1):
        sheet.add(_town_row(number, rates, sheet.row, paper, rows if single else None), min_height=24)
    last = sheet.row - 1
    if last >= first:
        total = sheet.row
        sums: list[object] = [Formula(f"=SUM({letter(i)}{first}:{letter(i)}{last})") for i in range(3, 19)]
        for column, (part, base) in _RATES.items():
            sums[column - 3] = _rate(total, part, base)
        sheet.add(["", "合计", *sums, ""], bold=True, min_height=24)
    sheet.add_note(
        "注：1.月上线率=上线人数÷在岗人数；平均上线巡护率=巡护人日÷应巡护人日（在岗且不免巡）；出巡达标率=达标人数÷考核人数。"
    )
    sheet.add_note("　　2.名次按出巡达标率、再按平均上线巡护率排列，相同的并列。")
    if not single:
        sheet.add_note("　　3.责任区跨乡镇的护林员计入其第一个责任区所在的乡镇。")
    sheet.finish(landscape=True)
    return sheet.ws


_RATES = {ONLINE_RATE: (4, 3), PATROL_RATE: (7, 6), MET_RATE: (10, 9)}
"""Column of a rate → columns of its parts."""
_COUNTS = {
    3: lambda r: r.people,
    4: lambda r: r.online[0],
    6: lambda r: r.patrolled[1],
    7: lambda r: r.patrolled[0],
    9: lambda r: r.met[1],
    10: lambda r: r.met[0],
    12: lambda r: r.valid_days,
    13: lambda r: r.target,
}


def _rate(row: int, part: int, base: int) -> Formula:
    return Formula(f'=IF({letter(base)}{row}=0,"—",ROUND({letter(part)}{row}/{letter(base)}{row},4))')


def _town_row(number: int, rates: Rates, row: int, paper: Paper, rows: Rows | None) -> list[object]:
    values: dict[int, object] = {column: of(rates) for column, of in _COUNTS.items()}
    values |= {column: _rate(row, part, base) for column, (part, base) in _RATES.items()}
    people = [person for person in paper.people if town_of(person) == rates.name]
    measured = [day.measured for person in people for day in person.days]
    static = {
        14: sum(person.shortfall for person in people),
        15: total_kilometres(day.metres for day in measured),
        16: total_kilometres(day.inside_metres for day in measured),
        17: paper.hours.total(day.seconds for day in measured),
        18: paper.hours.total(day.inside_seconds for day in measured),
    }
    for column, source in (
        (14, month_people.MISSING),
        (15, month_people.KM_ALL),
        (16, month_people.KM_IN),
        (17, month_people.TIME_ALL),
        (18, month_people.TIME_IN),
    ):
        if rows is None:
            values[column] = static[column]
        else:
            values[column] = Formula(f"=SUMIF({rows.column(month_people.TOWN)},B{row},{rows.column(source)})")
    rank: object = "—" if rates.rank is None else rates.rank
    return [number, rates.name, *(values[column] for column in range(3, 19)), rank]
