"""Which column of a table is what: by its header, else by what stands in it, else by what somebody confirmed."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..times import clock_seconds, parse_cells
from .cells import numbers, plain

LON, LAT, X, Y = "lon", "lat", "x", "y"
TIME, DATE, CLOCK, START, END = "time", "date", "clock", "start", "end"
ELE, GEOMETRY, FRAME = "ele", "geometry", "frame"
NAME, PHONE, UNIT, GRID, DEVICE, TRACK = "name", "phone", "unit", "grid", "device", "track"
METRES, SECONDS, VALID_DAYS, MONTH = "metres", "seconds", "valid_days", "month"
WHO = (NAME, PHONE, DEVICE, GRID, UNIT)
MEANINGS = (
    LON, LAT, X, Y, TIME, DATE, CLOCK, START, END, ELE, GEOMETRY, FRAME, NAME, PHONE, UNIT, GRID, DEVICE, TRACK,
    METRES, SECONDS, VALID_DAYS, MONTH,
)  # fmt: skip

# Names of columns as platforms, phones and loggers write them, without blanks, brackets and units, in small letters
_HEADERS = {
    LON: "经度 lon lng long longitude gpslng gpslon 经 lngwgs 定位经度 东经 gpsx",
    LAT: "纬度 lat latitude gpslat 纬 定位纬度 北纬 gpsy",
    X: "x x坐标 坐标x 横坐标 东坐标 easting pointx xcoord",
    Y: "y y坐标 坐标y 纵坐标 北坐标 northing pointy ycoord",
    TIME: (
        "时间 定位时间 上报时间 采集时间 gps时间 gpstime time datetime timestamp locatetime 记录时间 "
        "打点时间 轨迹时间 上传时间 日期时间 when epoch utc 点时间 createtime 时间戳"
    ),
    DATE: "日期 巡护日期 date day 巡查日期 统计日期 巡林日期",
    CLOCK: "时刻 时分秒 clock localtime",
    START: "开始时间 起始时间 巡护开始时间 starttime begintime 出发时间 start 开始巡护时间 begin",
    END: "结束时间 终止时间 巡护结束时间 endtime 返回时间 stoptime end 结束巡护时间",
    ELE: "海拔 高程 高度 ele alt altitude elevation z 海拔高度",
    GEOMETRY: (
        "轨迹 轨迹点 坐标 坐标串 轨迹坐标 geometry geom wkt path points 轨迹数据 经纬度 巡护轨迹 track trackpoints"
    ),
    FRAME: "坐标系 坐标类型 coordtype 坐标基准 datum",
    NAME: (
        "姓名 护林员 巡护员 人员 护林员姓名 巡护人 巡护人员 name username 人员姓名 员工 用户 用户名 "
        "人员名称 ranger 巡林员 生态护林员"
    ),
    PHONE: "手机号 手机 电话 联系电话 手机号码 phone mobile tel 联系方式 账号 登录账号",
    UNIT: (
        "单位 乡镇 村 所属单位 所属乡镇 行政村 乡 镇 部门 县 区县 县镇 town village 所属区域 组织机构 "
        "机构 乡镇街道 所属村"
    ),
    GRID: "网格号 网格编号 责任区 网格 网格名称 管护区 责任区编号 grid 巡护区域 网格编码",
    DEVICE: "设备号 设备 imei 终端号 终端 deviceid device 设备编号 终端编号",
    TRACK: "轨迹编号 轨迹id 巡护编号 任务编号 trackid trajid 轨迹名称 巡护记录编号 trajectoryid trackname",
    METRES: (
        "里程 公里数 巡护公里数 路程 距离 巡护里程 巡护路程 巡护距离 轨迹长度 总里程 distance mileage 长度 累计里程 "
        "巡护总里程 月里程"
    ),
    SECONDS: "时长 巡护时长 用时 总时长 duration 在线时长 耗时 巡护时间 累计时长 巡护总时长 历时",
    VALID_DAYS: ("有效天数 巡护天数 合格天数 出勤天数 有效巡护天数 达标天数 天数 validdays 是否有效 是否达标 是否合格"),
    MONTH: "月份 月 month 统计月份 年月 考核月份",
}
_BY_HEADER = {name: meaning for meaning, names in _HEADERS.items() for name in names.split()}
_UNITS = {
    **dict.fromkeys(("公里", "千米", "km"), "公里"),
    **dict.fromkeys(("米", "m"), "米"),
    **dict.fromkeys(("小时", "时", "h", "hour", "hours"), "小时"),
    **dict.fromkeys(("分钟", "分", "min"), "分钟"),
    **dict.fromkeys(("秒", "s"), "秒"),
    "天": "天",
}
_BRACKET = re.compile(r"[(\[【<]([^)\]】>]*)[)\]】>]")
_NOISE = re.compile(r"[\s_\-:：*#./、,]+")
_TAIL_UNIT = re.compile(r"(公里|千米|km|小时|分钟|米|秒)$")

# What a name that nobody has listed ends with (or, with a leading *, holds), and what it must not hold
_LIKELY = (
    (NAME, "护林员姓名 巡护员姓名 人员姓名 *姓名", "领导 监管 组长 队长 林长 负责 审核 填报 联系"),
    (START, "开始时间 起始时间 出发时间 上线时间", ""),
    (END, "结束时间 终止时间 返回时间 下线时间 离线时间", ""),
    (DATE, "巡护日期 上线日期 日期", "出生 入职 聘 导出 打印 填报 制表 签订 到期 截止"),
    (MONTH, "月份", ""),
    (METRES, "*里程 *公里 *路程", "平均 均 目标 应 计划 要求 标准 率 无效 差 区外 同比 环比 每 米以"),
    (SECONDS, "*时长", "平均 均 目标 应 计划 要求 标准 率 无效 差 区外 同比 环比 停留 离线 中断 每"),
    (VALID_DAYS, "有效天数 合格天数 达标天数 实巡天数 巡护天数 上线天数", "应 目标 计划 要求 标准 率 差 不 未 无"),
    (PHONE, "*手机 *电话", "监督 举报 领导 紧急 单位 办公"),
)
_LONGEST = 12

# a header that names nothing but where the content is plain still needs this share of sound cells
_MOST = 0.9
_FRAMES = frozenset({"g", "b", "gcj02", "gcj-02", "bd09", "bd-09", "wgs84", "wgs-84", "w"})


@dataclass(frozen=True)
class Header:
    """``meanings``: column → meaning; ``units``: column → 公里, 米, 小时, 分钟, 秒 where the header names it.

    ``row`` is the row number of the header as the user sees it (0: there is none), ``titles`` what stands above it,
    ``first`` the index of the first row of data among the rows that were looked at.
    """

    row: int
    first: int
    meanings: dict[int, str]
    units: dict[int, str]
    names: tuple[str, ...]
    titles: tuple[str, ...] = ()
    swapped: bool = False

    @property
    def fingerprint(self) -> str:
        """The same for tables with the same headers, whatever stands in them."""
        return fingerprint(self.names) if any(self.names) else fingerprint([f"{len(self.meanings)} columns"])

    def column(self, meaning: str) -> int | None:
        """The column of a meaning; None where there is none."""
        return next((column for column, found in self.meanings.items() if found == meaning), None)

    def has(self, *meanings: str) -> bool:
        """Whether there is a column for each of them."""
        return set(meanings) <= set(self.meanings.values())


def fingerprint(names: Sequence[str]) -> str:
    """The same for the same names of columns."""
    return hashlib.sha256("|".join(names).encode("utf-8")).hexdigest()[:16]


@dataclass
class _Guess:
    meanings: dict[int, str] = field(default_factory=dict)
    units: dict[int, str] = field(default_factory=dict)


def named(header: object) -> tuple[str, str]:
    """(meaning, unit) of a header such as 巡护里程（公里）; ("", "") where nobody knows it."""
    bare, unit = _bare(header)
    return _BY_HEADER.get(bare) or _likely(bare), unit


def _bare(header: object) -> tuple[str, str]:
    """(name without blanks, brackets and unit, unit) of a header."""
    text = unicodedata.normalize("NFKC", plain(header)).lower()
    unit = ""
    for inside in _BRACKET.findall(text):
        unit = unit or _UNITS.get(_NOISE.sub("", inside), "")
    bare = _NOISE.sub("", _BRACKET.sub("", text))
    tail = _TAIL_UNIT.search(bare)
    if bare not in _BY_HEADER and tail:
        unit = unit or _UNITS[tail.group(1)]
        before = bare[: tail.start()]
        bare = before if before in _BY_HEADER or _likely(before) else bare
    return bare, unit


def _likely(bare: str) -> str:
    """What a name means that is none of the known ones: 累计巡护里程, 当日上线时长; "" where nothing is likely."""
    if len(bare) > _LONGEST:
        return ""
    for meaning, endings, never in _LIKELY:
        if any(word in bare for word in never.split()):
            continue
        for ending in endings.split():
            if bare.endswith(ending) or (ending.startswith("*") and ending[1:] in bare):
                return meaning
    return ""


def find(rows: Sequence[tuple[int, Sequence[object]]], mappings: Mapping[str, Mapping[int, str]]) -> Header:
    """The header among the first rows of a sheet, and what its columns mean.

    A mapping that was confirmed for just these headers decides; then the headers' names; then, for coordinates and
    times, what stands below them.
    """
    best, best_count = -1, 1
    for index, (_, cells) in enumerate(rows[:20]):
        count = sum(bool(named(cell)[0]) for cell in cells if isinstance(cell, str))
        texts = sum(bool(plain(cell)) for cell in cells)
        if count > best_count and count * 4 >= texts:
            best, best_count = index, count
    head = [plain(cell) for cell in rows[best][1]] if best >= 0 else []
    if best < 0 and rows and _is_header(rows[0][1]):
        best, head = 0, [plain(cell) for cell in rows[0][1]]
    data = [cells for _, cells in rows[best + 1 :]]
    guess = _by_names(head)
    swapped = _by_content(guess, head, data)
    titles = tuple(" ".join(plain(cell) for cell in cells if plain(cell)) for _, cells in rows[: max(best, 0)])
    header = Header(
        rows[best][0] if best >= 0 else 0, best + 1, guess.meanings, guess.units, tuple(head), titles, swapped
    )
    chosen = mappings.get(header.fingerprint)
    if chosen is None:
        return header
    meanings = {int(column): meaning for column, meaning in chosen.items() if meaning in MEANINGS}
    return Header(header.row, header.first, meanings, guess.units, header.names, titles)


def _is_header(cells: Sequence[object]) -> bool:
    """Whether a first row is names of columns that nobody knows: texts without any digit."""
    texts = [plain(cell) for cell in cells if plain(cell)]
    return len(texts) >= 2 and not any(re.search(r"\d", text) for text in texts)


def _by_names(head: Sequence[str]) -> _Guess:
    guess = _Guess()
    found = [_bare(text) for text in head]
    for meaning_of in (_BY_HEADER.get, _likely):  # a name that is known goes before one that is only likely
        for column, (bare, unit) in enumerate(found):
            meaning = meaning_of(bare)
            if meaning and column not in guess.meanings and (meaning not in guess.meanings.values() or meaning == UNIT):
                guess.meanings[column] = meaning
                if unit:
                    guess.units[column] = unit
    return guess


def _column(data: Sequence[Sequence[object]], column: int) -> list[object]:
    cells = [cells[column] if column < len(cells) else None for cells in data]
    return [cell for cell in cells if plain(cell)]


def _by_content(guess: _Guess, head: Sequence[str], data: Sequence[Sequence[object]]) -> bool:
    """Adds coordinates and times that no header names; True where the names of lon and lat were the wrong way round."""
    found = set(guess.meanings.values())
    width = max((len(cells) for cells in data), default=0)
    swapped = False
    if {LON, LAT} <= found:
        lon, lat = (next(c for c, m in guess.meanings.items() if m == wanted) for wanted in (LON, LAT))
        if _all_in(_column(data, lon), 3, 54) and _all_in(_column(data, lat), 73, 136):
            guess.meanings[lon], guess.meanings[lat] = LAT, LON
            swapped = True
    elif not found & {X, Y, GEOMETRY} and not found & {METRES, SECONDS, VALID_DAYS}:
        _degrees_by_content(guess, data, width)
    found = set(guess.meanings.values())
    if (found & {LON, X} or not head) and TIME not in found:
        free = [column for column in range(width) if column not in guess.meanings]
        for column in free:
            cells = _column(data, column)
            if cells and np.isfinite(parse_cells(cells, 0)[0]).mean() >= _MOST:
                guess.meanings[column] = TIME if DATE not in found else CLOCK
                break
            if cells and DATE in found and np.isfinite([clock_seconds(cell) for cell in cells]).mean() >= _MOST:
                guess.meanings[column] = CLOCK
                break
    if not head:
        for column in range(width):
            texts = {plain(cell).lower() for cell in _column(data, column)}
            if texts and column not in guess.meanings and texts <= _FRAMES:
                guess.meanings[column] = FRAME
    return swapped


def _degrees_by_content(guess: _Guess, data: Sequence[Sequence[object]], width: int) -> None:
    found = set(guess.meanings.values())
    for column in range(width):
        if guess.meanings.get(column, TIME) not in (TIME, LON, LAT):
            continue
        cells = _column(data, column)
        if not cells or column in guess.meanings:
            continue
        if LON not in found and _all_in(cells, 73, 136) and _has_fractions(cells):
            guess.meanings[column] = LON
            found.add(LON)
        elif LAT not in found and _all_in(cells, 3, 54) and _has_fractions(cells):
            guess.meanings[column] = LAT
            found.add(LAT)
        elif X not in found and (_all_in(cells, 13e6, 46e6) or _all_in(cells, 1e5, 9e5)) and len(cells) > 1:
            guess.meanings[column] = X
            found.add(X)
        elif Y not in found and _all_in(cells, 1e6, 6e6) and len(cells) > 1:
            guess.meanings[column] = Y
            found.add(Y)
    for pair in ((LON, LAT), (X, Y)):
        if len(found & set(pair)) == 1:  # half a place is none
            guess.meanings = {column: meaning for column, meaning in guess.meanings.items() if meaning not in pair}


def _has_fractions(cells: Sequence[object]) -> bool:
    """Whether the numbers have the decimals that degrees of a place have."""
    values = numbers(cells)
    return float((np.abs(values - np.rint(values)) > 1e-9).mean()) >= 0.5


def _all_in(cells: Sequence[object], low: float, high: float) -> bool:
    if not cells:
        return False
    values = numbers(cells)
    with np.errstate(invalid="ignore"):
        return float(((values >= low) & (values <= high)).mean()) >= _MOST
